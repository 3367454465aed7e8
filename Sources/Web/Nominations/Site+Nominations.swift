import Domain
import HTTPTypes
import Journal
import Pages
import Registry

/// Pages of people put forward, of seats and of what follows.
extension Site {
  func answerNominations(
    _ route: NominationRoute, _ asked: Asked, _ visitor: Visitor
  ) async throws(Problem) -> Response {
    switch route {
    case .inbox, .reports: throw .notFound
    case .bulk: return try await answerBulk(asked, visitor)
    case .download(let table, let format): return try give(table, format, asked, visitor)
    case .certificate(let code): return try answerCertificate(code, asked, visitor)
    default: break
    }
    let table = Labelled(asked: asked, visitor: visitor, sight: presentSight(asked, visitor))
    if asked.request.isReading {
      guard visitor.session != nil else { return try turnAway(asked, visitor) }
      return try showNominations(route, table, Sheet(key: freshKey().description), .ok)
    }
    guard asked.request.head.method == .post else { throw .wrongMethod(allow: "GET, HEAD, POST") }
    let pairs = try formPairs(asked.request)
    try checkOrigin(of: pairs, from: visitor)
    guard !route.isMissing(in: table.sight) else { throw .notFound }
    let sheet = Sheet(pairs)
    switch route {
    case .candidates, .printout: throw .wrongMethod(allow: "GET, HEAD")
    case .newCandidate: return try await takeCandidate(nil, sheet, table)
    case .correctCandidate(let id): return try await takeCandidate(id, sheet, table)
    case .candidate(let id): return try takeCandidateDeed(id, sheet, table)
    case .followUp(let id): return try takeFollowUp(id, sheet, table)
    default: return try await takeNominations(route, sheet, table)
    }
  }

  /// A form whose deed is the record's alone.
  private func takeNominations(
    _ route: NominationRoute, _ sheet: Sheet, _ table: Labelled
  ) async throws(Problem) -> Response {
    var sheet = sheet
    let deeds = NominationDeeds(route: route, table: table, sheet: sheet)
    switch try checked(deeds.asked(), table.asked.language) {
    case .check: return try showNominations(route, table, sheet, .ok)
    case .preview(let label):
      sheet.preview = label
      return try showNominations(route, table, sheet, .ok)
    case .wrong(let errors):
      sheet.errors = errors
      return try showNominations(route, table, sheet, .unprocessableContent)
    case .unknown: throw .unreadableBody
    case .action(let action):
      switch await order(action, sheet, table) {
      case .success(let receipt): return goOn(from: route, receipt, table)
      case .failure(let failure): return try refuseNomination(failure, route, sheet, table)
      }
    }
  }

  /// Nobody is put forward whose data were erased: nobody could tell them.
  func checked(
    _ asked: NominationDeeds.Asked, _ say: Language
  ) throws(Problem) -> NominationDeeds.Asked {
    let id: Candidate.ID
    switch asked {
    case .action(.nomination(.nominate(let all))) where all.count == 1: id = all[0].candidate
    case .action(.nomination(.substitute(_, let by))): id = by.candidate
    default: return asked
    }
    guard try vaultName(of: id) == .erased else { return asked }
    return .wrong([NominatePage.Name.candidate: say(Wording.CandidateTexts.erased)])
  }

  /// The form again, with why the rules said no.
  private func refuseNomination(
    _ failure: Registrar.Failure, _ route: NominationRoute, _ sheet: Sheet, _ table: Labelled
  ) throws(Problem) -> Response {
    guard case .refused(let refusal) = failure else { throw Problem(failure) }
    let say = table.asked.language
    var sheet = sheet
    sheet.mark(refusal, table.sight, in: say)
    if case .nominationUnfit(let found) = refusal, !found.contains(where: { $0.weight == .stops }) {
      sheet.errors[NominatePage.Name.remark] = say(Wording.Nominating.remarkMissing)
    }
    return try showNominations(
      route, table, sheet, refusal.status == .forbidden ? .forbidden : .unprocessableContent)
  }

  /// Where a deed leads: to the page of what was made, or back.
  func goOn(
    from route: NominationRoute, _ receipt: Receipt?, _ table: Labelled
  ) -> Response {
    var next = route
    for fact in receipt?.facts ?? [] {
      switch (route, fact) {
      case (.new, .nomination(.nominated(let made))),
        (.substitute, .nomination(.nominated(let made))):
        next = .nomination(made.id)
      case (.newCandidate, .nomination(.registered(let made))): next = .candidate(made.id)
      default: break
      }
    }
    if case .correctCandidate(let id) = route { next = .candidate(id) }
    if case .followUp(let id) = route { next = .nomination(id) }
    var address = Route.nominations(next).address(in: table.asked.language)
    if case .critique(let id) = route {
      address = Route.menu(.iteration(id)).address(in: table.asked.language)
    }
    return .redirect(
      .seeOther, to: address.adding([Address.Query("done", Wording.Done.recorded.rawValue)]).text)
  }
}

extension NominationRoute {
  /// Whether there is nothing to be seen there: what may not be seen is answered as what is not.
  func isMissing(in sight: Sight) -> Bool {
    switch self {
    case .new(let id, _), .critique(let id): sight.iteration(id) == nil
    case .nomination(let id), .substitute(let id), .followUp(let id): sight.nomination(id) == nil
    case .candidate(let id), .correctCandidate(let id): sight.candidate(id) == nil
    case .roster(let id): !(sight.iteration(id).map(sight.seesRoster) ?? false)
    case .printout(let id, _):
      sight.iteration(id).map { sight.nominations(for: $0).isEmpty } ?? true
    default: false
    }
  }
}

/// Names from the vault.
extension Site {
  /// What may be shown as the names of some of those put forward: to their own party and to the
  /// providers of runs that they are put forward for. Others see codes.
  func candidateNames(
    _ ids: [Candidate.ID], _ sight: Sight
  ) throws(Problem) -> [Candidate.ID: CandidateName] {
    var names: [Candidate.ID: CandidateName] = [:]
    for id in Set(ids) {
      guard let candidate = sight.candidate(id) else { continue }
      switch try vaultName(of: id) {
      case .erased: names[id] = .erased
      case .known(let name) where sight.mayName(candidate): names[id] = .known(name)
      case .known, .unknown: break
      }
    }
    return names
  }

  func vaultName(of id: Candidate.ID) throws(Problem) -> Vault.Name {
    do throws(JournalFailure) { return try accounts.vault.name(of: id.text) } catch {
      throw .accountsUnreachable
    }
  }
}

extension Sight {
  /// Whether the principal speaks for a party about its people.
  func speaks(for party: Party.ID) -> Bool {
    principal.party == party
      && !principal.roles.isDisjoint(with: [.delegation, .focalPoint])
  }

  /// Whether the principal may know somebody's name.
  func mayName(_ candidate: Candidate) -> Bool {
    speaks(for: candidate.party)
      || nominations(of: candidate.id).contains { provides($0.iteration) }
  }

  /// Whether the principal provides a run.
  func provides(_ id: Iteration.ID) -> Bool {
    iteration(id).flatMap { activity($0.activity) }.map { acts(for: $0.provider) } ?? false
  }
}
