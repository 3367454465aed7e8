import Domain
import HTTPTypes
import Testing
import Web

/// An office at a given day, with a committee by another clock.
private struct Elsewhere {
  let council: Council

  init(clock: String, daysHence: Int64) async throws {
    council = try await Council()
    council.office.clock.advance(seconds: daysHence * 86_400)
    var committee = Committee(
      id: try code("nac"), names: [DatedName(Bilingual("The Council"))], short: Bilingual("NAC"),
      clock: clock)
    committee.rules = [Committee.Rule(.restriction, roles: [.planner])]
    try await council.office.act(.proposal(.constitute(committee)))
  }

  /// Sets a silence until a day and hour by the committee's clock; gives when it ends in UTC.
  func ends(on day: String, at hour: String) async throws -> String {
    let office = council.office
    let table = council.table
    // Sessions of before have lapsed.
    let anna = try #require(await office.signIn("anna", "word of anna is long"))
    let chair = try #require(await office.signIn("carla", "word of carla is long"))
    let response = await office.file(
      "/papers/new",
      [("title", "On clocks"), ("about", "SWE")]
        + LabelledOffice.label(owner: "NATO"), ("note.txt", Array("Words\n".utf8)), cookie: anna)
    let paper = try #require(response.head.headerFields[.location], "\(response.text)")
    let version = try await table.version(on: String(paper.prefix { $0 != "?" }), anna)
    let brought = await office.submit(
      "/proposals/new?version=\(version)&matter=restriction",
      [
        ("deed", "bring"), ("committee", "nac"), ("parties", "SWE"), ("scopes", "meetings"),
        ("from", "2027-12-01"),
      ], cookie: anna)
    let path = try #require(brought.head.headerFields[.location], "\(brought.text)")
    let set = await office.submit(
      path, [("deed", "silence"), ("day", day), ("hour", hour)], cookie: chair)
    #expect(set.status == .seeOther, "\(set.text)")
    let page = await office.get(path, cookie: chair).text
    let found = try #require(page.firstMatch(of: /<time datetime="([^"]+)">/))
    return String(found.1)
  }
}

@Suite struct `A deadline` {
  @Test func `over the change to summer time is at the committee's own hour`() async throws {
    // 22 November 2026 and 124 days: 26 March 2027, two days before clocks go forward.
    let elsewhere = try await Elsewhere(clock: "Europe/Brussels", daysHence: 124)
    let ends = try await elsewhere.ends(on: "2027-03-29", at: "17:00")
    #expect(ends == "2027-03-29T15:00:00Z")
  }

  @Test func `before the change is in winter time`() async throws {
    let elsewhere = try await Elsewhere(clock: "Europe/Brussels", daysHence: 123)
    #expect(try await elsewhere.ends(on: "2027-03-26", at: "17:00") == "2027-03-26T16:00:00Z")
  }

  @Test func `over the change to winter time is at the committee's own hour`() async throws {
    // In Auckland clocks go back on 4 April 2027, from thirteen hours before UTC to twelve.
    let elsewhere = try await Elsewhere(clock: "Pacific/Auckland", daysHence: 130)
    #expect(try await elsewhere.ends(on: "2027-04-05", at: "17:00") == "2027-04-05T05:00:00Z")
  }
}
