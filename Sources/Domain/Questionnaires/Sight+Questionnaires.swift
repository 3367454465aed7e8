internal import HashTreeCollections
internal import Labels

/// Questionnaires, which are open to all, and responses, as far as their labels let the principal
/// read.
extension Sight {
  /// All questionnaires by code.
  public var questionnaires: [Questionnaire] {
    alliance.questionnaires.values.sorted { $0.id < $1.id }
  }

  /// A questionnaire; nil when there is none.
  public func questionnaire(_ id: Questionnaire.ID) -> Questionnaire? {
    alliance.questionnaires[id]
  }

  /// The questionnaires that serve an instrument, by code.
  public func questionnaires(for instrument: Instrument.ID) -> [Questionnaire] {
    questionnaires.filter { $0.uses.contains { $0.instrument == instrument } }
  }

  /// A response; nil when there is none to be seen. A case or an earlier round that may not be read
  /// is left out of it, and who fills in what is the party's own to know.
  public func response(_ id: Response.ID) -> Response? {
    guard let present = judge.responses[id], reads(present.marking),
      let response = alliance.responses[id]
    else { return nil }
    return told(response)
  }

  private func told(_ response: Response) -> Response {
    var response = response
    if let one = response.ofCase, caseFile(one) == nil { response.ofCase = nil }
    if let earlier = response.predecessor, !reads(judge.responses[earlier]?.marking) {
      response.predecessor = nil
      // That answers were taken over would tell that there was something to take them from.
      for (question, answer) in response.answers where answer.isCarried {
        response.answers[question] = Response.Answer(
          answer.value, note: answer.note, response.opened)
      }
    }
    guard principal.party != response.party else { return response }
    for place in response.parts.indices { response.parts[place].person = nil }
    return response
  }

  /// A party's responses that are to be seen, the latest first.
  public func responses(of party: Party.ID) -> [Response] {
    alliance.index.responses.responses(of: party).reversed().compactMap { response($0.id) }
  }

  /// The responses to a questionnaire that are to be seen, the latest first.
  public func responses(to questionnaire: Questionnaire.ID) -> [Response] {
    alliance.index.responses.responses(to: questionnaire).reversed().compactMap { response($0.id) }
  }

  /// The same, as far as they are asked for.
  public func latestResponses(to questionnaire: Questionnaire.ID) -> some Sequence<Response> {
    alliance.index.responses.responses(to: questionnaire).reversed().lazy
      .compactMap { response($0.id) }
  }

  /// The responses of a case that are to be seen, the latest first.
  public func responses(in one: Case.ID) -> [Response] {
    alliance.index.responses.responses(in: one).reversed().compactMap { response($0.id) }
  }

  /// The responses that wait for the alliance and are to be seen, the longest waiting first.
  public var waitingResponses: some Sequence<Response> {
    alliance.index.responses.waiting.lazy.compactMap { response($0.id) }
  }

  /// The other rounds of the same, the latest first: those with which a told one can be compared.
  public func otherRounds(of response: Response) -> [Response] {
    responses(of: response.party).filter { other in
      other.id != response.id && other.questionnaire == response.questionnaire
        && other.title == response.title && other.status != .dropped
    }
  }

  /// Whether the principal may open rounds for a party.
  public func mayOpenRound(of party: Party.ID) -> Bool { mayOpenCase(of: party) }

  /// Whether the principal may take answers of an earlier round over.
  public func mayCarryOver(for party: Party.ID) -> Bool { judge.speaks(principal, for: party) }

  /// Whether the principal may write answers into a section of a told response.
  public func mayFill(_ section: Questionnaire.Section.ID, of response: Response) -> Bool {
    guard response.isOpen, let present = judge.responses[response.id] else { return false }
    return judge.fills(section, of: present, principal)
  }

  /// Whether the principal says who answers which section, and submits.
  public func mayLead(_ response: Response) -> Bool {
    response.isOpen && judge.leads(principal, response)
  }

  /// Whether the principal may give it back or take it.
  public func mayReceive(_ response: Response) -> Bool {
    response.status == .submitted && looksAfterCases
  }

  /// Whether the principal may give it up.
  public func mayDrop(_ response: Response) -> Bool {
    response.isOpen && (judge.leads(principal, response) || looksAfterCases)
  }

  /// Who could be asked to answer a section of a party, by code; the delegation alone is told.
  public func fillers(of party: Party.ID) -> [Person.ID] {
    guard principal.party == party, principal.roles.contains(.delegation) else { return [] }
    return judge.people.keys.filter { judge.mayFill($0, for: party, on: now.day) }.sorted()
  }

  /// Whether a told response should have been submitted by now.
  public func isLate(_ response: Response) -> Bool {
    response.isOpen && (response.due.map { $0 < now.day } ?? false)
  }

  /// The sections of a told response that wait for the principal.
  public func sectionsDue(in response: Response) -> [Questionnaire.Section.ID] {
    guard let questionnaire = questionnaire(response.questionnaire) else { return [] }
    return questionnaire.sections.map(\.id).filter { section in
      response.part(section).ready == nil && mayFill(section, of: response)
    }
  }

  /// Rounds for a party to fill in and for whoever looks after partners to take.
  var responseDuties: [Duty] {
    if let party = principal.party {
      guard judge.speaks(principal, for: party) else { return [] }
      return responses(of: party).filter { response in
        judge.leads(principal, response) ? response.isOpen : !sectionsDue(in: response).isEmpty
      }.map { response in
        let isReturned = response.status == .returned
        return Duty(kind: isReturned ? .amend(response.id) : .fill(response.id), due: response.due)
      }
    }
    guard looksAfterCases else { return [] }
    return waitingResponses.prefix(100).map { Duty(kind: .receive($0.id), due: nil) }
  }

  /// A fact without what of it the principal may not read; nil when it may not know of it.
  func shown(_ fact: QuestionnaireFact) -> QuestionnaireFact? {
    guard let id = fact.response else { return fact }
    guard let present = judge.responses[id], reads(present.marking) else { return nil }
    switch fact {
    case .opened(let response): return .opened(told(response))
    case .assigned(let id, let section, let office, _, let by):
      guard principal.party != present.party else { return fact }
      return .assigned(id, section, office: office, person: nil, by: by)
    case .declared, .saved, .turned: return fact
    }
  }
}

extension Questionnaire {
  var details: [Detail] {
    [
      Detail(.code, .text(id.text)), Detail(.names, .names(names)), Detail(.short, .phrase(short)),
      Detail(.purpose, .phrase(purpose)),
      Detail(.instrument, .subjects(uses.map { .instrument($0.instrument) })),
      Detail(.subject, about.map(Detail.Value.phrase)),
      Detail(.section, .text(sections.map(\.id.text).joined(separator: ", "))),
      Detail(.question, .text(questions.map(\.id.text).joined(separator: ", "))),
    ] + evidence.details
  }
}

extension Response {
  var details: [Detail] {
    [
      Detail(.code, .text(id.description)),
      Detail(.questionnaire, .subjects([.questionnaire(questionnaire)])),
      Detail(.party, .subjects([.party(party)])), Detail(.round, .text(round)),
      Detail(.title, title.isEmpty ? nil : .text(title)),
      Detail(.item, ofCase.map { .subjects([.case($0)]) }),
      Detail(.predecessors, predecessor.map { .subjects([.response($0)]) }),
      Detail(.due, due.map(Detail.Value.day)), Detail(.from, .instant(opened.at)),
      Detail(.section, .text(partsText)), Detail(.answers, .text(answersText)),
      Detail(.progress, .text(status.word)),
      Detail(.note, steps.last.flatMap { $0.note.isEmpty ? nil : .text($0.note) }),
    ] + marking.details
  }

  /// The sections that somebody has touched, the ready ones with a plus.
  private var partsText: String {
    parts.map { part in
      let office = part.office.isEmpty ? "" : " (\(part.office))"
      return part.section.text + office + (part.ready == nil ? "" : " +")
    }.joined(separator: ", ")
  }

  private var answersText: String {
    answers.sorted { $0.key < $1.key }.map { id, answer in
      let note = answer.note.isEmpty ? "" : " (\(answer.note))"
      return "\(id): \(answer.value?.text ?? "–")\(note)"
    }.joined(separator: "\n")
  }
}
