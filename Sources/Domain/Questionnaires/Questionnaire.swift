internal import HashTreeCollections

/// A place kept.
public struct Questionnaire: Hashable, Sendable, Identifiable {
  /// A code that only questionnaires bear.
  public typealias ID = Code<Questionnaire>
  /// The code.
  public let id: ID
}

/// A place kept.
public struct Response: Hashable, Sendable, Identifiable {
  /// An identifier that only these bear.
  public typealias ID = Identifier<Response>
  /// Minted by whoever asks for it.
  public let id: ID
}

/// Asks about a subject that is being built.
public enum QuestionnaireAction: Hashable, Sendable {}

/// What happened to a subject that is being built.
public enum QuestionnaireFact: Hashable, Sendable {
  var described: (Subject, Fact.Deed) { switch self {} }
}

extension Alliance {
  func decide(_ action: QuestionnaireAction, on occasion: Occasion) throws(Refusal) -> [Fact] {
    switch action {}
  }

  mutating func apply(_ fact: QuestionnaireFact) { switch fact {} }
  mutating func hold(_ one: Questionnaire) { questionnaires[one.id] = one }
  mutating func hold(_ response: Response) { responses[response.id] = response }
}

extension Sight {
  func shown(_ fact: QuestionnaireFact) -> QuestionnaireFact? { switch fact {} }
  /// A place kept.
  public func questionnaire(_ id: Questionnaire.ID) -> Questionnaire? { nil }
  /// A place kept.
  public func response(_ id: Response.ID) -> Response? { nil }
}

extension Questionnaire {
  var details: [Detail] { [Detail(.code, .text(id.text))] }
}

extension Response {
  var details: [Detail] { [Detail(.code, .text(id.description))] }
}
