internal import HashTreeCollections

/// What may be asked about questionnaires and what was answered. A response that who asks may not
/// read is unknown to them.
extension Alliance {
  func decide(_ action: QuestionnaireAction, on occasion: Occasion) throws(Refusal) -> [Fact] {
    switch action {
    case .declare(let questionnaire):
      try checkRole(.registrar, occasion)
      try check(questionnaire)
      if questionnaires[questionnaire.id] == questionnaire { throw .nothingChanged }
      return [.questionnaire(.declared(questionnaire))]
    case .open(let opening):
      return [.questionnaire(.opened(try opened(opening, occasion)))]
    case .assign(let id, let section, let office, let person):
      let response = try seen(id, occasion)
      try checkAssigns(section, of: response, office, person, occasion)
      let by = occasion.stamp
      return [.questionnaire(.assigned(id, section, office: office, person: person, by: by))]
    case .save(let id, let draft):
      let response = try seen(id, occasion)
      return [.questionnaire(.saved(id, try saved(draft, in: response, occasion)))]
    case .submit(let id, let note):
      return try submitted(try seen(id, occasion), note, occasion)
    case .giveBack(let id, let note):
      return [try turned(try seen(id, occasion), .returned, note, occasion)]
    case .receive(let id, let note):
      return [try turned(try seen(id, occasion), .received, note, occasion)]
    case .drop(let id, let note):
      return [try turned(try seen(id, occasion), .dropped, note, occasion)]
    }
  }

  private func check(_ questionnaire: Questionnaire) throws(Refusal) {
    try checkReferences(of: questionnaire)
    try checkTexts(of: questionnaire.names)
    try check(questionnaire.short, .short, limit: 40)
    try check(questionnaire.purpose, .purpose, limit: 1000)
    try check(questionnaire.about, .subject, limit: 120)
    for section in questionnaire.sections { try checkTexts(of: section) }
    guard questionnaire.names.isOrdered else { throw .endsBeforeBeginning(.name) }
    try checkCitation(of: questionnaire.evidence)
    // What somebody answered must find its question in every later edition.
    for placed in index.responses.responses(to: questionnaire.id) {
      for (id, answer) in responses[placed.id]?.answers ?? [:] {
        guard let question = questionnaire.question(id), answer.value?.fits(question) ?? true
        else { throw .inUse(.questionnaire(questionnaire.id)) }
      }
    }
    let findings = questionnaire.findings
    guard findings.isEmpty else { throw .questionsUnfit(findings) }
  }

  private func checkReferences(of questionnaire: Questionnaire) throws(Refusal) {
    for use in questionnaire.uses {
      guard let instrument = instruments[use.instrument] else {
        throw .unknown(.instrument(use.instrument), .instrument)
      }
      if let artefact = use.artefact, instrument.artefact(artefact) == nil {
        throw .choiceMissing(.artefact)
      }
    }
    for indicator in questionnaire.questions.compactMap(\.indicator)
    where indicators[indicator] == nil {
      throw .unknown(.indicator(indicator), .indicator)
    }
    try checkSources(of: questionnaire.evidence)
  }

  private func checkTexts(of section: Questionnaire.Section) throws(Refusal) {
    try check(section.title, .section, limit: 200)
    try check(section.office, .section, limit: 200)
    for question in section.questions {
      try check(question.text, .question, limit: 500)
      try check(question.help, .question, limit: 1000)
      try check(question.unit, .unit, limit: 60)
      for option in question.options { try check(option.name, .question, limit: 200) }
    }
  }
}

/// Making what was decided so.
extension Alliance {
  mutating func apply(_ fact: QuestionnaireFact) {
    switch fact {
    case .declared(let questionnaire): hold(questionnaire)
    case .opened(let response): hold(response)
    case .assigned(let id, let section, let office, let person, _):
      change(id) { response in
        response.changePart(section) { part in
          part.office = office
          part.person = person
        }
      }
    case .saved(let id, let save): change(id) { $0.take(save) }
    case .turned(let id, let step): change(id) { $0.steps.append(step) }
    }
  }

  private mutating func change(_ id: Response.ID, _ body: (inout Response) -> Void) {
    guard var response = responses[id] else {
      preconditionFailure("changed a response unknown")
    }
    body(&response)
    hold(response)
  }

  /// Takes a questionnaire in, new or changed.
  mutating func hold(_ questionnaire: Questionnaire) {
    if let old = questionnaires[questionnaire.id] { index.words.forget(old) }
    questionnaires[questionnaire.id] = questionnaire
    index.words.learn(questionnaire)
  }

  /// Takes a response in, new or changed.
  mutating func hold(_ response: Response) {
    if let old = responses[response.id] { index.responses.forget(old) }
    var response = response
    response.marking = held(response.marking)
    responses[response.id] = response
    index.responses.learn(response)
  }
}

extension Response {
  fileprivate mutating func changePart(
    _ section: Questionnaire.Section.ID, _ body: (inout Part) -> Void
  ) {
    var part = part(section)
    body(&part)
    if let place = parts.firstIndex(where: { $0.section == section }) {
      parts[place] = part
    } else {
      parts.append(part)
    }
  }

  fileprivate mutating func take(_ save: ResponseSave) {
    for line in save.lines {
      let isEmpty = line.value == nil && line.note.isEmpty
      answers[line.question] = isEmpty ? nil : Answer(line.value, note: line.note, save.by)
    }
    changePart(save.section) { part in
      part.saves += 1
      part.ready = save.isReady ? save.by : nil
    }
  }
}
