public import Domain

/// Addresses of people put forward, of seats and of what follows.
public enum NominationRoute: Hashable, Sendable {
  /// What waits for the reader, by deadline.
  case inbox
  /// The nominations of the reader's own party in a year.
  case own(NominationView)
  /// The form that puts someone forward for a run, a person perhaps chosen already.
  case new(Iteration.ID, Candidate.ID?)
  case nomination(Nomination.ID)
  /// The form by which another person takes a seat.
  case substitute(Nomination.ID)
  /// What only the vault holds: travel, visa, diet.
  case followUp(Nomination.ID)
  case candidates
  case newCandidate
  case candidate(Candidate.ID)
  case correctCandidate(Candidate.ID)
  /// Everyone put forward for a run, for its provider.
  case roster(Iteration.ID)
  case printout(Iteration.ID, RosterPrint)
  /// The form for a critique of a run.
  case critique(Iteration.ID)
  /// What is paid for each party's people in a year.
  case allowances(year: Int?)
  /// Nominations and runs from a spreadsheet.
  case bulk
  /// A table to keep, for spreadsheets.
  case download(NominationTable, SheetFormat)
  case reports(ReportView)
  /// A report as a table for spreadsheets.
  case reportFile(MenuReport, year: Int?)
  /// Whether a certificate is one; without a code, the form that asks for it.
  case certificate(String?)
}

/// What is printed of a run's roster.
public enum RosterPrint: String, Hashable, Sendable, CaseIterable {
  case participants, badges, certificates, attendance
}

/// A report across the menu.
public enum MenuReport: String, Hashable, Sendable, CaseIterable {
  /// Who went where.
  case attendance
  /// Demand against seats.
  case demand
  /// Who did not come.
  case absences
  /// Deadlines missed, and by whom.
  case deadlines
}

/// Addresses printed.
extension NominationRoute {
  var segments: [String] {
    switch self {
    case .inbox: ["inbox"]
    case .own: ["nominations"]
    case .new: ["nominations", "new"]
    case .nomination(let id): ["nominations", id.description]
    case .substitute(let id): ["nominations", id.description, "substitute"]
    case .followUp(let id): ["nominations", id.description, "follow-up"]
    case .candidates: ["candidates"]
    case .newCandidate: ["candidates", "new"]
    case .candidate(let id): ["candidates", id.text]
    case .correctCandidate(let id): ["candidates", id.text, "correct"]
    case .roster(let id): ["rosters", id.text]
    case .printout(let id, let print): ["rosters", id.text, print.rawValue]
    case .critique(let id): ["rosters", id.text, "critique"]
    case .allowances: ["allowances"]
    case .bulk: ["bulk"]
    case .download(let table, let format): SheetPath.segments(table.page.segments, format)
    case .reports(let view): ["reports", view.report.rawValue]
    case .reportFile(let report, _): ["reports", "\(report.rawValue).csv"]
    case .certificate(nil): ["certificates"]
    case .certificate(let code?): ["certificates", code]
    }
  }

  var query: [(String, String)] {
    switch self {
    case .new(let run, let candidate):
      [("run", run.text)] + (candidate.map { [("person", $0.text)] } ?? [])
    case .own(let view): view.pairs
    case .reports(let view): view.pairs
    case .allowances(let year?), .reportFile(_, let year?): [("year", "\(year)")]
    case .download(let table, _): table.page.query
    default: []
    }
  }
}

/// Addresses read.
extension NominationRoute {
  /// The first parts of the paths that lead here.
  static let roots: Set<String> = [
    "inbox", "nominations", "candidates", "rosters", "allowances", "bulk", "reports",
    "certificates", "nominations.csv", "nominations.xlsx", "candidates.csv", "candidates.xlsx",
  ]

  init?(segments: [String], query: RouteQuery) {
    // Reports are given as CSV under addresses of their own.
    if segments[0] != "reports", let (path, format) = SheetPath.parts(segments) {
      guard let page = NominationRoute(segments: path, query: query),
        let table = NominationTable(of: page)
      else { return nil }
      self = .download(table, format)
      return
    }
    let rest = Array(segments.dropFirst())
    let year = query["year"].flatMap { Int($0) }
    let found: NominationRoute? =
      switch (segments[0], rest.count) {
      case ("inbox", 0): .inbox
      case ("nominations", 0): .own(NominationView(query))
      case ("nominations", 1) where rest[0] == "new":
        query["run"].flatMap { Code($0) }.map { .new($0, query["person"].flatMap { Code($0) }) }
      case ("nominations", 1): Nomination.ID(rest[0]).map(NominationRoute.nomination)
      case ("nominations", 2): Self.part(rest)
      case ("candidates", 0): .candidates
      case ("candidates", 1) where rest[0] == "new": .newCandidate
      case ("candidates", 1): Code(rest[0]).map(NominationRoute.candidate)
      case ("candidates", 2) where rest[1] == "correct":
        Code(rest[0]).map(NominationRoute.correctCandidate)
      case ("rosters", 1): Code(rest[0]).map(NominationRoute.roster)
      case ("rosters", 2) where rest[1] == "critique":
        Code(rest[0]).map(NominationRoute.critique)
      case ("rosters", 2):
        RosterPrint(rawValue: rest[1]).flatMap { print in
          Code(rest[0]).map { .printout($0, print) }
        }
      case ("allowances", 0): .allowances(year: year)
      case ("bulk", 0): .bulk
      case ("reports", 0): .reports(ReportView(.attendance, query))
      case ("reports", 1) where rest[0].hasSuffix(".csv"):
        MenuReport(rawValue: String(rest[0].dropLast(4))).map { .reportFile($0, year: year) }
      case ("reports", 1): MenuReport(rawValue: rest[0]).map { .reports(ReportView($0, query)) }
      case ("certificates", 0): .certificate(query["code"])
      case ("certificates", 1): .certificate(rest[0])
      default: nil
      }
    guard let found else { return nil }
    self = found
  }

  private static func part(_ rest: [String]) -> NominationRoute? {
    switch rest[1] {
    case "substitute": Nomination.ID(rest[0]).map(NominationRoute.substitute)
    case "follow-up": Nomination.ID(rest[0]).map(NominationRoute.followUp)
    default: nil
    }
  }
}
