/// A questionnaire that one party answers in one round.
public struct Response: Hashable, Sendable, Identifiable {
  /// An identifier that only responses bear.
  public typealias ID = Identifier<Response>

  /// How long an answer in words may be.
  public static let textMax = 4000
  /// How long a note beside an answer may be.
  public static let noteMax = 1000

  /// What was answered.
  public enum Value: Hashable, Sendable {
    case text(String)
    case yes(Bool)
    case number(Quantity)
    case option(Questionnaire.Option.ID)
    case level(Int)

    /// Whether it answers a question as it asks to be answered.
    public func fits(_ question: Questionnaire.Question) -> Bool {
      switch self {
      case .text: question.kind == .text
      case .yes: question.kind == .yesNo
      case .number: question.kind == .number
      case .option(let id): question.kind == .choice && question.option(id) != nil
      case .level(let level):
        question.kind == .level && (0...Questionnaire.levelMax).contains(level)
      }
    }

    /// What it counts as where it is observed; nil for words and choices.
    public var quantity: Quantity? {
      switch self {
      case .text, .option: nil
      case .yes(let isSo): Quantity(isSo ? 1 : 0)
      case .number(let quantity): quantity
      case .level(let level): Quantity(Int64(level))
      }
    }
  }

  /// An answer as it stands.
  public struct Answer: Hashable, Sendable {
    /// What was answered; nil where there is a note alone.
    public var value: Value?
    /// What a reader should know of it; may be empty.
    public var note: String
    /// Who wrote it, and when.
    public var by: Stamp
    /// Whether it was taken over from an earlier round and nobody has looked at it since.
    public var isCarried: Bool

    /// An answer with a note.
    public init(_ value: Value?, note: String = "", _ by: Stamp, isCarried: Bool = false) {
      self.value = value
      self.note = note
      self.by = by
      self.isCarried = isCarried
    }
  }

  /// One answer of a save; neither value nor note takes an answer back.
  public struct Line: Hashable, Sendable {
    /// Which question.
    public var question: Questionnaire.Question.ID
    /// What is answered.
    public var value: Value?
    /// What a reader should know of it; may be empty.
    public var note: String

    /// An answer to a question.
    public init(
      _ question: Questionnaire.Question.ID, _ value: Value?, note: String = ""
    ) {
      self.question = question
      self.value = value
      self.note = note
    }
  }

  /// How far a section is.
  public struct Part: Hashable, Sendable {
    /// Which section.
    public var section: Questionnaire.Section.ID
    /// Which office answers it; empty where nobody said.
    public var office: String
    /// Who answers it; nil for anybody whom the party lets.
    public var person: Person.ID?
    /// How often it was saved.
    public var saves: Int
    /// Who called it ready, and when.
    public var ready: Stamp?

    /// A section that nobody has touched.
    public init(_ section: Questionnaire.Section.ID) {
      self.section = section
      office = ""
      saves = 0
    }
  }

  /// Where a response goes after it was opened.
  public enum Turn: UInt8, Hashable, Sendable, CaseIterable {
    /// The party gave it to the alliance.
    case submitted = 1
    /// The alliance gave it back, to be filled in further.
    case returned = 2
    /// The alliance took it as it is.
    case received = 3
    /// It was given up before it was submitted.
    case dropped = 4
  }

  /// That a response went somewhere.
  public struct Step: Hashable, Sendable {
    /// Where.
    public var turn: Turn
    /// Who saw to it, and when.
    public var by: Stamp
    /// What was said with it; may be empty.
    public var note: String

    /// A step with a note.
    public init(_ turn: Turn, _ by: Stamp, note: String = "") {
      self.turn = turn
      self.by = by
      self.note = note
    }
  }

  /// Where it stands.
  public enum Status: UInt8, Hashable, Sendable, CaseIterable {
    /// It is being filled in.
    case open = 1
    /// The alliance gave it back.
    case returned = 2
    /// It waits for the alliance.
    case submitted = 3
    /// The alliance took it.
    case received = 4
    /// It was given up.
    case dropped = 5
  }

  /// Minted by whoever opens it.
  public let id: ID
  /// What is asked.
  public var questionnaire: Questionnaire.ID
  /// Who answers.
  public var party: Party.ID
  /// Which round: a year, or words such as `2026-2`.
  public var round: String
  /// What it is about, such as a unit's name; empty where it is the party alone.
  public var title: String
  /// Who may read it.
  public var marking: Marking
  /// Who opened it, and when.
  public var opened: Stamp
  /// By when it should be submitted.
  public var due: Day?
  /// The case that it belongs to.
  public var ofCase: Case.ID?
  /// The earlier round from whose answers it began.
  public var predecessor: ID?
  /// The sections that somebody has touched, in order of the first touch.
  public var parts: [Part]
  /// The answers by question.
  public var answers: [Questionnaire.Question.ID: Answer]
  /// Where it went, in order.
  public var steps: [Step]

  /// A response just opened, with no answer.
  public init(_ opening: ResponseOpening, _ opened: Stamp) {
    id = opening.id
    questionnaire = opening.questionnaire
    party = opening.party
    round = opening.round
    marking = opening.marking
    title = opening.title
    due = opening.due
    ofCase = opening.ofCase
    predecessor = opening.predecessor
    self.opened = opened
    parts = []
    answers = [:]
    steps = []
  }

  /// Where it stands.
  public var status: Status {
    switch steps.last?.turn {
    case nil: .open
    case .submitted: .submitted
    case .returned: .returned
    case .received: .received
    case .dropped: .dropped
    }
  }

  /// Whether answers may be written.
  public var isOpen: Bool { status == .open || status == .returned }

  /// How far a section is.
  public func part(_ section: Questionnaire.Section.ID) -> Part {
    parts.first { $0.section == section } ?? Part(section)
  }

  /// The required questions of some that have no value yet.
  public func unanswered(
    in questions: [Questionnaire.Question]
  ) -> [Questionnaire.Question.ID] {
    questions.filter { $0.isRequired && answers[$0.id]?.value == nil }.map(\.id)
  }

  /// How many of some questions have a value.
  public func countAnswered(in questions: [Questionnaire.Question]) -> Int {
    questions.count { answers[$0.id]?.value != nil }
  }

  /// When its round is: the year that its name begins with, or else the day of its opening.
  public var period: Dated {
    let digits = round.prefix { $0.isASCII && $0.isNumber }
    if digits.count == 4, let year = Dated(digits) { return year }
    return Dated(opened.at.day)
  }
}

/// A round that somebody asks to open.
public struct ResponseOpening: Hashable, Sendable {
  /// Minted by whoever asks.
  public var id: Response.ID
  /// What is asked.
  public var questionnaire: Questionnaire.ID
  /// Who answers.
  public var party: Party.ID
  /// Which round.
  public var round: String
  /// What it is about; empty where it is the party alone.
  public var title: String
  /// Who may read it.
  public var marking: Marking
  /// By when it should be submitted.
  public var due: Day?
  /// The case that it belongs to.
  public var ofCase: Case.ID?
  /// The earlier round from whose answers it begins.
  public var predecessor: Response.ID?

  /// A round of a questionnaire for a party.
  public init(
    _ id: Response.ID, to questionnaire: Questionnaire.ID, of party: Party.ID, round: String,
    marking: Marking
  ) {
    self.id = id
    self.questionnaire = questionnaire
    self.party = party
    self.round = round
    self.marking = marking
    title = ""
  }
}
