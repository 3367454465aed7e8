import Domain
import HTTPTypes
import Journal
import Registry
import Testing
import Web

/// The labelled office with a survey of two sections, and a second person of Sweden.
private struct Bureau {
  let table: LabelledOffice
  let focal: String

  var office: Office { table.office }

  init() async throws {
    table = try await LabelledOffice()
    try await table.office.act(
      .observation(
        .define(
          Indicator(
            id: try code("people"), names: [DatedName(Bilingual("People"))],
            unit: Bilingual("people")))))
    try await table.office.act(.questionnaire(.declare(try Self.survey())))
    focal = try await table.office.person("fred", "SWE", [.focalPoint], "RESTRICTED")
  }

  private static func survey() throws -> Questionnaire {
    var questionnaire = Questionnaire(
      id: try code("survey"),
      names: [DatedName(Bilingual("The survey", french: "L’enquête"))],
      short: Bilingual("SURVEY", french: "ENQUÊTE"),
      purpose: Bilingual("Asks about forces", french: "Interroge sur les forces"))
    var forces = Questionnaire.Section(
      id: try code("forces"), Bilingual("Forces in being", french: "Forces existantes"))
    forces.office = Bilingual("General staff", french: "État-major")
    var people = Questionnaire.Question(
      id: try code("people"), .number,
      Bilingual("How many serve?", french: "Combien servent ?"))
    people.unit = Bilingual("people", french: "personnes")
    people.isRequired = true
    people.indicator = try code("people")
    let abroad = Questionnaire.Question(
      id: try code("abroad"), .yesNo, Bilingual("May they go abroad?", french: "À l’étranger ?"))
    forces.questions = [people, abroad]
    var words = Questionnaire.Section(id: try code("words"), Bilingual("In words"))
    var aim = Questionnaire.Question(id: try code("aim"), .text, Bilingual("What for?"))
    aim.isRequired = true
    words.questions = [aim]
    questionnaire.sections = [forces, words]
    return questionnaire
  }

  /// Opens Sweden's round by its own form, and gives its path.
  func opened(_ round: String = "2026", from: String = "") async throws -> String {
    let response = await office.submit(
      "/questionnaires/survey/new",
      [
        ("deed", "open"), ("party", "SWE"), ("round", round), ("from", from),
        ("readers", "one|NATO|RESTRICTED"),
      ], cookie: table.sweden)
    return try #require(
      response.head.headerFields[.location], "\(response.status) \(response.text)")
  }

  func save(
    _ path: String, _ pairs: [(String, String)], cookie: String? = nil
  ) async -> Response {
    await office.submit(path, [("deed", "save")] + pairs, cookie: cookie ?? table.sweden)
  }

  /// A round with every required question answered, submitted.
  func submitted() async throws -> String {
    let path = try await opened()
    _ = await save(path + "/forces", [("after", "0"), ("q-people", "1200")])
    _ = await save(path + "/words", [("after", "0"), ("q-aim", "Peace")])
    let sent = await office.submit(path, [("deed", "submit")], cookie: table.sweden)
    #expect(sent.status == .seeOther, "\(sent.text)")
    return path
  }
}

@Suite struct `Questionnaires on the web` {
  @Test func `show what is asked to anybody, in both languages`() async throws {
    let bureau = try await Bureau()
    let office = bureau.office
    let list = await office.get("/questionnaires")
    #expect(list.status == .ok && list.text.contains("Asks about forces"))
    #expect(await office.get("/fr/questionnaires").text.contains("Interroge sur les forces"))
    let page = await office.get("/questionnaires/survey").text
    #expect(page.contains("How many serve?") && page.contains("General staff"))
    #expect(await office.get("/fr/questionnaires/survey").text.contains("Combien servent"))
    #expect(await office.get("/questionnaires/none").status == .notFound)
    #expect(await office.get("/responses").text.contains("No round to be read"))
    #expect(await office.get("/search?q=survey").text.contains("/questionnaires/survey"))
  }

  @Test func `are filled in part by part, submitted, returned, mended and received`()
    async throws
  {
    let bureau = try await Bureau()
    let office = bureau.office
    let path = try await bureau.opened()
    let first = await bureau.save(
      path + "/forces", [("after", "0"), ("q-people", "1 200"), ("n-people", "All of them")],
      cookie: bureau.focal)
    #expect(first.status == .seeOther, "\(first.text)")
    let early = await office.submit(path, [("deed", "submit")], cookie: bureau.table.sweden)
    #expect(early.status == .unprocessableContent && early.text.contains("What for?"))
    let words = await bureau.save(
      path + "/words", [("after", "0"), ("q-aim", "Peace\r\nand quiet"), ("ready", "yes")])
    #expect(words.head.headerFields[.location] == path)
    let page = await office.get(path, cookie: bureau.table.sweden).text
    #expect(page.contains("1,200") && page.contains("All of them") && page.contains("ready since"))
    let sent = await office.submit(path, [("deed", "submit")], cookie: bureau.table.sweden)
    #expect(sent.status == .seeOther, "\(sent.text)")
    let inbox = await office.get("/inbox", cookie: bureau.table.ben).text
    #expect(inbox.contains("Take the answers, or give them back"))
    #expect(await office.get("/indicators/people", cookie: bureau.table.ben).text.contains("1,200"))
    let back = await office.submit(
      path, [("deed", "return"), ("note", "In service, please")], cookie: bureau.table.ben)
    #expect(back.status == .seeOther, "\(back.text)")
    let told = await office.get("/inbox", cookie: bureau.table.sweden).text
    #expect(told.contains("Complete what was returned"))
    _ = await bureau.save(path + "/forces", [("after", "1"), ("q-people", "800")])
    _ = await office.submit(path, [("deed", "submit")], cookie: bureau.table.sweden)
    let figures = await office.get("/indicators/people", cookie: bureau.table.ben).text
    #expect(figures.contains("800") && !figures.contains("1,200"))
    let taken = await office.submit(path, [("deed", "receive")], cookie: bureau.table.ben)
    #expect(taken.status == .seeOther, "\(taken.text)")
    #expect(await office.get(path, cookie: bureau.table.ben).text.contains("Received"))
  }

  @Test func `lose nothing that was typed when others saved meanwhile`() async throws {
    let bureau = try await Bureau()
    let path = try await bureau.opened() + "/forces"
    _ = await bureau.save(
      path, [("after", "0"), ("q-people", "900"), ("q-abroad", "yes")], cookie: bureau.focal)
    let late = await bureau.save(
      path, [("after", "0"), ("q-people", "1000"), ("n-people", "Mine")])
    #expect(late.status == .unprocessableContent)
    #expect(late.text.contains("Others saved this section"))
    #expect(late.text.contains("value=\"1000\"") && late.text.contains("Mine"))
    #expect(late.text.contains("Stands now:") && late.text.contains("900"))
    #expect(late.text.contains("name=\"after\" value=\"1\""))
    let again = await bureau.save(path, [("after", "1"), ("q-people", "1000")])
    #expect(again.status == .seeOther, "\(again.text)")
  }

  @Test func `mark what cannot be read, and keep it`() async throws {
    let bureau = try await Bureau()
    let path = try await bureau.opened() + "/forces"
    let wrong = await bureau.save(path, [("after", "0"), ("q-people", "many")])
    #expect(wrong.status == .unprocessableContent)
    #expect(wrong.text.contains("Write a number") && wrong.text.contains("value=\"many\""))
    let unready = await bureau.save(
      path, [("after", "0"), ("q-abroad", "yes"), ("ready", "yes")])
    #expect(unready.text.contains("must be answered first"))
    let stranger = await bureau.office.get(path, cookie: bureau.table.ben)
    #expect(stranger.status != .ok)
  }

  @Test func `begin from the last round and stand beside it`() async throws {
    let bureau = try await Bureau()
    let office = bureau.office
    let first = try await bureau.submitted()
    _ = await office.submit(first, [("deed", "receive")], cookie: bureau.table.ben)
    let id = first.split(separator: "/").last.map(String.init) ?? ""
    let second = try await bureau.opened("2028", from: id)
    let form = await office.get(second + "/forces", cookie: bureau.table.sweden).text
    #expect(form.contains("value=\"1200\"") && form.contains("Taken over"))
    _ = await bureau.save(second + "/forces", [("after", "0"), ("q-people", "1300")])
    let beside = await office.get(second + "?with=" + id, cookie: bureau.table.sweden).text
    #expect(beside.contains("1,200") && beside.contains("1,300") && beside.contains("differs"))
    let french = await office.get("/fr" + second + "?with=" + id, cookie: bureau.table.sweden)
    #expect(french.text.contains("à côté de"))
  }

  @Test func `tell nothing to who may not read a round`() async throws {
    let bureau = try await Bureau()
    let office = bureau.office
    let finland = try await office.person("nora", "FIN", [.delegation], "RESTRICTED")
    let addresses = [
      "/questionnaires", "/questionnaires/survey", "/responses", "/responses?party=SWE",
      "/responses?questionnaire=survey", "/parties/SWE", "/toolbox", "/inbox", "/search?q=survey",
      "/indicators/people", "/record",
    ]
    var before: [String] = []
    for address in addresses { before.append(await office.get(address, cookie: finland).text) }
    let path = try await bureau.submitted()
    for (address, text) in zip(addresses, before) {
      #expect(await office.get(address, cookie: finland).text == text, "\(address)")
    }
    let hidden = await office.get(path, cookie: finland)
    let missing = await office.get("/responses/0000000000001", cookie: finland)
    #expect(hidden.status == .notFound && hidden.text == missing.text)
    #expect(await office.get(path + "/forces", cookie: finland).status == .notFound)
    #expect(await office.get("/api/v1" + path).status == .notFound)
    let list = await office.get("/api/v1/responses").text
    #expect(list.contains("\"responses\":[]"))
  }

  @Test func `are there for programs too`() async throws {
    let bureau = try await Bureau()
    let office = bureau.office
    let path = try await bureau.opened()
    let account = try #require(try office.accounts.account(named: "sverker"))
    let now = office.clock.instant.milliseconds / 1000
    let token = try office.accounts.makeToken(
      "test", scopes: ["read", "write"], for: account, during: now..<now + 3600
    ).text
    let fields = [("Authorization", "Bearer \(token)"), ("Content-Type", "application/json")]
    func send(_ path: String, _ digit: Int, _ body: String) async -> Response {
      let key = ("Idempotency-Key", "0000000000000000000000000000000\(digit)")
      return await office.ask(.post, "/api/v1" + path, fields: fields + [key], body: body)
    }
    let asked = await office.ask(.get, "/api/v1/questionnaires/survey", fields: fields).text
    #expect(asked.contains("\"question\":\"people\"") && asked.contains("\"required\":true"))
    let saved = await send(
      path + "/forces", 1, #"{"deed":"save","after":"0","q-people":"1200","ready":"yes"}"#)
    #expect(saved.status == .created, "\(saved.text)")
    let stale = await send(path + "/forces", 2, #"{"deed":"save","after":"0","q-people":"5"}"#)
    #expect(stale.status == .conflict)
    let early = await send(path, 3, #"{"deed":"submit"}"#)
    #expect(early.status == .unprocessableContent)
    _ = await send(path + "/words", 4, #"{"deed":"save","after":"0","q-aim":"Peace"}"#)
    let sent = await send(path, 5, #"{"deed":"submit"}"#)
    #expect(sent.status == .created, "\(sent.text)")
    let told = await office.ask(.get, "/api/v1" + path, fields: fields).text
    #expect(told.contains("\"state\":\"submitted\"") && told.contains("\"value\":\"1200\""))
    let section = await office.ask(.get, "/api/v1" + path + "/forces", fields: fields).text
    #expect(section.contains("\"saves\":1"))
  }
}
