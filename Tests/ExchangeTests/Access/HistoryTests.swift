import Domain
import Exchange
import Labels
import Testing

/// Who could read what, by the network as it really was.
@Suite struct `Asking who could read a paper on a day` {
  private let restricted = Reach.from(level: "RESTRICTED")
  private let outside = Reach.nobody(.permissive(tag: "Context"))

  @Test func `opens nothing older to who accedes, but what named it before`() throws {
    var archive = try Archive()
    let own = try archive.file("2016-03-01")
    let named = try archive.file("2016-03-01", to: ["MNE"])
    let later = try archive.file("2017-06-06")
    #expect(try archive.reach(own, "MNE", "2016-06-01") == outside)
    #expect(try archive.reach(own, "MNE", "2018-06-01") == outside)
    #expect(try archive.reach(named, "MNE", "2016-06-01") == restricted)
    #expect(try archive.reach(named, "MNE", "2018-06-01") == restricted)
    #expect(try archive.reach(later, "MNE", "2018-06-01") == restricted)
  }

  @Test(arguments: [("FIN", "2022-10-01", "2023-04-05"), ("SWE", "2023-10-01", "2024-03-08")])
  func `follows a partner through invitation to membership`(
    party: String, before: String, after: String
  ) throws {
    var archive = try Archive()
    let ofAllies = try archive.file(before)
    let ofPartners = try archive.file(before, owner: "EAPC")
    let toBoth = try archive.file("2014-09-05", to: ["FIN", "SWE"])
    let since = try archive.file(after)
    #expect(try archive.reach(ofAllies, party, before) == outside)
    #expect(try archive.reach(ofAllies, party, "2025-01-01") == outside)
    #expect(try archive.reach(ofPartners, party, before) == restricted)
    #expect(try archive.reach(ofPartners, party, "2025-01-01") == restricted)
    #expect(try archive.reach(toBoth, party, "2015-01-01") == restricted)
    #expect(try archive.reach(toBoth, party, "2025-01-01") == restricted)
    #expect(try archive.reach(since, party, "2025-01-01") == restricted)
  }

  @Test func `closes to who left and opens again to who returned`() throws {
    var archive = try Archive()
    let early = try archive.file("1996-01-10", owner: "PFP")
    let between = try archive.file("2000-01-10", owner: "PFP")
    #expect(try archive.reach(early, "MLT", "1996-06-01") == restricted)
    #expect(try archive.reach(early, "MLT", "2000-06-01") == outside)
    #expect(try archive.reach(early, "MLT", "2009-01-01") == restricted)
    #expect(try archive.reach(between, "MLT", "2009-01-01") == outside)
  }

  @Test(arguments: [("RUS", "2014-03-31", "2014-04-02"), ("BLR", "2021-04-30", "2021-05-02")])
  func `closes at once to who is suspended`(
    party: String, before: String, after: String
  ) throws {
    var archive = try Archive()
    let paper = try archive.file("2013-01-10", owner: "EAPC")
    #expect(try archive.reach(paper, party, before) == restricted)
    #expect(try archive.reach(paper, party, after) == outside)
    #expect(try archive.reach(paper, "CHE", after) == restricted)
  }

  @Test func `says of everyone enrolled whether they could, and why not`() throws {
    var archive = try Archive()
    try archive.enrol("p-che", party: "CHE", [.delegation], level: "RESTRICTED")
    try archive.enrol("p-aut", party: "AUT", [.delegation], level: nil)
    try archive.enrol("p-jpn", party: "JPN", [.delegation], level: "SECRET")
    try archive.enrol("p-old", party: "CHE", [.delegation], level: "SECRET", until: "2019-01-01")
    let paper = try archive.file("2020-01-10", owner: "EAPC")
    let readers = try #require(
      try archive.sight().readership(of: paper, on: archive.day("2020-02-01")))
    let verdicts = Dictionary(
      uniqueKeysWithValues: readers.people.map { ($0.person.text, $0.verdict) })
    #expect(verdicts["p-che"] == .permit)
    #expect(verdicts["p-aut"] == .deny(.level))
    #expect(verdicts["p-old"] == .deny(.level))
    #expect(verdicts["p-jpn"] == .deny(.permissive(tag: "Context")))
    #expect(readers.rows.first?.reach == .nobody(.level))
  }

  @Test func `knows that a paper was not there yet`() throws {
    var archive = try Archive()
    let paper = try archive.file("2020-01-10")
    let readers = try archive.sight().readership(of: paper, on: archive.day("2020-01-09"))
    #expect(try #require(readers).marking == nil)
    #expect(readers?.rows.isEmpty == true)
  }

  @Test func `is answered to security officers alone, of what they may read`() throws {
    var archive = try Archive()
    try archive.enrol("p-desk", party: nil, [.countryOfficer], level: "SECRET")
    try archive.enrol("p-low", party: nil, [.securityOfficer], level: "RESTRICTED")
    let paper = try archive.file("2020-01-10", "SECRET")
    let day = try archive.day("2020-02-01")
    let party = try #require(Party.ID("CHE"))
    let desk = try archive.sight(of: "p-desk")
    #expect(desk.readership(of: paper, on: day) == nil)
    #expect(desk.readable(by: .party(party), on: day) == nil)
    #expect(desk.loss(of: party, from: nil, .suspended) == nil)
    #expect(desk.lapses() == nil)
    let low = try archive.sight(of: "p-low")
    #expect(low.readership(of: paper, on: day) == nil)
    #expect(low.readable(by: .party(party), on: day)?.count == 0)
  }
}

@Suite struct `Asking what a party could read and would lose` {
  @Test func `lists each paper with the level from which it opened`() throws {
    var archive = try Archive()
    let open = try archive.file("2015-01-10", "UNCLASSIFIED", owner: "PFP")
    let named = try archive.file("2016-01-10", to: ["CHE"])
    _ = try archive.file("2017-01-10")
    let party = try #require(Party.ID("CHE"))
    let found = try #require(
      try archive.sight().readable(by: .party(party), on: archive.day("2018-01-01")))
    #expect(found.count == 3)
    #expect(
      Dictionary(uniqueKeysWithValues: found.rows.map { ($0.item, $0.reach) })
        == [open: .from(level: "UNCLASSIFIED"), named: .from(level: "RESTRICTED")])
    #expect(found.bodies.map(\.text).contains("pfp"))
    let before = try archive.sight().readable(by: .party(party), on: archive.day("2015-02-01"))
    #expect(before?.count == 1)
  }

  @Test func `shows what a suspension or an ending takes, and records nothing`() throws {
    var archive = try Archive()
    let ofBody = try archive.file("2015-01-10", owner: "EAPC")
    let named = try archive.file("2016-01-10", to: ["CHE"])
    let before = archive.alliance
    let party = try #require(Party.ID("CHE"))
    let body = try #require(Body.ID("eapc"))
    let sight = try archive.sight()
    let suspended = try #require(sight.loss(of: party, from: body, .suspended))
    #expect(suspended.lost.map(\.item) == [ofBody])
    #expect(suspended.bodies.map(\.text).contains("eapc"))
    #expect(suspended.kept == 1)
    let ended = try #require(sight.loss(of: party, from: nil, .ended))
    #expect(ended.lost.map(\.item) == [ofBody])
    #expect(ended.lost.first?.after == .nobody(.permissive(tag: "Context")))
    // What names a party is released to the party, whatever it belongs to.
    #expect(try archive.reach(named, "CHE", "2026-11-22") == .from(level: "RESTRICTED"))
    #expect(archive.alliance == before)
  }

  @Test func `tells what lapses within ninety days, in order`() throws {
    var archive = try Archive()
    try archive.enrol(
      "p-che", party: "CHE", [.delegation], level: "RESTRICTED", until: "2026-12-24")
    try archive.enrol(
      "p-aut", party: "AUT", [.delegation], level: "RESTRICTED", until: "2027-12-24")
    _ = try archive.file("2022-01-15")
    let lapses = try #require(try archive.sight().lapses())
    #expect(lapses.map(\.day.description) == ["2026-12-24", "2027-01-15"])
    guard case .clearance(let person, _)? = lapses.first?.kind else {
      Issue.record("a clearance lapses first")
      return
    }
    #expect(person.text == "p-che")
  }
}
