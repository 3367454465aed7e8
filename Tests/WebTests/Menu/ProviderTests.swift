import Domain
import HTTPTypes
import Testing
import Web

@Suite struct `Providers` {
  private static let fit = [
    ("deed", "provider"), ("code", "CHE"), ("kind", "training-centre"), ("name", "Centre of peace"),
    ("nameFrench", "Centre de paix"), ("seat", "party.CHE"), ("host", "CHE"), ("town", "Bern"),
    ("timeZone", "Europe/Zurich"), ("sources", "S1"), ("confidence", "read"),
  ]

  private func changed(_ changes: [(String, String)]) -> [(String, String)] {
    let names = Set(changes.map(\.0))
    return Self.fit.filter { !names.contains($0.0) } + changes
  }

  @Test func `are added by registrars alone`() async throws {
    let menu = try await MenuOffice()
    let office = menu.office
    let form = "/menu/new-provider"
    let clerk = try #require(await office.signIn())
    #expect(await office.get(form).status == .seeOther)
    #expect(await office.get(form, cookie: menu.astrid).status == .forbidden)
    #expect(!(await office.get("/providers", cookie: menu.astrid).text.contains(form)))
    #expect(await office.get("/providers", cookie: clerk).text.contains(form))
    for prefix in ["", "/fr"] {
      #expect(await office.get(prefix + form, cookie: clerk).status == .ok)
    }
    let made = await office.submit(form, Self.fit, cookie: clerk)
    let location = try #require(made.head.headerFields[.location], "\(made.text)")
    #expect(location.hasPrefix("/providers/CHE?recorded="))
    let page = await office.get("/providers/CHE")
    #expect(page.text.contains("Centre of peace") && page.text.contains("Bern, Switzerland"))
    #expect(await office.get("/fr/providers/CHE").text.contains("Centre de paix"))
    let again = await office.submit(form, Self.fit, cookie: clerk)
    #expect(again.status == .unprocessableContent && again.text.contains("id=\"code\""))
  }

  @Test func `are asked for again with what was typed and all that is wrong with it`() async throws
  {
    let menu = try await MenuOffice()
    let office = menu.office
    let clerk = try #require(await office.signIn())
    let bare = await office.submit(
      "/menu/new-provider",
      changed([("code", "C H"), ("seat", ""), ("timeZone", ""), ("kind", "castle")]),
      cookie: clerk)
    #expect(bare.status == .unprocessableContent)
    #expect(bare.text.contains("value=\"C H\"") && bare.text.contains("value=\"Centre of peace\""))
    for field in ["code", "seat", "timeZone", "kind"] {
      #expect(bare.text.contains("href=\"#\(field)\""), "\(field)")
    }
    for wrong in [("host", "XYZ"), ("sources", "S99"), ("timeZone", "half past nine")] {
      let answer = await office.submit("/menu/new-provider", changed([wrong]), cookie: clerk)
      #expect(answer.status == .unprocessableContent)
      #expect(answer.text.contains("href=\"#\(wrong.0)\""), "\(wrong.0)")
    }
  }

  @Test func `are corrected with a reason, and keep their code`() async throws {
    let menu = try await MenuOffice()
    let office = menu.office
    let clerk = try #require(await office.signIn())
    let form = "/providers/SWE/correct"
    #expect(await office.get(form, cookie: menu.astrid).status == .forbidden)
    #expect(await office.get("/providers/NONE/correct", cookie: clerk).status == .notFound)
    let page = await office.get(form, cookie: clerk)
    #expect(page.text.contains("value=\"School of snow\"") && !page.text.contains("name=\"code\""))
    let pairs = changed([("code", "OTHER"), ("name", "School of ice"), ("seat", "party.SWE")])
    let bare = await office.submit(form, pairs, cookie: clerk)
    #expect(bare.status == .unprocessableContent && bare.text.contains("href=\"#reason\""))
    let done = await office.submit(form, pairs + [("reason", "It was misnamed")], cookie: clerk)
    #expect(done.status == .seeOther, "\(done.text)")
    #expect(await office.get("/providers/SWE").text.contains("School of ice"))
    #expect(await office.get("/providers/OTHER").status == .notFound)
  }

  @Test func `are narrowed, and counted with the activities that one may read`() async throws {
    let menu = try await MenuOffice.published()
    let office = menu.office
    let clerk = try #require(await office.signIn())
    _ = await office.submit("/menu/new-provider", Self.fit, cookie: clerk)
    let all = await office.get("/providers")
    #expect(all.text.contains("2 providers") && all.text.contains("Training centre") == false)
    for filter in ["kind=school", "q=snow", "q=swe"] {
      let page = await office.get("/providers?\(filter)")
      #expect(page.text.contains("1 provider") && !page.text.contains("Centre of peace"))
    }
    #expect(await office.get("/providers?host=CHE").text.contains("Centre of peace"))
    #expect(await office.get("/providers?q=nobody").text.contains("No provider fits"))
    #expect(await office.get("/providers?kind=castle").status == .badRequest)
    func count(_ cookie: String?) async -> String? {
      let text = await office.get("/providers?q=snow", cookie: cookie).text
      return text.firstMatch(of: /class="number"[^>]*>(\d+)</).map { String($0.1) }
    }
    #expect(await count(menu.astrid) == "1")
    #expect(await count(nil) == "0")
  }

  @Test func `are added, corrected and narrowed by programs`() async throws {
    let menu = try await MenuOffice()
    let office = menu.office
    let token = try await office.bearer()
    func send(_ json: String, to path: String, as token: String = token) async -> Response {
      await office.ask(
        .post, "/api/v1/providers" + path,
        fields: [("Content-Type", "application/json"), ("Authorization", "Bearer \(token)")],
        body: json)
    }
    let whole = #"""
      {"code":"CHE","kind":"school","name":"Centre","seat":"party.CHE","timeZone":"Europe/Zurich"}
      """#
    let unfit = await send(#"{"code":"CHE","kind":"school"}"#, to: "")
    #expect(unfit.status == .unprocessableContent && unfit.text.contains("\"timeZone\""))
    #expect(await send(whole, to: "").status == .created)
    #expect(await send(whole, to: "").status == .conflict)
    let corrected = whole.replacing("\"Centre\"", with: "\"House\"")
    #expect(await send(corrected, to: "/CHE/correct").status == .unprocessableContent)
    let reasoned = corrected.replacing("}", with: ",\"reason\":\"Renamed\"}")
    #expect(await send(reasoned, to: "/CHE/correct").status == .created)
    let found = await office.get("/api/v1/providers?kind=school&q=house")
    #expect(found.text.contains("\"CHE\"") && !found.text.contains("\"SWE\""))
  }
}

@Suite struct `Moving a run` {
  @Test func `keeps the days of nominations that are left empty`() async throws {
    let menu = try await MenuOffice.published()
    let first = menu.office.clock.instant.day.adding(97)
    let moved = await menu.office.submit(
      "/iterations/SWE.7.1/change",
      [
        ("deed", "move"), ("first", "\(first)"), ("last", "\(first.adding(4))"),
        ("timeZone", "Europe/Stockholm"),
      ], cookie: menu.astrid)
    #expect(moved.status == .seeOther, "\(moved.text)")
    let page = await menu.office.get("/iterations/SWE.7.1", cookie: menu.astrid)
    #expect(page.text.contains("Moved"))
  }
}

@Suite struct `The marking of what is proposed` {
  @Test func `begins as the activity's and may be another`() async throws {
    let menu = try await MenuOffice()
    let office = menu.office
    let activity = try await menu.offered()
    let form = await office.get("\(activity)/propose", cookie: menu.astrid)
    #expect(form.text.contains("<option value=\"NATO|RESTRICTED\" selected>"))
    let first = office.clock.instant.day.adding(90)
    let pairs = [
      ("deed", "propose"), ("runs", "\(first) \(first.adding(2)) Kiruna SWE 9"),
      ("allocation", "arrival"), ("timeZone", "Europe/Stockholm"),
    ]
    let open = [("level", "PUBLIC|UNMARKED"), ("markingReason", "It is on a poster")]
    let preview = await office.submit(
      "\(activity)/propose", pairs + open + [("preview", "yes")], cookie: menu.astrid)
    #expect(preview.status == .ok)
    #expect(await office.get("/iterations/SWE.7.1", cookie: menu.astrid).status == .notFound)
    let bare = await office.submit(
      "\(activity)/propose", pairs + [("level", "PUBLIC|UNMARKED")], cookie: menu.astrid)
    #expect(bare.status == .unprocessableContent && bare.text.contains("href=\"#markingReason\""))
    let made = await office.submit("\(activity)/propose", pairs + open, cookie: menu.astrid)
    #expect(made.status == .seeOther, "\(made.text)")
    let page = await office.get("/iterations/SWE.7.1", cookie: menu.astrid)
    #expect(page.text.contains("Change the marking"))
    #expect(page.text.contains("/markings/iteration/SWE.7.1"))
    #expect(await office.get(activity, cookie: menu.astrid).text.contains("Change the marking"))
    #expect(!(await office.get(activity, cookie: menu.anna).text.contains("Change the marking")))
  }
}
