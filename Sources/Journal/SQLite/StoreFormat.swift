import Foundation
import GRDB

/// How a file shows that it is a store of ours, and of which version.
enum StoreFormat {
  /// SQLite's application id: the letters "ENTE".
  static let application: Int32 = 0x454e_5445
  /// SQLite's user version: the tables' form.
  static let version = AccessSchema.version

  /// What stands at a path before it is opened for good.
  enum Found {
    case nothing
    case store(version: Int)
  }

  /// Looks without changing a byte; anything that is not ours is refused here.
  static func found(at path: String) throws(JournalFailure) -> Found {
    guard try !isEmpty(path) else { return .nothing }
    var configuration = Configuration()
    configuration.readonly = true
    configuration.busyMode = .timeout(5)
    do {
      return try DatabaseQueue(path: path, configuration: configuration).read(found)
    } catch {
      throw JournalFailure(error)
    }
  }

  private static func found(_ db: Database) throws -> Found {
    let application = try Int32.fetchOne(db, sql: "PRAGMA application_id") ?? 0
    let version = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
    let tables = try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_schema") ?? 0
    if application == 0, version == 0, tables == 0 { return .nothing }
    guard application == Self.application else { throw JournalFailure.foreign }
    guard version <= Self.version else {
      throw JournalFailure.newerFormat(found: version, known: Self.version)
    }
    guard version > 0 else { throw JournalFailure.damaged(.engine("format \(version)")) }
    return .store(version: version)
  }

  /// Whether there is no file, or one without content; a file that is not SQLite's is refused.
  private static func isEmpty(_ path: String) throws(JournalFailure) -> Bool {
    guard let file = FileHandle(forReadingAtPath: path) else {
      guard FileManager.default.fileExists(atPath: path) else { return true }
      throw .unavailable("the file cannot be opened")
    }
    let start: Data?
    do {
      start = try file.read(upToCount: 16)
      try file.close()
    } catch {
      throw .unavailable("the file cannot be read")
    }
    guard let start, !start.isEmpty else { return true }
    guard start == Data("SQLite format 3\0".utf8) else { throw .foreign }
    return false
  }

  /// How the tables' definitions differ from those that ``create(_:)`` writes, or wrote when the
  /// store was made: a definition is text that SQLite takes at its word.
  static func schemaDamage(_ db: Database) throws -> [Damage] {
    let version = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
    guard (1...Self.version).contains(version) else { return [.engine("format \(version)")] }
    return try definitions(db) == pristine.get()[version - 1]
      ? [] : [.engine("the tables are not as this program defines them")]
  }

  /// The definitions of every form, in order.
  private static let pristine = Result {
    try DatabaseQueue().write { db in
      try db.execute(sql: EntryTable.schema)
      return try (1...version).map { step in
        try db.execute(sql: AccessSchema.sqlite(step))
        return try definitions(db)
      }
    }
  }

  /// Values and not texts: bytes where a text should be are a change as well.
  private static func definitions(_ db: Database) throws -> [[DatabaseValue]] {
    try Row.fetchAll(db, sql: "SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY name")
      .map { Array($0.databaseValues) }
  }

  /// Makes the tables, all or none.
  static func create(_ db: Database) throws {
    try db.execute(sql: EntryTable.schema)
    try EntryTable.mark(.empty, in: db)
    try db.execute(sql: "PRAGMA application_id = \(application)")
    try upgrade(db, from: 0)
  }

  /// Brings the tables from an older form to the present one, all steps or none.
  static func upgrade(_ db: Database, from version: Int) throws {
    for step in (version + 1)...Self.version { try db.execute(sql: AccessSchema.sqlite(step)) }
    try db.execute(sql: "PRAGMA user_version = \(Self.version)")
  }
}
