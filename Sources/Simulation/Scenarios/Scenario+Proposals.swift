import Domain
import Labels

extension Scenario {
  /// Committees, proposals and silences, which the clock ends while all else goes on.
  static let proposals = Scenario(
    name: "proposals", weight: 22, draw: { $0.ofProposals() }, check: check(proposals:))

  private static func check(proposals records: Records) -> [String] {
    let held = records.held
    let committees = Set(held.committees.map(\.id))
    return held.proposals.flatMap { proposal -> [String] in
      let name = "proposal \(proposal.id)"
      var faults: [String] = []
      if !committees.contains(proposal.committee) { faults.append("\(name): no committee") }
      let adopted = proposal.adopted.map(\.part)
      if Set(adopted).count != adopted.count { faults.append("\(name): a part adopted twice") }
      for part in proposal.adopted {
        guard case .silence(let number) = part.means else { continue }
        guard proposal.silences.indices.contains(number) else {
          faults.append("\(name): \(part.part) adopted by no silence")
          continue
        }
        let silence = proposal.silences[number]
        if silence.ended != .init(.deadline, at: part.at) || silence.ends != part.at {
          faults.append("\(name): \(part.part) not adopted when its silence ended")
        }
      }
      if proposal.silences.dropLast().contains(where: { $0.ended == nil }) {
        faults.append("\(name): two silences at once")
      }
      if proposal.withdrawn != nil, proposal.openSilence != nil {
        faults.append("\(name): a silence over what was withdrawn")
      }
      return faults
    }
  }
}

extension Pen {
  /// Somebody of a committee: its registrar, who proposes, its chair, or most of all a delegation.
  mutating func proposalHand() -> Principal {
    var hand = Self.principal("clerk-0", [.registrar])
    if sight.policies.isEmpty {
      hand = Self.principal("keeper-0", [.administrator, .securityOfficer])
      hand.seat = .alliance
      return hand
    }
    if sight.committees.isEmpty || allies.count < 2 || oneIn(25) { return hand }
    switch random.below(10) {
    case 0...2:
      hand = Self.principal("lead-0", [.reader, .planner])
      hand.seat = .alliance
    case 3...5:
      hand = Self.principal("chair-0", [.reader, .chair])
      hand.seat = .alliance
    default:
      let party = (oneIn(8) ? nil : random.one(of: allies)) ?? party()
      hand = Self.principal("envoy-" + party.text.lowercased(), [.reader, .delegation])
      hand.seat = .party(party)
    }
    return hand
  }

  private var allies: [Party.ID] { eyes.allies }

  fileprivate mutating func ofProposals() -> Action {
    if hand.roles.contains(.securityOfficer) {
      return .access(.adopt(Domain.Adoption(SimulatedPolicy.open, groups: [], open: "FREE")))
    }
    if hand.roles.contains(.planner) { return oneIn(4) ? filed() : .proposal(drawnUp()) }
    if hand.roles.contains(.chair) { return .proposal(steered()) }
    if hand.roles.contains(.delegation) { return .proposal(spoken()) }
    if allies.count < 3, !oneIn(4) { return allied() }
    if oneIn(5) { return .proposal(.keepClock(party(), oneIn(9) ? "a clock" : "Europe/Oslo")) }
    return .proposal(.constitute(committee()))
  }

  /// Makes an Ally, or first of all an alliance.
  private mutating func allied() -> Action {
    guard let alliance = sight.allianceBody else {
      let body = Body(
        id: code("b", 16), kind: .alliance, names: [DatedName(phrase())], short: Bilingual("ALL"),
        founded: dated(early: true))
      return .body(.found(body))
    }
    guard let founded = sight.body(alliance)?.founded else { return .body(.strike(alliance)) }
    var spell = Membership(
      id: Membership.ID(random.next()), party: random.one(of: living) ?? party(), body: alliance,
      from: Dated(founded.day.adding(400)), beginning: .signed)
    spell.role = .member
    return .membership(.begin(spell))
  }

  private mutating func committee() -> Committee {
    var committee = Committee(
      id: code("k", 2), names: names(), short: Bilingual("COM"), clock: "Europe/Oslo")
    committee.shortest = 1 + random.below(3)
    committee.holidays = seldom(3) { [$0.dated().day] } ?? []
    committee.rules = Committee.Matter.allCases.map { matter in
      Committee.Rule(matter, roles: [.planner], isForAllies: matter == .text)
    }
    if oneIn(20) { committee.rules.removeLast() }
    return committee
  }

  private func openMarking() -> Marking? {
    sight.policies.lazy.compactMap { [at] in $0.openLabel(at: at) }.first
      .map { Marking($0, reason: "For all to read.") }
  }

  /// Files a paper that everybody may read, in which something can be proposed.
  private mutating func filed() -> Action {
    guard let marking = openMarking() else { return .proposal(.withdraw(Proposal.ID(0))) }
    let known = random.one(of: readableProposals)
    let version = Version(
      id: Version.ID(random.next()), of: known?.paper ?? Paper.ID(random.next()),
      Version.Content(
        title: phrase(), digest: String(repeating: "0", count: 64), size: 9, type: "text/plain",
        fileName: "a.txt"),
      marking: marking, Stamp(by: hand.id, at: at))
    if known != nil, oneIn(2) { return .paper(.revise(version)) }
    var first = version
    first.paper = Paper.ID(random.next())
    return .paper(.file(Paper(id: first.paper, origin: hand.seat), first))
  }
}
