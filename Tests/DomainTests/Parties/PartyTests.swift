import Domain
import Testing

@Suite struct `A party` {
  @Test func `is added once`() throws {
    let alliance = try small()
    expect([.party(.added(state("MLT")))], from: .add(state("MLT")), in: alliance)
    expect(.alreadyExists(.party("FIN")), for: .add(state("FIN")), in: alliance)
  }

  @Test func `refers to what there is`() throws {
    let alliance = try small()
    func added(_ how: (inout Party) -> Void) -> Action { .add(changed(state("MLT"), how)) }
    expect(.unknown(.term("x"), .region), for: added { $0.region = "x" }, in: alliance)
    let heir = added { $0.predecessors = ["XXX"] }
    expect(.unknown(.party("XXX"), .predecessors), for: heir, in: alliance)
    let cites = added { $0.evidence.sources = ["x"] }
    expect(.unknown(.source("x"), .sources), for: cites, in: alliance)
    let claims = added { $0.evidence.confidence = .read }
    expect(.sourceMissing, for: claims, in: alliance)
    #expect(alliance.answer(added { $0.region = "north" }).isSuccess)
    #expect(alliance.answer(added { $0.predecessors = ["SUN"] }).isSuccess)
  }

  @Test func `is not its own predecessor`() throws {
    let own = changed(state("SWE")) { $0.predecessors = ["SWE"] }
    expect(.unknown(.party("SWE"), .predecessors), for: .party(.correct(own)), in: try small())
  }

  @Test func `has names in order of time`() throws {
    let alliance = try small()
    func added(_ names: [DatedName]) -> Action { .add(changed(state("MLT")) { $0.names = names }) }
    expect(.unfitText(.empty, .name), for: added([]), in: alliance)
    let twice = added([DatedName("A"), DatedName("B")])
    expect(.endsBeforeBeginning(.names), for: twice, in: alliance)
    let same = added([DatedName(from: "2000", "A"), DatedName(from: "2000-01-01", "B")])
    expect(.endsBeforeBeginning(.names), for: same, in: alliance)
    #expect(alliance.answer(added([DatedName("A"), DatedName(from: "2000", "B")])).isSuccess)
  }

  @Test func `begins before it ends`() throws {
    let backwards = Action.add(state("MLT", from: "2000", to: "1999"))
    expect(.endsBeforeBeginning(.existence), for: backwards, in: try small())
  }

  @Test(arguments: ["", "F", "fi", "FIN", "F1", "É", "ФИ"])
  func `has two capital letters or no short code`(alpha2: String) throws {
    let action = Action.add(changed(state("MLT")) { $0.alpha2 = alpha2 })
    expect(.unfitText(.tooLong(2), .alpha2), for: action, in: try small())
  }

  @Test func `stands on a tile of its own among those of its days`() throws {
    let tile = Party.Tile(column: 3, row: 4)
    func tiled(_ party: Party) -> Action { .add(changed(party) { $0.tile = tile }) }
    let alliance = try small(tiled(state("RUS", from: "1991-12-26")))
    expect(.tileTaken("RUS"), for: tiled(state("MLT")), in: alliance)
    #expect(alliance.answer(tiled(state("OLD", to: "1991-12-26"))).isSuccess)
    expect(.tileTaken("RUS"), for: tiled(state("OLD", to: "1991-12-27")), in: alliance)
    #expect(Party.Tile(column: 64, row: 0) == nil)
    #expect(Party.Tile(column: 0, row: -1) == nil)
  }
}

@Suite struct `Renaming a party` {
  @Test func `adds a name from a day on`() throws {
    let name = DatedName(from: "2022-06-02", "Türkiye")
    expect([.party(.renamed("SWE", name))], from: .party(.rename("SWE", name)), in: try small())
  }

  @Test func `needs a later day than the last name's, within its existence`() throws {
    var alliance = try small()
    func rename(_ id: Party.ID, _ from: Dated?) -> Action {
      .party(.rename(id, DatedName(from: from, "Other")))
    }
    expect(.unknown(.party("XXX"), .party), for: rename("XXX", "2000"), in: alliance)
    expect(.endsBeforeBeginning(.from), for: rename("SWE", nil), in: alliance)
    expect(.outsideLife(.party("SUN"), .from), for: rename("SUN", "1991-12-26"), in: alliance)
    expect(.outsideLife(.party("SUN"), .from), for: rename("SUN", "1922-12-29"), in: alliance)
    try alliance.perform(rename("SWE", "2000"))
    expect(.endsBeforeBeginning(.from), for: rename("SWE", "2000"), in: alliance)
    let untold = Action.party(.rename("SWE", DatedName(from: "2001", "A", footnote: "a\t")))
    expect(.unfitText(.unprintable, .footnote), for: untold, in: alliance)
  }
}

@Suite struct `The end of a party` {
  @Test func `closes its open spells and lifts what lies on it`() throws {
    let alliance = try small(
      .begin(spell(1, "SWE", in: "pfp", from: "1994-05-09")),
      .begin(spell(2, "SWE", in: "nacc", from: "1992", to: "1993")),
      .restrict(restriction(1, on: "SWE", from: "2000")),
      .restrict(restriction(2, on: "SWE", from: "1995", to: "1996")))
    let facts: [Fact] = [
      .membership(.ended(1, .init(on: "2030", manner: .dissolved))),
      .restriction(.lifted(1, on: "2030", by: nil)), .party(.ended("SWE", on: "2030")),
    ]
    expect(facts, from: .party(.end("SWE", on: "2030")), in: alliance)
    var after = alliance
    after.apply(facts)
    #expect(after.on("2029-12-31").counted(in: "pfp") == ["SWE"])
    #expect(after.on("2030-01-01").counted(in: "pfp") == [])
    #expect(after.on("2030-01-01").restrictionsInForce(on: "SWE") == [])
    #expect(after.on("2030-01-01").standing(of: "SWE") == .absent)
  }

  @Test func `comes once, after its beginning and after all that it was in`() throws {
    let alliance = try small(.begin(spell(1, "SWE", in: "pfp", from: "1994-05-09")))
    func end(_ id: Party.ID, _ on: Dated) -> Action { .party(.end(id, on: on)) }
    expect(.unknown(.party("XXX"), .party), for: end("XXX", "2000"), in: alliance)
    expect(.endsBeforeBeginning(.on), for: end("FIN", "1917-12-06"), in: alliance)
    expect(.alreadyEnded(.party("SUN")), for: end("SUN", "1992"), in: alliance)
    expect(.outsideLife(.party("SWE"), .on), for: end("SWE", "1994-05-09"), in: alliance)
    let limited = try small(.restrict(restriction(1, on: "SWE", from: "2000", to: "2002")))
    expect(.outsideLife(.party("SWE"), .on), for: end("SWE", "2001"), in: limited)
  }
}

@Suite struct `Correcting a party` {
  @Test func `needs a reason and a difference`() throws {
    let alliance = try small()
    let longer = state("SUN", from: "1922-12-30", to: "1991-12-31")
    expect([.party(.corrected(longer))], from: .party(.correct(longer)), in: alliance)
    expect(.reasonMissing, for: .party(.correct(longer)), in: alliance, reason: "\n")
    expect(.nothingChanged, for: .party(.correct(state("SWE"))), in: alliance)
    expect(.unknown(.party("XXX"), .party), for: .party(.correct(state("XXX"))), in: alliance)
  }

  @Test func `leaves its spells and restrictions within its existence`() throws {
    let spelled = try small(.begin(spell(1, "SWE", in: "pfp", from: "1994-05-09")))
    let late = Action.party(.correct(state("SWE", from: "1995")))
    expect(.outsideLife(.party("SWE"), .existence), for: late, in: spelled)
    let limited = try small(.restrict(restriction(1, on: "SWE", from: "1994-05-09")))
    expect(.outsideLife(.party("SWE"), .existence), for: late, in: limited)
  }
}

@Suite struct `Striking a party` {
  @Test func `takes back what nothing refers to`() throws {
    var alliance = try small()
    let strike = Action.party(.strike("SWE"))
    expect(.reasonMissing, for: strike, in: alliance, reason: "")
    expect(.unknown(.party("XXX"), .party), for: .party(.strike("XXX")), in: alliance)
    #expect(try alliance.perform(strike) == [.party(.struck("SWE"))])
    #expect(alliance.on("2020-01-01").party("SWE") == nil)
    #expect(alliance.on("2020-01-01").search("swe") == [])
    #expect(try alliance.perform(.add(state("SWE"))) == [.party(.added(state("SWE")))])
  }

  @Test func `is refused while something does`() throws {
    let strike = Action.party(.strike("SWE"))
    let uses: [(Subject, Action)] = [
      (.membership(1), .begin(spell(1, "SWE", in: "pfp", from: "1994-05-09"))),
      (.restriction(1), .restrict(restriction(1, on: "SWE", from: "2000"))),
      (.decision("d2"), .add(changed(decision("d2")) { $0.party = "SWE" })),
      (.party("NEW"), .add(changed(state("NEW")) { $0.predecessors = ["SWE"] })),
    ]
    for (subject, action) in uses {
      expect(.inUse(subject), for: strike, in: try small(action))
    }
  }
}
