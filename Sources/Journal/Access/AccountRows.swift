import Foundation
import GRDB

/// The statements over the account tables.
enum AccountRows {
  private static let columns = "SELECT id, name, display, party, created FROM account "

  static func all(_ db: Database) throws -> [Account] {
    try Row.fetchAll(db, sql: columns + "ORDER BY folded").map { try account($0, in: db) }
  }

  static func account(_ id: Account.ID, in db: Database) throws -> Account? {
    try Row.fetchOne(db, sql: columns + "WHERE id = ?", arguments: [id.value])
      .map { try account($0, in: db) }
  }

  static func account(named name: AccountName, in db: Database) throws -> Account? {
    try Row.fetchOne(db, sql: columns + "WHERE folded = ?", arguments: [name.folded])
      .map { try account($0, in: db) }
  }

  private static func account(_ row: Row, in db: Database) throws -> Account {
    let id: Int64 = row["id"]
    let roles = try String.fetchAll(
      db, sql: "SELECT role FROM account_role WHERE account = ? ORDER BY role", arguments: [id])
    return Account(
      id: Account.ID(id), name: row["name"], display: row["display"], roles: roles,
      party: row["party"], created: row["created"])
  }

  static func insert(
    _ new: NewAccount, name: AccountName, password: Password, at seconds: Int64, in db: Database
  ) throws -> Account {
    try db.execute(
      sql: """
        INSERT INTO account (folded, name, display, party, method, salt, hash, created)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        name.folded, name.text, new.display, new.party, password.method.text,
        Data(password.salt), Data(password.hash), seconds,
      ])
    let id = Account.ID(db.lastInsertedRowID)
    try set(new.roles, of: id, in: db)
    return Account(
      id: id, name: name.text, display: new.display, roles: new.roles.sorted(),
      party: new.party, created: seconds)
  }

  static func set(_ roles: Set<String>, of account: Account.ID, in db: Database) throws {
    try db.execute(
      sql: "DELETE FROM account_role WHERE account = ?", arguments: [account.value])
    for role in roles.sorted() {
      try db.execute(
        sql: "INSERT INTO account_role (account, role) VALUES (?, ?)",
        arguments: [account.value, role])
    }
  }

  static func password(of account: Account.ID, in db: Database) throws -> Password? {
    let row = try Row.fetchOne(
      db, sql: "SELECT method, salt, hash FROM account WHERE id = ?", arguments: [account.value])
    guard let row, let method = Password.Method(row["method"] as String) else { return nil }
    let salt: Data = row["salt"]
    let hash: Data = row["hash"]
    return Password(method: method, salt: [UInt8](salt), hash: [UInt8](hash))
  }

  static func set(_ password: Password, of account: Account.ID, in db: Database) throws {
    try db.execute(
      sql: "UPDATE account SET method = ?, salt = ?, hash = ? WHERE id = ?",
      arguments: [
        password.method.text, Data(password.salt), Data(password.hash), account.value,
      ])
    guard db.changesCount == 1 else { throw AccountFailure.unknown }
  }

  static func remove(_ account: Account.ID, in db: Database) throws -> Bool {
    try db.execute(sql: "DELETE FROM account WHERE id = ?", arguments: [account.value])
    return db.changesCount == 1
  }
}
