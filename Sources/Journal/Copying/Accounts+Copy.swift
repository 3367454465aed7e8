extension Accounts {
  /// Copies every account with its number, password, roles, factors and tokens, the vault, the
  /// audit trail and the papers' bytes, and says how many accounts.
  ///
  /// What is sealed is copied sealed: the copy needs the same master key. Numbers are kept
  /// because the record of older offices names accounts by them. Sessions and invitations are not
  /// copied: everyone signs in anew. Fails with `nameTaken` where the target has another account
  /// of the same number or name, with `vault(wrongKey)` where its vault has another key, and then
  /// changes nothing; what was copied before is passed over.
  @discardableResult
  public func copy(to target: Accounts) throws(AccountFailure) -> Int {
    let found: SideCopy
    do throws(JournalFailure) { found = try store.reading(SideCopy.init) } catch {
      throw .store(error)
    }
    let count = try target.write { tables in try found.insert(in: tables) }
    try copyPapers(to: target)
    return count
  }

  /// One paper a commit: each may have twenty million bytes.
  private func copyPapers(to target: Accounts) throws(AccountFailure) {
    do {
      for digest in try papers.digests() where try !target.papers.holds(digest) {
        let row = try store.reading { tables in
          try tables.run(
            "SELECT digest, size, sealed, stored FROM paper WHERE digest = $1",
            [.bytes(digest.bytes)]
          ).rows.first
        }
        guard let row else { continue }
        try target.store.writing { tables in
          try tables.run(
            """
            INSERT INTO paper (digest, size, sealed, stored) VALUES ($1, $2, $3, $4)
            ON CONFLICT (digest) DO NOTHING
            """, row)
        }
      }
    } catch {
      throw AccountFailure(error)
    }
  }
}

/// The rows that stand beside the chain, but for the papers' bytes.
private struct SideCopy {
  /// Tables whose rows go over as they are, parents first.
  private static let tables: [(name: String, columns: [String])] = [
    ("account_role", ["account", "role"]),
    ("second_factor", ["account", "sealed", "step", "made"]),
    ("recovery_code", ["account", "digest"]),
    ("api_token", ["code", "digest", "account", "label", "scopes", "created", "expires"]),
    ("mailing", ["account", "sealed", "state"]),
    ("webhook", ["code", "account", "label", "sealed", "created", "state"]),
    ("vault_person", ["person", "wrapped", "made", "erased"]),
    ("vault_field", ["person", "field", "sealed", "changed"]),
    ("access_note", ["id", "at", "deed", "principal", "subject", "place", "reason"]),
  ]
  private static let accountColumns = [
    "id", "folded", "name", "display", "party", "method", "salt", "hash", "created", "person",
  ]

  private let accounts: [[Field]]
  private let rows: [[[Field]]]
  private let settings: (proof: [UInt8], papers: [UInt8])?
  private let erased: [(person: String, at: Int64)]
  private let last: [(NumberedTable, Int64)]

  init(_ tables: any SideTables) throws {
    accounts = try Self.rows("account", Self.accountColumns, in: tables)
    rows = try Self.tables.map { try Self.rows($0.name, $0.columns, in: tables) }
    settings = try VaultRows.settings(tables)
    erased = try tables.run(
      "SELECT person, erased FROM vault_person WHERE erased IS NOT NULL ORDER BY person", []
    ).rows.compactMap { row in
      guard let person = row[0].text, let at = row[1].integer else { return nil }
      return (person, at)
    }
    last = try [NumberedTable.account, .note].map { ($0, try tables.last(in: $0)) }
  }

  private static func rows(
    _ name: String, _ columns: [String], in tables: any SideTables
  ) throws -> [[Field]] {
    let list = columns.joined(separator: ", ")
    return try tables.run("SELECT \(list) FROM \(name) ORDER BY 1, 2", []).rows
  }

  /// Inserts what is not there yet, and says how many accounts that were.
  func insert(in tables: any SideTables) throws -> Int {
    try insertSettings(in: tables)
    var fresh: Set<Field> = []
    for row in accounts where try insertAccount(row, in: tables) { fresh.insert(row[0]) }
    for (table, rows) in zip(Self.tables, rows) {
      // What hangs on an account that was there before may have changed there since.
      let hangs = table.columns.firstIndex(of: "account")
      for row in rows where hangs.map({ fresh.contains(row[$0]) }) ?? true {
        _ = try Self.insert(row, table.name, table.columns, in: tables)
      }
    }
    for person in erased { try VaultRows.erase(person.person, at: person.at, in: tables) }
    for (table, number) in last {
      try tables.skip(upTo: max(number, tables.last(in: table)), in: table)
    }
    return fresh.count
  }

  private func insertSettings(in tables: any SideTables) throws {
    guard let settings else { return }
    guard let present = try VaultRows.settings(tables) else {
      return try VaultRows.set(proof: settings.proof, papers: settings.papers, in: tables)
    }
    // Two offices under one key still have different keys for papers.
    guard present.proof == settings.proof, present.papers == settings.papers else {
      throw VaultFailure.wrongKey
    }
  }

  private func insertAccount(_ row: [Field], in tables: any SideTables) throws -> Bool {
    if try Self.insert(row, "account", Self.accountColumns, in: tables) { return true }
    let present = try tables.run(
      "SELECT name FROM account WHERE id = $1 AND name = $2", [row[0], row[2]])
    guard !present.rows.isEmpty else { throw AccountFailure.nameTaken }
    return false
  }

  private static func insert(
    _ row: [Field], _ name: String, _ columns: [String], in tables: any SideTables
  ) throws -> Bool {
    let places = columns.indices.map { "$\($0 + 1)" }.joined(separator: ", ")
    return try tables.run(
      """
      INSERT INTO \(name) (\(columns.joined(separator: ", "))) VALUES (\(places))
      ON CONFLICT DO NOTHING
      """, row
    ).changed == 1
  }
}
