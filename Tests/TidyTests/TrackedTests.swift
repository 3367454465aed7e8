import Testing

private let homes = ["home", "root", "Users", "opt", "tmp", "mnt", "work", "workspace"]
/// Functions that the compiler calls without naming them.
private let unnamed: Set = ["appendInterpolation", "callAsFunction", "buildBlock"]
private let output = [".build", ".venv", "artifacts", "__pycache__", "entente.db"]

extension SourceFile {
  /// The words that name a file: what a dead file declares.
  fileprivate var declared: Set<String> {
    let types = Set(types.map(\.text))
    // A file that extends another type lives by those functions, whatever types it keeps.
    guard types.isEmpty || tokens.contains(where: { $0.text == "extension" }) else { return types }
    let keywords: Set = ["func", "var", "let", "case"]
    return Set(
      tokens.indices.dropLast().filter { keywords.contains(tokens[$0].text) }
        .map { tokens[$0 + 1].text })
  }

  /// Whether something else than a name keeps the file alive: an entry point, a conformance.
  fileprivate var livesByItself: Bool {
    let words = Set(tokens.map(\.text))
    return name == "main.swift" || words.isEmpty || words.contains("main")
      || !words.isDisjoint(with: unnamed)
      || (types.isEmpty && words.contains("extension") && conforms)
  }

  private var conforms: Bool {
    tokens.indices.contains { index in
      guard tokens[index].text == "extension" else { return false }
      return tokens[index...].prefix { $0.text != "{" && $0.text != "where" }
        .contains { $0.text == ":" }
    }
  }
}

extension Rule {
  static let deadFiles = Rule("deadFiles") { tree in
    let words = tree.sources.map { Set($0.tokens.map(\.text)) }
    return tree.sources.enumerated().filter { number, file in
      guard !file.livesByItself, !file.declared.isEmpty else { return false }
      return !words.enumerated().contains { other, words in
        other != number && !words.isDisjoint(with: file.declared)
      }
    }
    .map {
      let remedy = "nothing else in Sources names what it declares: use it or delete it"
      return Finding(path: $0.element.path, line: 1, remedy: remedy)
    }
  }

  static let blankLines = Rule.perFile("blankLines") { file in
    // Two blank lines part functions in Python: its own style.
    guard !file.path.hasSuffix(".py") else { return [] }
    return file.lines.indices.dropFirst().dropLast().filter {
      file.lines[$0].allSatisfy(\.isWhitespace) && file.lines[$0 - 1].allSatisfy(\.isWhitespace)
    }
    .map { Finding(path: file.path, line: $0 + 1, remedy: "one blank line parts ideas, not two") }
  }

  static let machinePaths = Rule.perFile("machinePaths") { file in
    file.lines.enumerated().filter { _, line in
      homes.contains { home in namesHome(line, home) }
    }
    .map { number, _ in
      let remedy = "a path of one machine: start from the repository's root, or ask mktemp"
      return Finding(path: file.path, line: number + 1, remedy: remedy)
    }
  }

  static let buildOutput = Rule("buildOutput") { tree in
    tree.tracked.filter { path in
      path.split(separator: "/").contains { part in output.contains { part.hasPrefix($0) } }
    }
    .map { Finding(path: $0, line: 1, remedy: "made by a build: untrack and git-ignore it") }
  }

  static let tracked = [deadFiles, blankLines, machinePaths, buildOutput]

  /// Whether a line has such a folder at the start of a path, not in the middle of an address.
  private static func namesHome(_ line: Substring, _ home: String) -> Bool {
    guard let range = line.firstRange(of: "/\(home)/") else { return false }
    guard range.lowerBound > line.startIndex else { return true }
    let before = line[line.index(before: range.lowerBound)]
    return " \t\"'`=(:".contains(before)
  }
}

@Suite struct `The tree` {
  @Test func `has no dead file`() {
    expectTidy(.deadFiles)
    let tree = Tree([
      "Sources/A/Used.swift": "struct Used {}", "Sources/A/Dead.swift": "struct Dead { Used() }",
      "Sources/A/Used+B.swift": "extension Used { func b() {} }",
      "Sources/A/Used+C.swift": "extension Used: C { func c() {} }",
      "Sources/A/main.swift": "// Dead\nlet d = 1", "Sources/A/Empty.swift": "// Empty.",
    ])
    let dead = Rule.deadFiles.findings(tree).map(\.path)
    #expect(dead == ["Sources/A/Dead.swift", "Sources/A/Used+B.swift"])
  }

  @Test func `has no doubled blank line`() {
    expectTidy(.blankLines)
    #expect(Rule.blankLines.findings("a\n\n \nb\n\nc\n").map(\.line) == [3])
  }

  @Test func `names no path of one machine`() {
    expectTidy(.machinePaths)
    let path = ["", "home", "a", "b"].joined(separator: "/")
    #expect(Rule.machinePaths.findings("let a = \"\(path)\"").count == 1)
    #expect(Rule.machinePaths.findings("https://a.b\(path)").isEmpty)
  }

  @Test func `tracks no build output`() {
    expectTidy(.buildOutput)
    let tree = Tree([:], tracked: [".build/a.o", "Sources/A.swift", "entente.db-wal"])
    #expect(Rule.buildOutput.findings(tree).count == 2)
  }
}
