import Domain
import HTTPTypes
import Registry
import Testing
import Web

@Suite struct `Filing papers` {
  @Test func `shows them to those whom the label lets in and to nobody else`() async throws {
    let table = try await LabelledOffice()
    let office = table.office
    let shared = try await table.filed("Shared plan", LabelledOffice.label())
    let own = try await table.filed("Own plan", LabelledOffice.label(owner: "NATO"))
    let list = await office.get("/papers", cookie: table.sweden)
    #expect(list.text.contains("Shared plan") && !list.text.contains("Own plan"))
    #expect(list.text.contains("1 result"))
    #expect(list.text.contains("NATO/EAPC RESTRICTED"))
    #expect(await office.get(shared, cookie: table.sweden).status == .ok)
    let hidden = await office.get(own, cookie: table.sweden)
    let absent = await office.get("/papers/0000000000001", cookie: table.sweden)
    #expect(hidden.status == .notFound && hidden.text == absent.text)
    let visitor = await office.get("/papers")
    #expect(visitor.text.contains("No paper that you may read"))
    #expect(await office.get(shared).status == .notFound)
    let search = await office.get("/search?q=plan", cookie: table.sweden)
    #expect(search.text.contains("Shared plan") && !search.text.contains("Own plan"))
  }

  @Test func `hands out bytes with their label, once a receipt is recorded`() async throws {
    let table = try await LabelledOffice()
    let office = table.office
    let path = try await table.filed("Plan", LabelledOffice.label(), "Naïve\n")
    let id = try await table.version(on: path, table.sweden)
    let before = office.registrar.latest.number
    let response = await office.get("/versions/\(id)", cookie: table.sweden)
    #expect(response.status == .ok && response.text == "Naïve\n")
    let fields = response.head.headerFields
    #expect(fields[.contentType] == "text/plain; charset=utf-8")
    #expect(fields[.contentDisposition]?.hasPrefix("attachment; filename=\"note.txt\"") == true)
    #expect(fields[.xContentTypeOptions] == "nosniff")
    let binding = try #require(HTTPField.Name("Binding-Data"))
    #expect(fields[binding]?.hasPrefix("binding-type=\"urn:nato:stanag:4778") == true)
    #expect(office.registrar.latest.number == before + 1)
    _ = await office.get("/versions/\(id)", cookie: table.sweden)
    #expect(office.registrar.latest.number == before + 1)
    #expect(await office.get(path, cookie: table.anna).text.contains("Name of sverker"))
    #expect(!(await office.get(path, cookie: table.sweden).text.contains("Who has read it")))
    let sidecar = await office.get("/versions/\(id).bdo", cookie: table.sweden)
    #expect(sidecar.text.contains("BindingInformation") && sidecar.text.contains("note.txt"))
    #expect(await office.get("/versions/\(id)").status == .notFound)
    #expect(await office.get("/versions/\(id).bdo").status == .notFound)
  }

  @Test func `asks no receipt for what everybody may read`() async throws {
    let table = try await LabelledOffice()
    let path = try await table.filed(
      "Open", [("level", "PUBLIC|UNMARKED"), ("markingReason", "For all")])
    let id = try await table.version(on: path, table.anna)
    let before = table.office.registrar.latest.number
    #expect(await table.office.get("/versions/\(id)").text == "What it says\n")
    #expect(table.office.registrar.latest.number == before)
    #expect(await table.office.get(path).text.contains("marking-open"))
  }

  @Test(arguments: [
    ("a.exe", "MZ"), ("a.pdf", "no pdf"), ("a.txt", "\u{0}"), ("a.docx", "PK\u{3}\u{4}none"),
    ("a", "text"), ("a.png", "%PDF-1.4"), ("a.html", "<p>"),
  ])
  func `refuses files of other sorts`(_ name: String, _ text: String) async throws {
    let table = try await LabelledOffice()
    let response = await table.office.file(
      "/papers/new", [("title", "T")] + LabelledOffice.label(), (name, Array(text.utf8)),
      cookie: table.anna)
    #expect(response.status == .unprocessableContent)
    #expect(response.text.contains("id=\"file-error\""))
  }

  @Test func `says what is wrong field by field and shows who could read it`() async throws {
    let table = try await LabelledOffice()
    let office = table.office
    let empty = await office.file("/papers/new", [("level", "")], nil, cookie: table.anna)
    #expect(empty.status == .unprocessableContent)
    for field in ["file", "title", "level", "markingReason"] {
      #expect(empty.text.contains("id=\"\(field)-error\""), "\(field)")
    }
    let unowned = await office.file(
      "/papers/new", [("title", "T")] + LabelledOffice.label(owner: ""), ("a.txt", [65]),
      cookie: table.anna)
    #expect(unowned.text.contains("Owner and release do not fit together."))
    let preview = await office.file(
      "/fr/papers/new", [("preview", "yes")] + LabelledOffice.label(groups: ["NATO"]), nil,
      cookie: table.anna)
    #expect(preview.status == .ok && preview.text.contains("Qui pourrait lire ceci"))
    #expect(preview.text.contains("OTAN/CPEA DIFFUSION RESTREINTE"))
    let reader = await office.get("/papers/new")
    #expect(reader.status == .seeOther)
  }

  @Test func `keeps versions with labels of their own`() async throws {
    let table = try await LabelledOffice()
    let office = table.office
    let path = try await table.filed("Plan", LabelledOffice.label())
    office.clock.advance(seconds: 60)
    let revised = await office.file(
      path + "/new", [("title", "Plan of ours")] + LabelledOffice.label(owner: "NATO"),
      ("plan.md", Array("# Plan\n".utf8)), cookie: table.ben)
    #expect(revised.status == .seeOther)
    let whole = await office.get(path, cookie: table.anna)
    #expect(whole.text.contains("<h1>Plan of ours</h1>"))
    // Allies of the council alone may read all of it, and there is none: each part for itself.
    #expect(whole.text.contains("EACH PART AS MARKED"), "\(whole.text.prefix(1500))")
    let part = await office.get(path, cookie: table.sweden)
    #expect(part.text.contains("<h1>Plan</h1>") && !part.text.contains("Plan of ours"))
    let foreign = await office.file(
      path + "/new", [("title", "T")] + LabelledOffice.label(), ("a.txt", [65]),
      cookie: table.sweden)
    #expect(foreign.status == .forbidden)
  }

  @Test func `takes long bodies from those who may file, and at these addresses`() async throws {
    let table = try await LabelledOffice()
    let office = table.office
    let long = [UInt8](repeating: 65, count: 3 << 20)
    let taken = await office.file(
      "/papers/new", [("title", "T")] + LabelledOffice.label(), ("a.txt", long),
      cookie: table.anna)
    #expect(taken.status == .seeOther)
    let reader = try #require(await office.signIn("reader", "just looking"))
    let refused = await office.file(
      "/papers/new", [("title", "T")], ("a.txt", long), cookie: reader)
    #expect(refused.status == .contentTooLarge)
    let elsewhere = await office.ask(
      .post, "/sign-in", fields: [("Cookie", table.anna)],
      body: String(repeating: "a", count: 3 << 20))
    #expect(elsewhere.status == .contentTooLarge)
  }
}
