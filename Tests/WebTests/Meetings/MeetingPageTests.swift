import Domain
import Foundation
import HTTPTypes
import Journal
import Registry
import Testing
import Web

/// The labelled office with a council of two Allies, its chair, and two delegations.
private struct MeetingRoom {
  let table: LabelledOffice
  let chair: String
  let france: String

  var office: Office { table.office }

  init() async throws {
    table = try await LabelledOffice()
    for (id, name) in [("nac", "NAC"), ("pcsc", "PCSC")] {
      var committee = Committee(
        id: try code(id), names: [DatedName(Bilingual(name))], short: Bilingual(name),
        clock: "Europe/Brussels")
      committee.rules = [
        Committee.Rule(.format, roles: [.planner]), Committee.Rule(.text, roles: [.planner]),
      ]
      try await table.office.act(.proposal(.constitute(committee)))
    }
    chair = try await table.office.person("carla", nil, [.chair], "SECRET")
    france = try await table.office.person("fleur", "FRA", [.delegation], "SECRET")
  }

  /// Plans a meeting that partners of the council could be told of, and gives its path.
  func planned(
    _ more: [(String, String)] = [], day: String = "2026-12-03"
  ) async throws -> String {
    let response = await office.submit(
      "/meetings/new",
      [
        ("deed", "plan"), ("committee", "nac"), ("title", "The north"),
        ("titleFrench", "Le Nord"), ("day", day), ("hour", "10:00"), ("place", "Room 1"),
      ] + LabelledOffice.label(owner: "NATO", groups: ["EAPC"]) + more, cookie: table.anna)
    return try #require(
      response.head.headerFields[.location], "\(response.status) \(response.text)")
  }

  func post(_ path: String, _ fields: [(String, String)], as cookie: String) async -> Response {
    await office.submit(path, fields, cookie: cookie)
  }

  /// The item of a meeting's page, as its forms name it.
  func item(on path: String) async throws -> String {
    let page = await office.get(path, cookie: chair).text
    let start = try #require(page.firstRange(of: "id=\"item-"))
    return String(page[start.upperBound...].prefix(13))
  }
}

@Suite struct `A meeting` {
  @Test func `is planned, seen by the Allies, and unknown to partners`() async throws {
    let room = try await MeetingRoom()
    let before = await room.office.get("/meetings", cookie: room.table.sweden)
    let path = try await room.planned()
    let page = await room.office.get(path, cookie: room.france)
    #expect(page.text.contains("The north") && page.text.contains("3 Dec 2026, 10:00 (Brussels)"))
    #expect(page.text.contains("2 Allies"))
    #expect(await room.office.get("/fr" + path, cookie: room.france).text.contains("Le Nord"))
    let list = await room.office.get("/meetings?month=2026-12", cookie: room.france)
    #expect(list.text.contains("The north"))
    let hidden = await room.office.get(path, cookie: room.table.sweden)
    let missing = await room.office.get("/meetings/0000000000001", cookie: room.table.sweden)
    #expect(hidden.status == .notFound && hidden.text == missing.text)
    let after = await room.office.get("/meetings", cookie: room.table.sweden)
    #expect(after.text == before.text)
    #expect(await room.office.get(path).status == .notFound)
    #expect(await room.office.get("/meetings/new", cookie: room.france).status == .forbidden)
    #expect(await room.office.get(path + "/change", cookie: room.france).status == .forbidden)
    #expect(await room.office.get(path + "/compose", cookie: room.france).status == .forbidden)
  }

  @Test func `is refused in its form with the fields marked, and nothing is lost`() async throws {
    let room = try await MeetingRoom()
    let bad = await room.post(
      "/meetings/new",
      [
        ("deed", "plan"), ("committee", "nac"), ("title", ""), ("day", "soon"), ("hour", "10"),
        ("place", "Room 7"),
      ] + LabelledOffice.label(owner: "NATO"), as: room.table.anna)
    #expect(bad.status == .unprocessableContent)
    #expect(bad.text.contains("Room 7") && bad.text.contains("A day, and an hour"))
    let path = try await room.planned()
    let moved = await room.post(
      path + "/change",
      [
        ("deed", "change"), ("title", "The north"), ("day", "2026-12-04"), ("hour", "11:30"),
        ("place", "Room 2"),
      ] + LabelledOffice.label(owner: "NATO", groups: ["EAPC"]), as: room.table.anna)
    #expect(moved.status == .seeOther, "\(moved.text)")
    let page = await room.office.get(path, cookie: room.france).text
    #expect(page.contains("4 Dec 2026, 11:30") && page.contains("Moved; before: 3 Dec 2026"))
  }

  @Test func `lets partners in by a decision that was proposed part by part`() async throws {
    let room = try await MeetingRoom()
    let path = try await room.planned()
    let chosen = await room.post(
      path + "/compose",
      [
        ("deed", "keep"), ("contribution", "0"), ("capability", "50"), ("region", "0"),
        ("interest", "0"), ("balance", "0"), ("count", "1"), ("chosen", "SWE"),
        ("reasons", "FIN: it was there last time\nSWE: it asked"),
        ("readers", "NATO|RESTRICTED|NATO"),
      ], as: room.table.anna)
    #expect(chosen.status == .seeOther, "\(chosen.text)")
    let paper = try await room.table.filed(
      "On guests", LabelledOffice.label(owner: "NATO", groups: ["EAPC"]))
    let version = try await room.table.version(on: paper, room.table.anna)
    let form = "/proposals/new?version=\(version)&matter=format"
    #expect(await room.office.get(form, cookie: room.table.anna).text.contains("The north"))
    let brought = await room.post(
      form,
      [
        ("deed", "bring"), ("committee", "nac"), ("title", "Guests"),
        ("meeting", String(path.split(separator: "/").last ?? "")),
      ], as: room.table.anna)
    let proposal = try #require(brought.head.headerFields[.location], "\(brought.text)")
    let shown = await room.office.get(proposal, cookie: room.france).text
    #expect(shown.contains("Takes part in") && shown.contains("Sweden"))
    #expect(shown.contains(path + "/compose"))
    let silence = await room.post(
      proposal, [("deed", "silence"), ("day", "2026-11-25"), ("hour", "17:00")], as: room.chair)
    #expect(silence.status == .seeOther, "\(silence.text)")
    #expect(await room.office.get(path, cookie: room.table.sweden).status == .notFound)
    room.office.clock.advance(seconds: 4 * 86_400 + 4 * 3600)
    let sweden = try #require(await room.office.signIn("sverker", "word of sverker is long"))
    let page = await room.office.get(path, cookie: sweden)
    #expect(page.status == .ok && page.text.contains("2+1"), "\(page.text)")
    #expect(!page.text.contains("it was there last time"))
    #expect(await room.office.get(path + "/compose", cookie: sweden).status == .forbidden)
  }

  @Test func `takes items, says who could not read them, and what came of them`() async throws {
    let room = try await MeetingRoom()
    let path = try await room.planned(day: "2026-11-24")
    let added = await room.post(
      path, [("deed", "add"), ("title", "Figures"), ("readers", "")], as: room.table.anna)
    #expect(added.status == .seeOther, "\(added.text)")
    let planner = await room.office.get(path, cookie: room.table.anna).text
    #expect(planner.contains("Everyone invited can read every item and paper."))
    let wrong = await room.post(
      path, [("deed", "add"), ("title", "Other"), ("papers", "nonsense")], as: room.table.anna)
    #expect(wrong.status == .unprocessableContent && wrong.text.contains("no paper that you may"))
    let item = try await room.item(on: path)
    let early = await room.post(
      path, [("deed", "conclude"), ("item", item), ("outcome", "noted")], as: room.chair)
    #expect(early.status == .unprocessableContent)
    room.office.clock.advance(seconds: 3 * 86_400)
    let chair = try #require(await room.office.signIn("carla", "word of carla is long"))
    let concluded = await room.post(
      path,
      [
        ("deed", "conclude"), ("item", item), ("outcome", "agreed"), ("arising", "Send figures"),
        ("owner", "FRA"), ("due", "2026-12-10"),
      ], as: chair)
    #expect(concluded.status == .seeOther, "\(concluded.text)")
    let attended = await room.post(
      path, [("deed", "attend"), ("attendance", "FRA 3\nNOR")], as: chair)
    #expect(attended.status == .seeOther, "\(attended.text)")
    let garbled = await room.post(
      path, [("deed", "attend"), ("attendance", "FRA many")], as: chair)
    #expect(garbled.status == .unprocessableContent && garbled.text.contains("FIN 3"))
    let closed = await room.post(path, [("deed", "close"), ("record", "")], as: chair)
    #expect(closed.status == .seeOther, "\(closed.text)")
    let france = try #require(await room.office.signIn("fleur", "word of fleur is long"))
    let page = await room.office.get(path, cookie: france).text
    #expect(page.contains("Agreed") && page.contains("Send figures") && page.contains("Closed"))
    #expect(await room.office.get("/inbox", cookie: france).text.contains("Send figures"))
  }

  @Test func `is there for programs too`() async throws {
    let room = try await MeetingRoom()
    let path = try await room.planned()
    func fields(_ name: String) throws -> [(String, String)] {
      let account = try #require(try room.office.accounts.account(named: name))
      let now = room.office.clock.instant.milliseconds / 1000
      let token = try room.office.accounts.makeToken(
        "test", scopes: ["read", "write"], for: account, during: now..<now + 3600
      ).text
      return [("Authorization", "Bearer \(token)")]
    }
    let anna = try fields("anna")
    let list = await room.office.ask(.get, "/api/v1/meetings", fields: anna)
    #expect(list.text.contains("\"begins\":\"2026-12-03T09:00:00Z\""), "\(list.text)")
    let one = await room.office.ask(.get, "/api/v1" + path, fields: anna)
    #expect(one.text.contains("\"format\":\"2\"") && one.text.contains("\"standing\":\"planned\""))
    let body = """
      {"deed":"rank","capability":"50","count":"1"}
      """
    let more = [
      ("Content-Type", "application/json"),
      ("Idempotency-Key", "00000000000000000000000000000009"),
    ]
    let ranked = await room.office.ask(
      .post, "/api/v1" + path + "/compose", fields: anna + more, body: body)
    #expect(ranked.status == .ok && ranked.text.contains("\"ranked\""), "\(ranked.text)")
    let hidden = await room.office.ask(.get, "/api/v1" + path, fields: try fields("sverker"))
    #expect(hidden.status == .notFound)
    #expect(await room.office.ask(.get, "/api/v1/meetings").text.contains("\"meetings\":[]"))
  }
}
