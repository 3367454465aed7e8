import Synchronization

/// A journal that counts what is appended through it, and how long that took.
public final class CountedJournal: Chronicle {
  /// The commits of a journal since it was opened.
  public struct Commits: Hashable, Sendable {
    /// How many succeeded.
    public var count: UInt64 = 0
    /// How many failed for the engine's own reasons: not those that came too late.
    public var failures: UInt64 = 0
    /// How many entries they recorded together.
    public var entries: UInt64 = 0
    /// How long all of them took, in seconds.
    public var seconds = 0.0
    /// How many recorded at most as many entries as ``sizes`` has in the same place.
    public var bySize = [UInt64](repeating: 0, count: Commits.sizes.count)
    /// How many took at most as many seconds as ``durations`` has in the same place.
    public var byDuration = [UInt64](repeating: 0, count: Commits.durations.count)

    /// The bounds by which commits are counted: entries in one commit.
    public static let sizes: [UInt64] = [1, 2, 4, 8, 16, 32, 64, 128, 1024]
    /// The bounds by which commits are counted: seconds.
    public static let durations = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 5]
  }

  private let journal: any Chronicle
  private let counted = Mutex(Commits())

  /// Counts what goes to another journal.
  public init(_ journal: any Chronicle) {
    self.journal = journal
  }

  /// What has been counted so far.
  public var commits: Commits { counted.withLock { $0 } }

  /// Appends all drafts, or none, and counts them.
  @discardableResult
  public func append(_ drafts: [Draft], after head: Head) throws(JournalFailure) -> [Entry] {
    let begun = ContinuousClock.now
    do throws(JournalFailure) {
      let entries = try journal.append(drafts, after: head)
      let seconds = (ContinuousClock.now - begun) / .seconds(1)
      if !entries.isEmpty { counted.withLock { $0.note(entries.count, seconds) } }
      return entries
    } catch {
      switch error {
      case .behind, .repeated, .tooLarge: break
      default: counted.withLock { $0.failures += 1 }
      }
      throw error
    }
  }

  /// Where the journal ends now.
  public func head() throws(JournalFailure) -> Head { try journal.head() }

  /// The entry that records this action, if any does.
  public func entry(for key: ActionKey) throws(JournalFailure) -> Entry? {
    try journal.entry(for: key)
  }

  /// The entry with this number, if the journal reaches so far.
  public func entry(_ number: EntryNumber) throws(JournalFailure) -> Entry? {
    try journal.entry(number)
  }

  /// Visits entries in order, from the one after `number`.
  public func read(
    after number: UInt64, limit: Int?, _ body: (Entry) -> Bool
  ) throws(JournalFailure) {
    try journal.read(after: number, limit: limit, body)
  }

  /// Checks that entries follow one another.
  public func stretch(
    after head: Head, upTo end: UInt64
  ) throws(JournalFailure) -> ChainStretch? {
    try journal.stretch(after: head, upTo: end)
  }

  /// Waits until the journal ends elsewhere than at `head`, or the time is over.
  public func waitForChange(
    after head: Head, atMost timeout: Duration
  ) throws(JournalFailure) -> Head {
    try journal.waitForChange(after: head, atMost: timeout)
  }

  /// What the engine's own checks find.
  public func inspect() throws(JournalFailure) -> [Damage] { try journal.inspect() }
}

extension CountedJournal.Commits {
  fileprivate mutating func note(_ count: Int, _ seconds: Double) {
    self.count += 1
    entries += UInt64(count)
    self.seconds += seconds
    for (place, bound) in Self.sizes.enumerated() where UInt64(count) <= bound {
      bySize[place] += 1
    }
    for (place, bound) in Self.durations.enumerated() where seconds <= bound {
      byDuration[place] += 1
    }
  }
}
