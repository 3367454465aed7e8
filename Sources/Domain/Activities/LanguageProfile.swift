/// What someone can do in a language, as STANAG 6001 writes it: listening, speaking, reading and
/// writing, each from 0 to 5, with a plus for what exceeds a level and does not reach the next.
///
/// Profiles are compared skill by skill, never as one number: 3122 does not meet 2222.
public struct LanguageProfile: Hashable, Sendable {
  /// The four skills, in the order in which a profile is written.
  public enum Skill: UInt8, Hashable, Sendable, CaseIterable {
    case listening = 1
    case speaking = 2
    case reading = 3
    case writing = 4
  }

  /// A level of one skill.
  public struct Level: Hashable, Comparable, Sendable {
    /// Twice the level, and one more for a plus; 0 to 10.
    public let halves: UInt8

    /// A level by twice its number, and one more for a plus; nil above 5.
    public init?(halves: UInt8) {
      guard halves <= 10 else { return nil }
      self.halves = halves
    }

    /// As it is written: `3`, `2+`.
    public var text: String { "\(halves / 2)" + (halves % 2 == 1 ? "+" : "") }

    /// The weaker first.
    public static func < (left: Level, right: Level) -> Bool { left.halves < right.halves }
  }

  /// The four levels, in the order of ``Skill``.
  public let levels: [Level]

  /// A profile of four levels; nil unless there are four.
  public init?(_ levels: [Level]) {
    guard levels.count == 4 else { return nil }
    self.levels = levels
  }

  /// Reads `3332` and `3+322+`; nil for anything else.
  public init?(_ text: some StringProtocol) {
    var levels: [Level] = []
    for byte in text.utf8 {
      if byte == UInt8(ascii: "+") {
        guard let last = levels.popLast(), last.halves % 2 == 0,
          let raised = Level(halves: last.halves + 1)
        else { return nil }
        levels.append(raised)
      } else {
        guard (UInt8(ascii: "0")...UInt8(ascii: "5")).contains(byte),
          let level = Level(halves: (byte - UInt8(ascii: "0")) * 2)
        else { return nil }
        levels.append(level)
      }
    }
    self.init(levels)
  }

  /// The level of a skill.
  public func level(of skill: Skill) -> Level { levels[Int(skill.rawValue) - 1] }

  /// As it is written: `3+322`.
  public var text: String { levels.map(\.text).joined() }
}

/// A profile in one language.
public struct LanguageSkill: Hashable, Sendable {
  /// The language: two small letters of ISO 639, `en`.
  public var language: String
  /// The profile.
  public var profile: LanguageProfile

  /// A profile in a language.
  public init(_ language: String, _ profile: LanguageProfile) {
    self.language = language
    self.profile = profile
  }
}
