import Domain

/// What a line of the record did to plans, held against the plans before and after it.
///
/// The rules let those who may not read some of a plan's runs change the others: what they do not
/// see must be there afterwards as it was before, in its order and with its note.
struct PlanCheck {
  let line: Entry
  /// The alliance before the line.
  let before: Alliance
  /// The alliance after it.
  let after: Alliance

  func run() throws(Violation) {
    let facts = line.facts.compactMap { fact in
      if case .plan(let fact) = fact { fact } else { nil }
    }
    guard !facts.isEmpty else { return }
    var held = Dictionary(uniqueKeysWithValues: before.holdings.plans.map { ($0.id, $0) })
    for fact in facts {
      let old = held[fact.plan]
      let new = try next(fact, old)
      try expect(
        Self.hands(of: new?.party ?? old?.party).contains(line.principal.text), "plans",
        "\(line.principal) changed a plan of \(String(describing: old?.party))")
      held[fact.plan] = new
    }
    let now = Dictionary(uniqueKeysWithValues: after.holdings.plans.map { ($0.id, $0) })
    for id in Set(facts.map(\.plan)) {
      try expect(
        now[id] == held[id], "plans",
        "plan \(id) is not what entry \(line.number) says it became")
    }
  }

  /// Those who act for a party in this work-load.
  private static func hands(of party: Party.ID?) -> [String] {
    party.map { party in ["point-", "desk-"].map { $0 + party.text.lowercased() } } ?? []
  }

  /// What a plan becomes by a fact, worked out here anew.
  private func next(_ fact: PlanFact, _ old: Plan?) throws(Violation) -> Plan? {
    if case .made(let plan) = fact {
      try expect(old == nil, "plans", "plan \(plan.id) was made twice")
      return plan
    }
    guard var plan = old else { throw Violation("plans", "plan \(fact.plan) is not known") }
    switch fact {
    case .made: return old
    case .added(_, let runs, let by):
      for run in runs { plan.lines.append(Plan.Line(run)) }
      plan.changed = by
    case .removed(_, let runs, let by):
      plan.lines = plan.lines.filter { !runs.contains($0.run) }
      plan.changed = by
    case .noted(_, let run, let text, let by):
      plan.lines = plan.lines.map { $0.run == run ? Plan.Line(run, note: text) : $0 }
      plan.changed = by
    case .ordered(let id, let order, let by):
      let lines = plan.lines
      try expect(
        order.sorted() == lines.map(\.run).sorted(), "plans",
        "ordering plan \(id) changed which runs it holds")
      plan.lines = order.flatMap { run in lines.filter { $0.run == run } }
      plan.changed = by
    case .renamed(_, let name, let by):
      plan.name = name
      plan.changed = by
    case .shared(_, let isShared, let by):
      plan.isShared = isShared
      plan.changed = by
    case .struck: return nil
    }
    return plan
  }
}

/// That plans are told to those alone whose they are, or to whom they are shared, on a server.
struct PlanSightCheck {
  let live: Alliance
  let twin: Alliance

  func run(as principal: Principal, at now: Instant) throws(Violation) {
    let sight = live.seen(by: principal, on: now.day, at: now)
    let speaks = !principal.roles.isDisjoint(with: [.delegation, .focalPoint])
    let isPlanner =
      principal.seat == .alliance
      && !principal.roles.isDisjoint(with: [.planner, .countryOfficer, .budgetOfficer])
    for plan in twin.holdings.plans {
      let isOwn = speaks && principal.seat == .party(plan.party)
      var told: Plan? = plan
      told?.lines.removeAll { sight.iteration($0.run) == nil }
      told?.changed = plan.made
      if !isOwn, !(plan.isShared && isPlanner) { told = nil }
      try expect(
        sight.plan(plan.id) == told, "plans",
        "\(principal.id) is not told of plan \(plan.id) of \(plan.party) what is theirs to know")
    }
  }
}
