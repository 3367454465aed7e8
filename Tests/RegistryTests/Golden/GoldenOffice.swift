import Domain
import Journal
import Registry

/// The orders of the golden journal: together their facts are of every kind that is stored.
enum GoldenOffice {
  static let actions: [Action] = reference + parties + bodies + memberships + restrictions + strikes

  private static let evidence = Evidence(sources: ["S1"], confidence: .read)

  private static func source(_ title: String) -> Source {
    var source = Source(id: "S1", title: title, publisher: "A press")
    source.address = "https://press.example/book"
    source.dated = "1995"
    source.note = Bilingual("Second printing", french: "Deuxième tirage")
    return source
  }

  private static func decision(_ reference: String?) -> Decision {
    var decision = Decision(
      id: "summit-1994", kind: .summit, day: "1994-01-10",
      title: Bilingual("Invitation", french: "Invitation"), evidence: evidence)
    decision.reference = reference
    return decision
  }

  private static let reference: [Action] = [
    .reference(.addSource(source("A book"))), .reference(.correctSource(source("A good book"))),
    .reference(.addDecision(decision(nil))), .reference(.correctDecision(decision("M-1(94)2"))),
    .reference(.addTerm(Term(id: "north", scheme: "region", name: Bilingual("North")))),
    .reference(.correctTerm(Term(id: "north", scheme: "region", name: Bilingual("The north")))),
    .reference(
      .nameEdition(
        Edition(
          code: "golden", title: Bilingual("Golden", french: "Doré"), day: "2026-11-21",
          licence: "CC0-1.0", notice: Bilingual("Nobody's official system")))),
  ]

  private static func finland(_ alpha2: String?) -> Party {
    var party = Party(
      id: "FIN", kind: .state,
      names: [DatedName(Bilingual("Finland", french: "Finlande"), footnote: Bilingual("日本"))],
      evidence: evidence)
    party.existence = Span(from: "1917-12-06")
    party.region = "north"
    party.tile = Party.Tile(column: 34, row: 2)
    party.alpha2 = alpha2
    return party
  }

  private static let parties: [Action] = [
    .party(.add(finland(nil))), .party(.correct(finland("FI"))),
    .party(.add(Party(id: "SCG", kind: .state, names: [DatedName(Bilingual("FRY"))]))),
    .party(.rename("SCG", DatedName(from: "2003-02", Bilingual("Serbia and Montenegro")))),
  ]

  private static func pfp(_ purposes: [Body.Purpose]) -> Body {
    var body = Body(
      id: "pfp", kind: .framework, names: [DatedName(Bilingual("Partnership for Peace"))],
      short: Bilingual("PfP", french: "PPP"), founded: "1994-01-10")
    body.decision = "summit-1994"
    body.purposes = purposes
    body.note = Bilingual("Open to all of the region")
    body.evidence = evidence
    return body
  }

  private static func plain(_ id: Body.ID, _ kind: Body.Kind) -> Body {
    Body(
      id: id, kind: kind, names: [DatedName(Bilingual("Body \(id)"))], short: Bilingual(id.text),
      founded: "1990")
  }

  private static let bodies: [Action] = [
    .body(.found(pfp([.interoperability]))),
    .body(.correct(pfp([.membership, .interoperability]))),
    .body(.rename("pfp", DatedName(from: "2010", Bilingual("Partnership")))),
    .body(.found(plain("nato", .alliance))), .body(.found(plain("ifor", .operation))),
    .body(.include("pfp", Body.Inclusion("nato", span: Span(from: "1997-05-30", to: "2030")))),
  ]

  private static func spell(_ id: UInt64, _ body: Body.ID, from: Dated) -> Membership {
    var spell = Membership(
      id: Identifier(id), party: "FIN", body: body, from: from, beginning: .signed)
    spell.decision = "summit-1994"
    spell.note = Bilingual("First of all", french: "Première")
    spell.evidence = evidence
    return spell
  }

  private static let memberships: [Action] = [
    .membership(.begin(spell(1, "pfp", from: "1994-05"))),
    .membership(.correct(spell(1, "pfp", from: "1994-05-09"))),
    .membership(
      .end(1, Membership.Close(on: "2023-04-04", manner: .acceded, decision: "summit-1994"))),
    .membership(.begin(spell(.max, "ifor", from: "1995-12-20"))),
    .body(
      .end(
        "ifor",
        Body.Ending(on: "1996-12-20", manner: .completed, decision: "summit-1994", into: ["pfp"]))),
    .membership(.begin(spell(3, "nato", from: "2023-04-04"))),
  ]

  private static func limit(_ id: UInt64, _ scopes: [Restriction.Scope]) -> Restriction {
    var limit = Restriction(id: Identifier(id), party: "SCG", scopes: scopes, from: "1999-03-24")
    limit.body = "pfp"
    limit.decision = "summit-1994"
    limit.note = Bilingual("Until further notice")
    limit.evidence = evidence
    return limit
  }

  private static let restrictions: [Action] = [
    .restriction(.restrict(limit(1, [.practical]))),
    .restriction(.correct(limit(1, [.practical, .military]))),
    .restriction(.lift(1, on: "2001", by: "summit-1994")),
    .restriction(.restrict(limit(2, [.civil]))), .party(.end("SCG", on: "2006-06-03")),
  ]

  private static let strikes: [Action] = [
    .restriction(.strike(2)), .membership(.strike(3)), .restriction(.strike(1)),
    .party(.strike("SCG")), .body(.found(plain("odd", .cluster))), .body(.strike("odd")),
  ]

  /// Makes the journal anew, as this program writes it.
  static func journal() async throws -> MemoryJournal {
    let journal = MemoryJournal()
    let registry = try Registrar(journal)
    for (place, action) in actions.enumerated() {
      _ = try await registry.perform(order(action, place + 1))
    }
    return journal
  }
}
