import Testing

/// A place that breaks a rule, and what to do about it.
struct Finding: Equatable, CustomStringConvertible {
  var path: String
  var line: Int
  var remedy: String

  var description: String { "\(path):\(line): \(remedy)" }
}

/// One habit of the house, as a function from the tree to what breaks it.
struct Rule: Sendable {
  var name: String
  var findings: @Sendable (Tree) -> [Finding]

  init(_ name: String, findings: @escaping @Sendable (Tree) -> [Finding]) {
    self.name = name
    self.findings = findings
  }

  /// A rule that looks at one file at a time.
  static func perFile(
    _ name: String, _ findings: @escaping @Sendable (SourceFile) -> [Finding]
  ) -> Rule {
    Rule(name) { tree in tree.files.flatMap(findings) }
  }

  /// What the rule says about a made-up file, for the rule's own test.
  func findings(_ text: String, in path: String = "Sources/Domain/Sample.swift") -> [Finding] {
    findings(Tree([path: text]))
  }

  static let all: [Rule] =
    sizes + names + spellings + imports + documents + tracked
    + [refusalsProvoked]
}

/// Fails the test once for each place that breaks the rule and has no exception.
func expectTidy(_ rule: Rule, at location: SourceLocation = #_sourceLocation) {
  let excused = Set(exceptions.filter { $0.rule == rule.name }.map(\.path))
  for finding in rule.findings(.repository) where !excused.contains(finding.path) {
    Issue.record("\(finding)", sourceLocation: location)
  }
}
