internal import HashTreeCollections

/// What may be asked about parties.
extension Alliance {
  func decide(_ action: PartyAction, on occasion: Occasion) throws(Refusal) -> [Fact] {
    switch action {
    case .add(let party):
      if parties[party.id] != nil { throw .alreadyExists(.party(party.id)) }
      try check(party)
      return [.party(.added(party))]
    case .rename(let id, let name):
      guard var party = parties[id] else { throw .unknown(.party(id), .party) }
      try check(name.name, .name)
      try check(name.footnote, .footnote, limit: 2000)
      party.names.append(name)
      guard name.from != nil, party.names.isOrdered else { throw .endsBeforeBeginning(.from) }
      if let from = name.from, !party.existence.contains(from.day) {
        throw .outsideLife(.party(id), .from)
      }
      return [.party(.renamed(id, name))]
    case .end(let id, let on): return try decideEnd(of: id, on: on)
    case .correct(let party):
      try checkReason(occasion)
      guard let old = parties[party.id] else { throw .unknown(.party(party.id), .party) }
      try check(party)
      if old == party { throw .nothingChanged }
      return [.party(.corrected(party))]
    case .strike(let id):
      try checkReason(occasion)
      guard parties[id] != nil else { throw .unknown(.party(id), .party) }
      if let user = anyUse(of: id) { throw .inUse(user) }
      return [.party(.struck(id))]
    }
  }

  private func check(_ party: Party) throws(Refusal) {
    if let region = party.region, terms[region] == nil {
      throw .unknown(.term(region), .region)
    }
    for predecessor in party.predecessors {
      if predecessor == party.id { throw .unknown(.party(predecessor), .predecessors) }
      try check(predecessor, .predecessors)
    }
    try checkSources(of: party.evidence)
    try checkTexts(of: party.names)
    if let alpha2 = party.alpha2 {
      guard alpha2.utf8.count == 2, alpha2.utf8.allSatisfy({ (65...90).contains($0) }) else {
        throw .unfitText(.tooLong(2), .alpha2)
      }
    }
    guard party.names.isOrdered else { throw .endsBeforeBeginning(.names) }
    guard party.existence.isOrdered else { throw .endsBeforeBeginning(.existence) }
    try checkCitation(of: party.evidence)
    try checkSpells(of: party)
    try checkTile(of: party)
  }

  /// That no other party of the same days stands on the tile.
  private func checkTile(of party: Party) throws(Refusal) {
    guard let tile = party.tile else { return }
    for other in index.tiles[tile] ?? [] where other != party.id {
      guard let existence = parties[other]?.existence, existence.overlaps(party.existence) else {
        continue
      }
      throw .tileTaken(other)
    }
  }

  /// That every spell of the party still lies within its existence.
  private func checkSpells(of party: Party) throws(Refusal) {
    let spans = spells(of: party.id).map(\.span) + limits(on: party.id).map(\.span)
    // A closure rather than the method itself, on which the optimiser of Swift 6.3 stumbles.
    guard spans.allSatisfy({ party.existence.covers($0) }) else {
      throw .outsideLife(.party(party.id), .existence)
    }
  }

  private func decideEnd(of id: Party.ID, on: Dated) throws(Refusal) -> [Fact] {
    guard let party = parties[id] else { throw .unknown(.party(id), .party) }
    guard Span(from: party.existence.from, to: on).isOrdered else {
      throw .endsBeforeBeginning(.on)
    }
    if party.existence.to != nil { throw .alreadyEnded(.party(id)) }
    var facts: [Fact] = []
    for spell in spells(of: party.id).sorted(by: { $0.id < $1.id }) {
      if let close = spell.close, close.on.day <= on.day { continue }
      guard spell.close == nil, spell.from.day < on.day else {
        throw .outsideLife(.party(party.id), .on)
      }
      facts.append(.membership(.ended(spell.id, .init(on: on, manner: .dissolved))))
    }
    for restriction in limits(on: party.id).sorted(by: { $0.id < $1.id }) {
      if let to = restriction.to, to.day <= on.day { continue }
      guard restriction.to == nil, restriction.from.day < on.day else {
        throw .outsideLife(.party(party.id), .on)
      }
      facts.append(.restriction(.lifted(restriction.id, on: on, by: nil)))
    }
    return facts + [.party(.ended(party.id, on: on))]
  }

  /// A record that refers to the party, the first in a fixed order.
  private func anyUse(of id: Party.ID) -> Subject? {
    if let spell = index.spells.least(of: id) { return .membership(spell) }
    if let limit = index.limits.ids(on: id).first { return .restriction(limit) }
    let decision = decisions.values.filter { $0.party == id }.map(\.id).min()
    if let decision { return .decision(decision) }
    let successor = parties.values.filter { $0.predecessors.contains(id) }.map(\.id).min()
    if let successor { return .party(successor) }
    // Providers are open to all. What bears a label, or is told to few, stands in nobody's way:
    // a refusal on its account would tell that there is such a record.
    let provider = providers.values.filter { $0.seat.party == id || $0.host == id }.map(\.id).min()
    return provider.map(Subject.provider)
  }

  mutating func apply(_ fact: PartyFact) {
    switch fact {
    case .added(let party), .corrected(let party): put(party)
    case .renamed(let id, let name):
      guard var party = parties[id] else { preconditionFailure("renamed a party unknown") }
      party.names.append(name)
      put(party)
    case .ended(let id, let on):
      guard var party = parties[id] else { preconditionFailure("ended a party unknown") }
      party.existence.to = on
      put(party)
    case .struck(let id):
      guard let party = parties.removeValue(forKey: id) else {
        preconditionFailure("struck a party unknown")
      }
      index.forget(party)
    }
  }

  private mutating func put(_ party: Party) {
    if let old = parties.updateValue(party, forKey: party.id) {
      index.revise(old, as: party)
    } else {
      index.learn(party)
    }
  }
}
