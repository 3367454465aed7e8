import ArgumentParser
import Journal

/// `entente head keygen`.
struct HeadKeygenCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "keygen",
    abstract: "Makes a key to sign with, and beside it the public half to give away.",
    discussion: "The key's file can be read by its owner alone; the public half is PATH.pub.")

  @Option(help: ArgumentHelp("The file to make.", valueName: "path"))
  var output: String
  @OptionGroup var answer: AnswerOption

  private struct Answer: Encodable {
    var key: String
    var path: String
    var publicPath: String
  }

  func run() throws {
    let key = SigningKey()
    let publicPath = output + ".pub"
    // Looked at first: half a pair is worse than none.
    for path in [output, publicPath] { try SmallFile.mustBeFree(path) }
    try SmallFile.make(output, holding: key.pem, mode: 0o600)
    try SmallFile.make(publicPath, holding: key.verifying.pem)
    let made = Answer(key: key.verifying.description, path: output, publicPath: publicPath)
    if answer.json { return Terminal.answer(made) }
    print("key \(made.key)")
    print("\(made.path) signs; keep it secret. \(made.publicPath) verifies; give it away.")
  }
}
