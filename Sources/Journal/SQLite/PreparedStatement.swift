import GRDB
import GRDBSQLite

/// A statement that the connection keeps prepared, driven through SQLite's C interface.
///
/// A replay steps through millions of rows and an append is timed against the bare engine, so
/// the chain's own statements do without the library's values and rows.
struct PreparedStatement {
  private let statement: Statement
  private let handle: OpaquePointer

  /// Valid only inside the access in which `db` was lent.
  init(_ sql: String, in db: Database) throws {
    statement = try db.cachedStatement(sql: sql)
    handle = statement.sqliteStatement
    reset()
  }

  /// Ends the statement's current run; until then it may hold a read transaction open.
  func reset() {
    sqlite3_reset(handle)
    sqlite3_clear_bindings(handle)
  }

  func bind(_ number: Int64, at index: Int32) throws {
    try check(sqlite3_bind_int64(handle, index, number))
  }

  /// Binds bytes without copying them: they must outlive the next step.
  func bind(_ bytes: UnsafeRawBufferPointer, at index: Int32) throws {
    guard let address = bytes.baseAddress, !bytes.isEmpty else {
      // A null address would bind NULL instead of no bytes.
      return try check(sqlite3_bind_zeroblob(handle, index, 0))
    }
    try check(sqlite3_bind_blob64(handle, index, address, UInt64(bytes.count), nil))
  }

  /// Goes to the next row, and says whether there is one.
  func step() throws -> Bool {
    switch sqlite3_step(handle) {
    case SQLITE_ROW: true
    case SQLITE_DONE: false
    case let code: throw error(code)
    }
  }

  /// Runs a statement that gives no rows, and makes it ready for the next run.
  func run() throws {
    defer { sqlite3_reset(handle) }
    guard try !step() else { preconditionFailure("A statement without rows gave one.") }
  }

  func integer(_ column: Int32) -> Int64 {
    sqlite3_column_int64(handle, column)
  }

  /// The column's bytes, valid until the next step or reset; nil when it holds something else.
  func bytes(_ column: Int32) -> UnsafeRawBufferPointer? {
    guard sqlite3_column_type(handle, column) == SQLITE_BLOB else { return nil }
    let address = sqlite3_column_blob(handle, column)
    return UnsafeRawBufferPointer(start: address, count: Int(sqlite3_column_bytes(handle, column)))
  }

  private func check(_ code: Int32) throws {
    guard code == SQLITE_OK else { throw error(code) }
  }

  private func error(_ code: Int32) -> SQLiteError {
    let connection = sqlite3_db_handle(handle)
    let extended = sqlite3_extended_errcode(connection)
    let detail = sqlite3_errmsg(connection).map { String(cString: $0) } ?? ""
    return SQLiteError(code: extended & 0xff == code & 0xff ? extended : code, detail: detail)
  }
}
