import Domain
import HTTPTypes
import Testing
import Web

@Suite struct `Nominations for programs` {
  private func token(_ name: String, _ office: Office) async throws -> String {
    let response = await office.ask(
      .post, "/api/v1/session", fields: [("Content-Type", "application/json")],
      body: "{\"name\":\"\(name)\",\"password\":\"word of \(name) is long\"}")
    let mark = try #require(response.text.firstRange(of: "\"token\":\"")?.upperBound)
    return String(response.text[mark...].prefix { $0 != "\"" })
  }

  private func send(_ json: String, _ token: String, _ office: Office) async -> Response {
    await office.ask(
      .post, "/api/v1/nominations",
      fields: [("Content-Type", "application/json"), ("Authorization", "Bearer \(token)")],
      body: json)
  }

  private func read(_ path: String, _ token: String, _ office: Office) async -> Response {
    await office.ask(.get, path, fields: [("Authorization", "Bearer \(token)")])
  }

  @Test func `are made, given seats and read, with names only where asked and known`() async throws
  {
    let desk = try await NominationOffice()
    let office = desk.office
    let fiona = try await token("fiona", office)
    let astrid = try await token("astrid", office)
    let unfit = await send(#"{"deed":"register","name":"Aino","grade":"Major"}"#, fiona, office)
    #expect(unfit.status == .unprocessableContent && unfit.text.contains("\"grade\""))
    let made = await send(
      #"{"deed":"register","name":"Aino Virta","born":"1990-02-03","grade":"OF-2","#
        + #""languages":["en 3333"]}"#,
      fiona, office)
    #expect(made.status == .created, "\(made.text)")
    let code = String(try #require(made.text.firstMatch(of: /(c-[0-9a-z]{13})/)?.1))
    let checked = await send(
      "{\"deed\":\"nominate\",\"run\":\"SWE.7.1\",\"candidate\":\"\(code)\",\"check\":\"yes\"}",
      fiona, office)
    #expect(checked.status == .ok && checked.text.contains("\"findings\":[]"), "\(checked.text)")
    let sent = await send(
      "{\"deed\":\"nominate\",\"run\":\"SWE.7.1\",\"candidate\":\"\(code)\"}", fiona, office)
    #expect(sent.status == .created, "\(sent.text)")
    let bare = await read("/api/v1/nominations?run=SWE.7.1", astrid, office)
    #expect(bare.status == .ok && bare.text.contains(code) && !bare.text.contains("Virta"))
    let named = await read("/api/v1/nominations?run=SWE.7.1&names=1", astrid, office)
    #expect(named.text.contains("Aino Virta"))
    let anna = try await token("anna", office)
    let planner = await read("/api/v1/nominations?run=SWE.7.1&names=1", anna, office)
    #expect(planner.text.contains(code) && !planner.text.contains("Virta"))
    let filled = await send(#"{"deed":"fill","run":"SWE.7.1"}"#, astrid, office)
    #expect(filled.status == .created, "\(filled.text)")
    let year = office.clock.instant.day.adding(90).year
    let own = await read("/api/v1/nominations?year=\(year)", fiona, office)
    #expect(own.text.contains("\"status\":\"confirmed\""))
  }

  @Test func `tell nothing to whom they do not concern`() async throws {
    let desk = try await NominationOffice()
    let office = desk.office
    _ = try await desk.nominated(try await desk.registered())
    let sverker = try await token("sverker", office)
    let other = await read("/api/v1/nominations?run=SWE.7.1", sverker, office)
    #expect(other.status == .ok && other.text.contains("\"nominations\":[]"))
    let urs = try await token("urs", office)
    #expect(await read("/api/v1/nominations?run=SWE.7.1", urs, office).status == .notFound)
    #expect(await office.get("/api/v1/nominations?run=SWE.7.1").status == .unauthorized)
    let fill = #"{"deed":"fill","run":"SWE.7.1"}"#
    #expect(await send(fill, urs, office).status == .notFound)
    #expect(await send(fill, sverker, office).status == .notFound)
    #expect(await send(#"{"deed":"dance"}"#, sverker, office).status == .badRequest)
    let none = await office.get("/api/v1/certificates/0000000000")
    #expect(none.status == .ok && none.text == #"{"genuine":false}"#)
  }
}
