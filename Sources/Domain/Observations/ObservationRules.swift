internal import HashTreeCollections
internal import Labels

/// What may be asked about indicators and observations. An observation that who asks may not
/// read is unknown to them.
extension Alliance {
  func decide(_ action: ObservationAction, on occasion: Occasion) throws(Refusal) -> [Fact] {
    guard keepsFigures(occasion.principal) else { throw .notPermitted(.registrar) }
    switch action {
    case .define(let indicator):
      if indicators[indicator.id] != nil { try checkReason(occasion) }
      try check(indicator)
      if indicators[indicator.id] == indicator { throw .nothingChanged }
      return [.observation(.defined(indicator))]
    case .observe(let observation):
      if observations[observation.id] != nil {
        throw .alreadyExists(.observation(observation.id))
      }
      try check(observation, occasion)
      return [.observation(.observed(observation))]
    case .correct(let observation):
      let old = try known(observation.id, occasion)
      try checkReason(occasion)
      try check(observation, occasion)
      if old == observation { throw .nothingChanged }
      return [.observation(.corrected(observation))]
    case .strike(let id):
      _ = try known(id, occasion)
      try checkReason(occasion)
      return [.observation(.struck(id))]
    }
  }

  /// Whether a principal records figures: the registrar, and planners at the alliance's seat.
  func keepsFigures(_ principal: Principal) -> Bool {
    principal.roles.contains(.registrar)
      || (principal.seat == .alliance && principal.roles.contains(.planner))
  }

  /// Whether a principal may read what bears a label; what bears none is open as the network is.
  func readsOpen(_ marking: Marking?, _ principal: Principal, at moment: Instant) -> Bool {
    marking.map { reads($0, principal, at: moment) } ?? true
  }

  private func known(_ id: Observation.ID, _ occasion: Occasion) throws(Refusal) -> Observation {
    guard let observation = observations[id],
      readsOpen(observation.marking, occasion.principal, at: occasion.at)
    else { throw .unknown(.observation(id), .item) }
    return observation
  }

  private func check(_ indicator: Indicator) throws(Refusal) {
    try checkSources(of: indicator.evidence)
    try checkTexts(of: indicator.names)
    try check(indicator.unit, .unit)
    try check(indicator.meaning, .meaning, limit: 2000)
    guard indicator.names.isOrdered else { throw .endsBeforeBeginning(.name) }
    try checkCitation(of: indicator.evidence)
  }

  private func check(_ observation: Observation, _ occasion: Occasion) throws(Refusal) {
    guard indicators[observation.indicator] != nil else {
      throw .unknown(.indicator(observation.indicator), .indicator)
    }
    switch observation.of {
    case .party(let party): try check(party, .party)
    case .body(let body): try check(body, .body)
    }
    try checkSources(of: observation.evidence)
    if let to = observation.to, to.day <= observation.from.day {
      throw .endsBeforeBeginning(.to)
    }
    try checkBounds(of: observation)
    try checkCitation(of: observation.evidence)
    if let marking = observation.marking {
      if marking != observations[observation.id]?.marking {
        try check(marking, .marking, by: occasion.principal, at: occasion.at)
      }
    } else if !adoptions.isEmpty, !occasion.principal.roles.contains(.registrar) {
      // What is open to all without a label is reference data, which the registrar alone keeps.
      throw .labelMissing(.marking)
    }
  }

  private func checkBounds(of observation: Observation) throws(Refusal) {
    let value = observation.value
    if let low = observation.low, value.isBelow(low) { throw .endsBeforeBeginning(.low) }
    if let high = observation.high, high.isBelow(value) { throw .endsBeforeBeginning(.high) }
  }

  mutating func apply(_ fact: ObservationFact) {
    switch fact {
    case .defined(let indicator): indicators[indicator.id] = indicator
    case .observed(let observation), .corrected(let observation): hold(observation)
    case .struck(let id):
      if let old = observations[id] { index.observations.forget(old) }
      observations[id] = nil
    }
  }

  /// Takes an observation in, new or corrected.
  mutating func hold(_ observation: Observation) {
    if let old = observations[observation.id] { index.observations.forget(old) }
    var observation = observation
    observation.marking = observation.marking.map { held($0) }
    observations[observation.id] = observation
    index.observations.learn(observation)
  }
}
