/// How a journal fails to extend what someone holds of it.
public enum Departure: Hashable, Sendable {
  /// It ends before the entry: what was recorded has been cut off.
  case shorter(last: UInt64)
  /// Its entry of the same number bears another digest: it was written anew, there or before.
  case differs(EntryNumber, found: Digest32)
}

extension Chronicle {
  /// Whether the journal holds everything that led to `head`, or how it departs; nil when it does.
  ///
  /// Compares stored digests, so it proves something of a journal only that `verify` found whole.
  public func departure(from head: Head) throws(JournalFailure) -> Departure? {
    guard head.number > 0 else { return nil }
    let number = EntryNumber(head.number)
    guard let entry = try entry(number) else {
      return .shorter(last: try self.head().number)
    }
    return entry.digest == head.digest ? nil : .differs(number, found: entry.digest)
  }

  /// The first entry at which two whole journals differ; nil when the shorter is the longer's
  /// beginning.
  ///
  /// Each digest stands for everything before it, so the place is found by halving.
  public func firstDifference(
    from other: any Chronicle
  ) throws(JournalFailure) -> EntryNumber? {
    var same: UInt64 = 0
    var end = min(try head().number, try other.head().number)
    guard try differs(from: other, at: end) else { return nil }
    while end - same > 1 {
      let middle = same + (end - same) / 2
      if try differs(from: other, at: middle) { end = middle } else { same = middle }
    }
    return EntryNumber(end)
  }

  private func differs(
    from other: any Chronicle, at number: UInt64
  ) throws(JournalFailure) -> Bool {
    guard number > 0 else { return false }
    let place = EntryNumber(number)
    return try entry(place)?.digest != other.entry(place)?.digest
  }
}
