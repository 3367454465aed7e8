import Domain
import HTTPTypes
import Journal
import Registry
import Synchronization
import Testing
import Web

/// What the site answers; the domain's word for what a party answers is another.
typealias Response = Web.Response

/// A clock that stands still until a test moves it.
final class StoppedClock: Sendable {
  private let now = Mutex(Instant(milliseconds: 1_795_262_400_000))

  var instant: Instant { now.withLock { $0 } }

  func advance(seconds: Int64) {
    now.withLock { $0 = Instant(milliseconds: $0.milliseconds + seconds * 1000) }
  }
}

/// A small office without a socket: an alliance of two, a partner, and a registrar's account.
struct Office {
  var site: Site
  let registrar: Registrar
  let accounts: Accounts
  let clock = StoppedClock()

  init(_ journal: any Chronicle = MemoryJournal()) async throws {
    registrar = try Registrar(journal)
    accounts = try Accounts.inMemory()
    let clock = clock
    site = Site(
      registrar: registrar, accounts: accounts, clock: { clock.instant },
      random: { count in (0..<count).map { _ in UInt8.random(in: .min ... .max) } })
    for action in try Office.founding() { try await perform(action) }
    try accounts.add(
      NewAccount(
        name: "clerk", display: "The clerk", roles: ["registrar"], password: "correct horse"),
      at: 0)
    try accounts.add(
      NewAccount(name: "reader", display: "A reader", roles: ["reader"], password: "just looking"),
      at: 0)
  }

  func perform(_ action: Action) async throws {
    let principal = Principal(
      id: try code("founder"), roles: [.registrar, .reader])
    let occasion = Occasion(by: principal, at: clock.instant, reason: "founding")
    let key = ActionKey(high: .random(in: .min ... .max), low: .random(in: .min ... .max))
    _ = try await registrar.perform(Order(action, on: occasion, key: key))
  }

  private static func founding() throws -> [Action] {
    let day = try date("1949-04-04")
    let treaty = Decision(
      id: try code("treaty"), kind: .treaty, day: day, title: Bilingual("The treaty"),
      evidence: Evidence(sources: [try code("S1")], confidence: .read))
    let allies = Body(
      id: try code("allies"), kind: .alliance, names: [DatedName(Bilingual("Alliance"))],
      short: Bilingual("Allies", french: "Alliés"), founded: day)
    let council = Body(
      id: try code("council"), kind: .council, names: [DatedName(Bilingual("Council"))],
      short: Bilingual("Council"), founded: try date("1991-12"))
    var actions: [Action] = [
      .reference(.addSource(Source(id: try code("S1"), title: "Book", publisher: "Press"))),
      .reference(
        .addTerm(Term(id: try code("north"), scheme: "region", name: Bilingual("North")))),
      .reference(.addDecision(treaty)), .body(.found(allies)), .body(.found(council)),
    ]
    for name in ["FRA", "NOR", "FIN"] {
      actions.append(
        .party(
          .add(Party(id: try code(name), kind: .state, names: [DatedName(Bilingual(name))]))))
    }
    actions.append(.membership(.begin(try spell(1, "FRA", "allies", "1949-04-04"))))
    actions.append(.membership(.begin(try spell(2, "NOR", "allies", "1949-04-04"))))
    actions.append(.membership(.begin(try spell(3, "FIN", "council", "1992"))))
    actions.append(
      .restriction(
        .restrict(
          Restriction(
            id: Restriction.ID(4), party: try code("FIN"), scopes: [.practical],
            from: try date("2000")))))
    return actions
  }

  private static func spell(
    _ number: UInt64, _ party: String, _ body: String, _ from: String
  ) throws -> Membership {
    Membership(
      id: Membership.ID(number), party: try code(party), body: try code(body),
      from: try date(from), beginning: .founded)
  }
}

struct Unfit: Error {}

func code<Subject>(_ text: String) throws -> Code<Subject> {
  guard let code = Code<Subject>(text) else { throw Unfit() }
  return code
}

func date(_ text: String) throws -> Dated {
  guard let dated = Dated(text) else { throw Unfit() }
  return dated
}

/// Asking.
extension Office {
  func ask(
    _ method: HTTPRequest.Method, _ path: String, fields: [(String, String)] = [],
    body: String = ""
  ) async -> Response {
    var head = HTTPRequest(method: method, scheme: "http", authority: "office.test", path: path)
    for (name, value) in fields {
      guard let name = HTTPField.Name(name) else { continue }
      head.headerFields.append(HTTPField(name: name, value: value))
    }
    return await site.respond(to: Request(head, body: Array(body.utf8), from: "192.0.2.1"))
  }

  func get(_ path: String, cookie: String? = nil) async -> Response {
    await ask(.get, path, fields: cookie.map { [("Cookie", $0)] } ?? [])
  }

  /// Sends a form as a browser does.
  func post(
    _ path: String, _ pairs: [(String, String)], cookie: String? = nil
  ) async -> Response {
    var fields = [("Content-Type", "application/x-www-form-urlencoded")]
    if let cookie { fields.append(("Cookie", cookie)) }
    let body = pairs.map { "\(encoded($0.0))=\(encoded($0.1))" }.joined(separator: "&")
    return await ask(.post, path, fields: fields, body: body)
  }

  private func encoded(_ text: String) -> String {
    text.utf8.map { byte in
      let digits = String(byte, radix: 16)
      return "%" + (digits.count < 2 ? "0" : "") + digits
    }.joined()
  }

  func signIn(_ name: String = "clerk", _ password: String = "correct horse") async -> String? {
    let response = await post("/sign-in", [("name", name), ("password", password)])
    let cookie = response.head.headerFields[.setCookie]
    return cookie?.split(separator: ";").first.map(String.init)
  }

  /// The value of a hidden field of a page.
  func hidden(_ name: String, in page: Response) -> String? {
    let mark = "name=\"\(name)\" value=\""
    guard let start = page.text.firstRange(of: mark)?.upperBound else { return nil }
    return String(page.text[start...].prefix { $0 != "\"" })
  }

  /// Sends a form with the token and key that its page gave.
  func submit(
    _ path: String, _ pairs: [(String, String)], cookie: String
  ) async -> Response {
    let page = await get(path, cookie: cookie)
    let token = ("token", hidden("token", in: page) ?? "")
    let key = ("key", hidden("key", in: page) ?? "")
    return await post(path, [token, key] + pairs, cookie: cookie)
  }

  func bearer() async throws -> String {
    let response = await ask(
      .post, "/api/v1/session", fields: [("Content-Type", "application/json")],
      body: #"{"name":"clerk","password":"correct horse"}"#)
    guard let mark = response.text.firstRange(of: "\"token\":\"")?.upperBound else { throw Unfit() }
    return String(response.text[mark...].prefix { $0 != "\"" })
  }

  /// What is counted, as it is shown to whoever brings the token.
  func figures() async throws -> String {
    var office = self
    office.site.watch.token = "sixteen letters!"
    let fields = [("Authorization", "Bearer sixteen letters!")]
    return await office.ask(.get, "/metrics", fields: fields).text
  }

  func act(_ json: String, token: String, key: String? = nil) async -> Response {
    var fields = [("Content-Type", "application/json"), ("Authorization", "Bearer \(token)")]
    if let key { fields.append(("Idempotency-Key", key)) }
    return await ask(.post, "/api/v1/actions", fields: fields, body: json)
  }
}

extension Office {
  /// The key of an entry, by its number.
  func key(of number: UInt64) async throws -> String {
    try #require(await registrar.entry(number)).key.text
  }

  /// A path with the keys of entries in the place of their numbers in braces.
  func filled(_ path: String) async throws -> String {
    guard let start = path.firstIndex(of: "{"), let end = path.firstIndex(of: "}"),
      let number = UInt64(path[path.index(after: start)..<end])
    else { return path }
    return path[..<start] + (try await key(of: number)) + path[path.index(after: end)...]
  }
}
