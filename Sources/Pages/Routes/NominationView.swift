public import Domain

/// What of a party's nominations is shown.
public struct NominationView: Hashable, Sendable {
  /// The year in which the runs begin; nil for that of the day.
  public var year: Int?
  /// The status that the list is narrowed to.
  public var status: Nomination.Status?
  /// The first row shown, counted from 0.
  public var skip: Int

  /// A stretch of a year's nominations.
  public init(year: Int? = nil, status: Nomination.Status? = nil, skip: Int = 0) {
    self.year = year
    self.status = status
    self.skip = skip
  }

  /// The days of a year; nil for no year of ours.
  public static func days(of year: Int) -> ClosedRange<Day>? {
    guard let first = Day(year: year, month: 1, day: 1),
      let last = Day(year: year, month: 12, day: 31)
    else { return nil }
    return first...last
  }
}

/// What of a report is shown.
public struct ReportView: Hashable, Sendable {
  /// Which.
  public var report: MenuReport
  /// Of which year; nil for that of the day.
  public var year: Int?
  /// The first row of its list that is shown, counted from 0.
  public var skip: Int

  /// A report on a year.
  public init(_ report: MenuReport, year: Int? = nil, skip: Int = 0) {
    self.report = report
    self.year = year
    self.skip = skip
  }
}

extension NominationView {
  var pairs: [(String, String)] {
    var pairs: [(String, String)] = []
    if let year { pairs.append(("year", "\(year)")) }
    if let status { pairs.append(("status", status.word)) }
    if skip > 0 { pairs.append(("skip", "\(skip)")) }
    return pairs
  }

  init(_ query: RouteQuery) {
    self.init(
      year: query["year"].flatMap { Int($0) },
      status: query["status"].flatMap { Nomination.Status(word: $0) }, skip: query.skip)
  }
}

extension ReportView {
  var pairs: [(String, String)] {
    var pairs: [(String, String)] = []
    if let year { pairs.append(("year", "\(year)")) }
    if skip > 0 { pairs.append(("skip", "\(skip)")) }
    return pairs
  }

  init(_ report: MenuReport, _ query: RouteQuery) {
    self.init(report, year: query["year"].flatMap { Int($0) }, skip: query.skip)
  }
}

extension RouteQuery {
  /// The first row that is asked for, counted from 0.
  fileprivate var skip: Int { max(0, self["skip"].flatMap { Int($0) } ?? 0) }
}
