import Crypto

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
      try record { try SessionRows.insert(session, token: token.digest, in: $0) }
    }
    return (token, session)
  }

  /// The session that this token proves, unless it is unknown, ended or expired.
  public func session(
    _ token: SessionToken, at seconds: Int64
  ) throws(JournalFailure) -> Session? {
    try store.reading { try SessionRows.session(token.digest, at: seconds, in: $0) }
  }

  /// Notes that a session is in use. A durable write: once a minute is often enough.
  public func note(_ token: SessionToken, seenAt seconds: Int64) throws(JournalFailure) {
    try record { try SessionRows.note(token.digest, seenAt: seconds, in: $0) }
  }

  /// Ends a session; harmless when it has ended.
  public func end(_ token: SessionToken) throws(JournalFailure) {
    try record { try SessionRows.remove(token.digest, in: $0) }
  }

  /// Ends all sessions of an account.
  public func end(sessionsOf account: Account.ID) throws(JournalFailure) {
    try record { try SessionRows.remove(account: account, in: $0) }
  }

  /// Removes what has expired, and says how many sessions that were.
  @discardableResult
  public func purge(at seconds: Int64) throws(JournalFailure) -> Int {
    try record { try SessionRows.removeExpired(at: seconds, in: $0) }
  }

  private func record<Result>(
    _ body: (any SideTables) throws -> Result
  ) throws(JournalFailure) -> Result {
    do { return try store.writing(body) } catch { throw JournalFailure(error) }
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
