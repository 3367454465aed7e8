/// Asks about providers, activities and their iterations.
public enum ActivityAction: Hashable, Sendable {
  case addProvider(Provider)
  case correctProvider(Provider)
  case add(Activity)
  case correct(Activity)
  /// The activity is offered no more.
  case retire(Activity.ID, on: Day)
  /// Puts runs forward: one, a series, or last year's again. All or none.
  case propose([Iteration])
  /// Changes what is not settled by a step of its own.
  case correctIteration(Iteration)
  /// A lead authority vouches for runs. All or none.
  case check([Iteration.ID])
  /// Approves runs for all parties but some, or for some alone. All or none.
  case approve([Iteration.ID], Iteration.Approval)
  /// Puts runs on the menu. All or none.
  case publish([Iteration.ID])
  case move(Iteration.ID, Iteration.Schedule, Iteration.Deadlines)
  case cancel(Iteration.ID, why: String)
  /// Names the paper that those who come should read.
  case instruct(Iteration.ID, Paper.ID)
  /// Names the paper that reports on it.
  case report(Iteration.ID, Paper.ID)
}

/// What happened to providers, activities and their iterations.
public enum ActivityFact: Hashable, Sendable {
  case providerAdded(Provider)
  case providerCorrected(Provider)
  case added(Activity)
  case corrected(Activity)
  case retired(Activity.ID, on: Day)
  case proposed(Iteration)
  case iterationCorrected(Iteration)
  case checked(Iteration.ID)
  case approved(Iteration.ID, Iteration.Approval)
  case published(Iteration.ID)
  case moved(Iteration.ID, Iteration.Schedule, Iteration.Deadlines, by: Stamp)
  case cancelled(Iteration.ID, why: String, by: Stamp)
  case instructed(Iteration.ID, Paper.ID)
  case reported(Iteration.ID, Paper.ID)
}
