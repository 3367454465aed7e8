internal import Domain
internal import Labels

/// What the actions of a proposal do, as sentences.
extension Reading {
  /// What an action does, with the way to what it is about.
  func sentence(of action: Action) -> HTML {
    switch action {
    case .restriction(.restrict(let limit)):
      "\(words(of: action))\(with: limit.body, { " (\(body($0)))" })"
    case .membership(.begin(let spell)):
      """
      \(say(Wording.ProposalTexts.admits, say.date(spell.from), say(spell.role).lowercased())) \
      \(body(spell.body))
      """
    case .membership(.end(let id, let close)):
      """
      \(say(Wording.ProposalTexts.endsMembership, say.date(close.on))) \
      \(sight.membership(id).map { body($0.body) } ?? HTML())
      """
    case .body(.include(let id, let inclusion)):
      """
      \(body(id)): \(say(Wording.ProposalTexts.takesIn)) \(body(inclusion.body)) \
      (\(span(inclusion.span)))
      """
    case .review(.relabel(let item, let marking, _, _)):
      """
      \(say(Wording.ProposalTexts.releases)) \(link(title(of: item), to: .marking(item))) \
      \(markingBadge(marking.label))
      """
    case .toolbox(let action): sentence(of: action)
    case .meeting(.invite(let id, let who, _)):
      if case .body(let body) = who {
        "\(say.html(Wording.MeetingTexts.invitesBody, self.body(body))) \(meeting(id))"
      } else {
        "\(say(Wording.MeetingTexts.invites)) \(meeting(id))"
      }
    case .operation(.accept(let id, _)):
      sight.offer(id).map { "\(link(words(of: action), to: .operations(.offer($0.id))))" }
        ?? "\(words(of: action))"
    case .dialogue(.adopt(let id, _, _)): link(words(of: action), to: .dialogue(.track(id)))
    case .programme(.adopt(let id, let number, _)):
      sight.programme(id).map { _ in
        link(words(of: action), to: .programmes(.programme(id, edition: number)))
      } ?? "\(words(of: action))"
    default: "\(words(of: action))"
    }
  }

  /// The same in words alone.
  func words(of action: Action) -> String {
    switch action {
    case .restriction(.restrict(let limit)):
      return say(Wording.ProposalTexts.restricts, say.date(limit.from), scopes(limit.scopes))
    case .restriction(.lift(let id, let on, _)):
      let limit = sight.restriction(id)
      return say(Wording.ProposalTexts.lifts, say.date(on), scopes(limit?.scopes ?? []))
    case .membership(.begin(let spell)):
      let role = say(spell.role).lowercased()
      let words = say(Wording.ProposalTexts.admits, say.date(spell.from), role)
      return "\(words) \(text(sight.short(of: spell.body)))"
    case .membership(.end(let id, let close)):
      let place = sight.membership(id).map { text(sight.short(of: $0.body)) } ?? ""
      return "\(say(Wording.ProposalTexts.endsMembership, say.date(close.on))) \(place)"
    case .body(.found(let founded)):
      let purposes = founded.purposes.map { say($0) }.joined(separator: ", ")
      let words = say(
        Wording.ProposalTexts.founds, text(founded.names.first?.name ?? founded.short),
        text(founded.short), say.date(founded.founded))
      return purposes.isEmpty ? words : "\(words) (\(purposes))"
    case .body(.include(let id, let inclusion)):
      let names = [id, inclusion.body].map { text(sight.short(of: $0)) }
      let words = say(Wording.ProposalTexts.takesIn)
      return "\(names[0]): \(words) \(names[1]) (\(span(inclusion.span)))"
    case .body(.end(let id, let ending)):
      return say(
        Wording.ProposalTexts.endsBody, text(sight.short(of: id)), say.date(ending.on))
    case .review(.relabel(let item, let marking, _, _)):
      let label = self.marking(marking.label)
      return "\(say(Wording.ProposalTexts.releases)) \(title(of: item)) (\(label))"
    case .toolbox(let action): return words(of: action)
    case .meeting(.invite(let id, let who, _)):
      let title = sight.meeting(id).map { text($0.call.title) } ?? say(Wording.Subjects.meeting)
      guard case .body(let body) = who else {
        return "\(say(Wording.MeetingTexts.invites)) \(title)"
      }
      return "\(say(Wording.MeetingTexts.invitesBody, text(sight.short(of: body)))) \(title)"
    case .operation(.accept(let id, _)):
      guard let offer = sight.offer(id) else { return say(Wording.OfferTexts.acceptsAny) }
      let words = say(Wording.OfferTexts.accepts, summary(of: offer.content))
      return "\(words) \(text(sight.short(of: offer.operation)))"
    case .dialogue(.adopt(let id, let statement, _)):
      let partners = sight.track(id)?.statement(statement)?.partners ?? []
      let names = partners.map { text(sight.name(of: $0)) }.joined(separator: ", ")
      return say(Wording.DraftingTexts.adopts, names)
    case .programme(.adopt(let id, let number, _)):
      let title = sight.programme(id).map { text($0.title) } ?? say(Wording.Subjects.programme)
      return say(Wording.ProgrammeForms.adopts, "\(number)", title)
    default: return ""
    }
  }

  private func sentence(of action: ToolboxAction) -> HTML {
    guard case .advance(let id, _) = action, sight.caseFile(id) != nil else {
      return "\(words(of: action))"
    }
    return link(words(of: action), to: .toolbox(.caseFile(id)))
  }

  private func words(of action: ToolboxAction) -> String {
    func name(_ id: Case.ID) -> String {
      sight.caseFile(id).map { title(of: $0) } ?? say(Wording.CaseForms.about)
    }
    switch action {
    case .advance(let id, let move):
      guard let one = sight.caseFile(id) else { return name(id) }
      return say(Wording.CaseForms.takes, name(id), stage(move.to, of: one.instrument))
    case .open(let opening):
      let tool = sight.instrument(opening.instrument).map { text($0.short) }
      return say(Wording.CaseForms.opens, tool ?? opening.instrument.text)
    case .close(let id, _, _): return say(Wording.CaseForms.ends, name(id))
    case .declare, .record, .file, .add, .pause, .resume: return ""
    }
  }

  private func scopes(_ scopes: [Restriction.Scope]) -> String {
    scopes.map { say($0) }.joined(separator: ", ")
  }
}
