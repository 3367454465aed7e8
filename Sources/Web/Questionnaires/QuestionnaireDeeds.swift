import Domain
import Journal
import Pages

/// What a form about questionnaires asks for.
struct QuestionnaireDeeds {
  let table: Labelled
  let sheet: Sheet

  init(_ table: Labelled, _ sheet: Sheet) {
    self.table = table
    self.sheet = sheet
  }

  private var sight: Sight { table.sight }
  private var say: Language { table.asked.language }
  private var note: String { sheet["note"].trimmed }

  private func missing(_ words: some Worded) -> String {
    say(Wording.Refusals.choiceMissing, say(words))
  }

  /// That a round be opened.
  func asked(opening questionnaire: Questionnaire) -> FormAsked {
    guard sheet.deed == "open", let key = ActionKey(text: sheet.key)?.high else {
      return .unknown
    }
    var errors: [String: String] = [:]
    let party = Party.ID(sheet["party"])
    if party == nil { errors["party"] = missing(Wording.ResponseTexts.party) }
    let label = party.flatMap { CaseLabel.label(sheet["readers"], for: $0, sight) }
    if label == nil { errors["readers"] = say(Wording.LabelRefusals.labelMissing) }
    let due = sheet["due"].trimmed
    if !due.isEmpty, Day(due) == nil { errors["due"] = say(Wording.ResponseForms.dueWrong) }
    let from = sheet["from"].trimmed
    if !from.isEmpty, Domain.Response.ID(from) == nil {
      errors["from"] = missing(Wording.ResponseForms.from)
    }
    let ofCase = sheet["case"].trimmed
    if !ofCase.isEmpty, Case.ID(ofCase) == nil {
      errors["case"] = missing(Wording.ResponseTexts.ofCase)
    }
    guard let party, let label, errors.isEmpty else { return .wrong(errors) }
    let marking = Marking(label, reason: say(Wording.Subjects.response))
    var opening = ResponseOpening(
      Domain.Response.ID(key), to: questionnaire.id, of: party, round: sheet["round"].trimmed,
      marking: marking)
    opening.title = sheet["title"].trimmed
    opening.due = Day(due)
    opening.predecessor = Domain.Response.ID(from)
    opening.ofCase = Case.ID(ofCase)
    return .action(.questionnaire(.open(opening)))
  }

  /// What is asked of a round.
  func asked(of response: Domain.Response) -> FormAsked {
    let id = response.id
    switch sheet.deed {
    case "submit": return .action(.questionnaire(.submit(id, note: note)))
    case "return": return .action(.questionnaire(.giveBack(id, note: note)))
    case "receive": return .action(.questionnaire(.receive(id, note: note)))
    case "drop": return .action(.questionnaire(.drop(id, note: note)))
    case "assign":
      guard let section = Questionnaire.Section.ID(sheet["section"]) else {
        return .wrong(["section": missing(Wording.ResponseTexts.section)])
      }
      let person = sheet["person"].trimmed
      if !person.isEmpty, Person.ID(person) == nil {
        return .wrong(["person": missing(Wording.ResponseForms.person)])
      }
      return .action(
        .questionnaire(
          .assign(
            id, section, office: sheet["office"].trimmed, person: Person.ID(person))))
    default: return .unknown
    }
  }

  /// That answers of a section be saved. Questions that are not named keep their answers.
  func asked(
    of section: Questionnaire.Section, in response: Domain.Response
  ) -> FormAsked {
    guard sheet.deed == "save" else { return .unknown }
    guard let after = Int(sheet["after"].trimmed) else {
      return .wrong(["after": missing(Wording.ResponseTexts.section)])
    }
    var errors: [String: String] = [:]
    var lines: [Domain.Response.Line] = []
    for question in section.questions {
      if let line = line(question, response.answers[question.id], &errors) { lines.append(line) }
    }
    guard errors.isEmpty else { return .wrong(errors) }
    let draft = ResponseDraft(
      section.id, lines, after: after, isReady: sheet["ready"] == "yes")
    return .action(.questionnaire(.save(response.id, draft)))
  }

  private func line(
    _ question: Questionnaire.Question, _ held: Domain.Response.Answer?,
    _ errors: inout [String: String]
  ) -> Domain.Response.Line? {
    let (field, noteField) = (SectionPage.field(question.id), SectionPage.note(question.id))
    let isNamed = sheet.typed[field] != nil
    guard isNamed || sheet.typed[noteField] != nil else { return nil }
    var value = held?.value
    if isNamed {
      let typed = plain(sheet[field].trimmed, question)
      value = typed.isEmpty ? nil : Domain.Response.Value(typed, to: question)
      if !typed.isEmpty, value == nil {
        errors[field] = wrong(question)
        return nil
      }
    }
    let note = sheet.typed[noteField] == nil ? held?.note ?? "" : sheet[noteField].trimmed
    return Domain.Response.Line(question.id, value, note: note.withPlainEnds)
  }

  /// A text with plain ends of lines; a number with a full stop before its decimals, whatever
  /// stands between its thousands.
  private func plain(_ typed: String, _ question: Questionnaire.Question) -> String {
    guard question.kind == .number else { return typed.withPlainEnds }
    let digits = typed.filter { !$0.isWhitespace }
    return say == .french ? digits.split(separator: ",").joined(separator: ".") : digits
  }

  private func wrong(_ question: Questionnaire.Question) -> String {
    switch question.kind {
    case .number: say(Wording.ResponseForms.numberWrong)
    case .yesNo: say(Wording.ResponseForms.yesNoWrong)
    case .text, .choice, .level: say(Wording.ResponseForms.choiceWrong)
    }
  }
}

extension String {
  /// The text with one sort of line end, as the record keeps it.
  fileprivate var withPlainEnds: String {
    String(String.UnicodeScalarView(unicodeScalars.filter { $0 != "\r" }))
  }
}
