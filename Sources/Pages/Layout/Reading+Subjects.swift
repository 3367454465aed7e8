public import Domain

/// Any record by its name, with the way to its page.
extension Reading {
  /// What people call a record; its code or kind when it is not to be seen.
  public func name(of subject: Subject) -> String {
    switch subject {
    case .party(let id): text(sight.name(of: id))
    case .body(let id): text(sight.short(of: id))
    case .membership(let id):
      sight.membership(id).map { pair($0.party, $0.body) } ?? id.description
    case .restriction(let id):
      sight.restriction(id).map { text(sight.name(of: $0.party)) } ?? id.description
    case .decision(let id): sight.decision(id).map { text($0.title) } ?? id.text
    case .source(let id): sight.source(id)?.title ?? id.text
    case .term(let id): sight.term(id).map { text($0.name) } ?? id.text
    case .edition: sight.edition.map { text($0.title) } ?? say(Wording.Deeds.edition)
    default: sight.title(of: subject, in: say)
    }
  }

  /// The page on which a record is read, where it has one: a spell's is its body's.
  public func route(to subject: Subject) -> Route? {
    switch subject {
    case .party(let id): sight.party(id).map { .party($0.id) }
    case .body(let id): sight.body(id).map { .body($0.id) }
    case .membership(let id): sight.membership(id).map { .body($0.body) }
    case .restriction(let id): sight.restriction(id).map { .party($0.party) }
    case .decision(let id): sight.decision(id).map { .decision($0.id) }
    case .source(let id): sight.source(id).map { .source($0.id) }
    case .term: nil
    case .edition: .openData
    default: sight.route(to: subject)
    }
  }

  /// A record by its name, as a link where it has a page.
  public func subject(_ subject: Subject) -> HTML {
    switch subject {
    case .membership(let id):
      if let spell = sight.membership(id) { return pairLinks(spell.party, spell.body) }
    case .restriction(let id):
      if let restriction = sight.restriction(id) { return party(restriction.party) }
    default: break
    }
    guard let route = route(to: subject) else { return "\(name(of: subject))" }
    return link(name(of: subject), to: route)
  }

  func pair(_ party: Party.ID, _ body: Body.ID) -> String {
    "\(text(sight.name(of: party))) · \(text(sight.short(of: body)))"
  }

  func pairLinks(_ party: Party.ID, _ body: Body.ID) -> HTML {
    "\(self.party(party)) · \(self.body(body))"
  }
}
