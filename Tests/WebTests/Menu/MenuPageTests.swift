import Domain
import HTTPTypes
import Journal
import Testing
import Web

@Suite struct `The menu` {
  private func year(_ menu: MenuOffice) -> String {
    "/menu?year=\(menu.office.clock.instant.day.adding(90).year)"
  }

  @Test func `shows a run to those who may read it, once it is published`() async throws {
    let menu = try await MenuOffice()
    let office = menu.office
    let path = try await menu.offered()
    #expect(path == "/activities/SWE.7")
    try await menu.proposed()
    let list = year(menu)
    #expect(await office.get(list, cookie: menu.astrid).text.contains("SWE.7.1"))
    #expect(await office.get(list, cookie: menu.anna).text.contains("SWE.7.1"))
    // Switzerland is not of the council, and nothing is published.
    for cookie in [menu.urs, menu.table.sweden] where cookie == menu.urs {
      #expect(!(await office.get(list, cookie: cookie).text.contains("SWE.7")))
      #expect(await office.get("/iterations/SWE.7.1", cookie: cookie).status == .notFound)
      #expect(await office.get(path, cookie: cookie).status == .notFound)
    }
    #expect(!(await office.get(list).text.contains("SWE.7")))
    let page = await office.get("/iterations/SWE.7.1", cookie: menu.anna)
    #expect(page.text.contains("Rescue in snow") && page.text.contains("marking-restricted"))
    #expect(page.text.contains("value=\"check\""))
  }

  @Test func `takes a run from a proposal to the menu by the right hands`() async throws {
    let menu = try await MenuOffice()
    _ = try await menu.offered()
    try await menu.proposed()
    #expect(await menu.step("check", as: menu.astrid).status == .forbidden)
    #expect(await menu.step("publish", as: menu.astrid).status == .unprocessableContent)
    #expect(await menu.step("check", as: menu.petra).status == .seeOther)
    let approved = await menu.step(
      "approve", [("scope", "all"), ("parties", "CHE")], as: menu.anna)
    #expect(approved.status == .seeOther, "\(approved.text)")
    #expect(await menu.step("publish", as: menu.astrid).status == .seeOther)
    let page = await menu.office.get("/iterations/SWE.7.1", cookie: menu.table.sweden)
    #expect(page.text.contains("Nominations open") && page.text.contains("12 of 12 free"))
    #expect(page.text.contains("Approved for all but"))
    let unknown = await menu.step("cancel", [("why", "")], run: "SWE.7.9", as: menu.astrid)
    // Where there is no page there is no token of its form either.
    #expect(unknown.status == .notFound || unknown.status == .forbidden)
  }

  @Test func `counts facets of what may be read and narrows by them`() async throws {
    let menu = try await MenuOffice.published()
    let office = menu.office
    let list = year(menu)
    let page = await office.get(list, cookie: menu.table.sweden)
    #expect(page.text.contains("1 run") && page.text.contains("Medicine"))
    #expect(page.text.contains("1 of them open to Sweden"))
    let narrowed = await office.get("\(list)&area=med&kind=course", cookie: menu.table.sweden)
    #expect(narrowed.text.contains("SWE.7.1") && narrowed.text.contains("class=\"chip\""))
    let none = await office.get("\(list)&kind=seminar", cookie: menu.table.sweden)
    #expect(none.text.contains("No run fits"))
    let words = await office.get("\(list)&q=resc+sno", cookie: menu.table.sweden)
    #expect(words.text.contains("SWE.7.1"))
    let hidden = await office.get(list, cookie: menu.urs)
    let stranger = await office.get("\(list)&area=med&provider=SWE", cookie: menu.urs)
    #expect(!hidden.text.contains("Medicine") && !hidden.text.contains("School of snow"))
    #expect(stranger.text.contains("No run fits") || stranger.text.contains("Nothing on the menu"))
  }

  @Test func `lays a year and a month out`() async throws {
    let menu = try await MenuOffice.published()
    let first = menu.office.clock.instant.day.adding(90)
    let month = await menu.office.get(
      "\(year(menu))&view=month&of=\(first.parts.month)", cookie: menu.anna)
    #expect(month.text.contains("class=\"month\"") && month.text.contains("Rescue in snow"))
    let whole = await menu.office.get("\(year(menu))&view=year", cookie: menu.anna)
    #expect(whole.text.contains("small-month") && whole.text.contains("heat-5"))
    let french = await menu.office.get("/fr\(year(menu))&view=month&of=2", cookie: menu.anna)
    #expect(french.text.contains("février"))
  }

  @Test func `keeps what was typed when something is wrong`() async throws {
    let menu = try await MenuOffice()
    let response = await menu.office.submit(
      "/providers/SWE/new",
      [("deed", "activity")]
        + MenuOffice.activity.filter { !["eligibility", "grades"].contains($0.0) }
        + [("eligibility", "council unless nonsense"), ("grades", "colonels")],
      cookie: menu.astrid)
    #expect(response.status == .unprocessableContent)
    #expect(response.text.contains("id=\"eligibility-error\""))
    #expect(response.text.contains("id=\"grades-error\""))
    #expect(response.text.contains("Dogs &amp; shovels"))
    let shown = await menu.office.submit(
      "/providers/SWE/new", [("deed", "activity"), ("audience", "yes")] + MenuOffice.activity,
      cookie: menu.astrid)
    #expect(shown.status == .ok && shown.text.contains("may come"))
    #expect(await menu.office.get("/activities/SWE.7", cookie: menu.astrid).status == .notFound)
    let stranger = await menu.office.submit(
      "/providers/SWE/new", [("deed", "activity")] + MenuOffice.activity, cookie: menu.urs)
    #expect(stranger.status == .forbidden || stranger.status == .notFound)
  }

  @Test func `repeats a year's runs and moves one`() async throws {
    let menu = try await MenuOffice.published()
    let office = menu.office
    let first = office.clock.instant.day.adding(90)
    let again = await office.submit(
      "/providers/SWE/repeat/\(first.year)", [("deed", "repeat"), ("runs", "SWE.7.1")],
      cookie: menu.astrid)
    #expect(again.status == .seeOther, "\(again.text)")
    let next = await office.get("/iterations/SWE.7.2", cookie: menu.astrid)
    #expect(next.text.contains("SWE.7.1") && next.text.contains("Proposed"))
    let page = await office.get("/iterations/SWE.7.1/change", cookie: menu.astrid)
    #expect(page.text.contains(first.description))
    let days = [
      ("first", first.adding(7)), ("last", first.adding(11)), ("opens", first.adding(-100)),
      ("closes", first.adding(-30)), ("cancels", first.adding(-30)),
    ].map { ($0.0, $0.1.description) }
    let moved = await office.submit(
      "/iterations/SWE.7.1/change",
      [("deed", "move"), ("timeZone", "Europe/Stockholm")] + days, cookie: menu.astrid)
    #expect(moved.status == .seeOther, "\(moved.text)")
    let told = await office.get("/iterations/SWE.7.1", cookie: menu.table.sweden)
    #expect(told.text.contains("Moved: it was to be held on"))
    let cancelled = await menu.step("cancel", [("why", "No snow")], as: menu.astrid)
    #expect(cancelled.status == .seeOther, "\(cancelled.text)")
    #expect(
      await office.get("/iterations/SWE.7.1", cookie: menu.table.sweden).text.contains("No snow"))
  }

  @Test func `is read and changed by programs`() async throws {
    let menu = try await MenuOffice.published()
    let office = menu.office
    let account = try #require(try office.accounts.account(named: "astrid"))
    let now = office.clock.instant.milliseconds / 1000
    let token = try office.accounts.makeToken(
      "program", scopes: ["read", "write"], for: account, during: now..<now + 3600
    ).text
    let fields = [("Authorization", "Bearer \(token)"), ("Content-Type", "application/json")]
    let list = await office.ask(.get, "/api/v1\(year(menu))", fields: fields)
    #expect(list.text.contains("\"total\":1") && list.text.contains("\"area\":{\"med\":1}"))
    let run = await office.ask(.get, "/api/v1/iterations/SWE.7.1", fields: fields)
    #expect(run.text.contains("\"stage\":\"open\"") && run.text.contains("\"free\":12"))
    #expect(await office.get("/api/v1/iterations/SWE.7.1").status == .notFound)
    #expect(await office.get("/api/v1\(year(menu))").text.contains("\"total\":0"))
    let cancelled = await office.ask(
      .post, "/api/v1/iterations/SWE.7.1", fields: fields,
      body: #"{"deed":"cancel","why":"No snow"}"#)
    #expect(cancelled.status == .created, "\(cancelled.text)")
    let again = await office.ask(
      .post, "/api/v1/iterations/SWE.7.1", fields: fields,
      body: #"{"deed":"cancel","why":"No snow"}"#)
    #expect(again.status == .conflict)
  }
}
