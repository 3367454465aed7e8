import Domain
import Testing

private let start = ToolboxOffice.start
private let swiss = ToolboxOffice.swiss
private let egyptian = ToolboxOffice.egyptian

private func after(_ days: Int) -> Instant { noon(start.adding(days)) }

private func opened() throws -> ToolboxOffice {
  var office = try ToolboxOffice()
  try office.perform(.open(office.opening()), as: swiss)
  return office
}

@Suite struct `A case` {
  @Test func `is opened by the party or who looks after it, and by nobody else`() throws {
    let office = try ToolboxOffice()
    let opening = office.opening()
    #expect(office.answer(.open(opening), as: swiss) == nil)
    #expect(office.answer(.open(opening), as: ben) == nil)
    #expect(office.answer(.open(opening), as: egyptian) == .notYours)
    #expect(office.answer(.open(opening), as: reader) == .notYours)
  }

  @Test func `begins at a beginning, about what its instrument is about, today or before`() throws {
    let office = try ToolboxOffice()
    func refused(_ change: (inout CaseOpening) -> Void) -> Refusal? {
      office.answer(.open(changed(office.opening(), change)), as: swiss)
    }
    #expect(
      refused { $0.instrument = "oath" } == .unknown(.instrument("oath"), .instrument))
    #expect(refused { $0.stage = "potential" } == .choiceMissing(.stage))
    #expect(refused { $0.subject = nil } == .choiceMissing(.body))
    #expect(refused { $0.subject = "pfp" } == .choiceMissing(.body))
    #expect(refused { $0.on = start.next } == .endsBeforeBeginning(.on))
    #expect(
      refused { $0.on = "1998-01-01" } == .outsideLife(.instrument("path"), .on))
    #expect(refused { $0.on = "2008-01-01" } == nil)
  }

  @Test func `is for those alone to whom the instrument is open`() throws {
    let office = try ToolboxOffice()
    let opening = changed(office.opening(of: "EGY")) { $0.on = "2009-01-01" }
    #expect(office.answer(.open(opening), as: egyptian) == .notEligible(.notListed))
    #expect(office.answer(.open(office.opening(of: "EGY")), as: egyptian) == nil)
    #expect(office.answer(.open(office.opening(of: "AUS")), as: ben) == .notEligible(.notListed))
  }

  @Test func `stands once, as far as who asks may know`() throws {
    let office = try opened()
    #expect(office.answer(.open(office.opening(2)), as: ben) == .overlaps(.case(1)))
    #expect(office.answer(.open(office.opening(1)), as: ben) == .alreadyExists(.case(1)))
  }

  @Test func `goes from interest to recognition by decisions, papers and nobody's hand alone`()
    throws
  {
    var office = try opened()
    let potential = ToolboxAction.advance(1, CaseMove(to: "potential"))
    #expect(office.answer(potential, as: ben) == .needsDecision("nac"))
    #expect(office.answer(potential, as: swiss) == .needsDecision("nac"))
    try office.decide(1, [advance(1, to: "potential")])
    let listed = try #require(office.sight(swiss, at: after(2)).caseFile(1))
    #expect(listed.step.stage == "potential" && listed.step.on == "2026-05-06")

    let recognised = advance(1, to: "recognised")
    #expect(throws: Refusal.artefactsMissing(["intent"])) {
      try office.decide(2, [recognised], at: after(3))
    }
    let paper = try office.office.file(to: ["CHE"], as: anna)
    let version = Version.ID(paper.value * 100)
    try office.perform(.file(1, "intent", version), as: swiss, at: after(3))
    #expect(office.answer(.file(1, "intent", version), as: swiss) == .nothingChanged)
    #expect(office.answer(.file(1, "oath", version), as: swiss) == .choiceMissing(.artefact))
    let joined = changed(
      Membership(id: 9000, party: "CHE", body: "kfor", from: "2026-05-08", beginning: .recognised)
    ) { $0.role = .contributor }
    try office.decide(3, [recognised, .membership(.begin(joined))], at: after(4))
    let sight = office.sight(swiss, at: after(6))
    #expect(sight.caseFile(1)?.step.stage == "recognised")
    #expect(sight.membership(9000)?.body == "kfor")
    #expect(sight.parties(with: .commentsSilence, in: "kfor") == ["CHE"])

    try office.perform(.advance(1, CaseMove(to: "ended")), as: swiss, at: after(7))
    let over = office.sight(swiss, at: after(7))
    #expect(over.caseFile(1).map { over.isOpen($0) } == false)
    #expect(
      office.answer(.close(1, .ended, note: "Over"), as: ben, at: after(8))
        == .alreadyEnded(.case(1)))
  }

  @Test func `moves by those whom its process names`() throws {
    var office = try opened()
    try office.decide(1, [advance(1, to: "potential")])
    let ended = ToolboxAction.advance(1, CaseMove(to: "ended"))
    #expect(office.answer(ended, as: delegate("USA", "SECRET"), at: after(3)) == .notYours)
    #expect(office.answer(ended, as: egyptian, at: after(3)) == .unknown(.case(1), .item))
    #expect(office.answer(ended, as: ben, at: after(3)) == nil)
    let back = ToolboxAction.advance(1, CaseMove(to: "interest"))
    #expect(office.answer(back, as: swiss, at: after(3)) == .notNow)
    let early = ToolboxAction.advance(1, CaseMove(to: "ended", on: "2026-05-01"))
    #expect(office.answer(early, as: swiss, at: after(3)) == .endsBeforeBeginning(.on))
  }

  @Test func `rests, and what is due waits for it`() throws {
    var office = try opened()
    let due = office.sight(swiss).caseFile(1).flatMap { office.sight(swiss).due($0) }
    #expect(due == start.adding(30))
    #expect(office.answer(.pause(1, note: "Talks"), as: swiss) == .notYours)
    #expect(office.answer(.resume(1), as: ben) == .notNow)
    try office.perform(.pause(1, note: "Elections are held"), as: ben, at: after(10))
    let resting = office.sight(ben, at: after(50))
    #expect(resting.caseFile(1).flatMap { resting.due($0) } == nil)
    #expect(resting.duties.isEmpty)
    try office.perform(.resume(1), as: ben, at: after(20))
    let sight = office.sight(ben, at: after(20))
    #expect(sight.caseFile(1).flatMap { sight.due($0) } == start.adding(40))
  }

  @Test func `is given up by the party and ended by the alliance`() throws {
    let office = try opened()
    #expect(office.answer(.close(1, .givenUp, note: "No troops"), as: swiss) == nil)
    #expect(office.answer(.close(1, .givenUp, note: "No troops"), as: ben) == .notYours)
    #expect(office.answer(.close(1, .ended, note: "No reply"), as: swiss) == .notYours)
    #expect(office.answer(.close(1, .ended, note: ""), as: ben) == .unfitText(.empty, .note))
  }

  @Test func `tells whose turn it is, by when`() throws {
    var office = try opened()
    #expect(office.sight(ben).duties.map(\.kind) == [.turn(1)])
    #expect(office.sight(ben).duties.first?.due == start.adding(30))
    #expect(office.sight(swiss).duties.isEmpty)
    try office.decide(1, [advance(1, to: "potential")])
    #expect(office.sight(swiss, at: after(3)).duties.map(\.kind) == [.turn(1)])
    #expect(office.sight(ben, at: after(3)).duties.isEmpty)
  }
}

@Suite struct `What a case tells` {
  @Test func `is told to those alone who may read it`() throws {
    let office = try opened()
    let hidden = office.sight(egyptian)
    #expect(hidden.caseFile(1) == nil && hidden.cases(of: "CHE").isEmpty)
    #expect(hidden.cases(through: "path").isEmpty && hidden.cases(about: "kfor").isEmpty)
    #expect(hidden.openCases.map(\.id).isEmpty)
    let ally = office.sight(delegate("USA", "SECRET"))
    #expect(ally.cases(of: "CHE").map(\.id) == [1] && !ally.isTurn(in: ally.cases(of: "CHE")[0]))
    #expect(office.sight(reader).caseFile(1) == nil)
  }

  @Test func `leaves out papers that the reader may not read, and so do its moves`() throws {
    var office = try opened()
    try office.decide(1, [advance(1, to: "potential")])
    let inner = try office.office.file(as: anna)
    let version = Version.ID(inner.value * 100)
    #expect(
      office.answer(.file(1, "intent", version), as: swiss, at: after(3))
        == .unknown(.version(version), .version))
    try office.perform(.file(1, "intent", version), as: ben, at: after(3))
    let seen = try #require(office.sight(swiss, at: after(3)).caseFile(1))
    #expect(seen.filed.isEmpty)
    let ways = office.sight(swiss, at: after(3)).waysOn(from: seen)
    #expect(ways.first { $0.move.to == "recognised" }?.missing == ["intent"])
    let told = office.sight(ben, at: after(3)).caseFile(1)
    #expect(told?.filed.map(\.version) == [version])
  }

  @Test func `is not told by what a proposal would do to it`() throws {
    var office = try opened()
    let paper = try office.office.file(to: ["EGY"], as: ben)
    let draft = Proposal.Draft(
      in: Version.ID(paper.value * 100),
      [
        changed(Proposal.Part(id: "CHE", party: "CHE")) {
          $0.actions = [advance(1, to: "potential")]
        }
      ],
      Stamp(by: ben.id, at: noon(start)))
    let proposal = Proposal(
      id: 7, before: "nac", in: Paper(id: paper, origin: .alliance), draft)
    try office.office.perform(.bring(proposal), as: ben)
    let sight = office.sight(egyptian)
    let told = try #require(sight.proposal(7))
    let part = try #require(told.draft.parts.first)
    #expect(sight.effects(of: part, in: told) == .failure(.unknown(.case(1), .item)))
  }

  @Test func `comes back from a snapshot with every list as it was`() throws {
    var office = try opened()
    try office.decide(1, [advance(1, to: "potential")])
    let again = Alliance(office.alliance.holdings)
    #expect(again == office.alliance)
    let sight = again.seen(by: swiss, on: start, at: after(3))
    #expect(sight.cases(about: "kfor").map(\.id) == [1])
    #expect(sight.cases(through: "path").map(\.id) == [1])
    #expect(sight.openCases.map(\.id) == [1])
  }
}

@Suite struct `A case of the past` {
  private let stamp = Stamp(by: "pack", at: Instant(milliseconds: 0))

  private func history() -> Case {
    var one = Case(
      id: 50, of: "FIN", through: "path", Case.Step(to: "interest", on: "1999-06", stamp))
    one.steps.append(Case.Step(to: "recognised", on: "1999-09", stamp))
    one.steps.append(Case.Step(to: "ended", on: "2023-04-04", stamp))
    one.subject = "kfor"
    return one
  }

  @Test func `is the registrar's, open to all, and stamped when it is recorded`() throws {
    var office = try ToolboxOffice()
    #expect(office.answer(.record(history()), as: anna) == .notPermitted(.registrar))
    try office.perform(.record(history()), as: keeper)
    let seen = try #require(office.sight(reader).caseFile(50))
    #expect(seen.steps.map(\.by.by) == ["keeper", "keeper", "keeper"])
    #expect(seen.unstamped == history().unstamped)
    #expect(seen.step(on: "2000-01-01")?.stage == "recognised")
    #expect(office.sight(keeper).due(seen) == nil && office.sight(keeper).duties.isEmpty)
  }

  @Test func `has its days in order and its stages in the process`() throws {
    let office = try ToolboxOffice()
    func refused(_ change: (inout Case) -> Void) -> Refusal? {
      office.answer(.record(changed(history(), change)), as: keeper)
    }
    #expect(refused { $0.steps[1].on = "1999-01" } == .endsBeforeBeginning(.on))
    #expect(refused { $0.steps[1].stage = "nowhere" } == .choiceMissing(.stage))
    #expect(refused { $0.evidence.confidence = .read } == .sourceMissing)
    #expect(refused { $0.party = "XYZ" } == .unknown(.party("XYZ"), .party))
  }

  @Test func `never takes the place of what the office runs`() throws {
    var office = try opened()
    let other = changed(
      Case(id: 1, of: "CHE", through: "path", Case.Step(to: "interest", on: "1999-06", stamp))
    ) { $0.subject = "kfor" }
    #expect(office.answer(.record(other), as: keeper) == .alreadyExists(.case(1)))
    try office.perform(.record(changed(history()) { $0.steps.removeLast() }), as: keeper)
    let end = ToolboxAction.advance(50, CaseMove(to: "ended", on: "2023-04-04"))
    #expect(office.answer(end, as: ben) == .notPermitted(.registrar))
    #expect(office.answer(end, as: keeper) == nil)
    let step = ToolboxAction.advance(50, CaseMove(to: "ended", by: "no-such"))
    #expect(office.answer(step, as: keeper) == .unknown(.decision("no-such"), .decision))
  }
}
