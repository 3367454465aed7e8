import GRDB

/// What SQLite answered: its extended result code and its message.
struct SQLiteError: Error {
  let code: Int32
  let detail: String

  /// The code without its extension.
  var primary: Int32 { code & 0xff }

  /// Whether an error means that the device has no room, also for the log's shared index.
  static func isLackOfRoom(_ error: any Error) -> Bool {
    let code =
      switch error {
      case let error as SQLiteError: error.code
      case let error as DatabaseError: error.extendedResultCode.rawValue
      default: Int32(0)
      }
    let isShared = code == ResultCode.SQLITE_IOERR_SHMSIZE.rawValue
    return isShared || code & 0xff == ResultCode.SQLITE_FULL.rawValue
  }
}

extension JournalFailure {
  /// Translates what an engine or the library around it throws.
  init(_ error: any Error) {
    switch error {
    case let failure as JournalFailure: self = failure
    case let error as SQLiteError: self.init(error)
    case let error as PostgresError: self = error.failure
    case let error as DatabaseError:
      self.init(
        SQLiteError(code: error.extendedResultCode.rawValue, detail: error.message ?? ""))
    default: self = .unavailable(String(describing: error))
    }
  }

  private init(_ error: SQLiteError) {
    switch ResultCode(rawValue: error.primary) {
    case .SQLITE_READONLY, .SQLITE_PERM: self = .readOnly
    case .SQLITE_BUSY, .SQLITE_LOCKED: self = .locked
    case .SQLITE_FULL: self = .full
    case .SQLITE_NOTADB: self = .foreign
    case .SQLITE_CORRUPT: self = .damaged(.engine(error.detail))
    default: self = .unavailable("SQLite \(error.code): \(error.detail)")
    }
  }
}
