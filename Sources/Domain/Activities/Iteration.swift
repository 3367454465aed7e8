/// One dated run of an activity, `FIN.2732.34`.
public struct Iteration: Hashable, Sendable, Identifiable {
  /// A code that only iterations bear: the activity's, a full stop, and the run's number.
  public typealias ID = Code<Iteration>

  /// When it is held.
  public struct Schedule: Hashable, Sendable {
    /// The first day.
    public var first: Day
    /// The last day.
    public var last: Day
    /// When it begins and ends each day, in minutes after midnight by the clock of its place;
    /// nil for whole days.
    public var hours: Range<Int>?
    /// The clock of its place: `Europe/Helsinki`.
    public var timeZone: String

    /// From a first to a last day, by the clock of a place.
    public init(_ first: Day, through last: Day, hours: Range<Int>? = nil, timeZone: String) {
      self.first = first
      self.last = last
      self.hours = hours
      self.timeZone = timeZone
    }

    /// How many days it lasts.
    public var days: Int { Int(last.number - first.number) + 1 }

    /// Whether it runs on any of some days.
    public func overlaps(_ days: ClosedRange<Day>) -> Bool {
      first <= days.upperBound && last >= days.lowerBound
    }
  }

  /// By when what has to happen.
  public struct Deadlines: Hashable, Sendable {
    /// The first day for nominations.
    public var opens: Day
    /// The last day for nominations.
    public var closes: Day
    /// The last day on which it may be cancelled or moved without a reason of force.
    public var cancels: Day
    /// How many days someone has to answer who is offered a seat.
    public var answerDays: Int

    /// The usual ones for a first day: nominations from 150 until 45 days before, cancelling until
    /// 42 days before, a week to answer.
    public init(before first: Day) {
      opens = first.adding(-150)
      closes = first.adding(-45)
      cancels = first.adding(-42)
      answerDays = 7
    }
  }

  /// Where it is held.
  public struct Place: Hashable, Sendable {
    /// The town; nil online.
    public var town: String?
    /// The country; nil online.
    public var country: Party.ID?

    /// A town of a country.
    public init(town: String? = nil, country: Party.ID? = nil) {
      self.town = town
      self.country = country
    }
  }

  /// Whose seats a limit counts.
  public enum Group: Hashable, Sendable {
    /// Each party by itself.
    case eachParty
    /// One party.
    case party(Party.ID)
    /// Members of a body on the first day.
    case body(Body.ID)
    /// Allies on the first day.
    case allies
    /// All who are not Allies on the first day.
    case partners
    /// All seats together.
    case everyone
  }

  /// A limit on seats. One seat may count in several.
  public struct Quota: Hashable, Sendable {
    /// What is limited.
    public enum Kind: Hashable, Sendable {
      /// The group has so many seats and no more.
      case atMost(Int)
      /// So many seats are held back for the group, until a day if one is named.
      case heldBack(Int, until: Day?)
    }

    /// Whose seats.
    public var group: Group
    /// How many.
    public var kind: Kind

    /// A limit on a group's seats.
    public init(_ group: Group, _ kind: Kind) {
      self.group = group
      self.kind = kind
    }
  }

  /// How seats are given.
  public enum Allocation: UInt8, Hashable, Sendable, CaseIterable {
    /// Whoever comes first and lacks nothing is confirmed at once.
    case arrival = 1
    /// The provider decides, by its ranking.
    case ranking = 2
  }

  /// How many may come.
  public struct Seating: Hashable, Sendable {
    /// All seats.
    public var seats: Int
    /// With fewer than this it is not held; nil for no minimum.
    public var minimum: Int?
    /// The limits, in order of their importance.
    public var quotas: [Quota]
    /// How seats are given.
    public var allocation: Allocation
    /// Whether all who may read the iteration are told how many seats are free, and parties their
    /// places in line. These come from nominations that most may not see: telling them is a
    /// decision of the provider's own.
    public var tellsSeats: Bool

    /// So many seats.
    public init(_ seats: Int, allocation: Allocation = .ranking) {
      self.seats = seats
      self.allocation = allocation
      quotas = []
      tellsSeats = true
    }
  }

  /// For whom it was approved.
  public struct Approval: Hashable, Sendable {
    /// Whether it was approved for all parties but the excepted, or for the named alone.
    public var isGeneral: Bool
    /// The parties excepted or named, sorted.
    public var parties: [Party.ID]
    /// The decision that it rests on.
    public var decision: Decision.ID?

    /// Approved for all but some.
    public static func all(
      but parties: [Party.ID] = [], by decision: Decision.ID? = nil
    ) -> Approval {
      Approval(isGeneral: true, parties: parties.sorted(), decision: decision)
    }

    /// Approved for some alone.
    public static func only(
      _ parties: [Party.ID], by decision: Decision.ID? = nil
    ) -> Approval {
      Approval(isGeneral: false, parties: parties.sorted(), decision: decision)
    }

    /// An approval as it was recorded.
    public init(isGeneral: Bool, parties: [Party.ID], decision: Decision.ID?) {
      self.isGeneral = isGeneral
      self.parties = parties
      self.decision = decision
    }

    /// Whether it holds for a party.
    public func covers(_ party: Party.ID) -> Bool { parties.contains(party) != isGeneral }
  }

  /// How far the office has brought it.
  public enum Step: UInt8, Hashable, Sendable, CaseIterable {
    case proposed = 1
    case checked = 2
    case approved = 3
    case published = 4
    case cancelled = 5
    case reported = 6
  }

  /// How far it is on a day: the office's step, and what the calendar makes of it.
  public enum Stage: UInt8, Hashable, Sendable, CaseIterable {
    case proposed = 1
    case checked = 2
    case approved = 3
    /// On the menu; nominations are not open yet.
    case published = 4
    case open = 5
    case closed = 6
    case running = 7
    case done = 8
    case reported = 9
    case cancelled = 10
  }

  /// That it was held to other days before.
  public struct Move: Hashable, Sendable {
    /// The days until then.
    public var from: Schedule
    /// Who moved it, and when.
    public var by: Stamp

    /// That it was moved away from days.
    public init(from: Schedule, by: Stamp) {
      self.from = from
      self.by = by
    }
  }

  /// The activity's code, a full stop and the run's number.
  public let id: ID
  /// What it is a run of.
  public var activity: Activity.ID
  /// When it is held.
  public var schedule: Schedule
  /// By when what has to happen.
  public var deadlines: Deadlines
  /// Where it is held.
  public var place: Place
  /// How many may come.
  public var seating: Seating
  /// Who may read it.
  public var marking: Marking
  /// How far the office has brought it.
  public var step: Step
  /// For whom it was approved; nil before.
  public var approval: Approval?
  /// Whether it was ever on the menu.
  public var wasPublished: Bool
  /// The iteration whose place it takes a year later.
  public var repeats: Iteration.ID?
  /// What joins it with others: a series approved at once, an exercise with its conferences.
  public var series: Identifier<Series>?
  /// What those who come should know, a paper with a label of its own.
  public var instructions: Paper.ID?
  /// The report on it, a paper with a label of its own.
  public var report: Paper.ID?
  /// Why it was cancelled, told to whoever may read it.
  public var cancelledFor: String?
  /// Who cancelled it, and when.
  public var cancelledBy: Stamp?
  /// When it was to be held before, the oldest first.
  public var moves: [Move]
  /// Who proposed it, and when.
  public var proposed: Stamp

  /// What joins iterations.
  public enum Series {}

  /// A proposed run of an activity.
  public init(
    id: ID, of activity: Activity.ID, _ schedule: Schedule, marking: Marking, _ proposed: Stamp
  ) {
    self.id = id
    self.activity = activity
    self.schedule = schedule
    self.marking = marking
    self.proposed = proposed
    deadlines = Deadlines(before: schedule.first)
    place = Place()
    seating = Seating(24)
    step = .proposed
    wasPublished = false
    moves = []
  }

  /// How far it is on a day.
  public func stage(on day: Day) -> Stage {
    switch step {
    case .proposed: .proposed
    case .checked: .checked
    case .approved: .approved
    case .cancelled: .cancelled
    case .reported: .reported
    case .published:
      if day > schedule.last {
        .done
      } else if day >= schedule.first {
        .running
      } else if day > deadlines.closes {
        .closed
      } else if day >= deadlines.opens {
        .open
      } else {
        .published
      }
    }
  }
}
