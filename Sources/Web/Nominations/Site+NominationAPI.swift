import Domain
import Exchange
import HTTPTypes
import Journal
import Pages
import Registry

/// What programs read and change of nominations.
extension Site {
  func answerNominations(_ api: API, _ asked: Asked) async throws(Problem) -> Response {
    let visitor = try bearer(of: asked)
    let sight = presentSight(asked, visitor ?? .anybody)
    let table = Labelled(asked: asked, visitor: visitor ?? .anybody, sight: sight)
    if asked.request.isReading {
      switch api {
      case .nominations(let run, let year, let names):
        guard visitor != nil else { throw .unauthorised }
        return .json(.ok, try nominationsJSON(run, year, names: names, table))
      case .certificate(let code): return .json(.ok, try certificateJSON(code, table))
      default: throw .notFound
      }
    }
    guard case .nominations = api, asked.request.head.method == .post else {
      throw .wrongMethod(allow: "GET, HEAD")
    }
    guard let visitor else { throw .unauthorised }
    guard visitor.mayWrite else { throw Problem(.forbidden, .forbidden, .access(.scope)) }
    let key = try key(of: asked.request)
    let sheet = try Sheet(try jsonBody(asked.request), key: key, sight)
    return try await act(sheet, table)
  }

  private func act(_ sheet: Sheet, _ table: Labelled) async throws(Problem) -> Response {
    if sheet.deed == "register" || sheet.deed == "correct" {
      return try await keepCandidate(sheet, table)
    }
    guard let route = NominationRoute(deed: sheet) else {
      throw .badField("deed", .unreadableBody)
    }
    guard !route.isMissing(in: table.sight) else { throw .notFound }
    let deeds = NominationDeeds(route: route, table: table, sheet: sheet)
    switch try checked(deeds.asked(), table.asked.language) {
    case .action(let action):
      switch await order(action, sheet, table) {
      case .success(let receipt):
        return .json(.created, receipt.json(presentSight(table.asked, table.visitor)))
      case .failure(let failure): throw Problem(failure)
      }
    case .check: return .json(.ok, try findingsJSON(route, sheet, table))
    case .wrong(let errors): throw .unfit(errors)
    case .preview, .unknown: throw .badField("deed", .unreadableBody)
    }
  }

  private func keepCandidate(_ sheet: Sheet, _ table: Labelled) async throws(Problem) -> Response {
    var id: Candidate.ID?
    if sheet.deed == "correct" {
      id = Candidate.ID(sheet["candidate"])
      guard let id, table.sight.candidate(id) != nil else { throw .notFound }
    }
    switch try await keep(id, sheet, table) {
    case .kept(let receipt, let id):
      let entry = receipt?.json(presentSight(table.asked, table.visitor)) ?? .null
      return .json(.created, ["candidate": .string(id.text), "receipt": entry])
    case .wrong(let errors): throw .unfit(errors)
    case .known(let ids):
      var problem = Problem(
        .conflict, .conflict,
        .fields([
          (
            "name",
            table.asked.language(Wording.CandidateTexts.duplicate) + " "
              + ids.map(\.text).joined(separator: ", ")
          )
        ]))
      problem.field = "name"
      throw problem
    case .refused(let failure): throw Problem(failure)
    }
  }

  /// What speaks against what was sent, which is not recorded.
  private func findingsJSON(
    _ route: NominationRoute, _ sheet: Sheet, _ table: Labelled
  ) throws(Problem) -> JSON {
    let sight = table.sight
    var replaced: Nomination?
    if case .substitute(let id) = route { replaced = sight.nomination(id) }
    var run = replaced?.iteration
    if case .new(let id, _) = route { run = id }
    guard let run, let candidate = Candidate.ID(sheet[NominatePage.Name.candidate]),
      let found = sight.findings(
        on: candidate, for: run, funding: NominatePage.funding(sheet), replacing: replaced?.id)
    else { throw .badField(NominatePage.Name.candidate, .unreadableBody) }
    return ["findings": .array(found.map { sight.json($0) })]
  }

  private func nominationsJSON(
    _ id: Iteration.ID?, _ year: Int?, names: Bool, _ table: Labelled
  ) throws(Problem) -> JSON {
    let sight = table.sight
    let year = year ?? table.asked.now.day.parts.year
    var found: [Nomination]
    if let id {
      guard let run = sight.iteration(id) else { throw .notFound }
      found = sight.nominations(for: run)
    } else {
      found = NominationView.days(of: year).map { sight.ownNominations(in: $0) } ?? []
    }
    let candidates = Set(found.map(\.candidate)).sorted().compactMap { sight.candidate($0) }
    let known = try names ? candidateNames(candidates.map(\.id), sight) : [:]
    return [
      "run": id.map { .string($0.text) } ?? .null,
      "year": id == nil ? .number(year) : .null,
      "nominations": .array(found.map { sight.json($0) }),
      "candidates": .array(candidates.map { sight.json($0, named: known[$0.id]) }),
    ]
  }

  private func certificateJSON(_ code: String, _ table: Labelled) throws(Problem) -> JSON {
    let verdict = try verdict(on: code, name: "", table.sight, table.asked)
    guard let (_, run, activity) = verdict.found else { return ["genuine": .bool(false)] }
    guard verdict.isTold else { return ["genuine": .bool(true)] }
    let provider = table.sight.provider(activity.provider)
    return [
      "genuine": .bool(true), "run": .string(run.id.text), "title": JSON(activity.offer.title),
      "first": .string(run.schedule.first.description),
      "last": .string(run.schedule.last.description),
      "provider": provider.map { JSON($0.name) } ?? .null,
    ]
  }
}

extension NominationRoute {
  /// The page whose form a deed is; nil where what it is about is not named.
  fileprivate init?(deed sheet: Sheet) {
    let run = Iteration.ID(sheet["run"])
    let nomination = Nomination.ID(sheet["nomination"])
    let found: NominationRoute? =
      switch sheet.deed {
      case "nominate": run.map { .new($0, nil) }
      case "substitute": nomination.map(NominationRoute.substitute)
      case "take", "decline", "withdraw", "refuse": nomination.map(NominationRoute.nomination)
      case "prioritise": .own(NominationView())
      case "rank", "accept", "fill", "attend", "certify": run.map(NominationRoute.roster)
      case "criticise": run.map(NominationRoute.critique)
      case "allow": .allowances(year: Int(sheet["year"]))
      default: nil
      }
    guard let found else { return nil }
    self = found
  }
}

extension Sight {
  fileprivate func json(_ finding: NominationFinding) -> JSON {
    [
      "weight": .string(finding.weight.word),
      "sentence": .string(finding.sentence(self, in: .english)),
    ]
  }

  fileprivate func json(_ nomination: Nomination) -> JSON {
    [
      "id": .string(nomination.id.description), "run": .string(nomination.iteration.text),
      "candidate": .string(nomination.candidate.text), "party": .string(nomination.party.text),
      "priority": .number(nomination.priority),
      "travel": .bool(nomination.funding.travel), "lodging": .bool(nomination.funding.lodging),
      "remark": JSON(nomination.remark), "filed": .string(nomination.filed.at.description),
      "status": .string(nomination.status.word),
      "since": .string(nomination.since.at.description),
      "place": placeInLine(of: nomination).map(JSON.number) ?? .null,
      "answer_by": JSON(nomination.answerBy?.description), "why": JSON(nomination.why),
      "ranked": nomination.ranked.map(JSON.number) ?? .null,
      "replaces": JSON(nomination.replaces?.description),
      "certificate": JSON(nomination.certificate?.text),
    ]
  }

  fileprivate func json(_ candidate: Candidate, named name: CandidateName?) -> JSON {
    let clearances = candidate.clearances.map { held -> JSON in
      [
        "policy": .string(held.policy), "level": .string(held.level),
        "expires": .string(held.expires.description),
      ]
    }
    let done = candidate.done.map { done -> JSON in
      ["activity": .string(done.activity.text), "on": .string(done.on.description)]
    }
    var members: [(String, JSON)] = [
      ("id", .string(candidate.id.text)), ("party", .string(candidate.party.text)),
      ("grade", .string(candidate.grade.text)), ("gender", JSON(candidate.gender?.word)),
      (
        "languages",
        .array(candidate.languages.map { .string("\($0.language) \($0.profile.text)") })
      ),
      ("clearances", .array(clearances)), ("done", .array(done)),
    ]
    switch name {
    case .known(let name): members.append(("name", .string(name)))
    case .erased: members.append(("erased", .bool(true)))
    case nil: break
    }
    return .members(members)
  }
}
