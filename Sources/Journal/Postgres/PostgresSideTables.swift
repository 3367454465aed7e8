extension PostgresStore: SideStore {
  func reading<Result>(
    _ body: (any SideTables) throws -> Result
  ) throws(JournalFailure) -> Result {
    try read { try body(PostgresSideTables(connection: $0)) }
  }

  @discardableResult
  func writing<Result>(_ body: (any SideTables) throws -> Result) throws -> Result {
    try transaction { try body(PostgresSideTables(connection: $0)) }
  }

  /// Rows that were changed or removed stay in the table's file until it is vacuumed.
  func wipe() throws(JournalFailure) {
    do {
      try write {
        try $0.run("VACUUM vault_person, vault_field, account, second_factor, mailing, webhook")
      }
    } catch {
      throw JournalFailure(error)
    }
  }
}

/// The tables beside the chain in PostgreSQL.
private struct PostgresSideTables: SideTables {
  let connection: PostgresConnection

  func run(_ sql: String, _ fields: [Field]) throws -> SideRows {
    let rows = try connection.run(sql, PostgresParameters(fields))
    return SideRows(rows: (0..<rows.count).map(rows.fields), changed: rows.changed)
  }

  func last(in table: NumberedTable) throws -> Int64 {
    let rows = try connection.run(
      "SELECT CASE WHEN is_called THEN last_value ELSE 0 END FROM \(table.rawValue)_id_seq",
      PostgresParameters())
    return rows.integer(0, 0) ?? 0
  }

  func skip(upTo number: Int64, in table: NumberedTable) throws {
    guard number > 0 else { return }
    _ = try run("SELECT setval('\(table.rawValue)_id_seq', $1)", [.integer(number)])
  }
}
