import ArgumentParser
import Labels

/// `entente label check`.
struct LabelCheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Says in JSON whether labels are valid, and what is wrong with them.")

  @OptionGroup var policy: PolicyOptions
  @OptionGroup var labels: LabelsOptions
  @Flag(help: "As labels that are about to be given: obsolete levels and values are refused.")
  var new = false

  private struct Answer: Encodable {
    var label: String
    var valid: Bool
    var findings: [FindingAnswer]
    /// The label in the policy's spelling; missing where the file holds none.
    var marking: String?
    var effective: String?
    var reviewDue: Bool?
  }

  func run() throws {
    let loaded = try policy.read()
    let answers = try labels.paths.map { try answer(for: $0, in: loaded) }
    if let only = answers.first, answers.count == 1 { return Terminal.answer(only) }
    Terminal.answer(answers)
  }

  private func answer(for path: String, in policy: Policy) throws -> Answer {
    let bytes = try LabelFile.bytes(of: path)
    let now = self.policy.now
    do {
      let label = try Label(xml: bytes)
      let found =
        new ? policy.findings(inNew: label, at: now) : policy.findings(in: label, at: now)
      let effective = label.effective(at: now)
      return Answer(
        label: path, valid: found.isEmpty, findings: found.map { FindingAnswer($0) },
        marking: policy.marking(of: effective),
        effective: String(decoding: policy.spelled(effective).xml(), as: UTF8.self),
        reviewDue: label.isReviewDue(at: now))
    } catch {
      let finding = FindingAnswer(code: "form", sentence: Sentence.form(error))
      return Answer(label: path, valid: false, findings: [finding])
    }
  }
}

/// What is wrong with a label, for programs and for people.
struct FindingAnswer: Encodable {
  var code: String
  var tag: String?
  var value: String?
  var sentence: String

  init(code: String, sentence: String) {
    self.code = code
    self.sentence = sentence
  }

  init(_ finding: Finding) {
    code = Sentence.code(finding)
    (tag, value) = Sentence.subject(finding)
    sentence = Sentence.finding(finding)
  }
}
