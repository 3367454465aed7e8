import HTTPTypes
import Registry
import Testing
import Web

@Suite struct `Signing in` {
  @Test func `opens the forms and closes them again`() async throws {
    let office = try await Office()
    let away = await office.get("/change/party/new")
    #expect(away.status == .seeOther)
    #expect(away.head.headerFields[.location] == "/sign-in?next=%2Fchange%2Fparty%2Fnew")
    let cookie = try #require(await office.signIn())
    let page = await office.get("/change/party/new", cookie: cookie)
    #expect(page.status == .ok)
    #expect(page.head.headerFields[.cacheControl] == "no-store")
    let token = try #require(office.hidden("token", in: page))
    let out = await office.post("/sign-out", [("token", token)], cookie: cookie)
    #expect(out.status == .seeOther)
    #expect(await office.get("/change/party/new", cookie: cookie).status == .seeOther)
  }

  @Test func `keeps its cookie from scripts and other sites`() async throws {
    let office = try await Office()
    let response = await office.post(
      "/fr/sign-in", [("name", "CLERK"), ("password", "correct horse")])
    #expect(response.status == .seeOther)
    #expect(response.head.headerFields[.location] == "/fr/change")
    let cookie = try #require(response.head.headerFields[.setCookie])
    for part in ["entente-session=", "HttpOnly", "SameSite=Lax", "Path=/"] {
      #expect(cookie.contains(part))
    }
  }

  @Test func `fails alike for a wrong name and a wrong password`() async throws {
    let office = try await Office()
    for name in ["clerk", "nobody"] {
      let response = await office.post("/sign-in", [("name", name), ("password", "wrong")])
      #expect(response.status == .unprocessableContent)
      #expect(response.text.contains("The account name or the password is wrong."))
      #expect(response.text.contains("value=\"\(name)\""))
    }
  }

  @Test func `goes on only to our own forms`() async throws {
    let office = try await Office()
    for next in ["https://example.org", "//example.org", "/\\example.org", "/sign-out", "/"] {
      let response = await office.post(
        "/sign-in", [("name", "clerk"), ("password", "correct horse"), ("next", next)])
      #expect(response.head.headerFields[.location] == "/change")
    }
  }

  @Test func `is slowed down for who guesses, not for others`() async throws {
    let office = try await Office()
    for _ in 0..<5 { _ = await office.signIn("nobody", "wrong") }
    let sixth = await office.post("/sign-in", [("name", "nobody"), ("password", "wrong")])
    #expect(sixth.status == .tooManyRequests)
    #expect(sixth.head.headerFields[.retryAfter] != nil)
    #expect(await office.signIn() != nil)
    office.clock.advance(seconds: 60)
    let later = await office.post("/sign-in", [("name", "nobody"), ("password", "wrong")])
    #expect(later.status == .unprocessableContent)
  }

  @Test func `lasts half a day`() async throws {
    let office = try await Office()
    let cookie = try #require(await office.signIn())
    office.clock.advance(seconds: 12 * 3600 + 1)
    #expect(await office.get("/change", cookie: cookie).status == .seeOther)
  }

  @Test func `as a reader does not open the forms`() async throws {
    let office = try await Office()
    let cookie = try #require(await office.signIn("reader", "just looking"))
    #expect(await office.get("/change", cookie: cookie).status == .forbidden)
    #expect(await office.get("/change/party/new", cookie: cookie).status == .forbidden)
  }

  @Test func `does not let other sites send our forms`() async throws {
    let office = try await Office()
    let cookie = try #require(await office.signIn())
    let number = office.registrar.latest.number
    let bare = await office.post("/change/party/new", [("code", "SWE")], cookie: cookie)
    #expect(bare.status == .forbidden)
    let page = await office.get("/change/party/new", cookie: cookie)
    let token = try #require(office.hidden("token", in: page))
    for field in [("Origin", "https://example.org"), ("Sec-Fetch-Site", "cross-site")] {
      let response = await office.ask(
        .post, "/change/party/new",
        fields: [
          ("Content-Type", "application/x-www-form-urlencoded"), ("Cookie", cookie), field,
        ], body: "token=\(token)&code=SWE")
      #expect(response.status == .forbidden)
    }
    #expect(office.registrar.latest.number == number)
  }
}
