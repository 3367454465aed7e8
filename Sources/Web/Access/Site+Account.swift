import Domain
import HTTPTypes
import Journal
import Pages

/// One's own account.
extension Site {
  func account(
    _ part: AccountPart, _ asked: Asked, _ visitor: Visitor
  ) throws(Problem) -> Response {
    guard let account = visitor.account, visitor.session != nil else {
      return try turnAway(asked, visitor)
    }
    if asked.request.isReading {
      return try accountPage(part, asked, visitor, account)
    }
    guard asked.request.head.method == .post else {
      throw .wrongMethod(allow: "GET, HEAD, POST")
    }
    let pairs = try formPairs(asked.request)
    try checkOrigin(of: pairs, from: visitor)
    let request = AccountRequest(
      typed: Typed(pairs), asked: asked, visitor: visitor, account: account)
    switch part {
    case .overview: throw .wrongMethod(allow: "GET, HEAD")
    case .password: return try changePassword(request)
    case .factor: return try changeFactor(request)
    case .codes: return try renewCodes(request)
    case .sessions: return try endSessions(request)
    case .tokens: return try changeTokens(request)
    case .calendars: return try changeFeeds(request)
    case .digest: return try changeDigest(request)
    case .webhooks: return try changeWebhooks(request)
    case .data: return try handOut(request)
    }
  }

  private func accountPage(
    _ part: AccountPart, _ asked: Asked, _ visitor: Visitor, _ account: Account
  ) throws(Problem) -> Response {
    let frame = frame(asked, visitor)
    switch part {
    case .password: return .page(.ok, PasswordPage(.change).render(frame).bytes)
    case .factor, .codes:
      return .page(.ok, FactorPage(try factorState(account)).render(frame).bytes)
    case .calendars:
      return .page(.ok, CalendarsPage(try feeds(of: account)).render(frame).bytes)
    case .digest: return .page(.ok, try digestPage(of: account).render(frame).bytes)
    case .webhooks: return .page(.ok, try webhooksPage(of: account).render(frame).bytes)
    case .tokens:
      return .page(.ok, TokensPage(try tokens(of: account, asked)).render(frame).bytes)
    case .overview, .sessions, .data:
      return .page(.ok, try overview(asked, visitor, account).render(frame).bytes)
    }
  }

  private func overview(
    _ asked: Asked, _ visitor: Visitor, _ account: Account
  ) throws(Problem) -> AccountPage {
    do throws(JournalFailure) {
      var page = AccountPage(
        name: visitor.name ?? account.name, account: account.name, code: account.person)
      page.party =
        visitor.principal.seat == .alliance
        ? asked.language(Wording.Labelling.alliance) : visitor.principal.party?.text
      let say = asked.language
      page.clearances = visitor.principal.clearances.map { grant in
        say(
          Wording.Duties.clearanceLine, "\(grant.policy) \(grant.level)",
          say.date(grant.expires))
      }
      page.roles = visitor.principal.roles.map(\.word).sorted()
      page.recoveryCodes = try accounts.secondFactor(of: account.id)?.recoveryCodes
      let present = try visitor.session.flatMap { token throws(JournalFailure) in
        try accounts.session(token, at: asked.seconds)
      }
      page.sessions = try accounts.sessions(of: account, at: asked.seconds).map { session in
        AccountPage.Session(
          handle: session.handle, began: Instant(seconds: session.created),
          seen: Instant(seconds: session.seen), place: session.place,
          isThis: session.handle == present?.handle)
      }
      page.tokens = try accounts.tokens(of: account.id).count {
        !$0.scopes.contains(Self.feedScope)
      }
      return page
    } catch {
      throw .accountsUnreachable
    }
  }

  private func changePassword(_ request: AccountRequest) throws(Problem) -> Response {
    let say = request.asked.language
    var page = PasswordPage(.change)
    page.problems = Self.problems(ofChosen: request.typed, say)
    if page.problems.isEmpty, try isProven(request, by: "present", in: &page.problems) {
      do throws(AccountFailure) {
        try accounts.change(
          password: request.typed["fresh"], of: request.account.id,
          noting: request.note(.passwordChanged))
        // All sessions ended; whoever changed it goes on in a new one.
        let begun = try beginAgain(request)
        return request.done(.password)
          .with(.setCookie, cookie.set(begun, lasting: Self.sessionSeconds))
      } catch {
        page.problems["fresh"] = try Self.sentence(of: error, say)
      }
    }
    return request.page(page.render(frame(request.asked, request.visitor)))
  }

  private func beginAgain(_ request: AccountRequest) throws(AccountFailure) -> SessionToken {
    try accounts.begin(
      sessionOf: request.account.id, at: request.asked.seconds, lasting: Self.sessionSeconds,
      from: request.asked.request.place
    ).token
  }

  /// Whether a field holds the present password; says so at the field when it does not. Tries
  /// are limited as those of signing in are.
  func isProven(
    _ request: AccountRequest, by field: String, in problems: inout [String: String]
  ) throws(Problem) -> Bool {
    let (name, remote) = (request.account.name, request.asked.request.remote)
    guard attempts.mayTry(name: name, from: remote, at: request.asked.now) else {
      throw .slowDown
    }
    let isRight: Bool
    do throws(JournalFailure) {
      isRight = try accounts.isPassword(request.typed[field], of: request.account.id)
    } catch {
      throw .accountsUnreachable
    }
    if isRight {
      attempts.succeeded(name: name, from: remote)
    } else {
      problems[field] = request.asked.language(Wording.Account.wrongPassword)
    }
    return isRight
  }

  private func endSessions(_ request: AccountRequest) throws(Problem) -> Response {
    let handle = request.typed["handle"]
    let note = request.note(.sessionRevoked)
    do throws(JournalFailure) {
      if handle == "all" {
        try accounts.end(sessionsOf: request.account.id, noting: note)
        let home = Route.home.address(in: request.asked.language)
        return .redirect(.seeOther, to: home.text).with(.setCookie, cookie.forget)
      }
      _ = try accounts.end(sessionNamed: handle, of: request.account.id, noting: note)
      return request.done(.session)
    } catch {
      throw .accountsUnreachable
    }
  }

  /// Everything that is held on who asks, as a file.
  private func handOut(_ request: AccountRequest) throws(Problem) -> Response {
    do throws(VaultFailure) {
      let access = try accounts.subjectAccess(
        to: request.account.person, at: request.asked.seconds,
        noting: request.note(.exported, because: "asked by the person"))
      return Response(.ok, type: "application/json", access.json())
        .with(.contentDisposition, "attachment; filename=\"\(request.account.person).json\"")
        .with(.cacheControl, "no-store")
    } catch {
      throw Problem(vault: error)
    }
  }
}

/// Something that somebody signed in asks of their own account.
struct AccountRequest {
  var typed: Typed
  var asked: Asked
  var visitor: Visitor
  var account: Account

  /// A line for the audit trail, by and about who asks.
  func note(_ deed: AccessNote.Deed, because reason: String = "") -> AccessNote {
    asked.note(deed, by: account.person, because: reason)
  }

  /// Back to the account, saying what was done.
  func done(_ done: Wording.Done, _ part: AccountPart = .overview) -> Response {
    let address = Route.account(part).address(in: asked.language)
      .adding([Address.Query("done", done.rawValue)])
    return .redirect(.seeOther, to: address.text)
  }

  /// A form with what is wrong.
  func page(
    _ html: HTML, _ status: HTTPResponse.Status = .unprocessableContent
  ) -> Response {
    .page(status, html.bytes)
  }
}

extension Instant {
  init(seconds: Int64) { self.init(milliseconds: seconds * 1000) }
}

extension Problem {
  /// Why the vault did not answer.
  init(vault failure: VaultFailure) {
    self =
      failure == .locked
      ? Problem(.serviceUnavailable, .unavailable, .access(.vaultLocked)) : .accountsUnreachable
  }
}
