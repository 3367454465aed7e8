import Testing

/// Code that the house does not write, and what it writes instead.
struct Spelling: Sendable {
  var code: String
  var instead: String
  /// Targets that may write it all the same; nil where nobody may, tests included.
  var allowed: [String]?

  init(_ code: String, _ instead: String, allowed: [String]? = nil) {
    self.code = code
    self.instead = instead
    self.allowed = allowed
  }
}

private let forbiddenSpellings = [
  Spelling("try!", "let it throw, or handle the error"),
  Spelling("as!", "use as? and handle nil"),
  Spelling("fatalError(", "use precondition with a sentence, or a type that rules it out"),
  Spelling("@unchecked Sendable", "use a Mutex or an actor"),
  Spelling("nonisolated(unsafe)", "use a Mutex, or pass the value"),
  Spelling("unowned(unsafe)", "keep a strong reference"),
  Spelling("assert(", "use precondition: it stays in release builds", allowed: []),
  Spelling("print(", "return the text; only the tool prints", allowed: ["entente"]),
  Spelling("Task {", "await it where it is asked for", allowed: ["Server", "entente"]),
  Spelling("Task.detached", "await it where it is asked for", allowed: ["Server", "entente"]),
  Spelling("Date()", "take the instant as an argument", allowed: ["Web", "Server", "entente"]),
  Spelling("Date.now", "take the instant as an argument", allowed: ["Web", "Server", "entente"]),
  Spelling("UUID()", "take the id as an argument", allowed: ["Journal", "Web", "entente"]),
  Spelling(".randomElement(", "take the choice as an argument", allowed: ["Simulation"]),
  Spelling(".shuffled(", "take the order as an argument", allowed: ["Simulation"]),
  Spelling("LocalizedError", "wording belongs to Pages and the tool", allowed: []),
]

/// Marks of work left undone: the issue tracker keeps those.
private let unfinished = ["TODO", "FIXME", "XXX", "HACK"]

extension Rule {
  static let forbidden = Rule.perFile("forbidden") { file in
    forbiddenSpellings.filter { spelling in
      guard file.isSource else { return file.isSwift && spelling.allowed == nil }
      return !(spelling.allowed ?? []).contains(file.target)
    }
    .flatMap { spelling in
      let pattern = Lexer.tokens(Array(spelling.code.utf8))
      return file.tokens.indices.filter { matches(pattern, in: file.tokens, at: $0) }.map {
        Finding(
          path: file.path, line: file.tokens[$0].line,
          remedy: "`\(spelling.code)`: \(spelling.instead)")
      }
    }
  }

  static let unfinishedWork = Rule.perFile("unfinishedWork") { file in
    file.comments.enumerated().flatMap { number, comment in
      unfinished.filter { comment.split { !$0.isLetter }.contains(Substring($0)) }.map {
        Finding(
          path: file.path, line: number + 1, remedy: "\($0): do it now, or file an issue")
      }
    }
  }

  static let forceUnwrap = Rule.perFile("forceUnwrap") { file in
    guard file.isSource else { return [] }
    return file.tokens.indices.dropFirst().filter { index in
      let (mark, before) = (file.tokens[index], file.tokens[index - 1])
      guard mark.text == "!", mark.glued else { return false }
      let next = index + 1 < file.tokens.count ? file.tokens[index + 1] : mark
      let isOperator = next.text == "=" && next.glued
      return !isOperator && (before.isWord || [")", "]"].contains(before.text))
    }
    .map {
      Finding(
        path: file.path, line: file.tokens[$0].line,
        remedy: "`\(file.tokens[$0 - 1].text)!`: unwrap with guard, or make nil impossible")
    }
  }

  static let spellings = [forbidden, unfinishedWork, forceUnwrap]

  private static func matches(_ pattern: [Token], in tokens: [Token], at start: Int) -> Bool {
    guard start + pattern.count <= tokens.count else { return false }
    for (offset, wanted) in pattern.enumerated() {
      let token = tokens[start + offset]
      if token.text != wanted.text || (offset > 0 && wanted.glued && !token.glued) { return false }
    }
    // `route.print(` and `func print(` are names of ours, not the forbidden function.
    let before = start > 0 ? tokens[start - 1].text : ""
    return pattern[0].text == "." || ![".", "func"].contains(before)
  }
}

@Suite struct `Spellings` {
  @Test func `that hide faults are not used`() {
    expectTidy(.forbidden)
    let bad =
      "try! a()\nfatalError(\"b\")\nclass C: @unchecked Sendable {}\nTask { d() }\n"
      + "nonisolated(unsafe) var e = 1\nprint(f)\nlet g = h as! I"
    #expect(Set(Rule.forbidden.findings(bad).map(\.line)) == Set(1...7))
    let good = "try !a()\n// try! b\nroute.print(c)\nfunc print(_ d: D) {}\n\"fatalError(\""
    #expect(Rule.forbidden.findings(good).isEmpty)
    #expect(Rule.forbidden.findings("print(a)", in: "Sources/entente/A.swift").isEmpty)
    #expect(Rule.forbidden.findings("print(a)", in: "Tests/DomainTests/A.swift").isEmpty)
    #expect(Rule.forbidden.findings("try! a()", in: "Tests/DomainTests/A.swift").count == 1)
  }

  @Test func `leave no work marked as undone`() {
    expectTidy(.unfinishedWork)
    #expect(Rule.unfinishedWork.findings("a()\n// TODO: b").map(\.line) == [2])
    #expect(Rule.unfinishedWork.findings("let TODO = 1 // TODOS").isEmpty)
  }

  @Test func `do not unwrap by force`() {
    expectTidy(.forceUnwrap)
    #expect(Rule.forceUnwrap.findings("a!\nb()!.c\nd[0]!").map(\.line) == [1, 2, 3])
    #expect(Rule.forceUnwrap.findings("a != b\nif !c {}\na!=b\n(!d)").isEmpty)
  }
}
