import Domain
import Pages
import Testing

@Suite struct `A page` {
  static func page(_ content: HTML, _ change: (inout Frame) -> Void = { _ in }) -> String {
    var frame = Frame(.english, title: "Parties & \"more\"")
    change(&frame)
    return Page(frame, content).html.description
  }

  @Test func `has its language, title, marking twice and content once`() {
    let page = Self.page("<h1>x</h1>")
    #expect(page.hasPrefix("<!doctype html>\n<html lang=\"en\">"))
    #expect(page.contains("<title>Parties &amp; &quot;more&quot; – Entente</title>"))
    #expect(page.matches(of: #/<section class="marking /#).count == 2)
    #expect(page.matches(of: #/<main /#).count == 1)
  }

  @Test func `keeps the day in its links`() {
    let page = Self.page("<h1>x</h1>") { $0.carried = [Address.Query("on", "1999-03-12")] }
    #expect(page.contains("href=\"/parties?on=1999-03-12\""))
    #expect(page.contains("<input type=\"hidden\" name=\"on\" value=\"1999-03-12\">"))
  }

  @Test func `steps through days and keeps the entry`() {
    let page = Self.page("<h1>x</h1>") { frame in
      var bar = DayBar(DayBar.Mark("12 Mar 1999", iso: "1999-03-12"), isToday: false, path: "/")
      bar.next = DayBar.Mark("29 Mar 2004", iso: "2004-03-29")
      bar.entry = .init("1234")
      bar.entryMoment = "21 Nov 2026"
      frame.day = bar
    }
    #expect(page.contains("As of 12 Mar 1999"))
    #expect(page.contains("href=\"/?on=2004-03-29&amp;at=1234\""))
    #expect(page.contains("As the record knew it on 21 Nov 2026"))
  }

  @Test func `escapes a hostile name wherever it stands`() {
    let name = "\"><script>alert('x')</script>"
    var field = Field("a", name, .select([Field.Choice(name, name)]))
    (field.hint, field.error, field.values) = (name, name, [name])
    var tile = TileMap.Tile(name, name, column: 0, row: 0, .partner)
    tile.address = Address(path: [name])
    let row = Timeline.Row(name, [Timeline.Spell(.ally, name, from: 1990, to: nil)])
    let fragments: [HTML] = [
      field.html(.english), TileMap(name, [tile]).html(.english),
      Timeline(name, TimeAxis(from: 1990, to: 2000), [row]).html(.english),
      Table(name, columns: [Table.Column(name)], rows: [["\(name)"]]).html(.french),
      Citation(name).html(.english), Marks.tag(name), EmptyState(name).html,
      Stat(name, name).html, Button.copyable(name, .french),
    ]
    let page = Self.page(fragments.joined()) {
      $0.principal = name
      $0.search = name
    }
    #expect(!page.contains("<script>alert"))
    #expect(!page.contains("alert('x')"))
  }

  @Test func `keeps what was typed where it is not a date`() {
    var field = Field("from", "From", .date)
    field.value = "30 Feb"
    #expect(field.html(.english).description.contains("type=\"text\" value=\"30 Feb\""))
    field.value = "1994-02-30"
    #expect(field.html(.english).description.contains("type=\"date\""))
  }

  @Test func `leaves out distant pages of a long list`() {
    let pages = Pagination(page: 5, of: 12, "/parties").html(.english).description
    #expect(pages.matches(of: #/<li>/#).count == 5)
    #expect(pages.matches(of: #/pages-gap/#).count == 2)
    #expect(Pagination(page: 1, of: 1, "/").html(.english).isEmpty)
  }
}

@Suite struct `The style page and the assets` {
  @Test(arguments: Language.allCases)
  func `is a well-formed page`(language: Language) {
    let page = StylePage.render(Frame(language, title: "x")).description
    for tag in ["div", "section", "table", "svg", "form", "fieldset", "ul", "ol", "dl", "figure"] {
      let opened = page.components(of: "<\(tag)[ >]")
      #expect(opened == page.components(of: "</\(tag)>"), "\(tag)")
    }
    #expect(!page.contains("{0}"))
    let ids = page.matches(of: #/ id="([^"]+)"/#).map { String($0.output.1) }
    #expect(Set(ids).count == ids.count)
  }

  @Test func `have addresses made of their contents and stay small`() {
    #expect(Assets.stylesheet.address.text.hasSuffix("/entente.css"))
    #expect(Assets.script.bytes.count < 4096)
    #expect(Assets.stylesheet.bytes.count < 56_000)
    #expect(Assets.contentSecurityPolicy.contains("default-src 'none'"))
  }
}

extension String {
  /// How often a pattern occurs.
  fileprivate func components(of pattern: String) -> Int {
    guard let expression = try? Regex(pattern) else { return 0 }
    return matches(of: expression).count
  }
}
