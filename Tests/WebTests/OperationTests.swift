import Domain
import HTTPTypes
import Registry
import Synchronization
import Testing

@testable import Web

@Suite struct `What machines ask` {
  @Test func `is answered while all is well`() async throws {
    let office = try await Office()
    #expect(await office.get("/health").text == "alive\n")
    #expect(await office.get("/ready").status == .ok)
    #expect(await office.ask(.post, "/health").status == .methodNotAllowed)
  }

  @Test func `about figures is told only to who brings the token`() async throws {
    var office = try await Office()
    #expect(await office.get("/metrics").status == .notFound)
    office.site.watch.token = "sixteen letters!"
    #expect(await office.get("/metrics").status == .unauthorized)
    let wrong = await office.ask(.get, "/metrics", fields: [("Authorization", "Bearer sixteen")])
    #expect(wrong.status == .unauthorized)
    #expect(!wrong.text.contains("entente_"))
    let right = try await office.figures()
    #expect(right.contains("entente_journal_writable 1\n"))
    #expect(right.contains("entente_journal_entries \(office.registrar.latest.number)\n"))
  }

  @Test func `counts answers, orders and sessions`() async throws {
    let office = try await Office()
    _ = await office.get("/parties")
    _ = await office.get("/no/such/page")
    _ = await office.post("/sign-in", [("name", "clerk"), ("password", "wrong horse")])
    let token = try await office.bearer()
    let party = #"{"action":"add-party","id":"NEW","kind":"state"}"#
    _ = await office.act(party, token: token)
    let figures = try await office.figures()
    for line in [
      #"entente_requests_total{route="page",status="200"} 1"#,
      #"entente_requests_total{route="none",status="404"} 1"#,
      #"entente_request_seconds_count{route="page"} 1"#,
      #"entente_sessions_total{outcome="begun"} 1"#,
      #"entente_sessions_total{outcome="rejected"} 1"#,
    ] {
      #expect(figures.contains(line + "\n"), "\(line)")
    }
  }

  @Test func `cannot be made to grow by asking for ever new things`() async throws {
    let office = try await Office()
    func asked(_ round: Int) async throws -> Int {
      for number in 0..<20 {
        _ = await office.get("/\(round)-\(number)?q=\(number)")
        _ = await office.get("/parties/\(round)-\(number)")
      }
      return try await office.figures().split(separator: "\n").count
    }
    _ = try await asked(0)
    let before = try await asked(1)
    #expect(try await asked(2) == before)
  }

  @Test func `is a text that says of each figure what it is, once`() async throws {
    let office = try await Office()
    _ = await office.get("/parties")
    let lines = try await office.figures().split(separator: "\n")
    var named: Set<Substring> = []
    for line in lines where line.hasPrefix("# TYPE ") {
      #expect(named.insert(line.split(separator: " ")[2]).inserted)
    }
    for line in lines where !line.hasPrefix("#") {
      let name = line.prefix { $0 != "{" && $0 != " " }
      let family = ["_bucket", "_sum", "_count"].first { name.hasSuffix($0) }
        .map { name.dropLast($0.count) }
      #expect(named.contains(name) || family.map(named.contains) == true, "\(line)")
      #expect(line.split(separator: " ").last.flatMap { Double($0) } != nil, "\(line)")
    }
  }
}

@Suite struct `The note of a request` {
  @Test func `tells sort, status and duration and nothing that was typed`() async throws {
    let lines = Mutex<[String]>([])
    try await withOffice(telling: { line in lines.withLock { $0.append(line.json) } }) { office in
      _ = await office.get("/parties?q=secret-word&on=2020")
      _ = await office.get("/secret-word")
      _ = await office.post("/sign-in", [("name", "clerk"), ("password", "secret-word")])
      _ = await office.ask(.init("SECRET") ?? .get, "/")
    }
    let told = lines.withLock { $0 }
    #expect(told.count == 4)
    #expect(told[0].contains(#""kind":"request","method":"GET","route":"page","status":200"#))
    #expect(told[1].contains(#""route":"none","status":404"#))
    #expect(told[2].contains(#""method":"POST","route":"session","status":422"#))
    #expect(told[3].contains(#""method":"OTHER""#))
    for line in told {
      #expect(!line.lowercased().contains("secret"))
      #expect(!line.contains("clerk") && !line.contains("192.0.2.1"))
    }
  }

  private func withOffice(
    telling tell: @escaping @Sendable (RequestLine) -> Void, _ body: (Office) async throws -> Void
  ) async throws {
    var office = try await Office()
    office.site.watch.tell = tell
    try await body(office)
  }
}

@Suite struct `A clock that is set back` {
  @Test func `keeps nobody from reading, signing in or recording`() async throws {
    let office = try await Office()
    let cookie = try #require(await office.signIn())
    let token = try await office.bearer()
    office.clock.advance(seconds: -86_400 * 400)
    #expect(await office.get("/change", cookie: cookie).status == .ok)
    #expect(await office.get("/record").status == .ok)
    #expect(await office.get("/record/verification").status == .ok)
    #expect(await office.get("/api/v1/record").status == .ok)
    let before = office.registrar.latest.number
    try await office.perform(
      .reference(.addSource(Source(id: try code("S9"), title: "Book", publisher: "Press"))))
    #expect(office.registrar.latest.number == before + 1)
    #expect(await office.signIn() != nil)
    #expect(try await office.bearer() != token)
  }

  @Test func `ends sessions by their moment and not before`() async throws {
    let office = try await Office()
    let cookie = try #require(await office.signIn())
    office.clock.advance(seconds: -3600)
    #expect(await office.get("/change", cookie: cookie).status == .ok)
    office.clock.advance(seconds: 3600 + 12 * 3600 + 1)
    #expect(await office.get("/change", cookie: cookie).status == .seeOther)
  }

  @Test func `does not keep an old report of the record for ever`() async throws {
    let office = try await Office()
    let verifier = Verifier()
    let first = try await verifier.report(of: office.registrar, at: office.clock.instant)
    office.clock.advance(seconds: -86_400)
    let second = try await verifier.report(of: office.registrar, at: office.clock.instant)
    #expect(second.at < first.at)
  }
}
