import Foundation
import GRDB

@testable import Journal

/// A store of five entries that a test may alter behind the journal's back.
struct Tampering {
  static let count = 5
  let path: String
  private let queue: DatabaseQueue
  private let reading: SQLiteJournal

  init(in folder: Folder, entries: Int = Self.count) throws {
    path = folder.store
    let journal = try SQLiteJournal(path: path)
    try journal.append(drafts(1...entries), after: .empty)
    try journal.close()
    queue = try DatabaseQueue(path: path)
    reading = try SQLiteJournal(path: path, for: .reading)
    try queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA synchronous = OFF") }
  }

  /// Runs statements that the journal would never run, with its constraints off.
  func alter(_ sql: String, _ arguments: StatementArguments = []) throws {
    try queue.writeWithoutTransaction { db in
      try db.execute(sql: "PRAGMA ignore_check_constraints = ON")
      try db.execute(sql: sql, arguments: arguments)
    }
  }

  func value(_ column: String, of number: Int) throws -> [UInt8] {
    let sql = "SELECT \(column) FROM entry WHERE number = ?"
    let found = try queue.read { try Data.fetchOne($0, sql: sql, arguments: [number]) }
    return [UInt8](found ?? Data())
  }

  /// What verifying says now.
  func damage(threads: Int = 1) throws -> [Damage] {
    try reading.verify(threads: threads).damage
  }

  /// What opening for writing says now; nil when it succeeds.
  func refusal() -> JournalFailure? {
    do {
      try SQLiteJournal(path: path).close()
      return nil
    } catch {
      return error
    }
  }
}
