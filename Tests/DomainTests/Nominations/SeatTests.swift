import Domain
import Drawing
import Testing

@Suite struct `Seats` {
  private let swiss = focalPoint("CHE")

  @Test func `go to who comes first where the run says so`() throws {
    var office = try MenuOffice()
    try office.publish(run(seats: 2))
    let ids = try [office.nominate(from: "CHE"), office.nominate(from: "MLT")]
    let late = try office.nominate(from: "EGY")
    #expect(ids.map { office.status($0) } == [.confirmed, .confirmed])
    #expect(office.status(late) == .waiting)
    #expect(office.sight(reader).freeSeats(of: run()) == 0)
    let egypt = office.sight(focalPoint("EGY"))
    #expect(egypt.nomination(late).flatMap(egypt.placeInLine) == 1)
    #expect(egypt.limits(against: "EGY", in: run()) == [Iteration.Quota(.everyone, .atMost(2))])
    #expect(egypt.limits(against: "CHE", in: run()) == nil)
    #expect(egypt.nomination(ids[0]) == nil)
  }

  @Test func `are the provider's to give where it ranks`() throws {
    var office = try MenuOffice()
    try office.publish(run(seats: 2, .ranking))
    var ids: [Nomination.ID] = []
    for party in ["CHE", "MLT", "EGY"] as [Party.ID] {
      ids.append(try office.nominate(from: party))
    }
    #expect(ids.allSatisfy { office.status($0) == .submitted })
    #expect(office.answer(.fill("FIN.1.1"), as: swiss) == .notPermitted(.provider))
    try office.perform(.rank("FIN.1.1", [ids[2], ids[0], ids[1]]), as: teacher)
    #expect(
      office.answer(.rank("FIN.1.1", [ids[2], ids[0], ids[1]]), as: teacher) == .nothingChanged)
    #expect(
      office.answer(.rank("FIN.1.1", [ids[2]]), as: teacher) == .choiceMissing(.nominations))
    #expect(
      office.answer(.rank("FIN.1.1", [99]), as: teacher)
        == .unknown(.nomination(99), .nominations))
    #expect(office.sight(swiss).nomination(ids[0])?.ranked == nil)
    #expect(office.sight(teacher).nomination(ids[0])?.ranked == 2)
    try office.perform(.fill("FIN.1.1"), as: teacher)
    #expect(ids.map { office.status($0) } == [.confirmed, .waiting, .confirmed])
    #expect(office.answer(.fill("FIN.1.1"), as: teacher) == .nothingChanged)
    let full = [Iteration.Quota(.everyone, .atMost(2))]
    #expect(office.answer(.accept("FIN.1.1", [ids[1]]), as: teacher) == .noSeat(full))
    #expect(office.answer(.accept("FIN.1.1", [ids[0]]), as: teacher) == .notNow)
    #expect(office.answer(.accept("FIN.1.1", []), as: teacher) == .choiceMissing(.nominations))
  }

  @Test func `are given in the provider's order, then the party's, then by arrival`() throws {
    var office = try MenuOffice()
    try office.publish(run(seats: 1, .ranking))
    var ids: [Nomination.ID] = []
    for party in ["CHE", "CHE", "MLT"] as [Party.ID] {
      ids.append(try office.nominate(from: party))
    }
    try office.perform(.prioritise("FIN.1.1", [ids[1], ids[0]]), as: swiss)
    #expect(
      office.answer(.prioritise("FIN.1.1", [ids[1], ids[0]]), as: swiss) == .nothingChanged)
    #expect(
      office.answer(.prioritise("FIN.1.1", [ids[2]]), as: swiss)
        == .unknown(.nomination(ids[2]), .nominations))
    try office.perform(.fill("FIN.1.1"), as: teacher)
    #expect(ids.map { office.status($0) } == [.waiting, .confirmed, .waiting])
    let sight = office.sight(teacher)
    #expect(ids.map { sight.nomination($0).flatMap(sight.placeInLine) } == [2, nil, 1])
  }

  @Test func `are asked of the provider by who lacks something, with a remark`() throws {
    var office = try MenuOffice(
      activities: [changed(course()) { $0.demands.grades = GradeRange("OF-4..OF-5") }])
    try office.publish(run())
    let made = try office.draft(from: "CHE")
    #expect(
      office.answer(.nominate([made]), as: swiss) == .nominationUnfit([.grade(.below)]))
    let blank = changed(made) { $0.remark = "  " }
    #expect(office.answer(.nominate([blank]), as: swiss) == .unfitText(.empty, .remark))
    try office.perform(
      .nominate([changed(made) { $0.remark = "Acts as a major" }]), as: swiss)
    #expect(office.status(made.id) == .submitted)
    try office.perform(.refuse(made.id, why: "Too young"), as: teacher)
    #expect(office.sight(swiss).nomination(made.id)?.why == "Too young")
    #expect(office.answer(.refuse(made.id, why: "Still"), as: teacher) == .notNow)
    #expect(
      office.answer(.refuse(99, why: "Who"), as: teacher)
        == .unknown(.nomination(99), .nomination))
  }

  @Test func `are put forward for by a party's own focal points alone`() throws {
    var office = try MenuOffice()
    try office.publish(run())
    let made = try office.draft(from: "CHE")
    let action = NominationAction.nominate([made])
    #expect(office.answer(action, as: delegate("CHE", "SECRET")) == .notPermitted(.focalPoint))
    #expect(office.answer(action, as: focalPoint("MLT")) == .notYours)
    #expect(office.answer(.nominate([]), as: swiss) == .choiceMissing(.nominations))
    let stranger = changed(made) { $0.certificate = "forged" }
    #expect(office.answer(.nominate([stranger]), as: swiss) == .notYours)
    let other = try office.draft(from: "MLT")
    let mixed = changed(made) { $0.candidate = other.candidate }
    #expect(
      office.answer(.nominate([mixed]), as: swiss)
        == .unknown(.candidate(other.candidate), .candidate))
    try office.perform(action, as: swiss)
    #expect(office.answer(action, as: swiss) == .alreadyExists(.nomination(made.id)))
  }

  @Test func `in bulk are all given or none, each after those before it`() throws {
    var office = try MenuOffice()
    try office.publish(run(seats: 2))
    let made = try (0..<3).map { _ in try office.draft(from: "CHE") }
    let before = office.network.alliance
    let again = Nomination(
      id: 50, for: "FIN.1.1", of: made[0].candidate, by: "CHE", made[0].filed)
    let twice = made + [again]
    #expect(
      office.answer(.nominate(twice), as: swiss)
        == .nominationUnfit([.alreadyNominated, .limited(.init(.everyone, .atMost(2)))]))
    #expect(office.network.alliance == before)
    try office.perform(.nominate(made), as: swiss)
    #expect(made.map { office.status($0.id) } == [.confirmed, .confirmed, .waiting])
  }
}

@Suite struct `Limits on seats` {
  private static let quotas = [
    "each-party at most 2", "partners held 6 until 2026-05-31", "body:md at most 1",
  ]

  /// Eight seats; two of any party, six kept for partners for a while, one of the dialogue.
  private func office() throws -> MenuOffice {
    var office = try MenuOffice()
    try office.publish(
      changed(run(seats: 8)) { $0.seating.quotas = Self.quotas.compactMap { Iteration.Quota($0) } })
    return office
  }

  @Test func `hold together, and each is named that keeps one out`() throws {
    var office = try office()
    let quotas = Self.quotas.compactMap { Iteration.Quota($0) }
    for party in ["USA", "USA", "FIN", "EGY", "EGY", "CHE", "CHE", "CHE"] as [Party.ID] {
      try office.nominate(from: party)
    }
    func statuses(_ party: Party.ID) -> [Nomination.Status] {
      office.sight(anna).nominations(for: run()).filter { $0.party == party }.map(\.status)
    }
    #expect(statuses("USA") == [.confirmed, .confirmed])
    #expect(statuses("FIN") == [.waiting])
    #expect(statuses("EGY") == [.confirmed, .waiting])
    #expect(statuses("CHE") == [.confirmed, .confirmed, .waiting])
    let sight = office.sight(anna)
    #expect(sight.limits(against: "USA", in: run()) == [quotas[0], quotas[1]])
    #expect(sight.limits(against: "FIN", in: run()) == [quotas[1]])
    #expect(sight.limits(against: "EGY", in: run()) == [quotas[2]])
    #expect(sight.limits(against: "CHE", in: run()) == [quotas[0]])
    #expect(sight.limits(against: "MLT", in: run()) == [])
    #expect(sight.freeSeats(of: run()) == 3)
  }

  @Test func `that end by a day end by the clock alone, down the line`() throws {
    var office = try office()
    for party in ["USA", "FIN", "SWE", "MNE"] as [Party.ID] { try office.nominate(from: party) }
    let finland = try #require(
      office.sight(anna).nominations(for: run()).first { $0.party == "SWE" })
    #expect(finland.status == .waiting)
    #expect(office.status(finland.id, on: "2026-05-31") == .waiting)
    #expect(office.status(finland.id, on: "2026-06-01") == .offered)
    let touched = try touching(office, on: "2026-06-02")
    for day in ["2026-06-02", "2026-06-05", "2026-06-09", "2026-09-01"] as [Day] {
      #expect(
        touched.sight(anna, on: day).nominations(for: run()).filter { $0.party != "CHE" }
          == office.sight(anna, on: day).nominations(for: run()))
    }
  }

  private func touching(_ office: MenuOffice, on day: Day) throws -> MenuOffice {
    var office = office
    try office.nominate(from: "CHE", on: day)
    return office
  }

  @Test(arguments: 0..<40 as Range<UInt64>)
  func `are never exceeded, whatever happens`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    var office = try MenuOffice()
    let seats = 3 + random.below(4)
    let texts = [
      "each-party at most 2", "partners held 2 until 2026-05-31", "body:md at most 1",
      "allies at most 2", "body:pfp held 1", "party:CHE held 1",
    ]
    let drawn = texts.filter { _ in random.oneIn(2) }.compactMap { Iteration.Quota($0) }
    try office.publish(
      changed(run(seats: seats, random.pick())) { $0.seating.quotas = drawn })
    var day: Day = "2026-05-04"
    for _ in 0..<60 {
      if random.oneIn(3) { day = day.adding(random.below(5)) }
      office.perform(at: &random, on: day)
      let sight = office.sight(anna, on: day)
      let held = sight.nominations(for: run()).filter(\.status.holdsSeat).map(\.party)
      #expect(held.count <= seats)
      for quota in drawn {
        guard case .atMost(let most) = quota.kind else { continue }
        #expect(Self.count(held, in: quota.group) <= most, "\(quota.text)")
      }
      // Nobody waits whom nothing keeps out.
      for nomination in sight.nominations(for: run()) where nomination.status == .waiting {
        #expect(sight.limits(against: nomination.party, in: run())?.isEmpty == false)
      }
      #expect(
        sight.menu(MenuQuery(year: 2026)).facets.contains { $0.facet == .free }
          == (held.count < seats))
    }
  }

  private static func count(_ held: [Party.ID], in group: Iteration.Group) -> Int {
    switch group {
    case .eachParty: Dictionary(grouping: held) { $0 }.values.map(\.count).max() ?? 0
    case .body("md"): held.count { $0 == "EGY" }
    case .allies: held.count { ["USA", "FIN", "SWE", "MNE"].contains($0) }
    default: 0
    }
  }
}

extension MenuOffice {
  /// Does something with the run's roster that may be refused.
  fileprivate mutating func perform(at random: inout SplitMix64, on day: Day) {
    let parties: [Party.ID] = ["USA", "FIN", "CHE", "MLT", "EGY"]
    let party = random.pick(parties)
    let all = sight(anna, on: day).nominations(for: run())
    let some = all.isEmpty ? nil : random.pick(all)
    let mine = some.map { focalPoint($0.party) } ?? teacher
    let id = some?.id ?? 0
    switch random.below(9) {
    case 0...3: _ = try? nominate(from: party, on: day)
    case 4: _ = try? perform(.withdraw(id, why: "Ill"), as: mine, on: day)
    case 5: _ = try? perform(.answer(id, takes: random.oneIn(2)), as: mine, on: day)
    case 6: _ = try? perform(.fill("FIN.1.1"), as: teacher, on: day)
    case 7: _ = try? perform(.accept("FIN.1.1", [id]), as: teacher, on: day)
    default: _ = try? perform(.refuse(id, why: "Full"), as: teacher, on: day)
    }
  }
}
