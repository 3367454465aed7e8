import Domain
import Pages

/// Pages of people put forward, of seats and of what follows.
extension Site {
  func answerNominations(
    _ route: NominationRoute, _ asked: Asked, _ visitor: Visitor
  ) async throws(Problem) -> Response {
    throw .notFound
  }
}
