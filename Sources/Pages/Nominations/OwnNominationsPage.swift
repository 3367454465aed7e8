public import Domain

/// A party's nominations of a year.
public struct OwnNominationsPage: Sendable {
  /// The year.
  public var year: Int
  /// The status that the list is narrowed to.
  public var status: Nomination.Status?
  /// The form for an order, as it was sent.
  public var sheet: Sheet

  /// The names of its fields.
  public enum Name {
    /// The run whose order is sent.
    public static let run = "run"
    /// What a nomination's number in the party's order is called.
    public static func order(_ id: Nomination.ID) -> String { "order-\(id)" }
  }

  /// The nominations of a year.
  public init(_ year: Int, status: Nomination.Status? = nil, _ sheet: Sheet) {
    self.year = year
    self.status = status
    self.sheet = sheet
  }

  /// The days of a year.
  public static func days(of year: Int) -> ClosedRange<Day>? {
    guard let first = Day(year: year, month: 1, day: 1),
      let last = Day(year: year, month: 12, day: 31)
    else { return nil }
    return first...last
  }

  /// The page.
  public func render(_ reading: Reading) -> HTML {
    let say = reading.say
    let all = Self.days(of: year).map { reading.sight.ownNominations(in: $0) } ?? []
    let shown = all.filter { status == nil || $0.status == status }
    let runs = Set(shown.map(\.iteration)).sorted()
    let reading = reading.marked(by: runs.flatMap { reading.labels(of: $0) })
    let party = reading.sight.principal.party.map { reading.text(reading.sight.name(of: $0)) } ?? ""
    let title = say(Wording.Nominating.ownTitle, party, "\(year)")
    let people = Button.link(
      say(Wording.CandidateTexts.title), reading.link(.nominations(.candidates)), .quiet)
    let content: HTML = """
      <h1>\(title)</h1><p class="lead">\(say(Wording.Nominating.ownLead))</p>\
      <p class="actions">\(people)\(each: tables(reading), { $0 })</p>\(years(reading))\
      \(all.isEmpty ? empty(reading) : list(all, shown, reading))
      """
    return reading.html(title, in: .menu, content)
  }

  /// The year as a table to keep, and the way in.
  private func tables(_ reading: Reading) -> [HTML] {
    let out = SheetFormat.allCases.map { format in
      Button.link(
        format.rawValue.uppercased(),
        reading.link(.nominations(.download(.own(year: year), format))), .quiet)
    }
    guard reading.sight.isFocalPoint else { return out }
    let way = reading.link(.nominations(.bulk))
    return out + [Button.link(reading.say(Wording.BulkTexts.title), way, .quiet)]
  }

  private func address(_ year: Int, _ status: Nomination.Status?, _ reading: Reading) -> Address {
    let address = reading.link(.nominations(.own(year: year)))
    return status.map { address.adding([Address.Query("status", $0.word)]) } ?? address
  }

  private func years(_ reading: Reading) -> HTML {
    """
    <nav class="tabs" aria-label="\(reading.say(Wording.Nominating.year))"><ul>\
    \(each: [year - 1, year, year + 1], { tab($0, reading) })</ul></nav>
    """
  }

  private func tab(_ other: Int, _ reading: Reading) -> HTML {
    let current = other == year ? "page" : nil
    return """
      <li><a href="\(address(other, nil, reading))"\(attribute: "aria-current", current)>\
      \(other)</a></li>
      """
  }

  private func empty(_ reading: Reading) -> HTML {
    EmptyState(
      reading.say(Wording.Nominating.empty),
      "\(reading.say(Wording.Nominating.emptyAdvice)) \(menu(reading))"
    ).html
  }

  private func menu(_ reading: Reading) -> HTML {
    reading.link(
      reading.say(Wording.Layout.menu), to: .menu(.list(MenuView(MenuQuery(year: year)))))
  }

  private func list(
    _ all: [Nomination], _ shown: [Nomination], _ reading: Reading
  ) -> HTML {
    let say = reading.say
    let stats = Nomination.Status.allCases.compactMap { status -> Stat? in
      let count = all.count { $0.status == status }
      guard count > 0 else { return nil }
      return Stat(
        say.grouped(count), say(status, as: Wording.Statuses.self),
        address: address(year, status, reading))
    }
    let total = Stat(
      say.grouped(all.count), say(Wording.Nominating.all), address: address(year, nil, reading))
    return """
      \(Stat.row([total] + stats))\(table(shown, reading))\
      \(if: reading.sight.isFocalPoint, orders(all, reading))
      """
  }

  private func table(_ shown: [Nomination], _ reading: Reading) -> HTML {
    let say = reading.say
    let columns = [
      Table.Column(say(Wording.Nominating.run)), Table.Column(say(Wording.Nominating.days)),
      Table.Column(say(Wording.Nominating.person)),
      .number(say(Wording.Nominating.priority)), Table.Column(say(Wording.PanelTexts.status)),
      Table.Column(say(Wording.NominationTexts.deadline)),
      Table.Column(say(Wording.Nominating.open)),
    ]
    let rows = shown.compactMap { nomination -> [HTML]? in
      guard let line = RunLine(nomination.iteration, reading) else { return nil }
      return [
        "\(line.link) <span class=\"row-note\"><code>\(line.run.id.text)</code></span>",
        "<span class=\"cell-day\">\(line.days)</span>",
        reading.candidate(nomination.candidate), "\(nomination.priority)",
        reading.status(of: nomination), "\(say.date(line.run.deadlines.closes))",
        reading.link(
          say(Wording.Nominating.open), to: .nominations(.nomination(nomination.id))),
      ]
    }
    let caption = say(shown.count, Wording.NominationCounts.nominations)
    return Table(caption, columns: columns, rows: rows).html(say)
  }

  /// For each run with several people in it, the form for the party's order.
  private func orders(_ all: [Nomination], _ reading: Reading) -> HTML {
    let live = Dictionary(grouping: all.filter(\.status.isLive), by: \.iteration)
    return live.filter { $0.value.count > 1 }.sorted { $0.key < $1.key }
      .map { order(of: $0.key, $0.value, reading) }.joined()
  }

  private func order(
    of run: Iteration.ID, _ nominations: [Nomination], _ reading: Reading
  ) -> HTML {
    let say = reading.say
    let sorted = nominations.sorted { ($0.priority, $0.id) < ($1.priority, $1.id) }
    let fields = sorted.enumerated().map { place, nomination -> Field in
      var field = Field(
        Name.order(nomination.id),
        say(Wording.Nominating.orderNumber, reading.candidateText(nomination.candidate)), .number)
      field.value = "\(place + 1)"
      field.isRequired = true
      return field
    }
    let isThis = sheet[Name.run] == run.text
    var form = (isThis ? sheet : Sheet(key: sheet.key)).form(
      Route.nominations(.own(year: year)).address(in: say), deed: "prioritise", fields: fields,
      submit: say(Wording.Nominating.saveOrder))
    form.hidden.append(Address.Query(Name.run, run.text))
    return """
      <section><h2>\(say(Wording.Nominating.order, run.text))</h2>\
      <p>\(say(Wording.Nominating.orderLead))</p>\(form.html(reading.frame))</section>
      """
  }
}
