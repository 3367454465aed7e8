import Domain
import Exchange
import HTTPTypes
import Journal
import Pages
import Registry

/// Plans, as pages and for programs.
extension Site {
  func answerPlans(
    _ route: PlanRoute, _ asked: Asked, _ visitor: Visitor
  ) async throws(Problem) -> Response {
    let table = Labelled(asked: asked, visitor: visitor, sight: presentSight(asked, visitor))
    guard table.sight.mayPlan || table.sight.reportScope == .alliance else {
      return try turnAway(asked, visitor)
    }
    if asked.request.isReading {
      return try showPlans(route, Sheet(key: freshKey().description), table, .ok)
    }
    let answer = FormAnswer { sheet throws(Problem) in
      // What may not be read is answered before anything typed is looked at.
      guard !route.isMissing(in: table.sight) else { throw .notFound }
      return PlanDeeds(route, table, sheet).asked()
    } show: { sheet, status throws(Problem) in
      try self.showPlans(route, sheet, table, status)
    } done: { receipt in
      self.planDone(receipt, asked)
    }
    return try await take(table, answer)
  }

  private func showPlans(
    _ route: PlanRoute, _ sheet: Sheet, _ table: Labelled, _ status: HTTPResponse.Status
  ) throws(Problem) -> Response {
    let reading = try reading(table)
    switch route {
    case .list: return .page(status, PlansPage(sheet).render(reading).bytes)
    case .add(let runs): return .page(status, PlanAddPage(runs, sheet).render(reading).bytes)
    case .plan(let id):
      guard let plan = table.sight.plan(id) else { throw .notFound }
      return .page(status, PlanPage(plan, sheet).render(reading).bytes)
    }
  }

  private func planDone(_ receipt: Receipt, _ asked: Asked) -> Response {
    var next = PlanRoute.list
    if case .plan(let fact)? = receipt.facts.last {
      if case .struck = fact { next = .list } else { next = .plan(fact.plan) }
    }
    return .redirect(.seeOther, to: Route.plans(next).address(in: asked.language).text)
  }

  func answerPlans(api route: PlanRoute, _ asked: Asked) async throws(Problem) -> Response {
    guard let visitor = try bearer(of: asked) else { throw .unauthorised }
    let sight = presentSight(asked, visitor)
    guard sight.mayPlan || sight.reportScope == .alliance else {
      throw Problem(.forbidden, .forbidden)
    }
    if asked.request.isReading { return .json(.ok, try planJSON(route, sight)) }
    return try await take(asked, by: visitor) { sheet, table throws(Problem) in
      _ = try self.planJSON(route, table.sight)
      return PlanDeeds(route, table, sheet).asked()
    }
  }

  private func planJSON(_ route: PlanRoute, _ sight: Sight) throws(Problem) -> JSON {
    switch route {
    case .list, .add: return ["plans": .array(sight.plans.map { sight.json($0) })]
    case .plan(let id):
      guard let plan = sight.plan(id) else { throw .notFound }
      return sight.json(plan)
    }
  }
}

extension PlanRoute {
  /// Whether there is nothing to be seen there: what may not be seen is answered as what is not.
  func isMissing(in sight: Sight) -> Bool {
    switch self {
    case .list, .add: false
    case .plan(let id): sight.plan(id) == nil
    }
  }
}

extension Sight {
  /// A plan with its runs and what they come to.
  fileprivate func json(_ plan: Plan) -> JSON {
    let digest = digest(of: plan)
    return [
      "id": .string(plan.id.description), "party": .string(plan.party.text),
      "name": .string(plan.name), "shared": .bool(plan.isShared),
      "made": .string(plan.made.at.description),
      "cost_cents": .number(Int(digest.cost)), "days": .number(digest.days),
      "runs": .array(
        plan.lines.map { line in
          [
            "run": .string(line.run.text), "note": .string(line.note),
            "clashes": .array((digest.clashes[line.run] ?? []).map { .string($0.text) }),
          ]
        }),
    ]
  }
}
