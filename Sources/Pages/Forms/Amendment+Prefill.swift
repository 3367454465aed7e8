public import Domain

extension Amendment {
  /// What the blanks hold before anything is typed: for a correction the record as it stands.
  public func values(in sight: Sight) -> FormValues {
    switch self {
    case .beginMembership(let party, let body):
      var values = FormValues()
      values[.party] = party.map { [$0.text] } ?? []
      values[.body] = body.map { [$0.text] } ?? []
      values[.role] = [Membership.Role.member.word]
      values[.confidence] = [Confidence.known.word]
      return values
    case .restrict(let party):
      var values = FormValues()
      values[.party] = party.map { [$0.text] } ?? []
      values[.confidence] = [Confidence.known.word]
      return values
    case .correctParty(let id): return sight.party(id)?.values ?? FormValues()
    case .correctBody(let id): return sight.body(id)?.values ?? FormValues()
    case .correctMembership(let id): return sight.membership(id)?.values ?? FormValues()
    case .correctRestriction(let id): return sight.restriction(id)?.values ?? FormValues()
    case .correctDecision(let id): return sight.decision(id)?.values ?? FormValues()
    case .correctSource(let id): return sight.source(id)?.values ?? FormValues()
    case .correctTerm(let id): return sight.term(id)?.values ?? FormValues()
    default:
      var values = FormValues()
      if kind.blanks.contains(.confidence) { values[.confidence] = [Confidence.known.word] }
      return values
    }
  }
}

extension FormValues {
  fileprivate mutating func put(_ text: Bilingual?, _ english: Blank, _ french: Blank) {
    self[english] = text.map { [$0.english] } ?? []
    self[french] = text?.french.map { [$0] } ?? []
  }

  fileprivate mutating func put(_ evidence: Evidence) {
    self[.sources] = evidence.sources.map(\.text)
    self[.confidence] = [evidence.confidence.word]
  }

  fileprivate mutating func put(_ dated: Dated?, _ blank: Blank) {
    self[blank] = dated.map { [$0.description] } ?? []
  }

  fileprivate mutating func put<Subject>(_ code: Code<Subject>?, _ blank: Blank) {
    self[blank] = code.map { [$0.text] } ?? []
  }
}

extension DatedName {
  /// The name on a line of its own: `1995-01-01 | English | French | footnote | French footnote`.
  var line: String {
    var parts = [from?.description ?? "", name.english, name.french ?? ""]
    parts += [footnote?.english ?? "", footnote?.french ?? ""]
    while parts.count > 2, parts.last == "" { parts.removeLast() }
    return FormLine.joined(parts)
  }
}

extension Body.Inclusion {
  /// The inclusion on a line of its own: `allies | 1994-01-10 | 1999-03-12`.
  var line: String {
    var parts = [body.text, span.from?.description ?? "", span.to?.description ?? ""]
    while parts.count > 1, parts.last == "" { parts.removeLast() }
    return FormLine.joined(parts)
  }
}

extension Party {
  fileprivate var values: FormValues {
    var values = FormValues()
    values[.kind] = [kind.word]
    values[.names] = names.map(\.line)
    values.put(existence.from, .from)
    values.put(existence.to, .to)
    values[.alpha2] = alpha2.map { [$0] } ?? []
    values.put(region, .region)
    values[.tile] = tile.map { ["\($0.column), \($0.row)"] } ?? []
    values[.predecessors] = predecessors.map(\.text)
    values.put(evidence)
    return values
  }
}

extension Body {
  fileprivate var values: FormValues {
    var values = FormValues()
    values[.kind] = [kind.word]
    values[.names] = names.map(\.line)
    values.put(short, .short, .shortFrench)
    values[.purposes] = purposes.map(\.word)
    values[.role] = [mainRole.word]
    values.put(founded, .founded)
    values.put(decision, .decision)
    values.put(ending?.on, .ending)
    values[.manner] = ending.map { [$0.manner.word] } ?? []
    values.put(ending?.decision, .endDecision)
    values[.into] = ending?.into.map(\.text) ?? []
    values[.inclusions] = inclusions.map(\.line)
    values[.predecessors] = predecessors.map(\.text)
    values.put(note, .note, .noteFrench)
    values.put(evidence)
    return values
  }
}

extension Membership {
  fileprivate var values: FormValues {
    var values = FormValues()
    values.put(party, .party)
    values.put(body, .body)
    values[.role] = [role.word]
    values.put(from, .from)
    values[.beginning] = [beginning.word]
    values.put(decision, .decision)
    values.put(close?.on, .to)
    values[.ending] = close.map { [$0.manner.word] } ?? []
    values.put(close?.decision, .endDecision)
    values.put(note, .note, .noteFrench)
    values.put(evidence)
    return values
  }
}

extension Restriction {
  fileprivate var values: FormValues {
    var values = FormValues()
    values.put(party, .party)
    values[.scopes] = scopes.map(\.word)
    values.put(body, .body)
    values.put(from, .from)
    values.put(decision, .decision)
    values.put(to, .to)
    values.put(liftedBy, .endDecision)
    values.put(note, .note, .noteFrench)
    values.put(evidence)
    return values
  }
}

extension Decision {
  fileprivate var values: FormValues {
    var values = FormValues()
    values[.kind] = [kind.word]
    values.put(title, .title, .titleFrench)
    values.put(day, .day)
    values.put(body, .body)
    values.put(party, .party)
    values[.reference] = reference.map { [$0] } ?? []
    values.put(evidence)
    return values
  }
}

extension Source {
  fileprivate var values: FormValues {
    var values = FormValues()
    values[.title] = [title]
    values[.publisher] = [publisher]
    values[.address] = address.map { [$0] } ?? []
    values.put(dated, .dated)
    values.put(note, .note, .noteFrench)
    return values
  }
}

extension Term {
  fileprivate var values: FormValues {
    var values = FormValues()
    values[.scheme] = [scheme]
    values.put(name, .name, .nameFrench)
    return values
  }
}
