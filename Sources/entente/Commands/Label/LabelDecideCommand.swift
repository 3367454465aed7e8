import ArgumentParser
import Labels

/// `entente label decide`.
struct LabelDecideCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "decide",
    abstract: "Says in JSON whether a clearance permits what labels stand on, and why not.",
    discussion: """
      Several labels are decided part by part: the whole is permitted when every part is. An \
      invalid label is denied to everyone; --bare leaves validation out, for comparison with \
      other implementations.
      """)

  @OptionGroup var policy: PolicyOptions
  @OptionGroup var labels: LabelsOptions
  @Option(help: ArgumentHelp("The clearance's file.", valueName: "path"))
  var clearance: String
  @Flag(help: "The plain algorithm, without validation.")
  var bare = false

  private struct Answer: Encodable {
    var verdict: String
    var parts: [VerdictAnswer]
  }

  func run() throws {
    let loaded = try policy.read()
    let cleared = try LabelFile.clearance(clearance)
    let parts = try labels.paths.map { path in
      let label = try LabelFile.label(path)
      let verdict =
        bare
        ? loaded.bare(label.effective(at: policy.now), cleared)
        : loaded.verdict(on: label, for: cleared, at: policy.now)
      return VerdictAnswer(path, verdict)
    }
    if let only = parts.first, parts.count == 1 { return Terminal.answer(only) }
    let isPermit = parts.allSatisfy { $0.verdict == "permit" }
    Terminal.answer(Answer(verdict: isPermit ? "permit" : "deny", parts: parts))
  }
}

/// A verdict, for programs and for people.
struct VerdictAnswer: Encodable {
  var label: String
  var verdict: String
  var reason: String?
  var tag: String?
  var findings: [FindingAnswer]?

  init(_ label: String, _ verdict: Verdict) {
    self.label = label
    self.verdict = verdict.isPermit ? "permit" : "deny"
    guard case .deny(let reason) = verdict else { return }
    (self.reason, tag) = Sentence.reason(reason)
    if case .invalid(let found) = reason { findings = found.map { FindingAnswer($0) } }
  }
}
