import Domain
import Foundation
import HTTPTypes
import Journal
import Registry
import Testing
import Web

@Suite struct `Papers, notes and reviews for programs` {
  static let label = #"""
    "label":{"policy":"NATO","level":"RESTRICTED","categories":{"Context":["EAPC"]}},\#
    "markingReason":"It quotes a delegation"
    """#

  private func token(_ office: Office, _ name: String, _ scopes: [String]) throws -> String {
    let account = try #require(try office.accounts.account(named: name))
    let now = office.clock.instant.milliseconds / 1000
    return try office.accounts.makeToken(
      name, scopes: Set(scopes), for: account, during: now..<now + 3600
    ).text
  }

  private func post(
    _ office: Office, _ path: String, _ json: String, _ token: String
  ) async -> Response {
    await office.ask(
      .post, path,
      fields: [("Content-Type", "application/json"), ("Authorization", "Bearer \(token)")],
      body: json)
  }

  private func get(_ office: Office, _ path: String, _ token: String) async -> Response {
    await office.ask(.get, path, fields: [("Authorization", "Bearer \(token)")])
  }

  @Test func `are filed, listed and read by label and scope`() async throws {
    let office = try await LabelledOffice().office
    let anna = try token(office, "anna", ["read", "write"])
    let sweden = try token(office, "sverker", ["read"])
    let bytes = Data("# Plan\n".utf8).base64EncodedString()
    let paper = """
      {"title":"Plan","fileName":"plan.md","content":"\(bytes)","about":["SWE"],\(Self.label)}
      """
    let filed = await post(office, "/api/v1/papers", paper, anna)
    #expect(filed.status == .created, "\(filed.text)")
    #expect(await post(office, "/api/v1/papers", paper, sweden).status == .forbidden)
    let list = await get(office, "/api/v1/papers", sweden)
    #expect(list.text.contains("\"total\":1") && list.text.contains("NATO/EAPC RESTRICTED"))
    #expect(await office.get("/api/v1/papers").text.contains("\"total\":0"))
    let id = try #require(list.text.firstMatch(of: /"latest":\{"id":"([0-9a-z]{13})"/)?.1)
    #expect(await get(office, "/api/v1/versions/\(id)", sweden).text == "# Plan\n")
    #expect(await office.get("/api/v1/versions/\(id)").status == .notFound)
    let unfit = await post(
      office, "/api/v1/papers",
      paper.replacing("\"Context\":[\"EAPC\"]", with: "\"Contxt\":[\"EAPC\"]"), anna)
    #expect(unfit.status == .badRequest && unfit.text.contains("\"field\":\"label\""))
    let empty = await post(office, "/api/v1/papers", "{}", anna)
    #expect(empty.status == .unprocessableContent && empty.text.contains("\"errors\""))
  }

  @Test func `are written, doubted and answered`() async throws {
    let office = try await LabelledOffice().office
    let anna = try token(office, "anna", ["read", "write"])
    let sweden = try token(office, "sverker", ["read", "write"])
    let note = await post(
      office, "/api/v1/notes?party=SWE", "{\"text\":\"Slow\",\(Self.label)}", anna)
    #expect(note.status == .created, "\(note.text)")
    let notes = await get(office, "/api/v1/notes?party=SWE", sweden)
    let id = try #require(notes.text.firstMatch(of: /"id":"([0-9a-z]{13})"/)?.1)
    let doubt = #"{"deed":"challenge","note":"\#(id)","text":"Why?"}"#
    #expect(await post(office, "/api/v1/reviews", doubt, sweden).status == .created)
    let waiting = await get(office, "/api/v1/reviews", anna)
    let challenge = try #require(
      waiting.text.firstMatch(of: /"challenges":\[\{"id":"([0-9a-z]{13})"/)?.1)
    let answer = #"{"deed":"answer","challenge":"\#(challenge)","text":"So","outcome":"kept"}"#
    #expect(await post(office, "/api/v1/reviews", answer, sweden).status == .forbidden)
    #expect(await post(office, "/api/v1/reviews", answer, anna).status == .created)
    #expect(await post(office, "/api/v1/reviews", "{\"deed\":\"x\"}", anna).status == .badRequest)
    let struck = await post(
      office, "/api/v1/notes/\(id)", #"{"deed":"strike","reason":"Wrong"}"#, anna)
    #expect(struck.status == .created, "\(struck.text)")
    #expect(await get(office, "/api/v1/notes/\(id)", sweden).status == .notFound)
  }
}

@Suite struct `Reasons under a policy` {
  private func renamed(_ label: String) async throws -> (LabelledOffice, Response) {
    let table = try await LabelledOffice()
    let clerk = try #require(await table.office.signIn())
    let pairs = [
      ("name", "Kingdom"), ("from", "2020"), ("reason", "They asked quietly"),
      ("reasonLabel", label),
    ]
    return (table, await table.office.submit("/change/party/SWE/rename", pairs, cookie: clerk))
  }

  @Test func `are asked for a marking, open unless said otherwise`() async throws {
    let (table, response) = try await renamed("")
    #expect(response.status == .seeOther)
    #expect(await table.office.get("/record").text.contains("They asked quietly"))
    let clerk = try #require(await table.office.signIn())
    let form = await table.office.get("/change/party/SWE/rename", cookie: clerk)
    #expect(form.text.contains("name=\"reasonLabel\"") && form.text.contains(">PUBLIC</option>"))
    let plain = try await Office()
    let other = try #require(await plain.signIn())
    let bare = await plain.get("/change/party/FIN/rename", cookie: other)
    #expect(!bare.text.contains("reasonLabel"))
  }

  @Test func `take no marking beyond the writer's own clearance`() async throws {
    let (_, response) = try await renamed("NATO|SECRET|NATO")
    #expect(response.status == .unprocessableContent)
    #expect(response.text.contains("id=\"reasonLabel-error\""))
  }
}
