import Domain
import Pages
import Testing

@Suite struct `The page of a party` {
  func page(_ id: String, _ reading: Reading = Sample.reading()) throws -> Page {
    let party = try #require(reading.sight.party(Sample.code(id)))
    return PartyPage.render(reading, party: party)
  }

  @Test func `names it as of the day and shows every name`() throws {
    let now = try page("RUR")
    #expect(now.headings.first == "1 Republic of Ruritania")
    #expect(now.words.contains("So in its constitution."))
    #expect(now.headings.contains("2 Names over time"))
    let then = try page("RUR", Sample.reading(on: "1995-01-01"))
    #expect(then.headings.first == "1 Ruritania")
  }

  @Test func `says at once what is restricted, since when and by which decision`() throws {
    let page = try page("RUR")
    #expect(
      page.words.contains(
        "practical and military cooperation and access to premises, since 1 Apr 2014"))
    #expect(page.text.contains("<a href=\"/decisions/stop\">Cooperation suspended</a>"))
    #expect(page.text.contains("class=\"bar is-restricted\""))
    let before = try self.page("RUR", Sample.reading(on: "2010-01-01"))
    #expect(!before.words.contains("Under a restriction"))
  }

  @Test func `shows how each spell began and ended and what it rests on`() throws {
    let page = try page("SYL")
    #expect(page.words.contains("1 Mar 1994 signed"))
    #expect(page.words.contains("29 Mar 2004 acceded to the alliance Sylvania accedes"))
    #expect(page.words.contains("goes on"))
    let noted = try self.page("RUR")
    #expect(noted.text.contains("href=\"/sources/S1\""))
    #expect(noted.words.contains("Read in the source"))
  }

  @Test func `lists the bodies that an Ally is in by inclusion`() throws {
    let page = try page("FRE")
    #expect(page.words.contains("By inclusion"))
    #expect(page.words.contains("JC through ALLIES"))
    #expect(try !self.page("FRE", Sample.reading(on: "1960-01-01")).words.contains("By inclusion"))
  }

  @Test func `says that a party is no more, or not yet, and who came after`() throws {
    let gone = try page("OLD")
    #expect(gone.words.contains("it ended on 1 Jan 1992"))
    #expect(gone.text.contains("<a href=\"/parties/ELB\">Elbonia</a>"))
    #expect(try page("ELB", Sample.reading(on: "1990-01-01")).words.contains("it begins on"))
    #expect(try page("ELB").words.contains("Took the place of Old Union"))
  }

  @Test func `shows the way to the forms to those alone who may change`() throws {
    let reader = try page("RUR")
    #expect(!reader.text.contains("/change/"))
    let page = try page("RUR", Sample.reading(mayChange: true))
    for part in ["party/RUR/rename", "party/RUR/end", "party/RUR/correct", "party/RUR/strike"] {
      #expect(page.text.contains("href=\"/change/\(part)\""), "\(part)")
    }
    #expect(page.text.contains("href=\"/change/membership/new?party=RUR\""))
    #expect(page.text.contains("href=\"/change/restriction/new?party=RUR\""))
    let spell = Identifier<Membership>(path: "RUR/pp/1994-02-01")
    #expect(page.text.contains("href=\"/change/membership/\(spell)/strike\""))
    #expect(page.text.contains("/lift\""))
  }

  @Test func `says when a party has no membership`() throws {
    var all = Holdings()
    all.parties = [
      Party(id: Sample.code("AAA"), kind: .ngo, names: [DatedName(Bilingual("Alone"))])
    ]
    let reading = Sample.reading(.english, on: "2026-11-21", mayChange: false, Alliance(all))
    let page = try page("AAA", reading)
    #expect(page.words.contains("No membership on record"))
    #expect(!page.text.contains("<svg class=\"time\""))
  }
}

@Suite struct `The pages of home and parties` {
  static let days = ["1940-01-01", "1949-04-04", "1991-12-31", "1995-06-01", "2026-11-21"]

  func pages(_ reading: Reading) -> [Page] {
    [HomePage.render(reading), PartiesPage.render(reading, filter: PartyFilter())]
      + reading.sight.parties.map { PartyPage.render(reading, party: $0) }
  }

  @Test(arguments: Language.allCases, days)
  func `has one first heading, none skipped, balanced tags and no open place`(
    language: Language, day: String
  ) {
    for page in pages(Sample.reading(language, on: day, mayChange: true)) {
      let text = page.text
      #expect(text.occurrences(of: "<h1>") == 1)
      let levels = page.headings.compactMap { Int($0.prefix(1)) }
      #expect(zip(levels, levels.dropFirst()).allSatisfy { $1 <= $0 + 1 }, "\(page.headings)")
      for tag in ["div", "section", "table", "svg", "ul", "ol", "dl", "span", "p", "a"] {
        let opened = text.occurrences(of: "<\(tag) ") + text.occurrences(of: "<\(tag)>")
        #expect(opened == text.occurrences(of: "</\(tag)>"), "\(page.frame.title): \(tag)")
      }
      #expect(!text.contains("{0}") && !text.contains("{1}"))
    }
  }

  @Test(arguments: Language.allCases, days)
  func `escapes a hostile name and note wherever they stand`(language: Language, day: String) {
    for page in pages(Sample.reading(language, on: day)) {
      #expect(!page.text.contains("<script>alert"), "\(page.frame.title)")
      #expect(!page.text.contains("alert('x')"))
    }
  }
}
