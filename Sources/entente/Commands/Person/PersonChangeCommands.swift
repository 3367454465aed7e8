import ArgumentParser
import Domain
import Journal

/// `entente person list`.
struct PersonListCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Prints the accounts by name, with roles and party.")

  @OptionGroup var store: StoreOptions
  @OptionGroup var answer: AnswerOption

  func run() async throws {
    let accounts = try store.accounts(for: .reading)
    let all: [Account]
    do throws(JournalFailure) { all = try accounts.all() } catch {
      throw ToolFailure(error, at: store.store)
    }
    if answer.json { return Terminal.answer(all.map(AccountAnswer.init)) }
    for account in all {
      let parts = [account.name, account.roles.joined(separator: ","), account.party ?? ""]
      print(parts.joined(separator: "\t"))
    }
  }
}

/// `entente person password`.
struct PersonPasswordCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "password", abstract: "Sets another password and ends the account's sessions.")

  @OptionGroup var person: PersonOptions
  @OptionGroup var password: PasswordOption

  func run() async throws {
    let (accounts, account) = try person.found()
    let clear = try password.read()
    do throws(AccountFailure) {
      try accounts.change(
        password: clear, of: account.id,
        noting: AccessNote(.passwordChanged, about: account.person))
    } catch {
      throw ToolFailure(error, name: person.name, at: person.store.store)
    }
    if person.answer.json { return Terminal.answer(AccountAnswer(account)) }
    print("Changed the password of \(account.name).")
  }
}

/// `entente person roles`.
struct PersonRolesCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "roles", abstract: "Gives an account other roles in place of those it has.")

  @OptionGroup var person: PersonOptions
  @Option(help: "What it may do: reader, registrar or administrator. May be given again.")
  var role: [RoleArgument] = []

  func validate() throws {
    guard !role.isEmpty else { throw ValidationError("Name at least one --role.") }
  }

  func run() async throws {
    let (accounts, account) = try person.found()
    do throws(AccountFailure) {
      try accounts.change(
        roles: Set(role.map(\.role.word)), of: account.id,
        noting: AccessNote(.rolesChanged, about: account.person))
    } catch {
      throw ToolFailure(error, name: person.name, at: person.store.store)
    }
    let changed = Set(role.map(\.role.word)).sorted()
    var answer = AccountAnswer(account)
    answer.roles = changed
    if person.answer.json { return Terminal.answer(answer) }
    print("\(account.name) is \(changed.joined(separator: ", ")) now.")
  }
}

/// `entente person factor`.
struct PersonFactorCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "factor",
    abstract: "Takes a second factor away from who lost it and the recovery codes.",
    discussion: "Make sure that it is its owner who asks: a password is enough afterwards.")

  @OptionGroup var person: PersonOptions
  @Flag(help: "Yes, take it away.")
  var remove = false

  func validate() throws {
    guard remove else { throw ValidationError("Add --remove.") }
  }

  func run() async throws {
    let (accounts, account) = try person.found()
    do throws(AccountFailure) {
      try accounts.removeFactor(
        of: account.id, noting: AccessNote(.factorRemoved, about: account.person))
    } catch {
      throw ToolFailure(error, name: person.name, at: person.store.store)
    }
    if person.answer.json { return Terminal.answer(AccountAnswer(account)) }
    print("\(account.name) signs in by password alone now.")
  }
}

/// `entente person remove`.
struct PersonRemoveCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove", abstract: "Removes an account and ends its sessions.")

  @OptionGroup var person: PersonOptions

  func run() async throws {
    let (accounts, account) = try person.found()
    do throws(AccountFailure) {
      try accounts.remove(
        account.id, noting: AccessNote(.accountRemoved, about: account.person))
    } catch {
      throw ToolFailure(error, name: person.name, at: person.store.store)
    }
    if person.answer.json { return Terminal.answer(AccountAnswer(account)) }
    print("Removed \(account.name).")
  }
}
