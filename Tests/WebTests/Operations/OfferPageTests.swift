import Domain
import HTTPTypes
import Journal
import Registry
import Testing
import Web

/// The labelled office with an operation that goes on, two partners and an Ally in front of it.
private struct Force {
  let table: LabelledOffice
  let finland: String
  let france: String

  var office: Office { table.office }

  init() async throws {
    table = try await LabelledOffice()
    let kfor = Body(
      id: try code("kfor"), kind: .operation, names: [DatedName(Bilingual("Kosovo Force"))],
      short: Bilingual("KFOR"), founded: try date("1999-06-12"))
    try await table.office.act(.body(.found(kfor)))
    france = try await table.office.person("fleur", "FRA", [.delegation], "SECRET")
    finland = try await table.office.person("fia", "FIN", [.delegation], "SECRET")
  }

  static let offered = [
    ("deed", "offer"), ("count", "120"), ("from", "2027-01-01"), ("to", "2027-07-01"),
    ("sector", "North"), ("caveats", "Not by night"),
  ]

  /// Makes an offer and gives its path.
  func offer(_ readers: String, as cookie: String) async throws -> String {
    let response = await office.submit(
      "/operations/kfor/offer", Self.offered + [("readers", readers)], cookie: cookie)
    return try #require(
      response.head.headerFields[.location], "\(response.status) \(response.text)")
  }
}

@Suite struct `Offers to operations` {
  @Test func `go from a delegation to the planner and become contributions`() async throws {
    let force = try await Force()
    let office = force.office
    let path = try await force.offer("NATO|RESTRICTED|NATO", as: force.france)
    let inbox = await office.get("/inbox", cookie: force.table.anna)
    #expect(inbox.text.contains("Answer the offer"))
    let asked = await office.submit(
      path, [("deed", "ask"), ("text", "Which battalion?")], cookie: force.table.anna)
    #expect(asked.status == .seeOther, "\(asked.text)")
    #expect(await office.get("/inbox", cookie: force.france).text.contains("Answer the question"))
    let replied = await office.submit(
      path, [("deed", "reply"), ("text", "The third")], cookie: force.france)
    #expect(replied.status == .seeOther, "\(replied.text)")
    let accepted = await office.submit(path, [("deed", "accept")], cookie: force.table.anna)
    let contribution = try #require(
      accepted.head.headerFields[.location], "\(accepted.status) \(accepted.text)")
    #expect(contribution.hasPrefix("/contributions/"))
    let now = await office.get("/operations/kfor", cookie: force.table.anna)
    #expect(now.text.contains("No contribution to be seen on this day"))
    let then = await office.get("/operations/kfor?on=2027-02-01", cookie: force.table.anna)
    #expect(then.text.contains(">120<") && then.text.contains("Not by night"))
    let french = await office.get("/fr/operations/kfor?on=2027-02-01", cookie: force.table.anna)
    #expect(french.text.contains("Qui contribue le 1"))
    let shares = await office.get(
      "/operations/kfor/shares?from=2027-01-01&to=2027-01-10", cookie: force.table.anna)
    #expect(shares.text.contains("1,200") && shares.text.contains("100.0\u{202F}%"))
    let strength = await office.submit(
      contribution, [("deed", "strength"), ("from", "2027-03-01"), ("count", "90")],
      cookie: force.france)
    #expect(strength.status == .seeOther, "\(strength.text)")
    let later = await office.get("/operations/kfor?on=2027-03-01", cookie: force.france)
    #expect(later.text.contains(">90<"))
  }

  @Test func `of a partner are between it and the alliance, byte for byte`() async throws {
    let force = try await Force()
    let office = force.office
    let paths = ["/operations", "/operations/kfor", "/offers", "/parties/SWE", "/inbox"]
    var before: [String] = []
    for path in paths { before.append(await office.get(path, cookie: force.finland).text) }
    let path = try await force.offer("NATO|RESTRICTED|EAPC", as: force.table.sweden)
    for (place, other) in paths.enumerated() {
      #expect(await office.get(other, cookie: force.finland).text == before[place], "\(other)")
    }
    let missing = await office.get("/offers/0000000000001", cookie: force.finland)
    let hidden = await office.get(path, cookie: force.finland)
    #expect(hidden.status == .notFound && hidden.text == missing.text)
    #expect(await office.get(path, cookie: force.table.anna).status == .ok)
    let own = await office.get("/parties/SWE", cookie: force.table.sweden)
    #expect(own.text.contains("120 people"))
    let accepted = await office.submit(path, [("deed", "accept")], cookie: force.table.anna)
    #expect(accepted.status == .forbidden)
    let anonymous = await office.get("/offers")
    #expect(anonymous.status != .ok)
  }

  @Test func `may bear a label that names the alliance and the party alone`() async throws {
    let force = try await Force()
    let form = await force.office.get("/operations/kfor/offer", cookie: force.table.sweden)
    #expect(form.text.contains("value=\"NATO|RESTRICTED|us\""))
    let path = try await force.offer("NATO|RESTRICTED|us", as: force.table.sweden)
    #expect(await force.office.get(path, cookie: force.table.anna).status == .ok)
    #expect(await force.office.get(path, cookie: force.finland).status == .notFound)
  }

  @Test func `say what is wrong at the field`() async throws {
    let force = try await Force()
    let response = await force.office.submit(
      "/operations/kfor/offer",
      [
        ("deed", "offer"), ("count", "0"), ("from", "2027-01-01"),
        ("readers", "NATO|RESTRICTED|NATO"),
      ], cookie: force.france)
    #expect(response.status == .unprocessableContent)
    #expect(response.text.contains("role=\"alert\""))
    let barred = await force.office.submit(
      "/operations/kfor/offer", Force.offered + [("readers", "NATO|RESTRICTED|us")],
      cookie: force.finland)
    #expect(barred.status == .unprocessableContent)
    #expect(barred.text.contains("under a restriction"))
  }
}

@Suite struct `Figures` {
  @Test func `are defined, recorded as a table, compared by and struck`() async throws {
    let force = try await Force()
    let office = force.office
    let clerk = try await office.person(
      "rita", nil, [.registrar, .planner], "SECRET")
    let defined = await office.submit(
      "/indicators",
      [("deed", "define"), ("code", "people"), ("name", "Population"), ("unit", "people")],
      cookie: clerk)
    #expect(defined.head.headerFields[.location] == "/indicators/people", "\(defined.text)")
    let table = "party;period;value;low;high;sources\nFRA;2025;68.5;68;69;S1\nNOR;2025;5.6"
    let recorded = await office.submit(
      "/indicators/people", [("deed", "observe"), ("table", table), ("readers", "")],
      cookie: clerk)
    #expect(recorded.status == .seeOther, "\(recorded.text)")
    let page = await office.get("/indicators/people")
    #expect(page.text.contains("68.5") && page.text.contains("5.6"))
    let wrong = await office.submit(
      "/indicators/people", [("deed", "observe"), ("table", "FRA;2025;much"), ("readers", "")],
      cookie: clerk)
    #expect(wrong.status == .unprocessableContent && wrong.text.contains("Line 1 cannot be read"))
    let own = await office.get("/indicators/people", cookie: clerk)
    let found = own.text.firstMatch(of: /name="observation" value="([0-9a-z]{13})"/)
    let id = String(try #require(found?.1, "\(own.text)"))
    let struck = await office.submit(
      "/indicators/people", [("deed", "strike"), ("observation", id), ("reason", "Wrong")],
      cookie: clerk)
    #expect(struck.status == .seeOther, "\(struck.text)")
    let partner = await office.submit(
      "/indicators", [("deed", "define"), ("code", "x"), ("name", "X"), ("unit", "x")],
      cookie: force.table.sweden)
    #expect(partner.status == .forbidden)
  }

  @Test func `are read by programs, and so are operations`() async throws {
    let force = try await Force()
    let office = force.office
    let list = await office.ask(.get, "/api/v1/operations")
    #expect(list.status == .ok && list.text.contains("\"kfor\""))
    let one = await office.ask(.get, "/api/v1/operations/kfor?on=2027-02-01")
    #expect(one.status == .ok && one.text.contains("\"contributions\":[]"))
    let shares = await office.ask(.get, "/api/v1/operations/kfor/shares")
    #expect(shares.status == .ok && shares.text.contains("\"coverage_permille\""))
    #expect(await office.ask(.get, "/api/v1/indicators").text.contains("\"indicators\":[]"))
    #expect(await office.ask(.get, "/api/v1/operations/council").status == .notFound)
    #expect(await office.ask(.get, "/api/v1/indicators/none").status == .notFound)
  }
}
