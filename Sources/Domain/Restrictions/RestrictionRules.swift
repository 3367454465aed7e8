internal import HashTreeCollections

/// What may be asked about restrictions.
extension Alliance {
  func decide(_ action: RestrictionAction, on occasion: Occasion) throws(Refusal) -> [Fact] {
    switch action {
    case .restrict(let restriction):
      if restrictions[restriction.id] != nil {
        throw .alreadyExists(.restriction(restriction.id))
      }
      try check(restriction)
      return [.restriction(.set(restriction))]
    case .lift(let id, let on, let decision):
      guard let restriction = restrictions[id] else {
        throw .unknown(.restriction(id), .party)
      }
      try check(decision, .endDecision)
      guard restriction.from.day < on.day else { throw .endsBeforeBeginning(.on) }
      if restriction.to != nil { throw .alreadyEnded(.restriction(id)) }
      return [.restriction(.lifted(id, on: on, by: decision))]
    case .correct(let restriction):
      try checkReason(occasion)
      guard let old = restrictions[restriction.id] else {
        throw .unknown(.restriction(restriction.id), .party)
      }
      try check(restriction)
      if old == restriction { throw .nothingChanged }
      return [.restriction(.corrected(restriction))]
    case .strike(let id):
      try checkReason(occasion)
      guard restrictions[id] != nil else { throw .unknown(.restriction(id), .party) }
      return [.restriction(.struck(id))]
    }
  }

  private func check(_ restriction: Restriction) throws(Refusal) {
    try check(restriction.party, .party)
    try check(restriction.body, .body)
    try check(restriction.decision, .decision)
    try check(restriction.liftedBy, .endDecision)
    try checkSources(of: restriction.evidence)
    try check(restriction.note, .note, limit: 2000)
    guard restriction.span.isOrdered else { throw .endsBeforeBeginning(.to) }
    try checkCitation(of: restriction.evidence)
    if restriction.scopes.isEmpty { throw .choiceMissing(.scopes) }
    if let life = parties[restriction.party]?.existence, !life.covers(restriction.span) {
      let field: Field = life.contains(restriction.from.day) ? .to : .from
      throw .outsideLife(.party(restriction.party), field)
    }
    // The least of several, so that the answer does not hang on the order of recording.
    let overlapped = limits(on: restriction.party).filter { other in
      other.id != restriction.id && other.body == restriction.body
        && other.span.overlaps(restriction.span)
        && !Set(other.scopes).isDisjoint(with: restriction.scopes)
    }
    if let least = overlapped.map(\.id).min() { throw .overlaps(.restriction(least)) }
  }

  mutating func apply(_ fact: RestrictionFact) {
    switch fact {
    case .set(let restriction), .corrected(let restriction): put(restriction)
    case .lifted(let id, let on, let decision):
      guard var restriction = restrictions[id] else {
        preconditionFailure("lifted a restriction unknown")
      }
      restriction.to = on
      restriction.liftedBy = decision
      put(restriction)
    case .struck(let id):
      guard let restriction = restrictions.removeValue(forKey: id) else {
        preconditionFailure("struck a restriction unknown")
      }
      index.forget(restriction)
    }
  }

  private mutating func put(_ restriction: Restriction) {
    if let old = restrictions.updateValue(restriction, forKey: restriction.id) {
      index.forget(old)
    }
    index.learn(restriction)
  }
}
