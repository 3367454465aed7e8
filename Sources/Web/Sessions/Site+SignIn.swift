import Domain
import HTTPTypes
import Journal
import Pages

/// Signing in and out.
extension Site {
  func signInPage(_ asked: Asked, _ visitor: Visitor) -> Response {
    var page = SignInPage()
    page.next = asked.path.value(of: "next").flatMap(Self.safeNext)
    return .page(.ok, page.render(frame(asked, visitor)).bytes)
  }

  func signIn(_ asked: Asked) throws(Problem) -> Response {
    let typed = Typed(try formPairs(asked.request))
    let next = Self.safeNext(typed["next"])
    switch try begin(typed["name"], typed["password"], asked) {
    case .refused:
      var page = SignInPage()
      page.name = typed["name"]
      page.problem = asked.language(Wording.Access.wrong)
      page.next = next
      return .page(.unprocessableContent, page.render(frame(asked, .anybody)).bytes)
    case .half(let token, _):
      let query = next.map { [Address.Query("next", $0)] } ?? []
      let step = Route.secondStep.address(in: asked.language).adding(query)
      return .redirect(.seeOther, to: step.text)
        .with(.setCookie, stepCookie.set(token, lasting: Self.stepSeconds))
    case .whole(let token, let session):
      return goOn(to: next, session.account, asked)
        .with(.setCookie, cookie.set(token, lasting: Self.sessionSeconds))
    }
  }

  /// Where somebody goes who has just signed in.
  func goOn(to next: String?, _ account: Account, _ asked: Asked) -> Response {
    let isRegistrar = Visitor(account, named: "").isRegistrar
    let home = isRegistrar ? Route.register : .account(.overview)
    return .redirect(.seeOther, to: next ?? home.address(in: asked.language).text)
  }

  /// What a name and a password lead to.
  enum Passage {
    case refused
    /// The second step is to come.
    case half(SessionToken, Account)
    case whole(SessionToken, Session)
  }

  /// Begins a session for a name and its password, or half of one.
  func begin(
    _ name: String, _ password: String, _ asked: Asked
  ) throws(Problem) -> Passage {
    let remote = asked.request.remote
    guard attempts.mayTry(name: name, from: remote, at: asked.now) else {
      tally.note(.slowed)
      throw .slowDown
    }
    do {
      guard password.utf8.count <= 1024,
        let account = try accounts.verify(name: name, password: password),
        acting(Visitor(account, named: name), at: asked.seconds) != nil
      else {
        tally.note(.rejected)
        let person = try accounts.account(named: name)?.person
        try accounts.record(asked.note(.signInRefused, by: "-", about: person ?? "-"))
        return .refused
      }
      if try accounts.secondFactor(of: account.id) != nil {
        let token = try accounts.beginHalf(
          of: account.id, at: asked.seconds, lasting: Self.stepSeconds)
        return .half(token, account)
      }
      let begun = try beginWhole(account, asked)
      return .whole(begun.token, begun.session)
    } catch let problem as Problem {
      throw problem
    } catch {
      throw .accountsUnreachable
    }
  }

  /// Begins a session of somebody who has proven who they are.
  func beginWhole(
    _ account: Account, _ asked: Asked
  ) throws(Problem) -> (token: SessionToken, session: Session) {
    do throws(AccountFailure) {
      let begun = try accounts.begin(
        sessionOf: account.id, at: asked.seconds, lasting: Self.sessionSeconds,
        from: asked.request.place, noting: asked.note(.signedIn, by: account.person))
      attempts.succeeded(name: account.name, from: asked.request.remote)
      tally.note(.begun)
      return begun
    } catch {
      throw .accountsUnreachable
    }
  }

  func signOut(_ asked: Asked, _ visitor: Visitor) throws(Problem) -> Response {
    let pairs = try formPairs(asked.request)
    try checkOrigin(of: pairs, from: visitor)
    if let token = visitor.session {
      let note = asked.note(.signedOut, by: visitor.principal.id.text)
      do throws(JournalFailure) { try accounts.end(token, noting: note) } catch {
        throw .accountsUnreachable
      }
      tally.note(.ended)
    }
    return .redirect(.seeOther, to: Route.home.address(in: asked.language).text)
      .with(.setCookie, cookie.forget)
  }

  /// Sends whoever may not change the network to where they can sign in, or says that they may not.
  func turnAway(_ asked: Asked, _ visitor: Visitor) throws(Problem) -> Response {
    guard visitor.session == nil else { throw .notPermitted }
    let address = Route.signIn.address(
      in: asked.language, carrying: []
    )
    .adding([Address.Query("next", asked.location.address.text)])
    return .redirect(.seeOther, to: address.text)
  }

  /// An address to go on to after signing in, if it is one of the forms.
  static func safeNext(_ text: String) -> String? {
    guard !text.isEmpty, let path = try? PathText(text), let location = try? Location(path) else {
      return nil
    }
    switch location.route {
    case .register, .form, .account, .people, .menu, .nominations: return location.address.text
    default: return nil
    }
  }
}

/// Forms as sent by browsers.
extension Site {
  static let formFieldsMax = 1000

  /// The pairs of a form's body, if it comes from this site's own pages.
  func formPairs(_ request: Request) throws(Problem) -> [(String, String)] {
    guard request.contentType == "application/x-www-form-urlencoded" else { throw .wrongType }
    guard request.isFromHere else { throw .forged }
    guard let text = String(validating: request.body, as: UTF8.self) else {
      throw .unreadableBody
    }
    do throws(PathText.Fault) {
      return try PathText.pairs(of: text, limit: Self.formFieldsMax)
    } catch {
      throw .unreadableBody
    }
  }

  /// That the form carries the session's own token.
  func checkOrigin(of pairs: [(String, String)], from visitor: Visitor) throws(Problem) {
    guard visitor.session != nil else { throw .unauthorised }
    let token = pairs.first { $0.0 == "token" }?.1 ?? ""
    guard isEqualInConstantTime(token, visitor.formToken) else { throw .forged }
  }
}

extension Request {
  /// Whether the browser says, if it says anything, that one of our own pages sent this.
  var isFromHere: Bool {
    if let site = head.headerFields[.fetchSite], site != "same-origin", site != "none" {
      return false
    }
    guard let origin = head.headerFields[.origin] else { return true }
    let host = head.authority ?? ""
    return !host.isEmpty && (origin == "http://\(host)" || origin == "https://\(host)")
  }
}
