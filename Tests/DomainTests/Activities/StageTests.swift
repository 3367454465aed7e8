import Domain
import Testing

@Suite struct `A run's way to the menu` {
  private let lead = anna

  @Test func `goes from proposal by check, approval and publishing`() throws {
    var office = try MenuOffice()
    try office.perform(.propose([run()]), as: teacher)
    let steps: [(ActivityAction, Principal, Iteration.Step)] = [
      (.check(["FIN.1.1"]), lead, .checked),
      (.approve(["FIN.1.1"], .all(but: ["BLR"])), lead, .approved),
      (.publish(["FIN.1.1"]), teacher, .published),
    ]
    for (action, principal, step) in steps {
      try office.perform(action, as: principal)
      #expect(office.sight(teacher).iteration("FIN.1.1")?.step == step)
      #expect(office.answer(action, as: principal) == .notNow || step == .approved)
    }
    #expect(
      office.answer(.approve(["FIN.1.1"], .all(but: ["BLR"])), as: lead) == .nothingChanged)
  }

  @Test func `stands at each stage by the day`() throws {
    var office = try MenuOffice()
    try office.publish(run())
    let held = try #require(office.sight(teacher).iteration("FIN.1.1"))
    let days: [(Day, Iteration.Stage)] = [
      ("2026-04-09", .published), ("2026-04-10", .open), ("2026-07-24", .open),
      ("2026-07-25", .closed), ("2026-09-06", .closed), ("2026-09-07", .running),
      ("2026-09-11", .running), ("2026-09-12", .done),
    ]
    for (day, stage) in days { #expect(held.stage(on: day) == stage, "\(day)") }
    for step in Iteration.Step.allCases where step != .published {
      let other = changed(held) { $0.step = step }
      #expect(other.stage(on: "2026-09-08").word == step.word)
    }
  }

  @Test func `is checked by another than who proposed it`() throws {
    var office = try MenuOffice(activities: [course("ACT.1")])
    let both = cleared("both", .alliance, [.planner, .provider], "SECRET")
    let made = changed(run("ACT.1.1")) { $0.proposed.by = both.id }
    try office.perform(.propose([made]), as: both)
    #expect(office.answer(.check(["ACT.1.1"]), as: both) == .sameHands)
    try office.perform(.check(["ACT.1.1"]), as: anna)
    #expect(office.answer(.check(["ACT.1.1"]), as: both) == .sameHands)
  }

  @Test func `is proposed by the provider's own people alone, all runs or none`() throws {
    let office = try MenuOffice(activities: [course(), course("GVA.1")])
    let delegation = delegate("FIN", "SECRET")
    #expect(office.answer(.propose([run()]), as: delegation) == .notPermitted(.provider))
    let swiss = MenuOffice.staff(of: course("GVA.1"))
    #expect(office.answer(.propose([run()]), as: swiss) == .notYours)
    #expect(office.answer(.propose([]), as: teacher) == .choiceMissing(.iteration))
    #expect(
      office.answer(.propose([run(), run()]), as: teacher)
        == .alreadyExists(.iteration("FIN.1.1")))
    let ready = changed(run("FIN.1.2")) { $0.step = .published }
    #expect(office.answer(.propose([run(), ready]), as: teacher) == .notYours)
    let foreign = changed(run()) { $0.activity = "FIN.9" }
    #expect(
      office.answer(.propose([run(), foreign]), as: teacher)
        == .unknown(.activity("FIN.9"), .activity))
  }

  @Test func `is checked and approved by lead authorities alone`() throws {
    var office = try MenuOffice()
    try office.perform(.propose([run()]), as: teacher)
    let approval = ActivityAction.approve(["FIN.1.1"], .all())
    for action in [.check(["FIN.1.1"]), approval] {
      #expect(office.answer(action, as: teacher) == .notPermitted(.planner))
      let away = cleared("away", .party("FIN"), [.planner], "SECRET")
      #expect(office.answer(action, as: away) == .notYours)
    }
    #expect(office.answer(approval, as: anna) == .notNow)
    #expect(office.answer(.publish(["FIN.1.1"]), as: teacher) == .notNow)
    #expect(office.answer(.check([]), as: anna) == .choiceMissing(.iteration))
    #expect(
      office.answer(.check(["FIN.1.1", "FIN.1.1"]), as: anna) == .choiceMissing(.iteration))
    #expect(
      office.answer(.check(["FIN.1.1", "FIN.1.2"]), as: anna)
        == .unknown(.iteration("FIN.1.2"), .iteration))
    #expect(
      office.answer(.approve(["FIN.1.1"], .only([])), as: anna) == .choiceMissing(.parties))
    #expect(
      office.answer(.approve(["FIN.1.1"], .only(["XXX"])), as: anna)
        == .unknown(.party("XXX"), .parties))
  }

  @Test func `is known to nobody else before it is on the menu`() throws {
    var office = try MenuOffice()
    try office.perform(.propose([run()]), as: teacher)
    let colleague = cleared("colleague", .party("FIN"), [], "SECRET")
    for principal in [teacher, anna, colleague] {
      #expect(office.sight(principal).iteration("FIN.1.1") != nil)
      #expect(office.sight(principal).menu(MenuQuery(year: 2026)).count == 1)
    }
    for principal in [focalPoint("CHE"), reader] {
      #expect(office.sight(principal).iteration("FIN.1.1") == nil)
      #expect(office.sight(principal).menu(MenuQuery(year: 2026)).count == 0)
      #expect(office.sight(principal).menuYears.isEmpty)
    }
  }
}
