import Foundation
import Journal
import Synchronization

/// Hands everything on to a journal in memory, counts what passes, and can fail as a disk does.
final class WatchedJournal: Chronicle {
  struct Watched {
    /// Appends that held anything.
    var commits = 0
    /// Entries that were visited in order.
    var visited = 0
    /// What the next appends fail with.
    var failure: JournalFailure?
    /// Time that each append takes, in microseconds, so that orders wait for it.
    var delay: UInt32 = 0
  }

  let inner = MemoryJournal()
  let watched = Mutex(Watched())

  var commits: Int { watched.withLock(\.commits) }
  var visited: Int { watched.withLock(\.visited) }

  func fail(with failure: JournalFailure?) { watched.withLock { $0.failure = failure } }
  func delay(by microseconds: UInt32) { watched.withLock { $0.delay = microseconds } }

  func head() throws(JournalFailure) -> Head { try inner.head() }

  func append(_ drafts: [Draft], after head: Head) throws(JournalFailure) -> [Journal.Entry] {
    let state = watched.withLock { watched in
      if !drafts.isEmpty { watched.commits += 1 }
      return watched
    }
    if let failure = state.failure { throw failure }
    if state.delay > 0 { usleep(state.delay) }
    return try inner.append(drafts, after: head)
  }

  func entry(for key: ActionKey) throws(JournalFailure) -> Journal.Entry? {
    try inner.entry(for: key)
  }

  func entry(_ number: EntryNumber) throws(JournalFailure) -> Journal.Entry? {
    try inner.entry(number)
  }

  func read(
    after number: UInt64, limit: Int?, _ body: (Journal.Entry) -> Bool
  ) throws(JournalFailure) {
    try inner.read(after: number, limit: limit) { entry in
      watched.withLock { $0.visited += 1 }
      return body(entry)
    }
  }
}
