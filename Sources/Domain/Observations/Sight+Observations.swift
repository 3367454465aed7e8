internal import HashTreeCollections

/// Indicators, and observations as far as their labels let the principal read.
extension Sight {
  /// All indicators, by code.
  public var indicators: [Indicator] { alliance.indicators.values.sorted { $0.id < $1.id } }

  /// An indicator; nil when there is none.
  public func indicator(_ id: Indicator.ID) -> Indicator? { alliance.indicators[id] }

  /// An observation; nil when there is none to be seen. In a past state both labels count, that of
  /// the present and that of then: a correction may have put an open value in a closed one's place.
  public func observation(_ id: Observation.ID) -> Observation? {
    guard let observation = alliance.observations[id], let present = judge.observations[id],
      present.marking == nil || reads(present.marking)
    else { return nil }
    if isOfThePresent || observation.marking == present.marking { return observation }
    return readsOpen(observation.marking) ? observation : nil
  }

  private func readsOpen(_ marking: Marking?) -> Bool { marking.map { reads($0.label) } ?? true }

  /// The observations of an indicator that are to be seen, by first day.
  public func observations(by indicator: Indicator.ID) -> [Observation] {
    alliance.index.observations.observations(by: indicator).compactMap { observation($0.id) }
  }

  /// All observations of a party or a body that are to be seen, by first day.
  public func observations(of observed: Observation.Observed) -> [Observation] {
    alliance.index.observations.observations(of: observed).compactMap { observation($0.id) }
  }

  /// What is known best of a party or a body over a period: the latest observation that touches
  /// it, or else the latest before it; nil where nothing is to be seen.
  public func observation(
    by indicator: Indicator.ID, of observed: Observation.Observed, over period: Range<Day>
  ) -> Observation? {
    let places = alliance.index.observations.observations(by: indicator, of: observed)
    return places.lazy.reversed().filter { $0.from < period.upperBound }
      .compactMap { observation($0.id) }.first
  }

  /// Whether the principal records figures.
  public var keepsFigures: Bool { judge.keepsFigures(principal) }

  func shown(_ fact: ObservationFact) -> ObservationFact? {
    switch fact {
    case .defined: return fact
    case .observed(let observation), .corrected(let observation):
      // A value that was struck is read by nobody.
      let isKnown = self.observation(observation.id) != nil
      return isKnown && readsOpen(observation.marking) ? fact : nil
    case .struck: return nil
    }
  }
}

extension Indicator {
  var details: [Detail] {
    [
      Detail(.code, .text(id.text)), Detail(.names, .names(names)), Detail(.unit, .phrase(unit)),
      Detail(.meaning, meaning.map(Detail.Value.phrase)),
    ] + evidence.details
  }
}

extension Observation {
  var details: [Detail] {
    [
      Detail(.indicator, .subjects([.indicator(indicator)])),
      Detail(.subject, .subjects([of.subject])), Detail(.from, .dated(from)),
      Detail(.to, to.map(Detail.Value.dated)), Detail(.value, .text(value.description)),
      Detail(.low, low.map { .text($0.description) }),
      Detail(.high, high.map { .text($0.description) }),
    ] + evidence.details + (marking?.details ?? [])
  }
}
