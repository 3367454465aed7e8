import Domain
import Pages
import Testing

@Suite struct `The home page` {
  @Test func `says how many there are and which formats they make`() {
    let page = HomePage.render(Sample.reading())
    #expect(page.headings.first == "1 A sample")
    #expect(page.words.contains("2 Allies, 2 partners and 3 bodies"))
    #expect(page.words.contains("With one partner each: JC , PP ."))
    #expect(page.words.contains("CC0-1.0") && page.words.contains("Invented."))
  }

  @Test func `tells what changed last in sentences with links`() {
    let page = HomePage.render(Sample.reading())
    #expect(page.words.contains("Republic of Ruritania : practical and military cooperation"))
    #expect(page.words.contains("Sylvania acceded to the alliance"))
    #expect(page.words.contains("Sylvania left PP on acceding"))
    #expect(page.text.contains("<a href=\"/parties/SYL\">Sylvania</a> acceded"))
    // The accession's decision is told by its outcome.
    #expect(!page.words.contains("Decision: Sylvania accedes"))
  }

  @Test func `speaks French with its own names and links`() {
    let page = HomePage.render(Sample.reading(.french))
    #expect(page.headings.first == "1 Un exemple")
    #expect(page.words.contains("Sylvanie : adhésion à l’alliance"))
    #expect(page.text.contains("href=\"/fr/parties/SYL\""))
    #expect(!page.words.contains("Restrictions in force"))
  }

  @Test func `counts a partner once and no Ally as one over the years`() {
    let page = HomePage.render(Sample.reading(on: "1994-06-01"))
    #expect(page.words.contains("1 Ally, 3 partners and 3 bodies"))
    let charts = page.text.occurrences(of: "class=\"chart step-chart\"")
    #expect(charts == 2)
  }

  @Test func `says when there was no alliance and when nothing is on record`() {
    let early = HomePage.render(Sample.reading(on: "1940-01-01"))
    #expect(early.words.contains("No alliance on this day"))
    #expect(!early.words.contains("0 Allies, "))
    let empty = HomePage.render(Sample.reading(Alliance()))
    #expect(empty.words.contains("The record is empty"))
    #expect(empty.headings.first == "1 The network of partnerships")
    let registrar = HomePage.render(Sample.reading(mayChange: true, Alliance()))
    #expect(registrar.text.contains("href=\"/change/party/new\""))
  }
}

@Suite struct `The list of parties` {
  func page(
    _ filter: PartyFilter = PartyFilter(), _ reading: Reading = Sample.reading()
  ) -> Page {
    PartiesPage.render(reading, filter: filter)
  }

  @Test func `sorts by name in the language read, accents folded`() throws {
    let french = page(PartyFilter(), Sample.reading(.french)).text
    let rows = french.matches(of: #/<th scope="row"[^>]*><a [^>]*>([^<]*)/#).map(\.output.1)
    let names = ["Élbonie", "Fridonie", "R. de Ruritanie"]
    let places = try names.map { try #require(rows.firstIndex(of: $0[...])) }
    #expect(places == places.sorted())
    // Elbonia was not before 1992, the Old Union is not today.
    #expect(!rows.contains("Ancienne Union"))
  }

  @Test func `narrows by every part and keeps the day`() {
    var filter = PartyFilter(kind: .state, standing: .partner, restricted: true)
    filter.body = Sample.code("pp")
    var reading = Sample.reading()
    reading.frame.carried = [Address.Query("on", "2020-01-01")]
    let page = page(filter, reading)
    #expect(page.words.contains("1 result"))
    #expect(page.text.contains("<input type=\"hidden\" name=\"on\" value=\"2020-01-01\">"))
    #expect(page.text.occurrences(of: "Remove the filter") == 4)
    #expect(page.text.contains("tile is-ally is-dim"))
    #expect(reading.sight.parties(matching: filter).map(\.id.text) == ["RUR"])
  }

  @Test func `offers a way out when nothing matches`() {
    let page = page(PartyFilter(kind: .firm))
    #expect(page.words.contains("No party matches"))
    #expect(page.text.contains("<a href=\"/parties\">Show all parties</a>"))
  }

  @Test func `says when no party is on record`() {
    #expect(page(PartyFilter(), Sample.reading(Alliance())).words.contains("No party is on record"))
  }

  @Test func `has pages of a hundred`() {
    var all = Holdings()
    all.parties = (0..<250).map { number in
      Party(
        id: Sample.code("P\(number)"), kind: .firm,
        names: [DatedName(Bilingual("Firm \(1000 + number)"))])
    }
    var filter = PartyFilter(kind: .firm)
    filter.skip = 200
    let page = page(filter, Sample.reading(Alliance(all)))
    #expect(page.words.contains("201 to 250 of 250"))
    #expect(page.text.contains("href=\"/parties?kind=firm&amp;skip=100\""))
    #expect(page.text.contains("Firm 1249") && !page.text.contains("Firm 1100"))
    filter.skip = 9999
    #expect(self.page(filter, Sample.reading(Alliance(all))).text.contains("Firm 1249"))
  }
}

extension Sample {
  fileprivate static func reading(_ alliance: Alliance) -> Reading {
    reading(.english, on: "2026-11-21", mayChange: false, alliance)
  }
  fileprivate static func reading(mayChange: Bool, _ alliance: Alliance) -> Reading {
    reading(.english, on: "2026-11-21", mayChange: mayChange, alliance)
  }
}

extension String {
  /// How often a text occurs.
  func occurrences(of part: String) -> Int { ranges(of: part).count }
}
