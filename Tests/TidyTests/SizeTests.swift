import Testing

extension Rule {
  static let lineLength = Rule.perFile("lineLength") { file in
    guard !file.path.hasSuffix(".md"), !file.path.hasPrefix("Packs/") else { return [] }
    return file.lines.enumerated().filter { $0.element.utf8.count > 100 && $0.element.count > 100 }
      .map { number, line in
        Finding(path: file.path, line: number + 1, remedy: "\(line.count) columns: wrap at 100")
      }
  }

  static let fileLength = Rule.perFile("fileLength") { file in
    guard file.isSwift || file.path.hasSuffix(".py"), file.lines.count > 501 else { return [] }
    let remedy = "\(file.lines.count - 1) lines: split by idea, at most 500"
    return [Finding(path: file.path, line: 1, remedy: remedy)]
  }

  static let functionLength = perFunction("functionLength") { function in
    function.lines > 70 ? "\(function.lines) lines: name its steps, at most 70" : nil
  }

  static let parameters = perFunction("parameters") { function in
    function.parameters > 5 ? "\(function.parameters) parameters: make a struct of them" : nil
  }

  static let nesting = perFunction("nesting") { function in
    function.nesting > 3 ? "\(function.nesting) blocks deep: guard first, or name the inner" : nil
  }

  static let sizes = [lineLength, fileLength, functionLength, parameters, nesting]

  private static func perFunction(
    _ name: String, _ remedy: @escaping @Sendable (Function) -> String?
  ) -> Rule {
    .perFile(name) { file in
      file.functions.compactMap { function in
        remedy(function).map {
          Finding(path: file.path, line: function.line, remedy: "\(function.name): \($0)")
        }
      }
    }
  }
}

@Suite struct `Sizes` {
  @Test func `no line is longer than 100 columns`() {
    expectTidy(.lineLength)
    let long = String(repeating: "x", count: 101)
    #expect(Rule.lineLength.findings("a\n\(long)").map(\.line) == [2])
  }

  @Test func `no file is longer than 500 lines`() {
    expectTidy(.fileLength)
    #expect(Rule.fileLength.findings(String(repeating: "x\n", count: 500)).isEmpty)
    #expect(Rule.fileLength.findings(String(repeating: "x\n", count: 501)).count == 1)
  }

  @Test func `no function is longer than 70 lines`() {
    expectTidy(.functionLength)
    let body = String(repeating: "  x()\n", count: 69)
    #expect(Rule.functionLength.findings("func f() {\n\(body)}").count == 1)
    #expect(Rule.functionLength.findings("func f() {\n\(body.dropLast(6))}").isEmpty)
    #expect(Rule.functionLength.findings("var f: Int {\n\(body)}").count == 1)
  }

  @Test func `no function takes more than 5 parameters`() {
    expectTidy(.parameters)
    let six = "func f(a: [A: B], b: (C, D) -> E, c: G<H, I>, d: J = { k }, e: L, f: M) {}"
    #expect(Rule.parameters.findings(six).count == 1)
    #expect(Rule.parameters.findings("init?(a: [A: B], b: G<H, I>, c: (D) -> E) {}").isEmpty)
    #expect(Rule.parameters.findings("x = .init(a: 1, b: 2, c: 3, d: 4, e: 5, f: 6)").isEmpty)
  }

  @Test func `no block stands more than 3 deep`() {
    expectTidy(.nesting)
    let four = "func f() {\n if a {\n for b {\n if c {\n d {\n }\n }\n }\n }\n}"
    #expect(Rule.nesting.findings(four).count == 1)
    let flat = "func f() {\n if a {\n }\n if b {\n }\n if c {\n }\n if d {\n g { h { i } }\n }\n}"
    #expect(Rule.nesting.findings(flat).isEmpty)
  }

  @Test func `requirements of protocols have no body`() {
    let text = "protocol P {\n func f(a: A) throws(R) -> B\n var b: C { get }\n func g()\n}"
    let file = SourceFile(path: "Sources/Domain/P.swift", text: text)
    #expect(file.functions.map(\.name) == ["b"])
  }

  @Test func `are summed up`() {
    let functions = Tree.repository.sources.flatMap(\.functions).map(\.lines).sorted()
    let files = Tree.repository.sources.map { $0.lines.count - 1 }.sorted()
    func at(_ share: Double, _ of: [Int]) -> Int {
      of.isEmpty ? 0 : of[Int(Double(of.count - 1) * share)]
    }
    print(
      "sizes: \(functions.count) functions, median \(at(0.5, functions)), "
        + "p90 \(at(0.9, functions)) lines; "
        + "\(files.count) files, median \(at(0.5, files)), p90 \(at(0.9, files)) lines")
  }
}
