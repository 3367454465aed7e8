import Domain
import Labels
import Testing

private let start = OperationOffice.start
private let clerk = cleared("clerk", .alliance, [.registrar], "SECRET")

private func value(_ id: Observation.ID, _ text: String, in from: Dated = "2025") -> Observation {
  guard let quantity = Quantity(text) else { preconditionFailure("\(text) is no quantity") }
  return Observation(id: id, "people", of: .party("FIN"), in: from, quantity)
}

@Suite struct `A quantity` {
  @Test func `is read exactly and printed as it was written`() throws {
    for text in ["0", "1500", "-3", "2.10", "-0.05", "0.000001", "100000000000000"] {
      #expect(Quantity(text)?.description == text, "\(text)")
    }
    for text in ["", "-", "1.", ".5", "1,5", "1e3", "+1", "1.0000001", "100000000000001", "1.2.3"] {
      #expect(Quantity(text) == nil, "\(text)")
    }
    let (one, other) = (try #require(Quantity("2.1")), try #require(Quantity("2.10")))
    #expect(one != other && !one.isBelow(other) && !other.isBelow(one))
    #expect(try #require(Quantity("-1")).isBelow(one))
  }
}

@Suite struct `An observation` {
  private func office() throws -> OperationOffice {
    var office = try OperationOffice()
    let indicator = Indicator(id: "people", names: [DatedName("People")], unit: "people")
    try office.network(.observation(.define(indicator)))
    return office
  }

  private func answer(
    _ office: OperationOffice, _ action: ObservationAction, as principal: Principal
  ) -> Refusal? {
    office.consensus.menu.network.answer(.observation(action), as: principal, on: start)
  }

  @Test func `is recorded by the registrar, or with a label by a planner`() throws {
    var office = try office()
    #expect(
      answer(office, .observe(value(1, "5")), as: delegate("FIN", "SECRET"))
        == .notPermitted(.registrar))
    #expect(answer(office, .observe(value(1, "5")), as: anna) == .labelMissing(.marking))
    try office.network(.observation(.observe(value(1, "5"))))
    #expect(
      answer(office, .observe(value(1, "5")), as: clerk) == .alreadyExists(.observation(1)))
    #expect(office.sight(reader).observations(by: "people").map(\.id) == [1])
  }

  @Test func `is refused where it does not fit`() throws {
    let office = try office()
    func answer(_ change: (inout Observation) -> Void) -> Refusal? {
      self.answer(office, .observe(changed(value(1, "5"), change)), as: clerk)
    }
    #expect(answer { $0.indicator = "none" } == .unknown(.indicator("none"), .indicator))
    #expect(answer { $0.of = .party("XXX") } == .unknown(.party("XXX"), .party))
    #expect(answer { $0.of = .body("none") } == .unknown(.body("none"), .body))
    #expect(answer { $0.low = Quantity(6) } == .endsBeforeBeginning(.low))
    #expect(answer { $0.high = Quantity(4) } == .endsBeforeBeginning(.high))
    #expect(answer { $0.to = "2025" } == .endsBeforeBeginning(.to))
    #expect(answer { $0.evidence.confidence = .read } == .sourceMissing)
    #expect(
      self.answer(office, .correct(value(8, "1")), as: clerk)
        == .unknown(.observation(8), .item))
  }

  @Test func `with a label is read by those alone whom it lets, and in no comparison else`() throws
  {
    var office = try office()
    let secret = changed(value(1, "7")) {
      $0.marking = marked(nato("SECRET", "NATO", on: start))
    }
    try office.consensus.menu.network.perform(
      .observation(.observe(secret)), as: anna, on: start)
    let partner = office.sight(delegate("CHE", "SECRET"))
    #expect(partner.observation(1) == nil && partner.observations(of: .party("FIN")).isEmpty)
    #expect(
      partner.observation(by: "people", of: .party("FIN"), over: "2025-01-01"..<"2026-01-01")
        == nil)
    #expect(partner.details(of: .observation(1)).isEmpty)
    #expect(office.sight(anna).observation(1)?.value == Quantity(7))
  }

  @Test func `of a period is the latest that touches it, or else the latest before`() throws {
    var office = try office()
    for (id, text, year) in [(1, "5", "2015"), (2, "6", "2020")] as [(UInt64, String, Dated)] {
      try office.network(.observation(.observe(value(Observation.ID(id), text, in: year))))
    }
    func known(_ period: Range<Day>) -> Observation.ID? {
      office.sight(reader).observation(by: "people", of: .party("FIN"), over: period)?.id
    }
    #expect(known("2010-01-01"..<"2014-12-31") == nil)
    #expect(known("2015-05-01"..<"2015-06-01") == 1)
    #expect(known("2018-01-01"..<"2019-01-01") == 1)
    #expect(known("2020-12-31"..<"2021-01-01") == 2)
    let spans = office.sight(reader).observations(by: "people").map(\.days)
    #expect(spans == ["2015-01-01"..<"2016-01-01", "2020-01-01"..<"2021-01-01"])
  }
}
