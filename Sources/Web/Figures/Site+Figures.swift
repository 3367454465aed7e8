import Domain
import Exchange
import HTTPTypes
import Journal
import Pages
import Registry

/// Indicators and their values, as pages and for programs.
extension Site {
  func answerFigures(
    _ route: FigureRoute, _ asked: Asked, _ visitor: Visitor
  ) async throws(Problem) -> Response {
    if asked.request.isReading {
      let sight = try await sight(asked, visitor)
      let table = Labelled(asked: asked, visitor: visitor, sight: sight)
      return try showFigures(route, Sheet(key: freshKey().description), table, .ok)
    }
    guard asked.request.head.method == .post else { throw .wrongMethod(allow: "GET, HEAD, POST") }
    let table = Labelled(asked: asked, visitor: visitor, sight: presentSight(asked, visitor))
    let pairs = try formPairs(asked.request)
    try checkOrigin(of: pairs, from: visitor)
    var sheet = Sheet(pairs)
    switch try askedOfFigures(route, sheet, table) {
    case .actions(let actions):
      switch await perform(actions, sheet, table) {
      case .success(let receipts): return figuresDone(receipts, route, asked)
      case .failure(.refused(let refusal)), .failure(.refusedOne(_, let refusal)):
        sheet.mark(refusal, table.sight, in: asked.language)
        let isForbidden = refusal.status == .forbidden
        return try showFigures(
          route, sheet, table, isForbidden ? .forbidden : .unprocessableContent)
      case .failure(let failure): throw Problem(failure)
      }
    case .wrong(let errors):
      sheet.errors = errors
      return try showFigures(route, sheet, table, .unprocessableContent)
    case .unknown: throw .unreadableBody
    }
  }

  private func askedOfFigures(
    _ route: FigureRoute, _ sheet: Sheet, _ table: Labelled
  ) throws(Problem) -> FigureDeeds.Asked {
    let deeds = FigureDeeds(table, sheet)
    switch route {
    case .list: return deeds.definition
    case .indicator(let id):
      guard let indicator = table.sight.indicator(id) else { throw .notFound }
      return deeds.asked(of: indicator)
    }
  }

  /// All of the actions or none.
  private func perform(
    _ actions: [ObservationAction], _ sheet: Sheet, _ table: Labelled
  ) async -> Result<[Receipt], Registrar.Failure> {
    if actions.count == 1, let only = actions.first {
      return await order(.observation(only), sheet, table).map { [$0] }
    }
    let occasion = Occasion(by: table.visitor.principal, at: table.asked.now)
    let orders = actions.enumerated().map { number, action in
      let path = "\(sheet.key)/\(number)"
      let key = ActionKey(
        high: Identifier<Sheet>(path: path + "/high").value,
        low: Identifier<Sheet>(path: path + "/low").value)
      return Order(.observation(action), on: occasion, key: key)
    }
    do throws(Registrar.Failure) {
      let receipts = try await registrar.perform(all: orders)
      for receipt in receipts { tally.note(.success(receipt)) }
      return .success(receipts)
    } catch {
      tally.note(.failure(error))
      return .failure(error)
    }
  }

  private func showFigures(
    _ route: FigureRoute, _ sheet: Sheet, _ table: Labelled, _ status: HTTPResponse.Status
  ) throws(Problem) -> Response {
    let sight = table.sight
    let reading = Reading(sight, in: frame(table.asked, table.visitor, sight: sight))
    switch route {
    case .list: return .page(status, FiguresPage(sheet).render(reading).bytes)
    case .indicator(let id):
      guard let indicator = sight.indicator(id) else { throw .notFound }
      return .page(status, IndicatorPage(indicator, sheet).render(reading).bytes)
    }
  }

  private func figuresDone(
    _ receipts: [Receipt], _ route: FigureRoute, _ asked: Asked
  ) -> Response {
    var next = route
    if case .observation(.defined(let indicator))? = receipts.last?.facts.last {
      next = .indicator(indicator.id)
    }
    return .redirect(.seeOther, to: Route.figures(next).address(in: asked.language).text)
  }

  func answerFigures(
    api route: FigureRoute, _ asked: Asked
  ) async throws(Problem) -> Response {
    let visitor = try bearer(of: asked) ?? .anybody
    if asked.request.isReading {
      return .json(.ok, try figuresJSON(route, try await sight(asked, visitor)))
    }
    let (sheet, table) = try sent(asked, by: visitor)
    switch try askedOfFigures(route, sheet, table) {
    case .actions(let actions):
      switch await perform(actions, sheet, table) {
      case .success(let receipts):
        let present = presentSight(asked, visitor)
        return .json(.created, ["receipts": .array(receipts.map { $0.json(present) })])
      case .failure(let failure): throw Problem(failure)
      }
    case .wrong(let errors): throw .unfit(errors)
    case .unknown: throw .badField("deed", .unreadableBody)
    }
  }

  private func figuresJSON(_ route: FigureRoute, _ sight: Sight) throws(Problem) -> JSON {
    switch route {
    case .list: return ["indicators": .array(sight.indicators.map(\.json))]
    case .indicator(let id):
      guard let indicator = sight.indicator(id) else { throw .notFound }
      let values = sight.observations(by: id).suffix(Self.rowsMax).map { sight.json($0) }
      return ["indicator": indicator.json, "values": .array(values)]
    }
  }
}

extension Indicator {
  fileprivate var json: JSON {
    .members([
      ("indicator", .string(id.text)),
      ("name", JSON(names.last?.name.english)), ("unit", .string(unit.english)),
      ("meaning", JSON(meaning?.english)),
    ])
  }
}
