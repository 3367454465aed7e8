import Domain

/// Parties and what is laid upon them.
extension PackDraft {
  mutating func readParty(_ node: PackNode) {
    let keys = [
      "code", "kind", "iso2", "region", "tile", "exists", "succeeds", "names", "sources",
      "confidence",
    ]
    guard let parts = node.mapping(of: keys) else { return }
    let code = parts.required("code")?.code(Party.self)
    let kind = parts.required("kind")?.word(Party.Kind.self)
    let names = parts.names
    let alpha2 = parts["iso2"].flatMap { alpha2($0) }
    let region = parts["region"]?.reference(Subject.term)
    let tile = parts["tile"].flatMap { tile($0) }
    let existence = parts.span("exists")
    let predecessors = parts["succeeds"]?.references(Subject.party) ?? []
    let evidence = parts.evidence()
    guard let code, claim(.party(code), at: parts.spot), let kind, let names else { return }
    var party = Party(id: code, kind: kind, names: names, evidence: evidence)
    party.alpha2 = alpha2
    party.region = region
    party.tile = tile
    party.existence = existence
    party.predecessors = predecessors
    parties.append(party)
  }

  private func alpha2(_ node: PackNode) -> String? {
    guard let text = node.text else { return nil }
    guard text.utf8.count == 2, text.utf8.allSatisfy({ (65...90).contains($0) }) else {
      notes.note(.badCode(text), at: node.spot, "write the two capital letters of ISO 3166")
      return nil
    }
    return text
  }

  private func tile(_ node: PackNode) -> Party.Tile? {
    guard let list = node.list else { return nil }
    let numbers = list.compactMap(\.number)
    guard numbers.count == list.count else { return nil }
    guard numbers.count == 2, let tile = Party.Tile(column: numbers[0], row: numbers[1]) else {
      let shown = numbers.map(String.init).joined(separator: ", ")
      notes.note(.badNumber("[\(shown)]"), at: node.spot, "write [column, row], each 0 to 63")
      return nil
    }
    return tile
  }

  mutating func readRestriction(_ node: PackNode) {
    let keys = [
      "code", "party", "scope", "from", "to", "decision", "lifted", "body", "note", "sources",
      "confidence",
    ]
    guard let parts = node.mapping(of: keys) else { return }
    let code = parts.required("code")?.code(Restriction.self)
    let party = parts.required("party")?.reference(Subject.party)
    let scopes = parts.required("scope")?.words(Restriction.Scope.self)
    let from = parts.required("from")?.dated
    let evidence = parts.evidence()
    var rest = Restriction(
      id: Restriction.ID(0), party: party ?? .nobody, scopes: scopes ?? [], from: from ?? .never)
    rest.to = parts["to"]?.dated
    rest.decision = parts["decision"]?.reference(Subject.decision)
    rest.liftedBy = parts["lifted"]?.reference(Subject.decision)
    rest.body = parts["body"]?.reference(Subject.body)
    rest.note = parts["note"]?.bilingual
    rest.evidence = evidence
    guard let code else { return }
    let identifier = Restriction.ID(path: "restriction/\(code)")
    if let first = spots.removeValue(forKey: .restriction(identifier)) {
      spots[.restriction(identifier)] = first
      let what = PackProblem.What.duplicate(kind: "restriction", code: code.text)
      notes.note(what, at: parts.spot, "it is in \(first); keep one of them")
      return
    }
    guard party != nil, scopes != nil, from != nil else { return }
    restrictions.append((code.text, rest, parts.spot))
  }
}
