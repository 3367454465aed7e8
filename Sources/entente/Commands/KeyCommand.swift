import ArgumentParser
import Journal

/// `entente key …`.
struct KeyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "key", abstract: "Makes and replaces the master key of the vault.",
    subcommands: [KeyMakeCommand.self, KeyRotateCommand.self])
}

/// `entente key make`.
struct KeyMakeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "make", abstract: "Makes a master key in a file that only its owner reads.")

  @Option(help: ArgumentHelp("The file to make.", valueName: "path"))
  var output: String

  func run() async throws {
    try SmallFile.make(output, holding: MasterKey().text + "\n", mode: 0o600)
    print("\(output) holds a master key.")
  }
}

/// `entente key rotate`.
struct KeyRotateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rotate",
    abstract: "Puts another master key in place of the present one.",
    discussion: """
      Every person's key is wrapped anew in one durable commit; what is sealed stays as it is. \
      Stop the servers first. Afterwards start them with the new key: for STORE.key, move the new \
      file over it.
      """)

  @Option(
    help: ArgumentHelp("The file that holds the new key, as 'key make' wrote.", valueName: "path"))
  var to: String
  @OptionGroup var store: StoreOptions
  @OptionGroup var key: KeyOptions

  func run() async throws {
    let fresh = try KeyOptions.read(to)
    let accounts = try store.accounts(for: .writing, key)
    do throws(VaultFailure) {
      _ = try accounts.vault.rotate(to: fresh, noting: AccessNote(.keyRotated, about: "-"))
    } catch {
      throw ToolFailure(error, at: store.store)
    }
    print("The vault of \(store.store) stands under the key in \(to) now.")
  }
}
