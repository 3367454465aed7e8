import Domain
import Foundation
import HTTPTypes
import Journal
import Labels
import Registry
import Testing
import Web

/// The small office with the reference pack's policies, staff cleared for SECRET, a security
/// officer, and the delegation of a partner cleared for RESTRICTED.
struct LabelledOffice {
  let office: Office
  /// Two of the staff, the security officer, the delegation of Sweden: cookies.
  let anna: String
  let ben: String
  let guardian: String
  let sweden: String

  private static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  init() async throws {
    let office = try await Office()
    let sweden = Party(
      id: try code("SWE"), kind: .state, names: [DatedName(Bilingual("Sweden"))])
    try await office.perform(.party(.add(sweden)))
    try await office.perform(
      .membership(
        .begin(
          Membership(
            id: Membership.ID(5), party: sweden.id, body: try code("council"),
            from: try date("1992"), beginning: .joined))))
    for (file, open) in [("policy-public.xml", "UNMARKED"), ("policy.xml", nil)] {
      let bytes = try Data(contentsOf: Self.root.appending(path: "Packs/nato/\(file)"))
      let groups =
        open == nil
        ? [
          Adoption.Group("NATO", is: try code("allies")),
          Adoption.Group("EAPC", is: try code("council")),
        ] : []
      try await office.act(
        .access(.adopt(Adoption(try Policy(spif: Array(bytes)), groups: groups, open: open))))
    }
    self.office = office
    anna = try await office.person("anna", nil, [.planner], "SECRET")
    ben = try await office.person("ben", nil, [.countryOfficer], "SECRET")
    guardian = try await office.person("guardian", nil, [.securityOfficer], "SECRET")
    self.sweden = try await office.person("sverker", "SWE", [.delegation], "RESTRICTED")
  }
}

extension Office {
  func act(_ action: Action) async throws {
    let principal = Principal(
      id: try code("keeper"), seat: .alliance,
      roles: [.registrar, .administrator, .securityOfficer])
    let key = ActionKey(high: .random(in: .min ... .max), low: .random(in: .min ... .max))
    let occasion = Occasion(by: principal, at: clock.instant)
    _ = try await registrar.perform(Order(action, on: occasion, key: key))
  }

  /// Somebody with an account, a post and a clearance; signed in.
  func person(
    _ name: String, _ party: String?, _ roles: [Principal.Role], _ level: String
  ) async throws -> String {
    let account = try accounts.add(
      NewAccount(
        name: name, display: "Name of \(name)", roles: [], password: "word of \(name) is long"),
      at: 0)
    let id: Person.ID = try code(account.person)
    let today = clock.instant.day
    let post = Person.Post(
      id: Identifier(path: name), party: try party.map { try code($0) }, roles: roles,
      from: today.adding(-30))
    try await act(.access(.enrol(Person(id: id, posts: [post]))))
    let grant = Person.Grant(
      id: Identifier(path: name), policy: "NATO", level: level, from: today.adding(-30),
      expires: today.adding(300))
    try await act(.access(.clear(id, grant)))
    return try #require(await signIn(name, "word of \(name) is long"))
  }

  /// Sends a form with a file, as a browser does; the token and key come from its page.
  func file(
    _ path: String, _ pairs: [(String, String)], _ file: (name: String, bytes: [UInt8])?,
    cookie: String
  ) async -> Response {
    let page = await get(path, cookie: cookie)
    var body: [UInt8] = []
    let hidden = ["token", "key"].map { ($0, self.hidden($0, in: page) ?? "") }
    for (name, value) in hidden + pairs {
      body += Array(
        "--limit\r\nContent-Disposition: form-data; name=\"\(name)\"\r\n\r\n\(value)\r\n".utf8)
    }
    if let file {
      let head = """
        --limit\r\nContent-Disposition: form-data; name="file"; filename="\(file.name)"\r\n\
        Content-Type: application/octet-stream\r\n\r\n
        """
      body += Array(head.utf8) + file.bytes + Array("\r\n".utf8)
    }
    body += Array("--limit--\r\n".utf8)
    var head = HTTPRequest(method: .post, scheme: "http", authority: "office.test", path: path)
    head.headerFields[.contentType] = "multipart/form-data; boundary=limit"
    head.headerFields[.cookie] = cookie
    return await site.respond(to: Request(head, body: body, from: "192.0.2.1"))
  }
}

extension LabelledOffice {
  /// What a form says of a label: RESTRICTED of the EAPC unless told otherwise.
  static func label(
    _ level: String = "NATO|RESTRICTED", owner: String = "EAPC", groups: [String] = []
  ) -> [(String, String)] {
    [("level", level), ("nato-owner", owner), ("markingReason", "It quotes a delegation")]
      + groups.map { ("nato-groups", $0) }
  }

  /// Files a text as Anna and gives the path of its page.
  func filed(
    _ title: String, _ label: [(String, String)], _ text: String = "What it says\n",
    more: [(String, String)] = []
  ) async throws -> String {
    let response = await office.file(
      "/papers/new", [("title", title), ("about", "SWE, council")] + more + label,
      ("note.txt", Array(text.utf8)), cookie: anna)
    let location = try #require(
      response.head.headerFields[.location], "\(response.status) \(response.text)")
    return String(location.prefix { $0 != "?" })
  }

  /// The version that a paper's page shows first.
  func version(on path: String, _ cookie: String) async throws -> String {
    let page = await office.get(path, cookie: cookie)
    let found = page.text.firstMatch(of: /href="\/versions\/([0-9a-z]{13})"/)
    return String(try #require(found?.1, "\(page.text)"))
  }
}
