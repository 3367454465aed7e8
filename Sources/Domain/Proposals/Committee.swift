/// Who decides by consensus: a standing committee of all Allies, with its clock and calendar.
///
/// It has no members of its own: those of the day are the Allies of that day.
public struct Committee: Hashable, Sendable, Identifiable {
  /// A code that only committees bear.
  public typealias ID = Code<Committee>

  /// What a proposal's actions are about, which decides who may bring it before whom.
  public enum Matter: UInt8, Hashable, Sendable, CaseIterable {
    /// A restriction of a party, or its lifting.
    case restriction = 1
    /// A party's place in a body: beginning or end.
    case membership = 2
    /// A new body or format.
    case body = 3
    /// A year's runs, opened to a party.
    case menu = 4
    /// A wider label.
    case release = 5
    /// A text alone, of which the committee takes note.
    case text = 6
    /// Partners at a meeting.
    case format = 7
    /// A step of a party's case in an instrument.
    case instrument = 8
    /// What a partner offers to an operation.
    case operation = 9
    /// A statement agreed with partners.
    case statement = 10
    /// A partner's programme.
    case programme = 11
  }

  /// Who may bring a matter before the committee.
  public struct Rule: Hashable, Sendable {
    /// The matter.
    public var matter: Matter
    /// The roles at the alliance's own seat that may; ascending.
    public var roles: [Principal.Role]
    /// Whether any Ally's delegation may.
    public var isForAllies: Bool

    /// A matter, and who may bring it.
    public init(_ matter: Matter, roles: [Principal.Role], isForAllies: Bool = false) {
      self.matter = matter
      self.roles = roles
      self.isForAllies = isForAllies
    }
  }

  /// The code.
  public let id: ID
  /// Its names over time.
  public var names: [DatedName]
  /// Its abbreviation.
  public var short: Bilingual
  /// The clock by which its deadlines are set: `Europe/Brussels`.
  public var clock: String
  /// The days on which it does not work beside Saturdays and Sundays; ascending.
  public var holidays: [Day]
  /// How many hours a silence lasts at least.
  public var shortest: Int
  /// What may be brought before it, and by whom.
  public var rules: [Rule]
  /// What all this rests on.
  public var evidence: Evidence

  /// A committee before which nothing may be brought yet.
  public init(id: ID, names: [DatedName], short: Bilingual, clock: String) {
    self.id = id
    self.names = names
    self.short = short
    self.clock = clock
    holidays = []
    shortest = 12
    rules = []
    evidence = Evidence()
  }

  /// Its full name on a day.
  public func name(on day: Day) -> Bilingual { names.held(on: day)?.name ?? short }

  /// Whether it works on a day.
  public func works(on day: Day) -> Bool {
    day.weekday < 5 && !holidays.contains(day)
  }

  /// The day so many working days after another; that day itself, or the next working day, for
  /// none.
  public func workingDay(_ count: Int, after day: Day) -> Day {
    var day = day
    var left = count
    while left > 0 || !works(on: day) {
      guard day < .latest else { return day }
      day = day.next
      if works(on: day) { left -= 1 }
    }
    return day
  }
}
