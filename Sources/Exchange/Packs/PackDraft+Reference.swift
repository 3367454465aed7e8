import Domain

/// The pack itself and what its records rest on.
extension PackDraft {
  mutating func readPack(_ node: PackNode) {
    let keys = ["code", "title", "edition", "licence", "notice", "alliance"]
    guard let parts = node.mapping(of: keys) else { return }
    if let first = spots[.edition] {
      notes.note(.secondPack, at: parts.spot, "it is in \(first); keep one of them")
      return
    }
    spots[.edition] = parts.spot
    alliance = parts["alliance"]?.reference(Subject.body)
    let code = parts.required("code")?.code(Pack.self)
    let title = parts.required("title")?.bilingual
    let day = parts.required("edition")?.day
    let licence = parts.required("licence")?.text
    let notice = parts.required("notice")?.bilingual
    guard let code, let title, let day, let licence, let notice else { return }
    edition = Edition(code: code.text, title: title, day: day, licence: licence, notice: notice)
  }

  mutating func readTerm(_ node: PackNode) {
    guard let parts = node.mapping(of: ["scheme", "code", "name"]) else { return }
    let scheme = parts.required("scheme")?.code(Pack.self)
    let code = parts.required("code")?.code(Term.self)
    let name = parts.required("name")?.bilingual
    guard let code, claim(.term(code), at: parts.spot), let scheme, let name else { return }
    terms.append(Term(id: code, scheme: scheme.text, name: name))
  }

  mutating func readSource(_ node: PackNode) {
    let keys = ["code", "title", "publisher", "address", "dated", "note"]
    guard let parts = node.mapping(of: keys) else { return }
    let code = parts.required("code")?.code(Source.self)
    let title = parts.required("title")?.text
    let publisher = parts.required("publisher")?.text
    let address = parts["address"]?.text
    let dated = parts["dated"]?.dated
    let note = parts["note"]?.bilingual
    guard let code, claim(.source(code), at: parts.spot), let title, let publisher
    else { return }
    var source = Source(id: code, title: title, publisher: publisher)
    source.address = address
    source.dated = dated
    source.note = note
    sources.append(source)
  }

  mutating func readDecision(_ node: PackNode) {
    let keys = [
      "code", "day", "kind", "title", "body", "party", "reference", "sources", "confidence",
    ]
    guard let parts = node.mapping(of: keys) else { return }
    let code = parts.required("code")?.code(Decision.self)
    let kind = parts.required("kind")?.word(Decision.Kind.self)
    let day = parts.required("day")?.dated
    let title = parts.required("title")?.bilingual
    let body = parts["body"]?.reference(Subject.body)
    let party = parts["party"]?.reference(Subject.party)
    let reference = parts["reference"]?.text
    let evidence = parts.evidence()
    guard let code, claim(.decision(code), at: parts.spot), let kind, let day, let title
    else { return }
    var decision = Decision(id: code, kind: kind, day: day, title: title, evidence: evidence)
    decision.body = body
    decision.party = party
    decision.reference = reference
    decisions.append(decision)
  }
}
