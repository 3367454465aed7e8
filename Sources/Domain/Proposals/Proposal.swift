/// Actions tied together that take effect when consensus is reached.
///
/// It has no label of its own: it stands in versions of a paper, and whoever may read one of them
/// may read what was proposed by it.
public struct Proposal: Hashable, Sendable, Identifiable {
  /// An identifier that only proposals bear.
  public typealias ID = Identifier<Proposal>

  /// How many parts a proposal has at most.
  public static let partsMax = 100
  /// How many runs a proposal opens at most.
  public static let runsMax = 5000

  /// What can be adopted by itself: by default what concerns one partner, so that an objection
  /// about one stops that one alone.
  public struct Part: Hashable, Sendable, Identifiable {
    /// A code within the proposal: the party's, mostly.
    public typealias ID = Code<Part>

    /// The code.
    public let id: ID
    /// The party that it concerns; nil for all.
    public var party: Party.ID?
    /// What it is called; empty where the party says it all.
    public var title: String
    /// Whether the proposal's runs are opened to the party.
    public var opensRuns: Bool
    /// What its adoption does, in order.
    public var actions: [Action]

    /// A part that does nothing yet.
    public init(id: ID, party: Party.ID? = nil, title: String = "") {
      self.id = id
      self.party = party
      self.title = title
      opensRuns = false
      actions = []
    }
  }

  /// What kind of next version it is.
  public enum Revision: UInt8, Hashable, Sendable, CaseIterable {
    case revision = 1
    case addition = 2
    case correction = 3

    /// What a paper's number bears for it: `REV`, `ADD`, `COR`.
    public var suffix: String {
      switch self {
      case .revision: "REV"
      case .addition: "ADD"
      case .correction: "COR"
      }
    }
  }

  /// What is proposed by one version of the paper.
  public struct Draft: Hashable, Sendable {
    /// The version in which it stands; its label is the draft's.
    public var version: Version.ID
    /// How it follows on the draft before; nil for the first.
    public var revision: Revision?
    /// Its parts, by code.
    public var parts: [Part]
    /// The runs that parts open; ascending.
    public var runs: [Iteration.ID]
    /// The title under which an adoption goes into the record, which is open to all; nil where
    /// none is to be read there.
    public var title: Bilingual?
    /// Who drew it up, and when.
    public var made: Stamp

    /// A draft of parts.
    public init(in version: Version.ID, _ parts: [Part], _ made: Stamp) {
      self.version = version
      self.parts = parts
      self.made = made
      runs = []
    }

    /// A part by its code.
    public func part(_ id: Part.ID) -> Part? { parts.first { $0.id == id } }
  }

  /// A period in which any Ally may object.
  public struct Silence: Hashable, Sendable {
    /// How it ended.
    public enum Ending: UInt8, Hashable, Sendable, CaseIterable {
      /// By itself, at its deadline.
      case deadline = 1
      /// By another draft.
      case redrafted = 2
      /// It was taken to a meeting.
      case escalated = 3
      /// The proposal was withdrawn.
      case withdrawn = 4
    }

    /// The draft under silence, counted from 0.
    public var draft: Int
    /// Who set it, and when.
    public var set: Stamp
    /// The moment at which it ends; an objection must come before it.
    public var ends: Instant
    /// The deadlines that it had before, the oldest first.
    public var formerly: [Instant]
    /// The partners whose comments are asked for; ascending.
    public var consulted: [Party.ID]
    /// What was said, in order.
    public var positions: [Position]
    /// How and when it ended; nil while it runs.
    public var ended: End?

    /// How and when a silence ended.
    public struct End: Hashable, Sendable {
      /// How.
      public var how: Ending
      /// When.
      public var at: Instant

      /// An end at a moment.
      public init(_ how: Ending, at: Instant) {
        self.how = how
        self.at = at
      }
    }

    /// A silence over a draft until a moment.
    public init(over draft: Int, until ends: Instant, _ set: Stamp, consulted: [Party.ID] = []) {
      self.draft = draft
      self.ends = ends
      self.set = set
      self.consulted = consulted
      formerly = []
      positions = []
    }
  }

  /// What a delegation says while a silence runs.
  public struct Position: Hashable, Sendable, Identifiable {
    /// An identifier that only positions bear.
    public typealias ID = Identifier<Position>

    /// What is said.
    public enum Kind: Hashable, Sendable {
      /// That nothing stands in the way.
      case agrees
      /// That more time is needed, until a moment if one is named.
      case needsTime(Instant?)
      /// Something to be thought of; stops nothing.
      case comments
      /// No: silence is broken.
      case objects(Scope)
    }

    /// What an objection is about.
    public enum Scope: Hashable, Sendable {
      case whole
      /// Some parts; ascending.
      case parts([Part.ID])
      /// Some of the runs that parts open, for some parts or, where none is named, for all.
      case runs([Iteration.ID], in: [Part.ID])
    }

    /// Minted by who says it.
    public let id: ID
    /// Who speaks.
    public var party: Party.ID
    /// What is said.
    public var kind: Kind
    /// In writing; never empty in an objection.
    public var text: String
    /// Who may read it: mostly Allies alone.
    public var marking: Marking
    /// Who wrote it, and when.
    public var said: Stamp

    /// A position of a party, with nothing in writing yet.
    public init(id: ID, of party: Party.ID, _ kind: Kind, marking: Marking, _ said: Stamp) {
      self.id = id
      self.party = party
      self.kind = kind
      self.marking = marking
      self.said = said
      text = ""
    }
  }

  /// What became of a part.
  public enum Outcome: UInt8, Hashable, Sendable, CaseIterable {
    /// Adopted, and done.
    case adopted = 1
    /// Adopted without some of the runs.
    case adoptedInPart = 2
    /// Agreed to, but what it does could no longer be done, so that nothing of it was.
    case unperformed = 3
  }

  /// That a part was adopted.
  public struct Adopted: Hashable, Sendable {
    /// Which part.
    public var part: Part.ID
    /// What became of it.
    public var outcome: Outcome
    /// By what.
    public var means: Means
    /// When.
    public var at: Instant

    /// By what a part is adopted.
    public enum Means: Hashable, Sendable {
      /// By a silence, counted from 0.
      case silence(Int)
      /// At a meeting, as a draft has it, counted from 0; no meeting is named to whoever may not
      /// know of it.
      case meeting(Meeting.ID?, draft: Int)
    }

    /// A part adopted by some means at a moment.
    public init(_ part: Part.ID, _ outcome: Outcome, by means: Means, at: Instant) {
      self.part = part
      self.outcome = outcome
      self.means = means
      self.at = at
    }

    /// A part adopted by a silence at a moment.
    public init(_ part: Part.ID, _ outcome: Outcome, by silence: Int, at: Instant) {
      self.init(part, outcome, by: .silence(silence), at: at)
    }
  }

  /// Minted by whoever draws it up.
  public let id: ID
  /// Before whom it is brought.
  public var committee: Committee.ID
  /// The paper that it stands in.
  public var paper: Paper.ID
  /// Whose it is; that seat alone draws up further drafts.
  public var origin: Principal.Seat
  /// What was proposed, the first draft first; never empty.
  public var drafts: [Draft]
  /// Its silences, the first first.
  public var silences: [Silence]
  /// The parts adopted, in order of adoption.
  public var adopted: [Adopted]
  /// Who withdrew it, and when.
  public var withdrawn: Stamp?

  /// A proposal of a paper's seat in its first draft.
  public init(id: ID, before committee: Committee.ID, in paper: Paper, _ draft: Draft) {
    self.id = id
    self.committee = committee
    self.paper = paper.id
    origin = paper.origin
    drafts = [draft]
    silences = []
    adopted = []
  }

  /// The latest draft.
  public var draft: Draft { drafts[drafts.count - 1] }

  /// The silence that has not ended; by the clock it may have.
  public var openSilence: Silence? { silences.last.flatMap { $0.ended == nil ? $0 : nil } }

  /// What became of a part; nil where it was not adopted.
  public func outcome(of part: Part.ID) -> Adopted? { adopted.first { $0.part == part } }

  /// The parts of the latest draft that are not adopted.
  public var openParts: [Part] { draft.parts.filter { outcome(of: $0.id) == nil } }

  /// Whether somebody asked for time, or stopped some part, in the silence that runs.
  var asksTheChair: Bool {
    openSilence?.positions.contains { position in
      if case .needsTime = position.kind { true } else { position.kind.isObjection }
    } ?? false
  }

  /// The number that its paper bears since a draft: `-REV1`; empty for the first.
  public func suffix(of draft: Int) -> String {
    guard let kind = drafts[draft].revision else { return "" }
    let count = drafts[...draft].count { $0.revision == kind }
    return "-\(kind.suffix)\(count)"
  }
}

extension Proposal.Silence {
  /// The objections that stop a whole part, in order.
  public func objections(to part: Proposal.Part.ID) -> [Proposal.Position] {
    positions.filter { position in
      guard case .objects(let scope) = position.kind else { return false }
      switch scope {
      case .whole: return true
      case .parts(let parts): return parts.contains(part)
      case .runs: return false
      }
    }
  }

  /// The runs that objections take out of a part.
  public func runsKept(from part: Proposal.Part.ID) -> Set<Iteration.ID> {
    var kept: Set<Iteration.ID> = []
    for position in positions {
      guard case .objects(.runs(let runs, let parts)) = position.kind else { continue }
      if parts.isEmpty || parts.contains(part) { kept.formUnion(runs) }
    }
    return kept
  }
}
