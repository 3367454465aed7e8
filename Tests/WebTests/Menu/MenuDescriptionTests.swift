import Domain
import Exchange
import HTTPTypes
import Testing
import Web

/// What the description says of the menu, plans and reports, held against what answers.
@Suite struct `The description of the menu, plans and reports` {
  private func token(_ name: String, _ office: Office) async throws -> String {
    let response = await office.ask(
      .post, "/api/v1/session", fields: [("Content-Type", "application/json")],
      body: "{\"name\":\"\(name)\",\"password\":\"word of \(name) is long\"}")
    let mark = try #require(response.text.firstRange(of: "\"token\":\"")?.upperBound)
    return String(response.text[mark...].prefix { $0 != "\"" })
  }

  private func ask(
    _ method: HTTPRequest.Method, _ path: String, _ token: String, _ office: Office,
    _ body: String = ""
  ) async -> Response {
    await office.ask(
      method, path,
      fields: [("Authorization", "Bearer \(token)"), ("Content-Type", "application/json")],
      body: body)
  }

  private func described(_ office: Office) async throws -> JSON {
    try JSON.parse(await office.get("/api/v1/openapi.json").body)
  }

  private static let roots = [
    "menu", "providers", "activities", "iterations", "plans", "reports",
  ]

  private func paths(_ document: JSON) throws -> [(name: String, value: JSON)] {
    guard case .object(let paths) = document["paths"] else { throw Unfit() }
    return paths.filter { path in
      Self.roots.contains { path.name.hasPrefix("/api/v1/\($0)") }
    }.map { ($0.name, $0.value) }
  }

  private func filled(_ path: String, plan: String) -> String {
    [
      ("{provider}", "SWE"), ("{activity}", "SWE.7"), ("{iteration}", "SWE.7.1"),
      ("{report}", "demand"), ("{year}", "2026"), ("{id}", plan),
    ].reduce(path) { $0.replacing($1.0, with: $1.1) }
  }

  private func planned(_ menu: MenuOffice, _ token: String) async throws -> String {
    let made = await ask(
      .post, "/api/v1/plans", token, menu.office,
      #"{"deed":"make","name":"Snow","runs":["SWE.7.1"]}"#)
    #expect(made.status == .created, "\(made.text)")
    let list = try JSON.parse(
      await ask(.get, "/api/v1/plans", token, menu.office).body)
    return try #require(list["plans"]?.elements?.first?["id"]?.text)
  }

  @Test func `names the members of every answer, and no others are promised`() async throws {
    let menu = try await MenuOffice.published()
    let office = menu.office
    let token = try await token("sverker", office)
    let plan = try await planned(menu, token)
    let document = try await described(office)
    var count = 0
    for (path, operations) in try paths(document) {
      guard
        let schema = operations["get"]?["responses"]?["200"]?["content"]?["application/json"]?[
          "schema"]?["$ref"]?.text?.split(separator: "/").last
      else { continue }
      let answer = await ask(.get, filled(path, plan: plan), token, office)
      #expect(answer.status == .ok, "\(path) \(answer.text)")
      guard case .object(let members) = try JSON.parse(answer.body) else { throw Unfit() }
      let shape = try #require(document["components"]?["schemas"]?[String(schema)])
      let needed = (shape["required"]?.elements ?? []).compactMap(\.text)
      #expect(Set(needed).isSubset(of: members.map(\.name)), "\(path)")
      for member in members {
        #expect(shape["properties"]?[member.name] != nil, "\(path): \(member.name)")
      }
      count += 1
    }
    #expect(count == 8)
  }

  @Test func `names every address that takes a deed`() async throws {
    let menu = try await MenuOffice.published()
    let office = menu.office
    let token = try await token("sverker", office)
    let plan = try await planned(menu, token)
    var count = 0
    for (path, operations) in try paths(try await described(office)) {
      let answer = await ask(.post, filled(path, plan: plan), token, office, #"{"deed":"-"}"#)
      // Nothing is asked for in words that the address knows, and so it is told what is wrong.
      guard operations["post"] != nil else { continue }
      let takes: [HTTPResponse.Status] = [.badRequest, .unprocessableContent, .forbidden]
      #expect(takes.contains(answer.status), "\(path) \(answer.status)")
      count += 1
    }
    #expect(count == 11)
  }
}
