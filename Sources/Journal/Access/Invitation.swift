/// The statements over invitations: one-time links by which somebody chooses a password.
enum InvitationRows {
  static func set(
    _ token: Digest32, for account: Account.ID, until expires: Int64, in tables: any SideTables
  ) throws {
    try remove(account: account, in: tables)
    try tables.run(
      "INSERT INTO invitation (digest, account, expires) VALUES ($1, $2, $3)",
      [.bytes(token.bytes), .integer(account.value), .integer(expires)])
  }

  static func account(
    _ token: Digest32, at seconds: Int64, in tables: any SideTables
  ) throws -> Account.ID? {
    try tables.run(
      "SELECT account FROM invitation WHERE digest = $1 AND expires > $2",
      [.bytes(token.bytes), .integer(seconds)]
    ).rows.first?[0].integer.map(Account.ID.init)
  }

  /// Takes the invitation away, and says whether it was still there.
  static func remove(_ token: Digest32, in tables: any SideTables) throws -> Bool {
    try tables.run("DELETE FROM invitation WHERE digest = $1", [.bytes(token.bytes)])
      .changed == 1
  }

  static func remove(account: Account.ID, in tables: any SideTables) throws {
    try tables.run("DELETE FROM invitation WHERE account = $1", [.integer(account.value)])
  }
}

extension Accounts {
  /// Makes a one-time invitation to choose a password, in place of any earlier one. Also how a
  /// forgotten password is replaced: nobody but its owner ever knows one.
  public func invite(
    _ account: Account.ID, at seconds: Int64, lasting duration: Int64,
    noting note: AccessNote? = nil
  ) throws(AccountFailure) -> SessionToken {
    var random = SystemRandomNumberGenerator()
    let token = SessionToken(from: &random)
    try write(noting: note) { tables in
      guard try AccountRows.account(account, in: tables) != nil else {
        throw AccountFailure.unknown
      }
      try InvitationRows.set(
        token.digest, for: account, until: seconds + duration, in: tables)
    }
    return token
  }

  /// Whom an invitation is for, unless it was taken, replaced, or is too old.
  public func invited(
    by token: SessionToken, at seconds: Int64
  ) throws(JournalFailure) -> Account? {
    try store.reading { tables in
      try InvitationRows.account(token.digest, at: seconds, in: tables)
        .flatMap { try AccountRows.account($0, in: tables) }
    }
  }

  /// Takes an invitation: sets the password that was chosen and ends the account's sessions.
  public func take(
    invitation token: SessionToken, choosing password: String, at seconds: Int64,
    noting note: (Account) -> AccessNote
  ) throws(AccountFailure) -> Account {
    let account: Account?
    do throws(JournalFailure) { account = try invited(by: token, at: seconds) } catch {
      throw .store(error)
    }
    guard let account else { throw .unknown }
    let fresh = try made(password, for: account.name)
    try write(noting: note(account)) { tables in
      guard try InvitationRows.remove(token.digest, in: tables) else {
        throw AccountFailure.unknown
      }
      try AccountRows.set(fresh, of: account.id, in: tables)
      try SessionRows.remove(account: account.id, in: tables)
    }
    return account
  }
}
