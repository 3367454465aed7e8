import Domain

/// What stands above every report: which, of which year, over what, and how to take it away.
extension MenuReportPage {
  /// The head of a report over so many runs.
  func head(over runs: Int) -> HTML {
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
      let address = reading.link(.nominations(.reports(ReportView(report, year: year))))
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
    <li><a\(href: reading.link(.nominations(.reports(ReportView(other, year: year)))))\
    \(attribute: "aria-current", other == report ? "page" : nil)>\(say(other.words))</a></li>
    """
  }
}
