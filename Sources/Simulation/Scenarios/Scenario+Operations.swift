import Domain
import Labels

extension Scenario {
  /// Operations, what parties have in them and offer for them, and what is measured.
  static let operations = Scenario(
    name: "operations", weight: 14, draw: { $0.ofOperations() }, check: check(operations:))

  private static func check(operations records: Records) -> [String] {
    let held = records.held
    let made = Dictionary(held.contributions.map { ($0.id, $0) }) { first, _ in first }
    var faults = held.offers.flatMap { offer -> [String] in
      let name = "offer \(offer.id)"
      let isMade = made[offer.contribution]?.offer == offer.id
      if isMade != (offer.status == .accepted) {
        return ["\(name): \(offer.status), made \(isMade)"]
      }
      let ends = offer.steps.count { [.accepted, .declined, .withdrawn].contains($0.kind) }
      return ends > 1 ? ["\(name): ended \(ends) times"] : []
    }
    faults += held.contributions.flatMap { contribution -> [String] in
      let days = contribution.strengths.map(\.from)
      let isOrdered = zip(days, days.dropFirst()).allSatisfy { $0 < $1 }
      let isWhole = contribution.strengths.allSatisfy { $0.count >= 0 }
      return isOrdered && isWhole && !days.isEmpty
        ? [] : ["contribution \(contribution.id): numbers out of order"]
    }
    let known = Set(held.indicators.map(\.id))
    faults += held.observations.filter { !known.contains($0.indicator) }.map {
      "observation \($0.id): of nothing that is measured"
    }
    return faults
  }
}

extension Pen {
  /// Somebody who has to do with operations: the registrar, a planner or a delegation.
  mutating func operationHand() -> Principal {
    var hand = Self.principal("clerk-0", [.registrar])
    if sight.policies.isEmpty {
      hand = Self.principal("keeper-0", [.administrator, .securityOfficer])
      hand.seat = .alliance
      return hand
    }
    switch random.below(10) {
    case 0...1: return hand
    case 2...4:
      hand = Self.principal("lead-0", [.reader, .planner])
      hand.seat = .alliance
    default:
      let party = (oneIn(3) ? nil : random.one(of: eyes.allies)) ?? party()
      hand = Self.principal("envoy-" + party.text.lowercased(), [.reader, .delegation])
      hand.seat = .party(party)
    }
    return hand
  }

  fileprivate mutating func ofOperations() -> Action {
    if hand.roles.contains(.securityOfficer) {
      return .access(.adopt(Domain.Adoption(SimulatedPolicy.open, groups: [], open: "FREE")))
    }
    guard let operation = random.one(of: eyes.operations), let marking = freeMarking() else {
      let body = Body(
        id: code("b", 16), kind: .operation, names: [DatedName(phrase())], short: Bilingual("OP"),
        founded: dated(early: true))
      return .body(.found(body))
    }
    if hand.roles.contains(.registrar) {
      return oneIn(2) ? measured() : clerical(operation, marking)
    }
    if hand.roles.contains(.planner) { return .operation(planned(operation, marking)) }
    return .operation(offered(operation, marking))
  }

  private func freeMarking() -> Marking? {
    sight.policies.lazy.compactMap { [at] in $0.openLabel(at: at) }.first
      .map { Marking($0, reason: "For all to read.") }
  }

  private mutating func content(_ operation: Body) -> Offer.Content {
    let from = max(operation.founded.day, at.day).adding(random.below(40) - 2)
    var content = Offer.Content(
      oneIn(3) ? .assets(text()) : .people, count: random.below(300), from: from)
    content.to = seldom(3) { $0.oneIn(12) ? from : from.adding(90) }
    content.caveats = seldom(4) { [$0.text()] } ?? []
    return content
  }

  private mutating func someOffer() -> Offer.ID {
    let known = eyes.liveOffers + eyes.operations.flatMap { eyes.offers(to: $0.id).prefix(2) }
    return oneIn(25) ? Offer.ID(random.next()) : random.one(of: known)?.id ?? Offer.ID(1)
  }

  private mutating func someContribution() -> Contribution.ID {
    let known = eyes.operations.flatMap { eyes.contributions(to: $0.id) }
    return oneIn(25)
      ? Contribution.ID(random.next()) : random.one(of: known)?.id ?? Contribution.ID(1)
  }

  private mutating func offered(_ operation: Body, _ marking: Marking) -> OperationAction {
    switch random.below(8) {
    case 0...3:
      return .offer(
        Offer(
          id: Offer.ID(random.next()), of: hand.party ?? party(), to: operation.id,
          content(operation), Offer.Filing(marking, Stamp(by: hand.id, at: at))))
    case 4: return .change(someOffer(), content(operation), text())
    case 5: return .reply(someOffer(), text())
    case 6: return .withdraw(someOffer(), text())
    default: return tended()
    }
  }

  private mutating func planned(_ operation: Body, _ marking: Marking) -> OperationAction {
    switch random.below(8) {
    case 0...1: return .ask(someOffer(), text())
    case 2: return .decline(someOffer(), text())
    case 3...5: return .accept(someOffer(), by: nil)
    case 6: return contributed(operation, marking)
    default: return tended()
    }
  }

  private mutating func clerical(_ operation: Body, _ marking: Marking) -> Action {
    switch random.below(4) {
    case 0: return .operation(.strike(someContribution()))
    case 1: return .operation(.accept(someOffer(), by: decision()))
    default: return .operation(contributed(operation, marking))
    }
  }

  private mutating func contributed(_ operation: Body, _ marking: Marking) -> OperationAction {
    let content = content(operation)
    var made = Contribution(
      id: Contribution.ID(random.next()), of: party(), to: operation.id, content.capability,
      marking: marking)
    made.strengths = [Contribution.Strength(content.count, from: content.from)]
    made.end = content.to
    made.decision = decision()
    return .contribute(made)
  }

  private mutating func tended() -> OperationAction {
    let id = someContribution()
    let day = at.day.adding(random.below(120))
    switch random.below(4) {
    case 0: return .end(id, on: day)
    case 1: return .limit(id, [Contribution.Caveat(text(), from: day)])
    default: return .setStrength(id, Contribution.Strength(random.below(200), from: day))
    }
  }

  private mutating func measured() -> Action {
    let indicator: Indicator.ID = code("i", 4)
    if oneIn(3) {
      return .observation(
        .define(Indicator(id: indicator, names: names(), unit: Bilingual("people"))))
    }
    let known = eyes.observations(by: indicator)
    if let old = random.one(of: known), oneIn(4) { return .observation(.strike(old.id)) }
    let value = Quantity(Int64(random.below(5000)), decimals: random.below(3))
    guard let value else { return .observation(.strike(Observation.ID(1))) }
    return .observation(
      .observe(
        Observation(
          id: Observation.ID(random.next()), indicator, of: .party(party()), in: dated(), value)))
  }
}
