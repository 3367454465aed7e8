import Domain
import Exchange
import Testing

/// A partner's way through an instrument, stage by stage.
struct Story: Sendable, CustomTestStringConvertible {
  var instrument: String
  var party: String
  var from: String
  var stages: [String]
  var subject: String?

  init(
    _ instrument: String, _ party: String, from: String, _ stages: [String],
    about subject: String? = nil
  ) {
    self.instrument = instrument
    self.party = party
    self.from = from
    self.stages = stages
    self.subject = subject
  }

  var testDescription: String { "\(instrument) of \(party)" }
}

private let stories = [
  Story(
    "pmf", "GEO", from: "2012-03-01",
    ["interest", "potential", "intent", "provisional", "evaluated", "recognised", "ended"],
    about: "isaf"),
  Story(
    "pmf", "MNG", from: "2012-03-01",
    ["interest", "potential", "intent", "provisional", "recognised", "ended"], about: "isaf"),
  Story(
    "ipp", "AUT", from: "1995-02-10",
    [
      "invited", "presented", "chosen", "approved", "agreed", "presented", "chosen", "approved",
      "agreed", "over",
    ]),
  Story("icp", "JOR", from: "2009-01-05", ["asked", "drafted", "agreed", "over"]),
  Story("tcp", "JPN", from: "2009-01-05", ["asked", "listed", "approved", "over"]),
  Story("ipcp", "CHE", from: "2012-01-05", ["asked", "drafted", "approved", "agreed", "over"]),
  Story(
    "itpp", "CHE", from: "2023-01-05",
    [
      "begun", "drafted", "proposed", "drafted", "proposed", "approved", "agreed", "reviewed",
      "agreed", "reviewed", "over",
    ]),
  Story(
    "ipap", "MDA", from: "2005-01-05",
    [
      "asked", "presented", "drafted", "agreed", "assessed", "presented", "drafted", "agreed",
      "assessed", "over",
    ]),
  Story(
    "map", "MNE", from: "2010-01-05",
    [
      "invited", "submitted", "assessed", "discussed", "submitted", "assessed", "discussed",
      "over",
    ]),
  Story(
    "parp", "SRB", from: "2007-01-05",
    [
      "joined", "guided", "surveyed", "chosen", "assessed", "discussed", "guided", "surveyed",
      "chosen", "assessed", "discussed", "over",
    ]),
  Story(
    "occ", "UKR", from: "2010-01-05",
    ["declared", "sel-1", "nel-1", "sel-1", "nel-1", "sel-2", "nel-2", "certified", "withdrawn"]),
  Story(
    "dcb", "MDA", from: "2015-01-05",
    ["requested", "scoped", "approved", "carried-out", "scoped", "approved", "carried-out", "over"]
  ),
  Story(
    "pap-t", "ARM", from: "2003-01-05",
    ["joined", "active", "reported", "active", "reported", "over"]),
  Story("pap-dib", "MDA", from: "2005-01-05", ["joined", "surveyed", "active", "over"]),
  Story("deep", "KAZ", from: "2009-01-05", ["asked", "planned", "matched", "running", "over"]),
  Story(
    "bi", "ARM", from: "2013-01-05",
    ["joined", "answered", "visited", "reported", "acting", "over"]),
  Story(
    "sps", "UKR", from: "2024-01-05",
    ["applied", "checked", "judged", "approved", "running", "finished"]),
  Story("sps", "TUN", from: "2024-01-05", ["applied", "declined"]),
  Story(
    "trust-fund", "JOR", from: "2016-01-05",
    ["requested", "led", "studied", "proposed", "launched", "running", "closed"]),
  Story("ptec", "SRB", from: "2012-01-05", ["applied", "reviewed", "recognised", "over"]),
  Story("posts", "IRL", from: "2012-01-05", ["advertised", "bid", "accepted", "filled", "over"]),
]

@Suite struct `The reference pack's instruments` {
  @Test(arguments: stories) func `go from stage to stage as their process says`(
    _ story: Story
  ) throws {
    var office = try StoryOffice(story.party, from: story.from)
    let instrument = try #require(
      office.sight(office.officer).instrument(StoryOffice.code(story.instrument)))
    // Given a partner to whom the instrument is open, it begins.
    var opening = CaseOpening(
      Case.ID(1), of: office.party, through: instrument.id,
      at: try StoryOffice.code(story.stages[0]), marking: office.marking)
    opening.on = office.day
    opening.subject = try story.subject.map { try StoryOffice.code($0) }
    #expect(try office.refusal(.toolbox(.open(opening)), as: office.stranger) == .notYours)
    try office.perform(.toolbox(.open(opening)), as: office.partner)
    // When each has done what is theirs, it goes on; and not before.
    for (from, to) in zip(story.stages, story.stages.dropFirst()) {
      try go(from, to, in: instrument, &office)
    }
    // Then it stands where the story ends.
    let sight = office.sight(try office.partner)
    let one = try #require(sight.caseFile(Case.ID(1)))
    #expect(one.steps.map(\.stage.text) == story.stages)
    let last = try #require(instrument.stage(one.step.stage))
    #expect(sight.isOpen(one) == !last.isEnd)
    #expect(office.sight(try office.stranger).caseFile(Case.ID(1)) == nil)
  }

  private func go(
    _ from: String, _ to: String, in instrument: Instrument, _ office: inout StoryOffice
  ) throws {
    office.pass()
    let move = try #require(
      instrument.move(from: try StoryOffice.code(from), to: try StoryOffice.code(to)),
      "\(from) to \(to)")
    let id = Case.ID(1)
    let step = Action.toolbox(.advance(id, CaseMove(to: move.to)))
    #expect(try office.refusal(step, as: office.stranger) == .unknown(.case(id), .item))
    let hand = try move.by.first == .partner ? office.partner : office.officer
    if let committee = move.needs {
      #expect(try office.refusal(step, as: office.partner) == .needsDecision(committee))
      #expect(try office.refusal(step, as: office.officer) == .needsDecision(committee))
    } else if move.by == [.partner] {
      #expect(try office.refusal(step, as: office.officer) == .notYours)
    } else if !move.by.contains(.partner) {
      #expect(try office.refusal(step, as: office.partner) == .notYours)
    }
    let filed = try Set(
      #require(office.sight(office.officer).caseFile(id)).filed.map(\.artefact))
    let missing = move.requires.filter { !filed.contains($0) }
    if !missing.isEmpty {
      if move.needs == nil {
        #expect(office.refusal(step, as: hand) == .artefactsMissing(missing))
      }
      for artefact in missing { try office.file(artefact, in: id) }
    }
    guard move.needs != nil else { return try office.perform(step, as: hand) }
    let decided = CaseMove(to: move.to, by: try office.decision())
    try office.perform(.toolbox(.advance(id, decided)), as: office.historian)
  }

  @Test func `are those of the reference, each with somebody to whom it was open`() throws {
    let office = try StoryOffice("CHE", from: "2024-06-01")
    let sight = office.sight(try office.officer)
    #expect(
      sight.instruments.map(\.id.text) == [
        "bi", "dcb", "deep", "icp", "ipap", "ipcp", "ipp", "itpp", "map", "occ", "pap-dib",
        "pap-t", "parp", "pmf", "posts", "ptec", "sps", "tcp", "trust-fund",
      ])
    for instrument in sight.instruments {
      let day = try #require(instrument.openings.first?.span.from?.day)
      #expect(!sight.eligible(for: instrument, on: day.adding(400)).isEmpty, "\(instrument.id)")
    }
  }

  @Test func `took one another's place`() throws {
    let office = try StoryOffice("CHE", from: "2024-06-01")
    let sight = office.sight(try office.officer)
    let ipp: Instrument.ID = try StoryOffice.code("ipp")
    #expect(sight.successors(of: ipp).map(\.id.text) == ["ipcp"])
    let ipcp: Instrument.ID = try StoryOffice.code("ipcp")
    #expect(sight.successors(of: ipcp).map(\.id.text) == ["itpp"])
    #expect(sight.instrument(ipcp)?.predecessors.map(\.text) == ["ipp", "icp", "tcp"])
  }

  @Test func `were open to the Partnership for Peace alone until 2011`() throws {
    let office = try StoryOffice("JOR", from: "2024-06-01")
    let sight = office.sight(try office.officer)
    let parp = try #require(sight.instrument(StoryOffice.code("parp")))
    let (before, since) = (try #require(Day("2011-04-14")), try #require(Day("2011-04-15")))
    #expect(!sight.admission(of: office.party, to: parp, on: before).isIn)
    #expect(sight.admission(of: office.party, to: parp, on: since).isIn)
  }
}

@Suite struct `Cases of the past` {
  @Test func `stand where their sources say they stood`() throws {
    let office = try StoryOffice("AZE", from: "2024-06-01")
    let sight = office.sight(try office.stranger)
    let units = sight.cases(of: try StoryOffice.code("AZE")).filter { $0.instrument.text == "occ" }
    let battalion = try #require(units.first { $0.title?.english == "Battalion" })
    func stage(_ day: String) -> String? {
      Day(day).flatMap { battalion.step(on: $0)?.stage.text }
    }
    #expect(stage("2009-12-31") == nil && stage("2010-06-01") == "declared")
    #expect(stage("2011-10-07") == "sel-1" && stage("2012-06-18") == "nel-1")
    #expect(stage("2013-12-01") == "sel-2" && stage("2015-01-01") == "certified")
    #expect(stage("2017-06-01") == "nel-2")
    let bosnia = try #require(
      sight.cases(of: try StoryOffice.code("BIH")).first { $0.instrument.text == "occ" })
    #expect(
      bosnia.steps.map { "\($0.stage) \($0.on)" } == [
        "sel-1 2019-09", "nel-1 2020-09", "sel-2 2021-09", "nel-2 2022-09",
      ])
    #expect(bosnia.evidence.sources.map(\.text) == ["S12"])
  }

  @Test func `hold the action plans in order of their first agreement`() throws {
    let office = try StoryOffice("AZE", from: "2024-06-01")
    let plans = office.sight(try office.stranger).cases(through: try StoryOffice.code("ipap"))
    let order = plans.sorted { $0.steps[0].on < $1.steps[0].on }.map(\.party.text)
    #expect(order == ["GEO", "AZE", "ARM", "KAZ", "MDA", "BIH", "MNE", "SRB"])
  }
}
