import Domain

/// A year's runs: proposed in autumn, vouched for and approved before the year begins.
extension Inventions {
  /// What a run of a kind is like.
  private struct Shape: Sendable {
    var runs: ClosedRange<Int>
    var days: ClosedRange<Int>
    var seats: ClosedRange<Int>
  }

  private static func shape(of kind: Activity.Kind) -> Shape {
    switch kind {
    case .course: Shape(runs: 2...3, days: 3...5, seats: 24...40)
    case .seminar: Shape(runs: 1...3, days: 2...3, seats: 30...60)
    case .workshop: Shape(runs: 1...3, days: 2...4, seats: 20...40)
    case .exercise: Shape(runs: 1...1, days: 6...12, seats: 40...120)
    case .planningConference: Shape(runs: 0...0, days: 3...3, seats: 30...40)
    case .conference: Shape(runs: 2...2, days: 2...3, seats: 60...150)
    case .mobileTeam: Shape(runs: 2...4, days: 4...5, seats: 15...25)
    case .expertVisit: Shape(runs: 2...3, days: 2...4, seats: 8...15)
    case .onlineCourse: Shape(runs: 2...3, days: 12...30, seats: 50...200)
    case .tableTop: Shape(runs: 1...2, days: 2...3, seats: 20...40)
    }
  }

  /// Plans a year: two in a hundred offers are given up and as many are new.
  mutating func plan(_ year: Int, _ at: Instant) {
    if year > terms.now.day.year - terms.years + 1 { turnOver(year, at) }
    var early: [Provider.ID: [Iteration]] = [:]
    var late: [Provider.ID: [Iteration]] = [:]
    for place in offers.indices {
      let offer = offers[place].activity
      if offer.retired != nil { continue }
      for run in runs(of: place, in: year, at) {
        if run.schedule.first.parts.month <= 6 {
          early[offer.provider, default: []].append(run)
        } else {
          late[offer.provider, default: []].append(run)
        }
      }
    }
    put(early, from: at.day, days: 24)
    put(late, from: at.day.adding(25), days: 45)
  }

  private mutating func turnOver(_ year: Int, _ at: Instant) {
    guard let newYear = Day(year: year, month: 1, day: 2) else { return }
    for place in offers.indices where offers[place].activity.retired == nil {
      guard offers[place].activity.offer.kind != .exercise, chance.happens(2) else { continue }
      let id = offers[place].activity.id
      offers[place].activity.retired = newYear
      agenda.put(.retire(id), at: newYear.workday.at(hour: 9))
      if offers[place].activity.offer.kind != .planningConference { offer(place, at) }
    }
  }

  /// Puts down when each provider proposes its runs of a half year.
  private mutating func put(_ runs: [Provider.ID: [Iteration]], from day: Day, days: Int) {
    for (_, runs) in runs.sorted(by: { $0.key < $1.key }) {
      let proposed = day.adding(chance.below(days)).workday
      agenda.put(.propose(runs), at: proposed.at(hour: chance.among(8...15)))
    }
  }

  private mutating func runs(of place: Int, in year: Int, _ at: Instant) -> [Iteration] {
    let plan = offers[place]
    let shape = Self.shape(of: plan.activity.offer.kind)
    guard plan.activity.offer.kind != .planningConference else { return [] }
    var made: [Iteration] = []
    for _ in 0..<chance.among(shape.runs) {
      guard let first = firstDay(in: year, plan.activity.offer.kind) else { continue }
      guard let run = run(of: plan, on: first, shape, at) else { continue }
      made.append(run)
      if plan.activity.offer.kind == .exercise { made += planning(of: place, before: run, at) }
    }
    // A series is proposed and approved at once.
    if made.count > 2, plan.activity.offer.kind == .course, chance.happens(20) {
      let series = Identifier<Iteration.Series>(path: "menu/series/\(made[0].id)")
      for index in made.indices { made[index].series = series }
    }
    return made
  }

  /// The conferences that plan an exercise, and the series that joins them with it.
  private mutating func planning(
    of place: Int, before exercise: Iteration, _ at: Instant
  ) -> [Iteration] {
    guard place + 1 < offers.count, offers[place + 1].activity.offer.kind == .planningConference
    else { return [] }
    let shape = Self.shape(of: .planningConference)
    let series = Identifier<Iteration.Series>(path: "menu/series/\(exercise.id)")
    let newYear = Day(year: exercise.schedule.first.year, month: 1, day: 18)
    let days = [-200, -120, -50].map { exercise.schedule.first.adding($0).monday.adding(1) }
    return days.filter { $0 > newYear ?? .earliest }.compactMap { day in
      var run = run(of: offers[place + 1], on: day, shape, at)
      run?.series = series
      return run
    }
  }

  private static let months = [0.9, 1.2, 1.3, 1.1, 1.3, 1.2, 0.6, 0.15, 1.3, 1.4, 1.2, 0.4]

  /// A Monday mostly; few in August.
  private mutating func firstDay(in year: Int, _ kind: Activity.Kind) -> Day? {
    var weights = Self.months
    if kind == .exercise { for month in 0..<3 { weights[month] = 0 } }
    guard let month = chance.place(by: weights) else { return nil }
    guard let day = Day(year: year, month: month + 1, day: chance.among(1...28)) else { return nil }
    var monday = day.monday
    if monday.year < year || monday.parts.day < 8 && month == 0 { monday = monday.adding(14) }
    if kind != .exercise, chance.happens(12) { monday = monday.adding(chance.among(1...2)) }
    return monday.year == year ? monday : nil
  }

  private mutating func run(
    of plan: InventedActivities.Plan, on first: Day, _ shape: Shape, _ at: Instant
  ) -> Iteration? {
    let activity = plan.activity
    let number = (runNumbers[activity.id] ?? chance.below(30)) + 1
    guard let id = Iteration.ID("\(activity.id).\(number)"),
      let marking = catalogue.rules.releases[plan.release].marking(in: alliance.policies, at: at),
      let provider = sight(at: at).provider(activity.provider)
    else { return nil }
    let before = runNumbers[activity.id].flatMap { Iteration.ID("\(activity.id).\($0)") }
    runNumbers[activity.id] = number
    var schedule = Iteration.Schedule(
      first, through: first.adding(chance.among(shape.days) - 1), timeZone: provider.timeZone)
    if activity.offer.delivery == .online || chance.happens(25) {
      schedule.hours = (8 * 60 + 30)..<(16 * 60 + 30)
    }
    let stamp = Stamp(by: .nobodyYet, at: at)
    var run = Iteration(id: id, of: activity.id, schedule, marking: marking, stamp)
    run.deadlines = deadlines(before: first)
    run.place = place(of: activity, provider)
    run.seating = seating(chance.among(shape.seats), before: first)
    run.repeats = before
    return run
  }

  /// Early in the year there is less time between the menu and the first day.
  func deadlines(before first: Day) -> Iteration.Deadlines {
    var deadlines = Iteration.Deadlines(before: first)
    let (_, month, day) = first.parts
    if month == 1 || month == 2 && day < 25 {
      deadlines.closes = first.adding(-9)
      deadlines.answerDays = 3
    }
    return deadlines
  }

  private mutating func place(of activity: Activity, _ provider: Provider) -> Iteration.Place {
    switch activity.offer.delivery {
    case .online: return Iteration.Place()
    case .mobile:
      let hosts = gazetteer.countries.suffix(24)
      guard let host = chance.pick(Array(hosts)) else { return Iteration.Place() }
      return Iteration.Place(town: chance.pick(host.towns), country: host.party)
    case .residential, .blended:
      let country = provider.host.flatMap { gazetteer[$0] }
      let town = chance.happens(12) ? country.flatMap { chance.pick($0.towns) } : provider.town
      return Iteration.Place(town: town ?? provider.town, country: provider.host)
    }
  }

  private mutating func seating(_ seats: Int, before first: Day) -> Iteration.Seating {
    var seating = Iteration.Seating(seats, allocation: chance.happens(35) ? .arrival : .ranking)
    if chance.happens(50) { seating.minimum = max(1, seats / 3) }
    seating.tellsSeats = chance.happens(80)
    let until = first.adding(-chance.among(15...40))
    let kinds: [(Double, Iteration.Quota)] = [
      (45, Iteration.Quota(.eachParty, .atMost(chance.among(2...4)))),
      (20, Iteration.Quota(.partners, .heldBack(max(1, seats / 4), until: until))),
      (12, Iteration.Quota(.partners, .atMost(max(2, seats / 2)))),
      (8, Iteration.Quota(.allies, .atMost(max(2, seats / 2)))),
    ]
    seating.quotas = kinds.filter { chance.happens($0.0) }.map(\.1)
    if chance.happens(6), let pfp = Body.ID("pfp") {
      seating.quotas.append(Iteration.Quota(.body(pfp), .heldBack(max(1, seats / 6), until: nil)))
    }
    if chance.happens(5), let party = Self.zeal.first {
      seating.quotas.append(Iteration.Quota(.party(party), .atMost(1)))
    }
    return seating
  }

  /// A provider proposes; others vouch for it, approve it and put it on the menu.
  mutating func propose(_ runs: [Iteration], _ at: Instant) {
    guard let first = runs.first, let principal = provider(of: first.activity) else { return }
    var proposed = runs
    for index in proposed.indices {
      proposed[index].proposed = Stamp(by: principal.id, at: at)
      if proposed[index].repeats.map({ sight(at: at).iteration($0) == nil }) ?? false {
        proposed[index].repeats = nil
      }
    }
    guard ask(.activity(.propose(proposed)), by: principal, at: at) != nil else { return }
    tally.iterations += proposed.count
    let year = first.schedule.first.year
    let isEarly = first.schedule.first.parts.month <= 6
    // The first half of the year is settled first, so that its runs can be asked for in time.
    let autumn =
      isEarly ? Day(year: year - 1, month: 10, day: 26) : Day(year: year - 1, month: 12, day: 2)
    let checked = at.day.adding(chance.among(4...9)).workday
    let approved = max((autumn ?? at.day).adding(chance.below(4)), checked.adding(2)).workday
    agenda.put(.check(proposed.map(\.id)), at: checked.at(hour: 10))
    approve(proposed, on: approved)
  }

  /// For all, but one in twenty for all but one party, or for few alone.
  private mutating func approve(_ runs: [Iteration], on day: Day) {
    var general: [Iteration.ID] = []
    for run in runs {
      guard chance.happens(5) else {
        general.append(run.id)
        continue
      }
      let some = chance.some(chance.among(1...2), of: Self.zeal)
      let approval: Iteration.Approval =
        chance.happens(80) ? .all(but: some) : .only(some + chance.some(6, of: Self.zeal))
      agenda.put(.approve([run.id], approval), at: day.at(hour: 14))
      agenda.put(.publish([run.id]), at: day.adding(7).workday.at(hour: 15))
    }
    guard !general.isEmpty else { return }
    agenda.put(.approve(general, .all()), at: day.at(hour: 11))
    agenda.put(.publish(general), at: day.adding(chance.among(1...4)).workday.at(hour: 11))
  }
}

extension Code {
  /// Stands until it is known who proposes.
  fileprivate static var nobodyYet: Code {
    guard let code = Code("nobody-yet") else { preconditionFailure("a plain word is a code") }
    return code
  }
}
