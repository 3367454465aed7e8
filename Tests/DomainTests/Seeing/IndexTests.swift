import Domain
import Testing

@Suite struct `What the index answers` {
  @Test(arguments: 1...40 as ClosedRange<UInt64>)
  func `is what walking over all records gives, after every few actions`(seed: UInt64) {
    var actions = RandomActions(seed: 400 + seed, isWild: seed.isMultiple(of: 4))
    var alliance = Alliance()
    for step in 0..<600 {
      let action = actions.next()
      expectOverlapsFound(by: action, in: alliance)
      guard case .success(let facts) = alliance.answer(action) else { continue }
      alliance.apply(facts)
      guard step % 10 == 0 else { continue }
      let held = alliance.holdings
      for _ in 0..<3 { held.expectSame(as: alliance.on(actions.day().day)) }
    }
  }

  /// A spell that begins is refused for the least of those that it overlaps, and for none else.
  private func expectOverlapsFound(by action: Action, in alliance: Alliance) {
    guard case .membership(.begin(let spell)) = action else { return }
    let overlapped = alliance.holdings.memberships.filter { other in
      other.party == spell.party && other.body == spell.body && other.role == spell.role
        && other.id != spell.id && other.span.overlaps(spell.span)
    }
    switch alliance.answer(action) {
    case .success: #expect(overlapped.isEmpty)
    case .failure(.overlaps(let subject)):
      #expect(subject == overlapped.map(\.id).min().map(Subject.membership))
    case .failure: break
    }
  }
}

extension Holdings {
  fileprivate func expectSame(as sight: Sight) {
    let day = sight.day
    for party in parties {
      #expect(sight.standing(of: party.id) == standing(of: party, on: day))
      let later = parties.filter { $0.predecessors.contains(party.id) }.map(\.id).sorted()
      #expect(sight.successors(of: party.id) == later)
      let spells = memberships.filter { $0.party == party.id }
      #expect(Set(sight.memberships(of: party.id)) == Set(spells))
      #expect(
        Set(sight.membershipsInForce(of: party.id))
          == Set(spells.filter { $0.span.contains(day) }))
    }
    for body in bodies {
      #expect(
        Set(sight.memberships(of: body.id)) == Set(memberships.filter { $0.body == body.id }))
    }
    expectSameNetwork(as: sight)
    for source in sources {
      #expect(sight.citing(source.id) == citing(source.id))
      #expect(sight.countCiting(source.id) == citing(source.id).count)
    }
    for decision in decisions {
      #expect(Set(sight.resting(on: decision.id)) == resting(on: decision.id))
      #expect(sight.countResting(on: decision.id) == resting(on: decision.id).count)
    }
  }

  private func expectSameNetwork(as sight: Sight) {
    let day = sight.day
    #expect(sight.countRestrictionsInForce == restrictions.count { $0.span.contains(day) })
    #expect(sight.countBodies == bodies.count { $0.life.contains(day) })
    for kind in Body.Kind.allCases {
      #expect(
        sight.bodies(of: [kind]).map(\.id) == bodies.filter { $0.kind == kind }.map(\.id).sorted())
    }
    let near = parties.filter { party in
      let standing = standing(of: party, on: day)
      return party.tile != nil || standing.rawValue <= Standing.partner.rawValue
    }
    #expect(Set(sight.charted.map(\.id)).isSuperset(of: near.map(\.id)))
  }

  /// What a party is to the alliance, by walking over all its spells.
  private func standing(of party: Party, on day: Day) -> Standing {
    guard party.existence.contains(day) else { return .absent }
    let made = memberships.compactMap { spell -> Standing? in
      guard spell.party == party.id, spell.from.day <= day,
        let body = bodies.first(where: { $0.id == spell.body })
      else { return nil }
      return standing(by: spell, in: body, holds: spell.span.contains(day))
    }
    let best = made.min { $0.rawValue < $1.rawValue } ?? .none
    let isOther = best == .none || best == .contributor
    return party.kind != .state && isOther ? .counterpart : best
  }

  private func standing(by spell: Membership, in body: Body, holds: Bool) -> Standing? {
    switch body.kind {
    case .alliance: return holds ? .ally : .former
    case .framework, .council:
      guard spell.role == body.mainRole else { return holds ? .contributor : nil }
      return holds ? .partner : .former
    case .status where spell.role == .invitee: return holds ? .invitee : nil
    case .status, .package, .operation, .format, .community: return holds ? .contributor : nil
    case .cluster, .organisation: return nil
    }
  }

  /// By kind of subject, then by code, as the site lists them.
  private func citing(_ source: Source.ID) -> [Subject] {
    parties.filter { $0.evidence.sources.contains(source) }.map(\.id).sorted()
      .map(Subject.party)
      + bodies.filter { $0.evidence.sources.contains(source) }.map(\.id).sorted()
      .map(Subject.body)
      + decisions.filter { $0.evidence.sources.contains(source) }.map(\.id).sorted()
      .map(Subject.decision)
      + memberships.filter { $0.evidence.sources.contains(source) }.map(\.id).sorted()
      .map(Subject.membership)
      + restrictions.filter { $0.evidence.sources.contains(source) }.map(\.id).sorted()
      .map(Subject.restriction)
  }

  private func resting(on decision: Decision.ID) -> Set<Subject> {
    let founded = bodies.filter { [$0.decision, $0.ending?.decision].contains(decision) }
    let spells = memberships.filter { [$0.decision, $0.close?.decision].contains(decision) }
    let limits = restrictions.filter { [$0.decision, $0.liftedBy].contains(decision) }
    return Set(
      founded.map { Subject.body($0.id) } + spells.map { Subject.membership($0.id) }
        + limits.map { Subject.restriction($0.id) })
  }
}
