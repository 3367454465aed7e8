import Domain
import Labels
import Testing

private let start = OperationOffice.start
private let clerk = cleared("clerk", .alliance, [.registrar], "SECRET")

@Suite struct `A contribution` {
  @Test func `is told by day, from one number to the next`() throws {
    var office = try OperationOffice()
    try office.perform(
      .contribute(contribution(1, of: "FIN", [(100, "2026-01-01"), (60, "2026-03-01")])),
      as: anna)
    try office.perform(
      .setStrength(1, .init(80, from: "2026-02-01")), as: delegate("FIN", "SECRET"))
    try office.perform(.end(1, on: "2026-04-01"), as: anna)
    let made = try #require(office.sight(anna).contribution(1))
    let days: [(Day, Int)] = [
      ("2025-12-31", 0), ("2026-01-01", 100), ("2026-01-31", 100), ("2026-02-01", 80),
      ("2026-03-31", 60), ("2026-04-01", 0),
    ]
    for (day, count) in days { #expect(made.count(on: day) == count, "\(day)") }
    #expect(made.days(in: "2026-01-30"..<"2026-02-03") == 2 * 100 + 2 * 80)
    #expect(made.days(in: "2026-03-31"..<"2027-01-01") == 60)
    #expect(office.answer(.end(1, on: "2026-05-01"), as: anna) == .alreadyEnded(.contribution(1)))
  }

  @Test func `of a partner rests on a decision`() throws {
    var office = try OperationOffice()
    let made = contribution(1, of: "CHE")
    #expect(office.answer(.contribute(made), as: anna) == .notPermitted(.registrar))
    #expect(office.answer(.contribute(made), as: clerk) == .choiceMissing(.decision))
    try office.perform(.contribute(changed(made) { $0.decision = "accepted" }), as: clerk)
    #expect(
      office.answer(.contribute(changed(made) { $0.decision = "accepted" }), as: clerk)
        == .alreadyExists(.contribution(1)))
  }

  @Test func `is refused where it does not fit`() throws {
    let office = try OperationOffice()
    func answer(_ change: (inout Contribution) -> Void) -> Refusal? {
      office.answer(.contribute(changed(contribution(1, of: "FIN"), change)), as: anna)
    }
    #expect(answer { $0.strengths = [] } != nil)
    #expect(answer { $0.strengths[0].count = -1 } == .choiceMissing(.count))
    #expect(
      answer { $0.strengths.append(.init(3, from: "2026-01-01")) }
        == .endsBeforeBeginning(.strengths))
    #expect(answer { $0.end = "2026-01-01" } == .endsBeforeBeginning(.end))
    #expect(answer { $0.operation = "nato" } == .unknown(.body("nato"), .operation))
    #expect(
      answer { $0.caveats = [.init("No", from: "2026-02-01", to: "2026-02-01")] }
        == .endsBeforeBeginning(.caveats))
    #expect(
      answer { made in
        made.operation = "isaf"
        made.strengths = [.init(5, from: "2014-12-31"), .init(6, from: "2015-01-01")]
      } == .outsideLife(.body("isaf"), .strengths))
  }

  @Test func `is looked after by its party and by planners, and struck by who keeps the record`()
    throws
  {
    var office = try OperationOffice()
    try office.perform(.contribute(contribution(1, of: "FIN")), as: anna)
    let strength = OperationAction.setStrength(1, .init(7, from: "2026-05-01"))
    #expect(office.answer(strength, as: delegate("SWE", "SECRET")) == .notYours)
    #expect(office.answer(.strike(1), as: delegate("FIN", "SECRET")) == .notPermitted(.registrar))
    #expect(office.answer(.strike(1), as: clerk) == .reasonMissing)
    #expect(
      office.answer(.setStrength(1, .init(100, from: "2026-01-01")), as: anna) == .nothingChanged)
    try office.perform(.strike(1), as: clerk, reason: "Twice")
    #expect(office.sight(anna).contributions(to: "kfor").isEmpty)
    try office.perform(.offer(offer(2, of: "FIN")), as: delegate("FIN", "SECRET"))
    try office.perform(.accept(2, by: nil), as: anna)
    #expect(throws: Refusal.inUse(.contribution(2))) {
      try office.perform(.strike(2), as: clerk, reason: "It came of an offer")
    }
  }

  @Test func `hides its caveats, and that it has any, from those who may read only the rest`()
    throws
  {
    var office = try OperationOffice()
    let made = changed(contribution(1, of: "FIN", level: "UNCLASSIFIED")) {
      $0.marking = marked(nato("UNCLASSIFIED", "PFP", on: start))
      $0.caveats = [.init("Not by night", from: "2026-01-01")]
      $0.caveatMarking = marked(nato("SECRET", "NATO", on: start))
    }
    try office.perform(.contribute(made), as: anna)
    let partner = office.sight(delegate("CHE", "SECRET"))
    let told = try #require(partner.contribution(1))
    #expect(told.caveats.isEmpty && told.caveatMarking == nil)
    #expect(!partner.details(of: .contribution(1)).contains { $0.value == .text("Not by night") })
    #expect(office.sight(anna).contribution(1)?.caveats.map(\.text) == ["Not by night"])
    let low = cleared("low", .alliance, [.planner], "UNCLASSIFIED")
    #expect(office.answer(.limit(1, []), as: low) == .beyondClearance(.caveats))
    try office.perform(.limit(1, []), as: anna)
    #expect(office.sight(anna).contribution(1)?.caveats == [])
  }

  @Test func `that may not be read is in no number`() throws {
    var office = try OperationOffice()
    let partner = delegate("CHE", "SECRET")
    let before = office.sight(partner)
    let period: Range<Day> = "2026-01-01"..<"2026-07-01"
    let shares = before.burdenShares(of: "kfor", over: period, by: .equal)
    try office.perform(.contribute(contribution(1, of: "FIN")), as: anna)
    let after = office.sight(partner)
    #expect(after.contributions(to: "kfor").isEmpty && after.course(of: "kfor").peak == nil)
    #expect(after.burdenShares(of: "kfor", over: period, by: .equal) == shares)
    #expect(
      office.answer(.end(1, on: "2026-06-01"), as: partner)
        == .unknown(.contribution(1), .contribution))
  }
}

@Suite struct `Burden shares` {
  @Test func `are whole numbers that come to a hundred percent`() {
    #expect(BurdenShares.permille(of: [1, 1, 1]) == [334, 333, 333])
    #expect(BurdenShares.permille(of: [2, 1]) == [667, 333])
    #expect(BurdenShares.permille(of: [0, 0]) == [0, 0])
    #expect(BurdenShares.permille(of: []) == [])
    for count in 1..<60 {
      let parts = (0..<count).map { Int128($0 * $0 * 7 + 1) }
      #expect(BurdenShares.permille(of: parts).reduce(0, +) == 1000)
    }
  }

  @Test func `compare days of a person with a measure, and leave out what is not known`() throws {
    var office = try OperationOffice()
    try office.perform(
      .contribute(contribution(1, of: "FIN", [(300, "2026-01-01")])), as: anna)
    try office.perform(
      .contribute(contribution(2, of: "SWE", [(100, "2026-01-01")])), as: anna)
    try office.perform(
      .contribute(contribution(3, of: "USA", [(100, "2026-01-01")])), as: anna)
    let indicator = Indicator(id: "people", names: [DatedName("People")], unit: "people")
    try office.network(.observation(.define(indicator)))
    for (id, party, value) in [(1, "FIN", "5.5"), (2, "SWE", "11")] as [(UInt64, Party.ID, String)]
    {
      let quantity = try #require(Quantity(value))
      try office.network(
        .observation(
          .observe(
            Observation(
              id: Observation.ID(id), "people", of: .party(party), in: "2025", quantity))))
    }
    let shares = office.sight(anna).burdenShares(
      of: "kfor", over: "2026-01-01"..<"2026-01-11", by: .indicator("people"))
    #expect(shares.rows.map(\.party) == ["FIN", "SWE", "USA"])
    #expect(shares.rows.map(\.personDays) == [3000, 1000, 1000])
    #expect(shares.rows.map(\.permille) == [600, 200, 200])
    #expect(shares.rows.map(\.measurePermille) == [333, 667, nil])
    #expect(shares.rows.map(\.ratio) == [225, 38, nil])
    #expect(shares.coverage == 800)
    let equal = office.sight(anna).burdenShares(
      of: "kfor", over: "2026-01-01"..<"2026-01-11", by: .equal)
    #expect(equal.rows.map(\.ratio) == [180, 60, 60] && equal.coverage == 1000)
  }

  @Test func `follow a course whose peak is the first day of most`() throws {
    var office = try OperationOffice()
    try office.perform(
      .contribute(contribution(1, of: "FIN", [(100, "2026-01-01"), (50, "2026-03-01")])),
      as: anna)
    try office.perform(
      .contribute(contribution(2, of: "SWE", [(20, "2026-02-01"), (70, "2026-03-01")])),
      as: anna)
    let course = office.sight(anna).course(of: "kfor")
    #expect(course.total.map(\.count) == [100, 120])
    #expect(course.peak == .init(120, from: "2026-02-01"))
    #expect(course.lines.map(\.party) == ["FIN", "SWE"])
  }
}
