public import Labels

/// What someone asks the office to do; ``Alliance/decide(_:on:)`` answers with facts or a refusal.
public enum Action: Hashable, Sendable {
  case reference(ReferenceAction)
  case party(PartyAction)
  case body(BodyAction)
  case membership(MembershipAction)
  case restriction(RestrictionAction)
  case access(AccessAction)
  case note(NoteAction)
  case paper(PaperAction)
  case review(ReviewAction)
  case activity(ActivityAction)
  case nomination(NominationAction)
  case plan(PlanAction)
  case proposal(ProposalAction)
  case meeting(MeetingAction)
  case operation(OperationAction)
  case observation(ObservationAction)
  case toolbox(ToolboxAction)
  case dialogue(DialogueAction)
  case programme(ProgrammeAction)
  case questionnaire(QuestionnaireAction)
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

/// Asks about who may do and read what.
public enum AccessAction: Hashable, Sendable {
  /// The office works by a policy, or by another edition of it.
  case adopt(Adoption)
  case enrol(Person)
  case appoint(Person.ID, Person.Post)
  /// Ends a post.
  case relieve(Person.ID, Person.Post.ID, on: Day)
  case clear(Person.ID, Person.Grant)
  /// Takes a clearance back before it expires.
  case withdraw(Person.ID, Person.Grant.ID, on: Day)
  /// The person signs in no more.
  case dismiss(Person.ID, on: Day)
}

/// Asks about notes.
public enum NoteAction: Hashable, Sendable {
  case write(Note)
  case correct(Note.ID, text: String)
  case strike(Note.ID)
}

/// Asks about papers.
public enum PaperAction: Hashable, Sendable {
  /// Files a paper with its first version.
  case file(Paper, Version)
  /// Adds a version to a paper.
  case revise(Version)
  /// Records that who asks has read a version.
  case read(Version.ID)
}

/// Asks about labels that are in force.
public enum ReviewAction: Hashable, Sendable {
  /// Another label: at once when nobody gains by it, else after a second person's word.
  case relabel(Item, Marking, as: Widening.ID, decision: Decision.ID?)
  /// A second person agrees to a wider label.
  case confirm(Widening.ID)
  /// A wider label is given up.
  case refuse(Widening.ID)
  /// The label was looked at and stays; the next look is due on a day.
  case keep(Item, until: Day?)
  case challenge(Challenge.ID, Item, text: String, proposed: Label?)
  case acknowledge(Challenge.ID)
  case answer(Challenge.ID, Challenge.Outcome, text: String)
  case appeal(Challenge.ID, text: String)
  case settle(Challenge.ID, Challenge.Outcome, text: String)
}
