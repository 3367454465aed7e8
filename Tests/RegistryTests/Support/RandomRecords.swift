import Domain
import Drawing

/// Draws records of every type with every optional part now there and now not.
struct RandomRecords {
  var random: SplitMix64

  init(seed: UInt64) { random = SplitMix64(seed: seed) }

  mutating func perhaps<Value>(_ draw: (inout RandomRecords) -> Value) -> Value? {
    random.oneIn(2) ? draw(&self) : nil
  }

  mutating func several<Value>(_ draw: (inout RandomRecords) -> Value) -> [Value] {
    (0..<random.below(4)).map { _ in draw(&self) }
  }

  mutating func text() -> String {
    let words = ["", "Türkiye", "日本", "Côte d'Ivoire", "\0", "👩‍👩‍👧", "e\u{301}", "a\nb"]
    return (0..<random.below(30)).map { _ in random.pick(words) }.joined(separator: " ")
  }

  mutating func code<Subject>() -> Code<Subject> {
    let letters = Array("abcXYZ019-.")
    let rest = String((0..<random.below(47)).map { _ in random.pick(letters) })
    return Code(stringLiteral: "k" + rest)
  }

  mutating func identifier<Subject>() -> Identifier<Subject> {
    Identifier(random.oneIn(5) ? .max : random.next())
  }

  mutating func day() -> Day {
    let range = Day.earliest.number...Day.latest.number
    return Day(number: Int32.random(in: range, using: &random)) ?? .latest
  }

  mutating func dated() -> Dated { Dated(day(), precision: random.pick()) }
  mutating func span() -> Span { Span(from: perhaps { $0.dated() }, to: perhaps { $0.dated() }) }
  mutating func phrase() -> Bilingual { Bilingual(text(), french: perhaps { $0.text() }) }

  mutating func name() -> DatedName {
    DatedName(from: perhaps { $0.dated() }, phrase(), footnote: perhaps { $0.phrase() })
  }

  mutating func evidence() -> Evidence {
    Evidence(sources: several { $0.code() }, confidence: random.pick())
  }
}

extension RandomRecords {
  mutating func source() -> Source {
    var source = Source(id: code(), title: text(), publisher: text())
    source.address = perhaps { $0.text() }
    source.dated = perhaps { $0.dated() }
    source.note = perhaps { $0.phrase() }
    return source
  }

  mutating func term() -> Term { Term(id: code(), scheme: text(), name: phrase()) }

  mutating func edition() -> Edition {
    Edition(code: text(), title: phrase(), day: day(), licence: text(), notice: phrase())
  }

  mutating func decision() -> Decision {
    var decision = Decision(
      id: code(), kind: random.pick(), day: dated(), title: phrase(), evidence: evidence())
    decision.body = perhaps { $0.code() }
    decision.party = perhaps { $0.code() }
    decision.reference = perhaps { $0.text() }
    return decision
  }

  mutating func party() -> Party {
    var party = Party(
      id: code(), kind: random.pick(), names: several { $0.name() }, evidence: evidence())
    party.existence = span()
    party.region = perhaps { $0.code() }
    party.tile = Party.Tile(column: random.below(80), row: random.below(64))
    party.alpha2 = perhaps { $0.text() }
    party.predecessors = several { $0.code() }
    return party
  }

  mutating func inclusion() -> Body.Inclusion { Body.Inclusion(code(), span: span()) }

  mutating func ending() -> Body.Ending {
    Body.Ending(
      on: dated(), manner: random.pick(), decision: perhaps { $0.code() },
      into: several { $0.code() })
  }

  mutating func body() -> Body {
    var body = Body(
      id: code(), kind: random.pick(), names: several { $0.name() }, short: phrase(),
      founded: dated())
    body.purposes = several { $0.random.pick() }
    body.decision = perhaps { $0.code() }
    body.ending = perhaps { $0.ending() }
    body.mainRole = random.pick()
    body.inclusions = several { $0.inclusion() }
    body.predecessors = several { $0.code() }
    body.note = perhaps { $0.phrase() }
    body.evidence = evidence()
    return body
  }

  mutating func close() -> Membership.Close {
    Membership.Close(on: dated(), manner: random.pick(), decision: perhaps { $0.code() })
  }

  mutating func membership() -> Membership {
    var spell = Membership(
      id: identifier(), party: code(), body: code(), from: dated(), beginning: random.pick())
    spell.role = random.pick()
    spell.decision = perhaps { $0.code() }
    spell.close = perhaps { $0.close() }
    spell.note = perhaps { $0.phrase() }
    spell.evidence = evidence()
    return spell
  }

  mutating func restriction() -> Restriction {
    var limit = Restriction(
      id: identifier(), party: code(), scopes: several { $0.random.pick() }, from: dated())
    limit.body = perhaps { $0.code() }
    limit.decision = perhaps { $0.code() }
    limit.to = perhaps { $0.dated() }
    limit.liftedBy = perhaps { $0.code() }
    limit.note = perhaps { $0.phrase() }
    limit.evidence = evidence()
    return limit
  }

  /// One fact of every case.
  mutating func everyFact() -> [Fact] {
    [
      .reference(.sourceAdded(source())), .reference(.sourceCorrected(source())),
      .reference(.decisionAdded(decision())), .reference(.decisionCorrected(decision())),
      .reference(.termAdded(term())), .reference(.termCorrected(term())),
      .reference(.editionNamed(edition())), .party(.added(party())),
      .party(.renamed(code(), name())), .party(.ended(code(), on: dated())),
      .party(.corrected(party())), .party(.struck(code())), .body(.founded(body())),
      .body(.renamed(code(), name())), .body(.ended(code(), ending())),
      .body(.included(code(), inclusion())), .body(.corrected(body())), .body(.struck(code())),
      .membership(.begun(membership())), .membership(.ended(identifier(), close())),
      .membership(.corrected(membership())), .membership(.struck(identifier())),
      .restriction(.set(restriction())),
      .restriction(.lifted(identifier(), on: dated(), by: perhaps { $0.code() })),
      .restriction(.corrected(restriction())), .restriction(.struck(identifier())),
    ]
  }

  mutating func holdings() -> Holdings {
    var holdings = Holdings()
    holdings.edition = perhaps { $0.edition() }
    holdings.sources = several { $0.source() }
    holdings.decisions = several { $0.decision() }
    holdings.terms = several { $0.term() }
    holdings.parties = several { $0.party() }
    holdings.bodies = several { $0.body() }
    holdings.memberships = several { $0.membership() }
    holdings.restrictions = several { $0.restriction() }
    return holdings
  }
}
