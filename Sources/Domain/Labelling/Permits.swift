internal import HashTreeCollections
internal import Labels
internal import Synchronization

/// What each sort of reader may read, decided once for each content of a label.
///
/// It only remembers: every answer follows from the alliance that asks. One stands beside the
/// values that share the same network and policies, and a new one begins when these change, so
/// that nothing remembered outlives what it was decided by.
final class Permits: Sendable {
  private static let readersMax = 512
  private static let wholesMax = 4096
  private let tables = Mutex<[ReaderClass: Permit]>([:])
  private let wholes = Mutex<[Whole: Label?]>([:])
  private let open = Mutex<[Whole: Bool]>([:])

  /// Labels on a day: what they come to is the same all day, as for ``Permit``.
  private struct Whole: Hashable {
    var labels: [Label]
    var day: Day
  }

  /// The one label of several, found once; those that succeed themselves are asked each time.
  func whole(of labels: [Label], on day: Day, _ find: () -> Label?) -> Label? {
    guard labels.allSatisfy({ $0.succession == nil }) else { return find() }
    return Self.remembered(Whole(labels: labels, day: day), in: wholes, find)
  }

  /// Whether a label lets everybody read, found once.
  func isOpen(_ label: Label, on day: Day, _ find: () -> Bool) -> Bool {
    guard label.succession == nil else { return find() }
    return Self.remembered(Whole(labels: [label], day: day), in: open, find)
  }

  private static func remembered<Value: Sendable>(
    _ key: Whole, in table: borrowing Mutex<[Whole: Value]>, _ find: () -> Value
  ) -> Value {
    if let known = table.withLock({ $0[key] }) { return known }
    let found = find()
    table.withLock { table in
      if table.count >= wholesMax { table = [:] }
      table[key] = found
    }
    return found
  }

  /// The permit of a sort of reader.
  func permit(for reader: ReaderClass, in alliance: Alliance) -> Permit {
    if let found = tables.withLock({ $0[reader] }) { return found }
    let made = Permit(reader, alliance)
    return tables.withLock { tables in
      if tables.count >= Self.readersMax { tables = [:] }
      let kept = tables[reader] ?? made
      tables[reader] = kept
      return kept
    }
  }
}

/// What one sort of reader may read.
final class Permit: Sendable {
  let reader: ReaderClass
  /// The days from which the reader's releases may differ.
  private let turns: [Day]
  private let now: [String: Clearance]
  private let cells = Mutex(Cells())

  private struct Cells {
    var then: [Int: [String: Clearance]] = [:]
    /// By content times the number of spans between turns; 0 undecided, 1 yes, 2 no.
    var verdicts: [UInt8] = []
  }

  init(_ reader: ReaderClass, _ alliance: Alliance) {
    self.reader = reader
    turns = reader.seat.party.map { alliance.turningDays(of: $0) } ?? []
    now = alliance.clearances(of: reader, on: reader.day)
  }

  private var spans: Int { turns.count + 1 }

  /// Which span between turns a day lies in.
  private func span(of day: Day) -> Int {
    var low = 0
    var high = turns.count
    while low < high {
      let middle = (low + high) / 2
      if turns[middle] <= day { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The days around one on which the reader's releases were the same.
  func days(around day: Day) -> Range<Day> {
    let span = span(of: day)
    let first = span == 0 ? .earliest : turns[span - 1]
    return first..<(span == turns.count ? .latest : turns[span])
  }

  /// Whether a marking lets the reader read, at a moment of the reader's day.
  func reads(_ marking: Marking, at moment: Instant, in alliance: Alliance) -> Bool {
    guard let handle = marking.handle, marking.label.succession == nil else {
      return alliance.verdict(on: marking.label, for: reader, at: moment) == .permit
    }
    let span = span(of: marking.label.created.day)
    let cell = handle.number * spans + span
    let known = cells.withLock { $0.verdicts.indices.contains(cell) ? $0.verdicts[cell] : 0 }
    if known != 0 { return known == 1 }
    let permits = decide(marking.label, span: span, at: moment, in: alliance)
    cells.withLock { cells in
      if cells.verdicts.count <= cell {
        let count = (handle.number + 8) * spans - cells.verdicts.count
        cells.verdicts += Array(repeating: 0, count: count)
      }
      cells.verdicts[cell] = permits ? 1 : 2
    }
    return permits
  }

  private func decide(
    _ label: Label, span: Int, at moment: Instant, in alliance: Alliance
  ) -> Bool {
    let then =
      cells.withLock { $0.then[span] }
      ?? alliance.clearances(
        of: reader, on: label.created.day)
    cells.withLock { $0.then[span] = then }
    return alliance.verdict(on: label, now: now, then: then, at: moment) == .permit
  }
}

extension Alliance {
  /// What a sort of reader is cleared for in each policy, with the releases of a day.
  func clearances(of reader: ReaderClass, on day: Day) -> [String: Clearance] {
    var found: [String: Clearance] = [:]
    for (name, adoption) in adoptions {
      found[name] = clearance(of: reader, in: adoption, on: day)
    }
    return found
  }

  /// The decision on a label for a sort of reader, nothing remembered.
  func verdict(on label: Label, for reader: ReaderClass, at moment: Instant) -> Verdict {
    verdict(
      on: label, now: clearances(of: reader, on: reader.day),
      then: clearances(of: reader, on: label.created.day), at: moment)
  }

  func verdict(
    on label: Label, now: [String: Clearance], then: [String: Clearance], at moment: Instant
  ) -> Verdict {
    let effective = label.effective(at: moment.moment)
    guard let adoption = adoptions[effective.policyName], let held = now[effective.policyName],
      let heldThen = then[effective.policyName]
    else { return .deny(.unmapped) }
    return adoption.asOf.verdict(
      now: adoption.policy.verdict(on: label, for: held, at: moment.moment),
      creation: adoption.policy.verdict(on: label, for: heldThen, at: moment.moment))
  }
}
