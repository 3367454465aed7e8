internal import HashTreeCollections
internal import Labels

/// Reports across the menu: counted from the runs and nominations that the principal may read and
/// from nothing else, one year at a time, so that other years cost nothing.
extension Sight {
  /// How many runs a report names one by one.
  public static let figuresMax = 20

  /// What reports are about for the principal; nil for whom there are none.
  public var reportScope: ReportScope? {
    if judge.plans(principal) { return .alliance }
    if let party = principal.party, judge.speaks(principal, for: party) { return .party(party) }
    return ownProviders.isEmpty ? nil : .providers
  }

  /// A year of the menu in numbers: the runs that were put on the menu and not cancelled, by
  /// their first days.
  public func menuFigures(in year: Int) -> MenuFigures {
    let now = count(year)
    let before = count(year - 1)
    let keys = Set(now.tallies.keys).union(before.tallies.keys)
    let lines = keys.map { key in
      MenuLine(
        key: key, tally: now.tallies[key] ?? MenuTally(),
        before: before.tallies[key] ?? MenuTally())
    }
    return MenuFigures(
      year: year, total: now.total, before: before.total,
      lines: lines.map { (order: $0.key.order, division: $0.key.division.rawValue, line: $0) }
        .sorted { ($0.division, $0.order) < ($1.division, $1.order) }.map(\.line),
      genders: genders(now.attended), longestLines: most(now.waiting),
      emptiest: most(now.empty), labels: now.labels + before.labels)
  }

  /// The runs of a year that reports are about, by first day.
  func reportedRuns(in year: Int) -> [Iteration] {
    guard let scope = reportScope else { return [] }
    let runs = iterations(MenuQuery(year: year)).filter { $0.schedule.first.year == year }
    guard scope == .providers else { return runs }
    let own = Set(ownProviders.map(\.id))
    return runs.filter { run in
      alliance.activities[run.activity].map { own.contains($0.provider) } ?? false
    }
  }

  private func count(_ year: Int) -> MenuCount {
    var count = MenuCount()
    for run in reportedRuns(in: year) where run.wasPublished && run.step != .cancelled {
      guard let activity = alliance.activities[run.activity] else { continue }
      count.add(run, of: activity, nominations(for: run), free: freeSeats(of: run))
    }
    return count
  }

  private func most(_ figures: [RunFigure]) -> [RunFigure] {
    let order = figures.sorted { ($1.count, $0.run) < ($0.count, $1.run) }
    return Array(order.prefix(Self.figuresMax))
  }

  /// Who came by gender. A party is told of its own people; others of no single person.
  private func genders(_ attended: [Nomination]) -> [GenderCount] {
    let all: [Candidate.Gender?] = Candidate.Gender.allCases + [nil]
    let counts = all.map { gender in
      attended.count { alliance.candidates[$0.candidate]?.gender == gender }
    }
    let isOwn = attended.allSatisfy { judge.speaks(principal, for: $0.party) }
    let told = isOwn ? counts.map(Optional.some) : GenderCount.told(counts)
    return zip(all, told).map { GenderCount(gender: $0, count: $1) }
  }
}

/// What is counted of a year.
private struct MenuCount {
  var total = MenuTally()
  var tallies: [MenuLine.Key: MenuTally] = [:]
  var attended: [Nomination] = []
  var waiting: [RunFigure] = []
  var empty: [RunFigure] = []
  private(set) var labels: [Label] = []
  private var handles: Set<Int> = []

  /// Takes in a label, each content once as far as it is numbered.
  private mutating func note(_ marking: Marking) {
    guard let handle = marking.handle else { return labels.append(marking.label) }
    if handles.insert(handle.number).inserted { labels.append(marking.label) }
  }

  mutating func add(
    _ run: Iteration, of activity: Activity, _ nominations: [Nomination], free: Int?
  ) {
    note(run.marking)
    note(activity.marking)
    let seats = run.seating.seats
    var tally = MenuTally()
    tally.runs = 1
    tally.seats = seats
    tally.free = free ?? 0
    for nomination in nominations { tally.add(nomination, in: run) }
    total.add(tally)
    let keys: [MenuLine.Key?] = [
      activity.offer.areas.first.map(MenuLine.Key.area), .provider(activity.provider),
      .month(run.schedule.first.parts.month), .kind(activity.offer.kind),
    ]
    for case let key? in keys { tallies[key, default: MenuTally()].add(tally) }
    for (party, own) in Dictionary(grouping: nominations, by: \.party) {
      var tally = MenuTally()
      tally.runs = 1
      for nomination in own { tally.add(nomination, in: run) }
      tallies[.party(party), default: MenuTally()].add(tally)
    }
    attended += nominations.filter { $0.status == .attended }
    if tally.waiting > 0 {
      waiting.append(RunFigure(run: run.id, count: tally.waiting, seats: seats))
    }
    if let free, free > 0 { empty.append(RunFigure(run: run.id, count: free, seats: seats)) }
  }
}

extension MenuTally {
  /// Takes in what became of other runs.
  mutating func add(_ other: MenuTally) {
    runs += other.runs
    seats += other.seats
    free += other.free
    nominations += other.nominations
    seated += other.seated
    waiting += other.waiting
    attended += other.attended
    missed += other.missed
    lateWithdrawals += other.lateWithdrawals
  }
}
