internal import HashTreeCollections

/// What may be asked about sources, decisions, terms and the edition.
extension Alliance {
  func decide(
    _ action: ReferenceAction, on occasion: Occasion
  ) throws(Refusal) -> [Fact] {
    let fact: ReferenceFact
    switch action {
    case .addSource(let source):
      if sources[source.id] != nil { throw .alreadyExists(.source(source.id)) }
      try check(source)
      fact = .sourceAdded(source)
    case .correctSource(let source):
      try checkReason(occasion)
      guard let old = sources[source.id] else { throw .unknown(.source(source.id), .code) }
      try check(source)
      if old == source { throw .nothingChanged }
      fact = .sourceCorrected(source)
    case .addTerm(let term):
      if terms[term.id] != nil { throw .alreadyExists(.term(term.id)) }
      try check(term)
      fact = .termAdded(term)
    case .correctTerm(let term):
      try checkReason(occasion)
      guard let old = terms[term.id] else { throw .unknown(.term(term.id), .code) }
      try check(term)
      if old == term { throw .nothingChanged }
      fact = .termCorrected(term)
    case .nameEdition(let edition):
      try check(text: edition.code, .code, limit: 48)
      try check(edition.title, .title)
      try check(edition.notice, .notice, limit: 2000)
      try check(text: edition.licence, .licence)
      if self.edition == edition { throw .nothingChanged }
      fact = .editionNamed(edition)
    case .addDecision, .correctDecision:
      return try decideDecision(action, on: occasion)
    }
    return [.reference(fact)]
  }

  private func decideDecision(
    _ action: ReferenceAction, on occasion: Occasion
  ) throws(Refusal) -> [Fact] {
    switch action {
    case .addDecision(let decision):
      if decisions[decision.id] != nil { throw .alreadyExists(.decision(decision.id)) }
      try check(decision)
      return [.reference(.decisionAdded(decision))]
    case .correctDecision(let decision):
      try checkReason(occasion)
      guard let old = decisions[decision.id] else {
        throw .unknown(.decision(decision.id), .code)
      }
      try check(decision)
      if old == decision { throw .nothingChanged }
      return [.reference(.decisionCorrected(decision))]
    default: return []
    }
  }

  private func check(_ source: Source) throws(Refusal) {
    try check(text: source.title, .title)
    try check(text: source.publisher, .publisher)
    if let address = source.address {
      try check(text: address, .address, limit: 1000)
      let unsafe = address.contains { $0.isWhitespace || "\"'<>\\`".contains($0) }
      guard address.hasPrefix("https://"), !unsafe else { throw .unsafeAddress }
    }
    try check(source.note, .note, limit: 2000)
  }

  private func check(_ term: Term) throws(Refusal) {
    try check(text: term.scheme, .scheme, limit: 40)
    try check(term.name, .name)
  }

  private func check(_ decision: Decision) throws(Refusal) {
    try check(decision.body, .body)
    try check(decision.party, .party)
    try checkSources(of: decision.evidence)
    try check(decision.title, .title)
    if let reference = decision.reference { try check(text: reference, .reference) }
    try checkCitation(of: decision.evidence)
  }

  mutating func apply(_ fact: ReferenceFact) {
    switch fact {
    case .sourceAdded(let source), .sourceCorrected(let source):
      index.words.forget(sources[source.id])
      sources[source.id] = source
      index.words.learn(source)
    case .decisionAdded(let decision), .decisionCorrected(let decision):
      index.words.forget(decisions[decision.id])
      if let old = decisions[decision.id] {
        index.days.forget(.decision(old.id), on: [old.day.day])
        index.citations.forget(.decision(old.id), old.bases)
      }
      decisions[decision.id] = decision
      index.words.learn(decision)
      index.days.learn(.decision(decision.id), on: [decision.day.day])
      index.citations.learn(.decision(decision.id), decision.bases)
    case .termAdded(let term), .termCorrected(let term):
      terms[term.id] = term
    case .editionNamed(let edition):
      self.edition = edition
    }
  }
}
