import Foundation
import GRDB

/// A SQLite file that takes bytes, set up as the journal's and without anything of ours: what a
/// durable commit costs by itself. For benches alone.
public final class BareFile: Sendable {
  private let file: DatabaseQueue

  /// Makes a file, which must not be there yet.
  public init(path: String) throws(JournalFailure) {
    var configuration = Configuration()
    configuration.prepareDatabase { db in
      try db.execute(sql: "PRAGMA page_size = 2048")
      try db.execute(sql: "PRAGMA journal_mode = WAL")
      try db.execute(sql: "PRAGMA synchronous = FULL")
    }
    do {
      file = try DatabaseQueue(path: path, configuration: configuration)
      try file.writeWithoutTransaction { db in
        try db.execute(sql: "CREATE TABLE row (id INTEGER PRIMARY KEY, bytes BLOB NOT NULL) STRICT")
      }
    } catch {
      throw JournalFailure(error)
    }
  }

  /// Commits bytes; they are durable when this returns.
  public func append(_ bytes: [UInt8]) throws(JournalFailure) {
    do {
      try file.writeWithoutTransaction { db in
        let insert = try db.cachedStatement(sql: "INSERT INTO row (bytes) VALUES (?)")
        try insert.execute(arguments: [Data(bytes)])
      }
    } catch {
      throw JournalFailure(error)
    }
  }
}
