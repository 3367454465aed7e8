import Crypto
import GRDB

extension Accounts {
  /// Begins a session and hands out its token, which cannot be read again.
  public func begin(
    sessionOf account: Account.ID, at seconds: Int64, lasting duration: Int64
  ) throws(AccountFailure) -> (token: SessionToken, session: Session) {
    var random = SystemRandomNumberGenerator()
    let token = SessionToken(from: &random)
    let secret = Token.bytes(32, from: &random)
    guard let found = try stored({ () throws(JournalFailure) in try self.account(account) })
    else { throw .unknown }
    let session = Session(
      account: found, secret: secret, created: seconds, expires: seconds + duration,
      seen: seconds)
    try stored { () throws(JournalFailure) in
      try store.write { db in try SessionRows.insert(session, token: token.digest, in: db) }
    }
    return (token, session)
  }

  /// The session that this token proves, unless it is unknown, ended or expired.
  public func session(
    _ token: SessionToken, at seconds: Int64
  ) throws(JournalFailure) -> Session? {
    try store.read { db in try SessionRows.session(token.digest, at: seconds, in: db) }
  }

  /// Notes that a session is in use. A durable write: once a minute is often enough.
  public func note(_ token: SessionToken, seenAt seconds: Int64) throws(JournalFailure) {
    try store.write { db in
      try db.execute(
        sql: "UPDATE session SET seen = ? WHERE token = ? AND seen < ?",
        arguments: [seconds, token.digest.stored, seconds])
    }
  }

  /// Ends a session; harmless when it has ended.
  public func end(_ token: SessionToken) throws(JournalFailure) {
    try store.write { db in
      try db.execute(
        sql: "DELETE FROM session WHERE token = ?", arguments: [token.digest.stored])
    }
  }

  /// Ends all sessions of an account.
  public func end(sessionsOf account: Account.ID) throws(JournalFailure) {
    try store.write { db in try SessionRows.remove(account: account, in: db) }
  }

  /// Removes what has expired, and says how many sessions that were.
  @discardableResult
  public func purge(at seconds: Int64) throws(JournalFailure) -> Int {
    try store.write { db in
      try db.execute(sql: "DELETE FROM session WHERE expires <= ?", arguments: [seconds])
      return db.changesCount
    }
  }

  private func stored<Result>(
    _ body: () throws(JournalFailure) -> Result
  ) throws(AccountFailure) -> Result {
    do { return try body() } catch { throw .store(error) }
  }
}

extension SessionToken {
  /// What the store keeps: whoever reads the file cannot make a token of it.
  fileprivate var digest: Digest32 { Digest32(SHA256.hash(data: bytes)) }
}
