import Foundation
import GRDB

/// The statements over the session table.
enum SessionRows {
  static func insert(_ session: Session, token: Digest32, in db: Database) throws {
    try db.execute(
      sql: """
        INSERT INTO session (token, account, secret, created, expires, seen)
        VALUES (?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        token.stored, session.account.id.value, Data(session.secret), session.created,
        session.expires, session.seen,
      ])
  }

  static func session(
    _ token: Digest32, at seconds: Int64, in db: Database
  ) throws -> Session? {
    let row = try Row.fetchOne(
      db,
      sql: """
        SELECT account, secret, created, expires, seen FROM session
        WHERE token = ? AND expires > ?
        """,
      arguments: [token.stored, seconds])
    guard let row, let account = try AccountRows.account(Account.ID(row["account"]), in: db)
    else { return nil }
    let secret: Data = row["secret"]
    return Session(
      account: account, secret: [UInt8](secret), created: row["created"],
      expires: row["expires"], seen: row["seen"])
  }

  static func remove(account: Account.ID, in db: Database) throws {
    try db.execute(sql: "DELETE FROM session WHERE account = ?", arguments: [account.value])
  }
}

extension Digest32 {
  /// The bytes in the form in which the library binds them.
  var stored: Data { Data(bytes) }
}
