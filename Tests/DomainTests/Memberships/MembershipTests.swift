import Domain
import Testing

@Suite struct `A membership` {
  private let sweden = spell(1, "SWE", in: "pfp", from: "1994-05-09")

  @Test func `begins once`() throws {
    expect([.membership(.begun(sweden))], from: .begin(sweden), in: try small())
    let again = changed(sweden) { $0.role = .observer }
    expect(.alreadyExists(.membership(1)), for: .begin(again), in: try small(.begin(sweden)))
  }

  @Test func `refers to what there is`() throws {
    let alliance = try small()
    func begun(_ how: (inout Membership) -> Void) -> Action { .begin(changed(sweden, how)) }
    let cases: [(Refusal, Action)] = [
      (.unknown(.party("XXX"), .party), begun { $0.party = "XXX" }),
      (.unknown(.body("x"), .body), begun { $0.body = "x" }),
      (.unknown(.decision("d9"), .decision), begun { $0.decision = "d9" }),
      (
        .unknown(.decision("d9"), .endDecision),
        begun { $0.close = .init(on: "2000", manner: .withdrew, decision: "d9") }
      ),
      (.unknown(.source("x"), .sources), begun { $0.evidence.sources = ["x"] }),
      (.sourceMissing, begun { $0.evidence.confidence = .read }),
      (.unfitText(.unprintable, .note), begun { $0.note = "\u{7}" }),
      (.endsBeforeBeginning(.to), begun { $0.close = .init(on: "1994-05-09", manner: .lapsed) }),
    ]
    for (refusal, action) in cases { expect(refusal, for: action, in: alliance) }
  }

  @Test func `lies within the lives of its body and its party`() throws {
    let alliance = try small()
    let cases: [(Subject, Field, Membership)] = [
      (.body("pfp"), .from, spell(1, "SWE", in: "pfp", from: "1994-01-09")),
      (.body("nacc"), .to, spell(1, "SWE", in: "nacc", from: "1992")),
      (.body("nacc"), .to, spell(1, "SWE", in: "nacc", from: "1992", to: "1997-05-31")),
      (.party("SUN"), .to, spell(1, "SUN", in: "nato", from: "1990")),
      (.party("SUN"), .from, spell(1, "SUN", in: "nato", from: "1991-12-26", to: "1992")),
    ]
    for (subject, field, spell) in cases {
      expect(.outsideLife(subject, field), for: .begin(spell), in: alliance)
    }
    let fitting = spell(1, "SUN", in: "nacc", from: "1991-12-20", to: "1991-12-26")
    #expect(alliance.answer(.begin(fitting)).isSuccess)
  }

  @Test func `does not overlap another of its party, body and role`() throws {
    let alliance = try small(.begin(spell(1, "SWE", in: "pfp", from: "1995", to: "2000")))
    let overlapping: [(Dated, Dated?)] = [
      ("1994-05-09", "1995-01-02"), ("1999-12-31", nil), ("1996", "1997"), ("1994-05-09", nil),
    ]
    for (from, to) in overlapping {
      let second = Action.begin(spell(2, "SWE", in: "pfp", from: from, to: to))
      expect(.overlaps(.membership(1)), for: second, in: alliance)
    }
    let apart = [
      spell(2, "SWE", in: "pfp", from: "1994-05-09", to: "1995"),
      spell(2, "SWE", in: "pfp", from: "2000"),
      spell(2, "FIN", in: "pfp", from: "1996"), spell(2, "SWE", in: "nato", from: "1996"),
      changed(spell(2, "SWE", in: "pfp", from: "1996")) { $0.role = .observer },
    ]
    for second in apart { #expect(alliance.answer(.begin(second)).isSuccess) }
  }

  @Test func `that overlaps several names the same one whatever came first`() throws {
    let spells = [
      spell(7, "SWE", in: "pfp", from: "1996", to: "1997"),
      spell(3, "SWE", in: "pfp", from: "1998", to: "1999"),
      spell(5, "SWE", in: "pfp", from: "2000", to: "2001"),
    ]
    let over = Action.begin(spell(9, "SWE", in: "pfp", from: "1995"))
    for order in [spells, spells.reversed()] {
      let alliance = try Alliance(
        [.add(state("SWE")), .found(body("pfp"))] + order.map(Action.begin))
      expect(.overlaps(.membership(3)), for: over, in: alliance)
      expect(.overlaps(.membership(3)), for: over, in: Alliance(alliance.holdings))
    }
  }

  @Test func `on the last day of all overlaps another of that day`() throws {
    let alliance = try small(.begin(spell(1, "SWE", in: "pfp", from: "2199-12-31")))
    let second = Action.begin(spell(2, "SWE", in: "pfp", from: "2199-12-31"))
    expect(.overlaps(.membership(1)), for: second, in: alliance)
  }
}

@Suite struct `Ending a membership` {
  private func end(
    _ id: Membership.ID, _ on: Dated, by decision: Decision.ID? = nil
  ) -> Action {
    .membership(.end(id, .init(on: on, manner: .acceded, decision: decision)))
  }

  @Test func `closes it once, after its beginning`() throws {
    var alliance = try small(.begin(spell(1, "SWE", in: "pfp", from: "1994-05-09")))
    expect(.unknown(.membership(9), .party), for: end(9, "2024-03-07"), in: alliance)
    expect(.unknown(.decision("d9"), .endDecision), for: end(1, "2024", by: "d9"), in: alliance)
    expect(.endsBeforeBeginning(.on), for: end(1, "1994-05-09"), in: alliance)
    let close = Membership.Close(on: "2024-03-07", manner: .acceded, decision: "d1")
    #expect(
      try alliance.perform(end(1, "2024-03-07", by: "d1")) == [.membership(.ended(1, close))])
    expect(.alreadyEnded(.membership(1)), for: end(1, "2025"), in: alliance)
    #expect(alliance.on("2024-03-06").counted(in: "pfp") == ["SWE"])
    #expect(alliance.on("2024-03-07").counted(in: "pfp") == [])
  }
}

@Suite struct `Correcting a membership` {
  @Test func `needs a reason and a difference, and keeps every rule`() throws {
    let first = spell(1, "SWE", in: "pfp", from: "1995", to: "2000")
    let alliance = try small(
      .begin(first), .begin(spell(2, "SWE", in: "pfp", from: "2000")))
    let earlier = changed(first) { $0.from = "1994-05-09" }
    func correct(_ spell: Membership) -> Action { .membership(.correct(spell)) }
    expect([.membership(.corrected(earlier))], from: correct(earlier), in: alliance)
    expect(.reasonMissing, for: correct(earlier), in: alliance, reason: "")
    expect(.nothingChanged, for: correct(first), in: alliance)
    let unknown = spell(9, "SWE", in: "pfp", from: "1995")
    expect(.unknown(.membership(9), .party), for: correct(unknown), in: alliance)
    let open = changed(first) { $0.close = nil }
    expect(.overlaps(.membership(2)), for: correct(open), in: alliance)
    let early = changed(first) { $0.from = "1990" }
    expect(.outsideLife(.body("pfp"), .from), for: correct(early), in: alliance)
  }
}

@Suite struct `Striking a membership` {
  @Test func `takes it back for a reason`() throws {
    var alliance = try small(.begin(spell(1, "SWE", in: "pfp", from: "1995")))
    let strike = Action.membership(.strike(1))
    expect(.reasonMissing, for: strike, in: alliance, reason: " ")
    #expect(try alliance.perform(strike) == [.membership(.struck(1))])
    expect(.unknown(.membership(1), .party), for: strike, in: alliance)
    #expect(alliance.on("1996-01-01").memberships(of: "SWE" as Party.ID) == [])
    #expect(alliance.on("1996-01-01").previousChange == Day("1994-01-10"))
  }
}
