import Domain
import Foundation
import HTTPTypes
import Journal
import Registry
import Web

/// What the menu costs a partner's delegation, in a store made by `entente demo`.
struct MenuBench: Sendable {
  let store: StoreOptions
  /// How often each page is asked for.
  let times: Int

  /// What was found in one store.
  struct Report: Encodable {
    var store: String
    var iterations: Int
    var nominations: Int
    var measures: [Figures]
  }

  /// Who asks: a delegation whose labels hide about a third.
  private static let account = "demo-che"

  /// Measures the menu of the present year, then nominations, which change the store.
  func run() async throws -> Report {
    let office = try Office(store, for: .writing)
    let now = Clock.now
    let accounts = office.journal.accounts
    let token: SessionToken
    let person: Person.ID
    do {
      guard let account = try accounts.account(named: Self.account),
        let code = Person.ID(account.person)
      else {
        throw ToolFailure(
          .badInput, "\(store.store) has no \(Self.account): make one with entente demo.")
      }
      person = code
      token = try accounts.begin(
        sessionOf: account.id, at: now.milliseconds / 1000, lasting: 3600
      ).token
    }
    let alliance = office.registrar.latest.alliance
    guard let principal = alliance.principal(person, at: now) else {
      throw ToolFailure(.badInput, "The record of \(store.store) does not know \(Self.account).")
    }
    let sight = alliance.seen(by: principal, on: now.day, at: now)
    var measures = try await pages(of: sight, on: office.site(), token)
    measures.append(try await nominating(principal, in: office))
    let sizes = try sizes(of: office, now)
    try office.close(store)
    return Report(
      store: store.store, iterations: sizes.iterations, nominations: sizes.nominations,
      measures: measures)
  }

  private func pages(
    of sight: Sight, on site: Site, _ token: SessionToken
  ) async throws -> [Figures] {
    let year = sight.day.year
    guard let run = sight.menu(MenuQuery(year: year)).rows.first else {
      throw ToolFailure(.refused, "\(Self.account) sees nothing of \(year).")
    }
    let asked = [
      ("menu_page", "/menu?year=\(year)"),
      ("menu_page_narrowed", "/menu?year=\(year)&open=open&area=med,log&month=3,5"),
      ("menu_search", "/menu?year=\(year)&q=rescue"), ("menu_month", "/menu?view=month&of=5"),
      ("iteration_page", "/iterations/\(run)"), ("menu_year_answer", "/api/v1/menu?year=\(year)"),
    ]
    var measures: [Figures] = []
    for (name, path) in asked { measures.append(try await measure(name, path, on: site, token)) }
    return measures
  }

  private func measure(
    _ name: String, _ path: String, on site: Site, _ token: SessionToken
  ) async throws -> Figures {
    var head = HTTPRequest(method: .get, scheme: "http", authority: "localhost", path: path)
    head.headerFields[.cookie] = "entente-session=\(token.text)"
    head.headerFields[.authorization] = path.hasPrefix("/api/") ? "Bearer \(token.text)" : nil
    let request = Request(head)
    let first = await site.respond(to: request)
    guard first.status == .ok else {
      throw ToolFailure(.refused, "\(name): the site answers \(first.status.code).")
    }
    var samples: [Duration] = []
    for _ in 0..<times {
      let begun = Stopwatch.processor
      _ = await site.respond(to: request)
      samples.append(Stopwatch.processor - begun)
    }
    return Figures(name, samples, in: .microseconds).noting(["bytes": Double(first.body.count)])
  }

  /// One durable nomination after the other, each of somebody new, by the clock on the wall.
  private func nominating(_ principal: Principal, in office: Office) async throws -> Figures {
    let now = Clock.now
    let sight = office.registrar.latest.alliance.seen(by: principal, on: now.day, at: now)
    guard let party = principal.party else { throw ToolFailure(.refused, "Nobody to send.") }
    let runs = [now.day.year, now.day.year + 1].flatMap { year in
      sight.iterations(MenuQuery(year: year)).filter { run in
        run.stage(on: now.day) == .open && sight.admission(of: party, to: run.id)?.isIn == true
      }
    }
    guard !runs.isEmpty else { throw ToolFailure(.refused, "No run is open to \(party).") }
    var samples: [Duration] = []
    for number in 0..<times {
      let run = runs[number % runs.count]
      let path = "bench/\(now)/\(number)"
      guard let id = Candidate.ID("c-" + Identifier<Candidate>(path: path).description),
        let grade = Grade(.officer, 3)
      else { continue }
      let occasion = Occasion(by: principal, at: now)
      let candidate = Candidate(id: id, party: party, grade: grade)
      _ = try await office.registrar.perform(
        Order(
          .nomination(.register(candidate)), on: occasion, key: ActionKey(of: path + "/person")))
      var nomination = Nomination(
        id: Nomination.ID(path: path), for: run.id, of: id, by: party, occasion.stamp)
      nomination.remark = "Measured."
      let order = Order(
        .nomination(.nominate([nomination])), on: occasion, key: ActionKey(of: path))
      let begun = ContinuousClock.now
      // Some runs ask for a clearance that a stranger lacks: those are not counted.
      guard (try? await office.registrar.perform(order)) != nil else { continue }
      samples.append(ContinuousClock.now - begun)
    }
    guard !samples.isEmpty else { throw ToolFailure(.refused, "No nomination was taken.") }
    return Figures("durable_nomination", samples, in: .microseconds)
  }

  private func sizes(
    of office: Office, _ now: Instant
  ) throws -> (iterations: Int, nominations: Int) {
    let planner = Principal(
      id: .named("bench"), seat: .alliance, roles: [.planner],
      clearances: [
        Person.Grant(
          id: Person.Grant.ID(path: "bench"), policy: "NATO", level: "SECRET", from: now.day,
          expires: now.day.next)
      ])
    let sight = office.registrar.latest.alliance.seen(by: planner, on: now.day, at: now)
    let runs = sight.providers.flatMap { sight.activities(of: $0.id) }
      .flatMap { sight.iterations(of: $0.id) }
    return (runs.count, runs.reduce(0) { $0 + sight.nominations(for: $1).count })
  }
}

/// The same pages in a small and a large store, and how much dearer each is in the large one.
struct MenuBenches: Encodable {
  var reports: [MenuBench.Report]
  var ratios: [String: Double]

  init(_ reports: [MenuBench.Report]) {
    self.reports = reports
    ratios = [:]
    guard let first = reports.first, let last = reports.last, reports.count > 1 else { return }
    for (before, after) in zip(first.measures, last.measures) {
      ratios[before.name + "_growth"] = after.median / before.median
    }
  }
}
