import Domain
import Testing

@Suite struct `Plans` {
  private let day: Day = "2026-05-04"
  private let swiss = focalPoint("CHE")

  private func office() throws -> MenuOffice {
    var office = try MenuOffice(activities: [course(), course("FIN.2", alliesOnly)])
    try office.publish(run())
    try office.publish(run("FIN.1.2", on: "2026-09-09"))
    try office.publish(run("FIN.2.1", marking: alliesOnly))
    return office
  }

  private func plan(_ runs: [Iteration.ID] = ["FIN.1.1"], by principal: Principal) -> Plan {
    Plan(
      id: 7, of: principal.party ?? "CHE", name: "2026", runs.map { Plan.Line($0) },
      Stamp(by: principal.id, at: noon(day)))
  }

  private func answer(
    _ action: PlanAction, as principal: Principal, _ office: MenuOffice
  ) -> Refusal? {
    office.network.answer(.plan(action), as: principal, on: day)
  }

  @Test func `are made, filled, ordered, noted, renamed and struck by the party's own`() throws {
    var office = try office()
    for action: PlanAction in [
      .make(plan(by: swiss)), .add(7, ["FIN.1.1", "FIN.1.2"]), .order(7, ["FIN.1.2", "FIN.1.1"]),
      .note(7, "FIN.1.1", "For the staff"), .rename(7, "Supply"),
    ] {
      try office.network.perform(.plan(action), as: swiss, on: day)
    }
    let made = try #require(office.sight(swiss).plan(7))
    #expect(made.name == "Supply")
    // A change about a run that may not be read would be told by its moment.
    #expect(made.changed == made.made)
    #expect(made.lines == [Plan.Line("FIN.1.2"), Plan.Line("FIN.1.1", note: "For the staff")])
    let digest = office.sight(swiss).digest(of: made)
    #expect(digest.runs.map(\.id) == ["FIN.1.1", "FIN.1.2"] && digest.days == 10)
    #expect(digest.clashes["FIN.1.1"] == ["FIN.1.2"] && digest.areas["area-1"] == 2)
    try office.network.perform(.plan(.remove(7, ["FIN.1.2"])), as: swiss, on: day)
    #expect(office.sight(swiss).plan(7)?.lines.map(\.run) == ["FIN.1.1"])
    try office.network.perform(.plan(.strike(7)), as: swiss, on: day)
    #expect(office.sight(swiss).plans.isEmpty)
  }

  @Test func `are unknown to all others until they are shared with the planners`() throws {
    var office = try office()
    try office.network.perform(.plan(.make(plan(by: swiss))), as: swiss, on: day)
    #expect(office.sight(anna).plan(7) == nil && office.sight(focalPoint("MLT")).plan(7) == nil)
    #expect(answer(.strike(7), as: anna, office) == .unknown(.plan(7), .plan))
    try office.network.perform(.plan(.share(7, true)), as: swiss, on: day)
    #expect(office.sight(anna).plan(7)?.isShared == true)
    #expect(office.sight(focalPoint("MLT")).plan(7) == nil)
    #expect(answer(.strike(7), as: anna, office) == .notYours)
    #expect(answer(.strike(7), as: focalPoint("MLT"), office) == .unknown(.plan(7), .plan))
  }

  @Test func `take no run that may not be read, and say what else is wrong`() throws {
    var office = try office()
    let hidden = Refusal.unknown(.iteration("FIN.2.1"), .iteration)
    #expect(answer(.make(plan(["FIN.2.1"], by: swiss)), as: swiss, office) == hidden)
    #expect(answer(.make(plan(by: swiss)), as: focalPoint("MLT"), office) == .notYours)
    #expect(answer(.make(plan(by: swiss)), as: reader, office) == .notPermitted(.delegation))
    try office.network.perform(.plan(.make(plan(by: swiss))), as: swiss, on: day)
    #expect(answer(.make(plan(by: swiss)), as: swiss, office) == .alreadyExists(.plan(7)))
    #expect(answer(.add(7, ["FIN.2.1"]), as: swiss, office) == hidden)
    #expect(answer(.add(7, ["FIN.1.1"]), as: swiss, office) == .nothingChanged)
    #expect(answer(.order(7, []), as: swiss, office) == .choiceMissing(.iteration))
    #expect(answer(.rename(7, ""), as: swiss, office) == .unfitText(.empty, .name))
    #expect(
      answer(.remove(7, ["FIN.1.2"]), as: swiss, office)
        == .unknown(.iteration("FIN.1.2"), .iteration))
  }
}
