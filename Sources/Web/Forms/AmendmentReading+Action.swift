import Domain
import Journal
import Pages

/// One reading for each amendment.
extension AmendmentReading {
  /// What an amendment asks of the domain, or all that could not be read.
  func action(_ amendment: Amendment, _ sight: Sight) throws(UnreadableList) -> Action {
    var reading = self
    let action = reading.read(amendment, sight)
    guard let action, reading.problems.isEmpty else {
      throw UnreadableList(items: reading.problems)
    }
    return action
  }

  private mutating func read(_ amendment: Amendment, _ sight: Sight) -> Action? {
    switch amendment {
    case .addParty: newID().flatMap { newParty($0) }.map { .party(.add($0)) }
    case .renameParty(let id): .party(.rename(id, datedName()))
    case .endParty(let id): .party(.end(id, on: date(.on)))
    case .correctParty(let id):
      sight.party(id).flatMap { corrected($0) }.map { .party(.correct($0)) }
    case .strikeParty(let id): .party(.strike(id))
    case .foundBody, .renameBody, .endBody, .includeBody, .correctBody, .strikeBody:
      readBody(amendment, sight).map(Action.body)
    case .beginMembership: membership(Membership.ID(key.high)).map { .membership(.begin($0)) }
    case .endMembership(let id):
      close(on: .on).map { .membership(.end(id, $0)) } ?? endMissing()
    case .correctMembership(let id): membership(id).map { .membership(.correct($0)) }
    case .strikeMembership(let id): .membership(.strike(id))
    case .restrict: restriction(Restriction.ID(key.high)).map { .restriction(.restrict($0)) }
    case .liftRestriction(let id):
      .restriction(.lift(id, on: date(.on), by: optionalCode(.endDecision)))
    case .correctRestriction(let id): restriction(id).map { .restriction(.correct($0)) }
    case .strikeRestriction(let id): .restriction(.strike(id))
    case .addDecision: newID().flatMap { decision($0) }.map { .reference(.addDecision($0)) }
    case .correctDecision(let id): decision(id).map { .reference(.correctDecision($0)) }
    case .addSource: newID().map { .reference(.addSource(source($0))) }
    case .correctSource(let id): .reference(.correctSource(source(id)))
    case .addTerm: newID().map { .reference(.addTerm(term($0))) }
    case .correctTerm(let id): .reference(.correctTerm(term(id)))
    }
  }

  private mutating func readBody(_ amendment: Amendment, _ sight: Sight) -> BodyAction? {
    switch amendment {
    case .foundBody: newID().flatMap { newBody($0) }.map(BodyAction.found)
    case .renameBody(let id): .rename(id, datedName())
    case .endBody(let id): ending(on: .on).map { .end(id, $0) }
    case .includeBody(let id): inclusion().map { .include(id, $0) }
    case .correctBody(let id): sight.body(id).flatMap { corrected($0) }.map(BodyAction.correct)
    case .strikeBody(let id): .strike(id)
    default: nil
    }
  }

  /// The code of a new record; when it cannot be read some other, so that the rest is still read.
  private mutating func newID<Subject>() -> Code<Subject>? { code(.code) ?? Code("unread") }

  private mutating func endMissing() -> Action? {
    if problems.isEmpty { note(.on, .missing) }
    return nil
  }

  private mutating func datedName() -> DatedName {
    DatedName(
      from: date(.from), phrase(.name, .nameFrench),
      footnote: optionalPhrase(.footnote, .footnoteFrench))
  }

  private mutating func source(_ id: Source.ID) -> Source {
    var source = Source(id: id, title: text(.title), publisher: text(.publisher))
    source.address = optionalText(.address)
    source.dated = optionalDate(.dated)
    source.note = optionalPhrase(.note, .noteFrench)
    return source
  }

  private mutating func term(_ id: Term.ID) -> Term {
    Term(id: id, scheme: text(.scheme), name: phrase(.name, .nameFrench))
  }

  private mutating func decision(_ id: Decision.ID) -> Decision? {
    let kind: Decision.Kind? = choice(.kind)
    let title = phrase(.title, .titleFrench)
    let day = date(.day)
    let body: Body.ID? = optionalCode(.body)
    let party: Party.ID? = optionalCode(.party)
    let reference = optionalText(.reference)
    let evidence = evidence()
    guard let kind else { return nil }
    var decision = Decision(id: id, kind: kind, day: day, title: title, evidence: evidence)
    decision.body = body
    decision.party = party
    decision.reference = reference
    return decision
  }
}
