import Domain
import Testing

@Suite struct `Reports across the menu` {
  private let day: Day = "2026-09-20"

  /// Two runs of which one is for Allies alone; three people came to the open one, one did not.
  private func office() throws -> MenuOffice {
    var office = try MenuOffice(activities: [course(), course("FIN.2", alliesOnly)])
    try office.publish(run(seats: 4))
    try office.publish(run("FIN.2.1", seats: 3, marking: alliesOnly))
    let parties: [Party.ID] = ["CHE", "CHE", "MLT", "EGY", "CHE"]
    let ids = try parties.map { try office.nominate(from: $0) }
    try office.perform(
      .attend("FIN.1.1", came: Array(ids[0..<3]), missed: [ids[3]]), as: teacher,
      on: "2026-09-12")
    return office
  }

  @Test func `count what a planner counts by hand`() throws {
    let sight = try office().sight(anna, on: day)
    let figures = sight.menuFigures(in: 2026)
    let runs = sight.iterations(MenuQuery(year: 2026))
    let all = runs.flatMap { sight.nominations(for: $0) }
    #expect(figures.total.runs == runs.count && figures.total.seats == 7)
    #expect(figures.total.nominations == all.count)
    #expect(figures.total.attended == all.count { $0.status == .attended })
    #expect(figures.total.missed == 1 && figures.total.waiting == 1)
    for division in MenuLine.Division.allCases {
      let lines = figures.lines(by: division)
      #expect(lines.reduce(0) { $0 + $1.tally.nominations } == all.count)
      #expect(lines.reduce(0) { $0 + $1.tally.attended } == 3)
    }
    #expect(figures.longestLines.map(\.run) == ["FIN.1.1"])
    #expect(figures.emptiest.map(\.run) == ["FIN.2.1"])
  }

  @Test func `tell a party of its own people alone, over what it may read`() throws {
    let sight = try office().sight(focalPoint("CHE"), on: day)
    let figures = sight.menuFigures(in: 2026)
    #expect(figures.total.runs == 1 && figures.total.seats == 4)
    #expect(figures.total.nominations == 3 && figures.total.attended == 2)
    #expect(figures.lines(by: .party).map(\.key) == [.party("CHE")])
    #expect(figures.total.missed == 0)
  }

  @Test func `stand beside the year before`() throws {
    let figures = try office().sight(anna, on: day).menuFigures(in: 2027)
    #expect(figures.total == MenuTally() && figures.before.attended == 3)
  }

  @Test func `are for nobody who only reads`() throws {
    let sight = try office().sight(reader, on: day)
    #expect(sight.reportScope == nil)
    #expect(sight.menuFigures(in: 2026).total == MenuTally())
  }

  @Test func `are a provider's own to a provider`() throws {
    let office = try office()
    #expect(office.sight(teacher, on: day).reportScope == .providers)
    #expect(office.sight(teacher, on: day).menuFigures(in: 2026).total.nominations == 5)
    let other = MenuOffice.staff(of: course("GVA.1"))
    #expect(office.sight(other, on: day).menuFigures(in: 2026).total.runs == 0)
  }

  @Test func `withhold numbers that tell of single people`() {
    #expect(GenderCount.told([5, 4, 0, 3]) == [5, 4, 0, 3])
    #expect(GenderCount.told([5, 1, 0, 3]) == [5, nil, nil, 3])
    #expect(GenderCount.told([5, 1, 2, 3]) == [5, nil, nil, 3])
    for counts in [[1, 0, 0, 0], [2, 9, 9, 9], [1, 1, 1, 1]] {
      let told = GenderCount.told(counts)
      #expect(told.count { $0 == nil } != 1)
      #expect(!told.contains { $0.map { (1..<GenderCount.least).contains($0) } ?? false })
    }
  }

  @Test func `name what was late and whose it was`() throws {
    let office = try office()
    let late = office.sight(anna, on: "2026-12-01").lateness(in: 2026)
    let report = try #require(
      late.first { $0.kind == .reporting && $0.iteration == "FIN.1.1" })
    #expect(report.owner == .provider("FIN") && report.done == nil)
    #expect(report.due == "2026-10-11" && report.days(by: "2026-12-01") == 51)
    #expect(office.sight(anna, on: day).lateness(in: 2026).isEmpty)
    let seen = office.sight(focalPoint("CHE"), on: "2026-12-01").lateness(in: 2026)
    #expect(seen.allSatisfy { $0.iteration == "FIN.1.1" })
  }
}
