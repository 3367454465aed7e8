import Foundation
import GRDB
import Synchronization

/// One SQLite file with the right to read it and perhaps to write it.
///
/// Shared by the journal and the accounts, so that a failed commit of either stops both.
final class SQLiteStore: Sendable {
  /// Whether the store takes what it is given.
  private enum Condition {
    case sound
    /// There was no room: opened anew for the next commit, which finds out.
    case full
    /// A commit failed in another way, or the store was closed: nothing is taken any more.
    case stopped
  }

  private struct Held {
    var connections: any DatabaseWriter
    var condition = Condition.sound
  }

  private let held: Mutex<Held>
  /// Where the file stands; nil for a store in memory.
  let path: String?
  private let lock: StoreLock?
  let isReadOnly: Bool
  /// The tables' form; older than the present one only in a store that is only read.
  let version: Int

  private init(
    _ connections: any DatabaseWriter, path: String?, lock: StoreLock?,
    reading version: Int? = nil
  ) {
    held = Mutex(Held(connections: connections))
    self.path = path
    self.lock = lock
    isReadOnly = version != nil
    self.version = version ?? StoreFormat.version
  }

  private var connections: any DatabaseWriter { held.withLock { $0.connections } }

  /// Opens for writing, making the store when there is none.
  static func writing(_ path: String) throws(JournalFailure) -> SQLiteStore {
    // Looked at before the lock file is made, and again when nobody else can be making it.
    _ = try StoreFormat.found(at: path)
    let lock = try StoreLock(besideStore: path)
    let found = try StoreFormat.found(at: path)
    do {
      try makePrivateFile(path)
      let store = SQLiteStore(try writingPool(path), path: path, lock: lock)
      switch found {
      case .nothing: try store.write(StoreFormat.create)
      case .store(let version) where version < StoreFormat.version:
        try store.write { try StoreFormat.upgrade($0, from: version) }
      case .store: break
      }
      return store
    } catch {
      throw JournalFailure(error)
    }
  }

  private static func writingPool(_ path: String) throws -> DatabasePool {
    let pool = try DatabasePool(path: path, configuration: configuration(readOnly: false))
    // The library chooses NORMAL when it sets up a pool, which may lose the last commits.
    try pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA synchronous = FULL") }
    return pool
  }

  /// Opens for reading, also while another process writes.
  static func reading(_ path: String) throws(JournalFailure) -> SQLiteStore {
    guard case .store(let version) = try StoreFormat.found(at: path) else {
      throw .unavailable("there is no store")
    }
    do {
      let pool = try DatabasePool(path: path, configuration: configuration(readOnly: true))
      return SQLiteStore(pool, path: path, lock: nil, reading: version)
    } catch {
      throw JournalFailure(error)
    }
  }

  /// A store without a file, gone with the instance.
  static func inMemory() throws(JournalFailure) -> SQLiteStore {
    do {
      let store = SQLiteStore(try DatabaseQueue(), path: nil, lock: nil)
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
      // What is erased is overwritten where it stood.
      try db.execute(sql: "PRAGMA secure_delete = ON")
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
  /// transaction has begun stops the store, but for a lack of room: that is over when there is
  /// room again.
  func transaction<Result>(_ body: (Database) throws -> Result) throws -> Result {
    guard !isReadOnly else { throw JournalFailure.readOnly }
    return try writable().writeWithoutTransaction { try transact($0, body) }
  }

  /// The connections, opened anew when there was no room for the last commit.
  ///
  /// A write that found no room never was, and the log says so; still nothing is assumed of the
  /// connection that met it. A failed `fsync` is another matter: what the system then gives back
  /// on reading need not be on the disk, so only a person may decide to go on.
  private func writable() throws -> any DatabaseWriter {
    try held.withLock { held in
      switch held.condition {
      case .sound: return held.connections
      case .stopped: throw JournalFailure.stopped
      case .full:
        guard let path, Self.hasRoom(path) else { throw JournalFailure.full }
        do {
          let fresh = try Self.writingPool(path)
          try fresh.read(EntryTable.checkTail)
          held = Held(connections: fresh)
          return fresh
        } catch {
          throw SQLiteError.isLackOfRoom(error) ? JournalFailure.full : error
        }
      }
    }
  }

  /// Whether there is room for more than the next few commits. Without this a disk that is full
  /// would seem to have room for whatever is small enough, now and then.
  private static func hasRoom(_ path: String) -> Bool {
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
    var system = statvfs()
    // Where the system does not tell, trying does.
    guard statvfs(folder, &system) == 0 else { return true }
    return UInt64(system.f_bavail) * UInt64(system.f_frsize) >= roomBytesMin
  }

  private static let roomBytesMin: UInt64 = 1 << 20

  private func transact<Result>(
    _ db: Database, _ body: (Database) throws -> Result
  ) throws -> Result {
    try db.cachedStatement(sql: "BEGIN IMMEDIATE").execute()
    do {
      let result = try body(db)
      try db.cachedStatement(sql: "COMMIT").execute()
      return result
    } catch {
      let isFull = SQLiteError.isLackOfRoom(error)
      if isFull {
        settle(.full)
      } else if error is SQLiteError || error is DatabaseError {
        settle(.stopped)
      }
      do { try db.rollback() } catch { settle(.stopped) }
      throw isFull ? JournalFailure.full : error
    }
  }

  private func settle(_ condition: Condition) {
    held.withLock { $0.condition = condition }
  }

  /// Copies everything but the sessions, as it is at one moment, into a new file without a log.
  func copy(to path: String) throws(JournalFailure) {
    do {
      let copy = try DatabaseQueue(path: path)
      try connections.backup(to: copy)
      try copy.writeWithoutTransaction { db in
        try db.execute(sql: "PRAGMA journal_mode = DELETE")
        try db.execute(sql: "PRAGMA synchronous = FULL")
        try db.execute(sql: "PRAGMA secure_delete = ON")
        try db.execute(sql: "DELETE FROM session")
        guard version >= 2 else { return }
        try db.execute(sql: "DELETE FROM half_session; DELETE FROM invitation")
      }
      try copy.close()
    } catch {
      throw JournalFailure(error)
    }
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
    let condition = held.withLock { held in
      defer { held.condition = .stopped }
      return held.condition
    }
    if condition == .sound, !isReadOnly { _ = Result { try checkpoint() } }
    do {
      try connections.close()
    } catch {
      throw JournalFailure(error)
    }
  }
}
