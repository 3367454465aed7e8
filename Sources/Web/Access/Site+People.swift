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
  ) async throws(Problem) -> Response {
    guard visitor.seesPeople, let account = visitor.account, visitor.session != nil else {
      guard visitor.session == nil else {
        throw Problem(.forbidden, .forbidden, .access(.peopleOnly))
      }
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
    // What the record holds has its own rules about who may change it.
    case .deed(.clear, let id): return try await clear(id, request)
    case .deed(.withdraw, let id): return try await withdraw(id, request)
    case .deed(.appoint, let id): return try await appoint(id, request)
    case .deed(.relieve, let id): return try await relieve(id, request)
    case .deed(let deed, let id):
      guard visitor.isAdministrator else {
        throw Problem(.forbidden, .forbidden, .access(.peopleOnly))
      }
      return try await change(id, deed, request)
    case .enrol:
      guard visitor.isAdministrator else { throw .notPermitted }
      return try await enrol(request)
    }
  }

  /// What only administrators do.
  private func change(
    _ id: Principal.ID, _ deed: PeoplePart.Deed, _ request: AccountRequest
  ) async throws(Problem) -> Response {
    switch deed {
    case .look: return try look(at: id, request)
    case .data: return try keepData(of: id, request)
    case .roles: return try changeRoles(of: id, request)
    case .invitation: return try invite(id, request)
    case .revoke: return try revoke(id, request)
    case .erase: return try await erase(id, request)
    case .dismiss: return try await dismiss(id, request)
    case .appoint, .relieve, .clear, .withdraw: throw .notFound
    }
  }

  private func peoplePage(
    _ part: PeoplePart, _ asked: Asked, _ visitor: Visitor
  ) throws(Problem) -> Response {
    let frame = frame(asked, visitor)
    switch part {
    case .list:
      var page = PeoplePage(try lines(presentSight(asked, visitor), asked))
      page.mayEnrol = visitor.isAdministrator
      page.isLocked = accounts.vault.isLocked
      return .page(.ok, page.render(frame).bytes)
    case .enrol:
      guard visitor.isAdministrator else { throw .notPermitted }
      return .page(.ok, EnrolPage(roles: Self.roleWords).render(frame).bytes)
    case .audit:
      return .page(.ok, AuditPage.render(try notes(concerning: nil), frame).bytes)
    case .person(let id):
      return .page(.ok, try personPage(id, asked, visitor).render(frame).bytes)
    case .deed(.erase, let id):
      let person = try personPage(id, asked, visitor)
      guard visitor.isAdministrator, !person.isErased else { throw .notFound }
      return .page(.ok, ErasePage(id, name: person.name).render(frame).bytes)
    case .deed: throw .wrongMethod(allow: "POST")
    }
  }

  /// The stored words of the roles that may be given.
  static var roleWords: [String] { Principal.Role.allCases.map(\.word) }

  /// Those with accounts, then those whom the record alone knows.
  private func lines(
    _ sight: Sight, _ asked: Asked
  ) throws(Problem) -> [PeoplePage.Line] {
    do throws(JournalFailure) {
      var lines: [PeoplePage.Line] = []
      for account in try accounts.all() { lines.append(try line(account, sight, asked)) }
      let known = Set(lines.map(\.code))
      for person in sight.people where !known.contains(person.id.text) {
        let name = try shownName(of: person.id.text, asked.language)
        var line = PeoplePage.Line(
          code: person.id.text, name: name ?? person.id.text, account: "", party: nil, roles: [])
        line.take(person.principal(on: asked.now.day))
        lines.append(line)
      }
      return lines
    } catch {
      throw .accountsUnreachable
    }
  }

  private func line(
    _ account: Account, _ sight: Sight, _ asked: Asked
  ) throws(JournalFailure) -> PeoplePage.Line {
    let name = try shownName(of: account.person, asked.language)
    var line = PeoplePage.Line(
      code: account.person, name: name ?? account.name, account: account.name,
      party: account.party, roles: account.roles)
    if let person = Principal.ID(account.person).flatMap(sight.person) {
      line.take(person.principal(on: asked.now.day))
    }
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
  func personPage(
    _ id: Principal.ID, _ asked: Asked, _ visitor: Visitor
  ) throws(Problem) -> PersonPage {
    let notes = try notes(concerning: id.text)
    let sight = presentSight(asked, visitor)
    let person = sight.person(id)
    do throws(JournalFailure) {
      let account = try accounts.account(of: id.text)
      let name = try accounts.vault.name(of: id.text)
      if account != nil || name != .unknown || person != nil || !notes.isEmpty {
        let shown = try shownName(of: id.text, asked.language) ?? account?.name ?? id.text
        var page = PersonPage(id, name: shown)
        if let account { page.account = try line(account, sight, asked) }
        page.isErased = name == .erased
        page.roles = Self.roleWords
        page.person = person
        page.levels = Self.levels(sight)
        page.mayAppoint = visitor.isAdministrator
        page.mayClear = visitor.principal.roles.contains(.securityOfficer)
        page.today = asked.now.day.description
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

extension PeoplePage.Line {
  /// Takes in what the record says, which comes before what the account says.
  fileprivate mutating func take(_ principal: Principal) {
    party = principal.party?.text
    roles = principal.roles.map(\.word).sorted()
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
