import Domain
import Drawing
import Testing

@Suite struct `Whatever was decided` {
  @Test(arguments: 1...12 as ClosedRange<UInt64>)
  func `keeps what the rules promise`(seed: UInt64) {
    var actions = RandomActions(seed: seed)
    var alliance = Alliance()
    var taken = 0
    for step in 0..<1500 {
      guard case .success(let facts) = alliance.answer(actions.next()) else { continue }
      alliance.apply(facts)
      taken += 1
      if step % 25 == 0 { checkPromises(of: alliance) }
    }
    checkPromises(of: alliance)
    #expect(taken > 100, "too few actions were allowed to say much")
  }

  @Test(arguments: 1...6 as ClosedRange<UInt64>)
  func `is indexed as the same records laid out anew`(seed: UInt64) {
    var actions = RandomActions(seed: 100 + seed)
    for _ in 0..<2 {
      let alliance = Alliance.random(&actions, count: 600)
      let rebuilt = Alliance(alliance.holdings)
      #expect(alliance == rebuilt)
      for _ in 0..<8 {
        let day = actions.day().day
        #expect(picture(of: alliance.on(day)) == picture(of: rebuilt.on(day)))
      }
      for _ in 0..<300 {
        let action = actions.next()
        #expect(alliance.answer(action) == rebuilt.answer(action))
      }
    }
  }

  @Test(arguments: 1...8 as ClosedRange<UInt64>)
  func `from arbitrary actions is a fact or a refusal and never a crash`(seed: UInt64) {
    var actions = RandomActions(seed: 200 + seed, isWild: true)
    var alliance = Alliance()
    var refused = 0
    for _ in 0..<4000 {
      switch alliance.answer(actions.next(), reason: actions.random.oneIn(4) ? "" : "So") {
      case .success(let facts): alliance.apply(facts)
      case .failure: refused += 1
      }
    }
    checkPromises(of: alliance)
    #expect(refused > 1000)
  }

  @Test(arguments: 1...6 as ClosedRange<UInt64>)
  func `counts members and growth as counting by hand does`(seed: UInt64) {
    var actions = RandomActions(seed: 300 + seed)
    let alliance = Alliance.random(&actions, count: 900)
    let sight = alliance.on("1989-01-01")
    for body in sight.bodies {
      var steps: [Int] = []
      var days: [Day] = []
      for number in (body.founded.day.number)...7300 {
        guard let day = Day(number: number) else { continue }
        let byHand = alliance.holdings.counted(in: body.id, on: day)
        #expect(Set(sight.counted(in: body.id, on: day)) == byHand)
        if steps.last != byHand.count {
          steps.append(byHand.count)
          days.append(day)
        }
      }
      #expect(sight.growth(of: body.id).map(\.count) == steps)
      #expect(sight.growth(of: body.id).map(\.day) == days)
    }
  }
}

extension Holdings {
  /// The parties counted in a body, read from the lists alone.
  fileprivate func counted(in id: Body.ID, on day: Day) -> Set<Party.ID> {
    guard let body = bodies.first(where: { $0.id == id }), body.life.contains(day) else {
      return []
    }
    let own = memberships.filter {
      $0.body == id && $0.role == body.mainRole && $0.span.contains(day)
    }
    return body.inclusions.filter { $0.span.contains(day) }
      .reduce(into: Set(own.map(\.party))) { $0.formUnion(counted(in: $1.body, on: day)) }
  }
}

/// Everything that a sight tells, as text to compare.
private func picture(of sight: Sight) -> [String] {
  var lines: [String] = [
    "\(sight.parties)", "\(sight.bodies)", "\(sight.memberships)", "\(sight.restrictions)",
    "\(sight.decisions)", "\(sight.sources)", "\(sight.terms)",
    "\(String(describing: sight.edition)) \(String(describing: sight.allianceBody))",
    "\(String(describing: sight.previousChange)) \(String(describing: sight.nextChange))",
    "\(sight.changes(on: sight.day))", "\(sight.latestChanges(limit: 50))",
    "\(sight.overlap(of: Set(Body.Kind.allCases)))",
  ]
  for party in sight.parties {
    lines.append("\(party.id) \(sight.standing(of: party.id)) \(sight.name(of: party.id))")
    lines.append("\(sight.memberships(of: party.id)) \(sight.restrictions(of: party.id))")
    lines.append("\(sight.successors(of: party.id))")
  }
  for body in sight.bodies {
    lines.append("\(body.id) \(sight.members(of: body.id)) \(sight.bodies(including: body.id))")
    lines.append(
      "\(sight.memberships(of: body.id)) \(String(describing: sight.formatName(of: body.id)))")
  }
  for query in ["t", "tu", "日", "p", "partnership peace", "fin", "d1"] {
    lines.append("\(sight.search(query))")
  }
  return lines
}

private func checkPromises(of alliance: Alliance) {
  let held = alliance.holdings
  let parties = Dictionary(uniqueKeysWithValues: held.parties.map { ($0.id, $0) })
  let bodies = Dictionary(uniqueKeysWithValues: held.bodies.map { ($0.id, $0) })
  let decisions = Set(held.decisions.map(\.id))
  #expect(held.bodies.filter { $0.kind == .alliance }.count <= 1)
  for spell in held.memberships {
    #expect(spell.span.isOrdered)
    #expect(parties[spell.party]?.existence.covers(spell.span) == true)
    #expect(bodies[spell.body]?.life.covers(spell.span) == true)
    let cited = [spell.decision, spell.close?.decision].compactMap(\.self)
    #expect(decisions.isSuperset(of: cited))
    let others = held.memberships.filter {
      $0.id != spell.id && $0.party == spell.party && $0.body == spell.body
        && $0.role == spell.role
    }
    #expect(!others.contains { $0.span.overlaps(spell.span) })
  }
  for limit in held.restrictions {
    #expect(limit.span.isOrdered && !limit.scopes.isEmpty)
    #expect(parties[limit.party]?.existence.covers(limit.span) == true)
    #expect(limit.body.map { bodies[$0] != nil } ?? true)
  }
  for party in held.parties {
    #expect(!party.names.isEmpty && party.existence.isOrdered)
    #expect(party.predecessors.allSatisfy { $0 != party.id && parties[$0] != nil })
    let neighbours = held.parties.filter { $0.id != party.id && $0.tile == party.tile }
    let isAlone = !neighbours.contains { $0.existence.overlaps(party.existence) }
    #expect(party.tile == nil || isAlone)
  }
  for body in held.bodies {
    #expect(!body.names.isEmpty && body.life.isOrdered)
    let named = body.predecessors + body.inclusions.map(\.body) + (body.ending?.into ?? [])
    #expect(named.allSatisfy { bodies[$0] != nil })
  }
  for decision in held.decisions {
    #expect(decision.body.map { bodies[$0] != nil } ?? true)
    #expect(decision.party.map { parties[$0] != nil } ?? true)
  }
}
