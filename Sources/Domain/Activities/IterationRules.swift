internal import HashTreeCollections

/// What may be asked about iterations.
extension Alliance {
  func decide(iteration action: ActivityAction, on occasion: Occasion) throws(Refusal) -> [Fact] {
    switch action {
    case .propose(let runs): return try decideProposal(of: runs, occasion)
    case .correctIteration(let run): return try decideCorrection(to: run, occasion)
    case .check(let ids):
      try checkLead(occasion)
      let runs = try seen(ids, occasion)
      if runs.contains(where: { $0.proposed.by == occasion.principal.id }) { throw .sameHands }
      guard runs.allSatisfy({ $0.step == .proposed }) else { throw .notNow }
      return ids.map { .activity(.checked($0)) }
    case .approve(let ids, let approval):
      try checkLead(occasion)
      let runs = try seen(ids, occasion)
      for party in approval.parties { try check(party, .parties) }
      try check(approval.decision, .decision)
      if !approval.isGeneral, approval.parties.isEmpty { throw .choiceMissing(.parties) }
      let steps: [Iteration.Step] = [.checked, .approved, .published]
      guard runs.allSatisfy({ steps.contains($0.step) }) else { throw .notNow }
      if runs.contains(where: { $0.approval == approval }) { throw .nothingChanged }
      return ids.map { .activity(.approved($0, approval)) }
    case .publish(let ids):
      let runs = try seen(ids, occasion)
      for run in runs { try checkHand(on: run, occasion) }
      guard runs.allSatisfy({ $0.step == .approved }) else { throw .notNow }
      return ids.map { .activity(.published($0)) }
    default: return try decide(change: action, on: occasion)
    }
  }

  /// Runs that who asks may know of, each named once.
  private func seen(_ ids: [Iteration.ID], _ occasion: Occasion) throws(Refusal) -> [Iteration] {
    let runs = try ids.map { id throws(Refusal) in try seen(id, occasion) }
    guard !ids.isEmpty, Set(ids).count == ids.count else { throw .choiceMissing(.iteration) }
    return runs
  }

  private func decide(
    change action: ActivityAction, on occasion: Occasion
  ) throws(Refusal) -> [Fact] {
    switch action {
    case .move(let id, let schedule, let deadlines):
      let run = try handled(id, occasion)
      try checkLate(run, occasion)
      try check(schedule, deadlines)
      try checkMayStop(run, occasion)
      if run.schedule == schedule, run.deadlines == deadlines { throw .nothingChanged }
      return settling(run, .moved(id, schedule, deadlines, by: occasion.stamp), occasion)
    case .cancel(let id, let why):
      let run = try handled(id, occasion)
      try checkLate(run, occasion)
      try check(text: why, .why, limit: 1000)
      if run.step == .cancelled { throw .alreadyEnded(.iteration(id)) }
      try checkMayStop(run, occasion)
      return settling(run, .cancelled(id, why: why, by: occasion.stamp), occasion)
    case .instruct(let id, let paper):
      let run = try handled(id, occasion)
      try check(paper: paper, .instructions, occasion)
      if run.instructions == paper { throw .nothingChanged }
      return [.activity(.instructed(id, paper))]
    case .report(let id, let paper):
      let run = try handled(id, occasion)
      try check(paper: paper, .report, occasion)
      guard [.done, .reported].contains(run.stage(on: occasion.at.day)) else { throw .notNow }
      if run.report == paper { throw .nothingChanged }
      return settling(run, .reported(id, paper), occasion)
    default: return []
    }
  }

  /// A change of a run, after what the clock has made of its roster by then and before the offers
  /// that follow from it: no later look at the roster may find that another run had been.
  private func settling(
    _ run: Iteration, _ fact: ActivityFact, _ occasion: Occasion
  ) -> [Fact] {
    withOffers(settled(run, occasion) + [.activity(fact)], in: run.id, occasion)
  }

  /// Lead authorities are the alliance's planners.
  func checkLead(_ occasion: Occasion) throws(Refusal) {
    try checkRole(.planner, occasion)
    guard occasion.principal.seat == .alliance else { throw .notYours }
  }

  func isLead(_ principal: Principal) -> Bool {
    principal.seat == .alliance && principal.roles.contains(.planner)
  }

  /// Whether a principal may know of an iteration: by its label and its activity's; before it is
  /// on the menu, from the provider's seat and the alliance's alone.
  func sees(_ run: Iteration, _ principal: Principal, at moment: Instant) -> Bool {
    guard let activity = activities[run.activity], sees(activity, principal, at: moment),
      reads(run.marking, principal, at: moment)
    else { return false }
    return run.wasPublished || sits(principal, close: activity.provider)
  }

  /// Whether a principal sits where unpublished runs of a provider are known.
  func sits(_ principal: Principal, close provider: Provider.ID) -> Bool {
    principal.seat == .alliance
      || (principal.seat != .none && providers[provider]?.seat == principal.seat)
  }

  func seen(_ id: Iteration.ID, _ occasion: Occasion) throws(Refusal) -> Iteration {
    guard let run = iterations[id], sees(run, occasion.principal, at: occasion.at) else {
      throw .unknown(.iteration(id), .iteration)
    }
    return run
  }

  /// A run that who asks may know of and change.
  private func handled(_ id: Iteration.ID, _ occasion: Occasion) throws(Refusal) -> Iteration {
    let run = try seen(id, occasion)
    try checkHand(on: run, occasion)
    return run
  }

  /// That who asks acts for the provider or leads.
  func checkHand(on run: Iteration, _ occasion: Occasion) throws(Refusal) {
    if isLead(occasion.principal) { return }
    try checkRole(.provider, occasion)
    guard let activity = activities[run.activity],
      acts(occasion.principal, for: activity.provider)
    else { throw .notYours }
  }

  /// After its day for that a run on the menu is moved or cancelled by a lead authority alone.
  private func checkLate(_ run: Iteration, _ occasion: Occasion) throws(Refusal) {
    guard run.step == .published, occasion.at.day > run.deadlines.cancels else { return }
    try checkLead(occasion)
  }

  /// Once it has begun a run is neither moved nor cancelled.
  private func checkMayStop(_ run: Iteration, _ occasion: Occasion) throws(Refusal) {
    switch run.stage(on: occasion.at.day) {
    case .running, .done, .reported, .cancelled: throw .notNow
    case .proposed, .checked, .approved, .published, .open, .closed: return
    }
  }

  private func check(paper id: Paper.ID, _ field: Field, _ occasion: Occasion) throws(Refusal) {
    guard let paper = papers[id], isSeen(paper, occasion) else { throw .unknown(.paper(id), field) }
  }

  private func decideProposal(
    of runs: [Iteration], _ occasion: Occasion
  ) throws(Refusal) -> [Fact] {
    let offers = try runs.map { run throws(Refusal) in try own(run.activity, occasion) }
    guard runs.allSatisfy({ $0.isNew(by: occasion.stamp) }) else { throw .notYours }
    var made: Set<Iteration.ID> = []
    for run in runs where run.bearsFitCode {
      if iterations[run.id] != nil || !made.insert(run.id).inserted {
        throw .alreadyExists(.iteration(run.id))
      }
    }
    if runs.isEmpty { throw .choiceMissing(.iteration) }
    for run in runs { try check(run, occasion) }
    for (run, activity) in zip(runs, offers) {
      if let retired = activity.retired, retired <= run.schedule.first { throw .notNow }
    }
    return runs.map { .activity(.proposed($0)) }
  }

  private func decideCorrection(
    to run: Iteration, _ occasion: Occasion
  ) throws(Refusal) -> [Fact] {
    let old = try handled(run.id, occasion)
    var run = keepingHidden(of: old, in: run, occasion)
    // A label in force is changed by its review alone, where widening takes two people; that of a
    // run which waits for its check is still its provider's to choose.
    if !mayRechoose(old, occasion) { run.marking = old.marking }
    guard run.keepsSteps(of: old) else { throw .notYours }
    try checkReason(occasion)
    try check(run, occasion, insteadOf: old)
    if roster(of: old, by: occasion.at).seatsHeld > run.seating.seats {
      throw .inUse(.iteration(run.id))
    }
    // What is on the menu keeps its days; a step of its own changes them.
    if old.wasPublished, old.schedule != run.schedule { throw .notNow }
    if old == run { throw .nothingChanged }
    return settling(old, .iterationCorrected(run), occasion)
  }

  private func mayRechoose(_ run: Iteration, _ occasion: Occasion) -> Bool {
    run.step == .proposed && isOriginator(occasion.principal, of: .iteration(run.id))
  }

  /// What who corrects may not read stays as it was.
  private func keepingHidden(
    of old: Iteration, in new: Iteration, _ occasion: Occasion
  ) -> Iteration {
    func isHidden(_ id: Iteration.ID) -> Bool { (try? seen(id, occasion)) == nil }
    func isHidden(_ id: Paper.ID) -> Bool {
      !(papers[id].map { isSeen($0, occasion) } ?? false)
    }
    var kept = new
    if kept.repeats == nil, let before = old.repeats, isHidden(before) { kept.repeats = before }
    if kept.instructions == nil, let paper = old.instructions, isHidden(paper) {
      kept.instructions = paper
    }
    if kept.report == nil, let paper = old.report, isHidden(paper) { kept.report = paper }
    return kept
  }

  private func check(
    _ run: Iteration, _ occasion: Occasion, insteadOf old: Iteration? = nil
  ) throws(Refusal) {
    try check(run.place.country, .country)
    for quota in run.seating.quotas { try check(quota.group) }
    if let before = run.repeats, before != old?.repeats {
      guard (try? seen(before, occasion)) != nil else {
        throw .unknown(.iteration(before), .repeats)
      }
    }
    if let town = run.place.town { try check(text: town, .town, limit: 100) }
    try check(run.schedule, run.deadlines)
    guard run.bearsFitCode else { throw .choiceMissing(.code) }
    guard (1...10_000).contains(run.seating.seats) else { throw .choiceMissing(.seats) }
    if let minimum = run.seating.minimum, !(1...run.seating.seats).contains(minimum) {
      throw .choiceMissing(.minimum)
    }
    guard run.seating.quotas.allSatisfy({ $0.isFit(for: run.seating) }) else {
      throw .choiceMissing(.quotas)
    }
    if run.marking != old?.marking {
      try check(run.marking, .marking, by: occasion.principal, at: occasion.at)
    }
  }

  private func check(_ group: Iteration.Group) throws(Refusal) {
    switch group {
    case .party(let party): try check(party, .quotas)
    case .body(let body): try check(body, .quotas)
    case .eachParty, .allies, .partners, .everyone: break
    }
  }

  private func check(
    _ schedule: Iteration.Schedule, _ deadlines: Iteration.Deadlines
  ) throws(Refusal) {
    try check(text: schedule.timeZone, .timeZone, limit: 60)
    guard schedule.first <= schedule.last, schedule.days <= 400 else {
      throw .endsBeforeBeginning(.last)
    }
    guard deadlines.opens <= deadlines.closes, deadlines.closes <= schedule.first else {
      throw .endsBeforeBeginning(.closes)
    }
    guard deadlines.cancels <= schedule.first else { throw .endsBeforeBeginning(.cancels) }
    try check(timeZone: schedule.timeZone)
    if let hours = schedule.hours,
      hours.isEmpty || hours.lowerBound < 0 || hours.upperBound > 1440
    {
      throw .choiceMissing(.hours)
    }
    guard (1...60).contains(deadlines.answerDays) else { throw .choiceMissing(.answerDays) }
  }

  mutating func apply(iteration fact: ActivityFact) {
    switch fact {
    case .proposed(let run), .iterationCorrected(let run): hold(run)
    case .checked(let id): change(id) { $0.step = .checked }
    case .approved(let id, let approval):
      change(id) { run in
        run.approval = approval
        if run.step == .checked { run.step = .approved }
      }
    case .published(let id):
      change(id) { run in
        run.step = .published
        run.wasPublished = true
      }
    case .moved(let id, let schedule, let deadlines, let by):
      let old = iterations[id]?.schedule.first ?? schedule.first
      for nomination in rosters[id]?.nominations ?? [] {
        index.nominations.move(nomination, from: old, to: schedule.first)
      }
      change(id) { run in
        run.moves.append(Iteration.Move(from: run.schedule, by: by))
        run.schedule = schedule
        run.deadlines = deadlines
      }
    case .cancelled(let id, let why, let by):
      change(id) { run in
        run.step = .cancelled
        run.cancelledFor = why
        run.cancelledBy = by
      }
    case .instructed(let id, let paper): change(id) { $0.instructions = paper }
    case .reported(let id, let paper):
      change(id) { run in
        run.report = paper
        run.step = .reported
      }
    case .providerAdded, .providerCorrected, .added, .corrected, .retired: break
    }
  }

  private mutating func change(_ id: Iteration.ID, _ body: (inout Iteration) -> Void) {
    guard var run = iterations[id] else { preconditionFailure("changed an iteration unknown") }
    body(&run)
    hold(run)
  }

  /// Takes an iteration in, new or changed.
  mutating func hold(_ run: Iteration) {
    guard let activity = activities[run.activity] else {
      preconditionFailure("an iteration of nothing")
    }
    if let old = iterations[run.id] { index.menu.forget(old) }
    var run = run
    run.marking = held(run.marking)
    iterations[run.id] = run
    index.menu.learn(run, of: activity, seats(of: run))
    noteReview(of: .iteration(run.id))
  }

  /// What all who may read a run are told of its seats.
  func seats(of run: Iteration) -> MenuYear.Seats {
    MenuYear.Seats(
      isFree: isFree(run, by: nil), isClocked: run.seating.tellsSeats && isClocked(run))
  }

  /// Whether all who may read a run are told that it has free seats, and it has, as the clock has
  /// left it by a moment.
  func isFree(_ run: Iteration, by moment: Instant?) -> Bool {
    run.seating.tellsSeats && run.step == .published
      && roster(of: run, by: moment).seatsHeld < run.seating.seats
  }
}

extension Iteration.Quota {
  /// Whether it limits what can be limited, and to no more than there is.
  fileprivate func isFit(for seating: Iteration.Seating) -> Bool {
    // Of everyone the number of seats says it already.
    if group == .everyone { return false }
    switch kind {
    case .atMost(let most): return (0...seating.seats).contains(most)
    case .heldBack(let held, _):
      return group != .eachParty && (0...seating.seats).contains(held)
    }
  }
}

extension Iteration {
  /// Whether its code is its activity's, a full stop and a number.
  fileprivate var bearsFitCode: Bool {
    let head = activity.text + "."
    return id.text.hasPrefix(head) && id.text.dropFirst(head.count).isNumber
  }

  /// Whether nothing has become of it yet that steps of their own settle.
  fileprivate func isNew(by stamp: Stamp) -> Bool {
    step == .proposed && !wasPublished && approval == nil && moves.isEmpty && proposed == stamp
      && instructions == nil && report == nil && cancelledFor == nil
  }

  /// Whether what steps of their own settle, and no correction may touch, is as it was.
  fileprivate func keepsSteps(of old: Iteration) -> Bool {
    activity == old.activity && step == old.step && approval == old.approval
      && wasPublished == old.wasPublished && instructions == old.instructions
      && report == old.report && cancelledFor == old.cancelledFor
      && cancelledBy == old.cancelledBy && moves == old.moves
      && proposed == old.proposed
  }
}
