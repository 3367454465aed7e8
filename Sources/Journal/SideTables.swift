/// One value of a row in the tables beside the chain.
enum Field: Hashable {
  case null
  case integer(Int64)
  case text(String)
  case bytes([UInt8])

  init(_ text: String?) {
    self = text.map(Field.text) ?? .null
  }

  init(_ bytes: [UInt8]?) {
    self = bytes.map(Field.bytes) ?? .null
  }

  init(_ number: Int64?) {
    self = number.map(Field.integer) ?? .null
  }

  var integer: Int64? { if case .integer(let number) = self { number } else { nil } }
  var text: String? { if case .text(let text) = self { text } else { nil } }
  var bytes: [UInt8]? { if case .bytes(let bytes) = self { bytes } else { nil } }
}

/// What a statement gave and how many rows it inserted, changed or removed.
struct SideRows {
  let rows: [[Field]]
  let changed: Int
}

/// The tables beside the chain, as one access sees them.
///
/// Statements are written in the SQL that all engines share: parameters are `$1`, `$2` … in
/// this order, and each stands once.
protocol SideTables {
  @discardableResult
  func run(_ sql: String, _ fields: [Field]) throws -> SideRows

  /// The greatest number that a row of the table was ever given.
  func last(in table: NumberedTable) throws -> Int64

  /// Gives numbers up to this one to no new row.
  func skip(upTo number: Int64, in table: NumberedTable) throws
}

/// The tables whose rows are numbered by the engine.
enum NumberedTable: String {
  case account
  case note = "access_note"
}

/// A store as the tables beside the chain need it.
protocol SideStore: Sendable {
  func reading<Result>(
    _ body: (any SideTables) throws -> Result
  ) throws(JournalFailure) -> Result

  /// One transaction, durable when this returns; the body's own errors undo it and come through.
  @discardableResult
  func writing<Result>(_ body: (any SideTables) throws -> Result) throws -> Result

  /// Moves what was changed or removed out of the engine's files as far as the engine can: called
  /// after an erasure, which holds without it.
  func wipe() throws(JournalFailure)
}
