import Domain
import Testing

private let usa = delegate("USA", "SECRET")

private func criteria(
  _ weights: [(Composition.Criterion, Int)], count: Int = 1
) -> Composition.Criteria {
  Composition.Criteria(weights.map { Composition.Weight($0.0, $0.1) }, count: count)
}

private func choice(
  _ chosen: [Party.ID], _ reasons: [(Party.ID, String)] = [], count: Int = 1
) -> Composition.Choice {
  changed(
    Composition.Choice(
      criteria([(.capability, 60), (.balance, 40)], count: count), chosen: chosen,
      marking: marked(nato("RESTRICTED", "NATO", on: "2026-05-04")))
  ) { $0.reasons = reasons.map { Composition.Reason($0.0, $0.1) } }
}

@Suite struct `Ranking partners` {
  @Test func `orders by what is counted, and says what that was`() throws {
    var office = try MeetingOffice(to: ["EAPC", "MD"])
    try office.act(
      .membership(.begin(spell(901, "MLT", in: "sofa", from: "2020"))), as: recorder)
    let sight = office.sight(anna)
    let meeting = try #require(sight.meeting(1))
    let ranking = sight.ranking(by: criteria([(.capability, 50)]), for: meeting)
    #expect(ranking.ranked.map(\.party) == ["MLT", "CHE", "EGY"])
    #expect(
      ranking.ranked.first?.scores == [Composition.Score(.capability, points: 100, count: 1)])
    #expect(ranking.ranked.map(\.total) == [1000, 0, 0])
  }

  @Test func `keeps out whom a hard condition keeps out, and names it`() throws {
    let office = try MeetingOffice()
    let sight = office.sight(anna)
    let meeting = try #require(sight.meeting(1))
    let ranking = sight.ranking(by: criteria([(.capability, 50)]), for: meeting)
    #expect(ranking.ranked.map(\.party) == ["CHE", "MLT"])
    #expect(ranking.barred.first { $0.party == "EGY" }?.condition == .clearance)
    #expect(!ranking.barred.contains { $0.party == "USA" })
  }

  @Test func `is the same for any number that is wanted`() throws {
    let office = try MeetingOffice(to: ["EAPC", "MD"])
    let sight = office.sight(anna)
    let meeting = try #require(sight.meeting(1))
    let weights: [(Composition.Criterion, Int)] = [
      (.contribution, 10), (.region, 20), (.interest, 30), (.balance, 40),
    ]
    let few = sight.ranking(by: criteria(weights, count: 1), for: meeting)
    let many = sight.ranking(by: criteria(weights, count: 3), for: meeting)
    #expect(few == many)
    #expect(few.ranked.map(\.total) == few.ranked.map(\.total).sorted(by: >))
  }
}

@Suite struct `Choosing partners` {
  @Test func `needs a reason for every departure from the ranking`() throws {
    var office = try MeetingOffice()
    #expect(office.answer(.compose(1, choice(["MLT"])), as: anna) == .reasonMissing)
    #expect(
      office.answer(.compose(1, choice(["MLT"], [("MLT", "It asked")])), as: anna)
        == .reasonMissing)
    let both = [("CHE", "It hosts the next one"), ("MLT", "It asked")] as [(Party.ID, String)]
    try office.perform(.compose(1, choice(["MLT"], both)), as: anna)
    let kept = try #require(office.sight(usa).meeting(1)?.composition)
    #expect(kept.choice.chosen == ["MLT"] && kept.departures == ["CHE", "MLT"])
    #expect(kept.ranking.ranked.map(\.party) == ["CHE", "MLT"])
    try office.letIn(.party("CHE"))
    #expect(office.sight(delegate("CHE", "SECRET")).meeting(1)?.composition == nil)
  }

  @Test func `refuses whom a condition keeps out, and weights that weigh nothing`() throws {
    var office = try MeetingOffice()
    #expect(office.answer(.compose(1, choice(["CHE"])), as: usa) == .notPermitted(.planner))
    let reasons = [("EGY", "So")] as [(Party.ID, String)]
    #expect(
      office.answer(.compose(1, choice(["CHE", "EGY"], reasons)), as: anna)
        == .hidden(from: "EGY"))
    #expect(office.answer(.compose(1, choice([])), as: anna) == .choiceMissing(.parties))
    let idle = changed(choice(["CHE"])) { $0.criteria.weights = [.init(.capability, 0)] }
    #expect(office.answer(.compose(1, idle), as: anna) == .choiceMissing(.weights))
    let none = changed(choice(["CHE"])) { $0.criteria.count = 0 }
    #expect(office.answer(.compose(1, none), as: anna) == .choiceMissing(.count))
    let lost = changed(choice(["CHE"])) { $0.criteria.regions = ["nowhere"] }
    #expect(office.answer(.compose(1, lost), as: anna) == .unknown(.term("nowhere"), .region))
    let limit = changed(restriction(79, on: "CHE", from: "2026-01-01")) { $0.scopes = [.access] }
    try office.act(.restriction(.restrict(limit)), as: recorder)
    #expect(office.answer(.compose(1, choice(["CHE"])), as: anna) == .barred("CHE"))
  }
}
