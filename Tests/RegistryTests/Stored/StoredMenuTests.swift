import Domain
import Drawing
import Testing

@testable import Registry

private func payload(_ facts: [Fact]) -> Payload {
  Payload(at: Instant(milliseconds: 1), principal: "office", reason: "So", facts: facts)
}

@Suite struct `The stored form of the menu and of nominations` {
  @Test func `reads back every fact that was written`() throws {
    var records = RandomRecords(seed: 11)
    for _ in 0..<300 {
      for fact in records.everyMenuFact() { try expectRoundTrip(fact) }
    }
  }

  @Test func `reads back every choice`() throws {
    try expectEveryChoice(Provider.Kind.self)
    try expectEveryChoice(Activity.Kind.self)
    try expectEveryChoice(Activity.Delivery.self)
    try expectEveryChoice(Activity.Certification.self)
    try expectEveryChoice(Iteration.Allocation.self)
    try expectEveryChoice(Iteration.Step.self)
    try expectEveryChoice(Candidate.Gender.self)
    try expectEveryChoice(Grade.Ladder.self)
    try expectEveryChoice(Nomination.Status.self)
  }

  @Test func `reads back what a snapshot holds of it, field by field`() throws {
    var records = RandomRecords(seed: 13)
    for _ in 0..<200 {
      var holdings = Holdings()
      records.addMenu(to: &holdings)
      let written = bytes(holdings)
      let again = try read(Holdings.self, written)
      #expect(again.providers == holdings.providers)
      #expect(again.activities == holdings.activities)
      #expect(again.iterations == holdings.iterations)
      #expect(again.candidates == holdings.candidates)
      #expect(again.allowances == holdings.allowances)
      #expect(again.rosters == holdings.rosters)
      #expect(again.plans == holdings.plans)
      #expect(bytes(again) == written)
    }
  }
}

@Suite struct `Stored bytes of the menu that are not whole` {
  @Test func `are malformed wherever they are cut off`() {
    var records = RandomRecords(seed: 15)
    for fact in records.everyMenuFact() {
      let whole = payload([fact]).bytes
      for count in 0..<whole.count {
        #expect(throws: StoredFault.malformed) { try Payload(bytes: Array(whole.prefix(count))) }
      }
    }
  }

  @Test func `are no snapshot wherever they are cut off`() {
    var records = RandomRecords(seed: 16)
    var holdings = Holdings()
    while holdings.rosters.isEmpty || holdings.iterations.isEmpty {
      records.addMenu(to: &holdings)
    }
    let whole = bytes(holdings)
    for count in 0..<whole.count {
      #expect(throws: StoredFault.self) { try read(Holdings.self, Array(whole.prefix(count))) }
    }
  }

  @Test func `never crash the reader when a few of them are changed`() throws {
    var (random, records) = (SplitMix64(seed: 17), RandomRecords(seed: 18))
    for fact in (0..<40).flatMap({ _ in records.everyMenuFact() }) {
      let whole = payload([fact]).bytes
      for _ in 0..<25 {
        let bytes = spoilt(whole, &random)
        guard let read = try? Payload(bytes: bytes) else { continue }
        #expect(try Payload(bytes: read.bytes) == read)
      }
    }
  }

  @Test func `never crash the reader of a snapshot when a few of them are changed`() {
    var (random, records) = (SplitMix64(seed: 19), RandomRecords(seed: 20))
    var (readable, faulty) = (0, 0)
    for _ in 0..<100 {
      var holdings = Holdings()
      records.addMenu(to: &holdings)
      let whole = bytes(holdings)
      for _ in 0..<20 {
        let isRead = (try? read(Holdings.self, spoilt(whole, &random))) != nil
        if isRead { readable += 1 } else { faulty += 1 }
      }
    }
    #expect(readable > 0)
    #expect(faulty > 0)
  }

  private func spoilt(_ whole: [UInt8], _ random: inout SplitMix64) -> [UInt8] {
    var bytes = whole
    bytes[random.below(bytes.count)] = UInt8(truncatingIfNeeded: random.next())
    bytes[random.below(bytes.count)] ^= 1 << random.below(8)
    return bytes
  }

  @Test func `are malformed when hours or grades run backwards`() throws {
    let schedule = Iteration.Schedule(
      "2026-01-01", through: "2026-01-02", hours: 60..<61, timeZone: "Z")
    var written = bytes(schedule)
    written[written.count - 1] = 59
    #expect(throws: StoredFault.malformed) { try read(Iteration.Schedule.self, written) }
    #expect(throws: StoredFault.malformed) { try read(GradeRange.self, [1, 5, 4, 0, 1]) }
    #expect(throws: StoredFault.malformed) { try read(Grade.self, [1, 11, 0]) }
    #expect(throws: StoredFault.malformed) { try read(Grade.self, [2, 10, 0]) }
    #expect(throws: StoredFault.malformed) { try read(LanguageProfile.self, [0, 0, 11, 0]) }
    #expect(throws: StoredFault.malformed) { try read(Nomination.Funding.self, [0, 2]) }
  }
}

@Suite struct `What a newer program wrote of the menu` {
  private func entry(_ fact: [UInt8]) -> [UInt8] { [1, 0, 1, 0x61, 0, 1] + fact }

  @Test(arguments: [0x9E, 0x9F, 0xA9, 0xAF, 0xB8, 0xBF] as [UInt8])
  func `is refused by the tag of a fact`(tag: UInt8) {
    #expect(throws: StoredFault.newer("fact \(tag)")) {
      try Payload(bytes: entry([tag, 1, 0, 0, 0]))
    }
  }

  @Test func `is refused by the version of a record`() {
    let records: [(UInt8, String)] = [
      (0x90, "provider"), (0x92, "activity"), (0x95, "iteration"), (0xA0, "candidate"),
      (0xA2, "allowance"), (0xA3, "nomination"), (0xA6, "turn"), (0xA8, "critique"),
      (0xB0, "plan"),
    ]
    for (tag, name) in records {
      #expect(throws: StoredFault.newer("\(name) 2")) { try Payload(bytes: entry([tag, 1, 2])) }
      #expect(throws: StoredFault.malformed) { try Payload(bytes: entry([tag, 1, 0, 0])) }
    }
  }

  @Test func `is refused by a choice`() {
    #expect(throws: StoredFault.newer("Status 11")) { try read(Nomination.Status.self, [11]) }
    #expect(throws: StoredFault.newer("group of seats")) { try read(Iteration.Group.self, [7]) }
    #expect(throws: StoredFault.newer("limit on seats")) { try read(Iteration.Quota.self, [1, 3]) }
  }

  @Test func `is a snapshot of another form`() {
    for form: UInt8 in [1, 2, 3, 4, 5, 6, 8] {
      #expect(throws: StoredFault.newer("snapshot")) { try read(Holdings.self, [form]) }
    }
  }
}
