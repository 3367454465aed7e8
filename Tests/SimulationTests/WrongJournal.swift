import Journal
import Synchronization

/// A journal that breaks one promise of every engine: what the simulation must find.
final class WrongJournal: Chronicle {
  enum Fault: String, CaseIterable, Sendable {
    case forgetsWrite, takesKeyTwice, ignoresHead, tearsBatch, losesKey
  }

  private let fault: Fault
  private let right = MemoryJournal()
  private let appends = Mutex(0)

  init(_ fault: Fault) { self.fault = fault }

  func head() throws(JournalFailure) -> Head { try right.head() }

  func entry(_ number: EntryNumber) throws(JournalFailure) -> Entry? { try right.entry(number) }

  func read(
    after number: UInt64, limit: Int?, _ body: (Entry) -> Bool
  ) throws(JournalFailure) {
    try right.read(after: number, limit: limit, body)
  }

  func entry(for key: ActionKey) throws(JournalFailure) -> Entry? {
    fault == .losesKey ? nil : try right.entry(for: key)
  }

  @discardableResult
  func append(_ drafts: [Draft], after head: Head) throws(JournalFailure) -> [Entry] {
    let count = appends.withLock { count in
      count += 1
      return count
    }
    switch fault {
    case .forgetsWrite where count % 20 == 0:
      // Written and acknowledged by one that is gone a moment later.
      return try written(drafts, after: head)
    case .ignoresHead:
      return try right.append(drafts, after: try right.head())
    case .tearsBatch where drafts.count > 1:
      let entries = try written(drafts, after: head)
      try right.append(Array(drafts.dropLast()), after: head)
      return entries
    case .takesKeyTwice:
      return try appendAnyKey(drafts, after: head)
    default:
      return try right.append(drafts, after: head)
    }
  }

  /// What an honest journal would answer, although nothing is kept.
  private func written(_ drafts: [Draft], after head: Head) throws(JournalFailure) -> [Entry] {
    let copy = MemoryJournal()
    var kept: [Draft] = []
    try right.read(after: 0, limit: nil) { entry in
      kept.append(Draft(key: entry.key, payload: entry.payload))
      return true
    }
    try copy.append(kept, after: .empty)
    return try copy.append(drafts, after: head)
  }

  /// Takes a key that is recorded already, as a journal without an index of keys would.
  private func appendAnyKey(
    _ drafts: [Draft], after head: Head
  ) throws(JournalFailure) -> [Entry] {
    do throws(JournalFailure) { return try right.append(drafts, after: head) } catch {
      guard case .repeated = error else { throw error }
      // The right journal beneath takes it under another key; what is read says the first one.
      let entries = try written(drafts.map(other), after: head)
      try right.append(drafts.map(other), after: head)
      return entries
    }
  }

  private func other(_ draft: Draft) -> Draft {
    Draft(key: ActionKey(high: ~draft.key.high, low: draft.key.low), payload: draft.payload)
  }
}
