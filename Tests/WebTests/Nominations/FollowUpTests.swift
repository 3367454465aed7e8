import Domain
import HTTPTypes
import Testing
import Web

@Suite struct `What a host has to know` {
  @Test func `is asked once confirmed and read with a reason`() async throws {
    let desk = try await NominationOffice()
    let office = desk.office
    let nomination = try await desk.nominated(try await desk.registered())
    let path = "\(nomination)/follow-up"
    #expect(await office.get(path, cookie: desk.fiona).status == .notFound)
    #expect(await desk.seat("fill").status == .seeOther)
    let kept = await office.submit(
      path, [("deed", "keep"), ("diet", "No <nuts>"), ("travel", "SK 715")], cookie: desk.fiona)
    #expect(kept.status == .seeOther, "\(kept.text)")
    let more = await office.submit(
      path, [("deed", "keep"), ("emergency", "A sister")], cookie: desk.fiona)
    #expect(more.status == .seeOther)
    let host = await office.get(path, cookie: desk.astrid)
    #expect(host.status == .ok && !host.text.contains("SK 715"))
    #expect(!host.text.contains("name=\"diet\""))
    let read = await office.submit(
      path, [("deed", "look"), ("lookReason", "Kitchen")], cookie: desk.astrid)
    for text in ["No &lt;nuts&gt;", "SK 715", "A sister"] { #expect(read.text.contains(text)) }
    #expect(!read.text.contains("post@example.org"))
    let pushed = await office.submit(path, [("deed", "keep"), ("diet", "x")], cookie: desk.astrid)
    #expect(pushed.status == .forbidden)
    #expect(await office.get(path, cookie: desk.anna).status == .notFound)
    #expect(await office.get(path, cookie: desk.menu.urs).status == .notFound)
  }
}

@Suite struct `A certificate` {
  private func code(_ desk: NominationOffice, _ nomination: String) async throws -> String {
    let page = await desk.office.get(nomination, cookie: desk.fiona)
    let found = page.text.firstMatch(of: /certificates\/([0-9a-z]{26})/)
    return String(try #require(found?.1, "\(page.text)"))
  }

  @Test func `is given to who came and can be verified by anyone`() async throws {
    var desk = try await NominationOffice()
    let office = desk.office
    let nomination = try await desk.attended()
    let early = await office.get(nomination, cookie: desk.fiona)
    #expect(!early.text.contains("/certificates/"))
    #expect(await desk.seat("certify").status == .seeOther)
    let code = try await code(desk, nomination)
    let print = await office.get(
      "/rosters/\(NominationOffice.run)/certificates", cookie: desk.astrid)
    #expect(print.text.contains(code) && print.text.contains("<svg class=\"qr"), "\(print.text)")
    let page = await office.get("/certificates/\(code.uppercased())")
    #expect(page.status == .ok && page.text.contains("This certificate is genuine"))
    // The activity is marked RESTRICTED: its title is not for everybody.
    #expect(!page.text.contains("Rescue in snow") && !page.text.contains("Virta"))
    let sweden = try #require(await office.signIn("sverker", "word of sverker is long"))
    let reader = await office.get("/certificates/\(code)", cookie: sweden)
    #expect(reader.text.contains("Rescue in snow") && reader.text.contains("marking-restricted"))
    let named = await office.post("/certificates", [("code", code), ("name", "aino VIRTA")])
    #expect(named.text.contains("It was given to this name"))
    let wrong = await office.post("/certificates", [("code", code), ("name", "Eero Salo")])
    #expect(wrong.text.contains("not given to this name") && !wrong.text.contains("Virta"))
  }

  @Test func `that is none is answered slowly, and asked for at a pace`() async throws {
    let desk = try await NominationOffice()
    let office = desk.office
    let form = await office.get("/certificates")
    #expect(form.status == .ok && form.text.contains("name=\"code\""))
    let unknown = await office.get("/certificates/00000000000000000000000000")
    #expect(unknown.status == .ok && unknown.text.contains("No certificate has this code"))
    var last = unknown
    for _ in 0..<5 { last = await office.get("/certificates/x") }
    #expect(last.status == .tooManyRequests)
  }
}

@Suite struct `What participants thought` {
  private let path = "/rosters/\(NominationOffice.run)/critique"

  @Test func `is written by a party whose people were there, under its own label`() async throws {
    var desk = try await NominationOffice()
    let early = await desk.office.get(path, cookie: desk.fiona)
    #expect(early.status == .ok && early.text.contains("Nobody of your party"))
    _ = try await desk.attended()
    let office = desk.office
    let ratings = ["content", "teaching", "organisation", "usefulness"].map {
      ("rating-\($0)", "4")
    }
    let missing = await office.submit(
      path, [("deed", "criticise"), ("text", "Good <dogs>")] + LabelledOffice.label(),
      cookie: desk.fiona)
    #expect(missing.status == .unprocessableContent && missing.text.contains("rating-content"))
    let written = await office.submit(
      path, [("deed", "criticise"), ("text", "Good <dogs>")] + ratings + LabelledOffice.label(),
      cookie: desk.fiona)
    #expect(written.status == .seeOther, "\(written.text)")
    #expect(written.head.headerFields[.location]?.hasPrefix("/iterations/SWE.7.1") == true)
    #expect(await office.get(path, cookie: desk.anna).status == .forbidden)
  }
}

@Suite struct `Allowances` {
  @Test func `are set by planners and seen by each party as its own`() async throws {
    let desk = try await NominationOffice()
    let office = desk.office
    let year = office.clock.instant.day.adding(90).year
    let path = "/allowances?year=\(year)"
    let wrong = await office.submit(
      path, [("deed", "allow"), ("party", "IRL"), ("travel", "half")], cookie: desk.anna)
    #expect(wrong.status == .unprocessableContent && wrong.text.contains("id=\"travel-error\""))
    let set = await office.submit(
      path,
      [("deed", "allow"), ("party", "IRL"), ("travel", "80"), ("lodging", "50"), ("count", "3")],
      cookie: desk.anna)
    #expect(set.status == .seeOther, "\(set.text)")
    let own = await office.get(path, cookie: desk.fiona)
    #expect(own.text.contains("80%") && !own.text.contains("name=\"deed\""))
    #expect(!(await office.get(path, cookie: desk.menu.table.sweden).text.contains("80%")))
    #expect(await office.get(path, cookie: desk.anna).text.contains("80%"))
    #expect(await office.get(path, cookie: desk.astrid).status == .forbidden)
    let form = await office.get("/nominations/new?run=SWE.7.1", cookie: desk.fiona)
    #expect(form.text.contains("pays for 3 persons"))
    let pushed = await office.submit(path, [("deed", "allow")], cookie: desk.fiona)
    #expect(pushed.status == .forbidden || pushed.status == .unprocessableContent)
  }
}
