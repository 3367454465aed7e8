import Domain
import Labels
import Testing

private let swiss = SurveyOffice.swiss
private let egyptian = SurveyOffice.egyptian
private let start = SurveyOffice.start

private func opened() throws -> SurveyOffice {
  var office = try SurveyOffice()
  try office.perform(.open(office.opening()), as: swiss)
  return office
}

@Suite struct `A round` {
  @Test func `is opened by the party or who looks after it, and by nobody else`() throws {
    let office = try SurveyOffice()
    let opening = office.opening()
    #expect(office.answer(.open(opening), as: swiss) == nil)
    #expect(office.answer(.open(opening), as: ben) == nil)
    #expect(office.answer(.open(opening), as: egyptian) == .notYours)
    #expect(office.answer(.open(opening), as: reader) == .notYours)
  }

  @Test func `rests on what who opens it may know`() throws {
    let office = try opened()
    func refused(
      as principal: Principal = swiss, _ change: (inout ResponseOpening) -> Void
    ) -> Refusal? {
      office.answer(.open(changed(office.opening(2, round: "2027"), change)), as: principal)
    }
    #expect(refused { $0.id = 1 } == .alreadyExists(.response(1)))
    #expect(
      refused { $0.questionnaire = "oath" } == .unknown(.questionnaire("oath"), .questionnaire))
    #expect(refused { $0.ofCase = 7 } == .unknown(.case(7), .item))
    #expect(refused { $0.predecessor = 7 } == .unknown(.response(7), .response))
    #expect(refused(as: ben) { $0.predecessor = 1 } == .notYours)
    #expect(refused { $0.round = "" } == .unfitText(.empty, .round))
    #expect(refused { $0.due = start.adding(-1) } == .endsBeforeBeginning(.due))
    let closed = nato("RESTRICTED", "NATO", on: start)
    func closing(_ opening: inout ResponseOpening) {
      opening.marking = marked(closed)
      opening.title = "Another unit"
    }
    #expect(refused(as: ben, closing) == .hidden(from: "CHE"))
    #expect(refused(closing) == .beyondClearance(.marking))
  }

  @Test func `stands once, as far as who asks may know`() throws {
    var office = try opened()
    let again = office.opening(2)
    #expect(office.answer(.open(again), as: swiss) == .overlaps(.response(1)))
    #expect(
      office.answer(.open(office.opening(2, round: "2027")), as: swiss)
        == .overlaps(.response(1)))
    #expect(
      office.answer(.open(changed(again) { $0.title = "Another unit" }), as: swiss) == nil)
    try office.perform(.drop(1, note: "By mistake"), as: swiss)
    #expect(office.answer(.open(again), as: swiss) == nil)
  }

  @Test func `is filled in by the offices that it is assigned to`() throws {
    var office = try opened()
    let forces = office.forces(900, after: 0)
    #expect(office.answer(.save(1, forces), as: SurveyOffice.focal) == nil)
    #expect(
      office.answer(.assign(1, "forces", office: "Staff", person: "focal"), as: ben)
        == .notYours)
    #expect(
      office.answer(.assign(1, "forces", office: "Staff", person: "nobody-here"), as: swiss)
        == .unknown(.person("nobody-here"), .person))
    #expect(
      office.answer(.assign(1, "hymn", office: "Staff", person: nil), as: swiss)
        == .choiceMissing(.section))
    try office.perform(.assign(1, "forces", office: "Staff", person: "focal"), as: swiss)
    #expect(
      office.answer(.assign(1, "forces", office: "Staff", person: "focal"), as: swiss)
        == .nothingChanged)
    #expect(office.answer(.save(1, forces), as: SurveyOffice.focal) == nil)
    #expect(office.answer(.save(1, forces), as: SurveyOffice.other) == .notYours)
    #expect(office.answer(.save(1, forces), as: swiss) == nil)
    #expect(office.answer(.save(1, forces), as: ben) == .notYours)
    #expect(
      office.answer(.save(1, forces), as: egyptian) == .unknown(.response(1), .response))
  }

  @Test func `takes answers that answer what is asked`() throws {
    let office = try opened()
    func refused(_ lines: [Response.Line], isReady: Bool = false) -> Refusal? {
      office.answer(
        .save(1, ResponseDraft("forces", lines, after: 0, isReady: isReady)), as: swiss)
    }
    #expect(refused([Response.Line("aim", .text("Peace"))]) == .choiceMissing(.question))
    #expect(refused([Response.Line("people", .yes(true))]) == .choiceMissing(.answers))
    #expect(refused([Response.Line("ready", .level(6))]) == .choiceMissing(.answers))
    #expect(
      refused([Response.Line("ready", .level(2), note: "a\u{202E}b")])
        == .unfitText(.unprintable, .note))
    #expect(refused([]) == .nothingChanged)
    #expect(
      refused([Response.Line("ready", .level(2))], isReady: true) == .answersMissing(["people"]))
    #expect(refused([Response.Line("ready", .level(2))]) == nil)
  }

  @Test func `never lets one save undo another unseen`() throws {
    var office = try opened()
    try office.perform(.save(1, office.forces(900, after: 0)), as: swiss)
    #expect(
      office.answer(.save(1, office.forces(1000, after: 0)), as: SurveyOffice.focal)
        == .overtaken)
    try office.perform(.save(1, office.forces(1000, after: 1)), as: SurveyOffice.focal)
    let response = try #require(office.sight(swiss).response(1))
    #expect(response.part("forces").saves == 2)
    #expect(response.answers["people"]?.value == Quantity(1000).map { .number($0) })
    // Another section is another's: saving it is held up by nobody.
    #expect(office.answer(.save(1, office.words("Peace", after: 0)), as: swiss) == nil)
  }

  @Test func `is submitted once all that is required is answered, and observed then`() throws {
    var office = try opened()
    #expect(
      office.answer(.submit(1, note: ""), as: swiss) == .answersMissing(["people", "aim"]))
    try office.fill(1)
    #expect(office.answer(.submit(1, note: ""), as: SurveyOffice.focal) == .notYours)
    #expect(office.answer(.receive(1, note: ""), as: ben) == .notNow)
    try office.perform(.submit(1, note: "As agreed"), as: swiss)
    #expect(office.answer(.save(1, office.forces(5, after: 1)), as: swiss) == .notNow)
    let seen = office.sight(ben).observations(by: "people")
    #expect(seen.map(\.value) == [Quantity(1200)] && seen.map(\.from) == ["2026"])
    #expect(seen.first?.marking == office.opening().marking)
    #expect(office.sight(egyptian).observations(by: "people").isEmpty)
    #expect(office.sight(ben).observations(by: "abroad").isEmpty)
  }

  @Test func `is returned with a note, corrected, and received`() throws {
    var office = try opened()
    try office.fill(1)
    try office.perform(.submit(1, note: ""), as: swiss)
    #expect(office.answer(.giveBack(1, note: ""), as: ben) == .unfitText(.empty, .note))
    #expect(office.answer(.giveBack(1, note: "Why?"), as: swiss) == .notYours)
    try office.perform(.giveBack(1, note: "People in service, please"), as: ben)
    #expect(office.sight(swiss).duties.contains { $0.kind == .amend(1) })
    let mended = ResponseDraft(
      "forces",
      [
        Response.Line("people", Quantity(800).map { .number($0) }), Response.Line("ready", nil),
        Response.Line("abroad", .yes(true)),
      ], after: 1)
    try office.perform(.save(1, mended), as: swiss)
    let facts = try office.perform(.submit(1, note: ""), as: swiss)
    #expect(facts.count == 4)
    let sight = office.sight(ben)
    #expect(sight.observations(by: "people").map(\.value) == [Quantity(800)])
    #expect(sight.observations(by: "ready").isEmpty)
    #expect(sight.observations(by: "abroad").map(\.value) == [Quantity(1)])
    try office.perform(.receive(1, note: ""), as: ben)
    #expect(office.sight(swiss).response(1)?.status == .received)
    #expect(office.answer(.drop(1, note: "No"), as: swiss) == .notNow)
  }

  @Test func `begins from the answers of an earlier one, which stand out until looked at`()
    throws
  {
    var office = try opened()
    try office.fill(1)
    try office.perform(.submit(1, note: ""), as: swiss)
    try office.perform(.receive(1, note: ""), as: ben)
    let next = changed(office.opening(2, round: "2028")) { $0.predecessor = 1 }
    try office.perform(.open(next), as: swiss)
    let response = try #require(office.sight(swiss).response(2))
    #expect(response.answers["people"]?.isCarried == true)
    #expect(response.predecessor == 1 && office.sight(swiss).otherRounds(of: response).count == 1)
    try office.perform(.save(2, office.forces(1200, after: 0, isReady: true)), as: swiss)
    let saved = try #require(office.sight(swiss).response(2))
    #expect(saved.answers["people"]?.isCarried == false && saved.part("forces").ready != nil)
    #expect(saved.answers["aim"]?.isCarried == true)
  }

  @Test func `does not tell of an earlier one that its reader may not read`() throws {
    var office = try SurveyOffice()
    let closed = nato("RESTRICTED", "NATO", to: ["CHE"], on: start)
    let wide = nato("UNCLASSIFIED", "NATO", to: ["CHE", "EGY"], on: start)
    try office.perform(
      .open(changed(office.opening()) { $0.marking = marked(closed) }), as: swiss)
    try office.fill(1)
    try office.perform(.submit(1, note: ""), as: swiss)
    try office.perform(.receive(1, note: ""), as: ben)
    let next = changed(office.opening(2, round: "2028")) {
      $0.predecessor = 1
      $0.marking = marked(wide)
    }
    try office.perform(.open(next), as: swiss)
    let told = try #require(office.sight(egyptian).response(2))
    #expect(told.predecessor == nil && told.answers["people"]?.isCarried == false)
    #expect(told.answers["people"]?.by == told.opened)
    #expect(office.sight(egyptian).otherRounds(of: told).isEmpty)
  }

  @Test func `waits for whoever is to act`() throws {
    var office = try opened()
    #expect(office.sight(swiss).duties.contains { $0.kind == .fill(1) })
    #expect(office.sight(SurveyOffice.focal).duties.contains { $0.kind == .fill(1) })
    for section: Questionnaire.Section.ID in ["forces", "words"] {
      try office.perform(.assign(1, section, office: "", person: "other"), as: swiss)
    }
    #expect(!office.sight(SurveyOffice.focal).duties.contains { $0.kind == .fill(1) })
    #expect(office.sight(SurveyOffice.other).duties.contains { $0.kind == .fill(1) })
    try office.fill(1)
    try office.perform(.submit(1, note: ""), as: swiss)
    #expect(office.sight(ben).duties.contains { $0.kind == .receive(1) })
  }

  @Test func `is nobody's to know who may not read it`() throws {
    var office = try opened()
    try office.fill(1)
    try office.perform(.submit(1, note: ""), as: swiss)
    let sight = office.sight(egyptian)
    #expect(sight.response(1) == nil && sight.responses(of: "CHE").isEmpty)
    #expect(sight.responses(to: "survey").isEmpty && sight.duties.isEmpty)
    #expect(
      office.answer(.submit(1, note: ""), as: egyptian) == .unknown(.response(1), .response))
    // Who fills in what is the party's own to know.
    var assigned = try opened()
    try assigned.perform(.assign(1, "forces", office: "Staff", person: "focal"), as: swiss)
    #expect(assigned.sight(ben).response(1)?.part("forces").person == nil)
    #expect(assigned.sight(swiss).response(1)?.part("forces").person == "focal")
  }
}
