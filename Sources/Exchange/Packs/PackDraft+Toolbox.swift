import Domain

/// Instruments, as processes, and cases of the past.
extension PackDraft {
  mutating func readInstrument(_ node: PackNode) {
    let keys = [
      "code", "short", "names", "purpose", "life", "succeeds", "cadence", "holds", "about",
      "format", "eligibility", "artefacts", "areas", "scale", "stages", "moves", "sources",
      "confidence",
    ]
    guard let parts = node.mapping(of: keys) else { return }
    let code = parts.required("code")?.code(Instrument.self)
    let short = parts.required("short")?.bilingual
    let names = parts.names
    let purpose = parts.required("purpose")?.bilingual
    guard let code, claim(.instrument(code), at: parts.spot), let short, let names, let purpose
    else { return }
    var instrument = Instrument(id: code, names: names, short: short, purpose: purpose)
    instrument.life = parts.span("life")
    instrument.predecessors = parts["succeeds"]?.references(Subject.instrument) ?? []
    instrument.cadence = parts["cadence"]?.number
    instrument.holds = parts["holds"]?.words(Instrument.Holding.self) ?? []
    instrument.subjectKind = parts["about"]?.word(Instrument.SubjectKind.self) ?? .party
    instrument.format = parts["format"]?.word(Instrument.Format.self)
    instrument.openings = (parts["eligibility"]?.list ?? []).compactMap(readOpening)
    instrument.artefacts = (parts["artefacts"]?.list ?? []).compactMap(readArtefact)
    instrument.areas = (parts["areas"]?.list ?? []).compactMap(readArea)
    instrument.scale = (parts["scale"]?.list ?? []).compactMap(readGrade)
    var spots = ProcessSpots(whole: parts.spot)
    readProcess(parts, of: &instrument, &spots)
    instrument.evidence = parts.evidence()
    spots.note(instrument, in: notes)
    instruments.append(instrument)
  }

  private func readProcess(
    _ parts: PackMapping, of instrument: inout Instrument, _ spots: inout ProcessSpots
  ) {
    for node in parts.required("stages")?.list ?? [] {
      guard let stage = readStage(node) else { continue }
      spots.stages[stage.id] = node.spot
      instrument.stages.append(stage)
    }
    for node in parts.required("moves")?.list ?? [] {
      guard let move = readMove(node) else { continue }
      spots.moves[[move.from, move.to]] = node.spot
      instrument.moves.append(move)
    }
  }

  private func readOpening(_ node: PackNode) -> Instrument.Opening? {
    let keys = [
      "from", "to", "bodies", "parties", "exceptBodies", "exceptParties", "unlessRestricted",
      "agreement", "note",
    ]
    guard let parts = node.mapping(of: keys) else { return nil }
    var rule = Eligibility(
      bodies: parts["bodies"]?.references(Subject.body) ?? [],
      parties: parts["parties"]?.references(Subject.party) ?? [])
    rule.exceptBodies = (parts["exceptBodies"]?.references(Subject.body) ?? []).sorted()
    rule.exceptParties = (parts["exceptParties"]?.references(Subject.party) ?? []).sorted()
    rule.unlessRestricted = parts["unlessRestricted"]?.words(Restriction.Scope.self) ?? []
    rule.agreement = parts["agreement"]?.reference(Subject.body)
    let span = Span(from: parts["from"]?.dated, to: parts["to"]?.dated)
    return Instrument.Opening(span, rule, note: parts["note"]?.bilingual)
  }

  private func readArtefact(_ node: PackNode) -> Instrument.Artefact? {
    guard let parts = node.mapping(of: ["code", "kind", "en", "fr"]) else { return nil }
    let code = parts.required("code")?.code(Instrument.Artefact.self)
    let kind = parts.required("kind")?.word(Instrument.ArtefactKind.self)
    guard let code, let kind, let name = parts.bilingual else { return nil }
    return Instrument.Artefact(id: code, kind, name)
  }

  private func readStage(_ node: PackNode) -> Instrument.Stage? {
    let keys = [
      "code", "en", "fr", "actors", "produces", "within", "validMonths", "validSince", "rights",
      "entry", "end",
    ]
    guard let parts = node.mapping(of: keys) else { return nil }
    let code = parts.required("code")?.code(Instrument.Stage.self)
    let name = parts.bilingual
    let actors = parts["actors"]?.words(Instrument.Doer.self) ?? []
    let produces = codes(parts["produces"], of: Instrument.Artefact.self)
    let rights = parts["rights"]?.words(Instrument.Right.self) ?? []
    guard let code, let name else { return nil }
    var stage = Instrument.Stage(id: code, name)
    stage.actors = actors
    stage.produces = produces
    stage.within = parts["within"]?.number
    stage.validMonths = parts["validMonths"]?.number
    stage.validSince = parts["validSince"]?.code(Instrument.Stage.self)
    stage.rights = rights
    stage.isEntry = parts["entry"]?.text == "true"
    stage.isEnd = parts["end"]?.text == "true"
    return stage
  }

  private func readMove(_ node: PackNode) -> Instrument.Move? {
    let keys = ["from", "to", "en", "fr", "by", "needs", "requires"]
    guard let parts = node.mapping(of: keys) else { return nil }
    let from = parts.required("from")?.code(Instrument.Stage.self)
    let to = parts.required("to")?.code(Instrument.Stage.self)
    let name = parts.bilingual
    let by = parts.required("by")?.words(Instrument.Doer.self) ?? []
    let needs = parts["needs"]?.reference(Subject.committee)
    let requires = codes(parts["requires"], of: Instrument.Artefact.self)
    guard let from, let to, let name else { return nil }
    var move = Instrument.Move(from: from, to: to, name)
    move.by = by
    move.needs = needs
    move.requires = requires
    return move
  }

  private func codes<Kind>(_ node: PackNode?, of kind: Kind.Type) -> [Code<Kind>] {
    (node?.list ?? []).compactMap { $0.code(kind) }
  }
}

/// Cases of the past.
extension PackDraft {
  mutating func readCase(_ node: PackNode) {
    let keys = [
      "code", "instrument", "party", "body", "title", "steps", "ended", "ratings", "units",
      "post", "sources", "confidence",
    ]
    guard let parts = node.mapping(of: keys) else { return }
    let code = parts.required("code")?.code(Case.self)
    let instrument = parts.required("instrument")?.reference(Subject.instrument)
    let party = parts.required("party")?.reference(Subject.party)
    let body = parts["body"]?.reference(Subject.body)
    let title = parts["title"]?.bilingual
    let steps = (parts.required("steps")?.list ?? []).compactMap(readStep)
    let closed = parts["ended"].flatMap(readClose)
    let contents = readContents(parts)
    let evidence = parts.evidence()
    guard let code, let instrument, let party, let first = steps.first else { return }
    if let known = caseSpots[code.text] {
      let what = PackProblem.What.duplicate(kind: "case", code: code.text)
      return notes.note(what, at: parts.spot, "it is in \(known); keep one of them")
    }
    caseSpots[code.text] = parts.spot
    var one = Case(id: Case.ID(0), of: party, through: instrument, first)
    one.subject = body
    one.title = title
    one.steps = steps
    one.closed = closed
    one.contents = contents
    one.evidence = evidence
    cases.append((code.text, one, parts.spot))
  }

  private func readStep(_ node: PackNode) -> Case.Step? {
    let keys = ["stage", "on", "decision", "note", "sources", "confidence"]
    guard let parts = node.mapping(of: keys) else { return nil }
    let stage = parts.required("stage")?.code(Instrument.Stage.self)
    let on = parts.required("on")?.dated
    let decision = parts["decision"]?.reference(Subject.decision)
    let note = parts["note"]?.bilingual
    let hasEvidence = parts["sources"] != nil || parts["confidence"] != nil
    guard let stage, let on else { return nil }
    var step = Case.Step(to: stage, on: on, .unrecorded)
    step.decision = decision
    step.note = note
    step.evidence = hasEvidence ? parts.evidence() : nil
    return step
  }

  private func readClose(_ node: PackNode) -> Case.Close? {
    guard let parts = node.mapping(of: ["how", "on", "note"]) else { return nil }
    let how = parts.required("how")?.word(Case.Ending.self)
    let on = parts.required("on")?.dated
    let note = parts["note"]?.bilingual
    guard let how, let on else { return nil }
    return Case.Close(how, on: on, note: note, .unrecorded)
  }

  /// Cases with identifiers that come from the pack's code and their own.
  func nameCases(in pack: inout Pack) {
    for (code, one, spot) in cases {
      let path = "\(pack.edition.code)/case/\(code)"
      var named = Case(
        id: Case.ID(path: path), of: one.party, through: one.instrument, one.steps[0])
      named.subject = one.subject
      named.title = one.title
      named.steps = one.steps
      named.closed = one.closed
      named.contents = one.contents.named(below: path)
      named.evidence = one.evidence
      pack.cases.append(named)
      pack.places[.case(named.id)] = Pack.Place(path: path, spot: spot)
    }
  }
}

extension Stamp {
  /// Of what a pack tells: the record puts its own in its place.
  fileprivate static let unrecorded = Stamp(by: .nobody, at: Instant(milliseconds: 0))
}

/// Where the parts of a process stand, so that a fault is told at its line.
private struct ProcessSpots {
  let whole: PackSpot
  var stages: [Instrument.Stage.ID: PackSpot] = [:]
  var moves: [[Instrument.Stage.ID]: PackSpot] = [:]

  init(whole: PackSpot) { self.whole = whole }

  func note(_ instrument: Instrument, in notes: PackNotes) {
    for finding in instrument.findings {
      let spot: PackSpot? =
        switch finding {
        case .unreachable(let id), .deadEnd(let id), .noWayOut(let id), .nobodyActs(let id):
          stages[id]
        case .nobodyMoves(let from, let to), .decisionMismatch(let from, let to),
          .moveTwice(let from, let to), .neverProduced(_, let from, let to):
          moves[[from, to]]
        case .noSuchStage(let id):
          moves.filter { $0.key.contains(id) }.map(\.value).min { $0.line < $1.line }
        case .noEntry, .noEnd, .twice, .noSuchArtefact, .noScale: nil
        }
      notes.note(.process(finding.sentence), at: spot ?? whole, finding.remedy)
    }
  }
}

extension Instrument.Finding {
  /// What is wrong, without a full stop.
  var sentence: String {
    switch self {
    case .noEntry: "no stage at which a case may begin"
    case .noEnd: "no stage at which a case is over"
    case .twice(let code): "'\(code)' stands twice"
    case .unreachable(let id): "no case can come to stage '\(id)'"
    case .deadEnd(let id): "nothing leads on from stage '\(id)'"
    case .noWayOut(let id): "no end can be reached from stage '\(id)'"
    case .nobodyActs(let id): "nobody acts at stage '\(id)'"
    case .nobodyMoves(let from, let to): "nobody moves a case from '\(from)' to '\(to)'"
    case .decisionMismatch(let from, let to):
      "the move from '\(from)' to '\(to)' says 'committee' or 'needs' alone"
    case .moveTwice(let from, let to): "the move from '\(from)' to '\(to)' stands twice"
    case .noSuchStage(let id): "unknown stage '\(id)'"
    case .noSuchArtefact(let id): "unknown artefact '\(id)'"
    case .neverProduced(let id, let from, _):
      "'\(id)' is required, but no stage up to '\(from)' produces it"
    case .noScale: "ratings without both areas and a scale, or these without ratings"
    }
  }

  /// What to do about it.
  var remedy: String {
    switch self {
    case .noEntry: "say 'entry: true' of a stage"
    case .noEnd: "say 'end: true' of a stage"
    case .twice: "choose another code"
    case .unreachable: "add a move that leads there, or 'entry: true'"
    case .deadEnd, .noWayOut: "add a move that leads on, or say 'end: true'"
    case .nobodyActs: "name its 'actors'"
    case .nobodyMoves: "name who makes it in 'by'"
    case .decisionMismatch: "say both 'by: [committee]' and 'needs', or neither"
    case .moveTwice: "keep one of them"
    case .noSuchStage: "add that stage or mend the code"
    case .noSuchArtefact: "add it to 'artefacts' or mend the code"
    case .neverProduced: "let a stage on the way produce it"
    case .noScale: "say 'ratings' in 'holds', and give 'areas' and 'scale', or none of them"
    }
  }
}
