import Domain

/// What focal points ask, and what schools ask about seats.
extension Pen {
  mutating func ofPoint() -> NominationAction {
    let own = ownNominations()
    if eyes.ownCandidates.count < 3 { return .register(newCandidate(code("c", 90))) }
    switch random.below(24) {
    case 0...3: return .register(newCandidate(code("c", 60)))
    case 4: return .correct(newCandidate(candidate()))
    case 5...14: return .nominate((0..<(oneIn(5) ? 3 : 1)).map { _ in newNomination(openRun()) })
    case 15...17:
      guard oneIn(8) || own.contains(where: { $0.status == .offered }) else {
        return .nominate([newNomination(openRun())])
      }
      let offered = own.first { $0.status == .offered }
      return .answer(offered?.id ?? nomination(), takes: !oneIn(3))
    case 18...19: return .withdraw(random.one(of: own)?.id ?? nomination(), why: text())
    case 20...21:
      guard let old = random.one(of: own) else { return .withdraw(nomination(), why: text()) }
      return .substitute(old.id, by: newNomination(old.iteration))
    case 22:
      let id = run()
      let order = own.filter { $0.iteration == id }.map(\.id).shuffled(using: &random)
      return .prioritise(id, order)
    default:
      let attended = own.first { $0.status == .attended }
      return .criticise(
        Critique(
          id: Critique.ID(random.next()), of: attended?.iteration ?? run(),
          by: hand.party ?? party(), marking: menuMarking(), Stamp(by: hand.id, at: at)
        ).saying([5, 4, 3, oneIn(20) ? 9 : 1], text()))
    }
  }

  /// What a school asks of one run's roster.
  mutating func ofSeats() -> NominationAction {
    let id = seatedRun()
    let people = eyes.iteration(id).map { eyes.nominations(for: $0) } ?? []
    let asking = people.filter { [.submitted, .waiting].contains($0.status) }.map(\.id)
    switch random.below(16) {
    case 0...4: return .fill(id)
    case 5...6: return .accept(id, Array(asking.shuffled(using: &random).prefix(2)))
    case 7...8: return .rank(id, asking.shuffled(using: &random))
    case 9:
      return .refuse(random.one(of: people)?.id ?? nomination(), why: text())
    case 10...12: return attendance()
    default: return certificates()
    }
  }

  /// Mostly a run of the school's own for which somebody asks and that has not begun.
  private mutating func seatedRun() -> Iteration.ID {
    let (sight, day) = (eyes, at.day)
    let found = roster.runs.suffix(40).filter { id in
      guard let run = sight.iteration(id), run.schedule.first > day, sight.seesRoster(of: run)
      else { return false }
      return sight.nominations(for: run).contains { $0.status.isLive }
    }
    return oneIn(20) ? run() : random.one(of: found) ?? run()
  }

  /// Runs that have begun, the latest first.
  private func begun() -> [Iteration] {
    let sight = eyes
    return roster.runs.suffix(40).reversed().compactMap { sight.iteration($0) }
      .filter { $0.wasPublished && $0.schedule.first <= at.day && sight.seesRoster(of: $0) }
  }

  private mutating func attendance() -> NominationAction {
    let sight = eyes
    guard
      let run = begun().first(where: { run in
        sight.nominations(for: run).contains { $0.status == .confirmed }
      })
    else { return .attend(self.run(), came: [nomination()], missed: []) }
    let confirmed = sight.nominations(for: run).filter { $0.status == .confirmed }.map(\.id)
    let count = random.below(confirmed.count + 1)
    return .attend(
      run.id, came: Array(confirmed.prefix(count)), missed: Array(confirmed.dropFirst(count)))
  }

  private mutating func certificates() -> NominationAction {
    let sight = eyes
    guard let run = random.one(of: begun()) else {
      let one = NominationAction.Certification(nomination(), code("x", 9))
      return .certify(self.run(), [one])
    }
    let people = sight.nominations(for: run)
      .filter { ($0.status == .attended && $0.certificate == nil) || oneIn(20) }
    return .certify(
      run.id, people.map { NominationAction.Certification($0.id, code("x", 5000)) })
  }

  /// The nominations of the hand's own party, of late.
  private func ownNominations() -> [Nomination] {
    let sight = eyes
    return roster.nominations.suffix(60).compactMap { sight.nomination($0) }
      .filter { $0.party == hand.party }
  }

  private mutating func nomination() -> Nomination.ID {
    if !oneIn(25), let id = random.one(of: roster.nominations) { return id }
    return Nomination.ID(random.next())
  }

  private mutating func candidate() -> Candidate.ID {
    let own = eyes.ownCandidates.map(\.id)
    if !oneIn(25), let id = random.one(of: own) { return id }
    return random.one(of: roster.candidates) ?? code("c", 90)
  }

  private mutating func newCandidate(_ id: Candidate.ID) -> Candidate {
    guard let grade = Grade(.officer, UInt8(1 + random.below(7))),
      let profile = LanguageProfile(oneIn(4) ? "1111" : "3332")
    else { preconditionFailure("constant grades and profiles are fit") }
    var candidate = Candidate(
      id: id, party: oneIn(40) ? party() : hand.party ?? party(), grade: grade)
    candidate.gender = seldom(2) { $0.random.any() }
    candidate.languages = [LanguageSkill(oneIn(40) ? "English" : "en", profile)]
    return candidate
  }

  private mutating func newNomination(_ run: Iteration.ID) -> Nomination {
    var made = Nomination(
      id: oneIn(40) ? nomination() : Nomination.ID(random.next()), for: run, of: candidate(),
      by: oneIn(40) ? party() : hand.party ?? party(), Stamp(by: hand.id, at: at))
    made.priority = 1 + random.below(5)
    made.remark = oneIn(3) ? nil : text()
    made.funding = Nomination.Funding(travel: oneIn(12), lodging: oneIn(20))
    return made
  }
}
