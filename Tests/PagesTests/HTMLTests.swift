import Pages
import Testing

@Suite struct `Writing markup` {
  @Test(arguments: [
    ("plain", "plain"), ("a & b < c > d", "a &amp; b &lt; c &gt; d"),
    ("\"quoted\" 'so'", "&quot;quoted&quot; &#39;so&#39;"),
    ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"),
    ("\" onmouseover=\"alert(1)", "&quot; onmouseover=&quot;alert(1)"),
    ("Türkiye 中文 🇫🇷 \u{202E}gnp", "Türkiye 中文 🇫🇷 \u{202E}gnp"),
    ("e\u{301}", "e\u{301}"), ("tab\tand\nline", "tab\tand\nline"), ("", ""),
    ("nul\u{0}bell\u{7}del\u{7F}", "nul\u{FFFD}bell\u{FFFD}del\u{FFFD}"),
    ("<\u{338}", "&lt;\u{338}"),
  ])
  func `escapes interpolated text`(text: String, markup: String) {
    let html: HTML = "<p title=\"\(text)\">\(text)</p>"
    #expect(html.description == "<p title=\"\(markup)\">\(markup)</p>")
    #expect(HTML(text: text).description == markup)
  }

  @Test func `escapes a literal string that is interpolated`() {
    let html: HTML = "<b>\("<i>")</b>"
    #expect(html.description == "<b>&lt;i&gt;</b>")
  }

  @Test func `puts markup into markup as it is`() {
    let inner: HTML = "<b>\("&")</b>"
    #expect(("<p>\(inner)</p>" as HTML).description == "<p><b>&amp;</b></p>")
  }

  @Test func `leaves out what is not there`() {
    let text: String? = nil
    let inner: HTML? = nil
    let html: HTML = "[\(text)\(inner)\(with: text, { "<i>\($0)</i>" })\(if: false, "no")]"
    #expect(html.description == "[]")
  }

  @Test func `repeats markup for each element`() {
    let html: HTML = "<ul>\(each: ["a", "<"], { "<li>\($0)</li>" })</ul>"
    #expect(html.description == "<ul><li>a</li><li>&lt;</li></ul>")
    #expect((["a", "b"] as [HTML]).joined(", ").description == "a, b")
  }

  @Test func `writes attributes only when they have something to say`() {
    let none: String? = nil
    let html: HTML = """
      <input\(attribute: "value", "\"><script>")\(attribute: "title", none)\
      \(flag: "required", true)\(flag: "checked", false)\(classes: ["a", nil, "b"])\(classes: [])>
      """
    #expect(
      html.description
        == "<input value=\"&quot;&gt;&lt;script&gt;\" required class=\"a b\">")
  }

  @Test(arguments: [
    (1.0, "1"), (12.5, "12.5"), (33.333, "33.33"), (-0.126, "-0.13"), (99.999, "100"),
    (0.05, "0.05"), (.nan, "0"), (.infinity, "0"),
  ])
  func `writes numbers as drawings need them`(number: Double, text: String) {
    #expect(("\(number)" as HTML).description == text)
  }
}

@Suite struct `Making an address` {
  @Test(arguments: [
    "javascript:alert(1)", "JaVaScRiPt:alert(1)", " javascript:alert(1)", "java\tscript:x",
    "\u{1}javascript:x", "data:text/html,x", "vbscript:x", "//evil.example", "/\\evil.example",
    "\\\\evil.example", "http://plain.example", "https://", "", "relative/path", "ftp://x",
    "/\n/evil.example", "/\t/evil.example",
  ])
  func `refuses what a page may not lead to`(text: String) {
    #expect(Address(text) == nil)
  }

  @Test(arguments: [
    "/", "/parties/FR?on=1999-03-12", "?on=1999-03-12", "#content", "https://example.org/a",
    "HTTPS://example.org", "mailto:a@example.org",
  ])
  func `takes paths of the site, https and mailto`(text: String) {
    #expect(Address(text)?.text == text)
  }

  @Test func `encodes segments and values`() {
    let address = Address(
      path: ["parties", "a/b ?é"], query: [Address.Query("q", "x&y=\"z\"")], fragment: "ü")
    #expect(address.text == "/parties/a%2Fb%20%3F%C3%A9?q=x%26y%3D%22z%22#%C3%BC")
    #expect(Address(path: ["", "evil.example"]).text == "/evil.example")
  }

  @Test func `adds to a query before the fragment`() {
    let address = Address("/a?b=1#c").adding([Address.Query("on", "1999-03-12")])
    #expect(address.text == "/a?b=1&on=1999-03-12#c")
  }
}
