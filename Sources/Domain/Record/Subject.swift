/// What a fact, a refusal or a search result is about.
public enum Subject: Hashable, Sendable {
  case party(Party.ID)
  case body(Body.ID)
  case membership(Membership.ID)
  case restriction(Restriction.ID)
  case decision(Decision.ID)
  case source(Source.ID)
  case term(Term.ID)
  case edition
}

/// The name of one part of a record or an action: what a form's field and a column are called.
public enum Field: String, Hashable, Sendable, CaseIterable {
  case code, kind, name, footnote, short, alpha2, region, tile, existence, predecessors
  case party, body, role, from, to, on, beginning, ending, manner, decision, endDecision
  case purposes, founded, inclusions, into, scopes, note, sources, confidence
  case title, publisher, address, dated, day, reference, scheme, licence, notice
  case reason, names
}
