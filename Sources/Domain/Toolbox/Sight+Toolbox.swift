internal import HashTreeCollections

/// Instruments, which are open to all, and cases, as far as their labels let the principal read.
extension Sight {
  /// All instruments by code.
  public var instruments: [Instrument] {
    alliance.instruments.values.sorted { $0.id < $1.id }
  }

  /// An instrument; nil when there is none.
  public func instrument(_ id: Instrument.ID) -> Instrument? { alliance.instruments[id] }

  /// The instruments that took another's place, by code.
  public func successors(of id: Instrument.ID) -> [Instrument] {
    instruments.filter { $0.predecessors.contains(id) }
  }

  /// A case; nil when there is none to be seen. What is on file and may not be read is left out.
  public func caseFile(_ id: Case.ID) -> Case? {
    guard let present = judge.cases[id], reads(present), var one = alliance.cases[id] else {
      return nil
    }
    one.filed.removeAll { !reads(judge.versions[$0.version]?.marking) }
    return one.contents.isEmpty ? one : told(one, as: present)
  }

  private func reads(_ one: Case) -> Bool {
    guard let marking = one.marking else { return true }
    return reads(marking)
  }

  /// A party's cases that are to be seen, the one that moved last first.
  public func cases(of party: Party.ID) -> [Case] {
    alliance.index.cases.cases(of: party).reversed().compactMap { caseFile($0.id) }
  }

  /// The cases of an instrument that are to be seen, the one that moved last first.
  public func cases(through instrument: Instrument.ID) -> [Case] {
    alliance.index.cases.cases(through: instrument).reversed().compactMap { caseFile($0.id) }
  }

  /// The cases about a body that are to be seen, the one that moved last first.
  public func cases(about body: Body.ID) -> [Case] {
    alliance.index.cases.cases(about: body).reversed().compactMap { caseFile($0.id) }
  }

  /// The cases that go on and are to be seen, the first due first; those with nothing due last.
  public var openCases: some Sequence<Case> {
    alliance.index.cases.open.lazy.compactMap { caseFile($0.id) }
  }

  /// Whether a told case goes on.
  public func isOpen(_ one: Case) -> Bool {
    instrument(one.instrument).map { one.isOpen(in: $0) } ?? false
  }

  /// The day until which a told case should have left its stage.
  public func due(_ one: Case) -> Day? {
    instrument(one.instrument).flatMap { one.due(in: $0) }
  }

  /// Whether a told case should have left its stage by now.
  public func isLate(_ one: Case) -> Bool { due(one).map { $0 < now.day } ?? false }

  /// Whether an instrument is open to a party on a day, and why.
  public func admission(of party: Party.ID, to instrument: Instrument, on day: Day) -> Admission {
    alliance.admission(of: party, to: instrument, on: day)
  }

  /// The parties to which an instrument is open on a day, by code.
  public func eligible(for instrument: Instrument, on day: Day) -> [Party.ID] {
    guard let rule = instrument.opening(on: day)?.rule, instrument.life.contains(day) else {
      return []
    }
    let named = rule.bodies.flatMap { counted(in: $0, on: day) } + rule.parties
    return Set(named).sorted().filter {
      alliance.admission(of: $0, to: instrument, on: day).isIn
    }
  }

  /// Whether the principal looks after partners' cases at the alliance's seat.
  public var looksAfterCases: Bool { judge.looksAfterCases(principal) }

  /// Whether the principal may open cases of a party.
  public func mayOpenCase(of party: Party.ID) -> Bool {
    judge.speaks(principal, for: party) || looksAfterCases
  }

  /// A way on from where a case stands, as far as it is the principal's.
  public struct WayOn: Hashable, Sendable {
    /// The move.
    public var move: Instrument.Move
    /// What it asks for that is not on file, as far as the principal may read.
    public var missing: [Instrument.Artefact.ID]
    /// Whether the principal may make it by itself.
    public var isOwn: Bool
  }

  /// How a told case may go on: its own moves, and those that others or a decision make.
  public func waysOn(from one: Case) -> [WayOn] {
    guard let instrument = instrument(one.instrument), one.isOpen(in: instrument) else { return [] }
    let known = Set(one.filed.map(\.artefact))
    return instrument.moves(from: one.step.stage).map { move in
      let isOwn =
        move.needs == nil && !one.isPaused && one.marking != nil
        && judge.makes(move.by, in: one, principal, on: now.day)
      let missing = move.requires.filter { !known.contains($0) }
      return WayOn(move: move, missing: missing, isOwn: isOwn || isHistorian(one))
    }
  }

  /// Whether the principal may move a case as the registrar, who cites decisions of the record.
  public func isHistorian(_ one: Case) -> Bool {
    principal.seat == .alliance && principal.roles.contains(.registrar) && !one.isPaused
  }

  /// Whether the principal may put papers on a case's file.
  public func mayFile(in one: Case) -> Bool {
    guard isOpen(one) else { return false }
    if one.marking == nil { return looksAfterCases && principal.roles.contains(.registrar) }
    return judge.speaks(principal, for: one.party) || looksAfterCases
  }

  /// Whether the principal may pause and end a case on the alliance's behalf.
  public func mayEnd(_ one: Case) -> Bool {
    guard isOpen(one), looksAfterCases else { return false }
    return one.marking != nil || principal.roles.contains(.registrar)
  }

  /// Whether the principal may give a case up, which is the party's alone.
  public func mayGiveUp(_ one: Case) -> Bool {
    isOpen(one) && one.marking != nil && judge.speaks(principal, for: one.party)
  }

  /// Whether it is the principal's turn in a case.
  public func isTurn(in one: Case) -> Bool {
    guard let instrument = instrument(one.instrument), one.isOpen(in: instrument), !one.isPaused,
      one.marking != nil, let stage = instrument.stage(one.step.stage)
    else { return false }
    // Nobody sits for the committee: whoever looks after the party brings what it is to decide.
    let actors = stage.actors.map { $0 == .committee ? .officer : $0 }
    return judge.makes(actors, in: one, principal, on: now.day)
  }

  /// A fact without what of it the principal may not read; nil when it may not know of it.
  func shown(_ fact: ToolboxFact) -> ToolboxFact? {
    guard let id = fact.matter else { return fact }
    guard let present = judge.cases[id], reads(present) else { return nil }
    switch fact {
    case .filed(_, let filed):
      return reads(judge.versions[filed.version]?.marking) ? fact : nil
    case .added(_, let addition): return sees(addition, of: present) ? fact : nil
    default: return fact
    }
  }
}

/// What stages let partners do in what concerns an operation.
extension Sight {
  /// The parties whose case about a body stands at a stage with a right, by code.
  public func parties(with right: Instrument.Right, in body: Body.ID) -> [Party.ID] {
    let found = cases(about: body).filter { one in
      guard let instrument = instrument(one.instrument), one.isOpen(in: instrument) else {
        return false
      }
      return instrument.stage(one.step.stage)?.rights.contains(right) ?? false
    }
    return Set(found.map(\.party)).sorted()
  }

  /// Who should be asked to comment while a proposal is under silence: those whose stage says so
  /// in what the proposal is about.
  public func consulted(on proposal: Proposal) -> [Party.ID] {
    let bodies = Set(proposal.draft.parts.flatMap(\.actions).flatMap(self.bodies))
      .union(paper(proposal.paper)?.about.compactMap(\.body) ?? [])
    let found = bodies.sorted().flatMap { parties(with: .commentsSilence, in: $0) }
    return Set(found).subtracting(allies).sorted()
  }

  private func bodies(of action: Action) -> [Body.ID] {
    switch action {
    case .membership(.begin(let spell)): [spell.body]
    case .membership(.end(let id, _)): membership(id).map { [$0.body] } ?? []
    case .toolbox(.advance(let id, _)), .toolbox(.close(let id, _, _)):
      caseFile(id)?.subject.map { [$0] } ?? []
    case .toolbox(.open(let opening)): opening.subject.map { [$0] } ?? []
    case .operation(.accept(let id, _)): offer(id).map { [$0.operation] } ?? []
    case .body(.end(let id, _)), .body(.include(let id, _)), .body(.rename(let id, _)): [id]
    default: []
    }
  }
}

extension Subject {
  fileprivate var body: Body.ID? {
    if case .body(let id) = self { id } else { nil }
  }
}

extension Instrument {
  var details: [Detail] {
    [
      Detail(.code, .text(id.text)), Detail(.names, .names(names)), Detail(.short, .phrase(short)),
      Detail(.purpose, .phrase(purpose)), Detail(.from, life.from.map(Detail.Value.dated)),
      Detail(.to, life.to.map(Detail.Value.dated)),
      Detail(.predecessors, .subjects(predecessors.map(Subject.instrument))),
      Detail(.cadence, cadence.map(Detail.Value.number)),
      Detail(.stages, .text(stages.map(\.id.text).joined(separator: ", "))),
      Detail(.moves, .text(moves.map { "\($0.from) → \($0.to)" }.joined(separator: ", "))),
      Detail(.artefacts, .text(artefacts.map(\.id.text).joined(separator: ", "))),
      Detail(.areas, areas.isEmpty ? nil : .text(areas.map(\.id.text).joined(separator: ", "))),
      Detail(.grades, scale.isEmpty ? nil : .text(scale.map(\.id.text).joined(separator: ", "))),
      Detail(.eligibility, .text(openings.map(\.words).joined(separator: "; "))),
    ] + evidence.details
  }
}

extension Instrument.Opening {
  fileprivate var words: String {
    let from = span.from?.description ?? "…"
    let to = span.to?.description ?? "…"
    let who = rule.bodies.map(\.text) + rule.parties.map(\.text)
    return "\(from)–\(to): \(who.joined(separator: ", "))"
  }
}

extension Case {
  var details: [Detail] {
    [
      Detail(.code, .text(id.description)),
      Detail(.instrument, .subjects([.instrument(instrument)])),
      Detail(.party, .subjects([.party(party)])),
      Detail(.body, subject.map { .subjects([.body($0)]) }),
      Detail(.title, title.map(Detail.Value.phrase)), Detail(.stage, .text(step.stage.text)),
      Detail(.from, .dated(step.on)),
      Detail(.decision, step.decision.map { .subjects([.decision($0)]) }),
      Detail(.note, step.note.map(Detail.Value.phrase)),
      Detail(.artefacts, .subjects(filed.map { .version($0.version) })),
      Detail(.marking, marking.map { .label($0.label) }),
      Detail(.ending, closed.map { .text($0.how.word) }),
      Detail(.to, closed.map { .dated($0.on) }),
    ] + contents.details + evidence.details
  }
}
