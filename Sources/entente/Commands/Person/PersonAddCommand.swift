import ArgumentParser
import Domain
import Journal

/// `entente person add`.
struct PersonAddCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Makes an account.")

  @OptionGroup var person: PersonOptions
  @Option(help: "What it may do: reader, registrar or administrator. May be given again.")
  var role: [RoleArgument] = []
  @Option(help: "The person's name, for the vault.")
  var display: String?
  @Option(help: "The code of the party that it acts for.")
  var party: String?
  @OptionGroup var password: PasswordOption

  func run() async throws {
    if let party, Party.ID(party) == nil { throw ValidationError("'\(party)' is no party code.") }
    let roles: Set<Principal.Role> = role.isEmpty ? [.reader] : Set(role.map(\.role))
    let new = NewAccount(
      name: person.name, display: display ?? "", roles: Set(roles.map(\.word)),
      party: party, password: try password.read())
    let accounts = try person.store.accounts(for: .writing, person.key)
    do throws(AccountFailure) {
      let account = try accounts.add(
        new, at: Clock.now.milliseconds / 1000, noting: AccessNote(.enrolled, about: "-"))
      if person.answer.json { return Terminal.answer(AccountAnswer(account)) }
      print("Added \(account.name).")
    } catch {
      throw ToolFailure(error, name: person.name, at: person.store.store)
    }
  }
}

/// A role's word as typed.
struct RoleArgument: ExpressibleByArgument {
  let role: Principal.Role

  init?(argument: String) {
    guard let role = Principal.Role(word: argument) else { return nil }
    self.role = role
  }
}
