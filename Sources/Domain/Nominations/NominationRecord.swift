/// Asks about candidates, nominations, seats and what follows.
public enum NominationAction: Hashable, Sendable {
  case register(Candidate)
  case correct(Candidate)
  case allow(Allowance)
  /// Puts people forward, each for a run. All or none.
  case nominate([Nomination])
  /// The party's own order of those it puts forward for a run.
  case prioritise(Iteration.ID, [Nomination.ID])
  /// The provider's order of those who ask or wait.
  case rank(Iteration.ID, [Nomination.ID])
  /// The provider gives seats to those named, as far as quotas let it; the others wait.
  case accept(Iteration.ID, [Nomination.ID])
  /// The provider gives all seats by its ranking and the quotas; who gets none waits.
  case fill(Iteration.ID)
  case refuse(Nomination.ID, why: String)
  /// The party takes or declines a seat that is offered.
  case answer(Nomination.ID, takes: Bool)
  case withdraw(Nomination.ID, why: String)
  /// Another person of the same party takes the seat.
  case substitute(Nomination.ID, by: Nomination)
  /// Who came and who did not.
  case attend(Iteration.ID, came: [Nomination.ID], missed: [Nomination.ID])
  /// Gives those who came their certificates, each under a code drawn by who asks.
  case certify(Iteration.ID, [Certification])
  case criticise(Critique)

  /// A code for a nomination's certificate.
  public struct Certification: Hashable, Sendable {
    /// Whose.
    public var nomination: Nomination.ID
    /// The code.
    public var code: Nomination.Certificate

    /// A code for a nomination.
    public init(_ nomination: Nomination.ID, _ code: Nomination.Certificate) {
      self.nomination = nomination
      self.code = code
    }
  }
}

/// What happened to candidates, nominations, seats and what follows.
public enum NominationFact: Hashable, Sendable {
  case registered(Candidate)
  case corrected(Candidate)
  case allowed(Allowance)
  /// The nomination as it stands after the rules gave it a place.
  case nominated(Nomination)
  case prioritised(Iteration.ID, [Nomination.ID])
  case ranked(Iteration.ID, [Nomination.ID])
  case turned(Turn)
  case certified(Iteration.ID, Nomination.ID, Nomination.Certificate)
  case criticised(Critique)

  /// That a nomination came to another status.
  public struct Turn: Hashable, Sendable {
    /// Of which run.
    public var iteration: Iteration.ID
    /// Which nomination.
    public var nomination: Nomination.ID
    /// To which status.
    public var status: Nomination.Status
    /// Who turned it, and when.
    public var by: Stamp
    /// Until when an offered seat may be taken.
    public var answerBy: Instant?
    /// Why, for those who may read the nomination.
    public var why: String?

    /// That a nomination came to a status.
    public init(
      _ nomination: Nomination.ID, of iteration: Iteration.ID, to status: Nomination.Status,
      _ by: Stamp
    ) {
      self.nomination = nomination
      self.iteration = iteration
      self.status = status
      self.by = by
    }
  }
}
