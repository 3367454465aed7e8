import Domain
import Testing

private let set = noon(ConsensusOffice.start)
private let deadline = set.later(hours: 24)
private let chair = ConsensusOffice.chair
private let runs: [Iteration.ID] = ["FIN.1.1", "FIN.1.2", "FIN.1.3"]
private let partners: [Party.ID] = ["AUS", "BLR", "CHE", "EGY", "MLT"]

/// An office with three runs that were checked and are open to nobody, and one decision about them
/// for five partners under silence.
private func office() throws -> ConsensusOffice {
  var office = try ConsensusOffice()
  let proposed = runs.map { run($0) }
  try office.menu.perform(.propose(proposed), as: teacher)
  try office.menu.perform(.check(runs), as: anna)
  let paper = try office.file()
  let proposal = office.proposal(
    1, in: paper, partners.map(opening), runs: runs, title: "The menu of 2026")
  try office.perform(.bring(proposal), as: anna)
  try office.perform(.setSilence(1, until: deadline, consulting: []), as: chair)
  return office
}

private func parties(of run: Iteration.ID, _ office: ConsensusOffice) -> [Party.ID]? {
  office.sight(anna, at: deadline).iteration(run)?.approval?.parties
}

@Suite struct `A menu under silence` {
  @Test func `is opened to every partner at its deadline, in one step`() throws {
    let office = try office()
    #expect(office.sight(anna, at: set).iteration("FIN.1.1")?.step == .checked)
    for run in runs {
      #expect(parties(of: run, office) == partners)
      #expect(office.sight(anna, at: deadline).iteration(run)?.step == .approved)
    }
    let facts = office.alliance.settlements(by: deadline).flatMap(\.facts)
    #expect(facts.count == 3)
    #expect(
      facts.last
        == .proposal(.runsOpened(runs, to: partners, by: "adopted-0000000000034")))
  }

  @Test func `is adopted for all others when one Ally objects about one partner`() throws {
    // The case of 2016-17: one objection about one partner stopped the menu of all forty.
    var office = try office()
    try office.say(
      2, of: "FIN", .objects(.parts(["CHE"])), text: "Not this one",
      at: set.later(hours: 3))
    for run in runs { #expect(parties(of: run, office) == ["AUS", "BLR", "EGY", "MLT"]) }
    let sight = office.sight(anna, at: deadline)
    let told = try #require(sight.proposal(1))
    #expect(sight.standing(of: "CHE", in: told) == .stopped)
    #expect(told.openParts.map(\.id) == ["CHE"])
  }

  @Test func `is adopted without an activity to which one Ally objects`() throws {
    var office = try office()
    try office.say(
      2, of: "FIN", .objects(.runs(["FIN.1.2"], in: [])), text: "Not this course",
      at: set.later(hours: 3))
    try office.say(
      3, of: "SWE", .objects(.runs(["FIN.1.3"], in: ["EGY"])), text: "Not for them",
      at: set.later(hours: 4))
    #expect(parties(of: "FIN.1.1", office) == partners)
    #expect(parties(of: "FIN.1.2", office) == nil)
    #expect(parties(of: "FIN.1.3", office) == ["AUS", "BLR", "CHE", "MLT"])
    let told = try #require(office.sight(anna, at: deadline).proposal(1))
    #expect(told.adopted.allSatisfy { $0.outcome == .adoptedInPart })
  }

  @Test func `leaves out what was cancelled meanwhile`() throws {
    var office = try office()
    try office.menu.perform(
      .cancel("FIN.1.2", why: "No teacher"), as: teacher, on: ConsensusOffice.start)
    #expect(parties(of: "FIN.1.2", office) == nil)
    #expect(parties(of: "FIN.1.1", office) == partners)
  }

  @Test func `opens what was stopped in a later silence`() throws {
    var office = try office()
    try office.say(
      2, of: "FIN", .objects(.parts(["CHE"])), text: "Not this one",
      at: set.later(hours: 3))
    let after = deadline.later(hours: 1)
    let settled = office.alliance.settlements(by: after).flatMap(\.facts)
    office.menu.network.alliance.apply(settled)
    let again = after.later(hours: 24)
    try office.perform(.setSilence(1, until: again, consulting: []), as: chair, at: after)
    let sight = office.sight(anna, at: again)
    #expect(sight.iteration("FIN.1.1")?.approval?.parties == partners)
    #expect(sight.proposal(1)?.openParts.isEmpty == true)
  }
}
