/// Asks about plans; the party's own people alone may.
public enum PlanAction: Hashable, Sendable {
  case make(Plan)
  /// Adds runs at the end; those that it holds already are passed over.
  case add(Plan.ID, [Iteration.ID])
  case remove(Plan.ID, [Iteration.ID])
  case note(Plan.ID, Iteration.ID, String)
  /// Names its runs in another order.
  case order(Plan.ID, [Iteration.ID])
  case rename(Plan.ID, String)
  /// Lets the alliance's planners read it, or no longer.
  case share(Plan.ID, Bool)
  case strike(Plan.ID)
}

/// What happened to a plan.
public enum PlanFact: Hashable, Sendable {
  case made(Plan)
  case added(Plan.ID, [Iteration.ID], by: Stamp)
  case removed(Plan.ID, [Iteration.ID], by: Stamp)
  case noted(Plan.ID, Iteration.ID, String, by: Stamp)
  case ordered(Plan.ID, [Iteration.ID], by: Stamp)
  case renamed(Plan.ID, String, by: Stamp)
  case shared(Plan.ID, Bool, by: Stamp)
  case struck(Plan.ID)

  /// Which plan.
  public var plan: Plan.ID {
    switch self {
    case .made(let plan): plan.id
    case .added(let id, _, _), .removed(let id, _, _), .noted(let id, _, _, _),
      .ordered(let id, _, _), .renamed(let id, _, _), .shared(let id, _, _), .struck(let id):
      id
    }
  }
}
