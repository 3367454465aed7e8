import Domain

extension Scenario {
  /// Spells: inside the lives of party and body, none of the same role over another.
  static let memberships = Scenario(
    name: "memberships", weight: 10, draw: { .membership($0.membership()) },
    check: check(memberships:))

  private struct Place: Hashable {
    var party: Party.ID
    var body: Body.ID
    var role: Membership.Role
  }

  private static func check(memberships records: Records) -> [String] {
    let spells = records.held.memberships
    let places = Dictionary(grouping: spells) {
      Place(party: $0.party, body: $0.body, role: $0.role)
    }
    let overlaps = places.values.flatMap { spells in
      pairs(of: spells).filter { $0.span.overlaps($1.span) }
        .map { "memberships \($0.id) and \($1.id) overlap" }
    }
    return overlaps + spells.flatMap { check($0, records) }
  }

  private static func check(_ spell: Membership, _ records: Records) -> [String] {
    let name = "membership \(spell.id)"
    var faults = records.faults(of: spell.evidence, name)
    if !spell.span.isOrdered { faults.append("\(name): ends before it begins") }
    if records.parties[spell.party]?.existence.covers(spell.span) != true {
      faults.append("\(name): not within the existence of \(spell.party)")
    }
    if records.bodies[spell.body]?.life.covers(spell.span) != true {
      faults.append("\(name): not within the life of \(spell.body)")
    }
    for decision in [spell.decision, spell.close?.decision].compactMap(\.self)
    where records.decisions[decision] == nil {
      faults.append("\(name): no decision \(decision)")
    }
    return faults
  }
}

extension Pen {
  fileprivate mutating func membership() -> MembershipAction {
    switch random.below(13) {
    case 0...6: return .begin(newSpell(oneIn(60) ? spell() : Membership.ID(random.next())))
    case 7...8: return .end(spell(), close())
    case 9: return .correct(newSpell(spell()))
    case 10...11: return .correct(corrected())
    default: return .strike(spell())
    }
  }

  private mutating func close() -> Membership.Close {
    Membership.Close(on: dated(), manner: random.any(), decision: seldom(4) { $0.decision() })
  }

  private mutating func corrected() -> Membership {
    let id: Membership.ID = spell()
    guard var spell = sight.membership(id) else { return newSpell(id) }
    switch random.below(5) {
    case 0: spell.close = seldom(2) { $0.close() }
    case 1: spell.from = dated()
    case 2: spell.role = random.any()
    case 3: spell.body = body()
    default: spell.note = phrase()
    }
    return spell
  }

  private mutating func newSpell(_ id: Membership.ID) -> Membership {
    var spell = Membership(
      id: id, party: party(), body: body(), from: dated(), beginning: random.any())
    spell.role = oneIn(3) ? random.any() : .member
    spell.close = seldom(3) { $0.close() }
    spell.decision = seldom(4) { $0.decision() }
    spell.evidence = evidence()
    spell.note = seldom(8) { $0.phrase() }
    return spell
  }
}
