public import Labels

/// What bears a label that may be reviewed.
public enum Item: Hashable, Sendable {
  case note(Note.ID)
  case version(Version.ID)
  case activity(Activity.ID)
  case iteration(Iteration.ID)
  case critique(Critique.ID)
  case position(Proposal.Position.ID)
}

extension Item: Comparable {
  /// By kind, then by code: an order without meaning, but always the same.
  public static func < (left: Item, right: Item) -> Bool {
    switch (left, right) {
    case (.note(let left), .note(let right)): left < right
    case (.version(let left), .version(let right)): left < right
    case (.activity(let left), .activity(let right)): left < right
    case (.iteration(let left), .iteration(let right)): left < right
    case (.critique(let left), .critique(let right)): left < right
    case (.position(let left), .position(let right)): left < right
    default: left.rank < right.rank
    }
  }

  private var rank: Int {
    switch self {
    case .note: 0
    case .version: 1
    case .activity: 2
    case .iteration: 3
    case .critique: 4
    case .position: 5
    }
  }
}

/// A wider label that waits for a second person.
public struct Widening: Hashable, Sendable, Identifiable {
  /// An identifier that only widenings bear.
  public typealias ID = Identifier<Widening>

  /// Minted by whoever asks for it.
  public let id: ID
  /// Whose label it is.
  public var item: Item
  /// The label that is asked for.
  public var marking: Marking
  /// The decision that releases it, where there is one.
  public var decision: Decision.ID?
  /// Who asked, and when.
  public var asked: Stamp

  /// A wider label for an item.
  public init(
    id: ID, of item: Item, to marking: Marking, decision: Decision.ID? = nil, _ asked: Stamp
  ) {
    self.id = id
    self.item = item
    self.marking = marking
    self.decision = decision
    self.asked = asked
  }

  /// Who asked.
  public var by: Principal.ID { asked.by }
  /// When it was asked.
  public var at: Instant { asked.at }
}

/// That a reader doubts a label. It is followed to an answer, within stated days.
public struct Challenge: Hashable, Sendable, Identifiable {
  /// An identifier that only challenges bear.
  public typealias ID = Identifier<Challenge>

  /// How far a challenge has come.
  public enum Stage: Hashable, Sendable {
    case made
    case acknowledged
    case answered
    case appealed
    case settled
  }

  /// What an answer says.
  public enum Outcome: UInt8, Hashable, Sendable, CaseIterable {
    /// The label stays.
    case kept = 1
    /// The label was or will be changed.
    case changed = 2
  }

  /// A step of someone, in words that share the item's label.
  public struct Step: Hashable, Sendable {
    /// Who took it.
    public var by: Principal.ID
    /// When.
    public var at: Instant
    /// What they said.
    public var text: String
    /// What it came to, for answers and settlements.
    public var outcome: Outcome?

    /// A step.
    public init(by: Principal.ID, at: Instant, text: String, outcome: Outcome? = nil) {
      self.by = by
      self.at = at
      self.text = text
      self.outcome = outcome
    }
  }

  /// The days that each step may take. They are this office's own; the public rules name none.
  public enum Term {
    /// From the challenge to its acknowledgement.
    public static let acknowledgement = 7
    /// From the challenge to its answer.
    public static let answer = 30
    /// From an answer to the appeal against it.
    public static let appeal = 30
    /// From the appeal to its settlement.
    public static let settlement = 60
  }

  /// Minted by whoever makes it.
  public let id: ID
  /// Whose label is doubted.
  public var item: Item
  /// The doubt.
  public var made: Step
  /// The label that would be right, in the challenger's eyes.
  public var proposed: Label?
  /// That it was seen.
  public var acknowledged: Step?
  /// The originator's answer.
  public var answered: Step?
  /// That the challenger is not content with it.
  public var appealed: Step?
  /// The security officer's last word.
  public var settled: Step?

  /// A doubt about an item's label.
  public init(id: ID, of item: Item, _ made: Step, proposed: Label? = nil) {
    self.id = id
    self.item = item
    self.made = made
    self.proposed = proposed
  }

  /// How far it has come.
  public var stage: Stage {
    if settled != nil { return .settled }
    if appealed != nil { return .appealed }
    if answered != nil { return .answered }
    return acknowledged == nil ? .made : .acknowledged
  }

  /// The day by which the next step is due; nil when nothing more must happen.
  public var due: Day? {
    switch stage {
    case .made: made.at.day.adding(Term.acknowledgement)
    case .acknowledged: made.at.day.adding(Term.answer)
    case .answered: nil
    case .appealed: (appealed ?? made).at.day.adding(Term.settlement)
    case .settled: nil
    }
  }
}
