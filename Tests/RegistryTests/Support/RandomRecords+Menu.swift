import Domain
import Drawing
import Labels

extension RandomRecords {
  mutating func instant() -> Instant {
    Instant(milliseconds: Int64(bitPattern: random.next()) >> 2)
  }
  mutating func stamp() -> Stamp { Stamp(by: code(), at: instant()) }
  mutating func number() -> Int { random.below(random.oneIn(2) ? 200 : 40_000) }

  mutating func marking() -> Marking {
    var label = Label(
      policy: PolicyName(text(), oid: perhaps { $0.text() }), classification: text(),
      categories: several { records in
        Category(
          tag: records.text(), kind: .permissive, values: records.several { $0.text() })
      }, created: Moment(seconds: Int64(random.below(1 << 40))))
    label.reviewDue = perhaps { Moment(seconds: Int64($0.random.below(1 << 40))) }
    return Marking(label, reason: text(), guide: perhaps { $0.text() })
  }

  mutating func provider() -> Provider {
    let seats: [Principal.Seat] = [.none, .alliance, .party(code())]
    var provider = Provider(
      id: code(), kind: random.pick(), name: phrase(), seat: random.pick(seats), timeZone: text())
    provider.host = perhaps { $0.code() }
    provider.town = perhaps { $0.text() }
    provider.evidence = evidence()
    return provider
  }

  mutating func skill() -> LanguageSkill {
    let profiles = ["0000", "3332", "3+322+", "5555", "01+23+"]
    guard let profile = LanguageProfile(random.pick(profiles)) else {
      preconditionFailure("a constant profile is one")
    }
    return LanguageSkill(text(), profile)
  }

  mutating func rungs() -> ClosedRange<UInt8> {
    let lowest = UInt8(1 + random.below(9))
    return lowest...(lowest + UInt8(random.below(9)))
  }

  mutating func demands() -> Activity.Demands {
    var demands = Activity.Demands()
    demands.grades = perhaps { records in
      GradeRange(
        officers: records.perhaps { $0.rungs() }, others: records.perhaps { $0.rungs() },
        takesCivilians: records.random.oneIn(2))
    }
    demands.languages = several { $0.skill() }
    demands.clearance = perhaps { Activity.Demands.Clearance(policy: $0.text(), level: $0.text()) }
    demands.prerequisites = several { $0.code() }
    demands.corequisites = several { $0.code() }
    demands.disqualifiers = several { $0.code() }
    return demands
  }

  mutating func eligibility() -> Eligibility {
    var rule = Eligibility(bodies: several { $0.code() }, parties: several { $0.code() })
    rule.exceptBodies = several { $0.code() }
    rule.exceptParties = several { $0.code() }
    rule.unlessRestricted = several { $0.random.pick() }
    rule.agreement = perhaps { $0.code() }
    return rule
  }

  mutating func activity() -> Activity {
    var offer = Activity.Offer(
      random.pick(), title: phrase(), areas: several { $0.code() },
      languages: several { $0.text() })
    offer.discipline = perhaps { $0.code() }
    offer.delivery = random.pick()
    offer.proficiency = perhaps { 100 * (1 + $0.random.below(5)) }
    offer.certification = perhaps { $0.random.pick() }
    offer.text = phrase()
    offer.objectives = several { $0.text() }
    offer.serves = several { $0.code() }
    var activity = Activity(
      id: code(), provider: code(), offer, for: eligibility(), marking: marking())
    activity.demands = demands()
    activity.costs = Activity.Costs(
      tuition: Int64(bitPattern: random.next()), board: Int64(number()))
    activity.retired = perhaps { $0.day() }
    return activity
  }
}

/// Runs of activities.
extension RandomRecords {
  mutating func schedule() -> Iteration.Schedule {
    let hours = random.below(1400)
    return Iteration.Schedule(
      day(), through: day(), hours: perhaps { hours..<(hours + $0.random.below(40)) },
      timeZone: text())
  }

  mutating func deadlines() -> Iteration.Deadlines {
    var deadlines = Iteration.Deadlines(before: day())
    deadlines.opens = day()
    deadlines.closes = day()
    deadlines.cancels = day()
    deadlines.answerDays = number()
    return deadlines
  }

  mutating func quota() -> Iteration.Quota {
    let groups: [Iteration.Group] = [
      .eachParty, .party(code()), .body(code()), .allies, .partners, .everyone,
    ]
    let kinds: [Iteration.Quota.Kind] = [
      .atMost(number()), .heldBack(number(), until: perhaps { $0.day() }),
    ]
    return Iteration.Quota(random.pick(groups), random.pick(kinds))
  }

  mutating func approval() -> Iteration.Approval {
    Iteration.Approval(
      isGeneral: random.oneIn(2), parties: several { $0.code() }, decision: perhaps { $0.code() })
  }

  mutating func iteration() -> Iteration {
    var run = Iteration(id: code(), of: code(), schedule(), marking: marking(), stamp())
    run.deadlines = deadlines()
    run.place = Iteration.Place(town: perhaps { $0.text() }, country: perhaps { $0.code() })
    run.seating = Iteration.Seating(number(), allocation: random.pick())
    run.seating.minimum = perhaps { $0.number() }
    run.seating.quotas = several { $0.quota() }
    run.seating.tellsSeats = random.oneIn(2)
    run.step = random.pick()
    run.approval = perhaps { $0.approval() }
    run.wasPublished = random.oneIn(2)
    run.repeats = perhaps { $0.code() }
    run.series = perhaps { $0.identifier() }
    run.instructions = perhaps { $0.identifier() }
    run.report = perhaps { $0.identifier() }
    run.cancelledFor = perhaps { $0.text() }
    run.moves = several { Iteration.Move(from: $0.schedule(), by: $0.stamp()) }
    return run
  }
}

/// People, nominations and what follows.
extension RandomRecords {
  mutating func candidate() -> Candidate {
    let ladder: Grade.Ladder = random.pick()
    guard let grade = Grade(ladder, UInt8(1 + random.below(9)), isCivilian: random.oneIn(2)) else {
      preconditionFailure("both ladders have nine rungs")
    }
    var candidate = Candidate(id: code(), party: code(), grade: grade)
    candidate.gender = perhaps { $0.random.pick() }
    candidate.languages = several { $0.skill() }
    candidate.clearances = several {
      Candidate.Clearance(policy: $0.text(), level: $0.text(), expires: $0.day())
    }
    candidate.done = several { Candidate.Done($0.code(), on: $0.day()) }
    return candidate
  }

  mutating func nomination(for run: Iteration.ID) -> Nomination {
    var nomination = Nomination(id: identifier(), for: run, of: code(), by: code(), stamp())
    nomination.priority = number()
    nomination.funding = Nomination.Funding(travel: random.oneIn(2), lodging: random.oneIn(2))
    nomination.remark = perhaps { $0.text() }
    nomination.status = random.pick()
    nomination.since = perhaps { $0.stamp() } ?? nomination.filed
    nomination.answerBy = perhaps { $0.instant() }
    nomination.why = perhaps { $0.text() }
    nomination.ranked = perhaps { $0.number() }
    nomination.replaces = perhaps { $0.identifier() }
    nomination.certificate = perhaps { $0.code() }
    return nomination
  }

  mutating func turn() -> NominationFact.Turn {
    var turn = NominationFact.Turn(identifier(), of: code(), to: random.pick(), stamp())
    turn.answerBy = perhaps { $0.instant() }
    turn.why = perhaps { $0.text() }
    return turn
  }

  mutating func allowance() -> Allowance {
    Allowance(
      id: Allowance.ID(party: code(), year: number()), travel: number(), lodging: number(),
      persons: number())
  }

  mutating func critique(of run: Iteration.ID) -> Critique {
    Critique(id: identifier(), of: run, by: code(), marking: marking(), stamp()).saying(
      several { $0.number() }, text())
  }

  mutating func roster() -> Holdings.IterationRoster {
    let run: Iteration.ID = code()
    return Holdings.IterationRoster(
      of: run, several { $0.nomination(for: run) }, several { $0.critique(of: run) })
  }

  mutating func plan() -> Plan {
    var plan = Plan(
      id: identifier(), of: code(), name: text(),
      several { Plan.Line($0.code(), note: $0.text()) }, stamp())
    plan.isShared = true
    plan.changed = stamp()
    return plan
  }

  /// One fact of every case.
  mutating func everyMenuFact() -> [Fact] {
    let ofActivities: [ActivityFact] = [
      .providerAdded(provider()), .providerCorrected(provider()), .added(activity()),
      .corrected(activity()), .retired(code(), on: day()), .proposed(iteration()),
      .iterationCorrected(iteration()), .checked(code()), .approved(code(), approval()),
      .published(code()), .moved(code(), schedule(), deadlines(), by: stamp()),
      .cancelled(code(), why: text(), by: stamp()), .instructed(code(), identifier()),
      .reported(code(), identifier()),
    ]
    let ofNominations: [NominationFact] = [
      .registered(candidate()), .corrected(candidate()), .allowed(allowance()),
      .nominated(nomination(for: code())), .prioritised(code(), several { $0.identifier() }),
      .ranked(code(), several { $0.identifier() }), .turned(turn()),
      .certified(code(), identifier(), code()), .criticised(critique(of: code())),
    ]
    let ofPlans: [PlanFact] = [
      .made(plan()), .added(identifier(), several { $0.code() }, by: stamp()),
      .removed(identifier(), several { $0.code() }, by: stamp()),
      .noted(identifier(), code(), text(), by: stamp()),
      .ordered(identifier(), several { $0.code() }, by: stamp()),
      .renamed(identifier(), text(), by: stamp()), .shared(identifier(), true, by: stamp()),
      .struck(identifier()),
    ]
    return ofActivities.map(Fact.activity) + ofNominations.map(Fact.nomination)
      + ofPlans.map(Fact.plan)
  }

  /// Adds what a snapshot holds of the menu.
  mutating func addMenu(to holdings: inout Holdings) {
    holdings.providers = several { $0.provider() }
    holdings.plans = several { $0.plan() }
    holdings.activities = several { $0.activity() }
    holdings.iterations = several { $0.iteration() }
    holdings.candidates = several { $0.candidate() }
    holdings.allowances = several { $0.allowance() }
    holdings.rosters = several { $0.roster() }
    // Some of those nominated are told beside them, as all are in a record.
    let known = holdings.candidates.map(\.id)
    for (place, roster) in holdings.rosters.enumerated() where !known.isEmpty {
      holdings.rosters[place].nominations = roster.nominations.map { nomination in
        var nomination = nomination
        if random.oneIn(2) { nomination.candidate = random.pick(known) }
        return nomination
      }
    }
  }
}
