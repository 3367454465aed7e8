import Domain

/// How a snapshot holds nominations: candidates, parties and principals by number, moments as the
/// time since the one before, and of each nomination only what is so.
///
/// Nominations are most of a large record. The run is told once for all of its roster; a candidate
/// is the place of its record in the snapshot.
struct RosterSheet: Sendable {
  private let candidates: [Candidate.ID]
  private let parties: [Party.ID]
  private let principals: [Principal.ID]

  /// Reads the tables; `known` are the candidates of the snapshot, in its order.
  init(after known: [Candidate.ID], from reader: inout ByteReader) throws(StoredFault) {
    candidates = known + (try reader.list())
    parties = try reader.list()
    principals = try reader.list()
  }

  /// The rosters of a section, which holds nothing else.
  func rosters(in bytes: [UInt8]) throws(StoredFault) -> [Holdings.IterationRoster] {
    var reader = ByteReader(bytes)
    var rosters: [Holdings.IterationRoster] = []
    let count = try reader.count()
    rosters.reserveCapacity(count)
    for _ in 0..<count { rosters.append(try roster(&reader)) }
    guard reader.isAtEnd else { throw .malformed }
    return rosters
  }

  private func roster(_ reader: inout ByteReader) throws(StoredFault) -> Holdings.IterationRoster {
    let iteration: Iteration.ID = try reader.value()
    var nominations: [Nomination] = []
    let count = try reader.count()
    nominations.reserveCapacity(count)
    var last: Int64 = 0
    for _ in 0..<count {
      let nomination = try nomination(for: iteration, after: last, &reader)
      last = nomination.filed.at.milliseconds
      nominations.append(nomination)
    }
    return Holdings.IterationRoster(of: iteration, nominations, try reader.list())
  }

  private func nomination(
    for iteration: Iteration.ID, after last: Int64, _ reader: inout ByteReader
  ) throws(StoredFault) -> Nomination {
    let parts = NominationParts(rawValue: try reader.number())
    guard let status = parts.status, parts.isKnown else { throw .newer("part of a nomination") }
    let id = Nomination.ID(try reader.word())
    let candidate = try reader.pick(from: candidates)
    let party = try reader.pick(from: parties)
    let filed = Stamp(
      by: try reader.pick(from: principals),
      at: Instant(milliseconds: last &+ (try reader.signed())))
    var nomination = Nomination(id: id, for: iteration, of: candidate, by: party, filed)
    nomination.status = status
    nomination.funding = Nomination.Funding(
      travel: parts.contains(.travel), lodging: parts.contains(.lodging))
    nomination.priority = try reader.int()
    if parts.contains(.turned) {
      nomination.since = Stamp(
        by: try reader.pick(from: principals), at: try reader.moment(after: filed.at))
    }
    if parts.contains(.answerBy) { nomination.answerBy = try reader.moment(after: filed.at) }
    if parts.contains(.remark) { nomination.remark = try reader.text() }
    if parts.contains(.why) { nomination.why = try reader.text() }
    if parts.contains(.ranked) { nomination.ranked = try reader.int() }
    if parts.contains(.replaces) { nomination.replaces = try reader.value() }
    if parts.contains(.certificate) { nomination.certificate = try reader.value() }
    if parts.contains(.past) {
      var last = filed.at
      for _ in 0..<(try reader.count()) {
        let step = try step(after: last, &reader)
        last = step.since.at
        nomination.past.append(step)
      }
    }
    return nomination
  }

  private func step(
    after last: Instant, _ reader: inout ByteReader
  ) throws(StoredFault) -> Nomination.Step {
    guard let status = Nomination.Status(rawValue: try reader.byte()) else {
      throw .newer("step of a nomination")
    }
    let since = Stamp(by: try reader.pick(from: principals), at: try reader.moment(after: last))
    return Nomination.Step(status, since, why: try reader.optional())
  }
}

/// Which parts a nomination has, and in the lowest four bits its status.
private struct NominationParts: OptionSet {
  var rawValue: UInt64

  static let turned = NominationParts(rawValue: 1 << 4)
  static let travel = NominationParts(rawValue: 1 << 5)
  static let lodging = NominationParts(rawValue: 1 << 6)
  static let certificate = NominationParts(rawValue: 1 << 7)
  static let remark = NominationParts(rawValue: 1 << 8)
  static let why = NominationParts(rawValue: 1 << 9)
  static let ranked = NominationParts(rawValue: 1 << 10)
  static let replaces = NominationParts(rawValue: 1 << 11)
  static let answerBy = NominationParts(rawValue: 1 << 12)
  static let past = NominationParts(rawValue: 1 << 13)

  var isKnown: Bool { rawValue < 1 << 14 }
  var status: Nomination.Status? { Nomination.Status(rawValue: UInt8(rawValue & 15)) }

  init(rawValue: UInt64) { self.rawValue = rawValue }

  init(of nomination: Nomination) {
    rawValue = UInt64(nomination.status.rawValue)
    let parts: [(NominationParts, Bool)] = [
      (.turned, nomination.since != nomination.filed), (.travel, nomination.funding.travel),
      (.lodging, nomination.funding.lodging), (.certificate, nomination.certificate != nil),
      (.remark, nomination.remark != nil), (.why, nomination.why != nil),
      (.ranked, nomination.ranked != nil), (.replaces, nomination.replaces != nil),
      (.answerBy, nomination.answerBy != nil), (.past, !nomination.past.isEmpty),
    ]
    for (part, isThere) in parts where isThere { insert(part) }
  }
}

/// Writes what ``RosterSheet`` reads.
struct RosterSheetWriter {
  private let countKnown: Int
  private var candidates: Numbered<Candidate.ID>
  private var parties = Numbered<Party.ID>()
  private var principals = Numbered<Principal.ID>()

  /// A sheet of a snapshot that holds candidates in an order.
  init(after known: [Candidate.ID]) {
    candidates = Numbered(after: known)
    countKnown = known.count
  }

  /// A section of rosters. The tables are written after all sections are made, and before them.
  mutating func section(of rosters: ArraySlice<Holdings.IterationRoster>) -> [UInt8] {
    var writer = ByteWriter()
    writer.write(rosters.count)
    for roster in rosters {
      writer.write(roster.iteration)
      writer.write(roster.nominations.count)
      var last: Int64 = 0
      for nomination in roster.nominations {
        write(nomination, after: last, to: &writer)
        last = nomination.filed.at.milliseconds
      }
      writer.write(roster.critiques)
    }
    return writer.bytes
  }

  func writeTables(to writer: inout ByteWriter) {
    writer.write(Array(candidates.values[countKnown...]))
    writer.write(parties.values)
    writer.write(principals.values)
  }

  private mutating func write(
    _ nomination: Nomination, after last: Int64, to writer: inout ByteWriter
  ) {
    let parts = NominationParts(of: nomination)
    let filed = nomination.filed
    writer.write(parts.rawValue)
    writer.write(word: nomination.id.value)
    writer.write(candidates.place(of: nomination.candidate))
    writer.write(parties.place(of: nomination.party))
    writer.write(principals.place(of: filed.by))
    writer.write(signed: filed.at.milliseconds &- last)
    writer.write(nomination.priority)
    if parts.contains(.turned) {
      writer.write(principals.place(of: nomination.since.by))
      writer.write(nomination.since.at, after: filed.at)
    }
    if let moment = nomination.answerBy { writer.write(moment, after: filed.at) }
    if let text = nomination.remark { writer.write(text) }
    if let text = nomination.why { writer.write(text) }
    if let place = nomination.ranked { writer.write(place) }
    if let id = nomination.replaces { writer.write(id) }
    if let code = nomination.certificate { writer.write(code) }
    if parts.contains(.past) { write(nomination.past, after: filed.at, to: &writer) }
  }
}

extension RosterSheetWriter {
  private mutating func write(
    _ past: [Nomination.Step], after filed: Instant, to writer: inout ByteWriter
  ) {
    writer.write(past.count)
    var last = filed
    for step in past {
      writer.append(CollectionOfOne(step.status.rawValue))
      writer.write(principals.place(of: step.since.by))
      writer.write(step.since.at, after: last)
      writer.write(step.why)
      last = step.since.at
    }
  }
}

extension ByteWriter {
  fileprivate mutating func write(_ moment: Instant, after other: Instant) {
    write(signed: moment.milliseconds &- other.milliseconds)
  }
}

extension ByteReader {
  fileprivate mutating func moment(after other: Instant) throws(StoredFault) -> Instant {
    Instant(milliseconds: other.milliseconds &+ (try signed()))
  }
}
