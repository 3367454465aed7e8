/// Asks about questionnaires and what was answered.
public enum QuestionnaireAction: Hashable, Sendable {
  /// Declares a questionnaire, or changes what was declared.
  case declare(Questionnaire)
  case open(ResponseOpening)
  /// Says who answers a section; an empty office and nobody leave it to all.
  case assign(Response.ID, Questionnaire.Section.ID, office: String, person: Person.ID?)
  case save(Response.ID, ResponseDraft)
  case submit(Response.ID, note: String)
  /// Gives it back to the party.
  case giveBack(Response.ID, note: String)
  /// Takes it as it is.
  case receive(Response.ID, note: String)
  /// Gives it up before it is submitted.
  case drop(Response.ID, note: String)
}

/// Answers to questions of one section, as somebody asks to save them.
public struct ResponseDraft: Hashable, Sendable {
  /// Which section.
  public var section: Questionnaire.Section.ID
  /// The answers; questions that are not named keep theirs.
  public var lines: [Response.Line]
  /// How many saves of the section whoever writes has seen.
  public var after: Int
  /// Whether the section is ready with it.
  public var isReady: Bool

  /// Answers to questions of a section.
  public init(
    _ section: Questionnaire.Section.ID, _ lines: [Response.Line], after: Int,
    isReady: Bool = false
  ) {
    self.section = section
    self.lines = lines
    self.after = after
    self.isReady = isReady
  }
}

/// Answers to questions of one section, as they were saved.
public struct ResponseSave: Hashable, Sendable {
  /// Which section.
  public var section: Questionnaire.Section.ID
  /// The answers that it changed or confirmed.
  public var lines: [Response.Line]
  /// Whether the section is ready with it.
  public var isReady: Bool
  /// Who saved, and when.
  public var by: Stamp

  /// Answers saved at a moment.
  public init(
    _ section: Questionnaire.Section.ID, _ lines: [Response.Line], isReady: Bool, _ by: Stamp
  ) {
    self.section = section
    self.lines = lines
    self.isReady = isReady
    self.by = by
  }
}

/// What happened to questionnaires and what was answered.
public enum QuestionnaireFact: Hashable, Sendable {
  case declared(Questionnaire)
  case opened(Response)
  case assigned(
    Response.ID, Questionnaire.Section.ID, office: String, person: Person.ID?, by: Stamp)
  case saved(Response.ID, ResponseSave)
  case turned(Response.ID, Response.Step)

  /// Which response; nil where it is about a questionnaire.
  public var response: Response.ID? {
    switch self {
    case .declared: nil
    case .opened(let response): response.id
    case .assigned(let id, _, _, _, _), .saved(let id, _), .turned(let id, _): id
    }
  }
}

extension QuestionnaireFact {
  var described: (Subject, Fact.Deed) {
    switch self {
    case .declared(let questionnaire): (.questionnaire(questionnaire.id), .declared)
    case .opened(let response): (.response(response.id), .opened)
    case .assigned(let id, _, _, _, _): (.response(id), .assigned)
    case .saved(let id, _): (.response(id), .saved)
    case .turned(let id, let step): (.response(id), step.turn.deed)
    }
  }
}

extension Response.Turn {
  fileprivate var deed: Fact.Deed {
    switch self {
    case .submitted: .submitted
    case .returned: .returned
    case .received: .received
    case .dropped: .dropped
    }
  }
}
