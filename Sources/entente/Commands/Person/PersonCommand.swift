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
      PersonRolesCommand.self, PersonFactorCommand.self, PersonRemoveCommand.self,
      PersonDataCommand.self, PersonEraseCommand.self, PersonAuditCommand.self,
    ])
}

/// Whose account it is.
struct PersonOptions: ParsableArguments {
  @Option(help: "What is typed to sign in.")
  var name: String
  @OptionGroup var store: StoreOptions
  @OptionGroup var key: KeyOptions
  @OptionGroup var answer: AnswerOption

  /// Opens the accounts for writing and finds this one.
  func found() throws(ToolFailure) -> (accounts: Accounts, account: Account) {
    let accounts = try store.accounts(for: .writing, key)
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
  func accounts(
    for purpose: StorePurpose, _ key: KeyOptions? = nil
  ) throws(ToolFailure) -> Accounts {
    try mustExist()
    let journal: any Store
    do throws(JournalFailure) { journal = try place.open(for: purpose) } catch {
      throw ToolFailure(error, at: store)
    }
    guard let key else { return journal.accounts }
    return try key.accounts(of: journal, in: self)
  }
}

extension AccessNote {
  /// A line of the trail for what somebody does who can write the store itself.
  init(
    _ deed: Deed, about person: String, because reason: String = ""
  ) {
    self.init(
      at: Clock.now.milliseconds / 1000, deed, by: "-", about: person, from: "tool")
    self = self.because(reason)
  }
}

/// An account as the tool shows it.
struct AccountAnswer: Encodable {
  var name: String
  var person: String
  var roles: [String]
  var party: String?

  init(_ account: Account) {
    name = account.name
    person = account.person
    roles = account.roles
    party = account.party
  }
}
