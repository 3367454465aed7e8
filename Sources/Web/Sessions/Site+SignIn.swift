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
    let pairs = try formPairs(asked.request)
    let name = pairs.first { $0.0 == "name" }?.1 ?? ""
    let password = pairs.first { $0.0 == "password" }?.1 ?? ""
    let next = pairs.first { $0.0 == "next" }.flatMap { Self.safeNext($0.1) }
    guard let begun = try begin(name, password, asked) else {
      var page = SignInPage()
      page.name = name
      page.problem = asked.language(Wording.Access.wrong)
      page.next = next
      return .page(.unprocessableContent, page.render(frame(asked, .anybody)).bytes)
    }
    let goal = next ?? Route.register.address(in: asked.language).text
    return .redirect(.seeOther, to: goal)
      .with(.setCookie, cookie.set(begun.token, lasting: Self.sessionSeconds))
  }

  /// Begins a session for a name and its password; nil when either is wrong.
  func begin(
    _ name: String, _ password: String, _ asked: Asked
  ) throws(Problem) -> (token: SessionToken, session: Session)? {
    let remote = asked.request.remote
    guard attempts.mayTry(name: name, from: remote, at: asked.now) else {
      tally.note(.slowed)
      throw .slowDown
    }
    do {
      guard password.utf8.count <= 1024,
        let account = try accounts.verify(name: name, password: password)
      else {
        tally.note(.rejected)
        return nil
      }
      attempts.succeeded(name: name, from: remote)
      let begun = try accounts.begin(
        sessionOf: account.id, at: asked.seconds, lasting: Self.sessionSeconds)
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
      do throws(JournalFailure) { try accounts.end(token) } catch { throw .accountsUnreachable }
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
  private static func safeNext(_ text: String) -> String? {
    guard let path = try? PathText(text), let location = try? Location(path) else { return nil }
    switch location.route {
    case .register, .form: return location.address.text
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
