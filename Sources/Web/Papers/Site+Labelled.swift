import Domain
import HTTPTypes
import Journal
import Labels
import Pages
import Registry

/// Pages of what bears labels: notes, papers, markings, reviews.
extension Site {
  /// The answer of such a page; nil for any other address.
  func answerLabelled(_ asked: Asked, _ visitor: Visitor) async throws(Problem) -> Response? {
    switch asked.location.route {
    case .papers, .paper, .content, .sidecar, .reports:
      guard asked.request.isReading else { throw .wrongMethod(allow: "GET, HEAD") }
    case .filePaper, .note, .writeNote, .marking, .reviews, .challenge:
      guard asked.request.isReading || asked.request.head.method == .post else {
        throw .wrongMethod(allow: "GET, HEAD, POST")
      }
    default: return nil
    }
    let table = Labelled(asked: asked, visitor: visitor, sight: presentSight(asked, visitor))
    if asked.request.isReading { return try await show(table) }
    return try await take(table)
  }

  private func show(_ table: Labelled) async throws(Problem) -> Response? {
    let sight = table.sight
    switch table.route {
    case .papers(let filter):
      return .page(.ok, PapersPage.render(try reading(table), filter: filter).bytes)
    case .paper(let id):
      guard let paper = sight.paper(id) else { throw .notFound }
      let versions = sight.versions(of: id)
      let people = versions.map(\.author) + versions.flatMap { sight.readings(of: $0.id).map(\.by) }
      return .page(.ok, PaperPage.render(try reading(table, people), paper: paper).bytes)
    case .content(let id): return try await giveContent(id, table)
    case .sidecar(let id): return try giveSidecar(id, table)
    case .filePaper(let id): return try showFiling(id, table)
    case .reports:
      guard sight.mayWrite else { return try turnAway(table.asked, table.visitor) }
      return .page(.ok, ReportsPage.render(try reading(table, sight.reportPeople)).bytes)
    default: return try showSheet(table, Sheet(key: freshKey().description), .ok)
    }
  }

  private func take(_ table: Labelled) async throws(Problem) -> Response {
    if case .filePaper(let id) = table.route { return try await file(id, table) }
    let pairs = try formPairs(table.asked.request)
    try checkOrigin(of: pairs, from: table.visitor)
    var sheet = Sheet(pairs)
    guard try !isMissing(table) else { throw .notFound }
    let read = Deeds(table: table, sheet: sheet)
    switch read.asked() {
    case .preview(let label): sheet.preview = label
    case .wrong(let errors): sheet.errors = errors
    case .action(let action):
      switch await order(action, sheet, table) {
      case .success(let receipt): return done(receipt, table)
      case .failure(let failure): return try refuse(failure, sheet, table)
      }
    case .unknown: throw .unreadableBody
    }
    let status: HTTPResponse.Status = sheet.errors.isEmpty ? .ok : .unprocessableContent
    return try showSheet(table, sheet, status)
  }

  /// The form again, with why the rules said no.
  func refuse(
    _ failure: Registrar.Failure, _ sheet: Sheet, _ table: Labelled
  ) throws(Problem) -> Response {
    guard case .refused(let refusal) = failure else { throw Problem(failure) }
    var sheet = sheet
    sheet.mark(refusal, table.sight, in: table.asked.language)
    let status: HTTPResponse.Status =
      refusal.status == .forbidden ? .forbidden : .unprocessableContent
    return try showSheet(table, sheet, status)
  }

  /// Asks the registrar, with the reason that came with a form.
  func order(
    _ action: Action, _ sheet: Sheet, _ table: Labelled
  ) async -> Result<Receipt, Registrar.Failure> {
    let key = ActionKey(text: sheet.key) ?? freshKey()
    let reason = sheet["reason"].trimmed
    let occasion = Occasion(
      by: table.visitor.principal, at: table.asked.now, reason: reason,
      label: reason.isEmpty ? nil : table.sight.reasonLabel(sheet["reasonLabel"]))
    let result: Result<Receipt, Registrar.Failure>
    do throws(Registrar.Failure) {
      result = .success(try await registrar.perform(Order(action, on: occasion, key: key)))
    } catch {
      result = .failure(error)
    }
    tally.note(result)
    return result
  }

  /// A reading of the present, with the names of those shown whom the visitor may know.
  func reading(_ table: Labelled, _ people: [Principal.ID] = []) throws(Problem) -> Reading {
    var reading = Reading(table.sight, in: frame(table.asked, table.visitor))
    for id in Set(people) {
      reading.names[id] = try name(of: id, for: table.visitor.principal, table.asked)
    }
    return reading
  }

  /// Where a deed leads: to the page of what was changed.
  func done(_ receipt: Receipt, _ table: Labelled) -> Response {
    let sight = presentSight(table.asked, table.visitor)
    var route = table.route
    if let subject = receipt.facts.last?.subject, sight.holds(subject) {
      switch (table.route, subject) {
      case (.filePaper, .version(let id)):
        route = sight.version(id).map { .paper($0.paper) } ?? route
      case (.filePaper, .paper(let id)): route = .paper(id)
      case (.writeNote, .note(let id)): route = .note(id)
      case (_, .challenge(let id)): route = .challenge(id)
      default: break
      }
    }
    // A note that was struck has no page any more.
    if case .note(let id) = route, sight.note(id) == nil {
      route = table.sight.note(id).map { sight.route(to: $0.subject) } ?? .home
    }
    let address = route.address(in: table.asked.language)
    return .redirect(
      .seeOther, to: address.adding([Address.Query("recorded", receipt.key.text)]).text)
  }
}

/// A request for what bears labels: who asks for what, and what they may see.
struct Labelled: Sendable {
  let asked: Asked
  let visitor: Visitor
  let sight: Sight
  /// What is asked for, in the pages' words.
  var route: Route

  init(asked: Asked, visitor: Visitor, sight: Sight, route: Route? = nil) {
    self.asked = asked
    self.visitor = visitor
    self.sight = sight
    self.route = route ?? asked.location.route
  }
}

extension Sheet {
  /// A form as it was sent.
  init(_ pairs: [(String, String)]) {
    let typed = Dictionary(grouping: pairs, by: \.0).mapValues { $0.map(\.1) }
    self.init(typed: typed, key: typed["key"]?.first ?? "", deed: typed["deed"]?.first ?? "")
  }

  /// Whether only the readers are to be shown.
  var isPreview: Bool { !self[LabelEditor.Name.preview].isEmpty }
}

extension Sight {
  /// The label of a reason by its word; the open one where none is named and there is one.
  func reasonLabel(_ word: String) -> Label? {
    let choices = QuickLabel.choices(self)
    guard word.isEmpty else { return choices.first { $0.word == word }?.label(at: now) }
    return choices.first.map { $0.label(at: now) }.flatMap { isOpen($0) ? $0 : nil }
  }
}
