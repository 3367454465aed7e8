import Domain
import Labels
import Testing

@Suite struct `Reviewing labels of what is offered` {
  static let day: Day = "2026-05-04"
  private let second = cleared("second", .party("FIN"), [.provider], "SECRET")
  private let swiss = focalPoint("CHE", "UNCLASSIFIED")
  private let items: [Item] = [.activity("FIN.1"), .iteration("FIN.1.1")]

  private func office(_ marking: Marking = partnersOnly) throws -> MenuOffice {
    var office = try MenuOffice(activities: [course("FIN.1", marking)])
    try office.publish(run(marking: marking))
    return office
  }

  private func relabel(_ item: Item, _ marking: Marking, as id: Widening.ID = 7) -> Action {
    .review(.relabel(item, marking, as: id, decision: nil))
  }

  private func counts(_ office: MenuOffice) -> [Int] {
    [reader, swiss, focalPoint("CHE"), teacher, anna].map {
      office.sight($0).menu(MenuQuery(year: 2026)).count
    }
  }

  @Test func `takes two who act for the provider to widen`() throws {
    var office = try office()
    #expect(counts(office) == [0, 0, 1, 1, 1])
    for (place, item) in items.enumerated() {
      let id = Widening.ID(UInt64(place) + 7)
      try office.network.perform(relabel(item, open, as: id), as: teacher, on: Self.day)
      let confirm = Action.review(.confirm(id))
      #expect(counts(office) == [0, 0, 1, 1, 1])
      #expect(office.network.answer(confirm, as: teacher, on: Self.day) == .sameHands)
      let clerk = cleared("clerk", .party("FIN"), [.delegation], "SECRET")
      #expect(office.network.answer(confirm, as: clerk, on: Self.day) == .notYours)
      for other in [anna, focalPoint("CHE")] {
        #expect(
          office.network.answer(confirm, as: other, on: Self.day) == .unknown(.widening(id), .item))
      }
      #expect(office.sight(second).duties.contains { $0.kind == .widening(id) })
      #expect(office.sight(clerk).widenings.isEmpty)
      try office.network.perform(confirm, as: second, on: Self.day)
    }
    #expect(counts(office) == [1, 1, 1, 1, 1])
    #expect(office.sight(second).widenings.isEmpty)
  }

  @Test func `narrows at once, and the menu with it`() throws {
    for item in items {
      var office = try office(open)
      #expect(counts(office) == [1, 1, 1, 1, 1])
      try office.network.perform(relabel(item, partnersOnly), as: teacher, on: Self.day)
      #expect(counts(office) == [0, 0, 1, 1, 1])
      #expect(office.sight(reader).iteration("FIN.1.1") == nil)
    }
  }

  @Test func `is the provider's alone, and of what one may read`() throws {
    let office = try office()
    for item in items {
      let action = relabel(item, alliesOnly)
      for other in [anna, guardian, focalPoint("CHE"), delegate("FIN", "SECRET")] {
        #expect(office.network.answer(action, as: other, on: Self.day) == .notYours)
      }
      #expect(
        office.network.answer(action, as: swiss, on: Self.day) == .unknown(item.subject, .item))
    }
    let own = MenuOffice.staff(of: course("GVA.1"))
    #expect(
      office.network.answer(relabel(items[0], partnersOnly), as: own, on: Self.day) == .notYours)
  }

  /// Every form of a provider that takes an activity or a run whole.
  @Test func `is done by no correction`() throws {
    var office = try office()
    let activity = try #require(office.sight(teacher).activity("FIN.1"))
    let made = try #require(office.sight(teacher).iteration("FIN.1.1"))
    let corrected = changed(activity) {
      $0.marking = open
      $0.offer.title = "Supply"
    }
    let moved = changed(made) {
      $0.marking = open
      $0.place.town = "Tuusula"
    }
    try office.perform(.correct(corrected), as: teacher, on: Self.day, reason: "Shorter")
    try office.perform(.correctIteration(moved), as: teacher, on: Self.day, reason: "A slip")
    #expect(office.sight(teacher).activity("FIN.1")?.marking == partnersOnly)
    #expect(office.sight(teacher).activity("FIN.1")?.offer.title == "Supply")
    #expect(office.sight(teacher).iteration("FIN.1.1")?.marking == partnersOnly)
    #expect(office.sight(teacher).iteration("FIN.1.1")?.place.town == "Tuusula")
    #expect(counts(office) == [0, 0, 1, 1, 1])
  }

  @Test func `leaves a proposed run's label to its provider until it is checked`() throws {
    var office = try MenuOffice()
    try office.perform(.propose([run()]), as: teacher)
    let rechosen = changed(run()) { $0.marking = partnersOnly }
    let again = ActivityAction.correctIteration(rechosen)
    #expect(office.answer(again, as: anna, reason: "Hers to check") == .nothingChanged)
    try office.perform(again, as: teacher, reason: "A slip")
    #expect(office.sight(teacher).iteration("FIN.1.1")?.marking == partnersOnly)
    try office.perform(.check(["FIN.1.1"]), as: anna)
    let back = ActivityAction.correctIteration(
      changed(rechosen) {
        $0.step = .checked
        $0.marking = open
      })
    #expect(office.answer(back, as: teacher, reason: "A slip") == .nothingChanged)
  }

  @Test func `of a critique is the writing party's`() throws {
    var office = try office(open)
    let id = try office.nominate(from: "CHE")
    let after: Day = "2026-09-20"
    try office.perform(.attend("FIN.1.1", came: [id], missed: []), as: teacher, on: after)
    let critique = Critique(
      id: 3, of: "FIN.1.1", by: "CHE", ratings: [5, 4, 3, 2], text: "Good",
      marking: marked(nato("RESTRICTED", "PFP", on: after)),
      Stamp(by: focalPoint("CHE").id, at: noon(after)))
    try office.perform(.criticise(critique), as: focalPoint("CHE"), on: after)
    let item = Item.critique(3)
    let wider = relabel(item, marked(openLabel(on: after)))
    #expect(office.network.answer(wider, as: teacher, on: after) == .notYours)
    try office.network.perform(wider, as: focalPoint("CHE"), on: after)
    #expect(office.sight(reader, on: after).critique(3) == nil)
    try office.network.perform(.review(.confirm(7)), as: delegate("CHE", "SECRET"), on: after)
    #expect(office.sight(reader, on: after).critique(3) != nil)
    try office.network.perform(
      relabel(item, marked(nato("SECRET", "PFP", on: after)), as: 8),
      as: delegate("CHE", "SECRET"), on: after)
    #expect(office.sight(reader, on: after).critique(3) == nil)
    #expect(office.sight(teacher, on: after).critique(3) != nil)
  }

  @Test func `is challenged by a reader and waits for the provider`() throws {
    var office = try office()
    let made = Action.review(.challenge(5, items[1], text: "It is public", proposed: nil))
    #expect(
      office.network.answer(made, as: swiss, on: Self.day)
        == .unknown(.iteration("FIN.1.1"), .item))
    try office.network.perform(made, as: focalPoint("CHE"), on: Self.day)
    for principal in [teacher, focalPoint("CHE"), guardian] {
      #expect(office.sight(principal).challenges.map(\.id) == [5])
    }
    for principal in [anna, delegate("USA", "SECRET"), MenuOffice.staff(of: course("GVA.1"))] {
      #expect(office.sight(principal).challenges.isEmpty)
    }
    #expect(office.sight(teacher).duties.contains { $0.kind == .challenge(5) })
    try office.network.perform(
      .review(.answer(5, .changed, text: "Right")), as: teacher, on: Self.day)
    #expect(!office.sight(teacher).duties.contains { $0.kind == .challenge(5) })
  }

  @Test func `falls due for the provider, of runs only while they are to come`() throws {
    let due = partnersOnly.label.reviewDue?.labelDay ?? Self.day
    var office = try office()
    try office.publish(run("FIN.1.2", marking: partnersOnly, on: due.adding(30)))
    let later = due.adding(1)
    let expected: [Item] = [.activity("FIN.1"), .iteration("FIN.1.2")]
    #expect(office.sight(teacher, on: later).reviewsDue.map(\.item) == expected)
    #expect(office.sight(teacher, on: due.adding(60)).reviewsDue.map(\.item) == [items[0]])
    #expect(office.sight(teacher, on: due.previous).reviewsDue.isEmpty)
    #expect(office.sight(anna, on: later).reviewsDue.isEmpty)
    try office.network.perform(
      .review(.keep(items[0], until: due.adding(400))), as: teacher, on: later)
    #expect(office.sight(teacher, on: later).reviewsDue.map(\.item) == [.iteration("FIN.1.2")])
  }

  @Test func `keeps its lists when a state is kept and read back`() throws {
    var office = try office()
    try office.network.perform(relabel(items[0], open), as: teacher, on: Self.day)
    try office.network.perform(
      .review(.challenge(5, items[1], text: "It is public", proposed: nil)),
      as: focalPoint("CHE"), on: Self.day)
    office.network.alliance = Alliance(office.network.alliance.holdings)
    #expect(office.sight(second).widenings.map(\.id) == [7])
    #expect(office.sight(teacher).challenges.map(\.id) == [5])
    #expect(office.sight(focalPoint("CHE")).challenges.map(\.id) == [5])
    let due = partnersOnly.label.reviewDue?.labelDay ?? Self.day
    #expect(office.sight(teacher, on: due).reviewsDue.map(\.item) == [items[0]])
  }
}
