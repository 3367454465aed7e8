/// PostgreSQL's own checks.
enum PostgresInspection {
  /// What is wrong with the indexes: one that lost a key is no wrong link, but would let an
  /// action in twice.
  static func findings(_ connection: PostgresConnection) throws -> [Damage] {
    try checkedByExtension(connection) + doubledKeys(connection)
  }

  /// Reads the table and not the index that should forbid it.
  private static func doubledKeys(_ connection: PostgresConnection) throws -> [Damage] {
    try connection.run("SET enable_indexscan = off; SET enable_indexonlyscan = off")
    defer { try? connection.run("RESET enable_indexscan; RESET enable_indexonlyscan") }
    let rows = try connection.run(
      """
      SELECT encode(key, 'hex') FROM entry GROUP BY key HAVING count(*) > 1
      ORDER BY key LIMIT \(Verification.damageMax)
      """, PostgresParameters())
    return (0..<rows.count).map { .engine("the key \(rows.text($0, 0) ?? "") stands twice") }
  }

  /// Says nothing where the extension is missing or this role may not use it.
  private static func checkedByExtension(_ connection: PostgresConnection) throws -> [Damage] {
    let place = try connection.run(
      """
      SELECT quote_ident(nspname) FROM pg_extension
      JOIN pg_namespace ON pg_namespace.oid = extnamespace WHERE extname = 'amcheck'
      """, PostgresParameters())
    guard let schema = place.count == 1 ? place.text(0, 0) : nil else { return [] }
    do throws(PostgresError) {
      for index in ["entry_pkey", PostgresEntries.keyConstraint] {
        try connection.run("SELECT \(schema).bt_index_check('\(index)'::regclass, true)")
      }
      return []
    } catch {
      guard !error.isLoss else { throw error }
      return error.state == "42501" ? [] : [.engine(error.message)]
    }
  }
}
