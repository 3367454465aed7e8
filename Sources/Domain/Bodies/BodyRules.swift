internal import HashTreeCollections

/// What may be asked about bodies.
extension Alliance {
  func decide(_ action: BodyAction, on occasion: Occasion) throws(Refusal) -> [Fact] {
    switch action {
    case .found(let body):
      if bodies[body.id] != nil { throw .alreadyExists(.body(body.id)) }
      try check(body)
      return [.body(.founded(body))]
    case .rename(let id, let name):
      return try decideRename(of: id, name)
    case .end(let id, let ending): return try decideEnd(of: id, ending)
    case .include(let id, let inclusion):
      return try decideInclusion(in: id, inclusion)
    case .correct(let body):
      try checkReason(occasion)
      return try decideCorrection(to: body)
    case .strike(let id):
      try checkReason(occasion)
      guard bodies[id] != nil else { throw .unknown(.body(id), .body) }
      if let user = anyUse(of: id) { throw .inUse(user) }
      return [.body(.struck(id))]
    }
  }

  private func decideRename(of id: Body.ID, _ name: DatedName) throws(Refusal) -> [Fact] {
    guard let body = bodies[id] else { throw .unknown(.body(id), .body) }
    try check(name.name, .name)
    try check(name.footnote, .footnote, limit: 2000)
    let names = body.names + [name]
    guard let from = name.from, names.isOrdered else { throw .endsBeforeBeginning(.from) }
    if !body.life.contains(from.day) { throw .outsideLife(.body(id), .from) }
    return [.body(.renamed(id, name))]
  }

  private func decideInclusion(
    in id: Body.ID, _ inclusion: Body.Inclusion
  ) throws(Refusal) -> [Fact] {
    guard let body = bodies[id] else { throw .unknown(.body(id), .body) }
    try check(inclusion.body, .inclusions)
    guard inclusion.span.isOrdered else { throw .endsBeforeBeginning(.inclusions) }
    try checkCycle(of: id, through: body.inclusions + [inclusion])
    return [.body(.included(id, inclusion))]
  }

  private func decideCorrection(to body: Body) throws(Refusal) -> [Fact] {
    guard let old = bodies[body.id] else { throw .unknown(.body(body.id), .body) }
    try check(body)
    if old == body { throw .nothingChanged }
    return [.body(.corrected(body))]
  }

  private func check(_ body: Body) throws(Refusal) {
    try checkReferences(of: body)
    try checkTexts(of: body.names)
    try check(body.short, .short, limit: 60)
    try check(body.note, .note, limit: 2000)
    guard body.names.isOrdered else { throw .endsBeforeBeginning(.names) }
    guard body.life.isOrdered else { throw .endsBeforeBeginning(.ending) }
    for inclusion in body.inclusions where !inclusion.span.isOrdered {
      throw .endsBeforeBeginning(.inclusions)
    }
    try checkCitation(of: body.evidence)
    let spans = spells(in: body.id).map(\.span)
    guard spans.allSatisfy(body.life.covers) else {
      throw .outsideLife(.body(body.id), .founded)
    }
    try checkCycle(of: body.id, through: body.inclusions)
    if body.kind == .alliance, let alliance = index.alliance, alliance != body.id {
      throw .secondAlliance(alliance)
    }
  }

  /// That everything the body names is on record.
  private func checkReferences(of body: Body) throws(Refusal) {
    try check(body.decision, .decision)
    for predecessor in body.predecessors {
      if predecessor == body.id { throw .unknown(.body(predecessor), .predecessors) }
      try check(predecessor, .predecessors)
    }
    try check(body.ending?.decision, .endDecision)
    for successor in body.ending?.into ?? [] { try check(successor, .into) }
    for inclusion in body.inclusions { try check(inclusion.body, .inclusions) }
    try checkSources(of: body.evidence)
  }

  /// That a body is not taken in by what it takes in.
  private func checkCycle(
    of id: Body.ID, through inclusions: [Body.Inclusion]
  ) throws(Refusal) {
    var waiting = inclusions.map(\.body)
    var seen: Set<Body.ID> = []
    while let next = waiting.popLast() {
      if next == id { throw .cycle(next) }
      guard seen.insert(next).inserted else { continue }
      waiting += bodies[next]?.inclusions.map(\.body) ?? []
    }
  }

  private func decideEnd(of id: Body.ID, _ ending: Body.Ending) throws(Refusal) -> [Fact] {
    guard let body = bodies[id] else { throw .unknown(.body(id), .body) }
    try check(ending.decision, .endDecision)
    for successor in ending.into { try check(successor, .into) }
    guard body.founded.day < ending.on.day else { throw .endsBeforeBeginning(.on) }
    if body.ending != nil { throw .alreadyEnded(.body(id)) }
    var facts: [Fact] = []
    for spell in spells(in: body.id).sorted(by: { $0.id < $1.id }) {
      if let close = spell.close, close.on.day <= ending.on.day { continue }
      guard spell.close == nil, spell.from.day < ending.on.day else {
        throw .outsideLife(.body(body.id), .on)
      }
      let manner: Membership.Ending = ending.manner == .completed ? .completed : .bodyEnded
      let close = Membership.Close(on: ending.on, manner: manner, decision: ending.decision)
      facts.append(.membership(.ended(spell.id, close)))
    }
    return facts + [.body(.ended(body.id, ending))]
  }

  /// A record that refers to the body, the first in a fixed order.
  private func anyUse(of id: Body.ID) -> Subject? {
    if let spell = index.spells.least(in: id) { return .membership(spell) }
    let user = bodies.values.filter { body in
      body.id != id
        && (body.predecessors.contains(id) || body.inclusions.contains { $0.body == id }
          || body.ending?.into.contains(id) == true)
    }.map(\.id).min()
    if let user { return .body(user) }
    let policy = adoptions.values.filter { $0.groups.contains { $0.body == id } }.map(\.name).min()
    if let policy { return .policy(policy) }
    if let decision = decisions.values.filter({ $0.body == id }).map(\.id).min() {
      return .decision(decision)
    }
    return restrictions.values.filter { $0.body == id }.map(\.id).min().map(
      Subject.restriction)
  }

  mutating func apply(_ fact: BodyFact) {
    switch fact {
    case .founded(let body), .corrected(let body): put(body)
    case .renamed(let id, let name): change(id) { $0.names.append(name) }
    case .ended(let id, let ending): change(id) { $0.ending = ending }
    case .included(let id, let inclusion): change(id) { $0.inclusions.append(inclusion) }
    case .struck(let id):
      guard let body = bodies.removeValue(forKey: id) else {
        preconditionFailure("struck a body unknown")
      }
      index.forget(body)
    }
  }

  private mutating func change(_ id: Body.ID, _ how: (inout Body) -> Void) {
    guard var body = bodies[id] else { preconditionFailure("changed a body unknown") }
    how(&body)
    put(body)
  }

  /// What the spells of a body count for follows from its kind and from the role that counts.
  private mutating func retie(from old: Body, to new: Body) {
    for spell in spells(in: new.id) {
      if let tie = old.tie(as: spell.role) { index.ties.untie(spell.party, tie, spell.span) }
      if let tie = new.tie(as: spell.role) { index.ties.tie(spell.party, tie, spell.span) }
    }
  }

  private mutating func put(_ body: Body) {
    if let old = bodies[body.id] {
      index.forget(old)
      if old.kind != body.kind || old.mainRole != body.mainRole { retie(from: old, to: body) }
    }
    bodies[body.id] = body
    index.learn(body)
  }
}
