public import Domain

extension Sight {
  /// What people call a record, in a language.
  public func title(of subject: Subject, in say: Language) -> String {
    switch subject {
    case .party(let id): say.text(name(of: id))
    case .body(let id): say.text(short(of: id))
    case .membership(let id):
      membership(id).map { title(of: $0, in: say) } ?? say(Wording.Subjects.membership)
    case .restriction(let id):
      restriction(id).map { title(of: $0, in: say) } ?? say(Wording.Subjects.restriction)
    case .decision(let id): decision(id).map { say.text($0.title) } ?? id.text
    case .source(let id): source(id).map(\.title) ?? id.text
    case .term(let id): term(id).map { say.text($0.name) } ?? id.text
    case .edition: edition.map { say.text($0.title) } ?? say(Wording.Subjects.edition)
    case .policy(let name): name
    case .person(let id): id.text
    case .note: say(Wording.Subjects.note)
    case .paper(let id): versions(of: id).last.map { say.text($0.title) } ?? id.description
    case .version(let id): version(id).map { say.text($0.title) } ?? id.description
    case .widening: say(Wording.Subjects.widening)
    case .challenge: say(Wording.Subjects.challenge)
    case .provider(let id): provider(id).map { say.text($0.name) } ?? id.text
    case .activity(let id): activity(id).map { say.text($0.offer.title) } ?? id.text
    case .iteration(let id): id.text
    case .candidate(let id): id.text
    case .nomination: say(Wording.Subjects.nomination)
    case .critique: say(Wording.Subjects.critique)
    case .plan(let id): plan(id)?.name ?? say(Wording.Subjects.plan)
    case .committee(let id): committee(id).map { say.text($0.name(on: day)) } ?? id.text
    case .proposal(let id):
      proposal(id).flatMap { version($0.draft.version) }.map { say.text($0.title) }
        ?? say(Wording.Subjects.proposal)
    case .meeting(let id):
      meeting(id).map { say.text($0.call.title) } ?? say(Wording.Subjects.meeting)
    case .position: say(Wording.Subjects.position)
    case .instrument(let id): instrument(id).map { say.text($0.short) } ?? id.text
    case .case(let id): caseFile(id).map { title(of: $0, in: say) } ?? say(Wording.Subjects.case)
    case .offer(let id):
      offer(id).map { pair($0.party, $0.operation, in: say) } ?? say(Wording.Subjects.offer)
    case .contribution(let id):
      contribution(id).map { pair($0.party, $0.operation, in: say) }
        ?? say(Wording.Subjects.contribution)
    case .indicator(let id): indicator(id).map { say.text($0.name(on: day)) } ?? id.text
    case .observation(let id):
      observation(id).map { title(of: .indicator($0.indicator), in: say) }
        ?? say(Wording.Subjects.observation)
    case .track(let id): track(id).map { say.text($0.title) } ?? say(Wording.Subjects.track)
    case .programme(let id):
      programme(id).map { say.text($0.title) } ?? say(Wording.Subjects.programme)
    case .questionnaire(let id):
      questionnaire(id).map { say.text($0.name(on: day)) } ?? id.text
    case .response(let id):
      response(id).map { "\(title(of: .questionnaire($0.questionnaire), in: say)) \($0.round)" }
        ?? say(Wording.Subjects.response)
    }
  }

  private func title(of one: Case, in say: Language) -> String {
    let tool = instrument(one.instrument).map { say.text($0.short) } ?? one.instrument.text
    let about = one.subject.map { say.text(short(of: $0)) }
    return [tool, say.text(name(of: one.party)), about].compactMap(\.self)
      .joined(separator: " · ")
  }

  private func pair(_ party: Party.ID, _ body: Body.ID, in say: Language) -> String {
    "\(say.text(name(of: party))) · \(say.text(short(of: body)))"
  }

  private func title(of spell: Membership, in say: Language) -> String {
    say(
      Wording.Subjects.membershipOf, say.text(name(of: spell.party)),
      say.text(short(of: spell.body)), say(spell.role).lowercased(), days(spell.span, say))
  }

  private func title(of restriction: Restriction, in say: Language) -> String {
    say(
      Wording.Subjects.restrictionOf, say.text(name(of: restriction.party)),
      days(restriction.span, say))
  }

  private func days(_ span: Span, _ say: Language) -> String {
    let from = span.from.map { say.date($0) } ?? "…"
    guard let to = span.to else { return say(Wording.Subjects.since, from) }
    return say(Wording.Subjects.fromTo, from, say.date(to))
  }

  /// The page on which a record is read; a spell's is its party's.
  public func route(to subject: Subject) -> Route {
    switch subject {
    case .party(let id): .party(id)
    case .body(let id): .body(id)
    case .membership(let id): membership(id).map { .party($0.party) } ?? .home
    case .restriction(let id): restriction(id).map { .party($0.party) } ?? .home
    case .decision(let id): .decision(id)
    case .source(let id): .source(id)
    case .term: .table(.terms, .csv)
    case .edition: .openData
    case .policy: .policies
    case .person(let id): .people(.person(id))
    case .note(let id): note(id).map { route(to: $0.subject) } ?? .home
    case .paper(let id): .paper(id)
    case .version(let id): version(id).map { .paper($0.paper) } ?? .home
    case .widening, .challenge: .reviews
    case .provider(let id): .menu(.provider(id))
    case .activity(let id): .menu(.activity(id))
    case .iteration(let id): .menu(.iteration(id))
    case .candidate(let id): .nominations(.candidate(id))
    case .nomination(let id): .nominations(.nomination(id))
    case .critique(let id): critique(id).map { .menu(.iteration($0.iteration)) } ?? .home
    case .plan(let id): .plans(.plan(id))
    case .committee(let id): .proposals(.committee(id))
    case .proposal(let id): .proposals(.proposal(id))
    case .meeting(let id): .meetings(.meeting(id))
    case .position(let id): proposal(of: id).map { .proposals(.proposal($0.id)) } ?? .home
    case .instrument(let id): .toolbox(.instrument(id))
    case .case(let id): .toolbox(.caseFile(id))
    case .offer(let id): .operations(.offer(id))
    case .contribution(let id): .operations(.contribution(id))
    case .indicator(let id): .figures(.indicator(id))
    case .observation(let id):
      observation(id).map { .figures(.indicator($0.indicator)) } ?? .figures(.list)
    case .track(let id): .dialogue(.track(id))
    case .programme(let id): .programmes(.programme(id, edition: nil))
    case .questionnaire(let id): .questionnaires(.questionnaire(id))
    case .response(let id): .questionnaires(.response(id, with: nil))
    }
  }
}
