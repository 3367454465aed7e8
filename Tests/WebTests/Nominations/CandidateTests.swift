import Domain
import HTTPTypes
import Journal
import Testing
import Web

@Suite struct `People whom a party may send` {
  @Test func `are told of when they are registered already`() async throws {
    let desk = try await NominationOffice()
    let office = desk.office
    let code = try await desk.registered("Élodie Virta")
    let twin = NominationOffice.person("elodie  VIRTA")
    let told = await office.submit("/candidates/new", twin, cookie: desk.fiona)
    #expect(told.status == .conflict && told.text.contains("/candidates/\(code)"))
    #expect(told.text.contains("Another person: register all the same"))
    let other = await office.submit(
      "/candidates/new", NominationOffice.person("Elodie Virta", born: "1991-01-01"),
      cookie: desk.fiona)
    #expect(other.status == .seeOther)
    let anyway = await office.submit(
      "/candidates/new", twin + [("another", "yes")], cookie: desk.fiona)
    #expect(anyway.status == .seeOther)
  }

  @Test func `are refused where what is typed says nothing`() async throws {
    let desk = try await NominationOffice()
    let response = await desk.office.submit(
      "/candidates/new",
      [
        ("deed", "keep"), ("grade", "Major"), ("languages", "en <3>"), ("born", "yesterday"),
        ("clearance", "NATO"), ("done", "SWE.7"),
      ], cookie: desk.fiona)
    #expect(response.status == .unprocessableContent)
    for field in ["name", "born", "grade", "languages", "clearance", "done"] {
      #expect(response.text.contains("id=\"\(field)-error\""), "\(field)")
    }
    #expect(response.text.contains("en &lt;3&gt;"))
  }

  @Test func `are corrected, and the vault keeps what is left empty`() async throws {
    let desk = try await NominationOffice()
    let office = desk.office
    let code = try await desk.registered()
    let path = "/candidates/\(code)"
    let corrected = await office.submit(
      "\(path)/correct",
      [
        ("deed", "keep"), ("grade", "OF-3"), ("languages", "en 3333\nfr 2+221"),
        ("clearance", "NATO SECRET 2030-01-01"), ("done", "SWE.7 2020-03-04"),
      ], cookie: desk.fiona)
    #expect(corrected.status == .seeOther, "\(corrected.text)")
    let page = await office.get(path, cookie: desk.fiona)
    for text in ["Aino Virta", "OF-3", "FR 2+221", "NATO SECRET", "Rescue in snow"] {
      #expect(page.text.contains(text), "\(text)")
    }
    let form = await office.get("\(path)/correct", cookie: desk.fiona)
    #expect(form.text.contains("NATO SECRET 2030-01-01") && form.text.contains("value=\"OF-3\""))
    #expect(await office.get("\(path)/correct", cookie: desk.menu.urs).status == .notFound)
  }

  @Test func `are looked at with a reason and a line in the trail`() async throws {
    let desk = try await NominationOffice()
    let office = desk.office
    let code = try await desk.registered()
    let path = "/candidates/\(code)"
    #expect(!(await office.get(path, cookie: desk.fiona).text.contains("post@example.org")))
    let silent = await office.submit(path, [("deed", "look")], cookie: desk.fiona)
    #expect(silent.text.contains("id=\"lookReason-error\""))
    let seen = await office.submit(
      path, [("deed", "look"), ("lookReason", "Booking")], cookie: desk.fiona)
    #expect(seen.status == .ok && seen.text.contains("post@example.org"))
    let notes = try office.accounts.notes(concerning: code)
    #expect(notes.map(\.deed) == [.vaultRead, .vaultChanged])
    #expect(notes.first?.reason == "Booking")
  }

  @Test func `are erased for good, and pages say so`() async throws {
    let desk = try await NominationOffice()
    let office = desk.office
    let code = try await desk.registered()
    let nomination = try await desk.nominated(code)
    let path = "/candidates/\(code)"
    let wrong = await office.submit(
      path, [("deed", "erase"), ("confirm", "c-1"), ("eraseReason", "Asked")], cookie: desk.fiona)
    #expect(wrong.status == .unprocessableContent && wrong.text.contains("id=\"confirm-error\""))
    let erased = await office.submit(
      path, [("deed", "erase"), ("confirm", code), ("eraseReason", "Asked")], cookie: desk.fiona)
    #expect(erased.status == .seeOther)
    for page in [path, nomination, "/rosters/\(NominationOffice.run)"] {
      let cookie = page.hasPrefix("/rosters") ? desk.astrid : desk.fiona
      let text = await office.get(page, cookie: cookie).text
      #expect(!text.contains("Virta") && (page == nomination || text.contains("Erased")), "\(page)")
    }
    // The mark by which they were known is gone too.
    _ = try await desk.registered()
    let form = await office.get(
      "/nominations/new?run=\(NominationOffice.run)", cookie: desk.fiona)
    #expect(!form.text.contains("value=\"\(code)\""))
  }
}
