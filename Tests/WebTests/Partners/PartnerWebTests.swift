import Domain
import Exchange
import HTTPTypes
import Journal
import Labels
import Registry
import Testing
import Web

/// The labelled office with a case of Sweden, an operation, and the delegations of two partners.
private struct PartnerOffice {
  let table: LabelledOffice
  let finland: String
  let chair: String

  var office: Office { table.office }

  static let own = "/parties/SWE/office"
  /// What tells of partners and their cases.
  static let pages = [
    own, "/fr/parties/SWE/office", "/api/v1/parties/SWE/office", "/parties/FIN/office", "/partners",
    "/api/v1/partners", "/cases", "/cases.csv", "/cases?party=SWE", "/cases?state=late",
    "/cases?instrument=path&stage=asked", "/api/v1/cases", "/parties/SWE", "/inbox", "/parties",
  ]

  init() async throws {
    table = try await LabelledOffice()
    let office = table.office
    var committee = Committee(
      id: try code("nac"), names: [DatedName(Bilingual("The Council", french: "Le Conseil"))],
      short: Bilingual("NAC"), clock: "Europe/Brussels")
    committee.rules = [Committee.Rule(.restriction, roles: [.planner], isForAllies: true)]
    try await office.act(.proposal(.constitute(committee)))
    try await office.act(.toolbox(.declare(try Self.instrument())))
    let kfor = Body(
      id: try code("kfor"), kind: .operation, names: [DatedName(Bilingual("Kosovo Force"))],
      short: Bilingual("KFOR"), founded: try date("1999-06-12"))
    try await office.act(.body(.found(kfor)))
    finland = try await office.person("fia", "FIN", [.delegation], "SECRET")
    chair = try await office.person("carla", nil, [.chair], "SECRET")
  }

  private static func instrument() throws -> Instrument {
    var instrument = Instrument(
      id: try code("path"), names: [DatedName(Bilingual("The path", french: "Le parcours"))],
      short: Bilingual("PATH", french: "VOIE"), purpose: Bilingual("Leads a partner on"))
    instrument.openings = [
      Instrument.Opening(Span(), Eligibility(bodies: [try code("council")]))
    ]
    instrument.artefacts = [
      Instrument.Artefact(id: try code("remedy"), .plan, Bilingual("Plan", french: "Projet"))
    ]
    var asked = Instrument.Stage(id: try code("asked"), Bilingual("Asked for", french: "Demandé"))
    asked.actors = [.officer]
    asked.isEntry = true
    asked.within = 30
    asked.produces = [try code("remedy")]
    var ended = Instrument.Stage(id: try code("ended"), Bilingual("Ended", french: "Terminé"))
    ended.isEnd = true
    instrument.stages = [asked, ended]
    var move = Instrument.Move(
      from: try code("asked"), to: try code("ended"), Bilingual("Ends", french: "Achève"))
    move.by = [.officer]
    instrument.moves = [move]
    return instrument
  }

  /// Opens a case of Sweden and gives its path.
  func opened(_ readers: String = "one|NATO|RESTRICTED", on day: String = "2026-09-01") async throws
    -> String
  {
    let response = await office.submit(
      "/cases/new?instrument=path&party=SWE",
      [
        ("deed", "open"), ("party", "SWE"), ("stage", "asked"), ("on", day),
        ("title", "The bridge"), ("readers", readers),
      ], cookie: table.sweden)
    return try #require(
      response.head.headerFields[.location], "\(response.status) \(response.text)")
  }

  /// Brings a restriction of Sweden under silence, in a paper that the Allies alone read.
  func silenced() async throws -> String {
    let paper = try await table.filed(
      "On suspension", LabelledOffice.label(owner: "NATO"), more: [])
    let version = try await table.version(on: paper, table.anna)
    let brought = await office.submit(
      "/proposals/new?version=\(version)&matter=restriction",
      [
        ("deed", "bring"), ("committee", "nac"), ("title", "A suspension"), ("parties", "SWE"),
        ("scopes", "meetings"), ("from", "2026-12-01"),
      ], cookie: table.anna)
    let path = try #require(
      brought.head.headerFields[.location], "\(brought.status) \(brought.text)")
    let set = await office.submit(
      path, [("deed", "silence"), ("day", "2026-11-25"), ("hour", "17:00")], cookie: chair)
    #expect(set.status == .seeOther, "\(set.text)")
    return path
  }

  func told(_ pages: [String], _ cookie: String?) async -> [String] {
    var told: [String] = []
    for page in pages {
      let answer = await office.get(page, cookie: cookie)
      told.append("\(answer.status) \(answer.text)")
    }
    return told
  }
}

@Suite struct `The partner's page` {
  @Test func `tells what is due from whom, its cases and papers, in both languages`() async throws {
    let desk = try await PartnerOffice()
    let path = try await desk.opened()
    let page = await desk.office.get(PartnerOffice.own, cookie: desk.table.ben)
    #expect(page.status == .ok, "\(page.text)")
    #expect(page.text.contains("Sweden") && page.text.contains("With the alliance"))
    #expect(page.text.contains(path) && page.text.contains("The bridge"))
    #expect(page.text.contains("the country officer") && page.text.contains("class=\"late\""))
    #expect(page.text.contains("class=\"chart timeline\"") && page.text.contains("PATH"))
    let french = await desk.office.get("/fr" + PartnerOffice.own, cookie: desk.table.ben)
    #expect(french.text.contains("Ce qui est attendu, et de qui"))
    #expect(french.text.contains("le correspondant du pays"))
    #expect(await desk.office.get("/parties/XXX/office").status == .notFound)
    #expect(await desk.office.get("/parties/SWE").text.contains(PartnerOffice.own))
    let inbox = await desk.office.get("/inbox", cookie: desk.table.sweden)
    #expect(inbox.text.contains("href=\"\(PartnerOffice.own)\""))
  }

  @Test func `says what would stand there and how it comes`() async throws {
    let desk = try await PartnerOffice()
    let page = await desk.office.get(PartnerOffice.own, cookie: desk.table.ben).text
    #expect(page.contains("No case that you may read"))
    #expect(page.contains("No programme that you may read"))
    #expect(page.contains("Nobody was put forward"))
    #expect(page.contains("No proposal with a part for it"))
  }

  @Test func `is one document for programs`() async throws {
    let desk = try await PartnerOffice()
    let path = try await desk.opened()
    let token = try await desk.token("ben")
    let answer = await desk.office.ask(
      .get, "/api/v1" + PartnerOffice.own, fields: [("Authorization", "Bearer \(token)")])
    let told = try JSON.parse(answer.body)
    #expect(told["party"]?.text == "SWE" && told["cases"]?.elements?.count == 1)
    let due = try #require(told["due"]?.elements?.first)
    #expect(due["what"]?.text == "case" && due["from"]?.text == "doers")
    #expect(path.hasSuffix(due["case"]?.text ?? "?"))
    let list = await desk.office.ask(
      .get, "/api/v1/partners", fields: [("Authorization", "Bearer \(token)")])
    let line = try #require(
      try JSON.parse(list.body)["partners"]?.elements?.first { $0["party"]?.text == "SWE" })
    #expect(line["late"]?.elements?.count == 1 && line["sent_nobody"] == .bool(true))
    #expect(await desk.office.get("/api/v1/partners").status == .unauthorized)
  }

  @Test func `tells nobody of what they may not read, byte for byte`() async throws {
    let desk = try await PartnerOffice()
    let readers = [nil, desk.finland]
    var before: [[String]] = []
    for reader in readers { before.append(await desk.told(PartnerOffice.pages, reader)) }
    _ = try await desk.opened()
    _ = try await desk.table.filed("On the bridge", LabelledOffice.label(owner: "NATO"))
    let offered = await desk.office.submit(
      "/operations/kfor/offer",
      [
        ("deed", "offer"), ("count", "120"), ("from", "2027-01-01"),
        ("readers", "NATO|RESTRICTED|EAPC"),
      ], cookie: desk.table.sweden)
    #expect(offered.status == .seeOther, "\(offered.text)")
    for (reader, pages) in zip(readers, before) {
      let after = await desk.told(PartnerOffice.pages, reader)
      for (name, (old, new)) in zip(PartnerOffice.pages, zip(pages, after)) {
        #expect(old == new, "\(name)")
      }
    }
    let officer = await desk.office.get(PartnerOffice.own, cookie: desk.table.ben).text
    #expect(officer.contains("The bridge") && officer.contains("On the bridge"))
  }

  @Test func `tells a partner nothing of a silence about it`() async throws {
    let desk = try await PartnerOffice()
    let before = await desk.told(PartnerOffice.pages, desk.table.sweden)
    let path = try await desk.silenced()
    #expect(await desk.told(PartnerOffice.pages, desk.table.sweden) == before)
    let officer = await desk.office.get(PartnerOffice.own, cookie: desk.table.ben).text
    #expect(officer.contains(path) && officer.contains("A silence ends"))
    let list = await desk.office.get("/partners", cookie: desk.table.ben).text
    #expect(list.contains("These ask for a look") && list.contains(path))
  }
}

@Suite struct `The page of cases` {
  @Test func `counts by stage, puts the latest first and narrows`() async throws {
    let desk = try await PartnerOffice()
    let path = try await desk.opened()
    let cookie = desk.table.ben
    let page = await desk.office.get("/cases", cookie: cookie).text
    #expect(page.contains("By instrument and stage") && page.contains("By lateness"))
    #expect(page.contains("/cases?instrument=path&amp;stage=asked"))
    // Due on 1 October; the clock stands at 21 November.
    #expect(page.contains("<span class=\"late\">51</span>"))
    for narrowed in ["who=officer", "state=late", "state=yours", "instrument=path&stage=asked"] {
      let found = await desk.office.get("/cases?\(narrowed)", cookie: cookie).text
      #expect(found.contains(path), "\(narrowed)")
    }
    let empties = [
      "who=experts", "state=over&party=SWE", "instrument=path&stage=ended", "party=FIN",
    ]
    for empty in empties {
      let none = await desk.office.get("/cases?\(empty)", cookie: cookie).text
      #expect(!none.contains("href=\"\(path)\"") && none.contains("No case fits"), "\(empty)")
    }
  }

  @Test func `is a table to keep`() async throws {
    let desk = try await PartnerOffice()
    let path = try await desk.opened()
    let table = await desk.office.get("/cases.csv?party=SWE", cookie: desk.table.ben)
    #expect(table.head.headerFields[.contentType]?.hasPrefix("text/csv") == true)
    let rows = try Workbook(csv: table.body).sheets[0].rows.map { $0.map(\.text) }
    #expect(rows.count == 2 && rows[0].first == "case" && path.hasSuffix(rows[1][0]))
    #expect(rows[1][10] == "51" && rows[1][11] == "officer" && rows[1][12] == "open")
    let none = try Workbook(csv: await desk.office.get("/cases.csv").body)
    #expect(none.sheets[0].rows.count == 1)
  }
}

@Suite struct `A case on paper` {
  @Test func `is its page without the site, marked at head and foot`() async throws {
    let desk = try await PartnerOffice()
    let path = try await desk.opened()
    let page = await desk.office.get(path + "/print", cookie: desk.table.ben)
    #expect(page.status == .ok, "\(page.text)")
    #expect(page.text.contains("class=\"document\"") && page.text.contains("The bridge"))
    #expect(page.text.contains("Where it stood") && page.text.contains("marking-restricted"))
    #expect(await desk.office.get(path, cookie: desk.table.ben).text.contains(path + "/print"))
    let file = await desk.office.get(path + "/print.odt", cookie: desk.table.ben)
    #expect(file.status == .ok && file.body.starts(with: [0x50, 0x4B]))
    let name = file.head.headerFields[.contentDisposition] ?? ""
    #expect(name.contains("file-") && !name.contains("SWE") && !name.contains("bridge"))
    for hidden in [path + "/print", path + "/print.odt", path + "/print?of=plan"] {
      #expect(await desk.office.get(hidden, cookie: desk.finland).status == .notFound)
    }
    #expect(await desk.office.get(path + "/print?of=all").status == .notFound)
  }

  @Test func `prints a plan on file with its text, and writes its reader down`() async throws {
    let desk = try await PartnerOffice()
    let path = try await desk.opened()
    let paper = try await desk.table.filed(
      "Plan of the bridge", LabelledOffice.label(owner: "NATO"),
      "Three spans are missing.\n\nOrder steel.\n")
    let version = try await desk.table.version(on: paper, desk.table.anna)
    let filed = await desk.office.submit(
      path, [("deed", "file"), ("artefact", "remedy"), ("version", version)],
      cookie: desk.table.ben)
    #expect(filed.status == .seeOther, "\(filed.text)")
    let page = await desk.office.get(path + "/print?of=plan", cookie: desk.table.ben).text
    #expect(page.contains("Plan of the bridge") && page.contains("Three spans are missing."))
    #expect(page.contains("<p class=\"document-text\">Order steel.</p>"))
    let readers = await desk.office.get(paper, cookie: desk.table.anna).text
    #expect(readers.contains("Name of ben"))
    let own = await desk.office.get(path + "/print?of=plan", cookie: desk.table.sweden).text
    #expect(!own.contains("Three spans") && own.contains("No plan is on file"))
    let none = await desk.office.get(path + "/print?of=assessment", cookie: desk.table.ben).text
    #expect(none.contains("No assessment is on file"))
  }
}

extension PartnerOffice {
  func token(_ name: String) async throws -> String {
    let account = try #require(try office.accounts.account(named: name))
    let now = office.clock.instant.milliseconds / 1000
    return try office.accounts.makeToken(
      "test", scopes: ["read"], for: account, during: now..<now + 3600
    ).text
  }
}
