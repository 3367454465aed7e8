import Foundation
import GRDB
import Synchronization

/// One SQLite file with the right to read it and perhaps to write it.
///
/// Shared by the journal and the accounts, so that a failed commit of either stops both.
final class SQLiteStore: Sendable {
  private let connections: any DatabaseWriter
  private let lock: StoreLock?
  private let stopped = Atomic<Bool>(false)
  let isReadOnly: Bool

  private init(_ connections: any DatabaseWriter, lock: StoreLock?, isReadOnly: Bool) {
    self.connections = connections
    self.lock = lock
    self.isReadOnly = isReadOnly
  }

  /// Opens for writing, making the store when there is none.
  static func writing(_ path: String) throws(JournalFailure) -> SQLiteStore {
    // Looked at before the lock file is made, and again when nobody else can be making it.
    _ = try StoreFormat.found(at: path)
    let lock = try StoreLock(besideStore: path)
    let found = try StoreFormat.found(at: path)
    do {
      try makePrivateFile(path)
      let pool = try DatabasePool(path: path, configuration: configuration(readOnly: false))
      let store = SQLiteStore(pool, lock: lock, isReadOnly: false)
      // The library chooses NORMAL when it sets up a pool, which may lose the last commits.
      try pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA synchronous = FULL") }
      if case .nothing = found { try store.write(StoreFormat.create) }
      return store
    } catch {
      throw JournalFailure(error)
    }
  }

  /// Opens for reading, also while another process writes.
  static func reading(_ path: String) throws(JournalFailure) -> SQLiteStore {
    guard case .store = try StoreFormat.found(at: path) else {
      throw .unavailable("there is no store")
    }
    do {
      let pool = try DatabasePool(path: path, configuration: configuration(readOnly: true))
      return SQLiteStore(pool, lock: nil, isReadOnly: true)
    } catch {
      throw JournalFailure(error)
    }
  }

  /// A store without a file, gone with the instance.
  static func inMemory() throws(JournalFailure) -> SQLiteStore {
    do {
      let store = SQLiteStore(try DatabaseQueue(), lock: nil, isReadOnly: false)
      try store.write(StoreFormat.create)
      return store
    } catch {
      throw JournalFailure(error)
    }
  }

  private static func configuration(readOnly: Bool) -> Configuration {
    var configuration = Configuration()
    configuration.readonly = readOnly
    configuration.busyMode = .timeout(5)
    configuration.label = "journal"
    configuration.prepareDatabase { db in
      // A commit of one entry touches three pages; smaller ones mean fewer bytes in the log, and
      // none of our rows needs a larger one. Takes effect only while the file is empty.
      guard !db.configuration.readonly else { return }
      try db.execute(sql: "PRAGMA page_size = 2048")
      // Keys are random, so a bulk append would otherwise read its index pages again and again.
      try db.execute(sql: "PRAGMA cache_size = -32768")
    }
    return configuration
  }

  /// SQLite gives its side files the mode of the store, which holds password hashes.
  private static func makePrivateFile(_ path: String) throws(JournalFailure) {
    let opened = Foundation.open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    // Closing is safe here only: no connection of this process has the file open yet.
    if opened >= 0 { Foundation.close(opened) }
  }

  /// Lends a connection for statements that each see one state of the store.
  func read<Result>(_ body: (Database) throws -> Result) throws(JournalFailure) -> Result {
    do {
      return try connections.unsafeRead(body)
    } catch {
      throw JournalFailure(error)
    }
  }

  /// Lends the writing connection inside one transaction, durable when this returns.
  func write<Result>(_ body: (Database) throws -> Result) throws(JournalFailure) -> Result {
    do {
      return try transaction(body)
    } catch {
      throw JournalFailure(error)
    }
  }

  /// The same, letting errors of the body's own through.
  ///
  /// Those undo the transaction and nothing more. Anything that SQLite itself reports once the
  /// transaction has begun stops the store.
  func transaction<Result>(_ body: (Database) throws -> Result) throws -> Result {
    guard !isReadOnly else { throw JournalFailure.readOnly }
    guard !stopped.load(ordering: .acquiring) else { throw JournalFailure.stopped }
    return try connections.writeWithoutTransaction { try transact($0, body) }
  }

  private func transact<Result>(
    _ db: Database, _ body: (Database) throws -> Result
  ) throws -> Result {
    try db.cachedStatement(sql: "BEGIN IMMEDIATE").execute()
    do {
      let result = try body(db)
      try db.cachedStatement(sql: "COMMIT").execute()
      return result
    } catch {
      if error is SQLiteError || error is DatabaseError { stop() }
      do { try db.rollback() } catch { stop() }
      throw error
    }
  }

  private func stop() {
    stopped.store(true, ordering: .releasing)
  }

  /// Moves what the write-ahead log holds into the store's file and empties the log.
  func checkpoint() throws(JournalFailure) {
    guard !isReadOnly else { throw .readOnly }
    do {
      try connections.writeWithoutTransaction { _ = try $0.checkpoint(.truncate) }
    } catch {
      throw JournalFailure(error)
    }
  }

  /// Ends all connections and lets others write.
  ///
  /// The log is emptied first if it can be: the pool closes its reading connections last, and
  /// those may not. A log that stays, because someone else is reading, is read at the next opening.
  func close() throws(JournalFailure) {
    defer { lock?.release() }
    let wasStopped = stopped.exchange(true, ordering: .acquiringAndReleasing)
    if !wasStopped, !isReadOnly { _ = Result { try checkpoint() } }
    do {
      try connections.close()
    } catch {
      throw JournalFailure(error)
    }
  }
}
