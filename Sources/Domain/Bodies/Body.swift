/// A dated set of parties with a purpose and a founding decision.
///
/// Frameworks, councils, formats, statuses, packages, operations' contributors, clusters and
/// release communities are all bodies: what differs is their kind.
public struct Body: Hashable, Sendable, Identifiable {
  /// A code that only bodies bear.
  public typealias ID = Code<Body>

  /// What sort of set it is.
  public enum Kind: UInt8, Hashable, Sendable, CaseIterable {
    /// The alliance itself: its members are the Allies. An office has one.
    case alliance = 1
    case framework = 2
    case council = 3
    case format = 4
    case status = 5
    case package = 6
    case operation = 7
    case cluster = 8
    /// A community that papers are released to.
    case community = 9
    case organisation = 10

    /// Whether belonging to it makes a party a partner.
    public var makesPartners: Bool { self == .framework || self == .council }
  }

  /// What a partnership is for; schemes differ and are judged by it.
  public enum Purpose: UInt8, Hashable, Sendable, CaseIterable {
    case membership = 1
    case interoperability = 2
    case dialogue = 3
    case legitimacy = 4
    case operations = 5
    case challenges = 6
  }

  /// That all members of another body are members of this one.
  public struct Inclusion: Hashable, Sendable {
    /// The body whose members are taken in.
    public var body: Body.ID
    /// When they are.
    public var span: Span

    /// An inclusion over a span.
    public init(_ body: Body.ID, span: Span = Span()) {
      self.body = body
      self.span = span
    }
  }

  /// How and when a body came to its end.
  public struct Ending: Hashable, Sendable {
    /// In what way.
    public enum Manner: UInt8, Hashable, Sendable, CaseIterable {
      case dissolved = 1
      case replaced = 2
      case completed = 3
      case merged = 4
    }
    /// The first day without it.
    public var on: Dated
    /// In what way it ended.
    public var manner: Manner
    /// The decision that ended it.
    public var decision: Decision.ID?
    /// The bodies that took its place.
    public var into: [Body.ID]

    /// An ending on a day.
    public init(
      on: Dated, manner: Manner, decision: Decision.ID? = nil, into: [Body.ID] = []
    ) {
      self.on = on
      self.manner = manner
      self.decision = decision
      self.into = into
    }
  }

  /// The code people use: `eapc`.
  public let id: ID
  /// What sort of set it is.
  public var kind: Kind
  /// What it is for, in the enumeration's order.
  public var purposes: [Purpose]
  /// Its names in order of time; never empty.
  public var names: [DatedName]
  /// The abbreviation in use.
  public var short: Bilingual
  /// The day of its founding.
  public var founded: Dated
  /// The decision that founded it.
  public var decision: Decision.ID?
  /// Its end, once it has one.
  public var ending: Ending?
  /// The role of those who are counted; who is in it in another role stands beside them.
  public var mainRole: Membership.Role
  /// The bodies whose members are its members.
  public var inclusions: [Inclusion]
  /// The bodies whose place it took.
  public var predecessors: [Body.ID]
  /// What a reader should know of it.
  public var note: Bilingual?
  /// What all this rests on.
  public var evidence: Evidence

  /// A body by code, kind, name and founding day.
  public init(id: ID, kind: Kind, names: [DatedName], short: Bilingual, founded: Dated) {
    self.id = id
    self.kind = kind
    self.names = names
    self.short = short
    self.founded = founded
    purposes = []
    inclusions = []
    mainRole = kind == .operation ? .contributor : .member
    predecessors = []
    evidence = Evidence()
  }

  // Swift 6.3's optimiser stops with an ownership error where it inlines this.
  /// The days on which there is such a body.
  @inline(never)
  public var life: Span { Span(from: founded, to: ending?.on) }

  /// Its full name on a day.
  public func name(on day: Day) -> Bilingual { names.held(on: day)?.name ?? short }
}
