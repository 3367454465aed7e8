import Domain
import Labels

/// Who does things in an invented office: codes without names, for each seat one that offers and
/// one that sends, and planners who are not the same.
struct InventedStaff: Sendable {
  /// What somebody is there for.
  enum Desk: String {
    case registrar, checker, approver, budget, provider, focal
  }

  /// From which day they have their posts, and until when they are cleared.
  let from: Day
  let until: Day
  private var known: [String: Principal] = [:]

  init(from: Day, until: Day) {
    self.from = from
    self.until = until
  }

  /// Somebody of a seat; nil when they are not enrolled yet.
  func principal(_ desk: Desk, for party: Party.ID? = nil) -> Principal? {
    known[Self.path(desk, party)]
  }

  /// Somebody new for a seat.
  mutating func hire(_ desk: Desk, for party: Party.ID?, isAlly: Bool) -> Person? {
    let path = Self.path(desk, party)
    guard let id = Person.ID("p-" + Identifier<Person>(path: path).description) else { return nil }
    let post = Person.Post(
      id: Person.Post.ID(path: path + "/post"), party: party, roles: Self.roles(desk), from: from)
    var person = Person(id: id, posts: [post])
    let level = party == nil ? "SECRET" : isAlly ? "CONFIDENTIAL" : "RESTRICTED"
    person.grants = [
      Person.Grant(
        id: Person.Grant.ID(path: path + "/grant"), policy: "NATO", level: level, from: from,
        expires: until)
    ]
    known[path] = person.principal(on: from)
    return person
  }

  private static func path(_ desk: Desk, _ party: Party.ID?) -> String {
    "demonstration/menu/\(desk.rawValue)/\(party?.text ?? "alliance")"
  }

  private static func roles(_ desk: Desk) -> [Principal.Role] {
    switch desk {
    case .registrar: [.registrar]
    case .checker, .approver: [.planner]
    case .budget: [.budgetOfficer]
    case .provider: [.provider]
    case .focal: [.delegation, .focalPoint]
    }
  }

  /// Who enrols and clears them.
  static let founder: Principal? = Principal.ID("demonstration").map { id in
    Principal(id: id, seat: .alliance, roles: [.administrator, .securityOfficer])
  }
}
