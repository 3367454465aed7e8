internal import HashTreeCollections

/// Plans, for the party's own people, and for the alliance's planners where they are shared.
extension Sight {
  /// Whether the principal may make plans for its party.
  public var mayPlan: Bool {
    principal.party.map { judge.speaks(principal, for: $0) } ?? false
  }

  /// A plan; nil when there is none to be seen. Runs that may not be read are left out. Whoever
  /// it is shared with sees it as it is now, and not what it was before it was shared. When it was
  /// changed is not told: the record tells it of each change that may be read.
  public func plan(_ id: Plan.ID) -> Plan? {
    guard let present = judge.draftPlans[id], var plan = alliance.draftPlans[id] else {
      return nil
    }
    let isOwn = judge.speaks(principal, for: present.party)
    guard isOwn || (isOfThePresent && present.isShared && judge.plans(principal)) else {
      return nil
    }
    plan.lines.removeAll { !isSeen($0.run) }
    // When it was changed last would tell of what was done about a run that may not be read.
    plan.changed = plan.made
    return plan
  }

  /// All plans that are to be seen, by party and name.
  public var plans: [Plan] {
    alliance.draftPlans.keys.compactMap { plan($0) }
      .sorted { ($0.party, $0.name, $0.id) < ($1.party, $1.name, $1.id) }
  }

  /// The plans of the principal's own party, by name.
  public var ownPlans: [Plan] { plans.filter { $0.party == principal.party } }

  /// A plan's runs, by first day, with what they come to.
  public func digest(of plan: Plan) -> PlanDigest {
    let runs = plan.lines.compactMap { iteration($0.run) }
      .sorted { ($0.schedule.first, $0.id) < ($1.schedule.first, $1.id) }
    var digest = PlanDigest(runs: runs)
    for run in runs {
      guard let activity = alliance.activities[run.activity], run.step != .cancelled else {
        continue
      }
      digest.cost += activity.costs.total
      digest.days += run.schedule.days
      for area in activity.offer.areas { digest.areas[area, default: 0] += 1 }
      for other in runs where other.id != run.id && other.step != .cancelled {
        guard other.schedule.first <= run.schedule.last,
          run.schedule.first <= other.schedule.last
        else { continue }
        digest.clashes[run.id, default: []].append(other.id)
      }
    }
    return digest
  }

  /// A fact without the runs that may not be read; nil for whom the plan is not their own.
  func shown(_ fact: PlanFact) -> PlanFact? {
    guard let plan = judge.draftPlans[fact.plan], judge.speaks(principal, for: plan.party) else {
      return nil
    }
    switch fact {
    case .made(var plan):
      plan.lines.removeAll { !isSeen($0.run) }
      return .made(plan)
    case .added(let id, let runs, let by):
      let seen = runs.filter(isSeen)
      return seen.isEmpty ? nil : .added(id, seen, by: by)
    case .removed(let id, let runs, let by):
      let seen = runs.filter(isSeen)
      return seen.isEmpty ? nil : .removed(id, seen, by: by)
    case .noted(_, let run, _, _): return isSeen(run) ? fact : nil
    case .ordered(let id, let order, let by): return .ordered(id, order.filter(isSeen), by: by)
    case .renamed, .shared, .struck: return fact
    }
  }
}

/// What a plan's runs come to; those that were cancelled count for nothing.
public struct PlanDigest: Hashable, Sendable {
  /// The runs, by first day.
  public var runs: [Iteration]
  /// What one place in each costs, in hundredths of a euro.
  public var cost: Int64 = 0
  /// How many days one person in each would be away.
  public var days = 0
  /// How many runs serve each area.
  public var areas: [Term.ID: Int] = [:]
  /// With which others of the plan a run shares days, by first day.
  public var clashes: [Iteration.ID: [Iteration.ID]] = [:]

  init(runs: [Iteration]) { self.runs = runs }
}

extension Plan {
  var details: [Detail] {
    [
      Detail(.code, .text(id.description)), Detail(.party, .subjects([.party(party)])),
      Detail(.name, .text(name)),
      Detail(.iteration, .subjects(lines.map { .iteration($0.run) })),
      Detail(
        .note, .text(lines.map(\.note).filter { !$0.isEmpty }.joined(separator: "\n"))),
      Detail(.shared, .text(isShared ? "yes" : "no")), Detail(.from, .instant(made.at)),
    ]
  }
}
