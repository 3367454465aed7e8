import Domain
import Exchange
import HTTPTypes
import Journal
import Pages
import Registry

/// Questionnaires and rounds, as pages and for programs.
extension Site {
  func answerQuestionnaires(
    _ route: QuestionnaireRoute, _ asked: Asked, _ visitor: Visitor
  ) async throws(Problem) -> Response {
    let table = Labelled(asked: asked, visitor: visitor, sight: presentSight(asked, visitor))
    if asked.request.isReading {
      return try showQuestionnaires(route, Sheet(key: freshKey().description), table, .ok)
    }
    let answer = FormAnswer { sheet throws(Problem) in
      try self.askedOfQuestionnaires(route, sheet, table)
    } show: { sheet, status throws(Problem) in
      // What others saved meanwhile is shown beside what was typed.
      let fresh = Labelled(
        asked: asked, visitor: visitor, sight: self.presentSight(asked, visitor))
      return try self.showQuestionnaires(route, sheet, fresh, status)
    } done: { receipt in
      self.questionnairesDone(receipt, route, asked)
    }
    return try await take(table, answer)
  }

  /// What is asked; what may not be read is answered before anything typed is looked at.
  private func askedOfQuestionnaires(
    _ route: QuestionnaireRoute, _ sheet: Sheet, _ table: Labelled
  ) throws(Problem) -> FormAsked {
    let deeds = QuestionnaireDeeds(table, sheet)
    switch route {
    case .open(let id, _):
      guard let questionnaire = table.sight.questionnaire(id) else { throw .notFound }
      return deeds.asked(opening: questionnaire)
    case .response(let id, _): return deeds.asked(of: try round(id, table.sight).response)
    case .section(let id, let section):
      let round = try round(id, table.sight)
      guard let section = round.questionnaire.section(section) else { throw .notFound }
      return deeds.asked(of: section, in: round.response)
    case .list, .questionnaire, .rounds: throw .wrongMethod(allow: "GET, HEAD")
    }
  }

  private func round(
    _ id: Domain.Response.ID, _ sight: Sight
  ) throws(Problem) -> (response: Domain.Response, questionnaire: Questionnaire) {
    guard let response = sight.response(id),
      let questionnaire = sight.questionnaire(response.questionnaire)
    else { throw .notFound }
    return (response, questionnaire)
  }

  private func showQuestionnaires(
    _ route: QuestionnaireRoute, _ sheet: Sheet, _ table: Labelled,
    _ status: HTTPResponse.Status
  ) throws(Problem) -> Response {
    let sight = table.sight
    switch route {
    case .list: return .page(status, QuestionnairesPage.render(try reading(table)).bytes)
    case .questionnaire(let id):
      guard let questionnaire = sight.questionnaire(id) else { throw .notFound }
      let page = QuestionnairePage(questionnaire, try reading(table))
      return .page(status, page.render().bytes)
    case .rounds(let filter):
      return .page(status, RoundsPage(filter).render(try reading(table)).bytes)
    case .open(let id, let start):
      guard let questionnaire = sight.questionnaire(id) else { throw .notFound }
      let own = sight.principal.party.map { sight.mayOpenRound(of: $0) } ?? sight.looksAfterCases
      guard own else { return try turnAway(table.asked, table.visitor) }
      let page = OpenRoundPage(questionnaire, from: start, sheet)
      return .page(status, page.render(try reading(table)).bytes)
    case .response(let id, let with):
      let round = try round(id, sight)
      let other = try with.map { other throws(Problem) in try self.round(other, sight).response }
      guard other?.questionnaire ?? round.questionnaire.id == round.questionnaire.id else {
        throw .notFound
      }
      let people = ResponsePage.people(round.response, sight)
      let page = ResponsePage(round.response, to: round.questionnaire, beside: other, sheet)
      return .page(status, page.render(try reading(table, people)).bytes)
    case .section(let id, let section):
      let round = try round(id, sight)
      guard let section = round.questionnaire.section(section) else { throw .notFound }
      // What was sent when others had just submitted it is shown again, with why it cannot be.
      guard sight.mayFill(section.id, of: round.response) || !sheet.deed.isEmpty else {
        return try turnAway(table.asked, table.visitor)
      }
      let page = SectionPage(round.response, to: round.questionnaire, section, sheet)
      return .page(status, page.render(try reading(table)).bytes)
    }
  }

  private func questionnairesDone(
    _ receipt: Receipt, _ route: QuestionnaireRoute, _ asked: Asked
  ) -> Response {
    var next = route
    if case .response(let id, _) = route { next = .response(id, with: nil) }
    for fact in receipt.facts {
      switch fact {
      case .questionnaire(.opened(let response)): next = .response(response.id, with: nil)
      case .questionnaire(.saved(let id, let save)) where save.isReady:
        next = .response(id, with: nil)
      default: continue
      }
    }
    return .redirect(.seeOther, to: Route.questionnaires(next).address(in: asked.language).text)
  }
}

/// For programs.
extension Site {
  func answerQuestionnaires(
    api route: QuestionnaireRoute, _ asked: Asked
  ) async throws(Problem) -> Response {
    let visitor = try bearer(of: asked) ?? .anybody
    let sight = presentSight(asked, visitor)
    if asked.request.isReading { return .json(.ok, try questionnairesJSON(route, sight)) }
    return try await take(asked, by: visitor) { sheet, table throws(Problem) in
      try self.askedOfQuestionnaires(route, sheet, table)
    }
  }

  private func questionnairesJSON(
    _ route: QuestionnaireRoute, _ sight: Sight
  ) throws(Problem) -> JSON {
    switch route {
    case .list:
      return ["questionnaires": .array(sight.questionnaires.map { sight.brief($0) })]
    case .questionnaire(let id):
      guard let questionnaire = sight.questionnaire(id) else { throw .notFound }
      return sight.json(questionnaire)
    case .rounds(let filter):
      let found = sight.rounds(filter, limit: Self.rowsMax)
      return ["responses": .array(found.map { sight.brief($0) })]
    case .response(let id, let with):
      let round = try round(id, sight)
      guard let with else { return sight.json(round.response, to: round.questionnaire) }
      let other = try self.round(with, sight).response
      guard other.questionnaire == round.questionnaire.id else { throw .notFound }
      return sight.json(round.response, beside: other, to: round.questionnaire)
    case .section(let id, let section):
      let round = try round(id, sight)
      guard let section = round.questionnaire.section(section) else { throw .notFound }
      return sight.json(section, in: round.response)
    case .open: throw .wrongMethod(allow: "POST")
    }
  }
}
