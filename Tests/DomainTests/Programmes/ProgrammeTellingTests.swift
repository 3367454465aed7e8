import Domain
import Testing

private typealias Office = ProgrammeOffice
private let swiss = ProgrammeOffice.swiss

/// Agreed, with a report on every effort and a review of it all.
private func reviewed() throws -> Office {
  var office = try Office.agreed()
  let tellings = [1, 2, 3].map { Programme.Telling(.effort($0), .done, note: "Done") }
  try office.perform(.report(1, tellings), as: ben)
  try office.perform(.review(1, year: 2026, summary: "All is done"), as: ben)
  return office
}

@Suite struct `What a programme tells` {
  @Test func `leaves out efforts whose runs may not be read, and all that was told of them`()
    throws
  {
    let office = try reviewed()
    let whole = try #require(office.told())
    #expect(whole.contents.efforts.map(\.id) == [1, 2, 3] && whole.reports.count == 3)
    let told = try #require(office.told(swiss))
    #expect(told.contents.efforts.map(\.id) == [1, 2])
    #expect(told.editions.map { $0.contents.efforts.map(\.id) } == [[1, 2]])
    #expect(Set(told.reports.keys) == [.effort(1), .effort(2)])
    #expect(told.reviews.flatMap(\.reports).map(\.part) == [.effort(1), .effort(2)])
    #expect(office.sight(swiss).programmes(with: "FIN.1.1").map(\.id) == [1])
    #expect(office.sight(swiss).programmes(with: "FIN.1.2").isEmpty)
    #expect(office.sight(ben).programmes(with: "FIN.1.2").map(\.id) == [1])
  }

  @Test func `is the same to who may not read a run as if it were not there`() throws {
    var with = try Office.agreed()
    var without = try Office()
    try without.perform(.open(without.opening()), as: swiss)
    let first: [Programme.Element] = [
      .objective(Office.objective()), .goal(Office.goal()), .effort(Office.effort(1)),
      .effort(Office.effort(2)),
    ]
    try without.perform(.put(1, first), as: swiss)
    try without.seal()
    try with.perform(
      .report(1, [Programme.Telling(.effort(3), .missed, note: "Nobody went")]), as: ben)
    let both = ProgrammeAction.report(1, [Programme.Telling(.effort(2), .done)])
    try with.perform(both, as: ben)
    try without.perform(both, as: ben)
    try with.perform(.review(1, year: 2026, summary: "So it was"), as: ben)
    try without.perform(.review(1, year: 2026, summary: "So it was"), as: ben)
    #expect(with.told(swiss) == without.told(swiss))
    #expect(with.told() != without.told())
    let deeds: [ProgrammeAction] = [
      .seal(1), .drop(1, [.effort(3)]), .put(1, first), .put(1, [.effort(Office.effort(1))]),
      .report(1, [Programme.Telling(.effort(3), .done)]), .concur(1, year: 2026),
    ]
    for deed in deeds {
      #expect(with.answer(deed, as: swiss) == without.answer(deed, as: swiss))
    }
  }

  @Test func `leaves out interests, cases and older programmes that may not be known of`() throws {
    var office = try Office()
    let opening = changed(office.opening()) { $0.marking = office.shared(["CHE", "EGY"]) }
    try office.perform(.open(opening), as: ben)
    try office.perform(.put(1, [.objective(Office.objective())]), as: ben)
    #expect(office.told(swiss)?.contents.objectives.first?.interests == [Office.interest])
    #expect(office.told(Office.egyptian)?.contents.objectives.first?.interests == [])
    #expect(
      office.answer(.put(1, [.objective(Office.objective())]), as: Office.egyptian) == .notYours)
  }

  @Test func `keeps interests that a writer may not read when they change the objective`() throws {
    var office = try Office()
    let low = office.shared(["CHE"], "UNCLASSIFIED")
    try office.perform(.open(changed(office.opening()) { $0.marking = low }), as: ben)
    try office.perform(.put(1, [.objective(Office.objective())]), as: ben)
    let junior = cleared("junior", .alliance, [.planner], "UNCLASSIFIED")
    let told = try #require(office.told(junior)?.contents.objectives.first)
    #expect(told.interests.isEmpty)
    #expect(office.answer(.put(1, [.objective(told)]), as: junior) == .nothingChanged)
    try office.perform(.put(1, [.objective(changed(told) { $0.text = "More" })]), as: junior)
    let after = try #require(office.told()?.contents.objectives.first)
    #expect(after.text == "More" && after.interests == [Office.interest])
    #expect(
      office.answer(.put(1, [.objective(Office.objective())]), as: junior)
        == .unknown(.track(1), .interests))
  }

  @Test func `is told in the record without what may not be read`() throws {
    var office = try Office.agreed()
    let facts = try office.perform(.drop(1, [.effort(3), .effort(1)]), as: ben)
    let entry = Domain.Entry(
      number: 1, key: "k1", Stamp(by: ben.id, at: Office.now), reason: "", facts: facts)
    let seen = office.sight(swiss).seen(entry)
    guard case .programme(.dropped(1, let gone, _))? = seen?.facts.first else {
      Issue.record("the drop is not told")
      return
    }
    #expect(gone.map(\.id) == [.effort(1)])
  }

  @Test func `comes back from a snapshot with every list as it was`() throws {
    let office = try reviewed()
    let again = Alliance(office.alliance.holdings)
    #expect(again == office.alliance)
    let sight = again.seen(by: ben, on: Office.start, at: Office.now)
    #expect(sight.programme(1) == office.told())
    #expect(sight.programmes(with: "FIN.1.2").map(\.id) == [1])
    #expect(sight.programmes(on: Office.start).map(\.id) == [1])
  }
}
