import Domain
import Testing

@testable import Registry

@Suite struct `The stored form of questionnaires and rounds` {
  @Test func `reads back every fact that was written`() throws {
    var records = RandomRecords(seed: 131)
    for _ in 0..<200 {
      for fact in records.everyQuestionnaireFact() { try expectRoundTrip(fact) }
    }
  }

  @Test func `reads back every choice and every sort of answer`() throws {
    try expectEveryChoice(Questionnaire.Kind.self)
    try expectEveryChoice(Response.Turn.self)
    var records = RandomRecords(seed: 132)
    for _ in 0..<100 {
      for value in records.everyValue() {
        let line = Response.Line("a", value, note: "b")
        let save = ResponseSave("s", [line], isReady: true, records.stamp())
        try expectRoundTrip(Fact.questionnaire(.saved(Response.ID(1), save)))
      }
    }
  }

  @Test func `reads back what a snapshot holds of them`() throws {
    var records = RandomRecords(seed: 133)
    for _ in 0..<100 {
      var holdings = Holdings()
      holdings.questionnaires = records.several { $0.questionnaire() }
      holdings.responses = records.several { $0.response() }
      let again = try read(Holdings.self, bytes(holdings))
      #expect(again.questionnaires == holdings.questionnaires)
      #expect(again.responses == holdings.responses)
    }
  }

  @Test func `has tags that never change`() throws {
    let questionnaire = Questionnaire(
      id: "a", names: [], short: Bilingual("A"), purpose: Bilingual("B"))
    #expect(bytes(Fact.questionnaire(.declared(questionnaire))).prefix(3) == [0xB0, 0x02, 1])
    var records = RandomRecords(seed: 134)
    let tags = try records.everyQuestionnaireFact().map { fact throws(StoredFault) in
      var reader = ByteReader(bytes(fact))
      return try reader.number()
    }
    #expect(tags == [0x130, 0x131, 0x132, 0x133, 0x134])
  }
}
