import Domain
import Exchange
import HTTPTypes
import Journal
import Pages
import Registry

/// Instruments and cases, as pages and for programs.
extension Site {
  func answerToolbox(
    _ route: ToolboxRoute, _ asked: Asked, _ visitor: Visitor
  ) async throws(Problem) -> Response {
    if asked.request.isReading {
      let sight = route.isDated ? try await sight(asked, visitor) : presentSight(asked, visitor)
      let table = Labelled(asked: asked, visitor: visitor, sight: sight)
      switch route {
      case .caseTable(let filter): return try showCaseTable(filter, table)
      case .printed(let id, let print):
        return try await showCasePrint(id, print, asDocument: false, table)
      case .document(let id, let print):
        return try await showCasePrint(id, print, asDocument: true, table)
      default: break
      }
      return try showToolbox(route, Sheet(key: freshKey().description), table, .ok)
    }
    let table = Labelled(asked: asked, visitor: visitor, sight: presentSight(asked, visitor))
    let answer = FormAnswer { sheet throws(Problem) in
      try self.askedOfToolbox(route, sheet, table)
    } show: { sheet, status throws(Problem) in
      try self.showToolbox(route, sheet, table, status)
    } done: { receipt in
      self.toolboxDone(receipt, route, asked)
    }
    return try await take(table, answer)
  }

  /// What is asked; what may not be read is answered before anything typed is looked at.
  private func askedOfToolbox(
    _ route: ToolboxRoute, _ sheet: Sheet, _ table: Labelled
  ) throws(Problem) -> FormAsked {
    let deeds = CaseDeeds(table, sheet)
    switch route {
    case .caseFile(let id):
      guard let one = table.sight.caseFile(id) else { throw .notFound }
      return deeds.asked(of: one)
    case .open(let id, _):
      let named = id ?? Instrument.ID(sheet["instrument"])
      guard let instrument = named.flatMap(table.sight.instrument) else { throw .notFound }
      return deeds.asked(opening: instrument)
    case .list, .instrument, .units, .posts, .call, .cases, .caseTable, .printed, .document:
      throw .wrongMethod(allow: "GET, HEAD")
    }
  }

  private func showToolbox(
    _ route: ToolboxRoute, _ sheet: Sheet, _ table: Labelled, _ status: HTTPResponse.Status
  ) throws(Problem) -> Response {
    let sight = table.sight
    var reading = try reading(table)
    if route.isDated {
      reading = Reading(sight, in: frame(table.asked, table.visitor, sight: sight))
    }
    switch route {
    case .list: return .page(status, ToolboxPage.render(reading).bytes)
    case .instrument(let id):
      guard let instrument = sight.instrument(id) else { throw .notFound }
      return .page(status, InstrumentPage(instrument, reading).render().bytes)
    case .units(let id), .posts(let id), .call(let id, _):
      guard let instrument = sight.instrument(id) else { throw .notFound }
      return .page(status, register(route, instrument, reading).bytes)
    case .cases(let filter): return .page(status, CasesPage(filter).render(reading).bytes)
    case .caseFile(let id):
      guard let one = sight.caseFile(id), let instrument = sight.instrument(one.instrument)
      else { throw .notFound }
      let page = CasePage(one, through: instrument, sheet)
      return .page(status, page.render(reading).bytes)
    case .open(let id, let party):
      let own = sight.principal.party.map { sight.mayOpenCase(of: $0) } ?? sight.looksAfterCases
      guard own else { return try turnAway(table.asked, table.visitor) }
      if let id, sight.instrument(id) == nil { throw .notFound }
      let page = OpenCasePage(id.flatMap(sight.instrument), for: party, sheet)
      return .page(status, page.render(reading).bytes)
    case .caseTable, .printed, .document: throw .notFound
    }
  }

  /// A register over what an instrument's cases hold.
  private func register(
    _ route: ToolboxRoute, _ instrument: Instrument, _ reading: Reading
  ) -> HTML {
    switch route {
    case .posts: PostsPage.render(instrument, reading)
    case .call(_, let call): CallPage.render(instrument, call, reading)
    default: PoolPage.render(instrument, reading)
    }
  }

  private func toolboxDone(
    _ receipt: Receipt, _ route: ToolboxRoute, _ asked: Asked
  ) -> Response {
    var next = route
    if case .toolbox(.opened(let one))? = receipt.facts.last { next = .caseFile(one.id) }
    return .redirect(.seeOther, to: Route.toolbox(next).address(in: asked.language).text)
  }
}

/// For programs.
extension Site {
  func answerToolbox(
    api route: ToolboxRoute, _ asked: Asked
  ) async throws(Problem) -> Response {
    let visitor = try bearer(of: asked) ?? .anybody
    let sight = route.isDated ? try await sight(asked, visitor) : presentSight(asked, visitor)
    if asked.request.isReading { return .json(.ok, try toolboxJSON(route, sight)) }
    return try await take(asked, by: visitor) { sheet, table throws(Problem) in
      try self.askedOfToolbox(route, sheet, table)
    }
  }

  private func registerJSON(
    _ route: ToolboxRoute, _ instrument: Instrument, _ sight: Sight
  ) -> JSON {
    switch route {
    case .posts: sight.postRegister(of: instrument)
    case .call(_, let call): sight.ranking(of: instrument, in: call)
    default: sight.units(of: instrument)
    }
  }

  private func toolboxJSON(_ route: ToolboxRoute, _ sight: Sight) throws(Problem) -> JSON {
    switch route {
    case .list: return ["instruments": .array(sight.instruments.map { sight.brief($0) })]
    case .instrument(let id):
      guard let instrument = sight.instrument(id) else { throw .notFound }
      return sight.json(instrument)
    case .units(let id), .posts(let id), .call(let id, _):
      guard let instrument = sight.instrument(id) else { throw .notFound }
      return registerJSON(route, instrument, sight)
    case .cases(let filter):
      let found = sight.cases(matching: filter).dropFirst(filter.skip)
      return ["cases": .array(found.prefix(Self.rowsMax).map { sight.json($0) })]
    case .caseFile(let id):
      guard let one = sight.caseFile(id) else { throw .notFound }
      return sight.json(one)
    case .open: throw .wrongMethod(allow: "POST")
    case .caseTable, .printed, .document: throw .notFound
    }
  }
}
