import Domain
import Drawing

/// Questionnaires and rounds.
extension RandomRecords {
  mutating func question() -> Questionnaire.Question {
    var question = Questionnaire.Question(id: code(), random.pick(), phrase())
    question.help = perhaps { $0.phrase() }
    question.unit = perhaps { $0.phrase() }
    question.options = several { Questionnaire.Option(id: $0.code(), $0.phrase()) }
    question.isRequired = random.oneIn(2)
    question.indicator = perhaps { $0.code() }
    return question
  }

  mutating func section() -> Questionnaire.Section {
    var section = Questionnaire.Section(id: code(), phrase())
    section.office = perhaps { $0.phrase() }
    section.questions = several { $0.question() }
    return section
  }

  mutating func questionnaire() -> Questionnaire {
    var questionnaire = Questionnaire(
      id: code(), names: several { $0.name() }, short: phrase(), purpose: phrase())
    questionnaire.uses = several { records in
      Questionnaire.Use(records.code(), records.perhaps { $0.code() })
    }
    questionnaire.about = perhaps { $0.phrase() }
    questionnaire.sections = several { $0.section() }
    questionnaire.evidence = evidence()
    return questionnaire
  }

  mutating func everyValue() -> [Response.Value] {
    [
      .text(text()), .yes(random.oneIn(2)), .number(quantity()), .option(code()),
      .level(random.below(6)),
    ]
  }

  mutating func value() -> Response.Value? {
    let every = everyValue()
    return random.oneIn(6) ? nil : every[random.below(every.count)]
  }

  mutating func line() -> Response.Line { Response.Line(code(), value(), note: text()) }

  mutating func responseStep() -> Response.Step {
    Response.Step(random.pick(), stamp(), note: text())
  }

  mutating func responsePart() -> Response.Part {
    var part = Response.Part(code())
    part.office = text()
    part.person = perhaps { $0.code() }
    part.saves = number()
    part.ready = perhaps { $0.stamp() }
    return part
  }

  mutating func response() -> Response {
    let opening = ResponseOpening(
      identifier(), to: code(), of: code(), round: text(), marking: marking())
    var response = Response(opening, stamp())
    response.title = text()
    response.due = perhaps { $0.day() }
    response.ofCase = perhaps { $0.identifier() }
    response.predecessor = perhaps { $0.identifier() }
    response.parts = several { $0.responsePart() }
    for _ in 0..<random.below(4) {
      response.answers[code()] = Response.Answer(
        value(), note: text(), stamp(), isCarried: random.oneIn(2))
    }
    response.steps = several { $0.responseStep() }
    return response
  }

  mutating func responseSave() -> ResponseSave {
    ResponseSave(code(), several { $0.line() }, isReady: random.oneIn(2), stamp())
  }

  /// One of every fact about questionnaires and rounds.
  mutating func everyQuestionnaireFact() -> [Fact] {
    [
      .questionnaire(.declared(questionnaire())), .questionnaire(.opened(response())),
      .questionnaire(
        .assigned(
          identifier(), code(), office: text(), person: perhaps { $0.code() }, by: stamp())),
      .questionnaire(.saved(identifier(), responseSave())),
      .questionnaire(.turned(identifier(), responseStep())),
    ]
  }
}
