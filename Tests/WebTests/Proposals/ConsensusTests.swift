import Domain
import HTTPTypes
import Journal
import Registry
import Testing
import Web

@Suite struct `Consensus` {
  @Test func `is a proposal, its silence, an objection about one, and adoption by the clock`()
    async throws
  {
    let council = try await Council()
    let office = council.office
    let path = try await council.brought()
    #expect(await council.silence(path).status == .seeOther)
    let shown = await office.get(path, cookie: council.france)
    #expect(shown.text.contains("25 Nov 2026, 17:00 (Brussels)"))
    #expect(shown.text.contains("25 Nov 2026, 18:00 (Helsinki)"))
    let inbox = await office.get("/inbox", cookie: council.france)
    #expect(inbox.text.contains("Silence runs: say where you stand"))
    let silent = await council.speak(
      path, [("kind", "object"), ("parts", "FIN")], as: council.norway)
    #expect(silent.status == .unprocessableContent && silent.text.contains("In writing"))
    let objected = await council.speak(
      path, [("kind", "object"), ("parts", "FIN"), ("text", "Not this one")], as: council.norway)
    #expect(objected.status == .seeOther, "\(objected.text)")
    let agreed = await council.speak(path, [("kind", "agree")], as: council.france)
    #expect(agreed.status == .seeOther, "\(agreed.text)")
    #expect(await office.get(path, cookie: council.france).text.contains("Not this one"))
    let number = office.registrar.latest.number
    office.clock.advance(seconds: 4 * 86_400 + 4 * 3600)
    let chair = try #require(await office.signIn("carla", "word of carla is long"))
    let english = await office.get(path, cookie: chair).text
    #expect(english.contains("Silence broken") && english.contains("1 of 2 parts adopted"))
    let french = await office.get("/fr" + path, cookie: chair).text
    #expect(french.contains("Silence rompu") && french.contains("1 volets adoptés sur 2"))
    let party = await office.get("/parties/SWE?on=2026-12-02")
    #expect(party.text.contains("meetings") || party.text.contains("Meetings"))
    // Nothing was recorded for it to be so; now it is, once.
    #expect(office.registrar.latest.number == number)
    try await office.registrar.settle(by: office.clock.instant)
    try await office.registrar.settle(by: office.clock.instant)
    #expect(office.registrar.latest.number == number + 1)
    #expect(await office.get("/parties/SWE?on=2026-12-02").text == party.text)
    #expect(await office.get("/decisions").text.contains("A suspension"))
  }

  @Test func `is unknown to all who may read none of its drafts`() async throws {
    let council = try await Council()
    let office = council.office
    let before = await office.get("/proposals", cookie: council.table.sweden)
    let path = try await council.brought()
    _ = await council.silence(path)
    let missing = await office.get("/proposals/0000000000001", cookie: council.table.sweden)
    let hidden = await office.get(path, cookie: council.table.sweden)
    #expect(hidden.status == .notFound && hidden.text == missing.text)
    #expect(await office.get("/proposals", cookie: council.table.sweden).text == before.text)
    let forged = await office.post(
      path, [("deed", "withdraw"), ("token", office.hidden("token", in: before) ?? "")],
      cookie: council.table.sweden)
    #expect(forged.status == .notFound || forged.status == .forbidden)
    #expect(await office.get(path).status == .notFound)
  }

  @Test func `refuses in the form, and keeps what was typed`() async throws {
    let council = try await Council()
    let office = council.office
    let path = try await council.brought()
    for day in ["2026-11-26", "2026-11-28", "tomorrow"] {
      let response = await council.silence(path, day: day)
      #expect(response.status == .unprocessableContent)
      #expect(response.text.contains("on a day on which the committee works"))
    }
    #expect(await council.silence(path, day: "2026-11-20").status == .unprocessableContent)
    let notChair = await office.submit(
      path, [("deed", "silence"), ("day", "2026-11-25"), ("hour", "17:00")],
      cookie: council.france)
    #expect(notChair.status == .forbidden)
    let early = await council.speak(path, [("kind", "agree")], as: council.france)
    #expect(early.status == .badRequest)
    let withdrawn = await office.submit(path, [("deed", "withdraw")], cookie: council.table.anna)
    #expect(withdrawn.status == .seeOther)
    #expect(await council.silence(path).status == .unprocessableContent)
  }

  @Test func `is there for programs too`() async throws {
    let council = try await Council()
    let office = council.office
    let path = try await council.brought()
    _ = await council.silence(path)
    let account = try #require(try office.accounts.account(named: "fleur"))
    let now = office.clock.instant.milliseconds / 1000
    let token = try office.accounts.makeToken(
      "test", scopes: ["read", "write"], for: account, during: now..<now + 3600
    ).text
    let fields = [("Authorization", "Bearer \(token)")]
    let list = await office.ask(.get, "/api/v1/proposals", fields: fields)
    #expect(list.text.contains("\"ends\":\"2026-11-25T16:00:00Z\""), "\(list.text)")
    let one = await office.ask(.get, "/api/v1" + path, fields: fields)
    #expect(one.text.contains("\"standing\":\"silent\""))
    #expect(await office.ask(.get, "/api/v1/committees/nac", fields: fields).status == .ok)
    #expect(await office.ask(.get, "/api/v1" + path).status == .notFound)
    let body = """
      {"deed":"speak","kind":"object","text":"No","readers":"NATO|RESTRICTED|NATO"}
      """
    let said = await office.ask(
      .post, "/api/v1" + path,
      fields: fields + [
        ("Content-Type", "application/json"),
        ("Idempotency-Key", "00000000000000000000000000000007"),
      ], body: body)
    #expect(said.status == .created, "\(said.text)")
    let after = await office.ask(.get, "/api/v1" + path, fields: fields)
    #expect(after.text.contains("\"standing\":\"stopped\""))
    #expect(after.text.contains("\"kind\":\"object\""))
  }
}
