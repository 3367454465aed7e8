import Domain

/// Who goes: people are put forward, seats are given, some stay away.
extension Inventions {
  /// Puts runs on the menu, and puts down what will become of each.
  mutating func publish(_ ids: [Iteration.ID], _ at: Instant) {
    let facts = ask(.activity(.publish(ids)), by: staff.principal(.approver), at: at)
    guard facts != nil else { return }
    for id in ids {
      guard let run = sight(at: at).iteration(id), let place = offerPlaces[run.activity] else {
        continue
      }
      demand(for: run, offers[place], at)
      follow(run, at)
    }
  }

  /// How many are put forward for a run, when, and by whom.
  private mutating func demand(
    for run: Iteration, _ plan: InventedActivities.Plan, _ at: Instant
  ) {
    let factor: Double =
      switch plan.activity.offer.kind {
      case .planningConference, .expertVisit: 0.5
      case .conference, .exercise, .onlineCourse: 1.3
      default: 1
      }
    var left = Int(plan.draw * factor * Double(chance.among(45...85)) / 10 + 0.5)
    let opens = max(run.deadlines.opens, at.day.adding(1))
    let days = Int(run.deadlines.closes.number - opens.number)
    guard days > 0, let senders = senders(at) else { return }
    while left > 0 {
      guard let place = chance.place(by: senders.weights) else { return }
      let count = min(left, chance.happens(60) ? 1 : chance.among(2...3))
      left -= count
      // Many file late.
      let wait = max(chance.below(days + 1), chance.happens(40) ? chance.below(days + 1) : 0)
      let day = opens.adding(wait)
      agenda.put(
        .nominate(run.id, senders.parties[place], count: count),
        at: day.deskDay(from: opens, to: run.deadlines.closes)
          .at(hour: chance.among(7...16), minute: chance.below(60)))
    }
  }

  mutating func senders(_ at: Instant) -> Senders? {
    let (year, month, _) = at.day.parts
    guard let first = Day(year: year, month: month, day: 1) else { return nil }
    if let senders, senders.month == first { return senders }
    let (allies, partners) = partners(on: first)
    let made = Senders(month: first, allies: allies, partners: partners)
    senders = made
    return made
  }

  /// What else becomes of a run: seats, a move, an end before its time, attendance.
  private mutating func follow(_ run: Iteration, _ at: Instant) {
    let first = run.schedule.first
    if chance.happens(5) {
      let day = first.adding(-chance.among(43...90)).workday
      if day > at.day { agenda.put(.cancel(run.id), at: day.at(hour: 15)) }
    } else if chance.happens(4) {
      let day = first.adding(-chance.among(43...80)).workday
      if day > at.day { agenda.put(.move(run.id), at: day.at(hour: 15)) }
    }
    agenda.put(.fill(run.id), at: run.deadlines.closes.adding(1).workday.at(hour: 9))
    agenda.put(.attend(run.id), at: run.schedule.last.adding(chance.among(1...5)).at(hour: 12))
    if chance.happens(1), first.year >= terms.now.day.year - 1 {
      agenda.put(.instruct(run.id), at: max(at.day.adding(2), first.adding(-60)).at(hour: 13))
    }
  }

  mutating func perform(going deed: Deed, _ at: Instant) {
    switch deed {
    case .nominate(let id, let party, let count): nominate(for: id, from: party, count, at)
    case .fill(let id): fill(id, at)
    case .answer(let id): answer(id, at)
    case .withdraw(let id): withdraw(id, at)
    case .substitute(let id): substitute(id, at)
    case .move(let id): move(id, at)
    case .cancel(let id): cancel(id, at)
    case .attend(let id): attend(id, at)
    case .certify(let id): certify(id, at)
    case .criticise(let id, let party): criticise(id, of: party, at)
    case .instruct(let id): filePaper(about: id, isReport: false, at)
    case .report(let id): filePaper(about: id, isReport: true, at)
    case .freeSeats: freeSeats(at)
    default: break
    }
  }

  private mutating func nominate(
    for id: Iteration.ID, from party: Party.ID, _ count: Int, _ at: Instant
  ) {
    guard let run = sight(at: at).iteration(id), run.step == .published,
      let place = offerPlaces[run.activity], let sender = sender(for: run, first: party, at)
    else { return }
    let activity = offers[place].activity
    var made: [Nomination] = []
    for _ in 0..<count {
      guard let candidate = candidate(of: sender, for: activity, run, at),
        !made.contains(where: { $0.candidate == candidate.id })
      else { continue }
      var nomination = nomination(of: candidate, for: run, at)
      nomination.priority = made.count + 1
      made.append(nomination)
    }
    guard !made.isEmpty else { return }
    put(made, from: sender, in: run.schedule.first.year, at)
  }

  /// Files nominations; where the rules ask for a remark, once more with one.
  private mutating func put(
    _ nominations: [Nomination], from party: Party.ID, in year: Int, _ at: Instant
  ) {
    let principal = staff.principal(.focal, for: party)
    var facts = ask(.nomination(.nominate(nominations)), by: principal, at: at)
    if facts == nil, case .nominationUnfit = refusal {
      for nomination in nominations {
        var remarked = nomination
        remarked.remark = chance.pick(Self.remarks)
        remarked.funding = .none
        let one = ask(.nomination(.nominate([remarked])), by: principal, at: at)
        facts = (facts ?? []) + (one ?? [])
      }
    }
    for fact in facts ?? [] {
      guard case .nomination(.nominated(let nomination)) = fact else { continue }
      tally.nominations += 1
      if nomination.funding.isAsked {
        funded[Allowance.ID(party: party, year: year), default: 0] += 1
      }
      let left = Int((first(of: nomination)?.number ?? at.day.number) - at.day.number)
      let soon = at.day.adding(chance.among(3...max(4, left - 2))).deskDay
      if chance.happens(4) {
        agenda.put(.withdraw(nomination.id), at: soon.at(hour: 10))
      } else if chance.happens(4) {
        agenda.put(.substitute(nomination.id), at: soon.at(hour: 11))
      }
    }
  }

  private func first(of nomination: Nomination) -> Day? {
    sight(at: terms.now).iteration(nomination.iteration)?.schedule.first
  }

  private static let remarks = [
    "Fills the post from next month on (invented).", "Nobody else is free (invented).",
    "Has worked in the field for years (invented).",
    "The test is taken again before the course (invented).",
  ]

  /// The party itself, or another that may come and may know of the run.
  private mutating func sender(for run: Iteration, first: Party.ID, _ at: Instant) -> Party.ID? {
    var party = first
    for _ in 0..<6 {
      enrol(.focal, for: party, at)
      if let principal = staff.principal(.focal, for: party) {
        let sight = alliance.seen(by: principal, on: at.day, at: at)
        if sight.admission(of: party, to: run.id)?.isIn == true { return party }
      }
      guard let senders = senders(at), let place = chance.place(by: senders.weights) else {
        return nil
      }
      party = senders.parties[place]
    }
    return nil
  }

  /// A nomination of somebody, with a wish for money where the party has any left.
  func nomination(of candidate: Candidate, for run: Iteration, _ at: Instant) -> Nomination {
    let path = "menu/\(terms.seed)/nomination/\(tally.nominations)/\(candidate.id)/\(run.id)"
    var nomination = Nomination(
      id: Nomination.ID(path: path), for: run.id, of: candidate.id, by: candidate.party,
      Stamp(by: candidate.id.asPrincipal, at: at))
    let year = Allowance.ID(party: candidate.party, year: run.schedule.first.year)
    if let persons = granted[year], (funded[year] ?? 0) + 3 < persons {
      nomination.funding = Nomination.Funding(
        travel: true, lodging: candidate.id.text.utf8.last.map { $0 % 2 == 0 } ?? false)
    }
    return nomination
  }
}

extension Day {
  /// Tuesdays and Fridays: the days on which invented delegations file.
  var deskDay: Day { adding([1, 0, 2, 1, 0, 3, 2][weekday]) }

  /// A desk's day no later than a last and no earlier than a first day.
  func deskDay(from first: Day, to last: Day) -> Day { max(first, min(last, deskDay)) }
}

extension Code {
  fileprivate var asPrincipal: Principal.ID {
    guard let code = Principal.ID(text) else { preconditionFailure("a code is a code") }
    return code
  }
}
