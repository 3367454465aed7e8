import Domain
import HTTPTypes
import Testing
import Web

@Suite struct `A party's nominations` {
  @Test func `keep what they are narrowed to in the other language`() async throws {
    let desk = try await NominationOffice()
    let page = await desk.office.get(
      "/nominations?year=2026&status=waiting&skip=50", cookie: desk.fiona)
    #expect(page.status == .ok)
    #expect(page.text.contains("/fr/nominations?year=2026&amp;status=waiting&amp;skip=50"))
    for wrong in ["status=late", "skip=far"] {
      let page = await desk.office.get("/nominations?\(wrong)", cookie: desk.fiona)
      #expect(page.status == .badRequest)
    }
    #expect(
      await desk.office.get("/nominations?year=99999", cookie: desk.fiona).status == .notFound)
  }

  @Test func `tell each with every step it took`() async throws {
    let desk = try await NominationOffice()
    let code = try await desk.registered("Aino Virta")
    let path = try await desk.nominated(code)
    #expect(await desk.seat("fill").status == .seeOther)
    let refused = await desk.office.submit(
      path, [("deed", "withdraw"), ("why", "Needed at home")], cookie: desk.fiona)
    #expect(refused.status == .seeOther, "\(refused.text)")
    let page = await desk.office.get(path, cookie: desk.fiona)
    for words in ["Put forward", "Confirmed", "Withdrawn", "Needed at home"] {
      #expect(page.text.contains(words), "\(words)")
    }
    let list = await desk.office.get("/nominations", cookie: desk.fiona)
    #expect(list.text.contains("Nominations of"))
  }
}
