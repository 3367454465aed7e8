import Domain
import Testing

@Suite struct `Names over time` {
  private let names = [
    DatedName("FYROM", footnote: "Turkey recognises it with its constitutional name"),
    DatedName(from: "2019-02-12", "North Macedonia"), DatedName(from: "2030", "Macedonia"),
  ]

  @Test func `hold from their day until the next`() {
    #expect(names.held(on: .earliest)?.name == "FYROM")
    #expect(names.held(on: "2019-02-11")?.name == "FYROM")
    #expect(names.held(on: "2019-02-12")?.name == "North Macedonia")
    #expect(names.held(on: "2029-12-31")?.name == "North Macedonia")
    #expect(names.held(on: .latest)?.name == "Macedonia")
    #expect([DatedName]().held(on: .latest) == nil)
  }

  @Test func `before the first are the first`() {
    let late = [DatedName(from: "2000", "New")]
    #expect(late.held(on: "1999-12-31")?.name == "New")
  }

  @Test func `are a party's and a body's as of the day`() throws {
    var alliance = try small()
    try alliance.perform(.party(.rename("SWE", DatedName(from: "2020", "New Sweden"))))
    #expect(alliance.on("2019-12-31").name(of: "SWE") == "State of SWE")
    #expect(alliance.on("2020-01-01").name(of: "SWE") == "New Sweden")
    #expect(alliance.on("2020-01-01").name(of: "XXX") == "XXX")
    #expect(alliance.on("2020-01-01").short(of: "pfp") == "PFP")
    #expect(alliance.on("2020-01-01").short(of: "none") == "none")
    #expect(alliance.on("2020-01-01").body("pfp")?.name(on: "2020-01-01") == "Body of pfp")
  }
}
