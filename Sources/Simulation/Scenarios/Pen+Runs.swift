import Domain

/// What schools ask about their activities and runs.
extension Pen {
  mutating func ofSchool() -> ActivityAction {
    if !oneIn(3), let ready = waiting(at: .approved) { return .publish(ready) }
    switch random.below(24) {
    case 0...3: return .add(newActivity(nil))
    case 4:
      let old = random.one(of: roster.activities).flatMap { eyes.activity($0) }
      return .correct(newActivity(old))
    case 5: return oneIn(8) ? .retire(activity(), on: at.day) : .add(newActivity(nil))
    case 6...11: return .propose((0...random.below(2)).map { _ in newRun() })
    case 12...17: return .publish(runs(at: .approved))
    case 18...19: return .correctIteration(corrected(run()))
    case 20:
      let first = at.day.number + Int32(1 + random.below(9))
      let schedule = schedule(from: first)
      return .move(run(), schedule, deadlines(before: schedule))
    case 21: return oneIn(4) ? .cancel(run(), why: text()) : .instruct(run(), paper())
    default: return .report(run(), paper())
    }
  }

  /// A run: mostly one of the latest.
  mutating func run() -> Iteration.ID {
    let late = Array(roster.runs.suffix(10))
    if !oneIn(40), let run = random.one(of: oneIn(8) ? roster.runs : late) { return run }
    return code("R1.1.", 9)
  }

  /// Some of the latest runs that who asks sees at a step; nil where there is none.
  mutating func waiting(at step: Iteration.Step) -> [Iteration.ID]? {
    let sight = eyes
    let found = roster.runs.suffix(30).filter { id in
      guard let run = sight.iteration(id), run.step == step else { return false }
      return hand.roles.contains(.planner) || sight.seesRoster(of: run)
    }
    return found.isEmpty ? nil : Array(found.prefix(1 + random.below(3)))
  }

  /// Some of the latest runs that who asks sees at a step; any one where there is none.
  mutating func runs(at step: Iteration.Step) -> [Iteration.ID] {
    if !oneIn(30), let found = waiting(at: step) { return found }
    return [run()]
  }

  /// A run for which people may be put forward, where who asks sees one.
  mutating func openRun() -> Iteration.ID {
    let (sight, day) = (eyes, at.day)
    let open = roster.runs.suffix(40).filter { sight.iteration($0)?.stage(on: day) == .open }
    return oneIn(25) ? run() : random.one(of: Array(open.prefix(2))) ?? run()
  }

  private mutating func activity() -> Activity.ID {
    if !oneIn(30), let activity = random.one(of: roster.activities) { return activity }
    return code("R1.", 9)
  }

  private mutating func paper() -> Paper.ID {
    random.one(of: roster.versions).flatMap { eyes.version($0)?.paper } ?? Paper.ID(random.next())
  }

  /// A marking that all may read, or seldom one of a closed policy.
  mutating func menuMarking() -> Marking {
    let label = sight.policies.lazy.compactMap { [at] in $0.openLabel(at: at) }.first
    guard let label, !oneIn(8) else { return marking() }
    return Marking(label, reason: oneIn(80) ? "" : "For all.")
  }

  private mutating func newActivity(_ old: Activity?) -> Activity {
    let provider = random.one(of: eyes.ownProviders)?.id ?? code("R", 2)
    let number = 1 + random.below(9)
    guard let id = Activity.ID("\(provider.text).\(number)") else {
      preconditionFailure("a code and a number make a code")
    }
    let area = random.one(of: roster.terms.filter { $0.text.hasPrefix("a") }) ?? code("a", 3)
    let offer = Activity.Offer(random.any(), title: phrase(), areas: oneIn(60) ? [] : [area])
    var rule = Eligibility(bodies: [body()], parties: living)
    if oneIn(8) { rule.exceptParties = [party()] }
    if oneIn(4) { rule.unlessRestricted = [random.any()] }
    if oneIn(12) { rule.agreement = body() }
    if oneIn(40) { rule = Eligibility() }
    var made = Activity(
      id: old?.id ?? id, provider: old?.provider ?? provider, offer, for: rule,
      marking: old?.marking ?? menuMarking())
    made.retired = old?.retired
    if oneIn(3) { made.demands.grades = GradeRange(officers: 2...5) }
    if oneIn(3), let profile = LanguageProfile("2222") {
      made.demands.languages = [LanguageSkill("en", profile)]
    }
    if oneIn(8) { made.demands.prerequisites = [activity()] }
    if oneIn(10) { made.demands.disqualifiers = [activity()] }
    made.costs.tuition = Int64(random.below(900_00))
    return made
  }

  private mutating func schedule(from first: Int32) -> Iteration.Schedule {
    let begins = Day(number: first) ?? .earliest
    let ends = Day(number: first + Int32(random.below(4)) - (oneIn(60) ? 5 : 0)) ?? .latest
    return Iteration.Schedule(begins, through: ends, timeZone: "Europe/Brussels")
  }

  private mutating func deadlines(before schedule: Iteration.Schedule) -> Iteration.Deadlines {
    var deadlines = Iteration.Deadlines(before: schedule.first)
    let first = schedule.first.number
    deadlines.opens = Day(number: first - 40) ?? .earliest
    deadlines.closes = Day(number: first - Int32(random.below(4))) ?? .earliest
    deadlines.cancels = Day(number: first - Int32(random.below(4))) ?? .earliest
    deadlines.answerDays = 1 + random.below(3)
    return deadlines
  }

  private mutating func newRun() -> Iteration {
    let heads = eyes.ownProviders.map { $0.id.text + "." }
    let own = roster.activities.filter { id in heads.contains { id.text.hasPrefix($0) } }
    let activity = random.one(of: own) ?? activity()
    let days = schedule(from: at.day.number + Int32(2 + random.below(10)))
    let number = 1 + random.below(400)
    guard let id = Iteration.ID("\(activity.text).\(number)") else {
      preconditionFailure("a code and a number make a code")
    }
    var run = Iteration(
      id: id, of: activity, days, marking: menuMarking(), Stamp(by: hand.id, at: at))
    run.deadlines = deadlines(before: days)
    run.seating = seating()
    run.repeats = seldom(6) { $0.run() }
    return run
  }

  /// Few seats, so that they are scarce.
  private mutating func seating() -> Iteration.Seating {
    var seating = Iteration.Seating(1 + random.below(4), allocation: random.any())
    seating.tellsSeats = !oneIn(4)
    for _ in 0..<random.below(3) {
      let groups: [Iteration.Group] = [
        .eachParty, .party(party()), .body(body()), .allies, .partners, .everyone,
      ]
      let count = random.below(seating.seats + 1)
      let until = seldom(2) { pen in Day(number: pen.at.day.number + Int32(pen.random.below(9))) }
      seating.quotas.append(
        Iteration.Quota(
          groups[random.below(oneIn(30) ? 6 : 5)],
          oneIn(2) ? .atMost(max(count, 1)) : .heldBack(count, until: until)))
    }
    return seating
  }

  private mutating func corrected(_ id: Iteration.ID) -> Iteration {
    guard var run = eyes.iteration(id) else { return newRun() }
    switch random.below(4) {
    case 0: run.seating.seats += random.below(3)
    case 1: run.seating = seating()
    case 2: run.place.town = seldom(2) { $0.text() }
    default: run.seating.tellsSeats.toggle()
    }
    return run
  }
}
