import Domain
import Testing

@Suite struct `A questionnaire` {
  @Test func `is declared by the registrar, and nothing twice`() throws {
    let office = try SurveyOffice()
    #expect(office.answer(.declare(survey()), as: ben) == .notPermitted(.registrar))
    #expect(office.answer(.declare(survey()), as: keeper) == .nothingChanged)
  }

  @Test func `names what the record knows`() throws {
    let office = try SurveyOffice()
    func refused(_ change: (inout Questionnaire) -> Void) -> Refusal? {
      office.answer(.declare(changed(survey(), change)), as: keeper)
    }
    #expect(
      refused { $0.uses = [Questionnaire.Use("oath")] }
        == .unknown(.instrument("oath"), .instrument))
    #expect(refused { $0.uses = [Questionnaire.Use("path", "oath")] } == .choiceMissing(.artefact))
    #expect(
      refused { $0.sections[0].questions[0].indicator = "mood" }
        == .unknown(.indicator("mood"), .indicator))
    #expect(
      refused { $0.sections[0].questions[0].text = "" } == .unfitText(.empty, .question))
    #expect(refused { $0.names = [] } == .unfitText(.empty, .name))
  }

  @Test func `is sound, or every fault of it is named`() throws {
    let office = try SurveyOffice()
    func findings(_ change: (inout Questionnaire) -> Void) -> [Questionnaire.Finding] {
      changed(survey(), change).findings
    }
    #expect(survey().findings.isEmpty)
    #expect(findings { $0.sections = [] } == [.noQuestion])
    #expect(findings { $0.sections[1].questions = [] } == [.emptySection("words")])
    #expect(
      findings { $0.sections[1] = section("forces", [question("aim", .text)]) }
        == [.sectionTwice("forces")])
    #expect(
      findings { $0.sections[1].questions.append(question("people", .text)) }
        == [.questionTwice("people")])
    #expect(findings { $0.sections[0].questions[0].unit = nil } == [.unitMismatch("people")])
    #expect(
      findings { $0.sections[1].questions[1].options.removeLast() } == [.optionsMismatch("when")])
    #expect(
      findings { $0.sections[1].questions[0].indicator = "ready" } == [.notMeasured("aim")])
    let many = (0...Questionnaire.questionsMax).compactMap { number in
      Questionnaire.Question.ID("q\(number)").map { question($0, .text) }
    }
    #expect(findings { $0.sections = [section("all", many)] } == [.tooMany])
    #expect(
      office.answer(
        .declare(changed(survey()) { $0.sections[0].questions[0].unit = nil }), as: keeper)
        == .questionsUnfit([.unitMismatch("people")]))
  }

  @Test func `keeps every question that somebody answered`() throws {
    var office = try SurveyOffice()
    try office.perform(.open(office.opening()), as: SurveyOffice.swiss)
    try office.fill(1)
    func refused(_ change: (inout Questionnaire) -> Void) -> Refusal? {
      office.answer(.declare(changed(survey(), change)), as: keeper)
    }
    let inUse = Refusal.inUse(.questionnaire("survey"))
    #expect(refused { $0.sections[0].questions.removeFirst() } == inUse)
    #expect(
      refused {
        $0.sections[0].questions[0] = question("people", .level)
      } == inUse)
    #expect(refused { $0.sections[0].questions.removeLast() } == nil)
    #expect(refused { $0.sections[1].questions[1].options[0].name = "Sooner" } == nil)
  }
}
