/// How two contents differ, part by part: an edition from the one before, this year from last.
public struct ProgrammeChange: Hashable, Sendable {
  /// A part in both, with what it said before.
  public struct Altered<Part: Hashable & Sendable>: Hashable, Sendable {
    /// As it was.
    public var before: Part
    /// As it is.
    public var after: Part
  }

  /// Parts of one kind that differ.
  public struct Parts<Part: Hashable & Sendable & Identifiable>: Hashable, Sendable {
    /// Those that are new, in their order.
    public var added: [Part]
    /// Those that are gone, in their former order.
    public var dropped: [Part]
    /// Those that say something else.
    public var altered: [Altered<Part>]
    /// How many stayed as they were.
    public var same: Int

    init(from before: [Part], to after: [Part]) {
      let old = Dictionary(before.map { ($0.id, $0) }) { first, _ in first }
      let new = Set(after.map(\.id))
      added = after.filter { old[$0.id] == nil }
      dropped = before.filter { !new.contains($0.id) }
      altered = after.compactMap { part in
        guard let was = old[part.id], was != part else { return nil }
        return Altered(before: was, after: part)
      }
      same = after.count - added.count - altered.count
    }

    /// Whether none differs.
    public var isEmpty: Bool { added.isEmpty && dropped.isEmpty && altered.isEmpty }
  }

  /// How the objectives differ.
  public var objectives: Parts<Programme.Objective>
  /// How the goals differ.
  public var goals: Parts<Programme.Goal>
  /// How the efforts differ.
  public var efforts: Parts<Programme.Effort>

  /// The difference from older contents to newer ones.
  public init(from before: Programme.Contents, to after: Programme.Contents) {
    objectives = Parts(from: before.objectives, to: after.objectives)
    goals = Parts(from: before.goals, to: after.goals)
    efforts = Parts(from: before.efforts, to: after.efforts)
  }

  /// Whether both say the same.
  public var isEmpty: Bool { objectives.isEmpty && goals.isEmpty && efforts.isEmpty }
}

/// What of a programme goes on in the next one.
public struct ProgrammeSuccession: Hashable, Sendable {
  /// What the next one says at first.
  public var contents = Programme.Contents()
  /// Goals left behind, for they are reached, overtaken or given up.
  public var finished: [Programme.Goal] = []
  /// Efforts left behind: done, given up, or runs that are not held again.
  public var dropped: [Programme.Effort] = []
}

extension Sight {
  /// What of a told programme should go on over some later days: goals that are not over with
  /// their objectives, tasks that are not over, and of runs the next one of the same activity that
  /// the reader may see. Days that fall before the first become open again.
  ///
  /// `mint` gives each effort its identifier.
  public func succession(
    of programme: Programme, over days: ClosedRange<Day>, mint: (Int) -> Programme.Effort.ID
  ) -> ProgrammeSuccession {
    var next = ProgrammeSuccession()
    let contents = programme.said
    let isOver = { (part: Programme.Part) in programme.progress(of: part).isOver }
    next.finished = contents.goals.filter { isOver(.goal($0.id)) }
    next.contents.goals = contents.goals.filter { !isOver(.goal($0.id)) }
      .map { goal in
        var goal = goal
        if let due = goal.due, !days.contains(due) { goal.due = nil }
        goal.milestones.removeAll {
          isOver(.milestone(goal.id, $0.id)) || !days.contains($0.due)
        }
        return goal
      }
    let kept = Set(next.contents.goals.map(\.objective))
    next.contents.objectives = contents.objectives.filter { kept.contains($0.id) }
    let goals = Set(next.contents.goals.map(\.id))
    for effort in contents.efforts {
      guard !progress(of: effort, in: programme).isOver || effort.run != nil,
        effort.goal.map(goals.contains) ?? true,
        let later = later(effort, over: days, mint(next.contents.efforts.count))
      else {
        next.dropped.append(effort)
        continue
      }
      next.contents.efforts.append(later)
    }
    return next
  }

  private func later(
    _ effort: Programme.Effort, over days: ClosedRange<Day>, _ id: Programme.Effort.ID
  ) -> Programme.Effort? {
    var later = Programme.Effort(
      id: id, for: effort.goal, effort.title, effort.first, through: effort.last)
    later.owner = effort.owner
    later.people = effort.people
    later.cost = effort.cost
    later.counts = effort.counts
    guard let run = effort.run.flatMap({ iteration($0) }) else {
      // A task that is not over begins with the new programme, and lasts as long as it would have.
      let length = Int(effort.last.number - effort.first.number)
      if !days.contains(effort.first) {
        later.first = days.lowerBound
        later.last = min(days.upperBound, days.lowerBound.adding(length))
      }
      return later
    }
    let next = iterations(of: run.activity).reversed().first { other in
      days.contains(other.schedule.first) && other.step != .cancelled && other.wasPublished
    }
    guard let next else { return nil }
    later.run = next.id
    later.first = next.schedule.first
    later.last = next.schedule.last
    return later
  }
}
