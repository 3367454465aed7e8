import Domain

/// Questionnaires, with every fault told at its line.
extension PackDraft {
  mutating func readQuestionnaire(_ node: PackNode) {
    let keys = [
      "code", "short", "names", "purpose", "for", "about", "sections", "sources", "confidence",
    ]
    guard let parts = node.mapping(of: keys) else { return }
    let code = parts.required("code")?.code(Questionnaire.self)
    let short = parts.required("short")?.bilingual
    let names = parts.names
    let purpose = parts.required("purpose")?.bilingual
    let uses = (parts["for"]?.list ?? []).compactMap(readUse)
    let about = parts["about"]?.bilingual
    let evidence = parts.evidence()
    var spots = QuestionSpots(whole: parts.spot)
    var sections: [Questionnaire.Section] = []
    for node in parts.required("sections")?.list ?? [] {
      guard let section = readSection(node, &spots) else { continue }
      sections.append(section)
    }
    guard let code, claim(.questionnaire(code), at: parts.spot), let short, let names, let purpose
    else { return }
    var questionnaire = Questionnaire(id: code, names: names, short: short, purpose: purpose)
    questionnaire.uses = uses
    questionnaire.about = about
    questionnaire.sections = sections
    questionnaire.evidence = evidence
    spots.note(questionnaire, in: notes)
    questionnaires.append(questionnaire)
  }

  private func readUse(_ node: PackNode) -> Questionnaire.Use? {
    guard let parts = node.mapping(of: ["instrument", "artefact"]) else { return nil }
    let instrument = parts.required("instrument")?.reference(Subject.instrument)
    let artefact = parts["artefact"]?.code(Instrument.Artefact.self)
    guard let instrument else { return nil }
    return Questionnaire.Use(instrument, artefact)
  }

  private func readSection(
    _ node: PackNode, _ spots: inout QuestionSpots
  ) -> Questionnaire.Section? {
    guard let parts = node.mapping(of: ["code", "en", "fr", "office", "questions"]) else {
      return nil
    }
    let code = parts.required("code")?.code(Questionnaire.Section.self)
    let title = parts.bilingual
    let office = parts["office"]?.bilingual
    var questions: [Questionnaire.Question] = []
    for node in parts.required("questions")?.list ?? [] {
      guard let question = readQuestion(node) else { continue }
      spots.questions[question.id] = node.spot
      questions.append(question)
    }
    guard let code, let title else { return nil }
    spots.sections[code] = parts.spot
    var section = Questionnaire.Section(id: code, title)
    section.office = office
    section.questions = questions
    return section
  }

  private func readQuestion(_ node: PackNode) -> Questionnaire.Question? {
    let keys = [
      "code", "kind", "en", "fr", "help", "unit", "options", "required", "indicator",
    ]
    guard let parts = node.mapping(of: keys) else { return nil }
    let code = parts.required("code")?.code(Questionnaire.Question.self)
    let kind = parts.required("kind")?.word(Questionnaire.Kind.self)
    let text = parts.bilingual
    let help = parts["help"]?.bilingual
    let unit = parts["unit"]?.bilingual
    let options = (parts["options"]?.list ?? []).compactMap(readOption)
    let indicator = parts["indicator"]?.reference(Subject.indicator)
    guard let code, let kind, let text else { return nil }
    var question = Questionnaire.Question(id: code, kind, text)
    question.help = help
    question.unit = unit
    question.options = options
    question.isRequired = parts["required"]?.text == "true"
    question.indicator = indicator
    return question
  }

  private func readOption(_ node: PackNode) -> Questionnaire.Option? {
    guard let parts = node.mapping(of: ["code", "en", "fr"]) else { return nil }
    let code = parts.required("code")?.code(Questionnaire.Option.self)
    guard let code, let name = parts.bilingual else { return nil }
    return Questionnaire.Option(id: code, name)
  }
}

/// Where the parts of a questionnaire stand, so that a fault is told at its line.
private struct QuestionSpots {
  let whole: PackSpot
  var sections: [Questionnaire.Section.ID: PackSpot] = [:]
  var questions: [Questionnaire.Question.ID: PackSpot] = [:]

  init(whole: PackSpot) { self.whole = whole }

  func note(_ questionnaire: Questionnaire, in notes: PackNotes) {
    for finding in questionnaire.findings {
      let spot: PackSpot? =
        switch finding {
        case .emptySection(let id), .sectionTwice(let id): sections[id]
        case .questionTwice(let id), .unitMismatch(let id), .optionsMismatch(let id),
          .notMeasured(let id):
          questions[id]
        case .noQuestion, .tooMany: nil
        }
      notes.note(.process(finding.sentence), at: spot ?? whole, finding.remedy)
    }
  }
}

extension Questionnaire.Finding {
  /// What is wrong, without a full stop.
  var sentence: String {
    switch self {
    case .noQuestion: "nothing is asked"
    case .tooMany: "more than \(Questionnaire.questionsMax) questions"
    case .emptySection(let id): "section '\(id)' asks nothing"
    case .sectionTwice(let id): "section '\(id)' stands twice"
    case .questionTwice(let id): "question '\(id)' stands twice"
    case .unitMismatch(let id): "question '\(id)': a number and its 'unit' go together"
    case .optionsMismatch(let id): "question '\(id)': a choice and its 'options' go together"
    case .notMeasured(let id): "question '\(id)': words and choices measure nothing"
    }
  }

  /// What to do about it.
  var remedy: String {
    switch self {
    case .noQuestion, .emptySection: "add to its 'questions'"
    case .tooMany: "make two questionnaires of it"
    case .sectionTwice, .questionTwice: "choose another code"
    case .unitMismatch: "give a number a 'unit', and nothing else one"
    case .optionsMismatch: "give a choice two options or more, each once, and nothing else any"
    case .notMeasured: "leave 'indicator' out, or ask for a number, a level, yes or no"
    }
  }
}
