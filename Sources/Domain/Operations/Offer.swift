/// What a party offers for an operation, until it is accepted, declined or withdrawn.
///
/// It is between the party and the alliance: other partners never learn of it, whatever its label
/// lets them read.
public struct Offer: Hashable, Sendable, Identifiable {
  /// An identifier that only offers bear.
  public typealias ID = Identifier<Offer>

  /// What is offered, and how it may be used.
  public struct Content: Hashable, Sendable {
    /// What is offered.
    public var capability: Capability
    /// How many people or things.
    public var count: Int
    /// Where in the operation; empty where the party leaves it open.
    public var sector: String
    /// What it may not be used for, line by line.
    public var caveats: [String]
    /// From which day.
    public var from: Day
    /// The first day on which it is no longer there; nil where no end is set.
    public var to: Day?

    /// People or things from a day on.
    public init(_ capability: Capability, count: Int, from: Day, to: Day? = nil) {
      self.capability = capability
      self.count = count
      self.from = from
      self.to = to
      sector = ""
      caveats = []
    }
  }

  /// How it stands.
  public enum Status: UInt8, Hashable, Sendable, CaseIterable {
    /// It waits for the alliance's answer.
    case open = 1
    /// The alliance asked back, and the party is to answer.
    case asked = 2
    case accepted = 3
    case declined = 4
    case withdrawn = 5

    /// Whether it may still be accepted.
    public var isLive: Bool { self == .open || self == .asked }
  }

  /// What was done about it, with the words that went with it.
  public struct Step: Hashable, Sendable {
    /// What was done.
    public enum Kind: UInt8, Hashable, Sendable, CaseIterable {
      case changed = 1
      case asked = 2
      case replied = 3
      case accepted = 4
      case declined = 5
      case withdrawn = 6
    }

    /// What was done.
    public var kind: Kind
    /// In the words of who did it; may be empty.
    public var text: String
    /// Who, and when.
    public var by: Stamp

    /// A step with its words.
    public init(_ kind: Kind, _ text: String, by: Stamp) {
      self.kind = kind
      self.text = text
      self.by = by
    }
  }

  /// Minted by whoever makes it.
  public let id: ID
  /// For which operation.
  public var operation: Body.ID
  /// Who offers.
  public var party: Party.ID
  /// What is offered.
  public var content: Content
  /// Who may read it.
  public var marking: Marking
  /// Who made it, and when.
  public var made: Stamp
  /// How it stands.
  public var status: Status
  /// What was done about it since, in order.
  public var steps: [Step]
  /// The decision by which it was accepted, where one was cited.
  public var decision: Decision.ID?

  /// Who may read an offer, and who made it and when.
  public struct Filing: Hashable, Sendable {
    /// Who may read it.
    public var marking: Marking
    /// Who made it, and when.
    public var made: Stamp

    /// A label and who made what bears it.
    public init(_ marking: Marking, _ made: Stamp) {
      self.marking = marking
      self.made = made
    }
  }

  /// An offer that waits for an answer.
  public init(
    id: ID, of party: Party.ID, to operation: Body.ID, _ content: Content, _ filing: Filing
  ) {
    self.id = id
    self.party = party
    self.operation = operation
    self.content = content
    marking = filing.marking
    made = filing.made
    status = .open
    steps = []
  }

  /// The contribution that its acceptance makes.
  public var contribution: Contribution.ID { Contribution.ID(id.value) }

  /// When it came to stand as it does.
  public var since: Instant { steps.last?.by.at ?? made.at }
}

/// What is put at an operation's disposal.
public enum Capability: Hashable, Sendable {
  case people
  /// Things of one kind: `helicopter, medium lift`.
  case assets(String)

  /// What kind of thing it is; nil for people.
  public var asset: String? { if case .assets(let kind) = self { kind } else { nil } }
}
