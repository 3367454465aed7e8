/// How a database shows that it is a store of ours, and of which version.
enum PostgresFormat {
  /// The tables' form.
  static let version = Int64(AccessSchema.version)
  /// What two servers that set a store up at once wait for each other on: "ENTE".
  private static let lock: Int64 = 0x454e_5445

  /// The form of the store, 0 when there is none; anything that is not ours is refused here.
  static func found(_ connection: PostgresConnection) throws -> Int64 {
    let names = try connection.run(
      """
      SELECT count(*), count(*) FILTER (WHERE tablename = 'format')
      FROM pg_tables WHERE schemaname = 'entente'
      """, PostgresParameters())
    if names.integer(0, 0) == 0 { return 0 }
    guard names.integer(0, 1) == 1 else { throw JournalFailure.foreign }
    let found = try connection.run(
      "SELECT application, version FROM entente.format", PostgresParameters())
    guard found.count == 1, found.text(0, 0) == "entente", let version = found.integer(0, 1)
    else { throw JournalFailure.foreign }
    guard version <= Self.version else {
      throw JournalFailure.newerFormat(found: Int(version), known: Int(Self.version))
    }
    guard version > 0 else { throw JournalFailure.damaged(.engine("format \(version)")) }
    return version
  }

  /// Makes the tables or brings older ones up, unless another server did so first; all or none.
  static func bringUp(_ connection: PostgresConnection) throws {
    var parameters = PostgresParameters()
    parameters.append(lock)
    try connection.run("SELECT pg_advisory_xact_lock($1)", parameters)
    let found = try found(connection)
    guard found < version else { return }
    if found == 0 { try create(connection) }
    for step in (Int(found) + 1)...Int(version) {
      try connection.run(AccessSchema.postgres(step))
    }
    parameters = PostgresParameters()
    parameters.append(version)
    try connection.run("UPDATE format SET version = $1", parameters)
  }

  private static func create(_ connection: PostgresConnection) throws {
    // Who may not make schemas can be given an empty one.
    let schema = try connection.run(
      "SELECT FROM pg_namespace WHERE nspname = 'entente'", PostgresParameters())
    if schema.count == 0 { try connection.run("CREATE SCHEMA entente") }
    try connection.run(table + PostgresEntries.schema)
    try PostgresEntries.mark(.empty, on: connection)
    try connection.run("INSERT INTO format (application, version) VALUES ('entente', 0)")
  }

  private static let table = """
    CREATE TABLE format (
      id boolean PRIMARY KEY DEFAULT true CHECK (id),
      application text NOT NULL,
      version bigint NOT NULL
    );
    """
}
