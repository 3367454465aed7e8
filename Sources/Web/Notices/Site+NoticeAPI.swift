import Domain
import Exchange
import HTTPTypes
import Journal
import Pages

/// The inbox, digests and webhooks, for programs.
extension Site {
  func answerNotices(_ api: API, _ asked: Asked) throws(Problem) -> Response {
    guard let visitor = try bearer(of: asked), let account = visitor.account else {
      throw .unauthorised
    }
    if case .inbox = api {
      guard asked.request.isReading else { throw .wrongMethod(allow: "GET, HEAD") }
      return .json(.ok, presentSight(asked, visitor).inboxJSON)
    }
    let isReading = asked.request.isReading
    guard isReading || visitor.mayWrite else {
      throw Problem(.forbidden, .forbidden, .access(.scope))
    }
    let request = AccountRequest(
      typed: isReading || asked.request.head.method == .delete
        ? Typed([]) : try typed(asked.request),
      asked: asked, visitor: visitor, account: account)
    switch (api, asked.request.head.method) {
    case (.digest, .get), (.digest, .head): return .json(.ok, try digestJSON(account))
    case (.digest, .put): return try changeDigest(api: request)
    case (.digest, _): throw .wrongMethod(allow: "GET, HEAD, PUT")
    case (.webhooks, .get), (.webhooks, .head):
      let hooks = try hooks(of: account)
      return .json(.ok, ["webhooks": .array(hooks.map(\.json))])
    case (.webhooks, .post): return try makeWebhook(api: request)
    case (.webhooks, _): throw .wrongMethod(allow: "GET, HEAD, POST")
    case (.webhook(let code), _): return try answerWebhook(code, request)
    default: throw .notFound
    }
  }

  private func answerWebhook(
    _ code: String, _ request: AccountRequest
  ) throws(Problem) -> Response {
    let find = { () throws(Problem) -> Webhook in
      let found = try hooks(of: request.account).first { $0.code == code }
      guard let found else { throw .notFound }
      return found
    }
    switch request.asked.request.head.method {
    case .get, .head: return .json(.ok, try find().json)
    case .post:
      let deed = request.typed["deed"]
      _ = try find()
      guard deed != "delete", try change(hook: code, deed, request) else {
        throw .badField("deed", .unreadableBody)
      }
      return .json(.ok, try find().json)
    case .delete:
      guard try change(hook: code, "delete", request) else { throw .notFound }
      return Response(.noContent)
    default: throw .wrongMethod(allow: "GET, HEAD, POST, DELETE")
    }
  }

  private func makeWebhook(api request: AccountRequest) throws(Problem) -> Response {
    let made: Webhook
    do throws(HookFault) { made = try makeWebhook(request) } catch { throw error.problem }
    guard case .object(let members) = made.json else { throw .notFound }
    let key = JSON.Member("key", .string(made.secret.key))
    return .json(.created, .object(members + [key])).with(.cacheControl, "no-store")
  }

  private func changeDigest(api request: AccountRequest) throws(Problem) -> Response {
    do throws(MailFault) {
      if !request.typed["code"].isEmpty {
        try proveMail(request.typed["code"], request)
      } else {
        try chooseMail(request)
      }
    } catch {
      throw error.problem
    }
    return .json(.ok, try digestJSON(request.account))
  }

  private func digestJSON(_ account: Account) throws(Problem) -> JSON {
    let isOn = outgoing.mail != nil
    guard let mailing = try mailing(of: account) else {
      return ["on": .bool(isOn), "pace": "never", "language": .null, "address": .null]
    }
    let state = mailing.state
    return [
      "on": .bool(isOn), "pace": .string(state.pace), "language": .string(state.language),
      "address": .string(mailing.secret.address), "proven": .bool(state.isProven),
      "sent": JSON(state.sent.map { Instant(seconds: $0).description }),
    ]
  }

  /// The texts of a body's members, as though they had been typed.
  private func typed(_ request: Request) throws(Problem) -> Typed {
    guard case .object(let members) = try jsonBody(request) else { throw .unreadableBody }
    var pairs: [(String, String)] = []
    for member in members {
      guard let text = member.value.text else {
        throw .badField(String(member.name.prefix(60)), .unreadableBody)
      }
      pairs.append((member.name, text))
    }
    return Typed(pairs)
  }
}

extension Webhook {
  /// The webhook as a program sees it, without its key and without what may be a secret in its
  /// address.
  fileprivate var json: JSON {
    let page = WebhooksPage.Hook(self)
    let deliveries = page.deliveries.map { delivery -> JSON in
      [
        "id": .string(delivery.id), "at": .string(delivery.at.description),
        "fate": .string(delivery.fate), "status": .number(delivery.status),
        "tries": .number(delivery.tries), "news": .number(delivery.count),
      ]
    }
    return [
      "code": .string(code), "label": .string(label), "host": .string(page.host),
      "standing": .string(standing.rawValue),
      "made": .string(Instant(seconds: created).description), "deliveries": .array(deliveries),
    ]
  }
}
