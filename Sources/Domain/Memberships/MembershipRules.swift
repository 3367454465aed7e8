internal import HashTreeCollections

/// What may be asked about memberships.
extension Alliance {
  func decide(_ action: MembershipAction, on occasion: Occasion) throws(Refusal) -> [Fact] {
    switch action {
    case .begin(let spell):
      if memberships[spell.id] != nil { throw .alreadyExists(.membership(spell.id)) }
      try check(spell)
      return [.membership(.begun(spell))]
    case .end(let id, let close):
      guard var spell = memberships[id] else { throw .unknown(.membership(id), .party) }
      let hadEnded = spell.close != nil
      spell.close = close
      try check(close.decision, .endDecision)
      guard spell.span.isOrdered else { throw .endsBeforeBeginning(.on) }
      if hadEnded { throw .alreadyEnded(.membership(id)) }
      try checkLife(of: spell, endField: .on)
      return [.membership(.ended(id, close))]
    case .correct(let spell):
      try checkReason(occasion)
      guard let old = memberships[spell.id] else {
        throw .unknown(.membership(spell.id), .party)
      }
      try check(spell)
      if old == spell { throw .nothingChanged }
      return [.membership(.corrected(spell))]
    case .strike(let id):
      try checkReason(occasion)
      guard memberships[id] != nil else { throw .unknown(.membership(id), .party) }
      return [.membership(.struck(id))]
    }
  }

  private func check(_ spell: Membership) throws(Refusal) {
    try check(spell.party, .party)
    try check(spell.body, .body)
    try check(spell.decision, .decision)
    try check(spell.close?.decision, .endDecision)
    try checkSources(of: spell.evidence)
    try check(spell.note, .note, limit: 2000)
    guard spell.span.isOrdered else { throw .endsBeforeBeginning(.to) }
    try checkCitation(of: spell.evidence)
    try checkLife(of: spell, endField: .to)
    // The least of several, so that the answer does not hang on the order of recording.
    let overlapped = spells(of: spell.party, in: spell.body).filter { other in
      other.id != spell.id && other.role == spell.role && other.span.overlaps(spell.span)
    }
    if let least = overlapped.map(\.id).min() { throw .overlaps(.membership(least)) }
  }

  /// That the spell lies within the lives of its body and its party.
  private func checkLife(of spell: Membership, endField: Field) throws(Refusal) {
    let lives: [(Subject, Span?)] = [
      (.body(spell.body), bodies[spell.body]?.life),
      (.party(spell.party), parties[spell.party]?.existence),
    ]
    for (subject, life) in lives {
      guard let life, !life.covers(spell.span) else { continue }
      throw .outsideLife(subject, life.contains(spell.from.day) ? endField : .from)
    }
  }

  mutating func apply(_ fact: MembershipFact) {
    switch fact {
    case .begun(let spell), .corrected(let spell): put(spell)
    case .ended(let id, let close):
      guard var spell = memberships[id] else {
        preconditionFailure("ended a membership unknown")
      }
      spell.close = close
      put(spell)
    case .struck(let id):
      guard let spell = memberships.remove(id) else {
        preconditionFailure("struck a membership unknown")
      }
      index.forget(spell, tie(of: spell))
    }
  }

  private mutating func put(_ spell: Membership) {
    precondition(spell.span.isOrdered, "a membership that ends before it begins was decided")
    if let old = memberships.put(spell) {
      index.revise(old, tie(of: old), as: spell, tie(of: spell))
    } else {
      index.learn(spell, tie(of: spell))
    }
  }

  /// What a spell counts for in its body.
  private func tie(of spell: Membership) -> Ties.Kind? {
    bodies[spell.body]?.tie(as: spell.role)
  }
}
