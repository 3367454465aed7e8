internal import HashTreeCollections
internal import Labels

/// What may be asked about labels that are in force.
///
/// Whoever may not read an item gets the answer that a missing one would give.
extension Alliance {
  func decide(_ action: ReviewAction, on occasion: Occasion) throws(Refusal) -> [Fact] {
    switch action {
    case .relabel(let item, let marking, let id, let decision):
      return try relabel(item, marking, as: id, decision, occasion)
    case .confirm(let id):
      let widening = try open(id, occasion)
      guard widening.by != occasion.principal.id else { throw .sameHands }
      try checkOrigin(of: widening.item, occasion)
      try check(widening.marking, .marking, by: occasion.principal, at: occasion.at)
      return [.review(.confirmed(id, by: occasion.principal.id, at: occasion.at))]
    case .refuse(let id):
      let widening = try open(id, occasion)
      try checkOrigin(of: widening.item, occasion)
      return [.review(.refused(id))]
    case .keep(let item, let day):
      let current = try seen(item, occasion)
      try checkOrigin(of: item, occasion)
      if let day, day <= occasion.at.day { throw .endsBeforeBeginning(.on) }
      if current.label.reviewDue == nil, day == nil { throw .nothingChanged }
      return [.review(.kept(item, until: day))]
    case .challenge(let id, let item, let text, let proposed):
      _ = try seen(item, occasion)
      guard occasion.principal.seat != .none else { throw .notYours }
      if challenges[id] != nil { throw .alreadyExists(.challenge(id)) }
      try check(text: text, .text, limit: 4000)
      if let proposed {
        try check(proposed, .marking, by: occasion.principal, at: occasion.at)
      }
      let made = Challenge.Step(by: occasion.principal.id, at: occasion.at, text: text)
      return [.review(.challenged(Challenge(id: id, of: item, made, proposed: proposed)))]
    case .acknowledge, .answer, .appeal, .settle: return try step(action, occasion)
    }
  }

  private func relabel(
    _ item: Item, _ marking: Marking, as id: Widening.ID, _ decision: Decision.ID?,
    _ occasion: Occasion
  ) throws(Refusal) -> [Fact] {
    let current = try seen(item, occasion)
    try checkOrigin(of: item, occasion)
    try check(decision, .decision)
    try check(marking, .marking, by: occasion.principal, at: occasion.at)
    if current == marking { throw .nothingChanged }
    guard widens(from: current.label, to: marking.label, at: occasion.at) else {
      return [.review(.relabelled(item, marking, at: occasion.at, decision: decision))]
    }
    if widenings[id] != nil { throw .alreadyExists(.widening(id)) }
    let widening = Widening(
      id: id, of: item, to: marking, decision: decision, occasion.stamp)
    return [.review(.widening(widening))]
  }

  private func step(_ action: ReviewAction, _ occasion: Occasion) throws(Refusal) -> [Fact] {
    func said(_ text: String, _ outcome: Challenge.Outcome? = nil) -> Challenge.Step {
      Challenge.Step(by: occasion.principal.id, at: occasion.at, text: text, outcome: outcome)
    }
    switch action {
    case .acknowledge(let id):
      let challenge = try followed(id, occasion, at: [.made])
      try checkOrigin(of: challenge.item, occasion)
      return [.review(.acknowledged(id, said("")))]
    case .answer(let id, let outcome, let text):
      let challenge = try followed(id, occasion, at: [.made, .acknowledged])
      try checkOrigin(of: challenge.item, occasion)
      try check(text: text, .text, limit: 4000)
      return [.review(.answered(id, said(text, outcome)))]
    case .appeal(let id, let text):
      let challenge = try followed(id, occasion, at: [.answered])
      guard challenge.made.by == occasion.principal.id else { throw .notYours }
      try check(text: text, .text, limit: 4000)
      let last = (challenge.answered ?? challenge.made).at.day.adding(Challenge.Term.appeal)
      guard occasion.at.day <= last else { throw .notNow }
      return [.review(.appealed(id, said(text)))]
    case .settle(let id, let outcome, let text):
      let challenge = try followed(id, occasion, at: [.appealed])
      guard challenge.answered?.by != occasion.principal.id,
        challenge.made.by != occasion.principal.id
      else { throw .sameHands }
      try check(text: text, .text, limit: 4000)
      return [.review(.settled(id, said(text, outcome)))]
    default: return []
    }
  }

  /// A challenge whose item who asks may read, at one of the stages.
  private func followed(
    _ id: Challenge.ID, _ occasion: Occasion, at stages: [Challenge.Stage]
  ) throws(Refusal) -> Challenge {
    guard let challenge = challenges[id],
      isSeen(challenge.item, occasion.principal, at: occasion.at),
      isParty(occasion.principal, to: challenge)
    else { throw .unknown(.challenge(id), .item) }
    guard stages.contains(challenge.stage) else { throw .notNow }
    return challenge
  }

  /// Whether a challenge is a principal's to know: its own, of its seat's item, or an officer's.
  func isParty(_ principal: Principal, to challenge: Challenge) -> Bool {
    challenge.made.by == principal.id || principal.roles.contains(.securityOfficer)
      || isOriginator(principal, of: challenge.item)
  }

  private func open(_ id: Widening.ID, _ occasion: Occasion) throws(Refusal) -> Widening {
    guard let widening = widenings[id],
      isSeen(widening.item, occasion.principal, at: occasion.at),
      origin(of: widening.item) == occasion.principal.seat
    else { throw .unknown(.widening(id), .item) }
    return widening
  }

  private func seen(_ item: Item, _ occasion: Occasion) throws(Refusal) -> Marking {
    guard let marking = marking(of: item), isSeen(item, occasion.principal, at: occasion.at)
    else { throw .unknown(item.subject, .item) }
    return marking
  }

  private func checkOrigin(of item: Item, _ occasion: Occasion) throws(Refusal) {
    guard isOriginator(occasion.principal, of: item) else { throw .notYours }
  }
}

/// Making what was decided so.
extension Alliance {
  mutating func apply(_ fact: ReviewFact) {
    switch fact {
    case .relabelled(let item, let marking, let at, _): relabel(item, marking, at: at)
    case .widening(let widening):
      widenings[widening.id] = widening
      index.labelled.learn(widening)
      index.reviews.learn(widening, of: desk(of: widening.item))
    case .confirmed(let id, _, let at):
      guard let widening = close(id) else { preconditionFailure("confirmed nothing known") }
      relabel(widening.item, widening.marking, at: at)
    case .refused(let id): _ = close(id)
    case .kept(let item, let day):
      change(item) { $0.label.reviewDue = day?.moment }
    case .challenged(let challenge):
      challenges[challenge.id] = challenge
      index.labelled.learn(challenge)
      index.reviews.learn(challenge, of: desk(of: challenge.item))
    case .acknowledged(let id, let step): challenges[id]?.acknowledged = step
    case .answered(let id, let step): challenges[id]?.answered = step
    case .appealed(let id, let step): challenges[id]?.appealed = step
    case .settled(let id, let step): challenges[id]?.settled = step
    }
  }

  private mutating func close(_ id: Widening.ID) -> Widening? {
    guard let widening = widenings.removeValue(forKey: id) else { return nil }
    index.labelled.forget(widening)
    index.reviews.forget(widening, of: desk(of: widening.item))
    return widening
  }

  private mutating func relabel(_ item: Item, _ marking: Marking, at moment: Instant) {
    if case .version(let id) = item, let former = versions[id]?.marking {
      versions[id]?.formerly.append(Version.Former(marking: former, until: moment))
    }
    change(item) { $0 = marking }
  }

  private mutating func change(_ item: Item, _ body: (inout Marking) -> Void) {
    guard var marking = marking(of: item) else { return }
    body(&marking)
    hold(marking, of: item)
    noteReview(of: item)
  }
}

/// Whether one label lets someone in whom another keeps out.
extension Alliance {
  /// Whether any sort of reader that there could be may read the new label and not the old one.
  ///
  /// Every party and the alliance's own seat are tried at every level of the policies, with and
  /// without each special category; and the visitor.
  func widens(from old: Label, to new: Label, at moment: Instant) -> Bool {
    let day = moment.day
    return possibleReaders(of: [old, new], on: day).contains { reader in
      verdict(on: new, for: reader, at: moment) == .permit
        && verdict(on: old, for: reader, at: moment) != .permit
    }
  }

  /// Every sort of reader that the labels could tell apart.
  func possibleReaders(of labels: [Label], on day: Day) -> [ReaderClass] {
    var seats: [Principal.Seat] = [.none, .alliance]
    seats += index.partiesInOrder.map(Principal.Seat.party)
    let policies = Set(labels.map(\.policyName)).sorted().compactMap { adoptions[$0] }
    let special = specials(in: labels)
    var readers: [ReaderClass] = []
    for seat in seats {
      readers.append(ReaderClass(seat: seat, held: [], day: day))
      guard seat != .none else { continue }
      readers += holdings(policies, special).map { held in
        ReaderClass(seat: seat, held: [held], day: day)
      }
    }
    return readers
  }

  /// Every level, with no special category, with all, and with each alone.
  private func holdings(
    _ policies: [Adoption], _ special: [Person.Grant.Special]
  ) -> [ReaderClass.Held] {
    let choices = [[], special] + (special.count > 1 ? special.map { [$0] } : [])
    return policies.flatMap { adoption in
      adoption.policy.levelNames.flatMap { level in
        choices.map { ReaderClass.Held(policy: adoption.name, level: level, special: $0) }
      }
    }
  }

  private func specials(in labels: [Label]) -> [Person.Grant.Special] {
    let found = labels.flatMap { label in
      label.categories.filter { $0.kind == .restrictive }.flatMap { category in
        category.values.map { Person.Grant.Special(tag: category.tag, value: $0) }
      }
    }
    return Set(found).sorted { ($0.tag, $0.value) < ($1.tag, $1.value) }
  }
}

extension ReaderClass {
  init(seat: Principal.Seat, held: [Held], day: Day) {
    self.seat = seat
    self.held = held
    self.day = day
  }
}
