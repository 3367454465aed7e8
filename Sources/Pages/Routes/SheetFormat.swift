public import Domain

/// A form in which tables go out to spreadsheets.
public enum SheetFormat: String, Hashable, Sendable, CaseIterable {
  case csv, xlsx
}

/// A table of nominations that goes out.
public enum NominationTable: Hashable, Sendable {
  /// The nominations of the reader's own party in a year; nil for the year of the day.
  case own(year: Int?)
  /// Everyone put forward for a run, as far as the reader may see them.
  case roster(Iteration.ID)
  /// Those whom the reader's party may send.
  case candidates

  /// The path of the page that the table is of.
  var page: NominationRoute {
    switch self {
    case .own(let year): .own(NominationView(year: year))
    case .roster(let id): .roster(id)
    case .candidates: .candidates
    }
  }

  /// The table of a page; nil for pages that have none.
  init?(of page: NominationRoute) {
    switch page {
    case .own(let view): self = .own(year: view.year)
    case .roster(let id): self = .roster(id)
    case .candidates: self = .candidates
    default: return nil
    }
  }
}

/// Addresses whose last part ends in a form's name.
enum SheetPath {
  /// A path with a form's name at its end.
  static func segments(_ path: [String], _ format: SheetFormat) -> [String] {
    guard let last = path.last else { return path }
    return path.dropLast() + ["\(last).\(format.rawValue)"]
  }

  /// The path and the form that it ends in; nil where it ends in none.
  static func parts(_ segments: [String]) -> (path: [String], format: SheetFormat)? {
    guard let last = segments.last else { return nil }
    for format in SheetFormat.allCases where last.hasSuffix(".\(format.rawValue)") {
      return (
        segments.dropLast() + [String(last.dropLast(format.rawValue.count + 1))], format
      )
    }
    return nil
  }
}
