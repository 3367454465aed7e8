import Domain
import Pages
import Testing

@Suite struct `The page of a body` {
  static func page(
    _ id: String, on day: String = "2026-11-21", _ language: Language = .english
  ) throws -> String {
    let reading = try Strelsau.full().reading(language, on: try #require(Day(day)))
    let body = try #require(reading.sight.body(try code(id)))
    return BodyPage.render(reading, body: body).description
  }

  @Test func `tells how it ended and leads to its last day`() throws {
    let page = try Self.page("old")
    #expect(page.contains("its last day was 29 May 1997"))
    #expect(page.contains("href=\"/bodies/old?on=1997-05-29\""))
    #expect(page.contains("href=\"/bodies/new\">NEW"))
    #expect(page.contains("replaced"))
  }

  @Test func `leads to its first day from the days before`() throws {
    let page = try Self.page("new", on: "1990-01-01")
    #expect(page.contains("it was founded on 30 May 1997"))
    #expect(page.contains("href=\"/bodies/new?on=1997-05-30\""))
  }

  @Test func `keeps those through an included body apart, with their number`() throws {
    let page = try Self.page("new")
    #expect(page.contains("Through ALLIES <span class=\"count\">1</span>"))
    #expect(page.contains("href=\"/parties/RUR\""))
  }

  @Test func `has the name of the day and all names`() throws {
    #expect(try Self.page("new", on: "1999-01-01").contains("<h1>New Council"))
    let page = try Self.page("new", on: "2026-11-21", .french)
    #expect(page.contains("<h1>Conseil nouveau"))
    #expect(page.contains("New Council (fr)"))
    #expect(page.contains("depuis 2001"))
  }

  @Test func `tells every spell with its beginning, end and note`() throws {
    let page = try Self.page("pact-for")
    #expect(page.contains("Contributor"))
    #expect(page.contains("1 Jan 2010"))
    #expect(page.contains("withdrew"))
    #expect(page.contains("Note &quot;&gt;&lt;script&gt;"))
    #expect(page.contains("1+1"))
  }
}

@Suite struct `The list of bodies` {
  @Test func `is narrowed by kind, purpose and day`() throws {
    let reading = try Strelsau.full().reading()
    let councils = BodiesPage.render(reading, filter: BodyFilter(kind: .council)).description
    #expect(councils.contains("/bodies/old"))
    #expect(!councils.contains("/bodies/pact-for"))
    let current = BodiesPage.render(reading, filter: BodyFilter(current: true)).description
    #expect(!current.contains("<th scope=\"row\" role=\"rowheader\"><a href=\"/bodies/old"))
    let none = BodiesPage.render(reading, filter: BodyFilter(purpose: .operations)).description
    #expect(none.contains("No body fits these filters"))
  }

  @Test func `parts a long list into pages that keep the filter`() throws {
    var office = try Strelsau.full()
    try office.crowd(230)
    var filter = BodyFilter(kind: .cluster)
    filter.skip = 200
    let page = BodiesPage.render(office.reading(), filter: filter).description
    #expect(page.count(of: "role=\"rowheader\"") == 30)
    #expect(page.contains("href=\"/bodies?kind=cluster&amp;skip=100\""))
    #expect(page.contains("href=\"/bodies?kind=cluster\""))
    filter.skip = 9_000_000
    #expect(BodiesPage.render(office.reading(), filter: filter).description.contains("rowheader"))
  }
}

@Suite struct `The overlap` {
  @Test func `counts what bodies share and frames their own numbers`() throws {
    let page = OverlapPage.render(try Strelsau.full().reading(), view: .bodies).description
    #expect(page.contains("<td class=\"heat-whole\">1</td>"))
    #expect(page.contains("<td class=\"heat-5\">1</td>"))
    #expect(page.contains("OLD → NEW"))
  }

  @Test func `marks roles by letters, inclusions in brackets`() throws {
    let reading = try Strelsau.full().reading(on: try #require(Day("2005-01-01")))
    let page = OverlapPage.render(reading, view: .parties).description
    #expect(page.contains(">(M)</td>"))
    #expect(page.contains(">C</td>"))
    #expect(page.contains(">M</td>"))
  }
}
