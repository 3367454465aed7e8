public import ArgumentParser
public import Labels

/// `entente label mark`.
struct LabelMarkCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "mark",
    abstract: "Prints in JSON how a label is shown: the words at the top and bottom of a page.")

  @OptionGroup var policy: PolicyOptions
  @OptionGroup var labels: LabelsOptions
  @Option(help: "The language, 'fr' or 'fr-CA'; the policy's own when left out.")
  var language = ""
  @Option(help: "Where: pageTop, pageBottom, documentStart, documentEnd, portion.")
  var place = MarkingPlace.pageBottom

  private struct Answer: Encodable {
    var label: String
    var valid: Bool
    var marking: String
  }

  func run() throws {
    let loaded = try policy.read()
    let answers = try labels.paths.map { path in
      let label = try LabelFile.label(path)
      return Answer(
        label: path, valid: loaded.findings(in: label, at: policy.now).isEmpty,
        marking: loaded.marking(
          of: label.effective(at: policy.now), in: language, place: place))
    }
    if let only = answers.first, answers.count == 1 { return Terminal.answer(only) }
    Terminal.answer(answers)
  }
}

extension MarkingPlace: ExpressibleByArgument {}
