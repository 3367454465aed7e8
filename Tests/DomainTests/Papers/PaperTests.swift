import Domain
import Labels
import Testing

@Suite struct `Filing papers` {
  static let day: Day = "2020-01-01"

  private func filing(_ label: Label, by principal: Principal = anna) -> Action {
    let version = version(1, of: 1, marked(label), by: principal, on: Self.day)
    return .paper(.file(Paper(id: 1, about: [.party("SWE")], origin: principal.seat), version))
  }

  @Test func `is refused without a valid label that its author may read`() throws {
    let network = try LabelledNetwork()
    let bare = Label(
      policy: PolicyName("NATO"), classification: "RESTRICTED",
      created: noon(Self.day).labelMoment)
    guard
      case .labelUnfit(let findings, .marking)? = network.answer(
        filing(bare), as: anna, on: Self.day)
    else {
      Issue.record("a label without an owner was taken")
      return
    }
    #expect(!findings.isEmpty)
    let above = nato("TOP SECRET", "NATO", on: Self.day)
    #expect(network.answer(filing(above), as: anna, on: Self.day) == .beyondClearance(.marking))
    let other = Label(
      policy: PolicyName("ELSEWHERE"), classification: "RED",
      created: noon(Self.day).labelMoment)
    #expect(network.answer(filing(other), as: anna, on: Self.day) == .policyMissing("ELSEWHERE"))
    let visitor = Principal(id: "visitor")
    #expect(
      network.answer(filing(above, by: visitor), as: visitor, on: Self.day) == .notYours)
  }

  @Test func `answers of what may not be read as of what is not there`() throws {
    var network = try LabelledNetwork()
    try network.perform(filing(nato("RESTRICTED", "NATO", on: Self.day)), as: anna, on: Self.day)
    let sweden = delegate("SWE", "SECRET")
    #expect(
      network.answer(.paper(.read(1)), as: sweden, on: Self.day) == .unknown(.version(1), .item))
    #expect(
      network.answer(.paper(.read(9)), as: sweden, on: Self.day) == .unknown(.version(9), .item))
    let mine = changed(
      version(2, of: 2, marked(nato("RESTRICTED", "PFP", on: Self.day)), by: sweden, on: Self.day)
    ) { $0.derivedFrom = [1] }
    #expect(
      network.answer(
        .paper(.file(Paper(id: 2, origin: sweden.seat), mine)), as: sweden, on: Self.day)
        == .unknown(.version(1), .derivedFrom))
    #expect(network.sight(sweden, on: Self.day).papers.isEmpty)
    #expect(network.sight(sweden, on: Self.day).paper(1) == nil)
  }

  @Test func `records each reader once and shows readers to the originator alone`() throws {
    var network = try LabelledNetwork()
    try network.perform(filing(nato("RESTRICTED", "PFP", on: Self.day)), as: anna, on: Self.day)
    let sweden = delegate("SWE", "SECRET")
    try network.perform(.paper(.read(1)), as: sweden, on: "2020-01-02")
    #expect(network.answer(.paper(.read(1)), as: sweden, on: "2020-01-03") == .nothingChanged)
    #expect(network.sight(anna, on: Self.day).readings(of: 1).map(\.by) == [sweden.id])
    #expect(network.sight(guardian, on: Self.day).readings(of: 1).count == 1)
    #expect(network.sight(sweden, on: "2020-01-03").readings(of: 1).isEmpty)
    let again = version(
      2, of: 1, marked(nato("RESTRICTED", "PFP", on: Self.day)), by: sweden,
      on: Self.day)
    #expect(network.answer(.paper(.revise(again)), as: sweden, on: Self.day) == .notYours)
  }

  @Test func `reports what stands above its parts, of what may be read alone`() throws {
    var network = try LabelledNetwork()
    try network.perform(
      filing(nato("UNCLASSIFIED", "PFP", on: Self.day)), as: anna, on: Self.day)
    for (number, level, owner) in [(2, "SECRET", "NATO"), (3, "RESTRICTED", "PFP")] {
      let id = Version.ID(UInt64(number))
      let whole = changed(
        version(
          id, of: Paper.ID(id.value), marked(nato(level, owner, on: Self.day)), by: anna,
          on: Self.day)
      ) { $0.derivedFrom = [1] }
      try network.perform(
        .paper(.file(Paper(id: whole.paper, origin: anna.seat), whole)), as: anna, on: Self.day)
    }
    let staff = network.sight(anna, on: "2031-01-01").markingReport
    #expect(staff.overMarked.map(\.levels) == [3, 1])
    #expect(staff.overdue.count == 3 && staff.unexplained.count == 3 && staff.unread.count == 3)
    #expect(staff.habits.map(\.items) == [3])
    let partner = network.sight(delegate("SWE", "SECRET"), on: "2020-02-01").markingReport
    #expect(partner.overMarked.map(\.levels) == [1])
    #expect(partner.overMarked.map(\.version) == [3])
    #expect(partner.unread.isEmpty && partner.habits.isEmpty)
  }
}
