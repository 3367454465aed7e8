import Domain
import Labels
import Testing

@Suite struct `Changing a run` {
  private var office: MenuOffice
  private let later = run(on: "2026-10-05")

  init() throws {
    office = try MenuOffice()
    try office.publish(run())
  }

  @Test func `is the provider's until the day for it has passed, then a lead authority's`() throws {
    let move = ActivityAction.move("FIN.1.1", later.schedule, later.deadlines)
    let cancel = ActivityAction.cancel("FIN.1.1", why: "The school is flooded")
    let last = run().deadlines.cancels
    for action in [move, cancel] {
      #expect(office.answer(action, as: teacher, on: last) == nil)
      #expect(office.answer(action, as: teacher, on: last.next) == .notPermitted(.planner))
      #expect(office.answer(action, as: anna, on: last.next) == nil)
      #expect(office.answer(action, as: anna, on: "2026-09-07") == .notNow)
      #expect(office.answer(action, as: focalPoint("CHE"), on: last) == .notPermitted(.provider))
      let swiss = MenuOffice.staff(of: course("GVA.1"))
      #expect(office.answer(action, as: swiss, on: last) == .notYours)
    }
  }

  @Test func `keeps where it was before, and stays under its new days on the menu`() throws {
    var office = office
    try office.perform(
      .move("FIN.1.1", later.schedule, later.deadlines), as: teacher, on: "2026-05-04")
    let moved = try #require(office.sight(reader).iteration("FIN.1.1"))
    #expect(moved.moves.map(\.from) == [run().schedule])
    #expect(moved.schedule == later.schedule)
    var query = MenuQuery(year: 2026)
    query.facets = [.month(9)]
    #expect(office.sight(reader).menu(query).count == 0)
    query.facets = [.month(10)]
    #expect(office.sight(reader).menu(query).rows == ["FIN.1.1"])
    #expect(
      office.answer(.move("FIN.1.1", later.schedule, later.deadlines), as: teacher)
        == .nothingChanged)
  }

  @Test func `refuses days and deadlines out of order`() throws {
    func answer(_ change: (inout Iteration) -> Void) -> Refusal? {
      let wrong = changed(later, change)
      return office.answer(
        .move("FIN.1.1", wrong.schedule, wrong.deadlines), as: teacher, on: "2026-05-04")
    }
    #expect(answer { $0.schedule.last = $0.schedule.first.previous } == .endsBeforeBeginning(.last))
    #expect(answer { $0.deadlines.opens = "2026-10-01" } == .endsBeforeBeginning(.closes))
    #expect(answer { $0.deadlines.closes = "2026-10-06" } == .endsBeforeBeginning(.closes))
    #expect(answer { $0.deadlines.cancels = "2026-10-06" } == .endsBeforeBeginning(.cancels))
    #expect(answer { $0.deadlines.answerDays = 0 } == .choiceMissing(.answerDays))
    #expect(answer { $0.schedule.hours = 600..<1500 } == .choiceMissing(.hours))
    #expect(answer { $0.schedule.hours = 600..<600 } == .choiceMissing(.hours))
    #expect(answer { $0.schedule.timeZone = "Mars; DROP" } == .choiceMissing(.timeZone))
  }

  @Test func `is over once it is cancelled`() throws {
    var office = office
    #expect(office.answer(.cancel("FIN.1.1", why: ""), as: teacher) == .unfitText(.empty, .why))
    try office.perform(.cancel("FIN.1.1", why: "No teachers"), as: teacher)
    #expect(office.sight(reader).iteration("FIN.1.1")?.cancelledFor == "No teachers")
    #expect(
      office.answer(.cancel("FIN.1.1", why: "Again"), as: teacher)
        == .alreadyEnded(.iteration("FIN.1.1")))
    #expect(
      office.answer(.move("FIN.1.1", later.schedule, later.deadlines), as: teacher) == .notNow)
  }

  @Test func `by correction leaves what steps of their own settle`() throws {
    let held = try #require(office.sight(teacher).iteration("FIN.1.1"))
    func answer(_ reason: String = "A slip", _ change: (inout Iteration) -> Void) -> Refusal? {
      office.answer(.correctIteration(changed(held, change)), as: teacher, reason: reason)
    }
    #expect(answer { $0.place.town = "Tuusula" } == nil)
    #expect(answer("") { $0.place.town = "Tuusula" } == .reasonMissing)
    #expect(answer { _ in } == .nothingChanged)
    #expect(answer { $0.step = .reported } == .notYours)
    #expect(answer { $0.approval = .all(but: ["CHE"]) } == .notYours)
    #expect(
      answer {
        $0.schedule = later.schedule; $0.deadlines = later.deadlines
      } == .notNow)
    #expect(answer { $0.marking = alliesOnly } == .nothingChanged)
    #expect(answer { $0.seating.seats = 0 } == .choiceMissing(.seats))
    #expect(answer { $0.seating.minimum = 3 } == .choiceMissing(.minimum))
    #expect(answer { $0.repeats = "FIN.1.9" } == .unknown(.iteration("FIN.1.9"), .repeats))
    for quota in [
      Iteration.Quota(.everyone, .atMost(1)), Iteration.Quota(.eachParty, .heldBack(1, until: nil)),
      Iteration.Quota(.partners, .atMost(3)),
    ] {
      #expect(answer { $0.seating.quotas = [quota] } == .choiceMissing(.quotas))
    }
    let stranger = Iteration.Quota(.party("XXX"), .atMost(1))
    #expect(answer { $0.seating.quotas = [stranger] } == .unknown(.party("XXX"), .quotas))
  }

  @Test func `is reported on when it is done, in a paper that one may read`() throws {
    var office = office
    let paper = Paper(id: 1, origin: .party("FIN"))
    let writer = cleared("writer", .party("FIN"), [.delegation, .provider], "SECRET")
    let signed = version(1, of: 1, open, by: writer, on: "2026-09-20")
    let action = ActivityAction.report("FIN.1.1", 1)
    #expect(office.answer(action, as: teacher, on: "2026-09-20") == .unknown(.paper(1), .report))
    try office.network.perform(.paper(.file(paper, signed)), as: writer, on: "2026-09-20")
    #expect(office.answer(action, as: teacher, on: "2026-09-11") == .notNow)
    try office.perform(action, as: teacher, on: "2026-09-20")
    #expect(office.sight(reader, on: "2026-09-21").iteration("FIN.1.1")?.report == 1)
    #expect(office.answer(action, as: teacher, on: "2026-09-20") == .nothingChanged)
  }
}

@Suite struct `What may not be read` {
  @Test func `is unknown to who asks, whatever is asked`() throws {
    var office = try MenuOffice(activities: [course(), course("FIN.2", alliesOnly)])
    try office.publish(run())
    try office.publish(run("FIN.1.2", marking: alliesOnly))
    try office.publish(run("FIN.2.1"))
    let swiss = cleared("swiss", .party("CHE"), [.provider, .focalPoint, .delegation], "SECRET")
    let seconded = cleared("seconded", .alliance, [.planner], "UNCLASSIFIED")
    for id in ["FIN.1.2", "FIN.2.1", "FIN.9.9"] as [Iteration.ID] {
      let later = run(id, on: "2026-10-05")
      let asked: [ActivityAction] = [
        .check([id]), .approve([id], .all()), .publish([id]), .cancel(id, why: "Because"),
        .move(id, later.schedule, later.deadlines), .report(id, 1), .instruct(id, 1),
        .correctIteration(later),
      ]
      for action in asked {
        let answer = office.answer(action, as: seconded, reason: "A slip")
        #expect(answer == .unknown(.iteration(id), .iteration), "\(action)")
      }
      for action in asked.dropFirst(2) {
        #expect(office.answer(action, as: swiss) == .unknown(.iteration(id), .iteration))
      }
      let made = try office.draft(from: "CHE", for: id)
      let nominations: [NominationAction] = [
        .nominate([changed(made) { $0.filed.by = swiss.id }]), .prioritise(id, [made.id]),
      ]
      for action in nominations {
        #expect(office.answer(action, as: swiss) == .unknown(.iteration(id), .iteration))
      }
      for action in [.rank(id, []), .fill(id), .accept(id, [])] as [NominationAction] {
        #expect(office.answer(action, as: swiss) == .unknown(.iteration(id), .iteration))
      }
      #expect(office.sight(swiss).iteration(id) == nil)
      #expect(office.sight(swiss).admission(of: "CHE", to: id) == nil)
    }
    #expect(office.sight(swiss).search("supply").map(\.subject) == [.activity("FIN.1")])
    #expect(office.sight(anna).search("supply").count == 2)
  }

  @Test func `of another's codes is whether they are taken`() throws {
    let office = try MenuOffice(activities: [course(), course("GVA.1", alliesOnly.widened)])
    let action = { (id: Activity.ID) in
      ActivityAction.add(changed(course(id)) { $0.provider = "FIN" })
    }
    #expect(office.answer(action("GVA.1"), as: teacher) == .choiceMissing(.code))
    #expect(office.answer(action("GVA.2"), as: teacher) == .choiceMissing(.code))
    #expect(office.answer(action("FIN.1"), as: teacher) == .alreadyExists(.activity("FIN.1")))
  }

  @Test func `stays in what another corrects`() throws {
    let secret = course("FIN.2", alliesOnly)
    var office = try MenuOffice(
      activities: [secret, changed(course()) { $0.demands.prerequisites = ["FIN.2"] }])
    let clerk = cleared("clerk", .party("FIN"), [.provider], "UNCLASSIFIED")
    let seen = try #require(office.sight(clerk).activity("FIN.1"))
    #expect(seen.demands.prerequisites.isEmpty)
    let corrected = changed(seen) { $0.offer.title = "Supply" }
    try office.perform(.correct(corrected), as: clerk, reason: "Shorter")
    #expect(office.sight(teacher).activity("FIN.1")?.demands.prerequisites == ["FIN.2"])
    #expect(office.answer(.correct(corrected), as: clerk, reason: "Again") == .nothingChanged)
  }
}

extension Marking {
  /// A label that a partner's own people may read.
  fileprivate var widened: Marking { partnersOnly }
}
