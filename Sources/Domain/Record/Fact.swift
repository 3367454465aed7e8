/// What happened. Facts are decided once, stored for ever and applied without question.
public enum Fact: Hashable, Sendable {
  case reference(ReferenceFact)
  case party(PartyFact)
  case body(BodyFact)
  case membership(MembershipFact)
  case restriction(RestrictionFact)
  case access(AccessFact)
  case note(NoteFact)
  case paper(PaperFact)
  case review(ReviewFact)
  case activity(ActivityFact)
  case nomination(NominationFact)
  case plan(PlanFact)
  case proposal(ProposalFact)
  case meeting(MeetingFact)
  case operation(OperationFact)
  case observation(ObservationFact)
  case toolbox(ToolboxFact)
  case dialogue(DialogueFact)
  case programme(ProgrammeFact)
  case questionnaire(QuestionnaireFact)
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

/// What happened to who may do and read what.
public enum AccessFact: Hashable, Sendable {
  case adopted(Adoption)
  case enrolled(Person)
  case appointed(Person.ID, Person.Post)
  case relieved(Person.ID, Person.Post.ID, on: Day)
  case cleared(Person.ID, Person.Grant)
  case withdrawn(Person.ID, Person.Grant.ID, on: Day)
  case dismissed(Person.ID, on: Day)
}

/// What happened to a note.
public enum NoteFact: Hashable, Sendable {
  case written(Note)
  case corrected(Note.ID, text: String)
  case struck(Note.ID)
}

/// What happened to a paper.
public enum PaperFact: Hashable, Sendable {
  case filed(Paper, Version)
  case revised(Version)
  case read(Version.ID, by: Principal.ID, at: Instant)
}

/// What happened to labels.
public enum ReviewFact: Hashable, Sendable {
  case relabelled(Item, Marking, at: Instant, decision: Decision.ID?)
  case widening(Widening)
  /// A second person agreed: the wider label holds.
  case confirmed(Widening.ID, by: Principal.ID, at: Instant)
  case refused(Widening.ID)
  case kept(Item, until: Day?)
  case challenged(Challenge)
  case acknowledged(Challenge.ID, Challenge.Step)
  case answered(Challenge.ID, Challenge.Step)
  case appealed(Challenge.ID, Challenge.Step)
  case settled(Challenge.ID, Challenge.Step)
}
