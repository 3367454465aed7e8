import Domain
import HTTPTypes
import Pages

/// Each page with the form on it as it was sent, or fresh.
extension Site {
  func showNominations(
    _ route: NominationRoute, _ table: Labelled, _ sheet: Sheet, _ status: HTTPResponse.Status
  ) throws(Problem) -> Response {
    let sight = table.sight
    guard !route.isMissing(in: sight) else { throw .notFound }
    let turnedAway: Bool =
      switch route {
      case .own, .candidates: !(sight.principal.party.map(sight.speaks) ?? false)
      case .critique: !(sight.principal.party.map(sight.speaks) ?? false)
      case .new, .substitute, .newCandidate, .correctCandidate: !sight.isFocalPoint
      case .allowances: !sight.seesAllowances
      default: false
      }
    if turnedAway { return try turnAway(table.asked, table.visitor) }
    let html = try nominationPage(route, table, sheet)
    return .page(status, html.bytes).with(.cacheControl, "no-store")
  }

  private func nominationPage(
    _ route: NominationRoute, _ table: Labelled, _ sheet: Sheet
  ) throws(Problem) -> HTML {
    let sight = table.sight
    let year = table.asked.now.day.parts.year
    switch route {
    case .own(let view): return try ownPage(view, table, sheet)
    case .new(let id, let person): return try nominatePage(id, person, table, sheet)
    case .substitute(let id): return try substitutePage(id, table, sheet)
    case .nomination(let id):
      guard let nomination = sight.nomination(id) else { throw .notFound }
      let old = nomination.replaces.flatMap { sight.nomination($0) }
      let people = [nomination, old].compactMap(\.self)
      let principals = people.flatMap { [$0.filed.by] + $0.steps.map(\.since.by) }
      return NominationPage(nomination, sheet).render(
        try reading(table, people, by: principals))
    case .candidates:
      let reading = try reading(table, of: sight.ownCandidates.map(\.id))
      return CandidatesPage.render(reading)
    case .newCandidate: return try candidateForm(nil, table, sheet)
    case .correctCandidate(let id): return try candidateForm(sight.candidate(id), table, sheet)
    case .candidate(let id): return try candidatePage(id, table, sheet, nil)
    case .followUp(let id): return try followUpPage(id, table, sheet, nil)
    case .allowances(let asked):
      var page = AllowancesPage(asked ?? year, sheet)
      page.maySet = sight.setsAllowances
      return page.render(try reading(table, of: []))
    default: return try runPage(route, table, sheet)
    }
  }

  /// Pages about everyone of a run.
  private func runPage(
    _ route: NominationRoute, _ table: Labelled, _ sheet: Sheet
  ) throws(Problem) -> HTML {
    let sight = table.sight
    switch route {
    case .roster(let id):
      guard let run = sight.iteration(id) else { throw .notFound }
      return RosterPage(run, sheet).render(try reading(table, sight.nominations(for: run)))
    case .printout(let id, let print):
      guard let run = sight.iteration(id) else { throw .notFound }
      let origin = table.asked.request.head.authority.map {
        "\(cookie.isSecure ? "https" : "http")://\($0)"
      }
      return PrintPage(run, print, origin: origin ?? "").render(
        try reading(table, sight.nominations(for: run)))
    case .critique(let id):
      guard let run = sight.iteration(id) else { throw .notFound }
      return CritiquePage(run, sheet).render(try reading(table, of: []))
    default: throw .notFound
    }
  }

  private func ownPage(
    _ view: NominationView, _ table: Labelled, _ sheet: Sheet
  ) throws(Problem) -> HTML {
    let page = OwnNominationsPage(view, of: table.asked.now.day, sheet)
    guard page.days != nil else { throw .notFound }
    return page.render(try reading(table, of: page.people(table.sight)))
  }

  private func nominatePage(
    _ id: Iteration.ID, _ person: Candidate.ID?, _ table: Labelled, _ sheet: Sheet
  ) throws(Problem) -> HTML {
    guard let run = table.sight.iteration(id) else { throw .notFound }
    var sheet = sheet
    if sheet.typed.isEmpty {
      let own = table.sight.nominations(for: run).filter {
        $0.party == table.sight.principal.party && $0.status.isLive
      }
      sheet.typed[NominatePage.Name.priority] = ["\(own.count + 1)"]
      sheet.typed[NominatePage.Name.candidate] = person.map { [$0.text] }
    }
    let reading = try reading(table, of: table.sight.ownCandidates.map(\.id))
    let people = table.sight.ownCandidates.filter { reading.candidates[$0.id] != .erased }
    return NominatePage(run, people: people, sheet).render(reading)
  }

  private func substitutePage(
    _ id: Nomination.ID, _ table: Labelled, _ sheet: Sheet
  ) throws(Problem) -> HTML {
    guard let old = table.sight.nomination(id), let run = table.sight.iteration(old.iteration),
      old.party == table.sight.principal.party
    else { throw .notFound }
    let reading = try reading(table, of: table.sight.ownCandidates.map(\.id))
    let people = table.sight.ownCandidates.filter {
      reading.candidates[$0.id] != .erased && $0.id != old.candidate
    }
    var page = NominatePage(run, people: people, sheet)
    page.replaced = old
    return page.render(reading)
  }

  /// A reading with the names of those put forward whom the visitor may know.
  func reading(
    _ table: Labelled, of people: [Candidate.ID], by principals: [Principal.ID] = []
  ) throws(Problem) -> Reading {
    var reading = try reading(table, principals)
    reading.candidates = try candidateNames(people, table.sight)
    return reading
  }

  private func reading(
    _ table: Labelled, _ nominations: [Nomination], by principals: [Principal.ID] = []
  ) throws(Problem) -> Reading {
    try reading(table, of: nominations.map(\.candidate), by: principals)
  }
}

extension Sight {
  /// Whether the principal sees what is paid for parties' people.
  var seesAllowances: Bool {
    if let party = principal.party { return speaks(for: party) }
    return principal.seat == .alliance
      && !principal.roles.isDisjoint(with: [.planner, .countryOfficer, .budgetOfficer])
  }

  /// Whether the principal sets what is paid for parties' people.
  var setsAllowances: Bool {
    principal.seat == .alliance && !principal.roles.isDisjoint(with: [.planner, .budgetOfficer])
  }
}
