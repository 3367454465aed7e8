internal import HashTreeCollections

/// What is due from whom in what concerns a party: from what the principal may read alone.
extension Sight {
  /// How many days back and ahead a party's people are looked at for what is due.
  static let dueDays = 800

  /// All that is due, the earliest first; what has no day comes last.
  public func dues(of party: Party.ID) -> [Due] {
    let found =
      caseDues(of: party) + peopleDues(of: party) + consensusDues(of: party)
      + dialogueDues(of: party) + offerDues(of: party) + meetingDues(of: party)
      + programmeDues(of: party) + roundDues(of: party)
    return found.sorted { left, right in
      (left.day ?? .latest, left.kind.order) < (right.day ?? .latest, right.kind.order)
    }
  }

  private func caseDues(of party: Party.ID) -> [Due] {
    cases(of: party).compactMap { one in
      guard isOpen(one), one.marking != nil, !one.isPaused, let actors = doers(in: one),
        !actors.isEmpty
      else { return nil }
      let owner: Due.Owner = actors == [.partner] ? .party : .doers(actors)
      return Due(.stage(one.id), from: owner, by: due(one))
    }
  }

  /// Who acts at the stage where a told case stands; nil when the stage is unknown.
  public func doers(in one: Case) -> [Instrument.Doer]? {
    instrument(one.instrument)?.stage(one.step.stage)?.actors
  }

  private func peopleDues(of party: Party.ID) -> [Due] {
    let days = now.day.adding(-Self.dueDays)...now.day.adding(Self.dueDays)
    var found: [Due] = []
    var waiting: [Iteration.ID: Int] = [:]
    var seated: [Iteration.ID: Int] = [:]
    for nomination in nominations(of: party, in: days) {
      switch nomination.status {
      case .offered:
        found.append(Due(.answer(nomination.id), from: .party, by: nomination.answerBy?.day))
      case .submitted: waiting[nomination.iteration, default: 0] += 1
      case .confirmed: seated[nomination.iteration, default: 0] += 1
      default: break
      }
    }
    found += waiting.compactMap { id, count in
      provided(id, [.published, .open, .closed]).map { run, provider in
        Due(.decide(id, count: count), from: .provider(provider), by: run.decisionDue)
      }
    }
    found += seated.compactMap { id, count in
      provided(id, [.done, .reported]).map { run, provider in
        Due(.attendance(id, count: count), from: .provider(provider), by: run.attendanceDue)
      }
    }
    return found
  }

  private func provided(
    _ id: Iteration.ID, _ stages: Set<Iteration.Stage>
  ) -> (Iteration, Provider.ID)? {
    guard let run = iteration(id), stages.contains(run.stage(on: now.day)),
      let activity = activity(run.activity)
    else { return nil }
    return (run, activity.provider)
  }

  private func consensusDues(of party: Party.ID) -> [Due] {
    proposals(concerning: party).prefix(Self.proposalsMax).compactMap { proposal in
      guard proposal.withdrawn == nil,
        proposal.openParts.contains(where: { $0.party == party })
      else { return nil }
      guard let silence = proposal.openSilence else {
        return proposal.silences.isEmpty ? Due(.draft(proposal.id), from: .alliance, by: nil) : nil
      }
      return Due(.silence(proposal.id), from: .allies, by: silence.ends.day)
    }
  }

  private func dialogueDues(of party: Party.ID) -> [Due] {
    tracks(with: party).filter { track in
      track.closed == nil
        && track.statements.contains { statement in
          guard case .waits(let left) = statement.standing else { return false }
          return left.contains(party)
        }
    }.map { Due(.statement($0.id), from: .party, by: nil) }
  }

  private func roundDues(of party: Party.ID) -> [Due] {
    responses(of: party).compactMap { round in
      if round.isOpen { return Due(.fill(round.id), from: .party, by: round.due) }
      return round.status == .submitted ? Due(.receive(round.id), from: .alliance, by: nil) : nil
    }
  }

  private func offerDues(of party: Party.ID) -> [Due] {
    offers(of: party).compactMap { offer in
      switch offer.status {
      case .open: Due(.consider(offer.id), from: .alliance, by: nil)
      case .asked: Due(.reply(offer.id), from: .party, by: nil)
      case .accepted, .declined, .withdrawn: nil
      }
    }
  }

  private func meetingDues(of party: Party.ID) -> [Due] {
    alliance.index.meetings.owed(by: .party(party)).compactMap(meeting).flatMap { meeting in
      meeting.owed.filter { $0.owner == .party(party) }
        .map { Due(.arising(meeting.id, $0.id), from: .party, by: $0.due) }
    }
  }
}

/// What is due in a party's programmes.
extension Sight {
  /// How many days ahead goals and their steps are told of as due.
  static let goalDays = 400

  private func programmeDues(of party: Party.ID) -> [Due] {
    programmes(of: party).filter { $0.isOpen(on: now.day) }.flatMap { programme -> [Due] in
      goalDues(in: programme) + (editionDue(in: programme).map { [$0] } ?? [])
    }
  }

  private func goalDues(in programme: Programme) -> [Due] {
    let last = now.day.adding(Self.goalDays)
    func isOwed(_ part: Programme.Part) -> Bool { !programme.progress(of: part).isOver }
    return (programme.inForce?.contents.goals ?? []).flatMap { goal -> [Due] in
      let steps = goal.milestones.filter { $0.due <= last && isOwed(.milestone(goal.id, $0.id)) }
        .map { Due(.milestone(programme.id, goal.id, $0.id), from: .party, by: $0.due) }
      guard let due = goal.due, due <= last, isOwed(.goal(goal.id)) else { return steps }
      return steps + [Due(.goal(programme.id, goal.id), from: .party, by: due)]
    }
  }

  private func editionDue(in programme: Programme) -> Due? {
    guard let pending = programme.pending else { return nil }
    let owner: Due.Owner = pending.adopted == nil ? .allies : .party
    return Due(.edition(programme.id), from: owner, by: nil)
  }
}

/// What concerns a party.
extension Sight {
  /// How many proposals about a party are looked at for what is due.
  static let proposalsMax = 200

  /// The proposals whose latest draft that may be read has a part for a party, the latest first.
  public func proposals(concerning party: Party.ID) -> some Sequence<Proposal> {
    alliance.index.proposals.drafts(concerning: party).lazy.reversed().compactMap { drawn in
      guard let told = proposal(drawn.proposal), told.draft.version == drawn.version,
        told.draft.parts.contains(where: { $0.party == party })
      else { return nil }
      return told
    }
  }

  /// The meetings ahead to which a party is invited, by itself or with a body, the next first.
  public func meetingsAhead(inviting party: Party.ID) -> [Meeting] {
    let bodies = membershipsInForce(of: party).map { Meeting.Guest.Who.body($0.body) }
    let held = ([.party(party)] + bodies).flatMap { alliance.index.meetings.meetings(inviting: $0) }
    return Set(held).sorted().filter { $0.begins >= now }.compactMap { meeting($0.meeting) }
      .filter { $0.cancelled == nil && participants(in: $0).guests.contains(party) }
  }
}

/// The people that a party put forward in a year, and what became of them.
public struct SentPeople: Hashable, Sendable {
  /// The year in which their runs began.
  public var year: Int
  /// What became of them; runs and nominations alone count for something here.
  public var tally: MenuTally
  /// How many have a certificate.
  public var certificates: Int
}

extension Sight {
  /// Whom a party sent year by year, as far as the principal may read, the latest year first;
  /// years without anybody are left out.
  public func sent(by party: Party.ID, in years: ClosedRange<Int>) -> [SentPeople] {
    guard let first = Day(year: years.lowerBound, month: 1, day: 1),
      let last = Day(year: years.upperBound, month: 12, day: 31)
    else {
      return []
    }
    var found: [Int: SentPeople] = [:]
    var runs: Set<Iteration.ID> = []
    for nomination in nominations(of: party, in: first...last) {
      guard let run = iteration(nomination.iteration) else { continue }
      let year = run.schedule.first.year
      var sent = found[year] ?? SentPeople(year: year, tally: MenuTally(), certificates: 0)
      sent.tally.add(nomination, in: run)
      if nomination.certificate != nil { sent.certificates += 1 }
      if runs.insert(run.id).inserted { sent.tally.runs += 1 }
      found[year] = sent
    }
    return found.values.sorted { $0.year > $1.year }
  }

  /// A party's nominations of which something is still to come, by the runs' first days.
  public func nominationsAhead(of party: Party.ID, days: Int) -> [Nomination] {
    nominations(of: party, in: now.day.adding(-30)...now.day.adding(days)).filter { nomination in
      guard nomination.status.isLive, let run = iteration(nomination.iteration) else {
        return false
      }
      return run.schedule.last >= now.day && run.step != .cancelled
    }
  }
}
