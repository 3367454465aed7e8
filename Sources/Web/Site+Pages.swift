import Domain
import HTTPTypes
import Journal
import Pages
import Registry

/// Pages for people.
extension Site {
  func answerPage(_ asked: Asked) async throws(Problem) -> Response {
    let visitor = try visitor(of: asked)
    if let response = try await answerLabelled(asked, visitor) { return response }
    if case .menu(let menu) = asked.location.route {
      return try await answerMenu(menu, asked, visitor)
    }
    if case .nominations(.inbox) = asked.location.route { return try showInbox(asked, visitor) }
    if case .plans(let plans) = asked.location.route {
      return try await answerPlans(plans, asked, visitor)
    }
    if case .proposals(let proposals) = asked.location.route {
      return try await answerProposals(proposals, asked, visitor)
    }
    if case .operations(let operations) = asked.location.route {
      return try await answerOperations(operations, asked, visitor)
    }
    if case .figures(let figures) = asked.location.route {
      return try await answerFigures(figures, asked, visitor)
    }
    if case .dialogue(let dialogue) = asked.location.route {
      return try await answerDialogue(dialogue, asked, visitor)
    }
    if case .toolbox(let toolbox) = asked.location.route {
      return try await answerToolbox(toolbox, asked, visitor)
    }
    if case .programmes(let programmes) = asked.location.route {
      return try await answerProgrammes(programmes, asked, visitor)
    }
    if case .questionnaires(let questionnaires) = asked.location.route {
      return try await answerQuestionnaires(questionnaires, asked, visitor)
    }
    if case .partners(let partners) = asked.location.route {
      return try answerPartners(partners, asked, visitor)
    }
    if case .meetings(let meetings) = asked.location.route {
      return try await answerMeetings(meetings, asked, visitor)
    }
    if let response = try answerReports(asked, visitor) { return response }
    if case .nominations(let nominations) = asked.location.route {
      return try await answerNominations(nominations, asked, visitor)
    }
    switch (asked.location.route, asked.request.isReading, asked.request.head.method) {
    case (.signIn, true, _): return signInPage(asked, visitor)
    case (.signIn, false, .post): return try signIn(asked)
    case (.signIn, _, _): throw .wrongMethod(allow: "GET, HEAD, POST")
    case (.signOut, false, .post): return try signOut(asked, visitor)
    case (.signOut, _, _): throw .wrongMethod(allow: "POST")
    case (.secondStep, true, _): return try secondStepPage(asked)
    case (.secondStep, false, .post): return try takeSecondStep(asked)
    case (.invitation(let token), true, _): return try invitationPage(token, asked)
    case (.invitation(let token), false, .post): return try take(invitation: token, asked)
    case (.secondStep, _, _), (.invitation, _, _): throw .wrongMethod(allow: "GET, HEAD, POST")
    case (.calendar(let secret), _, _): return try feed(secret, asked)
    case (.account(let part), _, _): return try account(part, asked, visitor)
    case (.people(let part), _, _): return try await people(part, asked, visitor)
    case (.form(let amendment), true, _): return try formPage(amendment, asked, visitor)
    case (.form(let amendment), false, .post):
      return try await record(amendment, asked, visitor)
    case (.form, _, _): throw .wrongMethod(allow: "GET, HEAD, POST")
    case (.register, true, _):
      guard visitor.isRegistrar else { return try turnAway(asked, visitor) }
      return .page(.ok, RegisterPage.render(frame(asked, visitor)).bytes)
    case (_, true, _): return try await read(asked, visitor)
    default: throw .wrongMethod(allow: "GET, HEAD")
    }
  }

  private func read(_ asked: Asked, _ visitor: Visitor) async throws(Problem) -> Response {
    let sight = try await sight(asked, visitor)
    if case .table(let table, let format) = asked.location.route {
      return download(table, format, sight)
    }
    let html = try await page(asked, sight, frame(asked, visitor, sight: sight))
    return .page(.ok, html.bytes)
  }

  /// Who asks, by cookie; anybody when there is none or it is no longer good.
  func visitor(of asked: Asked) throws(Problem) -> Visitor {
    guard let token = cookie.token(in: asked.request.head.headerFields) else { return .anybody }
    return try visitor(token, at: asked.seconds) ?? .anybody
  }

  func visitor(_ token: SessionToken, at seconds: Int64) throws(Problem) -> Visitor? {
    do throws(JournalFailure) {
      guard let session = try accounts.session(token, at: seconds) else { return nil }
      guard seconds - session.seen <= Self.idleSeconds else {
        try accounts.end(token)
        return nil
      }
      // A store that cannot be written at the moment still serves those who are signed in.
      if seconds - session.seen >= 60 {
        _ = Result { try accounts.note(token, seenAt: seconds) }
      }
      let visitor = Visitor(session, named: try name(of: session.account), token: token)
      return acting(visitor, at: seconds)
    } catch {
      throw .accountsUnreachable
    }
  }

  /// The visitor in the posts and with the clearances that the record gives them: the account only
  /// proves who asks. Nil for who has left.
  func acting(_ visitor: Visitor, at seconds: Int64) -> Visitor? {
    var visitor = visitor
    let now = Instant(seconds: seconds)
    let alliance = registrar.latest.alliance
    if let principal = alliance.principal(visitor.principal.id, at: now) {
      if alliance.hasLeft(principal.id, by: now) { return nil }
      visitor.principal = principal
    }
    return visitor
  }

  /// What the vault has for a name; where it has none, what is typed to sign in.
  func name(of account: Account) throws(JournalFailure) -> String {
    guard case .known(let name) = try accounts.vault.name(of: account.person) else {
      return account.name
    }
    return name
  }

  /// The alliance as the visitor may see it, at the day and entry asked for.
  func sight(_ asked: Asked, _ visitor: Visitor) async throws(Problem) -> Sight {
    let latest = presentSight(asked, visitor)
    guard let entry = try entryAsked(asked, latest) else {
      return latest.on(asked.location.on ?? asked.now.day)
    }
    do throws(RegistryFault) {
      let then = try await registrar.standpoint(at: entry.number).alliance
      return latest.of(then).on(asked.location.on ?? asked.now.day)
    } catch {
      throw Problem(error)
    }
  }

  /// The entry at which the record is read, as the visitor may see it; nil for its end.
  func entryAsked(_ asked: Asked, _ sight: Sight) throws(Problem) -> Domain.Entry? {
    guard let key = asked.location.at else { return nil }
    guard let found = try entry(key, sight) else {
      var problem = Problem(.notFound, .notFound, saying: .noEntry)
      problem.field = "at"
      throw problem
    }
    return found
  }
}

extension Site {
  /// An entry as a sight shows it; nil when there is none to be seen.
  func entry(_ key: Domain.Entry.Key, _ sight: Sight) throws(Problem) -> Domain.Entry? {
    do throws(RegistryFault) { return try registrar.find(key).flatMap(sight.seen) } catch {
      throw Problem(.serviceUnavailable, .unavailable)
    }
  }
}

/// What stands around a page.
extension Site {
  func frame(_ asked: Asked, _ visitor: Visitor, sight: Sight? = nil) -> Frame {
    let location = asked.location
    var frame = Frame(asked.language, title: "")
    frame.section = location.route.section
    frame.principal = visitor.name
    frame.mayChange = visitor.isRegistrar
    frame.mayEnrol = visitor.seesPeople
    frame.hasInbox = visitor.principal.seat != .none
    frame.mayAsk = visitor.principal.roles.contains(.securityOfficer)
    frame.token = visitor.formToken
    frame.alternate = location.alternate
    frame.carried = location.carried
    if case .search(let text) = location.route { frame.search = text }
    if location.route.isDated, let sight { frame.day = dayBar(location, sight, today: asked.now) }
    if visitor.isRegistrar, let key = asked.path.value(of: "recorded").flatMap({ Entry.Key($0) }) {
      let sentence = asked.language(Wording.FormTexts.done)
      let link = Route.entry(key).address(in: asked.language)
      frame.notices = [Notice(.success, "<a\(href: link)>\(sentence)</a>")]
    }
    if let done = asked.path.value(of: "done").flatMap(Wording.Done.init) {
      frame.notices = [Notice(.success, "\(asked.language(done))")]
    }
    return frame
  }

  private func dayBar(_ location: Location, _ sight: Sight, today: Instant) -> DayBar {
    func mark(_ day: Day) -> DayBar.Mark {
      DayBar.Mark(location.language.date(day), iso: day.description)
    }
    let path = Address(path: location.language.prefix + location.route.segments)
    var bar = DayBar(mark(sight.day), isToday: sight.day == today.day, path: path)
    bar.previous = sight.previousChange.map(mark)
    bar.next = sight.nextChange.map(mark)
    bar.kept = location.route.query.map { Address.Query($0.0, $0.1) }
    bar.entry = location.at
    if let key = location.at, let entry = try? registrar.find(key) {
      bar.entryMoment = location.language.moment(entry.at)
    }
    return bar
  }
}

extension Route {
  /// The item of the main navigation that a page belongs to.
  fileprivate var section: Frame.Section? {
    switch self {
    case .home: .home
    case .parties, .party: .parties
    case .bodies, .body: .bodies
    case .overlap: .overlap
    case .record, .entry, .verification: .record
    case .openData, .table: .data
    default: nil
    }
  }
}
