import Domain
import Pages
import Testing

@Suite struct `Every page of bodies and of the record` {
  /// The pages of an office, by name.
  static func pages(
    _ office: Strelsau, _ language: Language, on day: Day = Strelsau.today, mayChange: Bool = false
  ) -> [(name: String, html: String)] {
    let reading = office.reading(language, on: day, mayChange: mayChange)
    let sight = reading.sight
    var pages: [(String, HTML)] = [
      ("bodies", BodiesPage.render(reading, filter: BodyFilter())),
      ("overlap", OverlapPage.render(reading, view: .bodies)),
      ("overlap of parties", OverlapPage.render(reading, view: .parties)),
      ("decisions", DecisionsPage.render(reading)),
      ("sources", SourcesPage.render(reading)),
      ("search", SearchPage.render(reading, query: Strelsau.hostile)),
      ("search asked nothing", SearchPage.render(reading, query: " ")),
      ("search found", SearchPage.render(reading, query: "coun")),
      (
        "record",
        RecordPage.render(
          reading, lines: office.lines, newer: .end, older: Entry.Key("a1"))
      ),
      ("record of nothing", RecordPage.render(reading, lines: [], newer: nil, older: nil)),
      ("verification", VerificationPage.render(reading, outcome: nil)),
      ("damage", VerificationPage.render(reading, outcome: damaged)),
      ("data", OpenDataPage.render(reading)),
      (
        "problem",
        ProblemPage.render(reading.frame, problem: .badRequest(Strelsau.hostile))
      ),
    ]
    pages += sight.bodies.map { ("body \($0.id)", BodyPage.render(reading, body: $0)) }
    pages += sight.decisions.map {
      ("decision \($0.id)", DecisionPage.render(reading, decision: $0))
    }
    pages += sight.sources.map { ("source \($0.id)", SourcePage.render(reading, source: $0)) }
    pages += office.lines.map {
      ("entry \($0.entry.number)", EntryPage.render(reading, line: $0))
    }
    return pages.map { ($0.0, $0.1.description) }
  }

  static let damaged = VerificationOutcome(
    entries: 3, bytes: 300, head: "ab",
    damage: [
      .changed(1), .missing(first: 2, last: 2), .missing(first: 3, last: 5),
      .misplaced(6, foundAt: 7), .malformed(8), .truncated(last: 9, head: 10), .beyondHead(11),
      .headChanged, .headMissing, .engine(Strelsau.hostile),
    ], seconds: 0.25)

  @Test(arguments: Language.allCases, [true, false])
  func `is well formed, with one heading and nothing unsaid`(
    language: Language, mayChange: Bool
  ) throws {
    for page in Self.pages(try .full(), language, mayChange: mayChange) {
      #expect(page.html.count(of: "<h1") == 1, "\(page.name)")
      #expect(page.html.contains("<html lang=\"\(language.tag)\">"), "\(page.name)")
      #expect(!page.html.contains("{0}"), "\(page.name)")
      for tag in ["div", "section", "table", "ul", "ol", "dl", "svg", "details", "span", "p"] {
        let opened = page.html.count(of: "<\(tag) ") + page.html.count(of: "<\(tag)>")
        #expect(opened == page.html.count(of: "</\(tag)>"), "\(page.name): \(tag)")
      }
      let ids = page.html.matches(of: #/ id="([^"]+)"/#).map { String($0.output.1) }
      #expect(Set(ids).count == ids.count, "\(page.name)")
    }
  }

  @Test func `escapes hostile names and reasons wherever they stand`() throws {
    for page in Self.pages(try .full(), .english, mayChange: true) {
      #expect(!page.html.contains("<script>alert"), "\(page.name)")
      #expect(!page.html.contains("alert('x')"), "\(page.name)")
    }
  }

  @Test func `keeps the day in its links and speaks the language throughout`() throws {
    let day = try #require(Day("1996-06-01"))
    for page in Self.pages(try .full(), .french, on: day) {
      let inner = page.html.matches(of: #/href="(\/[^"]*)"/#).map { String($0.output.1) }
      for address in inner where !address.hasPrefix("/assets") && !address.hasPrefix("/api") {
        #expect(address.hasPrefix("/fr"), "\(page.name): \(address)")
      }
      #expect(page.html.contains("on=1996-06-01"), "\(page.name)")
    }
  }

  @Test(arguments: Language.allCases)
  func `says what is missing where there is nothing`(language: Language) throws {
    for page in Self.pages(try Strelsau(), language) {
      #expect(page.html.count(of: "<h1") == 1, "\(page.name)")
      let isList = ["bodies", "overlap", "decisions", "sources"].contains(page.name)
      if isList { #expect(page.html.contains("class=\"empty\""), "\(page.name)") }
    }
  }

  @Test func `shows ways to change only to those who may`() throws {
    let office = try Strelsau.full()
    for page in Self.pages(office, .english) {
      #expect(!page.html.contains("/change/"), "\(page.name)")
    }
    let changing = Self.pages(office, .english, mayChange: true)
    let framework = try #require(changing.first { $0.name == "body pact-for" }).html
    for way in ["rename", "end", "include", "correct", "strike"] {
      #expect(framework.contains("/change/body/pact-for/\(way)"), "\(way)")
    }
    #expect(framework.contains("/change/membership/new?body=pact-for"))
    #expect(framework.contains(#/\/change\/membership\/[0-9a-z]{13}\/strike/#))
  }
}
