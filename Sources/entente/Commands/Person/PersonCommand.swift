import ArgumentParser
import Domain
import Journal

/// `entente person …`.
struct PersonCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "person",
    abstract: "Manages local accounts, which stand beside the record and are no part of it.",
    discussion: "A served store is held for writing: stop the server to change accounts.",
    subcommands: [
      PersonAddCommand.self, PersonListCommand.self, PersonPasswordCommand.self,
      PersonRemoveCommand.self,
    ])
}

/// Whose account it is.
struct PersonOptions: ParsableArguments {
  @Option(help: "What is typed to sign in.")
  var name: String
  @OptionGroup var store: StoreOptions
  @OptionGroup var answer: AnswerOption

  /// Opens the accounts for writing and finds this one.
  func found() throws(ToolFailure) -> (accounts: Accounts, account: Account) {
    let accounts = try store.accounts(for: .writing)
    do throws(JournalFailure) {
      if let account = try accounts.account(named: name) { return (accounts, account) }
    } catch {
      throw ToolFailure(error, at: store.store)
    }
    throw ToolFailure(.unknown, name: name, at: store.store)
  }
}

/// How a password comes in.
struct PasswordOption: ParsableArguments {
  @Flag(help: "Read the password from the first line of the input instead of asking twice.")
  var passwordStdin = false

  func read() throws -> String {
    if passwordStdin {
      if let password = readLine() { return password }
      throw ValidationError("The input holds no password.")
    }
    guard let password = Terminal.secret("Password: "),
      let again = Terminal.secret("Again: ")
    else { throw ValidationError("No password was typed.") }
    guard password == again else { throw ValidationError("The two passwords differ.") }
    return password
  }
}

extension StoreOptions {
  /// Opens the accounts of a store that is there.
  func accounts(for purpose: StorePurpose) throws(ToolFailure) -> Accounts {
    try mustExist()
    do throws(JournalFailure) {
      return try place.open(for: purpose).accounts
    } catch {
      throw ToolFailure(error, at: store)
    }
  }
}

/// An account as the tool shows it.
struct AccountAnswer: Encodable {
  var name: String
  var display: String
  var roles: [String]
  var party: String?

  init(_ account: Account) {
    name = account.name
    display = account.display
    roles = account.roles
    party = account.party
  }
}
