public import Domain

extension Language {
  /// A date as far as it is known: `4 April 1949`, `April 1949`, `1949`; French says `1er`.
  public func date(_ dated: Dated) -> String {
    let (year, month, day) = dated.day.parts
    let name = months[month - 1]
    return switch dated.precision {
    case .year: "\(year)"
    case .month: "\(name) \(year)"
    case .day: "\(self == .french && day == 1 ? "1er" : "\(day)") \(name) \(year)"
    }
  }

  /// A day in full.
  public func date(_ day: Day) -> String { date(Dated(day)) }

  private var months: [String] {
    switch self {
    case .english:
      [
        "January", "February", "March", "April", "May", "June", "July", "August", "September",
        "October", "November", "December",
      ]
    case .french:
      [
        "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre",
        "octobre", "novembre", "décembre",
      ]
    }
  }

  /// A text of the data; French falls back on English where there is no French.
  public func text(_ bilingual: Bilingual) -> String {
    self == .french ? bilingual.french ?? bilingual.english : bilingual.english
  }
}
