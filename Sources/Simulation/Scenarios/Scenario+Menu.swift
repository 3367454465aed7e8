import Domain

extension Scenario {
  /// Providers, activities, their runs, and who is put forward for few seats.
  static let menu = Scenario(
    name: "menu", weight: 44, draw: { $0.menu() }, check: check(menu:))

  private static func check(menu records: Records) -> [String] {
    let held = records.held
    let activities = Set(held.activities.map(\.id))
    let runs = Dictionary(uniqueKeysWithValues: held.iterations.map { ($0.id, $0) })
    let candidates = Dictionary(uniqueKeysWithValues: held.candidates.map { ($0.id, $0) })
    var faults: [String] = []
    // What bears a label may outlive a party that is struck: to refuse that would tell of it.
    for provider in held.providers {
      for party in [provider.seat.party, provider.host].compactMap(\.self)
      where records.parties[party] == nil {
        faults.append("provider \(provider.id): no party \(party)")
      }
      faults += records.faults(of: provider.evidence, "provider \(provider.id)")
    }
    for run in held.iterations where !activities.contains(run.activity) {
      faults.append("iteration \(run.id): of nothing")
    }
    for roster in held.rosters {
      guard let run = runs[roster.iteration] else {
        faults.append("roster of \(roster.iteration): no iteration")
        continue
      }
      faults += check(roster, of: run)
      for nomination in roster.nominations {
        guard let candidate = candidates[nomination.candidate] else {
          faults.append("nomination \(nomination.id): of nobody")
          continue
        }
        if candidate.party != nomination.party {
          faults.append("nomination \(nomination.id): of another party's candidate")
        }
      }
    }
    let codes = held.rosters.flatMap(\.nominations).compactMap(\.certificate)
    if Set(codes).count != codes.count { faults.append("two certificates of one code") }
    return faults
  }

  /// What must hold of a roster at every moment.
  static func check(_ roster: Holdings.IterationRoster, of run: Iteration) -> [String] {
    let name = "roster of \(run.id)"
    var faults: [String] = []
    let seated = roster.nominations.filter(\.status.holdsSeat)
    if seated.count > run.seating.seats {
      faults.append("\(name): \(seated.count) on \(run.seating.seats) seats")
    }
    let asking = roster.nominations.filter { $0.status.holdsSeat || $0.status.isLive }
    if Set(asking.map(\.candidate)).count != asking.count { faults.append("\(name): one twice") }
    if Set(roster.nominations.map(\.id)).count != roster.nominations.count {
      faults.append("\(name): a nomination twice")
    }
    for nomination in roster.nominations {
      if nomination.iteration != run.id { faults.append("\(name): one of another run") }
      if nomination.certificate != nil, nomination.status != .attended {
        faults.append("\(name): a certificate for \(nomination.status)")
      }
      if (nomination.status == .offered) != (nomination.answerBy != nil) {
        faults.append("\(name): \(nomination.status) until \(nomination.answerBy as Any)")
      }
      if let old = nomination.replaces,
        roster.nominations.first(where: { $0.id == old })?.status != .substituted
      {
        faults.append("\(name): a seat taken over from who still has it")
      }
    }
    return faults
  }
}

extension Pen {
  /// Somebody of the menu: a school, a lead authority, or most of all a focal point.
  mutating func menuHand() -> Principal {
    let number = String(random.below(2))
    var hand = Self.principal("clerk-" + number, [.registrar])
    if sight.policies.isEmpty {
      hand = Self.principal("keeper-" + number, [.administrator, .securityOfficer])
      hand.seat = .alliance
      return hand
    }
    if roster.providers.isEmpty || oneIn(40) { return hand }
    let provider = random.one(of: roster.providers).flatMap { sight.provider($0) }
    switch random.below(20) {
    case 0...7:
      hand = Self.principal("school-" + number, [.reader, .provider])
      hand.seat = provider?.seat ?? .none
    case 8...10:
      hand = Self.principal("lead-" + number, [.reader, .planner])
      hand.seat = .alliance
    default:
      let party = random.one(of: living) ?? party()
      hand = Self.principal("point-\(party.text.lowercased())", [.reader, .focalPoint])
      hand.seat = .party(party)
    }
    // Most are cleared for what some of the runs bear.
    if !oneIn(4) {
      hand.clearances = [
        Person.Grant(
          id: Person.Grant.ID(1), policy: "CLOSED", level: "LOW", from: .earliest, expires: .latest)
      ]
    }
    return hand
  }

  fileprivate mutating func menu() -> Action {
    if hand.roles.contains(.provider) {
      return oneIn(2) ? .activity(ofSchool()) : .nomination(ofSeats())
    }
    if hand.roles.contains(.focalPoint) { return .nomination(ofPoint()) }
    if hand.roles.contains(.planner) { return ofLead() }
    if hand.roles.contains(.securityOfficer) {
      return .access(.adopt(Domain.Adoption(SimulatedPolicy.open, groups: [], open: "FREE")))
    }
    if oneIn(4) {
      return .reference(.addTerm(Term(id: code("a", 3), scheme: "area", name: phrase())))
    }
    let provider = newProvider(code("R", 2))
    return .activity(
      roster.providers.contains(provider.id) && !oneIn(9)
        ? .correctProvider(provider) : .addProvider(provider))
  }

  /// The first few parties that there are when the hand asks: those that are put forward meet.
  var living: [Party.ID] {
    let day = at.day
    let found = roster.parties.filter { sight.party($0)?.existence.contains(day) ?? false }
    return Array(found.prefix(5))
  }

  private mutating func newProvider(_ id: Provider.ID) -> Provider {
    let seat: Principal.Seat = oneIn(3) ? .alliance : .party(living.first ?? party())
    var provider = Provider(
      id: id, kind: random.any(), name: phrase(), seat: oneIn(30) ? .none : seat,
      timeZone: oneIn(30) ? "a clock" : "Europe/Brussels")
    provider.host = seldom(4) { $0.party() }
    provider.evidence = evidence()
    return provider
  }

  private mutating func ofLead() -> Action {
    if !oneIn(4), let proposed = waiting(at: .proposed) { return .activity(.check(proposed)) }
    switch random.below(15) {
    case 0...3: return .activity(.check(runs(at: .proposed)))
    case 8...11: return .activity(.publish(runs(at: .approved)))
    case 4...7:
      let parties = [party(), party()]
      let approval: Iteration.Approval =
        oneIn(9) ? .only(parties) : .all(but: oneIn(6) ? parties : [])
      return .activity(.approve(runs(at: .checked), approval))
    case 12: return .activity(.cancel(run(), why: text()))
    default:
      let year = at.day.year + random.below(2)
      return .nomination(
        .allow(
          Allowance(
            id: Allowance.ID(party: party(), year: year), travel: random.below(101),
            lodging: random.below(101), persons: random.below(oneIn(9) ? 20_000 : 9))))
    }
  }
}
