/// What a store is opened for.
public enum StorePurpose: Sendable {
  /// To append and read; the store is made when there is none. A file takes one such instance at
  /// a time, a database any number.
  case writing
  /// To read only, also while another process writes.
  case reading
}

/// A journal that outlives the process, with the accounts and sessions beside it.
public protocol Store: Chronicle {
  /// The accounts and sessions.
  var accounts: Accounts { get }

  /// Moves what stands beside a store's file into it, so that the one file is a whole copy until
  /// the next append. Nothing to do where there is no file.
  func checkpoint() throws(JournalFailure)

  /// Ends all connections and lets others write; nothing may be called afterwards.
  func close() throws(JournalFailure)
}

extension Store {
  /// There is no file.
  public func checkpoint() throws(JournalFailure) {}
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
