import ArgumentParser
import Foundation
import Journal

/// Where the master key of a store's vault comes from.
struct KeyOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The file that holds the vault's master key.",
      discussion: """
        When left out: the file that ENTENTE_MASTER_KEY_FILE names, then the key in \
        ENTENTE_MASTER_KEY, then STORE.key beside a store that is a file; that one is made at the \
        first start. A database has no such file: without a key its vault stays locked.
        """, valueName: "path"))
  var masterKey: String?

  /// The accounts of an opened store with the vault open, or locked when there is no key for it.
  func accounts(
    of journal: any Store, in store: StoreOptions
  ) throws(ToolFailure) -> Accounts {
    guard let key = try key(of: journal, in: store) else {
      Terminal.complain(
        "entente: no master key was given: names stay hidden and the vault locked")
      return journal.accounts
    }
    do throws(VaultFailure) { return try journal.accounts(under: key) } catch {
      throw ToolFailure(error, at: store.store)
    }
  }

  private func key(
    of journal: any Store, in store: StoreOptions
  ) throws(ToolFailure) -> MasterKey? {
    if let path = masterKey ?? Self.environment("ENTENTE_MASTER_KEY_FILE") {
      return try Self.read(path)
    }
    if let text = Self.environment("ENTENTE_MASTER_KEY") {
      guard let key = MasterKey(text: text) else {
        throw ToolFailure(.badInput, "ENTENTE_MASTER_KEY holds no key: 64 hexadecimal digits.")
      }
      return key
    }
    guard case .file(let path) = store.place else { return nil }
    return try Self.beside(path, of: journal)
  }

  private static func environment(_ name: String) -> String? {
    ProcessInfo.processInfo.environment[name].flatMap { $0.isEmpty ? nil : $0 }
  }

  static func read(_ path: String) throws(ToolFailure) -> MasterKey {
    guard let key = MasterKey(text: try SmallFile.read(path)) else {
      throw ToolFailure(.badInput, "\(path) holds no master key: 64 hexadecimal digits.")
    }
    return key
  }

  /// The key beside a store's file, made when the vault was never set up.
  private static func beside(
    _ store: String, of journal: any Store
  ) throws(ToolFailure) -> MasterKey {
    let path = store + ".key"
    if FileManager.default.fileExists(atPath: path) { return try read(path) }
    let isSetUp: Bool
    do throws(JournalFailure) { isSetUp = try journal.accounts.vault.isSetUp() } catch {
      throw ToolFailure(error, at: store)
    }
    guard !isSetUp else {
      throw ToolFailure(
        .unreachable,
        "\(path) is missing: the vault of \(store) was set up under a key that is kept elsewhere.",
        details: ["Put it back, or name it with --master-key FILE."])
    }
    let key = MasterKey()
    try SmallFile.make(path, holding: key.text + "\n", mode: 0o600)
    Terminal.complain(
      "entente: made \(path), the master key of the vault: keep a copy of it apart from the store")
    return key
  }
}
