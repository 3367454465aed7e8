import Foundation

/// An ordered chain of opaque payloads: what every engine of the journal can do.
///
/// An engine promises three things. Drafts of one `append` are recorded all or none, and are
/// durable when the call returns. Entries never change and are never left out. An append that
/// states a head other than the present one is refused, so several writers may share one journal.
/// All calls may come from any thread, and reading never waits for writing.
///
/// (Named so because no type bears its module's name.)
public protocol Chronicle: Sendable {
  /// Where the journal ends now.
  func head() throws(JournalFailure) -> Head

  /// Appends all drafts in one durable commit, or none.
  ///
  /// Fails with `behind` when the journal does not end at `head`, and with `repeated` when a key
  /// is already recorded. Returns the entries as recorded, in the order of the drafts.
  @discardableResult
  func append(_ drafts: [Draft], after head: Head) throws(JournalFailure) -> [Entry]

  /// The entry that records this action, if any does.
  func entry(for key: ActionKey) throws(JournalFailure) -> Entry?

  /// The entry with this number, if the journal reaches so far.
  func entry(_ number: EntryNumber) throws(JournalFailure) -> Entry?

  /// Visits entries in order, from the one after `number`, in bounded memory.
  ///
  /// At most `limit` are visited; the body ends the visit by returning false. The body may call
  /// the journal, and sees entries that are appended meanwhile. Digests are not checked here:
  /// see `replay` and `verify`.
  func read(
    after number: UInt64, limit: Int?, _ body: (Entry) -> Bool
  ) throws(JournalFailure)

  /// Checks that the entries after `head` follow one another up to the one numbered `end`; nil
  /// where they do not. What is wrong then, `verify` says.
  func stretch(
    after head: Head, upTo end: UInt64
  ) throws(JournalFailure) -> ChainStretch?

  /// Waits until the journal ends elsewhere than at `head`, or the time is over, and says where it
  /// ends then.
  ///
  /// Blocks the thread. An engine that is told of other writers' appends answers at once, others
  /// look several times a second. The answer may come early.
  func waitForChange(
    after head: Head, atMost timeout: Duration
  ) throws(JournalFailure) -> Head

  /// What the engine's own checks find beside the chain: indexes, pages, constraints.
  func inspect() throws(JournalFailure) -> [Damage]
}

extension Chronicle {
  /// Looks several times a second: for engines that are not told.
  public func waitForChange(
    after head: Head, atMost timeout: Duration
  ) throws(JournalFailure) -> Head {
    let end = ContinuousClock.now + timeout
    while true {
      let present = try self.head()
      let left = end - .now
      guard present == head, left > .zero else { return present }
      Thread.sleep(forTimeInterval: min(left, .milliseconds(200)) / .seconds(1))
    }
  }

  /// Looks at one entry after the other: for engines that cannot lend their bytes.
  public func stretch(
    after head: Head, upTo end: UInt64
  ) throws(JournalFailure) -> ChainStretch? {
    var stretch = ChainStretch(after: head)
    try read(after: head.number, limit: Int(clamping: end - head.number)) { entry in
      guard entry.follows(stretch.reached) else { return false }
      stretch.note(entry.head, bytes: entry.payload.count)
      return true
    }
    return stretch.reached.number == end ? stretch : nil
  }

  /// Engines without structures of their own have nothing to find.
  public func inspect() throws(JournalFailure) -> [Damage] { [] }

  /// Visits entries in order as `read` does, checking that each follows the one before it.
  ///
  /// Fails with `damaged` at the first entry that does not. Costs one SHA-256 an entry.
  @discardableResult
  public func replay(
    after head: Head = .empty, _ body: (Entry) -> Bool
  ) throws(JournalFailure) -> Head {
    var reached = head
    var damage: Damage?
    try read(after: head.number, limit: nil) { entry in
      guard entry.follows(reached) else {
        damage = entry.damage(after: reached)
        return false
      }
      reached = entry.head
      return body(entry)
    }
    if let damage { throw .damaged(damage) }
    return reached
  }
}

extension Entry {
  fileprivate func damage(after head: Head) -> Damage {
    let expected = EntryNumber(head.number + 1)
    return number > expected
      ? .missing(expected...EntryNumber(number.value - 1)) : .changed(number)
  }
}
