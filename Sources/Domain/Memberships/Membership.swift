/// A spell of one party in one body in one role.
public struct Membership: Hashable, Sendable, Identifiable {
  /// An identifier that only memberships bear.
  public typealias ID = Identifier<Membership>

  /// As what the party belongs.
  public enum Role: UInt8, Hashable, Sendable, CaseIterable {
    case member = 1
    case observer = 2
    case contributor = 3
    case beneficiary = 4
    case participant = 5
    case invitee = 6
    case aspirant = 7
    case host = 8
    case lead = 9
  }

  /// How a spell begins.
  public enum Beginning: UInt8, Hashable, Sendable, CaseIterable {
    case founded = 1
    case signed = 2
    case acceded = 3
    case invited = 4
    case joined = 5
    case recognised = 6
    case succeeded = 7
    case returned = 8
    case contributed = 9
  }

  /// How a spell ends. Suspension is no ending: see ``Restriction``.
  public enum Ending: UInt8, Hashable, Sendable, CaseIterable {
    case acceded = 1
    case withdrew = 2
    case succeeded = 3
    case dissolved = 4
    case bodyEnded = 5
    case replaced = 6
    case completed = 7
    case lapsed = 8
    case unknown = 9
  }

  /// The end of a spell: when, how, by which decision.
  public struct Close: Hashable, Sendable {
    /// The first day on which it no longer holds.
    public var on: Dated
    /// How it ends.
    public var manner: Ending
    /// The decision that ends it.
    public var decision: Decision.ID?

    /// An end on a day.
    public init(on: Dated, manner: Ending, decision: Decision.ID? = nil) {
      self.on = on
      self.manner = manner
      self.decision = decision
    }
  }

  /// Minted by whoever asks for the spell.
  public let id: ID
  /// Who belongs.
  public var party: Party.ID
  /// To what.
  public var body: Body.ID
  /// As what.
  public var role: Role
  /// The first day.
  public var from: Dated
  /// How it began.
  public var beginning: Beginning
  /// The decision it began by.
  public var decision: Decision.ID?
  /// Its end, once it has one.
  public var close: Close?
  /// What a reader should know of it.
  public var note: Bilingual?
  /// What all this rests on.
  public var evidence: Evidence

  /// An open spell of a member from a day on.
  public init(id: ID, party: Party.ID, body: Body.ID, from: Dated, beginning: Beginning) {
    self.id = id
    self.party = party
    self.body = body
    self.from = from
    self.beginning = beginning
    role = .member
    evidence = Evidence()
  }

  // Swift 6.3's optimiser stops with an ownership error where it inlines this.
  /// The days on which it holds.
  @inline(never)
  public var span: Span { Span(from: from, to: close?.on) }
}
