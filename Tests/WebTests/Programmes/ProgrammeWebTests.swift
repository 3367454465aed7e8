import Domain
import HTTPTypes
import Journal
import Registry
import Testing
import Web

/// The labelled office with a council that decides on programmes, an instrument that holds them,
/// and two objectives of the alliance.
private struct Study {
  let table: LabelledOffice
  let chair: String
  let egypt: String

  var office: Office { table.office }
  var sweden: String { table.sweden }
  var ben: String { table.ben }

  init() async throws {
    table = try await LabelledOffice()
    var committee = Committee(
      id: try code("nac"), names: [DatedName(Bilingual("The Council"))], short: Bilingual("NAC"),
      clock: "Europe/Brussels")
    committee.rules = [Committee.Rule(.programme, roles: [.countryOfficer])]
    try await table.office.act(.proposal(.constitute(committee)))
    var instrument = Instrument(
      id: try code("plan"), names: [DatedName(Bilingual("The plan", french: "Le plan"))],
      short: Bilingual("PLAN"), purpose: Bilingual("Leads a partner on"))
    instrument.openings = [
      Instrument.Opening(Span(), Eligibility(bodies: [try code("council")]))
    ]
    var begin = Instrument.Stage(id: try code("begun"), Bilingual("Begun"))
    begin.isEntry = true
    begin.isEnd = true
    begin.actors = [.partner]
    instrument.stages = [begin]
    instrument.holds = [.programme]
    try await table.office.act(.toolbox(.declare(instrument)))
    for (id, name) in [("aim-reform", "Reform of institutions"), ("aim-early", "Early warning")] {
      let term = Term(id: try code(id), scheme: Term.aims, name: Bilingual(name))
      try await table.office.act(.reference(.addTerm(term)))
    }
    chair = try await table.office.person("carla", nil, [.chair], "SECRET")
    egypt = try await table.office.person("esra", "FRA", [.delegation], "SECRET")
  }

  /// Opens Sweden's programme by its own form, and gives its path.
  func opened() async throws -> String {
    let response = await office.submit(
      "/programmes/new?party=SWE",
      [
        ("deed", "open"), ("party", "SWE"), ("instrument", "plan"),
        ("title", "Work of two years"), ("first", "2026-01-01"), ("last", "2027-12-31"),
        ("readers", "one|NATO|RESTRICTED"),
      ], cookie: sweden)
    return try #require(
      response.head.headerFields[.location], "\(response.status) \(response.text)")
  }

  /// The same with an objective, a goal with a milestone, and a task.
  func written() async throws -> String {
    let path = try await opened()
    for (address, fields) in parts {
      let response = await office.submit(path + address, fields, cookie: sweden)
      #expect(response.status == .seeOther, "\(address) \(response.text)")
    }
    return path
  }

  private var parts: [(String, [(String, String)])] {
    [
      (
        "/edit?part=objective",
        [
          ("deed", "objective"), ("code", "O1"), ("title", "Civil control"),
          ("aims", "aim-reform"),
        ]
      ),
      (
        "/edit?part=goal&of=O1",
        [
          ("deed", "goal"), ("code", "G1"), ("objective", "O1"), ("title", "A law on purchases"),
          ("owner", "Ministry of Defence"), ("due", "2027-06-30"),
          ("milestones", "M1 2026-03-31 Draft law\nM2 2027-03-31 Law in force"),
        ]
      ),
      (
        "/edit?part=effort&of=G1",
        [
          ("deed", "effort"), ("goal", "G1"), ("title", "Legal drafting week"),
          ("first", "2026-02-02"), ("last", "2026-02-06"), ("people", "3"), ("cost", "4500.50"),
        ]
      ),
    ]
  }

  /// Brings the pending edition before the council and lets its silence end.
  func adopted(_ path: String) async throws {
    let paper = try await table.filed("On programmes", LabelledOffice.label(owner: "NATO"))
    let version = try await table.version(on: paper, table.anna)
    let id = path.split(separator: "/").last.map(String.init) ?? ""
    let brought = await office.submit(
      "/proposals/new?version=\(version)&matter=programme",
      [
        ("deed", "bring"), ("committee", "nac"), ("title", "On programmes"),
        ("programmes", "\(id) 1"),
      ], cookie: ben)
    let proposal = try #require(
      brought.head.headerFields[.location], "\(brought.status) \(brought.text)")
    #expect(await office.get(proposal, cookie: ben).text.contains("Adopts edition 1"))
    let set = await office.submit(
      proposal, [("deed", "silence"), ("day", "2026-11-25"), ("hour", "17:00")], cookie: chair)
    #expect(set.status == .seeOther, "\(set.text)")
    office.clock.advance(seconds: 5 * 86_400)
    try await office.registrar.settle(by: office.clock.instant)
  }

  func again(_ name: String) async throws -> String {
    try #require(await office.signIn(name, "word of \(name) is long"))
  }
}

@Suite struct `Programmes on the web` {
  @Test func `are written by both sides and tell what does not hold together`() async throws {
    let study = try await Study()
    let path = try await study.written()
    let page = await study.office.get(path, cookie: study.ben)
    #expect(page.text.contains("Civil control") && page.text.contains("A law on purchases"))
    #expect(page.text.contains("Legal drafting week") && page.text.contains("4,500"))
    #expect(page.text.contains("Overdue") && page.text.contains("31 Mar 2026"))
    #expect(page.text.contains("Being written"))
    let french = await study.office.get("/fr" + path, cookie: study.ben)
    #expect(french.text.contains("En retard") && french.text.contains("31 mars 2026"))
    let thread = await study.office.get("/thread", cookie: study.ben).text
    #expect(thread.contains("class=\"flow\"") && thread.contains("Early warning"))
    let aim = await study.office.get("/thread/aim-reform", cookie: study.ben).text
    #expect(aim.contains("A law on purchases") && aim.contains("1 activity"))
    #expect(await study.office.get("/thread/none", cookie: study.ben).status == .notFound)
  }

  @Test func `keep what was typed where something is wrong`() async throws {
    let study = try await Study()
    let path = try await study.written()
    let wrong = await study.office.submit(
      path + "/edit?part=goal&code=G1&of=O1",
      [
        ("deed", "goal"), ("objective", "O1"), ("title", "Typed words"),
        ("milestones", "soon it will be"),
      ], cookie: study.sweden)
    #expect(wrong.status == .unprocessableContent)
    #expect(wrong.text.contains("Typed words") && wrong.text.contains("soon it will be"))
    let late = await study.office.submit(
      path + "/edit?part=goal&code=G1&of=O1",
      [
        ("deed", "goal"), ("objective", "O1"), ("title", "Typed words"), ("due", "2031-01-01"),
      ], cookie: study.sweden)
    #expect(late.status == .unprocessableContent && late.text.contains("2031-01-01"))
    let gone = await study.office.get(path + "/edit?part=goal&code=G9", cookie: study.sweden)
    #expect(gone.status == .notFound)
    let other = await study.office.get(path + "/edit?part=goal", cookie: study.egypt)
    #expect(other.status == .forbidden || other.status == .seeOther)
  }

  @Test func `hold once the Allies adopt and the partner accepts, and are reviewed`() async throws {
    let study = try await Study()
    let office = study.office
    let path = try await study.written()
    let sealed = await office.submit(path, [("deed", "seal")], cookie: study.sweden)
    #expect(sealed.status == .seeOther, "\(sealed.text)")
    try await study.adopted(path)
    let sweden = try await study.again("sverker")
    let mute = await office.submit(
      path, [("deed", "answer"), ("edition", "1"), ("accept", "no")], cookie: sweden)
    #expect(mute.status == .unprocessableContent)
    let yes = await office.submit(
      path, [("deed", "answer"), ("edition", "1"), ("accept", "yes")], cookie: sweden)
    #expect(yes.status == .seeOther, "\(yes.text)")
    #expect(await office.get(path, cookie: sweden).text.contains("Edition 1 holds since"))
    let bare = await office.submit(
      path + "/progress?objective=O1", [("deed", "report"), ("goal-G1", "missed")],
      cookie: sweden)
    #expect(bare.status == .unprocessableContent, "\(bare.status)")
    let told = await office.submit(
      path + "/progress?objective=O1",
      [
        ("deed", "report"), ("goal-G1", "missed"), ("note-goal-G1", "Elections came"),
        ("milestone-G1-M1", "done"),
      ], cookie: sweden)
    #expect(told.status == .seeOther, "\(told.text)")
    let ben = try await study.again("ben")
    let drawn = await office.submit(
      path, [("deed", "review"), ("year", "2026"), ("summary", "A year of waiting")],
      cookie: ben)
    let review = try #require(drawn.head.headerFields[.location], "\(drawn.text)")
    let own = await office.submit(review, [("deed", "concur")], cookie: ben)
    #expect(own.status == .forbidden, "\(own.status)")
    let agreed = await office.submit(review, [("deed", "concur")], cookie: sweden)
    #expect(agreed.status == .seeOther, "\(agreed.text)")
    let page = await office.get(review, cookie: ben).text
    #expect(page.contains("Elections came") && page.contains("Agreed by both sides"))
    let carried = await office.get(
      "/programmes/new?from=" + (path.split(separator: "/").last ?? ""), cookie: sweden)
    #expect(carried.text.contains("Left behind: 1 goals"))
  }

  @Test func `are unknown to who may not read them`() async throws {
    let study = try await Study()
    let office = study.office
    let addresses = ["/programmes", "/thread", "/programmes?party=SWE", "/parties/SWE", "/toolbox"]
    var before: [String] = []
    for address in addresses { before.append(await office.get(address).text) }
    let path = try await study.written()
    for (address, text) in zip(addresses, before) {
      #expect(await office.get(address).text == text, "\(address)")
    }
    let missing = await office.get("/programmes/0000000000001")
    for address in ["", "/progress", "/basket", "/reviews/2026", "/compare?from=0&to=1"] {
      let hidden = await office.get(path + address)
      #expect(hidden.status == .notFound, "\(address)")
      if address.isEmpty { #expect(hidden.text == missing.text) }
    }
    #expect(await office.get("/api/v1" + path).status == .notFound)
  }

  @Test func `are there for programs too`() async throws {
    let study = try await Study()
    let office = study.office
    let path = try await study.written()
    let account = try #require(try office.accounts.account(named: "ben"))
    let now = office.clock.instant.milliseconds / 1000
    let token = try office.accounts.makeToken(
      "test", scopes: ["read", "write"], for: account, during: now..<now + 3600
    ).text
    let fields = [("Authorization", "Bearer \(token)"), ("Content-Type", "application/json")]
    let one = await office.ask(.get, "/api/v1" + path, fields: fields).text
    #expect(one.contains("\"cost_cents\":450050") && one.contains("\"late\""))
    let done = await office.ask(
      .post, "/api/v1" + path,
      fields: fields + [("Idempotency-Key", "00000000000000000000000000000001")],
      body: """
        {"deed":"goal","code":"G2","objective":"O1","title":"Posts filled","owner":"Staff"}
        """)
    #expect(done.status == .created, "\(done.text)")
    let seal = await office.ask(
      .post, "/api/v1" + path,
      fields: fields + [("Idempotency-Key", "00000000000000000000000000000002")],
      body: "{\"deed\":\"seal\"}")
    #expect(seal.status == .created, "\(seal.text)")
    let change = await office.ask(
      .get, "/api/v1\(path)/compare?from=0&to=1", fields: fields
    ).text
    #expect(change.contains("\"same\":2"), "\(change)")
    let thread = await office.ask(.get, "/api/v1/thread", fields: fields).text
    #expect(thread.contains("\"goals_without_effort\":[{") && thread.contains("\"aim-early\""))
  }
}
