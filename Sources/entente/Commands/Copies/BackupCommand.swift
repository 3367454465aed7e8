import ArgumentParser
import Journal

/// `entente backup`.
struct BackupCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup",
    abstract: "Copies the store, accounts and all, also while it is served, and checks the copy.",
    discussion: """
      The copy is the store at one moment, in one file that must not be there yet. It holds \
      password hashes: keep it as the store is kept. Sessions are left out.
      """)

  @OptionGroup var store: StoreOptions
  @Option(help: ArgumentHelp("The file to make.", valueName: "path"))
  var output: String
  @OptionGroup var answer: AnswerOption

  func run() async throws {
    try store.mustExist()
    let found = try StoreCopy(from: store.typed, to: output).make()
    if answer.json { return Terminal.answer(CopyAnswer(found, path: output)) }
    print("\(output) holds \(found.entries) entries and is whole.")
  }
}

/// `entente restore`.
struct RestoreCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "restore",
    abstract: "Makes a store of a backup, checked before it gets its name.",
    discussion: """
      Refuses to write over anything. With --against, the backup must extend what was signed; \
      leaves with 3 when it does not.
      """)

  @Option(help: ArgumentHelp("The backup.", valueName: "path"))
  var from: String
  @OptionGroup var store: StoreOptions
  @OptionGroup var evidence: EvidenceOptions
  @OptionGroup var answer: AnswerOption

  func run() async throws {
    let source = StoreOptions(from)
    guard source.exists else { throw ToolFailure(.refused, "There is no backup at \(from).") }
    let copy = StoreCopy(from: from, to: store.typed)
    try copy.mustBeFree()
    let heads = try evidence.heads()
    if !heads.isEmpty {
      let journal = try source.readable()
      let findings = try heads.map { try $0.finding(in: journal, at: from) }
      let wrong = findings.filter { $0.departs }
      guard wrong.isEmpty else {
        throw ToolFailure(
          .unreachable, "\(from) does not hold what was signed; nothing was restored.",
          details: wrong.map(\.sentence))
      }
    }
    let found = try copy.make()
    if answer.json { return Terminal.answer(CopyAnswer(found, path: store.store)) }
    print("\(store.store) holds \(found.entries) entries and is whole.")
  }
}

/// A finished copy as the tool shows it.
private struct CopyAnswer: Encodable {
  var entries: UInt64
  var head: String
  var path: String

  init(_ found: Verification, path: String) {
    entries = found.entries
    head = found.head.digest.description
    self.path = path
  }
}
