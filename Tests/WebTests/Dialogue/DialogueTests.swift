import Domain
import HTTPTypes
import Journal
import Testing
import Web

/// The labelled office with a dialogue that Sweden is part of.
private struct Talks {
  let table: LabelledOffice
  let path: String

  var office: Office { table.office }

  init() async throws {
    table = try await LabelledOffice()
    let response = await table.office.submit(
      "/dialogue/new",
      [("deed", "open"), ("title", "Northern waters"), ("titleFrench", "Eaux du Nord")]
        + [("parties", "SWE")] + LabelledOffice.label(owner: "EAPC"), cookie: table.ben)
    path = try #require(
      response.head.headerFields[.location], "\(response.status) \(response.text)")
  }

  func send(_ deed: String, _ more: [(String, String)], as cookie: String) async -> Response {
    await office.submit(path, [("deed", deed)] + more, cookie: cookie)
  }

  /// Adds a topic and gives its identifier.
  func topic(_ title: String, readers: String = "dialogue") async throws -> String {
    let added = await send("topic", [("title", title), ("readers", readers)], as: table.ben)
    #expect(added.status == .seeOther, "\(added.text)")
    let page = await office.get(path, cookie: table.ben).text
    let found = page.matches(of: /id="topic-([0-9a-z]{13})"><h3>([^<]+)/)
    return String(
      try #require(found.first { $0.2.contains(title) }?.1, "\(page)"))
  }
}

@Suite struct `A dialogue in the browser` {
  @Test func `is opened, spoken in by both sides, and its points confirmed`() async throws {
    let talks = try await Talks()
    let topic = try await talks.topic("Search and rescue")
    let said = await talks.send(
      "say",
      [("topic", topic), ("text", "We sail there"), ("weight", "5")]
        + [("readers", "dialogue")],
      as: talks.table.sweden)
    #expect(said.status == .seeOther, "\(said.text)")
    let noted = await talks.send(
      "note",
      [("topic", topic), ("kind", "common"), ("text", "Lives come first")]
        + [("readers", "dialogue")],
      as: talks.table.ben)
    #expect(noted.status == .seeOther, "\(noted.text)")
    let page = await talks.office.get(talks.path, cookie: talks.table.sweden).text
    #expect(page.contains("We sail there") && page.contains("matters 5 of 5"))
    #expect(page.contains("Lives come first") && page.contains("Not confirmed yet"))
    let point = try #require(page.firstMatch(of: /name="point" value="([0-9a-z]{13})"/)).1
    let confirmed = await talks.send("confirm", [("point", String(point))], as: talks.table.sweden)
    #expect(confirmed.status == .seeOther)
    let french = await talks.office.get("/fr" + talks.path, cookie: talks.table.ben).text
    #expect(french.contains("Confirmé par Sweden") && french.contains("Eaux du Nord"))
    let party = await talks.office.get("/parties/SWE", cookie: talks.table.sweden).text
    #expect(party.contains("Northern waters"))
    #expect(!(await talks.office.get("/parties/SWE").text.contains("Northern waters")))
  }

  @Test func `is unknown to others, and the Allies' own topics to its partner`() async throws {
    let talks = try await Talks()
    _ = try await talks.topic("Rescue")
    let before = await talks.office.get(talks.path, cookie: talks.table.sweden).text
    _ = try await talks.topic("Our own line", readers: "NATO|RESTRICTED|NATO")
    let own = await talks.office.get(talks.path, cookie: talks.table.ben).text
    #expect(own.contains("Our own line"))
    let after = await talks.office.get(talks.path, cookie: talks.table.sweden).text
    #expect(!after.contains("Our own line") && after.count == before.count)
    let missing = await talks.office.get("/dialogue/0000000000001")
    let hidden = await talks.office.get(talks.path)
    #expect(hidden.status == .notFound && hidden.text == missing.text)
  }

  @Test func `keeps what was typed when something is wrong`() async throws {
    let talks = try await Talks()
    let topic = try await talks.topic("Rescue")
    let empty = await talks.send(
      "say", [("topic", topic), ("text", ""), ("weight", "4"), ("readers", "dialogue")],
      as: talks.table.sweden)
    #expect(empty.status == .unprocessableContent && empty.text.contains("In writing"))
    #expect(empty.text.contains("<option value=\"4\" selected>"))
    let nowhere = await talks.send(
      "say", [("topic", topic), ("text", "Hear us"), ("weight", "4"), ("readers", "all")],
      as: talks.table.sweden)
    #expect(nowhere.status == .unprocessableContent && nowhere.text.contains("Hear us"))
    let paper = try await talks.table.filed("A statement", LabelledOffice.label(owner: "EAPC"))
    let version = try await talks.table.version(on: paper, talks.table.anna)
    let line = await talks.send(
      "draw", [("version", version), ("interests", "Safe harbours | 7")],
      as: talks.table.ben)
    #expect(line.status == .unprocessableContent && line.text.contains("Safe harbours | 7"))
    #expect(line.text.contains("Line 1 names a point in common"))
    let notSide = await talks.send("close", [("closing", "Enough")], as: talks.table.sweden)
    #expect(notSide.status == .forbidden)
  }

  @Test func `is there for programs too`() async throws {
    let talks = try await Talks()
    let topic = try await talks.topic("Rescue")
    let account = try #require(try talks.office.accounts.account(named: "sverker"))
    let now = talks.office.clock.instant.milliseconds / 1000
    let token = try talks.office.accounts.makeToken(
      "test", scopes: ["read", "write"], for: account, during: now..<now + 3600
    ).text
    let fields = [("Authorization", "Bearer \(token)")]
    let list = await talks.office.ask(.get, "/api/v1/dialogue", fields: fields)
    #expect(list.text.contains("\"title\":\"Northern waters\""), "\(list.text)")
    let said = await talks.office.ask(
      .post, "/api/v1" + talks.path,
      fields: fields + [
        ("Content-Type", "application/json"),
        ("Idempotency-Key", "00000000000000000000000000000009"),
      ],
      body: """
        {"deed":"say","topic":"\(topic)","text":"We sail","weight":"5","readers":"dialogue"}
        """)
    #expect(said.status == .created, "\(said.text)")
    let one = await talks.office.ask(.get, "/api/v1" + talks.path, fields: fields)
    #expect(one.text.contains("\"text\":\"We sail\"") && one.text.contains("\"side\":\"SWE\""))
    #expect(await talks.office.ask(.get, "/api/v1" + talks.path).status == .notFound)
  }
}
