import Domain
import HTTPTypes
import Journal
import Registry
import Testing
import Web

/// The labelled office with Sweden as a provider, an area, and people who offer, vouch and send.
struct MenuOffice {
  let table: LabelledOffice
  /// The provider's, of Sweden; a lead authority besides Anna; a delegation of another partner.
  let astrid: String
  let petra: String
  let urs: String

  var office: Office { table.office }
  /// A lead authority.
  var anna: String { table.anna }

  init() async throws {
    table = try await LabelledOffice()
    let office = table.office
    let swiss = Party(
      id: try code("CHE"), kind: .state, names: [DatedName(Bilingual("Switzerland"))])
    try await office.act(.party(.add(swiss)))
    try await office.act(
      .reference(.addTerm(Term(id: try code("med"), scheme: "area", name: Bilingual("Medicine")))))
    let provider = Provider(
      id: try code("SWE"), kind: .school, name: Bilingual("School of snow", french: "École"),
      seat: .party(try code("SWE")), timeZone: "Europe/Stockholm")
    try await office.act(.activity(.addProvider(provider)))
    astrid = try await office.person("astrid", "SWE", [.provider], "RESTRICTED")
    petra = try await office.person("petra", nil, [.planner], "SECRET")
    urs = try await office.person("urs", "CHE", [.delegation], "RESTRICTED")
  }

  /// What the form of an activity says: open to the council, readable by all of the EAPC.
  static let activity: [(String, String)] =
    [
      ("number", "7"), ("title", "Rescue in snow"), ("kind", "course"), ("areas", "med"),
      ("delivery", "residential"), ("languages", "en fr"), ("text", "Dogs & shovels"),
      ("objectives", "Finds people\nDigs them out"), ("grades", "OF-1..OF-3 CIV"),
      ("profiles", "en 2222"), ("eligibility", "council"), ("tuition", "550.00"),
    ] + LabelledOffice.label()

  /// Adds the activity as the provider and gives its path.
  func offered(_ changes: [(String, String)] = []) async throws -> String {
    let names = Set(changes.map(\.0))
    let pairs = Self.activity.filter { !names.contains($0.0) } + changes
    let response = await office.submit(
      "/providers/SWE/new", [("deed", "activity")] + pairs, cookie: astrid)
    let location = try #require(
      response.head.headerFields[.location], "\(response.status) \(response.text)")
    return String(location.prefix { $0 != "?" })
  }

  /// Proposes runs by lines, which begin in so many days.
  @discardableResult
  func proposed(in days: Int = 90, seats: Int = 12) async throws -> Response {
    let first = office.clock.instant.day.adding(days)
    let line = "\(first) \(first.adding(4)) Kiruna SWE \(seats)"
    let response = await office.submit(
      "/activities/SWE.7/propose",
      [
        ("deed", "propose"), ("runs", line), ("allocation", "arrival"), ("tells", "yes"),
        ("timeZone", "Europe/Stockholm"),
      ], cookie: astrid)
    #expect(response.status == .seeOther, "\(response.text)")
    return response
  }

  /// A step of a run, as somebody.
  func step(
    _ deed: String, _ more: [(String, String)] = [], run: String = "SWE.7.1", as cookie: String
  ) async -> Response {
    await office.submit("/iterations/\(run)", [("deed", deed)] + more, cookie: cookie)
  }

  /// A run on the menu.
  static func published() async throws -> MenuOffice {
    let menu = try await MenuOffice()
    _ = try await menu.offered()
    try await menu.proposed()
    for (deed, cookie) in [("check", menu.petra), ("approve", menu.anna), ("publish", menu.astrid)]
    {
      let response = await menu.step(deed, deed == "approve" ? [("scope", "all")] : [], as: cookie)
      #expect(response.status == .seeOther, "\(deed): \(response.text)")
    }
    return menu
  }
}
