internal import HashTreeCollections

/// Providers, activities and iterations, as far as their labels let the principal read.
extension Sight {
  /// A provider; nil when there is none.
  public func provider(_ id: Provider.ID) -> Provider? { alliance.providers[id] }

  /// All providers, by code.
  public var providers: [Provider] {
    alliance.index.menu.providersInOrder.compactMap { alliance.providers[$0] }
  }

  /// The providers that the principal acts for, by code.
  public var ownProviders: [Provider] {
    guard principal.roles.contains(.provider), principal.seat != .none else { return [] }
    return providers.filter { $0.seat == principal.seat }
  }

  /// Whether the principal acts for a provider.
  public func acts(for provider: Provider.ID) -> Bool { alliance.acts(principal, for: provider) }

  /// Whether the principal vouches for and approves what providers propose.
  public var isLead: Bool { judge.isLead(principal) }

  /// An activity; nil when there is none to be seen. Others that it asks for are told as far as
  /// they may be read.
  public func activity(_ id: Activity.ID) -> Activity? {
    guard let activity = alliance.activities[id], readsActivity(id) else { return nil }
    return told(activity)
  }

  func told(_ activity: Activity) -> Activity {
    var activity = activity
    activity.demands.prerequisites.removeAll { !readsActivity($0) }
    activity.demands.corequisites.removeAll { !readsActivity($0) }
    activity.demands.disqualifiers.removeAll { !readsActivity($0) }
    return activity
  }

  func readsActivity(_ id: Activity.ID) -> Bool {
    guard let judged = judge.activities[id] else { return false }
    return reads(judged.marking)
  }

  /// The activities of a provider that are to be seen, by code.
  public func activities(of provider: Provider.ID) -> [Activity] {
    alliance.index.menu.activities(of: provider).compactMap(activity)
  }

  /// An iteration; nil when there is none to be seen.
  public func iteration(_ id: Iteration.ID) -> Iteration? {
    guard let run = alliance.iterations[id], isSeen(id) else { return nil }
    return told(run)
  }

  func told(_ run: Iteration) -> Iteration {
    var run = run
    if let before = run.repeats, !isSeen(before) { run.repeats = nil }
    if let paper = run.instructions, self.paper(paper) == nil { run.instructions = nil }
    if let paper = run.report, self.paper(paper) == nil { run.report = nil }
    return run
  }

  func isSeen(_ id: Iteration.ID) -> Bool {
    guard let judged = judge.iterations[id] else { return false }
    return readsActivity(judged.activity) && reads(judged.marking)
      && (judged.wasPublished || sits(closeTo: judged))
  }

  private func sits(closeTo run: Iteration) -> Bool {
    judge.activities[run.activity].map { judge.sits(principal, close: $0.provider) } ?? false
  }

  /// The iterations of an activity that are to be seen, the latest first.
  public func iterations(of activity: Activity.ID) -> [Iteration] {
    alliance.index.menu.iterations(of: activity).compactMap(iteration)
      .sorted { ($0.schedule.first, $0.id) > ($1.schedule.first, $1.id) }
  }

  /// Whether a party may come to a run, on the day and, as known by then, on its first day; and
  /// why. Nil when the run is not to be seen.
  public func admission(of party: Party.ID, to id: Iteration.ID) -> Admission? {
    guard let run = iteration(id) else { return nil }
    let now = alliance.admission(of: party, to: run, on: day)
    guard now.isIn, run.schedule.first > day else { return now }
    return alliance.admission(of: party, to: run, on: run.schedule.first)
  }

  /// Whether a rule lets a party in on the day, and why: what an editor previews.
  public func admission(of party: Party.ID, by rule: Eligibility) -> Admission {
    alliance.admission(of: party, by: rule, on: day)
  }

  /// Every party of the day with whether it may come to a run, on the day and on its first day,
  /// and why; by code.
  public func standing(of run: Iteration) -> [(party: Party.ID, admission: Admission)] {
    partiesOfTheDay.compactMap { party in
      admission(of: party, to: run.id).map { (party, $0) }
    }
  }

  /// Every party of the day with whether a rule lets it in, and why; by code.
  public func standing(by rule: Eligibility) -> [(party: Party.ID, admission: Admission)] {
    partiesOfTheDay.map { ($0, alliance.admission(of: $0, by: rule, on: day)) }
  }

  private var partiesOfTheDay: [Party.ID] {
    alliance.index.partiesInOrder.filter { id in
      alliance.parties[id]?.existence.contains(day) ?? false
    }
  }

  /// How many seats are free; nil where that is not told to the principal.
  public func freeSeats(of run: Iteration) -> Int? {
    guard let run = iteration(run.id), run.seating.tellsSeats || seesRoster(of: run) else {
      return nil
    }
    return max(0, run.seating.seats - roster(of: run).seatsHeld)
  }
}
