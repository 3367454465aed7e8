import CPostgres

/// The rows that a statement gave, in PostgreSQL's binary form.
final class PostgresRows {
  private let result: OpaquePointer

  /// Takes the result over.
  init(_ result: OpaquePointer) {
    self.result = result
  }

  deinit {
    PQclear(result)
  }

  var count: Int { Int(PQntuples(result)) }

  /// How many rows the statement inserted, changed or removed.
  var changed: Int { Int(String(cString: PQcmdTuples(result))) ?? 0 }

  /// A bigint; nil when the column holds something else.
  func integer(_ row: Int, _ column: Int32) -> Int64? {
    guard let bytes = bytes(row, column), bytes.count == 8 else { return nil }
    return Int64(bigEndian: bytes.loadUnaligned(as: Int64.self))
  }

  func text(_ row: Int, _ column: Int32) -> String? {
    bytes(row, column).map { String(decoding: $0, as: UTF8.self) }
  }

  func array(_ row: Int, _ column: Int32) -> [UInt8]? {
    bytes(row, column).map { [UInt8]($0) }
  }

  /// Sixteen bytes; nil for any other number of them.
  func key(_ row: Int, _ column: Int32) -> ActionKey? {
    bytes(row, column).flatMap { ActionKey(bytes: $0) }
  }

  /// Thirty-two bytes; nil for any other number of them.
  func digest(_ row: Int, _ column: Int32) -> Digest32? {
    bytes(row, column).flatMap { Digest32(bytes: $0) }
  }

  /// The column's bytes; nil for a null.
  ///
  /// They end with the rows, so only calls on the rows may look at them.
  private func bytes(_ row: Int, _ column: Int32) -> UnsafeRawBufferPointer? {
    let row = Int32(row)
    guard PQgetisnull(result, row, column) == 0 else { return nil }
    return UnsafeRawBufferPointer(
      start: PQgetvalue(result, row, column), count: Int(PQgetlength(result, row, column)))
  }

  /// All columns of a row, as the tables beside the chain have them.
  func fields(_ row: Int) -> [Field] {
    (0..<PQnfields(result)).map { column in
      guard let bytes = bytes(row, column) else { return .null }
      return switch PQftype(result, column) {
      case 20: integer(row, column).map(Field.integer) ?? .null
      case 25: .text(String(decoding: bytes, as: UTF8.self))
      default: .bytes([UInt8](bytes))
      }
    }
  }
}
