extension Accounts {
  /// Begins a session and hands out its token, which cannot be read again.
  ///
  /// `place` is a sort of place, such as `loopback` or `public`; never an address.
  public func begin(
    sessionOf account: Account.ID, at seconds: Int64, lasting duration: Int64,
    from place: String = "", noting note: AccessNote? = nil
  ) throws(AccountFailure) -> (token: SessionToken, session: Session) {
    var random = SystemRandomNumberGenerator()
    let token = SessionToken(from: &random)
    let secret = Token.bytes(32, from: &random)
    let found: Account?
    do throws(JournalFailure) { found = try self.account(account) } catch { throw .store(error) }
    guard let found else { throw .unknown }
    let session = Session(
      account: found, secret: secret, created: seconds, expires: seconds + duration,
      seen: seconds, place: place, handle: SessionRows.handle(token.digest.bytes))
    try write(noting: note) { try SessionRows.insert(session, token: token.digest, in: $0) }
    return (token, session)
  }

  /// The session that this token proves, unless it is unknown, ended or expired.
  public func session(
    _ token: SessionToken, at seconds: Int64
  ) throws(JournalFailure) -> Session? {
    try store.reading { try SessionRows.session(token.digest, at: seconds, in: $0) }
  }

  /// The sessions of an account that still count, the latest used first.
  public func sessions(
    of account: Account, at seconds: Int64
  ) throws(JournalFailure) -> [Session] {
    try store.reading { try SessionRows.all(of: account, at: seconds, in: $0) }
  }

  /// Notes that a session is in use. A durable write: once a minute is often enough.
  public func note(_ token: SessionToken, seenAt seconds: Int64) throws(JournalFailure) {
    try record { try SessionRows.note(token.digest, seenAt: seconds, in: $0) }
  }

  /// Ends a session; harmless when it has ended.
  public func end(
    _ token: SessionToken, noting note: AccessNote? = nil
  ) throws(JournalFailure) {
    try record { tables in
      try SessionRows.remove(token.digest, in: tables)
      if let note { try AccessRows.insert(note, in: tables) }
    }
  }

  /// Ends the session of an account that this handle names, and says whether there was one.
  public func end(
    sessionNamed handle: String, of account: Account.ID, noting note: AccessNote? = nil
  ) throws(JournalFailure) -> Bool {
    guard let bytes = Hex.bytes(handle), bytes.count == SessionToken.handleBytes else {
      return false
    }
    return try record { tables in
      guard try SessionRows.remove(handle: bytes, of: account, in: tables) else { return false }
      if let note { try AccessRows.insert(note, in: tables) }
      return true
    }
  }

  /// Ends all sessions of an account.
  public func end(
    sessionsOf account: Account.ID, noting note: AccessNote? = nil
  ) throws(JournalFailure) {
    try record { tables in
      try SessionRows.remove(account: account, in: tables)
      if let note { try AccessRows.insert(note, in: tables) }
    }
  }

  /// Removes what has expired, and says how many sessions that were.
  @discardableResult
  public func purge(at seconds: Int64) throws(JournalFailure) -> Int {
    try record { tables in
      try HalfSessionRows.removeExpired(at: seconds, in: tables)
      return try SessionRows.removeExpired(at: seconds, in: tables)
    }
  }

  func record<Result>(
    _ body: (any SideTables) throws -> Result
  ) throws(JournalFailure) -> Result {
    do { return try store.writing(body) } catch { throw JournalFailure(error) }
  }
}
