internal import HashTreeCollections

/// What a programme comes to and where it does not hold together, as far as its reader may know.
public struct ProgrammeDigest: Hashable, Sendable {
  /// Something that its writers should know.
  public enum Finding: Hashable, Sendable {
    /// It serves no objective of the alliance.
    case objectiveWithoutAim(Programme.Objective.ID)
    /// No goal leads to it.
    case objectiveWithoutGoal(Programme.Objective.ID)
    /// No effort serves it.
    case goalWithoutEffort(Programme.Goal.ID)
    case goalWithoutOwner(Programme.Goal.ID)
    case goalWithoutDay(Programme.Goal.ID)
    /// It serves no goal.
    case effortWithoutGoal(Programme.Effort.ID)
    /// Some of its days fall out of the programme.
    case outside(Programme.Effort.ID)
    /// Whoever sees to it has others on the same days.
    case clash(Programme.Effort.ID, [Programme.Effort.ID])
    case cancelled(Programme.Effort.ID)
    /// The run does not let the party in.
    case notEligible(Programme.Effort.ID, Ground)
    /// Nominations close within thirty days, and nobody was put forward.
    case closesSoon(Programme.Effort.ID, Day)
    /// Nominations closed, and nobody was put forward.
    case closed(Programme.Effort.ID, Day)
    /// The party knows fewer people who qualify than it wants to send.
    case fewQualify(Programme.Effort.ID, qualified: Int, wanted: Int)
    /// More people would be away in a month than the party has on its list.
    case overload(month: Day, wanted: Int, known: Int)
    /// It should have been reached.
    case late(Programme.Part, Day)
  }

  /// What a run of an effort is, in the reader's eyes.
  public struct Sent: Hashable, Sendable {
    /// Who was put forward and may still come or came.
    public var nominated: Int
    /// Who came.
    public var attended: Int
  }

  /// What speaks against it, in the order of its parts.
  public var findings: [Finding] = []
  /// What all of it costs, in hundredths of a euro: of runs the places asked for.
  public var cost: Int64 = 0
  /// The places that it asks for.
  public var places = 0
  /// How many people would be away on the busiest day of each month; the first of the month.
  public var load: [(month: Day, people: Int)] = []
  /// How many people the party has on its list; nil where the reader may not know.
  public var known: Int?
  /// How many of them qualify for a run; left out where the reader may not know.
  public var qualified: [Programme.Effort.ID: Int] = [:]
  /// Who of the party was sent to a run; left out where the reader may not know.
  public var sent: [Programme.Effort.ID: Sent] = [:]
  /// How many parts are how far.
  public var goals: [Programme.Progress: Int] = [:]
  /// How many efforts are how far.
  public var efforts: [Programme.Progress: Int] = [:]

  init() {}

  /// Whether both say the same.
  public static func == (left: ProgrammeDigest, right: ProgrammeDigest) -> Bool {
    left.findings == right.findings && left.cost == right.cost && left.places == right.places
      && left.load.elementsEqual(right.load, by: ==) && left.known == right.known
      && left.qualified == right.qualified && left.sent == right.sent
      && left.goals == right.goals && left.efforts == right.efforts
  }

  /// Feeds what most digests differ in.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(findings)
    hasher.combine(cost)
  }
}

extension Sight {
  /// What a told programme comes to, in what it says now or in one of its editions.
  public func digest(of programme: Programme, _ contents: Programme.Contents) -> ProgrammeDigest {
    var digest = ProgrammeDigest()
    let mayKnow = knowsPeople(of: programme.party)
    count(programme, contents, &digest)
    if mayKnow { digest.known = candidatesKnown(of: programme.party).count }
    digest.load = load(of: contents)
    digest.findings = structure(of: contents)
    findEfforts(of: programme, contents, mayKnow, &digest)
    if let known = digest.known {
      for month in digest.load where month.people > known {
        digest.findings.append(
          .overload(month: month.month, wanted: month.people, known: known))
      }
    }
    digest.findings += late(in: programme, contents)
    return digest
  }

  /// Whether the principal may know whom a party can send.
  public func knowsPeople(of party: Party.ID) -> Bool {
    judge.speaks(principal, for: party) || judge.plans(principal)
  }

  private func candidatesKnown(of party: Party.ID) -> [Candidate] {
    alliance.index.nominations.candidates(of: party).compactMap { candidate($0) }
  }

  private func count(
    _ programme: Programme, _ contents: Programme.Contents, _ digest: inout ProgrammeDigest
  ) {
    for goal in contents.goals {
      digest.goals[programme.progress(of: .goal(goal.id)), default: 0] += 1
    }
    for effort in contents.efforts {
      let isOff = effort.run.flatMap { iteration($0) }?.step == .cancelled
      digest.efforts[progress(of: effort, in: programme), default: 0] += 1
      guard !isOff else { continue }
      digest.places += effort.people
      if let cost = effort.cost {
        digest.cost += cost
      } else if let run = effort.run.flatMap({ iteration($0) }) {
        let place = alliance.activities[run.activity]?.costs.total ?? 0
        digest.cost += place * Int64(effort.people)
      }
    }
  }

  /// How far an effort is: as it was told, or, where nothing was told, as its run's rosters say.
  public func progress(
    of effort: Programme.Effort, in programme: Programme
  ) -> Programme.Progress {
    if let report = programme.reports[.effort(effort.id)] { return report.progress }
    guard let id = effort.run, let run = iteration(id) else { return .notStarted }
    if run.step == .cancelled { return .missed }
    guard let sent = sent(by: programme.party, to: run) else { return .notStarted }
    if sent.attended >= max(1, effort.people) { return .done }
    if sent.attended > 0 { return .partly }
    return sent.nominated > 0 && run.schedule.last >= now.day ? .ongoing : .notStarted
  }

  /// Whom of a party a run has or had; nil where the principal may not know.
  public func sent(by party: Party.ID, to run: Iteration) -> ProgrammeDigest.Sent? {
    guard knowsPeople(of: party) else { return nil }
    let own = roster(of: run).nominations.filter { $0.party == party }
    return ProgrammeDigest.Sent(
      nominated: own.count { alliance.mayStillCome(of: $0, on: now.day) },
      attended: own.count { $0.status == .attended })
  }

  /// What the tree itself says.
  private func structure(of contents: Programme.Contents) -> [ProgrammeDigest.Finding] {
    var found: [ProgrammeDigest.Finding] = []
    let served = Set(contents.goals.map(\.objective))
    for objective in contents.objectives {
      if objective.aims.isEmpty { found.append(.objectiveWithoutAim(objective.id)) }
      if !served.contains(objective.id) { found.append(.objectiveWithoutGoal(objective.id)) }
    }
    let worked = Set(contents.efforts.compactMap(\.goal))
    for goal in contents.goals {
      if !worked.contains(goal.id) { found.append(.goalWithoutEffort(goal.id)) }
      if goal.owner.isEmpty { found.append(.goalWithoutOwner(goal.id)) }
      if goal.due == nil { found.append(.goalWithoutDay(goal.id)) }
    }
    return found
  }

  private func findEfforts(
    of programme: Programme, _ contents: Programme.Contents, _ mayKnow: Bool,
    _ digest: inout ProgrammeDigest
  ) {
    let clashes = clashes(in: contents)
    let people = mayKnow ? candidatesKnown(of: programme.party) : []
    var pools: [Activity.ID: Int] = [:]
    for effort in contents.efforts {
      if effort.goal == nil { digest.findings.append(.effortWithoutGoal(effort.id)) }
      let days = days(of: effort)
      if days.lowerBound < programme.first || days.upperBound > programme.last {
        digest.findings.append(.outside(effort.id))
      }
      if let others = clashes[effort.id] { digest.findings.append(.clash(effort.id, others)) }
      guard let run = effort.run.flatMap({ iteration($0) }) else { continue }
      if run.step == .cancelled {
        digest.findings.append(.cancelled(effort.id))
        continue
      }
      if let sent = sent(by: programme.party, to: run) { digest.sent[effort.id] = sent }
      guard run.schedule.first > now.day else { continue }
      if let admission = admission(of: programme.party, to: run.id), !admission.isIn {
        digest.findings.append(.notEligible(effort.id, admission.ground))
      }
      guard mayKnow else { continue }
      findNominations(of: effort, run, &digest)
      let pool = pools[run.activity] ?? people.count { vetting.qualifies($0, for: run) }
      pools[run.activity] = pool
      digest.qualified[effort.id] = pool
      if pool < effort.people {
        digest.findings.append(
          .fewQualify(effort.id, qualified: pool, wanted: effort.people))
      }
    }
  }

  private func findNominations(
    of effort: Programme.Effort, _ run: Iteration, _ digest: inout ProgrammeDigest
  ) {
    guard digest.sent[effort.id]?.nominated == 0 else { return }
    let closes = run.deadlines.closes
    if closes < now.day {
      digest.findings.append(.closed(effort.id, closes))
    } else if closes <= now.day.adding(30) {
      digest.findings.append(.closesSoon(effort.id, closes))
    }
  }

  /// The days of an effort: those of its run, which may have been moved since it was written.
  public func days(of effort: Programme.Effort) -> ClosedRange<Day> {
    guard let run = effort.run.flatMap({ iteration($0) }),
      run.schedule.first <= run.schedule.last
    else { return effort.first...max(effort.first, effort.last) }
    return run.schedule.first...run.schedule.last
  }

  /// Efforts of one owner, or for one goal where nobody is named, that share days; those that
  /// take nobody along don't clash.
  private func clashes(
    in contents: Programme.Contents
  ) -> [Programme.Effort.ID: [Programme.Effort.ID]] {
    var groups: [String: [(effort: Programme.Effort, days: ClosedRange<Day>)]] = [:]
    for effort in contents.efforts where effort.people > 0 {
      let owner = effort.owner.isEmpty ? contents.goalOwner(of: effort) : effort.owner
      let key = owner.isEmpty ? "\u{1}" + (effort.goal?.text ?? "") : owner
      guard effort.goal != nil || !owner.isEmpty else { continue }
      groups[key, default: []].append((effort, days(of: effort)))
    }
    var found: [Programme.Effort.ID: [Programme.Effort.ID]] = [:]
    for group in groups.values {
      // What lasts longer than a month is work that goes on beside other work.
      let short = group.filter { $0.days.upperBound < $0.days.lowerBound.adding(31) }
        .sorted { ($0.days.lowerBound, $0.effort.id) < ($1.days.lowerBound, $1.effort.id) }
      for (place, one) in short.enumerated() {
        for other in short[(place + 1)...] {
          guard other.days.lowerBound <= one.days.upperBound else { break }
          found[one.effort.id, default: []].append(other.effort.id)
          found[other.effort.id, default: []].append(one.effort.id)
        }
      }
    }
    return found
  }

  /// The busiest day of each month in which somebody would be away.
  private func load(of contents: Programme.Contents) -> [(month: Day, people: Int)] {
    var changes: [Day: Int] = [:]
    for effort in contents.efforts where effort.people > 0 {
      let days = days(of: effort)
      guard days.upperBound < days.lowerBound.adding(31) else { continue }
      changes[days.lowerBound, default: 0] += effort.people
      changes[days.upperBound.next, default: 0] -= effort.people
    }
    var away = 0
    var most: [Day: Int] = [:]
    for (day, change) in changes.sorted(by: { $0.key < $1.key }) {
      away += change
      guard let month = Day(year: day.parts.year, month: day.parts.month, day: 1) else { continue }
      most[month] = max(most[month] ?? 0, away)
    }
    return most.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  private func late(
    in programme: Programme, _ contents: Programme.Contents
  ) -> [ProgrammeDigest.Finding] {
    contents.goals.flatMap { goal -> [ProgrammeDigest.Finding] in
      let parts =
        [(Programme.Part.goal(goal.id), goal.due)]
        + goal.milestones.map { (.milestone(goal.id, $0.id), $0.due) }
      return parts.compactMap { part, due in
        guard let due, due < now.day, !programme.progress(of: part).isOver else { return nil }
        return .late(part, due)
      }
    }
  }
}

extension Programme.Contents {
  fileprivate func goalOwner(of effort: Programme.Effort) -> String {
    effort.goal.flatMap(goal)?.owner ?? ""
  }
}
