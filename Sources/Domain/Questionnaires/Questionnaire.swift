/// What parties are asked in rounds: a survey, a self-assessment, a declaration.
///
/// It is data of a pack: the office knows no questionnaire by name.
public struct Questionnaire: Hashable, Sendable, Identifiable {
  /// A code that only questionnaires bear.
  public typealias ID = Code<Questionnaire>

  /// How many questions it has at most.
  public static let questionsMax = 400
  /// The highest level that may be given where a level is asked for.
  public static let levelMax = 5

  /// How a question is answered.
  public enum Kind: UInt8, Hashable, Sendable, CaseIterable {
    /// In words.
    case text = 1
    /// Yes or no.
    case yesNo = 2
    /// By a number of the question's unit.
    case number = 3
    /// By one of the question's options.
    case choice = 4
    /// By a level from nought to ``Questionnaire/levelMax``.
    case level = 5
  }

  /// One of the answers that a question offers.
  public struct Option: Hashable, Sendable, Identifiable {
    /// A code within the question.
    public typealias ID = Code<Option>
    /// The code.
    public let id: ID
    /// What it says.
    public var name: Bilingual

    /// An option by code.
    public init(id: ID, _ name: Bilingual) {
      self.id = id
      self.name = name
    }
  }

  /// One question.
  public struct Question: Hashable, Sendable, Identifiable {
    /// A code within the questionnaire, which stays the same from round to round.
    public typealias ID = Code<Question>
    /// The code.
    public let id: ID
    /// What is asked.
    public var text: Bilingual
    /// What helps to answer.
    public var help: Bilingual?
    /// How it is answered.
    public var kind: Kind
    /// What its numbers count; for numbers alone.
    public var unit: Bilingual?
    /// What may be chosen; for choices alone.
    public var options: [Option]
    /// Whether a round cannot be submitted without it.
    public var isRequired: Bool
    /// What an answer is an observation of; for numbers, levels, yes and no.
    public var indicator: Indicator.ID?

    /// A question that need not be answered.
    public init(id: ID, _ kind: Kind, _ text: Bilingual) {
      self.id = id
      self.kind = kind
      self.text = text
      options = []
      isRequired = false
    }

    /// Its option of a code.
    public func option(_ id: Option.ID) -> Option? { options.first { $0.id == id } }
  }

  /// Questions that one office answers.
  public struct Section: Hashable, Sendable, Identifiable {
    /// A code within the questionnaire.
    public typealias ID = Code<Section>
    /// The code.
    public let id: ID
    /// What it is about.
    public var title: Bilingual
    /// Which office usually answers it; who opens a round may assign another.
    public var office: Bilingual?
    /// In the order in which they are asked.
    public var questions: [Question]

    /// A section without questions yet.
    public init(id: ID, _ title: Bilingual) {
      self.id = id
      self.title = title
      questions = []
    }
  }

  /// An instrument that it serves.
  public struct Use: Hashable, Sendable {
    /// Which.
    public var instrument: Instrument.ID
    /// What of a case it stands for; nil for none in particular.
    public var artefact: Instrument.Artefact.ID?

    /// A use for an instrument.
    public init(_ instrument: Instrument.ID, _ artefact: Instrument.Artefact.ID? = nil) {
      self.instrument = instrument
      self.artefact = artefact
    }
  }

  /// The code people use: `parp-survey`.
  public let id: ID
  /// Its names in order of time; never empty.
  public var names: [DatedName]
  /// The abbreviation in use.
  public var short: Bilingual
  /// What it is for.
  public var purpose: Bilingual
  /// The instruments that it serves.
  public var uses: [Use]
  /// What one round is about beside the party, such as a unit; nil where it is the party alone.
  public var about: Bilingual?
  /// In the order in which they are shown.
  public var sections: [Section]
  /// What it rests on.
  public var evidence: Evidence

  /// A questionnaire by code, without sections yet.
  public init(id: ID, names: [DatedName], short: Bilingual, purpose: Bilingual) {
    self.id = id
    self.names = names
    self.short = short
    self.purpose = purpose
    uses = []
    sections = []
    evidence = Evidence()
  }

  /// Its name on a day.
  public func name(on day: Day) -> Bilingual { names.held(on: day)?.name ?? short }
  /// All questions, in order.
  public var questions: [Question] { sections.flatMap(\.questions) }
  /// Its section of a code.
  public func section(_ id: Section.ID) -> Section? { sections.first { $0.id == id } }
  /// Its question of a code.
  public func question(_ id: Question.ID) -> Question? {
    sections.lazy.compactMap { $0.questions.first { $0.id == id } }.first
  }
}

/// What is wrong with a questionnaire.
extension Questionnaire {
  /// A fault of a questionnaire, which its writer must mend.
  public enum Finding: Hashable, Sendable {
    /// It asks nothing.
    case noQuestion
    /// It asks more than ``Questionnaire/questionsMax`` questions.
    case tooMany
    /// Nothing is asked in the section.
    case emptySection(Section.ID)
    /// Two sections have one code.
    case sectionTwice(Section.ID)
    /// Two questions have one code.
    case questionTwice(Question.ID)
    /// A number without a unit, or a unit where no number is asked for.
    case unitMismatch(Question.ID)
    /// A choice with fewer than two options or one twice, or options where there is no choice.
    case optionsMismatch(Question.ID)
    /// What is answered in words or by a choice is no observation.
    case notMeasured(Question.ID)
  }

  /// What is wrong with it, in a fixed order; empty for a sound one.
  public var findings: [Finding] {
    var found: [Finding] = []
    let all = questions
    if all.isEmpty { found.append(.noQuestion) }
    if all.count > Self.questionsMax { found.append(.tooMany) }
    found += sections.filter(\.questions.isEmpty).map { .emptySection($0.id) }
    found += Self.repeated(sections.map(\.id)).map(Finding.sectionTwice)
    found += Self.repeated(all.map(\.id)).map(Finding.questionTwice)
    return found + all.flatMap(\.findings)
  }

  fileprivate static func repeated<Kind>(_ codes: [Code<Kind>]) -> [Code<Kind>] {
    var seen: Set<Code<Kind>> = []
    return Set(codes.filter { !seen.insert($0).inserted }).sorted()
  }
}

extension Questionnaire.Question {
  fileprivate var findings: [Questionnaire.Finding] {
    var found: [Questionnaire.Finding] = []
    if (kind == .number) != (unit != nil) { found.append(.unitMismatch(id)) }
    let repeated = Questionnaire.repeated(options.map(\.id))
    let isFit = kind == .choice ? options.count > 1 && repeated.isEmpty : options.isEmpty
    if !isFit { found.append(.optionsMismatch(id)) }
    if indicator != nil, kind == .text || kind == .choice { found.append(.notMeasured(id)) }
    return found
  }
}
