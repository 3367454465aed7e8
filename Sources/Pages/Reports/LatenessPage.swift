public import Domain
internal import Labels

/// What of a year's runs was or is late, and whose it was to do.
struct LatenessPage: Sendable {
  let year: Int
  let reading: Reading

  init(in year: Int, _ reading: Reading) {
    self.year = year
    self.reading = reading
  }

  private var say: Language { reading.say }

  func render() -> HTML {
    let late = reading.sight.lateness(in: year)
    let runs = reading.sight.menuFigures(in: year).total.runs
    var content = ReportHead(.deadlines, in: year, reading).html(over: runs)
    if late.isEmpty {
      content += EmptyState(say(Wording.MenuReports.nothing)).html
    } else {
      content += owners(late) + list(late)
    }
    let labels = Set(late.map(\.iteration)).sorted().flatMap { reading.labels(of: $0) }
    return reading.marked(by: labels.distinct).html(
      "\(say(Wording.MenuReports.deadlines)) \(year)", in: .menu, below: [.menuOfDay], content)
  }

  /// How much was late by whose it was.
  private func owners(_ late: [Lateness]) -> HTML {
    let groups = Dictionary(grouping: late, by: \.owner).sorted { left, right in
      (right.value.count, left.key.order) < (left.value.count, right.key.order)
    }
    let names = (now: say(Wording.LateTexts.total), before: Optional<String>.none)
    let bars = groups.prefix(12).map { BarChart.Bar(reading.text(of: $0.key), $0.value.count) }
    let rows = groups.map { owner, own -> [HTML] in
      let most = own.map { $0.days(by: reading.sight.now.day) }.max() ?? 0
      return [
        reading.name(of: owner), "\(own.count)", "\(own.count { $0.done == nil })", "\(most)",
      ]
    }
    let table = Table(
      say(Wording.LateTexts.owners),
      columns: [
        Table.Column(say(Wording.LateTexts.owner)), .number(say(Wording.LateTexts.total)),
        .number(say(Wording.LateTexts.stillOpen)), .number(say(Wording.LateTexts.days)),
      ], rows: rows)
    let chart = BarChart(say(Wording.LateTexts.owners), names: names, bars)
    return """
      <section><h2>\(say(Wording.LateTexts.owners)) \
      <span class="count">\(groups.count)</span></h2>\
      \(if: groups.count > 1, chart.html(say))\(table.unseenCaption(say))</section>
      """
  }

  private func list(_ late: [Lateness]) -> HTML {
    let rows = late.map { late -> [HTML] in
      [
        reading.run(late.iteration, to: .menu(.iteration(late.iteration))),
        "\(say(late.kind.words))", reading.name(of: late.owner),
        late.people.map { "\(say.grouped($0))" } ?? HTML(),
        "<span class=\"cell-day\">\(say.date(late.due))</span>", done(late),
        "\(late.days(by: reading.sight.now.day))",
      ]
    }
    let table = Table(
      say(Wording.MenuReports.deadlines),
      columns: [
        Table.Column(say(Wording.MenuTexts.activity)), Table.Column(say(Wording.LateTexts.what)),
        Table.Column(say(Wording.LateTexts.owner)), .number(say(Wording.LateTexts.people)),
        Table.Column(say(Wording.LateTexts.due)), Table.Column(say(Wording.LateTexts.done)),
        .number(say(Wording.LateTexts.days)),
      ], rows: rows)
    return """
      <section><h2>\(say(Wording.MenuReports.deadlines)) \
      <span class="count">\(late.count)</span></h2>\(table.unseenCaption(say))</section>
      """
  }

  private func done(_ late: Lateness) -> HTML {
    if late.kind == .answering { return "\(say(Wording.LateTexts.lapsed))" }
    guard let day = late.done else {
      return "<span class=\"late\">\(say(Wording.LateTexts.open))</span>"
    }
    return "<span class=\"cell-day\">\(say.date(day))</span>"
  }
}

/// What of a run is late still, and whose it is to do.
struct LateNotice: Sendable {
  let run: Iteration
  let reading: Reading

  init(_ run: Iteration, _ reading: Reading) {
    self.run = run
    self.reading = reading
  }

  /// Nothing to whoever reads no reports.
  var html: HTML {
    guard reading.sight.reportScope != nil else { return HTML() }
    let today = reading.sight.now.day
    let late = reading.sight.lateness(of: run).filter { $0.done == nil }
    return "\(each: late, { Notice(.warning, sentence($0, today)).html(reading.say) })"
  }

  private func sentence(_ late: Lateness, _ today: Day) -> HTML {
    let say = reading.say
    let days = say(late.days(by: today), Wording.MenuCounts.days)
    return """
      \(say(Wording.LateTexts.late, say(late.kind.words), say.date(late.due), days)). \
      \(say(Wording.LateTexts.whose, reading.text(of: late.owner)))
      """
  }
}

extension Lateness.Kind {
  /// What was late.
  var words: Wording.LateTexts {
    switch self {
    case .checking: .checking
    case .approving: .approving
    case .publishing: .publishing
    case .deciding: .deciding
    case .answering: .answering
    case .attendance: .attendance
    case .reporting: .reporting
    }
  }
}

extension Reading {
  /// Whose something was to do.
  public func text(of owner: Lateness.Owner) -> String {
    switch owner {
    case .provider(let id): name(of: Facet.provider(id))
    case .lead: say(Wording.LateTexts.lead)
    case .party(let id): text(sight.name(of: id))
    }
  }

  /// The same with the way there.
  func name(of owner: Lateness.Owner) -> HTML {
    switch owner {
    case .provider(let id): link(text(of: owner), to: .menu(.provider(id)))
    case .lead: "\(text(of: owner))"
    case .party(let id): party(id)
    }
  }
}
