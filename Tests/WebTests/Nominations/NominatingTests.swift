import Domain
import HTTPTypes
import Testing
import Web

@Suite struct `Putting someone forward` {
  private let path = "/nominations/new?run=\(NominationOffice.run)"

  @Test func `begins with people, whose names the record never holds`() async throws {
    let desk = try await NominationOffice()
    let office = desk.office
    let empty = await office.get(path, cookie: desk.fiona)
    #expect(empty.status == .ok && empty.text.contains("Nobody to put forward yet"))
    let code = try await desk.registered("Aino <Virta>")
    let page = await office.get(path, cookie: desk.fiona)
    #expect(page.text.contains("Aino &lt;Virta&gt;, OF-2") && page.text.contains("Rescue in snow"))
    #expect(page.text.contains("marking-restricted"))
    let record = await office.get("/record", cookie: desk.fiona)
    #expect(record.text.contains(code) && !record.text.contains("Virta"))
    #expect(await office.get("/candidates", cookie: desk.fiona).text.contains("Aino &lt;Virta&gt;"))
    // A planner knows that there is somebody, and not who.
    let seen = await office.get("/candidates/\(code)", cookie: desk.anna)
    #expect(seen.status == .ok && !seen.text.contains("Virta") && !seen.text.contains("lookReason"))
  }

  @Test func `shows every finding before anything is sent`() async throws {
    let desk = try await NominationOffice()
    let office = desk.office
    let code = try await desk.registered(
      "Aino Virta", [("grade", "OF-5"), ("languages", "en 3122")])
    let checked = await office.submit(
      path, [("deed", "nominate"), ("check", "yes"), ("candidate", code)], cookie: desk.fiona)
    #expect(checked.status == .ok && checked.text.contains("The rank is above"))
    #expect(checked.text.contains("<strong class=\"late\">1 / 2</strong> short"))
    #expect(checked.text.contains("Needs a remark"))
    let silent = await office.submit(
      path, [("deed", "nominate"), ("candidate", code)], cookie: desk.fiona)
    #expect(silent.status == .unprocessableContent && silent.text.contains("id=\"remark-error\""))
    let nobody = await office.submit(path, [("deed", "nominate")], cookie: desk.fiona)
    #expect(nobody.status == .unprocessableContent)
    #expect(nobody.text.contains("id=\"candidate-error\""))
    let sent = try await desk.nominated(code, [("remark", "She led <two> rescues")])
    let page = await office.get(sent, cookie: desk.fiona)
    #expect(page.text.contains("She led &lt;two&gt; rescues") && page.text.contains("Aino Virta"))
    let again = await office.submit(
      path, [("deed", "nominate"), ("candidate", code), ("remark", "x")], cookie: desk.fiona)
    #expect(again.status == .unprocessableContent && again.text.contains("Already put forward"))
  }

  @Test func `is for a party's focal points alone`() async throws {
    let desk = try await NominationOffice()
    let office = desk.office
    let turned = await office.get(path)
    #expect(turned.status == .seeOther)
    #expect(turned.head.headerFields[.location]?.hasPrefix("/sign-in?next=") == true)
    #expect(await office.get(path, cookie: desk.menu.table.sweden).status == .forbidden)
    #expect(await office.get(path, cookie: desk.menu.urs).status == .notFound)
    let unknown = "/nominations/new?run=SWE.7.9"
    #expect(await office.get(unknown, cookie: desk.fiona).status == .notFound)
    #expect(await office.get("/candidates", cookie: desk.anna).status == .forbidden)
    let pushed = await office.post("/nominations/new?run=SWE.7.1", [("deed", "nominate")])
    #expect(pushed.status == .unauthorized)
  }

  @Test func `stands on the run's page and among the party's nominations`() async throws {
    let desk = try await NominationOffice()
    let office = desk.office
    let path = try await desk.nominated(try await desk.registered())
    let year = office.clock.instant.day.adding(90).year
    let own = await office.get("/nominations?year=\(year)", cookie: desk.fiona)
    #expect(own.text.contains("Aino Virta") && own.text.contains(desk.id(path)))
    let confirmed = await office.get(
      "/nominations?year=\(year)&status=confirmed", cookie: desk.fiona)
    #expect(!confirmed.text.contains("Aino Virta"))
    let wrong = await office.get("/nominations?status=wrong", cookie: desk.fiona)
    #expect(wrong.status == .badRequest)
    #expect(
      await office.get("/nominations?year=1990", cookie: desk.fiona).text.contains(
        "class=\"empty\""))
    // Another party and a stranger learn nothing of it.
    let other = await office.get(path, cookie: desk.menu.table.sweden)
    let absent = await office.get("/nominations/0000000000001", cookie: desk.menu.table.sweden)
    #expect(other.status == .notFound && other.text == absent.text)
  }

  @Test func `numbers a party's people in its own order`() async throws {
    let desk = try await NominationOffice()
    let office = desk.office
    let first = try await desk.nominated(try await desk.registered("Aino Virta"))
    let second = try await desk.nominated(
      try await desk.registered("Eero Salo"), [("priority", "2")])
    let year = office.clock.instant.day.adding(90).year
    let response = await office.submit(
      "/nominations?year=\(year)",
      [
        ("deed", "prioritise"), ("run", NominationOffice.run), ("order-\(desk.id(first))", "2"),
        ("order-\(desk.id(second))", "1"),
      ], cookie: desk.fiona)
    #expect(response.status == .seeOther, "\(response.text)")
    let page = await office.get(second, cookie: desk.fiona)
    #expect(page.text.contains("order</dt><dd>1</dd>"))
  }
}
