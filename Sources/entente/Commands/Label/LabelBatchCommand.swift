import ArgumentParser
import Foundation
import Labels

/// `entente label batch`.
struct LabelBatchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "batch",
    abstract: "Decides line by line: a label's path, a tab and a clearance's path.",
    discussion: """
      Each answer is the two paths, 'valid' or 'invalid', the marking and 'permit' or 'deny', with \
      tabs between. A label that is not valid is denied; with --bare the decision is the plain \
      algorithm's and 'valid' says what the policy's format alone can find.
      """)

  @OptionGroup var policy: PolicyOptions
  @Flag(help: "The plain algorithm, without validation.")
  var bare = false
  @Option(help: "The language of markings; the policy's own when left out.")
  var language = ""

  func run() throws {
    var bench = BatchBench(
      policy: try policy.read(), now: policy.now, isBare: bare, language: language)
    var number = 0
    while let line = readLine() {
      number += 1
      if line.isEmpty { continue }
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard cells.count == 2 else {
        throw ToolFailure(.badInput, "Line \(number) is not two paths with a tab between them.")
      }
      print(try bench.answer(label: cells[0], clearance: cells[1]))
    }
  }
}

/// Answers many questions on a few files, each read once.
private struct BatchBench {
  let policy: Policy
  let now: Moment
  let isBare: Bool
  let language: String
  private var labels: [String: Label?] = [:]
  private var clearances: [String: Clearance?] = [:]

  init(policy: Policy, now: Moment, isBare: Bool, language: String) {
    self.policy = policy
    self.now = now
    self.isBare = isBare
    self.language = language
  }

  mutating func answer(label path: String, clearance other: String) throws -> String {
    let (label, clearance) = (try label(at: path), try clearance(at: other))
    guard let label else {
      return [path, other, "invalid", "", "deny"].joined(separator: "\t")
    }
    let found = policy.findings(in: label, at: now).filter { !isBare || $0.isOfFormat }
    let marking = policy.marking(of: label.effective(at: now), in: language)
      .split { $0.isNewline || $0 == "\t" }.joined(separator: " ")
    let isPermit = clearance.map { verdict(label, $0).isPermit } ?? false
    return [
      path, other, found.isEmpty ? "valid" : "invalid", marking, isPermit ? "permit" : "deny",
    ].joined(separator: "\t")
  }

  private func verdict(_ label: Label, _ clearance: Clearance) -> Verdict {
    isBare
      ? policy.bare(label.effective(at: now), clearance)
      : policy.verdict(on: label, for: clearance, at: now)
  }

  /// A file that holds no label is a label that nobody may read behind.
  private mutating func label(at path: String) throws -> Label? {
    if let known = labels[path] { return known }
    let bytes = try LabelFile.bytes(of: path)
    let label = try? Label(xml: bytes)
    if label == nil { Terminal.complain("entente: \(path) holds no label.") }
    labels[path] = label
    return label
  }

  private mutating func clearance(at path: String) throws -> Clearance? {
    if let known = clearances[path] { return known }
    let bytes = try LabelFile.bytes(of: path)
    let clearance = try? Clearance(xml: bytes)
    if clearance == nil { Terminal.complain("entente: \(path) holds no clearance.") }
    clearances[path] = clearance
    return clearance
  }
}
