import Domain
import Foundation
import Journal
import Labels
import Registry

/// What every world begins with: a small network, the reference pack's policies, the players.
extension World {
  static func founding() throws -> [Order] {
    let founder = Principal(
      id: try personCode("founder"), seat: .alliance,
      roles: [.registrar, .administrator, .securityOfficer])
    let at = Instant(milliseconds: now.milliseconds - 300 * 3_600_000)
    let occasion = Occasion(by: founder, at: at)
    var actions = try network() + adoptions() + providers()
    let aim = Term(id: try code("calm"), scheme: Term.aims, name: Bilingual("Calm waters"))
    actions.append(.reference(.addTerm(aim)))
    actions.append(.toolbox(.declare(try CaseDeed.instrument())))
    actions.append(.proposal(.constitute(try council())))
    for player in Player.all {
      let person = try player.person()
      actions.append(.access(.enrol(person)))
      if let grant = try player.grant() { actions.append(.access(.clear(person.id, grant))) }
    }
    return actions.enumerated().map { place, action in
      Order(action, on: occasion, key: ActionKey(high: 8, low: UInt64(place)))
    }
  }

  private static func network() throws -> [Action] {
    let day = try date("1949-04-04")
    let treaty = Decision(
      id: try code("treaty"), kind: .treaty, day: day, title: Bilingual("The treaty"),
      evidence: Evidence(sources: [try code("S1")], confidence: .read))
    var allies = Body(
      id: try code("allies"), kind: .alliance, names: [DatedName(Bilingual("Alliance"))],
      short: Bilingual("Allies", french: "Alliés"), founded: day)
    allies.decision = treaty.id
    var council = Body(
      id: try code("eapc"), kind: .council, names: [DatedName(Bilingual("Council"))],
      short: Bilingual("Council"), founded: try date("1991-12"))
    council.inclusions = [Body.Inclusion(allies.id)]
    var actions: [Action] = [
      .reference(.addSource(Source(id: try code("S1"), title: "Book", publisher: "Press"))),
      .reference(.addDecision(treaty)), .body(.found(allies)), .body(.found(council)),
    ]
    for name in ["FRA", "NOR", "FIN", "CHE", "JPN"] {
      actions.append(
        .party(
          .add(Party(id: try code(name), kind: .state, names: [DatedName(Bilingual(name))]))))
    }
    let spells = [
      ("FRA", "allies", "1949-04-04"), ("NOR", "allies", "1949-04-04"),
      ("FIN", "eapc", "1992"), ("CHE", "eapc", "1996"),
    ]
    for (place, spell) in spells.enumerated() {
      let membership = Membership(
        id: Membership.ID(UInt64(place)), party: try code(spell.0), body: try code(spell.1),
        from: try date(spell.2), beginning: .founded)
      actions.append(.membership(.begin(membership)))
    }
    return actions
  }

  private static func council() throws -> Committee {
    var committee = Committee(
      id: try code("nac"), names: [DatedName(Bilingual("The Council"))], short: Bilingual("NAC"),
      clock: "Europe/Brussels")
    committee.rules = Committee.Matter.allCases.map {
      Committee.Rule($0, roles: [.planner], isForAllies: true)
    }
    return committee
  }

  private static func providers() throws -> [Action] {
    let term = Term(id: try code("med"), scheme: "area", name: Bilingual("Medicine"))
    let seats = [("NOR", "NOR"), ("SCH", "JPN")]
    return try [.reference(.addTerm(term))]
      + seats.map { name, party in
        let provider = Provider(
          id: try code(name), kind: .school, name: Bilingual("School \(name)"),
          seat: .party(try code(party)), timeZone: "Europe/Oslo")
        return .activity(.addProvider(provider))
      }
  }

  private static func adoptions() throws -> [Action] {
    let open = Adoption(try policy("policy-public"), groups: [], open: "UNMARKED")
    let groups = [
      Adoption.Group("NATO", is: try code("allies")), Adoption.Group("EAPC", is: try code("eapc")),
    ]
    let closed = Adoption(try policy("policy"), groups: groups)
    return [.access(.adopt(open)), .access(.adopt(closed))]
  }

  private static func policy(_ name: String) throws -> Policy {
    guard let policy = try policies.get()[name] else { throw Unfit() }
    return policy
  }

  private static let policies = Result {
    var found: [String: Policy] = [:]
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../../Packs/nato")
    for name in ["policy", "policy-public"] {
      let bytes = try Data(contentsOf: folder.appendingPathComponent("\(name).xml"))
      found[name] = try Policy(spif: Array(bytes))
    }
    return found
  }
}
