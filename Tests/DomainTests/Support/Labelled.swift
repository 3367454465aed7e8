import Domain
import Foundation
import Labels

/// The network with the reference pack's policies, on the days that a test plays.
struct LabelledNetwork {
  var alliance: Alliance

  private static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  init(asOf: AsOf = .both) throws {
    alliance = try network()
    let open = try Self.policy("policy-public.xml")
    let nato = try Self.policy("policy.xml")
    let groups = [("NATO", "nato"), ("EAPC", "eapc"), ("PFP", "pfp"), ("MD", "md")]
    var adopted: [Adoption] = [Adoption(open, groups: [], open: "UNMARKED")]
    adopted.append(
      Adoption(
        nato, groups: try groups.map { Adoption.Group($0.0, is: try code($0.1)) }, asOf: asOf))
    for adoption in adopted {
      try perform(.access(.adopt(adoption)), as: keeper, on: "1990-01-01")
    }
  }

  private static func policy(_ name: String) throws -> Policy {
    try Policy(spif: Array(Data(contentsOf: root.appending(path: "Packs/nato/\(name)"))))
  }

  @discardableResult
  mutating func perform(
    _ action: Action, as principal: Principal, on day: Day, reason: String = "",
    label: Label? = nil
  ) throws(Refusal) -> [Fact] {
    let occasion = Occasion(by: principal, at: noon(day), reason: reason, label: label)
    let facts = try alliance.decide(action, on: occasion)
    alliance.apply(facts)
    return facts
  }

  func answer(_ action: Action, as principal: Principal, on day: Day) -> Refusal? {
    do throws(Refusal) {
      _ = try alliance.decide(action, on: Occasion(by: principal, at: noon(day)))
      return nil
    } catch {
      return error
    }
  }

  func sight(_ principal: Principal, on day: Day) -> Sight {
    alliance.seen(by: principal, on: day, at: noon(day))
  }

  /// Whether a party's delegation, cleared for SECRET, could read a label on a day.
  func reads(_ party: Party.ID, _ label: Label, on day: Day) -> Bool {
    sight(delegate(party, "SECRET"), on: day).reads(label)
  }
}

private func code<Subject>(_ text: String) throws -> Code<Subject> {
  guard let code = Code<Subject>(text) else { throw Refusal.nothingChanged }
  return code
}

func noon(_ day: Day) -> Instant {
  Instant(milliseconds: Int64(day.number) * 86_400_000 + 43_200_000)
}

let keeper = Principal(
  id: "keeper", seat: .alliance, roles: Set(Principal.Role.allCases))
let anna = cleared("anna", .alliance, [.planner], "SECRET")
let ben = cleared("ben", .alliance, [.countryOfficer], "SECRET")
let guardian = cleared("guardian", .alliance, [.securityOfficer], "SECRET")

func delegate(_ party: Party.ID, _ level: String) -> Principal {
  cleared("delegate-\(party.text)", .party(party), [.delegation], level)
}

func cleared(
  _ name: String, _ seat: Principal.Seat, _ roles: Set<Principal.Role>, _ level: String
) -> Principal {
  guard let id = Principal.ID(name) else { preconditionFailure("\(name) is no code") }
  let grant = Person.Grant(
    id: 1, policy: "NATO", level: level, from: "1990-01-01", expires: "2100-01-01")
  return Principal(id: id, seat: seat, roles: roles.union([.reader]), clearances: [grant])
}

/// A NATO label of an owner, perhaps released to others, made on a day.
func nato(_ level: String, _ owner: String, to others: [String] = [], on day: Day) -> Label {
  let opened = others.isEmpty ? [owner] : [owner, "Releasable"]
  var categories = [Category(tag: "Context", kind: .permissive, values: opened)]
  if !others.isEmpty {
    categories.append(
      Category(tag: "Releasable To", kind: .permissive, values: [owner] + others))
  }
  var label = Label(
    policy: PolicyName("NATO", oid: "1.3.26.1.3.1"), classification: level,
    categories: categories, created: noon(day).labelMoment)
  label.reviewDue = noon(day.adding(3652)).labelMoment
  return label
}

func marked(_ label: Label) -> Marking { Marking(label, reason: "It quotes a delegation") }

/// A version of a paper with invented bytes.
func version(
  _ id: Version.ID, of paper: Paper.ID, _ marking: Marking, by principal: Principal, on day: Day
) -> Version {
  let content = Version.Content(
    title: "A paper", digest: String(repeating: "0f", count: 32), size: 3, type: "text/plain",
    fileName: "a.txt")
  return Version(
    id: id, of: paper, content, marking: marking, Stamp(by: principal.id, at: noon(day)))
}
