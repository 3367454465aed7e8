import Domain
import Pages

/// A small invented alliance: two Allies, a partner under restriction, one that left, one that
/// is no more, and a partner with a hostile name.
enum Sample {
  static let hostile = "<script>alert('x')</script>\"&"

  static func code<Subject>(_ text: String) -> Code<Subject> {
    guard let code = Code<Subject>(text) else { preconditionFailure("no code: \(text)") }
    return code
  }

  static func dated(_ text: String) -> Dated {
    guard let dated = Dated(text) else { preconditionFailure("no date: \(text)") }
    return dated
  }

  private static func party(
    _ id: String, _ english: String, _ french: String, at column: Int
  ) -> Party {
    var party = Party(
      id: code(id), kind: .state, names: [DatedName(Bilingual(english, french: french))])
    party.tile = Party.Tile(column: column, row: 1)
    party.alpha2 = String(id.prefix(2))
    party.region = code("north")
    return party
  }

  private static func body(
    _ id: String, _ kind: Body.Kind, _ english: String, _ french: String, _ founded: String
  ) -> Body {
    let name = Bilingual(english, french: french)
    return Body(
      id: code(id), kind: kind, names: [DatedName(name)],
      short: Bilingual(id.uppercased(), french: "\(id.uppercased())-F"), founded: dated(founded))
  }

  private static func spell(
    _ party: String, _ body: String, _ from: String, _ beginning: Membership.Beginning,
    _ close: Membership.Close? = nil
  ) -> Membership {
    var spell = Membership(
      id: Identifier(path: "\(party)/\(body)/\(from)"), party: code(party), body: code(body),
      from: dated(from), beginning: beginning)
    spell.close = close
    return spell
  }

  static var parties: [Party] {
    var renamed = party("RUR", "Ruritania", "Ruritanie", at: 3)
    renamed.names.append(
      DatedName(
        from: dated("1998-05-01"), Bilingual("Republic of Ruritania", french: "R. de Ruritanie"),
        footnote: Bilingual("So in its constitution.", french: "Selon sa constitution.")))
    var gone = party("OLD", "Old Union", "Ancienne Union", at: 4)
    gone.existence = Span(to: dated("1992-01-01"))
    var heir = party("ELB", "Elbonia", "Élbonie", at: 5)
    heir.predecessors = [gone.id]
    heir.existence = Span(from: dated("1992-01-01"))
    return [
      party("FRE", "Freedonia", "Fridonie", at: 1), party("SYL", "Sylvania", "Sylvanie", at: 2),
      renamed, gone, heir, party("ZZZ", hostile, hostile, at: 6),
    ]
  }

  static var bodies: [Body] {
    var council = body("jc", .council, "Joint Council", "Conseil conjoint", "1991-06-01")
    council.inclusions = [Body.Inclusion(code("allies"))]
    return [
      body("allies", .alliance, "The Treaty", "Le Traité", "1949-04-04"), council,
      body("pp", .framework, "Partnership Programme", "Programme de partenariat", "1994-01-10"),
    ]
  }

  static var memberships: [Membership] {
    var noted = spell("RUR", "pp", "1994-02-01", .signed)
    noted.note = Bilingual(hostile)
    noted.evidence = Evidence(sources: [code("S1")], confidence: .read)
    let acceded = Membership.Close(
      on: dated("2004-03-29"), manner: .acceded, decision: code("acc"))
    return [
      spell("FRE", "allies", "1949-04-04", .founded),
      spell("SYL", "pp", "1994-03-01", .signed, acceded),
      spell("SYL", "allies", "2004-03-29", .acceded), noted,
      spell("OLD", "jc", "1991-07-01", .joined, .init(on: dated("1992-01-01"), manner: .dissolved)),
      spell("ELB", "jc", "1992-01-01", .succeeded),
      spell("ZZZ", "pp", "1995-01-01", .joined, .init(on: dated("1996-01-01"), manner: .withdrew)),
    ]
  }

  static let alliance: Alliance = {
    var all = Holdings()
    all.edition = Edition(
      code: "sample", title: Bilingual("A sample", french: "Un exemple"),
      day: dated("2026-11-21").day, licence: "CC0-1.0",
      notice: Bilingual("Invented.", french: "Inventé."))
    all.sources = [Source(id: code("S1"), title: "A book", publisher: "A press")]
    let north = Bilingual("North", french: "Nord")
    all.terms = [Term(id: code("north"), scheme: "region", name: north)]
    all.decisions = [
      Decision(
        id: code("acc"), kind: .accession, day: dated("2004-03-29"),
        title: Bilingual("Sylvania accedes", french: "Adhésion de la Sylvanie"),
        evidence: Evidence()),
      Decision(
        id: code("stop"), kind: .council, day: dated("2014-04-01"),
        title: Bilingual("Cooperation suspended", french: "Coopération suspendue"),
        evidence: Evidence()),
    ]
    all.parties = parties
    all.bodies = bodies
    all.memberships = memberships
    var limit = Restriction(
      id: Identifier(1), party: code("RUR"), scopes: [.practical, .military, .access],
      from: dated("2014-04-01"))
    limit.decision = code("stop")
    all.restrictions = [limit]
    return Alliance(all)
  }()

  /// A reading of an alliance as of a day.
  static func reading(
    _ language: Language = .english, on day: String = "2026-11-21", mayChange: Bool = false,
    _ alliance: Alliance = Sample.alliance
  ) -> Reading {
    var frame = Frame(language, title: "")
    frame.mayChange = mayChange
    let reader = Principal(id: code("reader"), roles: [.reader])
    return Reading(
      alliance.seen(by: reader, on: dated(day).day, at: Instant(milliseconds: 0)), in: frame)
  }
}

extension Page {
  /// The page without its markup's line ends, as tests read it.
  var text: String { html.description }

  /// What stands between the tags of the content, apart from white space.
  var words: String {
    content.description.replacing(#/<[^>]*>/#, with: " ").replacing(#/\s+/#, with: " ")
  }

  /// The headings of the content with their levels.
  var headings: [String] {
    content.description.matches(of: #/<h([1-6])[^>]*>(.*?)<\/h[1-6]>/#).map {
      "\($0.output.1) \($0.output.2.replacing(#/<[^>]*>/#, with: ""))"
    }
  }
}
