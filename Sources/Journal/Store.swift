/// What a store is opened for.
public enum StorePurpose: Sendable {
  /// To append and read; the store is made when there is none. A file takes one such instance at
  /// a time, a database any number.
  case writing
  /// To read only, also while another process writes.
  case reading
}

/// A journal that outlives the process, with the accounts, the vault and the papers' bytes beside
/// it.
public protocol Store: Chronicle {
  /// The accounts and sessions, with the vault locked.
  var accounts: Accounts { get }

  /// The accounts and sessions, with the vault open. Sets the vault up under this key when nobody
  /// has; fails with `wrongKey` when it was set up under another.
  func accounts(under key: MasterKey) throws(VaultFailure) -> Accounts

  /// Moves what stands beside a store's file into it, so that the one file is a whole copy until
  /// the next append. Nothing to do where there is no file.
  func checkpoint() throws(JournalFailure)

  /// Ends all connections and lets others write; nothing may be called afterwards.
  func close() throws(JournalFailure)
}

extension Store {
  /// There is no file.
  public func checkpoint() throws(JournalFailure) {}

  /// Opens the vault, and moves names into it that an older store kept outside.
  public func accounts(under key: MasterKey) throws(VaultFailure) -> Accounts {
    let locked = accounts
    let vault = try Vault(locked.store, under: key)
    try vault.takeIn()
    return Accounts(store: locked.store, vault: vault)
  }
}

extension Vault {
  /// Moves names that stand beside accounts, as stores of the first form had them, in here.
  func takeIn() throws(VaultFailure) {
    do {
      let found = try store.reading { tables in
        try tables.run(
          "SELECT person, display, created FROM account WHERE display <> '' ORDER BY id", []
        ).rows
      }
      guard !found.isEmpty else { return }
      try store.writing { tables in
        for row in found {
          guard let person = row[0].text, let name = row[1].text, let made = row[2].integer
          else { continue }
          try set(PersonalData(name: name), of: person, at: made, in: tables)
          try tables.run(
            "UPDATE account SET display = '' WHERE person = $1", [.text(person)])
        }
      }
      try store.wipe()
    } catch {
      let failure = VaultFailure(error)
      // A store that is only read keeps them where they are.
      guard failure == .store(.readOnly) else { throw failure }
    }
  }
}

/// Where a store is kept: a file, or a database of a PostgreSQL server.
public enum StorePlace: Hashable, Sendable {
  /// A SQLite file.
  case file(String)
  /// A PostgreSQL database.
  case database(PostgresAddress)

  /// Reads what a person types: `postgres://…` or a path. Nil for a malformed address.
  public init?(_ text: String) {
    guard PostgresAddress.isMeant(by: text) else {
      self = .file(text)
      return
    }
    guard let address = PostgresAddress(text) else { return nil }
    self = .database(address)
  }

  /// Opens the store that is kept there.
  public func open(for purpose: StorePurpose) throws(JournalFailure) -> any Store {
    switch self {
    case .file(let path): try SQLiteJournal(path: path, for: purpose)
    case .database(let address): try PostgresJournal(address, for: purpose)
    }
  }
}

extension StorePlace: CustomStringConvertible {
  /// The path, or the address without its password.
  public var description: String {
    switch self {
    case .file(let path): path
    case .database(let address): address.description
    }
  }
}
