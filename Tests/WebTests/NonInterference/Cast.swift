import Domain
import Journal

/// The people of every world: one of each role and of several seats, cleared for differing levels.
struct Player: Sendable {
  let code: String
  let party: String?
  let role: Principal.Role
  let level: String?

  static let all = [
    Player(code: "p-registrar", party: nil, role: .registrar, level: "RESTRICTED"),
    Player(code: "p-admin", party: nil, role: .administrator, level: nil),
    Player(code: "p-officer", party: nil, role: .securityOfficer, level: "RESTRICTED"),
    Player(code: "p-chief", party: nil, role: .securityOfficer, level: "SECRET"),
    Player(code: "p-desk", party: nil, role: .countryOfficer, level: "SECRET"),
    Player(code: "p-plan", party: nil, role: .planner, level: "CONFIDENTIAL"),
    Player(code: "p-money", party: nil, role: .budgetOfficer, level: "UNCLASSIFIED"),
    Player(code: "p-fra", party: "FRA", role: .delegation, level: "SECRET"),
    Player(code: "p-fin", party: "FIN", role: .delegation, level: "CONFIDENTIAL"),
    Player(code: "p-che", party: "CHE", role: .delegation, level: "RESTRICTED"),
    Player(code: "p-jpn", party: "JPN", role: .provider, level: "RESTRICTED"),
    Player(code: "p-nor", party: "NOR", role: .reader, level: "RESTRICTED"),
    Player(code: "p-school", party: "NOR", role: .provider, level: "SECRET"),
    Player(code: "p-sender", party: "CHE", role: .focalPoint, level: "RESTRICTED"),
    Player(code: "p-fin-sender", party: "FIN", role: .focalPoint, level: "RESTRICTED"),
    Player(code: "p-jpn-sender", party: "JPN", role: .focalPoint, level: "UNCLASSIFIED"),
    Player(code: "p-chair", party: nil, role: .chair, level: "SECRET"),
    Player(code: "p-oslo", party: "NOR", role: .delegation, level: "CONFIDENTIAL"),
  ]

  func person() throws -> Person {
    let post = Person.Post(
      id: Person.Post.ID(path: code), party: try party.map(partyCode), roles: [role],
      from: try Self.start())
    return Person(id: try personCode(code), posts: [post])
  }

  func grant() throws -> Person.Grant? {
    try level.map { level in
      Person.Grant(
        id: Person.Grant.ID(path: code), policy: "NATO", level: level, from: try Self.start(),
        expires: try date("2099-01-01").day)
    }
  }

  func principal(on day: Day) throws -> Principal {
    var person = try person()
    person.grants = try [grant()].compactMap(\.self)
    return person.principal(on: day)
  }

  static func start() throws -> Day { try date("1990-01-01").day }
}

/// Accounts and sessions that every world shares, so that worlds differ in their records alone.
struct Doors {
  let accounts: Accounts
  /// The digest of the bytes that every version has.
  let digest: String
  /// What each player sends along to be known; nobody's is empty.
  private(set) var tokens: [String: String] = ["": ""]

  init(at seconds: Int64) throws {
    accounts = try Accounts.inMemory()
    digest = try accounts.papers.put(Array("some words".utf8), at: 0).description
    for player in Player.all {
      var account = NewAccount(
        name: player.code, display: "Player \(player.code)", roles: [player.role.word],
        party: player.party, password: nil)
      account.person = player.code
      let made = try accounts.add(account, at: 0)
      let begun = try accounts.begin(sessionOf: made.id, at: seconds, lasting: 86_400)
      tokens[player.code] = begun.token.text
    }
  }
}

func partyCode(_ text: String) throws -> Party.ID { try code(text) }
func personCode(_ text: String) throws -> Person.ID { try code(text) }
