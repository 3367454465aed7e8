import Domain
import HTTPTypes
import Journal
import Registry
import Testing
import Web

/// The labelled office with a council, its chair and an instrument of two decisions.
private struct Workshop {
  let table: LabelledOffice
  let chair: String
  let france: String

  var office: Office { table.office }

  init() async throws {
    table = try await LabelledOffice()
    var committee = Committee(
      id: try code("nac"), names: [DatedName(Bilingual("The Council", french: "Le Conseil"))],
      short: Bilingual("NAC"), clock: "Europe/Brussels")
    committee.rules = [Committee.Rule(.instrument, roles: [.countryOfficer])]
    try await table.office.act(.proposal(.constitute(committee)))
    try await table.office.act(.toolbox(.declare(try Self.instrument())))
    chair = try await table.office.person("carla", nil, [.chair], "SECRET")
    france = try await table.office.person("fleur", "FRA", [.delegation], "SECRET")
  }

  private static func instrument() throws -> Instrument {
    var instrument = Instrument(
      id: try code("path"),
      names: [DatedName(Bilingual("The path", french: "Le parcours"))],
      short: Bilingual("PATH", french: "VOIE"),
      purpose: Bilingual("Leads a partner on", french: "Mène un partenaire plus loin"))
    instrument.openings = [
      Instrument.Opening(Span(), Eligibility(bodies: [try code("council")]))
    ]
    instrument.artefacts = [
      Instrument.Artefact(id: try code("offer"), .offer, Bilingual("Offer", french: "Offre"))
    ]
    instrument.stages = [
      try stage("asked", "Asked for", "Demandé", [.officer]) {
        $0.isEntry = true
        $0.within = 30
      },
      try stage("listed", "Listed", "Inscrit", [.partner]) { $0.rights = [.commentsSilence] },
      try stage("ended", "Ended", "Terminé", []) { $0.isEnd = true },
    ]
    instrument.stages[1].produces = [try code("offer")]
    var listing = Instrument.Move(
      from: try code("asked"), to: try code("listed"), Bilingual("Lists", french: "Inscrit"))
    listing.by = [.committee]
    listing.needs = try code("nac")
    var ending = Instrument.Move(
      from: try code("listed"), to: try code("ended"), Bilingual("Ends", french: "Achève"))
    ending.by = [.partner]
    ending.requires = [try code("offer")]
    instrument.moves = [listing, ending]
    return instrument
  }

  private static func stage(
    _ id: String, _ english: String, _ french: String, _ actors: [Instrument.Doer],
    _ change: (inout Instrument.Stage) -> Void
  ) throws -> Instrument.Stage {
    var stage = Instrument.Stage(id: try code(id), Bilingual(english, french: french))
    stage.actors = actors
    change(&stage)
    return stage
  }

  /// Opens Sweden's case by its own form, and gives the case's path.
  func opened() async throws -> String {
    let response = await office.submit(
      "/cases/new?instrument=path&party=SWE",
      [
        ("deed", "open"), ("party", "SWE"), ("stage", "asked"), ("on", "2026-11-20"),
        ("title", "The first"), ("readers", "one|NATO|RESTRICTED"),
      ], cookie: table.sweden)
    return try #require(
      response.head.headerFields[.location], "\(response.status) \(response.text)")
  }

  /// Brings the step of a case before the council, lets two days pass, and records what came.
  func decided(_ path: String, _ stage: String) async throws {
    let paper = try await table.filed("On the path", LabelledOffice.label(owner: "NATO"))
    let version = try await table.version(on: paper, table.anna)
    let id = path.split(separator: "/").last.map(String.init) ?? ""
    let brought = await office.submit(
      "/proposals/new?version=\(version)&matter=instrument",
      [
        ("deed", "bring"), ("committee", "nac"), ("title", "On the path"),
        ("steps", "\(id) \(stage)"),
      ], cookie: table.ben)
    let proposal = try #require(
      brought.head.headerFields[.location], "\(brought.status) \(brought.text)")
    let set = await office.submit(
      proposal, [("deed", "silence"), ("day", "2026-11-25"), ("hour", "17:00")], cookie: chair)
    #expect(set.status == .seeOther, "\(set.text)")
    office.clock.advance(seconds: 5 * 86_400)
    try await office.registrar.settle(by: office.clock.instant)
  }
}

@Suite struct `The toolbox on the web` {
  @Test func `shows every process to anybody, drawn and told, in both languages`() async throws {
    let workshop = try await Workshop()
    let office = workshop.office
    let list = await office.get("/toolbox")
    #expect(list.status == .ok && list.text.contains("Leads a partner on"))
    #expect(await office.get("/fr/toolbox").text.contains("Mène un partenaire plus loin"))
    let page = await office.get("/toolbox/path").text
    #expect(page.contains("class=\"process-drawing\"") && page.contains("process-diamond"))
    #expect(page.contains("Listed") && page.contains("Sweden"))
    #expect(await office.get("/fr/toolbox/path").text.contains("Inscrit"))
    #expect(await office.get("/toolbox/none").status == .notFound)
    #expect(await office.get("/cases").text.contains("No cases here"))
    #expect(await office.get("/search?q=path").text.contains("/toolbox/path"))
  }

  @Test func `opens a case, follows it and moves it on by a decision`() async throws {
    let workshop = try await Workshop()
    let office = workshop.office
    let path = try await workshop.opened()
    let page = await office.get(path, cookie: workshop.table.sweden)
    #expect(page.status == .ok && page.text.contains("The first"))
    #expect(page.text.contains("20 Dec 2026"))
    let inbox = await office.get("/inbox", cookie: workshop.table.ben)
    #expect(inbox.text.contains("Your turn in a case"))
    let early = await office.submit(
      path, [("deed", "advance"), ("to", "listed")], cookie: workshop.table.ben)
    #expect(early.status == .unprocessableContent, "\(early.status)")
    try await workshop.decided(path, "listed")
    let sweden = try #require(await office.signIn("sverker", "word of sverker is long"))
    let moved = await office.get(path, cookie: sweden).text
    #expect(moved.contains("Listed") && moved.contains("comments while silence runs"))
    #expect(moved.contains("On the path"))
    let lacking = await office.submit(
      path, [("deed", "advance"), ("to", "ended"), ("on", "2026-11-26")], cookie: sweden)
    #expect(lacking.status == .unprocessableContent)
    #expect(lacking.text.contains("must be on file first") && lacking.text.contains("Offer"))
    let given = await office.submit(
      path, [("deed", "give-up"), ("note", "No troops")], cookie: sweden)
    #expect(given.status == .seeOther, "\(given.text)")
    #expect(await office.get(path, cookie: sweden).text.contains("given up by the party"))
    #expect(await office.get("/parties/SWE", cookie: sweden).text.contains(path))
  }

  @Test func `tells nobody of a case who may not read it`() async throws {
    let workshop = try await Workshop()
    let office = workshop.office
    let addresses = ["/cases", "/toolbox", "/toolbox/path", "/parties/SWE", "/cases?party=SWE"]
    var before: [String] = []
    for address in addresses { before.append(await office.get(address).text) }
    let path = try await workshop.opened()
    for (address, text) in zip(addresses, before) {
      #expect(await office.get(address).text == text, "\(address)")
    }
    let missing = await office.get("/cases/0000000000001")
    let hidden = await office.get(path)
    #expect(hidden.status == .notFound && hidden.text == missing.text)
    #expect(await office.get("/api/v1" + path).status == .notFound)
  }

  @Test func `refuses in the form and keeps what was typed`() async throws {
    let workshop = try await Workshop()
    let office = workshop.office
    let form = "/cases/new?instrument=path&party=SWE"
    #expect(await office.get(form).status != .ok)
    let wrong = await office.submit(
      form,
      [
        ("deed", "open"), ("party", "SWE"), ("stage", "listed"), ("on", "2026-11-20"),
        ("title", "Kept words"), ("readers", "NATO|RESTRICTED|EAPC"),
      ], cookie: workshop.table.sweden)
    #expect(wrong.status == .unprocessableContent && wrong.text.contains("Kept words"))
    let other = await office.submit(
      form,
      [
        ("deed", "open"), ("party", "FRA"), ("stage", "asked"), ("on", "2026-11-20"),
        ("readers", "NATO|RESTRICTED|EAPC"),
      ], cookie: workshop.table.sweden)
    #expect(other.status == .forbidden)
  }

  @Test func `is there for programs too`() async throws {
    let workshop = try await Workshop()
    let office = workshop.office
    let account = try #require(try office.accounts.account(named: "ben"))
    let now = office.clock.instant.milliseconds / 1000
    let token = try office.accounts.makeToken(
      "test", scopes: ["read", "write"], for: account, during: now..<now + 3600
    ).text
    let fields = [("Authorization", "Bearer \(token)"), ("Content-Type", "application/json")]
    func key(_ digit: Int) -> (String, String) {
      ("Idempotency-Key", "0000000000000000000000000000000\(digit)")
    }
    let list = await office.ask(.get, "/api/v1/toolbox", fields: fields)
    #expect(list.text.contains("\"instrument\":\"path\""))
    let one = await office.ask(.get, "/api/v1/toolbox/path", fields: fields)
    #expect(one.text.contains("\"needs\":\"nac\"") && one.text.contains("\"SWE\""))
    let opened = await office.ask(
      .post, "/api/v1/cases/new", fields: fields + [key(1)],
      body: """
        {"deed":"open","instrument":"path","party":"SWE","stage":"asked","on":"2026-11-20",\
        "readers":"NATO|RESTRICTED|EAPC"}
        """)
    #expect(opened.status == .created, "\(opened.text)")
    let cases = await office.ask(.get, "/api/v1/cases?party=SWE", fields: fields)
    let id = try #require(cases.text.firstMatch(of: /"id":"([0-9a-z]{13})"/)?.1)
    let rested = await office.ask(
      .post, "/api/v1/cases/\(id)", fields: fields + [key(2)],
      body: "{\"deed\":\"pause\",\"note\":\"Elections\"}")
    #expect(rested.status == .created, "\(rested.text)")
    let read = await office.ask(.get, "/api/v1/cases/\(id)", fields: fields)
    #expect(read.text.contains("\"paused\":true"))
    let refused = await office.ask(
      .post, "/api/v1/cases/\(id)", fields: fields + [key(3)],
      body: "{\"deed\":\"advance\",\"to\":\"listed\"}")
    #expect(refused.status == .conflict || refused.status == .unprocessableContent)
  }
}
