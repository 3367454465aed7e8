/// What happened. Facts are decided once, stored for ever and applied without question.
public enum Fact: Hashable, Sendable {
  case reference(ReferenceFact)
  case party(PartyFact)
  case body(BodyFact)
  case membership(MembershipFact)
  case restriction(RestrictionFact)
}

/// What happened to sources, decisions, terms and the edition.
public enum ReferenceFact: Hashable, Sendable {
  case sourceAdded(Source)
  case sourceCorrected(Source)
  case decisionAdded(Decision)
  case decisionCorrected(Decision)
  case termAdded(Term)
  case termCorrected(Term)
  case editionNamed(Edition)
}

/// What happened to a party.
public enum PartyFact: Hashable, Sendable {
  case added(Party)
  case renamed(Party.ID, DatedName)
  case ended(Party.ID, on: Dated)
  case corrected(Party)
  case struck(Party.ID)
}

/// What happened to a body.
public enum BodyFact: Hashable, Sendable {
  case founded(Body)
  case renamed(Body.ID, DatedName)
  case ended(Body.ID, Body.Ending)
  case included(Body.ID, Body.Inclusion)
  case corrected(Body)
  case struck(Body.ID)
}

/// What happened to a membership.
public enum MembershipFact: Hashable, Sendable {
  case begun(Membership)
  case ended(Membership.ID, Membership.Close)
  case corrected(Membership)
  case struck(Membership.ID)
}

/// What happened to a restriction.
public enum RestrictionFact: Hashable, Sendable {
  case set(Restriction)
  case lifted(Restriction.ID, on: Dated, by: Decision.ID?)
  case corrected(Restriction)
  case struck(Restriction.ID)
}
