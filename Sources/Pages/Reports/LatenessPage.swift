public import Domain
internal import Labels

/// What of a year's runs was or is late, and whose it was to do.
struct LatenessPage: Sendable {
  /// How many rows a page of the list has.
  private static let pageSize = 50
  /// How many owners are told of before the others are folded away.
  private static let ownersOpen = 15

  private let page: MenuReportPage

  init(_ page: MenuReportPage) { self.page = page }

  private var reading: Reading { page.reading }
  private var say: Language { reading.say }

  func render() -> HTML {
    let all = reading.sight.lateness(in: page.year)
    let open = all.filter { $0.done == nil }
    // What still waits comes first: it alone can be mended.
    let late = open + all.filter { $0.done != nil }.reversed()
    let start = min(page.skip, max(0, late.count - 1))
    let shown = Array(late[start...].prefix(Self.pageSize))
    let runs = reading.sight.menuFigures(in: page.year).total.runs
    var content = page.head(over: runs)
    if late.isEmpty {
      content += EmptyState(say(Wording.MenuReports.nothing)).html
    } else {
      content += numbers(late, open: open.count) + owners(late) + list(shown, of: late.count)
    }
    let labels = Set(late.map(\.iteration)).sorted().flatMap { reading.labels(of: $0) }
    return reading.marked(by: labels.distinct).html(
      "\(say(Wording.MenuReports.deadlines)) \(page.year)", in: .menu, below: [.menuOfDay], content)
  }

  private func numbers(_ late: [Lateness], open: Int) -> HTML {
    Stat.row([
      Stat(say.grouped(late.count), say(Wording.LateTexts.total)),
      Stat(say.grouped(open), say(Wording.LateTexts.stillOpen)),
    ])
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
    var table = Table(
      say(Wording.LateTexts.owners),
      columns: [
        Table.Column(say(Wording.LateTexts.owner)), .number(say(Wording.LateTexts.total)),
        .number(say(Wording.LateTexts.stillOpen)), .number(say(Wording.LateTexts.daysMost)),
      ], rows: rows)
    table.narrow = .scroll
    var chart = BarChart(say(Wording.LateTexts.owners), names: names, bars)
    chart.showsTitle = false
    var folded = table.unseenCaption(say)
    if rows.count > Self.ownersOpen {
      folded = """
        <details class="report-table"><summary>\(say(Wording.MenuReports.allRows, "\(rows.count)"))\
        </summary>\(folded)</details>
        """
    }
    return """
      <section><h2>\(say(Wording.LateTexts.owners)) \
      <span class="count">\(groups.count)</span></h2>\
      \(if: groups.count > 1, chart.html(say))\(folded)</section>
      """
  }

  private func list(_ late: [Lateness], of count: Int) -> HTML {
    let tellsPeople = late.contains { $0.people != nil }
    let rows = late.map { late -> [HTML] in
      let people: HTML = late.people.map { "\(say.grouped($0))" } ?? HTML()
      return [
        reading.run(late.iteration, to: .menu(.iteration(late.iteration))),
        "\(say(late.kind.words))", reading.name(of: late.owner),
      ] + (tellsPeople ? [people] : []) + [
        "<span class=\"cell-day\">\(say.date(late.due))</span>", done(late),
        "\(late.days(by: reading.sight.now.day))",
      ]
    }
    let table = Table(
      say(Wording.MenuReports.deadlines),
      columns: [
        Table.Column(say(Wording.MenuTexts.activity)), Table.Column(say(Wording.LateTexts.what)),
        Table.Column(say(Wording.LateTexts.owner)),
      ] + (tellsPeople ? [.number(say(Wording.LateTexts.people))] : []) + [
        Table.Column(say(Wording.LateTexts.due)), Table.Column(say(Wording.LateTexts.done)),
        .number(say(Wording.LateTexts.days)),
      ], rows: rows)
    return """
      <section><h2>\(say(Wording.MenuReports.deadlines)) \
      <span class="count">\(say.grouped(count))</span></h2>\
      <p>\(say(Wording.LateTexts.openFirst))</p>\(table.unseenCaption(say))\(pages(count))</section>
      """
  }

  private func pages(_ count: Int) -> HTML {
    let address = reading.link(.nominations(.reports(ReportView(.deadlines, year: page.year))))
    var pages = Pagination(
      page: page.skip / Self.pageSize + 1, of: (count + Self.pageSize - 1) / Self.pageSize, address)
    pages.size = Self.pageSize
    return pages.html(say)
  }

  private func done(_ late: Lateness) -> HTML {
    if late.kind == .answering { return "\(say(Wording.LateTexts.lapsed))" }
    guard let day = late.done else {
      return "<span class=\"late\">\(say(Wording.LateTexts.open))</span>"
    }
    return "<span class=\"cell-day\">\(say.date(day))</span>"
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
