/// What someone asks the office to do; ``Alliance/decide(_:on:)`` answers with facts or a refusal.
public enum Action: Hashable, Sendable {
  case reference(ReferenceAction)
  case party(PartyAction)
  case body(BodyAction)
  case membership(MembershipAction)
  case restriction(RestrictionAction)
}

/// Asks about what records rest on: sources, decisions, terms, the pack's edition.
public enum ReferenceAction: Hashable, Sendable {
  case addSource(Source)
  case correctSource(Source)
  case addDecision(Decision)
  case correctDecision(Decision)
  case addTerm(Term)
  case correctTerm(Term)
  case nameEdition(Edition)
}

/// Asks about parties.
public enum PartyAction: Hashable, Sendable {
  case add(Party)
  case rename(Party.ID, DatedName)
  /// The party ceases to be; its open spells and restrictions end with it.
  case end(Party.ID, on: Dated)
  case correct(Party)
  /// Takes back a record that should never have been made.
  case strike(Party.ID)
}

/// Asks about bodies.
public enum BodyAction: Hashable, Sendable {
  case found(Body)
  case rename(Body.ID, DatedName)
  /// The body ends; its open memberships end with it.
  case end(Body.ID, Body.Ending)
  case include(Body.ID, Body.Inclusion)
  case correct(Body)
  case strike(Body.ID)
}

/// Asks about memberships.
public enum MembershipAction: Hashable, Sendable {
  case begin(Membership)
  case end(Membership.ID, Membership.Close)
  case correct(Membership)
  case strike(Membership.ID)
}

/// Asks about restrictions.
public enum RestrictionAction: Hashable, Sendable {
  case restrict(Restriction)
  case lift(Restriction.ID, on: Dated, by: Decision.ID?)
  case correct(Restriction)
  case strike(Restriction.ID)
}
