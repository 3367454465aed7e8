import Journal
import Registry

/// One of the servers that share a journal: its way to it and its desk.
struct Machine {
  let door: FaultyJournal
  let desk: Desk

  /// Starts a server from a snapshot's bytes, if there are any and they fit.
  init(_ engine: any Chronicle, snapshot: [UInt8]?, random: SplitMix64?) throws(RegistryFault) {
    let door = FaultyJournal(engine)
    if let random { door.arm(random) }
    let start = snapshot.flatMap { Snapshot.standpoint(in: $0, of: door) }
    self.door = door
    desk = try Desk(door, from: start)
  }
}

/// Snapshots as a server may find them beside its journal.
struct Shelf {
  private var kept: [[UInt8]] = []

  mutating func put(_ point: Standpoint) {
    guard point.number > 0 else { return }
    kept.append(Snapshot.bytes(of: point))
    if kept.count > 4 { kept.removeFirst() }
  }

  /// What a server finds when it starts: nothing, the latest, an old one, or bytes that are no
  /// snapshot of this journal.
  func drawn(_ random: inout SplitMix64, _ marks: inout Marks) -> [UInt8]? {
    guard var latest = kept.last, !random.oneIn(8) else {
      marks.leave(.openedFromNothing)
      return nil
    }
    switch random.below(12) {
    case 0:
      marks.leave(.snapshotDamaged)
      latest[random.below(latest.count)] ^= UInt8(1 << random.below(8))
    case 1:
      marks.leave(.snapshotDamaged)
      latest.removeLast(1 + random.below(latest.count - 1))
    case 2:
      marks.leave(.snapshotOfAnother)
      return Self.ofAnother
    case 3...4:
      marks.leave(.openedFromOldSnapshot)
      return kept[0]
    default:
      marks.leave(.openedFromSnapshot)
    }
    return latest
  }

  /// A whole snapshot that belongs to another office's journal.
  private static let ofAnother: [UInt8] = {
    let journal = MemoryJournal()
    guard let desk = try? Desk(journal, from: nil) else { return [] }
    var pen = Pen(random: SplitMix64(seed: 1), roster: Roster(), alliance: desk.latest.alliance)
    while desk.latest.number < 3 {
      let client = Client(pen: pen, ledger: Ledger(), step: 0)
      var one = client
      _ = desk.serve(one.requests())
      pen = one.pen
    }
    return Snapshot.bytes(of: desk.latest)
  }()
}
