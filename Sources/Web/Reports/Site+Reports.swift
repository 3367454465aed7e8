import Domain
import Exchange
import HTTPTypes
import Pages

/// Reports across the menu, as pages and as tables to keep.
extension Site {
  /// The answer where an address is a report's; nil for any other.
  func answerReports(_ asked: Asked, _ visitor: Visitor) throws(Problem) -> Response? {
    let view: ReportView
    let isFile: Bool
    switch asked.location.route {
    case .nominations(.reports(let asked)): (view, isFile) = (asked, false)
    case .nominations(.reportFile(let report, let year)):
      (view, isFile) = (ReportView(report, year: year), true)
    default: return nil
    }
    guard asked.request.isReading else { throw .wrongMethod(allow: "GET, HEAD") }
    let sight = presentSight(asked, visitor)
    guard sight.reportScope != nil else { return try turnAway(asked, visitor) }
    let table = Labelled(asked: asked, visitor: visitor, sight: sight)
    let reading = try reading(table)
    let year = sight.reportYear(view.year)
    guard isFile else {
      var page = MenuReportPage(view.report, in: year, reading)
      page.skip = view.skip
      return .page(.ok, page.render().bytes)
    }
    let rows = ReportRows(view.report, in: year, reading)
    let name = "entente-\(view.report.rawValue)-\(year).csv"
    return Response(.ok, type: "text/csv; charset=utf-8; header=present", rows.csv)
      .with(.contentDisposition, "attachment; filename=\"\(name)\"")
  }

  /// A report for programs.
  func reportJSON(
    _ report: MenuReport, _ year: Int?, _ asked: Asked
  ) throws(Problem) -> Response {
    guard asked.request.isReading else { throw .wrongMethod(allow: "GET, HEAD") }
    guard let visitor = try bearer(of: asked) else { throw .unauthorised }
    let sight = presentSight(asked, visitor)
    guard sight.reportScope != nil else { throw Problem(.forbidden, .forbidden) }
    let reading = Reading(sight, in: Frame(.english, title: ""))
    return .json(.ok, ReportRows(report, in: sight.reportYear(year), reading).json)
  }
}

extension Sight {
  /// The year of a report: the one asked for, or that of the present.
  func reportYear(_ asked: Int?) -> Int {
    guard let asked, (1949...2199).contains(asked) else { return now.day.year }
    return asked
  }
}
