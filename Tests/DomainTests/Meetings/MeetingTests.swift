import Domain
import Testing

private let chair = ConsensusOffice.chair
private let usa = delegate("USA", "SECRET")
private let swiss = delegate("CHE", "SECRET")
private let begun = MeetingOffice.begins.later(hours: 1)

@Suite struct `Planning a meeting` {
  @Test func `is for the chair and planners of the alliance`() throws {
    let office = try MeetingOffice()
    let meeting = MeetingOffice.meeting(2)
    #expect(office.answer(.plan(meeting), as: usa) == .notPermitted(.planner))
    let other = changed(meeting) { $0.planned = Stamp(by: chair.id, at: MeetingOffice.planned) }
    #expect(office.answer(.plan(other), as: chair) == nil)
    #expect(office.answer(.plan(other), as: anna) == .notYours)
    #expect(
      office.answer(.plan(MeetingOffice.meeting(1)), as: anna) == .alreadyExists(.meeting(1)))
    let lost = changed(meeting) { $0.committee = "none" }
    #expect(
      office.answer(.plan(lost), as: anna) == .unknown(.committee("none"), .committee))
  }

  @Test func `needs a theme, a place, a time within three years, and a label of its own`() throws {
    let office = try MeetingOffice()
    func answer(_ change: (inout Meeting.Call) -> Void) -> Refusal? {
      office.answer(
        .plan(changed(MeetingOffice.meeting(2)) { change(&$0.call) }), as: anna)
    }
    #expect(answer { $0.title = " " } == .unfitText(.empty, .title))
    #expect(answer { $0.place = "" } == .unfitText(.empty, .place))
    #expect(answer { $0.begins = noon("2031-01-01") } == .endsBeforeBeginning(.begins))
    let high = marked(nato("COSMIC TOP SECRET", "NATO", on: "2026-05-04"))
    #expect(answer { $0.marking = high } != nil)
  }

  @Test func `is changed, and remembers when it was to be`() throws {
    var office = try MeetingOffice()
    let later = MeetingOffice.call(begins: noon("2026-06-12"))
    try office.perform(.change(1, later), as: chair)
    let told = try #require(office.sight(usa).meeting(1))
    #expect(told.moved == [MeetingOffice.begins] && told.call.begins == noon("2026-06-12"))
    #expect(office.answer(.change(1, later), as: chair) == .nothingChanged)
    #expect(
      office.answer(.change(9, later), as: chair) == .unknown(.meeting(9), .meeting))
  }

  @Test func `is called off by the chair alone, once`() throws {
    var office = try MeetingOffice()
    #expect(office.answer(.cancel(1), as: anna) == .notPermitted(.chair))
    try office.perform(.cancel(1), as: chair)
    #expect(office.answer(.cancel(1), as: chair) == .alreadyEnded(.meeting(1)))
    #expect(
      office.answer(.change(1, MeetingOffice.call("Other")), as: chair)
        == .alreadyEnded(.meeting(1)))
    #expect(office.sight(usa).meeting(1)?.cancelled != nil)
  }

  @Test func `takes items on and off, and refuses what cannot be read`() throws {
    var office = try MeetingOffice()
    try office.perform(.add(1, MeetingOffice.item(11), before: nil), as: anna)
    try office.perform(.add(1, MeetingOffice.item(12), before: 11), as: anna)
    #expect(office.sight(usa).meeting(1)?.agenda.map(\.id) == [12, 11])
    #expect(
      office.answer(.add(1, MeetingOffice.item(11), before: nil), as: anna)
        == .alreadyExists(.meeting(1)))
    let bad = changed(MeetingOffice.item(13)) { $0.papers = [77] }
    #expect(
      office.answer(.add(1, bad, before: nil), as: anna) == .unknown(.version(77), .version))
    #expect(
      office.answer(.add(1, MeetingOffice.item(13, proposal: 5), before: nil), as: anna)
        == .unknown(.proposal(5), .item))
    #expect(
      office.answer(.add(1, MeetingOffice.item(13), before: 99), as: anna)
        == .unknown(.meeting(1), .item))
    try office.perform(.drop(1, 11), as: anna)
    #expect(office.answer(.drop(1, 11), as: anna) == .unknown(.meeting(1), .item))
    #expect(office.sight(usa).meeting(1)?.agenda.map(\.id) == [12])
  }
}

@Suite struct `Who may know of a meeting` {
  @Test func `are the alliance, Allies and guests who may read its label`() throws {
    var office = try MeetingOffice()
    for (principal, knows) in [
      (usa, true), (anna, true), (delegate("USA", "UNCLASSIFIED"), false), (swiss, false),
      (reader, false),
    ] {
      #expect((office.sight(principal).meeting(1) != nil) == knows, "\(principal.id)")
    }
    try office.letIn(.party("CHE"))
    let told = try #require(office.sight(swiss).meeting(1))
    #expect(told.guests.map(\.who) == [.party("CHE")])
    #expect(office.sight(delegate("MLT", "SECRET")).meeting(1) == nil)
    #expect(office.sight(swiss).meetings(on: "2026-06-01"..."2026-06-30").map(\.id) == [1])
    #expect(office.sight(delegate("MLT", "SECRET")).meetingsAhead().map(\.id).isEmpty)
  }

  @Test func `of items, papers and proposals know what each label permits`() throws {
    var office = try MeetingOffice()
    try office.letIn(.party("CHE"))
    let paper = try office.office.file()
    let item = changed(MeetingOffice.item(11, to: ["EAPC"])) {
      $0.papers = [Version.ID(paper.value * 100)]
    }
    try office.perform(.add(1, item, before: nil), as: anna)
    try office.perform(.add(1, MeetingOffice.item(12), before: 11), as: anna)
    let told = try #require(office.sight(swiss).meeting(1))
    #expect(told.agenda.map(\.id) == [11] && told.agenda.first?.papers == [])
    #expect(office.sight(usa).meeting(1)?.agenda.map(\.id) == [12, 11])
    let gaps = office.sight(anna).gaps(in: try #require(office.sight(anna).meeting(1)))
    #expect(gaps.map(\.parties) == [["CHE"], ["CHE"]])
    #expect(gaps.map(\.paper) == [nil, Version.ID(paper.value * 100)])
    #expect(office.sight(usa).gaps(in: told).isEmpty)
  }

  @Test func `are told by the record of what they may know of alone`() throws {
    var office = try MeetingOffice()
    let facts = try office.perform(.add(1, MeetingOffice.item(11), before: nil), as: anna)
    let entry = Domain.Entry(
      number: 1, key: "k", Stamp(by: anna.id, at: MeetingOffice.planned), reason: "",
      facts: facts)
    #expect(office.sight(swiss).seen(entry) == nil)
    #expect(office.sight(usa).seen(entry)?.facts == facts)
    try office.letIn(.party("CHE"))
    #expect(office.sight(swiss).seen(entry) == nil)
    let planned = Domain.Entry(
      number: 1, key: "k", Stamp(by: anna.id, at: MeetingOffice.planned), reason: "",
      facts: [.meeting(.planned(MeetingOffice.meeting(1)))])
    #expect(office.sight(swiss).seen(planned) != nil)
  }

  @Test func `lose it again when they are restricted`() throws {
    var office = try MeetingOffice()
    try office.letIn(.party("CHE"))
    let limit = changed(restriction(77, on: "CHE", from: "2026-05-05")) { $0.scopes = [.meetings] }
    try office.act(.restriction(.restrict(limit)), as: recorder)
    #expect(office.sight(swiss).meeting(1) != nil)
    #expect(office.sight(swiss, at: noon("2026-05-06")).meeting(1) == nil)
  }
}

@Suite struct `Letting a guest in` {
  @Test func `is for the office, and for a registrar who cites a decision`() throws {
    let office = try MeetingOffice()
    let who = Meeting.Guest.Who.party("CHE")
    #expect(office.answer(.invite(1, who, by: nil), as: anna) == .notPermitted(.registrar))
    #expect(office.answer(.invite(1, who, by: nil), as: chair) == .notPermitted(.registrar))
    #expect(office.answer(.invite(1, who, by: nil), as: recorder) == .choiceMissing(.decision))
    #expect(
      office.answer(.invite(1, who, by: "none"), as: recorder)
        == .unknown(.decision("none"), .decision))
  }

  @Test func `refuses Allies, the restricted, the uncleared, and anyone twice`() throws {
    var office = try MeetingOffice()
    try office.letIn(.party("CHE"))
    func answer(_ who: Meeting.Guest.Who) -> Refusal? {
      office.answer(.invite(1, who, by: "let-in"), as: recorder)
    }
    #expect(answer(.party("CHE")) == .alreadyExists(.party("CHE")))
    #expect(answer(.party("USA")) == .choiceMissing(.parties))
    #expect(answer(.party("EGY")) == .hidden(from: "EGY"))
    #expect(answer(.body("nato")) == .choiceMissing(.body))
    #expect(answer(.body("nacc")) == .outsideLife(.body("nacc"), .body))
    #expect(answer(.party("XXX")) == .unknown(.party("XXX"), .party))
    let limit = changed(restriction(78, on: "MLT", from: "2026-01-01")) { $0.scopes = [.dialogue] }
    try office.act(.restriction(.restrict(limit)), as: recorder)
    #expect(
      office.answer(.invite(1, .party("MLT"), by: "let-in"), as: recorder) == .barred("MLT"))
  }

  @Test func `counts a body's members of the meeting's own day, without Allies`() throws {
    var office = try MeetingOffice(to: ["EAPC", "MD"])
    try office.letIn(.body("md"))
    try office.letIn(.party("CHE"))
    let told = try #require(office.sight(usa).meeting(1))
    #expect(office.sight(usa).participants(in: told).guests == ["CHE", "EGY"])
    #expect(office.sight(usa).formatName(of: told) == "4+2")
    #expect(office.sight(delegate("EGY", "SECRET")).meeting(1) != nil)
  }

  @Test func `no label is narrowed so that a guest could not read it`() throws {
    var office = try MeetingOffice()
    try office.letIn(.party("CHE"))
    #expect(
      office.answer(.change(1, MeetingOffice.call(to: [])), as: anna) == .hidden(from: "CHE"))
  }
}

@Suite struct `The end of a meeting` {
  @Test func `is entered once it has begun, by the chair`() throws {
    var office = try MeetingOffice()
    try office.perform(.add(1, MeetingOffice.item(11), before: nil), as: anna)
    let noted = Meeting.Conclusion(.noted)
    #expect(office.answer(.conclude(1, 11, noted), as: chair) == .notNow)
    #expect(office.answer(.conclude(1, 11, noted), as: anna, at: begun) == .notPermitted(.chair))
    try office.perform(.conclude(1, 11, noted), as: chair, at: begun)
    #expect(office.answer(.conclude(1, 11, noted), as: chair, at: begun) == .nothingChanged)
    #expect(office.answer(.drop(1, 11), as: anna, at: begun) == .notNow)
    let elsewhere = Meeting.Conclusion(.referred("nac"))
    #expect(
      office.answer(.conclude(1, 11, elsewhere), as: chair, at: begun)
        == .choiceMissing(.committee))
    let unknown = Meeting.Conclusion(.referred("none"))
    #expect(
      office.answer(.conclude(1, 11, unknown), as: chair, at: begun)
        == .unknown(.committee("none"), .committee))
  }

  @Test func `counts those who were invited and nobody else`() throws {
    var office = try MeetingOffice()
    func answer(_ lines: [Meeting.Attendance]) -> Refusal? {
      office.answer(.attend(1, lines), as: chair, at: begun)
    }
    #expect(answer([]) == .choiceMissing(.parties))
    #expect(answer([.init("CHE", people: 1)]) == .choiceMissing(.parties))
    #expect(answer([.init("USA", people: 0)]) == .choiceMissing(.count))
    try office.perform(
      .attend(1, [.init("FIN", people: 2), .init("USA", people: 3)]), as: chair, at: begun)
    #expect(office.sight(usa).meeting(1)?.attendance.map(\.people) == [2, 3])
  }

  @Test func `leaves actions, which their owners see and fulfil`() throws {
    var office = try MeetingOffice()
    try office.perform(.add(1, MeetingOffice.item(11), before: nil), as: anna)
    var conclusion = Meeting.Conclusion(.agreed)
    func task(_ owner: Principal.Seat, due: Day = "2026-06-20") -> AgendaItem.Arising {
      AgendaItem.Arising(id: 21, "Send figures", owner: owner, due: due)
    }
    conclusion.arising = [task(.party("CHE"))]
    #expect(
      office.answer(.conclude(1, 11, conclusion), as: chair, at: begun) == .hidden(from: "CHE"))
    conclusion.arising = [task(.party("FIN"), due: "2026-06-01")]
    #expect(
      office.answer(.conclude(1, 11, conclusion), as: chair, at: begun)
        == .endsBeforeBeginning(.due))
    conclusion.arising = [task(.none)]
    #expect(
      office.answer(.conclude(1, 11, conclusion), as: chair, at: begun)
        == .choiceMissing(.owner))
    conclusion.arising = [task(.party("FIN"))]
    try office.perform(.conclude(1, 11, conclusion), as: chair, at: begun)
    let finland = delegate("FIN", "SECRET")
    #expect(office.sight(finland, at: begun).duties.map(\.kind) == [.arising(1, 21)])
    #expect(office.sight(usa, at: begun).duties.isEmpty)
    #expect(office.answer(.fulfil(1, 21), as: usa, at: begun) == .notYours)
    try office.perform(.fulfil(1, 21), as: finland, at: begun)
    #expect(office.sight(finland, at: begun).duties.isEmpty)
    #expect(office.answer(.fulfil(1, 21), as: finland, at: begun) == .alreadyEnded(.meeting(1)))
  }

  @Test func `waits for the chair until it closes the meeting`() throws {
    var office = try MeetingOffice()
    #expect(office.sight(chair, at: begun).duties.map(\.kind) == [.conclude(1)])
    #expect(
      office.answer(.close(1, record: 99), as: chair, at: begun) == .unknown(.version(99), .version)
    )
    let paper = try office.office.file()
    try office.perform(
      .close(1, record: Version.ID(paper.value * 100)), as: chair, at: begun)
    #expect(office.sight(chair, at: begun).duties.isEmpty)
    #expect(office.sight(usa).meeting(1)?.record == Version.ID(paper.value * 100))
    #expect(
      office.answer(.close(1, record: nil), as: chair, at: begun) == .alreadyEnded(.meeting(1)))
  }

  @Test func `tells those invited a week before`() throws {
    let office = try MeetingOffice()
    #expect(office.sight(usa, at: noon("2026-06-02")).duties.isEmpty)
    #expect(office.sight(usa, at: noon("2026-06-03")).duties.map(\.kind) == [.meeting(1)])
    #expect(office.sight(swiss, at: noon("2026-06-03")).duties.isEmpty)
  }
}
