import Domain
import HTTPTypes
import Journal
import Registry
import Testing
import Web

/// The labelled office with an instrument whose cases hold everything, and one case of Sweden.
private struct Bench {
  let table: LabelledOffice
  let norway: String
  let path: String

  var office: Office { table.office }

  init() async throws {
    table = try await LabelledOffice()
    try await table.office.act(
      .reference(
        .addTerm(
          Term(id: try code("land"), scheme: Case.forceScheme, name: Bilingual("Land forces")))))
    try await table.office.act(.toolbox(.declare(try Self.instrument())))
    norway = try await table.office.person("nora", "NOR", [.delegation], "SECRET")
    let opened = await table.office.submit(
      "/cases/new?instrument=path&party=SWE",
      [
        ("deed", "open"), ("party", "SWE"), ("stage", "begun"), ("on", "2026-11-20"),
        ("title", "The first"), ("readers", "one|NATO|RESTRICTED"),
      ], cookie: table.sweden)
    path = try #require(
      opened.head.headerFields[.location], "\(opened.status) \(opened.text)")
  }

  private static func instrument() throws -> Instrument {
    var instrument = Instrument(
      id: try code("path"), names: [DatedName(Bilingual("The path", french: "Le parcours"))],
      short: Bilingual("PATH"), purpose: Bilingual("Leads a partner on"))
    instrument.openings = [Instrument.Opening(Span(), Eligibility(bodies: [try code("council")]))]
    instrument.holds = Instrument.Holding.allCases
    instrument.areas = [Instrument.Area(id: try code("land"), Bilingual("Land forces rated"))]
    instrument.scale = [Instrument.Grade(id: try code("good"), Bilingual("Good"), points: 80)]
    var begun = Instrument.Stage(id: try code("begun"), Bilingual("Begun"))
    begun.actors = [.partner, .officer]
    begun.isEntry = true
    begun.validMonths = 36
    var over = Instrument.Stage(id: try code("over"), Bilingual("Over"))
    over.isEnd = true
    var end = Instrument.Move(from: begun.id, to: over.id, Bilingual("Ends"))
    end.by = [.partner]
    instrument.stages = [begun, over]
    instrument.moves = [end]
    return instrument
  }

  /// Sends a form of the case's page.
  func send(_ fields: [(String, String)], _ cookie: String) async -> HTTPResponse.Status {
    await office.submit(path, fields, cookie: cookie).status
  }

  func read(_ address: String, _ cookie: String?) async -> String {
    await office.get(address, cookie: cookie).text
  }
}

@Suite struct `What cases hold on the web` {
  @Test func `is put forward, chosen by the party alone, and told of`() async throws {
    let bench = try await Bench()
    let (ben, sweden) = (bench.table.ben, bench.table.sweden)
    let goal = [
      ("deed", "undertake"), ("kind", "goal"), ("code", "G1"), ("title", "Logistics by norms"),
      ("due", "2027-06-01"),
    ]
    #expect(await bench.send(goal, ben) == .seeOther)
    let page = await bench.read(bench.path, sweden)
    #expect(page.contains("Logistics by norms") && page.contains("waits for the party’s answer"))
    #expect(await bench.read("/inbox", sweden).contains("Accept or decline"))
    let accept = [
      ("deed", "choose"), ("undertaking", "G1"), ("answers", "accept"), ("due", "2027-09-01"),
    ]
    #expect(await bench.send(accept, ben) == .forbidden)
    let bare = [("deed", "choose"), ("undertaking", "G1"), ("answers", "decline")]
    #expect(await bench.send(bare, sweden) == .unprocessableContent)
    #expect(await bench.send(accept, sweden) == .seeOther)
    let report = [("deed", "report"), ("undertaking", "G1"), ("progress", "partly")]
    #expect(await bench.send(report, ben) == .seeOther)
    let french = await bench.read("/fr" + bench.path, sweden)
    #expect(french.contains("accepté") && french.contains("fait en partie"))
    #expect(french.contains("sept. 2027"))
  }

  @Test func `tells its registers on a day`() async throws {
    let bench = try await Bench()
    let sweden = bench.table.sweden
    let unit = [
      ("deed", "declare-unit"), ("title", "Ranger battalion"), ("kind", "land"), ("count", "640"),
      ("on", "2026-11-20"),
    ]
    #expect(await bench.send(unit, sweden) == .seeOther)
    let pool = await bench.read("/toolbox/path/units", sweden)
    #expect(pool.contains("Ranger battalion") && pool.contains("20 Nov 2029"))
    #expect(!(await bench.read("/toolbox/path/units?on=2026-11-19", sweden)).contains("Ranger"))
    #expect(!(await bench.read("/toolbox/path/units", nil)).contains("Ranger"))
    let post = [
      ("deed", "post"), ("code", "P-7"), ("kind", "voluntary"), ("title", "Analyst"),
      ("place", "A headquarters"),
    ]
    #expect(await bench.send(post, sweden) == .seeOther)
    let posts = await bench.read("/toolbox/path/posts", sweden)
    #expect(posts.contains("Analyst") && posts.contains("voluntary contribution"))
    #expect(await bench.office.get("/toolbox/none/units").status == .notFound)
    let data = await bench.read("/api/v1/toolbox/path/posts", nil)
    #expect(data.contains("\"posts\":[]"))
  }

  @Test func `tells nobody of ratings and scores who may not read them`() async throws {
    let bench = try await Bench()
    let (ben, sweden) = (bench.table.ben, bench.table.sweden)
    let apply = [("deed", "apply"), ("round", "2026-1"), ("parties", "SWE,FRA")]
    #expect(await bench.send(apply, sweden) == .seeOther)
    let addresses = [
      "/toolbox/path", "/toolbox/path/calls/2026-1", "/toolbox/path/units", "/cases", "/record",
      "/parties/SWE", "/inbox",
    ]
    var before: [String] = []
    for address in addresses { before.append(await bench.read(address, sweden)) }
    let partial = [("deed", "name-reviewer"), ("party", "FRA"), ("code", "R-1")]
    let refused = await bench.office.submit(bench.path, partial, cookie: ben)
    #expect(refused.status == .unprocessableContent && refused.text.contains("has a part"))
    let name = [
      ("deed", "name-reviewer"), ("party", "NOR"), ("code", "R-1"),
      ("readers", "NATO|RESTRICTED|NATO"),
    ]
    #expect(await bench.send(name, bench.norway) == .seeOther)
    let page = await bench.read(bench.path, ben)
    let id = try #require(page.firstMatch(of: /<option value="([0-9a-z]{13})"[^>]*>R-1/)?.1)
    let review = [
      ("deed", "review"), ("reviewer", String(id)), ("score", "73"), ("text", "Secret words"),
      ("readers", "NATO|RESTRICTED|NATO"),
    ]
    #expect(await bench.send(review, ben) == .seeOther)
    let rate = [
      ("deed", "rate"), ("areas", "land"), ("grade", "good"), ("stage", "begun"),
      ("on", "2026-11-20"), ("author", "A command"), ("readers", "NATO|RESTRICTED|NATO"),
    ]
    #expect(await bench.send(rate, ben) == .seeOther)
    for (address, text) in zip(addresses, before) {
      #expect(await bench.read(address, sweden) == text, "\(address)")
    }
    let own = await bench.read(bench.path, sweden)
    #expect(!own.contains("Secret words") && !own.contains("73.0") && !own.contains("A command"))
    #expect(own.contains("There is no rating that you may read."))
    #expect(await bench.read(bench.path, ben).contains("Mean 73.0 of 1 scores"))
    #expect(await bench.read("/toolbox/path/calls/2026-1", bench.norway).contains("73.0"))
  }

  @Test func `is there for programs too`() async throws {
    let bench = try await Bench()
    let account = try #require(try bench.office.accounts.account(named: "ben"))
    let now = bench.office.clock.instant.milliseconds / 1000
    let token = try bench.office.accounts.makeToken(
      "test", scopes: ["read", "write"], for: account, during: now..<now + 3600
    ).text
    let fields = [
      ("Authorization", "Bearer \(token)"), ("Content-Type", "application/json"),
      ("Idempotency-Key", "00000000000000000000000000000001"),
    ]
    let sent = await bench.office.ask(
      .post, "/api/v1" + bench.path, fields: fields,
      body: "{\"deed\":\"undertake\",\"kind\":\"measure\",\"code\":\"M1\",\"title\":\"Mend\"}")
    #expect(sent.status == .created, "\(sent.text)")
    let read = await bench.office.ask(.get, "/api/v1" + bench.path, fields: fields)
    #expect(read.text.contains("\"code\":\"M1\"") && read.text.contains("\"valid_until\""))
    let pool = await bench.office.ask(.get, "/api/v1/toolbox/path/units", fields: fields)
    #expect(pool.text.contains("\"units\":[]"))
    let ranked = await bench.office.ask(.get, "/api/v1/toolbox/path/calls/1", fields: fields)
    #expect(ranked.text.contains("\"applications\":[]"))
  }
}
