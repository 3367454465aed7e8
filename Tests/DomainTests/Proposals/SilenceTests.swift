import Domain
import Testing

private let set = noon(ConsensusOffice.start)
private let deadline = set.later(hours: 48)
private let chair = ConsensusOffice.chair
private let usa = delegate("USA", "SECRET")

/// An office in which the suspension of Switzerland and Egypt is under silence for two days.
private func office() throws -> ConsensusOffice {
  var office = try ConsensusOffice()
  let paper = try office.file()
  let proposal = office.proposal(
    1, in: paper, [suspension(of: "CHE"), suspension(of: "EGY")], title: "A suspension")
  try office.perform(.bring(proposal), as: anna)
  try office.perform(.setSilence(1, until: deadline, consulting: []), as: chair)
  return office
}

@Suite struct `Silence` {
  @Test func `ends by itself, at its very instant, whoever looks`() throws {
    let office = try office()
    let before = office.sight(usa, at: deadline.later(hours: 0, milliseconds: -1))
    let told = try #require(before.proposal(1))
    #expect(before.standing(of: "CHE", in: told) == .silent(until: deadline))
    #expect(before.restrictions.filter { $0.party == "CHE" }.isEmpty)
    let after = office.sight(reader, at: deadline)
    #expect(after.restrictions.filter { $0.party == "CHE" }.map(\.from) == ["2026-06-01"])
    #expect(after.decision("adopted-0000000000034")?.day == "2026-05-06")
    #expect(after.restrictions.filter { $0.party == "EGY" }.count == 1)
  }

  @Test func `adopts what was under it and says so in the record, once`() throws {
    var office = try office()
    let settlements = office.alliance.settlements(by: deadline.later(hours: 9))
    #expect(settlements.map(\.at) == [deadline] && settlements.map(\.silence) == [0])
    let settlement = try #require(settlements.first)
    let adopted = [
      Proposal.Adopted("CHE", .adopted, by: 0, at: deadline),
      Proposal.Adopted("EGY", .adopted, by: 0, at: deadline),
    ]
    #expect(settlement.facts.first == .proposal(.settled(1, at: deadline, adopted)))
    office.menu.network.alliance.apply(settlement.facts)
    #expect(office.alliance.settlements(by: deadline.later(hours: 9)).isEmpty)
    #expect(office.alliance == office.alliance.settled(by: deadline.later(hours: 100)))
    let told = try #require(office.sight(usa, at: deadline).proposal(1))
    #expect(told.adopted == adopted && told.openParts.isEmpty)
    #expect(told.silences.first?.ended == .init(.deadline, at: deadline))
  }

  @Test func `is recorded before whatever is decided later stands upon it`() throws {
    var office = try office()
    let later = deadline.later(hours: 1)
    let lift = Action.restriction(
      .lift(Restriction.ID(path: "suspend/CHE/2026-06-01"), on: "2026-07-01", by: nil))
    let facts = try office.alliance.decide(
      lift, on: Occasion(by: Principal(id: "r", roles: [.registrar]), at: later))
    office.menu.network.alliance.apply(facts)
    #expect(office.alliance.settlements(by: later).isEmpty)
    #expect(facts.last.map { $0.deed == .lifted } == true)
    #expect(facts.first.map { $0.deed == .settled } == true)
  }

  @Test func `is broken in its last millisecond and not at its end`() throws {
    var office = try office()
    let last = deadline.later(hours: 0, milliseconds: -1)
    let objection = Proposal.Position.Kind.objects(.whole)
    let late = office.position(9, of: "FIN", objection, text: "No", at: deadline)
    #expect(
      office.answer(.speak(1, late), as: delegate("FIN", "SECRET"), at: deadline)
        == .alreadyEnded(.proposal(1))
        || office.answer(.speak(1, late), as: delegate("FIN", "SECRET"), at: deadline) == .notNow)
    try office.say(2, of: "FIN", objection, text: "Too early", at: last)
    let after = office.sight(usa, at: deadline)
    let told = try #require(after.proposal(1))
    #expect(told.adopted.isEmpty && after.standing(of: "CHE", in: told) == .stopped)
    #expect(after.restrictions.filter { $0.party == "CHE" }.isEmpty)
    #expect(after.decision("adopted-0000000000034") == nil)
  }

  @Test func `is broken about one partner for that one alone`() throws {
    var office = try office()
    try office.say(
      2, of: "SWE", .objects(.parts(["CHE"])), text: "It mediates",
      at: set.later(hours: 5))
    let after = office.sight(usa, at: deadline)
    let told = try #require(after.proposal(1))
    #expect(after.standing(of: "CHE", in: told) == .stopped)
    #expect(
      after.standing(of: "EGY", in: told)
        == .adopted(Proposal.Adopted("EGY", .adopted, by: 0, at: deadline)))
    #expect(after.restrictions.filter { $0.party == "CHE" }.isEmpty)
    #expect(after.restrictions.filter { $0.party == "EGY" }.count == 1)
  }

  @Test func `set anew over what was stopped adopts that alone, and nothing twice`() throws {
    var office = try office()
    try office.say(
      2, of: "SWE", .objects(.parts(["CHE"])), text: "It mediates",
      at: set.later(hours: 5))
    let (again, end) = (deadline.later(hours: 1), deadline.later(hours: 73))
    try office.perform(.setSilence(1, until: end, consulting: []), as: chair, at: again)
    let told = try #require(office.sight(usa, at: end).proposal(1))
    #expect(told.adopted.count { $0.part == "EGY" } == 1)
    #expect(
      told.adopted.last == Proposal.Adopted("CHE", .adopted, by: 1, at: end))
    #expect(Set(told.adopted.map(\.part)).count == told.adopted.count)
  }

  @Test func `is extended by the chair alone, and then ends later`() throws {
    var office = try office()
    let longer = deadline.later(hours: 24)
    #expect(office.answer(.extend(1, until: longer), as: usa) == .notPermitted(.chair))
    #expect(
      office.answer(.extend(1, until: set), as: chair) == .endsBeforeBeginning(.ends))
    try office.perform(.extend(1, until: longer), as: chair, at: set.later(hours: 47))
    #expect(office.alliance.settlements(by: deadline).isEmpty)
    #expect(office.alliance.settlements(by: longer).map(\.at) == [longer])
    #expect(office.sight(usa, at: deadline).proposal(1)?.silences.last?.formerly == [deadline])
  }

  @Test func `takes the word of Allies of that day, and comments of those consulted`() throws {
    var office = try ConsensusOffice()
    let paper = try office.file(to: ["CHE"])
    try office.perform(.bring(office.proposal(1, in: paper, [suspension(of: "EGY")])), as: anna)
    #expect(
      office.answer(.setSilence(1, until: deadline, consulting: ["EGY"]), as: chair)
        == .hidden(from: "EGY"))
    try office.perform(.setSilence(1, until: deadline, consulting: ["CHE"]), as: chair)
    let at = set.later(hours: 1)
    func answer(_ party: Party.ID, _ kind: Proposal.Position.Kind) -> Refusal? {
      let said = changed(office.position(5, of: party, kind, text: "We think", at: at)) {
        if party == "CHE" {
          $0.marking = marked(nato("RESTRICTED", "NATO", to: ["CHE"], on: at.day))
        }
      }
      return office.answer(.speak(1, said), as: delegate(party, "SECRET"), at: at)
    }
    #expect(answer("CHE", .comments) == nil)
    #expect(answer("CHE", .objects(.whole)) == .notYours)
    #expect(answer("CHE", .agrees) == .notYours)
    #expect(answer("EGY", .comments) == .unknown(.proposal(1), .item))
    #expect(answer("FIN", .agrees) == nil && answer("FIN", .objects(.whole)) == nil)
    #expect(answer("FIN", .objects(.parts(["ZZZ"]))) == .choiceMissing(.parts))
  }

  @Test func `is set by the chair alone, and lasts as long as the committee asks`() throws {
    var office = try ConsensusOffice()
    let readable = try office.file()
    try office.perform(.bring(office.proposal(1, in: readable, [suspension(of: "EGY")])), as: anna)
    #expect(
      office.answer(.setSilence(1, until: set.later(hours: 3), consulting: []), as: chair)
        == .tooShort(12))
    #expect(
      office.answer(.setSilence(1, until: deadline, consulting: []), as: anna)
        == .notPermitted(.chair))
  }
}

@Suite struct `A proposal under silence` {
  @Test func `changes only by another draft, which ends the silence`() throws {
    var office = try office()
    let paper: Paper.ID = 1
    let next = try office.revise(paper, 1)
    var draft = Proposal.Draft(
      in: next, [suspension(of: "EGY", from: "2026-07-01")], Stamp(by: anna.id, at: set))
    #expect(office.answer(.redraft(1, draft), as: anna) == .choiceMissing(.revision))
    draft.revision = .revision
    #expect(office.answer(.redraft(1, draft), as: usa) == .notYours)
    try office.perform(.redraft(1, draft), as: anna)
    #expect(office.alliance.settlements(by: deadline).isEmpty)
    let told = try #require(office.sight(usa, at: set).proposal(1))
    #expect(told.suffix(of: 1) == "-REV1" && told.openSilence == nil)
    try office.perform(.setSilence(1, until: deadline, consulting: []), as: chair)
    let after = office.sight(usa, at: deadline)
    #expect(after.restrictions.filter { $0.party == "EGY" }.map(\.from) == ["2026-07-01"])
    #expect(after.restrictions.filter { $0.party == "CHE" }.isEmpty)
  }

  @Test func `whose effects became impossible is agreed to and does nothing`() throws {
    var office = try office()
    let limit = restriction(
      Restriction.ID(path: "suspend/CHE/2026-06-01"), on: "CHE", from: "2026-06-01")
    try office.menu.network.perform(.restrict(limit), as: keeper, on: "2026-05-05")
    let after = office.sight(usa, at: deadline)
    let told = try #require(after.proposal(1))
    #expect(told.outcome(of: "CHE")?.outcome == .unperformed)
    #expect(told.outcome(of: "EGY")?.outcome == .adopted)
    #expect(after.restrictions.filter { $0.party == "CHE" }.count == 1)
  }

  @Test func `is unknown to whoever may not read any of its drafts`() throws {
    let office = try office()
    let swiss = office.sight(delegate("CHE", "SECRET"), at: set.later(hours: 1))
    #expect(swiss.proposal(1) == nil && swiss.runningSilences.isEmpty)
    #expect(Array(swiss.proposals(before: "nac")).isEmpty)
    #expect(
      office.answer(.withdraw(1), as: delegate("CHE", "SECRET")) == .unknown(.proposal(1), .item))
  }

  @Test func `tells an objection to those alone who may read it, until its deadline`() throws {
    var office = try ConsensusOffice()
    let paper = try office.file(to: ["CHE"])
    try office.perform(.bring(office.proposal(1, in: paper, [suspension(of: "EGY")])), as: anna)
    try office.perform(.setSilence(1, until: deadline, consulting: ["CHE"]), as: chair)
    let swiss = delegate("CHE", "SECRET")
    let silent = office.sight(swiss, at: set.later(hours: 6)).proposal(1)
    try office.say(3, of: "FIN", .objects(.whole), text: "No", at: set.later(hours: 5))
    let later = office.sight(swiss, at: set.later(hours: 6))
    #expect(later.proposal(1) == silent)
    #expect(later.standing(of: "EGY", in: try #require(silent)) == .silent(until: deadline))
    let ended = office.sight(swiss, at: deadline)
    #expect(ended.standing(of: "EGY", in: try #require(ended.proposal(1))) == .notAdopted)
  }

  @Test func `holds nothing that is not for decision, and comes from whom the rules name`() throws {
    var office = try ConsensusOffice()
    let paper = try office.file()
    let strike = changed(Proposal.Part(id: "EGY", party: "EGY")) {
      $0.actions = [.party(.strike("EGY"))]
    }
    #expect(
      office.answer(.bring(office.proposal(1, in: paper, [strike])), as: anna)
        == .notForDecision)
    let joins = changed(Proposal.Part(id: "EGY", party: "EGY")) {
      $0.actions = [.begin(spell(900, "EGY", in: "pfp", from: "2026-06-01"))]
    }
    #expect(
      office.answer(.bring(office.proposal(1, in: paper, [joins])), as: anna)
        == .outsideRemit(.membership))
    let twice = suspension(of: "ZZZ")
    #expect(
      office.answer(.bring(office.proposal(1, in: paper, [twice])), as: anna)
        == .unknown(.party("ZZZ"), .party))
  }
}
