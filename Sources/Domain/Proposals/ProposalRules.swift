internal import HashTreeCollections
internal import Labels

/// What may be asked about proposals. One that who asks may not read is unknown to them.
extension Alliance {
  func decide(_ action: ProposalAction, on occasion: Occasion) throws(Refusal) -> [Fact] {
    switch action {
    case .constitute(let committee):
      try checkRole(.registrar, occasion)
      try check(committee)
      if committees[committee.id] == committee { throw .nothingChanged }
      return [.proposal(.constituted(committee))]
    case .keepClock(let party, let zone):
      try checkRole(.registrar, occasion)
      try check(party, .party)
      try check(timeZone: zone)
      if clocks[party] == zone { throw .nothingChanged }
      return [.proposal(.clockKept(party, zone))]
    case .bring(let proposal):
      try check(proposal, occasion)
      return [.proposal(.brought(proposal))]
    case .redraft(let id, let draft):
      let proposal = try seen(id, occasion)
      guard occasion.principal.mayWrite, proposal.origin == occasion.principal.seat else {
        throw .notYours
      }
      try checkOpen(proposal)
      guard draft.revision != nil else { throw .choiceMissing(.revision) }
      if proposal.drafts.contains(where: { $0.version == draft.version }) {
        throw .alreadyExists(.version(draft.version))
      }
      if let part = draft.parts.first(where: { proposal.outcome(of: $0.id) != nil }) {
        throw .alreadyEnded(part.party.map(Subject.party) ?? .proposal(id))
      }
      try check(draft, of: proposal, occasion)
      return [.proposal(.redrafted(id, draft))]
    default: return try decide(course: action, on: occasion)
    }
  }

  /// The course of a proposal, which the chair steers and delegations answer.
  private func decide(
    course action: ProposalAction, on occasion: Occasion
  ) throws(Refusal) -> [Fact] {
    let by = occasion.stamp
    switch action {
    case .setSilence(let id, let ends, let consulted):
      return try setSilence(over: id, until: ends, consulted, occasion)
    case .extend(let id, let ends):
      let proposal = try steered(id, occasion)
      guard let silence = proposal.openSilence else { throw .notNow }
      guard ends > silence.ends else { throw .endsBeforeBeginning(.ends) }
      try checkReach(of: ends, occasion)
      return [.proposal(.extended(id, until: ends, by: by))]
    case .speak(let id, let position):
      try check(position, on: try seen(id, occasion), occasion)
      return [.proposal(.spoken(id, position))]
    case .escalate(let id):
      let proposal = try steered(id, occasion)
      guard proposal.openSilence != nil else { throw .notNow }
      return [.proposal(.escalated(id, by: by))]
    case .withdraw(let id):
      let proposal = try seen(id, occasion)
      let isOwn = occasion.principal.mayWrite && proposal.origin == occasion.principal.seat
      guard isOwn || chairs(occasion.principal) else { throw .notYours }
      try checkOpen(proposal)
      return [.proposal(.withdrawn(id, by: by))]
    case .constitute, .keepClock, .bring, .redraft: return []
    }
  }

  private func setSilence(
    over id: Proposal.ID, until ends: Instant, _ consulted: [Party.ID], _ occasion: Occasion
  ) throws(Refusal) -> [Fact] {
    let proposal = try steered(id, occasion)
    try checkOpen(proposal)
    guard proposal.openSilence == nil, !proposal.openParts.isEmpty else { throw .notNow }
    let hours = committees[proposal.committee]?.shortest ?? 0
    guard ends.milliseconds - occasion.at.milliseconds >= Int64(hours) * 3_600_000 else {
      throw .tooShort(hours)
    }
    try checkReach(of: ends, occasion)
    let version = proposal.draft.version
    try checkAlliesRead(proposal.draft, occasion)
    for party in consulted {
      try check(party, .parties)
      guard !isAlly(party, on: occasion.at.day) else { throw .choiceMissing(.parties) }
      try checkReads(party, version, occasion)
    }
    let silence = Proposal.Silence(
      over: proposal.drafts.count - 1, until: ends, occasion.stamp,
      consulted: Set(consulted).sorted())
    return [.proposal(.silenceSet(id, silence))]
  }

  /// Who cannot read what is put before it cannot object.
  func checkAlliesRead(
    _ draft: Proposal.Draft, _ occasion: Occasion
  ) throws(Refusal) {
    if let ally = firstAlly(notReading: markings(under: draft), at: occasion.at) {
      throw .hidden(from: ally)
    }
  }

  /// No silence is set for more than a year.
  private func checkReach(of ends: Instant, _ occasion: Occasion) throws(Refusal) {
    guard ends > occasion.at, ends.day <= occasion.at.day.adding(366) else {
      throw .endsBeforeBeginning(.ends)
    }
  }

  /// That people of a party, cleared for its level, may read a version.
  private func checkReads(
    _ party: Party.ID, _ version: Version.ID, _ occasion: Occasion
  ) throws(Refusal) {
    guard let marking = versions[version]?.marking else { return }
    guard mayRead(party, marking, at: occasion.at) else { throw .hidden(from: party) }
  }

  /// Whether people of a party, cleared for all that it asks, may read what bears a marking.
  func mayRead(_ party: Party.ID, _ marking: Marking, at moment: Instant) -> Bool {
    let label = marking.label
    let held = ReaderClass.Held(
      policy: label.policyName, level: label.classification, special: label.special)
    let reader = ReaderClass(seat: .party(party), held: [held], day: moment.day)
    return permits.permit(for: reader, in: self).reads(marking, at: moment, in: self)
  }

  /// The markings of all that whoever breaks or keeps a silence over a draft must be able to read.
  private func markings(under draft: Proposal.Draft) -> [Marking] {
    let actions = draft.parts.flatMap(\.actions)
    let released = actions.compactMap(\.released).compactMap { marking(of: $0) }
    let adopted = actions.compactMap(\.ofProgramme).compactMap { programmes[$0]?.marking }
    let runs = draft.runs.flatMap { markings(of: $0) }
    return [versions[draft.version]?.marking].compactMap(\.self) + runs + released + adopted
  }

  /// The markings of a run and of what it is a run of.
  func markings(of id: Iteration.ID) -> [Marking] {
    guard let run = iterations[id], let activity = activities[run.activity] else { return [] }
    return [run.marking, activity.marking]
  }

  /// The first Ally of a day whose people may not read all of these; each label is asked once.
  func firstAlly(notReading markings: [Marking], at moment: Instant) -> Party.ID? {
    var seen: Set<Label> = []
    let distinct = markings.filter { seen.insert($0.label).inserted }
    return allies(on: moment.day).first { ally in
      !distinct.allSatisfy { mayRead(ally, $0, at: moment) }
    }
  }

  func allies(on day: Day) -> [Party.ID] {
    guard let body = index.alliance else { return [] }
    return Sight(network: self, on: day).counted(in: body, on: day)
  }

  func isAlly(_ party: Party.ID, on day: Day) -> Bool {
    index.alliance.map { bodiesJoined(by: party, on: day).contains($0) } ?? false
  }

  /// Whether a principal sets silences and chairs committees.
  func chairs(_ principal: Principal) -> Bool {
    principal.seat == .alliance && principal.roles.contains(.chair)
  }

  func isSeen(_ proposal: Proposal, _ principal: Principal, at moment: Instant) -> Bool {
    proposal.drafts.contains { draft in
      versions[draft.version].map { reads($0.marking, principal, at: moment) } ?? false
    }
  }

  func seen(_ id: Proposal.ID, _ occasion: Occasion) throws(Refusal) -> Proposal {
    guard let proposal = proposals[id], isSeen(proposal, occasion.principal, at: occasion.at)
    else { throw .unknown(.proposal(id), .item) }
    return proposal
  }

  private func steered(_ id: Proposal.ID, _ occasion: Occasion) throws(Refusal) -> Proposal {
    let proposal = try seen(id, occasion)
    try checkRole(.chair, occasion)
    guard occasion.principal.seat == .alliance else { throw .notYours }
    return proposal
  }

  private func checkOpen(_ proposal: Proposal) throws(Refusal) {
    guard proposal.withdrawn == nil, !proposal.openParts.isEmpty else {
      throw .alreadyEnded(.proposal(proposal.id))
    }
  }
}

/// What makes committees, drafts and positions fit.
extension Alliance {
  private func check(_ committee: Committee) throws(Refusal) {
    try checkTexts(of: committee.names)
    try checkSources(of: committee.evidence)
    try check(committee.short, .short)
    guard committee.names.isOrdered else { throw .endsBeforeBeginning(.name) }
    try check(timeZone: committee.clock)
    guard (1...24 * 60).contains(committee.shortest) else { throw .choiceMissing(.hours) }
    guard committee.holidays == Set(committee.holidays).sorted() else {
      throw .endsBeforeBeginning(.holidays)
    }
    let matters = committee.rules.map(\.matter)
    guard Set(matters).count == matters.count else { throw .choiceMissing(.matter) }
  }

  private func check(_ proposal: Proposal, _ occasion: Occasion) throws(Refusal) {
    guard occasion.principal.mayWrite, proposal.origin == occasion.principal.seat else {
      throw .notYours
    }
    if proposals[proposal.id] != nil { throw .alreadyExists(.proposal(proposal.id)) }
    guard committees[proposal.committee] != nil else {
      throw .unknown(.committee(proposal.committee), .committee)
    }
    let isNew =
      proposal.drafts.count == 1 && proposal.silences.isEmpty && proposal.adopted.isEmpty
      && proposal.withdrawn == nil && proposal.draft.revision == nil
    guard isNew else { throw .notYours }
    try check(proposal.draft, of: proposal, occasion)
  }

  private func check(
    _ draft: Proposal.Draft, of proposal: Proposal, _ occasion: Occasion
  ) throws(Refusal) {
    guard draft.made == occasion.stamp else { throw .notYours }
    guard let version = versions[draft.version],
      reads(version.marking, occasion.principal, at: occasion.at)
    else { throw .unknown(.version(draft.version), .version) }
    guard version.paper == proposal.paper, papers[proposal.paper]?.origin == proposal.origin
    else { throw .notYours }
    try check(draft.title, .title)
    let ids = draft.parts.map(\.id)
    guard !ids.isEmpty, ids.count <= Proposal.partsMax, ids == Set(ids).sorted() else {
      throw .choiceMissing(.parts)
    }
    try checkRuns(of: draft, occasion)
    for part in draft.parts {
      try check(part, of: proposal, occasion)
      try checkStatements(of: part, in: draft, occasion)
    }
    var whole = proposal
    if proposal.draft != draft { whole.drafts.append(draft) }
    try checkEffects(of: whole, occasion)
  }

  private func checkRuns(of draft: Proposal.Draft, _ occasion: Occasion) throws(Refusal) {
    guard draft.runs.count <= Proposal.runsMax, draft.runs == Set(draft.runs).sorted() else {
      throw .choiceMissing(.iteration)
    }
    for id in draft.runs {
      let run = try seen(id, occasion)
      guard run.mayBeOpened else { throw .notNow }
    }
    let opening = draft.parts.filter(\.opensRuns)
    guard opening.isEmpty == draft.runs.isEmpty else { throw .choiceMissing(.iteration) }
    guard opening.allSatisfy({ $0.party != nil }) else { throw .choiceMissing(.party) }
  }

  private func check(
    _ part: Proposal.Part, of proposal: Proposal, _ occasion: Occasion
  ) throws(Refusal) {
    try check(part.party, .party)
    try check(text: part.title, .title, limit: 300, mayBeEmpty: part.party != nil)
    let rules = committees[proposal.committee]?.rules ?? []
    for action in part.actions {
      guard action.matter != nil else { throw .notForDecision }
      if case .toolbox(let action) = action { try checkProposes(action, occasion) }
      if case .programme(.adopt(let id, _, _)) = action { try checkReads(id, occasion) }
      if case .meeting(.invite(let id, _, _)) = action { _ = try seen(id, occasion) }
      if case .operation(.accept(let id, _)) = action { try checkKnown(id, occasion) }
      guard case .review(.relabel(let item, _, _, _)) = action else { continue }
      guard isSeen(item, occasion.principal, at: occasion.at) else {
        throw .unknown(item.subject, .item)
      }
      guard isOriginator(occasion.principal, of: item) else { throw .notYours }
    }
    for matter in part.matters {
      guard let rule = rules.first(where: { $0.matter == matter }) else {
        throw .outsideRemit(matter)
      }
      guard mayBring(rule, occasion.principal, on: occasion.at.day) else {
        throw .outsideRemit(matter)
      }
    }
  }

  /// What is agreed to is the text that stands in the very version under silence.
  private func checkStatements(
    of part: Proposal.Part, in draft: Proposal.Draft, _ occasion: Occasion
  ) throws(Refusal) {
    for action in part.actions {
      guard case .dialogue(.adopt(let id, let statement, _)) = action else { continue }
      guard let track = tracks[id], isSeen(track, occasion.principal, at: occasion.at),
        let found = track.statement(statement)
      else { throw .unknown(.track(id), .statement) }
      guard found.version == draft.version else { throw .choiceMissing(.version) }
    }
  }

  func mayBring(_ rule: Committee.Rule, _ principal: Principal, on day: Day) -> Bool {
    if principal.seat == .alliance { return !principal.roles.isDisjoint(with: rule.roles) }
    guard let party = principal.party, principal.roles.contains(.delegation) else { return false }
    return rule.isForAllies && isAlly(party, on: day)
  }

  /// That all could be done today, one part upon the other: who drafts learns at once what the
  /// rules refuse.
  private func checkEffects(of proposal: Proposal, _ occasion: Occasion) throws(Refusal) {
    var after = self
    let last = proposal.drafts.count - 1
    if let record = decision(adopting: last, of: proposal, at: occasion.at) {
      after.apply(.reference(.decisionAdded(record)))
    }
    for part in proposal.draft.parts {
      after = try after.effects(of: part, at: occasion.at).after
    }
  }

  private func check(
    _ position: Proposal.Position, on proposal: Proposal, _ occasion: Occasion
  ) throws(Refusal) {
    guard let silence = proposal.openSilence, occasion.at < silence.ends else { throw .notNow }
    let principal = occasion.principal
    try checkRole(.delegation, occasion)
    guard principal.party == position.party, position.said == occasion.stamp else {
      throw .notYours
    }
    let isAlly = isAlly(position.party, on: occasion.at.day)
    if position.kind == .comments {
      guard isAlly || silence.consulted.contains(position.party) else { throw .notYours }
    } else {
      guard isAlly else { throw .notYours }
    }
    // Of another proposal than this one it tells nothing that its identifier does not tell.
    if index.proposals.proposal(of: position.id) != nil {
      throw .alreadyExists(.proposal(proposal.id))
    }
    try check(position.kind, in: proposal.drafts[silence.draft], until: silence.ends)
    let mayBeSilent = ![.comments].contains(position.kind) && !position.kind.isObjection
    try check(text: position.text, .text, limit: 4000, mayBeEmpty: mayBeSilent)
    try check(position.marking, .marking, by: principal, at: occasion.at)
    let isRepeated = silence.positions.contains {
      $0.party == position.party && $0.kind == position.kind && $0.text == position.text
    }
    if isRepeated { throw .nothingChanged }
  }

  private func check(
    _ kind: Proposal.Position.Kind, in draft: Proposal.Draft, until ends: Instant
  ) throws(Refusal) {
    switch kind {
    case .agrees, .comments, .objects(.whole): return
    case .needsTime(let wanted):
      if let wanted, wanted <= ends { throw .endsBeforeBeginning(.ends) }
    case .objects(.parts(let parts)):
      guard !parts.isEmpty, parts == Set(parts).sorted(),
        parts.allSatisfy({ draft.part($0) != nil })
      else { throw .choiceMissing(.parts) }
    case .objects(.runs(let runs, let parts)):
      guard !runs.isEmpty, runs == Set(runs).sorted(), Set(draft.runs).isSuperset(of: runs) else {
        throw .choiceMissing(.iteration)
      }
      guard parts.allSatisfy({ draft.part($0)?.opensRuns ?? false }) else {
        throw .choiceMissing(.parts)
      }
    }
  }
}

extension Proposal.Position.Kind {
  /// Whether it breaks the silence.
  public var isObjection: Bool { if case .objects = self { true } else { false } }
}

/// Making what was decided so.
extension Alliance {
  mutating func apply(_ fact: ProposalFact) {
    switch fact {
    case .constituted(let committee): committees[committee.id] = committee
    case .clockKept(let party, let zone): clocks[party] = zone
    case .brought(let proposal): hold(proposal)
    case .redrafted(let id, let draft):
      change(id) { proposal in
        proposal.end(.redrafted, at: draft.made.at)
        proposal.drafts.append(draft)
      }
    case .silenceSet(let id, let silence): change(id) { $0.silences.append(silence) }
    case .extended(let id, let ends, _):
      change(id) { proposal in
        proposal.changeSilence { silence in
          silence.formerly.append(silence.ends)
          silence.ends = ends
        }
      }
    case .spoken(let id, let position):
      let marking = held(position.marking)
      change(id) { proposal in
        proposal.changeSilence { silence in
          var position = position
          position.marking = marking
          silence.positions.append(position)
        }
      }
      noteReview(of: .position(position.id))
    case .escalated(let id, let by): change(id) { $0.end(.escalated, at: by.at) }
    case .withdrawn(let id, let by):
      change(id) { proposal in
        proposal.end(.withdrawn, at: by.at)
        proposal.withdrawn = by
      }
    case .settled(let id, let at, let adopted):
      change(id) { proposal in
        proposal.end(.deadline, at: at)
        proposal.adopted += adopted
      }
    case .concluded(let id, _, _, let adopted): change(id) { $0.adopted += adopted }
    case .runsOpened(let runs, let parties, let decision):
      open(runs, to: parties, by: decision)
    }
  }

  private mutating func change(_ id: Proposal.ID, _ body: (inout Proposal) -> Void) {
    guard var proposal = proposals[id] else { preconditionFailure("changed a proposal unknown") }
    body(&proposal)
    hold(proposal)
  }

  /// Takes a proposal in that was stored, with when its positions' labels are to be looked at.
  mutating func holdStored(_ proposal: Proposal) {
    hold(proposal)
    for position in proposal.silences.flatMap(\.positions) {
      noteReview(of: .position(position.id))
    }
  }

  /// Takes a proposal in, new or changed.
  mutating func hold(_ proposal: Proposal) {
    if let old = proposals[proposal.id] { index.proposals.forget(old) }
    var proposal = proposal
    for place in proposal.silences.indices {
      for said in proposal.silences[place].positions.indices {
        let marking = proposal.silences[place].positions[said].marking
        proposal.silences[place].positions[said].marking = held(marking)
      }
    }
    proposals[proposal.id] = proposal
    index.proposals.learn(proposal)
  }
}

extension Proposal {
  fileprivate mutating func changeSilence(_ body: (inout Silence) -> Void) {
    guard let last = silences.indices.last else { return }
    body(&silences[last])
  }

  fileprivate mutating func end(_ how: Silence.Ending, at moment: Instant) {
    guard openSilence != nil else { return }
    changeSilence { $0.ended = Silence.End(how, at: moment) }
  }
}
