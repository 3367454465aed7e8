import Domain
import Exchange
import HTTPTypes
import Registry
import Testing
import Web

extension Response {
  fileprivate var bodyBytes: [UInt8] { body }

  /// How many lines come to something, by the page's own figures.
  fileprivate func count(_ word: String) -> Int? {
    let mark = "</p><p class=\"stat-label\">\(word)<"
    guard let end = text.firstRange(of: mark)?.lowerBound else { return nil }
    return Int(text[..<end].reversed().prefix { $0.isNumber }.reversed().map(String.init).joined())
  }
}

extension Office {
  /// Brings a table as somebody.
  fileprivate func look(
    _ kind: String, _ lines: [String], cookie: String
  ) async -> Response {
    await file(
      "/bulk", [("deed", "look"), ("kind", kind), ("pasted", lines.joined(separator: "\n"))], nil,
      cookie: cookie)
  }

  /// Applies what a page shows.
  fileprivate func apply(
    _ page: Response, _ kind: String, _ more: [(String, String)] = [], cookie: String
  ) async -> Response {
    func hidden(_ name: String) -> String {
      let mark = "name=\"\(name)\" value=\""
      let parts = page.text.split(separator: mark, maxSplits: 1)
      let value = String(parts.count > 1 ? parts[1].prefix { $0 != "\"" } : "")
      return Response.unescaped(value)
    }
    let pairs = [
      ("deed", "apply"), ("kind", kind), ("carried", hidden("carried")),
      ("digest", hidden("digest")),
    ]
    return await sendBulk(pairs + more, key: hidden("key"), cookie: cookie)
  }

  /// Sends the form with a key of its own.
  private func sendBulk(
    _ pairs: [(String, String)], key: String, cookie: String
  ) async -> Response {
    let page = await get("/bulk", cookie: cookie)
    let token = hidden("token", in: page) ?? ""
    var body: [UInt8] = []
    for (name, value) in [("token", token), ("key", key)] + pairs {
      body += Array(
        "--limit\r\nContent-Disposition: form-data; name=\"\(name)\"\r\n\r\n\(value)\r\n".utf8)
    }
    body += Array("--limit--\r\n".utf8)
    var head = HTTPRequest(method: .post, scheme: "http", authority: "office.test", path: "/bulk")
    head.headerFields[.contentType] = "multipart/form-data; boundary=limit"
    head.headerFields[.cookie] = cookie
    return await site.respond(to: Request(head, body: body, from: "192.0.2.1"))
  }
}

extension Response {
  fileprivate static func unescaped(_ text: String) -> String {
    text.replacing("&quot;", with: "\"").replacing("&#39;", with: "'")
      .replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&amp;", with: "&")
  }
}

private let runsHead =
  "Run\tActivity\tTitle\tKind\tAreas\tOpen to\tFirst day\tLast day\tTown\tCountry"
  + "\tSeats\tMarking\tColour"

@Suite struct `Runs from a spreadsheet` {
  private func lines(_ office: Office, _ more: [String] = []) -> [String] {
    let first = office.clock.instant.day.adding(120)
    return [
      runsHead,
      "\tSWE.7\t\t\t\t\t\(first)\t\(first.adding(4))\tKiruna\tSWE\t18\t\tred",
      "SWE.9.1\t\tSkiing\tcourse\tmed\tcouncil\t\(first.adding(7))\t\(first.adding(9))\tÅre\tSWE"
        + "\t8\tNATO RESTRICTED\t",
    ] + more
  }

  @Test func `are shown line by line, recorded together, and the same when they come back`()
    async throws
  {
    let menu = try await MenuOffice()
    let office = menu.office
    _ = try await menu.offered()
    let form = await office.get("/iterations/SWE.7.1", cookie: menu.astrid)
    #expect(form.status == .notFound)
    let label = try #require(try await printedLabel(menu))
    let table = lines(office).map { $0.replacing("NATO RESTRICTED", with: label) }
    let before = office.registrar.latest.number
    let page = await office.look("runs", table, cookie: menu.astrid)
    #expect(page.status == .ok, "\(page.text)")
    #expect(page.count("New") == 2, "\(page.text)")
    #expect(page.text.contains("Colour"))
    #expect(office.registrar.latest.number == before)
    let done = await office.apply(page, "runs", cookie: menu.astrid)
    #expect(done.status == .seeOther, "\(done.text)")
    #expect(office.registrar.latest.number == before + 3)
    let again = await office.apply(page, "runs", cookie: menu.astrid)
    #expect(again.status == .conflict)
    #expect(office.registrar.latest.number == before + 3)
    let year = office.clock.instant.day.adding(120).year
    for format in ["csv", "xlsx"] {
      let out = await office.get("/menu.\(format)?year=\(year)", cookie: menu.astrid)
      #expect(out.status == .ok)
      let back = await office.file(
        "/bulk", [("deed", "look"), ("kind", "runs")], ("menu.\(format)", out.bodyBytes),
        cookie: menu.astrid)
      let rows = try Workbook(reading: out.bodyBytes).sheets[0].rows
      #expect(rows.count >= 3)
      #expect(back.count("Same as before") == rows.count - 1, "\(back.text)")
      #expect(back.count("Refused") == 0)
    }
  }

  /// How the activity's label is printed, as the menu's table says it.
  private func printedLabel(_ menu: MenuOffice) async throws -> String? {
    let first = menu.office.clock.instant.day.adding(200)
    let response = await menu.office.submit(
      "/activities/SWE.7/propose",
      [
        ("deed", "propose"), ("runs", "\(first) \(first.adding(1)) Kiruna SWE 5"),
        ("allocation", "arrival"), ("timeZone", "Europe/Stockholm"),
      ], cookie: menu.astrid)
    guard response.status == .seeOther else { return nil }
    let out = await menu.office.get("/menu.csv?year=\(first.year)", cookie: menu.astrid)
    let sheet = try Workbook(csv: out.bodyBytes).sheets[0]
    guard let column = sheet.rows[0].firstIndex(of: .text("Marking")) else { return nil }
    return sheet.rows[1][column].text
  }

  @Test func `with a refused line are applied without it alone, and only when told so`()
    async throws
  {
    let menu = try await MenuOffice()
    let office = menu.office
    _ = try await menu.offered()
    let table = [
      "Activité;Premier jour;Dernier jour;Places",
      "SWE.7;2027-03-01;2027-03-05;10", "SWE.7;2027-04-01;2027-03-05;10", "SWE.7;2027-05-01;x;10",
      "SWE.7;2027-03-01;2027-03-05;10", "NOR.1;2027-03-01;2027-03-05;10",
    ]
    let page = await office.look("runs", table, cookie: menu.astrid)
    #expect(page.count("New") == 1, "\(page.text)")
    #expect(page.count("Refused") == 3)
    #expect(page.count("Twice") == 1)
    let before = office.registrar.latest.number
    let held = await office.apply(page, "runs", cookie: menu.astrid)
    #expect(held.status == .unprocessableContent)
    #expect(office.registrar.latest.number == before)
    let done = await office.apply(page, "runs", [("without", "yes")], cookie: menu.astrid)
    #expect(done.status == .seeOther, "\(done.text)")
    #expect(office.registrar.latest.number == before + 1)
  }

  @Test func `are for providers, and tables that are none say what is wrong`() async throws {
    let menu = try await MenuOffice()
    let office = menu.office
    #expect(await office.get("/bulk").status == .seeOther)
    #expect(await office.get("/bulk", cookie: menu.urs).status == .forbidden)
    let other = await office.look("nominations", ["Person code", "c-1"], cookie: menu.astrid)
    #expect(other.status == .forbidden)
    for lines in [["nothing", "known"], ["Run"], ["Run,Run", "a,b"], ["Run,\"x", "a"]] {
      let page = await office.look("runs", lines, cookie: menu.astrid)
      #expect(page.status == .unprocessableContent, "\(lines)")
    }
    let bad = await office.file(
      "/bulk", [("deed", "look"), ("kind", "runs")], ("a.xlsx", Array("PK\u{3}\u{4}x".utf8)),
      cookie: menu.astrid)
    #expect(bad.text.contains("damaged"))
  }
}

@Suite struct `Nominations from a spreadsheet` {
  private let head = "Run,Name,Date of birth,Rank,Language profiles,Priority,Funding,Remark"

  @Test func `register people once, put them forward, and are the same when they come back`()
    async throws
  {
    let menu = try await MenuOffice.published()
    let office = menu.office
    let fiona = try await office.person(
      "fiona", "CHE", [.focalPoint, .delegation], "RESTRICTED")
    try await open(menu)
    let table = [
      head, "SWE.7.1,Uma Berg,1990-02-03,OF-2,en 3333,,,one",
      "SWE.7.1,\"Berg, Uma\",1990-02-03,OF-2,en 3333,,,two",
      ",Ueli Tal,1980-01-01,OR-5,en 2222; fr 3333,,,",
      "SWE.7.1,Ueli Tal,1980-01-01,OF-1,en 2222,2,,",
      "SWE.7.9,Uma Berg,1990-02-03,OF-2,,,,",
    ]
    let page = await office.look("nominations", table, cookie: fiona)
    #expect(page.count("New") == 3, "\(page.text)")
    #expect(page.count("Twice") == 1)
    #expect(page.count("Refused") == 1)
    let done = await office.apply(page, "nominations", [("without", "yes")], cookie: fiona)
    #expect(done.status == .seeOther, "\(done.text)")
    let year = office.clock.instant.day.adding(90).year
    for format in ["csv", "xlsx"] {
      let out = await office.get("/nominations.\(format)?year=\(year)", cookie: fiona)
      let back = await office.file(
        "/bulk", [("deed", "look"), ("kind", "nominations")], ("a.\(format)", out.bodyBytes),
        cookie: fiona)
      #expect(back.count("Same as before") == 2, "\(back.text)")
      #expect(back.text.contains("Uma Berg"))
      let people = await office.get("/candidates.\(format)", cookie: fiona)
      let known = await office.file(
        "/bulk", [("deed", "look"), ("kind", "nominations")], ("b.\(format)", people.bodyBytes),
        cookie: fiona)
      #expect(known.count("Same as before") == 2, "\(known.text)")
    }
    let roster = await office.get("/rosters/SWE.7.1.csv", cookie: menu.astrid)
    #expect(roster.text.contains("Uma Berg"))
    let anna = await office.get("/rosters/SWE.7.1.csv", cookie: menu.anna)
    #expect(!anna.text.contains("Uma Berg"))
    let stranger = await office.get("/candidates.csv", cookie: menu.astrid)
    #expect(stranger.status == .forbidden)
    try await reorder(office, fiona, year)
  }

  /// The party's order changes by the numbers in the table.
  private func reorder(_ office: Office, _ fiona: String, _ year: Int) async throws {
    let out = await office.get("/nominations.csv?year=\(year)", cookie: fiona)
    let rows = try Workbook(csv: out.bodyBytes).sheets[0].rows
    let person = try #require(rows[0].firstIndex(of: .text("Person code")))
    let order = [
      "Run,Person code,Priority", "SWE.7.1,\(rows[1][person].text),2",
      "SWE.7.1,\(rows[2][person].text),1",
    ]
    let page = await office.look("nominations", order, cookie: fiona)
    #expect(page.count("Changes") == 2, "\(page.text)")
    let done = await office.apply(page, "nominations", cookie: fiona)
    #expect(done.status == .seeOther, "\(done.text)")
    let fixed = [
      "Run,Person code,Funding", "SWE.7.1,\(rows[1][person].text),travel",
    ]
    #expect(await office.look("nominations", fixed, cookie: fiona).count("Refused") == 1)
  }

  /// The run is open to Switzerland, which the council takes in.
  private func open(_ menu: MenuOffice) async throws {
    try await menu.office.act(
      .membership(
        .begin(
          Membership(
            id: Membership.ID(77), party: try code("CHE"), body: try code("council"),
            from: try date("1996"), beginning: .joined))))
  }
}
