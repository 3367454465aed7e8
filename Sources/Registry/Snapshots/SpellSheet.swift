import Domain

/// How a snapshot holds spells: what many of them share stands in tables, once, and each spell says
/// by number where.
///
/// So a start makes each code and each list of sources once, and not once for each spell.
struct SpellSheet: Sendable {
  private let parties: [Party.ID]
  private let bodies: [Body.ID]
  private let decisions: [Decision.ID]
  private let evidence: [Evidence]

  init(from reader: inout ByteReader) throws(StoredFault) {
    parties = try reader.list()
    bodies = try reader.list()
    decisions = try reader.list()
    evidence = try reader.list()
  }

  /// The spells of a section, which holds nothing else.
  func spells(in bytes: [UInt8]) throws(StoredFault) -> [Membership] {
    var reader = ByteReader(bytes)
    var spells: [Membership] = []
    let count = try reader.count()
    spells.reserveCapacity(count)
    for _ in 0..<count { spells.append(try spell(&reader)) }
    guard reader.isAtEnd else { throw .malformed }
    return spells
  }

  private func spell(_ reader: inout ByteReader) throws(StoredFault) -> Membership {
    let id = Membership.ID(try reader.word())
    let party = try reader.pick(from: parties)
    let body = try reader.pick(from: bodies)
    var spell = Membership(
      id: id, party: party, body: body, from: try reader.value(), beginning: try reader.value())
    spell.role = try reader.value()
    spell.decision = try decision(&reader)
    if try reader.byte() == 1 {
      spell.close = Membership.Close(
        on: try reader.value(), manner: try reader.value(), decision: try decision(&reader))
    }
    spell.note = try reader.optional()
    spell.evidence = try reader.pick(from: evidence)
    return spell
  }

  private func decision(_ reader: inout ByteReader) throws(StoredFault) -> Decision.ID? {
    try reader.byte() == 1 ? try reader.pick(from: decisions) : nil
  }
}

/// Writes what ``SpellSheet`` reads.
struct SpellSheetWriter {
  private var parties = Numbered<Party.ID>()
  private var bodies = Numbered<Body.ID>()
  private var decisions = Numbered<Decision.ID>()
  private var evidence = Numbered<Evidence>()

  /// A section of spells. The tables are written after all sections are made, and before them.
  mutating func section(of spells: ArraySlice<Membership>) -> [UInt8] {
    var writer = ByteWriter()
    writer.write(spells.count)
    for spell in spells { write(spell, to: &writer) }
    return writer.bytes
  }

  func writeTables(to writer: inout ByteWriter) {
    writer.write(parties.values)
    writer.write(bodies.values)
    writer.write(decisions.values)
    writer.write(evidence.values)
  }

  private mutating func write(_ spell: Membership, to writer: inout ByteWriter) {
    writer.write(word: spell.id.value)
    writer.write(parties.place(of: spell.party))
    writer.write(bodies.place(of: spell.body))
    writer.write(spell.from)
    writer.write(spell.beginning)
    writer.write(spell.role)
    write(spell.decision, to: &writer)
    writer.append(CollectionOfOne(spell.close == nil ? 0 : 1))
    if let close = spell.close {
      writer.write(close.on)
      writer.write(close.manner)
      write(close.decision, to: &writer)
    }
    writer.write(spell.note)
    writer.write(evidence.place(of: spell.evidence))
  }

  private mutating func write(_ decision: Decision.ID?, to writer: inout ByteWriter) {
    writer.append(CollectionOfOne(decision == nil ? 0 : 1))
    if let decision { writer.write(decisions.place(of: decision)) }
  }
}
