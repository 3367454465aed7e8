internal import HashTreeCollections

/// What speaks against a nomination, as far as who asks may know it.
extension Alliance {
  /// Every finding about a person for a run, the gravest first.
  ///
  /// `replacing` is the nomination whose seat the person would take: neither its deadline nor its
  /// seat is asked for again. Activities and runs that who asks may not read are passed over.
  func findings(
    on candidate: Candidate, for run: Iteration, funding: Nomination.Funding,
    _ occasion: Occasion, replacing: Nomination? = nil
  ) -> [NominationFinding] {
    guard let activity = activities[run.activity] else { return [.notOpen(.proposed)] }
    let isNew = replacing == nil
    let found =
      timing(of: run, occasion.at.day, isNew: isNew)
      + eligibility(of: candidate.party, for: run, occasion.at.day)
      + standing(of: candidate, for: run, occasion, replacing: replacing)
      + clearance(of: candidate, for: activity, run)
      + history(of: candidate, for: activity, run, occasion)
      + funds(for: candidate.party, run, funding, replacing: replacing)
      + languages(of: candidate, for: activity) + grade(of: candidate, for: activity)
      + (isNew ? limits(against: candidate.party, in: run, occasion.at).map(NominationFinding.limited) : [])
    return found.enumerated().sorted { ($0.element.weight, $0.offset) < ($1.element.weight, $1.offset) }
      .map(\.element)
  }

  private func timing(of run: Iteration, _ day: Day, isNew: Bool) -> [NominationFinding] {
    let stage = run.stage(on: day)
    switch stage {
    case .open: return []
    case .published: return isNew ? [.early(opens: run.deadlines.opens)] : []
    case .closed: return isNew ? [.late(closed: run.deadlines.closes)] : []
    case .proposed, .checked, .approved, .running, .done, .reported, .cancelled:
      return [.notOpen(stage)]
    }
  }

  private func eligibility(
    of party: Party.ID, for run: Iteration, _ day: Day
  ) -> [NominationFinding] {
    for on in [day, max(day, run.schedule.first)] {
      let admission = admission(of: party, to: run, on: on)
      if !admission.isIn { return [.notEligible(admission.ground, on: on)] }
    }
    return []
  }

  private func standing(
    of candidate: Candidate, for run: Iteration, _ occasion: Occasion, replacing: Nomination?
  ) -> [NominationFinding] {
    var found: [NominationFinding] = []
    for nomination in nominations(of: candidate.id) where nomination.status.isLive {
      if nomination.iteration == run.id { found.append(.alreadyNominated) }
      guard nomination.iteration != run.id, let other = iterations[nomination.iteration],
        other.step != .cancelled, sees(other, occasion.principal, at: occasion.at),
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
        && adoptions[needed.policy]?.policy.levels(downFrom: clearance.level)
          .contains { $0 == needed.level } == true
    }
    guard let last = held.map(\.expires).max(), last > run.schedule.first else {
      return [.clearanceMissing(needed)]
    }
    return last > run.schedule.last ? [] : [.clearanceExpires(on: last)]
  }

  private func history(
    of candidate: Candidate, for activity: Activity, _ run: Iteration, _ occasion: Occasion
  ) -> [NominationFinding] {
    let own = nominations(of: candidate.id)
    func has(_ id: Activity.ID) -> Bool {
      candidate.done.contains { $0.activity == id && $0.on <= run.schedule.first }
        || own.contains { nomination in
          nomination.status == .attended && iterations[nomination.iteration]?.activity == id
        }
    }
    func isGoing(_ id: Activity.ID) -> Bool {
      own.contains { $0.status.isLive && iterations[$0.iteration]?.activity == id }
    }
    func known(_ ids: [Activity.ID]) -> [Activity.ID] {
      ids.filter { id in
        activities[id].map { sees($0, occasion.principal, at: occasion.at) } ?? false
      }
    }
    let demands = activity.demands
    return known(demands.disqualifiers).filter(has).map(NominationFinding.disqualified)
      + known(demands.prerequisites).filter { !has($0) }.map(NominationFinding.prerequisiteMissing)
      + known(demands.corequisites).filter { !has($0) && !isGoing($0) }
      .map(NominationFinding.corequisiteMissing)
  }

  private func funds(
    for party: Party.ID, _ run: Iteration, _ funding: Nomination.Funding, replacing: Nomination?
  ) -> [NominationFinding] {
    guard funding.isAsked, !(replacing?.funding.isAsked ?? false) else { return [] }
    let year = run.schedule.first.year
    let persons = allowances[Allowance.ID(party: party, year: year)]?.persons ?? 0
    return funded(party, in: year) < persons ? [] : [.allowanceSpent(persons: persons)]
  }

  /// How many of a party's people are, or may yet be, paid for in a year.
  func funded(_ party: Party.ID, in year: Int) -> Int {
    guard let first = Day(year: year, month: 1, day: 1),
      let last = Day(year: year, month: 12, day: 31)
    else { return 0 }
    return index.nominations.nominations(of: party, in: first...last).count { id in
      guard let nomination = nomination(id) else { return false }
      return nomination.funding.isAsked
        && (nomination.status.isLive || nomination.status.holdsSeat)
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

  func nomination(_ id: Nomination.ID) -> Nomination? {
    index.nominations.iteration(of: id).flatMap { rosters[$0]?[id] }
  }

  func nominations(of candidate: Candidate.ID) -> [Nomination] {
    index.nominations.nominations(of: candidate).compactMap(nomination)
  }
}
