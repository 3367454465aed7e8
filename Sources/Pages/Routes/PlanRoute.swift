public import Domain

/// Addresses of plans: what parties mean to take part in.
public enum PlanRoute: Hashable, Sendable {
  /// The plans that may be read; a new one (POST).
  case list
  case plan(Plan.ID)
  /// The form that puts runs in a plan.
  case add([Iteration.ID])
}

extension PlanRoute {
  /// How many runs are put in a plan at once.
  public static let runsMax = 50

  var segments: [String] {
    switch self {
    case .list: ["plans"]
    case .plan(let id): ["plans", id.description]
    case .add: ["plans", "add"]
    }
  }

  var query: [(String, String)] {
    guard case .add(let runs) = self, !runs.isEmpty else { return [] }
    return [("runs", runs.map(\.text).joined(separator: ","))]
  }

  init?(segments: [String], query: RouteQuery) {
    let rest = Array(segments.dropFirst())
    let found: PlanRoute? =
      switch rest.count {
      case 0: .list
      case 1 where rest[0] == "add":
        .add(query.all("runs").prefix(Self.runsMax).compactMap { Code($0) })
      case 1: Plan.ID(rest[0]).map(PlanRoute.plan)
      default: nil
      }
    guard let found else { return nil }
    self = found
  }
}
