import Domain
import Testing

@Suite struct `A rule of eligibility` {
  private let office: MenuOffice

  init() throws { office = try MenuOffice() }

  private func ground(_ rule: Eligibility, _ party: Party.ID, on day: Day = "2026-05-04") -> Ground
  {
    office.sight(anna, on: day).admission(of: party, by: rule).ground
  }

  private func read(_ text: String) throws -> Eligibility {
    let bodies: Set<Body.ID> = ["eapc", "pfp", "md", "sofa", "accession", "nato"]
    return try #require(Eligibility(text) { bodies.contains($0) })
  }

  @Test(arguments: [
    "eapc", "eapc md AUS", "eapc AUS except accession BLR", "AUS with sofa",
    "pfp except RUS unless practical access with sofa",
  ])
  func `is read as it is written`(text: String) throws {
    #expect(try read(text).text == text)
  }

  @Test(arguments: [
    "eapc unless everything", "eapc with sofa md", "eapc with sofa except BLR",
    "eapc unless practical except BLR", "eapc, ö",
  ])
  func `is nothing that cannot be read`(text: String) {
    let rule = Eligibility(text) { $0 == "eapc" || $0 == "sofa" || $0 == "md" }
    #expect(rule == nil)
  }

  @Test func `lets members of bodies in, those included too, and the named`() throws {
    let rule = try read("eapc AUS")
    #expect(ground(rule, "CHE") == .memberOf("eapc"))
    #expect(ground(rule, "USA") == .memberOf("eapc"))
    #expect(ground(rule, "AUS") == .named)
    #expect(ground(rule, "EGY") == .notListed)
    #expect(office.sight(anna).admission(of: "AUS", by: rule).isIn)
    #expect(!office.sight(anna).admission(of: "EGY", by: rule).isIn)
  }

  @Test func `follows the days on which parties belong`() throws {
    let rule = try read("pfp")
    #expect(ground(rule, "MLT", on: "1996-01-01") == .memberOf("pfp"))
    #expect(ground(rule, "MLT", on: "2000-01-01") == .notListed)
    #expect(ground(rule, "MLT", on: "2010-01-01") == .memberOf("pfp"))
    #expect(ground(rule, "FIN", on: "2023-04-03") == .memberOf("pfp"))
    #expect(ground(rule, "FIN", on: "2023-04-04") == .notListed)
    #expect(ground(rule, "SCG", on: "2000-01-01") == .notListed)
    #expect(ground(rule, "SCG") == .absent)
    #expect(ground(rule, "XXX") == .absent)
  }

  @Test func `leaves out the excepted, the restricted and those without the agreement`() throws {
    #expect(ground(try read("eapc except CHE"), "CHE") == .excepted)
    #expect(ground(try read("eapc except nato"), "USA") == .exceptedWith("nato"))
    #expect(ground(try read("eapc except nato"), "CHE") == .memberOf("eapc"))
    #expect(ground(try read("eapc unless military"), "RUS") == .memberOf("eapc"))
    let limited = try read("eapc unless practical")
    #expect(ground(limited, "RUS") == .restricted(Restriction.ID(path: "RUS")))
    #expect(ground(limited, "RUS", on: "2014-03-31") == .memberOf("eapc"))
    #expect(ground(try read("CHE with sofa"), "CHE") == .noAgreement("sofa"))
  }

  @Test func `says the weightiest of several grounds`() throws {
    let rule = try read("pfp except RUS unless practical with sofa")
    #expect(ground(rule, "RUS") == .excepted)
    #expect(ground(try read("pfp except pfp unless practical"), "RUS") == .exceptedWith("pfp"))
    #expect(
      ground(try read("pfp unless practical with sofa"), "RUS")
        == .restricted(Restriction.ID(path: "RUS")))
  }

  @Test func `is asked after the approval, and for the first day too`() throws {
    var office = office
    try office.publish(run(), approval: .all(but: ["CHE"]))
    try office.publish(run("FIN.1.2"), approval: .only(["CHE", "MLT"]))
    let sight = office.sight(anna)
    #expect(sight.admission(of: "CHE", to: "FIN.1.1")?.ground == .notApproved)
    #expect(sight.admission(of: "MLT", to: "FIN.1.1")?.isIn == true)
    #expect(sight.admission(of: "CHE", to: "FIN.1.2")?.isIn == true)
    #expect(sight.admission(of: "USA", to: "FIN.1.2")?.ground == .notApproved)
    try office.network.perform(
      .restrict(restriction(9, on: "MLT", from: "2026-08-01")), as: keeper, on: "2026-04-01")
    try office.network.perform(
      .membership(.end(12, Membership.Close(on: "2026-08-01", manner: .withdrew))), as: keeper,
      on: "2026-04-01")
    let later = office.sight(anna)
    #expect(later.admission(of: "MLT", to: "FIN.1.1")?.ground == .notListed)
    var query = MenuQuery(year: 2026)
    query.party = "MLT"
    #expect(later.menu(query).countOpen == 0)
    #expect(sight.menu(query).countOpen == 2)
  }
}
