import Testing

@Suite struct `Reading Swift` {
  private func words(_ text: String) -> [String] {
    Lexer.tokens(Lexer.split(text).code).map(\.text).filter { $0 != "\"" }
  }

  @Test func `leaves comments out`() {
    #expect(words("a // b\nc /* d /* e */ f */ g") == ["a", "c", "g"])
  }

  @Test func `leaves strings out and keeps what they interpolate`() {
    #expect(words(#"a "b // c" d"#) == ["a", "d"])
    #expect(words(#"a "b \(c(")")) \" d" e"#) == ["a", "(", "c", "(", ")", ")", "e"])
    #expect(words("a \"\"\"\n b \"c\" d\n \"\"\" e") == ["a", "e"])
    #expect(words("a #\"b \" c\"# d #/ e \" /# f") == ["a", "d", "f"])
    #expect(words("a #if b") == ["a", "#", "if", "b"])
  }

  @Test func `takes a sentence in backticks for one word`() {
    #expect(words("func `is try! fine`() {}").count == 6)
  }

  @Test func `keeps lines and what is glued`() {
    let tokens = Lexer.tokens(Lexer.split("try! a\n\"x\"\n b").code)
    #expect(tokens.map(\.line) == [1, 1, 1, 2, 3])
    #expect(tokens.map(\.glued) == [false, true, false, false, false])
  }
}
