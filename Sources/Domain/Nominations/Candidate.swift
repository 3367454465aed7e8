/// Someone whom a party may send, by code; never a name.
///
/// Name, birth, passport and the rest are personal data and lie in the vault under the same code.
/// What stands here is what rules look at; once the vault's key is destroyed it is nobody's.
public struct Candidate: Hashable, Sendable, Identifiable {
  /// An opaque code that only candidates bear.
  public typealias ID = Code<Candidate>

  /// As given by the party, for reports; nobody has to say.
  public enum Gender: UInt8, Hashable, Sendable, CaseIterable {
    case woman = 1
    case man = 2
    case other = 3
  }

  /// That someone is cleared for a level of a policy until a day, as the party vouches.
  public struct Clearance: Hashable, Sendable {
    /// The policy.
    public var policy: String
    /// The level; it holds with all below.
    public var level: String
    /// The first day on which it no longer holds.
    public var expires: Day

    /// A level until a day.
    public init(policy: String, level: String, expires: Day) {
      self.policy = policy
      self.level = level
      self.expires = expires
    }
  }

  /// An activity that someone has done, in or outside this office's record.
  public struct Done: Hashable, Sendable {
    /// What.
    public var activity: Activity.ID
    /// Its last day.
    public var on: Day

    /// An activity done by a day.
    public init(_ activity: Activity.ID, on: Day) {
      self.activity = activity
      self.on = on
    }
  }

  /// Minted by whoever registers them.
  public let id: ID
  /// The party that may send them.
  public var party: Party.ID
  /// The rank, or what theirs is held equal to.
  public var grade: Grade
  /// As given by the party.
  public var gender: Gender?
  /// What they can do in which language.
  public var languages: [LanguageSkill]
  /// What they are cleared for.
  public var clearances: [Clearance]
  /// What they have done before, as the party vouches.
  public var done: [Done]

  /// Someone of a party and a rank.
  public init(id: ID, party: Party.ID, grade: Grade) {
    self.id = id
    self.party = party
    self.grade = grade
    languages = []
    clearances = []
    done = []
  }
}
