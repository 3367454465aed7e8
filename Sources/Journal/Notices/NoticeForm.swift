import Foundation

/// The form in which what is kept of notices stands in its rows.
enum NoticeForm {
  static func text(_ value: some Encodable) throws -> String {
    String(decoding: try bytes(value), as: UTF8.self)
  }

  static func bytes(_ value: some Encodable) throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    return Array(try encoder.encode(value))
  }

  static func value<Value: Decodable>(_ text: String) throws -> Value {
    try value(Array(text.utf8))
  }

  static func value<Value: Decodable>(_ bytes: [UInt8]) throws -> Value {
    do { return try JSONDecoder().decode(Value.self, from: Data(bytes)) } catch {
      throw VaultFailure.altered
    }
  }
}

/// What is sealed of notices, under the key of whoever they go to.
extension Accounts {
  func sealed(
    _ value: some Encodable, _ field: String, of account: Account, at seconds: Int64,
    in tables: any SideTables
  ) throws -> [UInt8] {
    let own = try vault.keyMade(for: account.person, at: seconds, in: tables)
    return try Seal.closed(
      try NoticeForm.bytes(value), under: own,
      bound: VaultRows.context(field, of: account.person))
  }

  func opened<Value: Decodable>(
    _ sealed: [UInt8], _ field: String, of account: Account, in tables: any SideTables
  ) throws -> Value {
    guard let own = try vault.key(of: account.person, in: tables),
      let bytes = Seal.opened(
        sealed, under: own, bound: VaultRows.context(field, of: account.person))
    else { throw VaultFailure.altered }
    return try NoticeForm.value(bytes)
  }
}
