/// What every connection is told first, and what it must answer.
enum PostgresSession {
  /// A connection that commits durably, or reads only.
  static func open(
    _ address: PostgresAddress, for purpose: StorePurpose
  ) throws(JournalFailure) -> PostgresConnection {
    do {
      let connection = try PostgresConnection(to: address)
      try connection.run(settings)
      if purpose == .reading {
        try connection.run("SET default_transaction_read_only = on")
      } else {
        try check(connection)
      }
      return connection
    } catch {
      throw JournalFailure(error)
    }
  }

  /// An append relies on READ COMMITTED: a writer that waited for another sees what that one
  /// wrote. The limits free the head when a server stops in the midst of a transaction.
  private static let settings = """
    SET search_path = entente;
    SET default_transaction_isolation = 'read committed';
    SET lock_timeout = '10s';
    SET idle_in_transaction_session_timeout = '30s';
    SET jit = off;
    """

  /// Fails unless a commit that is acknowledged is on the disk, here or on a standby too.
  private static func check(_ connection: PostgresConnection) throws {
    let rows = try connection.run(
      """
      SELECT CASE WHEN current_setting('synchronous_commit') = 'remote_apply' THEN 'remote_apply'
        ELSE set_config('synchronous_commit', 'on', false) END,
        current_setting('fsync'), current_setting('server_encoding'),
        current_setting('transaction_read_only')
      """, PostgresParameters())
    guard rows.text(0, 3) == "off" else { throw JournalFailure.readOnly }
    guard ["on", "remote_apply"].contains(rows.text(0, 0)) else {
      throw JournalFailure.unavailable("synchronous_commit cannot be switched on")
    }
    guard rows.text(0, 1) == "on" else {
      throw JournalFailure.unavailable("fsync is off, so a commit might be lost")
    }
    guard rows.text(0, 2) == "UTF8" else {
      throw JournalFailure.unavailable("the database's encoding is not UTF8")
    }
  }
}
