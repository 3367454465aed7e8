import Domain

/// What a line of the record did to seats, counted anew from the records before and after it.
///
/// Limits are counted here by walking over spells, apart from the rules and their index.
struct SeatCheck {
  let line: Entry
  /// The alliance before the line.
  let before: Alliance
  /// The alliance after it.
  let after: Alliance

  func run() throws(Violation) {
    let touched = Set(line.facts.compactMap(\.touchedRun)).sorted()
    guard !touched.isEmpty else { return }
    let (old, new) = (before.holdings, after.holdings)
    let counting = SeatCounting(records: Records(after))
    for id in touched {
      guard let run = new.iterations.first(where: { $0.id == id }) else {
        throw Violation("seats", "entry \(line.number) is about no run \(id)")
      }
      guard let roster = new.rosters.first(where: { $0.iteration == id }) else { continue }
      let earlier = old.rosters.first { $0.iteration == id }?.nominations ?? []
      if let fault = Scenario.check(roster, of: run).min() { throw Violation("seats", fault) }
      let given = given(roster.nominations, earlier)
      try checkLimits(of: run, roster.nominations, given: given, counting)
      if mayOwe(id, given: given, earlier) {
        try checkNobodyIsOwed(run, roster.nominations, counting)
      }
    }
  }

  /// The nominations that got a seat by the line; who takes over a seat got none.
  private func given(_ now: [Nomination], _ earlier: [Nomination]) -> [Nomination] {
    let held = Set(earlier.filter(\.status.holdsSeat).map(\.id))
    return now.filter { nomination in
      guard nomination.status.holdsSeat, !held.contains(nomination.id) else { return false }
      return nomination.replaces.map { !held.contains($0) } ?? true
    }
  }

  private func checkLimits(
    of run: Iteration, _ nominations: [Nomination], given: [Nomination], _ counting: SeatCounting
  ) throws(Violation) {
    let seated = nominations.filter(\.status.holdsSeat).map(\.party)
    for nomination in given {
      let limits = counting.limits(
        passedBy: nomination.party, in: run, seated, on: nomination.since.at.day)
      try expect(
        limits.isEmpty, "seats",
        "\(nomination.id) of \(nomination.party) has a seat in \(run.id) past \(limits)")
    }
  }

  /// Whether the line left a seat free or filled seats, so that nobody may be passed over.
  private func mayOwe(
    _ id: Iteration.ID, given: [Nomination], _ earlier: [Nomination]
  ) -> Bool {
    line.facts.contains { fact in
      switch fact {
      case .activity(.iterationCorrected(let run)): run.id == id
      case .nomination(.turned(let turn)) where turn.iteration == id:
        turn.status == .waiting
          || (!turn.status.holdsSeat && turn.status != .substituted
            && earlier.first { $0.id == turn.nomination }?.status.holdsSeat ?? false)
      case .nomination(.nominated(let nomination)):
        nomination.iteration == id && nomination.replaces == nil
          && nomination.status != .submitted
      default: false
      }
    }
  }

  /// That who waits while a seat is free is kept out by a limit. An order that comes late is
  /// decided as of its own moment: who waits only since later is none of its concern.
  private func checkNobodyIsOwed(
    _ run: Iteration, _ nominations: [Nomination], _ counting: SeatCounting
  ) throws(Violation) {
    guard run.step == .published, line.at.day < run.schedule.first else { return }
    let seated = nominations.filter(\.status.holdsSeat).map(\.party)
    for nomination in nominations
    where nomination.status == .waiting && nomination.since.at <= line.at {
      let limits = counting.limits(
        passedBy: nomination.party, in: run, seated + [nomination.party], on: line.at.day)
      try expect(
        !limits.isEmpty, "seats",
        "\(nomination.id) of \(nomination.party) waits in \(run.id), and no limit keeps it out")
    }
  }
}

/// Counts limits on seats from the records alone.
struct SeatCounting {
  let records: Records

  /// The limits that are passed when those seated have seats, among them one of a party that got
  /// its seat last.
  func limits(
    passedBy party: Party.ID, in run: Iteration, _ seated: [Party.ID], on day: Day
  ) -> [String] {
    var passed = seated.count > run.seating.seats ? ["seats"] : []
    var kept = 0
    for quota in run.seating.quotas {
      let isIn = isMember(party, of: quota.group, like: party, run.schedule.first)
      let count = seated.count { isMember($0, of: quota.group, like: party, run.schedule.first) }
      switch quota.kind {
      case .atMost(let most): if isIn, count > most { passed.append(quota.text) }
      case .heldBack(let held, let until):
        if isIn || until.map({ day > $0 }) ?? false { continue }
        kept += max(0, held - count)
      }
    }
    if kept > 0, seated.count + kept > run.seating.seats { passed.append("held back \(kept)") }
    return passed
  }

  private func isMember(
    _ party: Party.ID, of group: Iteration.Group, like other: Party.ID, _ day: Day
  ) -> Bool {
    switch group {
    case .everyone: true
    case .eachParty: party == other
    case .party(let named): party == named
    case .body(let body): belongs(party, to: body, on: day)
    case .allies: isAlly(party, day)
    case .partners: !isAlly(party, day)
    }
  }

  private func isAlly(_ party: Party.ID, _ day: Day) -> Bool {
    records.held.bodies.first { $0.kind == .alliance }
      .map { belongs(party, to: $0.id, on: day) } ?? false
  }

  /// Whether a party belongs to a body on a day, of its own or through one that it takes in.
  private func belongs(_ party: Party.ID, to body: Body.ID, on day: Day) -> Bool {
    var seen: Set<Body.ID> = []
    var waiting = [body]
    while let next = waiting.popLast() {
      guard seen.insert(next).inserted, let held = records.bodies[next], held.life.contains(day)
      else { continue }
      let isIn = records.held.memberships.contains {
        $0.party == party && $0.body == next && $0.role == held.mainRole && $0.span.contains(day)
      }
      if isIn { return true }
      waiting += held.inclusions.filter { $0.span.contains(day) }.map(\.body)
    }
    return false
  }
}

extension Fact {
  /// The run whose seats a fact may change.
  fileprivate var touchedRun: Iteration.ID? {
    switch self {
    case .activity(.iterationCorrected(let run)): run.id
    case .activity(.moved(let id, _, _, _)): id
    case .nomination(.nominated(let nomination)): nomination.iteration
    case .nomination(.turned(let turn)): turn.iteration
    case .nomination(.certified(let id, _, _)): id
    default: nil
    }
  }
}
