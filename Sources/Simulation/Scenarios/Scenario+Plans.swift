import Domain

extension Scenario {
  /// Plans of parties: runs that a delegation puts together, for itself or shared.
  static let plans = Scenario(
    name: "plans", weight: 8, draw: { .plan($0.ofPlans()) }, check: check(plans:))

  private static func check(plans records: Records) -> [String] {
    let held = records.held
    let runs = Set(held.iterations.map(\.id))
    var faults: [String] = []
    if Set(held.plans.map(\.id)).count != held.plans.count { faults.append("a plan twice") }
    for plan in held.plans {
      let name = "plan \(plan.id)"
      let lines = plan.lines.map(\.run)
      if Set(lines).count != lines.count { faults.append("\(name): a run twice") }
      if lines.count > Plan.linesMax { faults.append("\(name): \(lines.count) runs") }
      faults += lines.filter { !runs.contains($0) }.map { "\(name): no run \($0)" }
      if plan.name.isEmpty { faults.append("\(name): without a name") }
    }
    return faults
  }
}

extension Pen {
  /// Mostly a delegation's own people; seldom those to whom plans are shared, who may change none.
  mutating func planHand() -> Principal {
    var hand = Self.principal("lead-0", [.reader, .planner])
    hand.seat = .alliance
    if !oneIn(12) {
      let party = random.one(of: living) ?? party()
      let name = oneIn(2) ? "point-" : "desk-"
      hand = Self.principal(
        name + party.text.lowercased(), [.reader, name == "point-" ? .focalPoint : .delegation])
      hand.seat = .party(party)
    }
    // Some are cleared for what some of the runs bear, so that plans hold what others of the same
    // party may not read.
    if oneIn(2) {
      hand.clearances = [
        Person.Grant(
          id: Person.Grant.ID(1), policy: "CLOSED", level: "LOW", from: .earliest, expires: .latest)
      ]
    }
    return hand
  }

  mutating func ofPlans() -> PlanAction {
    let own = eyes.ownPlans
    guard let plan = random.one(of: own), !oneIn(6) else { return .make(newPlan()) }
    let id = oneIn(12) ? self.plan() : plan.id
    let lines = plan.lines.map(\.run)
    switch random.below(16) {
    case 0...4: return .add(id, readable(1 + random.below(3)))
    case 5...6: return .remove(id, oneIn(8) ? [run()] : Array(lines.prefix(1)))
    case 7...8: return .note(id, random.one(of: lines) ?? run(), oneIn(6) ? "" : text())
    case 9...11:
      let order = lines.shuffled(using: &random)
      return .order(id, oneIn(10) ? Array(order.dropFirst()) : order)
    case 12: return .rename(id, text())
    case 13...14: return .share(id, !plan.isShared)
    default: return .strike(id)
    }
  }

  private mutating func newPlan() -> Plan {
    let lines = readable(random.below(4)).map { Plan.Line($0, note: oneIn(2) ? "" : text()) }
    let id = oneIn(15) ? plan() : Plan.ID(random.next())
    return Plan(
      id: id, of: oneIn(15) ? party() : hand.party ?? party(), name: text(), lines,
      Stamp(by: hand.id, at: at))
  }

  private mutating func plan() -> Plan.ID {
    random.one(of: roster.plans) ?? Plan.ID(random.next())
  }

  /// Runs that who asks may read, mostly; none twice, mostly.
  private mutating func readable(_ count: Int) -> [Iteration.ID] {
    let sight = eyes
    let found = roster.runs.suffix(30).filter { sight.iteration($0) != nil }
    return (0..<count).map { _ in
      oneIn(20) ? run() : random.one(of: found) ?? run()
    }
  }
}
