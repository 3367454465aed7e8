import Domain
import Testing

@Suite struct `A body` {
  @Test func `is founded once`() throws {
    let alliance = try small()
    let eapc = body("eapc", .council, founded: "1997-05-30")
    expect([.body(.founded(eapc))], from: .found(eapc), in: alliance)
    expect(.alreadyExists(.body("pfp")), for: .found(body("pfp")), in: alliance)
  }

  @Test func `is the alliance alone of its kind`() throws {
    let alliance = try small()
    let second = Action.found(body("other", .alliance))
    expect(.secondAlliance("nato"), for: second, in: alliance)
    let turned = Action.body(.correct(body("pfp", .alliance, founded: "1994-01-10")))
    expect(.secondAlliance("nato"), for: turned, in: alliance)
    #expect(Body.Kind.framework.makesPartners && !Body.Kind.operation.makesPartners)
  }

  @Test func `refers to what there is`() throws {
    let alliance = try small()
    func founded(_ how: (inout Body) -> Void) -> Action { .found(changed(body("x"), how)) }
    let cases: [(Refusal, Action)] = [
      (.unknown(.decision("d9"), .decision), founded { $0.decision = "d9" }),
      (.unknown(.body("y"), .predecessors), founded { $0.predecessors = ["y"] }),
      (.unknown(.source("y"), .sources), founded { $0.evidence.sources = ["y"] }),
      (.unknown(.body("y"), .inclusions), founded { $0.inclusions = [.init("y")] }),
      (
        .unknown(.decision("d9"), .endDecision),
        founded { $0.ending = .init(on: "2000", manner: .merged, decision: "d9") }
      ),
      (
        .unknown(.body("y"), .into),
        founded { $0.ending = .init(on: "2000", manner: .merged, into: ["y"]) }
      ),
      (.sourceMissing, founded { $0.evidence.confidence = .read }),
      (.unfitText(.empty, .name), founded { $0.names = [] }),
      (
        .unfitText(.tooLong(60), .short),
        founded { $0.short = Bilingual(.init(repeating: "x", count: 61)) }
      ),
      (.unfitText(.empty, .note), founded { $0.note = "" }),
      (.endsBeforeBeginning(.ending), .found(body("x", founded: "2000", to: "2000"))),
      (
        .endsBeforeBeginning(.inclusions),
        founded { $0.inclusions = [.init("pfp", span: Span(from: "2000", to: "1999"))] }
      ),
    ]
    for (refusal, action) in cases { expect(refusal, for: action, in: alliance) }
  }

  @Test func `is not its own predecessor`() throws {
    let own = changed(body("pfp", founded: "1994-01-10")) { $0.predecessors = ["pfp"] }
    expect(.unknown(.body("pfp"), .predecessors), for: .body(.correct(own)), in: try small())
  }

  @Test func `is renamed within its life`() throws {
    let alliance = try small()
    func rename(_ id: Body.ID, _ from: Dated?) -> Action {
      .body(.rename(id, DatedName(from: from, "Other")))
    }
    let name = DatedName(from: "1995", "Other")
    expect([.body(.renamed("nacc", name))], from: rename("nacc", "1995"), in: alliance)
    expect(.unknown(.body("x"), .body), for: rename("x", "1995"), in: alliance)
    expect(.endsBeforeBeginning(.from), for: rename("nacc", nil), in: alliance)
    expect(.outsideLife(.body("nacc"), .from), for: rename("nacc", "1997-05-30"), in: alliance)
    expect(.outsideLife(.body("nacc"), .from), for: rename("nacc", "1991"), in: alliance)
  }
}

@Suite struct `Including a body in another` {
  private func include(_ inner: Body.ID, in outer: Body.ID) -> Action {
    .body(.include(outer, Body.Inclusion(inner)))
  }

  @Test func `takes in its members`() throws {
    let fact = Fact.body(.included("pfp", Body.Inclusion("nato")))
    expect([fact], from: include("nato", in: "pfp"), in: try small())
  }

  @Test func `never makes a body a part of itself`() throws {
    let alliance = try small(include("nato", in: "pfp"), include("pfp", in: "nacc"))
    expect(.cycle("nato"), for: include("nato", in: "nato"), in: alliance)
    expect(.cycle("nato"), for: include("pfp", in: "nato"), in: alliance)
    expect(.cycle("nato"), for: include("nacc", in: "nato"), in: alliance)
    #expect(alliance.answer(include("nato", in: "nacc")).isSuccess)
    expect(.unknown(.body("x"), .body), for: include("pfp", in: "x"), in: alliance)
    expect(.unknown(.body("x"), .inclusions), for: include("x", in: "pfp"), in: alliance)
  }
}

@Suite struct `The end of a body` {
  private let ending = Body.Ending(on: "2000", manner: .replaced, decision: "d1")

  @Test func `closes its open memberships by the same decision`() throws {
    var alliance = try small(
      .begin(spell(2, "SWE", in: "pfp", from: "1994-05-09")),
      .begin(spell(1, "FIN", in: "pfp", from: "1994-05-09")),
      .begin(spell(3, "SUN", in: "nato", from: "1990", to: "1991")))
    let close = Membership.Close(on: "2000", manner: .bodyEnded, decision: "d1")
    let facts = try alliance.perform(.body(.end("pfp", ending)))
    #expect(
      facts == [
        .membership(.ended(1, close)), .membership(.ended(2, close)),
        .body(.ended("pfp", ending)),
      ])
    #expect(alliance.on("1999-12-31").counted(in: "pfp") == ["FIN", "SWE"])
    #expect(alliance.on("2000-01-01").counted(in: "pfp") == [])
    let done = Body.Ending(on: "1992", manner: .completed)
    let completed = try alliance.perform(.body(.end("nato", done)))
    #expect(completed == [.body(.ended("nato", done))])
  }

  @Test func `completes the spells of what is completed`() throws {
    let alliance = try small(.begin(spell(1, "FIN", in: "pfp", from: "1994-05-09")))
    let done = Body.Ending(on: "2000", manner: .completed)
    let close = Membership.Close(on: "2000", manner: .completed)
    expect(
      [.membership(.ended(1, close)), .body(.ended("pfp", done))],
      from: .body(.end("pfp", done)), in: alliance)
  }

  @Test func `comes once, after its founding and after all that was in it`() throws {
    let alliance = try small(
      .begin(spell(1, "SWE", in: "pfp", from: "1994-05-09", to: "2001")))
    func end(_ id: Body.ID, _ how: (inout Body.Ending) -> Void = { _ in }) -> Action {
      .body(.end(id, changed(ending, how)))
    }
    let cases: [(Refusal, Action)] = [
      (.unknown(.body("x"), .body), end("x")),
      (.unknown(.decision("d9"), .endDecision), end("pfp") { $0.decision = "d9" }),
      (.unknown(.body("x"), .into), end("pfp") { $0.into = ["x"] }),
      (.endsBeforeBeginning(.on), end("pfp") { $0.on = "1994-01-10" }),
      (.alreadyEnded(.body("nacc")), end("nacc")),
      (.outsideLife(.body("pfp"), .on), end("pfp")),
    ]
    for (refusal, action) in cases { expect(refusal, for: action, in: alliance) }
  }
}

@Suite struct `Correcting a body` {
  @Test func `needs a reason and a difference`() throws {
    let alliance = try small()
    let other = body("nacc", founded: "1991-12-20", to: "1997-06-01")
    expect([.body(.corrected(other))], from: .body(.correct(other)), in: alliance)
    expect(.reasonMissing, for: .body(.correct(other)), in: alliance, reason: "")
    expect(.unknown(.body("x"), .body), for: .body(.correct(body("x"))), in: alliance)
    let same = body("pfp", founded: "1994-01-10")
    expect(.nothingChanged, for: .body(.correct(same)), in: alliance)
  }

  @Test func `leaves its memberships within its life`() throws {
    let alliance = try small(.begin(spell(1, "SWE", in: "pfp", from: "1994-05-09")))
    let late = Action.body(.correct(body("pfp", founded: "1994-05-10")))
    expect(.outsideLife(.body("pfp"), .founded), for: late, in: alliance)
  }
}

@Suite struct `Striking a body` {
  @Test func `takes back what nothing refers to`() throws {
    var alliance = try small()
    let strike = Action.body(.strike("pfp"))
    expect(.reasonMissing, for: strike, in: alliance, reason: "")
    expect(.unknown(.body("x"), .body), for: .body(.strike("x")), in: alliance)
    #expect(try alliance.perform(strike) == [.body(.struck("pfp"))])
    #expect(alliance.on("2020-01-01").bodies.map(\.id) == ["nacc", "nato"])
  }

  @Test func `is refused while something does`() throws {
    let uses: [(Subject, Action)] = [
      (.membership(1), .begin(spell(1, "SWE", in: "pfp", from: "1994-05-09"))),
      (.body("heir"), .found(changed(body("heir")) { $0.predecessors = ["pfp"] })),
      (.body("nato"), .body(.include("nato", Body.Inclusion("pfp")))),
      (
        .body("nato"),
        .body(.end("nato", Body.Ending(on: "2050", manner: .merged, into: ["pfp"])))
      ),
      (.decision("d2"), .add(changed(decision("d2")) { $0.body = "pfp" })),
      (
        .restriction(1),
        .restrict(changed(restriction(1, on: "SWE", from: "2000")) { $0.body = "pfp" })
      ),
    ]
    for (subject, action) in uses {
      expect(.inUse(subject), for: .body(.strike("pfp")), in: try small(action))
    }
  }
}
