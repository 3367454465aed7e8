import Domain
import Drawing
import Testing

@testable import Registry

private func payload(_ facts: [Fact]) -> Payload {
  Payload(at: Instant(milliseconds: 1), principal: "office", reason: "So", facts: facts)
}

@Suite struct `The stored form of proposals` {
  @Test func `reads back every fact that was written`() throws {
    var records = RandomRecords(seed: 21)
    for _ in 0..<200 {
      for fact in records.everyProposalFact() { try expectRoundTrip(fact) }
    }
  }

  @Test func `reads back every action that a proposal may hold`() throws {
    var records = RandomRecords(seed: 22)
    for _ in 0..<200 {
      for action in records.everyProposedAction() {
        #expect(action.matter != nil)
        try expectRoundTrip(action)
      }
    }
  }

  @Test func `reads back every position, draft and silence`() throws {
    var records = RandomRecords(seed: 23)
    for _ in 0..<200 {
      for kind in records.everyPositionKind() { try expectRoundTrip(kind) }
      try expectRoundTrip(records.position())
      try expectRoundTrip(records.part())
      try expectRoundTrip(records.draft())
      try expectRoundTrip(records.silence())
      try expectRoundTrip(records.adopted())
      try expectRoundTrip(records.committee())
      try expectRoundTrip(records.proposal())
    }
  }

  @Test func `reads back every choice`() throws {
    try expectEveryChoice(Committee.Matter.self)
    try expectEveryChoice(Proposal.Revision.self)
    try expectEveryChoice(Proposal.Outcome.self)
    try expectEveryChoice(Proposal.Silence.Ending.self)
  }

  @Test func `reads back what a snapshot holds of them, field by field`() throws {
    var records = RandomRecords(seed: 24)
    for _ in 0..<200 {
      var holdings = Holdings()
      records.addProposals(to: &holdings)
      let written = bytes(holdings)
      let again = try read(Holdings.self, written)
      #expect(again.committees == holdings.committees)
      #expect(again.clocks == holdings.clocks)
      #expect(again.proposals == holdings.proposals)
      #expect(bytes(again) == written)
    }
  }
}

@Suite struct `Stored bytes of proposals that are not whole` {
  @Test func `are malformed wherever they are cut off`() {
    var records = RandomRecords(seed: 25)
    for fact in records.everyProposalFact() {
      let whole = payload([fact]).bytes
      for count in 0..<whole.count {
        #expect(throws: StoredFault.malformed) { try Payload(bytes: Array(whole.prefix(count))) }
      }
    }
  }

  @Test func `of an action are malformed wherever they are cut off`() {
    var records = RandomRecords(seed: 26)
    for action in records.everyProposedAction() {
      let whole = bytes(action)
      for count in 0..<whole.count {
        #expect(throws: StoredFault.malformed) {
          try read(Action.self, Array(whole.prefix(count)))
        }
      }
    }
  }

  @Test func `are no snapshot wherever they are cut off`() {
    var records = RandomRecords(seed: 27)
    var holdings = Holdings()
    while holdings.proposals.isEmpty || holdings.committees.isEmpty {
      records.addProposals(to: &holdings)
    }
    let whole = bytes(holdings)
    for count in stride(from: 0, to: whole.count, by: 7) {
      #expect(throws: StoredFault.self) { try read(Holdings.self, Array(whole.prefix(count))) }
    }
  }

  @Test func `never crash the reader when a few of them are changed`() throws {
    var (random, records) = (SplitMix64(seed: 28), RandomRecords(seed: 29))
    for fact in (0..<40).flatMap({ _ in records.everyProposalFact() }) {
      let whole = payload([fact]).bytes
      for _ in 0..<15 {
        var spoilt = whole
        spoilt[random.below(whole.count)] = UInt8(truncatingIfNeeded: random.next())
        spoilt[random.below(whole.count)] ^= 1 << random.below(8)
        guard let read = try? Payload(bytes: spoilt) else { continue }
        #expect(try Payload(bytes: read.bytes) == read)
      }
    }
  }

  @Test func `are malformed when there is no draft, or a silence is over none`() throws {
    var records = RandomRecords(seed: 30)
    var proposal = records.proposal()
    proposal.silences = [records.silence(over: 1)]
    proposal.silences[0].draft = proposal.drafts.count
    #expect(throws: StoredFault.malformed) { try read(Proposal.self, bytes(proposal)) }
    proposal.silences = []
    proposal.drafts = []
    #expect(throws: StoredFault.malformed) { try read(Proposal.self, bytes(proposal)) }
  }
}

@Suite struct `What a newer program wrote of proposals` {
  private func entry(_ fact: [UInt8]) -> [UInt8] { [1, 0, 1, 0x61, 0, 1] + fact }

  // Tags of two bytes: 0xC0 and 1.
  @Test(arguments: [0xCC, 0xCF, 0xDB] as [UInt8])
  func `is refused by the tag of a fact`(tag: UInt8) {
    #expect(throws: StoredFault.newer("fact \(tag)")) {
      try Payload(bytes: entry([tag, 1, 0, 0, 0]))
    }
  }

  @Test func `is refused by the tag of an action`() {
    for tag: UInt8 in [0x01, 0x23, 0x32, 0x42] {
      #expect(throws: StoredFault.newer("action \(tag)")) { try read(Action.self, [tag]) }
    }
    #expect(throws: StoredFault.newer("action 129")) { try read(Action.self, [0x81, 1]) }
  }

  @Test func `is refused by the version of a record`() {
    let first: [(tag: UInt8, name: String, next: UInt8)] = [
      (0xC0, "committee", 2), (0xC2, "proposal", 3), (0xD0, "meeting", 2),
    ]
    for (tag, name, next) in first {
      #expect(throws: StoredFault.newer("\(name) \(next)")) {
        try Payload(bytes: entry([tag, 1, next]))
      }
      #expect(throws: StoredFault.malformed) { try Payload(bytes: entry([tag, 1, 0, 0])) }
    }
    let id: [UInt8] = [0, 0, 0, 0, 0, 0, 0, 1]
    for (tag, name) in [(0xC3, "draft"), (0xC4, "silence"), (0xC6, "position")]
      as [(UInt8, String)]
    {
      #expect(throws: StoredFault.newer("\(name) 2")) {
        try Payload(bytes: entry([tag, 1] + id + [2]))
      }
    }
  }

  @Test func `is refused by a choice`() {
    #expect(throws: StoredFault.newer("Outcome 4")) { try read(Proposal.Outcome.self, [4]) }
    #expect(throws: StoredFault.newer("position")) { try read(Proposal.Position.Kind.self, [5]) }
    #expect(throws: StoredFault.newer("scope of an objection")) {
      try read(Proposal.Position.Scope.self, [4])
    }
  }
}
