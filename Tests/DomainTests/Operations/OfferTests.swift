import Domain
import Labels
import Testing

private let austere = delegate("CHE", "SECRET")
private let finland = delegate("FIN", "SECRET")
private let start = OperationOffice.start

@Suite struct `An offer` {
  @Test func `of an Ally is accepted by the planner and becomes a contribution`() throws {
    var office = try OperationOffice()
    try office.perform(.offer(offer(1, of: "FIN")), as: finland)
    #expect(office.sight(anna).duties.contains { $0.kind == .consider(1) })
    try office.perform(.accept(1, by: nil), as: anna)
    let made = try #require(office.sight(anna).contribution(1))
    #expect(made.offer == 1 && made.party == "FIN" && made.end == "2027-06-01")
    #expect(made.count(on: "2026-05-31") == 0 && made.count(on: "2026-06-01") == 120)
    #expect(made.count(on: "2027-06-01") == 0)
    #expect(office.answer(.withdraw(1, ""), as: finland) == .alreadyEnded(.offer(1)))
    #expect(office.answer(.accept(1, by: nil), as: anna) == .alreadyEnded(.offer(1)))
    #expect(!office.sight(anna).duties.contains { $0.kind == .consider(1) })
  }

  @Test func `of a partner is accepted by nobody alone but as a decision says`() throws {
    var office = try OperationOffice()
    try office.perform(.offer(offer(1, of: "CHE")), as: austere)
    #expect(office.answer(.accept(1, by: nil), as: anna) == .notPermitted(.registrar))
    #expect(office.answer(.accept(1, by: "accepted"), as: anna) == .notPermitted(.registrar))
    let clerk = cleared("clerk", .alliance, [.registrar], "SECRET")
    #expect(office.answer(.accept(1, by: nil), as: clerk) == .choiceMissing(.decision))
    #expect(
      office.answer(.accept(1, by: "none"), as: clerk) == .unknown(.decision("none"), .decision))
    try office.perform(.accept(1, by: "accepted"), as: clerk)
    #expect(office.sight(anna).contribution(1)?.decision == "accepted")
  }

  @Test func `of a partner is accepted by consensus, at the very end of the silence`() throws {
    var office = try OperationOffice()
    try office.perform(.offer(offer(1, of: "CHE")), as: austere)
    let paper = try office.consensus.file()
    var part = Proposal.Part(id: "CHE", party: "CHE")
    part.actions = [.operation(.accept(1, by: nil))]
    let proposal = office.consensus.proposal(1, in: paper, [part], title: "Switzerland in KFOR")
    try office.consensus.perform(.bring(proposal), as: anna)
    let ends = noon(start).later(hours: 48)
    try office.consensus.perform(
      .setSilence(1, until: ends, consulting: []), as: ConsensusOffice.chair)
    let before = office.consensus.sight(anna, at: ends.later(hours: 0, milliseconds: -1))
    #expect(before.offer(1)?.status == .open && before.contribution(1) == nil)
    let after = office.consensus.sight(anna, at: ends)
    #expect(after.offer(1)?.status == .accepted)
    #expect(after.contribution(1)?.party == "CHE")
  }

  @Test func `is in no proposal of those who may not read it`() throws {
    var office = try OperationOffice()
    try office.perform(.offer(offer(1, of: "CHE")), as: austere)
    let low = cleared("low", .alliance, [.planner], "UNCLASSIFIED")
    let paper = Paper(id: 77, origin: .alliance)
    let first = version(
      7700, of: 77, marked(nato("UNCLASSIFIED", "NATO", on: start)), by: low, on: start)
    try office.consensus.menu.network.perform(.paper(.file(paper, first)), as: low, on: start)
    func bringing(_ id: Offer.ID) -> ProposalAction {
      var part = Proposal.Part(id: "CHE", party: "CHE")
      part.actions = [.operation(.accept(id, by: nil))]
      let draft = Proposal.Draft(in: 7700, [part], Stamp(by: low.id, at: noon(start)))
      return .bring(Proposal(id: 5, before: "nac", in: paper, draft))
    }
    #expect(office.consensus.answer(bringing(1), as: low) == .unknown(.offer(1), .offer))
    #expect(office.consensus.answer(bringing(2), as: low) == .unknown(.offer(2), .offer))
  }

  @Test func `is asked about, answered, changed and declined with a reason`() throws {
    var office = try OperationOffice()
    try office.perform(.offer(offer(1, of: "CHE")), as: austere)
    #expect(office.answer(.reply(1, "Yes"), as: austere) == .notNow)
    #expect(office.answer(.ask(1, ""), as: anna) == .unfitText(.empty, .text))
    #expect(office.answer(.ask(1, "When?"), as: ben) == .notPermitted(.planner))
    try office.perform(.ask(1, "When?"), as: anna)
    #expect(office.sight(austere).duties.map(\.kind).contains(.reply(1)))
    try office.perform(.reply(1, "In June"), as: austere)
    var content = offer(1, of: "CHE").content
    #expect(office.answer(.change(1, content, ""), as: austere) == .nothingChanged)
    content.count = 80
    #expect(office.answer(.change(1, content, ""), as: finland) == .notYours)
    try office.perform(.change(1, content, "Fewer"), as: austere)
    try office.perform(.decline(1, "No room"), as: anna)
    let told = try #require(office.sight(austere).offer(1))
    #expect(told.status == .declined && told.content.count == 80)
    #expect(told.steps.map(\.kind) == [.asked, .replied, .changed, .declined])
  }

  @Test func `is refused where it does not fit`() throws {
    let office = try OperationOffice()
    func answer(_ change: (inout Offer) -> Void) -> Refusal? {
      office.answer(.offer(changed(offer(1, of: "CHE"), change)), as: austere)
    }
    #expect(answer { $0.operation = "pfp" } == .unknown(.body("pfp"), .operation))
    #expect(answer { $0.operation = "isaf" } == .alreadyEnded(.body("isaf")))
    #expect(answer { $0.content.count = 0 } == .choiceMissing(.count))
    #expect(answer { $0.content.count = -4 } == .choiceMissing(.count))
    #expect(answer { $0.content.to = "2026-06-01" } == .endsBeforeBeginning(.to))
    #expect(answer { $0.content.from = "1999-06-11" } == .outsideLife(.body("kfor"), .from))
    #expect(answer { $0.content.capability = .assets("") } == .unfitText(.empty, .capability))
    #expect(answer { $0.party = "FIN" } == .notYours)
    #expect(
      office.answer(.offer(offer(1, of: "CHE")), as: anna) == .notPermitted(.delegation))
  }

  @Test func `is barred to whom a restriction keeps out, also when it is accepted`() throws {
    var office = try OperationOffice()
    try office.perform(.offer(offer(1, of: "CHE")), as: austere)
    try office.network(.restrict(restriction(9, on: "CHE", from: "2026-05-01")))
    #expect(office.answer(.offer(offer(2, of: "CHE")), as: austere) == .barred("CHE"))
    let clerk = cleared("clerk", .alliance, [.registrar], "SECRET")
    #expect(office.answer(.accept(1, by: "accepted"), as: clerk) == .barred("CHE"))
  }

  @Test func `is between its party and the alliance, whatever its label lets others read`() throws {
    var office = try OperationOffice()
    let wide = changed(offer(1, of: "CHE")) {
      $0.marking = marked(nato("UNCLASSIFIED", "PFP", on: start))
    }
    try office.perform(.offer(wide), as: austere)
    let other = delegate("MLT", "SECRET")
    #expect(office.sight(other).reads(wide.marking.label))
    #expect(office.sight(other).offer(1) == nil)
    #expect(office.sight(other).offers(to: "kfor").isEmpty)
    #expect(office.sight(reader).offers(of: "CHE").isEmpty)
    #expect(office.answer(.withdraw(1, ""), as: other) == .unknown(.offer(1), .offer))
    #expect(office.answer(.withdraw(2, ""), as: other) == .unknown(.offer(2), .offer))
    #expect(office.sight(finland).offer(1) != nil && office.sight(austere).offer(1) != nil)
  }
}
