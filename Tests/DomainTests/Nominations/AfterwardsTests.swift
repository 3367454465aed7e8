import Domain
import Testing

@Suite struct `After a run` {
  private let swiss = focalPoint("CHE")
  private let day: Day = "2026-09-14"

  /// A run with two people of Switzerland and one of Malta in it, and one who waits.
  private func office() throws -> (MenuOffice, [Nomination.ID]) {
    var office = try MenuOffice()
    try office.publish(run(seats: 3))
    let parties: [Party.ID] = ["CHE", "CHE", "MLT", "EGY"]
    let ids = try parties.map { try office.nominate(from: $0) }
    return (office, ids)
  }

  @Test func `the provider says who came and who did not`() throws {
    var (office, ids) = try office()
    let action = NominationAction.attend("FIN.1.1", came: [ids[0]], missed: [ids[1], ids[2]])
    #expect(office.answer(action, as: teacher, on: "2026-09-06") == .notNow)
    #expect(office.answer(action, as: swiss, on: day) == .notPermitted(.provider))
    try office.perform(action, as: teacher, on: "2026-09-07")
    #expect(
      ids.map { office.status($0, on: day) } == [.attended, .noShow, .noShow, .waiting])
    #expect(office.answer(action, as: teacher, on: day) == .nothingChanged)
    try office.perform(.attend("FIN.1.1", came: [ids[1]], missed: []), as: teacher, on: day)
    #expect(office.status(ids[1], on: day) == .attended)
    for wrong in [[], [ids[0], ids[0]]] {
      #expect(
        office.answer(.attend("FIN.1.1", came: wrong, missed: []), as: teacher, on: day)
          == .choiceMissing(.nominations))
    }
    #expect(
      office.answer(.attend("FIN.1.1", came: [ids[0]], missed: [ids[0]]), as: teacher, on: day)
        == .choiceMissing(.nominations))
    #expect(
      office.answer(.attend("FIN.1.1", came: [ids[3]], missed: []), as: teacher, on: day)
        == .notNow)
    #expect(
      office.answer(.attend("FIN.1.1", came: [99], missed: []), as: teacher, on: day)
        == .unknown(.nomination(99), .nominations))
    #expect(
      office.answer(.withdraw(ids[3], why: "Late"), as: focalPoint("EGY"), on: day) == .notNow)
  }

  @Test func `who came gets a certificate that whoever holds it may verify`() throws {
    var (office, ids) = try office()
    let certify = NominationAction.certify("FIN.1.1", [.init(ids[0], "c-1"), .init(ids[2], "c-2")])
    try office.perform(
      .attend("FIN.1.1", came: [ids[0], ids[2]], missed: [ids[1]]), as: teacher, on: "2026-09-11")
    #expect(office.answer(certify, as: teacher, on: "2026-09-11") == .notNow)
    #expect(
      office.answer(.certify("FIN.1.1", [.init(ids[1], "c-1")]), as: teacher, on: day) == .notNow)
    #expect(
      office.answer(
        .certify("FIN.1.1", [.init(ids[0], "c-1"), .init(ids[2], "c-1")]), as: teacher, on: day)
        == .alreadyExists(.nomination(ids[2])))
    try office.perform(certify, as: teacher, on: day)
    let found = try #require(office.sight(reader, on: day).certified("c-2"))
    #expect(found.nomination.party == "MLT" && found.nomination.status == .attended)
    #expect(found.run.id == "FIN.1.1" && found.activity.id == "FIN.1")
    #expect(found.nomination.remark == nil && found.nomination.funding == .none)
    #expect(office.sight(reader, on: day).certified("c-3") == nil)
    #expect(
      office.answer(.attend("FIN.1.1", came: [], missed: [ids[0]]), as: teacher, on: day)
        == .inUse(.nomination(ids[0])))
    #expect(
      office.answer(.certify("FIN.1.1", [.init(ids[0], "c-9")]), as: teacher, on: day) == .notNow)
  }

  @Test func `a party says what its people thought, to whom it will`() throws {
    var (office, ids) = try office()
    func critique(
      _ party: Party.ID = "CHE", _ change: (inout Critique) -> Void = { _ in }
    ) -> NominationAction {
      let stamp = Stamp(by: focalPoint(party).id, at: noon(day))
      return .criticise(
        changed(
          Critique(id: 1, of: "FIN.1.1", by: party, marking: partnersOnly, stamp).saying(
            [5, 4, 3, 2], "Useful"), change))
    }
    #expect(office.answer(critique(), as: swiss, on: day) == .notNow)
    try office.perform(.attend("FIN.1.1", came: [ids[0]], missed: []), as: teacher, on: day)
    #expect(
      office.answer(critique("EGY") { $0.marking = open }, as: focalPoint("EGY"), on: day)
        == .notNow)
    #expect(office.answer(critique("MLT"), as: swiss, on: day) == .notYours)
    #expect(
      office.answer(critique { $0.ratings = [5, 4, 3] }, as: swiss, on: day)
        == .choiceMissing(.ratings))
    #expect(
      office.answer(critique { $0.ratings[0] = 6 }, as: swiss, on: day)
        == .choiceMissing(.ratings))
    #expect(
      office.answer(critique { $0.marking = alliesOnly }, as: swiss, on: day)
        == .beyondClearance(.marking))
    try office.perform(critique(), as: swiss, on: day)
    #expect(office.answer(critique(), as: swiss, on: day) == .alreadyExists(.critique(1)))
    #expect(office.sight(focalPoint("MLT"), on: day).critiques(of: run()).count == 1)
    #expect(office.sight(reader, on: day).critiques(of: run()).isEmpty)
    #expect(office.sight(focalPoint("EGY"), on: day).critique(1) == nil)
  }

  @Test func `what somebody attended counts as done before`() throws {
    var (office, ids) = try office()
    try office.perform(.attend("FIN.1.1", came: [ids[0]], missed: []), as: teacher, on: day)
    let again = changed(course("FIN.2")) { $0.demands.disqualifiers = ["FIN.1"] }
    try office.perform(.add(again), as: teacher)
    try office.publish(run("FIN.2.1", on: "2026-12-07"))
    let sight = office.sight(swiss, on: day)
    let person = try #require(sight.nomination(ids[0])?.candidate)
    #expect(sight.findings(on: person, for: "FIN.2.1") == [.disqualified("FIN.1")])
  }
}

@Suite struct `Whom a party may send` {
  private let swiss = focalPoint("CHE")

  @Test func `is registered by its focal points, and known to those whom it concerns`() throws {
    var office = try MenuOffice()
    try office.publish(run())
    let candidate = person("che-1", of: "CHE")
    #expect(office.answer(.register(candidate), as: focalPoint("MLT")) == .notYours)
    #expect(
      office.answer(.register(candidate), as: delegate("CHE", "SECRET"))
        == .notPermitted(.focalPoint))
    try office.perform(.register(candidate), as: swiss)
    #expect(
      office.answer(.register(candidate), as: swiss) == .alreadyExists(.candidate("che-1")))
    #expect(office.sight(delegate("CHE", "SECRET")).candidate("che-1") == candidate)
    for stranger in [reader, teacher, focalPoint("MLT")] {
      #expect(office.sight(stranger).candidate("che-1") == nil)
    }
    let made = Nomination(
      id: 1, for: "FIN.1.1", of: "che-1", by: "CHE", Stamp(by: swiss.id, at: noon("2026-05-04")))
    try office.perform(.nominate([made]), as: swiss)
    #expect(office.sight(teacher).candidate("che-1") == candidate)
    #expect(office.sight(focalPoint("MLT")).candidate("che-1") == nil)
  }

  @Test func `is corrected by its own party alone`() throws {
    var office = try MenuOffice()
    let candidate = try office.register("che-1", of: "CHE")
    let promoted = changed(candidate) { $0.grade = grade("OF-3") }
    #expect(
      office.answer(.correct(promoted), as: focalPoint("MLT"))
        == .unknown(.candidate("che-1"), .candidate))
    #expect(office.answer(.correct(candidate), as: swiss) == .nothingChanged)
    let unfit = changed(promoted) { $0.done = [.init("FIN.9", on: "2020-01-01")] }
    #expect(office.answer(.correct(unfit), as: swiss) == .unknown(.activity("FIN.9"), .done))
    let level = Candidate.Clearance(policy: "NATO", level: "COSMIC", expires: "2030-01-01")
    #expect(
      office.answer(.correct(changed(promoted) { $0.clearances = [level] }), as: swiss)
        == .choiceMissing(.clearance))
    try office.perform(.correct(promoted), as: swiss)
    #expect(office.sight(swiss).candidate("che-1")?.grade.text == "OF-3")
  }
}
