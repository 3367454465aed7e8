import Domain
import Testing

private typealias Office = ProgrammeOffice
private let swiss = ProgrammeOffice.swiss

@Suite struct `Opening a programme` {
  @Test func `is for the party and who looks after it`() throws {
    let office = try Office()
    let open = ProgrammeAction.open(office.opening())
    #expect(office.answer(open, as: swiss) == nil)
    #expect(office.answer(open, as: ben) == nil)
    #expect(office.answer(open, as: Office.egyptian) == .notYours)
    #expect(office.answer(open, as: delegate("USA", "SECRET")) == .notYours)
    #expect(office.answer(open, as: reader) == .notYours)
  }

  /// Takes away one fault after another, each the one that was named.
  @Test func `is refused for the first of several reasons`() throws {
    var office = try Office()
    try office.perform(.open(office.opening(2, of: "EGY")), as: ben)
    var opening = changed(office.opening(2, of: "XYZ")) {
      $0.instrument = "oath"
      $0.dossier = 9
      $0.predecessor = 2
      $0.title = ""
      $0.last = "2025-12-31"
      $0.marking = alliesOnly
    }
    let steps: [(Refusal, (inout ProgrammeOpening) -> Void)] = [
      (.alreadyExists(.programme(2)), { $0.id = 1 }),
      (.unknown(.party("XYZ"), .party), { $0.party = "AUS" }),
      (.unknown(.instrument("oath"), .instrument), { $0.instrument = "path" }),
      (.unknown(.case(9), .item), { $0.dossier = nil }),
      (.unknown(.programme(2), .predecessors), { $0.predecessor = 3 }),
      (.unknown(.programme(3), .programme), { $0.predecessor = nil }),
      (.unfitText(.empty, .title), { $0.title = "Safe waters" }),
      (.endsBeforeBeginning(.to), { $0.last = "2029-12-31" }),
      (.choiceMissing(.instrument), { $0.instrument = "plan" }),
      (.hidden(from: "AUS"), { $0.marking = office.shared(["AUS"]) }),
      (.notEligible(.notListed), { $0.party = "CHE" }),
      (.hidden(from: "CHE"), { $0.marking = office.shared() }),
    ]
    for (refusal, mend) in steps {
      #expect(office.answer(.open(opening), as: ben) == refusal)
      mend(&opening)
    }
    #expect(office.answer(.open(opening), as: ben) == nil)
    let secret = changed(opening) { $0.marking = office.shared(["CHE"], "SECRET") }
    let junior = cleared("junior", .alliance, [.planner], "RESTRICTED")
    #expect(office.answer(.open(secret), as: junior) == .beyondClearance(.marking))
  }

  @Test func `checks what it says at first, and holds each part once`() throws {
    var office = try Office()
    var opening = office.opening()
    opening.contents = Programme.Contents(
      [Office.objective(), Office.objective()], [Office.goal(), Office.goal("G2", of: "O9")],
      [Office.effort(1), Office.effort(3)])
    #expect(office.answer(.open(opening), as: swiss) == .choiceMissing(.objective))
    opening.contents.goals[1].objective = "O1"
    #expect(
      office.answer(.open(opening), as: swiss) == .unknown(.iteration("FIN.1.2"), .iteration))
    try office.perform(.open(opening), as: ben)
    let told = try #require(office.told())
    #expect(told.contents.objectives.map(\.id) == ["O1"])
    #expect(told.contents.goals.map(\.id) == ["G1", "G2"])
    #expect(office.told(swiss)?.contents.efforts.map(\.id) == [1])
  }

  @Test func `may carry on an older one that is to be seen`() throws {
    var office = try Office()
    let inner = changed(office.opening(5)) { $0.marking = office.shared(["CHE"], "SECRET") }
    try office.perform(.open(inner), as: ben)
    let next = changed(office.opening()) { $0.predecessor = 5 }
    let junior = delegate("CHE", "RESTRICTED")
    #expect(office.answer(.open(next), as: junior) == .unknown(.programme(5), .programme))
    try office.perform(.open(next), as: ben)
    #expect(office.told()?.predecessor == 5)
    let told = try #require(office.told(junior))
    #expect(told.predecessor == nil)
  }

  @Test func `lists a party's programmes, the one that began last first`() throws {
    var office = try Office()
    for (id, first) in [(1, "2026-01-01"), (2, "2027-01-01"), (3, "2025-01-01")] {
      let opening = changed(office.opening(Programme.ID(UInt64(id)))) {
        $0.first = .init(stringLiteral: first)
      }
      try office.perform(.open(opening), as: swiss)
    }
    let sight = office.sight(ben)
    #expect(sight.programmes(of: "CHE").map(\.id) == [2, 1, 3])
    #expect(sight.programmes(on: "2026-05-04").map(\.id) == [1, 3])
    #expect(sight.partiesWithProgrammes == ["CHE"])
    #expect(office.sight(Office.egyptian).partiesWithProgrammes.isEmpty)
    #expect(office.sight(Office.egyptian).programmes(of: "CHE").isEmpty)
    try office.perform(
      .amend(2, title: "Safe waters", first: "2024-01-01", last: "2029-12-31"), as: swiss)
    #expect(office.sight(ben).programmes(of: "CHE").map(\.id) == [1, 3, 2])
  }
}
