import Domain
import HTTPTypes
import Journal
import Pages

/// People, for administrators.
extension Site {
  /// How long an invitation counts, in seconds.
  static let invitationSeconds: Int64 = 3 * 86_400
  private static let notesMax = 200

  func people(
    _ part: PeoplePart, _ asked: Asked, _ visitor: Visitor
  ) throws(Problem) -> Response {
    guard visitor.isAdministrator, let account = visitor.account, visitor.session != nil else {
      return try turnAway(asked, visitor)
    }
    if asked.request.isReading { return try peoplePage(part, asked, visitor) }
    guard asked.request.head.method == .post else {
      throw .wrongMethod(allow: "GET, HEAD, POST")
    }
    let pairs = try formPairs(asked.request)
    try checkOrigin(of: pairs, from: visitor)
    let request = AccountRequest(
      typed: Typed(pairs), asked: asked, visitor: visitor, account: account)
    switch part {
    case .list, .audit, .person: throw .wrongMethod(allow: "GET, HEAD")
    case .enrol: return try enrol(request)
    case .deed(.look, let id): return try look(at: id, request)
    case .deed(.data, let id): return try keepData(of: id, request)
    case .deed(.roles, let id): return try changeRoles(of: id, request)
    case .deed(.invitation, let id): return try invite(id, request)
    case .deed(.revoke, let id): return try revoke(id, request)
    case .deed(.erase, let id): return try erase(id, request)
    }
  }

  private func peoplePage(
    _ part: PeoplePart, _ asked: Asked, _ visitor: Visitor
  ) throws(Problem) -> Response {
    let frame = frame(asked, visitor)
    switch part {
    case .list:
      var page = PeoplePage(try lines(asked.language))
      page.isLocked = accounts.vault.isLocked
      return .page(.ok, page.render(frame).bytes)
    case .enrol: return .page(.ok, EnrolPage(roles: Self.roleWords).render(frame).bytes)
    case .audit:
      return .page(.ok, AuditPage.render(try notes(concerning: nil), frame).bytes)
    case .person(let id):
      return .page(.ok, try personPage(id, asked.language).render(frame).bytes)
    case .deed(.erase, let id):
      let person = try personPage(id, asked.language)
      guard !person.isErased else { throw .notFound }
      return .page(.ok, ErasePage(id, name: person.name).render(frame).bytes)
    case .deed: throw .wrongMethod(allow: "POST")
    }
  }

  /// The stored words of the roles that may be given.
  static var roleWords: [String] { Principal.Role.allCases.map(\.word) }

  private func lines(_ say: Language) throws(Problem) -> [PeoplePage.Line] {
    do throws(JournalFailure) {
      return try accounts.all().map { account throws(JournalFailure) in
        try line(account, say)
      }
    } catch {
      throw .accountsUnreachable
    }
  }

  private func line(
    _ account: Account, _ say: Language
  ) throws(JournalFailure) -> PeoplePage.Line {
    var line = PeoplePage.Line(
      code: account.person, name: try shownName(of: account.person, say) ?? account.name,
      account: account.name, party: account.party, roles: account.roles)
    line.hasFactor = try accounts.secondFactor(of: account.id) != nil
    return line
  }

  private func shownName(of person: String, _ say: Language) throws(JournalFailure) -> String? {
    switch try accounts.vault.name(of: person) {
    case .known(let name): name
    case .erased: say(Wording.People.erased)
    case .unknown: nil
    }
  }

  private func notes(concerning person: String?) throws(Problem) -> [AuditPage.Line] {
    do throws(JournalFailure) {
      return try accounts.notes(concerning: person, limit: Self.notesMax).map { note in
        var line = AuditPage.Line(
          at: Instant(seconds: note.at), deed: note.deed.rawValue, by: note.principal,
          about: note.subject, place: note.place)
        line.reason = note.reason
        return line
      }
    } catch {
      throw .accountsUnreachable
    }
  }

  /// A person's page without what is personal; not found when nothing is known of the code.
  func personPage(_ id: Principal.ID, _ say: Language) throws(Problem) -> PersonPage {
    let notes = try notes(concerning: id.text)
    do throws(JournalFailure) {
      let account = try accounts.account(of: id.text)
      let name = try accounts.vault.name(of: id.text)
      if account != nil || name != .unknown || !notes.isEmpty {
        let shown = try shownName(of: id.text, say) ?? account?.name ?? id.text
        var page = PersonPage(id, name: shown)
        if let account { page.account = try line(account, say) }
        page.isErased = name == .erased
        page.roles = Self.roleWords
        page.notes = notes
        return page
      }
    } catch {
      throw .accountsUnreachable
    }
    throw .notFound
  }

  /// The account of a person; not found when there is none.
  func account(of id: Principal.ID) throws(Problem) -> Account {
    let found: Account?
    do throws(JournalFailure) { found = try accounts.account(of: id.text) } catch {
      throw .accountsUnreachable
    }
    guard let found else { throw .notFound }
    return found
  }
}

extension AccountRequest {
  /// Back to a person's page, saying what was done.
  func done(_ done: Wording.Done, about id: Principal.ID) -> Response {
    let address = Route.people(.person(id)).address(in: asked.language)
      .adding([Address.Query("done", done.rawValue)])
    return .redirect(.seeOther, to: address.text)
  }

  /// A line for the audit trail, by who asks, about somebody else.
  func note(
    _ deed: AccessNote.Deed, about id: Principal.ID, because reason: String = ""
  ) -> AccessNote {
    asked.note(deed, by: account.person, about: id.text, because: reason)
  }
}
