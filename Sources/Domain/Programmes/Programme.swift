/// What a party and the alliance mean to reach together over some years, and by what: objectives,
/// the goals that lead to them and the efforts that serve the goals.
///
/// Both sides write in its working contents. An edition of them is sealed, adopted by the Allies
/// and accepted by the party; from then on it never changes, and what was done is told beside it.
public struct Programme: Hashable, Sendable, Identifiable {
  /// An identifier that only programmes bear.
  public typealias ID = Identifier<Programme>

  /// How many objectives a programme has at most.
  public static let objectivesMax = 40
  /// How many goals it has at most.
  public static let goalsMax = 200
  /// How many efforts it has at most.
  public static let effortsMax = 1000

  /// An interest of an agreed statement.
  public struct Cited: Hashable, Sendable {
    /// In which dialogue.
    public var track: Track.ID
    /// Which statement.
    public var statement: Statement.ID
    /// Which of its interests.
    public var interest: Statement.Interest.ID

    /// An interest of a statement of a dialogue.
    public init(_ interest: Statement.Interest.ID, of statement: Statement.ID, in track: Track.ID) {
      self.track = track
      self.statement = statement
      self.interest = interest
    }
  }

  /// An end: what is to be reached.
  public struct Objective: Hashable, Sendable, Identifiable {
    /// A code within the programme: `O1`.
    public typealias ID = Code<Objective>
    /// The code.
    public let id: ID
    /// What it is called.
    public var title: Bilingual
    /// What it means; may be empty.
    public var text: String
    /// The objectives of the alliance that it serves, terms of the scheme `aim`; ascending.
    public var aims: [Term.ID]
    /// The shared interests that it serves.
    public var interests: [Cited]

    /// An objective that serves nothing yet.
    public init(id: ID, _ title: Bilingual) {
      self.id = id
      self.title = title
      text = ""
      aims = []
      interests = []
    }
  }

  /// A way: what the party undertakes.
  public struct Goal: Hashable, Sendable, Identifiable {
    /// A code within the programme: `G12`.
    public typealias ID = Code<Goal>
    /// The code.
    public let id: ID
    /// Which objective it serves.
    public var objective: Objective.ID
    /// What it is called.
    public var title: Bilingual
    /// What it means; may be empty.
    public var text: String
    /// Who sees to it: a ministry, a staff; may be empty.
    public var owner: String
    /// When it should be reached.
    public var due: Day?
    /// The instruments that it counts for as well; ascending.
    public var counts: [Instrument.ID]
    /// The steps towards it, by day.
    public var milestones: [Milestone]

    /// A goal of an objective.
    public init(id: ID, of objective: Objective.ID, _ title: Bilingual) {
      self.id = id
      self.objective = objective
      self.title = title
      text = ""
      owner = ""
      counts = []
      milestones = []
    }
  }

  /// A step towards a goal.
  public struct Milestone: Hashable, Sendable, Identifiable {
    /// A code within the goal: `M1`.
    public typealias ID = Code<Milestone>
    /// The code.
    public let id: ID
    /// What is there then.
    public var title: String
    /// By when.
    public var due: Day

    /// A step by a day.
    public init(id: ID, _ title: String, due: Day) {
      self.id = id
      self.title = title
      self.due = due
    }
  }

  /// A means: something done for a goal.
  public struct Effort: Hashable, Sendable, Identifiable {
    /// An identifier that only efforts bear.
    public typealias ID = Identifier<Effort>
    /// Minted by whoever adds it.
    public let id: ID
    /// Which goal it serves; nil while nobody has said.
    public var goal: Goal.ID?
    /// The run of the menu that it is; nil for what is on no menu.
    public var run: Iteration.ID?
    /// What it is called; empty where the run says it.
    public var title: String
    /// Who sees to it; may be empty.
    public var owner: String
    /// The first day; a run says its own.
    public var first: Day
    /// The last day.
    public var last: Day
    /// How many of the party's people it takes.
    public var people: Int
    /// What it costs in all, in hundredths of a euro; nil where a run says what a place costs.
    public var cost: Int64?
    /// The instruments that it counts for as well; ascending.
    public var counts: [Instrument.ID]

    /// Something done from a first to a last day.
    public init(id: ID, for goal: Goal.ID?, _ title: String, _ first: Day, through last: Day) {
      self.id = id
      self.goal = goal
      self.title = title
      self.first = first
      self.last = last
      owner = ""
      people = 1
      counts = []
    }
  }

  /// All that a programme says.
  public struct Contents: Hashable, Sendable {
    /// In the order in which they were added.
    public var objectives: [Objective]
    /// In the order in which they were added.
    public var goals: [Goal]
    /// In the order in which they were added.
    public var efforts: [Effort]

    /// Contents that say nothing yet.
    public init(
      _ objectives: [Objective] = [], _ goals: [Goal] = [], _ efforts: [Effort] = []
    ) {
      self.objectives = objectives
      self.goals = goals
      self.efforts = efforts
    }

    /// An objective by its code.
    public func objective(_ id: Objective.ID) -> Objective? { objectives.first { $0.id == id } }
    /// A goal by its code.
    public func goal(_ id: Goal.ID) -> Goal? { goals.first { $0.id == id } }
    /// An effort by its identifier.
    public func effort(_ id: Effort.ID) -> Effort? { efforts.first { $0.id == id } }
    /// The goals of an objective.
    public func goals(of id: Objective.ID) -> [Goal] { goals.filter { $0.objective == id } }
    /// The efforts for a goal; those for none where none is named.
    public func efforts(for id: Goal.ID?) -> [Effort] { efforts.filter { $0.goal == id } }
    /// Whether nothing is said.
    public var isEmpty: Bool { objectives.isEmpty && goals.isEmpty && efforts.isEmpty }
  }

  /// Contents that don't change any more.
  public struct Edition: Hashable, Sendable {
    /// Counted from 1.
    public var number: Int
    /// What it says.
    public var contents: Contents
    /// Who sealed it, and when.
    public var sealed: Stamp
    /// That the Allies adopted it.
    public var adopted: Statement.Adoption?
    /// What the party says to it.
    public var answer: Statement.Answer?
    /// Who took it back, and when.
    public var withdrawn: Stamp?

    /// An edition that nobody has agreed to.
    public init(_ number: Int, _ contents: Contents, _ sealed: Stamp) {
      self.number = number
      self.contents = contents
      self.sealed = sealed
    }

    /// Whether both sides agreed to it.
    public var isAgreed: Bool { adopted != nil && (answer?.isYes ?? false) }
    /// Whether neither side has said no and not both have said yes.
    public var isOpen: Bool { withdrawn == nil && !isAgreed && (answer?.isYes ?? true) }
  }

  /// What progress is told of.
  public enum Part: Hashable, Sendable {
    case goal(Goal.ID)
    case milestone(Goal.ID, Milestone.ID)
    case effort(Effort.ID)
  }

  /// How far something is.
  public enum Progress: UInt8, Hashable, Sendable, CaseIterable {
    case notStarted = 1
    case ongoing = 2
    case partly = 3
    case done = 4
    /// Something else took its place.
    case overtaken = 5
    /// It was not done, and will not be.
    case missed = 6

    /// Whether nothing more is expected.
    public var isOver: Bool { self == .done || self == .overtaken || self == .missed }
  }

  /// That a part of it is so far.
  public struct Report: Hashable, Sendable {
    /// Which part.
    public var part: Part
    /// How far it is.
    public var progress: Progress
    /// What a reader should know; never empty for what was missed or overtaken.
    public var note: String
    /// Who said so, and when.
    public var by: Stamp

    /// What is told of a part.
    public init(_ part: Part, _ progress: Progress, note: String = "", _ by: Stamp) {
      self.part = part
      self.progress = progress
      self.note = note
      self.by = by
    }
  }

  /// What both sides hold of a year: what was done, what not, and why.
  public struct Review: Hashable, Sendable {
    /// Which year.
    public var year: Int
    /// What is to be said of it.
    public var summary: String
    /// The edition that was reviewed, counted from 1.
    public var edition: Int
    /// Where each part stood, as far as anything was told of it.
    public var reports: [Report]
    /// Which side drew it up, and when.
    public var drawn: Stamp
    /// Whether the party drew it up, so that the alliance has to agree.
    public var isParty: Bool
    /// Who agreed for the other side, and when.
    public var agreed: Stamp?

    /// A review of a year.
    public init(of year: Int, _ summary: String, edition: Int, _ drawn: Stamp, isParty: Bool) {
      self.year = year
      self.summary = summary
      self.edition = edition
      self.drawn = drawn
      self.isParty = isParty
      reports = []
    }
  }

  /// The end of a programme before its last day.
  public struct Close: Hashable, Sendable {
    /// Why.
    public var note: String
    /// Who ended it, and when.
    public var by: Stamp

    /// An end with a reason.
    public init(_ note: String, _ by: Stamp) {
      self.note = note
      self.by = by
    }
  }

  /// Minted by whoever opens it.
  public let id: ID
  /// Whose it is.
  public var party: Party.ID
  /// Through which instrument.
  public var instrument: Instrument.ID
  /// What it is called.
  public var title: Bilingual
  /// The first day.
  public var first: Day
  /// The last day.
  public var last: Day
  /// Who may read it.
  public var marking: Marking
  /// The case through which it goes.
  public var dossier: Case.ID?
  /// The programme that it carries on.
  public var predecessor: ID?
  /// Who opened it, and when.
  public var opened: Stamp
  /// What is being written.
  public var contents: Contents
  /// What was sealed, the first first.
  public var editions: [Edition]
  /// What was told of its parts, the latest of each.
  public var reports: [Part: Report]
  /// Its reviews, by year.
  public var reviews: [Review]
  /// Its end before the last day.
  public var closed: Close?

  /// A programme as it was asked for.
  public init(_ opening: ProgrammeOpening, _ opened: Stamp) {
    id = opening.id
    party = opening.party
    instrument = opening.instrument
    title = opening.title
    first = opening.first
    last = opening.last
    marking = opening.marking
    dossier = opening.dossier
    predecessor = opening.predecessor
    self.opened = opened
    contents = opening.contents
    editions = []
    reports = [:]
    reviews = []
  }

  /// The edition that holds: the last one to which both sides agreed.
  public var inForce: Edition? { editions.last(where: \.isAgreed) }

  /// The edition over which the sides have not settled; at most one.
  public var pending: Edition? { editions.last(where: \.isOpen) }

  /// What it says: what holds, or, while nothing does, what is being written.
  public var said: Contents { inForce?.contents ?? contents }

  /// Whether it goes on at a day.
  public func isOpen(on day: Day) -> Bool { closed == nil && day <= last }
}

/// A programme that somebody asks to open.
public struct ProgrammeOpening: Hashable, Sendable {
  /// Minted by whoever asks.
  public var id: Programme.ID
  /// Whose it is.
  public var party: Party.ID
  /// Through which instrument.
  public var instrument: Instrument.ID
  /// What it is called.
  public var title: Bilingual
  /// The first day.
  public var first: Day
  /// The last day.
  public var last: Day
  /// Who may read it.
  public var marking: Marking
  /// The case through which it goes.
  public var dossier: Case.ID?
  /// The programme that it carries on.
  public var predecessor: Programme.ID?
  /// What it says at first.
  public var contents: Programme.Contents

  /// A programme of a party over some days.
  public init(
    _ id: Programme.ID, of party: Party.ID, through instrument: Instrument.ID,
    _ days: ClosedRange<Day>, marking: Marking
  ) {
    self.id = id
    self.party = party
    self.instrument = instrument
    self.marking = marking
    title = Bilingual("")
    first = days.lowerBound
    last = days.upperBound
    contents = Programme.Contents()
  }
}
