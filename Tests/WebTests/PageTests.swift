import HTTPTypes
import Registry
import Testing
import Web

@Suite struct `Pages of the site` {
  static let paths = [
    "", "/parties", "/parties/FIN", "/parties?kind=state&restricted=yes", "/bodies",
    "/bodies/council", "/overlap", "/overlap?of=parties", "/decisions", "/decisions/treaty",
    "/sources", "/sources/S1", "/search?q=fin", "/record", "/record/{1}", "/record/verification",
    "/record?before={5}", "/record/verification?run=yes", "/parties/FIN?on=1995-06",
    "/data", "/style", "/sign-in",
  ]

  static let programs = [
    "openapi.json", "network", "parties", "parties/FIN", "bodies", "bodies/council",
    "bodies/allies/members", "tables/parties", "tables/members", "overlap", "overlap?of=parties",
    "changes", "search?q=fin", "record", "record/{1}", "record/verification",
  ]

  @Test(arguments: paths) func `answer in both languages`(_ path: String) async throws {
    let office = try await Office()
    let path = try await office.filled(path)
    let english = await office.get(path.hasPrefix("/") ? path : "/" + path)
    #expect(english.status == .ok)
    #expect(english.text.contains("<html lang=\"en\">"))
    let french = await office.get("/fr" + path)
    #expect(french.status == .ok)
    #expect(french.text.contains("<html lang=\"fr\">"))
  }

  @Test(arguments: programs) func `answer programs in JSON`(_ path: String) async throws {
    let office = try await Office()
    let response = await office.get("/api/v1/" + (try await office.filled(path)))
    #expect(response.status == .ok)
    #expect(response.head.headerFields[.contentType] == "application/json")
  }

  @Test(arguments: ["parties", "names", "members", "terms"])
  func `give tables to keep`(_ table: String) async throws {
    let office = try await Office()
    let response = await office.get("/data/\(table).csv?on=1995-05-01")
    #expect(response.status == .ok)
    let name = response.head.headerFields[.contentDisposition]
    #expect(name == "attachment; filename=\"entente-\(table)-1995-05-01.csv\"")
    #expect(await office.get("/data/\(table).json").status == .ok)
  }

  @Test(arguments: [
    "/parties/XXX", "/nothing", "/parties/FIN/x", "/record/999", "/data/x.csv", "/fr/x",
    "/api/v1/x", "/api/v1/parties/XXX", "/api/v2", "//", "/parties//FIN", "/./parties",
    "/parties/../bodies", "/?at=999", "/api/v1/network?at=999", "/fr/api/v1/network",
  ])
  func `say what is not there`(_ path: String) async throws {
    let office = try await Office()
    #expect(await office.get(path).status == .notFound)
  }

  @Test func `carry the same headers whatever they say`() async throws {
    let office = try await Office()
    let responses = [
      await office.get("/"), await office.get("/nothing"), await office.get("/?on=x"),
      await office.ask(.post, "/parties"), await office.get("/api/v1/x"),
      await office.get("/parties/"), await office.get("/data/parties.csv"),
      await office.get("/" + String(repeating: "a", count: 9000)),
    ]
    for response in responses {
      let fields = response.head.headerFields
      #expect(fields[.contentSecurityPolicy]?.hasPrefix("default-src 'none'") == true)
      #expect(fields[.xContentTypeOptions] == "nosniff")
      #expect(fields[.cacheControl] != nil)
      #expect(fields[.vary] != nil)
      let policy = try #require(HTTPField.Name("Referrer-Policy"))
      #expect(fields[policy] == "same-origin")
    }
  }

  @Test func `have one address each`() async throws {
    let office = try await Office()
    let response = await office.get("/parties/?kind=state")
    #expect(response.status == .permanentRedirect)
    #expect(response.head.headerFields[.location] == "/parties?kind=state")
  }

  @Test func `give only their head when only that is asked for`() async throws {
    let office = try await Office()
    let response = await office.ask(.head, "/parties")
    #expect(response.status == .ok)
    #expect(response.body.isEmpty)
    #expect(Int(response.head.headerFields[.contentLength] ?? "") ?? 0 > 100)
  }

  @Test func `are not sent again while they stay the same`() async throws {
    let office = try await Office()
    let tag = try #require(await office.get("/parties").head.headerFields[.eTag])
    let again = await office.ask(.get, "/parties", fields: [("If-None-Match", tag)])
    #expect(again.status == .notModified)
    #expect(again.body.isEmpty)
  }

  @Test func `tell the day and the entry asked for`() async throws {
    let office = try await Office()
    let before = await office.get("/api/v1/parties/FIN?on=1991")
    #expect(before.text.contains(#""standing":"none""#))
    let after = await office.get("/api/v1/parties/FIN?on=1992-06")
    #expect(after.text.contains(#""standing":"partner""#))
    let second = try await office.key(of: 2)
    let early = await office.get("/api/v1/network?at=\(second)")
    #expect(early.text.contains(#""at":"\#(second)""#))
    #expect(await office.get("/parties/FIN?at=\(second)").status == .notFound)
  }

  @Test func `give the style sheet under an address that may be kept`() async throws {
    let office = try await Office()
    let home = await office.get("/").text
    let start = try #require(home.firstRange(of: "/assets/"))
    let path = String(home[start.lowerBound...].prefix { $0 != "\"" })
    let sheet = await office.get(path)
    #expect(sheet.status == .ok)
    #expect(sheet.head.headerFields[.cacheControl]?.contains("immutable") == true)
    #expect(await office.get("/assets/0/entente.css").status == .notFound)
  }
}
