import Domain
import HTTPTypes
import Journal
import Testing
import Web

extension Office {
  /// All cookies that an answer sets, as a browser would send them back.
  static func cookies(_ response: Response) -> [String] {
    response.head.headerFields[values: .setCookie].compactMap { line in
      let pair = line.split(separator: ";").first.map(String.init)
      return line.contains("Max-Age=0") ? nil : pair
    }
  }

  /// The seconds of the office's clock.
  var seconds: Int64 { clock.instant.milliseconds / 1000 }

  /// Sends a form of a page as a browser does, its hidden fields included.
  func send(
    _ path: String, from page: String? = nil, _ pairs: [(String, String)], cookie: String
  ) async -> Response {
    let shown = await get(page ?? path, cookie: cookie)
    let token = ("token", hidden("token", in: shown) ?? "")
    return await post(path, [token] + pairs, cookie: cookie)
  }

  /// Sets a second factor up for the clerk, and gives its secret and recovery codes.
  func setUpFactor(_ cookie: String) async throws -> (factor: OneTimeCode, page: Response) {
    let offer = await get("/account/factor", cookie: cookie)
    let factor = try #require(hidden("secret", in: offer).flatMap { OneTimeCode(text: $0) })
    let pairs = [
      ("token", hidden("token", in: offer) ?? ""), ("secret", factor.text),
      ("code", factor.digits(at: seconds)), ("password", "correct horse"),
    ]
    return (factor, await post("/account/factor", pairs, cookie: cookie))
  }
}

@Suite struct `One's account` {
  @Test(arguments: ["", "/password", "/factor", "/tokens"])
  func `is shown to its owner alone`(_ part: String) async throws {
    let office = try await Office()
    let away = await office.get("/account\(part)")
    #expect(away.status == .seeOther)
    #expect(away.head.headerFields[.location]?.hasPrefix("/sign-in?next=%2Faccount") == true)
    let cookie = try #require(await office.signIn("reader", "just looking"))
    for prefix in ["", "/fr"] {
      let page = await office.get("\(prefix)/account\(part)", cookie: cookie)
      #expect(page.status == .ok)
      #expect(page.head.headerFields[.cacheControl] == "no-store")
      #expect(page.text.contains("A reader"))
      #expect(!page.text.contains("The clerk"))
    }
  }

  @Test func `changes its password for who knows the present one`() async throws {
    let office = try await Office()
    let cookie = try #require(await office.signIn())
    let other = try #require(await office.signIn())
    func change(_ present: String, _ fresh: String, _ again: String) async -> Response {
      await office.send(
        "/account/password", [("present", present), ("fresh", fresh), ("again", again)],
        cookie: cookie)
    }
    let wrong = await change("wrong horse", "another password", "another password")
    #expect(wrong.status == .unprocessableContent)
    #expect(wrong.text.contains("The password is wrong."))
    #expect(await change("correct horse", "a", "b").text.contains("The two passwords differ."))
    let short = await change("correct horse", "too short", "too short")
    #expect(short.text.contains("12 letters or more"))
    let common = await change("correct horse", "password1234", "password1234")
    #expect(common.text.contains("too easily guessed"))
    let done = await change("correct horse", "another password", "another password")
    #expect(done.head.headerFields[.location] == "/account?done=password")
    // Every earlier session ended; whoever changed it goes on in a new one.
    for ended in [cookie, other] {
      #expect(await office.get("/account", cookie: ended).status == .seeOther)
    }
    let fresh = try #require(Office.cookies(done).first)
    #expect(await office.get("/account", cookie: fresh).status == .ok)
    #expect(await office.signIn("clerk", "another password") != nil)
  }

  @Test func `shows where one is signed in, and ends that`() async throws {
    let office = try await Office()
    let cookie = try #require(await office.signIn())
    office.clock.advance(seconds: 300)
    let other = try #require(await office.signIn())
    let page = await office.get("/account", cookie: other)
    #expect(page.text.contains("(this one)"))
    #expect(page.text.contains("the internet"))
    let handles = page.text.split(separator: "name=\"handle\" value=\"").dropFirst().map {
      String($0.prefix { $0 != "\"" })
    }
    #expect(handles.count == 3)
    let second = try #require(handles.dropFirst().first)
    let ended = await office.send(
      "/account/sessions", from: "/account", [("handle", second)], cookie: other)
    #expect(ended.status == .seeOther)
    #expect(await office.get("/account", cookie: cookie).status == .seeOther)
    #expect(await office.get("/account", cookie: other).status == .ok)
    _ = await office.send(
      "/account/sessions", from: "/account", [("handle", "all")], cookie: other)
    #expect(await office.get("/account", cookie: other).status == .seeOther)
  }

  @Test func `is left open for half an hour at most`() async throws {
    let office = try await Office()
    let cookie = try #require(await office.signIn())
    for _ in 1...3 {
      office.clock.advance(seconds: 29 * 60)
      #expect(await office.get("/account", cookie: cookie).status == .ok)
    }
    office.clock.advance(seconds: 31 * 60)
    #expect(await office.get("/account", cookie: cookie).status == .seeOther)
  }

  @Test func `hands out all that is held on its owner`() async throws {
    let office = try await Office()
    let cookie = try #require(await office.signIn())
    let file = await office.send("/account/data", from: "/account", [], cookie: cookie)
    #expect(file.status == .ok)
    #expect(file.head.headerFields[.contentDisposition]?.hasPrefix("attachment") == true)
    for part in ["\"name\" : \"The clerk\"", "\"exported\"", "\"signed-in\""] {
      #expect(file.text.contains(part), "\(file.text)")
    }
  }

  @Test(arguments: ["/account/password", "/account/sessions", "/account/tokens", "/account/data"])
  func `does not let other sites send its forms`(_ path: String) async throws {
    let office = try await Office()
    let cookie = try #require(await office.signIn())
    #expect(await office.post(path, [("handle", "all")], cookie: cookie).status == .forbidden)
    #expect(await office.get("/account", cookie: cookie).status == .ok)
    #expect(
      await office.ask(.delete, path, fields: [("Cookie", cookie)]).status == .methodNotAllowed)
  }
}

@Suite struct `A second step` {
  @Test func `is asked of who set it up, with the next code`() async throws {
    let office = try await Office()
    let first = try #require(await office.signIn())
    let (factor, page) = try await office.setUpFactor(first)
    #expect(page.status == .ok)
    #expect(page.text.matches(of: /<code>[0-9a-z]{4}(-[0-9a-z]{4}){5}<\/code>/).count == 10)
    let half = await office.post(
      "/sign-in", [("name", "clerk"), ("password", "correct horse"), ("next", "/account")])
    #expect(half.head.headerFields[.location] == "/sign-in/code?next=%2Faccount")
    let step = try #require(Office.cookies(half).first)
    // Half is not whole.
    #expect(await office.get("/account", cookie: step).status == .seeOther)
    #expect(await office.get("/sign-in/code", cookie: step).status == .ok)
    let used = await office.post(
      "/sign-in/code", [("code", factor.digits(at: office.seconds))], cookie: step)
    #expect(used.status == .unprocessableContent)
    office.clock.advance(seconds: 30)
    let whole = await office.post(
      "/sign-in/code", [("code", factor.digits(at: office.seconds)), ("next", "/account")],
      cookie: step)
    #expect(whole.head.headerFields[.location] == "/account")
    let cookie = try #require(Office.cookies(whole).first)
    #expect(await office.get("/account", cookie: cookie).text.contains("10"))
    // The first step is spent.
    let again = await office.get("/sign-in/code", cookie: step)
    #expect(again.status == .unprocessableContent)
  }

  @Test func `takes a recovery code once`() async throws {
    let office = try await Office()
    let first = try #require(await office.signIn())
    let (_, page) = try await office.setUpFactor(first)
    let code = try #require(page.text.firstMatch(of: /<code>([0-9a-z-]{29})<\/code>/)?.1)
    func signIn() async throws -> Response {
      let half = await office.post(
        "/sign-in", [("name", "clerk"), ("password", "correct horse")])
      let step = try #require(Office.cookies(half).first)
      return await office.post("/sign-in/code", [("code", String(code))], cookie: step)
    }
    #expect(try await signIn().status == .seeOther)
    #expect(try await signIn().status == .unprocessableContent)
    #expect(try office.accounts.notes().contains { $0.deed == .recoveryUsed })
  }

  @Test func `is given up after five wrong codes, and slowed down`() async throws {
    let office = try await Office()
    let first = try #require(await office.signIn())
    let (factor, _) = try await office.setUpFactor(first)
    let half = await office.post("/sign-in", [("name", "clerk"), ("password", "correct horse")])
    let step = try #require(Office.cookies(half).first)
    for _ in 1...5 {
      let wrong = await office.post("/sign-in/code", [("code", "abcdef")], cookie: step)
      #expect(wrong.status == .unprocessableContent)
      office.clock.advance(seconds: 20)
    }
    let late = await office.post(
      "/sign-in/code", [("code", factor.digits(at: office.seconds))], cookie: step)
    #expect(late.status == .unprocessableContent)
    #expect(late.text.contains("Begin again"))
  }

  @Test func `is asked of programs too`() async throws {
    let office = try await Office()
    let first = try #require(await office.signIn())
    let (factor, _) = try await office.setUpFactor(first)
    func begin(_ more: String) async -> Response {
      await office.ask(
        .post, "/api/v1/session", fields: [("Content-Type", "application/json")],
        body: "{\"name\":\"clerk\",\"password\":\"correct horse\"\(more)}")
    }
    let without = await begin("")
    #expect(without.status == .unauthorized)
    #expect(without.text.contains("\"field\":\"code\""))
    #expect(await begin(",\"code\":\"000000\"").status == .unauthorized)
    office.clock.advance(seconds: 30)
    let digits = factor.digits(at: office.seconds)
    #expect(await begin(",\"code\":\"\(digits)\"").status == .created)
  }

  @Test func `is taken away, and its codes renewed, for the password alone`() async throws {
    let office = try await Office()
    let cookie = try #require(await office.signIn())
    _ = try await office.setUpFactor(cookie)
    let wrong = await office.send(
      "/account/codes", from: "/account/factor", [("renew-password", "x")], cookie: cookie)
    #expect(wrong.status == .unprocessableContent)
    let renewed = await office.send(
      "/account/codes", from: "/account/factor", [("renew-password", "correct horse")],
      cookie: cookie)
    #expect(renewed.text.contains("<ol class=\"codes\">"))
    let removed = await office.send(
      "/account/factor", [("remove", "yes"), ("password", "correct horse")], cookie: cookie)
    #expect(removed.head.headerFields[.location] == "/account?done=factorRemoved")
    #expect(await office.signIn() != nil)
  }
}

@Suite struct `A token for programs` {
  private func make(_ office: Office, _ cookie: String, _ scope: String) async throws -> String {
    let page = await office.send(
      "/account/tokens", [("label", "report"), ("scope", scope), ("days", "2")], cookie: cookie)
    return String(try #require(page.text.firstMatch(of: /ent_[0-9a-f]{64}/)?.0))
  }

  @Test func `reads, and changes only where its scope says so`() async throws {
    let office = try await Office()
    let cookie = try #require(await office.signIn())
    let reading = try await make(office, cookie, "read")
    let writing = try await make(office, cookie, "write")
    let list = await office.get("/account/tokens", cookie: cookie)
    #expect(!list.text.contains(reading) && list.text.contains("report"))
    let addParty =
      #"{"action":"addParty","code":"SWE","kind":"state","name":"Sweden","nameFrench":"Suède"}"#
    let refused = await office.act(addParty, token: reading)
    #expect(refused.status == .forbidden)
    #expect(refused.text.contains("may read and change nothing"))
    for token in [reading, writing] {
      let fields = [("Authorization", "Bearer \(token)")]
      #expect(await office.ask(.get, "/api/v1/network", fields: fields).status == .ok)
    }
    #expect(await office.act(addParty, token: writing).status != .forbidden)
    #expect(await office.act(addParty, token: writing).status != .unauthorized)
  }

  @Test func `ends in time, and when it is revoked`() async throws {
    let office = try await Office()
    let cookie = try #require(await office.signIn())
    let token = try await make(office, cookie, "read")
    func ask() async -> HTTPResponse.Status {
      let fields = [("Authorization", "Bearer \(token)")]
      return await office.ask(.get, "/api/v1/network", fields: fields).status
    }
    #expect(await ask() == .ok)
    let page = await office.get("/account/tokens", cookie: cookie)
    let code = try #require(office.hidden("revoke", in: page))
    _ = await office.send("/account/tokens", [("revoke", code)], cookie: cookie)
    #expect(await ask() == .unauthorized)
    let other = try await make(office, cookie, "read")
    office.clock.advance(seconds: 2 * 86_400)
    let fields = [("Authorization", "Bearer \(other)")]
    #expect(await office.ask(.get, "/api/v1/network", fields: fields).status == .unauthorized)
  }

  @Test(arguments: [("", "2"), ("x", "0"), ("x", "367"), ("x", "soon")])
  func `is not made without a use and an end`(_ label: String, _ days: String) async throws {
    let office = try await Office()
    let cookie = try #require(await office.signIn())
    let page = await office.send(
      "/account/tokens", [("label", label), ("scope", "read"), ("days", days)], cookie: cookie)
    #expect(page.status == .unprocessableContent)
    #expect(!page.text.contains("ent_"))
  }
}
