import Domain
import Testing

private typealias Office = ProgrammeOffice
private let swiss = ProgrammeOffice.swiss

private func tell(
  _ part: Programme.Part, _ progress: Programme.Progress = .ongoing, _ note: String = ""
) -> ProgrammeAction {
  .report(1, [Programme.Telling(part, progress, note: note)])
}

@Suite struct `Reporting on a programme` {
  @Test func `wants an edition in force, and tells why something was missed`() throws {
    var office = try Office.written()
    #expect(office.answer(.report(1, []), as: swiss) == .choiceMissing(.progress))
    #expect(office.answer(tell(.goal("G1")), as: swiss) == .notNow)
    #expect(
      office.answer(tell(.goal("G1")), as: Office.egyptian) == .unknown(.programme(1), .programme))
    #expect(office.answer(tell(.goal("G1")), as: delegate("USA", "SECRET")) == .notYours)
    try office.seal()
    for progress in [Programme.Progress.missed, .overtaken] {
      #expect(
        office.answer(tell(.goal("G1"), progress), as: swiss) == .unfitText(.empty, .note))
      #expect(office.answer(tell(.goal("G1"), progress, "No money"), as: swiss) == nil)
    }
    #expect(office.answer(tell(.goal("G1")), as: swiss) == nil)
  }

  @Test func `knows the parts of the edition in force that who reports may read`() throws {
    var office = try Office.agreed()
    try office.perform(.put(1, [.goal(Office.goal("G2")), .effort(Office.effort(4))]), as: swiss)
    let missing: [(Programme.Part, Field)] = [
      (.goal("G2"), .goal), (.milestone("G1", "M9"), .milestone), (.effort(4), .effort),
      // One that its run hides is as unknown as one that is not there.
      (.effort(3), .effort), (.effort(9), .effort),
    ]
    for (part, field) in missing {
      #expect(
        office.answer(tell(part, .missed, ""), as: swiss) == .unknown(.programme(1), field))
    }
    for part in [.goal("G1"), .milestone("G1", "M1"), .effort(1), .effort(2)] as [Programme.Part] {
      #expect(office.answer(tell(part), as: swiss) == nil)
    }
    #expect(office.answer(tell(.effort(3)), as: ben) == nil)
  }

  @Test func `keeps the latest of each part, and leaves out what says nothing new`() throws {
    var office = try Office.agreed()
    try office.perform(tell(.goal("G1")), as: swiss)
    #expect(office.answer(tell(.goal("G1")), as: ben) == .nothingChanged)
    let facts = try office.perform(
      .report(
        1,
        [
          Programme.Telling(.goal("G1"), .ongoing),
          Programme.Telling(.effort(1), .done, note: "Seen"),
        ]), as: ben)
    guard case .programme(.reported(1, let reports))? = facts.first else {
      Issue.record("nothing was reported")
      return
    }
    #expect(reports.map(\.part) == [.effort(1)])
    try office.perform(tell(.goal("G1"), .partly, "Half"), as: ben)
    let told = try #require(office.told())
    #expect(
      told.progress(of: .goal("G1")) == .partly && told.progress(of: .effort(2)) == .notStarted)
    #expect(told.reports[.goal("G1")]?.by.by == ben.id)
  }

  @Test func `stands beside the edition, and stays when another comes into force`() throws {
    var office = try Office.agreed()
    let before = office.told()?.inForce
    try office.perform(tell(.milestone("G1", "M1"), .done), as: swiss)
    #expect(office.told()?.inForce == before)
    try office.perform(.put(1, [.goal(Office.goal("G2"))]), as: swiss)
    try office.seal()
    #expect(office.told()?.progress(of: .milestone("G1", "M1")) == .done)
    #expect(office.answer(tell(.goal("G2")), as: swiss) == nil)
  }
}

@Suite struct `Reviewing a year of a programme` {
  @Test func `is refused for the first of several reasons`() throws {
    var office = try Office.written()
    func refused(_ year: Int, _ summary: String = "A good year") -> Refusal? {
      office.answer(.review(1, year: year, summary: summary), as: swiss)
    }
    #expect(refused(2025, "") == .unfitText(.empty, .text))
    #expect(refused(2025) == .choiceMissing(.year))
    #expect(refused(2030) == .choiceMissing(.year))
    // It has not begun.
    #expect(refused(2027) == .choiceMissing(.year))
    #expect(refused(2026) == .notNow)
    try office.seal()
    #expect(refused(2026) == nil)
    try office.perform(.review(1, year: 2026, summary: "A good year"), as: swiss)
    try office.perform(.concur(1, year: 2026), as: ben)
    #expect(refused(2026) == .alreadyEnded(.programme(1)))
  }

  @Test func `is agreed to by the other side`() throws {
    var office = try Office.agreed()
    #expect(office.answer(.concur(1, year: 2026), as: ben) == .choiceMissing(.year))
    try office.perform(.review(1, year: 2026, summary: "A good year"), as: swiss)
    #expect(office.answer(.concur(1, year: 2026), as: swiss) == .notYours)
    #expect(office.answer(.concur(1, year: 2026), as: delegate("USA", "SECRET")) == .notYours)
    // Whoever draws it up again makes it theirs.
    try office.perform(.review(1, year: 2026, summary: "A fair year"), as: ben)
    #expect(office.answer(.concur(1, year: 2026), as: anna) == .notYours)
    try office.perform(.concur(1, year: 2026), as: swiss)
    let review = try #require(office.told()?.review(of: 2026))
    #expect(review.summary == "A fair year" && review.agreed?.by == swiss.id && !review.isParty)
    #expect(office.answer(.concur(1, year: 2026), as: swiss) == .alreadyEnded(.programme(1)))
  }

  @Test func `keeps where each part stood then, by year`() throws {
    var office = try Office.agreed()
    try office.perform(tell(.goal("G1")), as: swiss)
    let later = noon("2027-02-01")
    try office.perform(.review(1, year: 2027, summary: "It goes on"), as: swiss, at: later)
    try office.perform(.review(1, year: 2026, summary: "It began"), as: swiss, at: later)
    try office.perform(tell(.goal("G1"), .done), as: swiss, at: later)
    let told = try #require(office.told(at: later))
    #expect(told.reviews.map(\.year) == [2026, 2027] && told.reviews.map(\.edition) == [1, 1])
    #expect(told.reviews.flatMap(\.reports).map(\.progress) == [.ongoing, .ongoing])
    #expect(told.progress(of: .goal("G1")) == .done)
  }
}
