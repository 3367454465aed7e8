/// A rank by its grade of STANAG 2116, so that the ranks of all nations and services compare:
/// `OF-3` is a major everywhere. A civilian bears the grade that theirs is held equal to.
public struct Grade: Hashable, Sendable {
  /// Which ladder a grade stands on.
  public enum Ladder: UInt8, Hashable, Sendable, CaseIterable {
    /// Officers, `OF-1` to `OF-10`.
    case officer = 1
    /// Other ranks, `OR-1` to `OR-9`.
    case other = 2
  }

  /// The ladder.
  public let ladder: Ladder
  /// The rung, from 1.
  public let number: UInt8
  /// Whether it is a civilian's, held equal to the rank.
  public let isCivilian: Bool

  /// A grade; nil when the ladder has no such rung.
  public init?(_ ladder: Ladder, _ number: UInt8, isCivilian: Bool = false) {
    guard number >= 1, number <= (ladder == .officer ? 10 : 9) else { return nil }
    self.ladder = ladder
    self.number = number
    self.isCivilian = isCivilian
  }

  /// Reads `OF-3`, `OR-7` and, for civilians, `CIV OF-3`; nil for anything else.
  public init?(_ text: some StringProtocol) {
    var rest = text[...]
    let isCivilian = rest.hasPrefix("CIV ")
    if isCivilian { rest = rest.dropFirst(4) }
    let ladder: Ladder? = rest.hasPrefix("OF-") ? .officer : rest.hasPrefix("OR-") ? .other : nil
    let digits = rest.dropFirst(3)
    guard let ladder, digits.utf8.allSatisfy({ (48...57).contains($0) }),
      digits.utf8.first != 48, let number = UInt8(digits)
    else { return nil }
    self.init(ladder, number, isCivilian: isCivilian)
  }

  /// As it is written: `OF-3`, `CIV OF-3`.
  public var text: String {
    (isCivilian ? "CIV " : "") + (ladder == .officer ? "OF-" : "OR-") + "\(number)"
  }
}

/// Which grades an activity is for.
public struct GradeRange: Hashable, Sendable {
  /// The officers' grades; nil for none.
  public var officers: ClosedRange<UInt8>?
  /// The other ranks' grades; nil for none.
  public var others: ClosedRange<UInt8>?
  /// Whether civilians of these grades may come.
  public var takesCivilians: Bool

  /// Grades on either ladder.
  public init(
    officers: ClosedRange<UInt8>?, others: ClosedRange<UInt8>? = nil, takesCivilians: Bool = true
  ) {
    self.officers = officers
    self.others = others
    self.takesCivilians = takesCivilians
  }

  /// How a grade stands to the range.
  public enum Fit: UInt8, Hashable, Sendable {
    case fits = 1
    case below = 2
    case above = 3
    /// The range has nothing on the grade's ladder.
    case otherLadder = 4
    /// Civilians are not taken.
    case civilian = 5
  }

  /// How a grade stands to the range.
  public func fit(_ grade: Grade) -> Fit {
    if grade.isCivilian, !takesCivilians { return .civilian }
    guard let range = grade.ladder == .officer ? officers : others else { return .otherLadder }
    if grade.number < range.lowerBound { return .below }
    return grade.number > range.upperBound ? .above : .fits
  }
}
