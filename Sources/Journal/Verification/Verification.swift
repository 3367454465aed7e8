/// What checking a whole chain found.
public struct Verification: Hashable, Sendable {
  /// How many entries were read.
  public let entries: UInt64
  /// How many bytes of payload they hold.
  public let bytes: UInt64
  /// The head as marked; the empty one when the marker cannot be read.
  public let head: Head
  /// What is wrong, in the order of the chain; at most `damageMax` findings.
  public let damage: [Damage]

  /// After so many findings the check ends: the store is beyond repair by hand.
  public static let damageMax = 64

  /// Whether nothing is wrong.
  public var isWhole: Bool { damage.isEmpty }
}

/// How far a check has come.
public struct VerificationProgress: Hashable, Sendable {
  /// How many entries have been read.
  public let entries: UInt64
  /// How many there are by the head marker; more may be appended meanwhile.
  public let total: UInt64
}

extension Chronicle {
  /// Recomputes the chain from the first entry and says which entries are wrong.
  ///
  /// Finds any changed, missing, exchanged or truncated entry. Cannot find that entries were cut
  /// off the end together with the head marker, nor that the whole chain was computed anew:
  /// only a head kept elsewhere shows that. Says nothing of the engine's indexes: `inspect` does.
  /// May run while entries are appended, and uses so many threads at a time while nothing is
  /// wrong. Progress is told every few thousand entries, and at the end.
  public func verify(
    threads: Int = 1, progress: (VerificationProgress) -> Void = { _ in }
  ) throws(JournalFailure) -> Verification {
    var marked = try markedHead()
    let end = marked?.number ?? 0
    let check = ChainCheck(journal: self, threads: max(1, threads))
    let passed = check.run(upTo: end) { number in
      progress(VerificationProgress(entries: number, total: end))
    }
    var walk = ChainWalk(after: passed ?? ChainCheck.Passed())
    repeat {
      let before = walk.reached.number
      try follow(&walk, total: marked?.number ?? 0, progress)
      marked = try markedHead()
      // What was appended after the walk ended is read too, unless it is not there to read.
      if walk.hasEnded || walk.reached.number == before { break }
    } while marked.map { $0.number > walk.reached.number } ?? false
    progress(VerificationProgress(entries: walk.entries, total: marked?.number ?? 0))
    var damage = try resolve(walk.findings)
    if let marked { damage = damage.compactMap { $0.within(marked) } }
    damage += Damage.atEnd(marked: marked, walk: walk)
    return Verification(
      entries: walk.entries, bytes: walk.bytes, head: marked ?? .empty,
      damage: Array(damage.prefix(Verification.damageMax)))
  }

  /// The head marker, or nil when it cannot be read.
  private func markedHead() throws(JournalFailure) -> Head? {
    do {
      return try head()
    } catch .damaged {
      return nil
    }
  }

  private func follow(
    _ walk: inout ChainWalk, total: UInt64, _ progress: (VerificationProgress) -> Void
  ) throws(JournalFailure) {
    func step(_ entry: Entry) -> Bool {
      walk.step(entry)
      if walk.entries.isMultiple(of: 4096) {
        progress(VerificationProgress(entries: walk.entries, total: total))
      }
      return !walk.hasEnded
    }
    while !walk.hasEnded {
      do {
        return try read(after: walk.reached.number, limit: nil, step)
      } catch .damaged(.malformed(let number)) {
        walk.skip(malformed: number)
      } catch .damaged(let damage) {
        walk.end(with: damage)
      }
    }
  }
}

extension Damage {
  fileprivate static func atEnd(marked: Head?, walk: ChainWalk) -> [Damage] {
    guard let marked else { return [.headMissing] }
    // A last entry that is wrong itself has been reported; its digest cannot match the marker.
    if walk.endsWrong, walk.reached.number == marked.number { return [] }
    guard !walk.hasEnded, let damage = atEnd(head: marked, last: walk.reached) else { return [] }
    return [damage]
  }
}
