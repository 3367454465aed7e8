import Domain
import Testing

@testable import Registry

@Suite struct `The stored form of dialogues` {
  @Test func `reads back every fact that was written`() throws {
    var records = RandomRecords(seed: 31)
    for _ in 0..<200 {
      for fact in records.everyDialogueFact() { try expectRoundTrip(fact) }
    }
  }

  @Test func `is malformed wherever it is cut off`() {
    var records = RandomRecords(seed: 32)
    for fact in records.everyDialogueFact() {
      let payload = Payload(
        at: Instant(milliseconds: 1), principal: "office", reason: "So", facts: [fact])
      for count in 0..<payload.bytes.count {
        #expect(throws: StoredFault.malformed) {
          try Payload(bytes: Array(payload.bytes.prefix(count)))
        }
      }
    }
  }

  @Test func `reads back what a snapshot holds of them`() throws {
    var records = RandomRecords(seed: 33)
    for _ in 0..<100 {
      var holdings = Holdings()
      holdings.tracks = [records.track(), records.track()]
      let again = try read(Holdings.self, bytes(holdings))
      #expect(again.tracks == holdings.tracks)
    }
  }
}
