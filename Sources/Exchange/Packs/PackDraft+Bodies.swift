import Domain

/// Bodies and who belongs to them.
extension PackDraft {
  mutating func readBody(_ node: PackNode) {
    let keys = [
      "code", "kind", "role", "purposes", "short", "names", "founded", "decision", "ended",
      "includes", "succeeds", "note", "sources", "confidence",
    ]
    guard let parts = node.mapping(of: keys) else { return }
    let code = parts.required("code")?.code(Body.self)
    let mainRole = parts["role"]?.word(Membership.Role.self)
    let kind = parts.required("kind")?.word(Body.Kind.self)
    let names = parts.names
    let short = parts.required("short")?.bilingual
    let founded = parts.required("founded")?.dated
    let purposes = parts["purposes"]?.words(Body.Purpose.self) ?? []
    let decision = parts["decision"]?.reference(Subject.decision)
    let ending = parts["ended"].flatMap(readEnding)
    let inclusions = (parts["includes"]?.list ?? []).compactMap(readInclusion)
    let predecessors = parts["succeeds"]?.references(Subject.body) ?? []
    let note = parts["note"]?.bilingual
    let evidence = parts.evidence()
    guard let code, claim(.body(code), at: parts.spot), let kind, let names, let short,
      let founded
    else { return }
    var body = Body(id: code, kind: kind, names: names, short: short, founded: founded)
    if let mainRole { body.mainRole = mainRole }
    body.purposes = purposes
    body.decision = decision
    body.ending = ending
    body.inclusions = inclusions
    body.predecessors = predecessors
    body.note = note
    body.evidence = evidence
    bodies.append(body)
  }

  private func readEnding(_ node: PackNode) -> Body.Ending? {
    guard let parts = node.mapping(of: ["on", "how", "decision", "into"]) else { return nil }
    let on = parts.required("on")?.dated
    let manner = parts.required("how")?.word(Body.Ending.Manner.self)
    let decision = parts["decision"]?.reference(Subject.decision)
    let into = parts["into"]?.references(Subject.body) ?? []
    guard let on, let manner else { return nil }
    return Body.Ending(on: on, manner: manner, decision: decision, into: into)
  }

  private func readInclusion(_ node: PackNode) -> Body.Inclusion? {
    guard let parts = node.mapping(of: ["body", "from", "to"]) else { return nil }
    let from = parts["from"]?.dated
    let to = parts["to"]?.dated
    guard let body = parts.required("body")?.reference(Subject.body) else { return nil }
    return Body.Inclusion(body, span: Span(from: from, to: to))
  }

  mutating func readMemberships(_ node: PackNode) {
    let keys = ["body", "role", "spells", "sources", "confidence", "decision", "began"]
    guard let parts = node.mapping(of: keys) else { return }
    let body = parts.required("body")?.reference(Subject.body)
    let role = parts["role"].map { $0.word(Membership.Role.self) } ?? .member
    for node in parts.required("spells")?.list ?? [] {
      readSpell(node, of: parts, body: body, role: role)
    }
  }

  private mutating func readSpell(
    _ node: PackNode, of around: PackMapping, body: Body.ID?, role: Membership.Role?
  ) {
    let keys = [
      "party", "from", "began", "to", "ended", "decision", "endDecision", "sources",
      "confidence", "note",
    ]
    guard let parts = node.mapping(of: keys) else { return }
    let party = parts.required("party")?.reference(Subject.party)
    let from = parts.required("from")?.dated
    let began = (parts["began"] ?? around["began"] ?? parts.required("began"))?
      .word(Membership.Beginning.self)
    let close = readClose(parts)
    let decision = (parts["decision"] ?? around["decision"])?.reference(Subject.decision)
    let note = parts["note"]?.bilingual
    let evidence = parts.evidence(or: around)
    guard let body, let role, let party, let from, let began else { return }
    // Its identifier counts the party's spells, which further files may hold.
    var spell = Membership(
      id: Membership.ID(0), party: party, body: body, from: from, beginning: began)
    spell.role = role
    spell.decision = decision
    spell.close = close
    spell.note = note
    spell.evidence = evidence
    spells.append((spell, parts.spot))
  }

  private func readClose(_ parts: PackMapping) -> Membership.Close? {
    guard let to = parts["to"] else {
      for key in ["ended", "endDecision"] {
        guard let node = parts[key] else { continue }
        notes.note(.missingKey("to"), at: node.spot, "add 'to' or leave out '\(key)'")
      }
      return nil
    }
    let manner = parts.required("ended")?.word(Membership.Ending.self)
    let decision = parts["endDecision"]?.reference(Subject.decision)
    guard let on = to.dated, let manner else { return nil }
    return Membership.Close(on: on, manner: manner, decision: decision)
  }
}
