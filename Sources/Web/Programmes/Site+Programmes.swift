import Domain
import Exchange
import HTTPTypes
import Journal
import Pages
import Registry

/// Programmes and the thread, as pages and for programs.
extension Site {
  func answerProgrammes(
    _ route: ProgrammeRoute, _ asked: Asked, _ visitor: Visitor
  ) async throws(Problem) -> Response {
    let table = Labelled(asked: asked, visitor: visitor, sight: presentSight(asked, visitor))
    if asked.request.isReading {
      if let printed = try showProgrammePrint(route, table) { return printed }
      return try showProgrammes(route, Sheet(key: freshKey().description), table, .ok)
    }
    let answer = FormAnswer { sheet throws(Problem) in
      try self.askedOfProgrammes(route, sheet, table)
    } show: { sheet, status throws(Problem) in
      try self.showProgrammes(route, sheet, table, status)
    } done: { receipt in
      self.programmeDone(receipt, route, asked)
    }
    return try await take(table, answer)
  }

  /// What is asked; what may not be read is answered before anything typed is looked at.
  private func askedOfProgrammes(
    _ route: ProgrammeRoute, _ sheet: Sheet, _ table: Labelled
  ) throws(Problem) -> FormAsked {
    var sheet = sheet
    switch route {
    case .open(_, let older):
      // Programs name the older one among the other fields.
      let before = older ?? Programme.ID(sheet["from"])
      return ProgrammeDeeds(table, sheet).open(from: before.flatMap { table.sight.programme($0) })
    case .programme(let id, _), .basket(let id), .progress(let id, _):
      return ProgrammeDeeds(table, sheet).asked(of: try programme(id, table))
    case .edit(let id, let part):
      let programme = try programme(id, table)
      // The address names the part that a form changes or takes out.
      for (name, value) in part.named where !value.isEmpty { sheet.typed[name] = [value] }
      return ProgrammeDeeds(table, sheet).asked(of: programme)
    case .review(let id, let year):
      sheet.typed["year"] = ["\(year)"]
      return ProgrammeDeeds(table, sheet).asked(of: try programme(id, table))
    case .list, .compare, .thread, .aim, .printed, .document:
      throw .wrongMethod(allow: "GET, HEAD")
    }
  }

  func programme(
    _ id: Programme.ID, _ table: Labelled
  ) throws(Problem) -> Programme {
    guard let programme = table.sight.programme(id) else { throw .notFound }
    return programme
  }

  private func showProgrammes(
    _ route: ProgrammeRoute, _ sheet: Sheet, _ table: Labelled, _ status: HTTPResponse.Status
  ) throws(Problem) -> Response {
    let reading = try reading(table)
    let sight = table.sight
    switch route {
    case .list(let party):
      return .page(status, ProgrammesPage(party).render(reading).bytes)
    case .thread(let party): return .page(status, ThreadPage(party).render(reading).bytes)
    case .aim(let id, let party):
      guard let aim = sight.term(id), aim.scheme == Term.aims else { throw .notFound }
      return .page(status, AimPage(aim, of: party).render(reading).bytes)
    case .open(let party, let from):
      let own = sight.principal.party.map { sight.mayOpenProgramme(of: $0) }
      guard own ?? sight.looksAfterCases else { return try turnAway(table.asked, table.visitor) }
      let older = try from.map { id throws(Problem) in try programme(id, table) }
      let page = ProgrammeOpenPage(party, from: older, sheet)
      return .page(status, page.render(reading).bytes)
    case .programme(let id, let edition):
      let page = ProgrammePage(try programme(id, table), edition: edition, sheet)
      return .page(status, page.render(reading).bytes)
    case .compare(let id, let from, let to):
      let page = ProgrammeComparePage(try programme(id, table), from: from, to: to)
      guard let html = page.render(reading) else { throw .notFound }
      return .page(status, html.bytes)
    case .review(let id, let year):
      let programme = try programme(id, table)
      guard let review = programme.review(of: year) else { throw .notFound }
      let page = ProgrammeReviewPage(programme, review, sheet)
      return .page(status, page.render(reading).bytes)
    case .edit, .basket, .progress: return try showWriting(route, sheet, table, status)
    case .printed, .document: throw .notFound
    }
  }

  /// The forms of those who write in a programme.
  private func showWriting(
    _ route: ProgrammeRoute, _ sheet: Sheet, _ table: Labelled, _ status: HTTPResponse.Status
  ) throws(Problem) -> Response {
    let reading = try reading(table)
    switch route {
    case .edit(let id, let part):
      let programme = try programme(id, table)
      guard ProgrammePartPage.exists(part, in: programme.contents) else { throw .notFound }
      guard table.sight.mayWrite(in: programme) else {
        return try turnAway(table.asked, table.visitor)
      }
      let page = ProgrammePartPage(programme, part, sheet)
      return .page(status, page.render(reading).bytes)
    case .basket(let id):
      let programme = try programme(id, table)
      guard table.sight.mayWrite(in: programme) else {
        return try turnAway(table.asked, table.visitor)
      }
      return .page(status, ProgrammeBasketPage(programme, sheet).render(reading).bytes)
    case .progress(let id, let objective):
      let programme = try programme(id, table)
      guard table.sight.mayWrite(in: programme) else {
        return try turnAway(table.asked, table.visitor)
      }
      let page = ProgrammeProgressPage(programme, objective, sheet)
      return .page(status, page.render(reading).bytes)
    default: throw .notFound
    }
  }

  private func programmeDone(
    _ receipt: Receipt, _ route: ProgrammeRoute, _ asked: Asked
  ) -> Response {
    var next = route
    if case .programme(let fact)? = receipt.facts.last {
      switch fact {
      case .reviewed(let id, let review): next = .review(id, year: review.year)
      case .concurred(let id, let year, _): next = .review(id, year: year)
      case .reported: break
      default: next = .programme(fact.programme, edition: nil)
      }
    }
    return .redirect(.seeOther, to: Route.programmes(next).address(in: asked.language).text)
  }
}

extension ProgrammePart {
  /// The names by which a form about it is read.
  fileprivate var named: [(String, String)] {
    switch self {
    case .objective(let id): [("part", "objective"), ("code", id?.text ?? "")]
    case .goal(let id, _): [("part", "goal"), ("code", id?.text ?? "")]
    case .effort(let id, _): [("part", "effort"), ("code", id?.description ?? "")]
    }
  }
}

/// For programs.
extension Site {
  func answerProgrammes(
    api route: ProgrammeRoute, _ asked: Asked
  ) async throws(Problem) -> Response {
    let visitor = try bearer(of: asked) ?? .anybody
    let sight = presentSight(asked, visitor)
    if asked.request.isReading { return .json(.ok, try programmeJSON(route, sight)) }
    return try await take(asked, by: visitor) { sheet, table throws(Problem) in
      try self.askedOfProgrammes(route, sheet, table)
    }
  }

  private func programmeJSON(_ route: ProgrammeRoute, _ sight: Sight) throws(Problem) -> JSON {
    switch route {
    case .list(let party):
      let found = party.map { sight.programmes(of: $0) } ?? sight.programmes(on: sight.now.day)
      return ["programmes": .array(found.prefix(Self.rowsMax).map { sight.brief($0) })]
    case .programme(let id, let edition):
      guard let programme = sight.programme(id) else { throw .notFound }
      guard
        let contents = edition.map({ sight.contents($0, of: programme) })
          ?? programme.said
      else { throw .notFound }
      return sight.json(programme, contents)
    case .compare(let id, let from, let to):
      guard let programme = sight.programme(id),
        let before = sight.contents(from, of: programme),
        let after = sight.contents(to, of: programme)
      else { throw .notFound }
      return sight.json(ProgrammeChange(from: before, to: after))
    case .review(let id, let year):
      guard let review = sight.programme(id)?.review(of: year) else { throw .notFound }
      return sight.json(review)
    case .thread(let party): return sight.json(sight.thread(of: party))
    case .aim(let id, let party):
      guard let aim = sight.term(id), aim.scheme == Term.aims else { throw .notFound }
      return sight.json(sight.thread(of: party), of: aim.id)
    case .open, .edit, .basket, .progress: throw .wrongMethod(allow: "POST")
    case .printed, .document: throw .notFound
    }
  }
}
