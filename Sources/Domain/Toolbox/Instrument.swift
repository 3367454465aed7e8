/// A tool of the toolbox, declared as a process: its stages, who acts at each, what each
/// produces and how a case goes from one to the next.
///
/// It is data of a pack: the office knows no instrument by name.
public struct Instrument: Hashable, Sendable, Identifiable {
  /// A code that only instruments bear.
  public typealias ID = Code<Instrument>

  /// How many stages an instrument has at most.
  public static let stagesMax = 40

  /// Who acts at a stage or makes a move.
  public enum Doer: UInt8, Hashable, Sendable, CaseIterable {
    /// The party whose case it is.
    case partner = 1
    /// Who looks after the party at the alliance's seat.
    case officer = 2
    /// Who plans across partners at the alliance's seat.
    case planner = 3
    /// All Allies, by consensus.
    case committee = 4
    /// Any Ally by itself.
    case ally = 5
    /// The nation that leads for the others.
    case leadNation = 6
    /// A military command, which evaluates or conducts.
    case command = 7
    /// Whoever carries out on the lead nation's behalf.
    case agent = 8
    /// Experts who judge in their own name.
    case experts = 9
  }

  /// What a case may hold.
  public enum Holding: UInt8, Hashable, Sendable, CaseIterable {
    case papers = 1
    case questionnaire = 2
    case goals = 3
    case units = 4
    case money = 5
    /// Posts in staffs.
    case posts = 6
    /// Reviewers and what they say.
    case reviewers = 7
    /// Grades by area.
    case ratings = 8
    /// Measures that mend or carry out something.
    case measures = 9
    /// Objectives, goals and efforts over some years.
    case programme = 10
  }

  /// Something that is assessed by itself.
  public struct Area: Hashable, Sendable, Identifiable {
    /// A code within the instrument.
    public typealias ID = Code<Area>
    /// The code.
    public let id: ID
    /// What it is called.
    public var name: Bilingual

    /// An area of a name.
    public init(id: ID, _ name: Bilingual) {
      self.id = id
      self.name = name
    }
  }

  /// A grade of the scale by which areas are assessed.
  public struct Grade: Hashable, Sendable, Identifiable {
    /// A code within the instrument.
    public typealias ID = Code<Grade>
    /// The code.
    public let id: ID
    /// What it is called.
    public var name: Bilingual
    /// From 0 to 100; nil for what says that nothing was assessed.
    public var points: Int?

    /// A grade of a name.
    public init(id: ID, _ name: Bilingual, points: Int? = nil) {
      self.id = id
      self.name = name
      self.points = points
    }
  }

  /// A round in which applications are taken and judged against one another.
  public enum Call {
    /// The code that people use: `2026-1`.
    public typealias ID = Code<Call>
  }

  /// What a case is about beside its party.
  public enum SubjectKind: UInt8, Hashable, Sendable, CaseIterable {
    /// The party alone.
    case party = 1
    /// An operation.
    case operation = 2
    /// A package or another body.
    case body = 3
  }

  /// In which format a case is discussed.
  public enum Format: UInt8, Hashable, Sendable, CaseIterable {
    /// The Allies among themselves.
    case allies = 1
    /// The Allies and the one partner.
    case alliesAndOne = 2
    /// The Allies and the operation's contributors.
    case contributors = 3
    /// The Allies and all partners of the instrument.
    case alliesAndAll = 4
  }

  /// What somebody at a stage may do beside: shaping, not deciding.
  public enum Right: UInt8, Hashable, Sendable, CaseIterable {
    /// Is given planning papers.
    case readsPlanning = 1
    /// Joins meetings in format.
    case joinsMeetings = 2
    /// Comments on drafts.
    case commentsDrafts = 3
    /// Comments on what is under silence.
    case commentsSilence = 4
    /// Takes part in the generation of forces.
    case generatesForces = 5
  }

  /// What sort of thing a case produces.
  public enum ArtefactKind: UInt8, Hashable, Sendable, CaseIterable {
    case paper = 1
    case questionnaire = 2
    case assessment = 3
    case plan = 4
    case agreement = 5
    case evaluation = 6
    case report = 7
    case offer = 8
  }

  /// Something that a case produces: it stands in a version of a paper.
  public struct Artefact: Hashable, Sendable, Identifiable {
    /// A code within the instrument.
    public typealias ID = Code<Artefact>
    /// The code.
    public let id: ID
    /// What sort of thing it is.
    public var kind: ArtefactKind
    /// What it is called.
    public var name: Bilingual

    /// A thing of a kind.
    public init(id: ID, _ kind: ArtefactKind, _ name: Bilingual) {
      self.id = id
      self.kind = kind
      self.name = name
    }
  }

  /// Where a case may stand.
  public struct Stage: Hashable, Sendable, Identifiable {
    /// A code within the instrument.
    public typealias ID = Code<Stage>
    /// The code.
    public let id: ID
    /// What it is called.
    public var name: Bilingual
    /// Who acts while a case stands there, in the enumeration's order.
    public var actors: [Doer]
    /// What is made there.
    public var produces: [Artefact.ID]
    /// How many days a case should stand there at most; nil where nothing is due.
    public var within: Int?
    /// For how many months what is reached there holds; nil where nothing of the sort is.
    public var validMonths: Int?
    /// The stage from whose day on it holds, where that is an earlier one.
    public var validSince: ID?
    /// What the party may do there, in the enumeration's order.
    public var rights: [Right]
    /// Whether a case may begin there.
    public var isEntry: Bool
    /// Whether a case is over there.
    public var isEnd: Bool

    /// A stage in the middle at which nobody acts yet.
    public init(id: ID, _ name: Bilingual) {
      self.id = id
      self.name = name
      actors = []
      produces = []
      rights = []
      isEntry = false
      isEnd = false
    }
  }

  /// How a case goes from one stage to another.
  public struct Move: Hashable, Sendable {
    /// From which stage.
    public var from: Stage.ID
    /// To which.
    public var to: Stage.ID
    /// What it is called.
    public var name: Bilingual
    /// Who makes it, in the enumeration's order.
    public var by: [Doer]
    /// Whose decision it needs; nil where it needs none.
    public var needs: Committee.ID?
    /// What must be on file before it.
    public var requires: [Artefact.ID]

    /// A move that nobody makes yet.
    public init(from: Stage.ID, to: Stage.ID, _ name: Bilingual) {
      self.from = from
      self.to = to
      self.name = name
      by = []
      requires = []
    }
  }

  /// Who was eligible from when to when.
  public struct Opening: Hashable, Sendable {
    /// On which days.
    public var span: Span
    /// Who.
    public var rule: Eligibility
    /// What a reader should know of it.
    public var note: Bilingual?

    /// A rule over a span.
    public init(_ span: Span, _ rule: Eligibility, note: Bilingual? = nil) {
      self.span = span
      self.rule = rule
      self.note = note
    }
  }

  /// The code people use: `parp`.
  public let id: ID
  /// Its names in order of time; never empty.
  public var names: [DatedName]
  /// The abbreviation in use.
  public var short: Bilingual
  /// What it is for.
  public var purpose: Bilingual
  /// The days on which there is such an instrument.
  public var life: Span
  /// The instruments whose place it took.
  public var predecessors: [ID]
  /// Every how many months a case begins anew; nil where it runs once.
  public var cadence: Int?
  /// What a case may hold, in the enumeration's order.
  public var holds: [Holding]
  /// Who is eligible, in order of time.
  public var openings: [Opening]
  /// What a case is about.
  public var subjectKind: SubjectKind
  /// In which format it is discussed; nil where in none of its own.
  public var format: Format?
  /// What cases produce.
  public var artefacts: [Artefact]
  /// What is assessed.
  public var areas: [Area]
  /// The grades, the best first.
  public var scale: [Grade]
  /// Where cases may stand, in the order in which they are drawn.
  public var stages: [Stage]
  /// How they go from one to another.
  public var moves: [Move]
  /// What all this rests on.
  public var evidence: Evidence

  /// An instrument of which the process is not declared yet.
  public init(id: ID, names: [DatedName], short: Bilingual, purpose: Bilingual) {
    self.id = id
    self.names = names
    self.short = short
    self.purpose = purpose
    life = Span()
    predecessors = []
    holds = []
    openings = []
    subjectKind = .party
    artefacts = []
    areas = []
    scale = []
    stages = []
    moves = []
    evidence = Evidence()
  }

  /// Its full name on a day.
  public func name(on day: Day) -> Bilingual { names.held(on: day)?.name ?? short }

  /// A stage by its code.
  public func stage(_ id: Stage.ID) -> Stage? { stages.first { $0.id == id } }

  /// A thing that cases produce, by its code.
  public func artefact(_ id: Artefact.ID) -> Artefact? { artefacts.first { $0.id == id } }

  /// What is assessed, by its code.
  public func area(_ id: Area.ID) -> Area? { areas.first { $0.id == id } }

  /// A grade of the scale, by its code.
  public func grade(_ id: Grade.ID) -> Grade? { scale.first { $0.id == id } }

  /// How a case goes from a stage to another.
  public func move(from: Stage.ID, to: Stage.ID) -> Move? {
    moves.first { $0.from == from && $0.to == to }
  }

  /// The moves that lead on from a stage.
  public func moves(from stage: Stage.ID) -> [Move] { moves.filter { $0.from == stage } }

  /// The rule of eligibility that holds on a day.
  public func opening(on day: Day) -> Opening? { openings.first { $0.span.contains(day) } }
}
