import Domain

/// Something that someone does about a plan of their party in a world.
enum PlanDeed {
  case make(Plan.ID, name: String, [Iteration.ID])
  case add(Plan.ID, Iteration.ID)
  case remove(Plan.ID, Iteration.ID)
  case note(Plan.ID, Iteration.ID, String)
  case rename(Plan.ID, String)
  case share(Plan.ID, Bool)
  case strike(Plan.ID)
}

extension PlanDeed {
  private var plan: Plan.ID {
    switch self {
    case .make(let id, _, _), .add(let id, _), .remove(let id, _), .note(let id, _, _),
      .rename(let id, _), .share(let id, _), .strike(let id):
      id
    }
  }

  /// The plan that it makes, if it makes one.
  var makes: Secret? {
    if case .make(let id, _, _) = self { .plan(id) } else { nil }
  }

  /// Whether it is about a record that another deed makes.
  func rests(on secret: Secret) -> Bool {
    switch (secret, self) {
    case (.plan(let id), _): id == plan
    case (.run(let id), .add(_, let other)), (.run(let id), .remove(_, let other)),
      (.run(let id), .note(_, let other, _)):
      id == other
    default: false
    }
  }

  /// The same without a run that is not there.
  func without(_ run: Iteration.ID) -> PlanDeed {
    guard case .make(let id, let name, let runs) = self else { return self }
    return .make(id, name: name, runs.filter { $0 != run })
  }

  /// The same plan with other content.
  var changed: PlanDeed {
    guard case .make(let id, _, let runs) = self else { return self }
    return .make(id, name: "Another harbour plan", Array(runs.reversed().dropLast()))
  }

  func action(_ occasion: Occasion) throws -> PlanAction {
    switch self {
    case .make(let id, let name, let runs):
      let party = try occasion.principal.party ?? partyCode("NOR")
      let lines = runs.map { Plan.Line($0, note: "a note on \($0)") }
      return .make(Plan(id: id, of: party, name: name, lines, occasion.stamp))
    case .add(let id, let run): return .add(id, [run])
    case .remove(let id, let run): return .remove(id, [run])
    case .note(let id, let run, let text): return .note(id, run, text)
    case .rename(let id, let name): return .rename(id, name)
    case .share(let id, let isShared): return .share(id, isShared)
    case .strike(let id): return .strike(id)
    }
  }
}

/// What there is to draw from while deeds about plans are drawn.
struct PlanHand {
  private var plans: [(id: Plan.ID, by: String)] = []

  /// Two of one party who are cleared for differing levels, and people of others.
  private static let makers = ["p-fin", "p-fin", "p-fin-sender", "p-che", "p-jpn-sender", "p-fra"]

  mutating func draw(
    _ dice: inout Dice, at place: Int, _ runs: [Iteration.ID]
  ) -> (String, PlanDeed) {
    guard let plan = dice.one(of: plans), let run = dice.one(of: runs), !dice.oneIn(4) else {
      let id = Plan.ID(path: "plan/\(place)")
      let by = dice.one(of: Self.makers) ?? "p-fin"
      plans.append((id, by))
      return (
        by, .make(id, name: "Plan of the lantern \(place)", runs.filter { _ in dice.oneIn(4) })
      )
    }
    switch dice.below(12) {
    case 0..<5: return (plan.by, .add(plan.id, run))
    case 5: return (plan.by, .remove(plan.id, run))
    case 6..<8: return (plan.by, .note(plan.id, run, "The glacier \(place)"))
    case 8: return (plan.by, .rename(plan.id, "Plan of the compass \(place)"))
    case 9..<11: return (plan.by, .share(plan.id, !dice.oneIn(3)))
    default: return (plan.by, .strike(plan.id))
    }
  }
}
