import ArgumentParser
import Labels

/// `entente label combine`.
struct LabelCombineCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "combine",
    abstract: "Makes the label of a whole from those of its parts, in JSON.",
    discussion: """
      Without the registry's days a group stands for itself alone, so parts share what they name \
      alike and nothing else. Where nothing fits the labels are not combined: exit code 1. With a \
      clearance the answer also says whether the whole and every part are permitted.
      """)

  @OptionGroup var policy: PolicyOptions
  @OptionGroup var labels: LabelsOptions
  @Option(help: ArgumentHelp("A clearance's file.", valueName: "path"))
  var clearance: String?

  private struct Answer: Encodable {
    var marking: String
    var xml: String
    var whole: String?
    var parts: [VerdictAnswer]?
  }

  func run() throws {
    let loaded = try policy.read()
    let read = try labels.paths.map { try LabelFile.label($0) }
    let whole: Label
    do throws(CombinationProblem) {
      whole = try loaded.combination(of: read, in: Unregistered(), at: policy.now)
    } catch {
      throw ToolFailure(.refused, Sentence.combination(error, parts: labels.paths))
    }
    var answer = Answer(
      marking: loaded.marking(of: whole), xml: String(decoding: whole.xml(), as: UTF8.self))
    if let clearance {
      let cleared = try LabelFile.clearance(clearance)
      let verdict = loaded.verdict(on: whole, for: cleared, at: policy.now)
      answer.whole = verdict.isPermit ? "permit" : "deny"
      answer.parts = zip(labels.paths, read).map { path, label in
        VerdictAnswer(path, loaded.verdict(on: label, for: cleared, at: policy.now))
      }
    }
    Terminal.answer(answer)
  }
}
