public import Domain
import Journal

/// A stretch of the record as someone may see it.
public struct Leaf: Sendable {
  /// The entries of the stretch as they may be seen, the newest first.
  public let shown: [Domain.Entry]
  /// Every entry from the oldest shown to the newest, whole, the oldest first: what has to be
  /// applied to know what each shown one changed.
  public let whole: [Domain.Entry]
  /// The last entry before the stretch that may be seen.
  public let older: Domain.Entry.Key?
  /// The entries after the stretch that may be seen, the oldest first; one more than the limit
  /// at most.
  public let newer: [Domain.Entry.Key]
}

/// The record as someone may see it. What they may not see is passed over as if it were not
/// there: no number, count or gap tells of it.
extension Registrar {
  private static let chunk = 256

  /// The seen entries before one, or the last; nil when there is no such entry to be seen.
  public nonisolated func leaf(
    of sight: Sight, before key: Domain.Entry.Key?, limit: Int
  ) async throws(RegistryFault) -> Leaf? {
    var end = latest.number + 1
    if let key {
      guard let entry = try find(key), sight.seen(entry) != nil else { return nil }
      end = entry.number
    }
    var shown: [Domain.Entry] = []
    var whole: [Domain.Entry] = []
    var older: Domain.Entry.Key?
    try await backwards(from: end) { entry in
      guard let seen = sight.seen(entry) else {
        whole.append(entry)
        return true
      }
      if shown.count == limit {
        older = entry.key
        return false
      }
      whole.append(entry)
      shown.append(seen)
      return true
    }
    while let last = whole.last, last.number != shown.last?.number { whole.removeLast() }
    let newer = try await newer(than: end - 1, sight, limit: limit + 1)
    return Leaf(shown: shown, whole: whole.reversed(), older: older, newer: newer)
  }

  /// One entry as it may be seen, with its neighbours; nil when there is none to be seen.
  public nonisolated func leaf(
    of sight: Sight, at key: Domain.Entry.Key
  ) async throws(RegistryFault) -> Leaf? {
    guard let entry = try find(key), let seen = sight.seen(entry) else { return nil }
    var older: Domain.Entry.Key?
    try await backwards(from: entry.number) { entry in
      older = sight.seen(entry)?.key
      return older == nil
    }
    let newer = try await newer(than: entry.number, sight, limit: 1)
    return Leaf(shown: [seen], whole: [entry], older: older, newer: newer)
  }

  /// The entry of a key; nil when the journal holds none.
  public nonisolated func find(
    _ key: Domain.Entry.Key
  ) throws(RegistryFault) -> Domain.Entry? {
    guard let key = ActionKey(hexadecimal: key.text) else { return nil }
    let found: Journal.Entry?
    do throws(JournalFailure) { found = try journal.entry(for: key) } catch {
      throw .journal(error)
    }
    // What the follower has not read yet is not there yet.
    guard let found, found.number.value <= latest.number else { return nil }
    return try Domain.Entry(found)
  }

  /// Walks back from before an entry for as long as asked.
  private nonisolated func backwards(
    from end: UInt64, _ visit: (Domain.Entry) -> Bool
  ) async throws(RegistryFault) {
    var end = end
    while end > 1 {
      let entries = try await entries(before: end, limit: Self.chunk)
      for entry in entries where !visit(entry) { return }
      guard let last = entries.last else { return }
      end = last.number
    }
  }

  private nonisolated func newer(
    than number: UInt64, _ sight: Sight, limit: Int
  ) async throws(RegistryFault) -> [Domain.Entry.Key] {
    var found: [Domain.Entry.Key] = []
    var start = number
    while start < latest.number, found.count < limit {
      let end = min(latest.number, start + UInt64(Self.chunk))
      let entries = try await entries(before: end + 1, limit: Int(end - start))
      for entry in entries.reversed() where found.count < limit {
        if sight.seen(entry) != nil { found.append(entry.key) }
      }
      start = end
    }
    return found
  }
}
