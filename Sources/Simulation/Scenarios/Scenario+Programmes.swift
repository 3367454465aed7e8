import Domain
import Labels

extension Scenario {
  /// Programmes that both sides write, seal, agree to, report on and review.
  static let programmes = Scenario(
    name: "programmes", weight: 14, draw: { $0.ofProgrammes() }, check: check(programmes:))

  private static func check(programmes records: Records) -> [String] {
    let held = records.held
    let instruments = Set(held.instruments.map(\.id))
    var faults: [String] = []
    if Set(held.programmes.map(\.id)).count != held.programmes.count {
      faults.append("a programme twice")
    }
    for one in held.programmes {
      let name = "programme \(one.id)"
      if records.parties[one.party] == nil { faults.append("\(name): no party") }
      if !instruments.contains(one.instrument) { faults.append("\(name): no instrument") }
      if one.first > one.last { faults.append("\(name): ends before it begins") }
      faults += check(one.contents, name)
      faults += one.editions.flatMap { check($0.contents, "\(name)/\($0.number)") }
      faults += check(editions: one, name) + check(progress: one, name)
    }
    return faults
  }

  /// That every part stands once, and serves something that is there.
  private static func check(_ contents: Programme.Contents, _ name: String) -> [String] {
    var faults: [String] = []
    let goals = Set(contents.goals.map(\.id))
    let isOnce =
      goals.count == contents.goals.count
      && Set(contents.objectives.map(\.id)).count == contents.objectives.count
      && Set(contents.efforts.map(\.id)).count == contents.efforts.count
    if !isOnce { faults.append("\(name): a part twice") }
    if contents.goals.contains(where: { contents.objective($0.objective) == nil }) {
      faults.append("\(name): a goal without its objective")
    }
    if contents.efforts.contains(where: { $0.goal.map { !goals.contains($0) } ?? false }) {
      faults.append("\(name): an effort for a goal that is not there")
    }
    if contents.efforts.contains(where: { $0.first > $0.last }) {
      faults.append("\(name): an effort that ends before it begins")
    }
    return faults
  }

  private static func check(editions one: Programme, _ name: String) -> [String] {
    var faults: [String] = []
    if one.editions.map(\.number) != Array(one.editions.indices.map { $0 + 1 }) {
      faults.append("\(name): editions out of order")
    }
    if one.editions.count(where: \.isOpen) > 1 { faults.append("\(name): two pending editions") }
    for edition in one.editions {
      if edition.contents.goals.isEmpty { faults.append("\(name): an edition without a goal") }
      let isAgreed = edition.adopted != nil && edition.answer?.isYes == true
      if edition.withdrawn != nil, isAgreed { faults.append("\(name): agreed and withdrawn") }
      if edition.answer.map({ $0.party != one.party }) ?? false {
        faults.append("\(name): answered by another party")
      }
    }
    let agreed = one.editions.filter { $0.adopted != nil && $0.answer?.isYes == true }
    if one.inForce?.number != agreed.last?.number {
      faults.append("\(name): in force without both sides")
    }
    return faults
  }

  private static func check(progress one: Programme, _ name: String) -> [String] {
    var faults: [String] = []
    let sealed = Set(one.editions.flatMap { one.parts(of: $0.contents) })
    if !sealed.isSuperset(of: one.reports.keys) {
      faults.append("\(name): a report on what was never sealed")
    }
    let isSilent = one.reports.values.contains {
      ($0.progress == .missed || $0.progress == .overtaken) && $0.note.isEmpty
    }
    if isSilent { faults.append("\(name): missed, and nobody says why") }
    let years = one.reviews.map(\.year)
    if years != Set(years).sorted() { faults.append("\(name): reviews out of order") }
    for review in one.reviews {
      let isOfOther = review.agreed.map { isParty($0.by, of: one) } ?? !review.isParty
      if isOfOther == review.isParty { faults.append("\(name): reviewed by one side alone") }
    }
    return faults
  }

  /// Whether somebody of this work-load speaks for a programme's party.
  static func isParty(_ hand: Principal.ID, of one: Programme) -> Bool {
    hand.text == "envoy-" + one.party.text.lowercased()
  }
}

extension Pen {
  /// The registrar, who adopts; whoever looks after partners; most of all a delegation.
  mutating func programmeHand() -> Principal {
    var hand = Self.principal("keeper-0", [.administrator, .securityOfficer])
    hand.seat = .alliance
    if sight.policies.isEmpty { return hand }
    if sight.instruments.isEmpty || oneIn(6) {
      hand = Self.principal("clerk-0", [.registrar])
      hand.seat = .alliance
      return hand
    }
    if oneIn(2) {
      hand = Self.principal("officer-0", [.reader, .countryOfficer])
      hand.seat = .alliance
      return hand
    }
    let party = random.one(of: readable)?.party ?? random.one(of: living) ?? party()
    hand = Self.principal("envoy-" + party.text.lowercased(), [.reader, .delegation])
    hand.seat = .party(party)
    return hand
  }

  /// The programmes of late, those of the party first for who speaks for one.
  private var readable: [Programme] {
    let eyes = eyes
    let found = roster.programmes.suffix(12).compactMap { eyes.programme($0) }
    let own = found.filter { $0.party == hand.party }
    return own.isEmpty ? found : own
  }

  fileprivate mutating func ofProgrammes() -> Action {
    if hand.roles.contains(.securityOfficer) {
      return .access(.adopt(Domain.Adoption(SimulatedPolicy.open, groups: [], open: "FREE")))
    }
    let known = random.one(of: readable)
    if hand.roles.contains(.registrar) {
      if sight.instruments.count < 3, !oneIn(3) { return .toolbox(.declare(instrument())) }
      if oneIn(4) {
        let term = Term(id: code("aim", 5), scheme: Term.aims, name: phrase())
        return .reference(.addTerm(term))
      }
      let edition = known?.pending?.number ?? 1
      let cited = oneIn(12) ? nil : decision()
      return .programme(
        .adopt(known?.id ?? Programme.ID(0), edition: edition, by: cited))
    }
    guard let known, !oneIn(9) else { return .programme(opening()) }
    switch random.below(20) {
    case 0...8: return .programme(written(in: known))
    case 9...15: return .programme(settled(known))
    case 16 where oneIn(6): return .programme(.close(known.id, note: text()))
    default: return .programme(followed(known))
    }
  }

  private mutating func opening() -> ProgrammeAction {
    let label = sight.policies.lazy.compactMap { [at] in $0.openLabel(at: at) }.first
    guard let label else { return .seal(Programme.ID(random.next())) }
    let instrument = random.one(of: sight.instruments)
    let allowed = instrument?.openings.first?.rule.parties ?? []
    let party = hand.party ?? random.one(of: allowed) ?? party()
    let first = at.day.adding(-random.below(400))
    var opening = ProgrammeOpening(
      oneIn(30) ? Programme.ID(1) : Programme.ID(random.next()), of: party,
      through: instrument?.id ?? code("i", 3), first...first.adding(700 + random.below(700)),
      marking: Marking(label, reason: "For all to read."))
    opening.title = phrase()
    opening.predecessor = seldom(4) { pen in pen.random.one(of: pen.readable)?.id }
    if let objective = Programme.Objective.ID("O0"), oneIn(3) {
      opening.contents.objectives = [Programme.Objective(id: objective, phrase())]
    }
    return .open(opening)
  }

  private mutating func written(in known: Programme) -> ProgrammeAction {
    switch random.below(10) {
    case 0:
      let last = known.last.adding(random.below(300) - 40)
      return .amend(known.id, title: phrase(), first: known.first, last: last)
    case 1...2:
      let parts = known.contents.elements.map(\.id)
      return .drop(known.id, [random.one(of: parts) ?? .goal(code("G", 6))])
    default:
      return .put(known.id, (0...random.below(3)).map { _ in element(of: known) })
    }
  }

  private mutating func element(of known: Programme) -> Programme.Element {
    switch random.below(known.contents.objectives.isEmpty ? 1 : 8) {
    case 0:
      var one = Programme.Objective(id: code("O", 3), phrase())
      let aims = sight.terms(of: Term.aims).map(\.id)
      one.aims = Set(aims.filter { _ in oneIn(2) }).sorted()
      return .objective(one)
    case 1...3:
      let end = random.one(of: known.contents.objectives)?.id ?? code("O", 3)
      var one = Programme.Goal(id: code("G", 6), of: end, phrase())
      one.due = seldom(2) { _ in known.last.adding(-30) }
      one.owner = oneIn(2) ? text() : ""
      let due = known.first.adding(random.below(800))
      one.milestones = [Programme.Milestone(id: code("M", 2), text(), due: due)]
      return .goal(one)
    default:
      let goal = random.one(of: known.contents.goals)?.id
      let first = known.first.adding(random.below(700))
      var one = Programme.Effort(
        id: Programme.Effort.ID(UInt64(random.below(30))), for: goal, text(), first,
        through: first.adding(oneIn(30) ? -1 : random.below(9)))
      one.run = seldom(3) { pen in pen.random.one(of: pen.roster.runs) }
      one.people = random.below(12)
      return .effort(one)
    }
  }

  /// A step by which an edition comes about.
  private mutating func settled(_ known: Programme) -> ProgrammeAction {
    let number = known.pending?.number ?? 1 + random.below(3)
    guard known.pending != nil, !oneIn(8) else { return .seal(known.id) }
    if oneIn(7) { return .withdraw(known.id, edition: number) }
    return .answer(known.id, edition: number, isYes: !oneIn(6), text: text())
  }

  /// What is told of an edition that holds.
  private mutating func followed(_ known: Programme) -> ProgrammeAction {
    switch random.below(6) {
    case 0...2:
      let parts = known.parts(of: known.said)
      let tellings = (0...random.below(3)).compactMap { _ in
        random.one(of: parts).map { part in
          Programme.Telling(part, random.any(), note: oneIn(3) ? "" : text())
        }
      }
      return .report(known.id, tellings)
    case 3...4:
      return .review(known.id, year: at.day.year - (oneIn(6) ? 9 : 0), summary: text())
    default: return .concur(known.id, year: known.reviews.last?.year ?? at.day.year)
    }
  }
}
