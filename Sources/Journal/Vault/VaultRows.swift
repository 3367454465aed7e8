import Crypto
import Foundation

/// The statements over the vault's tables, and what is bound to what.
enum VaultRows {
  /// What the vault knows of a person's key.
  enum Holding {
    case none
    case wrapped([UInt8])
    case erased(Int64)
  }

  static func context(keyOf holder: String) -> String { "entente.key.1\n\(holder)" }

  static func context(_ field: String, of person: String) -> String {
    "entente.field.1\n\(person)\n\(field)"
  }

  static let papers = "papers"

  static func settings(
    _ tables: any SideTables
  ) throws -> (proof: [UInt8], papers: [UInt8])? {
    guard let row = try tables.run("SELECT proof, papers FROM vault", []).rows.first,
      let proof = row[0].bytes, let papers = row[1].bytes
    else { return nil }
    return (proof, papers)
  }

  static func set(
    proof: [UInt8], papers: [UInt8], in tables: any SideTables
  ) throws {
    try tables.run(
      """
      INSERT INTO vault (id, proof, papers) VALUES (1, $1, $2)
      ON CONFLICT (id) DO UPDATE SET proof = excluded.proof, papers = excluded.papers
      """, [.bytes(proof), .bytes(papers)])
  }

  static func holding(of person: String, in tables: any SideTables) throws -> Holding {
    let found = try tables.run(
      "SELECT wrapped, erased FROM vault_person WHERE person = $1", [.text(person)])
    guard let row = found.rows.first else { return .none }
    if let erased = row[1].integer { return .erased(erased) }
    guard let wrapped = row[0].bytes else { throw VaultFailure.altered }
    return .wrapped(wrapped)
  }

  static func wrappedKeys(
    _ tables: any SideTables
  ) throws -> [(person: String, wrapped: [UInt8])] {
    try tables.run(
      "SELECT person, wrapped FROM vault_person WHERE erased IS NULL ORDER BY person", []
    ).rows.compactMap { row in
      guard let person = row[0].text, let wrapped = row[1].bytes else { return nil }
      return (person, wrapped)
    }
  }

  static func insert(
    _ wrapped: [UInt8], of person: String, at seconds: Int64, in tables: any SideTables
  ) throws {
    try tables.run(
      "INSERT INTO vault_person (person, wrapped, made) VALUES ($1, $2, $3)",
      [.text(person), .bytes(wrapped), .integer(seconds)])
  }

  static func set(_ wrapped: [UInt8], of person: String, in tables: any SideTables) throws {
    try tables.run(
      "UPDATE vault_person SET wrapped = $1 WHERE person = $2 AND erased IS NULL",
      [.bytes(wrapped), .text(person)])
  }

  /// Overwrites and removes a person's key and fields. Erased once, erased for good.
  static func erase(_ person: String, at seconds: Int64, in tables: any SideTables) throws {
    let length =
      switch try holding(of: person, in: tables) {
      case .wrapped(let wrapped): wrapped.count
      case .none, .erased: 0
      }
    try tables.run(
      "UPDATE vault_person SET wrapped = $1 WHERE person = $2 AND erased IS NULL",
      [.bytes([UInt8](repeating: 0, count: length)), .text(person)])
    try tables.run("DELETE FROM vault_field WHERE person = $1", [.text(person)])
    try tables.run(
      """
      INSERT INTO vault_person (person, wrapped, made, erased) VALUES ($1, NULL, $2, $3)
      ON CONFLICT (person) DO UPDATE SET wrapped = NULL,
        erased = coalesce(vault_person.erased, excluded.erased)
      """, [.text(person), .integer(seconds), .integer(seconds)])
  }

  static func fields(
    of person: String, in tables: any SideTables
  ) throws -> [(name: String, sealed: [UInt8])] {
    try tables.run(
      "SELECT field, sealed FROM vault_field WHERE person = $1 ORDER BY length(field), field",
      [.text(person)]
    ).rows.compactMap { row in
      guard let name = row[0].text, let sealed = row[1].bytes else { return nil }
      return (name, sealed)
    }
  }

  static func sealed(
    _ field: String, of person: String, in tables: any SideTables
  ) throws -> [UInt8]? {
    try tables.run(
      "SELECT sealed FROM vault_field WHERE person = $1 AND field = $2",
      [.text(person), .text(field)]
    ).rows.first?[0].bytes
  }

  static func set(
    _ sealed: [UInt8], _ field: String, of person: String, at seconds: Int64,
    in tables: any SideTables
  ) throws {
    try tables.run(
      """
      INSERT INTO vault_field (person, field, sealed, changed) VALUES ($1, $2, $3, $4)
      ON CONFLICT (person, field) DO UPDATE
      SET sealed = excluded.sealed, changed = excluded.changed
      """, [.text(person), .text(field), .bytes(sealed), .integer(seconds)])
  }

  /// Removes a holder with all that it holds, as though there had never been one.
  static func remove(_ holder: String, in tables: any SideTables) throws {
    try tables.run("DELETE FROM vault_field WHERE person = $1", [.text(holder)])
    try tables.run("DELETE FROM vault_person WHERE person = $1", [.text(holder)])
  }

  static func removeFields(of person: String, in tables: any SideTables) throws {
    try tables.run("DELETE FROM vault_field WHERE person = $1", [.text(person)])
  }
}
