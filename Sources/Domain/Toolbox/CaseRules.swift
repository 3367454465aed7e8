internal import HashTreeCollections
internal import Labels

/// What may be asked about instruments and cases. A case that who asks may not read is unknown
/// to them.
extension Alliance {
  func decide(_ action: ToolboxAction, on occasion: Occasion) throws(Refusal) -> [Fact] {
    switch action {
    case .declare(let instrument):
      try checkRole(.registrar, occasion)
      try check(instrument)
      if instruments[instrument.id] == instrument { throw .nothingChanged }
      return [.toolbox(.declared(instrument))]
    case .record(let one): return [.toolbox(.recorded(try recorded(one, occasion)))]
    case .open(let opening): return [.toolbox(.opened(try opened(opening, occasion)))]
    case .advance(let id, let move):
      return [.toolbox(.advanced(id, try step(of: try seen(id, occasion), move, occasion)))]
    case .file(let id, let artefact, let version):
      let filed = try filed(in: try seen(id, occasion), artefact, version, occasion)
      return [.toolbox(.filed(id, filed))]
    case .add(let id, let addition):
      let added = try added(addition, to: try seen(id, occasion), occasion)
      return [.toolbox(.added(id, added))]
    default: return try decide(course: action, on: occasion)
    }
  }

  /// Pauses and ends, which the process does not name.
  private func decide(
    course action: ToolboxAction, on occasion: Occasion
  ) throws(Refusal) -> [Fact] {
    switch action {
    case .pause(let id, let note):
      let one = try seen(id, occasion)
      try checkLooksAfter(one, occasion)
      try check(text: note, .note, limit: 1000)
      try checkOpen(one)
      if one.isPaused { throw .notNow }
      let pause = Case.Pause(from: occasion.at.day, note: note, occasion.stamp)
      return [.toolbox(.paused(id, pause))]
    case .resume(let id):
      let one = try seen(id, occasion)
      try checkLooksAfter(one, occasion)
      try checkOpen(one)
      guard one.isPaused else { throw .notNow }
      return [.toolbox(.resumed(id, on: occasion.at.day, by: occasion.stamp))]
    case .close(let id, let how, let note):
      let one = try seen(id, occasion)
      if how == .givenUp {
        guard one.marking != nil, speaks(occasion.principal, for: one.party) else {
          throw .notYours
        }
      } else {
        try checkLooksAfter(one, occasion)
      }
      try check(text: note, .note, limit: 1000)
      try checkOpen(one)
      let close = Case.Close(
        how, on: Dated(occasion.at.day), note: Bilingual(note), occasion.stamp)
      return [.toolbox(.closed(id, close))]
    case .declare, .record, .open, .advance, .file, .add: return []
    }
  }

  func isSeen(_ one: Case, _ principal: Principal, at moment: Instant) -> Bool {
    guard let marking = one.marking, !principal.isOffice else { return true }
    return reads(marking, principal, at: moment)
  }

  private func seen(_ id: Case.ID, _ occasion: Occasion) throws(Refusal) -> Case {
    guard let one = cases[id], isSeen(one, occasion.principal, at: occasion.at) else {
      throw .unknown(.case(id), .item)
    }
    return one
  }

  func checkOpen(_ one: Case) throws(Refusal) {
    guard let instrument = instruments[one.instrument], one.isOpen(in: instrument) else {
      throw .alreadyEnded(.case(one.id))
    }
  }

  /// Public history is the registrar's; what the office runs is looked after by its officers.
  func checkLooksAfter(_ one: Case, _ occasion: Occasion) throws(Refusal) {
    if one.marking == nil, !occasion.principal.isOffice { try checkRole(.registrar, occasion) }
    guard looksAfterCases(occasion.principal) else { throw .notYours }
  }

  /// Whether somebody at the alliance's seat looks after partners' cases.
  func looksAfterCases(_ principal: Principal) -> Bool {
    principal.seat == .alliance
      && !principal.roles.isDisjoint(with: [.countryOfficer, .planner, .registrar])
  }
}

/// Opening and moving on.
extension Alliance {
  private func opened(
    _ opening: CaseOpening, _ occasion: Occasion
  ) throws(Refusal) -> Case {
    let principal = occasion.principal
    guard speaks(principal, for: opening.party) || looksAfterCases(principal) else {
      throw .notYours
    }
    if cases[opening.id] != nil { throw .alreadyExists(.case(opening.id)) }
    guard let instrument = instruments[opening.instrument] else {
      throw .unknown(.instrument(opening.instrument), .instrument)
    }
    try check(opening.party, .party)
    try check(opening.subject, .body)
    try check(text: opening.title, .title, limit: 200, mayBeEmpty: true)
    try check(text: opening.note, .note, limit: 1000, mayBeEmpty: true)
    guard opening.on <= occasion.at.day else { throw .endsBeforeBeginning(.on) }
    guard let stage = instrument.stage(opening.stage), stage.isEntry else {
      throw .choiceMissing(.stage)
    }
    try check(subject: opening.subject, of: instrument)
    guard instrument.life.contains(opening.on) else {
      throw .outsideLife(.instrument(instrument.id), .on)
    }
    try checkAlone(opening, in: instrument, occasion)
    try check(marking: opening.marking, occasion)
    try checkEligible(opening.party, for: instrument, on: opening.on)
    var first = Case.Step(to: opening.stage, on: Dated(opening.on), occasion.stamp)
    first.note = opening.note.isEmpty ? nil : Bilingual(opening.note)
    var one = Case(id: opening.id, of: opening.party, through: instrument.id, first)
    one.subject = opening.subject
    one.title = opening.name
    one.marking = opening.marking
    return one
  }

  /// The label of what is made; by an adoption it is made for all who agreed to it.
  private func check(marking: Marking, _ occasion: Occasion) throws(Refusal) {
    guard occasion.principal.isOffice else {
      return try check(marking, .marking, by: occasion.principal, at: occasion.at)
    }
    try check(text: marking.reason, .markingReason, limit: 500)
    guard let adoption = adoptions[marking.label.policyName] else {
      throw .policyMissing(marking.label.policyName)
    }
    let findings = adoption.policy.findings(inNew: marking.label, at: occasion.at.moment)
    guard findings.isEmpty else { throw .labelUnfit(findings, .marking) }
  }

  private func check(subject: Body.ID?, of instrument: Instrument) throws(Refusal) {
    let kind = subject.flatMap { bodies[$0]?.kind }
    switch instrument.subjectKind {
    case .party: if subject != nil { throw .choiceMissing(.body) }
    case .operation: guard kind == .operation else { throw .choiceMissing(.body) }
    case .body: guard subject != nil else { throw .choiceMissing(.body) }
    }
  }

  /// That no other case of the same goes on, as far as who asks may know; public history stands in
  /// nobody's way.
  private func checkAlone(
    _ opening: CaseOpening, in instrument: Instrument, _ occasion: Occasion
  ) throws(Refusal) {
    let others = index.cases.cases(of: opening.party).compactMap { cases[$0.id] }.filter { one in
      one.instrument == instrument.id && one.subject == opening.subject
        && one.title == opening.name && one.marking != nil && one.isOpen(in: instrument)
        && isSeen(one, occasion.principal, at: occasion.at)
    }
    if let least = others.map(\.id).min() { throw .overlaps(.case(least)) }
  }

  private func checkEligible(
    _ party: Party.ID, for instrument: Instrument, on day: Day
  ) throws(Refusal) {
    let found = admission(of: party, to: instrument, on: day)
    guard found.isIn else { throw .notEligible(found.ground) }
  }

  /// Whether an instrument is open to a party on a day, and why.
  func admission(of party: Party.ID, to instrument: Instrument, on day: Day) -> Admission {
    guard let opening = instrument.opening(on: day), instrument.life.contains(day) else {
      return Admission(isIn: false, ground: .notListed)
    }
    return admission(of: party, by: opening.rule, on: day)
  }

  /// The step that a move makes.
  private func step(
    of one: Case, _ move: CaseMove, _ occasion: Occasion
  ) throws(Refusal) -> Case.Step {
    guard let instrument = instruments[one.instrument] else {
      throw .unknown(.instrument(one.instrument), .instrument)
    }
    if let way = instrument.move(from: one.step.stage, to: move.to) {
      try checkMaker(of: way, in: one, citing: move.decision, occasion)
    } else {
      try checkTakesPart(in: one, occasion)
    }
    try check(move.decision, .decision)
    try check(text: move.note, .note, limit: 1000, mayBeEmpty: true)
    let on = move.on ?? Dated(occasion.at.day)
    guard one.step.on.day <= on.day, on.day <= occasion.at.day else {
      throw .endsBeforeBeginning(.on)
    }
    try checkOpen(one)
    guard let way = instrument.move(from: one.step.stage, to: move.to) else { throw .notNow }
    if let committee = way.needs, move.decision == nil, !occasion.principal.isOffice {
      throw .needsDecision(committee)
    }
    let known = Set(readableArtefacts(of: one, occasion))
    let missing = way.requires.filter { !known.contains($0) }
    guard missing.isEmpty else { throw .artefactsMissing(missing) }
    if one.isPaused { throw .notNow }
    var step = Case.Step(to: move.to, on: on, occasion.stamp)
    step.decision = move.decision
    step.note = move.note.isEmpty ? nil : Bilingual(move.note)
    return step
  }

  /// What a case has on file, as far as who asks may read it: a move tells nothing of the rest.
  private func readableArtefacts(
    of one: Case, _ occasion: Occasion
  ) -> [Instrument.Artefact.ID] {
    one.filed.filter { filed in
      guard !occasion.principal.isOffice else { return true }
      return versions[filed.version].map {
        reads($0.marking, occasion.principal, at: occasion.at)
      } ?? false
    }.map(\.artefact)
  }

  func checkTakesPart(in one: Case, _ occasion: Occasion) throws(Refusal) {
    guard one.marking != nil, speaks(occasion.principal, for: one.party) else {
      return try checkLooksAfter(one, occasion)
    }
  }

  /// That who asks makes such moves. What needs a decision is made by its adoption, or by the
  /// registrar, who cites one of the record.
  private func checkMaker(
    of way: Instrument.Move, in one: Case, citing decision: Decision.ID?, _ occasion: Occasion
  ) throws(Refusal) {
    let principal = occasion.principal
    if principal.isOffice { return }
    if principal.seat == .alliance, principal.roles.contains(.registrar) { return }
    if one.marking == nil { throw .notPermitted(.registrar) }
    if way.needs != nil {
      try checkTakesPart(in: one, occasion)
      guard decision == nil else { throw .notPermitted(.registrar) }
      return
    }
    guard makes(way.by, in: one, principal, on: occasion.at.day) else { throw .notYours }
  }

  /// Whether somebody is one of those who act. For nations, commands and experts, who have no seat
  /// of their own, whoever looks after the party records what they did.
  func makes(
    _ actors: [Instrument.Doer], in one: Case, _ principal: Principal, on day: Day
  ) -> Bool {
    actors.contains { actor in
      switch actor {
      case .partner: speaks(principal, for: one.party)
      case .planner: looksAfterCases(principal) && principal.roles.contains(.planner)
      case .ally:
        principal.roles.contains(.delegation)
          && (principal.party.map { isAlly($0, on: day) } ?? false)
      case .committee: false
      case .officer, .leadNation, .command, .agent, .experts: looksAfterCases(principal)
      }
    }
  }

  private func filed(
    in one: Case, _ artefact: Instrument.Artefact.ID, _ version: Version.ID, _ occasion: Occasion
  ) throws(Refusal) -> Case.Filed {
    try checkTakesPart(in: one, occasion)
    guard let known = versions[version],
      reads(known.marking, occasion.principal, at: occasion.at)
    else { throw .unknown(.version(version), .version) }
    guard instruments[one.instrument]?.artefact(artefact) != nil else {
      throw .choiceMissing(.artefact)
    }
    try checkOpen(one)
    if one.filed.contains(where: { $0.artefact == artefact && $0.version == version }) {
      throw .nothingChanged
    }
    return Case.Filed(artefact, version, occasion.stamp)
  }
}

/// The past, as packs tell it.
extension Alliance {
  /// A case of the past with the stamps of its recording: steps that the record holds already
  /// keep theirs.
  private func recorded(_ one: Case, _ occasion: Occasion) throws(Refusal) -> Case {
    try checkRole(.registrar, occasion)
    let old = cases[one.id]
    // What the office runs under a label is never written over.
    if let old, old.marking != nil { throw .alreadyExists(.case(one.id)) }
    if old != nil { try checkReason(occasion) }
    guard let instrument = instruments[one.instrument] else {
      throw .unknown(.instrument(one.instrument), .instrument)
    }
    try checkReferences(of: one)
    try check(one.title, .title, limit: 200)
    for step in one.steps { try check(step.note, .note, limit: 1000) }
    try check(one.closed?.note, .note, limit: 1000)
    let days = one.steps.map(\.on.day) + (one.closed.map { [$0.on.day] } ?? [])
    guard days == days.sorted() else { throw .endsBeforeBeginning(.on) }
    try checkCitation(of: one.evidence)
    for step in one.steps {
      if let evidence = step.evidence { try checkCitation(of: evidence) }
      guard instrument.stage(step.stage) != nil else { throw .choiceMissing(.stage) }
    }
    guard one.marking == nil, one.filed.isEmpty, one.pauses.isEmpty else { throw .notYours }
    try check(contentsOf: one, in: instrument)
    guard instrument.life.contains(one.steps[0].on.day) else {
      throw .outsideLife(.instrument(instrument.id), .on)
    }
    let new = one.stamped(occasion.stamp, keeping: old)
    if let old, old.unstamped == new.unstamped { throw .nothingChanged }
    return new
  }

  private func checkReferences(of one: Case) throws(Refusal) {
    try check(one.party, .party)
    try check(one.subject, .body)
    try checkSources(of: one.evidence)
    for step in one.steps {
      try check(step.decision, .decision)
      if let evidence = step.evidence { try checkSources(of: evidence) }
    }
  }
}

/// What proposals may hold of cases.
extension Alliance {
  /// That who proposes a step of a case may read it, and has all on file that the step asks for.
  func checkProposes(_ action: ToolboxAction, _ occasion: Occasion) throws(Refusal) {
    switch action {
    case .open(let opening):
      try check(opening.marking, .marking, by: occasion.principal, at: occasion.at)
    case .advance(let id, let move):
      let one = try seen(id, occasion)
      let way = instruments[one.instrument]?.move(from: one.step.stage, to: move.to)
      let known = Set(readableArtefacts(of: one, occasion))
      let missing = (way?.requires ?? []).filter { !known.contains($0) }
      guard missing.isEmpty else { throw .artefactsMissing(missing) }
    case .close(let id, _, _): _ = try seen(id, occasion)
    case .declare, .record, .file, .pause, .resume, .add: return
    }
  }
}

extension Action {
  /// The case that it is about; nil for what opens one or is about none.
  var ofCase: Case.ID? {
    switch self {
    case .toolbox(.advance(let id, _)), .toolbox(.close(let id, _, _)): id
    default: nil
    }
  }
}

extension Case {
  /// The same without who recorded it when: what two tellings of one past have in common.
  public var unstamped: Case {
    var copy = self
    copy.opened = Self.noStamp
    for place in copy.steps.indices { copy.steps[place].by = Self.noStamp }
    copy.closed?.by = Self.noStamp
    copy.contents.stamp(Self.noStamp)
    return copy
  }

  func stamped(_ stamp: Stamp, keeping old: Case?) -> Case {
    var copy = unstamped
    let known = old?.unstamped.steps ?? []
    for place in copy.steps.indices {
      let same = known.firstIndex(of: copy.steps[place]).flatMap { old?.steps[$0].by }
      copy.steps[place].by = same ?? stamp
    }
    copy.opened = old?.opened ?? stamp
    copy.closed?.by = stamp
    copy.contents.stamp(stamp)
    return copy
  }
}
