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
  /// The first row of the report's list that is shown, counted from 0.
  public var skip = 0

  /// A report on a year.
  public init(_ report: MenuReport, in year: Int, _ reading: Reading) {
    self.report = report
    self.year = year
    self.reading = reading
  }

  var say: Language { reading.say }

  /// The page.
  public func render() -> HTML {
    if report == .deadlines { return LatenessPage(self).render() }
    let figures = reading.sight.menuFigures(in: year)
    var content = head(over: figures.total.runs)
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
    var content = Stat.row(stats(figures))
    for division in report.divisions {
      let lines = figures.lines(by: division)
      if lines.isEmpty { continue }
      let isOrdered = division == .month
      let sorted = isOrdered ? lines : lines.sorted { weight($1) < weight($0) }
      let drawn = sorted.prefix(isOrdered ? 12 : Self.barsMax)
      content += """
        <section><h2>\(say(division.words)) <span class="count">\(lines.count)</span></h2>\
        \(if: division == .area, "<p>\(say(Wording.MenuReports.mainArea))</p>")\
        \(if: drawn.count > 1, chart(division, Array(drawn)))\
        \(table(division, sorted))</section>
        """
    }
    if report == .attendance { content += genders(figures.genders) }
    if report == .demand {
      content += runs(.longestLines, .inLine, figures.longestLines)
      content += runs(.emptiest, .empty, figures.emptiest)
    }
    return content
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
