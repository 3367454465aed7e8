import ArgumentParser
import Domain
import Exchange
import Foundation
import Journal
import Registry

/// `entente demonstrate FILE`.
struct DemonstrateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "demonstrate",
    abstract: "Adds invented people, notes and papers, for trying an office out.",
    discussion: """
      Prints an account and a password for each, once. Their deeds are recorded under days of the \
      past, so that questions about those days have something to find: do not do this in an \
      office that is in earnest. Doing it again adds only what is missing.
      """)

  @Argument(help: ArgumentHelp("The YAML file that tells of them.", valueName: "file"))
  var file: String
  @OptionGroup var store: StoreOptions
  @OptionGroup var key: KeyOptions
  @OptionGroup var answer: AnswerOption

  private struct Answer: Encodable {
    var entries: Int
    var people: [SignIn]
  }

  func run() async throws {
    let demonstration = try Self.read(file)
    try store.mustExist()
    let office = try Office(store, for: .writing)
    let accounts = try key.accounts(of: office.journal, in: store)
    let cast = try Cast(demonstration, in: accounts)
    let recorded = try await cast.perform(in: office.registrar, accounts.papers)
    let signIns = try cast.open(in: accounts)
    try office.close(store)
    if answer.json {
      return Terminal.answer(Answer(entries: recorded, people: signIns))
    }
    for signIn in signIns {
      print([signIn.account, signIn.password, signIn.name].joined(separator: "\t"))
    }
  }

  /// Reads a file of invented people, or says every line that is wrong.
  static func read(_ file: String) throws(ToolFailure) -> Demonstration {
    let url = URL(fileURLWithPath: file)
    let (found, problems) = Demonstration.read(
      url.lastPathComponent, in: url.deletingLastPathComponent().path)
    guard let found else {
      throw ToolFailure(
        .badInput, "\(file) cannot be read; nothing was recorded.",
        details: problems.map(\.description))
    }
    return found
  }
}

/// An account with the password that was drawn for it.
struct SignIn: Encodable {
  var account: String
  var password: String
  var name: String
}
