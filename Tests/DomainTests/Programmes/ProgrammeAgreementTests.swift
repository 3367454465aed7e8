import Domain
import Testing

private typealias Office = ProgrammeOffice
private let swiss = ProgrammeOffice.swiss

private func yes(_ edition: Int) -> ProgrammeAction {
  .answer(1, edition: edition, isYes: true, text: "")
}

@Suite struct `Sealing an edition` {
  @Test func `wants an objective and a goal`() throws {
    var office = try Office()
    try office.perform(.open(office.opening()), as: swiss)
    #expect(office.answer(.seal(1), as: swiss) == .choiceMissing(.objective))
    try office.perform(.put(1, [.objective(Office.objective())]), as: swiss)
    #expect(office.answer(.seal(1), as: swiss) == .choiceMissing(.goal))
    try office.perform(.put(1, [.goal(Office.goal())]), as: swiss)
    #expect(office.answer(.seal(1), as: swiss) == nil)
  }

  @Test func `waits until the sides have settled over the last, and until something changes`()
    throws
  {
    var office = try Office.written()
    try office.perform(.seal(1), as: swiss)
    try office.perform(.put(1, [.goal(Office.goal("G2"))]), as: swiss)
    #expect(office.answer(.seal(1), as: swiss) == .notNow)
    try office.perform(.adopt(1, edition: 1, by: "d1"), as: Office.clerk)
    #expect(office.answer(.seal(1), as: swiss) == .notNow)
    try office.perform(yes(1), as: swiss)
    #expect(office.answer(.seal(1), as: swiss) == nil)
    try office.perform(.drop(1, [.goal("G2")]), as: swiss)
    #expect(office.answer(.seal(1), as: ben) == .nothingChanged)
    // What the writer may not read makes no difference that they could tell.
    try office.perform(.drop(1, [.effort(3)]), as: ben)
    #expect(office.answer(.seal(1), as: swiss) == .nothingChanged)
    #expect(office.answer(.seal(1), as: ben) == nil)
  }

  @Test func `leaves the edition in force what it was while another is pending`() throws {
    var office = try Office.agreed()
    let first = try #require(office.told()?.inForce)
    try office.perform(.put(1, [.goal(Office.goal("G2"))]), as: swiss)
    #expect(office.told()?.said == first.contents)
    try office.perform(.seal(1), as: swiss)
    let told = try #require(office.told())
    #expect(told.inForce == first && told.pending?.number == 2 && told.said == first.contents)
    try office.perform(.adopt(1, edition: 2, by: "d1"), as: Office.clerk)
    #expect(office.told()?.inForce == first)
    try office.perform(yes(2), as: swiss)
    let after = try #require(office.told())
    #expect(after.inForce?.number == 2 && after.pending == nil)
    #expect(after.said.goals.map(\.id) == ["G1", "G2"])
    #expect(after.editions.first == first)
  }

  @Test func `can be taken back until both sides agree`() throws {
    var office = try Office.written()
    #expect(office.answer(.withdraw(1, edition: 1), as: ben) == .unknown(.programme(1), .edition))
    try office.perform(.seal(1), as: swiss)
    try office.perform(.adopt(1, edition: 1, by: "d1"), as: Office.clerk)
    try office.perform(.withdraw(1, edition: 1), as: ben)
    #expect(office.told().map { $0.pending == nil && $0.inForce == nil } == true)
    #expect(office.answer(.withdraw(1, edition: 1), as: ben) == .notNow)
    #expect(office.answer(yes(1), as: swiss) == .notNow)
    try office.seal()
    #expect(office.told()?.inForce?.number == 2)
    #expect(office.answer(.withdraw(1, edition: 2), as: ben) == .notNow)
    #expect(office.answer(.withdraw(1, edition: 0), as: ben) == .unknown(.programme(1), .edition))
  }
}

@Suite struct `Adopting an edition` {
  @Test func `is nobody's but a decision's`() throws {
    var office = try Office.written()
    try office.perform(.seal(1), as: swiss)
    let adopt = ProgrammeAction.adopt(1, edition: 1, by: "d1")
    let uncited = ProgrammeAction.adopt(1, edition: 1, by: nil)
    #expect(
      office.answer(.adopt(1, edition: 9, by: "d9"), as: ben)
        == .unknown(.decision("d9"), .decision))
    for other in [ben, anna, swiss, delegate("USA", "SECRET")] {
      #expect(office.answer(adopt, as: other) == .notPermitted(.registrar))
    }
    #expect(office.answer(uncited, as: Office.clerk) == .choiceMissing(.decision))
    #expect(
      office.answer(.adopt(1, edition: 2, by: "d1"), as: Office.clerk)
        == .unknown(.programme(1), .edition))
    // A registrar who is cleared for nothing knows of no programme.
    #expect(office.answer(adopt, as: keeper) == .unknown(.programme(1), .programme))
    #expect(
      office.answer(.adopt(9, edition: 1, by: "d1"), as: keeper)
        == .unknown(.programme(9), .programme))
    try office.perform(adopt, as: Office.clerk)
    #expect(office.told()?.editions.first?.adopted?.decision == "d1")
    #expect(office.answer(adopt, as: Office.clerk) == .notNow)
  }

  @Test func `comes of a silence that nobody breaks`() throws {
    var office = try Office.written()
    try office.perform(.seal(1), as: swiss)
    let version = try office.propose(1, readableBy: ["CHE", "EGY"])
    let end = Office.now.later(hours: 48)
    try office.office.perform(
      .setSilence(7, until: end, consulting: ["CHE"]), as: ConsensusOffice.chair, at: Office.now)
    #expect(office.told(at: end.later(hours: -1))?.editions.first?.adopted == nil)
    for settlement in office.alliance.settlements(by: end) {
      office.office.menu.network.alliance.apply(settlement.facts)
    }
    let adopted = try #require(office.told(at: end)?.editions.first?.adopted)
    #expect(adopted.at == end && adopted.decision == Proposal.decision(in: version))
    #expect(office.told(at: end)?.inForce == nil)
    try office.perform(yes(1), as: swiss, at: end)
    #expect(office.told(at: end)?.inForce?.number == 1)
  }

  @Test func `is not done when the edition was taken back meanwhile`() throws {
    var office = try Office.written()
    try office.perform(.seal(1), as: swiss)
    try office.propose(1)
    let end = Office.now.later(hours: 48)
    try office.office.perform(
      .setSilence(7, until: end, consulting: []), as: ConsensusOffice.chair, at: Office.now)
    try office.perform(.withdraw(1, edition: 1), as: swiss)
    for settlement in office.alliance.settlements(by: end) {
      office.office.menu.network.alliance.apply(settlement.facts)
    }
    #expect(office.told(at: end)?.editions.first?.adopted == nil)
    let proposal = try #require(office.sight(ben, at: end).proposal(7))
    #expect(proposal.adopted.map(\.outcome) == [.unperformed])
  }

  @Test func `tells nobody of a programme by what a proposal would do to it`() throws {
    var office = try Office.written()
    try office.perform(.seal(1), as: swiss)
    try office.propose(1, readableBy: ["EGY"])
    func effects(_ principal: Principal) throws -> Result<[Fact], Refusal> {
      let sight = office.sight(principal)
      let told = try #require(sight.proposal(7))
      return sight.effects(of: try #require(told.draft.parts.first), in: told)
    }
    #expect(try effects(Office.egyptian) == .success([]))
    #expect(try effects(ben) != .success([]))
    try office.perform(.withdraw(1, edition: 1), as: swiss)
    #expect(try effects(Office.egyptian) == .success([]))
    #expect(try effects(ben) == .failure(.notNow))
  }

  @Test func `is proposed by those alone who may read the programme, to Allies who may`() throws {
    var office = try Office()
    let secret = changed(office.opening()) { $0.marking = office.shared(["CHE"], "SECRET") }
    try office.perform(.open(secret), as: ben)
    try office.perform(
      .put(1, [.objective(Office.objective()), .goal(Office.goal())]), as: ben)
    try office.perform(.seal(1), as: ben)
    let junior = cleared("junior", .alliance, [.countryOfficer], "RESTRICTED")
    #expect(throws: Refusal.unknown(.programme(1), .programme)) {
      try office.propose(1, as: junior)
    }
    try office.propose(1)
  }
}

@Suite struct `Answering for the party` {
  @Test func `is its delegation's alone`() throws {
    var office = try Office.written()
    try office.perform(.seal(1), as: swiss)
    let staff = cleared("staff", .party("CHE"), [.focalPoint], "SECRET")
    let no = ProgrammeAction.answer(1, edition: 1, isYes: false, text: " ")
    #expect(office.answer(yes(1), as: Office.egyptian) == .unknown(.programme(1), .programme))
    #expect(office.answer(yes(1), as: ben) == .notYours)
    #expect(office.answer(yes(1), as: delegate("USA", "SECRET")) == .notYours)
    #expect(office.answer(yes(1), as: staff) == .notPermitted(.delegation))
    #expect(
      office.answer(.answer(1, edition: 2, isYes: false, text: ""), as: swiss)
        == .unknown(.programme(1), .edition))
    #expect(office.answer(no, as: swiss) == .unfitText(.empty, .text))
    let told = try #require(office.told())
    #expect(office.sight(swiss).mayAnswer(told) && !office.sight(staff).mayAnswer(told))
    try office.perform(yes(1), as: swiss)
    #expect(office.answer(yes(1), as: swiss) == .notNow)
    #expect(office.told()?.pending?.number == 1)
    // The Allies may well adopt it after that.
    try office.perform(.adopt(1, edition: 1, by: "d1"), as: Office.clerk)
    #expect(office.told()?.inForce?.number == 1)
  }

  @Test func `with no makes an end of an edition`() throws {
    var office = try Office.written()
    try office.perform(.seal(1), as: swiss)
    try office.perform(.answer(1, edition: 1, isYes: false, text: "Too dear"), as: swiss)
    #expect(office.told()?.pending == nil)
    #expect(office.answer(.adopt(1, edition: 1, by: "d1"), as: Office.clerk) == .notNow)
    #expect(office.answer(.withdraw(1, edition: 1), as: swiss) == .notNow)
    // The same may be put again: nothing is in force that says it.
    #expect(office.answer(.seal(1), as: ben) == nil)
  }
}

extension ProgrammeOffice {
  /// Proposes the adoption of an edition, in a paper for the Allies and others.
  @discardableResult
  mutating func propose(
    _ edition: Int, readableBy others: [String] = ["CHE"], as principal: Principal = ben
  ) throws -> Version.ID {
    let paper = try office.file(to: others, as: principal)
    let version = Version.ID(paper.value * 100)
    let part = changed(Proposal.Part(id: "CHE", party: "CHE")) {
      let adopt = ProgrammeAction.adopt(1, edition: edition, by: Proposal.decision(in: version))
      $0.actions = [.programme(adopt)]
    }
    var draft = Proposal.Draft(in: version, [part], Stamp(by: principal.id, at: Self.now))
    draft.title = "A programme is adopted"
    let brought = Proposal(
      id: 7, before: "nac", in: Paper(id: paper, origin: .alliance), draft)
    try office.perform(.bring(brought), as: principal, at: Self.now)
    return version
  }
}
