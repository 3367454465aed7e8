import Domain
import Drawing
import Testing

@testable import Registry

@Suite struct `The stored form` {
  @Test func `reads back every fact that was written`() throws {
    var records = RandomRecords(seed: 1)
    for _ in 0..<300 {
      for fact in records.everyFact() { try expectRoundTrip(fact) }
    }
  }

  @Test func `reads back every record`() throws {
    var records = RandomRecords(seed: 2)
    for _ in 0..<300 {
      try expectRoundTrip(records.source())
      try expectRoundTrip(records.term())
      try expectRoundTrip(records.edition())
      try expectRoundTrip(records.decision())
      try expectRoundTrip(records.party())
      try expectRoundTrip(records.body())
      try expectRoundTrip(records.membership())
      try expectRoundTrip(records.restriction())
    }
  }

  @Test func `reads back what a snapshot holds`() throws {
    var records = RandomRecords(seed: 3)
    for _ in 0..<50 {
      let holdings = records.holdings()
      let written = bytes(holdings)
      #expect(bytes(try read(Holdings.self, written)) == written)
    }
  }

  @Test func `reads back every choice`() throws {
    try expectEveryChoice(Party.Kind.self)
    try expectEveryChoice(Body.Kind.self)
    try expectEveryChoice(Body.Purpose.self)
    try expectEveryChoice(Body.Ending.Manner.self)
    try expectEveryChoice(Membership.Role.self)
    try expectEveryChoice(Membership.Beginning.self)
    try expectEveryChoice(Membership.Ending.self)
    try expectEveryChoice(Restriction.Scope.self)
    try expectEveryChoice(Decision.Kind.self)
    try expectEveryChoice(Confidence.self)
    try expectEveryChoice(Dated.Precision.self)
  }

  @Test func `of numbers keeps all their bits`() throws {
    var random = SplitMix64(seed: 4)
    let edges: [UInt64] = [0, 1, 127, 128, 16_383, 16_384, 1 << 63, .max - 1, .max]
    for value in edges + (0..<2000).map({ _ in random.next() >> random.below(64) }) {
      var writer = ByteWriter()
      writer.write(value)
      writer.write(signed: Int64(bitPattern: value))
      writer.write(word: value)
      var reader = ByteReader(writer.bytes)
      #expect(try reader.number() == value)
      #expect(try reader.signed() == Int64(bitPattern: value))
      #expect(try reader.word() == value)
      #expect(reader.isAtEnd)
    }
  }

  @Test func `is the one the document shows`() {
    let day: Day = "2026-11-21"
    let payload = Payload(
      at: Instant(milliseconds: -1), principal: "office", reason: "é",
      facts: [.party(.ended("FIN", on: Dated(day))), .membership(.struck(1))])
    #expect(
      payload.bytes == [
        1, 1, 6, 0x6F, 0x66, 0x66, 0x69, 0x63, 0x65, 2, 0xC3, 0xA9, 2,
        0x12, 3, 0x46, 0x49, 0x4E, 0xD4, 0xC4, 0x02, 0,
        0x33, 1, 0, 0, 0, 0, 0, 0, 0,
      ])
  }
}

@Suite struct `Stored bytes that are not whole` {
  private func payload(_ facts: [Fact]) -> Payload {
    Payload(at: Instant(milliseconds: 1), principal: "office", reason: "So", facts: facts)
  }

  @Test func `are malformed wherever they are cut off`() {
    var records = RandomRecords(seed: 5)
    for fact in records.everyFact() {
      let whole = payload([fact]).bytes
      for count in 0..<whole.count {
        #expect(throws: StoredFault.malformed) { try Payload(bytes: Array(whole.prefix(count))) }
      }
    }
  }

  @Test func `are malformed when something stands after them`() {
    #expect(throws: StoredFault.malformed) { try Payload(bytes: payload([]).bytes + [0]) }
  }

  @Test(
    arguments: [
      [1, 0, 1], [1, 0, 0], [1, 0, 1, 0x20, 0, 0], [1, 0, 1, 0x61, 1, 0xFF, 0],
      [0, 0, 1, 0x61, 0, 0], [1, 0, 1, 0x61, 0, 0xFF, 0xFF, 0xFF, 0xFF, 0x7F],
      [0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x02],
      [1, 0, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x01],
    ] as [[UInt8]])
  func `are malformed when no version ever wrote so`(bytes: [UInt8]) {
    #expect(throws: StoredFault.malformed) { try Payload(bytes: bytes) }
  }

  @Test func `are malformed when a day or tile is none`() {
    var writer = ByteWriter()
    writer.write(signed: Int64(Day.latest.number) + 1)
    #expect(throws: StoredFault.malformed) { try read(Day.self, writer.bytes) }
    #expect(throws: StoredFault.malformed) { try read(Party.Tile.self, [64, 0]) }
  }

  @Test func `never crash the reader, whatever they are`() {
    var random = SplitMix64(seed: 6)
    var (readable, faulty) = (0, 0)
    for _ in 0..<120_000 {
      var bytes = (0..<random.below(40)).map { _ in UInt8(truncatingIfNeeded: random.next()) }
      // Half begin as an entry does, so that the reader comes further.
      if random.oneIn(2) { bytes = [1, 2, 1, 0x61, 0, 1, UInt8(random.below(0x50))] + bytes }
      if (try? Payload(bytes: bytes)) != nil { readable += 1 } else { faulty += 1 }
    }
    #expect(readable + faulty == 120_000)
  }

  @Test func `never crash the reader when a few of them are changed`() throws {
    var (random, records) = (SplitMix64(seed: 7), RandomRecords(seed: 8))
    for fact in (0..<40).flatMap({ _ in records.everyFact() }) {
      let whole = payload([fact]).bytes
      for _ in 0..<25 {
        var bytes = whole
        bytes[random.below(bytes.count)] = UInt8(truncatingIfNeeded: random.next())
        bytes[random.below(bytes.count)] ^= 1 << random.below(8)
        guard let read = try? Payload(bytes: bytes) else { continue }
        #expect(try Payload(bytes: read.bytes) == read)
      }
    }
  }
}

@Suite struct `What a newer program wrote` {
  private func entry(_ fact: [UInt8]) -> [UInt8] { [1, 0, 1, 0x61, 0, 1] + fact }

  @Test func `is refused by the version of its entry`() {
    #expect(throws: StoredFault.newer("entry 3")) { try Payload(bytes: [3, 0, 1, 0x61, 0, 0]) }
  }

  @Test(
    arguments: [0x00, 0x08, 0x0F, 0x15, 0x1F, 0x26, 0x34, 0x44, 0x57, 0x63, 0x73, 0x7F] as [UInt8])
  func `is refused by the tag of a fact`(tag: UInt8) {
    #expect(throws: StoredFault.newer("fact \(tag)")) {
      try Payload(bytes: entry([tag, 0, 0, 0]))
    }
  }

  @Test func `is refused by the version of a record`() {
    let records: [(UInt8, String)] = [
      (0x01, "source"), (0x03, "decision"), (0x05, "term"), (0x07, "edition"), (0x10, "party"),
      (0x20, "body"), (0x30, "membership"), (0x40, "restriction"),
    ]
    for (tag, name) in records {
      #expect(throws: StoredFault.newer("\(name) 2")) { try Payload(bytes: entry([tag, 2])) }
      #expect(throws: StoredFault.malformed) { try Payload(bytes: entry([tag, 0, 0])) }
    }
    #expect(throws: StoredFault.newer("snapshot")) { try read(Holdings.self, [9]) }
  }

  @Test func `is refused by a choice`() {
    #expect(throws: StoredFault.newer("Kind 200")) { try read(Party.Kind.self, [200]) }
    #expect(throws: StoredFault.newer("Precision 3")) {
      try read(Dated.self, [0, 3])
    }
  }
}
