import Domain
import HTTPTypes
import Journal
import Pages
import Registry

/// Pages of the menu.
extension Site {
  func answerMenu(
    _ route: MenuRoute, _ asked: Asked, _ visitor: Visitor
  ) async throws(Problem) -> Response {
    if asked.request.isReading {
      let sight = try await sight(asked, visitor)
      let table = Labelled(asked: asked, visitor: visitor, sight: sight)
      return try showMenu(route, Sheet(key: freshKey().description), table, .ok)
    }
    guard asked.request.head.method == .post, route.takesForms else {
      throw .wrongMethod(allow: route.takesForms ? "GET, HEAD, POST" : "GET, HEAD")
    }
    let table = Labelled(asked: asked, visitor: visitor, sight: presentSight(asked, visitor))
    return try await takeMenu(route, table)
  }

  private func takeMenu(
    _ route: MenuRoute, _ table: Labelled
  ) async throws(Problem) -> Response {
    let pairs = try formPairs(table.asked.request)
    try checkOrigin(of: pairs, from: table.visitor)
    var sheet = Sheet(pairs)
    // What may not be read or changed is answered before anything typed is looked at.
    guard !route.isMissing(in: table.sight) else { throw .notFound }
    guard !route.isForOthers(than: table.sight) else {
      return try turnAway(table.asked, table.visitor)
    }
    var previewed: Eligibility?
    switch MenuDeeds(route, table, sheet).asked() {
    case .preview(let label): sheet.preview = label
    case .audience(let rule): previewed = rule
    case .wrong(let errors): sheet.errors = errors
    case .action(let action):
      switch await order(action, sheet, table) {
      case .success(let receipt): return menuDone(receipt, route, table)
      case .failure(.refused(let refusal)):
        sheet.mark(refusal, table.sight, in: table.asked.language)
        let status: HTTPResponse.Status =
          refusal.status == .forbidden ? .forbidden : .unprocessableContent
        return try showMenu(route, sheet, table, status)
      case .failure(let failure): throw Problem(failure)
      }
    case .unknown: throw .unreadableBody
    }
    let status: HTTPResponse.Status = sheet.errors.isEmpty ? .ok : .unprocessableContent
    return try showMenu(route, sheet, table, status, previewed)
  }

  private func showMenu(
    _ route: MenuRoute, _ sheet: Sheet, _ table: Labelled, _ status: HTTPResponse.Status,
    _ previewed: Eligibility? = nil
  ) throws(Problem) -> Response {
    let sight = table.sight
    guard !route.isMissing(in: sight) else { throw .notFound }
    guard !route.isForOthers(than: sight) else {
      return try turnAway(table.asked, table.visitor)
    }
    let reading = try menuReading(table)
    switch route {
    case .list(let view): return .page(status, MenuPage(view, reading).render().bytes)
    case .compare(let runs): return .page(status, ComparePage.render(runs, reading).bytes)
    case .steps(let runs):
      let chosen = runs.isEmpty ? sheet.chosenRuns : runs
      return .page(status, StepsPage(chosen, sheet).render(reading).bytes)
    case .providers(let filter):
      return .page(status, ProvidersPage(filter).render(reading).bytes)
    case .provider(let id):
      return .page(status, ProviderPage.render(try found(sight.provider(id)), reading).bytes)
    case .activity(let id):
      return .page(
        status, ActivityPage.render(try found(sight.activity(id)), sheet, reading).bytes)
    case .iteration(let id):
      let (run, activity) = try found(id, sight)
      var named = reading
      named.candidates = try candidateNames(NominationPanel(run, reading).people, sight)
      return .page(status, RunPage(run, of: activity, sheet).render(named).bytes)
    case .calendarFile(let id): return try giveCalendar(of: id, table)
    case .download(let view, let format): return try give(view, format, table)
    case .newProvider, .correctProvider:
      return try showProviderForm(route, sheet, table, status)
    case .newActivity, .correctActivity, .propose, .repeatYear, .change:
      return try showMenuForm(route, sheet, table, status, previewed)
    }
  }

  /// Forms of providers are shown to registrars alone.
  private func showProviderForm(
    _ route: MenuRoute, _ sheet: Sheet, _ table: Labelled, _ status: HTTPResponse.Status
  ) throws(Problem) -> Response {
    var provider: Provider?
    if case .correctProvider(let id) = route { provider = try found(table.sight.provider(id)) }
    let reading = try menuReading(table)
    guard reading.mayChange else { return try turnAway(table.asked, table.visitor) }
    return .page(status, ProviderFormPage(provider, sheet).render(reading).bytes)
  }

  /// Forms are shown to those alone who act for the provider, or lead.
  private func showMenuForm(
    _ route: MenuRoute, _ sheet: Sheet, _ table: Labelled, _ status: HTTPResponse.Status,
    _ previewed: Eligibility?
  ) throws(Problem) -> Response {
    let sight = table.sight
    let reading = try menuReading(table)
    let html: HTML
    switch route {
    case .newActivity(let id):
      var page = ActivityFormPage(try found(sight.provider(id)), nil, sheet)
      page.previewed = previewed
      html = page.render(reading)
    case .correctActivity(let id):
      let activity = try found(sight.activity(id))
      var page = ActivityFormPage(try found(sight.provider(activity.provider)), activity, sheet)
      page.previewed = previewed
      html = page.render(reading)
    case .propose(let id):
      html = ProposePage(try found(sight.activity(id)), sheet).render(reading)
    case .repeatYear(let id, let year):
      html = RepeatPage(try found(sight.provider(id)), year, sheet).render(reading)
    case .change(let id):
      let (run, activity) = try found(id, sight)
      html = ChangeRunPage(run, of: activity, sheet).render(reading)
    default: throw .notFound
    }
    return .page(status, html.bytes)
  }

  private func menuReading(_ table: Labelled) throws(Problem) -> Reading {
    var reading = Reading(table.sight, in: frame(table.asked, table.visitor, sight: table.sight))
    reading.frame.section = .menu
    return reading
  }

  private func found(
    _ id: Iteration.ID, _ sight: Sight
  ) throws(Problem) -> (Iteration, Activity) {
    let run = try found(sight.iteration(id))
    return (run, try found(sight.activity(run.activity)))
  }

  private func found<Found>(_ record: Found?) throws(Problem) -> Found {
    guard let record else { throw .notFound }
    return record
  }

  /// Where a deed leads: to the page of what was made or changed.
  private func menuDone(
    _ receipt: Receipt, _ route: MenuRoute, _ table: Labelled
  ) -> Response {
    let next: MenuRoute =
      switch (route, receipt.facts.last?.subject) {
      case (.newActivity, .activity(let id)), (.correctActivity, .activity(let id)): .activity(id)
      case (.newProvider, .provider(let id)), (.correctProvider, .provider(let id)): .provider(id)
      case (.propose(let id), _): .activity(id)
      case (.repeatYear(let id, _), _): .provider(id)
      case (.change(let id), _): .iteration(id)
      case (.steps, _): .list(MenuView(MenuQuery(year: table.asked.now.day.year)))
      default: route
      }
    let address = Route.menu(next).address(in: table.asked.language)
    return .redirect(
      .seeOther, to: address.adding([Address.Query("recorded", receipt.key.text)]).text)
  }
}

extension MenuRoute {
  /// Whether there is nothing to be seen there: what may not be seen is answered as what is not.
  func isMissing(in sight: Sight) -> Bool {
    switch self {
    case .list, .compare, .steps, .providers, .newProvider, .download: false
    case .provider(let id), .correctProvider(let id), .newActivity(let id), .repeatYear(let id, _):
      sight.provider(id) == nil
    case .activity(let id), .correctActivity(let id), .propose(let id): sight.activity(id) == nil
    case .iteration(let id), .change(let id), .calendarFile(let id):
      sight.iteration(id).flatMap { sight.activity($0.activity) } == nil
    }
  }

  /// Whether it is a form for those alone who act for the provider, or lead; of providers
  /// themselves, for registrars.
  fileprivate func isForOthers(than sight: Sight) -> Bool {
    switch self {
    case .list, .compare, .providers, .provider, .activity, .iteration, .calendarFile, .download:
      false
    case .newProvider, .correctProvider: !sight.principal.roles.contains(.registrar)
    case .steps: !sight.isLead && sight.ownProviders.isEmpty
    case .newActivity(let id), .repeatYear(let id, _): !sight.acts(for: id)
    case .correctActivity(let id), .propose(let id): !sight.provides(id)
    case .change(let id): !sight.isLead && !sight.provides(id)
    }
  }

  /// Whether something can be sent to the address.
  fileprivate var takesForms: Bool {
    switch self {
    case .list, .compare, .providers, .provider, .calendarFile, .download: false
    case .newProvider, .correctProvider, .newActivity, .activity, .correctActivity, .propose,
      .repeatYear, .iteration, .change, .steps:
      true
    }
  }
}

extension Sheet {
  /// The runs that a form names.
  var chosenRuns: [Iteration.ID] {
    (typed["runs"] ?? []).prefix(StepsPage.runsMax).compactMap { Iteration.ID($0) }
  }
}

extension Sight {
  /// Whether the principal acts for who offers an activity.
  fileprivate func provides(_ id: Activity.ID) -> Bool {
    activity(id).map { acts(for: $0.provider) } ?? false
  }
}
