import Domain
import Labels
import Testing

@Suite struct `Reviewing labels` {
  static let day: Day = "2020-01-01"
  let item = Item.version(1)
  let sweden = delegate("SWE", "SECRET")

  private func filed(_ owner: String) throws -> LabelledNetwork {
    var network = try LabelledNetwork()
    let version = version(
      1, of: 1, marked(nato("RESTRICTED", owner, on: Self.day)), by: anna, on: Self.day)
    try network.perform(
      .paper(.file(Paper(id: 1, origin: .alliance), version)), as: anna, on: Self.day)
    return network
  }

  private func relabel(_ owner: String, on day: Day) -> Action {
    .review(
      .relabel(item, marked(nato("RESTRICTED", owner, on: day)), as: 7, decision: nil))
  }

  @Test func `narrows at once`() throws {
    var network = try filed("PFP")
    #expect(network.sight(sweden, on: "2020-02-01").version(1) != nil)
    try network.perform(relabel("NATO", on: "2020-02-01"), as: ben, on: "2020-02-01")
    #expect(network.sight(sweden, on: "2020-02-01").version(1) == nil)
    let held = try #require(network.sight(anna, on: "2020-02-01").version(1))
    #expect(held.formerly.count == 1)
  }

  @Test func `widens by two people of the seat and by nobody alone`() throws {
    var network = try filed("NATO")
    try network.perform(relabel("PFP", on: "2020-02-01"), as: anna, on: "2020-02-01")
    #expect(network.sight(sweden, on: "2020-02-01").version(1) == nil)
    let confirm = Action.review(.confirm(7))
    #expect(network.answer(confirm, as: anna, on: "2020-02-02") == .sameHands)
    #expect(
      network.answer(confirm, as: sweden, on: "2020-02-02") == .unknown(.widening(7), .item))
    let usa = delegate("USA", "SECRET")
    #expect(network.answer(confirm, as: usa, on: "2020-02-02") == .unknown(.widening(7), .item))
    try network.perform(confirm, as: ben, on: "2020-02-02")
    #expect(network.sight(sweden, on: "2020-02-03").version(1) != nil)
    #expect(network.answer(confirm, as: ben, on: "2020-02-03") == .unknown(.widening(7), .item))
  }

  @Test func `gives a wider label up without a second person`() throws {
    var network = try filed("NATO")
    try network.perform(relabel("PFP", on: "2020-02-01"), as: anna, on: "2020-02-01")
    try network.perform(.review(.refuse(7)), as: anna, on: "2020-02-02")
    #expect(network.sight(ben, on: "2020-02-03").widenings.isEmpty)
    #expect(network.sight(sweden, on: "2020-02-03").version(1) == nil)
  }

  @Test func `lets the originator alone change a label`() throws {
    let network = try filed("PFP")
    #expect(
      network.answer(relabel("NATO", on: "2020-02-01"), as: sweden, on: "2020-02-01") == .notYours)
    let absent = Action.review(.keep(.version(9), until: "2030-01-01"))
    #expect(network.answer(absent, as: anna, on: Self.day) == .unknown(.version(9), .item))
  }

  @Test func `asks for another look and takes it`() throws {
    var network = try filed("PFP")
    #expect(network.sight(anna, on: "2025-01-01").reviewsDue.isEmpty)
    #expect(network.sight(anna, on: "2030-02-01").reviewsDue.map(\.item) == [item])
    #expect(network.sight(sweden, on: "2030-02-01").reviewsDue.isEmpty)
    let past = Action.review(.keep(item, until: "2020-01-01"))
    #expect(network.answer(past, as: anna, on: "2030-02-01") == .endsBeforeBeginning(.on))
    try network.perform(
      .review(.keep(item, until: "2035-01-01")), as: anna, on: "2030-02-01")
    #expect(network.sight(anna, on: "2030-02-02").reviewsDue.isEmpty)
  }
}

@Suite struct `Challenging a label` {
  static let day: Day = "2020-01-01"
  let sweden = delegate("SWE", "SECRET")

  private func challenged() throws -> LabelledNetwork {
    var network = try LabelledNetwork()
    let version = version(
      1, of: 1, marked(nato("RESTRICTED", "PFP", on: Self.day)), by: anna, on: Self.day)
    try network.perform(
      .paper(.file(Paper(id: 1, origin: .alliance), version)), as: anna, on: Self.day)
    try network.perform(
      .review(.challenge(5, .version(1), text: "It is published", proposed: nil)), as: sweden,
      on: Self.day)
    return network
  }

  private func due(_ network: LabelledNetwork) -> Day? {
    network.sight(anna, on: Self.day).challenge(5)?.due
  }

  @Test func `goes step by step within its days`() throws {
    var network = try challenged()
    #expect(due(network) == "2020-01-08")
    try network.perform(.review(.acknowledge(5)), as: ben, on: "2020-01-03")
    #expect(due(network) == "2020-01-31")
    #expect(network.answer(.review(.acknowledge(5)), as: ben, on: "2020-01-04") == .notNow)
    try network.perform(
      .review(.answer(5, .kept, text: "It quotes you")), as: ben, on: "2020-01-20")
    #expect(due(network) == nil)
    try network.perform(
      .review(.appeal(5, text: "We do not mind")), as: sweden, on: "2020-02-10")
    #expect(due(network) == "2020-04-10")
    try network.perform(
      .review(.settle(5, .changed, text: "Open it")), as: guardian, on: "2020-03-01")
    #expect(network.sight(sweden, on: "2020-03-02").challenge(5)?.stage == .settled)
  }

  @Test func `is appealed by its maker, in time, and settled by other hands`() throws {
    var network = try challenged()
    try network.perform(
      .review(.answer(5, .kept, text: "No")), as: guardian, on: "2020-01-10")
    let appeal = Action.review(.appeal(5, text: "Still"))
    #expect(network.answer(appeal, as: ben, on: "2020-01-11") == .notYours)
    #expect(network.answer(appeal, as: sweden, on: "2020-02-10") == .notNow)
    try network.perform(appeal, as: sweden, on: "2020-02-09")
    let settle = Action.review(.settle(5, .kept, text: "Stays"))
    #expect(network.answer(settle, as: guardian, on: "2020-02-10") == .sameHands)
    #expect(network.answer(settle, as: anna, on: "2020-02-10") == .notPermitted(.securityOfficer))
  }

  @Test func `is known to its maker, the originator and the security officer`() throws {
    let network = try challenged()
    for principal in [sweden, anna, guardian] {
      #expect(network.sight(principal, on: Self.day).challenges.count == 1)
    }
    for principal in [delegate("FIN", "SECRET"), delegate("USA", "SECRET")] {
      #expect(network.sight(principal, on: Self.day).challenges.isEmpty)
    }
    let usa = delegate("USA", "SECRET")
    #expect(
      network.answer(.review(.acknowledge(5)), as: usa, on: Self.day)
        == .unknown(.challenge(5), .item))
  }
}
