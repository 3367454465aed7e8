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
    let alpha2 = parts["iso2"].flatMap(alphaCode)
    let region = parts["region"]?.reference(Subject.term)
    let tile = parts["tile"].flatMap(place)
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

  private func alphaCode(_ node: PackNode) -> String? {
    guard let text = node.text else { return nil }
    guard text.utf8.count == 2, text.utf8.allSatisfy({ (65...90).contains($0) }) else {
      notes.note(.badCode(text), at: node.spot, "write the two capital letters of ISO 3166")
      return nil
    }
    return text
  }

  private func place(_ node: PackNode) -> Party.Tile? {
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
    let to = parts["to"]?.dated
    let decision = parts["decision"]?.reference(Subject.decision)
    let lifted = parts["lifted"]?.reference(Subject.decision)
    let body = parts["body"]?.reference(Subject.body)
    let note = parts["note"]?.bilingual
    let evidence = parts.evidence()
    guard let code, claim(restriction: code.text, at: parts.spot), let party, let scopes, let from
    else { return }
    // Its identifier comes from the pack's code, which another file may hold.
    var restriction = Restriction(id: Restriction.ID(0), party: party, scopes: scopes, from: from)
    restriction.to = to
    restriction.decision = decision
    restriction.liftedBy = lifted
    restriction.body = body
    restriction.note = note
    restriction.evidence = evidence
    restrictions.append((code.text, restriction, parts.spot))
  }

  private mutating func claim(restriction code: String, at spot: PackSpot) -> Bool {
    guard let first = restrictionSpots[code] else {
      restrictionSpots[code] = spot
      return true
    }
    let what = PackProblem.What.duplicate(kind: "restriction", code: code)
    notes.note(what, at: spot, "it is in \(first); keep one of them")
    return false
  }
}
