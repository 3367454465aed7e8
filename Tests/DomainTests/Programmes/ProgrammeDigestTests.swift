import Domain
import Testing

private typealias Office = ProgrammeOffice
private let swiss = ProgrammeOffice.swiss

@Suite struct `What a programme comes to` {
  @Test func `is counted from what its reader may read`() throws {
    let office = try Office.written()
    let sight = office.sight(ben)
    let whole = try #require(office.told())
    let digest = sight.digest(of: whole, whole.contents)
    #expect(digest.places == 3)
    let told = try #require(office.told(swiss))
    let less = office.sight(swiss).digest(of: told, told.contents)
    // The third effort is a run that Allies alone may read.
    #expect(less.places == 2 && less.load.map(\.people) == [2])
  }

  @Test func `names what leads nowhere, and what nobody sees to`() throws {
    var office = try Office.written()
    try office.perform(
      .put(
        1,
        [
          .objective(Programme.Objective(id: "O2", "An end in itself")),
          .goal(Office.goal("G2")),
          .effort(changed(Office.effort(9)) { $0.goal = nil }),
        ]), as: swiss)
    let programme = try #require(office.told())
    let found = office.sight(ben).digest(of: programme, programme.contents).findings
    #expect(found.contains(.objectiveWithoutAim("O2")))
    #expect(found.contains(.objectiveWithoutGoal("O2")))
    #expect(found.contains(.goalWithoutEffort("G2")))
    #expect(found.contains(.goalWithoutOwner("G1")))
    #expect(found.contains(.effortWithoutGoal(9)))
    #expect(!found.contains(.objectiveWithoutAim("O1")))
  }

  @Test func `tells what shares days for one owner, and passes over long work`() throws {
    var office = try Office.written()
    func task(
      _ id: Programme.Effort.ID, _ first: Day, _ last: Day, _ owner: String = "Staff"
    ) -> Programme.Element {
      var effort = Programme.Effort(id: id, for: "G1", "Task", first, through: last)
      effort.owner = owner
      return .effort(effort)
    }
    try office.perform(
      .put(
        1,
        [
          task(11, "2027-02-01", "2027-02-05"), task(12, "2027-02-05", "2027-02-09"),
          task(13, "2027-02-06", "2027-02-07", "Others"),
          task(14, "2027-01-01", "2027-12-31"),
        ]), as: swiss)
    let programme = try #require(office.told())
    let found = office.sight(ben).digest(of: programme, programme.contents).findings
    #expect(found.contains(.clash(11, [12])) && found.contains(.clash(12, [11])))
    // What another owner does, and what lasts a year, clashes with nothing.
    let clashing = found.compactMap { finding -> UInt64? in
      if case .clash(let id, _) = finding { id.value } else { nil }
    }
    #expect(!clashing.contains(13) && !clashing.contains(14))
  }

  @Test func `calls late what is due and not over`() throws {
    var office = try Office.agreed()
    let later: Day = "2027-04-01"
    let moment = noon(later)
    func late() throws -> [ProgrammeDigest.Finding] {
      let sight = office.sight(ben, at: moment)
      let programme = try #require(sight.programme(1))
      return sight.digest(of: programme, programme.said).findings.filter {
        if case .late = $0 { true } else { false }
      }
    }
    #expect(try late() == [.late(.milestone("G1", "M1"), "2027-03-01")])
    try office.perform(
      .report(1, [Programme.Telling(.milestone("G1", "M1"), .done)]), as: swiss, at: moment)
    #expect(try late().isEmpty)
  }
}

@Suite struct `Carrying a programme on` {
  @Test func `takes what is not over and leaves the rest behind`() throws {
    var office = try Office.written()
    try office.perform(.put(1, [.goal(Office.goal("G2")), .goal(Office.goal("G3"))]), as: swiss)
    try office.seal()
    try office.perform(
      .report(
        1,
        [
          Programme.Telling(.goal("G2"), .done),
          Programme.Telling(.goal("G3"), .overtaken, note: "Something better came"),
        ]), as: swiss)
    let programme = try #require(office.told())
    let days: ClosedRange<Day> = "2030-01-01"..."2033-12-31"
    let next = office.sight(ben).succession(of: programme, over: days) {
      Programme.Effort.ID(UInt64(100 + $0))
    }
    #expect(next.finished.map(\.id) == ["G2", "G3"])
    #expect(next.contents.goals.map(\.id) == ["G1"] && next.contents.objectives.count == 1)
    // A date in the past is open again, and of runs none is held in those years.
    #expect(next.contents.goals.first?.due == nil)
    #expect(next.contents.efforts.map(\.id) == [100])
    #expect(next.contents.efforts.first?.first == days.lowerBound)
    #expect(next.dropped.count == 2)
    var opening = office.opening(2)
    opening.first = days.lowerBound
    opening.last = days.upperBound
    opening.predecessor = 1
    opening.contents = next.contents
    try office.perform(.open(opening), as: swiss)
    #expect(office.sight(swiss).programme(2)?.predecessor == 1)
    #expect(
      office.sight(swiss).contents(-1, of: try #require(office.sight(swiss).programme(2))) != nil)
  }
}

@Suite struct `Differences of two editions` {
  @Test func `are told part by part`() throws {
    var office = try Office.agreed()
    let changedGoal = changed(Office.goal()) { $0.owner = "The staff" }
    try office.perform(
      .put(1, [.goal(changedGoal), .goal(Office.goal("G2"))]), as: swiss)
    try office.perform(.drop(1, [.effort(1)]), as: swiss)
    let programme = try #require(office.told())
    let change = ProgrammeChange(from: programme.said, to: programme.contents)
    #expect(change.goals.added.map(\.id) == ["G2"])
    #expect(change.goals.altered.map(\.after.owner) == ["The staff"])
    #expect(change.efforts.dropped.map(\.id) == [1] && change.efforts.same == 2)
    #expect(change.objectives.isEmpty && !change.isEmpty)
    #expect(ProgrammeChange(from: programme.said, to: programme.said).isEmpty)
  }
}

@Suite struct `The thread` {
  @Test func `leads from the alliance's objectives to efforts, and tells loose ends`() throws {
    var office = try Office.written()
    try office.network(.add(Term(id: "quiet", scheme: "aim", name: "Quiet seas")))
    try office.perform(
      .put(
        1,
        [
          .goal(Office.goal("G2")), .effort(changed(Office.effort(9)) { $0.goal = nil }),
          .objective(Programme.Objective(id: "O2", "Our own")),
        ]), as: swiss)
    let thread = office.sight(ben).thread()
    #expect(thread.parties == ["CHE"] && thread.programmes.count == 1)
    let strand = try #require(thread.strand(of: "CHE", for: "reform"))
    #expect(strand.goals == 2 && strand.efforts == 3 && strand.places == 3)
    #expect(thread.unserved == ["quiet"])
    #expect(thread.idle.map(\.goal) == ["G2"] && thread.loose.map(\.effort.id) == [9])
    #expect(thread.own.map(\.objective) == ["O2"])
    // Who may not read a run does not count it; who may not read the programme sees no thread.
    #expect(office.sight(swiss).thread().strand(of: "CHE", for: "reform")?.efforts == 2)
    #expect(office.sight(Office.egyptian).thread().programmes.isEmpty)
    #expect(office.sight(Office.egyptian).thread().unserved.count == 3)
  }

  @Test func `follows what holds, not what is being written beside it`() throws {
    var office = try Office.agreed()
    try office.perform(.put(1, [.goal(Office.goal("G2"))]), as: swiss)
    #expect(office.sight(ben).thread().strand(of: "CHE", for: "reform")?.goals == 1)
    try office.perform(.close(1, note: "Over"), as: ben)
    #expect(office.sight(ben).thread().programmes.isEmpty)
  }
}

@Suite struct `Duties about programmes` {
  @Test func `wait for the side whose word is missing`() throws {
    var office = try Office.written()
    func duties(_ principal: Principal) -> [Duty.Kind] {
      office.sight(principal).duties.map(\.kind).filter { kind in
        switch kind {
        case .edition, .concur: true
        default: false
        }
      }
    }
    #expect(duties(swiss).isEmpty && duties(ben).isEmpty)
    try office.perform(.seal(1), as: swiss)
    #expect(duties(swiss) == [.edition(1)] && duties(ben) == [.edition(1)])
    #expect(duties(Office.egyptian).isEmpty)
    try office.perform(.adopt(1, edition: 1, by: "d1"), as: Office.clerk)
    #expect(duties(swiss) == [.edition(1)] && duties(ben).isEmpty)
    try office.perform(.answer(1, edition: 1, isYes: true, text: ""), as: swiss)
    #expect(duties(swiss).isEmpty)
    try office.perform(.review(1, year: 2026, summary: "A good year"), as: ben)
    #expect(duties(swiss) == [.concur(1, year: 2026)] && duties(ben).isEmpty)
    try office.perform(.concur(1, year: 2026), as: swiss)
    #expect(duties(swiss).isEmpty)
  }
}
