internal import HashTreeCollections

/// What a delegation's focal points may ask. What who asks may not read is unknown to them.
extension Alliance {
  func decide(_ action: NominationAction, on occasion: Occasion) throws(Refusal) -> [Fact] {
    switch action {
    case .register(let candidate):
      try checkFocalPoint(of: candidate.party, occasion)
      if candidates[candidate.id] != nil { throw .alreadyExists(.candidate(candidate.id)) }
      try check(candidate, occasion)
      return [.nomination(.registered(candidate))]
    case .correct(let candidate):
      guard let old = candidates[candidate.id], old.party == occasion.principal.party else {
        throw .unknown(.candidate(candidate.id), .candidate)
      }
      try checkFocalPoint(of: candidate.party, occasion)
      try check(candidate, occasion)
      let kept = keepingHidden(of: old, in: candidate, occasion)
      if old == kept { throw .nothingChanged }
      return [.nomination(.corrected(kept))]
    case .allow(let allowance): return try decide(allowance, occasion)
    case .nominate(let nominations): return try decide(nominations, occasion)
    case .prioritise(let id, let order): return try decidePriority(of: order, in: id, occasion)
    case .answer, .withdraw, .substitute: return try decide(reply: action, on: occasion)
    case .rank, .accept, .fill, .refuse, .attend, .certify:
      return try decide(seating: action, on: occasion)
    case .criticise(let critique): return try decide(critique, occasion)
    }
  }

  func checkFocalPoint(of party: Party.ID, _ occasion: Occasion) throws(Refusal) {
    try checkRole(.focalPoint, occasion)
    guard occasion.principal.party == party else { throw .notYours }
  }

  /// What who corrects may not read stays as it was.
  private func keepingHidden(
    of old: Candidate, in new: Candidate, _ occasion: Occasion
  ) -> Candidate {
    var kept = new
    kept.done += old.done.filter { done in
      !new.done.contains(done)
        && !(activities[done.activity].map { sees($0, occasion.principal, at: occasion.at) }
          ?? false)
    }
    return kept
  }

  private func check(_ candidate: Candidate, _ occasion: Occasion) throws(Refusal) {
    try check(candidate.party, .party)
    for done in candidate.done {
      guard let activity = activities[done.activity],
        sees(activity, occasion.principal, at: occasion.at)
      else { throw .unknown(.activity(done.activity), .done) }
    }
    guard candidate.languages.allSatisfy({ $0.language.isLanguage }) else {
      throw .choiceMissing(.languages)
    }
    for clearance in candidate.clearances {
      guard let adoption = adoptions[clearance.policy] else {
        throw .policyMissing(clearance.policy)
      }
      guard !adoption.policy.levels(downFrom: clearance.level).isEmpty else {
        throw .choiceMissing(.clearance)
      }
    }
  }

  private func decide(_ allowance: Allowance, _ occasion: Occasion) throws(Refusal) -> [Fact] {
    if !occasion.principal.roles.contains(.budgetOfficer) { try checkRole(.planner, occasion) }
    guard occasion.principal.seat == .alliance else { throw .notYours }
    try check(allowance.id.party, .party)
    guard (1949...2199).contains(allowance.id.year) else { throw .choiceMissing(.year) }
    guard (0...100).contains(allowance.travel) else { throw .choiceMissing(.travel) }
    guard (0...100).contains(allowance.lodging) else { throw .choiceMissing(.lodging) }
    guard (0...10_000).contains(allowance.persons) else { throw .choiceMissing(.count) }
    if allowances[allowance.id] == allowance { throw .nothingChanged }
    return [.nomination(.allowed(allowance))]
  }

  /// Puts people forward one after the other, each against what those before it have changed.
  private func decide(_ nominations: [Nomination], _ occasion: Occasion) throws(Refusal) -> [Fact] {
    guard !nominations.isEmpty else { throw .choiceMissing(.nominations) }
    var draft = self
    var facts: [Fact] = []
    for nomination in nominations {
      try checkFocalPoint(of: nomination.party, occasion)
      // Seats are asked for as the clock has left them, not as they were recorded last.
      let before = draft.settled(try draft.seen(nomination.iteration, occasion), occasion)
      draft.apply(before)
      let made = draft.withOffers(
        try draft.decide(nomination, occasion), in: nomination.iteration, occasion)
      draft.apply(made)
      facts += before + made
    }
    return facts
  }

  private func decide(_ nomination: Nomination, _ occasion: Occasion) throws(Refusal) -> [Fact] {
    let run = try seen(nomination.iteration, occasion)
    if self.nomination(nomination.id) != nil { throw .alreadyExists(.nomination(nomination.id)) }
    let candidate = try own(nomination, occasion)
    let proposal = Vetting.Proposal(candidate: candidate, run: run, funding: nomination.funding)
    let found = findings(on: proposal, occasion)
    try check(found, against: nomination, for: run, occasion)
    var placed = nomination
    placed.filed = occasion.stamp
    placed.since = occasion.stamp
    placed.status = .submitted
    let isClean = !found.contains { $0.weight == .asks }
    if run.seating.allocation == .arrival, isClean {
      placed.status = found.isEmpty ? .confirmed : .waiting
    }
    return [.nomination(.nominated(placed))]
  }

  /// That a nomination's person is the party's own, and its other parts are fit.
  private func own(_ nomination: Nomination, _ occasion: Occasion) throws(Refusal) -> Candidate {
    guard let candidate = candidates[nomination.candidate],
      candidate.party == nomination.party
    else { throw .unknown(.candidate(nomination.candidate), .candidate) }
    guard (1...999).contains(nomination.priority) else { throw .choiceMissing(.priority) }
    if let remark = nomination.remark { try check(text: remark, .remark, limit: 1000) }
    guard nomination.certificate == nil, nomination.ranked == nil, nomination.why == nil,
      nomination.answerBy == nil, nomination.replaces == nil
    else { throw .notYours }
    return candidate
  }

  /// Limits on seats are named where the run tells them alone.
  private func check(
    _ found: [NominationFinding], against nomination: Nomination, for run: Iteration,
    _ occasion: Occasion
  ) throws(Refusal) {
    let stops = found.contains { $0.weight == .stops }
    let asks = found.contains { $0.weight == .asks }
    guard stops || (asks && nomination.remark == nil) else { return }
    let tells = run.seating.tellsSeats || seesRoster(of: run, occasion.principal)
    throw .nominationUnfit(found.filter { tells || $0.weight != .tells })
  }

  /// What the clock has made of a run's roster by now, as facts to be recorded before others.
  func settled(_ run: Iteration, _ occasion: Occasion) -> [Fact] {
    lapses(in: run, by: occasion.at).map { .nomination(.turned($0)) }
  }

  private func decidePriority(
    of order: [Nomination.ID], in id: Iteration.ID, _ occasion: Occasion
  ) throws(Refusal) -> [Fact] {
    try checkRole(.focalPoint, occasion)
    let run = try seen(id, occasion)
    let own = roster(of: run, by: occasion.at).nominations.filter {
      $0.party == occasion.principal.party && $0.status.isLive
    }
    try check(order, covers: own)
    guard mayChange(run, occasion) else { throw .notNow }
    let known = own.enumerated().sorted {
      ($0.element.priority, $0.offset) < ($1.element.priority, $1.offset)
    }
    if known.map(\.element.id) == order { throw .nothingChanged }
    return settled(run, occasion) + [.nomination(.prioritised(id, order))]
  }

  /// That an order names each of some nominations once and no other.
  func check(_ order: [Nomination.ID], covers nominations: [Nomination]) throws(Refusal) {
    let known = Set(nominations.map(\.id))
    if let stranger = order.first(where: { !known.contains($0) }) {
      throw .unknown(.nomination(stranger), .nominations)
    }
    guard !order.isEmpty, Set(order).count == order.count, order.count == known.count else {
      throw .choiceMissing(.nominations)
    }
  }

  private func decide(reply action: NominationAction, on occasion: Occasion) throws(Refusal)
    -> [Fact]
  {
    switch action {
    case .answer(let id, let takes):
      let (run, nomination, before) = try own(id, occasion)
      guard nomination.status == .offered, mayChange(run, occasion) else { throw .notNow }
      let status: Nomination.Status = takes ? .confirmed : .declined
      return turning(nomination, to: status, occasion, after: before)
    case .withdraw(let id, let why):
      let (run, nomination, before) = try own(id, occasion)
      try check(text: why, .why, limit: 1000)
      guard nomination.status.isLive, mayChange(run, occasion) else { throw .notNow }
      return turning(nomination, to: .withdrawn, why: why, occasion, after: before)
    case .substitute(let id, let by):
      let (run, old, before) = try own(id, occasion)
      guard by.party == old.party, by.iteration == run.id else { throw .notYours }
      if self.nomination(by.id) != nil { throw .alreadyExists(.nomination(by.id)) }
      let candidate = try own(by, occasion)
      let proposal = Vetting.Proposal(
        candidate: candidate, run: run, funding: by.funding, replacing: old)
      try check(findings(on: proposal, occasion), against: by, for: run, occasion)
      guard old.status.isLive, mayChange(run, occasion) else { throw .notNow }
      return before + substitution(of: old, by: by, in: run, occasion)
    default: return []
    }
  }

  /// The seat, the place in line and the time of filing go over.
  private func substitution(
    of old: Nomination, by new: Nomination, in run: Iteration, _ occasion: Occasion
  ) -> [Fact] {
    var taken = new
    taken.filed = old.filed
    taken.status = old.status
    taken.since = occasion.stamp
    taken.answerBy = old.answerBy
    taken.ranked = old.ranked
    taken.priority = old.priority
    taken.replaces = old.id
    let turn = NominationFact.Turn(old.id, of: run.id, to: .substituted, occasion.stamp)
    return [.nomination(.turned(turn)), .nomination(.nominated(taken))]
  }

  private func mayChange(_ run: Iteration, _ occasion: Occasion) -> Bool {
    [.published, .open, .closed].contains(run.stage(on: occasion.at.day))
  }

  /// A nomination of the principal's own party as the clock has left it, and the facts of that.
  private func own(
    _ id: Nomination.ID, _ occasion: Occasion
  ) throws(Refusal) -> (Iteration, Nomination, [Fact]) {
    guard let at = index.nominations.iteration(of: id), let known = nomination(id),
      known.party == occasion.principal.party, let run = iterations[at],
      sees(run, occasion.principal, at: occasion.at)
    else { throw .unknown(.nomination(id), .nomination) }
    try checkFocalPoint(of: known.party, occasion)
    let before = settled(run, occasion)
    var draft = self
    draft.apply(before)
    return (run, draft.nomination(id) ?? known, before)
  }

  /// A turn, and the offers that follow from the seat that it frees.
  func turning(
    _ nomination: Nomination, to status: Nomination.Status, why: String? = nil,
    _ occasion: Occasion, after before: [Fact] = []
  ) -> [Fact] {
    var turn = NominationFact.Turn(
      nomination.id, of: nomination.iteration, to: status, occasion.stamp)
    turn.why = why
    let own = before + [.nomination(.turned(turn))]
    return withOffers(own, in: nomination.iteration, occasion)
  }

  /// Facts, and the offers that follow from the seats that they leave free: one that counts in
  /// several groups may, when it is taken, leave more free than before.
  func withOffers(_ facts: [Fact], in id: Iteration.ID, _ occasion: Occasion) -> [Fact] {
    var draft = self
    draft.apply(facts)
    guard let run = draft.iterations[id], let roster = draft.rosters[id] else { return facts }
    let offers = draft.offers(in: run, roster, at: occasion.at)
    return facts + offers.map { .nomination(.turned($0)) }
  }

  private func decide(_ critique: Critique, _ occasion: Occasion) throws(Refusal) -> [Fact] {
    if !occasion.principal.roles.contains(.delegation) { try checkRole(.focalPoint, occasion) }
    guard critique.party == occasion.principal.party, critique.written == occasion.stamp else {
      throw .notYours
    }
    let run = try seen(critique.iteration, occasion)
    if index.nominations.iteration(of: critique.id) != nil {
      throw .alreadyExists(.critique(critique.id))
    }
    try check(text: critique.text, .text, limit: 4000, mayBeEmpty: true)
    guard critique.ratings.count == Critique.Aspect.allCases.count,
      critique.ratings.allSatisfy({ (1...5).contains($0) })
    else { throw .choiceMissing(.ratings) }
    try check(critique.marking, .marking, by: occasion.principal, at: occasion.at)
    let wasThere = rosters[run.id]?.nominations.contains {
      $0.party == critique.party && $0.status == .attended
    }
    guard wasThere ?? false else { throw .notNow }
    return [.nomination(.criticised(critique))]
  }
}
