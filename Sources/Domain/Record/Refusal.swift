public import Labels

/// Why the rules said no, in descending precedence: of several reasons the first one is given,
/// so that the same bad action always gets the same answer.
///
/// Refusals hold no wording; sentences are the pages' and the tool's.
public enum Refusal: Error, Hashable, Sendable {
  /// The principal lacks the role.
  case notPermitted(Principal.Role)
  /// The principal acts for nobody, or for another seat than the record comes from.
  case notYours
  /// A correction or a strike came without a reason.
  case reasonMissing
  /// The code or identifier is taken: a second founding, a party twice.
  case alreadyExists(Subject)
  /// There is no such record.
  case unknown(Subject, Field)
  /// A text is empty, too long or holds what cannot be printed.
  case unfitText(TextFault, Field)
  /// An address that is not plain `https`.
  case unsafeAddress
  /// A date stands where an earlier one should: names out of order, an end before its beginning.
  case endsBeforeBeginning(Field)
  /// The statement claims to be read in a source and cites none.
  case sourceMissing
  /// Nothing is chosen where at least one must be.
  case choiceMissing(Field)
  /// It has ended already.
  case alreadyEnded(Subject)
  /// Some days of the spell lie outside the life of what it belongs to.
  case outsideLife(Subject, Field)
  /// A spell of the same party, body and role covers some of the same days.
  case overlaps(Subject)
  /// The inclusion would make a body a part of itself.
  case cycle(Body.ID)
  /// Another party of the same days stands on the tile.
  case tileTaken(Party.ID)
  /// The office already has an alliance.
  case secondAlliance(Body.ID)
  /// Other records refer to it.
  case inUse(Subject)
  /// The office has no policy of this name.
  case policyMissing(String)
  /// The policy cannot be read as a change of the one in force: levels or tags would vanish.
  case policyUnfit
  /// A record that must bear a label bears none.
  case labelMissing(Field)
  /// The label breaks its policy's rules.
  case labelUnfit([Finding], Field)
  /// Who asks could not read what it would make.
  case beyondClearance(Field)
  /// Two people are needed, and this is the same one.
  case sameHands
  /// Something stops the nomination; every finding is named, stopping ones first.
  case nominationUnfit([NominationFinding])
  /// No seat is free for it; the limits that stand in the way are named.
  case noSeat([Iteration.Quota])
  /// No proposal may hold such an action.
  case notForDecision
  /// The committee does not take this matter, or not from whoever asks.
  case outsideRemit(Committee.Matter)
  /// A silence must last at least so many hours.
  case tooShort(Int)
  /// A party must be able to read it, and cannot.
  case hidden(from: Party.ID)
  /// The process has faults; every one is named.
  case processUnfit([Instrument.Finding])
  /// The instrument is not open to the party on the day.
  case notEligible(Ground)
  /// The step needs a decision of the committee, which a proposal brings about.
  case needsDecision(Committee.ID)
  /// These must be on file first, and are not.
  case artefactsMissing([Instrument.Artefact.ID])
  /// The questionnaire has faults; every one is named.
  case questionsUnfit([Questionnaire.Finding])
  /// These questions must be answered first, and are not.
  case answersMissing([Questionnaire.Question.ID])
  /// Others saved the same since whoever asks saw it.
  case overtaken
  /// A restriction keeps the party out.
  case barred(Party.ID)
  /// Cases of the instrument hold nothing of the sort.
  case notHeld(Instrument.Holding)
  /// Nobody from the party judges what the party has a part in.
  case partial(Party.ID)
  /// It is too late, or too early, for this step.
  case notNow
  /// The correction says what the record says already.
  case nothingChanged

  /// What is wrong with a text.
  public enum TextFault: Hashable, Sendable {
    case empty
    /// Longer than this many characters.
    case tooLong(Int)
    /// Control characters or marks that turn the direction of print.
    case unprintable
  }

  /// The part of the action that it is about, so that a form can mark it.
  public var field: Field? {
    switch self {
    case .reasonMissing: .reason
    case .unknown(_, let field), .unfitText(_, let field), .endsBeforeBeginning(let field),
      .choiceMissing(let field), .outsideLife(_, let field):
      field
    case .alreadyExists: .code
    case .unsafeAddress: .address
    case .sourceMissing: .sources
    case .overlaps: .from
    case .alreadyEnded: .on
    case .cycle: .inclusions
    case .tileTaken: .tile
    case .secondAlliance: .kind
    case .policyMissing: .policy
    case .labelMissing(let field), .labelUnfit(_, let field), .beyondClearance(let field): field
    case .outsideRemit: .committee
    case .tooShort: .ends
    case .hidden: .version
    case .notEligible: .party
    case .needsDecision: .decision
    case .artefactsMissing: .artefacts
    case .processUnfit: .stages
    case .questionsUnfit: .question
    case .answersMissing: .answers
    case .barred: .parties
    case .partial: .reviewer
    case .notForDecision, .notPermitted, .notYours, .inUse, .policyUnfit, .sameHands, .notNow,
      .nothingChanged, .nominationUnfit, .noSeat, .notHeld, .overtaken:
      nil
    }
  }
}
