/// The statements over sign-ins whose second step is still to come.
enum HalfSessionRows {
  /// Wrong codes after which the password must be typed again.
  static let triesMax: Int64 = 5

  static func insert(
    _ token: Digest32, of account: Account.ID, until expires: Int64, in tables: any SideTables
  ) throws {
    try tables.run(
      "INSERT INTO half_session (token, account, expires, tries) VALUES ($1, $2, $3, 0)",
      [.bytes(token.bytes), .integer(account.value), .integer(expires)])
  }

  static func account(
    _ token: Digest32, at seconds: Int64, in tables: any SideTables
  ) throws -> Account.ID? {
    try tables.run(
      "SELECT account FROM half_session WHERE token = $1 AND expires > $2 AND tries < $3",
      [.bytes(token.bytes), .integer(seconds), .integer(triesMax)]
    ).rows.first?[0].integer.map(Account.ID.init)
  }

  static func countTry(_ token: Digest32, in tables: any SideTables) throws {
    try tables.run(
      "UPDATE half_session SET tries = tries + 1 WHERE token = $1", [.bytes(token.bytes)])
  }

  static func remove(_ token: Digest32, in tables: any SideTables) throws {
    try tables.run("DELETE FROM half_session WHERE token = $1", [.bytes(token.bytes)])
  }

  static func removeExpired(at seconds: Int64, in tables: any SideTables) throws {
    try tables.run("DELETE FROM half_session WHERE expires <= $1", [.integer(seconds)])
  }
}

extension Accounts {
  /// Notes that somebody's password was right and their second step is to come; hands out what
  /// proves that.
  public func beginHalf(
    of account: Account.ID, at seconds: Int64, lasting duration: Int64
  ) throws(JournalFailure) -> SessionToken {
    var random = SystemRandomNumberGenerator()
    let token = SessionToken(from: &random)
    try record { tables in
      try HalfSessionRows.removeExpired(at: seconds, in: tables)
      try HalfSessionRows.insert(
        token.digest, of: account, until: seconds + duration, in: tables)
    }
    return token
  }

  /// Whose second step this is, unless it came too late or was tried too often.
  public func half(
    _ token: SessionToken, at seconds: Int64
  ) throws(JournalFailure) -> Account? {
    try store.reading { tables in
      try HalfSessionRows.account(token.digest, at: seconds, in: tables)
        .flatMap { try AccountRows.account($0, in: tables) }
    }
  }

  /// Counts a wrong code.
  public func countTry(ofHalf token: SessionToken) throws(JournalFailure) {
    try record { try HalfSessionRows.countTry(token.digest, in: $0) }
  }

  /// Ends it: the second step was taken, or given up.
  public func endHalf(_ token: SessionToken) throws(JournalFailure) {
    try record { try HalfSessionRows.remove(token.digest, in: $0) }
  }
}
