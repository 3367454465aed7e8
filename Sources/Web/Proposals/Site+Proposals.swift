import Domain
import HTTPTypes
import Pages
import Registry

/// Proposals, as pages and for programs.
extension Site {
  func answerProposals(
    _ route: ProposalRoute, _ asked: Asked, _ visitor: Visitor
  ) async throws(Problem) -> Response {
    throw .notFound
  }

  func answerProposals(
    api route: ProposalRoute, _ asked: Asked
  ) async throws(Problem) -> Response {
    throw .notFound
  }
}
