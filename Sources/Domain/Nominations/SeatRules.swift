internal import HashTreeCollections

/// What a provider may ask about its runs' seats.
extension Alliance {
  func decide(seating action: NominationAction, on occasion: Occasion) throws(Refusal) -> [Fact] {
    switch action {
    case .rank(let id, let order):
      let (run, roster, before) = try beforeStart(id, occasion)
      let asking = line(of: run, in: roster, [.submitted, .waiting])
      try check(order, covers: asking)
      if asking.map(\.id) == order, asking.allSatisfy({ $0.ranked != nil }) {
        throw .nothingChanged
      }
      return before + [.nomination(.ranked(id, order))]
    case .accept(let id, let chosen):
      let (run, roster, before) = try beforeStart(id, occasion)
      let given = try acceptance(of: chosen, in: run, roster, occasion)
      return withOffers(before + given, in: run.id, occasion)
    case .fill(let id):
      let (run, roster, before) = try beforeStart(id, occasion)
      return before + (try filling(of: run, roster, occasion))
    case .refuse(let id, let why):
      guard let at = index.nominations.iteration(of: id) else {
        throw .unknown(.nomination(id), .nomination)
      }
      let (_, roster, before) = try beforeStart(at, for: id, occasion)
      try check(text: why, .why, limit: 1000)
      guard let nomination = roster[id], nomination.status.isLive else { throw .notNow }
      return turning(nomination, to: .refused, why: why, occasion, after: before)
    case .attend(let id, let came, let missed):
      return try decideAttendance(of: id, came: came, missed: missed, occasion)
    case .certify(let id, let certifications):
      return try decide(certifications, of: id, occasion)
    default: return []
    }
  }

  /// A run of the principal's own, before it begins, with its roster as the clock has left it.
  private func beforeStart(
    _ id: Iteration.ID, for nomination: Nomination.ID? = nil, _ occasion: Occasion
  ) throws(Refusal) -> (Iteration, Roster, [Fact]) {
    let run = try provided(id, for: nomination, occasion)
    guard [.published, .open, .closed].contains(run.stage(on: occasion.at.day)) else {
      throw .notNow
    }
    let before = settled(run, occasion)
    var draft = self
    draft.apply(before)
    return (run, draft.rosters[id] ?? Roster(), before)
  }

  /// A run that who asks provides; what is asked about is unknown to all who may not see it.
  private func provided(
    _ id: Iteration.ID, for nomination: Nomination.ID? = nil, _ occasion: Occasion
  ) throws(Refusal) -> Iteration {
    let subject = nomination.map(Subject.nomination) ?? .iteration(id)
    guard let run = iterations[id], sees(run, occasion.principal, at: occasion.at) else {
      throw .unknown(subject, nomination == nil ? .iteration : .nomination)
    }
    if let nomination, let known = self.nomination(nomination),
      !sees(known, occasion.principal, at: occasion.at)
    {
      throw .unknown(subject, .nomination)
    }
    try checkRole(.provider, occasion)
    guard let activity = activities[run.activity],
      acts(occasion.principal, for: activity.provider)
    else { throw .notYours }
    return run
  }

  private func acceptance(
    of chosen: [Nomination.ID], in run: Iteration, _ roster: Roster, _ occasion: Occasion
  ) throws(Refusal) -> [Fact] {
    for id in chosen where roster[id] == nil { throw .unknown(.nomination(id), .nominations) }
    guard !chosen.isEmpty, Set(chosen).count == chosen.count else {
      throw .choiceMissing(.nominations)
    }
    var seated = roster.seated
    for nomination in chosen.compactMap({ roster[$0] }) where !nomination.status.holdsSeat {
      let limits = limits(against: nomination.party, in: run, among: seated, occasion.at)
      guard limits.isEmpty else { throw .noSeat(limits) }
      seated.append(nomination.party)
    }
    return try chosen.map { id throws(Refusal) in
      guard let status = roster[id]?.status, [.submitted, .waiting].contains(status) else {
        throw .notNow
      }
      let turn = NominationFact.Turn(id, of: run.id, to: .confirmed, occasion.stamp)
      return .nomination(.turned(turn))
    }
  }

  /// Down the line: whoever no limit keeps out is confirmed, the others wait. A seat that counts
  /// in several groups may leave more free than before: the line is gone down until it holds.
  private func filling(
    of run: Iteration, _ roster: Roster, _ occasion: Occasion
  ) throws(Refusal) -> [Fact] {
    let line = line(of: run, in: roster, [.submitted, .waiting])
    var seated = roster.seated
    var chosen: Set<Nomination.ID> = []
    var isChanging = true
    while isChanging {
      isChanging = false
      for next in line where !chosen.contains(next.id) {
        guard limits(against: next.party, in: run, among: seated, occasion.at).isEmpty else {
          continue
        }
        seated.append(next.party)
        chosen.insert(next.id)
        isChanging = true
      }
    }
    let facts = line.compactMap { next -> Fact? in
      let status: Nomination.Status = chosen.contains(next.id) ? .confirmed : .waiting
      if status == next.status { return nil }
      return .nomination(
        .turned(NominationFact.Turn(next.id, of: run.id, to: status, occasion.stamp)))
    }
    if facts.isEmpty { throw .nothingChanged }
    return facts
  }

  private func decideAttendance(
    of id: Iteration.ID, came: [Nomination.ID], missed: [Nomination.ID], _ occasion: Occasion
  ) throws(Refusal) -> [Fact] {
    let run = try provided(id, occasion)
    let roster = rosters[run.id] ?? Roster()
    for id in came + missed where roster[id] == nil {
      throw .unknown(.nomination(id), .nominations)
    }
    guard !(came + missed).isEmpty, Set(came + missed).count == came.count + missed.count else {
      throw .choiceMissing(.nominations)
    }
    // Who has a certificate was there.
    for id in missed where roster[id]?.certificate != nil { throw .inUse(.nomination(id)) }
    guard [.running, .done, .reported].contains(run.stage(on: occasion.at.day)) else {
      throw .notNow
    }
    let marks = came.map { ($0, Nomination.Status.attended) } + missed.map { ($0, .noShow) }
    var facts: [Fact] = []
    for (id, status) in marks {
      guard let known = roster[id]?.status, [.confirmed, .attended, .noShow].contains(known) else {
        throw .notNow
      }
      if known == status { continue }
      let turn = NominationFact.Turn(id, of: run.id, to: status, occasion.stamp)
      facts.append(.nomination(.turned(turn)))
    }
    if facts.isEmpty { throw .nothingChanged }
    return facts
  }

  private func decide(
    _ certifications: [NominationAction.Certification], of id: Iteration.ID, _ occasion: Occasion
  ) throws(Refusal) -> [Fact] {
    let run = try provided(id, occasion)
    guard !certifications.isEmpty else { throw .choiceMissing(.nominations) }
    guard [.done, .reported].contains(run.stage(on: occasion.at.day)) else { throw .notNow }
    var codes: Set<Nomination.Certificate> = []
    for certification in certifications {
      guard let nomination = rosters[run.id]?[certification.nomination] else {
        throw .unknown(.nomination(certification.nomination), .nominations)
      }
      guard nomination.status == .attended, nomination.certificate == nil else { throw .notNow }
      let isTaken = index.nominations.nomination(certified: certification.code) != nil
      if isTaken || !codes.insert(certification.code).inserted {
        throw .alreadyExists(.nomination(nomination.id))
      }
    }
    return certifications.map { .nomination(.certified(id, $0.nomination, $0.code)) }
  }

  mutating func apply(_ fact: NominationFact) {
    switch fact {
    case .registered(let candidate):
      candidates[candidate.id] = candidate
      index.nominations.learn(candidate)
    case .corrected(let candidate): candidates[candidate.id] = candidate
    case .allowed(let allowance): allowances[allowance.id] = allowance
    case .nominated(let nomination):
      let first = iterations[nomination.iteration]?.schedule.first ?? .earliest
      change(nomination.iteration) { $0.add(nomination) }
      index.nominations.learn(nomination, on: first)
    case .prioritised(let id, let order): order.numbered(in: id, &self) { $0.priority = $1 }
    case .ranked(let id, let order): order.numbered(in: id, &self) { $0.ranked = $1 }
    case .turned(let turn): change(turn.iteration) { $0.take(turn) }
    case .certified(let id, let nomination, let code):
      change(id) { $0.change(nomination) { $0.certificate = code } }
      index.nominations.learn(code, of: nomination)
    case .criticised(let critique):
      var critique = critique
      critique.marking = held(critique.marking)
      change(critique.iteration) { $0.critiques.append(critique) }
      index.nominations.learn(critique)
      noteReview(of: .critique(critique.id))
    }
  }

  fileprivate mutating func change(_ id: Iteration.ID, _ body: (inout Roster) -> Void) {
    body(&rosters[id, default: Roster()])
    if let run = iterations[id] { index.menu.mark(run, seats(of: run)) }
  }

  /// Takes a roster in that was once decided, before its iteration.
  mutating func hold(_ stored: Holdings.IterationRoster, first: Day) {
    var roster = Roster()
    roster.nominations = stored.nominations
    roster.critiques = stored.critiques.map { critique in
      var critique = critique
      critique.marking = held(critique.marking)
      return critique
    }
    rosters[stored.iteration] = roster
    for nomination in roster.nominations { index.nominations.learn(nomination, on: first) }
    for critique in roster.critiques {
      index.nominations.learn(critique)
      noteReview(of: .critique(critique.id))
    }
  }
}

extension Roster {
  /// Takes a nomination in: last, or in the place of the one whose seat it takes.
  fileprivate mutating func add(_ nomination: Nomination) {
    let before = nominations.firstIndex { $0.id == nomination.replaces }
    nominations.insert(nomination, at: before.map { $0 + 1 } ?? nominations.count)
  }

  fileprivate mutating func change(_ id: Nomination.ID, _ body: (inout Nomination) -> Void) {
    guard let place = nominations.firstIndex(where: { $0.id == id }) else {
      preconditionFailure("changed a nomination unknown")
    }
    body(&nominations[place])
  }
}

extension [Nomination.ID] {
  /// Numbers the nominations from 1 in this order.
  fileprivate func numbered(
    in id: Iteration.ID, _ alliance: inout Alliance, _ body: (inout Nomination, Int) -> Void
  ) {
    alliance.change(id) { roster in
      for (place, nomination) in enumerated() {
        roster.change(nomination) { body(&$0, place + 1) }
      }
    }
  }
}
