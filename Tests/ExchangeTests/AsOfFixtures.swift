import Domain
import Exchange
import Foundation
import Testing

/// How many members a body had on a day, after a published count.
struct Count: Sendable, CustomTestStringConvertible {
  var day: String
  var body: String
  var count: Int

  init(_ day: String, _ body: String, _ count: Int) {
    self.day = day
    self.body = body
    self.count = count
  }

  var testDescription: String { "\(day) \(body) \(count)" }
}

private let counts = [
  // The first meeting, the Soviet Union among the 25.
  Count("1991-12-20", "nacc", 25),
  Count("1994-08-03", "pfp", 22),
  Count("1998-07-31", "allies", 16), Count("1998-07-31", "pfp", 27),
  // 16 and 27 make 43: Tajikistan was in the council and not yet in the partnership.
  Count("1998-07-31", "eapc", 44),
  Count("2005-06-30", "pfp", 20),
  // A page of 2008 says 23; the days of signature give 24. It seems to leave out Malta, which
  // came back that April.
  Count("2008-10-15", "pfp", 24),
  Count("2010-09-01", "allies", 28), Count("2010-09-01", "eapc", 50),
  Count("2018-06-30", "allies", 29), Count("2018-06-30", "eapc", 50),
  Count("2020-12-31", "allies", 30), Count("2020-12-31", "eapc", 50),
  // The Euro-Atlantic 19 are those of the partnership; suspension takes nobody out.
  Count("2023-06-01", "allies", 31), Count("2023-06-01", "pfp", 19),
  Count("2023-06-01", "md", 7), Count("2023-06-01", "ici", 4), Count("2023-06-01", "patg", 9),
  Count("2023-06-01", "eop", 5), Count("2023-06-01", "dcb", 5),
  Count("2024-03-07", "allies", 32), Count("2024-03-07", "pfp", 18),
]

/// What the public record says of given days must come out of the reference pack.
@Suite struct `The reference pack` {
  private static let reading = PackReader.read(
    folder: root.appendingPathComponent("Packs/nato").path)

  private static let whole = Result {
    try Alliance.holding(#require(reading.pack, "the reference pack has errors"))
  }

  private func seen(on day: String) throws -> Sight { try Self.whole.get().seen(on: day) }

  private func body(_ code: String) throws -> Body.ID { try #require(Body.ID(code)) }

  @Test func `has no problem and no warning`() {
    #expect(Self.reading.problems.map(\.description).isEmpty, "\(Self.reading.problems)")
  }

  @Test func `imports without a refusal, and once`() throws {
    let pack = try #require(Self.reading.pack)
    let plan = try ImportPlan(pack, for: Alliance().seen(on: "2026-11-21"))
    #expect(plan.problems.isEmpty)
    #expect(Set(plan.steps.map(\.path)).count == plan.steps.count)
    let refused = try PackCheck.rehearse(
      plan.steps, on: Alliance(), occasion(), label: plan.openLabel)
    #expect(refused.isEmpty, "\(refused)")
    #expect(try ImportPlan(pack, for: seen(on: "2026-11-21")).steps.isEmpty)
  }

  @Test(arguments: counts) func `counts as the public record does`(fixture: Count) throws {
    // Libya, Oman and Saudi Arabia were invited to their frameworks and never came in: they
    // stand beside the members and are not counted.
    let counted = try seen(on: fixture.day).counted(in: body(fixture.body))
    #expect(counted.count == fixture.count)
  }

  @Test func `names the countries of the packages on 1 June 2023`() throws {
    let sight = try seen(on: "2023-06-01")
    let eop = try sight.counted(in: body("eop")).map(\.text)
    let dcb = try sight.counted(in: body("dcb")).map(\.text)
    #expect(eop == ["AUS", "GEO", "JOR", "SWE", "UKR"])
    #expect(dcb == ["GEO", "IRQ", "JOR", "MDA", "TUN"])
  }

  @Test func `grows from twelve Allies to thirty-two`() throws {
    let growth = try seen(on: "2026-11-21").growth(of: body("allies"))
    #expect(
      growth.map { "\($0.day) \($0.count)" } == [
        "1949-04-04 12", "1952-02-18 14", "1955-05-06 15", "1982-05-30 16", "1999-03-12 19",
        "2004-03-29 26", "2009-04-01 28", "2017-06-05 29", "2020-03-27 30", "2023-04-04 31",
        "2024-03-07 32",
      ])
  }

  @Test func `has Austria as the twenty-fifth to sign for the partnership`() throws {
    let spells = try seen(on: "1995-02-10").memberships(of: body("pfp"))
    let rank = try #require(spells.firstIndex { $0.party.text == "AUT" })
    #expect(rank + 1 == 25)
  }
}
