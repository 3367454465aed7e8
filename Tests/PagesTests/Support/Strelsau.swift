import Domain
import Pages
import Testing

/// A small alliance whose record holds every deed, and names that try to break out of a page.
struct Strelsau {
  static let hostile = "\"><script>alert('x')</script>"

  private(set) var alliance = Alliance()
  private(set) var lines: [RecordLine] = []
  static let today = Day("2026-11-21") ?? .latest

  var registrar: Principal

  /// The alliance with nothing in it.
  init() throws {
    registrar = Principal(id: try code("registrar-1"), roles: [.reader, .registrar])
  }

  /// The alliance after every deed.
  static func full() throws -> Strelsau {
    var office = try Strelsau()
    try office.addReference()
    try office.addNetwork()
    try office.change()
    return office
  }

  func sight(on day: Day = Strelsau.today) -> Sight {
    alliance.seen(by: registrar, on: day, at: Instant(milliseconds: 0))
  }

  func reading(
    _ language: Language = .english, on day: Day = Strelsau.today, mayChange: Bool = false
  ) -> Reading {
    var frame = Frame(language, title: "")
    frame.mayChange = mayChange
    if day != Strelsau.today { frame.carried = [Address.Query("on", day.description)] }
    return Reading(sight(on: day), in: frame)
  }

  /// The line of the record that holds a deed of a kind, the latest.
  func line(_ words: (Fact) -> Bool) throws -> RecordLine {
    try #require(lines.last { $0.entry.facts.contains(where: words) })
  }

  private mutating func act(_ action: Action, _ reason: String = "") throws {
    let number = UInt64(lines.count + 1)
    let occasion = Occasion(
      by: registrar, at: Instant(milliseconds: 1_795_000_000_000 + Int64(number) * 60_000),
      reason: reason)
    let facts = try alliance.decide(action, on: occasion)
    let before = sight()
    alliance.apply(facts)
    var entry = Entry(
      number: number, key: try code("k\(number)"), occasion.stamp, reason: reason,
      facts: facts)
    entry.digest = "0123456789abcdef"
    let differences = facts.map { ($0.subject, before.differences(to: sight(), in: $0.subject)) }
    lines.append(RecordLine(entry: entry, differences: differences))
  }

  /// Founds many bodies of one kind.
  mutating func crowd(_ count: Int) throws {
    for number in 0..<count { try found("c\(number)", .cluster, "C", on: "1994-01-10") }
  }

  private mutating func addReference() throws {
    var source = Source(id: try code("S1"), title: "Papers \(Self.hostile)", publisher: "Palace")
    source.address = "https://www.example.org/papers"
    try act(.reference(.addSource(source)))
    let pact = Decision(
      id: try code("pact"), kind: .treaty, day: try dated("1949-04-04"),
      title: Bilingual("Pact of Strelsau", french: "Pacte de Strelsau"),
      evidence: Evidence(sources: [source.id], confidence: .read))
    try act(.reference(.addDecision(pact)))
    let region = Term(
      id: try code("north"), scheme: "region", name: Bilingual("North", french: "Nord"))
    try act(.reference(.addTerm(region)))
    try act(
      .reference(
        .nameEdition(
          Edition(
            code: "zenda", title: Bilingual("Zenda", french: "Zenda"), day: Strelsau.today,
            licence: "CC-BY-4.0", notice: Bilingual("Invented.", french: "Inventé.")))))
  }

  private mutating func addNetwork() throws {
    for (id, name) in [
      ("RUR", "Ruritania"), ("FRE", "Freedonia"), ("SYL", "Sylvania"), ("XSS", Self.hostile),
    ] {
      let names = [DatedName(Bilingual(name, french: "\(name) (fr)"))]
      try act(.party(.add(Party(id: try code(id), kind: .state, names: names))))
    }
    try found("allies", .alliance, "Allies", on: "1949-04-04") { $0.decision = try code("pact") }
    try found("old", .council, "Old Council", on: "1991-12-20")
    try found("new", .council, "New Council", on: "1997-05-30") {
      $0.predecessors = [try code("old")]
    }
    try found("pact-for", .framework, "Pact \(Self.hostile)", on: "1994-01-10")
    try begin("RUR", in: "allies", on: "1949-04-04") { $0.decision = try code("pact") }
    try begin("FRE", in: "old", on: "1992-03-10")
    try begin("FRE", in: "pact-for", on: "1994-02-01") {
      $0.note = Bilingual("Note \(Self.hostile)")
    }
    try begin("XSS", in: "pact-for", on: "1995-01-01")
    try begin("SYL", in: "pact-for", on: "1996-01-01") { $0.role = .observer }
  }

  private mutating func change() throws {
    let old: Body.ID = try code("old")
    let new: Body.ID = try code("new")
    let allies: Body.ID = try code("allies")
    try act(.body(.include(new, Body.Inclusion(allies))))
    try act(
      .body(
        .end(
          old,
          Body.Ending(on: try dated("1997-05-30"), manner: .replaced, into: [new]))))
    let name = DatedName(
      from: try dated("2001"), Bilingual("Newer Council", french: "Conseil nouveau"))
    try act(.body(.rename(new, name)), "Asked for \(Self.hostile)")
    try act(
      .party(
        .rename(
          try code("FRE"),
          DatedName(
            from: try dated("2005-06"),
            Bilingual("Free State of Freedonia", french: "État libre de Freedonie")))))
    let spell = try #require(sight().memberships(of: try code("pact-for") as Body.ID).first)
    var corrected = spell
    corrected.role = .contributor
    try act(.membership(.correct(corrected)), "The list says so.")
    try act(
      .membership(.end(spell.id, .init(on: try dated("2010-01-01"), manner: .withdrew))))
    let observer = try #require(sight().memberships(of: try code("SYL") as Party.ID).first)
    try act(.membership(.strike(observer.id)), "Recorded twice.")
    let restriction = Restriction(
      id: Identifier(path: "r"), party: try code("XSS"), scopes: [.civil],
      from: try dated("2014-04-01"))
    try act(.restriction(.restrict(restriction)))
    try act(.restriction(.lift(restriction.id, on: try dated("2020-01-01"), by: nil)))
    try act(.restriction(.strike(restriction.id)), "Never set.")
    try act(.party(.end(try code("SYL"), on: try dated("2000-01-01"))))
    try act(.party(.strike(try code("SYL"))), "A fiction.")
  }

  private mutating func found(
    _ id: String, _ kind: Body.Kind, _ name: String, on day: String,
    with change: (inout Body) throws -> Void = { _ in }
  ) throws {
    var body = Body(
      id: try code(id), kind: kind,
      names: [DatedName(Bilingual(name, french: "\(name) (fr)"))],
      short: Bilingual(id.uppercased()), founded: try dated(day))
    body.purposes = [.dialogue]
    try change(&body)
    try act(.body(.found(body)))
  }

  private mutating func begin(
    _ party: String, in body: String, on day: String,
    with change: (inout Membership) throws -> Void = { _ in }
  ) throws {
    var spell = Membership(
      id: Identifier(path: "\(body)/\(party)"), party: try code(party), body: try code(body),
      from: try dated(day), beginning: .joined)
    spell.evidence = Evidence(sources: [try code("S1")], confidence: .read)
    try change(&spell)
    try act(.membership(.begin(spell)))
  }
}

/// A code that the test knows to be one.
func code<Subject>(_ text: String) throws -> Code<Subject> { try #require(Code(text)) }

/// A date that the test knows to be one.
func dated(_ text: String) throws -> Dated { try #require(Dated(text)) }

extension String {
  /// How often a text occurs.
  func count(of text: String) -> Int { ranges(of: text).count }
}
