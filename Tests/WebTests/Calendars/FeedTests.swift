import Domain
import HTTPTypes
import Testing
import Web

@Suite struct `A calendar with a secret address` {
  private func made(
    _ menu: MenuOffice, _ pairs: [(String, String)], as cookie: String
  ) async throws -> String {
    let page = await menu.office.submit("/account/calendars", pairs, cookie: cookie)
    #expect(page.status == .ok, "\(page.text)")
    let mark = "http://office.test"
    let start = try #require(page.text.firstRange(of: mark + "/calendar/")?.lowerBound)
    return String(page.text[start...].prefix { $0 != "<" && $0 != "\"" }.dropFirst(mark.count))
  }

  @Test func `shows what its owner may see, until it is revoked`() async throws {
    let menu = try await MenuOffice.published()
    let office = menu.office
    let address = try await made(menu, [("what", "menu"), ("label", "Mine")], as: menu.astrid)
    let calendar = await office.get(address)
    #expect(calendar.head.headerFields[.contentType] == "text/calendar; charset=utf-8")
    #expect(calendar.text.contains("UID:run-SWE.7.1@entente"))
    #expect(calendar.text.contains("CLASS:CONFIDENTIAL"))
    #expect(calendar.text.contains("Rescue in snow"))
    // The secret opens its calendar and nothing else.
    let secret = address.split(separator: "/").last?.dropLast(4) ?? ""
    let bearer = await office.ask(
      .get, "/api/v1/papers", fields: [("Authorization", "Bearer \(secret)")])
    #expect(bearer.status == .unauthorized)
    let tokens = await office.get("/account/tokens", cookie: menu.astrid)
    #expect(!tokens.text.contains("Mine"))
    let list = await office.get("/account/calendars", cookie: menu.astrid)
    #expect(list.text.contains("Mine") && !list.text.contains(secret))
    let code = try #require(office.hidden("revoke", in: list))
    _ = await office.submit("/account/calendars", [("revoke", code)], cookie: menu.astrid)
    #expect(await office.get(address).status == .notFound)
    #expect(await office.get("/calendar/ent_00.ics").status == .notFound)
  }

  @Test func `shows nothing of what its owner may not see, and only its part of the menu`()
    async throws
  {
    let menu = try await MenuOffice.published()
    let office = menu.office
    try await office.act(
      .reference(.addTerm(Term(id: try code("sea"), scheme: "area", name: Bilingual("Sea")))))
    let all = try await made(menu, [("what", "menu")], as: menu.anna)
    #expect(await office.get(all).text.contains("SWE.7.1"))
    let none = try await made(
      menu, [("what", "menu"), ("filter", "https://x.test/menu?area=sea")], as: menu.anna)
    #expect(await !office.get(none).text.contains("SWE.7.1"))
    let own = try await made(menu, [("what", "own")], as: menu.astrid)
    #expect(await office.get(own).text.contains("SWE.7.1"))
    let wrong = await office.submit(
      "/account/calendars", [("what", "menu"), ("filter", "/papers")], cookie: menu.anna)
    #expect(wrong.status == .unprocessableContent)
    let clerk = try #require(await office.signIn())
    let blind = try await made(menu, [("what", "menu")], as: clerk)
    let empty = await office.get(blind).text
    #expect(!empty.contains("VEVENT") && empty.contains("END:VCALENDAR"))
  }

  @Test func `of one run is a file that tells a move and a cancellation`() async throws {
    let menu = try await MenuOffice.published()
    let office = menu.office
    let file = await office.get("/iterations/SWE.7.1.ics", cookie: menu.astrid)
    #expect(file.text.contains("SEQUENCE:0"))
    #expect(file.text.contains("STATUS:CONFIRMED"))
    #expect(await office.get("/iterations/SWE.7.1.ics").status == .notFound)
    let response = await menu.step("cancel", [("why", "No snow")], as: menu.astrid)
    #expect(response.status == .seeOther, "\(response.text)")
    let off = await office.get("/iterations/SWE.7.1.ics", cookie: menu.astrid)
    #expect(off.text.contains("SEQUENCE:1"))
    #expect(off.text.contains("STATUS:CANCELLED"))
  }
}
