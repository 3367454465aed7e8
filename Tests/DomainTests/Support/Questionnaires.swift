import Domain
import Labels

/// A survey of two sections, one of which measures something.
func survey() -> Questionnaire {
  var questionnaire = Questionnaire(
    id: "survey", names: [DatedName("The survey")], short: "SURVEY",
    purpose: "Asks about forces")
  questionnaire.uses = [Questionnaire.Use("path", "intent")]
  questionnaire.sections = [
    section(
      "forces",
      [
        question("people", .number) {
          $0.unit = "people"
          $0.isRequired = true
          $0.indicator = "people"
        },
        question("ready", .level) { $0.indicator = "ready" },
        question("abroad", .yesNo) { $0.indicator = "abroad" },
      ]),
    section(
      "words",
      [
        question("aim", .text) { $0.isRequired = true },
        question("when", .choice) {
          $0.options = [
            Questionnaire.Option(id: "soon", "Soon"), Questionnaire.Option(id: "late", "Late"),
          ]
        },
      ]),
  ]
  return questionnaire
}

func section(
  _ id: Questionnaire.Section.ID, _ questions: [Questionnaire.Question]
) -> Questionnaire.Section {
  var section = Questionnaire.Section(id: id, Bilingual(id.text))
  section.questions = questions
  return section
}

func question(
  _ id: Questionnaire.Question.ID, _ kind: Questionnaire.Kind,
  _ change: (inout Questionnaire.Question) -> Void = { _ in }
) -> Questionnaire.Question {
  changed(Questionnaire.Question(id: id, kind, Bilingual(id.text)), change)
}

/// The office of the toolbox, with the survey declared, and everyone who has to do with a round.
struct SurveyOffice {
  var office: ToolboxOffice

  static let start = ToolboxOffice.start
  static let swiss = ToolboxOffice.swiss
  static let egyptian = ToolboxOffice.egyptian
  /// A focal point of Switzerland, who stands in the record.
  static let focal = cleared("focal", .party("CHE"), [.focalPoint], "SECRET")
  static let other = cleared("other", .party("CHE"), [.focalPoint], "SECRET")

  init() throws {
    office = try ToolboxOffice()
    for code: Indicator.ID in ["people", "ready", "abroad"] {
      try office.network(
        .observation(
          .define(Indicator(id: code, names: [DatedName(Bilingual(code.text))], unit: "things"))))
    }
    try perform(.declare(survey()), as: keeper)
    for person in [Self.focal, Self.other] {
      let post = Person.Post(
        id: Person.Post.ID(person.id == "focal" ? 1 : 2), party: "CHE", roles: [.focalPoint],
        from: "2020-01-01")
      try office.network(.access(.enrol(Person(id: person.id, posts: [post]))))
    }
  }

  var alliance: Alliance { office.alliance }

  func opening(
    _ id: Response.ID = 1, of party: Party.ID = "CHE", round: String = "2026"
  ) -> ResponseOpening {
    let label = nato("RESTRICTED", "NATO", to: [party.text], on: Self.start)
    return ResponseOpening(
      id, to: "survey", of: party, round: round, marking: marked(label))
  }

  @discardableResult
  mutating func perform(
    _ action: QuestionnaireAction, as principal: Principal, at moment: Instant = noon(start)
  ) throws(Refusal) -> [Fact] {
    let facts = try alliance.decide(
      .questionnaire(action), on: Occasion(by: principal, at: moment))
    office.office.menu.network.alliance.apply(facts)
    return facts
  }

  func answer(
    _ action: QuestionnaireAction, as principal: Principal, at moment: Instant = noon(start)
  ) -> Refusal? {
    do throws(Refusal) {
      _ = try alliance.decide(.questionnaire(action), on: Occasion(by: principal, at: moment))
      return nil
    } catch {
      return error
    }
  }

  func sight(_ principal: Principal, at moment: Instant = noon(start)) -> Sight {
    office.sight(principal, at: moment)
  }

  /// A round of Switzerland with every required question answered.
  mutating func fill(_ id: Response.ID, people: Int64 = 1200) throws {
    try perform(.save(id, forces(people, after: 0)), as: Self.swiss)
    try perform(.save(id, words("Peace", after: 0)), as: Self.swiss)
  }

  func forces(_ people: Int64?, after: Int, isReady: Bool = false) -> ResponseDraft {
    let value = people.flatMap { Quantity($0) }.map { Response.Value.number($0) }
    return ResponseDraft(
      "forces", [Response.Line("people", value), Response.Line("ready", .level(3))],
      after: after, isReady: isReady)
  }

  func words(_ aim: String, after: Int) -> ResponseDraft {
    ResponseDraft("words", [Response.Line("aim", .text(aim))], after: after)
  }
}
