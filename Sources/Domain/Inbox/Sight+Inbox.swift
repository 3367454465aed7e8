internal import HashTreeCollections
internal import Labels

/// What waits for the principal, and what it should know: from what it may read alone.
extension Sight {
  /// How long what happened is told, in days.
  public static let tidingDays = 60

  /// What waits for the principal, the earliest due first; what has no day comes last.
  public var duties: [Duty] {
    let found =
      answersDue + providersDuties + leadDuties + labelDuties + consensusDuties
      + dialogueDuties + caseDuties + meetingDuties + offerDuties
      + responseDuties + programmeDuties
    return found.sorted { left, right in
      (left.due ?? .latest, left.kind.order) < (right.due ?? .latest, right.kind.order)
    }
  }

  /// What happened of late to what concerns the principal's party, the latest first.
  public var tidings: [Tiding] {
    guard let party = principal.party, judge.speaks(principal, for: party) else { return [] }
    let since = now.day.adding(-Self.tidingDays)
    let days = now.day.adding(-400)...now.day.adding(400)
    var found: [Tiding] = []
    var seen: Set<Iteration.ID> = []
    for nomination in ownNominations(in: days) {
      if nomination.since.at.day >= since, nomination.since.by != principal.id,
        nomination.status != .submitted
      {
        found.append(
          Tiding(kind: .turned(nomination.id, nomination.status), at: nomination.since.at))
      }
      guard seen.insert(nomination.iteration).inserted, let run = iteration(nomination.iteration)
      else { continue }
      if let stopped = run.cancelledBy, stopped.at.day >= since {
        found.append(Tiding(kind: .cancelled(run.id), at: stopped.at))
      } else if let move = run.moves.last, move.by.at.day >= since {
        found.append(Tiding(kind: .moved(run.id), at: move.by.at))
      }
    }
    return found.sorted { ($0.at, $0.kind.order) > ($1.at, $1.kind.order) }
  }

  /// Silences for delegations to speak in; for the chair what asks for its word.
  private var consensusDuties: [Duty] {
    let running = alliance.index.proposals.running.isEmpty ? [] : runningSilences
    var found: [Duty] = []
    if let party = principal.party {
      found += running.filter { proposal in
        let said = proposal.openSilence?.positions ?? []
        return mayComment(on: proposal) && !said.contains { $0.party == party }
      }.map { Duty(kind: .position($0.id), due: $0.openSilence?.ends.day) }
    }
    guard chairs else { return found }
    return found
      + running.filter(\.asksTheChair).map {
        Duty(kind: .steer($0.id), due: $0.openSilence?.ends.day)
      } + waitingDrafts.map { Duty(kind: .steer($0.id), due: nil) }
  }

  /// Statements that the Allies adopted and the party has not answered.
  private var dialogueDuties: [Duty] {
    guard let party = principal.party, principal.roles.contains(.delegation) else { return [] }
    return tracks(with: party).filter { track in
      track.closed == nil
        && track.statements.contains { statement in
          guard case .waits(let left) = statement.standing else { return false }
          return left.contains(party)
        }
    }.map { Duty(kind: .statement($0.id), due: nil) }
  }

  /// How many days ahead an officer is told of what is due in partners' cases.
  static let caseDays = 60

  /// Cases in which it is the principal's turn: all of its own party, and for whoever looks after
  /// partners what is due soon.
  private var caseDuties: [Duty] {
    if let party = principal.party {
      guard judge.speaks(principal, for: party) else { return [] }
      let own = cases(of: party)
      let waiting = own.compactMap { one -> Duty? in
        let count = unanswered(in: one).count
        return count == 0 ? nil : Duty(kind: .choose(one.id, count: count), due: due(one))
      }
      return waiting
        + own.filter { isTurn(in: $0) && !holdsOn($0) }
        .map { Duty(kind: .turn($0.id), due: due($0)) }
    }
    guard looksAfterCases else { return [] }
    let last = now.day.adding(Self.caseDays)
    let soon = alliance.index.cases.open.lazy.prefix { $0.day <= last }
    return soon.compactMap { caseFile($0.id) }.filter(isTurn).prefix(100)
      .map { Duty(kind: .turn($0.id), due: due($0)) }
  }

  /// How many days before what a case reached runs out its party is told.
  static let renewalDays = 180

  /// Whether nothing is to be done yet but to let run what holds for some months.
  private func holdsOn(_ one: Case) -> Bool {
    guard let instrument = instrument(one.instrument), one.isInForce(in: instrument, on: now.day),
      let due = due(one)
    else { return false }
    return due > now.day.adding(Self.renewalDays)
  }

  /// Offers for planners to answer, and for delegations those that the alliance asked about.
  private var offerDuties: [Duty] {
    guard answersOffers || mayOffer else { return [] }
    return liveOffers.compactMap { offer in
      if answersOffers, offer.status == .open {
        return Duty(kind: .consider(offer.id), due: nil)
      }
      guard isOwn(offer), offer.status == .asked else { return nil }
      return Duty(kind: .reply(offer.id), due: nil)
    }
  }

  /// What was brought or stopped of late and is under no silence.
  private var waitingDrafts: [Proposal] {
    committees.flatMap { proposals(before: $0.id).prefix(50) }.filter { proposal in
      proposal.withdrawn == nil && proposal.openSilence == nil && !proposal.openParts.isEmpty
    }
  }

  private var answersDue: [Duty] {
    guard isFocalPoint else { return [] }
    let own = ownNominations(in: now.day...now.day.adding(800))
    let offers = own.filter { $0.status == .offered }
      .map { Duty(kind: .answer($0.id), due: $0.answerBy?.day) }
    var closing: [Iteration.ID: Day] = [:]
    for nomination in own where nomination.status.isLive {
      guard let run = iteration(nomination.iteration), run.stage(on: now.day) == .open,
        run.deadlines.closes <= now.day.adding(14)
      else { continue }
      closing[run.id] = run.deadlines.closes
    }
    return offers + closing.map { Duty(kind: .closing($0.key), due: $0.value) }
  }

  /// Runs of this year and its neighbours: what is older was dealt with or never will be.
  private func runs(_ isAsked: (MenuYear) -> Bits) -> [Iteration] {
    let year = now.day.year
    var seen: Set<Iteration.ID> = []
    return (year - 1...year + 2).flatMap { number -> [Iteration] in
      guard let known = alliance.index.menu.years[number] else { return [] }
      return isAsked(known).numbers.compactMap { known.slots[$0]?.id }
        .filter { seen.insert($0).inserted }.compactMap(iteration)
    }
  }

  private var providersDuties: [Duty] {
    let own = ownProviders.map(\.id)
    guard !own.isEmpty else { return [] }
    let runs = runs { year in
      own.reduce(into: Bits()) { $0.formUnion(year.bits(.offeredBy($1))) }
    }
    return runs.flatMap { run -> [Duty] in
      switch run.stage(on: now.day) {
      case .approved: return [Duty(kind: .publish(run.id), due: run.deadlines.opens)]
      case .published, .open, .closed: return undecided(in: run)
      case .done: return [Duty(kind: .report(run.id), due: run.reportDue)] + unsaid(in: run)
      case .reported: return unsaid(in: run)
      case .proposed, .checked, .running, .cancelled: return []
      }
    }
  }

  /// Who waits for the provider's word; it is due two weeks before the run begins.
  private func undecided(in run: Iteration) -> [Duty] {
    let count = nominations(for: run).count { $0.status == .submitted }
    guard count > 0 else { return [] }
    return [Duty(kind: .decide(run.id, count: count), due: run.decisionDue)]
  }

  private func unsaid(in run: Iteration) -> [Duty] {
    let isSaid = nominations(for: run).allSatisfy { $0.status != .confirmed }
    return isSaid
      ? [] : [Duty(kind: .attendance(run.id), due: run.attendanceDue)]
  }

  private var leadDuties: [Duty] {
    guard isLead else { return [] }
    let runs = runs { year in
      var bits = year.facets[.stage(.proposed)] ?? Bits()
      bits.formUnion(year.facets[.stage(.checked)] ?? Bits())
      return bits
    }
    return runs.map { run in
      let kind: Duty.Kind = run.step == .proposed ? .check(run.id) : .approve(run.id)
      return Duty(kind: kind, due: run.deadlines.opens)
    }
  }

  private var labelDuties: [Duty] {
    guard principal.seat != .none else { return [] }
    return reviewsDue.map { Duty(kind: .review($0.item), due: $0.due) }
      + challenges.filter { $0.due != nil }.map { Duty(kind: .challenge($0.id), due: $0.due) }
      + widenings.filter { $0.by != principal.id }.map { Duty(kind: .widening($0.id), due: nil) }
  }
}

extension Duty.Kind {
  /// A fixed order among what is due on one day.
  fileprivate var order: String {
    switch self {
    case .answer(let id): "0\(id)"
    case .decide(let id, _): "1\(id)"
    case .check(let id): "2\(id)"
    case .approve(let id): "3\(id)"
    case .publish(let id): "4\(id)"
    case .attendance(let id): "5\(id)"
    case .report(let id): "6\(id)"
    case .closing(let id): "7\(id)"
    case .review(let item): "8\(item.subject.codeText)"
    case .challenge(let id): "9\(id)"
    case .widening(let id): "a\(id)"
    case .position(let id): "b\(id)"
    case .steer(let id): "c\(id)"
    case .statement(let id): "d\(id)"
    case .turn(let id): "d\(id)"
    case .choose(let id, _): "j\(id)"
    case .meeting(let id): "e\(id)"
    case .arising(_, let id): "f\(id)"
    case .conclude(let id): "g\(id)"
    case .consider(let id): "h\(id)"
    case .edition(let id): "n\(id)"
    case .concur(let id, let year): "o\(id) \(year)"
    case .reply(let id): "i\(id)"
    case .fill(let id): "j\(id)"
    case .amend(let id): "k\(id)"
    case .receive(let id): "l\(id)"
    }
  }
}

extension Tiding.Kind {
  fileprivate var order: String {
    switch self {
    case .turned(let id, _): "0\(id)"
    case .moved(let id): "1\(id)"
    case .cancelled(let id): "2\(id)"
    }
  }
}
