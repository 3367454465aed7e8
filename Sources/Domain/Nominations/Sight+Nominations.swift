internal import HashTreeCollections

/// Candidates and nominations, for those whom they concern.
extension Sight {
  /// Whether the principal may see everyone who is put forward for a run.
  public func seesRoster(of run: Iteration) -> Bool {
    judge.seesRoster(of: run, principal)
  }

  private var plansForAlliance: Bool { judge.plans(principal) }

  /// Whether the principal puts its party's people forward.
  public var isFocalPoint: Bool {
    principal.roles.contains(.focalPoint) && principal.party != nil
  }

  /// Someone whom a party may send; nil when there is nobody to be seen. What they have done
  /// before is told as far as it may be read.
  public func candidate(_ id: Candidate.ID) -> Candidate? {
    guard let known = alliance.candidates[id] else { return nil }
    let candidate = told(known)
    if judge.speaks(principal, for: candidate.party) || plansForAlliance { return candidate }
    let isPutForward = alliance.index.nominations.nominations(of: id).contains {
      nomination($0) != nil
    }
    return isPutForward ? candidate : nil
  }

  func told(_ candidate: Candidate) -> Candidate {
    var candidate = candidate
    candidate.done.removeAll { !readsActivity($0.activity) }
    return candidate
  }

  /// Those whom the principal's party may send, by code.
  public var ownCandidates: [Candidate] {
    guard let party = principal.party, judge.speaks(principal, for: party) else { return [] }
    return alliance.index.nominations.candidates(of: party).compactMap(candidate)
  }

  /// A nomination as the clock has left it; nil when there is none to be seen. The provider's
  /// order is told to the provider alone.
  public func nomination(_ id: Nomination.ID) -> Nomination? {
    guard let at = alliance.index.nominations.iteration(of: id), let run = iteration(at) else {
      return nil
    }
    return roster(of: run)[id].flatMap { shown($0, in: run) }
  }

  /// Those put forward for a run whom the principal may see, as the clock has left them, in order
  /// of filing.
  public func nominations(for run: Iteration) -> [Nomination] {
    guard let run = iteration(run.id) else { return [] }
    return roster(of: run).nominations.compactMap { shown($0, in: run) }
  }

  func shown(_ nomination: Nomination, in run: Iteration) -> Nomination? {
    if seesRoster(of: run) { return nomination }
    guard judge.speaks(principal, for: nomination.party) else { return nil }
    var nomination = nomination
    nomination.ranked = nil
    return nomination
  }

  /// A run's roster with what the clock has made of it by now; in looking back as it was
  /// recorded, for the clock of the present is not that of then.
  func roster(of run: Iteration) -> Roster { alliance.roster(of: run, by: clock) }

  private var clock: Instant? { isOfThePresent ? now : nil }

  /// The principal's party's nominations for runs that begin on some days, by the runs' days.
  public func ownNominations(in days: ClosedRange<Day>) -> [Nomination] {
    guard let party = principal.party else { return [] }
    return nominations(of: party, in: days)
  }

  /// A party's nominations, as far as they are to be seen, by the runs' first days.
  public func nominations(of party: Party.ID, in days: ClosedRange<Day>) -> [Nomination] {
    guard
      judge.speaks(principal, for: party) || plansForAlliance
        || principal.roles.contains(.provider)
    else { return [] }
    return alliance.index.nominations.nominations(of: party, in: days).compactMap(nomination)
  }

  /// A candidate's nominations that are to be seen, in order of filing.
  public func nominations(of candidate: Candidate.ID) -> [Nomination] {
    alliance.index.nominations.nominations(of: candidate).compactMap(nomination)
      .sorted { ($0.filed.at, $0.id) < ($1.filed.at, $1.id) }
  }

  /// The place of a nomination among those who wait, from 1; nil when it does not wait, or where
  /// the run does not tell.
  public func placeInLine(of nomination: Nomination) -> Int? {
    guard nomination.status == .waiting, let run = iteration(nomination.iteration),
      self.nomination(nomination.id) != nil, run.seating.tellsSeats || seesRoster(of: run),
      [.published, .open, .closed].contains(run.stage(on: now.day))
    else { return nil }
    let line = alliance.line(of: run, in: roster(of: run), [.waiting])
    return line.firstIndex { $0.id == nomination.id }.map { $0 + 1 }
  }

  /// The limits that keep a party's next person from a seat; empty when none does, nil where the
  /// run does not tell. Others' limits would tell of others' people: one asks for one's own.
  public func limits(against party: Party.ID, in run: Iteration) -> [Iteration.Quota]? {
    guard let run = iteration(run.id),
      seesRoster(of: run) || (run.seating.tellsSeats && party == principal.party)
    else { return nil }
    return alliance.limits(against: party, in: run, among: roster(of: run).seated, now)
  }

  /// How many seats count in each of a run's limits, all seats first, then in the run's order; of
  /// a limit on each party, in the party with most. Nil unless everyone is to be seen.
  public func seatsCounted(in run: Iteration) -> [(quota: Iteration.Quota, count: Int)]? {
    guard iteration(run.id) != nil, seesRoster(of: run) else { return nil }
    let all = Iteration.Quota(.everyone, .atMost(run.seating.seats))
    let seated = roster(of: run).seated
    return ([all] + run.seating.quotas).map { quota in
      (quota, alliance.counted(in: quota, of: run, among: seated))
    }
  }

  /// What speaks against putting a person forward, the gravest first; nil when run or person are
  /// not to be seen. Where a run does not tell its seats, limits on them are left out.
  public func findings(
    on candidate: Candidate.ID, for id: Iteration.ID, funding: Nomination.Funding = .none,
    replacing: Nomination.ID? = nil
  ) -> [NominationFinding]? {
    guard let run = iteration(id), let known = self.candidate(candidate) else { return nil }
    let proposal = Vetting.Proposal(
      candidate: known, run: run, funding: funding,
      replacing: replacing.flatMap { nomination($0) })
    let found = vetting.findings(on: proposal)
    let tells = run.seating.tellsSeats && known.party == principal.party
    return tells || seesRoster(of: run) ? found : found.filter { $0.weight != .tells }
  }

  var vetting: Vetting {
    Vetting(
      alliance: alliance, judge: judge, occasion: Occasion(by: principal, at: now), clock: clock)
  }

  /// What the alliance pays for a party's people in a year, and how many of them are asked for, of
  /// those that the principal may see; nil unless the principal speaks for the party or plans for
  /// the alliance.
  public func allowance(
    of party: Party.ID, in year: Int
  ) -> (allowance: Allowance, asked: Int)? {
    guard judge.speaks(principal, for: party) || plansForAlliance else { return nil }
    let id = Allowance.ID(party: party, year: year)
    let allowance =
      alliance.allowances[id] ?? Allowance(id: id, travel: 0, lodging: 0, persons: 0)
    return (allowance, vetting.funded(party, in: year))
  }

  /// What a certificate's code stands for: anyone who holds the code may ask, and is told what
  /// the certificate says: who of which party came to what and when.
  public func certified(
    _ code: Nomination.Certificate
  ) -> (nomination: Nomination, run: Iteration, activity: Activity)? {
    guard let id = alliance.index.nominations.nomination(certified: code),
      let known = alliance.nomination(id), var run = alliance.iterations[known.iteration],
      var activity = alliance.activities[run.activity]
    else { return nil }
    var nomination = Nomination(
      id: id, for: run.id, of: known.candidate, by: known.party, known.filed)
    nomination.status = known.status
    nomination.since = known.since
    nomination.certificate = code
    run.repeats = nil
    run.series = nil
    run.instructions = nil
    run.report = nil
    run.approval = nil
    activity.demands = Activity.Demands()
    return (nomination, run, activity)
  }

  /// A critique; nil when there is none to be seen.
  public func critique(_ id: Critique.ID) -> Critique? {
    guard let at = alliance.index.nominations.iteration(of: id), let run = iteration(at) else {
      return nil
    }
    return critiques(of: run).first { $0.id == id }
  }

  /// The critiques of a run that are to be seen, in order of writing.
  public func critiques(of run: Iteration) -> [Critique] {
    guard iteration(run.id) != nil else { return [] }
    let judged = judge.rosters[run.id]?.critiques ?? []
    return (alliance.rosters[run.id]?.critiques ?? []).filter { critique in
      reads(judged.first { $0.id == critique.id }?.marking)
    }
  }
}

extension Alliance {
  /// Whether a principal speaks for a party about its people.
  func speaks(_ principal: Principal, for party: Party.ID) -> Bool {
    principal.party == party
      && (principal.roles.contains(.delegation) || principal.roles.contains(.focalPoint))
  }

  /// Whether a principal looks after partners or money for the alliance itself.
  func plans(_ principal: Principal) -> Bool {
    principal.seat == .alliance
      && !principal.roles.isDisjoint(with: [.planner, .countryOfficer, .budgetOfficer])
  }

  /// Whether a principal may see everyone who is put forward for a run.
  func seesRoster(of run: Iteration, _ principal: Principal) -> Bool {
    guard let activity = activities[run.activity] else { return false }
    return acts(principal, for: activity.provider) || plans(principal)
  }

  /// Whether a principal may know of a nomination.
  func sees(_ nomination: Nomination, _ principal: Principal, at moment: Instant) -> Bool {
    guard let run = iterations[nomination.iteration], sees(run, principal, at: moment),
      let activity = activities[run.activity]
    else { return false }
    return speaks(principal, for: nomination.party) || plans(principal)
      || acts(principal, for: activity.provider)
  }
}
