import Domain
import HTTPTypes
import Journal
import Testing
import Web

/// The office with a run on the menu, and the focal point of another partner.
struct NominationOffice {
  let menu: MenuOffice
  /// Ireland's focal point.
  var fiona: String
  /// Sweden's provider.
  var astrid: String
  /// A planner.
  var anna: String

  static let run = "SWE.7.1"
  var office: Office { menu.office }

  /// A run with so many seats; the provider decides unless told otherwise.
  init(seats: Int = 2, allocation: String = "ranking") async throws {
    menu = try await MenuOffice()
    let office = menu.office
    _ = try await menu.offered()
    let first = office.clock.instant.day.adding(90)
    let proposed = await office.submit(
      "/activities/SWE.7/propose",
      [
        ("deed", "propose"), ("runs", "\(first) \(first.adding(4)) Kiruna SWE \(seats)"),
        ("allocation", allocation), ("tells", "yes"), ("timeZone", "Europe/Stockholm"),
      ], cookie: menu.astrid)
    #expect(proposed.status == .seeOther, "\(proposed.text)")
    for (deed, cookie) in [("check", menu.petra), ("approve", menu.anna), ("publish", menu.astrid)]
    {
      let response = await menu.step(deed, deed == "approve" ? [("scope", "all")] : [], as: cookie)
      #expect(response.status == .seeOther, "\(deed): \(response.text)")
    }
    let ireland = Party(
      id: try code("IRL"), kind: .state, names: [DatedName(Bilingual("Ireland"))])
    try await office.act(.party(.add(ireland)))
    try await office.act(
      .membership(
        .begin(
          Membership(
            id: Membership.ID(77), party: ireland.id, body: try code("council"),
            from: try date("1999"), beginning: .joined))))
    fiona = try await office.person("fiona", "IRL", [.focalPoint, .delegation], "RESTRICTED")
    astrid = menu.astrid
    anna = menu.anna
  }

  /// What the form of a person says: somebody who lacks nothing.
  static func person(_ name: String, born: String = "1990-02-03") -> [(String, String)] {
    [
      ("deed", "keep"), ("name", name), ("born", born), ("email", "post@example.org"),
      ("grade", "OF-2"), ("languages", "en 3333"),
    ]
  }

  /// Registers somebody of Ireland and gives their code.
  func registered(
    _ name: String = "Aino Virta", _ changes: [(String, String)] = []
  ) async throws -> String {
    let names = Set(changes.map(\.0))
    let pairs = Self.person(name).filter { !names.contains($0.0) } + changes
    let response = await office.submit("/candidates/new", pairs, cookie: fiona)
    let location = try #require(
      response.head.headerFields[.location], "\(response.status) \(response.text)")
    return String(try #require(location.firstMatch(of: /(c-[0-9a-z]{13})/)?.1))
  }

  /// Puts somebody forward and gives the path of the nomination.
  func nominated(_ code: String, _ more: [(String, String)] = []) async throws -> String {
    let response = await office.submit(
      "/nominations/new?run=\(Self.run)", [("deed", "nominate"), ("candidate", code)] + more,
      cookie: fiona)
    let location = try #require(
      response.head.headerFields[.location], "\(response.status) \(response.text)")
    return String(location.prefix { $0 != "?" })
  }

  /// A deed of the provider on the roster.
  func seat(_ deed: String, _ more: [(String, String)] = []) async -> Response {
    await office.submit("/rosters/\(Self.run)", [("deed", deed)] + more, cookie: astrid)
  }

  /// The identifier at the end of a path.
  func id(_ path: String) -> String { path.split(separator: "/").last.map(String.init) ?? "" }

  /// Lets days pass; whoever is needed signs in again.
  mutating func wait(days: Int64) async throws {
    office.clock.advance(seconds: days * 86_400)
    fiona = try #require(await office.signIn("fiona", "word of fiona is long"))
    astrid = try #require(await office.signIn("astrid", "word of astrid is long"))
    anna = try #require(await office.signIn("anna", "word of anna is long"))
  }

  /// One who came: confirmed, the run over, marked as there. The path of the nomination.
  mutating func attended() async throws -> String {
    let path = try await nominated(try await registered())
    #expect(await seat("fill").status == .seeOther)
    try await wait(days: 96)
    let marked = await seat("attend", [("mark-\(id(path))", "came")])
    #expect(marked.status == .seeOther, "\(marked.text)")
    return path
  }
}
