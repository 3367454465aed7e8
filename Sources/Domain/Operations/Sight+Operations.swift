internal import HashTreeCollections

/// Operations: what parties have in them and offer for them, as far as it may be read.
extension Sight {
  /// All operations, the earliest first.
  public var operations: [Body] {
    bodies(of: [.operation]).sorted { ($0.founded.day, $0.id) < ($1.founded.day, $1.id) }
  }

  /// A contribution; nil when there is none to be seen. Limits that may not be read are left out,
  /// and so is the offer that it came of.
  public func contribution(_ id: Contribution.ID) -> Contribution? {
    guard let contribution = alliance.contributions[id], let present = judge.contributions[id],
      reads(present.marking)
    else { return nil }
    // A correction may have put an open record in a closed one's place.
    if !isOfThePresent, contribution.marking != present.marking,
      !reads(contribution.marking.label)
    {
      return nil
    }
    return told(contribution, judgedBy: present)
  }

  private func told(
    _ contribution: Contribution, judgedBy present: Contribution
  ) -> Contribution {
    var told = contribution
    let closed = [contribution.caveatMarking, present.caveatMarking].compactMap(\.self)
    // Whether there are limits that may not be read is not told either.
    if !closed.allSatisfy({ reads($0.label) }) {
      told.caveats = []
      told.caveatMarking = nil
    }
    if let offer = told.offer, self.offer(offer) == nil { told.offer = nil }
    return told
  }

  /// Everything that parties ever had in an operation, by party and first day.
  public func contributions(to operation: Body.ID) -> [Contribution] {
    alliance.index.operations.contributions(to: operation).compactMap(contribution)
      .sorted { ($0.party, $0.from, $0.id) < ($1.party, $1.from, $1.id) }
  }

  /// Everything that a party ever had in operations, the latest first.
  public func contributions(of party: Party.ID) -> [Contribution] {
    alliance.index.operations.contributions(of: party).compactMap(contribution)
      .sorted { ($0.from, $0.id) > ($1.from, $1.id) }
  }

  /// An offer; nil when there is none to be seen: other partners' never are.
  public func offer(_ id: Offer.ID) -> Offer? {
    guard let offer = alliance.offers[id], let present = judge.offers[id],
      judge.isSeen(present, principal, at: now)
    else { return nil }
    return offer
  }

  /// The offers for an operation, the latest first.
  public func offers(to operation: Body.ID) -> [Offer] {
    alliance.index.operations.offers(to: operation).compactMap(offer).latestFirst
  }

  /// The offers of a party, the latest first.
  public func offers(of party: Party.ID) -> [Offer] {
    alliance.index.operations.offers(of: party).compactMap(offer).latestFirst
  }

  /// The offers that may still be accepted, the latest first.
  public var liveOffers: [Offer] {
    alliance.index.operations.live.compactMap(offer).latestFirst
  }

  /// Whether the principal answers offers for the alliance.
  public var answersOffers: Bool { judge.answersOffers(principal) }

  /// Whether the principal records what is in operations for any party.
  public var keepsOperations: Bool { judge.keepsOperations(principal) }

  /// Whether the principal may make offers for its party.
  public var mayOffer: Bool {
    principal.party != nil && principal.roles.contains(.delegation)
  }

  /// Whether the principal may change or withdraw an offer that is to be seen.
  public func isOwn(_ offer: Offer) -> Bool { mayOffer && principal.party == offer.party }

  /// Whether the principal looks after a contribution that is to be seen.
  public func mayTend(_ contribution: Contribution) -> Bool {
    judge.mayTend(contribution, principal)
  }

  /// Whether a party is an Ally on a day.
  public func isAlly(_ party: Party.ID, on day: Day) -> Bool { alliance.isAlly(party, on: day) }

  /// The papers released to an operation's contributors that are to be seen, each with the latest
  /// such version, the latest first.
  public func papersReleased(to body: Body.ID) -> [(paper: Paper, latest: Version)] {
    let versions = judge.adoptions.values.sorted { $0.name < $1.name }.flatMap { adoption in
      adoption.groups.filter { $0.body == body }.flatMap { group in
        alliance.index.labelled.versions(releasedTo: group.name, under: adoption.name)
      }
    }
    var latest: [Paper.ID: Version] = [:]
    for version in Set(versions).compactMap(version) {
      if let known = latest[version.paper], (known.at, known.id) > (version.at, version.id) {
        continue
      }
      latest[version.paper] = version
    }
    let found = latest.compactMap { id, version in
      alliance.papers[id].map { (paper: $0, latest: version) }
    }
    return found.sorted { ($0.latest.at, $0.latest.id) > ($1.latest.at, $1.latest.id) }
  }

  /// A fact without what of it the principal may not read; nil when it may not know of it.
  func shown(_ fact: OperationFact) -> OperationFact? {
    switch fact {
    case .offered(let made): return offer(made.id) == nil ? nil : fact
    case .changed(let id, _, _), .stepped(let id, _): return offer(id) == nil ? nil : fact
    case .accepted(let id, let step, let made):
      guard offer(id) != nil, let made = shown(made) else { return nil }
      return .accepted(id, step, made)
    case .contributed(let made): return shown(made).map(OperationFact.contributed)
    case .corrected(let made): return shown(made).map(OperationFact.corrected)
    case .strengthSet(let id, _, _), .ended(let id, _, _):
      return contribution(id) == nil ? nil : fact
    case .limited(let id, _, _):
      guard contribution(id) != nil, let present = judge.contributions[id] else { return nil }
      return reads(present.caveatMarking ?? present.marking) ? fact : nil
    case .struck: return nil
    }
  }

  private func shown(_ made: Contribution) -> Contribution? {
    guard let present = judge.contributions[made.id], reads(present.marking),
      reads(made.marking.label)
    else { return nil }
    return told(made, judgedBy: present)
  }
}

extension [Offer] {
  fileprivate var latestFirst: [Offer] {
    sorted { ($0.since, $0.id) > ($1.since, $1.id) }
  }
}

extension Offer {
  var details: [Detail] {
    [
      Detail(.code, .text(id.description)), Detail(.operation, .subjects([.body(operation)])),
      Detail(.party, .subjects([.party(party)])),
      Detail(.capability, .text(content.capability.text)), Detail(.count, .number(content.count)),
      Detail(.sector, content.sector.isEmpty ? nil : .text(content.sector)),
      Detail(.from, .day(content.from)), Detail(.to, content.to.map(Detail.Value.day)),
      Detail(.caveats, .text(content.caveats.joined(separator: "\n"))),
      Detail(.outcome, .text(status.word)),
      Detail(.decision, decision.map { .subjects([.decision($0)]) }),
    ] + marking.details
  }
}

extension Contribution {
  var details: [Detail] {
    let numbers = strengths.map { "\($0.from): \($0.count)" }
    let limits = caveats.map { "\($0.text) (\($0.from) – \($0.to?.description ?? "…"))" }
    return [
      Detail(.code, .text(id.description)), Detail(.operation, .subjects([.body(operation)])),
      Detail(.party, .subjects([.party(party)])), Detail(.capability, .text(capability.text)),
      Detail(.sector, sector.isEmpty ? nil : .text(sector)),
      Detail(.strengths, .text(numbers.joined(separator: "\n"))),
      Detail(.end, end.map(Detail.Value.day)),
      Detail(.caveats, limits.isEmpty ? nil : .text(limits.joined(separator: "\n"))),
      Detail(.offer, offer.map { .subjects([.offer($0)]) }),
      Detail(.decision, decision.map { .subjects([.decision($0)]) }),
    ] + evidence.details + marking.details
  }
}

extension Capability {
  /// What formats and the record call it: `people`, or the kind of thing.
  public var text: String { asset ?? "people" }
}
