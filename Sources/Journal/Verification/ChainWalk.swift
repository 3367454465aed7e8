/// One pass over a chain that goes on after a wrong entry, so that it can tell which entries
/// are wrong and which merely follow a wrong one.
struct ChainWalk {
  /// What the pass alone can say of an entry.
  enum Finding: Hashable {
    /// Already certain.
    case certain(Damage)
    /// The digest does not fit; `previous` is what stood before it.
    case unfit(EntryNumber, previous: Digest32)
  }

  /// The entry that the pass has come to, with the digest as stored.
  private(set) var reached: Head
  private(set) var entries: UInt64
  private(set) var bytes: UInt64
  private(set) var findings: [Finding] = []
  /// Whether the last entry that was read is itself wrong.
  private(set) var endsWrong = false

  /// What the last entry's digest should have been, when it is not what is stored.
  private var alternative: Digest32?
  /// Whether the digest before the next entry is known at all: not after a gap.
  private var isAnchored = true

  /// Whether the engine could not read on.
  private var isBroken = false

  init(after passed: ChainCheck.Passed = ChainCheck.Passed()) {
    reached = passed.reached
    entries = passed.reached.number
    bytes = passed.bytes
  }

  /// Whether reading on is impossible, or of no use after so many findings.
  var hasEnded: Bool { isBroken || findings.count >= Verification.damageMax }

  mutating func step(_ entry: Entry) {
    entries += 1
    bytes += UInt64(entry.payload.count)
    noteGap(before: entry.number)
    guard isAnchored else { return accept(entry) }
    let computed = entry.digest(after: reached.digest)
    if computed == entry.digest { return accept(entry) }
    // A predecessor whose stored digest alone was altered leaves this entry whole.
    if let alternative, entry.digest(after: alternative) == entry.digest { return accept(entry) }
    findings.append(.unfit(entry.number, previous: reached.digest))
    reached = entry.head
    alternative = computed
    endsWrong = true
  }

  /// Goes past an entry that the engine could not read.
  mutating func skip(malformed number: EntryNumber) {
    entries += 1
    noteGap(before: number)
    findings.append(.certain(.malformed(number)))
    reached = Head(number: number.value, digest: reached.digest)
    isAnchored = false
    endsWrong = true
  }

  /// Ends the pass where the engine could not read on.
  mutating func end(with damage: Damage) {
    findings.append(.certain(damage))
    isBroken = true
  }

  private mutating func accept(_ entry: Entry) {
    reached = entry.head
    alternative = nil
    isAnchored = true
    endsWrong = false
  }

  private mutating func noteGap(before number: EntryNumber) {
    let expected = EntryNumber(reached.number + 1)
    guard number > expected else { return }
    findings.append(.certain(.missing(expected...EntryNumber(number.value - 1))))
    isAnchored = false
  }
}
