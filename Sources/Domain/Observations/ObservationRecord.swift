/// Asks about indicators and what was observed.
public enum ObservationAction: Hashable, Sendable {
  /// Says what is measured, or changes what was said.
  case define(Indicator)
  case observe(Observation)
  case correct(Observation)
  case strike(Observation.ID)
}

/// What happened to indicators and observations.
public enum ObservationFact: Hashable, Sendable {
  case defined(Indicator)
  case observed(Observation)
  case corrected(Observation)
  case struck(Observation.ID)
}

extension ObservationFact {
  var described: (Subject, Fact.Deed) {
    switch self {
    case .defined(let indicator): (.indicator(indicator.id), .added)
    case .observed(let observation): (.observation(observation.id), .added)
    case .corrected(let observation): (.observation(observation.id), .corrected)
    case .struck(let id): (.observation(id), .struck)
    }
  }
}
