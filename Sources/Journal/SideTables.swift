/// One value of a row in the tables beside the chain.
enum Field: Hashable {
  case null
  case integer(Int64)
  case text(String)
  case bytes([UInt8])

  init(_ text: String?) {
    self = text.map(Field.text) ?? .null
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

  /// The greatest number that an account was ever given.
  func lastAccount() throws -> Int64

  /// Gives numbers up to this one to no new account.
  func skipAccounts(upTo number: Int64) throws
}

/// A store as the tables beside the chain need it.
protocol SideStore: Sendable {
  func reading<Result>(
    _ body: (any SideTables) throws -> Result
  ) throws(JournalFailure) -> Result

  /// One transaction, durable when this returns; the body's own errors undo it and come through.
  func writing<Result>(_ body: (any SideTables) throws -> Result) throws -> Result
}
