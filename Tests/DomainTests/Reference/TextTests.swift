import Domain
import Testing

/// Texts are checked alike wherever they stand; a source's title stands for all here.
@Suite struct `A text` {
  private func answer(_ title: String) throws -> Result<[Fact], Refusal> {
    try small().answer(.add(Source(id: "s2", title: title, publisher: "A press")))
  }

  @Test(arguments: [
    "Türkiye", "Côte d’Ivoire", "Côte d'Ivoire", "日本", "Ελλάδα", "Україна", "المغرب", "ישראל",
    "Co\u{302}te", "👩‍👩‍👧", "two\nlines", "São Tomé & <Príncipe>", "\"quoted\"", "a\u{A0}b",
  ])
  func `may be of any script`(title: String) throws {
    #expect(try answer(title).isSuccess)
  }

  @Test(arguments: ["", " ", "\n", "\u{A0}", " \u{2003} \n", "\u{200B}", "\u{2060}\u{AD}"])
  func `is empty when nothing of it prints`(title: String) throws {
    #expect(try answer(title) == .failure(.unfitText(.empty, .title)))
  }

  @Test func `is too long beyond its number of characters`() throws {
    #expect(try answer(String(repeating: "é", count: 300)).isSuccess)
    let long = String(repeating: "é", count: 301)
    #expect(try answer(long) == .failure(.unfitText(.tooLong(300), .title)))
    // Marks upon one letter are characters too: they cost as much to store and to draw.
    let marked = "e" + String(repeating: "\u{301}", count: 300)
    #expect(try answer(marked) == .failure(.unfitText(.tooLong(300), .title)))
  }

  @Test(arguments: [
    "a\0", "a\tb", "a\rb", "\u{7F}a", "a\u{9B}", "a\u{1B}[31m", "a\u{202E}b", "a\u{202A}b",
    "a\u{2066}b", "a\u{2069}b", "a\u{200E}b", "a\u{200F}b", "a\u{061C}b", "\u{FEFF}a",
    "a\u{2028}b", "a\u{2029}b", "a\u{E000}b", "a\u{FFFF}b", "a\u{10FFFF}b", "a\u{0378}b",
  ])
  func `holds no controls and no marks that turn the direction of print`(title: String) throws {
    #expect(try answer(title) == .failure(.unfitText(.unprintable, .title)))
  }

  @Test func `in French is as fit as in English`() throws {
    let name = DatedName(Bilingual("Sweden", french: " "))
    expect(.unfitText(.empty, .name), for: .party(.rename("SWE", name)), in: try small())
  }

  @Test func `that gives a reason may be empty, but not unprintable or endless`() throws {
    let (alliance, action) = (try small(), Action.add(source("s2")))
    #expect(alliance.answer(action, reason: "").isSuccess)
    expect(.unfitText(.unprintable, .reason), for: action, in: alliance, reason: "a\u{202E}")
    let long = String(repeating: "x", count: 2001)
    expect(.unfitText(.tooLong(2000), .reason), for: action, in: alliance, reason: long)
  }
}

extension Result {
  var isSuccess: Bool { (try? get()) != nil }
}
