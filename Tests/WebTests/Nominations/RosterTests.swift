import Domain
import HTTPTypes
import Testing
import Web

@Suite struct `A run's roster` {
  private let path = "/rosters/\(NominationOffice.run)"

  @Test func `shows the provider everyone, and planners without names`() async throws {
    let desk = try await NominationOffice()
    let office = desk.office
    let empty = await office.get(path, cookie: desk.astrid)
    #expect(empty.status == .ok && empty.text.contains("class=\"empty\""))
    _ = try await desk.nominated(try await desk.registered())
    let page = await office.get(path, cookie: desk.astrid)
    #expect(page.text.contains("Aino Virta") && page.text.contains("OF-2 · EN 3333"))
    #expect(page.text.contains("value=\"fill\""))
    let planner = await office.get(path, cookie: desk.anna)
    #expect(planner.status == .ok && !planner.text.contains("Virta"))
    #expect(!planner.text.contains("name=\"deed\""))
    for cookie in [desk.fiona, desk.menu.table.sweden, desk.menu.urs] {
      #expect(await office.get(path, cookie: cookie).status == .notFound)
    }
    #expect(await office.get(path).status == .seeOther)
  }

  @Test func `gives seats by the provider's order, and tells who waits why`() async throws {
    let desk = try await NominationOffice(seats: 1)
    let office = desk.office
    let first = try await desk.nominated(try await desk.registered("Aino Virta"))
    let second = try await desk.nominated(try await desk.registered("Eero Salo"))
    let wrong = await desk.seat("rank", [("rank-\(desk.id(first))", "first")])
    #expect(wrong.status == .unprocessableContent && wrong.text.contains("Give numbers"))
    let ranked = await desk.seat(
      "rank", [("rank-\(desk.id(first))", "2"), ("rank-\(desk.id(second))", "1")])
    #expect(ranked.status == .seeOther, "\(ranked.text)")
    #expect(await desk.seat("accept").text.contains("Choose at least one"))
    #expect(await desk.seat("fill").status == .seeOther)
    #expect(await office.get(second, cookie: desk.fiona).text.contains("status-confirmed"))
    let waits = await office.get(first, cookie: desk.fiona)
    #expect(waits.text.contains("Waiting, place 1 in line"))
    #expect(waits.text.contains("all 1 seats are taken"))
    let page = await office.get(path, cookie: desk.astrid)
    #expect(page.text.contains("Kept out by") && page.text.contains("1 / 1"))
    let full = await desk.seat("accept", [("chosen", desk.id(first))])
    #expect(full.status == .unprocessableContent && full.text.contains("No seat"))
    let planned = await office.submit(
      path, [("deed", "fill")], cookie: desk.anna)
    #expect(planned.status == .forbidden)
  }

  @Test func `frees seats that go to the next in line`() async throws {
    let desk = try await NominationOffice(seats: 1)
    let office = desk.office
    let first = try await desk.nominated(try await desk.registered("Aino Virta"))
    let second = try await desk.nominated(try await desk.registered("Eero Salo"))
    #expect(await desk.seat("fill").status == .seeOther)
    let silent = await office.submit(first, [("deed", "withdraw")], cookie: desk.fiona)
    #expect(silent.status == .unprocessableContent && silent.text.contains("id=\"why-error\""))
    let gone = await office.submit(
      first, [("deed", "withdraw"), ("why", "Ill")], cookie: desk.fiona)
    #expect(gone.status == .seeOther)
    #expect(await office.get(first, cookie: desk.astrid).text.contains("Ill"))
    let offered = await office.get(second, cookie: desk.fiona)
    #expect(offered.text.contains("Seat offered until") && offered.text.contains("Take the seat"))
    #expect(await office.submit(second, [("deed", "take")], cookie: desk.fiona).status == .seeOther)
    #expect(await office.get(second, cookie: desk.fiona).text.contains("status-confirmed"))
  }

  @Test func `keeps a seat for who takes another's place`() async throws {
    let desk = try await NominationOffice(seats: 1)
    let office = desk.office
    let first = try await desk.nominated(try await desk.registered("Aino Virta"))
    #expect(await desk.seat("fill").status == .seeOther)
    let other = try await desk.registered("Eero Salo", [("languages", "en 1111")])
    let path = "\(first)/substitute"
    let checked = await office.submit(
      path, [("deed", "substitute"), ("check", "yes"), ("candidate", other)], cookie: desk.fiona)
    #expect(checked.status == .ok && checked.text.contains("short"))
    let silent = await office.submit(
      path, [("deed", "substitute"), ("candidate", other)], cookie: desk.fiona)
    #expect(silent.status == .unprocessableContent && silent.text.contains("id=\"remark-error\""))
    let done = await office.submit(
      path, [("deed", "substitute"), ("candidate", other), ("remark", "Learns fast")],
      cookie: desk.fiona)
    let location = try #require(done.head.headerFields[.location], "\(done.text)")
    let taken = await office.get(location, cookie: desk.fiona)
    #expect(taken.text.contains("status-confirmed") && taken.text.contains("Took the seat of"))
    #expect(await office.get(first, cookie: desk.fiona).text.contains("status-substituted"))
  }

  @Test func `refuses with a reason that the party reads`() async throws {
    let desk = try await NominationOffice()
    let office = desk.office
    let nomination = try await desk.nominated(try await desk.registered())
    let silent = await desk.seat("refuse", [("nomination", desk.id(nomination))])
    #expect(silent.status == .unprocessableContent)
    let refused = await desk.seat(
      "refuse", [("nomination", desk.id(nomination)), ("why", "Not <yet>")])
    #expect(refused.status == .seeOther)
    let page = await office.get(nomination, cookie: desk.fiona)
    #expect(page.text.contains("status-refused") && page.text.contains("Not &lt;yet&gt;"))
  }

  @Test func `says that a run was cancelled`() async throws {
    let desk = try await NominationOffice()
    _ = try await desk.nominated(try await desk.registered())
    let cancelled = await desk.menu.step("cancel", [("why", "No <snow>")], as: desk.astrid)
    #expect(cancelled.status == .seeOther, "\(cancelled.text)")
    let page = await desk.office.get(path, cookie: desk.astrid)
    #expect(page.text.contains("The run was cancelled: No &lt;snow&gt;"))
    #expect(!page.text.contains("value=\"fill\""))
  }

  @Test func `prints what a host needs, marked on every sheet`() async throws {
    let desk = try await NominationOffice()
    let office = desk.office
    _ = try await desk.nominated(try await desk.registered("Aino <Virta>"))
    #expect(await desk.seat("fill").status == .seeOther)
    for print in ["participants", "badges", "attendance"] {
      let page = await office.get("\(path)/\(print)", cookie: desk.astrid)
      #expect(page.text.contains("Aino &lt;Virta&gt;"), "\(print)")
      #expect(
        page.text.contains("marking-top marking-restricted")
          || page.text.contains("marking-restricted marking-top"))
    }
    let none = await office.get("\(path)/certificates", cookie: desk.astrid)
    #expect(none.text.contains("nothing to print"))
    #expect(await office.get("\(path)/badges", cookie: desk.menu.urs).status == .notFound)
    #expect(await office.get("\(path)/tickets", cookie: desk.astrid).status == .notFound)
  }
}
