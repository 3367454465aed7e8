import ArgumentParser
import Domain
import Journal

/// `entente head sign`.
struct HeadSignCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sign",
    abstract: "Checks the whole record and signs where it ends, also while it is served.",
    discussion: "The file is small and readable; it holds nothing of what is recorded.")

  @OptionGroup var store: StoreOptions
  @Option(help: ArgumentHelp("The key, as 'head keygen' makes it.", valueName: "path"))
  var key: String
  @Option(help: ArgumentHelp("The file to make.", valueName: "path"))
  var output: String
  @Option(help: "What the office calls itself.")
  var office = "entente"
  @OptionGroup var answer: AnswerOption

  private struct Answer: Encodable {
    var entry: UInt64
    var digest: String
    var key: String
    var path: String
  }

  func run() async throws {
    try store.mustExist()
    try SmallFile.mustBeFree(output)
    guard let signer = SigningKey(pem: try SmallFile.read(key)) else {
      throw ToolFailure(.badInput, "\(key) holds no key to sign with.")
    }
    let head = try checkedHead()
    let seconds = Clock.now.milliseconds / 1000
    guard let signed = SignedHead(head, of: office, at: seconds, by: signer) else {
      throw ToolFailure(.badInput, "'\(office)' is no name: one line of at most 100 characters.")
    }
    try SmallFile.make(output, holding: signed.text)
    let made = Answer(
      entry: head.number, digest: head.digest.description, key: signed.key.description,
      path: output)
    if answer.json { return Terminal.answer(made) }
    print("\(output) holds the head of entry \(head.number), signed.")
  }

  private func checkedHead() throws(ToolFailure) -> Head {
    let progress = ProgressLine("Checking \(store.store)")
    defer { progress.finish() }
    do throws(JournalFailure) {
      let journal = try store.place.open(for: .reading)
      let found = try journal.verify { progress.tell($0.entries, of: $0.total) }
      if let damage = found.damage.first { throw .damaged(damage) }
      return found.head
    } catch {
      throw ToolFailure(error, at: store.store)
    }
  }
}
