import Domain
import Labels

/// An office where programmes are written: an instrument that holds goals, two aims of the
/// alliance, an agreed statement with Switzerland, a run that everybody may read, and one that
/// Allies alone may.
struct ProgrammeOffice {
  var office: ConsensusOffice

  static let start = ConsensusOffice.start
  static let now = noon(start)
  static let swiss = delegate("CHE", "SECRET")
  static let egyptian = delegate("EGY", "SECRET")
  /// A registrar who is cleared, so that programmes are known to them.
  static let clerk = cleared("clerk", .alliance, [.registrar], "SECRET")
  static let interest = Programme.Cited("1", of: 1, in: 1)

  init() throws {
    office = try ConsensusOffice()
    let found = office.sight(anna, at: Self.now).committee("nac")
    guard var committee = found else { throw Refusal.nothingChanged }
    committee.rules.append(Committee.Rule(.programme, roles: [.countryOfficer]))
    try office.perform(.constitute(committee), as: keeper)
    try network(.found(body("kfor", .operation, founded: "1999-06-10")))
    for aim in ["reform", "stability"] {
      try network(.add(Term(id: .init(stringLiteral: aim), scheme: "aim", name: Bilingual(aim))))
    }
    try network(.add(decision("d1", on: "2026-05-01")))
    try network(.toolbox(.declare(pathway())))
    try network(.toolbox(.declare(planning())))
    try office.menu.publish(run())
    try office.menu.publish(run("FIN.1.2", marking: alliesOnly, on: "2026-10-05"))
    try agree()
  }

  /// The instrument through which programmes go.
  private func planning() -> Instrument {
    var instrument = Instrument(
      id: "plan", names: [DatedName("The plan")], short: "PLAN", purpose: "Holds what is meant")
    instrument.life = Span(from: "2000")
    instrument.openings = [
      Instrument.Opening(Span(from: "2000"), Eligibility(bodies: ["md", "pfp"]))
    ]
    instrument.holds = [.programme]
    instrument.stages = [
      stage("begun", [.officer], isEntry: true), changed(stage("over", [])) { $0.isEnd = true },
    ]
    instrument.moves = [move("begun", "over", [.officer])]
    return instrument
  }

  /// A statement with Switzerland, adopted and accepted, and one that nobody has adopted.
  private mutating func agree() throws {
    let stamp = Stamp(by: ben.id, at: Self.now)
    try talk(.open(Track(id: 1, title: "Waters", with: ["CHE"], marking: shared(), stamp)), ben)
    let topic = Track.Topic(id: 1, title: "Rivers", of: .alliance, marking: shared(), stamp)
    try talk(.addTopic(1, topic), ben)
    var point = Track.Point(id: 1, on: 1, .common, marking: shared(), stamp)
    point.text = "Both want it"
    try talk(.note(1, point), ben)
    for id in [1, 2] as [Statement.ID] {
      let paper = try office.file(to: ["CHE"], as: ben)
      let said = Statement.Interest(id: "1", "Clean rivers", points: [1])
      let version = Version.ID(paper.value * 100)
      try talk(.draw(1, Statement(id: id, in: version, with: ["CHE"], [said], stamp)), ben)
    }
    try talk(.adopt(1, 1, by: "d1"), keeper)
    try talk(.answer(1, 1, isYes: true, text: ""), Self.swiss)
  }

  private mutating func talk(_ action: DialogueAction, _ principal: Principal) throws {
    try network(.dialogue(action), as: principal)
  }

  var alliance: Alliance { office.alliance }

  mutating func network(_ action: Action, as principal: Principal = keeper) throws {
    try office.menu.network.perform(
      action, as: principal, on: Self.start, reason: "", label: nil)
  }

  /// A label for Allies and others.
  func shared(_ others: [String] = ["CHE"], _ level: String = "RESTRICTED") -> Marking {
    marked(nato(level, "NATO", to: others, on: Self.start))
  }

  /// What opens a programme of four years that says nothing yet.
  func opening(_ id: Programme.ID = 1, of party: Party.ID = "CHE") -> ProgrammeOpening {
    let days: ClosedRange<Day> = "2026-01-01"..."2029-12-31"
    return changed(
      ProgrammeOpening(id, of: party, through: "plan", days, marking: shared([party.text]))
    ) { $0.title = "Safe waters" }
  }

  @discardableResult
  mutating func perform(
    _ action: ProgrammeAction, as principal: Principal, at moment: Instant = now
  ) throws(Refusal) -> [Fact] {
    let facts = try alliance.decide(
      .programme(action), on: Occasion(by: principal, at: moment))
    office.menu.network.alliance.apply(facts)
    return facts
  }

  func answer(
    _ action: ProgrammeAction, as principal: Principal, at moment: Instant = now
  ) -> Refusal? {
    do throws(Refusal) {
      _ = try alliance.decide(.programme(action), on: Occasion(by: principal, at: moment))
      return nil
    } catch {
      return error
    }
  }

  func sight(_ principal: Principal, at moment: Instant = now) -> Sight {
    office.sight(principal, at: moment)
  }

  func told(_ principal: Principal = ben, at moment: Instant = now) -> Programme? {
    sight(principal, at: moment).programme(1)
  }
}

/// What programmes of tests say.
extension ProgrammeOffice {
  static func objective(_ id: Programme.Objective.ID = "O1") -> Programme.Objective {
    changed(Programme.Objective(id: id, "Rivers are clean")) {
      $0.aims = ["reform", "stability"]
      $0.interests = [interest]
    }
  }

  static func goal(
    _ id: Programme.Goal.ID = "G1", of objective: Programme.Objective.ID = "O1"
  ) -> Programme.Goal {
    changed(Programme.Goal(id: id, of: objective, "A staff that can plan")) {
      $0.due = "2028-06-30"
      $0.milestones = [Programme.Milestone(id: "M1", "Posts are filled", due: "2027-03-01")]
    }
  }

  /// The first is on no menu, the second is the open run, the third the one of Allies alone.
  static func effort(_ id: Programme.Effort.ID) -> Programme.Effort {
    let runs: [Iteration.ID?] = [nil, "FIN.1.1", "FIN.1.2"]
    let run = id.value < 4 ? runs[Int(id.value) - 1] : nil
    return changed(
      Programme.Effort(
        id: id, for: "G1", run == nil ? "A study visit" : "", "2026-09-07", through: "2026-09-11")
    ) { $0.run = run }
  }

  /// Opened by Switzerland, with an objective, a goal and three efforts, one of which
  /// Switzerland may not read.
  static func written() throws -> ProgrammeOffice {
    var office = try ProgrammeOffice()
    try office.perform(.open(office.opening()), as: swiss)
    try office.perform(
      .put(1, [.objective(objective()), .goal(goal()), .effort(effort(1)), .effort(effort(2))]),
      as: swiss)
    try office.perform(.put(1, [.effort(effort(3))]), as: ben)
    return office
  }

  /// Written, and its first edition agreed by both sides.
  static func agreed() throws -> ProgrammeOffice {
    var office = try written()
    try office.seal()
    return office
  }

  /// Seals what is written, and has both sides agree to it.
  mutating func seal() throws {
    try perform(.seal(1), as: ben)
    let number = told()?.editions.count ?? 0
    try perform(.adopt(1, edition: number, by: "d1"), as: Self.clerk)
    try perform(.answer(1, edition: number, isYes: true, text: ""), as: Self.swiss)
  }
}
