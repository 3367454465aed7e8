internal import HashTreeCollections

/// The thread from the alliance's objectives through partners' goals to efforts and people, as far
/// as its reader may follow it.
public struct GoalThread: Sendable {
  /// What one partner does for one objective of the alliance.
  public struct Strand: Hashable, Sendable {
    /// The objective of the alliance.
    public var aim: Term.ID
    /// The partner.
    public var party: Party.ID
    /// How many objectives of its programmes serve it.
    public var objectives = 0
    /// How many goals lead to those.
    public var goals = 0
    /// How many of the goals are reached.
    public var reached = 0
    /// How many efforts serve the goals.
    public var efforts = 0
    /// How many places the efforts ask for.
    public var places = 0
    /// Which programmes.
    public var programmes: [Programme.ID] = []
  }

  /// A goal that no effort serves.
  public struct IdleGoal: Hashable, Sendable {
    /// In which programme.
    public var programme: Programme.ID
    /// Which.
    public var goal: Programme.Goal.ID
  }

  /// An effort that serves no goal.
  public struct LooseEffort: Hashable, Sendable {
    /// In which programme.
    public var programme: Programme.ID
    /// Which.
    public var effort: Programme.Effort
  }

  /// An objective of a programme that serves none of the alliance's.
  public struct OwnObjective: Hashable, Sendable {
    /// In which programme.
    public var programme: Programme.ID
    /// Which.
    public var objective: Programme.Objective.ID
  }

  /// The alliance's objectives, by code.
  public var aims: [Term] = []
  /// The partners with programmes, by code.
  public var parties: [Party.ID] = []
  /// The programmes that it follows, by party.
  public var programmes: [Programme] = []
  /// What is done, by objective and party; where nothing is, none.
  public var strands: [Strand] = []
  /// The alliance's objectives for which no partner does anything.
  public var unserved: [Term.ID] = []
  /// Goals that no effort serves.
  public var idle: [IdleGoal] = []
  /// Efforts that serve no goal.
  public var loose: [LooseEffort] = []
  /// Objectives that serve none of the alliance's.
  public var own: [OwnObjective] = []

  init() {}

  /// What one partner does for one objective of the alliance.
  public func strand(of party: Party.ID, for aim: Term.ID) -> Strand? {
    strands.first { $0.party == party && $0.aim == aim }
  }
}

extension Sight {
  /// The objectives of the alliance, by code.
  public var aims: [Term] { terms(of: Term.aims) }

  /// The thread through the programmes that hold on the sight's day, of all partners or of one.
  ///
  /// Its cost follows those programmes, whatever else there ever was.
  public func thread(of party: Party.ID? = nil) -> GoalThread {
    var thread = GoalThread()
    thread.aims = aims
    thread.programmes = party.map { programmes(of: $0, on: day) } ?? programmes(on: day)
    var strands: [StrandKey: GoalThread.Strand] = [:]
    for programme in thread.programmes {
      if thread.parties.last != programme.party { thread.parties.append(programme.party) }
      follow(programme, &thread, &strands)
    }
    thread.strands = strands.values.sorted { ($0.aim, $0.party) < ($1.aim, $1.party) }
    let served = Set(thread.strands.filter { $0.goals > 0 }.map(\.aim))
    thread.unserved = thread.aims.map(\.id).filter { !served.contains($0) }
    return thread
  }

  private func follow(
    _ programme: Programme, _ thread: inout GoalThread,
    _ strands: inout [StrandKey: GoalThread.Strand]
  ) {
    let contents = programme.said
    var efforts: [Programme.Goal.ID: [Programme.Effort]] = [:]
    for effort in contents.efforts {
      if let goal = effort.goal {
        efforts[goal, default: []].append(effort)
      } else {
        thread.loose.append(GoalThread.LooseEffort(programme: programme.id, effort: effort))
      }
    }
    var goals: [Programme.Objective.ID: [Programme.Goal]] = [:]
    for goal in contents.goals {
      goals[goal.objective, default: []].append(goal)
      if efforts[goal.id] == nil {
        thread.idle.append(GoalThread.IdleGoal(programme: programme.id, goal: goal.id))
      }
    }
    for objective in contents.objectives {
      if objective.aims.isEmpty {
        thread.own.append(
          GoalThread.OwnObjective(programme: programme.id, objective: objective.id))
      }
      let own = goals[objective.id] ?? []
      let served = own.flatMap { efforts[$0.id] ?? [] }
      for aim in objective.aims {
        let key = StrandKey(aim: aim, party: programme.party)
        var strand = strands[key] ?? GoalThread.Strand(aim: aim, party: programme.party)
        strand.objectives += 1
        strand.goals += own.count
        strand.reached += own.count { programme.progress(of: .goal($0.id)) == .done }
        strand.efforts += served.count
        strand.places += served.reduce(0) { $0 + $1.people }
        if strand.programmes.last != programme.id { strand.programmes.append(programme.id) }
        strands[key] = strand
      }
    }
  }

  /// The people of a party who went to runs of a year that no programme of theirs means: effort
  /// that serves no goal. Nil where the reader may not know of them.
  public func attendedOutside(
    of party: Party.ID, in days: ClosedRange<Day>
  ) -> [(run: Iteration, people: Int)]? {
    guard knowsPeople(of: party) else { return nil }
    let meant = Set(
      programmes(of: party).flatMap { one in
        (one.contents.efforts + (one.inForce?.contents.efforts ?? [])).compactMap(\.run)
      })
    var people: [Iteration.ID: Int] = [:]
    for nomination in nominations(of: party, in: days)
    where nomination.status == .attended && !meant.contains(nomination.iteration) {
      people[nomination.iteration, default: 0] += 1
    }
    return people.compactMap { id, count in iteration(id).map { ($0, count) } }
      .sorted { ($0.0.schedule.first, $0.0.id) < ($1.0.schedule.first, $1.0.id) }
  }
}

/// An objective of the alliance and a partner.
private struct StrandKey: Hashable {
  var aim: Term.ID
  var party: Party.ID
}
