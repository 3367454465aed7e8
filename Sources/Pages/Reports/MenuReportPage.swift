public import Domain
internal import Labels

/// A report across the menu: a year in numbers, as charts and tables, over what its reader may
/// read.
public struct MenuReportPage: Sendable {
  /// How many bars a chart has; the table beside it has all.
  private static let barsMax = 12

  let report: MenuReport
  let year: Int
  let reading: Reading

  /// A report on a year.
  public init(_ report: MenuReport, in year: Int, _ reading: Reading) {
    self.report = report
    self.year = year
    self.reading = reading
  }

  private var say: Language { reading.say }

  /// The page.
  public func render() -> HTML {
    if report == .deadlines { return LatenessPage(in: year, reading).render() }
    let figures = reading.sight.menuFigures(in: year)
    let head = ReportHead(report, in: year, reading)
    var content = head.html(over: figures.total.runs)
    if figures.total.runs == 0, figures.before.runs == 0 {
      content +=
        EmptyState(
          say(Wording.MenuReports.nothing), "\(say(Wording.MenuReports.nothingAdvice))"
        ).html
    } else {
      content += body(figures)
    }
    return reading.marked(by: figures.labels.distinct).html(
      "\(say(report.words)) \(year)", in: .menu, below: [.menuOfDay], content)
  }

  private func body(_ figures: MenuFigures) -> HTML {
    let view = ReportTables(report, in: year, reading)
    var content = Stat.row(view.stats(figures))
    for division in report.divisions {
      let lines = figures.lines(by: division)
      if lines.isEmpty { continue }
      let isOrdered = division == .month
      let sorted = isOrdered ? lines : lines.sorted { view.weight($1) < view.weight($0) }
      let drawn = sorted.prefix(isOrdered ? 12 : Self.barsMax)
      content += """
        <section><h2>\(say(division.words)) <span class="count">\(lines.count)</span></h2>\
        \(if: division == .area, "<p>\(say(Wording.MenuReports.mainArea))</p>")\
        \(if: drawn.count > 1, view.chart(division, Array(drawn)))\
        \(view.table(division, sorted))</section>
        """
    }
    if report == .attendance { content += view.genders(figures.genders) }
    if report == .demand {
      content += view.runs(.longestLines, .inLine, figures.longestLines)
      content += view.runs(.emptiest, .empty, figures.emptiest)
    }
    return content
  }
}

/// What stands above every report: which, of which year, over what, and how to take it away.
struct ReportHead: Sendable {
  let report: MenuReport
  let year: Int
  let reading: Reading

  init(_ report: MenuReport, in year: Int, _ reading: Reading) {
    self.report = report
    self.year = year
    self.reading = reading
  }

  private var say: Language { reading.say }

  func html(over runs: Int) -> HTML {
    """
    <div class="menu-head"><h1>\(say(report.words)) \(year)</h1>\(steps)</div>\
    <p class="lead">\(say(report.lead))</p>\(tabs)\
    <p>\(basis(runs))</p><p class="actions">\(file)</p>
    """
  }

  /// Over what it is counted.
  private func basis(_ runs: Int) -> String {
    let count = say(runs, Wording.MenuCounts.runs)
    return switch reading.sight.reportScope {
    case .party: say(Wording.MenuReports.overParty, count, "\(year)")
    case .providers: say(Wording.MenuReports.overProviders, count, "\(year)")
    case .alliance, nil: say(Wording.MenuReports.overAll, count, "\(year)")
    }
  }

  private var file: HTML {
    Button.link(
      say(Wording.MenuReports.download),
      reading.link(.nominations(.reportFile(report, year: year))), .quiet)
  }

  private var steps: HTML {
    func step(_ year: Int, _ relation: String, _ label: String) -> HTML {
      let address = reading.link(.nominations(.reports(report, year: year)))
      return "<a class=\"step\" rel=\"\(relation)\"\(href: address)>\(label)</a>"
    }
    return """
      <nav class="menu-years" aria-label="\(say(Wording.MenuTexts.years))">\
      \(step(year - 1, "prev", "← \(year - 1)"))\(step(year + 1, "next", "\(year + 1) →"))</nav>
      """
  }

  private var tabs: HTML {
    """
    <nav class="tabs" aria-label="\(say(Wording.MenuReports.title))"><ul>\
    \(each: MenuReport.allCases, { tab($0) })</ul></nav>
    """
  }

  private func tab(_ other: MenuReport) -> HTML {
    """
    <li><a\(href: reading.link(.nominations(.reports(other, year: year))))\
    \(attribute: "aria-current", other == report ? "page" : nil)>\(say(other.words))</a></li>
    """
  }
}

extension MenuReport {
  /// What it is called.
  var words: Wording.MenuReports {
    switch self {
    case .attendance: .attendance
    case .demand: .demand
    case .absences: .absences
    case .deadlines: .deadlines
    }
  }

  /// What it tells.
  var lead: Wording.MenuReports {
    switch self {
    case .attendance: .attendanceLead
    case .demand: .demandLead
    case .absences: .absencesLead
    case .deadlines: .deadlinesLead
    }
  }

  /// Its tables, in order.
  public var divisions: [MenuLine.Division] {
    switch self {
    case .attendance: [.party, .area, .provider, .month, .kind]
    case .demand: [.area, .provider, .month, .kind]
    case .absences: [.party, .provider, .kind]
    case .deadlines: []
    }
  }
}

extension MenuLine.Division {
  /// The heading of its table.
  var words: Wording.MenuReports {
    switch self {
    case .party: .byParty
    case .area: .byArea
    case .provider: .byProvider
    case .month: .byMonth
    case .kind: .byKind
    }
  }
}
