import Domain
import Testing

private let swiss = ToolboxOffice.swiss
private let start = ToolboxOffice.start

private func after(_ days: Int) -> Instant { noon(start.adding(days)) }

@Suite struct `What is due from whom` {
  @Test func `begins with a case's stage, from whoever acts there, until its day`() throws {
    var office = try ToolboxOffice()
    try office.perform(.open(office.opening()), as: swiss)
    let dues = office.sight(ben).dues(of: "CHE")
    #expect(dues.map(\.kind) == [.stage(1)])
    #expect(dues.first?.owner == .doers([.officer, .committee]))
    #expect(dues.first?.day == start.adding(30))
    #expect(office.sight(swiss).dues(of: "CHE") == dues)
    #expect(office.sight(ToolboxOffice.egyptian).dues(of: "CHE").isEmpty)
    #expect(office.sight(ben).dues(of: "EGY").isEmpty)
  }

  @Test func `passes to the party with the stage, and ends with the case`() throws {
    var office = try ToolboxOffice()
    try office.perform(.open(office.opening()), as: swiss)
    try office.decide(1, [advance(1, to: "potential")])
    let moved = office.sight(ben, at: after(2)).dues(of: "CHE")
    #expect(moved.first { $0.kind == .stage(1) }?.owner == .party)
    try office.perform(.advance(1, CaseMove(to: "ended")), as: swiss, at: after(3))
    #expect(!office.sight(ben, at: after(3)).dues(of: "CHE").contains { $0.kind == .stage(1) })
  }

  @Test func `holds the silences with a part for the party, for those who may read them`() throws {
    var office = try ConsensusOffice()
    let paper = try office.file()
    try office.perform(
      .bring(office.proposal(1, in: paper, [suspension(of: "CHE"), suspension(of: "EGY")])),
      as: anna)
    let waits = office.sight(anna, at: noon(start)).dues(of: "CHE")
    #expect(waits.map(\.kind) == [.draft(1)] && waits.first?.owner == .alliance)
    let silent = office.sight(anna, at: noon(start))
    #expect(Array(silent.proposals(concerning: "EGY")).map(\.id) == [1])
    #expect(Array(silent.proposals(concerning: "MLT")).isEmpty)
    #expect(office.sight(swiss, at: noon(start)).dues(of: "CHE").isEmpty)
    #expect(Array(office.sight(swiss, at: noon(start)).proposals(concerning: "CHE")).isEmpty)
  }
}

@Suite struct `Whom a party sent` {
  private let day: Day = "2026-09-20"

  private func office() throws -> MenuOffice {
    var office = try MenuOffice(activities: [course()])
    try office.publish(run(seats: 4))
    let parties: [Party.ID] = ["CHE", "CHE", "MLT", "EGY", "CHE"]
    let ids = try parties.map { try office.nominate(from: $0) }
    try office.perform(
      .attend("FIN.1.1", came: Array(ids[0..<3]), missed: [ids[3]]), as: teacher,
      on: "2026-09-12")
    return office
  }

  @Test func `is counted by year for itself, for planners, and for nobody else`() throws {
    let office = try office()
    for principal in [anna, focalPoint("CHE")] {
      let sent = office.sight(principal, on: day).sent(by: "CHE", in: 2024...2027)
      #expect(sent.map(\.year) == [2026])
      #expect(sent.first?.tally.nominations == 3 && sent.first?.tally.attended == 2)
      #expect(sent.first?.tally.runs == 1 && sent.first?.certificates == 0)
    }
    for principal in [reader, focalPoint("MLT")] {
      #expect(office.sight(principal, on: day).sent(by: "CHE", in: 2024...2027).isEmpty)
    }
  }

  @Test func `asks for a look where nobody came in a year`() throws {
    let sight = try office().sight(anna, on: day)
    let lines = Dictionary(uniqueKeysWithValues: sight.attention.map { ($0.party, $0) })
    #expect(lines["CHE"]?.sentNobody == false && lines["CHE"]?.asks == false)
    #expect(lines["EGY"]?.sentNobody == true && lines["EGY"]?.asks == true)
    #expect(try office().sight(reader, on: day).attention.allSatisfy { $0.sentNobody == nil })
    #expect(try office().sight(reader, on: day).attention.allSatisfy { !$0.asks })
  }
}

@Suite struct `Partners that ask for a look` {
  @Test func `come first, by what is late and may be read`() throws {
    var office = try ToolboxOffice()
    try office.perform(.open(office.opening()), as: swiss)
    let now = office.sight(ben).attention
    #expect(now.first { $0.party == "CHE" }?.late == [])
    let later = office.sight(ben, at: after(40)).attention
    #expect(later.first?.party == "CHE" && later.first?.late == [1])
    let hidden = office.sight(ToolboxOffice.egyptian, at: after(40)).attention
    #expect(hidden.allSatisfy { $0.late.isEmpty })
  }
}
