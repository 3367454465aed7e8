import HTTPTypes
import Registry
import Testing
import Web

@Suite struct `Hostile requests` {
  static let suffixes = [
    "?on=2026-02-30", "?on=99999999", "?on=1799", "?on=2200", "?on=%F0%9F%92%A9", "?on=%FF",
    "?at=-1", "?at=1e9", "?at=99999999999999999999", "?at=%D9%A1", "?x=%00", "?x=%zz", "?%",
    "?skip=-9223372036854775808", "?skip=9223372036854775807", "?before=0",
    "?before=18446744073709551615", "?kind=%00", "?body=../../x", "?q=%E2%80%AE%CC%81",
    "/%2e%2e/x", "/%2f", "/%00", "/%C0%AF", "/%ED%A0%80", "/\u{202E}", "?=&&&=&",
  ]

  @Test(arguments: `Pages of the site`.paths + ["/change", "/change/party/new", "/api/v1/parties"])
  func `get a clear answer at every address`(_ path: String) async throws {
    let office = try await Office()
    let base = String(path.prefix { $0 != "?" })
    for suffix in Self.suffixes {
      let start = base.isEmpty && !suffix.hasPrefix("/") ? "/" : base
      let response = await office.get(start + suffix)
      #expect(response.status.code < 500, "\(base)\(suffix)")
    }
  }

  @Test(arguments: `Pages of the site`.paths, ["POST", "PUT", "DELETE", "OPTIONS", "TRACE", "X"])
  func `meet only methods that are taken`(_ path: String, _ name: String) async throws {
    let office = try await Office()
    let method = try #require(HTTPRequest.Method(rawValue: name))
    let path = try await office.filled(path)
    let response = await office.ask(method, path.isEmpty ? "/" : path)
    if path == "/sign-in", name == "POST" {
      #expect(response.status == .unsupportedMediaType)
    } else {
      #expect(response.status == .methodNotAllowed)
      #expect(response.head.headerFields[.allow]?.contains("GET") == true)
    }
  }

  @Test func `with ten thousand filters are refused`() async throws {
    let office = try await Office()
    let many = (0..<3000).map { _ in "a=" }.joined(separator: "&")
    #expect(await office.get("/parties?" + many).status == .uriTooLong)
    let some = (0..<101).map { _ in "a=1" }.joined(separator: "&")
    #expect(await office.get("/parties?" + some).status == .badRequest)
    let long = String(repeating: "q", count: 9000)
    #expect(await office.get("/search?q=" + long).status == .uriTooLong)
  }

  @Test func `are told what a day is`() async throws {
    let office = try await Office()
    let page = await office.get("/parties?on=today")
    #expect(page.status == .badRequest)
    #expect(page.text.contains("2026-11-21"))
    let problem = await office.get("/api/v1/parties?on=today")
    #expect(problem.head.headerFields[.contentType] == "application/problem+json")
    #expect(problem.text.contains(#""field":"on""#))
  }

  @Test(arguments: [
    "", "{", "[]", "nul", "{\"action\":1}", "{\"action\":\"explode\"}", "{\"action\":{}}",
    "{\"action\":\"add-party\",\"code\":[[[]]]}", "{\"action\":\"add-party\",\"x\":\"y\"}",
    "{\"action\":\"strike-party\",\"id\":\"../..\"}", "{\"action\":\"strike-membership\"}",
    "{\"action\":\"add-party\",\"tile\":\"99999999999999999999, 1\"}",
  ])
  func `to the interface are problems`(_ body: String) async throws {
    let office = try await Office()
    let token = try await office.bearer()
    let response = await office.act(body, token: token)
    #expect([400, 422].contains(response.status.code))
    #expect(response.head.headerFields[.contentType] == "application/problem+json")
    let deep = String(repeating: "[", count: 100_000)
    #expect(await office.act(deep, token: token).status == .badRequest)
  }

  @Test func `too large are not read`() async throws {
    let office = try await Office()
    let huge = String(repeating: "a", count: (1 << 20) + 1)
    let response = await office.ask(
      .post, "/sign-in", fields: [("Content-Type", "application/x-www-form-urlencoded")],
      body: huge)
    #expect(response.status == .contentTooLarge)
  }
}
