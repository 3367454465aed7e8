import Domain
import Testing

/// Of several reasons the first in the order of `Refusal`'s cases is given.
@Suite struct `Of several reasons` {
  @Test func `a missing role comes before everything`() throws {
    let action = Action.party(.correct(changed(state("XXX")) { $0.names = [] }))
    let asked = Occasion(by: reader, at: Instant(milliseconds: 0), reason: "\0")
    #expect(throws: Refusal.notPermitted(.registrar)) {
      try small().decide(action, on: asked)
    }
    let administrator = Principal(id: "a", roles: [.administrator])
    #expect(throws: Refusal.notPermitted(.registrar)) {
      let asked = Occasion(by: administrator, at: Instant(milliseconds: 0))
      return try small().decide(.add(state("MLT")), on: asked)
    }
  }

  /// Takes away one fault after another, each the one that was named.
  @Test func `of a party's they are named in order`() throws {
    let tile = Party.Tile(column: 1, row: 1)
    let alliance = try small(
      .add(changed(state("RUS")) { $0.tile = tile }),
      .begin(spell(1, "SWE", in: "pfp", from: "1994-05-09")))
    var party = changed(state("SWE", from: "2000", to: "1999")) {
      $0.region = "x"
      $0.names = [DatedName("A"), DatedName("")]
      $0.alpha2 = "sweden"
      $0.evidence = Evidence(sources: [], confidence: .read)
      $0.predecessors = ["SWE"]
      $0.tile = tile
    }
    let steps: [(Refusal, (inout Party) -> Void)] = [
      (.unknown(.term("x"), .region), { $0.region = nil }),
      (.unknown(.party("SWE"), .predecessors), { $0.predecessors = [] }),
      (.unfitText(.empty, .name), { $0.names[1] = DatedName("B") }),
      (.unfitText(.tooLong(2), .alpha2), { $0.alpha2 = "SE" }),
      (.endsBeforeBeginning(.names), { $0.names.removeLast() }),
      (.endsBeforeBeginning(.existence), { $0.existence.to = nil }),
      (.sourceMissing, { $0.evidence.sources = ["s1"] }),
      (.outsideLife(.party("SWE"), .existence), { $0.existence.from = nil }),
      (.tileTaken("RUS"), { $0.tile = nil }),
    ]
    expect(.reasonMissing, for: .party(.correct(party)), in: alliance, reason: "")
    for (refusal, mend) in steps {
      expect(refusal, for: .party(.correct(party)), in: alliance)
      mend(&party)
    }
    #expect(alliance.answer(.party(.correct(party))).isSuccess)
    expect(
      .alreadyExists(.party("SWE")), for: .add(changed(party) { $0.region = "x" }), in: alliance)
  }

  @Test func `of a body's they are named in order`() throws {
    let alliance = try small(
      .body(.include("nacc", Body.Inclusion("pfp"))),
      .begin(spell(1, "SWE", in: "pfp", from: "1994-05-09")))
    var faulty = changed(body("pfp", .alliance, founded: "1995")) {
      $0.names = [DatedName("A"), DatedName("B")]
      $0.short = ""
      $0.ending = Body.Ending(on: "1994", manner: .merged, into: ["x"])
      $0.inclusions = [
        Body.Inclusion("y"), Body.Inclusion("nacc", span: Span(from: "2000", to: "1999")),
      ]
      $0.evidence = Evidence(sources: ["z"], confidence: .read)
    }
    let steps: [(Refusal, (inout Body) -> Void)] = [
      (.unknown(.body("x"), .into), { $0.ending?.into = [] }),
      (.unknown(.body("y"), .inclusions), { $0.inclusions.removeFirst() }),
      (.unknown(.source("z"), .sources), { $0.evidence.sources = [] }),
      (.unfitText(.empty, .short), { $0.short = "PfP" }),
      (.endsBeforeBeginning(.names), { $0.names.removeLast() }),
      (.endsBeforeBeginning(.ending), { $0.ending = nil }),
      (.endsBeforeBeginning(.inclusions), { $0.inclusions[0].span = Span() }),
      (.sourceMissing, { $0.evidence.confidence = .known }),
      (.outsideLife(.body("pfp"), .founded), { $0.founded = "1994" }),
      (.cycle("pfp"), { $0.inclusions = [] }),
      (.secondAlliance("nato"), { $0.kind = .framework }),
    ]
    for (refusal, mend) in steps {
      expect(refusal, for: .body(.correct(faulty)), in: alliance)
      mend(&faulty)
    }
    #expect(alliance.answer(.body(.correct(faulty))).isSuccess)
  }

  @Test func `of a membership's they are named in order`() throws {
    let alliance = try small(.begin(spell(1, "SWE", in: "pfp", from: "1994-05-09")))
    var faulty = changed(spell(2, "XXX", in: "pfp", from: "1990", to: "1989")) {
      $0.note = ""
      $0.evidence = Evidence(sources: ["z"], confidence: .read)
    }
    let steps: [(Refusal, (inout Membership) -> Void)] = [
      (.unknown(.party("XXX"), .party), { $0.party = "SWE" }),
      (.unknown(.source("z"), .sources), { $0.evidence.sources = [] }),
      (.unfitText(.empty, .note), { $0.note = nil }),
      (.endsBeforeBeginning(.to), { $0.close = nil }),
      (.sourceMissing, { $0.evidence.confidence = .known }),
      (.outsideLife(.body("pfp"), .from), { $0.from = "1994-01-10" }),
      (.overlaps(.membership(1)), { $0.role = .observer }),
    ]
    for (refusal, mend) in steps {
      expect(refusal, for: .begin(faulty), in: alliance)
      mend(&faulty)
    }
    #expect(alliance.answer(.begin(faulty)).isSuccess)
    // The field that each is about, for a form to mark.
    #expect(steps.map(\.0.field) == [.party, .sources, .note, .to, .sources, .from, .from])
  }

  @Test func `an end that came before is named before what stands in its way`() throws {
    let alliance = try small()
    let ended = Action.body(.end("nacc", Body.Ending(on: "1991", manner: .merged)))
    expect(.endsBeforeBeginning(.on), for: ended, in: alliance)
    let again = Action.body(.end("nacc", Body.Ending(on: "2000", manner: .merged)))
    expect(.alreadyEnded(.body("nacc")), for: again, in: alliance)
  }

  @Test func `each names the part of the form to mark, where there is one`() {
    let fields: [(Refusal, Field?)] = [
      (.notPermitted(.registrar), nil), (.reasonMissing, .reason),
      (.unknown(.edition, .region), .region), (.alreadyExists(.edition), .code),
      (.unfitText(.empty, .note), .note), (.unsafeAddress, .address),
      (.endsBeforeBeginning(.to), .to), (.sourceMissing, .sources),
      (.choiceMissing(.scopes), .scopes), (.outsideLife(.edition, .from), .from),
      (.overlaps(.edition), .from), (.alreadyEnded(.edition), .on), (.cycle("x"), .inclusions),
      (.tileTaken("X"), .tile), (.secondAlliance("x"), .kind), (.inUse(.edition), nil),
      (.nothingChanged, nil),
    ]
    for (refusal, field) in fields { #expect(refusal.field == field) }
  }
}
