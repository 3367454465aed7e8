import Domain
import Drawing
import Testing

@testable import Registry

private func payload(_ facts: [Fact]) -> Payload {
  Payload(at: Instant(milliseconds: 1), principal: "office", reason: "So", facts: facts)
}

@Suite struct `The stored form of meetings` {
  @Test func `reads back every fact that was written`() throws {
    var records = RandomRecords(seed: 41)
    for _ in 0..<200 {
      for fact in records.everyMeetingFact() { try expectRoundTrip(fact) }
    }
  }

  @Test func `reads back every part of them`() throws {
    var records = RandomRecords(seed: 42)
    for _ in 0..<200 {
      for outcome in records.everyOutcome() { try expectRoundTrip(outcome) }
      try expectRoundTrip(records.meeting())
      try expectRoundTrip(records.composition())
      try expectRoundTrip(records.agendaItem())
    }
    for criterion in Composition.Criterion.allCases { try expectRoundTrip(criterion) }
    for condition in Composition.Barred.Condition.allCases { try expectRoundTrip(condition) }
  }

  @Test func `reads back what a snapshot holds of them`() throws {
    var records = RandomRecords(seed: 43)
    for _ in 0..<100 {
      var holdings = Holdings()
      holdings.meetings = records.several { $0.meeting() }
      let written = bytes(holdings)
      let again = try read(Holdings.self, written)
      #expect(again.meetings == holdings.meetings)
      #expect(bytes(again) == written)
    }
  }

  @Test func `is malformed wherever it is cut off`() {
    var records = RandomRecords(seed: 44)
    for fact in records.everyMeetingFact() {
      let whole = payload([fact]).bytes
      for count in 0..<whole.count {
        #expect(throws: StoredFault.malformed) { try Payload(bytes: Array(whole.prefix(count))) }
      }
    }
  }

  @Test func `never crashes the reader when a few bytes are changed`() throws {
    var (random, records) = (SplitMix64(seed: 45), RandomRecords(seed: 46))
    for fact in (0..<40).flatMap({ _ in records.everyMeetingFact() }) {
      let whole = payload([fact]).bytes
      for _ in 0..<15 {
        var spoilt = whole
        spoilt[random.below(whole.count)] = UInt8(truncatingIfNeeded: random.next())
        guard let read = try? Payload(bytes: spoilt) else { continue }
        #expect(try Payload(bytes: read.bytes) == read)
      }
    }
  }

  @Test func `of a proposal that no meeting decided is as it always was`() throws {
    var records = RandomRecords(seed: 47)
    var proposal = records.proposal()
    proposal.adopted = [records.adopted()]
    #expect(bytes(proposal).first == 1)
    proposal.adopted.append(
      Proposal.Adopted("p", .adopted, by: .meeting(7, draft: 0), at: Instant(milliseconds: 1)))
    #expect(bytes(proposal).first == 2)
    #expect(try read(Proposal.self, bytes(proposal)) == proposal)
  }
}
