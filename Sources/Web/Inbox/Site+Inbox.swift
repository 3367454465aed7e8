import Domain
import HTTPTypes
import Pages

/// What waits for whoever asks.
extension Site {
  func showInbox(_ asked: Asked, _ visitor: Visitor) throws(Problem) -> Response {
    guard asked.request.isReading else { throw .wrongMethod(allow: "GET, HEAD") }
    guard visitor.principal.seat != .none else { return try turnAway(asked, visitor) }
    let table = Labelled(asked: asked, visitor: visitor, sight: presentSight(asked, visitor))
    var reading = try reading(table)
    reading.frame.notices += pausedHooks(of: visitor, asked.language)
    reading.candidates = try candidateNames(InboxPage.people(table.sight), table.sight)
    return .page(.ok, InboxPage.render(reading).bytes)
  }
}
