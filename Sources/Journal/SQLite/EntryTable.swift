import GRDB
import GRDBSQLite

/// The journal's two tables and the statements over them.
enum EntryTable {
  static let schema = """
    CREATE TABLE entry (
      number INTEGER PRIMARY KEY,
      key BLOB NOT NULL UNIQUE CHECK (length(key) = 16),
      payload BLOB NOT NULL,
      digest BLOB NOT NULL CHECK (length(digest) = 32)
    ) STRICT;
    CREATE TABLE head (
      id INTEGER PRIMARY KEY CHECK (id = 1),
      number INTEGER NOT NULL,
      digest BLOB NOT NULL CHECK (length(digest) = 32)
    ) STRICT;
    """

  /// The head as marked.
  static func head(_ db: Database) throws -> Head {
    let select = try PreparedStatement("SELECT number, digest FROM head WHERE id = 1", in: db)
    defer { select.reset() }
    guard try select.step(), let bytes = select.bytes(1), let digest = Digest32(bytes: bytes),
      let number = UInt64(exactly: select.integer(0))
    else { throw JournalFailure.damaged(.headMissing) }
    return Head(number: number, digest: digest)
  }

  /// Marks a new store's head.
  static func mark(_ head: Head, in db: Database) throws {
    try run(PreparedStatement(markFirst, in: db), [head])
  }

  /// Moves the head marker, in the transaction that appends up to it, and says whether the
  /// marker stood where the caller believes. One statement that compares and sets costs less
  /// than two.
  static func moveHead(from head: Head, to next: Head, in db: Database) throws -> Bool {
    try run(PreparedStatement(moveHead, in: db), [next, head])
    return db.changesCount == 1
  }

  private static let markFirst = "INSERT INTO head (id, number, digest) VALUES (1, ?, ?)"
  private static let moveHead =
    "UPDATE head SET number = ?, digest = ? WHERE id = 1 AND number = ? AND digest = ?"

  /// Runs a statement whose parameters are heads, two for each.
  private static func run(
    _ statement: PreparedStatement, _ heads: [Head], bound: Int32 = 0
  ) throws {
    guard Int(bound) < heads.count else {
      try statement.run()
      return statement.reset()
    }
    let head = heads[Int(bound)]
    try statement.bind(Int64(bitPattern: head.number), at: bound * 2 + 1)
    try head.digest.withUnsafeBytes { digest in
      try statement.bind(digest, at: bound * 2 + 2)
      try run(statement, heads, bound: bound + 1)
    }
  }

  static func insert(_ entries: [Entry], in db: Database) throws {
    let insert = try PreparedStatement(
      "INSERT INTO entry (number, key, payload, digest) VALUES (?, ?, ?, ?)", in: db)
    defer { insert.reset() }
    for entry in entries {
      do {
        try run(insert, entry)
      } catch let error as SQLiteError where error.code == SQLiteError.uniqueTaken {
        throw JournalFailure.repeated(entry.key)
      } catch let error as SQLiteError where error.code == SQLiteError.primaryTaken {
        throw JournalFailure.damaged(.beyondHead(entry.number))
      }
    }
  }

  private static func run(_ insert: PreparedStatement, _ entry: Entry) throws {
    try insert.bind(Int64(bitPattern: entry.number.value), at: 1)
    try entry.key.withUnsafeBytes { key in
      try insert.bind(key, at: 2)
      try entry.payload.withUnsafeBytes { payload in
        try insert.bind(payload, at: 3)
        try entry.digest.withUnsafeBytes { digest in
          try insert.bind(digest, at: 4)
          try insert.run()
        }
      }
    }
  }

  static func entry(for key: ActionKey, in db: Database) throws -> Entry? {
    let select = try PreparedStatement(columns + "WHERE key = ?", in: db)
    defer { select.reset() }
    return try key.withUnsafeBytes { bytes in
      try select.bind(bytes, at: 1)
      return try select.step() ? entry(select) : nil
    }
  }

  static func entry(_ number: EntryNumber, in db: Database) throws -> Entry? {
    let select = try PreparedStatement(columns + "WHERE number = ?", in: db)
    defer { select.reset() }
    guard let value = Int64(exactly: number.value) else { return nil }
    try select.bind(value, at: 1)
    return try select.step() ? entry(select) : nil
  }

  /// The last entry that there is, whatever the head says.
  static func last(_ db: Database) throws -> Entry? {
    let select = try PreparedStatement(columns + "ORDER BY number DESC LIMIT 1", in: db)
    defer { select.reset() }
    return try select.step() ? entry(select) : nil
  }

  /// Fails unless the last entry is the one that is marked.
  static func checkTail(_ db: Database) throws {
    let last = try last(db)?.head ?? .empty
    if let damage = Damage.atEnd(head: try head(db), last: last) {
      throw JournalFailure.damaged(damage)
    }
  }

  /// Reads the entries after a number until the batch holds `count` or `bytesMax`.
  static func batch(
    after number: UInt64, count: Int, bytesMax: Int, in db: Database
  ) throws -> [Entry] {
    let select = try PreparedStatement(
      columns + "WHERE number > ? ORDER BY number LIMIT ?", in: db)
    defer { select.reset() }
    guard let after = Int64(exactly: number) else { return [] }
    try select.bind(after, at: 1)
    try select.bind(Int64(count), at: 2)
    var batch: [Entry] = []
    batch.reserveCapacity(count)
    var bytes = 0
    while bytes < bytesMax, try select.step() {
      // A row that cannot be read ends the batch, and is reported when it comes first.
      guard let entry = wholeEntry(select) else {
        if batch.isEmpty { throw JournalFailure.damaged(damage(select)) }
        break
      }
      bytes += entry.payload.count
      batch.append(entry)
    }
    return batch
  }

  /// How far entries follow one another; nil where one does not before the end.
  ///
  /// Payloads are hashed where SQLite holds them, without an array for each.
  static func stretch(
    after head: Head, upTo end: UInt64, in db: Database
  ) throws -> ChainStretch? {
    let select = try PreparedStatement(
      columns + "WHERE number > ? AND number <= ? ORDER BY number", in: db)
    defer { select.reset() }
    guard let after = Int64(exactly: head.number), let last = Int64(exactly: end) else {
      return nil
    }
    try select.bind(after, at: 1)
    try select.bind(last, at: 2)
    var stretch = ChainStretch(after: head)
    while try select.step() {
      let number = stretch.reached.number + 1
      guard select.integer(0) == Int64(number),
        let key = select.bytes(1).flatMap({ ActionKey(bytes: $0) }),
        let payload = select.bytes(2),
        let digest = select.bytes(3).flatMap({ Digest32(bytes: $0) }),
        Link.digest(after: stretch.reached.digest, number: number, key: key, payload: payload)
          == digest
      else { return nil }
      stretch.note(Head(number: number, digest: digest), bytes: payload.count)
    }
    return stretch.reached.number == end ? stretch : nil
  }

  private static let columns = "SELECT number, key, payload, digest FROM entry "

  private static func entry(_ row: PreparedStatement) throws -> Entry {
    guard let entry = wholeEntry(row) else { throw JournalFailure.damaged(damage(row)) }
    return entry
  }

  /// The row's entry, each column read once: a replay reads a million rows.
  private static func wholeEntry(_ row: PreparedStatement) -> Entry? {
    guard let value = UInt64(exactly: row.integer(0)), value > 0,
      let key = row.bytes(1).flatMap({ ActionKey(bytes: $0) }),
      let payload = row.bytes(2), let digest = row.bytes(3).flatMap({ Digest32(bytes: $0) })
    else { return nil }
    return Entry(
      number: EntryNumber(value), key: key, payload: [UInt8](payload), digest: digest)
  }

  /// What is wrong with a row that holds no entry.
  private static func damage(_ row: PreparedStatement) -> Damage {
    guard let value = UInt64(exactly: row.integer(0)), value > 0 else {
      return .engine("an entry numbered \(row.integer(0))")
    }
    return .malformed(EntryNumber(value))
  }
}

extension SQLiteError {
  /// A unique index already holds the value.
  static let uniqueTaken: Int32 = 2067
  /// The primary key already holds the value.
  static let primaryTaken: Int32 = 1555
}
