import Domain
import HTTPTypes
import Testing
import Web

@Suite struct `Reviewing labels` {
  @Test func `narrows at once and lists who has read it already`() async throws {
    let table = try await LabelledOffice()
    let office = table.office
    let path = try await table.filed("Plan", LabelledOffice.label())
    let id = try await table.version(on: path, table.sweden)
    _ = await office.get("/versions/\(id)", cookie: table.sweden)
    let marking = "/markings/version/\(id)"
    let response = await office.submit(
      marking, [("deed", "relabel")] + LabelledOffice.label("NATO|CONFIDENTIAL"),
      cookie: table.anna)
    #expect(response.status == .seeOther)
    #expect(await office.get(path, cookie: table.sweden).status == .notFound)
    #expect(await office.get(marking, cookie: table.sweden).status == .notFound)
    let page = await office.get(marking, cookie: table.anna)
    #expect(page.text.contains("Name of sverker") && page.text.contains("Earlier markings"))
  }

  @Test func `widens only by a second person of the seat`() async throws {
    let table = try await LabelledOffice()
    let office = table.office
    let path = try await table.filed("Plan", LabelledOffice.label(owner: "NATO"))
    let id = try await table.version(on: path, table.anna)
    let marking = "/markings/version/\(id)"
    _ = await office.submit(
      marking, [("deed", "relabel")] + LabelledOffice.label(), cookie: table.anna)
    #expect(await office.get(path, cookie: table.sweden).status == .notFound)
    let page = await office.get("/reviews", cookie: table.ben)
    let widening = try #require(office.hidden("widening", in: page))
    let own = await office.submit(
      "/reviews", [("deed", "confirm"), ("widening", widening)], cookie: table.anna)
    #expect(own.status == .forbidden && own.text.contains("This needs a second person."))
    #expect(!(await office.get("/reviews", cookie: table.sweden).text.contains("Plan")))
    let second = await office.submit(
      "/reviews", [("deed", "confirm"), ("widening", widening)], cookie: table.ben)
    #expect(second.status == .seeOther)
    #expect(await office.get(path, cookie: table.sweden).status == .ok)
  }

  @Test func `follows a challenge from the doubt to the last word`() async throws {
    let table = try await LabelledOffice()
    let office = table.office
    let path = try await table.filed("Plan", LabelledOffice.label())
    let id = try await table.version(on: path, table.sweden)
    let made = await office.submit(
      "/markings/version/\(id)", [("deed", "challenge"), ("text", "All of it is published")],
      cookie: table.sweden)
    let location = try #require(made.head.headerFields[.location], "\(made.text)")
    let challenge = String(location.prefix { $0 != "?" })
    #expect(challenge.hasPrefix("/reviews/"))
    office.clock.advance(seconds: 9 * 86_400)
    // Sessions end in the meantime; everybody signs in anew.
    let anna = try #require(await office.signIn("anna", "word of anna is long"))
    let sweden = try #require(await office.signIn("sverker", "word of sverker is long"))
    let guardian = try #require(await office.signIn("guardian", "word of guardian is long"))
    #expect(await office.get("/reviews", cookie: anna).text.contains("overdue"))
    let answered = await office.submit(
      challenge, [("deed", "answer"), ("outcome", "kept"), ("text", "It quotes you")],
      cookie: anna)
    #expect(answered.status == .seeOther)
    let silent = await office.submit(challenge, [("deed", "appeal")], cookie: sweden)
    #expect(silent.text.contains("id=\"text-error\""))
    let appealed = await office.submit(
      challenge, [("deed", "appeal"), ("text", "We do not mind")], cookie: sweden)
    #expect(appealed.status == .seeOther)
    let settled = await office.submit(
      challenge, [("deed", "settle"), ("outcome", "changed"), ("text", "Open it")],
      cookie: guardian)
    #expect(settled.status == .seeOther)
    let page = await office.get("/fr" + challenge, cookie: sweden)
    #expect(page.text.contains("la mention est modifiée"))
    #expect(await office.get(challenge).status == .notFound)
  }

  @Test func `reports over-marking of what one may read alone`() async throws {
    let table = try await LabelledOffice()
    let office = table.office
    let part = try await table.filed("Part", LabelledOffice.label("NATO|UNCLASSIFIED"))
    let id = try await table.version(on: part, table.anna)
    _ = try await table.filed(
      "Whole", LabelledOffice.label(), more: [("derivedFrom", id)])
    _ = try await table.filed(
      "Secret whole", LabelledOffice.label("NATO|SECRET"), more: [("derivedFrom", id)])
    let staff = await office.get("/reviews/reports", cookie: table.anna)
    #expect(staff.text.contains("Secret whole") && staff.text.contains("3 levels"))
    let partner = await office.get("/reviews/reports", cookie: table.sweden)
    #expect(partner.text.contains("1 level") && !partner.text.contains("Secret"))
    #expect(await office.get("/reviews/reports").status == .seeOther)
    #expect(await office.get("/fr/reviews/reports", cookie: table.anna).status == .ok)
  }
}
