internal import HashTreeCollections

/// Candidates and nominations, for those whom they concern.
extension Sight {
  /// Whether the principal may see everyone who is put forward for a run.
  public func seesRoster(of run: Iteration) -> Bool {
    guard let activity = judge.activities[run.activity] else { return false }
    return judge.acts(principal, for: activity.provider) || plansForAlliance
  }

  private var plansForAlliance: Bool { judge.plans(principal) }

  /// Whether the principal puts its party's people forward.
  public var isFocalPoint: Bool {
    principal.roles.contains(.focalPoint) && principal.party != nil
  }

  /// Someone whom a party may send; nil when there is nobody to be seen.
  public func candidate(_ id: Candidate.ID) -> Candidate? {
    guard let candidate = alliance.candidates[id] else { return nil }
    if judge.speaks(principal, for: candidate.party) || plansForAlliance { return candidate }
    let isPutForward = alliance.index.nominations.nominations(of: id).contains {
      nomination($0) != nil
    }
    return isPutForward ? candidate : nil
  }

  /// Those whom the principal's party may send, by code.
  public var ownCandidates: [Candidate] {
    guard let party = principal.party, judge.speaks(principal, for: party) else { return [] }
    return alliance.index.nominations.candidates(of: party).compactMap { alliance.candidates[$0] }
  }

  /// A nomination as the clock has left it; nil when there is none to be seen. The provider's
  /// order is told to the provider alone.
  public func nomination(_ id: Nomination.ID) -> Nomination? {
    guard let at = alliance.index.nominations.iteration(of: id), let run = iteration(at) else {
      return nil
    }
    return roster(of: run)?[id].flatMap { shown($0, in: run) }
  }

  /// Those put forward for a run whom the principal may see, as the clock has left them, in order
  /// of filing.
  public func nominations(for run: Iteration) -> [Nomination] {
    (roster(of: run)?.nominations ?? []).compactMap { shown($0, in: run) }
  }

  private func shown(_ nomination: Nomination, in run: Iteration) -> Nomination? {
    if seesRoster(of: run) { return nomination }
    guard judge.speaks(principal, for: nomination.party) else { return nil }
    var nomination = nomination
    nomination.ranked = nil
    return nomination
  }

  /// A run's roster with what the clock has made of it by now.
  private func roster(of run: Iteration) -> Roster? {
    guard var roster = alliance.rosters[run.id] else { return nil }
    for turn in alliance.lapses(in: run, by: now) { roster.take(turn) }
    return roster
  }

  /// The principal's party's nominations for runs that begin on some days, by the runs' days.
  public func ownNominations(in days: ClosedRange<Day>) -> [Nomination] {
    guard let party = principal.party else { return [] }
    return nominations(of: party, in: days)
  }

  /// A party's nominations, as far as they are to be seen, by the runs' first days.
  public func nominations(of party: Party.ID, in days: ClosedRange<Day>) -> [Nomination] {
    guard judge.speaks(principal, for: party) || plansForAlliance
      || principal.roles.contains(.provider)
    else { return [] }
    return alliance.index.nominations.nominations(of: party, in: days).compactMap(nomination)
  }

  /// A candidate's nominations that are to be seen, in order of filing.
  public func nominations(of candidate: Candidate.ID) -> [Nomination] {
    alliance.index.nominations.nominations(of: candidate).compactMap(nomination)
  }

  /// The place of a nomination among those who wait, from 1; nil when it does not wait, or where
  /// the run does not tell.
  public func placeInLine(of nomination: Nomination) -> Int? {
    guard nomination.status == .waiting, let run = iteration(nomination.iteration),
      run.seating.tellsSeats || seesRoster(of: run), let roster = roster(of: run)
    else { return nil }
    let line = alliance.line(of: run, in: roster, [.waiting])
    return line.firstIndex { $0.id == nomination.id }.map { $0 + 1 }
  }

  /// The limits that keep a party's next person from a seat; empty when none does, nil where the
  /// run does not tell.
  public func limits(against party: Party.ID, in run: Iteration) -> [Iteration.Quota]? {
    guard iteration(run.id) != nil, run.seating.tellsSeats || seesRoster(of: run) else {
      return nil
    }
    return alliance.limits(against: party, in: run, now)
  }

  /// What speaks against putting a person forward, the gravest first; nil when run or person are
  /// not to be seen. Where a run does not tell its seats, limits on them are left out.
  public func findings(
    on candidate: Candidate.ID, for id: Iteration.ID, funding: Nomination.Funding = .none,
    replacing: Nomination.ID? = nil
  ) -> [NominationFinding]? {
    guard let run = iteration(id), let known = self.candidate(candidate) else { return nil }
    let occasion = Occasion(by: principal, at: now)
    let found = alliance.findings(
      on: known, for: run, funding: funding, occasion,
      replacing: replacing.flatMap { nomination($0) })
    if run.seating.tellsSeats || seesRoster(of: run) { return found }
    return found.filter { $0.weight != .tells }
  }

  /// What the alliance pays for a party's people in a year, and how many of them are asked for;
  /// nil unless the principal speaks for the party or plans for the alliance.
  public func allowance(
    of party: Party.ID, in year: Int
  ) -> (allowance: Allowance, asked: Int)? {
    guard judge.speaks(principal, for: party) || plansForAlliance else { return nil }
    let id = Allowance.ID(party: party, year: year)
    let allowance =
      alliance.allowances[id] ?? Allowance(id: id, travel: 0, lodging: 0, persons: 0)
    return (allowance, alliance.funded(party, in: year))
  }

  /// What a certificate's code stands for: anyone who holds the code may ask.
  public func certified(
    _ code: Nomination.Certificate
  ) -> (nomination: Nomination, run: Iteration, activity: Activity)? {
    guard let id = alliance.index.nominations.nomination(certified: code),
      let nomination = alliance.nomination(id), let run = alliance.iterations[nomination.iteration],
      let activity = alliance.activities[run.activity]
    else { return nil }
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

  /// Whether a principal may know of a nomination.
  func sees(_ nomination: Nomination, _ principal: Principal, at moment: Instant) -> Bool {
    guard let run = iterations[nomination.iteration], sees(run, principal, at: moment),
      let activity = activities[run.activity]
    else { return false }
    return speaks(principal, for: nomination.party) || plans(principal)
      || acts(principal, for: activity.provider)
  }
}

/// What of the record about all this a principal may see.
extension Sight {
  func sees(_ fact: ActivityFact) -> Bool {
    switch fact {
    case .providerAdded, .providerCorrected: true
    case .added(let activity), .corrected(let activity): self.activity(activity.id) != nil
    case .retired(let id, _): activity(id) != nil
    case .proposed(let run), .iterationCorrected(let run): iteration(run.id) != nil
    case .checked(let id), .approved(let id, _), .published(let id), .moved(let id, _, _, _),
      .cancelled(let id, _, _):
      iteration(id) != nil
    // A reference to a paper that one may not read says that there is one.
    case .instructed(let id, let paper), .reported(let id, let paper):
      iteration(id) != nil && self.paper(paper) != nil
    }
  }

  func sees(_ fact: NominationFact) -> Bool {
    switch fact {
    case .registered(let candidate), .corrected(let candidate):
      self.candidate(candidate.id) != nil
    case .allowed(let allowance):
      allowance.id.party == principal.party || plansForAlliance
    case .nominated(let nomination): self.nomination(nomination.id) != nil
    case .prioritised(_, let order): order.allSatisfy { nomination($0) != nil }
    case .ranked(let id, _): iteration(id).map(seesRoster) ?? false
    case .turned(let turn): nomination(turn.nomination) != nil
    case .certified(_, let id, _): nomination(id) != nil
    case .criticised(let critique): self.critique(critique.id) != nil
    }
  }
}
