import Domain
import Exchange
import HTTPTypes
import Journal
import Pages
import Registry

/// What programs may change.
extension Site {
  func beginSession(_ asked: Asked) throws(Problem) -> Response {
    let body = try jsonBody(asked.request)
    guard let name = body["name"]?.text else { throw .badField("name", .unreadableBody) }
    guard let password = body["password"]?.text else {
      throw .badField("password", .unreadableBody)
    }
    switch try begin(name, password, asked) {
    case .refused: throw Problem(.unauthorized, .unauthorised, .access(.wrong))
    case .whole(let token, let session): return Self.begun(token, session)
    case .half(let half, let account):
      guard let code = body["code"]?.text else {
        var problem = Problem(.unauthorized, .unauthorised, .access(.code))
        problem.field = "code"
        throw problem
      }
      let begun = try finish(half, account, code, asked)
      guard let begun else { throw Problem(.unauthorized, .unauthorised, .access(.wrong)) }
      return Self.begun(begun.token, begun.session)
    }
  }

  private static func begun(_ token: SessionToken, _ session: Session) -> Response {
    let expires = Instant(milliseconds: session.expires * 1000)
    return .json(
      .created, ["token": .string(token.text), "expires": .string(expires.description)])
  }

  func endSession(_ asked: Asked) throws(Problem) -> Response {
    guard let token = try bearer(of: asked)?.session else { throw .unauthorised }
    do throws(JournalFailure) { try accounts.end(token) } catch { throw .accountsUnreachable }
    tally.note(.ended)
    return Response(.noContent)
  }

  /// Takes an action as a program sends it.
  func act(_ asked: Asked) async throws(Problem) -> Response {
    guard let visitor = try bearer(of: asked) else { throw .unauthorised }
    guard visitor.mayWrite else {
      throw Problem(.forbidden, .forbidden, .access(.scope))
    }
    guard visitor.isRegistrar else { throw .notPermitted }
    let key = try key(of: asked.request)
    let body = try jsonBody(asked.request)
    let word = body["action"]?.text ?? ""
    guard let kind = AmendmentKind(rawValue: word) else {
      var problem = Problem(
        .unprocessableContent, .unreadable, .problem(.unknownAction, String(word.prefix(60))))
      problem.field = "action"
      throw problem
    }
    guard let amendment = Amendment(kind, id: body["id"]?.text) else {
      var problem = Problem(.unprocessableContent, .unreadable)
      problem.field = "id"
      throw problem
    }
    let values = try amendment.values(from: body, presentSight(asked, visitor))
    switch await perform(amendment, values, key: key, for: visitor, asked) {
    case .success(let receipt): return .json(.created, receipt.json(presentSight(asked, visitor)))
    case .failure(.unreadable(let list)):
      var problem = Problem(.unprocessableContent, .unreadable, .unreadables(list))
      problem.field = list.first?.blank.rawValue
      throw problem
    case .failure(.refused(let failure)):
      var problem = Problem(failure)
      if case .refusal(let refusal) = problem.detail {
        let blank = refusal.field.flatMap { amendment.blank(for: $0) }
        problem.field = blank?.rawValue ?? problem.field
      }
      // Who sent none needs the key that we chose, or sending again would be another order.
      if case .unconfirmed = failure { problem.key = key }
      throw problem
    }
  }

  func key(of request: Request) throws(Problem) -> ActionKey {
    guard let text = request.head.headerFields[.idempotencyKey] else { return freshKey() }
    guard let key = ActionKey(text: text) else { throw .badField("Idempotency-Key", .badKey) }
    return key
  }

  func jsonBody(_ request: Request) throws(Problem) -> JSON {
    guard request.contentType == "application/json" else { throw .wrongType }
    guard let body = try? JSON.parse(request.body), case .object = body else {
      throw .unreadableBody
    }
    return body
  }
}

extension Amendment {
  /// The blanks of an action as a program sends it: names and values of an object. What a
  /// correction leaves out stays as it is on record; null empties it.
  func values(from body: JSON, _ sight: Sight) throws(Problem) -> FormValues {
    guard case .object(let members) = body else { throw .unreadableBody }
    var values = values(in: sight)
    for member in members where member.name != "action" && member.name != "id" {
      guard let blank = Blank(rawValue: member.name), kind.blanks.contains(blank),
        let texts = member.value.texts
      else { throw .badField(String(member.name.prefix(60)), .unreadableBody) }
      values[blank] = texts
    }
    return values
  }
}

extension JSON {
  /// The texts of a value that a blank takes: a string, strings, or nothing.
  var texts: [String]? {
    switch self {
    case .null: return []
    case .string(let text): return [text]
    case .array(let elements):
      let texts = elements.compactMap(\.text)
      return texts.count == elements.count ? texts : nil
    case .object, .number, .bool: return nil
    }
  }
}

extension Receipt {
  /// The receipt as a program sees it; its place and digest only for who may know the chain.
  func json(_ sight: Sight) -> JSON {
    var members: [(String, JSON)] = [
      ("entry", .string(key.text)), ("at", .string(at.description)),
      ("facts", .array(facts.map { JSON($0) })), ("known", .bool(wasKnown)),
    ]
    if sight.seesChain {
      members += [("number", .entry(number)), ("digest", .string(digest))]
    }
    return .members(members)
  }
}
