/// The journal's two tables and the statements over them.
enum PostgresEntries {
  static let schema = """
    CREATE TABLE entry (
      number bigint PRIMARY KEY,
      key bytea NOT NULL UNIQUE CHECK (octet_length(key) = 16),
      payload bytea NOT NULL,
      digest bytea NOT NULL CHECK (octet_length(digest) = 32)
    );
    CREATE TABLE head (
      id boolean PRIMARY KEY DEFAULT true CHECK (id),
      number bigint NOT NULL,
      digest bytea NOT NULL CHECK (octet_length(digest) = 32)
    ) WITH (fillfactor = 10);
    """

  /// The index that holds each key once, as the server names it.
  static let keyConstraint = "entry_key_key"
  /// What listeners are told on.
  static let channel = "entente_head"

  /// The head as marked.
  static func head(_ connection: PostgresConnection) throws -> Head {
    let rows = try connection.run("SELECT number, digest FROM head", PostgresParameters())
    guard rows.count == 1, let digest = rows.digest(0, 1),
      let number = rows.integer(0, 0).flatMap(UInt64.init(exactly:))
    else { throw JournalFailure.damaged(.headMissing) }
    return Head(number: number, digest: digest)
  }

  /// Marks a new store's head.
  static func mark(_ head: Head, on connection: PostgresConnection) throws {
    var parameters = PostgresParameters()
    parameters.append(head)
    try connection.run("INSERT INTO head (number, digest) VALUES ($1, $2)", parameters)
  }

  /// Moves the head marker and inserts the first entries up to it in one statement, and says
  /// whether the marker stood where the caller believes.
  ///
  /// One statement is one way to the server and back, and a transaction by itself. A writer that
  /// meets another waits at the marker, then looks at it again.
  static func move(
    from head: Head, to next: Head, inserting entries: ArraySlice<Entry>,
    on connection: PostgresConnection
  ) throws(PostgresError) -> Bool {
    var parameters = PostgresParameters()
    parameters.append(head)
    parameters.append(next)
    parameters.append(entries)
    return try connection.run(moveAndInsert, parameters).changed == entries.count
  }

  /// Inserts further entries in the transaction that moved the marker.
  static func insert(
    _ entries: ArraySlice<Entry>, on connection: PostgresConnection
  ) throws(PostgresError) {
    var parameters = PostgresParameters()
    parameters.append(entries)
    try connection.run(insert, parameters)
  }

  private static let moveAndInsert = """
    WITH moved AS (
      UPDATE head SET number = $3, digest = $4 WHERE number = $1 AND digest = $2
      RETURNING number
    ), told AS (
      SELECT pg_notify('\(channel)', number::text) FROM moved
    )
    INSERT INTO entry (number, key, payload, digest)
    SELECT new.* FROM told,
      unnest($5::bigint[], $6::bytea[], $7::bytea[], $8::bytea[]) AS new
    """
  private static let insert = """
    INSERT INTO entry (number, key, payload, digest)
    SELECT * FROM unnest($1::bigint[], $2::bytea[], $3::bytea[], $4::bytea[])
    """

  static func entry(for key: ActionKey, on connection: PostgresConnection) throws -> Entry? {
    var parameters = PostgresParameters()
    parameters.append(key)
    return try entries(columns + "WHERE key = $1", parameters, connection).first
  }

  static func entry(_ number: EntryNumber, on connection: PostgresConnection) throws -> Entry? {
    guard let value = Int64(exactly: number.value) else { return nil }
    var parameters = PostgresParameters()
    parameters.append(value)
    return try entries(columns + "WHERE number = $1", parameters, connection).first
  }

  /// The last entry that there is, whatever the head says.
  static func last(_ connection: PostgresConnection) throws -> Entry? {
    let sql = columns + "ORDER BY number DESC LIMIT 1"
    return try entries(sql, PostgresParameters(), connection).first
  }

  /// Reads the entries after a number until the batch holds `count` or about `bytesMax`.
  static func batch(
    after number: UInt64, count: Int, bytesMax: Int, on connection: PostgresConnection
  ) throws -> [Entry] {
    guard let after = Int64(exactly: number) else { return [] }
    var parameters = PostgresParameters()
    for value in [after, Int64(count), Int64(bytesMax)] { parameters.append(value) }
    return try entries(page, parameters, connection)
  }

  /// Which of the entries' keys are recorded.
  static func recorded(
    _ entries: [Entry], on connection: PostgresConnection
  ) throws -> Set<ActionKey> {
    var parameters = PostgresParameters()
    parameters.append(arrayOf: .bytes, entries) { entry, parameters in
      entry.key.withUnsafeBytes { parameters.write($0) }
    }
    let rows = try connection.run(
      "SELECT key FROM entry WHERE key = ANY($1::bytea[])", parameters)
    return Set((0..<rows.count).compactMap { rows.key($0, 0) })
  }

  private static let columns = "SELECT number, key, payload, digest FROM entry "

  /// Counts bytes before it reads payloads, so that a batch of large ones stays small.
  private static let page = """
    SELECT number, key, payload, digest FROM (
      SELECT *, sum(octet_length(payload)) OVER (ORDER BY number ROWS UNBOUNDED PRECEDING)
        - octet_length(payload) AS before
      FROM (\(columns) WHERE number > $1 ORDER BY number LIMIT $2) AS next
    ) AS counted WHERE before < $3 ORDER BY number
    """

  private static func entries(
    _ sql: String, _ parameters: PostgresParameters, _ connection: PostgresConnection
  ) throws -> [Entry] {
    let rows = try connection.run(sql, parameters)
    var entries: [Entry] = []
    entries.reserveCapacity(rows.count)
    for row in 0..<rows.count {
      do {
        entries.append(try rows.entry(row))
      } catch {
        // A row that cannot be read ends the batch, and is reported when it comes first.
        guard row > 0 else { throw error }
        return entries
      }
    }
    return entries
  }
}

extension PostgresRows {
  fileprivate func entry(_ row: Int) throws(JournalFailure) -> Entry {
    guard let value = integer(row, 0).flatMap(UInt64.init(exactly:)), value > 0 else {
      throw .damaged(.engine("an entry numbered \(integer(row, 0) ?? 0)"))
    }
    let number = EntryNumber(value)
    guard let key = key(row, 1), let payload = array(row, 2), let digest = digest(row, 3) else {
      throw .damaged(.malformed(number))
    }
    return Entry(number: number, key: key, payload: payload, digest: digest)
  }
}

extension PostgresParameters {
  fileprivate mutating func append(_ head: Head) {
    append(head.number)
    append(head.digest)
  }

  /// Four arrays, one for each column.
  fileprivate mutating func append(_ entries: ArraySlice<Entry>) {
    let entries = Array(entries)
    append(arrayOf: .integer, entries) { $1.write(Int64(bitPattern: $0.number.value)) }
    append(arrayOf: .bytes, entries) { entry, parameters in
      entry.key.withUnsafeBytes { parameters.write($0) }
    }
    append(arrayOf: .bytes, entries) { entry, parameters in
      entry.payload.withUnsafeBytes { parameters.write($0) }
    }
    append(arrayOf: .bytes, entries) { entry, parameters in
      entry.digest.withUnsafeBytes { parameters.write($0) }
    }
  }
}
