internal import HashTreeCollections
internal import Labels

/// Who may do what with a response.
extension Alliance {
  func seen(_ id: Response.ID, _ occasion: Occasion) throws(Refusal) -> Response {
    guard let response = responses[id],
      reads(response.marking, occasion.principal, at: occasion.at)
    else { throw .unknown(.response(id), .response) }
    return response
  }

  /// Whether somebody speaks for the party as a whole, and not for an office of it.
  func leads(_ principal: Principal, _ response: Response) -> Bool {
    principal.party == response.party && principal.roles.contains(.delegation)
  }

  /// Whether somebody fills a section in: the delegation every one, a focal point those of its own
  /// and those of nobody.
  func fills(
    _ section: Questionnaire.Section.ID, of response: Response, _ principal: Principal
  ) -> Bool {
    if leads(principal, response) { return true }
    guard speaks(principal, for: response.party) else { return false }
    let person = response.part(section).person
    return person == nil || person == principal.id
  }

  /// Whether somebody could fill sections in for a party, on a day.
  func mayFill(_ person: Person.ID, for party: Party.ID, on day: Day) -> Bool {
    people[person].map { speaks($0.principal(on: day), for: party) } ?? false
  }
}

/// Opening a round.
extension Alliance {
  func opened(_ opening: ResponseOpening, _ occasion: Occasion) throws(Refusal) -> Response {
    let principal = occasion.principal
    guard speaks(principal, for: opening.party) || looksAfterCases(principal) else {
      throw .notYours
    }
    // Whose answers they were says who may read them next: nobody else takes them over.
    if opening.predecessor != nil, !speaks(principal, for: opening.party) { throw .notYours }
    if responses[opening.id] != nil { throw .alreadyExists(.response(opening.id)) }
    guard let questionnaire = questionnaires[opening.questionnaire] else {
      throw .unknown(.questionnaire(opening.questionnaire), .questionnaire)
    }
    try check(opening.party, .party)
    try checkCase(of: opening, questionnaire, occasion)
    let earlier = try predecessor(of: opening, occasion)
    try check(text: opening.round, .round, limit: 20)
    let needsTitle = questionnaire.about != nil
    try check(text: opening.title, .title, limit: 200, mayBeEmpty: !needsTitle)
    if let due = opening.due, due < occasion.at.day { throw .endsBeforeBeginning(.due) }
    try checkAlone(opening, occasion)
    try check(opening.marking, .marking, by: principal, at: occasion.at)
    guard mayRead(opening.party, opening.marking, at: occasion.at) else {
      throw .hidden(from: opening.party)
    }
    var response = Response(opening, occasion.stamp)
    response.answers = earlier.map { carried($0, to: questionnaire) } ?? [:]
    return response
  }

  private func checkCase(
    of opening: ResponseOpening, _ questionnaire: Questionnaire, _ occasion: Occasion
  ) throws(Refusal) {
    guard let id = opening.ofCase else { return }
    guard let one = cases[id], isSeen(one, occasion.principal, at: occasion.at),
      one.party == opening.party,
      questionnaire.uses.contains(where: { $0.instrument == one.instrument })
    else { throw .unknown(.case(id), .item) }
  }

  private func predecessor(
    of opening: ResponseOpening, _ occasion: Occasion
  ) throws(Refusal) -> Response? {
    guard let id = opening.predecessor else { return nil }
    let earlier = try seen(id, occasion)
    guard earlier.questionnaire == opening.questionnaire, earlier.party == opening.party else {
      throw .unknown(.response(id), .response)
    }
    return earlier
  }

  /// The answers of an earlier round that still answer what is asked, as they were written.
  private func carried(
    _ earlier: Response, to questionnaire: Questionnaire
  ) -> [Questionnaire.Question.ID: Response.Answer] {
    var found: [Questionnaire.Question.ID: Response.Answer] = [:]
    for question in questionnaire.questions {
      guard var answer = earlier.answers[question.id], answer.value?.fits(question) ?? true
      else { continue }
      answer.isCarried = true
      found[question.id] = answer
    }
    return found
  }

  /// That no other response answers the same, as far as who asks may know.
  private func checkAlone(
    _ opening: ResponseOpening, _ occasion: Occasion
  ) throws(Refusal) {
    let others = index.responses.responses(of: opening.party).compactMap { responses[$0.id] }
      .filter { other in
        let isLive = other.isOpen || other.status == .submitted
        let isSame = other.status != .dropped && other.round == opening.round
        return other.questionnaire == opening.questionnaire && other.title == opening.title
          && (isLive || isSame)
          && reads(other.marking, occasion.principal, at: occasion.at)
      }
    if let least = others.map(\.id).min() { throw .overlaps(.response(least)) }
  }
}

/// Filling in.
extension Alliance {
  func checkAssigns(
    _ section: Questionnaire.Section.ID, of response: Response, _ office: String,
    _ person: Person.ID?, _ occasion: Occasion
  ) throws(Refusal) {
    guard leads(occasion.principal, response) else { throw .notYours }
    if let person, !mayFill(person, for: response.party, on: occasion.at.day) {
      throw .unknown(.person(person), .person)
    }
    try check(text: office, .office, limit: 200, mayBeEmpty: true)
    guard questionnaires[response.questionnaire]?.section(section) != nil else {
      throw .choiceMissing(.section)
    }
    guard response.isOpen else { throw .notNow }
    let part = response.part(section)
    if part.office == office, part.person == person { throw .nothingChanged }
  }

  /// What a save changes or confirms; what it names and leaves as it was is passed over.
  func saved(
    _ draft: ResponseDraft, in response: Response, _ occasion: Occasion
  ) throws(Refusal) -> ResponseSave {
    guard fills(draft.section, of: response, occasion.principal) else { throw .notYours }
    for line in draft.lines {
      if case .text(let text)? = line.value {
        try check(text: text, .answers, limit: Response.textMax)
      }
      try check(text: line.note, .note, limit: Response.noteMax, mayBeEmpty: true)
    }
    guard let section = questionnaires[response.questionnaire]?.section(draft.section) else {
      throw .choiceMissing(.section)
    }
    try checkFit(draft.lines, section)
    let part = response.part(section.id)
    let save = ResponseSave(
      section.id, draft.lines.filter { response.isChanged(by: $0) }, isReady: draft.isReady,
      occasion.stamp)
    if draft.isReady {
      var after = response
      for line in save.lines {
        after.answers[line.question] = Response.Answer(line.value, occasion.stamp)
      }
      let missing = after.unanswered(in: section.questions)
      guard missing.isEmpty else { throw .answersMissing(missing) }
    }
    guard draft.after == part.saves else { throw .overtaken }
    guard response.isOpen else { throw .notNow }
    if save.lines.isEmpty, draft.isReady == (part.ready != nil) { throw .nothingChanged }
    return save
  }

  private func checkFit(
    _ lines: [Response.Line], _ section: Questionnaire.Section
  ) throws(Refusal) {
    let asked = Set(lines.map(\.question))
    guard asked.count == lines.count else { throw .choiceMissing(.question) }
    for line in lines {
      guard let question = section.questions.first(where: { $0.id == line.question }) else {
        throw .choiceMissing(.question)
      }
      guard line.value?.fits(question) ?? true else { throw .choiceMissing(.answers) }
    }
  }
}

extension Response {
  /// Whether a line says other than what stands, or confirms what was taken over.
  fileprivate func isChanged(by line: Line) -> Bool {
    guard let old = answers[line.question] else {
      return line.value != nil || !line.note.isEmpty
    }
    return old.isCarried || old.value != line.value || old.note != line.note
  }
}

/// Giving and taking.
extension Alliance {
  /// That it was submitted, and what it lets be observed.
  func submitted(
    _ response: Response, _ note: String, _ occasion: Occasion
  ) throws(Refusal) -> [Fact] {
    guard leads(occasion.principal, response) else { throw .notYours }
    try check(text: note, .note, limit: 1000, mayBeEmpty: true)
    guard let questionnaire = questionnaires[response.questionnaire] else { return [] }
    let missing = response.unanswered(in: questionnaire.questions)
    guard missing.isEmpty else { throw .answersMissing(missing) }
    guard response.isOpen else { throw .notNow }
    let step = Response.Step(.submitted, occasion.stamp, note: note)
    return [.questionnaire(.turned(response.id, step))]
      + observed(in: response, questionnaire).map(Fact.observation)
  }

  /// The structured answers as observations. What an earlier submission observed is corrected, and
  /// struck where it is answered no more.
  private func observed(
    in response: Response, _ questionnaire: Questionnaire
  ) -> [ObservationFact] {
    questionnaire.questions.compactMap { question in
      guard let indicator = question.indicator else { return nil }
      let id = Observation.ID(path: "response/\(response.id)/\(question.id)")
      let old = observations[id]
      guard let value = response.answers[question.id]?.value?.quantity else {
        return old == nil ? nil : .struck(id)
      }
      var observation = Observation(
        id: id, indicator, of: .party(response.party), in: response.period, value)
      observation.marking = response.marking
      if let old { return old == observation ? nil : .corrected(observation) }
      return .observed(observation)
    }
  }

  func turned(
    _ response: Response, _ turn: Response.Turn, _ note: String, _ occasion: Occasion
  ) throws(Refusal) -> Fact {
    let principal = occasion.principal
    let isAsked = turn == .dropped && leads(principal, response)
    guard isAsked || looksAfterCases(principal) else { throw .notYours }
    try check(text: note, .note, limit: 1000, mayBeEmpty: turn == .received)
    let isReady = turn == .dropped ? response.isOpen : response.status == .submitted
    guard isReady else { throw .notNow }
    return .questionnaire(
      .turned(response.id, Response.Step(turn, occasion.stamp, note: note)))
  }
}
