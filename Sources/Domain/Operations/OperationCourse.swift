/// How the strength of an operation went, party by party, from what may be read.
public struct OperationCourse: Sendable {
  /// One party's people over time.
  public struct Line: Sendable {
    /// Whose.
    public var party: Party.ID
    /// On which days the number changes, and to what; ascending.
    public var turns: [Contribution.Strength]
    /// The most that it ever had.
    public var most: Int { turns.map(\.count).max() ?? 0 }

    /// How many on a day.
    public func count(on day: Day) -> Int { turns.last { $0.from <= day }?.count ?? 0 }
  }

  /// The parties' lines, those with the most at any time first.
  public var lines: [Line]
  /// The whole, in the same way.
  public var total: [Contribution.Strength]

  /// The day on which there were most people first, and how many; nil where there never were any.
  public var peak: Contribution.Strength? {
    let most = total.max { ($0.count, $1.from) < ($1.count, $0.from) }
    return most.flatMap { $0.count > 0 ? $0 : nil }
  }

  /// The course of contributions that may be read.
  public init(_ contributions: [Contribution]) {
    var byParty: [Party.ID: [[Contribution.Strength]]] = [:]
    for contribution in contributions where contribution.capability == .people {
      byParty[contribution.party, default: []].append(contribution.turns)
    }
    lines = byParty.map { Line(party: $0.key, turns: Self.sum($0.value)) }
      .sorted { ($1.most, $0.party) < ($0.most, $1.party) }
    total = Self.sum(lines.map(\.turns))
  }

  /// Several courses as one: each adds what it changes on its days.
  private static func sum(_ courses: [[Contribution.Strength]]) -> [Contribution.Strength] {
    var changes: [Day: Int] = [:]
    for turns in courses {
      var before = 0
      for turn in turns {
        changes[turn.from, default: 0] += turn.count - before
        before = turn.count
      }
    }
    var count = 0
    return changes.sorted { $0.key < $1.key }.compactMap { day, change in
      count += change
      return change == 0 ? nil : Contribution.Strength(count, from: day)
    }
  }
}

extension Sight {
  /// How the strength of an operation went.
  public func course(of operation: Body.ID) -> OperationCourse {
    OperationCourse(contributions(to: operation))
  }
}
