internal import HashTreeCollections

/// Partners in the order that criteria give, from what the principal may read.
extension Sight {
  /// The partners of the day ranked for a meeting, and those whom a hard condition keeps out.
  ///
  /// Balance asks who was chosen before, so the order is made one by one; it is the same for any
  /// number wanted: one more is the next, one fewer is without the last.
  public func ranking(
    by criteria: Composition.Criteria, for meeting: Meeting
  ) -> Composition.Ranking {
    var barred: [Composition.Barred] = []
    var waiting: [Candidacy] = []
    for party in partners(on: meeting.day) {
      if alliance.isBarred(party.id, on: meeting.day) {
        barred.append(Composition.Barred(party.id, .restriction))
      } else if !alliance.mayRead(party.id, meeting.call.marking, at: now) {
        barred.append(Composition.Barred(party.id, .clearance))
      } else {
        waiting.append(Candidacy(party: party.id, region: party.region))
      }
    }
    score(&waiting, by: criteria, on: meeting.day)
    return Composition.Ranking(order(waiting, by: criteria), barred: barred)
  }

  /// The parties that could be guests: invitees, partners and contributors of a day, by code.
  private func partners(on day: Day) -> [Party] {
    let then = on(day)
    return parties.filter { party in
      [.invitee, .partner, .contributor].contains(then.standing(of: party.id))
    }
  }

  /// A partner in the line, with its scores so far.
  private struct Candidacy {
    var party: Party.ID
    var region: Term.ID?
    var scores: [Composition.Score] = []
    /// Points by weight.
    var sum = 0
  }

  private func score(
    _ line: inout [Candidacy], by criteria: Composition.Criteria, on day: Day
  ) {
    for criterion in Composition.Criterion.allCases where criterion != .balance {
      let weight = criteria.weight(of: criterion)
      guard weight > 0 else { continue }
      let counts = line.map { count(criterion, of: $0, criteria, on: day) }
      // What counts is how a partner stands beside the foremost.
      let most = max(counts.max() ?? 0, 1)
      for place in line.indices {
        let points = (counts[place] * 100 + most / 2) / most
        line[place].scores.append(
          Composition.Score(criterion, points: points, count: counts[place]))
        line[place].sum += points * weight
      }
    }
  }

  private func count(
    _ criterion: Composition.Criterion, of one: Candidacy, _ criteria: Composition.Criteria,
    on day: Day
  ) -> Int {
    switch criterion {
    case .contribution:
      let since = day.adding(-3653)
      let bodies = memberships(of: one.party).filter { spell in
        spell.role == .contributor && spell.from.day <= day
          && (spell.close?.on.day ?? .latest) > since
          && body(spell.body)?.kind == .operation
      }.map(\.body)
      return Set(bodies).count
    case .capability:
      let kinds: Set<Body.Kind> = [.status, .package, .cluster]
      return on(day).bodiesInForce(of: one.party).count { kinds.contains($0.kind) }
    case .region: return one.region.map { criteria.regions.contains($0) ? 1 : 0 } ?? 0
    case .interest: return countPutForward(by: one.party, for: Set(criteria.areas))
    case .balance: return 0
    }
  }

  /// How many people a party put forward in two years for what belongs to some areas; of runs
  /// that the principal may read, and only where it may see who is put forward.
  private func countPutForward(by party: Party.ID, for areas: Set<Term.ID>) -> Int {
    guard judge.plans(principal) else { return 0 }
    let days = now.day.adding(-731)...now.day
    return alliance.index.nominations.nominations(of: party, in: days).count { id in
      guard let run = alliance.index.nominations.iteration(of: id).flatMap(iteration),
        let offer = activity(run.activity)?.offer
      else { return false }
      return areas.isEmpty || !areas.isDisjoint(with: offer.areas + offer.serves)
    }
  }

  private func order(
    _ line: [Candidacy], by criteria: Composition.Criteria
  ) -> [Composition.Ranked] {
    let balance = criteria.weight(of: .balance)
    let weights = max(criteria.weights.map(\.weight).reduce(0, +), 1)
    var waiting = line.sorted { ($1.sum, $0.party) < ($0.sum, $1.party) }
    var taken: [Term.ID?: Int] = [:]
    var ranked: [Composition.Ranked] = []
    while !waiting.isEmpty {
      var best = (place: 0, sum: -1)
      for (place, one) in waiting.enumerated() {
        let sum = one.sum + balance * (100 / (1 + taken[one.region, default: 0]))
        if sum > best.sum { best = (place, sum) }
      }
      var one = waiting.remove(at: best.place)
      if balance > 0 {
        let before = taken[one.region, default: 0]
        one.scores.append(
          Composition.Score(.balance, points: 100 / (1 + before), count: before))
      }
      taken[one.region, default: 0] += 1
      let total = (best.sum * 10 + weights / 2) / weights
      ranked.append(Composition.Ranked(one.party, one.scores, total: total))
    }
    return ranked
  }
}
