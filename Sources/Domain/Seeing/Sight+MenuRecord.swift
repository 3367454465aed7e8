/// What of the record about the menu and nominations a principal may see.
extension Sight {
  /// A fact without what of it the principal may not read; nil when it may not know of it.
  func shown(_ fact: ActivityFact) -> ActivityFact? {
    switch fact {
    case .providerAdded, .providerCorrected: fact
    case .added(let activity): readsActivity(activity.id) ? .added(told(activity)) : nil
    case .corrected(let activity): readsActivity(activity.id) ? .corrected(told(activity)) : nil
    case .retired(let id, _): readsActivity(id) ? fact : nil
    case .proposed(let run): isSeen(run.id) ? .proposed(told(run)) : nil
    case .iterationCorrected(let run): isSeen(run.id) ? .iterationCorrected(told(run)) : nil
    case .checked(let id), .approved(let id, _), .published(let id), .moved(let id, _, _, _),
      .cancelled(let id, _, _):
      isSeen(id) ? fact : nil
    // A reference to a paper that one may not read says that there is one.
    case .instructed(let id, let paper), .reported(let id, let paper):
      isSeen(id) && self.paper(paper) != nil ? fact : nil
    }
  }

  /// A fact without what of it the principal may not read, of an entry of a moment.
  func shown(_ fact: NominationFact, recorded at: Instant) -> NominationFact? {
    switch fact {
    case .registered(let candidate):
      self.candidate(candidate.id) != nil ? .registered(told(candidate)) : nil
    case .corrected(let candidate):
      self.candidate(candidate.id) != nil ? .corrected(told(candidate)) : nil
    case .allowed(let allowance):
      judge.speaks(principal, for: allowance.id.party) || judge.plans(principal) ? fact : nil
    case .nominated(let made): told(made).map(NominationFact.nominated)
    case .prioritised(_, let order): order.allSatisfy { nomination($0) != nil } ? fact : nil
    case .ranked(let id, _): iteration(id).map(seesRoster) ?? false ? fact : nil
    case .turned(let turn): shown(turn, recorded: at) ? fact : nil
    case .certified(_, let id, _): nomination(id) != nil ? fact : nil
    case .criticised(let critique): self.critique(critique.id) != nil ? fact : nil
    }
  }

  /// What the clock did is recorded when somebody else next asks something of the run: that it
  /// was recorded, and when, tells of them. The nomination itself tells what the clock did.
  private func shown(_ turn: NominationFact.Turn, recorded at: Instant) -> Bool {
    guard nomination(turn.nomination) != nil else { return false }
    if turn.by.by != .nobody || turn.by.at == at { return true }
    return iteration(turn.iteration).map(seesRoster) ?? false
  }

  private func told(_ nomination: Nomination) -> Nomination? {
    guard self.nomination(nomination.id) != nil, let run = iteration(nomination.iteration) else {
      return nil
    }
    return shown(nomination, in: run)
  }
}
