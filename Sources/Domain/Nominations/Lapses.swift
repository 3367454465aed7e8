internal import HashTreeCollections

/// What the clock alone makes of a roster: offers that run out, seats that are held back no more,
/// and the offers that follow, each at its own instant.
extension Alliance {
  /// A run's roster as the clock has left it by a moment; as it was recorded where there is none.
  func roster(of run: Iteration, by moment: Instant?) -> Roster {
    var roster = rosters[run.id] ?? Roster()
    guard let moment, isClocked(run) else { return roster }
    for turn in lapses(in: run, by: moment) { roster.take(turn) }
    return roster
  }

  /// Whether the clock alone may change who has a seat in a run.
  func isClocked(_ run: Iteration) -> Bool {
    guard run.step == .published, let roster = rosters[run.id] else { return false }
    return roster.nominations.contains { nomination in
      nomination.status == .offered
        || (nomination.status == .waiting && !run.seating.releases.isEmpty)
    }
  }

  /// What the clock has made of a roster by a moment. It follows from the roster and the moment:
  /// whenever it is looked at, the same comes out.
  func lapses(in run: Iteration, by moment: Instant) -> [NominationFact.Turn] {
    guard var roster = rosters[run.id], isClocked(run) else { return [] }
    var turns: [NominationFact.Turn] = []
    var releases = run.seating.releases.filter { $0 <= moment }
    while true {
      let over = roster.firstOver(before: run.schedule.start, by: moment)
      let at: Instant
      if let over, releases.first.map({ over.at <= $0 }) ?? true {
        at = over.at
        let lapse = NominationFact.Turn(
          over.id, of: run.id, to: .declined, Stamp(by: .nobody, at: at))
        roster.take(lapse)
        turns.append(lapse)
      } else if let release = releases.first {
        at = release
        releases.removeFirst()
      } else {
        return turns
      }
      for offer in offers(in: run, roster, at: at) {
        roster.take(offer)
        turns.append(offer)
      }
    }
  }
}

extension Roster {
  /// The offer that runs out first by a moment; all run out when the run begins.
  fileprivate func firstOver(
    before start: Instant, by moment: Instant
  ) -> (id: Nomination.ID, at: Instant)? {
    let offered = nominations.filter { $0.status == .offered }
      .map { (id: $0.id, at: min($0.answerBy ?? start, start)) }
    return offered.filter { $0.at <= moment }.min { ($0.at, $0.id) < ($1.at, $1.id) }
  }
}

extension Iteration.Seating {
  /// The moments from which seats are no longer held back, ascending.
  fileprivate var releases: [Instant] {
    let days = quotas.compactMap { quota -> Day? in
      if case .heldBack(_, let until) = quota.kind { until?.next } else { nil }
    }
    return Set(days).sorted().map(\.start)
  }
}

extension Iteration.Schedule {
  /// The moment at which its first day begins, by the clock of the office.
  var start: Instant { first.start }
}

extension Day {
  /// The moment at which it begins in UTC.
  var start: Instant { Instant(milliseconds: Int64(number) * 86_400_000) }
}
