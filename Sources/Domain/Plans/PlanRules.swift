internal import HashTreeCollections

/// What may be asked about plans. A run that who asks may not read is unknown to them, and so is
/// another party's plan, unless it is shared with them.
extension Alliance {
  func decide(_ action: PlanAction, on occasion: Occasion) throws(Refusal) -> [Fact] {
    let by = occasion.stamp
    switch action {
    case .make(let plan):
      try check(plan, occasion)
      return [.plan(.made(plan))]
    case .add(let id, let runs):
      let plan = try own(id, occasion)
      for run in runs { try check(run, occasion) }
      var held = Set(plan.lines.map(\.run))
      let new = runs.filter { held.insert($0).inserted }
      if new.isEmpty { throw .nothingChanged }
      guard held.count <= Plan.linesMax else { throw .notNow }
      return [.plan(.added(id, new, by: by))]
    case .remove(let id, let runs):
      let plan = try own(id, occasion)
      let readable = try lines(runs, of: plan, occasion)
      if readable.isEmpty { throw .choiceMissing(.iteration) }
      return [.plan(.removed(id, readable, by: by))]
    case .note(let id, let run, let text):
      let plan = try own(id, occasion)
      try check(text: text, .note, limit: 1000, mayBeEmpty: true)
      guard let line = try lines([run], of: plan, occasion).first else { throw .nothingChanged }
      if plan.lines.contains(Plan.Line(line, note: text)) { throw .nothingChanged }
      return [.plan(.noted(id, line, text, by: by))]
    case .order(let id, let order): return try decide(order, of: id, occasion)
    case .rename(let id, let name):
      let plan = try own(id, occasion)
      try check(text: name, .name, limit: 200)
      if plan.name == name { throw .nothingChanged }
      return [.plan(.renamed(id, name, by: by))]
    case .share(let id, let isShared):
      let plan = try own(id, occasion)
      if plan.isShared == isShared { throw .nothingChanged }
      return [.plan(.shared(id, isShared, by: by))]
    case .strike(let id):
      _ = try own(id, occasion)
      return [.plan(.struck(id))]
    }
  }

  /// The order names every run that who asks may read; others keep their places after them.
  private func decide(
    _ order: [Iteration.ID], of id: Plan.ID, _ occasion: Occasion
  ) throws(Refusal) -> [Fact] {
    let plan = try own(id, occasion)
    let all = plan.lines.map(\.run)
    let seen = all.filter { sees($0, occasion) }
    let named = try lines(order, of: plan, occasion)
    guard named.count == seen.count, Set(named).count == named.count else {
      throw .choiceMissing(.iteration)
    }
    let new = named + all.filter { !seen.contains($0) }
    if new == all { throw .nothingChanged }
    return [.plan(.ordered(id, new, by: occasion.stamp))]
  }

  private func check(_ plan: Plan, _ occasion: Occasion) throws(Refusal) {
    try checkSpeaks(for: plan.party, occasion)
    if draftPlans[plan.id] != nil { throw .alreadyExists(.plan(plan.id)) }
    for line in plan.lines {
      try check(line.run, occasion)
      try check(text: line.note, .note, limit: 1000, mayBeEmpty: true)
    }
    try check(text: plan.name, .name, limit: 200)
    guard plan.made == occasion.stamp, plan.changed == plan.made else { throw .notYours }
    guard plan.lines.count <= Plan.linesMax, Set(plan.lines.map(\.run)).count == plan.lines.count
    else { throw .notNow }
  }

  private func checkSpeaks(for party: Party.ID, _ occasion: Occasion) throws(Refusal) {
    let roles = occasion.principal.roles
    guard roles.contains(.delegation) || roles.contains(.focalPoint) else {
      throw .notPermitted(.delegation)
    }
    guard occasion.principal.party == party else { throw .notYours }
  }

  private func check(_ run: Iteration.ID, _ occasion: Occasion) throws(Refusal) {
    guard sees(run, occasion) else { throw .unknown(.iteration(run), .iteration) }
  }

  private func sees(_ run: Iteration.ID, _ occasion: Occasion) -> Bool {
    iterations[run].map { sees($0, occasion.principal, at: occasion.at) } ?? false
  }

  /// Those of a plan's runs that are named, each of which who asks must be able to read.
  private func lines(
    _ runs: [Iteration.ID], of plan: Plan, _ occasion: Occasion
  ) throws(Refusal) -> [Iteration.ID] {
    for run in runs {
      try check(run, occasion)
      guard plan.lines.contains(where: { $0.run == run }) else {
        throw .unknown(.iteration(run), .iteration)
      }
    }
    return runs
  }

  private func own(_ id: Plan.ID, _ occasion: Occasion) throws(Refusal) -> Plan {
    guard let plan = draftPlans[id] else { throw .unknown(.plan(id), .plan) }
    if speaks(occasion.principal, for: plan.party) { return plan }
    if plan.isShared, plans(occasion.principal) { throw .notYours }
    throw .unknown(.plan(id), .plan)
  }

  mutating func apply(_ fact: PlanFact) {
    switch fact {
    case .made(let plan): draftPlans[plan.id] = plan
    case .added(let id, let runs, let by):
      change(id, by) { $0.lines += runs.map { Plan.Line($0) } }
    case .removed(let id, let runs, let by):
      change(id, by) { $0.lines.removeAll { runs.contains($0.run) } }
    case .noted(let id, let run, let text, let by):
      change(id, by) { plan in
        guard let place = plan.lines.firstIndex(where: { $0.run == run }) else { return }
        plan.lines[place].note = text
      }
    case .ordered(let id, let order, let by):
      change(id, by) { plan in
        let lines = Dictionary(plan.lines.map { ($0.run, $0) }) { first, _ in first }
        plan.lines = order.compactMap { lines[$0] }
      }
    case .renamed(let id, let name, let by): change(id, by) { $0.name = name }
    case .shared(let id, let isShared, let by): change(id, by) { $0.isShared = isShared }
    case .struck(let id): draftPlans[id] = nil
    }
  }

  private mutating func change(_ id: Plan.ID, _ by: Stamp, _ body: (inout Plan) -> Void) {
    guard var plan = draftPlans[id] else {
      preconditionFailure("changed a plan unknown")
    }
    body(&plan)
    plan.changed = by
    draftPlans[id] = plan
  }
}
