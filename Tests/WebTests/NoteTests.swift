import Domain
import HTTPTypes
import Testing
import Web

@Suite struct `Notes on parties and bodies` {
  static func written(
    _ table: LabelledOffice, _ text: String, _ label: [(String, String)]
  ) async throws -> String {
    let response = await table.office.submit(
      "/notes/new?party=SWE", [("deed", "write"), ("text", text)] + label, cookie: table.anna)
    let location = try #require(
      response.head.headerFields[.location], "\(response.status) \(response.text)")
    return String(location.prefix { $0 != "?" })
  }

  @Test func `stand on their party's page for those who may read them`() async throws {
    let table = try await LabelledOffice()
    let office = table.office
    let plain = await office.get("/parties/SWE", cookie: table.sweden).text.count
    let own = try await Self.written(
      table, "They <b>drag</b> their feet", LabelledOffice.label(owner: "NATO"))
    let page = await office.get("/parties/SWE", cookie: table.anna)
    #expect(page.text.contains("They &lt;b&gt;drag"))
    #expect(page.text.contains("NATO RESTRICTED") && page.text.contains("marking-restricted"))
    #expect(await office.get("/parties/SWE", cookie: table.sweden).text.count == plain)
    #expect(await office.get("/parties/SWE").text.contains("marking-open"))
    #expect(await office.get(own, cookie: table.ben).status == .ok)
    let hidden = await office.get(own, cookie: table.sweden)
    let absent = await office.get("/notes/0000000000001", cookie: table.sweden)
    #expect(hidden.status == .notFound && hidden.text == absent.text)
    let pushed = await office.submit(
      own, [("deed", "correct"), ("text", "Mine")], cookie: table.sweden)
    #expect(pushed.status == .forbidden || pushed.status == .notFound)
  }

  @Test func `are corrected and struck by their own seat`() async throws {
    let table = try await LabelledOffice()
    let office = table.office
    let path = try await Self.written(table, "First words", LabelledOffice.label())
    let corrected = await office.submit(
      path, [("deed", "correct"), ("text", "Better words")], cookie: table.ben)
    #expect(corrected.status == .seeOther)
    #expect(await office.get(path, cookie: table.sweden).text.contains("Better words"))
    #expect(!(await office.get(path, cookie: table.sweden).text.contains("name=\"deed\"")))
    let silent = await office.submit(path, [("deed", "strike")], cookie: table.ben)
    #expect(silent.text.contains("id=\"reason-error\""))
    let struck = await office.submit(
      path, [("deed", "strike"), ("reason", "Wrong party")], cookie: table.ben)
    #expect(struck.head.headerFields[.location]?.hasPrefix("/parties/SWE?recorded=") == true)
    #expect(await office.get(path, cookie: table.ben).status == .notFound)
  }

  @Test func `show who could read them before they are written`() async throws {
    let table = try await LabelledOffice()
    let response = await table.office.submit(
      "/notes/new?body=council",
      [("deed", "write"), ("preview", "yes"), ("text", "kept")] + LabelledOffice.label(),
      cookie: table.anna)
    #expect(response.status == .ok)
    #expect(response.text.contains("Who could read this") && response.text.contains("kept"))
    #expect(response.text.contains("NATO/EAPC RESTRICTED"))
  }
}
