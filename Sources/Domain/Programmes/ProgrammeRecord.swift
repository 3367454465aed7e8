/// Asks about programmes.
public enum ProgrammeAction: Hashable, Sendable {
  case open(ProgrammeOpening)
  /// Changes what it is called and its days.
  case amend(Programme.ID, title: Bilingual, first: Day, last: Day)
  /// Adds parts to what is being written, or changes those of the same code.
  case put(Programme.ID, [Programme.Element])
  /// Takes parts out; the goals of an objective go with it, efforts stay and serve nothing.
  case drop(Programme.ID, [Programme.Element.ID])
  /// Makes an edition of what is being written.
  case seal(Programme.ID)
  /// Takes back an edition to which not both sides agreed.
  case withdraw(Programme.ID, edition: Int)
  /// Adopts an edition for the alliance.
  case adopt(Programme.ID, edition: Int, by: Decision.ID?)
  /// Says for the party whether it accepts an edition.
  case answer(Programme.ID, edition: Int, isYes: Bool, text: String)
  /// Tells how far parts are.
  case report(Programme.ID, [Programme.Telling])
  /// Draws up what was done in a year.
  case review(Programme.ID, year: Int, summary: String)
  /// Agrees to the other side's review of a year.
  case concur(Programme.ID, year: Int)
  case close(Programme.ID, note: String)
}

/// What happened to a programme.
public enum ProgrammeFact: Hashable, Sendable {
  case opened(Programme)
  case amended(Programme.ID, title: Bilingual, first: Day, last: Day, by: Stamp)
  case put(Programme.ID, [Programme.Element], by: Stamp)
  /// The parts as they stood: who may read them may know that they went.
  case dropped(Programme.ID, [Programme.Element], by: Stamp)
  case sealed(Programme.ID, edition: Int, by: Stamp)
  case withdrawn(Programme.ID, edition: Int, by: Stamp)
  case adopted(Programme.ID, edition: Int, Statement.Adoption)
  case answered(Programme.ID, edition: Int, Statement.Answer)
  case reported(Programme.ID, [Programme.Report])
  case reviewed(Programme.ID, Programme.Review)
  case concurred(Programme.ID, year: Int, by: Stamp)
  case closed(Programme.ID, Programme.Close)

  /// Which programme.
  public var programme: Programme.ID {
    switch self {
    case .opened(let programme): programme.id
    case .amended(let id, _, _, _, _), .put(let id, _, _), .dropped(let id, _, _),
      .sealed(let id, _, _), .withdrawn(let id, _, _), .adopted(let id, _, _),
      .answered(let id, _, _), .reported(let id, _), .reviewed(let id, _),
      .concurred(let id, _, _), .closed(let id, _):
      id
    }
  }
}

extension Programme {
  /// A part of what is being written.
  public enum Element: Hashable, Sendable {
    case objective(Objective)
    case goal(Goal)
    case effort(Effort)

    /// Which part.
    public enum ID: Hashable, Sendable {
      case objective(Objective.ID)
      case goal(Goal.ID)
      case effort(Effort.ID)
    }

    /// Which part it is.
    public var id: ID {
      switch self {
      case .objective(let one): .objective(one.id)
      case .goal(let one): .goal(one.id)
      case .effort(let one): .effort(one.id)
      }
    }
  }

  /// How far somebody says that a part is.
  public struct Telling: Hashable, Sendable {
    /// Which part.
    public var part: Part
    /// How far it is.
    public var progress: Progress
    /// What a reader should know; may not be empty for what was missed or overtaken.
    public var note: String

    /// That a part is so far.
    public init(_ part: Part, _ progress: Progress, note: String = "") {
      self.part = part
      self.progress = progress
      self.note = note
    }
  }
}

extension Action {
  /// The programme of which it adopts an edition; nil for other actions.
  var ofProgramme: Programme.ID? {
    guard case .programme(.adopt(let id, _, _)) = self else { return nil }
    return id
  }
}

extension ProgrammeFact {
  var described: (Subject, Fact.Deed) { (.programme(programme), deed) }

  private var deed: Fact.Deed {
    switch self {
    case .opened: .opened
    case .amended: .corrected
    case .put: .included
    case .dropped: .dropped
    case .sealed: .proposed
    case .withdrawn: .withdrawn
    case .adopted: .adopted
    case .answered(_, _, let answer): answer.isYes ? .accepted : .declined
    case .reported: .reported
    case .reviewed: .checked
    case .concurred: .confirmed
    case .closed: .closed
    }
  }
}
