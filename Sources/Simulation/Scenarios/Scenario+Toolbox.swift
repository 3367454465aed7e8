import Domain
import Labels

extension Scenario {
  /// Instruments, and cases that go through them.
  static let toolbox = Scenario(
    name: "toolbox", weight: 10, draw: { $0.ofToolbox() }, check: check(toolbox:))

  private static func check(toolbox records: Records) -> [String] {
    let held = records.held
    let instruments = Dictionary(held.instruments.map { ($0.id, $0) }) { first, _ in first }
    var faults = held.instruments.filter { !$0.findings.isEmpty }.map {
      "instrument \($0.id): a process with faults"
    }
    if Set(held.cases.map(\.id)).count != held.cases.count { faults.append("a case twice") }
    for one in held.cases {
      let name = "case \(one.id)"
      guard let instrument = instruments[one.instrument] else {
        faults.append("\(name): no instrument")
        continue
      }
      if one.steps.contains(where: { instrument.stage($0.stage) == nil }) {
        faults.append("\(name): a stage that is not there")
      }
      let days = one.steps.map(\.on.day)
      if days != days.sorted() { faults.append("\(name): steps out of order") }
      let ends = one.steps.dropLast().filter { instrument.stage($0.stage)?.isEnd ?? false }
      if !ends.isEmpty { faults.append("\(name): went on after its end") }
      faults += check(contentsOf: one).map { "\(name): \($0)" }
      if one.pauses.dropLast().contains(where: { $0.to == nil }) {
        faults.append("\(name): two rests at once")
      }
    }
    return faults
  }

  /// What cases hold: the party alone answers, and what it did not accept is not told of.
  private static func check(contentsOf one: Case) -> [String] {
    let held = one.contents
    var faults: [String] = []
    if Set(held.undertakings.map(\.id)).count != held.undertakings.count {
      faults.append("an undertaking twice")
    }
    for undertaking in held.undertakings {
      if !undertaking.reports.isEmpty, !undertaking.isAccepted {
        faults.append("told of what nobody accepted")
      }
      let party = one.party.text.lowercased()
      if let answer = undertaking.answer, answer.by.by.text != "envoy-" + party {
        faults.append("answered by another than its party")
      }
    }
    if Set(held.units.map(\.id)).count != held.units.count { faults.append("a unit twice") }
    if Set(held.ratings.map(\.id)).count != held.ratings.count { faults.append("a rating twice") }
    return faults
  }
}

extension Pen {
  /// The registrar, who declares; whoever looks after partners; most of all a delegation.
  mutating func toolboxHand() -> Principal {
    var hand = Self.principal("keeper-0", [.administrator, .securityOfficer])
    hand.seat = .alliance
    if sight.policies.isEmpty { return hand }
    if sight.instruments.isEmpty || oneIn(15) {
      hand = Self.principal("clerk-0", [.registrar])
      hand.seat = .alliance
      return hand
    }
    if oneIn(2) {
      hand = Self.principal("officer-0", [.reader, .countryOfficer])
      hand.seat = .alliance
      return hand
    }
    let party = random.one(of: living) ?? party()
    hand = Self.principal("envoy-" + party.text.lowercased(), [.reader, .delegation])
    hand.seat = .party(party)
    return hand
  }

  fileprivate mutating func ofToolbox() -> Action {
    if hand.roles.contains(.securityOfficer) {
      return .access(.adopt(Domain.Adoption(SimulatedPolicy.open, groups: [], open: "FREE")))
    }
    if hand.roles.contains(.registrar) {
      return .toolbox(oneIn(3) ? .record(history()) : .declare(instrument()))
    }
    let known = roster.cases.suffix(20)
    guard let id = random.one(of: Array(known)), !oneIn(4) else { return .toolbox(opening()) }
    if oneIn(3) { return .toolbox(.add(id, addition())) }
    switch random.below(12) {
    case 0: return .toolbox(.pause(id, note: text()))
    case 1...2: return .toolbox(.resume(id))
    case 3: return .toolbox(.close(id, random.any(), note: text()))
    case 4:
      let version = random.one(of: roster.versions) ?? Version.ID(random.next())
      return .toolbox(.file(id, code("a", 2), version))
    default:
      let stage = eyes.caseFile(id)?.step.stage
      let ways = eyes.instrument(eyes.caseFile(id)?.instrument ?? code("i", 3))?.moves ?? []
      let to = ways.filter { $0.from == stage }.map(\.to)
      var move = CaseMove(to: random.one(of: to) ?? code("s", 5), note: oneIn(3) ? text() : "")
      move.on = seldom(6) { $0.dated() }
      return .toolbox(.advance(id, move))
    }
  }

  /// Something put into a case; seldom what its instrument does not hold.
  private mutating func addition() -> Case.Addition {
    let goal = code("g", 4) as Case.Undertaking.ID
    switch random.below(10) {
    case 0...2:
      var new = Case.Undertaking(id: goal, oneIn(9) ? .measure : .goal, Bilingual(text()))
      new.due = oneIn(3) ? at.day.adding(90) : nil
      return .undertaking(new)
    case 3...4: return .answer(goal, .accepted(due: at.day.adding(random.below(200))))
    case 5: return .answer(goal, .declined(oneIn(5) ? "" : "Not now"))
    case 6...7: return .report(goal, Case.Report(random.any(), note: oneIn(2) ? "So far" : ""))
    case 8:
      var rating = Case.Rating(
        id: Case.Rating.ID(random.next()), code("r", 2), code("q", 2), at: code("s", 5),
        on: Dated(at.day.adding(-random.below(9))))
      rating.evaluator = "A team"
      return .rating(rating)
    default:
      return .unit(
        Case.Unit(
          id: Case.Unit.ID(UInt64(random.below(50))), Bilingual("A unit"), code("t", 4),
          strength: random.below(900), declared: Dated(at.day)))
    }
  }

  /// A process of five stages; seldom one with a fault.
  mutating func instrument() -> Instrument {
    var instrument = Instrument(
      id: code("i", 3), names: names(), short: Bilingual("TOOL"), purpose: phrase())
    let parties = Set((0..<6).compactMap { _ in random.one(of: living) })
    instrument.openings = [Instrument.Opening(Span(), Eligibility(parties: parties.sorted()))]
    instrument.artefacts = ["a0", "a1"].compactMap { word in
      Instrument.Artefact.ID(word).map { Instrument.Artefact(id: $0, .paper, Bilingual(word)) }
    }
    instrument.holds = [.papers, .goals, .units, .programme]
    if oneIn(2) {
      instrument.holds.append(.ratings)
      instrument.areas = ["r0", "r1"].compactMap { word in
        Instrument.Area.ID(word).map { Instrument.Area(id: $0, Bilingual(word)) }
      }
      instrument.scale = ["q0", "q1"].compactMap { word in
        Instrument.Grade.ID(word).map { Instrument.Grade(id: $0, Bilingual(word), points: 50) }
      }
    }
    instrument.stages = (0..<5).compactMap { number in
      guard let id = Instrument.Stage.ID("s\(number)") else { return nil }
      var stage = Instrument.Stage(id: id, Bilingual("Stage \(number)"))
      stage.actors = number == 1 ? [.partner] : [.partner, .officer]
      stage.within = number == 3 ? nil : 10 + random.below(40)
      stage.isEntry = number == 0
      stage.isEnd = number == 4
      return stage
    }
    let ids = instrument.stages.map(\.id)
    for (from, to) in [(0, 1), (1, 2), (2, 3), (3, 4), (3, 1), (1, 4)] where ids.count == 5 {
      var move = Instrument.Move(from: ids[from], to: ids[to], Bilingual("On"))
      move.by = from == 1 ? [.partner] : [.partner, .officer]
      if from == 2, let committee = sight.committees.first {
        move.by = [.committee]
        move.needs = committee.id
      }
      instrument.moves.append(move)
    }
    if oneIn(12) { instrument.moves.removeLast(random.below(5)) }
    return instrument
  }

  private mutating func opening() -> ToolboxAction {
    guard let label = sight.policies.lazy.compactMap({ [at] in $0.openLabel(at: at) }).first,
      let stage = Instrument.Stage.ID("s0")
    else { return .resume(Case.ID(0)) }
    var opening = CaseOpening(
      Case.ID(random.next()), of: hand.party ?? party(),
      through: random.one(of: sight.instruments)?.id ?? code("i", 3), at: stage,
      marking: Marking(label, reason: "For all to read."))
    opening.on = at.day.adding(-random.below(20))
    opening.title = oneIn(2) ? text() : ""
    return .open(opening)
  }

  /// A case of the past.
  private mutating func history() -> Case {
    let stamp = Stamp(by: hand.id, at: at)
    let days = [dated(), dated()].sorted()
    let first = Instrument.Stage.ID("s1")
    var one = Case(
      id: Case.ID(UInt64(random.below(30))), of: party(), through: code("i", 3),
      Case.Step(to: first ?? code("s", 5), on: days[0], stamp))
    one.steps.append(Case.Step(to: code("s", 5), on: days[1], stamp))
    one.title = seldom(3) { $0.phrase() }
    return one
  }
}
