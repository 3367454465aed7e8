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
    memberships = try Self.read(try reader.sections()) { section throws(StoredFault) in
      try sheet.spells(in: section)
    }
    try readMenu(from: &reader)
  }

  /// Reads sections on as many processors as there are: of a large record they are most of it.
  private static func read<Record: Sendable>(
    _ sections: [[UInt8]], _ body: @Sendable ([UInt8]) throws(StoredFault) -> [Record]
  ) throws(StoredFault) -> [Record] {
    let found = Mutex([Result<[Record], StoredFault>?](repeating: nil, count: sections.count))
    DispatchQueue.concurrentPerform(iterations: sections.count) { place in
      let result = Result { () throws(StoredFault) in try body(sections[place]) }
      found.withLock { $0[place] = result }
    }
    var records: [Record] = []
    for result in found.withLock({ $0 }) { records += try result?.get() ?? [] }
    return records
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
    let sections = stride(from: 0, to: memberships.count, by: Self.spellCount).map { start in
      sheet.section(of: memberships[start...].prefix(Self.spellCount))
    }
    sheet.writeTables(to: &writer)
    writer.write(sections: sections)
    writeMenu(to: &writer)
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

  private mutating func readMenu(from reader: inout ByteReader) throws(StoredFault) {
    providers = try reader.list()
    activities = try reader.list()
    iterations = try Self.read(try reader.sections()) { section throws(StoredFault) in
      try section.whole()
    }
    candidates = try Self.read(try reader.sections()) { section throws(StoredFault) in
      try section.whole()
    }
    allowances = try reader.list()
    plans = try reader.list()
    committees = try reader.list()
    clocks = try reader.list()
    proposals = try reader.list()
    tracks = try reader.list()
    instruments = try reader.list()
    cases = try reader.list()
    meetings = try reader.list()
    offers = try reader.list()
    contributions = try reader.list()
    indicators = try reader.list()
    observations = try reader.list()
    programmes = try reader.list()
    questionnaires = try reader.list()
    responses = try reader.list()
    let sheet = try RosterSheet(after: candidates.map(\.id), from: &reader)
    rosters = try Self.read(try reader.sections()) { section throws(StoredFault) in
      try sheet.rosters(in: section)
    }
  }

  private func writeMenu(to writer: inout ByteWriter) {
    writer.write(providers)
    writer.write(activities)
    writer.write(sections: Self.sections(of: iterations))
    writer.write(sections: Self.sections(of: candidates))
    writer.write(allowances)
    writer.write(plans)
    writer.write(committees)
    writer.write(clocks)
    writer.write(proposals)
    writer.write(tracks)
    writer.write(instruments)
    writer.write(cases)
    writer.write(meetings)
    writer.write(offers)
    writer.write(contributions)
    writer.write(indicators)
    writer.write(observations)
    writer.write(programmes)
    writer.write(questionnaires)
    writer.write(responses)
    var sheet = RosterSheetWriter(after: candidates.map(\.id))
    let sections = stride(from: 0, to: rosters.count, by: Self.rosterCount).map { start in
      sheet.section(of: rosters[start...].prefix(Self.rosterCount))
    }
    sheet.writeTables(to: &writer)
    writer.write(sections: sections)
  }

  private static func sections(of records: [some Stored]) -> [[UInt8]] {
    stride(from: 0, to: records.count, by: recordCount).map { start in
      var writer = ByteWriter()
      writer.write(Array(records[start...].prefix(recordCount)))
      return writer.bytes
    }
  }

  private static var form: UInt64 { 13 }
  /// How many spells one processor reads before it asks for more.
  private static var spellCount: Int { 16_384 }
  /// How many rosters.
  private static var rosterCount: Int { 2048 }
  /// How many iterations or candidates.
  private static var recordCount: Int { 4096 }
}

extension [UInt8] {
  /// The records of a section, which holds nothing else.
  fileprivate func whole<Record: Stored>() throws(StoredFault) -> [Record] {
    var reader = ByteReader(self)
    let records: [Record] = try reader.list()
    guard reader.isAtEnd else { throw .malformed }
    return records
  }
}

extension ByteReader {
  fileprivate mutating func sections() throws(StoredFault) -> [[UInt8]] {
    var sections: [[UInt8]] = []
    for _ in 0..<(try count()) { sections.append(try section()) }
    return sections
  }
}

extension ByteWriter {
  fileprivate mutating func write(sections: [[UInt8]]) {
    write(sections.count)
    for section in sections {
      write(section.count)
      append(section)
    }
  }
}
