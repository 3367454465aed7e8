import Domain
import Yams

/// Reads packs from folders.
public enum PackReader {
  /// Reads every `*.yaml` in a folder and its subfolders, and notes all that is wrong with them.
  public static func read(folder: String) -> PackReading {
    let notes = PackNotes()
    let files = PackFile.paths(in: folder, notes).compactMap {
      PackFile.read($0, in: folder, notes)
    }
    var draft = PackDraft(notes: notes, folder: folder)
    for file in files { draft.read(file) }
    let pack = draft.finish(at: PackSpot(file: folder))
    let reading = PackReading(pack: pack, problems: notes.inOrder)
    guard reading.errors.isEmpty else { return PackReading(pack: nil, problems: notes.inOrder) }
    return reading
  }
}

/// The records read so far.
struct PackDraft {
  let notes: PackNotes
  /// Where the pack lies, for files that it names.
  let folder: String
  var adoptions: [Adoption] = []
  var edition: Edition?
  var alliance: Body.ID?
  var sources: [Source] = []
  var terms: [Term] = []
  var decisions: [Decision] = []
  var parties: [Party] = []
  var bodies: [Body] = []
  /// Spells without their final identifiers, which count them in order of time.
  var spells: [(spell: Membership, spot: PackSpot)] = []
  /// Restrictions by code; their identifiers come from the pack's code.
  var restrictions: [(code: String, restriction: Restriction, spot: PackSpot)] = []
  var restrictionSpots: [String: PackSpot] = [:]
  var committees: [Committee] = []
  var clocks: [(party: Party.ID, zone: String)] = []
  var instruments: [Instrument] = []
  var questionnaires: [Questionnaire] = []
  var indicators: [Indicator] = []
  var observations: [Observation] = []
  /// Cases of the past by code; their identifiers come from the pack's code.
  var cases: [(code: String, one: Case, spot: PackSpot)] = []
  var caseSpots: [String: PackSpot] = [:]
  var spots: [Subject: PackSpot] = [:]

  init(notes: PackNotes, folder: String = "") {
    self.notes = notes
    self.folder = folder
  }

  private static let keys = [
    "pack", "terms", "sources", "decisions", "parties", "bodies", "memberships", "restrictions",
    "policies", "committees", "clocks", "instruments", "cases", "indicators", "observations",
    "questionnaires",
  ]

  mutating func read(_ file: PackFile) {
    let root = PackNode(node: file.root, file: file.name, notes: notes)
    if case .scalar(let scalar) = file.root, scalar.string.isEmpty { return }
    guard let parts = root.mapping(of: Self.keys) else { return }
    if let pack = parts["pack"] { readPack(pack) }
    for node in parts["terms"]?.list ?? [] { readTerm(node) }
    for node in parts["sources"]?.list ?? [] { readSource(node) }
    for node in parts["decisions"]?.list ?? [] { readDecision(node) }
    for node in parts["parties"]?.list ?? [] { readParty(node) }
    for node in parts["bodies"]?.list ?? [] { readBody(node) }
    for node in parts["memberships"]?.list ?? [] { readMemberships(node) }
    for node in parts["restrictions"]?.list ?? [] { readRestriction(node) }
    for node in parts["policies"]?.list ?? [] { readPolicy(node) }
    for node in parts["committees"]?.list ?? [] { readCommittee(node) }
    if let node = parts["clocks"] { readClocks(node) }
    for node in parts["indicators"]?.list ?? [] { readIndicator(node) }
    for node in parts["observations"]?.list ?? [] { readObservations(node) }
    for node in parts["instruments"]?.list ?? [] { readInstrument(node) }
    for node in parts["cases"]?.list ?? [] { readCase(node) }
    for node in parts["questionnaires"]?.list ?? [] { readQuestionnaire(node) }
  }

  /// Whether a record's code is free; it is taken by this record then.
  mutating func claim(_ subject: Subject, at spot: PackSpot) -> Bool {
    guard let first = spots[subject] else {
      spots[subject] = spot
      return true
    }
    let what = PackProblem.What.duplicate(kind: subject.kindWord, code: subject.codeText)
    notes.note(what, at: spot, "it is in \(first); keep one of them")
    return false
  }

  /// Checks what refers to what, names memberships and restrictions, and gives the whole.
  mutating func finish(at spot: PackSpot) -> Pack? {
    checkReferences()
    checkLives()
    guard let edition else {
      if spots[.edition] == nil, !notes.problems.contains(where: \.what.isOfFile) {
        let remedy = "add a pack.yaml with 'pack: {code, title, edition, licence, notice}'"
        notes.note(.noPack, at: spot, remedy)
      }
      return nil
    }
    checkAlliance()
    var pack = Pack(
      edition: edition, alliance: alliance, sources: sources, terms: terms,
      decisions: decisions, parties: parties, bodies: bodies, memberships: [],
      restrictions: [], places: [:])
    for (subject, spot) in spots {
      let path =
        subject == .edition
        ? "\(edition.code)/edition"
        : "\(edition.code)/\(subject.kindWord)/\(subject.codeText)"
      pack.places[subject] = Pack.Place(path: path, spot: spot)
    }
    name(&pack)
    pack.adoptions = adoptions
    pack.committees = committees
    pack.instruments = instruments
    pack.questionnaires = questionnaires
    pack.indicators = indicators
    pack.observations = observations
    nameCases(in: &pack)
    pack.clocks = clocks.map { Holdings.PartyClock(of: $0.party, $0.zone) }
    return pack
  }

  private func name(_ pack: inout Pack) {
    var counts: [String: Int] = [:]
    let inTime = spells.enumerated().sorted { left, right in
      (left.element.spell.from.day, left.offset) < (right.element.spell.from.day, right.offset)
    }
    var named = spells.map(\.spell)
    for (offset, (spell, spot)) in inTime {
      let line = "\(pack.edition.code)/\(spell.body)/\(spell.party)/\(spell.role.word)"
      counts[line, default: 0] += 1
      let path = "\(line)/\(counts[line] ?? 1)"
      named[offset] = spell.with(id: Membership.ID(path: path))
      pack.places[.membership(named[offset].id)] = Pack.Place(path: path, spot: spot)
    }
    pack.memberships = named
    for (code, restriction, spot) in restrictions {
      let path = "\(pack.edition.code)/restriction/\(code)"
      let named = restriction.with(id: Restriction.ID(path: path))
      pack.restrictions.append(named)
      pack.places[.restriction(named.id)] = Pack.Place(path: path, spot: spot)
    }
  }
}

extension Membership {
  fileprivate func with(id: ID) -> Membership {
    var copy = Membership(id: id, party: party, body: body, from: from, beginning: beginning)
    copy.role = role
    copy.decision = decision
    copy.close = close
    copy.note = note
    copy.evidence = evidence
    return copy
  }
}

extension Restriction {
  fileprivate func with(id: ID) -> Restriction {
    var copy = Restriction(id: id, party: party, scopes: scopes, from: from)
    copy.body = body
    copy.decision = decision
    copy.to = to
    copy.liftedBy = liftedBy
    copy.note = note
    copy.evidence = evidence
    return copy
  }
}
