/// Something that waits for a reader, or that they should know.
public struct Duty: Hashable, Sendable {
  /// What waits.
  public enum Kind: Hashable, Sendable {
    /// A seat is offered to the party's person.
    case answer(Nomination.ID)
    /// People are put forward and not decided on.
    case decide(Iteration.ID, count: Int)
    /// A proposed run waits for a lead authority's word.
    case check(Iteration.ID)
    case approve(Iteration.ID)
    case publish(Iteration.ID)
    /// Who came has not been said.
    case attendance(Iteration.ID)
    /// The report is missing.
    case report(Iteration.ID)
    /// Nominations for a run close soon that the party has begun to put people forward for.
    case closing(Iteration.ID)
    /// A label is to be looked at again.
    case review(Item)
    case challenge(Challenge.ID)
    case widening(Widening.ID)
    /// A silence runs in which the party has said nothing.
    case position(Proposal.ID)
    /// A proposal waits for the chair: for a silence, or for a word on what was asked or stopped.
    case steer(Proposal.ID)
    /// A statement of shared interests waits for the party's answer.
    case statement(Track.ID)
    /// A case stands where it is the reader's turn.
    case turn(Case.ID)
    /// Things put forward in a case wait for the party's yes or no.
    case choose(Case.ID, count: Int)
    /// A meeting that the party is invited to begins soon.
    case meeting(Meeting.ID)
    /// Something arose from a meeting that the seat is to do.
    case arising(Meeting.ID, AgendaItem.Arising.ID)
    /// A meeting has begun, and the chair has not closed it.
    case conclude(Meeting.ID)
    /// An edition of a programme waits for the party's answer, or to be brought before the Allies.
    case edition(Programme.ID)
    /// The other side's review of a year waits to be agreed.
    case concur(Programme.ID, year: Int)
    /// An offer for an operation waits for the alliance's answer.
    case consider(Offer.ID)
    /// The alliance asked back about the party's offer.
    case reply(Offer.ID)
    /// A round of a questionnaire is open for the party to fill in.
    case fill(Response.ID)
    /// The alliance gave a filled-in questionnaire back.
    case amend(Response.ID)
    /// A filled-in questionnaire waits for the alliance.
    case receive(Response.ID)
  }

  /// What waits.
  public var kind: Kind
  /// By when; nil where no day is set.
  public var due: Day?
}

/// Something that happened to what concerns a reader.
public struct Tiding: Hashable, Sendable {
  /// What happened.
  public enum Kind: Hashable, Sendable {
    /// A nomination of the party came to another status by someone else's hand or the clock's.
    case turned(Nomination.ID, Nomination.Status)
    /// A run that the party's people were put forward for was moved.
    case moved(Iteration.ID)
    case cancelled(Iteration.ID)
  }

  /// What happened.
  public var kind: Kind
  /// When.
  public var at: Instant
}
