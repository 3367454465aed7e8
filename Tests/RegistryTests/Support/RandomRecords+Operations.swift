import Domain
import Drawing

/// Offers, contributions, indicators and observations.
extension RandomRecords {
  mutating func capability() -> Capability {
    random.oneIn(2) ? .people : .assets(text())
  }

  mutating func offerContent() -> Offer.Content {
    var content = Offer.Content(
      capability(), count: number(), from: day(), to: perhaps { $0.day() })
    content.sector = text()
    content.caveats = several { $0.text() }
    return content
  }

  mutating func offerStep() -> Offer.Step {
    Offer.Step(random.pick(), text(), by: stamp())
  }

  mutating func offer() -> Offer {
    var offer = Offer(
      id: identifier(), of: code(), to: code(), offerContent(),
      Offer.Filing(marking(), stamp()))
    offer.status = random.pick()
    offer.steps = several { $0.offerStep() }
    offer.decision = perhaps { $0.code() }
    return offer
  }

  mutating func strength() -> Contribution.Strength {
    Contribution.Strength(number(), from: day())
  }

  mutating func caveat() -> Contribution.Caveat {
    Contribution.Caveat(text(), from: day(), to: perhaps { $0.day() })
  }

  mutating func contribution() -> Contribution {
    var made = Contribution(
      id: identifier(), of: code(), to: code(), capability(), marking: marking())
    made.strengths = [strength()] + several { $0.strength() }
    made.sector = text()
    made.end = perhaps { $0.day() }
    made.caveats = several { $0.caveat() }
    made.caveatMarking = perhaps { $0.marking() }
    made.offer = perhaps { $0.identifier() }
    made.decision = perhaps { $0.code() }
    made.evidence = evidence()
    return made
  }

  mutating func indicator() -> Indicator {
    var indicator = Indicator(id: code(), names: several { $0.name() }, unit: phrase())
    indicator.meaning = perhaps { $0.phrase() }
    indicator.evidence = evidence()
    return indicator
  }

  mutating func quantity() -> Quantity {
    let digits = Int64(number()) * (random.oneIn(2) ? 1 : -1)
    return Quantity(digits, decimals: number() % 7) ?? quantity()
  }

  mutating func observation() -> Observation {
    let observed: Observation.Observed = random.oneIn(2) ? .party(code()) : .body(code())
    var observation = Observation(
      id: identifier(), code(), of: observed, in: dated(), quantity())
    observation.to = perhaps { $0.dated() }
    observation.low = perhaps { $0.quantity() }
    observation.high = perhaps { $0.quantity() }
    observation.evidence = evidence()
    observation.marking = perhaps { $0.marking() }
    return observation
  }

  mutating func everyOperationFact() -> [Fact] {
    [
      .operation(.offered(offer())),
      .operation(.changed(identifier(), offerContent(), offerStep())),
      .operation(.stepped(identifier(), offerStep())),
      .operation(.accepted(identifier(), offerStep(), contribution())),
      .operation(.contributed(contribution())),
      .operation(.strengthSet(identifier(), strength(), by: stamp())),
      .operation(.limited(identifier(), several { $0.caveat() }, by: stamp())),
      .operation(.ended(identifier(), on: day(), by: stamp())),
      .operation(.corrected(contribution())), .operation(.struck(identifier())),
      .observation(.defined(indicator())), .observation(.observed(observation())),
      .observation(.corrected(observation())), .observation(.struck(identifier())),
    ]
  }
}
