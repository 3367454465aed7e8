import Domain
import HTTPTypes
import Journal
import Registry
import Testing
import Web

private let finland = "0000000000004"

extension Council {
  /// Files a paper of the Allies and gives the address of the form that brings a proposal in it.
  fileprivate func form(_ first: String = "lift") async throws -> (form: String, paper: String) {
    let paper = try await table.filed(
      "On partners", LabelledOffice.label(owner: "NATO"))
    let version = try await table.version(on: paper, table.anna)
    return ("/proposals/new?version=\(version)&matter=\(first)", paper)
  }

  fileprivate func bring(_ form: String, _ pairs: [(String, String)]) async -> Response {
    await office.submit(
      form, [("deed", "bring"), ("committee", "nac"), ("title", "Partners")] + pairs,
      cookie: table.anna)
  }

  /// Lifts what restricts Finland, ends its place in the council, founds a forum that takes the
  /// Allies in.
  fileprivate static let lines = [
    ("lines", "1:lift"), ("line1-restrictions", finland), ("line1-on", "2026-12-01"),
    ("lines", "2:leave"), ("line2-parties", "FIN"), ("line2-body", "council"),
    ("line2-manner", "withdrew"), ("line2-on", "2026-12-01"),
    ("lines", "3:body"), ("line3-code", "forum"), ("line3-kind", "format"),
    ("line3-name", "Forum"), ("line3-nameFrench", "Forum"), ("line3-short", "Forum"),
    ("line3-purposes", "dialogue"), ("line3-from", "2026-12-01"),
    ("lines", "4:include"), ("line4-body", "council"), ("line4-included", "allies"),
    ("line4-from", "2026-12-01"), ("line4-part", "Allies in council"),
    ("lines", "5:text"), ("line5-part", "The letter is agreed"),
  ]
}

@Suite struct `Drawing up a draft` {
  @Test func `takes a line for every action, and adopts them all`() async throws {
    let council = try await Council()
    let office = council.office
    let (form, _) = try await council.form()
    let brought = await council.bring(form, Council.lines)
    let path = try #require(brought.head.headerFields[.location], "\(brought.text)")
    let shown = await office.get(path, cookie: council.table.anna).text
    for words in ["Restriction lifted on 1 Dec 2026", "Leaves on 1 Dec 2026", "Founds Forum"] {
      #expect(shown.contains(words), "\(words)")
    }
    #expect(shown.contains("The letter is agreed") && shown.contains("takes in"))
    #expect(await council.silence(path).status == .seeOther)
    office.clock.advance(seconds: 5 * 86_400)
    let after = await office.get("/parties/FIN?on=2026-12-02").text
    #expect(after.contains("until 1 Dec 2026") || after.contains("1 Dec 2026"))
    #expect(await office.get("/bodies/forum?on=2026-12-02").status == .ok)
    let member = await office.get("/bodies/council?on=2026-12-02").text
    #expect(member.contains("NOR"))
  }

  @Test func `keeps what was typed while a line is added or left out`() async throws {
    let council = try await Council()
    let (form, _) = try await council.form()
    let more = await council.bring(
      form, [("add", "yes"), ("adding", "body"), ("line2-drop", "yes")] + Council.lines)
    #expect(more.status == .ok)
    #expect(more.text.contains("value=\"6:body\"") && !more.text.contains("value=\"2:leave\""))
    #expect(more.text.contains("name=\"line6-code\""))
    #expect(more.text.contains("value=\"The letter is agreed\""))
    #expect(more.text.contains("value=\"Partners\""))
    let form1 = await council.office.get(form, cookie: council.table.anna).text
    #expect(form1.contains("name=\"line1-restrictions\"") && form1.contains(finland))
  }

  @Test func `marks what is wrong at its line`() async throws {
    let council = try await Council()
    let (form, _) = try await council.form()
    let number = council.office.registrar.latest.number
    func errors(_ pairs: [(String, String)]) async -> String {
      let response = await council.bring(form, pairs)
      #expect(response.status == .unprocessableContent, "\(pairs)")
      return response.text
    }
    let lift = [("lines", "1:lift"), ("line1-restrictions", finland)]
    #expect(await errors(lift + [("line1-on", "1999-01-01")]).contains("id=\"line1-on-error\""))
    #expect(await errors(lift + [("line1-on", "soon")]).contains("id=\"line1-on-error\""))
    let founded = [
      ("lines", "2:body"), ("line2-code", "council"), ("line2-kind", "format"),
      ("line2-name", "Twice"), ("line2-short", "Twice"), ("line2-from", "2026-12-01"),
    ]
    let good = lift + [("line1-on", "2026-12-01")]
    let twice = await errors(good + founded)
    #expect(twice.contains("id=\"line2-code-error\"") && twice.contains("value=\"Twice\""))
    let gone = [
      ("lines", "3:leave"), ("line3-parties", "SWE"), ("line3-body", "allies"),
      ("line3-manner", "withdrew"), ("line3-on", "2026-12-01"),
    ]
    #expect(await errors(good + gone).contains("id=\"line3-parties-error\""))
    #expect(await errors([("lines", "1:text")]).contains("id=\"line1-part-error\""))
    #expect(await errors([("lines", "1:release")]).contains("id=\"line1-level-error\""))
    #expect(council.office.registrar.latest.number == number)
  }

  @Test func `ties lines of one name into one part`() async throws {
    let council = try await Council()
    let (form, _) = try await council.form()
    let tied = Council.lines + [("line1-part", "All at once"), ("line2-part", "All at once")]
    let brought = await council.bring(form, tied)
    let path = try #require(brought.head.headerFields[.location], "\(brought.text)")
    let shown = await council.office.get(path, cookie: council.table.anna).text
    #expect(shown.contains("<span class=\"count\">4</span>"))
  }

  @Test func `releases a paper to partners when nobody objects`() async throws {
    let council = try await Council()
    let office = council.office
    let (form, paper) = try await council.form("release")
    let version = try await council.table.version(on: paper, council.table.anna)
    let label = LabelledOffice.label(owner: "EAPC").map { ("line1-\($0.0)", $0.1) }
    let brought = await council.bring(
      form,
      [("lines", "1:release"), ("line1-version", version), ("line1-part", "The paper goes out")]
        + label)
    let path = try #require(brought.head.headerFields[.location], "\(brought.text)")
    #expect(await council.silence(path).status == .seeOther)
    #expect(await office.get(paper, cookie: council.table.sweden).status == .notFound)
    office.clock.advance(seconds: 5 * 86_400)
    let sweden = try #require(await office.signIn("sverker", "word of sverker is long"))
    #expect(await office.get(paper, cookie: sweden).status == .ok)
  }

  @Test func `again keeps and leaves out single actions, and shows the difference`() async throws {
    let council = try await Council()
    let office = council.office
    let (form, paper) = try await council.form()
    let brought = await council.bring(form, Council.lines)
    let path = try #require(brought.head.headerFields[.location], "\(brought.text)")
    let without = await office.get(path + "/redraft", cookie: council.table.anna)
    #expect(without.text.contains("File a new version of the paper first"))
    let filed = await office.file(
      paper + "/new", [("title", "On partners")] + LabelledOffice.label(owner: "NATO"),
      ("note.txt", Array("Second\n".utf8)), cookie: council.table.anna)
    #expect(filed.status == .seeOther, "\(filed.text)")
    let page = await office.get(path + "/redraft", cookie: council.table.anna).text
    #expect(
      page.contains("value=\"FIN:0\" checked") && page.contains("value=\"text:whole\" checked"))
    let version = try #require(page.firstMatch(of: /<option value="([0-9a-z]{13})" selected/)).1
    let again = await office.submit(
      path + "/redraft",
      [
        ("deed", "redraft"), ("version", String(version)), ("revision", "revision"),
        ("title", "Partners"), ("keep", "FIN:0"), ("keep", "text:whole"),
        ("lines", "1:restriction"), ("line1-parties", "SWE"), ("line1-scopes", "meetings"),
        ("line1-from", "2026-12-01"),
      ], cookie: council.table.anna)
    #expect(again.head.headerFields[.location] == path, "\(again.text)")
    let shown = await office.get(path, cookie: council.table.anna).text
    #expect(shown.contains("<del>") && shown.contains("<ins>") && shown.contains("REV1"))
    #expect(shown.contains("part left out") && shown.contains("new part"))
    let others = await office.get(path + "/redraft", cookie: council.france)
    #expect(others.status == .forbidden)
    let hidden = await office.get(path + "/redraft", cookie: council.table.sweden)
    let missing = await office.get("/proposals/0000000000001/redraft", cookie: council.table.sweden)
    #expect(hidden.status == .notFound && hidden.text == missing.text)
  }
}

@Suite struct `An action sheet` {
  @Test func `follows from the facts, for those alone who may read the draft`() async throws {
    let council = try await Council()
    let office = council.office
    let path = try await council.brought()
    _ = await council.silence(path)
    _ = await council.speak(
      path, [("kind", "object"), ("parts", "FIN"), ("text", "Not this one")], as: council.norway)
    #expect(await office.get(path + "/sheets/1", cookie: council.france).status == .notFound)
    office.clock.advance(seconds: 5 * 86_400)
    let anna = try #require(await office.signIn("anna", "word of anna is long"))
    let sheet = await office.get(path + "/sheets/1", cookie: anna)
    #expect(sheet.status == .ok)
    for words in [
      "AS1", "The Council agreed under the silence procedure", "25 Nov 2026, 17:00 (Brussels)",
      "Not agreed", "adopted-", "NATO RESTRICTED",
    ] {
      #expect(sheet.text.contains(words), "\(words)")
    }
    #expect(!sheet.text.contains("Not this one") && !sheet.text.contains("Norway"))
    let page = await office.get(path, cookie: anna).text
    let paper = try #require(page.firstMatch(of: /href="(\/papers\/[0-9a-z]{13})"/)).1
    #expect(await office.get(String(paper), cookie: anna).text.contains(path + "/sheets/1"))
    #expect(await office.get("/fr" + path + "/sheets/1", cookie: anna).text.contains("Non agréé"))
    let sweden = try #require(await office.signIn("sverker", "word of sverker is long"))
    let hidden = await office.get(path + "/sheets/1", cookie: sweden)
    let missing = await office.get("/proposals/0000000000001/sheets/1", cookie: sweden)
    #expect(hidden.status == .notFound && hidden.text == missing.text)
    #expect(await office.get(path + "/sheets/2", cookie: anna).status == .notFound)
    #expect(await office.get(path + "/sheets/01", cookie: anna).status == .notFound)
  }
}
