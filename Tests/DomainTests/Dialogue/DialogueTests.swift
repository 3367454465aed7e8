import Domain
import Testing

private let start = noon(ConsensusOffice.start)
private let swiss = delegate("CHE", "SECRET")
private let egypt = delegate("EGY", "SECRET")
private let usa = delegate("USA", "SECRET")
private let officer = ben

/// What Allies and Switzerland may read.
private func shared() -> Marking {
  marked(nato("RESTRICTED", "NATO", to: ["CHE"], on: ConsensusOffice.start))
}

/// What Allies alone may read.
private func ownLine() -> Marking {
  marked(nato("RESTRICTED", "NATO", on: ConsensusOffice.start))
}

private func stamp(_ principal: Principal, _ moment: Instant = start) -> Stamp {
  Stamp(by: principal.id, at: moment)
}

/// An office with a dialogue between the alliance and Switzerland on two topics, one of which
/// Allies keep to themselves, and a committee that takes statements.
private struct Talks {
  var office: ConsensusOffice

  init() throws {
    office = try ConsensusOffice()
    var committee = try #require(office.sight(anna, at: start).committee("nac"))
    committee.rules.append(Committee.Rule(.statement, roles: [.countryOfficer, .planner]))
    try office.perform(.constitute(committee), as: keeper)
    let track = Track(
      id: 1, title: "Security of waters", with: ["CHE"], marking: shared(), stamp(officer))
    try perform(.open(track), as: officer)
    try perform(.addTopic(1, topic(1, "Rivers", .alliance, shared(), officer)), as: officer)
    try perform(.addTopic(1, topic(2, "Our line", .alliance, ownLine(), officer)), as: officer)
  }

  func topic(
    _ id: Track.Topic.ID, _ title: Bilingual, _ side: Principal.Seat, _ marking: Marking,
    _ by: Principal
  ) -> Track.Topic {
    Track.Topic(id: id, title: title, of: side, marking: marking, stamp(by))
  }

  func position(
    _ id: Track.Position.ID, on topic: Track.Topic.ID = 1, of principal: Principal,
    _ text: String, _ marking: Marking = shared()
  ) -> Track.Position {
    changed(
      Track.Position(id: id, on: topic, of: principal.seat, marking: marking, stamp(principal))
    ) { $0.text = text }
  }

  func point(
    _ id: Track.Point.ID, on topic: Track.Topic.ID = 1, _ kind: Track.Point.Kind = .common,
    _ marking: Marking = shared()
  ) -> Track.Point {
    changed(Track.Point(id: id, on: topic, kind, marking: marking, stamp(officer))) {
      $0.text = "Both want it"
    }
  }

  @discardableResult
  mutating func perform(
    _ action: DialogueAction, as principal: Principal, at moment: Instant = start
  ) throws(Refusal) -> [Fact] {
    let facts = try office.alliance.decide(
      .dialogue(action), on: Occasion(by: principal, at: moment))
    office.menu.network.alliance.apply(facts)
    return facts
  }

  func answer(
    _ action: DialogueAction, as principal: Principal, at moment: Instant = start
  ) -> Refusal? {
    do throws(Refusal) {
      _ = try office.alliance.decide(.dialogue(action), on: Occasion(by: principal, at: moment))
      return nil
    } catch {
      return error
    }
  }

  func track(_ principal: Principal, at moment: Instant = start) -> Track? {
    office.sight(principal, at: moment).track(1)
  }

  /// A statement in a paper that Switzerland may read, on a point in common; its paper.
  mutating func drawn(_ id: Statement.ID = 1) throws -> Paper.ID {
    if office.sight(officer, at: start).track(1)?.point(1) == nil {
      try perform(.note(1, point(1)), as: officer)
    }
    let paper = try office.file(to: ["CHE"], as: officer)
    let interest = Statement.Interest(id: "1", "Clean rivers", points: [1])
    let statement = Statement(
      id: id, in: Version.ID(paper.value * 100), with: ["CHE"], [interest], stamp(officer))
    try perform(.draw(1, statement), as: officer)
    return paper
  }

  /// Puts the adoption of a statement under silence until two days later.
  mutating func proposed(_ id: Statement.ID, in paper: Paper.ID) throws {
    var part = Proposal.Part(id: "statement", title: "The statement")
    part.actions = [.dialogue(.adopt(1, id, by: "adopted-0000000000034"))]
    let proposal = office.proposal(1, in: paper, [part], title: "A statement with Switzerland")
    var drawn = proposal
    drawn.drafts[0].made = stamp(officer)
    part.actions = [.dialogue(.adopt(1, id, by: Proposal.decision(in: drawn.draft.version)))]
    drawn.drafts[0].parts = [part]
    try office.perform(.bring(drawn), as: officer)
    try office.perform(
      .setSilence(1, until: start.later(hours: 48), consulting: ["CHE"]),
      as: ConsensusOffice.chair)
  }
}

@Suite struct `A dialogue` {
  @Test func `holds each side's latest word, and points that partners confirm`() throws {
    var talks = try Talks()
    try talks.perform(.say(1, talks.position(1, of: swiss, "We share three rivers")), as: swiss)
    try talks.perform(.say(1, talks.position(2, of: officer, "So do the Allies")), as: officer)
    try talks.perform(.say(1, talks.position(3, of: swiss, "We share four")), as: swiss)
    try talks.perform(.note(1, talks.point(1)), as: officer)
    try talks.perform(.confirm(1, 1), as: swiss)
    let track = try #require(talks.track(officer))
    #expect(track.standing(on: 1).map(\.text) == ["We share four", "So do the Allies"])
    #expect(track.points(on: 1).map { $0.confirmed.map(\.party) } == [["CHE"]])
    #expect(talks.answer(.confirm(1, 1), as: swiss) == .nothingChanged)
    try talks.perform(.retract(1, 1), as: officer)
    #expect(try #require(talks.track(officer)).points(on: 1).isEmpty)
  }

  @Test func `is unknown to everyone else, and what is the Allies' own to its partner`() throws {
    var talks = try Talks()
    try talks.perform(
      .say(1, talks.position(1, on: 2, of: officer, "Not yet", ownLine())), as: officer)
    try talks.perform(.say(1, talks.position(2, of: usa, "Later", ownLine())), as: usa)
    try talks.perform(.note(1, talks.point(1, .apart, ownLine())), as: officer)
    #expect(talks.track(egypt) == nil && talks.track(reader) == nil)
    let told = try #require(talks.track(swiss))
    #expect(told.topics.map(\.id) == [1] && told.positions.isEmpty && told.points.isEmpty)
    #expect(try #require(talks.track(usa)).topics.count == 2)
    let hidden = talks.position(3, on: 2, of: swiss, "What is it?")
    let missing = talks.position(3, on: 9, of: swiss, "What is it?")
    #expect(
      talks.answer(.say(1, hidden), as: swiss) == talks.answer(.say(1, missing), as: swiss))
    #expect(talks.answer(.confirm(1, 1), as: swiss) == talks.answer(.confirm(1, 9), as: swiss))
    let others = talks.answer(.close(1, reason: "Done"), as: egypt)
    #expect(others == .unknown(.track(1), .track))
  }

  @Test func `takes in only partners that may know of it, and speaks for nobody else`() throws {
    var talks = try Talks()
    func open(_ partners: [Party.ID], _ marking: Marking, _ by: Principal = officer) -> Refusal? {
      let track = Track(id: 2, title: "Two", with: partners, marking: marking, stamp(by))
      return talks.answer(.open(track), as: by)
    }
    #expect(open(["CHE"], ownLine()) == .hidden(from: "CHE"))
    #expect(open(["USA"], shared()) == .choiceMissing(.parties))
    #expect(open([], shared()) == .choiceMissing(.parties))
    #expect(open(["CHE"], shared(), swiss) == .notYours)
    #expect(open(["CHE"], shared(), guardian) == .notPermitted(.countryOfficer))
    var forged = talks.position(1, of: officer, "We never said so")
    forged.said = stamp(swiss)
    #expect(talks.answer(.say(1, forged), as: swiss) == .notYours)
    try talks.perform(.close(1, reason: "All is said"), as: officer)
    let late = talks.position(1, of: swiss, "One more thing")
    #expect(talks.answer(.say(1, late), as: swiss) == .alreadyEnded(.track(1)))
    #expect(talks.track(swiss)?.closed?.reason == "All is said")
  }
}

@Suite struct `A statement of shared interests` {
  @Test func `is the Allies' word when silence ends, and agreed once the partner accepts`() throws {
    var talks = try Talks()
    let paper = try talks.drawn()
    #expect(talks.track(swiss)?.statements.first?.standing == .drafted)
    #expect(talks.answer(.answer(1, 1, isYes: true, text: ""), as: swiss) == .notNow)
    try talks.proposed(1, in: paper)
    let deadline = start.later(hours: 48)
    let before = talks.office.sight(swiss, at: deadline.later(hours: 0, milliseconds: -1))
    #expect(before.track(1)?.statements.first?.standing == .drafted)
    let after = talks.office.sight(swiss, at: deadline)
    #expect(after.track(1)?.statements.first?.standing == .waits(["CHE"]))
    #expect(after.duties.map(\.kind) == [.statement(1)])
    #expect(after.agreedStatements(with: "CHE").isEmpty)
    try talks.perform(.answer(1, 1, isYes: true, text: ""), as: swiss, at: deadline)
    let agreed = talks.office.sight(officer, at: deadline).agreedStatements(with: "CHE")
    #expect(agreed.map { $0.statement.interests.map(\.text.english) } == [["Clean rivers"]])
    #expect(agreed.first?.statement.adopted?.decision == Proposal.decision(in: .init(100)))
  }

  @Test func `is stopped by one Ally, and may be declined in writing`() throws {
    var talks = try Talks()
    let paper = try talks.drawn()
    try talks.proposed(1, in: paper)
    try talks.office.say(1, of: "USA", .objects(.whole), text: "Not so", at: start.later(hours: 1))
    let deadline = start.later(hours: 48)
    #expect(talks.office.sight(swiss, at: deadline).track(1)?.statements[0].standing == .drafted)
    let adopted = try #require(talks.office.alliance.settlements(by: deadline).first)
    talks.office.menu.network.alliance.apply(adopted.facts)
    let by = Decision(
      id: "elsewhere", kind: .committee, day: "2026-05-07", title: "Agreed elsewhere",
      evidence: Evidence(confidence: .known))
    try talks.office.menu.network.perform(
      .reference(.addDecision(by)), as: keeper, on: "2026-05-07")
    #expect(talks.answer(.adopt(1, 1, by: "elsewhere"), as: anna) == .notPermitted(.registrar))
    #expect(talks.answer(.adopt(1, 1, by: nil), as: keeper) == .choiceMissing(.decision))
    try talks.perform(.adopt(1, 1, by: "elsewhere"), as: keeper, at: deadline)
    let blank = talks.answer(.answer(1, 1, isYes: false, text: ""), as: swiss, at: deadline)
    #expect(blank == .unfitText(.empty, .text))
    try talks.perform(
      .answer(1, 1, isYes: false, text: "The third river"), as: swiss, at: deadline)
    #expect(talks.track(usa, at: deadline)?.statements[0].standing == .declined("CHE"))
    let again = talks.answer(.answer(1, 1, isYes: true, text: ""), as: swiss, at: deadline)
    #expect(again == .alreadyEnded(.track(1)))
  }

  @Test func `stands in a text that its partners may read, upon points in common`() throws {
    var talks = try Talks()
    try talks.perform(.note(1, talks.point(1)), as: officer)
    try talks.perform(.note(1, talks.point(2, .apart)), as: officer)
    let closed = try talks.office.file(as: officer)
    let paper = try talks.office.file(to: ["CHE"], as: officer)
    func draw(_ paper: Paper.ID, _ points: [Track.Point.ID]) -> Refusal? {
      let interest = Statement.Interest(id: "1", "Clean rivers", points: points)
      let statement = Statement(
        id: 1, in: Version.ID(paper.value * 100), with: ["CHE"], [interest], stamp(officer))
      return talks.answer(.draw(1, statement), as: officer)
    }
    #expect(draw(closed, [1]) == .hidden(from: "CHE"))
    #expect(draw(paper, [2]) == .choiceMissing(.points))
    #expect(draw(paper, [9]) == .unknown(.track(1), .points))
    #expect(draw(paper, [1]) == nil)
  }

  @Test func `is adopted in the very version that was under silence, or not at all`() throws {
    var talks = try Talks()
    _ = try talks.drawn()
    let other = try talks.office.file(to: ["CHE"], as: officer)
    #expect(throws: Refusal.choiceMissing(.version)) { try talks.proposed(1, in: other) }
    var hidden = try Talks()
    let paper = try hidden.drawn()
    try hidden.proposed(1, in: paper)
    // Withdrawn while silence ran: agreed, but nothing is left to adopt.
    try hidden.perform(.withdraw(1, 1), as: officer, at: start.later(hours: 2))
    let told = hidden.office.sight(officer, at: start.later(hours: 48)).proposal(1)
    #expect(told?.adopted.map(\.outcome) == [.unperformed])
  }
}
