import Domain
import Drawing
import Testing

@testable import Registry

@Suite struct `The stored form of operations and figures` {
  @Test func `reads back every fact that was written`() throws {
    var records = RandomRecords(seed: 41)
    for _ in 0..<200 {
      for fact in records.everyOperationFact() { try expectRoundTrip(fact) }
    }
  }

  @Test func `reads back the acceptance that a proposal may hold`() throws {
    var records = RandomRecords(seed: 42)
    for _ in 0..<50 {
      let action = Action.operation(
        .accept(records.identifier(), by: records.perhaps { $0.code() }))
      #expect(action.matter == .operation)
      try expectRoundTrip(action)
    }
  }

  @Test func `reads back offers, contributions and observations in a snapshot`() throws {
    var records = RandomRecords(seed: 43)
    var holdings = Holdings()
    holdings.offers = [records.offer(), records.offer()]
    holdings.contributions = [records.contribution(), records.contribution()]
    holdings.indicators = [records.indicator()]
    holdings.observations = [records.observation(), records.observation()]
    var writer = ByteWriter()
    writer.write(holdings)
    var reader = ByteReader(writer.bytes)
    let read = try Holdings(from: &reader)
    #expect(read.offers == holdings.offers && read.contributions == holdings.contributions)
    #expect(read.indicators == holdings.indicators)
    #expect(read.observations == holdings.observations)
  }

  @Test func `knows every choice by its number`() throws {
    #expect(Offer.Status.allCases.map(\.rawValue) == [1, 2, 3, 4, 5])
    #expect(Offer.Step.Kind.allCases.map(\.rawValue) == [1, 2, 3, 4, 5, 6])
    for status in Offer.Status.allCases { try expectRoundTrip(status) }
    for kind in Offer.Step.Kind.allCases { try expectRoundTrip(kind) }
  }
}
