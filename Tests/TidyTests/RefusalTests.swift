import Testing

extension SourceFile {
  /// The cases of the enum of that name, if the file declares it.
  fileprivate func cases(of name: String) -> [Token] {
    guard let type = types.first(where: { $0.text == name }),
      let start = tokens.firstIndex(of: type),
      let opening = tokens[start...].firstIndex(where: { $0.text == "{" })
    else { return [] }
    var depth = 0
    var cases: [Token] = []
    for index in opening..<tokens.count {
      if ["{", "("].contains(tokens[index].text) { depth += 1 }
      if ["}", ")"].contains(tokens[index].text) { depth -= 1 }
      if depth == 0 { break }
      if depth == 1, tokens[index].text == "case" { cases.append(tokens[index + 1]) }
    }
    return cases
  }

  fileprivate var members: Set<String> {
    Set(
      tokens.indices.dropFirst().filter { tokens[$0 - 1].text == "." }.map { tokens[$0].text })
  }
}

extension Rule {
  static let refusalsProvoked = Rule("refusalsProvoked") { tree in
    let provoked = tree.swift.filter { $0.path.hasPrefix("Tests/") && $0.target != "TidyTests" }
      .reduce(into: Set<String>()) { $0.formUnion($1.members) }
    // A tree without tests of the domain says nothing about them.
    guard !provoked.isEmpty else { return [] }
    return tree.sources.filter { $0.target == "Domain" }.flatMap { file in
      file.cases(of: "Refusal").filter { !provoked.contains($0.text) }.map {
        let remedy = "no test names .\($0.text): provoke it, or strike the case"
        return Finding(path: file.path, line: $0.line, remedy: remedy)
      }
    }
  }
}

@Suite struct `Refusals` {
  @Test func `are each provoked by a test`() {
    expectTidy(.refusalsProvoked)
    let tree = Tree([
      "Sources/Domain/Refusal.swift": "enum Refusal: Error {\n case a(B)\n case c\n}\ncase d",
      "Tests/DomainTests/ATests.swift": "#expect(throws: Refusal.a(.e)) {}",
    ])
    #expect(Rule.refusalsProvoked.findings(tree).map(\.line) == [3])
  }
}
