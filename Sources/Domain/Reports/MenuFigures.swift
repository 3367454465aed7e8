public import Labels

/// What reports across the menu are about, for a reader.
public enum ReportScope: Hashable, Sendable {
  /// All that the reader may read.
  case alliance
  /// The runs that the reader may read, and its own party's people alone.
  case party(Party.ID)
  /// The runs of the reader's own providers.
  case providers
}

/// What became of the seats and the people of some runs.
public struct MenuTally: Hashable, Sendable {
  /// How many runs; of a party, those that it put someone forward for.
  public var runs = 0
  /// How many seats these have; of a party none, for seats are not a party's.
  public var seats = 0
  /// How many seats are free, in the runs that tell; of a party none.
  public var free = 0
  /// How many people were put forward.
  public var nominations = 0
  /// How many of them have or had a seat.
  public var seated = 0
  /// How many wait for one.
  public var waiting = 0
  /// How many came.
  public var attended = 0
  /// How many had a seat and did not come.
  public var missed = 0
  /// How many were withdrawn after nominations had closed.
  public var lateWithdrawals = 0

  /// Nothing.
  public init() {}

  /// Seats that stood empty for want of the people they were given to.
  public var absences: Int { missed + lateWithdrawals }

  mutating func add(_ nomination: Nomination, in run: Iteration) {
    nominations += 1
    if nomination.status.holdsSeat { seated += 1 }
    switch nomination.status {
    case .waiting: waiting += 1
    case .attended: attended += 1
    case .noShow: missed += 1
    case .withdrawn where nomination.since.at.day > run.deadlines.closes: lateWithdrawals += 1
    default: break
    }
  }
}

/// A line of a report: one party, area, provider, month or sort of activity.
public struct MenuLine: Hashable, Sendable {
  /// What the lines of a table have in common.
  public enum Division: String, Hashable, Sendable, CaseIterable {
    case party, area, provider, month, kind
  }

  /// What a line is about.
  public enum Key: Hashable, Sendable {
    case party(Party.ID)
    /// The main area of an activity, so that a run is counted once.
    case area(Term.ID)
    case provider(Provider.ID)
    /// The month of a run's first day, 1 to 12.
    case month(Int)
    case kind(Activity.Kind)

    /// Which table it stands in.
    public var division: Division {
      switch self {
      case .party: .party
      case .area: .area
      case .provider: .provider
      case .month: .month
      case .kind: .kind
      }
    }

    /// Where it stands in its table.
    var order: String {
      switch self {
      case .party(let id): id.text
      case .area(let id): id.text
      case .provider(let id): id.text
      case .month(let month): twoDigits(month)
      case .kind(let kind): twoDigits(Int(kind.rawValue))
      }
    }
  }

  /// What it is about.
  public var key: Key
  /// What became of it in the year.
  public var tally: MenuTally
  /// And in the year before.
  public var before: MenuTally
}

/// How many of one gender came.
public struct GenderCount: Hashable, Sendable {
  /// As the party gave it; nil where it gave none.
  public var gender: Candidate.Gender?
  /// How many; nil where so few came that the number would tell of single people.
  public var count: Int?

  /// The least number that tells of nobody by themselves.
  public static let least = 3

  /// Counts as they may be told beside their sum: the small are withheld, and with a single small
  /// one the next smallest too, from which and the sum it would follow.
  public static func told(_ counts: [Int]) -> [Int?] {
    var withheld = Set(counts.indices.filter { (1..<least).contains(counts[$0]) })
    if withheld.count == 1 {
      let others = counts.indices.filter { !withheld.contains($0) }
      if let next = others.min(by: { (counts[$0], $0) < (counts[$1], $1) }) {
        withheld.insert(next)
      }
    }
    return counts.indices.map { withheld.contains($0) ? nil : counts[$0] }
  }
}

/// One run and a number of it: how long its line is, how many of its seats are empty.
public struct RunFigure: Hashable, Sendable {
  /// Which run.
  public var run: Iteration.ID
  /// The number.
  public var count: Int
  /// How many seats it has.
  public var seats: Int
}

/// A year of the menu in numbers, beside the year before.
public struct MenuFigures: Sendable {
  /// The calendar year of the runs' first days.
  public var year: Int
  /// All together.
  public var total: MenuTally
  /// All together in the year before.
  public var before: MenuTally
  /// The lines of every table, by table and code.
  public var lines: [MenuLine]
  /// How many of each gender came.
  public var genders: [GenderCount]
  /// The runs that most people wait for, the longest line first.
  public var longestLines: [RunFigure]
  /// The runs with the most empty seats, of those that tell.
  public var emptiest: [RunFigure]
  /// The labels of all that was counted.
  public var labels: [Label]

  /// The lines of a table, by code.
  public func lines(by division: MenuLine.Division) -> [MenuLine] {
    lines.filter { $0.key.division == division }
  }
}
