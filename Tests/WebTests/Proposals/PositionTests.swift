import Domain
import HTTPTypes
import Journal
import Testing
import Web

@Suite struct `A position` {
  @Test func `is released by two people of its own party, and by no other`() async throws {
    let council = try await Council()
    let office = council.office
    let nora = try await office.person("nora", "NOR", [.delegation], "SECRET")
    let path = try await council.brought(LabelledOffice.label(owner: "NATO", groups: ["EAPC"]))
    _ = await council.silence(path)
    let sweden = council.table.sweden
    let before = await office.get(path, cookie: sweden)
    _ = await council.speak(
      path, [("kind", "comment"), ("text", "It should wait a week")], as: council.norway)
    #expect(await office.get(path, cookie: sweden).text == before.text)
    let shown = await office.get(path, cookie: council.norway).text
    let found = try #require(shown.firstMatch(of: /href="(\/markings\/position\/[0-9a-z]{13})"/))
    let marking = String(found.1)
    #expect(await office.get(marking, cookie: council.norway).text.contains("It should wait"))
    let missing = await office.get("/markings/position/0000000000001", cookie: sweden)
    let hidden = await office.get(marking, cookie: sweden)
    #expect(hidden.status == .notFound && hidden.text == missing.text)
    let wider = [("deed", "relabel")] + LabelledOffice.label(owner: "NATO", groups: ["EAPC"])
    let foreign = await office.submit(marking, wider, cookie: council.france)
    #expect(foreign.status == .forbidden)
    let asked = await office.submit(marking, wider, cookie: council.norway)
    #expect(asked.status == .seeOther, "\(asked.text)")
    #expect(await office.get(path, cookie: sweden).text == before.text)
    let waiting = await office.get(marking, cookie: nora)
    let widening = try #require(office.hidden("widening", in: waiting))
    let confirmed = await office.submit(
      marking, [("deed", "confirm"), ("widening", widening)], cookie: nora)
    #expect(confirmed.status == .seeOther, "\(confirmed.text)")
    let after = await office.get(path, cookie: sweden).text
    #expect(after.contains("It should wait a week"))
    let narrowed = await office.submit(
      marking, [("deed", "relabel")] + LabelledOffice.label(owner: "NATO"), cookie: council.norway)
    #expect(narrowed.status == .seeOther, "\(narrowed.text)")
    #expect(await office.get(path, cookie: sweden).text == before.text)
  }
}
