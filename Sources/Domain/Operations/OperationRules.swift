internal import HashTreeCollections
internal import Labels

/// What may be asked about offers and contributions. What who asks may not read is unknown to
/// them.
extension Alliance {
  func decide(_ action: OperationAction, on occasion: Occasion) throws(Refusal) -> [Fact] {
    let by = occasion.stamp
    switch action {
    case .offer(let offer):
      try check(offer, occasion)
      return [.operation(.offered(offer))]
    case .change(let id, let content, let text):
      let offer = try ownLive(id, occasion)
      try check(text: text, .text, limit: 4000, mayBeEmpty: true)
      try check(content, to: offer.operation, occasion)
      if content == offer.content { throw .nothingChanged }
      return [.operation(.changed(id, content, Offer.Step(.changed, text, by: by)))]
    case .ask(let id, let text): return try answer(id, .asked, text, occasion)
    case .reply(let id, let text):
      let offer = try ownLive(id, occasion)
      guard offer.status == .asked else { throw .notNow }
      try check(text: text, .text, limit: 4000)
      return [.operation(.stepped(id, Offer.Step(.replied, text, by: by)))]
    case .withdraw(let id, let text):
      _ = try ownLive(id, occasion)
      try check(text: text, .text, limit: 4000, mayBeEmpty: true)
      return [.operation(.stepped(id, Offer.Step(.withdrawn, text, by: by)))]
    case .decline(let id, let text): return try answer(id, .declined, text, occasion)
    case .accept(let id, let decision): return try accept(id, by: decision, occasion)
    default: return try decide(contribution: action, on: occasion)
    }
  }

  /// The alliance's word on an offer, which the party can read.
  private func answer(
    _ id: Offer.ID, _ kind: Offer.Step.Kind, _ text: String, _ occasion: Occasion
  ) throws(Refusal) -> [Fact] {
    let offer = try known(id, occasion)
    guard answersOffers(occasion.principal) else { throw .notPermitted(.planner) }
    try checkLive(offer)
    try check(text: text, .text, limit: 4000)
    return [.operation(.stepped(id, Offer.Step(kind, text, by: occasion.stamp)))]
  }

  private func accept(
    _ id: Offer.ID, by decision: Decision.ID?, _ occasion: Occasion
  ) throws(Refusal) -> [Fact] {
    let offer = try known(id, occasion)
    try checkMayTake(offer.party, by: decision, occasion)
    try checkLive(offer)
    try check(decision, .decision)
    try check(offer.content, to: offer.operation, occasion)
    try checkBarred(offer.party, offer.operation, on: occasion.at.day)
    var made = Contribution(offer)
    made.decision = decision
    let step = Offer.Step(.accepted, "", by: occasion.stamp)
    return [.operation(.accepted(id, step, made))]
  }

  private func decide(
    contribution action: OperationAction, on occasion: Occasion
  ) throws(Refusal) -> [Fact] {
    let by = occasion.stamp
    switch action {
    case .contribute(let contribution):
      try checkMayTake(contribution.party, by: contribution.decision, occasion)
      if contributions[contribution.id] != nil {
        throw .alreadyExists(.contribution(contribution.id))
      }
      try check(contribution, occasion)
      return [.operation(.contributed(contribution))]
    case .setStrength(let id, let strength):
      var changed = try tended(id, occasion)
      let before = changed
      changed.set(strength)
      try check(changed, after: before, occasion)
      return [.operation(.strengthSet(id, strength, by: by))]
    case .limit(let id, let caveats):
      var changed = try tended(id, occasion)
      let before = changed
      // Whoever may not read the limits must not put others in their place.
      guard reads(changed.caveatMarking ?? changed.marking, occasion.principal, at: occasion.at)
      else { throw .beyondClearance(.caveats) }
      changed.caveats = caveats
      try check(changed, after: before, occasion)
      return [.operation(.limited(id, caveats, by: by))]
    case .end(let id, let day):
      var changed = try tended(id, occasion)
      let before = changed
      guard changed.end == nil else { throw .alreadyEnded(.contribution(id)) }
      changed.end = day
      try check(changed, after: before, occasion)
      return [.operation(.ended(id, on: day, by: by))]
    case .correct(let contribution):
      let before = try kept(contribution.id, occasion)
      try checkReason(occasion)
      try check(contribution, after: before, occasion)
      return [.operation(.corrected(contribution))]
    case .strike(let id):
      let old = try kept(id, occasion)
      try checkReason(occasion)
      if let offer = old.offer, offers[offer] != nil { throw .inUse(.contribution(id)) }
      return [.operation(.struck(id))]
    default: return []
    }
  }

  /// A contribution that who asks may read and looks after: its party's delegation, or a planner.
  private func tended(
    _ id: Contribution.ID, _ occasion: Occasion
  ) throws(Refusal) -> Contribution {
    let contribution = try known(id, occasion)
    guard mayTend(contribution, occasion.principal) else { throw .notYours }
    return contribution
  }

  /// A contribution that who asks may read, for those who mend the record.
  private func kept(_ id: Contribution.ID, _ occasion: Occasion) throws(Refusal) -> Contribution {
    let contribution = try known(id, occasion)
    guard keepsOperations(occasion.principal) else { throw .notPermitted(.registrar) }
    return contribution
  }

  private func known(_ id: Contribution.ID, _ occasion: Occasion) throws(Refusal) -> Contribution {
    guard let contribution = contributions[id],
      reads(contribution.marking, occasion.principal, at: occasion.at)
    else { throw .unknown(.contribution(id), .contribution) }
    return contribution
  }

  private func known(_ id: Offer.ID, _ occasion: Occasion) throws(Refusal) -> Offer {
    guard let offer = offers[id],
      occasion.principal.isOffice || isSeen(offer, occasion.principal, at: occasion.at)
    else { throw .unknown(.offer(id), .offer) }
    return offer
  }

  /// That who asks may know of an offer.
  func checkKnown(_ id: Offer.ID, _ occasion: Occasion) throws(Refusal) {
    _ = try known(id, occasion)
  }

  private func ownLive(_ id: Offer.ID, _ occasion: Occasion) throws(Refusal) -> Offer {
    let offer = try known(id, occasion)
    try checkSpeaks(forOffersOf: offer.party, occasion)
    try checkLive(offer)
    return offer
  }

  private func checkLive(_ offer: Offer) throws(Refusal) {
    guard offer.status.isLive else { throw .alreadyEnded(.offer(offer.id)) }
  }
}

/// Who may do what.
extension Alliance {
  /// Whether a principal may know of an offer: of its own party's, and of all those that its label
  /// lets it read at the alliance's seat or for an Ally.
  func isSeen(_ offer: Offer, _ principal: Principal, at moment: Instant) -> Bool {
    guard reads(offer.marking, principal, at: moment) else { return false }
    switch principal.seat {
    case .none: return false
    case .alliance: return true
    case .party(let party): return party == offer.party || isAlly(party, on: moment.day)
    }
  }

  /// Whether a principal answers offers for the alliance.
  func answersOffers(_ principal: Principal) -> Bool {
    principal.seat == .alliance && principal.roles.contains(.planner)
  }

  /// Whether a principal mends what is recorded of operations.
  func keepsOperations(_ principal: Principal) -> Bool {
    principal.roles.contains(.registrar) || answersOffers(principal)
  }

  func mayTend(_ contribution: Contribution, _ principal: Principal) -> Bool {
    keepsOperations(principal)
      || (principal.party == contribution.party && principal.roles.contains(.delegation))
  }

  /// That who asks may take something of a party's for the alliance: an Ally's the planner may; a
  /// partner's nobody may alone, but the record may be told what was decided.
  private func checkMayTake(
    _ party: Party.ID, by decision: Decision.ID?, _ occasion: Occasion
  ) throws(Refusal) {
    let principal = occasion.principal
    if principal.isOffice { return }
    if principal.roles.contains(.registrar) {
      guard decision != nil || isAlly(party, on: occasion.at.day) else {
        throw .choiceMissing(.decision)
      }
      return
    }
    guard answersOffers(principal) else { throw .notPermitted(.planner) }
    guard isAlly(party, on: occasion.at.day) else { throw .notPermitted(.registrar) }
  }

  private func checkSpeaks(
    forOffersOf party: Party.ID, _ occasion: Occasion
  ) throws(Refusal) {
    try checkRole(.delegation, occasion)
    guard occasion.principal.party == party else { throw .notYours }
  }
}

/// What makes offers and contributions fit.
extension Alliance {
  private func check(_ offer: Offer, _ occasion: Occasion) throws(Refusal) {
    try checkSpeaks(forOffersOf: offer.party, occasion)
    let isNew = offer.status == .open && offer.steps.isEmpty && offer.decision == nil
    guard isNew, offer.made == occasion.stamp else { throw .notYours }
    if offers[offer.id] != nil || contributions[offer.contribution] != nil {
      throw .alreadyExists(.offer(offer.id))
    }
    try check(offer.content, to: offer.operation, occasion)
    try check(offer.marking, .marking, by: occasion.principal, at: occasion.at)
    try checkBarred(offer.party, offer.operation, on: occasion.at.day)
  }

  private func check(
    _ content: Offer.Content, to operation: Body.ID, _ occasion: Occasion
  ) throws(Refusal) {
    let body = try checkOperation(operation)
    try check(content.capability)
    try check(text: content.sector, .sector, mayBeEmpty: true)
    for caveat in content.caveats { try check(text: caveat, .caveats, limit: 1000) }
    if let to = content.to, to <= content.from { throw .endsBeforeBeginning(.to) }
    guard content.caveats.count <= Contribution.caveatsMax else { throw .choiceMissing(.caveats) }
    guard (1...Contribution.countMax).contains(content.count) else {
      throw .choiceMissing(.count)
    }
    if let ending = body.ending, ending.on.day <= occasion.at.day {
      throw .alreadyEnded(.body(operation))
    }
    let span = Span(from: Dated(content.from), to: content.to.map { Dated($0) })
    try check(span, within: body)
  }

  private func checkOperation(_ id: Body.ID) throws(Refusal) -> Body {
    guard let body = bodies[id], body.kind == .operation else {
      throw .unknown(.body(id), .operation)
    }
    return body
  }

  private func check(_ capability: Capability) throws(Refusal) {
    if let kind = capability.asset { try check(text: kind, .capability, limit: 200) }
  }

  private func check(_ span: Span, within body: Body) throws(Refusal) {
    guard let from = span.from, body.life.contains(from.day) else {
      throw .outsideLife(.body(body.id), .from)
    }
    // An operation without an end may still go on when something in it does.
    guard let ending = body.ending else { return }
    guard let to = span.to, to.day <= ending.on.day else {
      throw .outsideLife(.body(body.id), .to)
    }
  }

  /// That no restriction keeps a party out of what is done together.
  private func checkBarred(
    _ party: Party.ID, _ operation: Body.ID, on day: Day
  ) throws(Refusal) {
    let found = limits(on: party).first { limit in
      limit.span.contains(day) && (limit.body == nil || limit.body == operation)
        && limit.scopes.contains { $0 == .practical || $0 == .military }
    }
    if found != nil { throw .barred(party) }
  }

  private func check(
    _ changed: Contribution, after before: Contribution, _ occasion: Occasion
  ) throws(Refusal) {
    guard changed.offer == before.offer, changed.operation == before.operation,
      changed.party == before.party
    else { throw .notYours }
    try check(changed, occasion)
    if changed == before { throw .nothingChanged }
  }

  private func check(_ contribution: Contribution, _ occasion: Occasion) throws(Refusal) {
    guard parties[contribution.party] != nil else {
      throw .unknown(.party(contribution.party), .party)
    }
    let body = try checkOperation(contribution.operation)
    try checkSources(of: contribution.evidence)
    try check(contribution.decision, .decision)
    try check(contribution.capability)
    try check(text: contribution.sector, .sector, mayBeEmpty: true)
    try check(contribution.caveats)
    try checkStrengths(of: contribution)
    let end = contribution.end.map { Dated($0) }
    let ending = body.ending?.on
    let span = Span(from: Dated(contribution.from), to: end ?? ending)
    try check(span, within: body)
    if let ending, let last = contribution.strengths.last, last.from >= ending.day {
      throw .outsideLife(.body(body.id), .strengths)
    }
    let known = contributions[contribution.id]
    for marking in [contribution.marking, contribution.caveatMarking].compactMap(\.self) {
      // A label that stands already was checked when it was given.
      if marking == known?.marking || marking == known?.caveatMarking { continue }
      try check(marking, .marking, by: occasion.principal, at: occasion.at)
    }
  }

  private func check(_ caveats: [Contribution.Caveat]) throws(Refusal) {
    for caveat in caveats {
      try check(text: caveat.text, .caveats, limit: 1000)
      if let to = caveat.to, to <= caveat.from { throw .endsBeforeBeginning(.caveats) }
    }
    guard caveats.count <= Contribution.caveatsMax else { throw .choiceMissing(.caveats) }
  }

  private func checkStrengths(of contribution: Contribution) throws(Refusal) {
    let days = contribution.strengths.map(\.from)
    guard zip(days, days.dropFirst()).allSatisfy({ $0 < $1 }) else {
      throw .endsBeforeBeginning(.strengths)
    }
    if let end = contribution.end, let last = days.last, end <= last {
      throw .endsBeforeBeginning(.end)
    }
    guard !days.isEmpty, days.count <= Contribution.strengthsMax,
      contribution.strengths.allSatisfy({ (0...Contribution.countMax).contains($0.count) })
    else { throw .choiceMissing(.count) }
  }
}

/// Making what was decided so.
extension Alliance {
  mutating func apply(_ fact: OperationFact) {
    switch fact {
    case .offered(let offer): hold(offer)
    case .changed(let id, let content, let step):
      change(id, step) { offer in
        offer.content = content
        offer.status = .open
      }
    case .stepped(let id, let step):
      change(id, step) { $0.status = step.kind.status }
    case .accepted(let id, let step, let contribution):
      change(id, step) { offer in
        offer.status = .accepted
        offer.decision = contribution.decision
      }
      hold(contribution)
    case .contributed(let contribution), .corrected(let contribution): hold(contribution)
    case .strengthSet(let id, let strength, _): change(id) { $0.set(strength) }
    case .limited(let id, let caveats, _): change(id) { $0.caveats = caveats }
    case .ended(let id, let day, _): change(id) { $0.end = day }
    case .struck(let id):
      if let old = contributions[id] { index.operations.forget(old) }
      contributions[id] = nil
    }
  }

  private mutating func change(
    _ id: Offer.ID, _ step: Offer.Step, _ body: (inout Offer) -> Void
  ) {
    guard var offer = offers[id] else { preconditionFailure("changed an offer unknown") }
    offer.steps.append(step)
    body(&offer)
    hold(offer)
  }

  private mutating func change(_ id: Contribution.ID, _ body: (inout Contribution) -> Void) {
    guard var contribution = contributions[id] else {
      preconditionFailure("changed a contribution unknown")
    }
    body(&contribution)
    hold(contribution)
  }

  /// Takes an offer in, new or changed.
  mutating func hold(_ offer: Offer) {
    var offer = offer
    offer.marking = held(offer.marking)
    offers[offer.id] = offer
    index.operations.learn(offer)
  }

  /// Takes a contribution in, new or changed.
  mutating func hold(_ contribution: Contribution) {
    if let old = contributions[contribution.id] { index.operations.forget(old) }
    var contribution = contribution
    contribution.marking = held(contribution.marking)
    contribution.caveatMarking = contribution.caveatMarking.map { held($0) }
    contributions[contribution.id] = contribution
    index.operations.learn(contribution)
  }
}

extension Contribution {
  /// How many people or things a contribution may have at most.
  public static let countMax = 1_000_000
  /// How many days of change.
  public static let strengthsMax = 2000
  /// How many limits.
  public static let caveatsMax = 50

  /// What an accepted offer makes.
  init(_ offer: Offer) {
    let content = offer.content
    self.init(
      id: offer.contribution, of: offer.party, to: offer.operation, content.capability,
      marking: offer.marking)
    strengths = [Strength(content.count, from: content.from)]
    sector = content.sector
    end = content.to
    caveats = content.caveats.map { Caveat($0, from: content.from, to: content.to) }
    self.offer = offer.id
  }
}

extension Offer.Step.Kind {
  /// How an offer stands after it.
  fileprivate var status: Offer.Status {
    switch self {
    case .changed, .replied: .open
    case .asked: .asked
    case .accepted: .accepted
    case .declined: .declined
    case .withdrawn: .withdrawn
    }
  }
}
