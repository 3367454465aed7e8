import Domain
import Exchange
import HTTPTypes
import Pages

/// What the alliance has with one partner, and which partners ask for a look.
extension Site {
  func answerPartners(
    _ route: PartnerRoute, _ asked: Asked, _ visitor: Visitor
  ) throws(Problem) -> Response {
    guard asked.request.isReading else { throw .wrongMethod(allow: "GET, HEAD") }
    let table = Labelled(asked: asked, visitor: visitor, sight: presentSight(asked, visitor))
    switch route {
    case .list:
      guard visitor.principal.seat != .none else { return try turnAway(asked, visitor) }
      return .page(.ok, PartnersPage.render(try reading(table)).bytes)
    case .office(let id):
      guard let party = table.sight.party(id) else { throw .notFound }
      let people = PartnerPage.people(of: id, table.sight)
      let html = PartnerPage(party).render(try reading(table, of: people))
      return .page(.ok, html.bytes).with(.cacheControl, "no-store")
    }
  }

  /// The same for programs.
  func answerPartners(
    api route: PartnerRoute, _ asked: Asked
  ) throws(Problem) -> Response {
    guard asked.request.isReading else { throw .wrongMethod(allow: "GET, HEAD") }
    let visitor = try bearer(of: asked) ?? .anybody
    let sight = presentSight(asked, visitor)
    switch route {
    case .list:
      guard visitor.principal.seat != .none else { throw .unauthorised }
      return .json(.ok, ["partners": .array(sight.attention.map { sight.json($0) })])
    case .office(let id):
      guard let party = sight.party(id) else { throw .notFound }
      return .json(.ok, sight.officeJSON(party))
    }
  }
}
