import Domain
import Exchange
import HTTPTypes
import Journal
import Pages
import Registry

/// Operations, contributions and offers, as pages and for programs.
extension Site {
  func answerOperations(
    _ route: OperationRoute, _ asked: Asked, _ visitor: Visitor
  ) async throws(Problem) -> Response {
    if asked.request.isReading {
      let sight = route.isDated ? try await sight(asked, visitor) : presentSight(asked, visitor)
      let table = Labelled(asked: asked, visitor: visitor, sight: sight)
      return try showOperations(route, Sheet(key: freshKey().description), table, .ok)
    }
    let table = Labelled(asked: asked, visitor: visitor, sight: presentSight(asked, visitor))
    let answer = FormAnswer { sheet throws(Problem) in
      try self.askedOfOperations(route, sheet, table)
    } show: { sheet, status throws(Problem) in
      try self.showOperations(route, sheet, table, status)
    } done: { receipt in
      self.operationDone(receipt, route, asked)
    }
    return try await take(table, answer)
  }

  /// What is asked; what may not be read is answered before anything typed is looked at.
  private func askedOfOperations(
    _ route: OperationRoute, _ sheet: Sheet, _ table: Labelled
  ) throws(Problem) -> FormAsked {
    let deeds = OperationDeeds(table, sheet)
    switch route {
    case .offer(let id):
      guard let offer = table.sight.offer(id) else { throw .notFound }
      return deeds.asked(of: offer)
    case .contribution(let id):
      guard let contribution = table.sight.contribution(id) else { throw .notFound }
      return deeds.asked(of: contribution)
    case .newOffer(let id): return deeds.asked(offering: try operation(id, table.sight))
    case .contribute(let id):
      return deeds.asked(contributingTo: try operation(id, table.sight))
    case .list, .operation, .shares, .offers: throw .wrongMethod(allow: "GET, HEAD")
    }
  }

  private func operation(_ id: Body.ID, _ sight: Sight) throws(Problem) -> Body {
    guard let body = sight.body(id), body.kind == .operation else { throw .notFound }
    return body
  }

  private func showOperations(
    _ route: OperationRoute, _ sheet: Sheet, _ table: Labelled, _ status: HTTPResponse.Status
  ) throws(Problem) -> Response {
    let sight = table.sight
    var reading = try reading(table)
    if route.isDated {
      reading = Reading(sight, in: frame(table.asked, table.visitor, sight: sight))
    }
    switch route {
    case .list: return .page(status, OperationsPage.render(reading).bytes)
    case .operation(let id):
      let body = try operation(id, sight)
      return .page(status, OperationPage.render(reading, operation: body).bytes)
    case .shares(let id, let view):
      return .page(status, SharesPage(try operation(id, sight), view).render(reading).bytes)
    case .contribution(let id):
      guard let contribution = sight.contribution(id) else { throw .notFound }
      return .page(status, ContributionPage(contribution, sheet).render(reading).bytes)
    case .contribute(let id):
      let body = try operation(id, sight)
      guard sight.keepsOperations else { return try turnAway(table.asked, table.visitor) }
      return .page(status, ContributionFormPage(body, sheet).render(reading).bytes)
    case .offers(let id):
      if let id { _ = try operation(id, sight) }
      guard sight.principal.seat != .none else {
        return try turnAway(table.asked, table.visitor)
      }
      return .page(status, OffersPage.render(reading, id).bytes)
    case .newOffer(let id):
      let body = try operation(id, sight)
      guard sight.mayOffer else { return try turnAway(table.asked, table.visitor) }
      return .page(status, OfferFormPage(body, sheet).render(reading).bytes)
    case .offer(let id):
      guard let offer = sight.offer(id) else { throw .notFound }
      return .page(status, OfferPage(offer, sheet).render(reading).bytes)
    }
  }

  private func operationDone(
    _ receipt: Receipt, _ route: OperationRoute, _ asked: Asked
  ) -> Response {
    var next = route
    switch receipt.facts.last {
    case .operation(.offered(let offer)): next = .offer(offer.id)
    case .operation(.contributed(let made)): next = .contribution(made.id)
    case .operation(.accepted(_, _, let made)): next = .contribution(made.id)
    case .operation(.struck): next = .list
    default: break
    }
    return .redirect(.seeOther, to: Route.operations(next).address(in: asked.language).text)
  }

  func answerOperations(
    api route: OperationRoute, _ asked: Asked
  ) async throws(Problem) -> Response {
    let visitor = try bearer(of: asked) ?? .anybody
    if asked.request.isReading {
      let sight = route.isDated ? try await sight(asked, visitor) : presentSight(asked, visitor)
      return .json(.ok, try operationsJSON(route, sight))
    }
    return try await take(asked, by: visitor) { sheet, table throws(Problem) in
      try self.askedOfOperations(route, sheet, table)
    }
  }

  private func operationsJSON(_ route: OperationRoute, _ sight: Sight) throws(Problem) -> JSON {
    switch route {
    case .list:
      return ["operations": .array(sight.operations.map { sight.summary($0) })]
    case .operation(let id): return sight.json(try operation(id, sight))
    case .shares(let id, let view):
      let body = try operation(id, sight)
      let denominator: BurdenShares.Denominator = view.indicator.map { .indicator($0) } ?? .equal
      return sight.burdenShares(
        of: id, over: view.period(of: body, upTo: sight.day), by: denominator
      ).json
    case .contribution(let id):
      guard let contribution = sight.contribution(id) else { throw .notFound }
      return sight.json(contribution)
    case .offers(let id):
      let own = sight.principal.party.map { sight.offers(of: $0) } ?? []
      let others = sight.liveOffers.filter { $0.party != sight.principal.party }
      let offers = id.map { sight.offers(to: $0) } ?? others + own
      return ["offers": .array(offers.prefix(Self.rowsMax).map { sight.json($0) })]
    case .offer(let id):
      guard let offer = sight.offer(id) else { throw .notFound }
      return sight.json(offer)
    case .contribute, .newOffer: throw .wrongMethod(allow: "POST")
    }
  }
}
