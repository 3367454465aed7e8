/// Asks about instruments and cases.
public enum ToolboxAction: Hashable, Sendable {
  /// Declares an instrument, or changes what was declared.
  case declare(Instrument)
  /// Puts a whole case of the past into the record, or mends one.
  case record(Case)
  case open(CaseOpening)
  /// Moves a case on.
  case advance(Case.ID, CaseMove)
  /// Puts a version on file as something that a case produces.
  case file(Case.ID, Instrument.Artefact.ID, Version.ID)
  /// Puts something into what a case holds.
  case add(Case.ID, Case.Addition)
  case pause(Case.ID, note: String)
  case resume(Case.ID)
  /// Ends a case otherwise than its process does.
  case close(Case.ID, Case.Ending, note: String)
}

/// Where a case is to go.
public struct CaseMove: Hashable, Sendable {
  /// The stage.
  public var to: Instrument.Stage.ID
  /// Since when it stands there; nil for the day of the move.
  public var on: Dated?
  /// The decision that it rests on.
  public var decision: Decision.ID?
  /// What a reader should know; may be empty.
  public var note: String

  /// A move to a stage.
  public init(
    to stage: Instrument.Stage.ID, on: Dated? = nil, by decision: Decision.ID? = nil,
    note: String = ""
  ) {
    self.to = stage
    self.on = on
    self.decision = decision
    self.note = note
  }
}

/// What happened to instruments and cases.
public enum ToolboxFact: Hashable, Sendable {
  case declared(Instrument)
  case recorded(Case)
  case opened(Case)
  case advanced(Case.ID, Case.Step)
  case filed(Case.ID, Case.Filed)
  case added(Case.ID, Case.Addition)
  case paused(Case.ID, Case.Pause)
  case resumed(Case.ID, on: Day, by: Stamp)
  case closed(Case.ID, Case.Close)

  /// Which case; nil where it is about an instrument.
  public var matter: Case.ID? {
    switch self {
    case .declared: nil
    case .recorded(let one), .opened(let one): one.id
    case .advanced(let id, _), .filed(let id, _), .added(let id, _), .paused(let id, _),
      .resumed(let id, _, _), .closed(let id, _):
      id
    }
  }
}
