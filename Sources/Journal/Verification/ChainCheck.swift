import Dispatch
import Synchronization

/// Says quickly whether a chain is whole, and nothing of what is wrong with it: that is
/// ``ChainWalk``'s part.
///
/// An entry's digest is over the one that is stored before it and over nothing earlier, so
/// stretches can be checked at the same time, as long as each begins where another ended.
struct ChainCheck {
  let journal: any Chronicle
  /// How many stretches are checked at a time.
  let threads: Int

  /// How far a chain was found whole.
  struct Passed: Sendable {
    var reached = Head.empty
    var bytes: UInt64 = 0
  }

  private static let length: UInt64 = 4096

  /// Nil when anything does not fit, or cannot be read. Progress is told but for the end.
  func run(upTo end: UInt64, progress: (UInt64) -> Void) -> Passed? {
    var passed = Passed()
    while passed.reached.number < end {
      for stretch in stretches(after: passed.reached.number, upTo: end) {
        guard let stretch, stretch.before == passed.reached else { return nil }
        passed.reached = stretch.reached
        passed.bytes += stretch.bytes
      }
      if passed.reached.number < end { progress(passed.reached.number) }
    }
    return passed
  }

  /// The next few stretches, in order; those that are not whole are missing.
  private func stretches(after start: UInt64, upTo end: UInt64) -> [ChainStretch?] {
    let starts = (0..<UInt64(threads)).map { start + $0 * Self.length }.filter { $0 < end }
    let found = Mutex([ChainStretch?](repeating: nil, count: starts.count))
    DispatchQueue.concurrentPerform(iterations: starts.count) { place in
      let start = starts[place]
      let stretch = stretch(after: start, upTo: min(start + Self.length, end))
      found.withLock { $0[place] = stretch }
    }
    return found.withLock { $0 }
  }

  private func stretch(after start: UInt64, upTo end: UInt64) -> ChainStretch? {
    do throws(JournalFailure) {
      guard let before = start == 0 ? Head.empty : try journal.entry(EntryNumber(start))?.head
      else { return nil }
      return try journal.stretch(after: before, upTo: end)
    } catch {
      // The careful walk meets it again, and says what it is.
      return nil
    }
  }
}

/// Entries that were found to follow one another.
public struct ChainStretch: Hashable, Sendable {
  /// The head after which they stand.
  public let before: Head
  /// The last of them.
  public private(set) var reached: Head
  /// How many bytes of payload they hold.
  public private(set) var bytes: UInt64 = 0

  init(after head: Head) {
    before = head
    reached = head
  }

  mutating func note(_ head: Head, bytes count: Int) {
    reached = head
    bytes += UInt64(count)
  }
}
