/// The statements over the session table.
enum SessionRows {
  static func insert(
    _ session: Session, token: Digest32, in tables: any SideTables
  ) throws {
    try tables.run(
      """
      INSERT INTO session (token, account, secret, created, expires, seen, place)
      VALUES ($1, $2, $3, $4, $5, $6, $7)
      """,
      [
        .bytes(token.bytes), .integer(session.account.id.value), .bytes(session.secret),
        .integer(session.created), .integer(session.expires), .integer(session.seen),
        .text(session.place),
      ])
  }

  private static let columns = "SELECT account, secret, created, expires, seen, place, token "

  static func session(
    _ token: Digest32, at seconds: Int64, in tables: any SideTables
  ) throws -> Session? {
    let found = try tables.run(
      columns + "FROM session WHERE token = $1 AND expires > $2",
      [.bytes(token.bytes), .integer(seconds)])
    guard let row = found.rows.first, let id = row[0].integer,
      let account = try AccountRows.account(Account.ID(id), in: tables)
    else { return nil }
    return session(row, of: account)
  }

  /// The sessions of an account that still count, the latest used first.
  static func all(
    of account: Account, at seconds: Int64, in tables: any SideTables
  ) throws -> [Session] {
    let found = try tables.run(
      columns + "FROM session WHERE account = $1 AND expires > $2 ORDER BY seen DESC, token",
      [.integer(account.id.value), .integer(seconds)])
    return found.rows.compactMap { session($0, of: account) }
  }

  private static func session(_ row: [Field], of account: Account) -> Session? {
    guard let secret = row[1].bytes, let created = row[2].integer, let expires = row[3].integer,
      let seen = row[4].integer, let place = row[5].text, let token = row[6].bytes
    else { return nil }
    return Session(
      account: account, secret: secret, created: created, expires: expires, seen: seen,
      place: place, handle: handle(token))
  }

  static func handle(_ digest: [UInt8]) -> String {
    Hex.text(Array(digest.prefix(SessionToken.handleBytes)))
  }

  /// Ends the session of an account that this handle names, and says whether there was one.
  static func remove(
    handle: [UInt8], of account: Account.ID, in tables: any SideTables
  ) throws -> Bool {
    try tables.run(
      "DELETE FROM session WHERE account = $1 AND substr(token, 1, 12) = $2",
      [.integer(account.value), .bytes(handle)]
    ).changed == 1
  }

  static func note(
    _ token: Digest32, seenAt seconds: Int64, in tables: any SideTables
  ) throws {
    try tables.run(
      "UPDATE session SET seen = $1 WHERE token = $2 AND seen < $3",
      [.integer(seconds), .bytes(token.bytes), .integer(seconds)])
  }

  static func remove(_ token: Digest32, in tables: any SideTables) throws {
    try tables.run("DELETE FROM session WHERE token = $1", [.bytes(token.bytes)])
  }

  static func remove(account: Account.ID, in tables: any SideTables) throws {
    try tables.run("DELETE FROM session WHERE account = $1", [.integer(account.value)])
  }

  /// Removes what has expired, and says how many sessions that were.
  static func removeExpired(at seconds: Int64, in tables: any SideTables) throws -> Int {
    try tables.run("DELETE FROM session WHERE expires <= $1", [.integer(seconds)]).changed
  }
}
