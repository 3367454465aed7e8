import Domain

/// What changed, in sentences.
extension Reading {
  /// What became so up to the day shown, the latest first: whole days, until there are enough,
  /// but no more than are wanted at most.
  func latestChanges(atLeast count: Int, atMost limit: Int) -> [ChangeList.Change] {
    var found: [ChangeList.Change] = []
    var day = sight.on(sight.day.next).previousChange
    while let at = day, found.count < count {
      found += changes(on: at).prefix(limit - found.count)
      day = sight.on(at).previousChange
    }
    return found
  }

  /// What became so on a day, one sentence for changes of the same sort.
  func changes(on day: Day) -> some Sequence<ChangeList.Change> {
    // Names are those of the day of the change, not of the day shown.
    var then = self
    then.sight = sight.on(day)
    return ChangeGroup.groups(sight.changes(on: day), sight).lazy.compactMap { [then] group in
      guard let sentence = then.sentence(group) else { return nil }
      var change = ChangeList.Change(
        say.date(group.dated), iso: group.dated.description, sentence)
      change.standing = then.mark(of: group)
      return change
    }
  }

  private func sentence(_ group: ChangeGroup) -> HTML? {
    switch group.kind {
    case .began(let body, let beginning, let role):
      return sentence(body, beginning, role, names(group.parties))
    case .ended(let body, let manner):
      if body == sight.allianceBody {
        return say.html(Wording.Changes.allianceLeft, names(group.parties))
      }
      return say.html(manner.words, self.body(body), names(group.parties))
    case .leftOnAcceding(let party):
      let bodies = group.bodies.sorted().map { self.body($0) }
      return say.html(Wording.Changes.leftOnAcceding, self.party(party), say.list(bodies))
    case .bodyEnded(let id): return sight.body(id).map { ending(of: $0) }
    case .alone(let change): return sentence(change)
    }
  }

  private func sentence(
    _ body: Body.ID, _ beginning: Membership.Beginning, _ role: Membership.Role, _ who: HTML
  ) -> HTML {
    if body == sight.allianceBody {
      let words: Wording.Changes =
        beginning == .founded
        ? .allianceFounded : beginning == .acceded ? .allianceAcceded : .allianceJoined
      return say.html(words, who)
    }
    let text = say.html(beginning.changeWords, self.body(body), who)
    guard let main = sight.body(body)?.mainRole, main != role else { return text }
    return say.html(Wording.Changes.asRole, text, "\(say(role).lowercased())")
  }

  private func sentence(_ change: Change.Kind) -> HTML? {
    switch change {
    case .partyBegan(let id): return say.html(Wording.Changes.partyBegan, party(id))
    case .partyEnded(let id): return say.html(Wording.Changes.partyEnded, party(id))
    case .partyRenamed(let id):
      return renaming(sight.party(id)?.names) { link($0, to: .party(id)) }
    case .bodyFounded(let id): return say.html(Wording.Changes.bodyFounded, body(id))
    case .bodyRenamed(let id):
      return renaming(sight.body(id)?.names) { link($0, to: .body(id)) }
    case .restrictionSet(let restriction): return setting(restriction)
    case .restrictionLifted(let restriction):
      return say.html(
        Wording.Changes.lifted, party(restriction.party), "\(say(restriction.scopes))")
    case .decided(let id): return say.html(Wording.Changes.decided, decision(id))
    case .bodyEnded, .membershipBegan, .membershipEnded: return nil
    }
  }

  /// From the name before to the name of the day; nothing for a first name.
  private func renaming(_ names: [DatedName]?, _ link: (String) -> HTML) -> HTML? {
    guard let names, let new = names.lastIndex(where: { $0.from?.day == sight.day }), new > 0
    else { return nil }
    return say.html(
      Wording.Changes.renamed, html(names[new - 1].name), link(text(names[new].name)))
  }

  private func setting(_ restriction: Restriction) -> HTML {
    let scopes: HTML = "\(say(restriction.scopes))"
    guard let body = restriction.body else {
      return say.html(Wording.Changes.restricted, party(restriction.party), scopes)
    }
    return say.html(
      Wording.Changes.restrictedIn, party(restriction.party), scopes, self.body(body))
  }

  private func ending(of body: Body) -> HTML {
    let into = say.list(body.ending?.into.map { self.body($0) } ?? [])
    let words: Wording.Changes =
      switch body.ending?.manner {
      case .replaced: into.isEmpty ? .bodyReplaced : .bodyReplacedBy
      case .merged: into.isEmpty ? .bodyMerged : .bodyMergedInto
      case .completed: .bodyCompleted
      case .dissolved, nil: .bodyDissolved
      }
    return say.html(words, self.body(body.id), into)
  }

  /// The parties by name; of many, the first three and how many more.
  private func names(_ parties: [Party.ID]) -> HTML {
    let named = parties.map { id in
      let name = text(sight.name(of: id))
      return (key: Folding.key(name), name: name, id: id)
    }.sorted { $0.key < $1.key }
    let shown = named.count > 5 ? 3 : named.count
    var links = named.prefix(shown).map { link($0.name, to: .party($0.id)) }
    if named.count > shown { links.append("\(say(named.count - shown, Wording.More.parties))") }
    return say.list(links)
  }

  private func mark(of group: ChangeGroup) -> StandingMark? {
    switch group.kind {
    case .began(let body, _, let role): return sight.body(body)?.mark(of: role)
    case .ended, .leftOnAcceding, .bodyEnded, .alone(.partyEnded): return .former
    case .alone(.restrictionSet): return .restricted
    case .alone(.restrictionLifted(let restriction)): return mark(of: restriction.party)
    case .alone: return .outside
    }
  }
}

extension Body {
  /// The mark of those who are in a body in a role.
  func mark(of role: Membership.Role) -> StandingMark {
    switch kind {
    case .alliance: .ally
    case .framework, .council: role == mainRole ? .partner : .outside
    case .status where role == .invitee: .invitee
    case .status where role == .aspirant: .aspirant
    default: .outside
    }
  }
}

extension Language {
  /// What is limited, in a phrase: "practical, civil and military cooperation".
  func callAsFunction(_ scopes: [Restriction.Scope]) -> String {
    let short = scopes.compactMap(\.adjective)
    var parts = scopes.filter { $0.adjective == nil }.map { self($0) }
    if !short.isEmpty {
      parts.insert(self(Wording.Changes.cooperation, list(short.map { self($0) })), at: 0)
    }
    return list(parts)
  }
}

extension Restriction.Scope {
  fileprivate var adjective: Wording.Changes? {
    switch self {
    case .practical: .practical
    case .civil: .civil
    case .military: .military
    case .access, .meetings, .dialogue: nil
    }
  }
}

extension Membership.Beginning {
  fileprivate var changeWords: Wording.Changes {
    switch self {
    case .founded: .founded
    case .signed: .signed
    case .acceded: .acceded
    case .invited: .invited
    case .joined: .joined
    case .recognised: .recognised
    case .succeeded: .succeeded
    case .returned: .returned
    case .contributed: .contributed
    }
  }
}

extension Membership.Ending {
  fileprivate var words: Wording.Changes {
    switch self {
    case .acceded: .leftOnAcceding
    case .withdrew: .withdrew
    case .succeeded: .endSucceeded
    case .dissolved: .endDissolved
    case .bodyEnded: .endBodyEnded
    case .replaced: .endReplaced
    case .completed: .endCompleted
    case .lapsed: .endLapsed
    case .unknown: .endUnknown
    }
  }
}
