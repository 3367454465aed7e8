/// One line of the record: who did what when and why, and what happened by it.
public struct Entry: Hashable, Sendable {
  /// Its place in the journal; the first is 1.
  public var number: UInt64
  /// When the office recorded it.
  public var at: Instant
  /// Who asked.
  public var principal: Principal.ID
  /// Why, in the words of who asked; may be empty.
  public var reason: String
  /// What happened, in order.
  public var facts: [Fact]
  /// The digest that chains it to all before, in hexadecimal.
  public var digest: String

  /// A line of the record.
  public init(
    number: UInt64, at: Instant, principal: Principal.ID, reason: String, facts: [Fact]
  ) {
    self.number = number
    self.at = at
    self.principal = principal
    self.reason = reason
    self.facts = facts
    digest = ""
  }
}

extension Fact {
  /// What kind of thing happened.
  public enum Deed: UInt8, Hashable, Sendable, CaseIterable {
    case added, renamed, ended, included, corrected, struck, lifted
  }

  /// What it is about.
  public var subject: Subject { described.subject }

  /// What kind of thing happened.
  public var deed: Deed { described.deed }

  private var described: (subject: Subject, deed: Deed) {
    switch self {
    case .reference(let fact): fact.described
    case .party(let fact): fact.described
    case .body(let fact): fact.described
    case .membership(let fact): fact.described
    case .restriction(let fact): fact.described
    }
  }
}

extension ReferenceFact {
  fileprivate var described: (Subject, Fact.Deed) {
    switch self {
    case .sourceAdded(let source): (.source(source.id), .added)
    case .sourceCorrected(let source): (.source(source.id), .corrected)
    case .decisionAdded(let decision): (.decision(decision.id), .added)
    case .decisionCorrected(let decision): (.decision(decision.id), .corrected)
    case .termAdded(let term): (.term(term.id), .added)
    case .termCorrected(let term): (.term(term.id), .corrected)
    case .editionNamed: (.edition, .renamed)
    }
  }
}

extension PartyFact {
  fileprivate var described: (Subject, Fact.Deed) {
    switch self {
    case .added(let party): (.party(party.id), .added)
    case .renamed(let id, _): (.party(id), .renamed)
    case .ended(let id, _): (.party(id), .ended)
    case .corrected(let party): (.party(party.id), .corrected)
    case .struck(let id): (.party(id), .struck)
    }
  }
}

extension BodyFact {
  fileprivate var described: (Subject, Fact.Deed) {
    switch self {
    case .founded(let body): (.body(body.id), .added)
    case .renamed(let id, _): (.body(id), .renamed)
    case .ended(let id, _): (.body(id), .ended)
    case .included(let id, _): (.body(id), .included)
    case .corrected(let body): (.body(body.id), .corrected)
    case .struck(let id): (.body(id), .struck)
    }
  }
}

extension MembershipFact {
  fileprivate var described: (Subject, Fact.Deed) {
    switch self {
    case .begun(let spell): (.membership(spell.id), .added)
    case .ended(let id, _): (.membership(id), .ended)
    case .corrected(let spell): (.membership(spell.id), .corrected)
    case .struck(let id): (.membership(id), .struck)
    }
  }
}

extension RestrictionFact {
  fileprivate var described: (Subject, Fact.Deed) {
    switch self {
    case .set(let restriction): (.restriction(restriction.id), .added)
    case .lifted(let id, _, _): (.restriction(id), .lifted)
    case .corrected(let restriction): (.restriction(restriction.id), .corrected)
    case .struck(let id): (.restriction(id), .struck)
    }
  }
}
