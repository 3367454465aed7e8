import Domain
import Testing

@testable import Registry

@Suite struct `The stored form of instruments and cases` {
  @Test func `reads back every fact that was written`() throws {
    var records = RandomRecords(seed: 61)
    for _ in 0..<200 {
      for fact in records.everyToolboxFact() { try expectRoundTrip(fact) }
    }
  }

  @Test func `reads back what cases hold`() throws {
    var records = RandomRecords(seed: 64)
    for _ in 0..<200 {
      for fact in records.everyHeldFact() { try expectRoundTrip(fact) }
    }
  }

  @Test func `writes what holds nothing as it was before cases held anything`() throws {
    var records = RandomRecords(seed: 65)
    let (plain, full) = (records.oneCase(), records.fullCase())
    #expect(bytes(plain).first == 1 && bytes(full).first == 2)
    let (bare, rated) = (records.instrument(), records.ratedInstrument())
    #expect(bytes(bare).first == 1 && bytes(rated).first == 2)
    let again = try read(Case.self, bytes(plain))
    #expect(again.contents.isEmpty)
  }

  @Test func `reads back every action that a proposal may hold`() throws {
    var records = RandomRecords(seed: 62)
    for _ in 0..<200 {
      for action in records.everyToolboxAction() {
        #expect(action.matter == .instrument)
        try expectRoundTrip(action)
      }
    }
  }

  @Test func `reads back every choice`() throws {
    try expectEveryChoice(Instrument.Doer.self)
    try expectEveryChoice(Instrument.Holding.self)
    try expectEveryChoice(Instrument.SubjectKind.self)
    try expectEveryChoice(Instrument.Format.self)
    try expectEveryChoice(Instrument.Right.self)
    try expectEveryChoice(Instrument.ArtefactKind.self)
    try expectEveryChoice(Case.Ending.self)
    try expectEveryChoice(Case.Undertaking.Kind.self)
    try expectEveryChoice(Case.Post.Kind.self)
  }

  @Test func `reads back what a snapshot holds of them`() throws {
    var records = RandomRecords(seed: 63)
    for _ in 0..<100 {
      var holdings = Holdings()
      holdings.instruments = records.several { $0.instrument() }
      holdings.cases = records.several { $0.oneCase() }
      let again = try read(Holdings.self, bytes(holdings))
      #expect(again.instruments == holdings.instruments && again.cases == holdings.cases)
    }
  }

  @Test func `has tags that never change`() throws {
    let instrument = Instrument(
      id: "a", names: [], short: Bilingual("A"), purpose: Bilingual("B"))
    #expect(bytes(Fact.toolbox(.declared(instrument))).prefix(3) == [0xF0, 0x01, 0x01])
    let report = Case.Addition.report("a", Case.Report(.done))
    #expect(
      bytes(Fact.toolbox(.added(Case.ID(1), report))).prefix(13)
        == [0xF8, 0x01, 1, 0, 0, 0, 0, 0, 0, 0, 3, 1, 0x61])
    let move = Action.toolbox(
      .advance(Case.ID(1), CaseMove(to: "b", note: "c")))
    #expect(
      bytes(move) == [0xF3, 0x01, 1, 0, 0, 0, 0, 0, 0, 0, 1, 0x62, 0, 0, 1, 0x63])
  }
}
