import Domain
import HTTPTypes
import Journal
import Pages
import Registry

/// Enrolling people and changing what they may do.
extension Site {
  /// The record gets a code with a post, the vault the name, and the account an invitation.
  func enrol(_ request: AccountRequest) async throws(Problem) -> Response {
    let say = request.asked.language
    let typed = request.typed
    var page = EnrolPage(roles: Self.roleWords)
    page.typed = typed.kept(["display", "name", "party", "role"])
    let sight = presentSight(request.asked, request.visitor)
    var draft = request
    draft.typed.add("from", request.asked.now.day.description)
    var post: Person.Post?
    do throws(Unfit) { post = try Self.post(draft, from: "from", sight, random(8)) } catch {
      page.problems = error.problems.mapValues { say($0) }
    }
    try checkName(typed["name"], say, in: &page.problems)
    guard page.problems.isEmpty, let post else { return request.page(page.render(frame(request))) }
    let code = PersonCode.fresh()
    guard let id = Principal.ID(code) else { throw .unreadableBody }
    switch await perform(.access(.enrol(Person(id: id, posts: [post]))), request) {
    case .success: break
    case .failure(.refused(let refusal)), .failure(.refusedOne(_, let refusal)):
      page.problem = refusal.sentence(on: nil, sight: sight, in: say)
      return request.page(page.render(frame(request)), refusal.status)
    case .failure(let failure): throw Problem(failure)
    }
    return try open(code, &page, request)
  }

  /// Opens the account of somebody whom the record knows now.
  private func open(
    _ code: String, _ page: inout EnrolPage, _ request: AccountRequest
  ) throws(Problem) -> Response {
    let name = request.typed["name"]
    let display = request.typed["display"].trimmed
    var new = NewAccount(name: name, display: display.isEmpty ? name : display, password: nil)
    new.person = code
    let account: Account
    do throws(AccountFailure) {
      account = try accounts.add(
        new, at: request.asked.seconds, noting: request.note(.enrolled))
    } catch {
      page.problem = try Self.sentence(of: error, request.asked.language)
      return request.page(page.render(frame(request)))
    }
    return try handOverInvitation(to: account, request)
  }

  /// Looks before the record is written: what stands there stays.
  private func checkName(
    _ name: String, _ say: Language, in problems: inout [String: String]
  ) throws(Problem) {
    do throws(JournalFailure) {
      if !Accounts.isFit(name) {
        problems["name"] = say(Wording.People.badName)
      } else if try accounts.account(named: name) != nil {
        problems["name"] = say(Wording.People.nameTaken)
      } else if accounts.vault.isLocked {
        problems["display"] = say(Wording.People.locked)
      }
    } catch {
      throw .accountsUnreachable
    }
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
    var page = try personPage(id, request.asked, request.visitor)
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
      try endAll(of: account, request)
      return request.done(.revoked, about: id)
    } catch {
      throw .accountsUnreachable
    }
  }

  func endAll(of account: Account, _ request: AccountRequest) throws(JournalFailure) {
    func note(_ deed: AccessNote.Deed) -> AccessNote {
      request.asked.note(deed, by: request.account.person, about: account.person)
    }
    for token in try accounts.tokens(of: account.id) {
      _ = try accounts.revoke(token: token.code, of: account.id, noting: note(.tokenRevoked))
    }
    try accounts.end(sessionsOf: account.id, noting: note(.sessionRevoked))
  }

  func frame(_ request: AccountRequest) -> Frame { frame(request.asked, request.visitor) }

  private static func roles(_ typed: Typed) -> Set<String> {
    Set(typed.all("role").filter { Principal.Role(word: $0) != nil })
  }
}
