/// Places kept for subjects that are being built; each moves to a folder of its own.

/// A place kept.
public struct Offer: Hashable, Sendable, Identifiable {
  /// An identifier that only these bear.
  public typealias ID = Identifier<Offer>
  /// Minted by whoever asks for it.
  public let id: ID
}

/// A place kept.
public struct Contribution: Hashable, Sendable, Identifiable {
  /// An identifier that only these bear.
  public typealias ID = Identifier<Contribution>
  /// Minted by whoever asks for it.
  public let id: ID
}

/// A place kept.
public struct Indicator: Hashable, Sendable, Identifiable {
  /// An identifier that only these bear.
  public typealias ID = Code<Indicator>
  /// Minted by whoever asks for it.
  public let id: ID
}

/// A place kept.
public struct Observation: Hashable, Sendable, Identifiable {
  /// An identifier that only these bear.
  public typealias ID = Identifier<Observation>
  /// Minted by whoever asks for it.
  public let id: ID
}

/// Asks about a subject that is being built.
public enum OperationAction: Hashable, Sendable {}

/// What happened to a subject that is being built.
public enum OperationFact: Hashable, Sendable {
  var described: (Subject, Fact.Deed) { switch self {} }
}

extension Alliance {
  func decide(_ action: OperationAction, on occasion: Occasion) throws(Refusal) -> [Fact] {
    switch action {}
  }

  mutating func apply(_ fact: OperationFact) { switch fact {} }
}

extension Sight {
  func shown(_ fact: OperationFact) -> OperationFact? { switch fact {} }
}

/// Asks about a subject that is being built.
public enum ObservationAction: Hashable, Sendable {}

/// What happened to a subject that is being built.
public enum ObservationFact: Hashable, Sendable {
  var described: (Subject, Fact.Deed) { switch self {} }
}

extension Alliance {
  func decide(_ action: ObservationAction, on occasion: Occasion) throws(Refusal) -> [Fact] {
    switch action {}
  }

  mutating func apply(_ fact: ObservationFact) { switch fact {} }
}

extension Sight {
  func shown(_ fact: ObservationFact) -> ObservationFact? { switch fact {} }
}
