import Dispatch
import Domain
import Synchronization

extension Holdings: Stored {
  init(from reader: inout ByteReader) throws(StoredFault) {
    // A snapshot of an older form is no loss: the journal has everything.
    guard try reader.number() == Self.form else { throw .newer("snapshot") }
    self.init()
    edition = try reader.optional()
    sources = try reader.list()
    decisions = try reader.list()
    terms = try reader.list()
    parties = try reader.list()
    bodies = try reader.list()
    restrictions = try reader.list()
    try readLabelled(from: &reader)
    let sheet = try SpellSheet(from: &reader)
    let count = try reader.count()
    var sections: [[UInt8]] = []
    for _ in 0..<count { sections.append(try reader.section()) }
    memberships = try Self.spells(in: sections, of: sheet)
  }

  /// Reads sections on as many processors as there are: of a large record they are most of it.
  private static func spells(
    in sections: [[UInt8]], of sheet: SpellSheet
  ) throws(StoredFault) -> [Membership] {
    let found = Mutex([Result<[Membership], StoredFault>?](repeating: nil, count: sections.count))
    DispatchQueue.concurrentPerform(iterations: sections.count) { place in
      let result = Result { () throws(StoredFault) in try sheet.spells(in: sections[place]) }
      found.withLock { $0[place] = result }
    }
    var spells: [Membership] = []
    for result in found.withLock({ $0 }) { spells += try result?.get() ?? [] }
    return spells
  }

  func write(to writer: inout ByteWriter) {
    writer.write(Self.form)
    writer.write(edition)
    writer.write(sources)
    writer.write(decisions)
    writer.write(terms)
    writer.write(parties)
    writer.write(bodies)
    writer.write(restrictions)
    writeLabelled(to: &writer)
    var sheet = SpellSheetWriter()
    let sections = stride(from: 0, to: memberships.count, by: Self.sectionCount).map { start in
      sheet.section(of: memberships[start...].prefix(Self.sectionCount))
    }
    sheet.writeTables(to: &writer)
    writer.write(sections.count)
    for section in sections {
      writer.write(section.count)
      writer.append(section)
    }
  }

  private mutating func readLabelled(from reader: inout ByteReader) throws(StoredFault) {
    adoptions = try reader.list()
    people = try reader.list()
    notes = try reader.list()
    papers = try reader.list()
    versions = try reader.list()
    readings = try reader.list()
    widenings = try reader.list()
    challenges = try reader.list()
  }

  private func writeLabelled(to writer: inout ByteWriter) {
    writer.write(adoptions)
    writer.write(people)
    writer.write(notes)
    writer.write(papers)
    writer.write(versions)
    writer.write(readings)
    writer.write(widenings)
    writer.write(challenges)
  }

  private static var form: UInt64 { 3 }
  /// How many spells one processor reads before it asks for more.
  private static var sectionCount: Int { 16_384 }
}
