import Domain
import HTTPTypes
import Journal
import Testing
import Web

/// The labelled office with a council of two Allies, its chair, and a paper of theirs.
struct Council {
  let table: LabelledOffice
  let chair: String
  let france: String
  let norway: String

  var office: Office { table.office }

  init() async throws {
    table = try await LabelledOffice()
    var committee = Committee(
      id: try code("nac"), names: [DatedName(Bilingual("The Council", french: "Le Conseil"))],
      short: Bilingual("NAC"), clock: "Europe/Brussels")
    committee.rules = [
      Committee.Rule(.restriction, roles: [.planner], isForAllies: true),
      Committee.Rule(.text, roles: [.planner]), Committee.Rule(.membership, roles: [.planner]),
      Committee.Rule(.body, roles: [.planner]), Committee.Rule(.release, roles: [.planner]),
    ]
    committee.holidays = [try date("2026-11-26").day]
    try await table.office.act(.proposal(.constitute(committee)))
    try await table.office.act(.proposal(.keepClock(try code("FRA"), "Europe/Helsinki")))
    chair = try await table.office.person("carla", nil, [.chair], "SECRET")
    france = try await table.office.person("fleur", "FRA", [.delegation], "SECRET")
    norway = try await table.office.person("nils", "NOR", [.delegation], "SECRET")
  }

  /// Brings the restriction of two partners in a paper, and gives the proposal's path.
  func brought(_ label: [(String, String)] = LabelledOffice.label(owner: "NATO")) async throws
    -> String
  {
    let paper = try await table.filed("On suspension", label)
    let version = try await table.version(on: paper, table.anna)
    let form = "/proposals/new?version=\(version)&matter=restriction"
    let response = await office.submit(
      form,
      [
        ("deed", "bring"), ("committee", "nac"), ("title", "A suspension"), ("parties", "SWE"),
        ("parties", "FIN"), ("scopes", "meetings"), ("from", "2026-12-01"),
      ], cookie: table.anna)
    return try #require(
      response.head.headerFields[.location], "\(response.status) \(response.text)")
  }

  func silence(_ path: String, day: String = "2026-11-25") async -> Response {
    await office.submit(
      path, [("deed", "silence"), ("day", day), ("hour", "17:00")], cookie: chair)
  }

  func speak(_ path: String, _ more: [(String, String)], as cookie: String) async -> Response {
    await office.submit(
      path, [("deed", "speak"), ("readers", "NATO|RESTRICTED|NATO")] + more, cookie: cookie)
  }
}
