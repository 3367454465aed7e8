internal import HashTreeCollections

/// Checks that several subjects share; each throws the refusal of its name.
extension Alliance {
  func check(
    text: String, _ field: Field, limit: Int = 300, mayBeEmpty: Bool = false
  ) throws(Refusal) {
    let scalars = text.unicodeScalars
    if !mayBeEmpty, scalars.allSatisfy(\.isBlank) { throw .unfitText(.empty, field) }
    if scalars.count > limit { throw .unfitText(.tooLong(limit), field) }
    if scalars.contains(where: { !$0.isPrintable }) { throw .unfitText(.unprintable, field) }
  }

  func check(_ text: Bilingual?, _ field: Field, limit: Int = 300) throws(Refusal) {
    guard let text else { return }
    try check(text: text.english, field, limit: limit)
    if let french = text.french { try check(text: french, field, limit: limit) }
  }

  /// That there are names and that each is fit; their order is checked after all texts.
  func checkTexts(of names: [DatedName]) throws(Refusal) {
    if names.isEmpty { throw .unfitText(.empty, .name) }
    for name in names {
      try check(name.name, .name)
      try check(name.footnote, .footnote, limit: 2000)
    }
  }

  /// That every source cited is on record.
  func checkSources(of evidence: Evidence) throws(Refusal) {
    for source in evidence.sources where sources[source] == nil {
      throw .unknown(.source(source), .sources)
    }
  }

  /// That what is said to be read somewhere says where.
  func checkCitation(of evidence: Evidence) throws(Refusal) {
    if evidence.confidence == .read, evidence.sources.isEmpty { throw .sourceMissing }
  }

  func check(_ decision: Decision.ID?, _ field: Field) throws(Refusal) {
    guard let decision, decisions[decision] == nil else { return }
    throw .unknown(.decision(decision), field)
  }

  func check(_ body: Body.ID?, _ field: Field) throws(Refusal) {
    guard let body, bodies[body] == nil else { return }
    throw .unknown(.body(body), field)
  }

  func check(_ party: Party.ID?, _ field: Field) throws(Refusal) {
    guard let party, parties[party] == nil else { return }
    throw .unknown(.party(party), field)
  }

  func checkReason(_ occasion: Occasion) throws(Refusal) {
    if occasion.reason.unicodeScalars.allSatisfy(\.isBlank) { throw .reasonMissing }
  }
}

/// The records that belong to another, as lists.
extension Alliance {
  func spells(of party: Party.ID) -> [Membership] {
    index.spells.ids(of: party).compactMap { memberships[$0] }
  }

  func spells(of party: Party.ID, in body: Body.ID) -> [Membership] {
    index.spells.candidates(of: party, in: body).compactMap { memberships[$0] }
      .filter { $0.body == body }
  }

  func spells(in body: Body.ID) -> [Membership] {
    index.spells.ids(in: body).compactMap { memberships[$0] }
  }

  func limits(on party: Party.ID) -> [Restriction] {
    index.limits.ids(on: party).compactMap { restrictions[$0] }
  }
}

extension Unicode.Scalar {
  /// Whether nothing of it is seen: spaces, and characters that only join or part others.
  fileprivate var isBlank: Bool {
    properties.isWhitespace || properties.isDefaultIgnorableCodePoint
  }

  /// Whether it may stand in a name or note: no controls, and no marks that turn the direction
  /// of print, by which one name can be made to look like another.
  fileprivate var isPrintable: Bool {
    if self == "\n" { return true }
    switch value {
    case 0x202A...0x202E, 0x2066...0x2069, 0x200E, 0x200F, 0x061C, 0xFEFF: return false
    default: break
    }
    switch properties.generalCategory {
    case .control, .unassigned, .privateUse, .surrogate, .lineSeparator, .paragraphSeparator:
      return false
    default: return true
    }
  }
}
