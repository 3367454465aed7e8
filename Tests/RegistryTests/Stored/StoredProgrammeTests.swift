import Domain
import Testing

@testable import Registry

@Suite struct `The stored form of programmes` {
  @Test func `reads back every fact that was written`() throws {
    var records = RandomRecords(seed: 81)
    for _ in 0..<200 {
      for fact in records.everyProgrammeFact() { try expectRoundTrip(fact) }
    }
  }

  @Test func `reads back every action that a proposal may hold`() throws {
    var records = RandomRecords(seed: 82)
    for _ in 0..<200 {
      for action in records.everyProgrammeAction() {
        #expect(action.matter == .programme)
        try expectRoundTrip(action)
      }
    }
  }

  @Test func `reads back every choice`() throws {
    try expectEveryChoice(Programme.Progress.self)
  }

  @Test func `is malformed wherever it is cut off`() {
    var records = RandomRecords(seed: 83)
    for fact in records.everyProgrammeFact() {
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
    var records = RandomRecords(seed: 84)
    for _ in 0..<100 {
      var holdings = Holdings()
      holdings.programmes = records.several { $0.programme() }
      let again = try read(Holdings.self, bytes(holdings))
      #expect(again.programmes == holdings.programmes)
    }
  }

  @Test func `writes reports in one order, however they were told`() throws {
    var records = RandomRecords(seed: 85)
    let programme = records.programme()
    let reports = (0..<50).map { _ in records.progressReport() }
    func told(_ reports: [Programme.Report]) -> Programme {
      reports.reduce(into: programme) { $0.reports[$1.part] = $1 }
    }
    let once = Dictionary(grouping: reports, by: \.part).values.compactMap(\.first)
    #expect(bytes(told(once)) == bytes(told(once.reversed())))
  }

  @Test func `has tags that never change`() throws {
    let stamp = Stamp(by: "a", at: Instant(milliseconds: 0))
    let sealed = bytes(Fact.programme(.sealed(1, edition: 2, by: stamp)))
    #expect(sealed.prefix(11) == [0xA4, 0x02, 1, 0, 0, 0, 0, 0, 0, 0, 2])
    let adopt = bytes(Action.programme(.adopt(1, edition: 2, by: nil)))
    #expect(adopt == [0xA6, 0x02, 1, 0, 0, 0, 0, 0, 0, 0, 2, 0])
    #expect(Programme.Progress.allCases.map(\.rawValue) == [1, 2, 3, 4, 5, 6])
  }
}
