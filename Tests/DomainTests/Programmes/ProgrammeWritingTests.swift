import Domain
import Testing

private typealias Office = ProgrammeOffice
private let swiss = ProgrammeOffice.swiss

@Suite struct `Writing in a programme` {
  @Test func `is for both sides, and whoever may not read it knows of none`() throws {
    let office = try Office.written()
    let deeds: [ProgrammeAction] = [
      .amend(1, title: "Other", first: "2026-01-01", last: "2029-12-31"),
      .put(1, [.goal(Office.goal("G2"))]), .drop(1, [.goal("G1")]), .seal(1),
      .close(1, note: "Done"),
    ]
    for deed in deeds {
      #expect(office.answer(deed, as: swiss) == nil)
      #expect(office.answer(deed, as: ben) == nil)
      #expect(office.answer(deed, as: delegate("USA", "SECRET")) == .notYours)
      #expect(
        office.answer(deed, as: Office.egyptian) == .unknown(.programme(1), .programme))
      #expect(office.answer(deed, as: reader) == .unknown(.programme(1), .programme))
    }
    #expect(
      office.answer(.seal(9), as: Office.egyptian) == .unknown(.programme(9), .programme))
  }

  @Test func `ends when it is closed`() throws {
    var office = try Office.agreed()
    #expect(office.answer(.close(1, note: " "), as: ben) == .unfitText(.empty, .note))
    try office.perform(.close(1, note: "It has another name now"), as: ben)
    let deeds: [ProgrammeAction] = [
      .amend(1, title: "", first: "2026-01-01", last: "2025-12-31"), .put(1, []), .drop(1, []),
      .seal(1), .withdraw(1, edition: 1), .report(1, []), .review(1, year: 2026, summary: ""),
      .concur(1, year: 2026), .close(1, note: ""),
    ]
    for deed in deeds {
      #expect(office.answer(deed, as: ben) == .alreadyEnded(.programme(1)))
      #expect(office.answer(deed, as: Office.egyptian) == .unknown(.programme(1), .programme))
    }
    #expect(
      office.answer(.adopt(1, edition: 1, by: "d1"), as: Office.clerk)
        == .alreadyEnded(.programme(1)))
    #expect(
      office.answer(.answer(1, edition: 1, isYes: true, text: ""), as: swiss)
        == .alreadyEnded(.programme(1)))
    #expect(office.told().map { office.sight(ben).mayWrite(in: $0) } == false)
    #expect(office.sight(ben).programmes(on: Office.start).isEmpty)
    #expect(office.sight(ben).programmes(of: "CHE").map(\.id) == [1])
  }

  @Test func `amends what it is called and its days, which hold every day within`() throws {
    let office = try Office.written()
    func refused(_ title: Bilingual, _ first: Day, _ last: Day) -> Refusal? {
      office.answer(.amend(1, title: title, first: first, last: last), as: swiss)
    }
    #expect(refused("", "2028-01-01", "2027-12-31") == .unfitText(.empty, .title))
    #expect(refused("Waters", "2028-01-01", "2027-12-31") == .endsBeforeBeginning(.to))
    #expect(refused("Waters", "2026-01-01", "2027-12-31") == .endsBeforeBeginning(.due))
    #expect(refused("Waters", "2028-01-01", "2029-12-31") == .endsBeforeBeginning(.milestone))
    #expect(refused("Safe waters", "2026-01-01", "2029-12-31") == .nothingChanged)
    #expect(refused("Waters", "2027-03-01", "2028-06-30") == nil)
  }

  private func refused(
    _ office: Office, _ elements: Programme.Element..., as principal: Principal = swiss
  ) -> Refusal? {
    office.answer(.put(1, elements), as: principal)
  }

  @Test func `of an objective is refused for the first of several reasons`() throws {
    let office = try Office.written()
    #expect(office.answer(.put(1, []), as: swiss) == .choiceMissing(.effort))
    var one = changed(Office.objective()) {
      $0.title = ""
      $0.text = "\0"
      $0.aims = ["stability", "area-1", "north"]
      $0.interests = [Programme.Cited("1", of: 2, in: 1)]
    }
    let steps: [(Refusal, (inout Programme.Objective) -> Void)] = [
      (.unknown(.term("area-1"), .aims), { $0.aims = ["stability", "north"] }),
      (.unknown(.term("north"), .aims), { $0.aims = ["stability", "reform"] }),
      // Drawn up, and agreed by nobody.
      (.unknown(.track(1), .interests), { $0.interests = [.init("2", of: 1, in: 1)] }),
      (.unknown(.track(1), .interests), { $0.interests = [.init("1", of: 1, in: 9)] }),
      (.unknown(.track(9), .interests), { $0.interests = [Office.interest] }),
      (.unfitText(.empty, .title), { $0.title = "Waters" }),
      (.unfitText(.unprintable, .text), { $0.text = "" }),
      (.choiceMissing(.aims), { $0.aims = ["reform", "stability"] }),
    ]
    for (refusal, mend) in steps {
      #expect(refused(office, .objective(one)) == refusal)
      mend(&one)
    }
    #expect(refused(office, .objective(one)) == nil)
    #expect(refused(office, .objective(Office.objective())) == .nothingChanged)
  }

  @Test func `of a goal is refused for the first of several reasons`() throws {
    let office = try Office.written()
    let step = Programme.Milestone(id: "M1", "", due: "2030-01-01")
    var one = changed(Office.goal("G1", of: "O9")) {
      $0.counts = ["plan", "oath"]
      $0.title = ""
      $0.text = String(repeating: "a", count: 4001)
      $0.owner = "\u{202E}"
      $0.due = "2025-12-31"
      $0.milestones = [step, step]
    }
    let steps: [(Refusal, (inout Programme.Goal) -> Void)] = [
      (.unknown(.instrument("oath"), .counts), { $0.counts = ["plan", "path"] }),
      (.unfitText(.empty, .title), { $0.title = "A staff" }),
      (.unfitText(.tooLong(4000), .text), { $0.text = "" }),
      (.unfitText(.unprintable, .owner), { $0.owner = "The ministry" }),
      (.unfitText(.empty, .milestone), { for at in [0, 1] { $0.milestones[at].title = "Posts" } }),
      (.endsBeforeBeginning(.due), { $0.due = nil }),
      (
        .endsBeforeBeginning(.milestone),
        { for at in [0, 1] { $0.milestones[at].due = "2029-12-31" } }
      ),
      (.choiceMissing(.objective), { $0.objective = "O1" }),
      (.choiceMissing(.counts), { $0.counts = ["path", "plan"] }),
      (.choiceMissing(.milestone), { $0.milestones.removeLast() }),
    ]
    for (refusal, mend) in steps {
      #expect(refused(office, .goal(one)) == refusal)
      mend(&one)
    }
    #expect(refused(office, .goal(one)) == nil)
    // The objective may come with it.
    let next = Programme.Element.goal(Office.goal("G2", of: "O2"))
    #expect(refused(office, next) == .choiceMissing(.objective))
    #expect(refused(office, next, .objective(Office.objective("O2"))) == .choiceMissing(.objective))
    #expect(refused(office, .objective(Office.objective("O2")), next) == nil)
  }

  @Test func `of an effort is refused for the first of several reasons`() throws {
    let office = try Office.written()
    var one = changed(Office.effort(4)) {
      $0.run = "FIN.1.2"
      $0.counts = ["plan", "oath"]
      $0.title = "\0"
      $0.owner = "\0"
      $0.last = "2026-09-06"
      $0.goal = "G9"
      $0.people = 10_001
      $0.cost = -1
    }
    let steps: [(Refusal, (inout Programme.Effort) -> Void)] = [
      (.unknown(.iteration("FIN.1.2"), .iteration), { $0.run = "FIN.9.9" }),
      (.unknown(.iteration("FIN.9.9"), .iteration), { $0.run = nil }),
      (.unknown(.instrument("oath"), .counts), { $0.counts = ["plan", "path"] }),
      (.unfitText(.unprintable, .title), { $0.title = "" }),
      (.unfitText(.empty, .title), { $0.run = "FIN.1.1" }),
      (.unfitText(.unprintable, .owner), { $0.owner = "" }),
      (.endsBeforeBeginning(.to), { $0.last = "2026-09-07" }),
      (.choiceMissing(.goal), { $0.goal = nil }),
      (.choiceMissing(.counts), { $0.counts = [] }),
      (.choiceMissing(.count), { $0.people = 0 }),
      (.choiceMissing(.value), { $0.cost = 100_000_000_000 }),
    ]
    for (refusal, mend) in steps {
      #expect(refused(office, .effort(one)) == refusal)
      mend(&one)
    }
    #expect(refused(office, .effort(one)) == nil)
  }

  @Test func `changes no effort that the writer may not read`() throws {
    let office = try Office.written()
    let mine = changed(Office.effort(3)) {
      $0.run = nil
      $0.title = "Mine"
    }
    #expect(refused(office, .effort(mine)) == .unknown(.programme(1), .effort))
    #expect(office.answer(.drop(1, [.effort(3)]), as: swiss) == .unknown(.programme(1), .effort))
    #expect(office.answer(.drop(1, [.effort(9)]), as: swiss) == .unknown(.programme(1), .effort))
    #expect(office.answer(.drop(1, [.effort(3)]), as: ben) == nil)
  }

  @Test func `leaves an effort that was sealed the run that it was`() throws {
    var office = try Office.written()
    try office.perform(
      .put(1, [.effort(changed(Office.effort(1)) { $0.run = "FIN.1.1" })]), as: swiss)
    try office.perform(.put(1, [.effort(Office.effort(1))]), as: swiss)
    try office.seal()
    let other = changed(Office.effort(1)) { $0.run = "FIN.1.1" }
    #expect(refused(office, .effort(other)) == .notNow)
    try office.perform(.drop(1, [.effort(1)]), as: swiss)
    #expect(refused(office, .effort(other)) == .notNow)
    #expect(refused(office, .effort(changed(Office.effort(1)) { $0.people = 9 })) == nil)
    // What the edition holds of it is as hidden as what is being written.
    try office.perform(.drop(1, [.effort(3)]), as: ben)
    let mine = changed(Office.effort(3)) { $0.run = nil }
    #expect(refused(office, .effort(mine)) == .unknown(.programme(1), .effort))
  }

  @Test func `holds so many parts at most, counted among those that the writer may read`() throws {
    var office = try Office.written()
    let objectives = (2...40).map { number in
      Programme.Element.objective(Office.objective(.init(stringLiteral: "O\(number)")))
    }
    try office.perform(.put(1, objectives), as: swiss)
    #expect(
      refused(office, .objective(Office.objective("O41"))) == .choiceMissing(.objective))
    let goals = (2...200).map { number in
      Programme.Element.goal(Office.goal(.init(stringLiteral: "G\(number)")))
    }
    try office.perform(.put(1, goals), as: swiss)
    #expect(refused(office, .goal(Office.goal("G201"))) == .choiceMissing(.goal))
    let efforts = (4...1001).map { Programme.Element.effort(Office.effort(.init(UInt64($0)))) }
    try office.perform(.put(1, efforts), as: swiss)
    let last = Programme.Element.effort(Office.effort(1002))
    #expect(refused(office, last) == .choiceMissing(.effort))
    #expect(refused(office, last, as: ben) == .choiceMissing(.effort))
  }

  @Test func `drops an objective with its goals, and leaves efforts that serve nothing`() throws {
    var office = try Office.written()
    let missing: [(Programme.Element.ID, Field)] = [
      (.objective("O9"), .objective), (.goal("G9"), .goal), (.effort(9), .effort),
    ]
    for (part, field) in missing {
      #expect(office.answer(.drop(1, [part]), as: swiss) == .unknown(.programme(1), field))
    }
    #expect(office.answer(.drop(1, []), as: swiss) == .choiceMissing(.effort))
    try office.perform(.drop(1, [.objective("O1")]), as: swiss)
    let told = try #require(office.told())
    #expect(told.contents.objectives.isEmpty && told.contents.goals.isEmpty)
    #expect(told.contents.efforts.map(\.goal) == [nil, nil, nil])
  }

  @Test func `keeps the order in which parts were added, wherever they change`() throws {
    var office = try Office.written()
    try office.perform(
      .put(1, [.goal(Office.goal("G0")), .goal(changed(Office.goal()) { $0.owner = "Staff" })]),
      as: swiss)
    let told = try #require(office.told())
    #expect(told.contents.goals.map(\.id) == ["G1", "G0"])
    #expect(told.contents.goals.map(\.owner) == ["Staff", ""])
  }
}
