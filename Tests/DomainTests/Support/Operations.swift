import Domain
import Labels

/// The office of a council with one operation that goes on, `kfor`, and one that is over, `isaf`.
struct OperationOffice {
  var consensus: ConsensusOffice

  static let start = ConsensusOffice.start

  init() throws {
    consensus = try ConsensusOffice()
    var committee = Committee(
      id: "nac", names: [DatedName("North Atlantic Council")], short: "NAC",
      clock: "Europe/Brussels")
    committee.rules = [Committee.Rule(.operation, roles: [.planner])]
    try consensus.perform(.constitute(committee), as: keeper)
    try network(.found(body("kfor", .operation, founded: "1999-06-12")))
    try network(.add(decision("accepted", on: "2026-05-01")))
  }

  var alliance: Alliance { consensus.alliance }

  mutating func network(_ action: Action) throws(Refusal) {
    try consensus.menu.network.perform(action, as: keeper, on: Self.start)
  }

  @discardableResult
  mutating func perform(
    _ action: OperationAction, as principal: Principal, on day: Day = start, reason: String = ""
  ) throws(Refusal) -> [Fact] {
    let label = reason.isEmpty ? nil : nato("UNCLASSIFIED", "NATO", on: day)
    return try consensus.menu.network.perform(
      .operation(action), as: principal, on: day, reason: reason, label: label)
  }

  func answer(
    _ action: OperationAction, as principal: Principal, on day: Day = start
  ) -> Refusal? {
    consensus.menu.network.answer(.operation(action), as: principal, on: day)
  }

  func sight(_ principal: Principal, on day: Day = start) -> Sight {
    consensus.menu.network.sight(principal, on: day)
  }
}

/// An offer of people that its party and the alliance can read.
func offer(
  _ id: Offer.ID, of party: Party.ID, to operation: Body.ID = "kfor", people count: Int = 120,
  until end: Day? = "2027-06-01"
) -> Offer {
  let from: Day = "2026-06-01"
  let others = ["FIN", "SWE", "USA"].contains(party.text) ? [] : [party.text]
  return Offer(
    id: id, of: party, to: operation,
    Offer.Content(.people, count: count, from: from, to: end),
    Offer.Filing(
      marked(nato("RESTRICTED", "NATO", to: others, on: OperationOffice.start)),
      Stamp(by: delegate(party, "SECRET").id, at: noon(OperationOffice.start))))
}

/// People of a party in an operation from a day on.
func contribution(
  _ id: Contribution.ID, of party: Party.ID, to operation: Body.ID = "kfor",
  _ strengths: [(Int, Day)] = [(100, "2026-01-01")], level: String = "RESTRICTED"
) -> Contribution {
  var made = Contribution(
    id: id, of: party, to: operation, .people,
    marking: marked(nato(level, "NATO", on: OperationOffice.start)))
  made.strengths = strengths.map { Contribution.Strength($0.0, from: $0.1) }
  return made
}
