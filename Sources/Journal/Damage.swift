/// What is wrong with a stored chain, and where.
public enum Damage: Hashable, Sendable {
  /// The entry's number, key, payload or digest is not what was appended.
  case changed(EntryNumber)
  /// No entry bears any of these numbers, although later ones exist.
  case missing(ClosedRange<EntryNumber>)
  /// This entry is whole but stands where another belongs.
  case misplaced(EntryNumber, foundAt: EntryNumber)
  /// The entry's columns have lengths or types that no version wrote.
  case malformed(EntryNumber)
  /// The journal ends at `last` although its head marker names a later entry.
  case truncated(last: UInt64, head: UInt64)
  /// Entries stand after the one that the head marker names; this is the last of them.
  case beyondHead(EntryNumber)
  /// The head marker names the last entry with another digest.
  case headChanged
  /// There is no head marker, or it cannot be read.
  case headMissing
  /// The engine's own check complains: of an index, a page, a constraint.
  case engine(String)
}

extension Damage {
  /// How the last entry that there is disagrees with the head marker, if it does.
  public static func atEnd(head: Head, last: Head) -> Damage? {
    if last.number < head.number { return .truncated(last: last.number, head: head.number) }
    if last.number > head.number { return .beyondHead(EntryNumber(last.number)) }
    return last.digest == head.digest ? nil : .headChanged
  }
}

extension Damage {
  /// The same without numbers beyond `head`, which nobody misses; nil when nothing is left.
  func within(_ head: Head) -> Damage? {
    guard case .missing(let range) = self, range.upperBound.value > head.number else { return self }
    guard range.lowerBound.value <= head.number else { return nil }
    return .missing(range.lowerBound...EntryNumber(head.number))
  }
}
