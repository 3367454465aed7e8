import Domain
import Testing

@Suite struct `Before somebody is put forward` {
  private var office: MenuOffice

  init() throws {
    office = try MenuOffice(activities: [Self.demanding, course("FIN.2"), course("FIN.3")])
    try office.publish(run())
    try office.publish(run("FIN.2.1"))
  }

  private static var demanding: Activity {
    changed(course()) {
      $0.demands.grades = GradeRange("OF-2..OF-4")
      $0.demands.languages = [skill("en 3322"), skill("fr 1111")]
      $0.demands.clearance = .init(policy: "NATO", level: "RESTRICTED")
    }
  }

  /// Someone who lacks nothing.
  private func fit(_ candidate: inout Candidate) {
    candidate.languages = [skill("en 3322"), skill("fr 1+111")]
    candidate.clearances = [
      .init(policy: "NATO", level: "CONFIDENTIAL", expires: "2027-01-01")
    ]
  }

  private func findings(
    on day: Day = "2026-05-04", funding: Nomination.Funding = .none, in office: MenuOffice,
    _ change: (inout Candidate) -> Void
  ) throws -> [NominationFinding] {
    var office = office
    try office.register("che-1", of: "CHE") { candidate in
      fit(&candidate)
      change(&candidate)
    }
    let sight = office.sight(focalPoint("CHE"), on: day)
    return try #require(sight.findings(on: "che-1", for: "FIN.1.1", funding: funding))
  }

  @Test func `nothing is found on who lacks nothing`() throws {
    #expect(try findings(in: office) { _ in } == [])
  }

  @Test func `grade and language are looked at skill by skill`() throws {
    let two = try #require(LanguageProfile.Level(halves: 5))
    let three = try #require(LanguageProfile.Level(halves: 6))
    let found = try findings(in: office) {
      $0.grade = grade("OF-5")
      $0.languages = [skill("en 2+422")]
    }
    #expect(
      found == [
        .languageShort("en", .listening, has: two, needs: three),
        .languageMissing(skill("fr 1111")), .grade(.above),
      ])
    #expect(found.allSatisfy { $0.weight == .asks })
  }

  @Test func `a clearance must hold for the level, until the end`() throws {
    let needed = Activity.Demands.Clearance(policy: "NATO", level: "RESTRICTED")
    let cases: [(String, Day, [NominationFinding])] = [
      ("UNCLASSIFIED", "2027-01-01", [.clearanceMissing(needed)]),
      ("RESTRICTED", "2026-09-07", [.clearanceMissing(needed)]),
      ("SECRET", "2026-09-08", [.clearanceExpires(on: "2026-09-08")]),
      ("SECRET", "2026-09-11", [.clearanceExpires(on: "2026-09-11")]),
      ("RESTRICTED", "2026-09-12", []),
    ]
    for (level, expires, expected) in cases {
      let found = try findings(in: office) {
        $0.clearances = [.init(policy: "NATO", level: level, expires: expires)]
      }
      #expect(found == expected, "\(level) until \(expires)")
    }
    #expect(NominationFinding.clearanceMissing(needed).weight == .stops)
    #expect(NominationFinding.clearanceExpires(on: "2026-09-08").weight == .asks)
  }

  @Test func `the days for it are kept`() throws {
    #expect(
      try findings(on: "2026-04-09", in: office) { _ in } == [.early(opens: "2026-04-10")])
    #expect(
      try findings(on: "2026-07-25", in: office) { _ in } == [.late(closed: "2026-07-24")])
    #expect(try findings(on: "2026-09-08", in: office) { _ in } == [.notOpen(.running)])
    var office = office
    try office.perform(.cancel("FIN.1.1", why: "No teachers"), as: teacher)
    #expect(try findings(in: office) { _ in } == [.notOpen(.cancelled)])
  }

  @Test func `the party must be let in, now and on the first day`() throws {
    var office = office
    try office.network.perform(
      .membership(.end(14, Membership.Close(on: "2026-08-01", manner: .withdrew))), as: keeper,
      on: "2026-04-01")
    let found = try findings(in: office) { _ in }
    #expect(found == [.notEligible(.notListed, on: "2026-09-07")])
    #expect(found[0].weight == .stops)
  }

  @Test func `what was done before is asked for, or rules out`() throws {
    var office = office
    let changedCourse = changed(Self.demanding) {
      $0.demands.prerequisites = ["FIN.2"]
      $0.demands.corequisites = ["FIN.3"]
      $0.demands.disqualifiers = ["FIN.1"]
    }
    try office.perform(.correct(changedCourse), as: teacher, reason: "More is asked")
    #expect(
      try findings(in: office) { _ in } == [
        .prerequisiteMissing("FIN.2"), .corequisiteMissing("FIN.3"),
      ])
    let done = try findings(in: office) {
      $0.done = [
        .init("FIN.1", on: "2020-01-01"), .init("FIN.2", on: "2026-09-07"),
        .init("FIN.3", on: "2026-09-08"),
      ]
    }
    #expect(done == [.disqualified("FIN.1"), .corequisiteMissing("FIN.3")])
    #expect(done.map(\.weight) == [.stops, .asks])
    try office.publish(run("FIN.3.1", on: "2026-09-21"))
    try office.register("che-1", of: "CHE", fit)
    let focal = focalPoint("CHE")
    try office.perform(.nominate([nomination(7, "che-1", for: "FIN.3.1")]), as: focal)
    #expect(
      office.sight(focal).findings(on: "che-1", for: "FIN.1.1") == [
        .prerequisiteMissing("FIN.2")
      ])
    try office.perform(.cancel("FIN.3.1", why: "No teachers"), as: teacher)
    #expect(
      office.sight(focal).findings(on: "che-1", for: "FIN.1.1")?.last
        == .corequisiteMissing("FIN.3"))
  }

  private func nomination(
    _ id: Nomination.ID, _ candidate: Candidate.ID, for run: Iteration.ID = "FIN.1.1",
    _ change: (inout Nomination) -> Void = { _ in }
  ) -> Nomination {
    let stamp = Stamp(by: focalPoint("CHE").id, at: noon("2026-05-04"))
    return changed(Nomination(id: id, for: run, of: candidate, by: "CHE", stamp), change)
  }

  @Test func `the same person twice and clashes are found`() throws {
    var office = office
    try office.register("che-1", of: "CHE", fit)
    let focal = focalPoint("CHE")
    try office.perform(.nominate([nomination(1, "che-1", for: "FIN.2.1")]), as: focal)
    #expect(
      office.sight(focal).findings(on: "che-1", for: "FIN.1.1") == [.clash("FIN.2.1")])
    #expect(
      office.answer(.nominate([nomination(2, "che-1")]), as: focal)
        == .nominationUnfit([.clash("FIN.2.1")]))
    let explained = nomination(2, "che-1") { $0.remark = "One of the two will be given up" }
    try office.perform(.nominate([explained]), as: focal)
    #expect(office.status(2) == .submitted)
    #expect(
      office.answer(.nominate([nomination(3, "che-1") { $0.remark = "Again" }]), as: focal)
        == .nominationUnfit([.alreadyNominated, .clash("FIN.2.1")]))
    try office.perform(.withdraw(1, why: "Chosen"), as: focal)
    #expect(
      office.sight(focal).findings(on: "che-1", for: "FIN.1.1") == [.alreadyNominated])
  }

  @Test func `money is asked for within the party's allowance`() throws {
    var office = office
    let both = Nomination.Funding(travel: true, lodging: true)
    let found = try findings(funding: both, in: office) { _ in }
    #expect(found == [.allowanceSpent(persons: 0)])
    #expect(found[0].weight == .stops)
    let id = Allowance.ID(party: "CHE", year: 2026)
    let allowance = Allowance(id: id, travel: 100, lodging: 50, persons: 1)
    #expect(office.answer(.allow(allowance), as: focalPoint("CHE")) == .notPermitted(.planner))
    try office.perform(.allow(allowance), as: anna)
    #expect(office.answer(.allow(allowance), as: anna) == .nothingChanged)
    #expect(try findings(funding: both, in: office) { _ in } == [])
    try office.register("che-1", of: "CHE", fit)
    try office.register("che-2", of: "CHE", fit)
    let focal = focalPoint("CHE")
    let first = nomination(1, "che-1", for: "FIN.2.1") { $0.funding = both }
    let second = nomination(2, "che-2", for: "FIN.2.1") { $0.funding = both }
    #expect(
      office.answer(.nominate([first, second]), as: focal)
        == .nominationUnfit([.allowanceSpent(persons: 1)]))
    try office.perform(.nominate([first]), as: focal)
    #expect(office.sight(focal).allowance(of: "CHE", in: 2026)?.asked == 1)
    #expect(office.sight(focalPoint("MLT")).allowance(of: "CHE", in: 2026) == nil)
    #expect(office.answer(.nominate([second]), as: focal) != nil)
    try office.perform(.cancel("FIN.2.1", why: "No teachers"), as: teacher)
    #expect(office.sight(focal).allowance(of: "CHE", in: 2026)?.asked == 0)
  }

  @Test func `a limit is told and stops nothing`() throws {
    var office = office
    let full = changed(run("FIN.2.2", on: "2026-09-21")) {
      $0.seating.quotas = [Iteration.Quota(.party("CHE"), .atMost(0))]
    }
    try office.publish(full)
    try office.register("che-1", of: "CHE")
    let found = office.sight(focalPoint("CHE")).findings(on: "che-1", for: "FIN.2.2")
    #expect(found == [.limited(full.seating.quotas[0])])
    #expect(found?.first?.weight == .tells)
    try office.perform(.nominate([nomination(1, "che-1", for: "FIN.2.2")]), as: focalPoint("CHE"))
    #expect(office.status(1) == .waiting)
  }

  @Test func `the gravest comes first`() {
    #expect(NominationFinding.Weight.allCases.sorted() == [.stops, .asks, .tells])
  }
}
