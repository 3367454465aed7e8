import Domain
import Labels
import Testing

private let start = ToolboxOffice.start
private let swiss = ToolboxOffice.swiss
private let american = delegate("USA", "SECRET")
private let egyptian = ToolboxOffice.egyptian

private func after(_ days: Int) -> Instant { noon(start.adding(days)) }

/// The path, whose cases hold everything.
private func holding(_ holds: [Instrument.Holding] = Instrument.Holding.allCases) -> Instrument {
  changed(pathway()) {
    $0.holds = holds
    guard holds.contains(.ratings) else { return }
    $0.areas = [Instrument.Area(id: "land", "Land"), Instrument.Area(id: "law", "Law")]
    $0.scale = [
      Instrument.Grade(id: "good", "Good", points: 100),
      Instrument.Grade(id: "poor", "Poor", points: 20),
    ]
  }
}

private let inner = marked(nato("RESTRICTED", "NATO", on: start))

private func goal(_ id: Case.Undertaking.ID = "G1", due: Day? = nil) -> Case.Undertaking {
  Case.Undertaking(id: id, .goal, "Logistics by standards", due: due)
}

private func grade(
  _ id: Case.Rating.ID = 1, _ marking: Marking? = nil
) -> Case.Rating {
  changed(Case.Rating(id: id, "land", "good", at: "interest", on: Dated(start))) {
    $0.evaluator = "A team"
    $0.marking = marking
  }
}

private func expert(_ id: Case.Reviewer.ID, of party: Party.ID = "USA") -> Case.Reviewer {
  Case.Reviewer(id: id, of: party, "R-\(id.value)", marking: inner)
}

private func score(_ id: Case.Review.ID, _ score: Int, of one: Case.Reviewer.ID) -> Case.Review {
  Case.Review(id: id, of: one, score: score, marking: inner)
}

private func opened(_ instrument: Instrument = holding()) throws -> ToolboxOffice {
  var office = try ToolboxOffice()
  try office.network(
    .add(Term(id: "land-forces", scheme: Case.forceScheme, name: Bilingual("Land"))))
  try office.perform(.declare(instrument), as: keeper)
  try office.perform(.open(office.opening()), as: swiss)
  return office
}

extension ToolboxOffice {
  fileprivate mutating func add(
    _ addition: Case.Addition, as principal: Principal, at moment: Instant = noon(start)
  ) throws {
    try perform(.add(1, addition), as: principal, at: moment)
  }

  fileprivate func refusal(
    _ addition: Case.Addition, as principal: Principal, at moment: Instant = noon(start)
  ) -> Refusal? { answer(.add(1, addition), as: principal, at: moment) }

  fileprivate func contents(
    _ principal: Principal, at moment: Instant = noon(start)
  ) -> Case.Contents? { sight(principal, at: moment).caseFile(1)?.contents }
}

@Suite struct `What a party undertakes` {
  @Test func `is put forward by either side, where the instrument holds such things`() throws {
    let office = try opened()
    #expect(office.refusal(.undertaking(goal()), as: ben) == nil)
    #expect(office.refusal(.undertaking(goal()), as: swiss) == nil)
    #expect(office.refusal(.undertaking(goal()), as: american) == .notYours)
    #expect(office.refusal(.undertaking(goal()), as: egyptian) == .unknown(.case(1), .item))
    let nameless = changed(goal()) { $0.title = "" }
    #expect(office.refusal(.undertaking(nameless), as: ben) == .unfitText(.empty, .title))
    let plain = try opened(holding([.papers, .measures]))
    #expect(plain.refusal(.undertaking(goal()), as: ben) == .notHeld(.goals))
    let measure = Case.Undertaking(id: "M1", .measure, "Mend it")
    #expect(plain.refusal(.undertaking(measure), as: ben) == nil)
  }

  @Test func `is chosen by the party alone, with a day or a reason`() throws {
    var office = try opened()
    try office.add(.undertaking(goal(due: "2027-06-01")), as: ben)
    try office.add(.undertaking(goal("G2")), as: ben)
    #expect(office.sight(swiss).duties.map(\.kind).contains(.choose(1, count: 2)))
    let yes = Case.Addition.answer("G1", .accepted(due: "2028-01-01"))
    for principal in [ben, anna, american] {
      #expect(office.refusal(yes, as: principal) == .notYours)
    }
    #expect(
      office.refusal(.answer("G9", .declined("No")), as: swiss) == .choiceMissing(.undertaking))
    #expect(office.refusal(.answer("G2", .declined("")), as: swiss) == .unfitText(.empty, .why))
    let early = Case.Addition.answer("G1", .accepted(due: "2026-01-01"))
    #expect(office.refusal(early, as: swiss) == .endsBeforeBeginning(.due))
    try office.add(yes, as: swiss)
    #expect(office.refusal(yes, as: swiss) == .nothingChanged)
    try office.add(.answer("G2", .declined("Not our plan")), as: swiss)
    let held = try #require(office.contents(american))
    #expect(held.undertakings.map(\.isAccepted) == [true, false])
    #expect(held.undertakings[0].answer?.due == "2028-01-01")
    #expect(office.refusal(.undertaking(goal("G1")), as: ben) == .notNow)
    #expect(!office.sight(swiss).duties.map(\.kind).contains(.choose(1, count: 1)))
    let proposal = Action.toolbox(.add(1, yes))
    #expect(throws: (any Error).self) { try office.decide(7, [proposal]) }
  }

  @Test func `is accepted at once where the party puts it forward for a day`() throws {
    var office = try opened()
    try office.add(.undertaking(goal(due: "2027-06-01")), as: swiss)
    #expect(office.contents(ben)?.undertakings.first?.answer?.due == "2027-06-01")
  }

  @Test func `is told of by both sides once it is accepted`() throws {
    var office = try opened()
    try office.add(.undertaking(goal()), as: ben)
    let ongoing = Case.Addition.report("G1", Case.Report(.ongoing))
    #expect(office.refusal(ongoing, as: ben) == .notNow)
    try office.add(.answer("G1", .accepted(due: "2026-06-01")), as: swiss)
    #expect(
      office.refusal(.report("G1", Case.Report(.missed)), as: swiss) == .unfitText(.empty, .note))
    try office.add(ongoing, as: swiss)
    #expect(office.refusal(ongoing, as: swiss) == .nothingChanged)
    try office.add(.report("G1", Case.Report(.partly, note: "Half")), as: ben)
    let told = try #require(office.contents(swiss)?.undertakings.first)
    #expect(told.reports.map(\.isOwn) == [true, false] && told.progress == .partly)
    #expect(told.isLate(on: "2026-06-02") && !told.isLate(on: "2026-06-01"))
    #expect(office.refusal(.answer("G1", .declined("No more")), as: swiss) == .notNow)
  }
}

@Suite struct `How a case is rated` {
  @Test func `says which area, which grade, at a stage where it stood`() throws {
    let office = try opened()
    func refused(_ change: (inout Case.Rating) -> Void) -> Refusal? {
      office.refusal(.rating(changed(grade(), change)), as: ben)
    }
    #expect(refused { $0.area = "sea" } == .choiceMissing(.areas))
    #expect(refused { $0.grade = "best" } == .choiceMissing(.grade))
    #expect(refused { $0.stage = "recognised" } == .choiceMissing(.stage))
    #expect(refused { $0.evaluator = "" } == .unfitText(.empty, .author))
    #expect(refused { $0.on = "2026-06" } == .endsBeforeBeginning(.on))
    #expect(refused { $0.lead = "XYZ" } == .unknown(.party("XYZ"), .party))
    #expect(refused { _ in } == nil)
    #expect(office.refusal(.rating(grade()), as: american) == .notYours)
    let plain = try opened(holding([.papers]))
    #expect(plain.refusal(.rating(grade()), as: ben) == .notHeld(.ratings))
  }

  @Test func `is closed by a label of its own, and by that alone`() throws {
    var office = try opened()
    let before = office.sight(swiss)
    try office.add(.rating(grade(2, inner)), as: ben)
    let sight = office.sight(swiss)
    #expect(sight.caseFile(1) == before.caseFile(1))
    #expect(sight.details(of: .case(1)) == before.details(of: .case(1)))
    #expect(office.contents(american)?.ratings.map(\.id) == [2])
    #expect(office.refusal(.rating(grade(3, inner)), as: swiss) == .beyondClearance(.marking))
    try office.add(.rating(grade(4)), as: swiss)
    #expect(office.contents(swiss)?.ratings.map(\.isOwn) == [true])
  }
}

@Suite struct `A panel of reviewers` {
  private func applied() throws -> ToolboxOffice {
    var office = try opened()
    let call = Case.Application(to: "2026-1", directors: ["FIN", "CHE"])
    try office.add(.application(call), as: swiss)
    return office
  }

  @Test func `is named by Allies that have no part in the case`() throws {
    var office = try applied()
    #expect(office.refusal(.reviewer(expert(1, of: "FIN")), as: ben) == .partial("FIN"))
    #expect(office.refusal(.reviewer(expert(1, of: "CHE")), as: ben) == .choiceMissing(.party))
    #expect(office.refusal(.reviewer(expert(1)), as: american) == nil)
    #expect(office.refusal(.reviewer(expert(1, of: "FIN")), as: american) == .notYours)
    #expect(office.refusal(.reviewer(expert(1)), as: swiss) == .notYours)
    try office.add(.reviewer(expert(1)), as: american)
    #expect(office.refusal(.reviewer(changed(expert(1)) { _ in }), as: ben) == .nothingChanged)
    // The party that may not know of the reviewer is told nothing by a refusal.
    let other = Case.Application(to: "2026-1", directors: ["CHE", "USA"])
    #expect(office.refusal(.application(other), as: swiss) == nil)
    #expect(office.refusal(.application(other), as: ben) == .partial("USA"))
  }

  @Test func `says scores that nobody learns who may not read them`() throws {
    var office = try applied()
    try office.add(.reviewer(expert(1)), as: ben)
    try office.add(.reviewer(expert(2, of: "SWE")), as: ben)
    #expect(
      office.refusal(.review(score(1, 80, of: 9)), as: ben) == .choiceMissing(.reviewer))
    #expect(
      office.refusal(.review(score(1, 80, of: 1)), as: swiss) == .choiceMissing(.reviewer))
    #expect(office.refusal(.review(score(1, 101, of: 1)), as: ben) == .choiceMissing(.score))
    let before = office.sight(swiss)
    try office.add(.review(score(1, 80, of: 1)), as: ben)
    try office.add(.review(score(2, 61, of: 2)), as: ben)
    try office.add(.review(score(3, 70, of: 1)), as: ben)
    let ally = office.sight(american)
    let told = try #require(ally.caseFile(1))
    #expect(ally.meanScore(of: told) == 655 && ally.countedReviews(of: told).count == 2)
    let own = office.sight(swiss)
    #expect(own.caseFile(1) == before.caseFile(1) && own.caseFile(1)?.contents.reviews == [])
    #expect(own.ranking(of: "path", in: "2026-1").map(\.mean) == [nil])
    #expect(own.ranking(of: "path", in: "2026-1").map(\.rank) == [nil])
    #expect(office.sight(egyptian).ranking(of: "path", in: "2026-1").isEmpty)
    #expect(office.sight(egyptian).calls(of: "path").isEmpty)
  }

  @Test func `ranks applications, equal means sharing a place`() throws {
    var office = try applied()
    for (id, points) in [(2, 70), (3, 90), (4, 70)] as [(Case.ID, Int)] {
      try office.perform(
        .open(changed(office.opening(id)) { $0.title = "No. \(id)" }), as: swiss)
      let call = Case.Application(to: "2026-1", directors: ["CHE"])
      try office.perform(.add(id, .application(call)), as: swiss)
      let (reviewer, review) = (Case.Reviewer.ID(id.value), Case.Review.ID(id.value))
      try office.perform(.add(id, .reviewer(expert(reviewer))), as: ben)
      try office.perform(.add(id, .review(score(review, points, of: reviewer))), as: ben)
    }
    let ranked = office.sight(american).ranking(of: "path", in: "2026-1")
    #expect(ranked.map(\.one.id) == [3, 2, 4, 1])
    #expect(ranked.map(\.rank) == [1, 2, 2, nil])
    #expect(office.sight(american).calls(of: "path") == ["2026-1"])
  }
}

@Suite struct `Units and posts` {
  @Test func `are declared with what they are`() throws {
    var office = try opened()
    let unit = Case.Unit(id: 1, "Battalion", "land-forces", strength: 600, declared: Dated(start))
    func refused(_ change: (inout Case.Unit) -> Void) -> Refusal? {
      office.refusal(.unit(changed(unit, change)), as: swiss)
    }
    #expect(refused { $0.kind = "sea-forces" } == .unknown(.term("sea-forces"), .kind))
    #expect(refused { $0.strength = 0 } == .choiceMissing(.count))
    #expect(refused { $0.declared = "2027" } == .endsBeforeBeginning(.on))
    try office.add(.unit(unit), as: swiss)
    #expect(refused { _ in } == .nothingChanged)
    #expect(office.sight(ben).pool(of: "path").map(\.unit.name) == ["Battalion"])
    #expect(office.sight(egyptian).pool(of: "path").isEmpty)
    let post = Case.Post("P-1", .staff, "Staff officer", at: "A headquarters")
    let turned = changed(post) { $0.span = Span(from: "2027", to: "2026") }
    #expect(office.refusal(.post(turned), as: swiss) == .endsBeforeBeginning(.to))
    try office.add(.post(post), as: ben)
    #expect(office.sight(swiss).posts(of: "path").map(\.id) == [1])
    #expect(office.sight(egyptian).posts(of: "path").isEmpty)
  }

  @Test func `hold what they reached for so many months, counted from the stage that gave it`()
    throws
  {
    let instrument = changed(holding()) {
      $0.stages[2].validMonths = 36
      $0.stages[2].validSince = "potential"
    }
    var office = try opened(instrument)
    try office.decide(1, [advance(1, to: "potential")])
    let paper = try office.office.file(to: ["CHE"], as: anna)
    try office.perform(
      .file(1, "intent", Version.ID(paper.value * 100)), as: swiss, at: after(3))
    try office.decide(2, [advance(1, to: "recognised")], at: after(4))
    let sight = office.sight(swiss, at: after(7))
    let told = try #require(sight.caseFile(1))
    let spell = try #require(told.validity(in: instrument, on: start.adding(7)))
    #expect(spell.since == "2026-05-06" && spell.until == "2029-05-06")
    #expect(told.validity(in: instrument, on: start) == nil)
    #expect(told.isInForce(in: instrument, on: start.adding(7)))
    #expect(told.due(in: instrument) == "2029-05-06")
    #expect(!sight.duties.map(\.kind).contains(.turn(1)))
    let late = office.sight(swiss, at: noon("2028-12-24"))
    #expect(late.duties.first { $0.kind == .turn(1) }?.due == "2029-05-06")
    let over = office.sight(ben, at: noon("2029-05-07"))
    #expect(over.caseFile(1).map { over.isLate($0) } == true)
  }
}

@Suite struct `Contents of cases of the past` {
  private let stamp = Stamp(by: "pack", at: Instant(milliseconds: 0))

  private func history(_ change: (inout Case) -> Void) -> Case {
    changed(
      Case(id: 50, of: "FIN", through: "path", Case.Step(to: "interest", on: "2000", stamp))
    ) {
      $0.subject = "kfor"
      $0.contents.ratings = [
        changed(Case.Rating(id: 9, "land", "good", at: "interest", on: "2000")) {
          $0.evaluator = "A team"
        }
      ]
      change(&$0)
    }
  }

  @Test func `are public, and the registrar's`() throws {
    var office = try opened()
    func refused(_ change: (inout Case) -> Void) -> Refusal? {
      office.answer(.record(history(change)), as: keeper)
    }
    #expect(refused { $0.contents.ratings[0].marking = inner } == .notYours)
    #expect(refused { $0.contents.undertakings = [goal()] } == .notYours)
    #expect(refused { $0.contents.ratings[0].area = "sea" } == .choiceMissing(.areas))
    try office.perform(.record(history { _ in }), as: keeper)
    let told = try #require(office.sight(reader).caseFile(50))
    #expect(told.contents.ratings.map(\.by.by) == ["keeper"])
    #expect(told.unstamped == history { _ in }.unstamped)
    let again = ToolboxAction.record(history { _ in })
    #expect(office.answer(again, as: keeper) == .reasonMissing)
    let plain = try opened(holding([.papers]))
    #expect(plain.answer(.record(history { _ in }), as: keeper) == .notHeld(.ratings))
  }

  @Test func `keep their areas and grades through later editions`() throws {
    var office = try opened()
    try office.add(.rating(grade()), as: ben)
    let fewer = changed(holding()) { $0.areas.removeFirst() }
    #expect(office.answer(.declare(fewer), as: keeper) == .inUse(.instrument("path")))
    let bare = changed(holding()) { $0.scale = [] }
    #expect(office.answer(.declare(bare), as: keeper) == .processUnfit([.noScale]))
    let timeless = changed(holding()) { $0.stages[1].validSince = "interest" }
    #expect(office.answer(.declare(timeless), as: keeper) == .choiceMissing(.stages))
  }

  @Test func `come back from a snapshot as they were`() throws {
    var office = try opened()
    try office.add(.rating(grade(2, inner)), as: ben)
    try office.add(.undertaking(goal()), as: ben)
    let again = Alliance(office.alliance.holdings)
    #expect(again == office.alliance)
    let sight = again.seen(by: swiss, on: start, at: noon(start))
    #expect(sight.caseFile(1)?.contents.ratings == [])
    #expect(sight.caseFile(1)?.contents.undertakings.count == 1)
  }
}
