internal import HashTreeCollections

/// A person looked at for a run: everything that speaks against sending them, as far as who asks
/// may know it.
///
/// What who asks may not read is passed over: activities, runs, and nominations that others filed.
struct Vetting {
  /// What is told.
  let alliance: Alliance
  /// The alliance of the present, by which reading is decided.
  let judge: Alliance
  let occasion: Occasion
  /// The moment up to which the clock has worked on rosters; nil in looking back, where they
  /// stand as they were recorded.
  let clock: Instant?

  /// Whom a party would send, for what, and whether it asks for money.
  struct Proposal {
    var candidate: Candidate
    var run: Iteration
    var funding: Nomination.Funding
    /// The nomination whose seat the person would take: neither its deadline nor its seat is asked
    /// for again.
    var replacing: Nomination?
  }

  /// Every finding, the gravest first.
  func findings(on proposal: Proposal) -> [NominationFinding] {
    let run = proposal.run
    let candidate = proposal.candidate
    guard let activity = alliance.activities[run.activity] else { return [.notOpen(.proposed)] }
    let isNew = proposal.replacing == nil
    let found =
      timing(of: run, isNew: isNew) + eligibility(of: candidate.party, for: run)
      + standing(of: candidate, for: run)
      + clearance(of: candidate, for: activity, run) + history(of: candidate, for: activity, run)
      + funds(for: proposal) + languages(of: candidate, for: activity)
      + grade(of: candidate, for: activity) + (isNew ? limits(of: candidate.party, in: run) : [])
    return found.enumerated()
      .sorted { ($0.element.weight, $0.offset) < ($1.element.weight, $1.offset) }
      .map(\.element)
  }

  /// Whether nothing of what somebody can do and has done speaks against a run: its days, its
  /// seats and the party's money are not asked for.
  func qualifies(_ candidate: Candidate, for run: Iteration) -> Bool {
    guard let activity = alliance.activities[run.activity] else { return false }
    return clearance(of: candidate, for: activity, run).isEmpty
      && languages(of: candidate, for: activity).isEmpty
      && grade(of: candidate, for: activity).isEmpty
      && history(of: candidate, for: activity, run).isEmpty
  }

  private var day: Day { occasion.at.day }

  private func timing(of run: Iteration, isNew: Bool) -> [NominationFinding] {
    let stage = run.stage(on: day)
    switch stage {
    case .open: return []
    case .published: return isNew ? [.early(opens: run.deadlines.opens)] : []
    case .closed: return isNew ? [.late(closed: run.deadlines.closes)] : []
    case .proposed, .checked, .approved, .running, .done, .reported, .cancelled:
      return [.notOpen(stage)]
    }
  }

  private func eligibility(of party: Party.ID, for run: Iteration) -> [NominationFinding] {
    for on in [day, max(day, run.schedule.first)] {
      let admission = alliance.admission(of: party, to: run, on: on)
      if !admission.isIn { return [.notEligible(admission.ground, on: on)] }
    }
    return []
  }

  private func standing(of candidate: Candidate, for run: Iteration) -> [NominationFinding] {
    var found: [NominationFinding] = []
    for nomination in nominations(of: candidate.id) {
      let status = nomination.status
      // Who was there too: clocks of servers differ, and an order may come late.
      if nomination.iteration == run.id, status.isLive || status.holdsSeat {
        found.append(.alreadyNominated)
      }
      guard status.isLive, nomination.iteration != run.id,
        let other = alliance.iterations[nomination.iteration],
        alliance.mayStillCome(of: nomination, on: day),
        other.schedule.first <= run.schedule.last, run.schedule.first <= other.schedule.last
      else { continue }
      found.append(.clash(other.id))
    }
    return found
  }

  private func clearance(
    of candidate: Candidate, for activity: Activity, _ run: Iteration
  ) -> [NominationFinding] {
    guard let needed = activity.demands.clearance else { return [] }
    let held = candidate.clearances.filter { clearance in
      clearance.policy == needed.policy
        && alliance.adoptions[needed.policy]?.policy.levels(downFrom: clearance.level)
          .contains { $0 == needed.level } == true
    }
    guard let last = held.map(\.expires).max(), last > run.schedule.first else {
      return [.clearanceMissing(needed)]
    }
    return last > run.schedule.last ? [] : [.clearanceExpires(on: last)]
  }

  private func history(
    of candidate: Candidate, for activity: Activity, _ run: Iteration
  ) -> [NominationFinding] {
    let own = nominations(of: candidate.id)
    func has(_ id: Activity.ID) -> Bool {
      candidate.done.contains { $0.activity == id && $0.on <= run.schedule.first }
        || own.contains { nomination in
          nomination.status == .attended
            && alliance.iterations[nomination.iteration]?.activity == id
        }
    }
    func isGoing(_ id: Activity.ID) -> Bool {
      own.contains { nomination in
        nomination.status.isLive && alliance.mayStillCome(of: nomination, on: day)
          && alliance.iterations[nomination.iteration]?.activity == id
      }
    }
    let demands = activity.demands
    return known(demands.disqualifiers).filter(has).map(NominationFinding.disqualified)
      + known(demands.prerequisites).filter { !has($0) }.map(NominationFinding.prerequisiteMissing)
      + known(demands.corequisites).filter { !has($0) && !isGoing($0) }
      .map(NominationFinding.corequisiteMissing)
  }

  private func known(_ ids: [Activity.ID]) -> [Activity.ID] {
    ids.filter { id in
      judge.activities[id].map { judge.sees($0, occasion.principal, at: occasion.at) } ?? false
    }
  }

  private func languages(
    of candidate: Candidate, for activity: Activity
  ) -> [NominationFinding] {
    activity.demands.languages.flatMap { needed -> [NominationFinding] in
      guard let held = candidate.languages.first(where: { $0.language == needed.language }) else {
        return [.languageMissing(needed)]
      }
      return LanguageProfile.Skill.allCases.compactMap { skill in
        let has = held.profile.level(of: skill)
        let needs = needed.profile.level(of: skill)
        return has < needs
          ? .languageShort(needed.language, skill, has: has, needs: needs) : nil
      }
    }
  }

  private func grade(of candidate: Candidate, for activity: Activity) -> [NominationFinding] {
    guard let fit = activity.demands.grades?.fit(candidate.grade), fit != .fits else { return [] }
    return [.grade(fit)]
  }

  private func limits(of party: Party.ID, in run: Iteration) -> [NominationFinding] {
    let seated = alliance.roster(of: run, by: clock).seated
    return alliance.limits(against: party, in: run, among: seated, occasion.at)
      .map(NominationFinding.limited)
  }
}

/// What a party's other nominations make of one more.
extension Vetting {
  private func funds(for proposal: Proposal) -> [NominationFinding] {
    let party = proposal.candidate.party
    let mayKnow = judge.speaks(occasion.principal, for: party) || judge.plans(occasion.principal)
    guard proposal.funding.isAsked, mayKnow,
      !(proposal.replacing?.funding.isAsked ?? false)
    else { return [] }
    let year = proposal.run.schedule.first.year
    let persons = alliance.allowances[Allowance.ID(party: party, year: year)]?.persons ?? 0
    return funded(party, in: year) < persons ? [] : [.allowanceSpent(persons: persons)]
  }

  /// How many of a party's people are, or may yet be, paid for in a year, of those that who asks
  /// may know of.
  func funded(_ party: Party.ID, in year: Int) -> Int {
    guard let first = Day(year: year, month: 1, day: 1),
      let last = Day(year: year, month: 12, day: 31)
    else { return 0 }
    return alliance.index.nominations.nominations(of: party, in: first...last).count { id in
      guard let nomination = nomination(id), nomination.funding.isAsked else { return false }
      return alliance.mayStillCome(of: nomination, on: day)
    }
  }

  /// A nomination that who asks may know of, as the clock has left it.
  private func nomination(_ id: Nomination.ID) -> Nomination? {
    guard let at = alliance.index.nominations.iteration(of: id), let run = alliance.iterations[at],
      let found = alliance.roster(of: run, by: clock)[id],
      judge.sees(found, occasion.principal, at: occasion.at)
    else { return nil }
    return found
  }

  /// In order of filing.
  private func nominations(of candidate: Candidate.ID) -> [Nomination] {
    alliance.index.nominations.nominations(of: candidate).compactMap(nomination)
      .sorted { ($0.filed.at, $0.id) < ($1.filed.at, $1.id) }
  }
}

extension Alliance {
  /// Every finding about a person for a run, as of now.
  func findings(on proposal: Vetting.Proposal, _ occasion: Occasion) -> [NominationFinding] {
    Vetting(alliance: self, judge: self, occasion: occasion, clock: occasion.at)
      .findings(on: proposal)
  }

  /// Whether somebody goes, went, or may yet go: not once the run is off, and once it has begun
  /// only who had a seat.
  func mayStillCome(of nomination: Nomination, on day: Day) -> Bool {
    guard let run = iterations[nomination.iteration], run.step != .cancelled else { return false }
    if nomination.status.holdsSeat { return true }
    return nomination.status.isLive && day < run.schedule.first
  }

  /// A nomination as it was recorded last.
  func nomination(_ id: Nomination.ID) -> Nomination? {
    index.nominations.iteration(of: id).flatMap { rosters[$0]?[id] }
  }
}
