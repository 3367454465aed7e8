import Domain
import Pages

/// Parties.
extension AmendmentReading {
  mutating func newParty(_ id: Party.ID) -> Party? {
    let name = DatedName(
      phrase(.name, .nameFrench), footnote: optionalPhrase(.footnote, .footnoteFrench))
    return party(id, names: [name])
  }

  mutating func corrected(_ old: Party) -> Party? { party(old.id, names: names()) }

  private mutating func party(_ id: Party.ID, names: [DatedName]) -> Party? {
    let kind: Party.Kind? = choice(.kind)
    var party = Party(id: id, kind: kind ?? .state, names: names)
    party.existence = Span(from: optionalDate(.from), to: optionalDate(.to))
    party.alpha2 = optionalText(.alpha2)
    party.region = optionalCode(.region)
    party.tile = tile()
    party.predecessors = codes(.predecessors)
    party.evidence = evidence()
    return party
  }

  private mutating func tile() -> Party.Tile? {
    guard let text = optionalText(.tile) else { return nil }
    let parts = text.split { $0 == "," || $0 == " " }.map { Int($0) }
    guard parts.count == 2, let column = parts[0], let row = parts[1],
      let tile = Party.Tile(column: column, row: row)
    else {
      note(.tile, .noTile)
      return nil
    }
    return tile
  }

  /// The names of a record, one a line.
  mutating func names() -> [DatedName] {
    let lines = several(.names)
    if lines.isEmpty { note(.names, .missing) }
    return lines.compactMap { line in
      guard let name = DatedName(line: line) else {
        note(.names, .noLine)
        return nil
      }
      return name
    }
  }
}

/// Bodies.
extension AmendmentReading {
  mutating func newBody(_ id: Body.ID) -> Body? {
    body(id, names: [DatedName(phrase(.name, .nameFrench))])
  }

  mutating func corrected(_ old: Body) -> Body? {
    guard var body = body(old.id, names: names()) else { return nil }
    body.inclusions = several(.inclusions).compactMap { line in
      guard let inclusion = Body.Inclusion(line: line) else {
        note(.inclusions, .noLine)
        return nil
      }
      return inclusion
    }
    if values.text(of: .ending) != nil || values.text(of: .manner) != nil {
      body.ending = ending(on: .ending)
    }
    return body
  }

  private mutating func body(_ id: Body.ID, names: [DatedName]) -> Body? {
    let kind: Body.Kind? = choice(.kind)
    let short = phrase(.short, .shortFrench)
    var body = Body(
      id: id, kind: kind ?? .framework, names: names, short: short, founded: date(.founded))
    if let role: Membership.Role = optionalChoice(.role) { body.mainRole = role }
    body.purposes = choices(.purposes)
    body.decision = optionalCode(.decision)
    body.predecessors = codes(.predecessors)
    body.note = optionalPhrase(.note, .noteFrench)
    body.evidence = evidence()
    return body
  }

  mutating func ending(on blank: Blank) -> Body.Ending? {
    let day = date(blank)
    let manner: Body.Ending.Manner? = choice(.manner)
    let decision: Decision.ID? = optionalCode(.endDecision)
    let into: [Body.ID] = codes(.into)
    return manner.map { Body.Ending(on: day, manner: $0, decision: decision, into: into) }
  }

  mutating func inclusion() -> Body.Inclusion? {
    let span = Span(from: optionalDate(.from), to: optionalDate(.to))
    let body: Body.ID? = code(.body)
    return body.map { Body.Inclusion($0, span: span) }
  }
}

/// Memberships and restrictions.
extension AmendmentReading {
  mutating func membership(_ id: Membership.ID) -> Membership? {
    let party: Party.ID? = code(.party)
    let body: Body.ID? = code(.body)
    let role: Membership.Role? = choice(.role)
    let from = date(.from)
    let beginning: Membership.Beginning? = choice(.beginning)
    let decision: Decision.ID? = optionalCode(.decision)
    let note = optionalPhrase(.note, .noteFrench)
    let evidence = evidence()
    let close = close(on: .to)
    guard let party, let body, let role, let beginning else { return nil }
    var spell = Membership(id: id, party: party, body: body, from: from, beginning: beginning)
    spell.role = role
    spell.decision = decision
    spell.close = close
    spell.note = note
    spell.evidence = evidence
    return spell
  }

  /// The end of a spell, given whole or not at all.
  mutating func close(on blank: Blank) -> Membership.Close? {
    let day = optionalDate(blank)
    let manner: Membership.Ending? = optionalChoice(.ending)
    let decision: Decision.ID? = optionalCode(.endDecision)
    if let day, let manner {
      return Membership.Close(on: day, manner: manner, decision: decision)
    }
    if values.text(of: blank) == nil, manner != nil || decision != nil {
      note(blank, .halfEnding)
    } else if day != nil, values.text(of: .ending) == nil {
      note(.ending, .halfEnding)
    }
    return nil
  }

  mutating func restriction(_ id: Restriction.ID) -> Restriction? {
    let party: Party.ID? = code(.party)
    let scopes: [Restriction.Scope] = choices(.scopes)
    let from = date(.from)
    let body: Body.ID? = optionalCode(.body)
    let decision: Decision.ID? = optionalCode(.decision)
    let to = optionalDate(.to)
    let lifted: Decision.ID? = optionalCode(.endDecision)
    let note = optionalPhrase(.note, .noteFrench)
    let evidence = evidence()
    guard let party else { return nil }
    var restriction = Restriction(id: id, party: party, scopes: scopes, from: from)
    restriction.body = body
    restriction.decision = decision
    restriction.to = to
    restriction.liftedBy = lifted
    restriction.note = note
    restriction.evidence = evidence
    return restriction
  }
}

extension DatedName {
  /// Reads `1995-01-01 | English | French | footnote | French footnote`.
  fileprivate init?(line: String) {
    let parts = FormLine.parts(line)
    guard (2...5).contains(parts.count), !parts[1].isEmpty else { return nil }
    let rest = parts + Array(repeating: "", count: 5 - parts.count)
    let from = Dated(rest[0])
    guard from != nil || rest[0].isEmpty, !rest[3].isEmpty || rest[4].isEmpty else { return nil }
    self.init(from: from, Bilingual(rest[1], french: rest[2].isEmpty ? nil : rest[2]))
    if !rest[3].isEmpty {
      footnote = Bilingual(rest[3], french: rest[4].isEmpty ? nil : rest[4])
    }
  }
}

extension Body.Inclusion {
  /// Reads `allies | 1994-01-10 | 1999-03-12`.
  fileprivate init?(line: String) {
    let parts = FormLine.parts(line)
    guard (1...3).contains(parts.count), let body = Body.ID(parts[0]) else { return nil }
    let days = parts.dropFirst().map { (text: $0, dated: Dated($0)) }
    guard days.allSatisfy({ $0.text.isEmpty || $0.dated != nil }) else { return nil }
    self.init(body, span: Span(from: days.first?.dated, to: days.dropFirst().first?.dated))
  }
}
