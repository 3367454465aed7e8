import Domain
import Labels
import Testing

/// One step of two offices' years; the hidden ones are taken in one of them alone.
private struct MenuStep {
  var isHidden: Bool
  var action: Action
  var principal: Principal
  var day: Day
}

/// Two offices that differ in what a delegation of low clearance may not read, and nothing else.
@Suite struct `What a delegation may not read` {
  private let low = focalPoint("CHE", "UNCLASSIFIED")
  private let high = focalPoint("CHE")

  private func step(
    _ action: NominationAction, _ principal: Principal, on day: Day = "2026-05-04",
    hidden: Bool = false
  ) -> MenuStep {
    MenuStep(isHidden: hidden, action: .nomination(action), principal: principal, day: day)
  }

  private func publishing(_ made: Iteration, hidden: Bool) -> [MenuStep] {
    let actions: [(ActivityAction, Principal)] = [
      (.propose([made]), teacher), (.check([made.id]), anna),
      (.approve([made.id], .all()), anna), (.publish([made.id]), teacher),
    ]
    return actions.map {
      MenuStep(isHidden: hidden, action: .activity($0), principal: $1, day: MenuOffice.day)
    }
  }

  private func nomination(
    _ id: Nomination.ID, _ candidate: Candidate.ID, for run: Iteration.ID, by party: Party.ID
  ) -> Nomination {
    let stamp = Stamp(by: focalPoint(party).id, at: noon("2026-05-04"))
    return changed(Nomination(id: id, for: run, of: candidate, by: party, stamp)) {
      $0.remark = "Known to the school"
      $0.funding = Nomination.Funding(travel: party == "CHE", lodging: false)
    }
  }

  private func steps(hidden: Bool) -> [MenuStep] {
    let quiet = changed(run("FIN.1.1", seats: 4, on: "2026-09-07")) {
      $0.seating.tellsSeats = false
      $0.seating.quotas = [Iteration.Quota(.party("CHE"), .atMost(1))]
    }
    var steps: [MenuStep] = []
    let secret = course("FIN.2", partnersOnly)
    steps.append(
      MenuStep(
        isHidden: true, action: .activity(.add(secret)), principal: teacher, day: MenuOffice.day))
    steps += publishing(quiet, hidden: false)
    steps += publishing(run("FIN.1.2", seats: 9, marking: partnersOnly), hidden: true)
    steps += publishing(run("FIN.2.1", on: "2027-02-01"), hidden: true)
    steps += publishing(run("FIN.1.4", seats: 9, on: "2026-09-09"), hidden: false)
    steps += (["CHE-1", "CHE-2", "CHE-3"] as [Candidate.ID]).map {
      step(.register(person($0, of: "CHE")), high)
    }
    steps.append(step(.register(person("USA-1", of: "USA")), focalPoint("USA"), hidden: true))
    let id = Allowance.ID(party: "CHE", year: 2026)
    steps.append(step(.allow(Allowance(id: id, travel: 100, lodging: 0, persons: 4)), anna))
    let demanding = changed(course()) {
      $0.offer.title = "Planning supplies"
      $0.demands.prerequisites = hidden ? ["FIN.2"] : []
    }
    steps.append(
      MenuStep(
        isHidden: false, action: .activity(.correct(demanding)), principal: teacher,
        day: "2026-05-04"))
    let trained = changed(person("CHE-3", of: "CHE")) {
      $0.grade = grade("OF-3")
      $0.done = hidden ? [.init("FIN.2", on: "2025-01-01")] : []
    }
    steps.append(step(.correct(trained), high))
    return steps + nominations
  }

  private var nominations: [MenuStep] {
    [
      step(
        .nominate([nomination(1, "USA-1", for: "FIN.1.1", by: "USA")]), focalPoint("USA"),
        hidden: true),
      step(.nominate([nomination(2, "CHE-3", for: "FIN.1.2", by: "CHE")]), high, hidden: true),
      step(.nominate([nomination(3, "CHE-1", for: "FIN.1.1", by: "CHE")]), low),
      step(.nominate([nomination(4, "CHE-2", for: "FIN.1.1", by: "CHE")]), low),
      step(.withdraw(3, why: "Ill"), low, on: "2026-05-05"),
      // The offer lapses on the 12th; in one office alone somebody asks for something after it.
      step(.withdraw(1, why: "Ill"), focalPoint("USA"), on: "2026-05-13", hidden: true),
      step(.register(person("CHE-4", of: "CHE")), high, on: "2026-05-14"),
    ]
  }

  private func played(hidden: Bool) throws -> (office: MenuOffice, entries: [Entry]) {
    var office = try MenuOffice()
    var entries: [Entry] = []
    for (place, step) in steps(hidden: hidden).enumerated() where hidden || !step.isHidden {
      let reason = "It was so"
      let facts = try office.network.perform(
        step.action, as: step.principal, on: step.day, reason: reason,
        label: openLabel(on: step.day))
      var entry = Entry(
        number: 0, key: .init(stringLiteral: "key-\(place)"),
        Stamp(by: step.principal.id, at: noon(step.day)), reason: reason, facts: facts)
      entry.label = openLabel(on: step.day)
      entries.append(entry)
    }
    return (office, entries)
  }

  /// Everything that a sight says of the menu and of nominations, as text.
  private func told(_ sight: Sight, _ entries: [Entry]) -> [String] {
    let runs: [Iteration.ID] = ["FIN.1.1", "FIN.1.2", "FIN.2.1", "FIN.1.4"]
    var told: [String] = []
    for year in 2025...2027 {
      for text in ["", "supply", "fin.2"] {
        var query = MenuQuery(year: year)
        query.text = text
        told.append("\(sight.menu(query))")
        query.facets = [.free, .month(9)]
        told.append("\(sight.menu(query))")
      }
    }
    told += ["\(sight.menuYears)", "\(sight.search("supply"))", "\(sight.search("fin"))"]
    told += ["\(sight.activities(of: "FIN"))", "\(sight.ownCandidates)"]
    let whole: ClosedRange<Day> = "2025-01-01"..."2028-01-01"
    told.append("\(sight.ownNominations(in: whole)) \(sight.nominations(of: "USA", in: whole))")
    told.append("\(String(describing: sight.allowance(of: "CHE", in: 2026)))")
    for id in runs { told += self.told(of: id, sight) }
    for id in ["FIN.1", "FIN.2"] as [Activity.ID] {
      told.append("\(sight.details(of: .activity(id))) \(sight.iterations(of: id))")
    }
    for id in 1...5 as ClosedRange<UInt64> {
      told.append("\(sight.details(of: .nomination(Nomination.ID(id))))")
    }
    return told + entries.compactMap(sight.seen).map { "\($0)" }
  }

  private func told(of id: Iteration.ID, _ sight: Sight) -> [String] {
    var told = ["\(sight.details(of: .iteration(id)))"]
    told.append("\(String(describing: sight.admission(of: "CHE", to: id)))")
    let money = Nomination.Funding(travel: true, lodging: true)
    for candidate in ["CHE-1", "CHE-2", "CHE-3", "USA-1"] as [Candidate.ID] {
      let found = sight.findings(on: candidate, for: id, funding: money)
      told.append("\(String(describing: found)) \(sight.details(of: .candidate(candidate)))")
      told.append("\(sight.nominations(of: candidate))")
    }
    guard let run = sight.iteration(id) else { return told }
    told.append("\(String(describing: sight.freeSeats(of: run))) \(sight.nominations(for: run))")
    for party in ["CHE", "USA"] as [Party.ID] {
      told.append("\(String(describing: sight.limits(against: party, in: run)))")
    }
    return told + ["\(sight.critiques(of: run))"]
  }

  @Test(arguments: ["2026-05-14", "2026-08-01", "2026-09-08"] as [Day])
  func `changes nothing of what it is told`(day: Day) throws {
    let (bare, fewer) = try played(hidden: false)
    let (full, more) = try played(hidden: true)
    let plain = cleared("clerk", .party("CHE"), [], "UNCLASSIFIED")
    for principal in [low, plain, reader] {
      let one = told(bare.sight(principal, on: day), fewer)
      let other = told(full.sight(principal, on: day), more)
      #expect(one.count == other.count)
      for (one, other) in zip(one, other) { #expect(one == other, "\(principal.id)") }
    }
    #expect(told(bare.sight(high, on: day), fewer) != told(full.sight(high, on: day), more))
  }

  @Test func `is not opened by looking back`() throws {
    var (office, _) = try played(hidden: true)
    let before = office.network.alliance
    try office.network.perform(
      .review(.relabel(.activity("FIN.1"), partnersOnly, as: 1, decision: nil)), as: teacher,
      on: "2026-06-01")
    let sight = office.sight(low, on: "2026-06-02")
    #expect(sight.of(before).activity("FIN.1") == nil)
    #expect(sight.of(before).menu(MenuQuery(year: 2026)).count == 0)
    #expect(sight.of(before).findings(on: "CHE-1", for: "FIN.1.4") == nil)
    #expect(sight.of(before).nomination(3) == nil)
  }

  @Test func `of another's withdrawal is not told to who gets the seat`() throws {
    var office = try MenuOffice()
    try office.publish(run(seats: 1))
    let first = try office.nominate(from: "USA")
    let second = try office.nominate(from: "CHE")
    let facts = try office.perform(.withdraw(first, why: "Ill"), as: focalPoint("USA"))
    let stamp = Stamp(by: focalPoint("USA").id, at: noon("2026-05-04"))
    let entry = Entry(number: 1, key: "k", stamp, reason: "Private", facts: facts)
    let seen = try #require(office.sight(high).seen(entry))
    #expect(seen.facts.count == 1)
    #expect(seen.principal != focalPoint("USA").id)
    #expect(seen.reason.isEmpty)
    #expect(office.sight(high).nomination(second)?.since.by == seen.principal)
    #expect(office.sight(anna).seen(entry)?.principal == focalPoint("USA").id)
  }
}
