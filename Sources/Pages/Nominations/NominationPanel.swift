public import Domain

/// A run's nominations on its own page: a party's own, or for the provider how many there are.
///
/// It shows nothing to whoever neither speaks for a party nor sees the roster.
public struct NominationPanel: Sendable {
  /// The run.
  public var run: Iteration
  /// What may be seen, with the names of those put forward whom the reader may know.
  public var reading: Reading

  /// The nominations for a run.
  public init(_ run: Iteration, _ reading: Reading) {
    self.run = run
    self.reading = reading
  }

  private var say: Language { reading.say }
  private var sight: Sight { reading.sight }

  /// The people whose names the panel shows, for whoever asks the vault.
  public var people: [Candidate.ID] { own.map(\.candidate) }

  private var own: [Nomination] {
    guard let party = sight.principal.party else { return [] }
    return sight.nominations(for: run).filter { $0.party == party }
      .sorted { ($0.priority, $0.filed.at, $0.id) < ($1.priority, $1.filed.at, $1.id) }
  }

  private var speaks: Bool {
    let roles = sight.principal.roles
    return sight.principal.party != nil
      && (roles.contains(.focalPoint) || roles.contains(.delegation))
  }

  /// The panel.
  public var html: HTML {
    let seesRoster = sight.seesRoster(of: run)
    guard seesRoster || speaks else { return HTML() }
    return """
      <section class="panel" aria-labelledby="nominations">\
      <h2 id="nominations">\(say(Wording.PanelTexts.title))</h2>\
      \(if: seesRoster, counts)\(if: speaks, party)</section>
      """
  }

  private var counts: HTML {
    let all = sight.nominations(for: run)
    let link = Button.link(
      say(Wording.PanelTexts.roster), reading.link(.nominations(.roster(run.id))), .quiet)
    guard !all.isEmpty else {
      return "<p>\(say(Wording.PanelTexts.nobodyYet))</p><p class=\"actions\">\(link)</p>"
    }
    let stats = Nomination.Status.allCases.compactMap { status -> Stat? in
      let count = all.count { $0.status == status }
      guard count > 0 else { return nil }
      return Stat(say.grouped(count), say(status, as: Wording.Statuses.self))
    }
    return "\(Stat.row(stats))<p class=\"actions\">\(link)</p>"
  }

  private var party: HTML {
    let hindrance = reading.nominationHindrance(for: run)
    let new = Button.link(
      say(Wording.PanelTexts.nominate), reading.link(.nominations(.new(run.id, nil))))
    return """
      <h3>\(say(Wording.PanelTexts.yours))</h3>\
      \(own.isEmpty ? "<p>\(say(Wording.PanelTexts.noneOfYours))</p>" : table)\
      <p class="actions">\(hindrance.map { "<span>\($0)</span>" } ?? new)</p>
      """
  }

  private var table: HTML {
    let columns = [
      Table.Column(say(Wording.PanelTexts.person)), .number(say(Wording.PanelTexts.priority)),
      Table.Column(say(Wording.PanelTexts.status)),
    ]
    let rows = own.map { nomination -> [HTML] in
      [
        "<a\(href: reading.link(.nominations(.nomination(nomination.id))))>"
          + reading.candidate(nomination.candidate) + "</a>",
        "\(nomination.priority)", reading.status(of: nomination),
      ]
    }
    var table = Table(say(Wording.PanelTexts.yours), columns: columns, rows: rows)
    table.showsCaption = false
    return table.html(say)
  }
}
