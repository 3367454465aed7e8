import Domain
import Testing

private let chair = ConsensusOffice.chair
private let usa = delegate("USA", "SECRET")
private let begun = MeetingOffice.begins.later(hours: 1)

/// An office whose meeting has the suspension of Switzerland and Egypt on its agenda, which a
/// silence was set over and which the chair took to the meeting.
private func office() throws -> MeetingOffice {
  var office = try MeetingOffice()
  let paper = try office.office.file()
  let proposal = office.office.proposal(
    1, in: paper, [suspension(of: "CHE"), suspension(of: "EGY")], title: "A suspension")
  try office.office.perform(.bring(proposal), as: anna)
  let ends = MeetingOffice.planned.later(hours: 48)
  try office.office.perform(.setSilence(1, until: ends, consulting: []), as: chair)
  try office.office.perform(.escalate(1), as: chair, at: MeetingOffice.planned.later(hours: 1))
  try office.perform(
    .add(1, MeetingOffice.item(11, proposal: 1), before: nil), as: anna,
    at: MeetingOffice.planned.later(hours: 2))
  return office
}

private func agreed(_ parts: [Proposal.Part.ID]) -> Meeting.Conclusion {
  changed(Meeting.Conclusion(.agreed)) { $0.adopting = parts }
}

@Suite struct `Adoption at a meeting` {
  @Test func `does what a silence's end would have done, at once`() throws {
    var office = try office()
    let facts = try office.perform(.conclude(1, 11, agreed(["CHE"])), as: chair, at: begun)
    let after = office.sight(usa, at: begun)
    let told = try #require(after.proposal(1))
    let adopted = Proposal.Adopted(
      "CHE", .adopted, by: .meeting(1, draft: 0), at: begun)
    #expect(told.adopted == [adopted])
    #expect(after.standing(of: "CHE", in: told) == .adopted(adopted))
    #expect(after.restrictions.filter { $0.party == "CHE" }.count == 1)
    #expect(after.restrictions.filter { $0.party == "EGY" }.isEmpty)
    #expect(after.decision("adopted-0000000000034")?.day == "2026-06-10")
    #expect(facts.first?.deed == .concluded && facts.last?.deed == .concluded)
    #expect(after.meeting(1)?.agenda.first?.outcome == .agreed)
    try office.perform(.conclude(1, 11, agreed(["EGY"])), as: chair, at: begun.later(hours: 1))
    #expect(office.sight(usa, at: begun.later(hours: 1)).proposal(1)?.openParts.isEmpty == true)
  }

  @Test func `is refused before it begins, to others, and of what is not open`() throws {
    var office = try office()
    let both = agreed(["CHE", "EGY"])
    #expect(office.answer(.conclude(1, 11, both), as: chair) == .notNow)
    #expect(office.answer(.conclude(1, 11, both), as: usa, at: begun) == .notPermitted(.chair))
    #expect(
      office.answer(.conclude(1, 12, both), as: chair, at: begun) == .unknown(.meeting(1), .item))
    #expect(
      office.answer(.conclude(1, 11, agreed(["FIN"])), as: chair, at: begun)
        == .choiceMissing(.parts))
    let noted = changed(both) { $0.outcome = .noted }
    #expect(
      office.answer(.conclude(1, 11, noted), as: chair, at: begun) == .choiceMissing(.outcome))
    try office.perform(.conclude(1, 11, both), as: chair, at: begun)
    #expect(
      office.answer(.conclude(1, 11, both), as: chair, at: begun)
        == .alreadyEnded(.proposal(1)))
  }

  @Test func `is refused while a silence runs over it`() throws {
    var office = try office()
    let ends = begun.later(hours: 40)
    try office.office.perform(
      .setSilence(1, until: ends, consulting: []), as: chair, at: begun.later(hours: -2))
    #expect(office.answer(.conclude(1, 11, agreed(["CHE"])), as: chair, at: begun) == .notNow)
  }

  @Test func `needs a proposal on the item`() throws {
    var office = try office()
    try office.perform(.add(1, MeetingOffice.item(12), before: nil), as: anna)
    #expect(
      office.answer(.conclude(1, 12, agreed(["CHE"])), as: chair, at: begun)
        == .choiceMissing(.proposal))
  }

  @Test func `of a draft that may not be read is not told, nor where it was`() throws {
    var office = try office()
    let facts = try office.perform(.conclude(1, 11, agreed(["CHE"])), as: chair, at: begun)
    let entry = Domain.Entry(
      number: 1, key: "k", Stamp(by: chair.id, at: begun), reason: "", facts: facts)
    let egypt = delegate("EGY", "SECRET")
    let shown = try #require(office.sight(egypt, at: begun).seen(entry))
    #expect(shown.facts.allSatisfy { $0.deed == .added })
    #expect(office.sight(usa, at: begun).seen(entry)?.facts == facts)
  }

  @Test func `on which a proposal stands is found by it`() throws {
    let office = try office()
    #expect(office.sight(usa).meetings(taking: 1).map(\.id) == [1])
    #expect(office.sight(delegate("CHE", "SECRET")).meetings(taking: 1).isEmpty)
  }
}

@Suite struct `A proposal that invites` {
  private func invitation(of party: Party.ID) -> Proposal.Part {
    changed(Proposal.Part(id: .init(stringLiteral: party.text), party: party)) {
      $0.actions = [
        .meeting(.invite(1, .party(party), by: Proposal.decision(in: 100)))
      ]
    }
  }

  @Test func `lets in those about whom nobody objects`() throws {
    var office = try MeetingOffice()
    let paper = try office.office.file(to: ["EAPC"])
    let proposal = office.office.proposal(
      1, in: paper, [invitation(of: "CHE"), invitation(of: "MLT")], title: "Two partners")
    #expect(proposal.draft.parts.allSatisfy { $0.matters == [.format] })
    try office.office.perform(.bring(proposal), as: anna)
    let set = MeetingOffice.planned
    let ends = set.later(hours: 48)
    try office.office.perform(.setSilence(1, until: ends, consulting: []), as: chair)
    #expect(office.sight(usa, at: set).meeting(1)?.guests.isEmpty == true)
    try office.office.say(
      2, of: "SWE", .objects(.parts(["MLT"])), text: "Not now", at: set.later(hours: 5))
    let after = office.sight(usa, at: ends)
    #expect(after.meeting(1)?.guests.map(\.who) == [.party("CHE")])
    #expect(after.meeting(1)?.guests.first?.decision == "adopted-0000000000034")
    #expect(office.sight(delegate("CHE", "SECRET"), at: ends).meeting(1) != nil)
    #expect(office.sight(delegate("MLT", "SECRET"), at: ends).meeting(1) == nil)
  }

  @Test func `is drawn up only by who knows of the meeting, about whom it could be told`() throws {
    var office = try MeetingOffice(to: [])
    let paper = try office.office.file()
    let proposal = office.office.proposal(1, in: paper, [invitation(of: "CHE")], title: "One")
    #expect(office.office.answer(.bring(proposal), as: anna) == .hidden(from: "CHE"))
    let other = office.office.proposal(
      1, in: paper,
      [
        changed(invitation(of: "CHE")) {
          $0.actions = [.meeting(.invite(9, .party("CHE"), by: nil))]
        }
      ])
    #expect(
      office.office.answer(.bring(other), as: anna) == .unknown(.meeting(9), .meeting))
    try office.perform(.cancel(1), as: chair)
    #expect(
      office.office.answer(.bring(proposal), as: anna) == .alreadyEnded(.meeting(1)))
  }

  @Test func `that comes too late does nothing`() throws {
    var office = try MeetingOffice()
    let paper = try office.office.file(to: ["EAPC"])
    let proposal = office.office.proposal(1, in: paper, [invitation(of: "CHE")], title: "One")
    try office.office.perform(.bring(proposal), as: anna)
    let ends = MeetingOffice.begins.later(hours: 1)
    try office.office.perform(.setSilence(1, until: ends, consulting: []), as: chair)
    let told = try #require(office.sight(usa, at: ends).proposal(1))
    #expect(told.adopted.map(\.outcome) == [.unperformed])
    #expect(office.sight(usa, at: ends).meeting(1)?.guests.isEmpty == true)
  }
}
