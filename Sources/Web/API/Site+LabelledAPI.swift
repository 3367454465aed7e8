import Domain
import Exchange
import Foundation
import HTTPTypes
import Journal
import Labels
import Pages
import Registry

/// What programs read and change of what bears labels.
extension Site {
  func answerLabelled(_ api: API, _ asked: Asked) async throws(Problem) -> Response {
    let visitor = try bearer(of: asked)
    let sight = presentSight(asked, visitor ?? .anybody)
    if asked.request.isReading {
      let table = Labelled(asked: asked, visitor: visitor ?? .anybody, sight: sight)
      return try await showLabelled(api, table)
    }
    guard asked.request.head.method == .post else { throw .wrongMethod(allow: "GET, HEAD, POST") }
    guard let visitor else { throw .unauthorised }
    guard visitor.mayWrite else { throw Problem(.forbidden, .forbidden, .access(.scope)) }
    let key = try key(of: asked.request)
    let sheet = try Sheet(try jsonBody(asked.request), key: key, sight)
    let table = Labelled(asked: asked, visitor: visitor, sight: sight)
    switch api {
    case .papers: return try await file(sheet, into: nil, table)
    case .paper(let id):
      guard sight.paper(id) != nil else { throw .notFound }
      return try await file(sheet, into: id, table)
    case .notes(let subject): return try await act(.writeNote(subject), sheet, table)
    case .note(let id): return try await act(.note(id), sheet, table)
    case .reviews: return try await act(try route(of: sheet), sheet, table)
    default: throw .wrongMethod(allow: "GET, HEAD")
    }
  }

  private func showLabelled(
    _ api: API, _ table: Labelled
  ) async throws(Problem) -> Response {
    let sight = table.sight
    switch api {
    case .papers(let filter): return .json(.ok, sight.papersJSON(filter))
    case .paper(let id):
      guard let json = sight.paperJSON(id) else { throw .notFound }
      return .json(.ok, json)
    case .content(let id): return try await giveContent(id, table)
    case .notes(let subject):
      guard sight.holds(subject) else { throw .notFound }
      return .json(.ok, sight.notesJSON(subject))
    case .note(let id):
      guard let note = sight.note(id) else { throw .notFound }
      return .json(.ok, sight.noteJSON(note))
    default: return .json(.ok, sight.reviewsJSON)
    }
  }

  /// The page whose form a deed about labels is.
  private func route(of sheet: Sheet) throws(Problem) -> Route {
    switch sheet.deed {
    case "confirm", "refuse": return .reviews
    case "relabel", "keep", "challenge":
      if let id = Version.ID(sheet["version"]) { return .marking(.version(id)) }
      if let id = Note.ID(sheet["note"]) { return .marking(.note(id)) }
      if let id = Activity.ID(sheet["activity"]) { return .marking(.activity(id)) }
      if let id = Iteration.ID(sheet["iteration"]) { return .marking(.iteration(id)) }
      if let id = Critique.ID(sheet["critique"]) { return .marking(.critique(id)) }
      if let id = Proposal.Position.ID(sheet["position"]) { return .marking(.position(id)) }
    case "acknowledge", "answer", "appeal", "settle":
      if let id = Challenge.ID(sheet["challenge"]) { return .challenge(id) }
    default: break
    }
    throw .badField("deed", .unreadableBody)
  }

  private func act(
    _ route: Route, _ sheet: Sheet, _ table: Labelled
  ) async throws(Problem) -> Response {
    var table = table
    table.route = route
    var sheet = sheet
    if case .writeNote = route { sheet.deed = "write" }
    if try isMissing(table) { throw .notFound }
    switch Deeds(table: table, sheet: sheet).asked() {
    case .action(let action):
      switch await order(action, sheet, table) {
      case .success(let receipt): return .json(.created, receipt.json(table.sight))
      case .failure(let failure): throw Problem(failure)
      }
    case .wrong(let errors): throw .unfit(errors)
    case .preview, .unknown: throw .badField("deed", .unreadableBody)
    }
  }

  private func file(
    _ sheet: Sheet, into id: Paper.ID?, _ table: Labelled
  ) async throws(Problem) -> Response {
    guard table.sight.mayWrite else { throw .notPermitted }
    guard let bytes = Data(base64Encoded: sheet["content"]) else {
      throw .badField("content", .unreadableBody)
    }
    let draft = PaperDraft(sheet, sheet["fileName"], [UInt8](bytes)[...], into: id)
    switch await record(draft, table) {
    case .success(let receipt): return .json(.created, receipt.json(table.sight))
    case .failure(.unreadable(let errors)): throw .unfit(errors)
    case .failure(.refused(let failure)): throw Problem(failure)
    case .failure(.problem(let problem)): throw problem
    }
  }
}

extension Problem {
  /// Fields that cannot be read, with what is wrong with each.
  static func unfit(_ errors: [String: String]) -> Problem {
    let list = errors.sorted { $0.key < $1.key }.map { (field: $0.key, sentence: $0.value) }
    var problem = Problem(.unprocessableContent, .unreadable, .fields(list))
    problem.field = list.first?.field
    return problem
  }
}

extension Sheet {
  /// A form as a program sends it: an object of texts and lists of texts; `label` is an object of
  /// policy, level, categories by tag, and the day of review.
  init(_ body: JSON, key: ActionKey, _ sight: Sight) throws(Problem) {
    guard case .object(let members) = body else { throw .unreadableBody }
    self.init(key: key.description, deed: body["deed"]?.text ?? "")
    for member in members where member.name != "label" && member.name != "deed" {
      guard let texts = member.value.texts, member.name != LabelEditor.Name.preview else {
        throw .badField(String(member.name.prefix(60)), .unreadableBody)
      }
      typed[member.name] = texts
    }
    guard let value = body["label"] else { return }
    guard let label = Label(json: value, sight) else { throw .badField("label", .unreadableBody) }
    let editor = LabelEditor(Marking(label, reason: ""), in: sight)
    typed.merge(editor.typed) { typed, _ in typed }
  }
}

extension Label {
  /// A label of a policy of the office; nil for what it does not know. Nothing is passed over:
  /// what cannot be read as meant might have kept somebody out.
  fileprivate init?(json: JSON, _ sight: Sight) {
    guard case .object(let members) = json,
      members.allSatisfy({ ["policy", "level", "categories", "review"].contains($0.name) }),
      let name = json["policy"]?.text, let level = json["level"]?.text,
      let policy = sight.policies.first(where: { $0.name == name })?.policy
    else { return nil }
    var categories: [Labels.Category] = []
    if case .object(let members)? = json["categories"] {
      for member in members {
        let parts = LabelPart.parts(of: policy).filter { $0.tag == member.name }
        guard let part = parts.first, let values = member.value.texts else { return nil }
        let known = Set(parts.flatMap(\.values) + [policy.release?.opening].compactMap(\.self))
        guard values.allSatisfy({ known.contains($0) }) else { return nil }
        categories.append(
          Labels.Category(tagSet: part.set, tag: part.tag, kind: part.kind, values: values))
      }
    } else if json["categories"] != nil {
      return nil
    }
    self.init(
      policy: policy.name, classification: level, categories: categories,
      created: sight.now.labelMoment)
    if let text = json["review"]?.text {
      guard let day = Day(text) else { return nil }
      reviewDue = day.labelMoment
    }
  }
}
