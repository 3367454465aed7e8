import Domain
import HTTPTypes
import Journal
import Pages

/// Enrolling people and changing what they may do.
extension Site {
  func enrol(_ request: AccountRequest) throws(Problem) -> Response {
    let say = request.asked.language
    let typed = request.typed
    var page = EnrolPage(roles: Self.roleWords)
    page.typed = typed.kept("display", "name", "party", "role")
    let roles = Self.roles(typed)
    if roles.isEmpty { page.problems["role"] = say(Wording.People.roleNeeded) }
    let party = try self.party(request, in: &page.problems)
    guard page.problems.isEmpty else { return request.page(page.render(frame(request))) }
    var new = NewAccount(
      name: typed["name"], display: typed["display"], roles: roles, party: party?.text,
      password: nil)
    new.display = typed["display"].isEmpty ? typed["name"] : typed["display"]
    let account: Account
    do throws(AccountFailure) {
      account = try accounts.add(
        new, at: request.asked.seconds, noting: request.note(.enrolled))
    } catch {
      let sentence = try Self.sentence(of: error, say)
      switch error {
      case .unfitName, .nameTaken: page.problems["name"] = sentence
      default: page.problem = sentence
      }
      return request.page(page.render(frame(request)))
    }
    return try handOverInvitation(to: account, request)
  }

  func invite(_ id: Principal.ID, _ request: AccountRequest) throws(Problem) -> Response {
    try handOverInvitation(to: try account(of: id), request)
  }

  private func handOverInvitation(
    to account: Account, _ request: AccountRequest
  ) throws(Problem) -> Response {
    let token: SessionToken
    do throws(AccountFailure) {
      token = try accounts.invite(
        account.id, at: request.asked.seconds, lasting: Self.invitationSeconds,
        noting: request.asked.note(.invited, by: request.account.person, about: account.person))
    } catch {
      throw .accountsUnreachable
    }
    let path = Route.invitation(token.text).address(in: request.asked.language).text
    let origin = request.asked.request.head.authority.map {
      "\(cookie.isSecure ? "https" : "http")://\($0)"
    }
    let html = InvitationPage.render(
      (origin ?? "") + path, for: account.name, frame(request))
    return .page(.ok, html.bytes).with(.cacheControl, "no-store")
  }

  func changeRoles(
    of id: Principal.ID, _ request: AccountRequest
  ) throws(Problem) -> Response {
    let say = request.asked.language
    let account = try account(of: id)
    let roles = Self.roles(request.typed)
    var page = try personPage(id, say)
    if roles.isEmpty {
      page.problems["role"] = say(Wording.People.roleNeeded)
    } else if account.id == request.account.id {
      // An office always keeps an administrator: nobody takes the role from themselves.
      page.problems["role"] = say(Wording.People.notYourself)
    }
    guard page.problems.isEmpty else { return request.page(page.render(frame(request))) }
    do throws(AccountFailure) {
      try accounts.change(
        roles: roles, of: account.id, noting: request.note(.rolesChanged, about: id))
      return request.done(.roles, about: id)
    } catch {
      throw .accountsUnreachable
    }
  }

  /// Signs somebody out everywhere and revokes their tokens.
  func revoke(_ id: Principal.ID, _ request: AccountRequest) throws(Problem) -> Response {
    let account = try account(of: id)
    do throws(JournalFailure) {
      for token in try accounts.tokens(of: account.id) {
        _ = try accounts.revoke(
          token: token.code, of: account.id, noting: request.note(.tokenRevoked, about: id))
      }
      try accounts.end(
        sessionsOf: account.id, noting: request.note(.sessionRevoked, about: id))
      return request.done(.revoked, about: id)
    } catch {
      throw .accountsUnreachable
    }
  }

  func frame(_ request: AccountRequest) -> Frame { frame(request.asked, request.visitor) }

  private static func roles(_ typed: Typed) -> Set<String> {
    Set(typed.all("role").filter { Principal.Role(word: $0) != nil })
  }

  private func party(
    _ request: AccountRequest, in problems: inout [String: String]
  ) throws(Problem) -> Party.ID? {
    let text = request.typed["party"].trimmed
    guard !text.isEmpty else { return nil }
    guard let id = Party.ID(text), presentSight(request.asked, request.visitor).party(id) != nil
    else {
      problems["party"] = request.asked.language(Wording.People.badParty)
      return nil
    }
    return id
  }
}
