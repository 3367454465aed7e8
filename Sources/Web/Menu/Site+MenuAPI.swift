import Domain
import Exchange
import HTTPTypes
import Journal
import Pages
import Registry

/// What programs read and change of the menu.
extension Site {
  func answerMenu(api route: MenuRoute, _ asked: Asked) async throws(Problem) -> Response {
    let visitor = try bearer(of: asked)
    if asked.request.isReading {
      let sight = try await sight(asked, visitor ?? .anybody)
      return .json(.ok, try showMenuJSON(route, sight))
    }
    guard asked.request.head.method == .post else { throw .wrongMethod(allow: "GET, HEAD, POST") }
    guard let visitor else { throw .unauthorised }
    guard visitor.mayWrite else { throw Problem(.forbidden, .forbidden, .access(.scope)) }
    let sight = presentSight(asked, visitor)
    let key = try key(of: asked.request)
    let sheet = try Sheet(try jsonBody(asked.request), key: key, sight)
    // What may not be read is not there, whatever is asked of it.
    _ = try showMenuJSON(route, sight)
    let table = Labelled(asked: asked, visitor: visitor, sight: sight)
    switch MenuDeeds(route, table, sheet).asked() {
    case .action(let action):
      switch await order(action, sheet, table) {
      case .success(let receipt): return .json(.created, receipt.json(sight))
      case .failure(let failure): throw Problem(failure)
      }
    case .audience(let rule): return .json(.ok, sight.audienceJSON(rule))
    case .wrong(let errors): throw .unfit(errors)
    case .preview, .unknown: throw .badField("deed", .unreadableBody)
    }
  }

  private func showMenuJSON(_ route: MenuRoute, _ sight: Sight) throws(Problem) -> JSON {
    switch route {
    case .list(let view), .download(let view, _): return sight.menuJSON(view)
    case .compare(let runs), .steps(let runs):
      return ["runs": .array(runs.compactMap { sight.iteration($0) }.map { sight.json($0) })]
    case .providers(let filter):
      let found = sight.providers.filter(filter.admits)
      return ["providers": .array(found.map { sight.json($0) })]
    case .newProvider: return ["providers": .array(sight.providers.map { sight.json($0) })]
    case .provider(let id), .correctProvider(let id), .newActivity(let id), .repeatYear(let id, _):
      guard let provider = sight.provider(id) else { throw .notFound }
      return sight.json(provider)
    case .activity(let id), .correctActivity(let id), .propose(let id):
      guard let activity = sight.activity(id) else { throw .notFound }
      return sight.json(activity, whole: true)
    case .iteration(let id), .change(let id), .calendarFile(let id):
      guard let run = sight.iteration(id) else { throw .notFound }
      return sight.json(run, whole: true)
    }
  }
}
