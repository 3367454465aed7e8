import Domain

extension Scenario {
  /// Parties: what they are called, how long they are, where they stand on the map.
  static let parties = Scenario(
    name: "parties", weight: 4, draw: { .party($0.party()) }, check: check(parties:))

  private static func check(parties records: Records) -> [String] {
    var faults: [String] = []
    for party in records.held.parties {
      let name = "party \(party.id)"
      if !party.existence.isOrdered { faults.append("\(name): ends before it begins") }
      if party.names.isEmpty { faults.append("\(name): has no name") }
      if !records.isOrdered(party.names) { faults.append("\(name): names out of order") }
      if let region = party.region, records.terms[region] == nil {
        faults.append("\(name): no term \(region)")
      }
      for predecessor in party.predecessors where records.parties[predecessor] == nil {
        faults.append("\(name): no party \(predecessor)")
      }
      if party.predecessors.contains(party.id) { faults.append("\(name): follows itself") }
      faults += records.faults(of: party.evidence, name)
    }
    return faults + sharedTiles(records)
  }

  private static func sharedTiles(_ records: Records) -> [String] {
    let tiled = Dictionary(grouping: records.held.parties.filter { $0.tile != nil }, by: \.tile)
    return tiled.values.flatMap { parties in
      pairs(of: parties).filter { $0.existence.overlaps($1.existence) }
        .map { "parties \($0.id) and \($1.id) stand on one tile" }
    }
  }
}

extension Pen {
  fileprivate mutating func party() -> PartyAction {
    let isFew = roster.parties.count < 12
    switch random.below(isFew ? 8 : 14) {
    case 0...5: return .add(newParty(code("P", 40)))
    case 6...7: return .correct(corrected())
    case 8...9: return .correct(newParty(party()))
    case 10...11: return .rename(party(), DatedName(from: seldom(1) { $0.dated() }, phrase()))
    case 12: return .end(party(), on: dated())
    default: return .strike(party())
    }
  }

  /// A party as it is but for one part.
  private mutating func corrected() -> Party {
    let id: Party.ID = party()
    guard var party = sight.party(id) else { return newParty(id) }
    switch random.below(4) {
    case 0: party.existence = span()
    case 1: party.names = names()
    case 2: party.evidence = evidence()
    default: party.tile = Party.Tile(column: random.below(6), row: random.below(6))
    }
    return party
  }

  private mutating func newParty(_ id: Party.ID) -> Party {
    var party = Party(
      id: id, kind: oneIn(3) ? random.any() : .state, names: names(), evidence: evidence())
    if oneIn(4) { party.existence = span() }
    party.region = seldom(5) { pen in
      pen.oneIn(20) ? pen.code("t", 8) : pen.random.one(of: pen.roster.terms)
    }
    party.tile = seldom(2) { pen in
      Party.Tile(column: pen.random.below(6), row: pen.random.below(6))
    }
    party.alpha2 = seldom(4) { $0.oneIn(12) ? "x1" : "AB" }
    party.predecessors = oneIn(8) ? [self.party()] : []
    return party
  }
}
