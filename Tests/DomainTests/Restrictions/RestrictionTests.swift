import Domain
import Testing

@Suite struct `A restriction` {
  private let first = restriction(1, on: "SWE", from: "2000")

  @Test func `is set once`() throws {
    expect([.restriction(.set(first))], from: .restrict(first), in: try small())
    let again = restriction(1, on: "FIN", from: "2001")
    expect(.alreadyExists(.restriction(1)), for: .restrict(again), in: try small(.restrict(first)))
  }

  @Test func `refers to what there is and limits something`() throws {
    let alliance = try small()
    func set(_ how: (inout Restriction) -> Void) -> Action { .restrict(changed(first, how)) }
    let cases: [(Refusal, Action)] = [
      (.unknown(.party("XXX"), .party), set { $0.party = "XXX" }),
      (.unknown(.body("x"), .body), set { $0.body = "x" }),
      (.unknown(.decision("d9"), .decision), set { $0.decision = "d9" }),
      (.unknown(.decision("d9"), .endDecision), set { $0.liftedBy = "d9" }),
      (.unknown(.source("x"), .sources), set { $0.evidence.sources = ["x"] }),
      (.unfitText(.empty, .note), set { $0.note = "" }),
      (.endsBeforeBeginning(.to), set { $0.to = "2000" }),
      (.sourceMissing, set { $0.evidence.confidence = .read }),
      (.choiceMissing(.scopes), set { $0.scopes = [] }),
      (.outsideLife(.party("FIN"), .from), .restrict(restriction(1, on: "FIN", from: "1917"))),
      (.outsideLife(.party("SUN"), .to), .restrict(restriction(1, on: "SUN", from: "1990"))),
    ]
    for (refusal, action) in cases { expect(refusal, for: action, in: alliance) }
  }

  @Test func `does not overlap another of the same scope and body`() throws {
    let alliance = try small(.restrict(restriction(1, on: "SWE", from: "2000", to: "2005")))
    let overlapping = changed(restriction(2, on: "SWE", from: "2004-12-31")) {
      $0.scopes = [.practical, .civil]
    }
    expect(.overlaps(.restriction(1)), for: .restrict(overlapping), in: alliance)
    let apart = [
      restriction(2, on: "SWE", from: "2005"), restriction(2, on: "FIN", from: "2001"),
      changed(restriction(2, on: "SWE", from: "2001")) { $0.scopes = [.civil, .military] },
      changed(restriction(2, on: "SWE", from: "2001")) { $0.body = "pfp" },
    ]
    for other in apart { #expect(alliance.answer(.restrict(other)).isSuccess) }
  }

  @Test func `that overlaps several names the same one whatever came first`() throws {
    let all = [
      restriction(7, on: "SWE", from: "1996", to: "1997"),
      restriction(3, on: "SWE", from: "1998", to: "1999"),
    ]
    for order in [all, all.reversed()] {
      let alliance = try Alliance([.add(state("SWE"))] + order.map(Action.restrict))
      let over = Action.restrict(restriction(9, on: "SWE", from: "1990"))
      expect(.overlaps(.restriction(3)), for: over, in: alliance)
    }
  }

  @Test func `is lifted once, after it was set`() throws {
    var alliance = try small(.restrict(first))
    func lift(_ id: Restriction.ID, _ on: Dated, by decision: Decision.ID? = nil) -> Action {
      .restriction(.lift(id, on: on, by: decision))
    }
    expect(.unknown(.restriction(9), .party), for: lift(9, "2001"), in: alliance)
    expect(.unknown(.decision("d9"), .endDecision), for: lift(1, "2001", by: "d9"), in: alliance)
    expect(.endsBeforeBeginning(.on), for: lift(1, "2000"), in: alliance)
    #expect(
      try alliance.perform(lift(1, "2001", by: "d1"))
        == [.restriction(.lifted(1, on: "2001", by: "d1"))])
    expect(.alreadyEnded(.restriction(1)), for: lift(1, "2002"), in: alliance)
    #expect(alliance.on("2000-12-31").restrictionsInForce(on: "SWE").map(\.id) == [1])
    #expect(alliance.on("2001-01-01").restrictionsInForce(on: "SWE") == [])
    #expect(alliance.on("2001-01-01").restrictions(of: "SWE").map(\.liftedBy) == ["d1"])
  }

  @Test func `is corrected and struck for a reason`() throws {
    let alliance = try small(.restrict(first))
    let wider = changed(first) { $0.scopes = [.practical, .military] }
    func correct(_ one: Restriction) -> Action { .restriction(.correct(one)) }
    expect([.restriction(.corrected(wider))], from: correct(wider), in: alliance)
    expect(.reasonMissing, for: correct(wider), in: alliance, reason: "")
    expect(.nothingChanged, for: correct(first), in: alliance)
    let unknown = restriction(9, on: "SWE", from: "2000")
    expect(.unknown(.restriction(9), .party), for: correct(unknown), in: alliance)
    let strike = Action.restriction(.strike(1))
    expect([.restriction(.struck(1))], from: strike, in: alliance)
    expect(.reasonMissing, for: strike, in: alliance, reason: "")
    expect(.unknown(.restriction(9), .party), for: .restriction(.strike(9)), in: alliance)
  }
}
