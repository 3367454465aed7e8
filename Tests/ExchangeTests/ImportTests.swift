import Domain
import Exchange
import Testing

@Suite struct `Importing a pack` {
  private func pack() throws -> Pack { try #require(try Scratch(example()).reading.pack) }

  @Test func `takes the example of the documentation whole`() throws {
    let scratch = try Scratch(example())
    #expect(scratch.problems.isEmpty)
    let sight = try Alliance.holding(pack()).seen(on: "2000-01-01")
    #expect(sight.parties.count == 3)
    #expect(sight.bodies.map(\.id.text) == ["circle", "forum", "league"])
    #expect(sight.memberships.count == 3)
    #expect(sight.restrictions.count == 1)
    #expect(sight.decisions.first?.body?.text == "league")
    #expect(sight.body(try #require(Body.ID("circle")))?.ending?.into.map(\.text) == ["forum"])
    #expect(sight.edition?.code == "league")
  }

  @Test func `does nothing the second time`() throws {
    let alliance = try Alliance.holding(pack())
    #expect(try ImportPlan(pack(), for: alliance.seen(on: "2026-11-21")).steps.isEmpty)
  }

  @Test func `goes on where it was broken off, whatever step that was`() throws {
    let pack = try pack()
    let whole = try Alliance.holding(pack)
    let count = try ImportPlan(pack, for: Alliance().seen(on: "2026-11-21")).steps.count
    for taken in 0..<count {
      var alliance = Alliance()
      let plan = try ImportPlan(pack, for: alliance.seen(on: "2026-11-21"))
      for step in plan.steps.prefix(taken) {
        alliance.apply(try alliance.decide(step.action, on: occasion(step.reason)))
      }
      try alliance.take(ImportPlan(pack, for: alliance.seen(on: "2026-11-21")))
      #expect(alliance == whole)
    }
  }

  @Test func `names each step once and always the same`() throws {
    let steps = try ImportPlan(pack(), for: Alliance().seen(on: "2026-11-21")).steps
    #expect(Set(steps.map(\.path)).count == steps.count)
    #expect(steps.map(\.path).contains("league/party/BRO"))
    #expect(steps.map(\.path).contains("league/circle/BRO/member/1"))
    #expect(steps.map(\.path).contains("league/restriction/bro-2008"))
    #expect(steps.allSatisfy { $0.reason == "Edition 2026-11-21 of pack league" })
  }

  @Test func `corrects what a later edition says otherwise`() throws {
    let later = try example().replacing("edition: 2026-11-21", with: "edition: 2027-01-01")
      .replacing("{on: 2001-02, how: replaced", with: "{on: 2001-03, how: merged")
      .replacing("to: 2001-02, ended", with: "to: 2001-03, ended")
      .replacing("fr: Brolie}", with: "fr: La Brolie}")
    let next = try #require(try Scratch(later).reading.pack)
    var alliance = try Alliance.holding(pack())
    let plan = try ImportPlan(next, for: alliance.seen(on: "2027-01-01"))
    let changes = plan.steps.map(\.path)
    #expect(changes.contains("league/party/BRO@2027-01-01"))
    #expect(changes.contains("league/circle/BRO/member/1@2027-01-01"))
    #expect(changes.last == "league/edition@2027-01-01")
    #expect(try PackCheck.rehearse(plan.steps, on: alliance, occasion()).isEmpty)
    try alliance.take(plan)
    #expect(try alliance == Alliance.holding(next))
  }

  @Test func `tells what the rules refuse at its line, and not what only follows from it`() throws {
    let text = try example().replacing("https://league", with: "http://league")
    let bad = try #require(try Scratch(text).reading.pack)
    let steps = try ImportPlan(bad, for: Alliance().seen(on: "2026-11-21")).steps
    let problems = try PackCheck.rehearse(steps, on: Alliance(), occasion())
    #expect(problems.map(\.what) == [.refused(.unsafeAddress)])
    #expect(problems.first?.spot.line == 13)
    let told = "refused: the address is no plain https; give an https address"
    #expect(problems.first?.description.contains(told) == true)
  }

  @Test func `counts a party's spells in order of time`() throws {
    let text = try example().replacing(
      "      - {party: AVA, from: 1990-06-01}",
      with: """
              - {party: AVA, from: 1999-01-01}
              - {party: AVA, from: 1990-06-01, to: 1991, ended: withdrew}
        """)
    let pack = try #require(try Scratch(text).reading.pack)
    let first = try #require(pack.memberships.first { $0.from.description == "1990-06-01" })
    #expect(first.id == Membership.ID(path: "league/league/AVA/member/1"))
  }
}
