import Foundation
import GRDB

extension SQLiteStore: SideStore {
  func reading<Result>(
    _ body: (any SideTables) throws -> Result
  ) throws(JournalFailure) -> Result {
    guard version == StoreFormat.version else {
      throw .olderFormat(found: version, known: StoreFormat.version)
    }
    return try read { try body(SQLiteSideTables(db: $0)) }
  }

  func wipe() throws(JournalFailure) {
    guard path != nil else { return }
    try checkpoint()
  }

  @discardableResult
  func writing<Result>(_ body: (any SideTables) throws -> Result) throws -> Result {
    try transaction { try body(SQLiteSideTables(db: $0)) }
  }
}

/// The tables beside the chain in SQLite, which takes `$1` for a named parameter; the library
/// fills those in their order.
private struct SQLiteSideTables: SideTables {
  let db: Database

  func run(_ sql: String, _ fields: [Field]) throws -> SideRows {
    let rows = try Row.fetchAll(
      db.cachedStatement(sql: sql), arguments: StatementArguments(fields.map(\.databaseValue)))
    return SideRows(
      rows: rows.map { row in row.databaseValues.map(Field.init) }, changed: db.changesCount)
  }

  func last(in table: NumberedTable) throws -> Int64 {
    try Int64.fetchOne(
      db, sql: "SELECT seq FROM sqlite_sequence WHERE name = ?", arguments: [table.rawValue]) ?? 0
  }

  func skip(upTo number: Int64, in table: NumberedTable) throws {
    try db.execute(
      sql: "UPDATE sqlite_sequence SET seq = ? WHERE name = ?",
      arguments: [number, table.rawValue])
    guard db.changesCount == 0 else { return }
    try db.execute(
      sql: "INSERT INTO sqlite_sequence (name, seq) VALUES (?, ?)",
      arguments: [table.rawValue, number])
  }
}

extension Field {
  fileprivate var databaseValue: DatabaseValue {
    switch self {
    case .null: .null
    case .integer(let number): number.databaseValue
    case .text(let text): text.databaseValue
    case .bytes(let bytes): Data(bytes).databaseValue
    }
  }

  fileprivate init(_ value: DatabaseValue) {
    switch value.storage {
    case .int64(let number): self = .integer(number)
    case .string(let text): self = .text(text)
    case .blob(let data): self = .bytes([UInt8](data))
    case .double, .null: self = .null
    }
  }
}
