public import Domain

/// Addresses of questionnaires and what was answered.
public enum QuestionnaireRoute: Hashable, Sendable {
  /// All questionnaires.
  case list
  case questionnaire(Questionnaire.ID)
  /// The form that opens a round.
  case open(Questionnaire.ID, RoundStart)
  /// The rounds that may be read, narrowed.
  case rounds(RoundFilter)
  /// One round, beside another one where that is named.
  case response(Response.ID, with: Response.ID?)
  /// One section of a round, to be filled in.
  case section(Response.ID, Questionnaire.Section.ID)
}

/// From what a round begins; nil where nothing is chosen yet.
public struct RoundStart: Hashable, Sendable {
  /// For which party.
  public var party: Party.ID?
  /// From which earlier round's answers.
  public var from: Response.ID?
  /// For which case.
  public var ofCase: Case.ID?

  /// A round with nothing chosen, or some of it.
  public init(party: Party.ID? = nil, from: Response.ID? = nil, ofCase: Case.ID? = nil) {
    self.party = party
    self.from = from
    self.ofCase = ofCase
  }
}

/// What the list of rounds is narrowed to; nil narrows nothing.
public struct RoundFilter: Hashable, Sendable {
  /// Those of one questionnaire.
  public var questionnaire: Questionnaire.ID?
  /// Those of one party.
  public var party: Party.ID?
  /// Those that stand so.
  public var status: Response.Status?

  /// All rounds, or some of them.
  public init(
    questionnaire: Questionnaire.ID? = nil, party: Party.ID? = nil,
    status: Response.Status? = nil
  ) {
    self.questionnaire = questionnaire
    self.party = party
    self.status = status
  }
}

extension QuestionnaireRoute {
  static let roots: Set<String> = ["questionnaires", "responses"]

  var segments: [String] {
    switch self {
    case .list: ["questionnaires"]
    case .questionnaire(let id): ["questionnaires", id.text]
    case .open(let id, _): ["questionnaires", id.text, "new"]
    case .rounds: ["responses"]
    case .response(let id, _): ["responses", id.description]
    case .section(let id, let section): ["responses", id.description, section.text]
    }
  }

  var query: [(String, String)] {
    switch self {
    case .open(_, let start):
      [
        start.party.map { ("party", $0.text) }, start.from.map { ("from", $0.description) },
        start.ofCase.map { ("case", $0.description) },
      ].compactMap(\.self)
    case .rounds(let filter):
      [
        filter.questionnaire.map { ("questionnaire", $0.text) },
        filter.party.map { ("party", $0.text) }, filter.status.map { ("state", $0.word) },
      ].compactMap(\.self)
    case .response(_, let other): other.map { [("with", $0.description)] } ?? []
    case .list, .questionnaire, .section: []
    }
  }

  init?(segments: [String], query: RouteQuery) {
    let rest = Array(segments.dropFirst())
    let found: QuestionnaireRoute? =
      switch (segments.first, rest.count) {
      case ("questionnaires", 0): .list
      case ("questionnaires", 1): Code(rest[0]).map(QuestionnaireRoute.questionnaire)
      case ("questionnaires", 2) where rest[1] == "new":
        Code(rest[0]).map { .open($0, RoundStart(query)) }
      case ("responses", 0): .rounds(RoundFilter(query))
      case ("responses", 1):
        Response.ID(rest[0]).map {
          .response($0, with: query["with"].flatMap { Response.ID($0) })
        }
      case ("responses", 2):
        Response.ID(rest[0]).flatMap { id in Code(rest[1]).map { .section(id, $0) } }
      default: nil
      }
    guard let found else { return nil }
    self = found
  }
}

extension RoundStart {
  fileprivate init(_ query: RouteQuery) {
    self.init(
      party: query["party"].flatMap { Code($0) },
      from: query["from"].flatMap { Response.ID($0) },
      ofCase: query["case"].flatMap { Case.ID($0) })
  }
}

extension RoundFilter {
  fileprivate init(_ query: RouteQuery) {
    self.init(
      questionnaire: query["questionnaire"].flatMap { Code($0) },
      party: query["party"].flatMap { Code($0) },
      status: query["state"].flatMap { Response.Status(word: $0) })
  }
}
