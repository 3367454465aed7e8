import Labels
import Testing

/// Texts made to hurt: each is refused, for its reason, before it costs anything.
@Suite struct `Hostile XML` {
  private func reason(_ text: String) -> MarkupProblem.Reason? { reason(Array(text.utf8)) }

  private func reason(_ bytes: [UInt8]) -> MarkupProblem.Reason? {
    do {
      _ = try Label(xml: bytes)
    } catch {
      if case .markup(let problem) = error.kind { return problem.reason }
    }
    return nil
  }

  private func within(_ text: String) -> String {
    strange.split(separator: "deep").joined(separator: text)
  }

  @Test func `with a document type is not read, whatever it declares`() {
    let laughs = """
      <!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;"><!ENTITY c "&b;&b;&b;">]><a>&c;</a>
      """
    #expect(reason(laughs) == .documentType)
    #expect(reason("<!DOCTYPE a SYSTEM \"file:///etc/passwd\"><a/>") == .documentType)
    #expect(reason(within("<!ENTITY x \"y\">")) == .documentType)
    #expect(reason(within("&c;")) == .malformed)
  }

  @Test func `in another encoding is not read`() {
    #expect(reason([0xFE, 0xFF, 0, 0x3C, 0, 0x61]) == .notUTF8)
    #expect(reason("<?xml version=\"1.0\" encoding=\"UTF-16\"?><a/>") == .notUTF8)
    #expect(reason([0x3C, 0x61, 0x3E, 0xC0, 0x80]) == .notUTF8)
    #expect(reason([0x3C, 0x61, 0x2F, 0x3E, 0]) == .malformed)
  }

  @Test func `beyond a limit is not read`() {
    let deep = String(repeating: "<a>", count: 100_000)
    #expect(reason(deep) == .tooLarge)
    #expect(reason(String(repeating: "<a>", count: 50_000)) == .tooDeep)
    #expect(reason(within(String(repeating: "<x:b/>", count: 5000))) == .tooManyElements)
    #expect(reason(within(String(repeating: "long", count: 30_000))) == .tooLong)
    let many = (0..<100).map { " a\($0)=\"\"" }.joined()
    #expect(reason(within("<x:b\(many)/>")) == .tooManyAttributes)
    let spaces = (0..<40).map { " xmlns:a\($0)=\"u\"" }.joined()
    #expect(reason(within(String(repeating: "<x:b\(spaces)/>", count: 8))) == .tooManyAttributes)
    #expect(reason(within("<x:b a=\"\(String(repeating: "v", count: 70_000))\"/>")) == .tooLong)
    #expect(reason(within(String(repeating: "&amp;", count: 40_000))) == nil)
  }

  @Test(arguments: [
    "<a", "<a>", "</a>", "<a></b>", "<a/><a/>", "<a b=c/>", "<a b='<'/>", "<a b='1' b='2'/>",
    "<a>&#0;</a>", "<a>&#xD800;</a>", "<a>&#x110000;</a>", "<a>&#-5;</a>", "<a>&amp</a>",
    "<a>]]></a>", "<a><!-- -- --></a>", "<a><![CDATA[x</a>", "<?xml version='1.1'?><a/>",
    " <?xml version='1.0'?><a/>", "<?xml encoding='UTF-8'?><a/>", "text", "", "<a/>text",
    "<1a/>", "<a><?xml x?></a>", "<a b='1'c='2'/>", "<a\u{1}/>", "<a>\u{FFFF}</a>",
  ])
  func `that is not well-formed is not read`(_ text: String) {
    #expect(reason(text) != nil)
  }

  @Test(arguments: [
    "<x:a/>", "<a x:b='1'/>", "<a xmlns:x=''/>", "<a xmlns:xmlns='u'/>", "<x:y:z xmlns:x='u'/>",
    "<a xmlns:p='http://www.w3.org/2000/xmlns/'/>", "<a xmlns:xml='u'/>", "<:a/>", "<a:/>",
  ])
  func `with prefixes that mean nothing is not read`(_ text: String) {
    #expect(reason(text) == .namespace)
  }

  @Test func `with one attribute under two prefixes is not read`() {
    #expect(reason("<a xmlns:x='u' xmlns:y='u' x:b='1' y:b='2'/>") == .repeatedAttribute)
  }
}
