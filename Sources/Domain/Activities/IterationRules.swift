internal import HashTreeCollections

/// What may be asked about iterations.
extension Alliance {
  func decide(iteration action: ActivityAction, on occasion: Occasion) throws(Refusal) -> [Fact] {
    switch action {
    case .propose(let runs): return try decideProposal(of: runs, occasion)
    case .correctIteration(let run): return try decideCorrection(to: run, occasion)
    case .check(let ids):
      try checkLead(occasion)
      for id in ids {
        let run = try seen(id, occasion)
        guard run.step == .proposed else { throw .notNow }
        if run.proposed.by == occasion.principal.id { throw .sameHands }
      }
      return ids.map { .activity(.checked($0)) }
    case .approve(let ids, let approval):
      try checkLead(occasion)
      for id in ids {
        let run = try seen(id, occasion)
        guard [.checked, .approved, .published].contains(run.step) else { throw .notNow }
        for party in approval.parties { try check(party, .parties) }
        try check(approval.decision, .decision)
        if run.approval == approval { throw .nothingChanged }
      }
      if !approval.isGeneral, approval.parties.isEmpty { throw .choiceMissing(.parties) }
      return ids.map { .activity(.approved($0, approval)) }
    case .publish(let ids):
      for id in ids {
        let run = try seen(id, occasion)
        try checkHand(on: run, occasion)
        guard run.step == .approved else { throw .notNow }
      }
      return ids.map { .activity(.published($0)) }
    default: return try decide(change: action, on: occasion)
    }
  }

  private func decide(change action: ActivityAction, on occasion: Occasion) throws(Refusal) -> [Fact]
  {
    switch action {
    case .move(let id, let schedule, let deadlines):
      let run = try seen(id, occasion)
      try checkHand(on: run, occasion)
      try check(schedule, deadlines)
      try checkMayStop(run, occasion)
      if run.schedule == schedule, run.deadlines == deadlines { throw .nothingChanged }
      return [.activity(.moved(id, schedule, deadlines, by: occasion.stamp))]
    case .cancel(let id, let why):
      let run = try seen(id, occasion)
      try checkHand(on: run, occasion)
      try check(text: why, .why, limit: 1000)
      if run.step == .cancelled { throw .alreadyEnded(.iteration(id)) }
      try checkMayStop(run, occasion)
      return [.activity(.cancelled(id, why: why, by: occasion.stamp))]
    case .instruct(let id, let paper):
      let run = try seen(id, occasion)
      try checkHand(on: run, occasion)
      try check(paper: paper, .instructions, occasion)
      if run.instructions == paper { throw .nothingChanged }
      return [.activity(.instructed(id, paper))]
    case .report(let id, let paper):
      let run = try seen(id, occasion)
      try checkHand(on: run, occasion)
      try check(paper: paper, .report, occasion)
      if run.report == paper { throw .nothingChanged }
      guard [.done, .reported].contains(run.stage(on: occasion.at.day)) else { throw .notNow }
      return [.activity(.reported(id, paper))]
    default: return []
    }
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

  /// That who asks acts for the provider or leads.
  func checkHand(on run: Iteration, _ occasion: Occasion) throws(Refusal) {
    if isLead(occasion.principal) { return }
    try checkRole(.provider, occasion)
    guard let activity = activities[run.activity],
      acts(occasion.principal, for: activity.provider)
    else { throw .notYours }
  }

  /// After its day for that a run is moved or cancelled by a lead authority alone, and never once
  /// it has begun.
  private func checkMayStop(_ run: Iteration, _ occasion: Occasion) throws(Refusal) {
    switch run.stage(on: occasion.at.day) {
    case .running, .done, .reported, .cancelled: throw .notNow
    case .proposed, .checked, .approved: return
    case .published, .open, .closed: break
    }
    guard occasion.at.day > run.deadlines.cancels else { return }
    try checkLead(occasion)
  }

  private func check(paper id: Paper.ID, _ field: Field, _ occasion: Occasion) throws(Refusal) {
    guard let paper = papers[id], isSeen(paper, occasion) else { throw .unknown(.paper(id), field) }
  }

  private func decideProposal(of runs: [Iteration], _ occasion: Occasion) throws(Refusal) -> [Fact] {
    guard !runs.isEmpty else { throw .choiceMissing(.iteration) }
    var made: Set<Iteration.ID> = []
    for run in runs {
      let activity = try own(run.activity, occasion)
      if iterations[run.id] != nil || !made.insert(run.id).inserted {
        throw .alreadyExists(.iteration(run.id))
      }
      if let retired = activity.retired, retired <= run.schedule.first { throw .notNow }
      try check(run, occasion)
      guard run.step == .proposed, !run.wasPublished, run.approval == nil, run.moves.isEmpty,
        run.proposed == occasion.stamp, run.report == nil, run.cancelledFor == nil
      else { throw .notYours }
    }
    return runs.map { .activity(.proposed($0)) }
  }

  private func decideCorrection(to run: Iteration, _ occasion: Occasion) throws(Refusal) -> [Fact] {
    let old = try seen(run.id, occasion)
    try checkHand(on: old, occasion)
    try checkReason(occasion)
    guard run.keepsSteps(of: old) else { throw .notYours }
    // What is on the menu keeps its days and its label; steps of their own change these.
    if old.wasPublished, old.schedule != run.schedule || old.marking != run.marking {
      throw .notNow
    }
    try check(run, occasion)
    if old == run { throw .nothingChanged }
    if let roster = rosters[run.id], roster.seatsHeld > run.seating.seats {
      throw .inUse(.iteration(run.id))
    }
    return [.activity(.iterationCorrected(run))]
  }

  private func check(_ run: Iteration, _ occasion: Occasion) throws(Refusal) {
    let head = run.activity.text + "."
    guard run.id.text.hasPrefix(head), run.id.text.dropFirst(head.count).isNumber else {
      throw .choiceMissing(.code)
    }
    try check(run.place.country, .country)
    for quota in run.seating.quotas { try check(quota, of: run.seating) }
    if let town = run.place.town { try check(text: town, .town, limit: 100) }
    try check(run.schedule, run.deadlines)
    guard (1...10_000).contains(run.seating.seats) else { throw .choiceMissing(.seats) }
    if let minimum = run.seating.minimum, !(1...run.seating.seats).contains(minimum) {
      throw .choiceMissing(.minimum)
    }
    try check(run.marking, .marking, by: occasion.principal, at: occasion.at)
  }

  private func check(_ quota: Iteration.Quota, of seating: Iteration.Seating) throws(Refusal) {
    switch quota.group {
    case .party(let party): try check(party, .quotas)
    case .body(let body): try check(body, .quotas)
    case .eachParty, .allies, .partners: break
    // The number of seats says it already.
    case .everyone: throw .choiceMissing(.quotas)
    }
    let count: Int
    switch quota.kind {
    case .atMost(let most): count = most
    case .heldBack(let held, _):
      count = held
      if quota.group == .eachParty { throw .choiceMissing(.quotas) }
    }
    guard (0...seating.seats).contains(count) else { throw .choiceMissing(.quotas) }
  }

  private func check(
    _ schedule: Iteration.Schedule, _ deadlines: Iteration.Deadlines
  ) throws(Refusal) {
    try check(timeZone: schedule.timeZone)
    guard schedule.first <= schedule.last, schedule.days <= 400 else {
      throw .endsBeforeBeginning(.last)
    }
    if let hours = schedule.hours, hours.lowerBound < 0 || hours.upperBound > 1440 {
      throw .choiceMissing(.hours)
    }
    guard deadlines.opens <= deadlines.closes, deadlines.closes <= schedule.first else {
      throw .endsBeforeBeginning(.closes)
    }
    guard deadlines.cancels <= schedule.first else { throw .endsBeforeBeginning(.cancels) }
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
    case .cancelled(let id, let why, _):
      change(id) { run in
        run.step = .cancelled
        run.cancelledFor = why
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
    index.menu.learn(run, of: activity, isFree: isFree(run))
  }

  /// Whether all who may read a run are told that it has free seats, and it has.
  func isFree(_ run: Iteration) -> Bool {
    run.seating.tellsSeats && run.step == .published
      && (rosters[run.id]?.seatsHeld ?? 0) < run.seating.seats
  }
}

extension Iteration {
  /// Whether what steps of their own settle, and no correction may touch, is as it was.
  fileprivate func keepsSteps(of old: Iteration) -> Bool {
    activity == old.activity && step == old.step && approval == old.approval
      && wasPublished == old.wasPublished && instructions == old.instructions
      && report == old.report && cancelledFor == old.cancelledFor && moves == old.moves
      && proposed == old.proposed
  }
}
