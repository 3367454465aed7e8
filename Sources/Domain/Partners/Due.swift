/// Something that somebody owes in what concerns one party: by when, and from whom.
public struct Due: Hashable, Sendable {
  /// What is owed.
  public enum Kind: Hashable, Sendable {
    /// A case should leave its stage.
    case stage(Case.ID)
    /// A seat is offered to the party's person.
    case answer(Nomination.ID)
    /// The party's people are put forward for a run, and not decided on.
    case decide(Iteration.ID, count: Int)
    /// Who of the party came to a run has not been said.
    case attendance(Iteration.ID, count: Int)
    /// A silence with a part for the party ends.
    case silence(Proposal.ID)
    /// A proposal with a part for the party waits for a silence.
    case draft(Proposal.ID)
    /// A statement of shared interests waits for the party's answer.
    case statement(Track.ID)
    /// An offer of the party waits for the alliance's answer.
    case consider(Offer.ID)
    /// The alliance asked back about the party's offer.
    case reply(Offer.ID)
    /// Something arose from a meeting that the party is to do.
    case arising(Meeting.ID, AgendaItem.Arising.ID)
    /// A goal of a programme in force should be reached.
    case goal(Programme.ID, Programme.Goal.ID)
    /// A step towards a goal should be done.
    case milestone(Programme.ID, Programme.Goal.ID, Programme.Milestone.ID)
    /// An edition of a programme waits for one side's word.
    case edition(Programme.ID)
    /// A round of a questionnaire is to be answered.
    case fill(Response.ID)
    /// An answered round waits for the alliance.
    case receive(Response.ID)
  }

  /// From whom it is due.
  public enum Owner: Hashable, Sendable {
    /// The party itself.
    case party
    /// The alliance's own seat: its officers, planners and chairs.
    case alliance
    /// The Allies, each in its capital.
    case allies
    /// Whoever offers a run.
    case provider(Provider.ID)
    /// Whoever acts at a case's stage, where that is not the party alone.
    case doers([Instrument.Doer])
  }

  /// What is owed.
  public var kind: Kind
  /// From whom.
  public var owner: Owner
  /// By when; nil where no day is set.
  public var day: Day?

  init(_ kind: Kind, from owner: Owner, by day: Day?) {
    self.kind = kind
    self.owner = owner
    self.day = day
  }
}

extension Due.Kind {
  /// A fixed order among what is due on one day.
  var order: String {
    switch self {
    case .stage(let id): "0\(id)"
    case .answer(let id): "1\(id)"
    case .decide(let id, _): "2\(id)"
    case .attendance(let id, _): "3\(id)"
    case .silence(let id): "4\(id)"
    case .draft(let id): "5\(id)"
    case .statement(let id): "6\(id)"
    case .consider(let id): "7\(id)"
    case .reply(let id): "8\(id)"
    case .arising(_, let id): "9\(id)"
    case .goal(let id, let goal): "a\(id) \(goal)"
    case .milestone(let id, let goal, let step): "b\(id) \(goal) \(step)"
    case .edition(let id): "c\(id)"
    case .fill(let id): "d\(id)"
    case .receive(let id): "e\(id)"
    }
  }
}
