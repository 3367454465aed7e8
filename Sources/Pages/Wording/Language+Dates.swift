public import Domain

/// Dates as people read them: `21 Nov 2026`, `Nov 2026`, `2026`.
extension Language {
  /// A date as exactly as it is known.
  public func date(_ dated: Dated) -> String {
    let (year, month, day) = dated.day.parts
    switch dated.precision {
    case .day:
      let first = self == .french && day == 1 ? "1er" : "\(day)"
      return "\(first) \(months[month - 1]) \(year)"
    case .month: return "\(months[month - 1]) \(year)"
    case .year: return "\(year)"
    }
  }

  /// A day.
  public func date(_ day: Day) -> String { date(Dated(day)) }

  /// A moment, in UTC to the minute: `21 Nov 2026, 21:04 UTC`.
  public func moment(_ instant: Instant) -> String {
    "\(date(instant.day)), \(instant.clock.prefix(5)) UTC"
  }

  private var months: [String] {
    switch self {
    case .english:
      ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
    case .french:
      [
        "janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.",
        "nov.", "déc.",
      ]
    }
  }
}
