public import Domain
public import Journal

/// What the registrar is asked to record: an action, its circumstances, and the key by which a
/// second sending of it is known.
public struct Order: Sendable {
  /// What is asked for.
  public var action: Action
  /// Who asks, when and why.
  public var occasion: Occasion
  /// Drawn once by whoever asks; the same key again gives the earlier receipt.
  public var key: ActionKey

  /// An order.
  public init(_ action: Action, on occasion: Occasion, key: ActionKey) {
    self.action = action
    self.occasion = occasion
    self.key = key
  }
}

/// Proof that an order was recorded.
public struct Receipt: Hashable, Sendable {
  /// The number of its entry.
  public let number: UInt64
  /// The digest of its entry, in hexadecimal.
  public let digest: String
  /// The key under which it was recorded, which names it without counting others.
  public let key: Domain.Entry.Key
  /// When it was recorded.
  public let at: Instant
  /// What happened by it.
  public let facts: [Fact]
  /// Whether it had been recorded before, under the same key.
  public let wasKnown: Bool
}

/// The alliance and the entry that it is true of.
public struct Standpoint: Sendable {
  /// The whole alliance.
  public let alliance: Alliance
  /// The last entry that it holds; 0 when it holds none.
  public let number: UInt64
  /// The digest of that entry, in hexadecimal.
  public let digest: String

  let head: Head

  package init(_ alliance: Alliance, at head: Head) {
    self.alliance = alliance
    self.head = head
    number = head.number
    digest = head.digest.description
  }
}

/// What opening has done so far.
public struct Progress: Sendable {
  /// What is being done.
  public enum Stage: String, Sendable {
    case readingSnapshot, replaying, verifying
  }
  /// What is being done.
  public let stage: Stage
  /// Entries done.
  public let done: UInt64
  /// Entries in all.
  public let total: UInt64
}

/// Why a registry could not be opened or read.
public enum RegistryFault: Error, Hashable, Sendable {
  /// The journal failed.
  case journal(JournalFailure)
  /// An entry's bytes hold what this program cannot read.
  case stored(StoredFault, entry: UInt64)
  /// The past asked for lies further from any value kept than one question may read. What was
  /// reached is kept: asking again goes on from there.
  case onTheWay(reached: UInt64, to: UInt64)
}
