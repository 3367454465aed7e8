/// Something that a run is meant to meet; a mark that is never left means that a fault is not
/// tested at all.
public enum Mark: String, Hashable, Sendable, CaseIterable {
  // What a journal does.
  case failedBeforeWriting, lostAcknowledgement, stopped
  case crashedBeforeWriting, crashedAfterWriting, crashedWhileReading, failedReading
  // What another writer does.
  case otherWroteFirst, otherWroteMeanwhile
  // What clients do.
  case sentAgain, sentTwiceAtOnce, keyOfAnother, keyForAnotherAction, severalTogether, severalInOne
  // How a server starts.
  case openedFromNothing, openedFromSnapshot, openedFromOldSnapshot, snapshotDamaged
  case snapshotOfAnother, openingFailed
  // What is answered.
  case recorded, wasKnown, refused, refusedOne, keyTaken, unrecorded, unconfirmed, unanswered
  // What becomes of proposals.
  case partAdopted, partStopped, partUnperformed
  // What goes wrong at the very moment at which the end of a silence is recorded.
  case failedBeforeAdopting, crashedBeforeAdopting, adoptedWithoutWord, crashedAfterAdopting
  // What is looked at.
  case lookedBack, replayedWhole, checkedWhole
}

/// How often each mark was left.
public struct Marks: Hashable, Sendable {
  private var counts: [Mark: Int] = [:]

  /// How often a mark was left.
  public subscript(mark: Mark) -> Int { counts[mark, default: 0] }

  /// No marks yet.
  public init() {}

  mutating func leave(_ mark: Mark, times: Int = 1) {
    if times > 0 { counts[mark, default: 0] += times }
  }

  /// Adds those of another run.
  public mutating func add(_ other: Marks) {
    counts.merge(other.counts, uniquingKeysWith: +)
  }
}
