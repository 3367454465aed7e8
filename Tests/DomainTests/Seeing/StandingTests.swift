import Domain
import Testing

@Suite struct `Standing as of a day` {
  private static let cases: [(Party.ID, Day, Standing)] = [
    ("FIN", "1994-05-08", .none), ("FIN", "1994-05-09", .partner), ("FIN", "2022-06-28", .partner),
    ("FIN", "2022-06-29", .invitee), ("FIN", "2023-04-03", .invitee), ("FIN", "2023-04-04", .ally),
    ("SWE", "2023-04-04", .invitee), ("SWE", "2024-03-06", .invitee), ("SWE", "2024-03-07", .ally),
    ("MNE", "2006-06-02", .absent), ("MNE", "2006-06-03", .none), ("MNE", "2006-12-14", .partner),
    ("MNE", "2015-12-01", .partner), ("MNE", "2016-05-19", .invitee),
    ("MNE", "2017-06-04", .invitee), ("MNE", "2017-06-05", .ally),
    ("MLT", "1995-04-25", .none), ("MLT", "1995-04-26", .partner), ("MLT", "1996-10-26", .partner),
    ("MLT", "1996-10-27", .former), ("MLT", "2008-03-19", .former), ("MLT", "2008-03-20", .partner),
    ("RUS", "2013-01-01", .partner), ("RUS", "2026-11-21", .partner),
    ("BLR", "2026-11-21", .partner),
    ("SUN", "1991-12-19", .none), ("SUN", "1991-12-25", .partner), ("SUN", "1991-12-26", .absent),
    ("SUN", "1922-12-29", .absent), ("SCG", "2006-06-02", .none), ("SCG", "2006-06-03", .absent),
    ("USA", "1949-08-23", .none), ("USA", "1949-08-24", .ally), ("USA", "2026-11-21", .ally),
    ("EGY", "2026-11-21", .partner), ("AUS", "2001-12-19", .none),
    ("AUS", "2001-12-20", .contributor), ("AUS", "2015-01-01", .none),
    ("EU", "2026-11-21", .counterpart), ("XXX", "2026-11-21", .absent),
  ]

  @Test(arguments: cases) func `follows the spells`(id: Party.ID, day: Day, standing: Standing)
    throws
  {
    #expect(try network().on(day).standing(of: id) == standing)
  }

  @Test func `is not lost by a restriction`() throws {
    let alliance = try network()
    #expect(alliance.on("2014-03-31").restrictionsInForce(on: "RUS") == [])
    let sight = alliance.on("2014-04-01")
    #expect(sight.restrictionsInForce(on: "RUS").map(\.scopes) == [[.practical]])
    #expect(sight.standing(of: "RUS") == .partner)
    #expect(sight.counted(in: "pfp").contains("RUS"))
    #expect(alliance.on("2021-11-01").restrictionsInForce(on: "BLR").count == 1)
  }

  @Test func `in a role that is not counted makes no partner`() throws {
    let observer = changed(spell(99, "AUS", in: "pfp", from: "2016")) { $0.role = .observer }
    var alliance = try network()
    try alliance.perform(.begin(observer))
    #expect(alliance.on("2016-01-01").standing(of: "AUS") == .contributor)
    #expect(!alliance.on("2016-01-01").counted(in: "pfp").contains("AUS"))
  }

  @Test func `passes from what is gone to its successors`() throws {
    #expect(try network().on("2026-11-21").successors(of: "SCG") == ["MNE"])
  }
}
