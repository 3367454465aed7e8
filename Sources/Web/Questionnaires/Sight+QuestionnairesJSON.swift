import Domain
import Exchange

/// Questionnaires and rounds for programs.
extension Sight {
  /// A questionnaire in a list.
  func brief(_ questionnaire: Questionnaire) -> JSON {
    .members(head(questionnaire))
  }

  private func head(_ questionnaire: Questionnaire) -> [(String, JSON)] {
    [
      ("questionnaire", .string(questionnaire.id.text)), ("short", JSON(questionnaire.short)),
      ("name", JSON(questionnaire.name(on: day))), ("purpose", JSON(questionnaire.purpose)),
      ("instruments", .array(questionnaire.uses.map { .string($0.instrument.text) })),
      ("about", questionnaire.about.map { JSON($0) } ?? .null),
    ]
  }

  /// A questionnaire with its sections and questions.
  func json(_ questionnaire: Questionnaire) -> JSON {
    .members(
      head(questionnaire) + [
        ("sections", .array(questionnaire.sections.map(\.json))),
        ("sources", .array(questionnaire.evidence.sources.map { .string($0.text) })),
        ("confidence", .string(questionnaire.evidence.confidence.word)),
      ])
  }

  /// A told round in a list.
  func brief(_ response: Domain.Response) -> JSON { .members(head(response)) }

  private func head(_ response: Domain.Response) -> [(String, JSON)] {
    let questions = questionnaire(response.questionnaire)?.questions ?? []
    return [
      ("id", .string(response.id.description)),
      ("questionnaire", .string(response.questionnaire.text)),
      ("party", .string(response.party.text)), ("round", .string(response.round)),
      ("title", .string(response.title)), ("state", .string(response.status.word)),
      ("opened", .string(response.opened.at.description)),
      ("due", JSON(response.due?.description)), ("late", .bool(isLate(response))),
      ("answered", .number(response.countAnswered(in: questions))),
      ("asked", .number(questions.count)),
    ]
  }

  /// A told round with its sections, answers and steps.
  func json(_ response: Domain.Response, to questionnaire: Questionnaire) -> JSON {
    let missing = response.unanswered(in: questionnaire.questions)
    return .members(
      head(response) + [
        ("case", JSON(response.ofCase?.description)),
        ("began_from", JSON(response.predecessor?.description)),
        ("label", json(response.marking.label)),
        ("missing", .array(missing.map { .string($0.text) })),
        ("sections", .array(questionnaire.sections.map { json($0, in: response) })),
        ("steps", .array(response.steps.map(\.json))),
        (
          "other_rounds",
          .array(otherRounds(of: response).map { .string($0.id.description) })
        ),
      ])
  }

  /// A section of a told round: how far it is, and what is answered.
  func json(_ section: Questionnaire.Section, in response: Domain.Response) -> JSON {
    let part = response.part(section.id)
    let answers = section.questions.map { question -> JSON in
      let answer = response.answers[question.id]
      return [
        "question": .string(question.id.text), "value": JSON(answer?.value?.text),
        "note": .string(answer?.note ?? ""), "carried": .bool(answer?.isCarried ?? false),
        "written": JSON(answer?.by.at.description),
      ]
    }
    return [
      "section": .string(section.id.text), "office": .string(part.office),
      "person": JSON(part.person?.text), "saves": .number(part.saves),
      "ready": JSON(part.ready?.at.description),
      "yours": .bool(mayFill(section.id, of: response)), "answers": .array(answers),
    ]
  }

  /// Two told rounds, question by question.
  func json(
    _ response: Domain.Response, beside other: Domain.Response, to questionnaire: Questionnaire
  ) -> JSON {
    let lines = questionnaire.questions.map { question -> JSON in
      let (this, that) = (response.answers[question.id], other.answers[question.id])
      return [
        "question": .string(question.id.text), "value": JSON(this?.value?.text),
        "other": JSON(that?.value?.text), "differs": .bool(this?.value != that?.value),
      ]
    }
    return [
      "id": .string(response.id.description), "with": .string(other.id.description),
      "round": .string(response.round), "other_round": .string(other.round),
      "answers": .array(lines),
    ]
  }
}

extension Questionnaire.Section {
  fileprivate var json: JSON {
    [
      "section": .string(id.text), "title": JSON(title),
      "office": office.map { JSON($0) } ?? .null,
      "questions": .array(questions.map(\.json)),
    ]
  }
}

extension Questionnaire.Question {
  fileprivate var json: JSON {
    [
      "question": .string(id.text), "kind": .string(kind.word), "text": JSON(text),
      "help": help.map { JSON($0) } ?? .null, "unit": unit.map { JSON($0) } ?? .null,
      "options": .array(
        options.map { ["option": .string($0.id.text), "name": JSON($0.name)] }),
      "required": .bool(isRequired), "indicator": JSON(indicator?.text),
    ]
  }
}

extension Domain.Response.Step {
  fileprivate var json: JSON {
    [
      "state": .string(turn.word), "at": .string(by.at.description), "note": .string(note),
    ]
  }
}
