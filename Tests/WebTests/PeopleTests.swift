import Domain
import HTTPTypes
import Journal
import Registry
import Testing
import Web

extension Office {
  /// An office with an administrator, signed in.
  static func administered() async throws -> (office: Office, cookie: String) {
    let office = try await Office()
    try office.accounts.add(
      NewAccount(
        name: "chief", display: "The chief", roles: ["administrator", "security-officer"],
        password: "keys of the house"), at: 0)
    let cookie = try #require(await office.signIn("chief", "keys of the house"))
    return (office, cookie)
  }

  /// Enrols somebody and gives their code and the invitation's path.
  func enrol(
    _ name: String, cookie: String, roles: [String] = ["planner"], party: String = ""
  ) async throws -> (code: String, path: String) {
    let pairs = [("display", "Anna Berg"), ("name", name), ("party", party)]
    let page = await send(
      "/people/new", pairs + roles.map { ("role", $0) }, cookie: cookie)
    let path = try #require(
      page.text.firstMatch(of: /\/invitation\/[0-9a-f]{64}/)?.0, "\(page.text)")
    return (try #require(try accounts.account(named: name)).person, String(path))
  }
}

@Suite struct `Looking after people` {
  @Test(arguments: ["", "/new", "/audit"])
  func `is for administrators`(_ part: String) async throws {
    let (office, cookie) = try await Office.administered()
    #expect(await office.get("/people\(part)").status == .seeOther)
    let clerk = try #require(await office.signIn())
    #expect(await office.get("/people\(part)", cookie: clerk).status == .forbidden)
    for prefix in ["", "/fr"] {
      #expect(await office.get("\(prefix)/people\(part)", cookie: cookie).status == .ok)
    }
    let page = await office.get("/people", cookie: cookie)
    for name in ["The chief", "The clerk", "A reader"] { #expect(page.text.contains(name)) }
  }

  @Test func `enrols by an invitation that works once`() async throws {
    let (office, cookie) = try await Office.administered()
    let (code, path) = try await office.enrol("anna", cookie: cookie)
    #expect(code.hasPrefix("p-"))
    #expect(await office.get(path).status == .ok)
    #expect(await office.get("/fr" + path).text.contains("Choisir un mot de passe"))
    let short = await office.post(path, [("fresh", "short"), ("again", "short")])
    #expect(short.status == .unprocessableContent)
    let taken = await office.post(
      path, [("fresh", "my own password"), ("again", "my own password")])
    #expect(taken.head.headerFields[.location] == "/sign-in?done=invitation")
    #expect(await office.get(path).status == .notFound)
    let anna = try #require(await office.signIn("anna", "my own password"))
    let account = await office.get("/account", cookie: anna)
    #expect(account.text.contains("Anna Berg") && account.text.contains("Planner"))
    // The record holds the code and the post, and never the name.
    let person = try #require(
      office.registrar.latest.alliance.principal(
        try WebTests.code(code), at: office.clock.instant))
    #expect(person.roles == [.planner, .reader])
    #expect(person.seat == .alliance)
  }

  @Test func `refuses a name that is taken, a party that is none, and nobody's roles`()
    async throws
  {
    let (office, cookie) = try await Office.administered()
    let number = office.registrar.latest.number
    for (pairs, sentence) in [
      ([("name", "CLERK"), ("role", "planner")], "This account name is taken."),
      ([("name", "two words"), ("role", "planner")], "without spaces"),
      ([("name", "anna"), ("role", "planner"), ("party", "ZZZ")], "There is no such party."),
      ([("name", "anna")], "Choose at least one role."),
    ] {
      let page = await office.send(
        "/people/new", pairs + [("display", "Anna")], cookie: cookie)
      #expect(page.status == .unprocessableContent)
      #expect(page.text.contains(sentence))
    }
    #expect(try office.accounts.account(named: "anna") == nil)
    #expect(office.registrar.latest.number == number)
  }

  @Test func `shows what is personal only for a reason, and notes it`() async throws {
    let (office, cookie) = try await Office.administered()
    let (code, _) = try await office.enrol("anna", cookie: cookie)
    let path = "/people/\(code)"
    let bare = await office.send(path + "/look", from: path, [("reason", " ")], cookie: cookie)
    #expect(bare.status == .unprocessableContent)
    _ = await office.send(
      path + "/data", from: path,
      [
        ("name", "Anna Berg"), ("rank", "Major"), ("reason", "her own letter"),
        ("certificates", "English 3332 | BILC | 2025-01-01 | 2028-01-01"),
        ("remarks", "Diet = no nuts"),
      ], cookie: cookie)
    let page = await office.get(path, cookie: cookie)
    #expect(!page.text.contains("Major") && page.text.contains("her own letter"))
    let look = await office.send(
      path + "/look", from: path, [("reason", "a visa letter")], cookie: cookie)
    for part in ["Major", "English 3332 | BILC", "Diet = no nuts"] {
      #expect(look.text.contains(part))
    }
    let deeds = try office.accounts.notes(concerning: code).map(\.deed)
    #expect(deeds == [.vaultRead, .vaultChanged, .invited, .enrolled])
  }

  @Test func `erases somebody for good, and the record stays whole`() async throws {
    let (office, cookie) = try await Office.administered()
    let (code, path) = try await office.enrol("anna", cookie: cookie, roles: ["registrar"])
    _ = await office.post(path, [("fresh", "my own password"), ("again", "my own password")])
    let anna = try #require(await office.signIn("anna", "my own password"))
    let made = await office.submit(
      "/change/term/new",
      [("code", "south"), ("scheme", "region"), ("name", "South"), ("nameFrench", "Sud")],
      cookie: anna)
    #expect(made.status == .seeOther, "\(made.text)")
    #expect(await office.get("/record", cookie: cookie).text.contains("Anna Berg"))
    let erase = "/people/\(code)/erase"
    let wrong = await office.send(
      erase, [("reason", "asked"), ("confirm", "anna")], cookie: cookie)
    #expect(wrong.status == .unprocessableContent)
    let done = await office.send(
      erase, [("reason", "asked"), ("confirm", code)], cookie: cookie)
    #expect(done.status == .seeOther)
    let record = await office.get("/record", cookie: cookie)
    #expect(record.text.contains("Erased person") && !record.text.contains("Anna Berg"))
    #expect(await office.get("/fr/record", cookie: cookie).text.contains("Personne effacée"))
    #expect(await office.get("/people/\(code)", cookie: cookie).text.contains("Erased person"))
    #expect(await office.get("/account", cookie: anna).status == .seeOther)
    #expect(await office.signIn("anna", "my own password") == nil)
    #expect(await office.get(erase, cookie: cookie).status == .notFound)
  }

  @Test func `does not let administrators shut themselves out`() async throws {
    let (office, cookie) = try await Office.administered()
    let chief = try #require(try office.accounts.account(named: "chief")).person
    let roles = await office.send(
      "/people/\(chief)/roles", from: "/people/\(chief)", [("role", "reader")], cookie: cookie)
    #expect(roles.status == .unprocessableContent)
    let erase = await office.send(
      "/people/\(chief)/erase", [("reason", "x"), ("confirm", chief)], cookie: cookie)
    #expect(erase.status == .unprocessableContent)
    #expect(await office.get("/people", cookie: cookie).status == .ok)
  }

  @Test func `appoints, ends a post and dismisses by the record`() async throws {
    let (office, cookie) = try await Office.administered()
    let (code, path) = try await office.enrol("anna", cookie: cookie)
    _ = await office.post(path, [("fresh", "my own password"), ("again", "my own password")])
    let anna = try #require(await office.signIn("anna", "my own password"))
    let person = "/people/\(code)"
    func send(_ deed: String, _ pairs: [(String, String)]) async -> Response {
      await office.send("\(person)/\(deed)", from: person, pairs, cookie: cookie)
    }
    func roles() throws -> Set<Principal.Role>? {
      let id: Principal.ID = try WebTests.code(code)
      return office.registrar.latest.alliance.principal(id, at: office.clock.instant)?.roles
    }
    let day = office.clock.instant.day.description
    let bad = await send("appoint", [("party", "ZZZ"), ("role", "planner"), ("from", "soon")])
    #expect(bad.status == .unprocessableContent)
    #expect(bad.text.contains("There is no such party."))
    let other = await send("appoint", [("party", "FRA"), ("role", "delegation"), ("from", day)])
    #expect(other.status != .seeOther)
    let more = await send("appoint", [("role", "budget-officer"), ("from", day)])
    #expect(more.status == .seeOther, "\(more.text)")
    #expect(try roles() == [.planner, .budgetOfficer, .reader])
    let page = await office.get(person, cookie: cookie)
    let post = try #require(office.hidden("post", in: page))
    #expect(await send("relieve", [("post", post)]).status == .seeOther)
    #expect(try roles() == [.budgetOfficer, .reader])
    #expect(await send("dismiss", []).status == .seeOther)
    #expect(await office.get("/account", cookie: anna).status == .seeOther)
    #expect(await office.signIn("anna", "my own password") == nil)
  }

  @Test func `leaves administrators their own posts`() async throws {
    let (office, cookie) = try await Office.administered()
    let chief = try #require(try office.accounts.account(named: "chief")).person
    let day = office.clock.instant.day.description
    let path = "/people/\(chief)"
    for (deed, pairs) in [
      ("appoint", [("role", "planner"), ("from", day)]), ("dismiss", []),
      ("relieve", [("post", "0000000000001")]),
    ] {
      let answer = await office.send("\(path)/\(deed)", from: path, pairs, cookie: cookie)
      #expect(answer.status == .unprocessableContent, "\(deed)")
      #expect(answer.text.contains("Another administrator must do that."))
    }
    #expect(await office.get("/people", cookie: cookie).status == .ok)
  }

  @Test func `signs somebody out everywhere`() async throws {
    let (office, cookie) = try await Office.administered()
    let clerk = try #require(await office.signIn())
    let code = try #require(try office.accounts.account(named: "clerk")).person
    _ = await office.send(
      "/people/\(code)/revoke", from: "/people/\(code)", [], cookie: cookie)
    #expect(await office.get("/account", cookie: clerk).status == .seeOther)
  }

  @Test func `shows names in the record to colleagues and codes to others`() async throws {
    let (office, cookie) = try await Office.administered()
    let clerk = try #require(await office.signIn())
    _ = await office.submit(
      "/change/term/new",
      [("code", "south"), ("scheme", "region"), ("name", "South"), ("nameFrench", "Sud")],
      cookie: clerk)
    let code = try #require(try office.accounts.account(named: "clerk")).person
    let open = await office.get("/record")
    #expect(open.text.contains(code) && !open.text.contains("The clerk"))
    #expect(await office.get("/record", cookie: cookie).text.contains("The clerk"))
  }
}

@Suite struct `The audit trail of the site` {
  @Test func `notes who came in and who was refused, without a name or an address`() async throws {
    let (office, cookie) = try await Office.administered()
    _ = await office.post("/sign-in", [("name", "clerk"), ("password", "wrong horse")])
    _ = await office.post("/sign-in", [("name", "secret-word"), ("password", "x")])
    let notes = try office.accounts.notes()
    #expect(notes.map(\.deed) == [.signInRefused, .signInRefused, .signedIn])
    #expect(notes[0].subject == "-")
    let clerk = try #require(try office.accounts.account(named: "clerk")).person
    #expect(notes[1].subject == clerk)
    #expect(notes.allSatisfy { $0.place == "public" })
    let page = await office.get("/people/audit", cookie: cookie)
    #expect(page.text.contains("sign-in refused"))
    #expect(!page.text.contains("secret-word") && !page.text.contains("192.0.2.1"))
  }
}
