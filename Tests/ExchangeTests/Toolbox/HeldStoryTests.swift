import Domain
import Exchange
import Labels
import Testing

extension StoryOffice {
  private static let one = Case.ID(1)

  /// Begins a case of the party.
  fileprivate mutating func begin(_ instrument: String, at stage: String) throws {
    var opening = CaseOpening(
      Self.one, of: party, through: try Self.code(instrument), at: try Self.code(stage),
      marking: marking)
    opening.on = day
    try perform(.toolbox(.open(opening)), as: partner)
  }

  /// Goes on to a stage a week later, with what that asks for.
  fileprivate mutating func go(to stage: String) throws {
    pass()
    let told = try #require(sight(officer).caseFile(Self.one))
    let instrument = try #require(sight(officer).instrument(told.instrument))
    let move = try #require(
      instrument.move(from: told.step.stage, to: try Self.code(stage)), "to \(stage)")
    let filed = Set(told.filed.map(\.artefact))
    for artefact in move.requires where !filed.contains(artefact) {
      try file(artefact, in: Self.one)
    }
    let decided = try move.needs.map { _ in try decision() }
    let hand =
      try move.needs != nil ? historian : move.by.first == .partner ? partner : officer
    try perform(.toolbox(.advance(Self.one, CaseMove(to: move.to, by: decided))), as: hand)
  }

  fileprivate mutating func add(_ addition: Case.Addition, as principal: Principal) throws {
    try perform(.toolbox(.add(Self.one, addition)), as: principal)
  }

  fileprivate func no(_ addition: Case.Addition, _ principal: Principal) -> Refusal? {
    refusal(.toolbox(.add(Self.one, addition)), as: principal)
  }

  fileprivate func told(_ principal: Principal) throws -> Case {
    try #require(sight(principal).caseFile(Self.one))
  }

  /// What the Allies alone read.
  fileprivate var inner: Marking {
    var label = Label(
      policy: PolicyName("NATO", oid: "1.3.26.1.3.1"), classification: "UNCLASSIFIED",
      categories: [Category(tag: "Context", kind: .permissive, values: ["NATO"])],
      created: marking.label.created)
    label.reviewDue = marking.label.reviewDue
    return Marking(label, reason: "For the Allies.")
  }

  fileprivate func grade(
    _ id: UInt64, _ area: String, _ grade: String, at stage: String
  ) throws -> Case.Rating {
    var rating = Case.Rating(
      id: Case.Rating.ID(id), try Self.code(area), try Self.code(grade),
      at: try Self.code(stage), on: Dated(day))
    rating.evaluator = "The staffs"
    return rating
  }
}

@Suite struct `A planning round` {
  @Test func `is of goals that the partner itself chooses`() throws {
    // Given a partner that answered its survey,
    var office = try StoryOffice("SRB", from: "2007-01-05")
    try office.begin("parp", at: "joined")
    for stage in ["guided", "surveyed"] { try office.go(to: stage) }
    let goals: [Case.Undertaking.ID] = ["G1", "G2", "G3"].compactMap { Code($0) }
    for id in goals {
      let goal = Case.Undertaking(id: id, .goal, Bilingual("Goal \(id)"))
      #expect(office.no(.undertaking(goal), try office.ally) == .notYours)
      try office.add(.undertaking(goal), as: office.officer)
    }
    // when the alliance would set one against its wish, it cannot;
    let due = office.day.adding(700)
    let yes = Case.Addition.answer(goals[0], .accepted(due: due))
    for hand in [try office.officer, try office.historian, try office.ally] {
      #expect(office.no(yes, hand) == .notYours)
    }
    // when the partner chooses, it takes the first, declines the second and waits with the third,
    try office.add(yes, as: office.partner)
    try office.add(.answer(goals[1], .declined("No money")), as: office.partner)
    let early = Case.Addition.report(goals[2], Case.Report(.ongoing))
    #expect(office.no(early, try office.officer) == .notNow)
    // and what it took is told of by both sides and assessed.
    try office.go(to: "chosen")
    try office.add(.report(goals[0], Case.Report(.ongoing)), as: office.partner)
    try office.go(to: "assessed")
    try office.add(.report(goals[0], Case.Report(.done)), as: office.officer)
    try office.add(.rating(office.grade(1, "land", "full", at: "assessed")), as: office.officer)
    try office.go(to: "discussed")
    let told = try office.told(office.ally)
    #expect(told.contents.undertakings.map(\.progress) == [.done, nil, nil])
    #expect(told.contents.undertakings[0].reports.map(\.isOwn) == [true, false])
    try office.go(to: "over")
    #expect(office.no(early, try office.officer) == .alreadyEnded(.case(Case.ID(1))))
  }
}

@Suite struct `A unit of the pool` {
  @Test func `is rated, mended, certified for three years and evaluated anew`() throws {
    // Given a battalion that its country declares,
    var office = try StoryOffice("UKR", from: "2016-01-05")
    try office.begin("occ", at: "declared")
    let unit = Case.Unit(
      id: Case.Unit.ID(1), Bilingual("Battalion"), try StoryOffice.code("force-land"),
      strength: 600,
      declared: Dated(office.day))
    try office.add(.unit(unit), as: office.partner)
    // when it evaluates itself, its own grades say so;
    try office.go(to: "sel-1")
    let later = try office.grade(1, "logistics", "partially", at: "nel-1")
    #expect(office.no(.rating(later), try office.partner) == .choiceMissing(.stage))
    try office.add(
      .rating(office.grade(1, "logistics", "partially", at: "sel-1")), as: office.partner)
    // when the alliance evaluates it, a closed remark stays with the Allies;
    try office.go(to: "nel-1")
    try office.add(.rating(office.grade(2, "logistics", "not", at: "nel-1")), as: office.officer)
    var closed = try office.grade(3, "command", "not", at: "nel-1")
    closed.marking = office.inner
    try office.add(.rating(closed), as: office.officer)
    #expect(try office.told(office.partner).contents.ratings.map(\.isOwn) == [true, false])
    #expect(try office.told(office.ally).contents.ratings.count == 3)
    // when a measure mends it and level 2 follows, it is certified for three years of level 2,
    let code: Case.Undertaking.ID = try StoryOffice.code("M1")
    let measure = Case.Undertaking(id: code, .measure, Bilingual("Mend"))
    try office.add(.undertaking(measure), as: office.officer)
    try office.add(
      .answer(code, .accepted(due: office.day.adding(90))), as: office.partner)
    for stage in ["sel-2", "nel-2"] { try office.go(to: stage) }
    try office.add(.report(code, Case.Report(.done)), as: office.partner)
    let since = office.day
    try office.go(to: "certified")
    let sight = office.sight(try office.partner)
    let told = try office.told(office.partner)
    #expect(sight.isValid(told))
    #expect(sight.due(told) == since.adding(months: 36))
    let pool = sight.pool(of: try StoryOffice.code("occ")).filter { $0.one.id == told.id }
    #expect(pool.map(\.validity?.until) == [since.adding(months: 36)])
    // and when they run out it is late, until it is evaluated anew.
    office.pass(days: 1200)
    #expect(office.sight(try office.officer).isLate(try office.told(office.officer)))
    for stage in ["nel-2", "certified"] { try office.go(to: stage) }
    let again = office.sight(try office.officer)
    #expect(again.isValid(try office.told(office.officer)))
  }
}

@Suite struct `An application for a grant` {
  @Test func `is judged by reviewers without a part in it`() throws {
    // Given an application directed from Germany and Ukraine,
    var office = try StoryOffice("UKR", from: "2024-01-05")
    try office.begin("sps", at: "applied")
    let call = Case.Application(
      to: try StoryOffice.code("2024-1"),
      directors: [try StoryOffice.code("DEU"), office.party])
    try office.add(.application(call), as: office.partner)
    try office.go(to: "checked")
    // when Allies name reviewers, none comes from there;
    func reviewer(_ id: UInt64, _ party: String) throws -> Case.Reviewer {
      Case.Reviewer(
        id: Case.Reviewer.ID(id), of: try StoryOffice.code(party), "R-\(id)",
        marking: office.inner)
    }
    let german: Party.ID = try StoryOffice.code("DEU")
    #expect(office.no(.reviewer(try reviewer(1, "DEU")), try office.ally) == .partial(german))
    #expect(office.no(.reviewer(try reviewer(1, "FRA")), try office.ally) == .notYours)
    #expect(office.no(.reviewer(try reviewer(1, "FRA")), try office.partner) == .notYours)
    for (id, party, score) in [(1, "FRA", 80), (2, "NOR", 61)] as [(UInt64, String, Int)] {
      try office.add(.reviewer(try reviewer(id, party)), as: office.officer)
      var review = Case.Review(
        id: Case.Review.ID(id), of: Case.Reviewer.ID(id), score: score, marking: office.inner)
      review.comment = "In confidence"
      try office.add(.review(review), as: office.officer)
    }
    // then Allies read the mean, and the applicant reads neither scores nor who gave them.
    let (ally, own) = (office.sight(try office.ally), office.sight(try office.partner))
    let (instrument, round): (Instrument.ID, Instrument.Call.ID) =
      (try StoryOffice.code("sps"), call.call)
    #expect(ally.ranking(of: instrument, in: round).map(\.mean) == [705])
    #expect(own.ranking(of: instrument, in: round).map(\.mean) == [nil])
    #expect(try office.told(office.partner).contents.reviewers.isEmpty)
    for stage in ["judged", "approved", "running", "finished"] { try office.go(to: stage) }
    #expect(!office.sight(try office.partner).isOpen(try office.told(office.partner)))
  }
}

@Suite struct `A post in a staff` {
  @Test func `is on the register as vacant, then as its holder's`() throws {
    var office = try StoryOffice("IRL", from: "2012-01-05")
    try office.begin("posts", at: "advertised")
    let post = Case.Post("P-7", .staff, Bilingual("Staff officer"), at: "A headquarters")
    try office.add(.post(post), as: office.officer)
    let posts: Instrument.ID = try StoryOffice.code("posts")
    #expect(office.sight(try office.ally).posts(of: posts).map(\.contents.post?.number) == ["P-7"])
    #expect(!office.sight(try office.ally).isInForce(try office.told(office.ally)))
    for stage in ["bid", "accepted", "filled"] { try office.go(to: stage) }
    #expect(office.sight(try office.ally).isInForce(try office.told(office.ally)))
    #expect(office.sight(try office.stranger).posts(of: posts).isEmpty)
    try office.go(to: "over")
    #expect(office.sight(try office.ally).posts(of: posts).isEmpty)
  }
}
