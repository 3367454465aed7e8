internal import HashTreeCollections

/// Who gets a seat, who waits and why.
extension Alliance {
  /// The limits that keep one more of a party from a seat at a moment, among those who have one
  /// or for whom one is kept; in the run's own order, the number of seats first.
  func limits(
    against party: Party.ID, in run: Iteration, among seated: [Party.ID], _ moment: Instant
  ) -> [Iteration.Quota] {
    let seating = run.seating
    if seated.count >= seating.seats {
      return [Iteration.Quota(.everyone, .atMost(seating.seats))]
    }
    guard !seating.quotas.isEmpty else { return [] }
    var kept = 0
    var found: [Iteration.Quota] = []
    for quota in seating.quotas {
      let group = Set(seated + [party]).filter { belongs($0, to: quota.group, of: party, run) }
      let count = seated.count { group.contains($0) }
      switch quota.kind {
      case .atMost(let most):
        if group.contains(party), count >= most { found.append(quota) }
      case .heldBack(let held, let until):
        if let until, moment.day > until { continue }
        guard !group.contains(party) else { continue }
        // Groups that share members are each kept their own: never too few for any.
        kept += max(0, held - count)
        if seating.seats - seated.count - kept < 1 { found.append(quota) }
      }
    }
    return found
  }

  /// How many of those seated count in a limit; of one on each party, of the party with most.
  func counted(
    in quota: Iteration.Quota, of run: Iteration, among seated: [Party.ID]
  ) -> Int {
    if quota.group == .eachParty {
      return Dictionary(grouping: seated) { $0 }.values.map(\.count).max() ?? 0
    }
    return seated.count { belongs($0, to: quota.group, of: $0, run) }
  }

  private func belongs(
    _ other: Party.ID, to group: Iteration.Group, of party: Party.ID, _ run: Iteration
  ) -> Bool {
    switch group {
    case .everyone: true
    case .eachParty: other == party
    case .party(let named): other == named
    case .body(let body): bodiesJoined(by: other, on: run.schedule.first).contains(body)
    case .allies: isAlly(other, on: run.schedule.first)
    case .partners: !isAlly(other, on: run.schedule.first)
    }
  }

  /// Those of a roster who ask or wait, in the order in which seats are given: by arrival alone
  /// where the run says so; else by the provider's order, then the party's own, then arrival.
  func line(
    of run: Iteration, in roster: Roster, _ statuses: Set<Nomination.Status>
  ) -> [Nomination] {
    let asking = roster.nominations.filter { statuses.contains($0.status) }
    if run.seating.allocation == .arrival { return asking }
    return asking.enumerated().sorted { left, right in
      let (a, b) = (left.element, right.element)
      return (a.ranked ?? .max, a.priority, left.offset)
        < (b.ranked ?? .max, b.priority, right.offset)
    }.map(\.element)
  }

  /// The offers that follow when seats are free: down the line, whoever no limit keeps out. They
  /// are the office's own doing, whoever freed the seat.
  func offers(
    in run: Iteration, _ roster: Roster, at moment: Instant
  ) -> [NominationFact.Turn] {
    guard moment < run.schedule.start, run.step == .published else { return [] }
    var seated = roster.seated
    var turns: [NominationFact.Turn] = []
    let line = line(of: run, in: roster, [.waiting]).filter { $0.since.at <= moment }
    var isChanging = true
    while isChanging {
      isChanging = false
      for next in line where seated.count < run.seating.seats {
        guard !turns.contains(where: { $0.nomination == next.id }),
          limits(against: next.party, in: run, among: seated, moment).isEmpty
        else { continue }
        turns.append(offer(to: next, in: run, at: moment))
        seated.append(next.party)
        isChanging = !run.seating.quotas.isEmpty
      }
    }
    return turns
  }

  private func offer(
    to next: Nomination, in run: Iteration, at moment: Instant
  ) -> NominationFact.Turn {
    var turn = NominationFact.Turn(
      next.id, of: run.id, to: .offered, Stamp(by: .nobody, at: moment))
    let answer = moment.milliseconds + Int64(run.deadlines.answerDays) * 86_400_000
    turn.answerBy = min(Instant(milliseconds: answer), run.schedule.start)
    return turn
  }
}

extension Roster {
  /// The parties of those who have a seat, or for whom one is kept.
  var seated: [Party.ID] { nominations.filter { $0.status.holdsSeat }.map(\.party) }

  /// Makes a turn so.
  mutating func take(_ turn: NominationFact.Turn) {
    guard let place = nominations.firstIndex(where: { $0.id == turn.nomination }) else {
      preconditionFailure("turned a nomination unknown")
    }
    nominations[place].take(turn)
  }
}
