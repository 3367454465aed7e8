/// The statements over the account tables.
enum AccountRows {
  private static let columns = "SELECT id, name, person, party, created FROM account "

  static func all(_ tables: any SideTables) throws -> [Account] {
    try tables.run(columns + "ORDER BY folded", []).rows.compactMap { try account($0, in: tables) }
  }

  static func account(_ id: Account.ID, in tables: any SideTables) throws -> Account? {
    try tables.run(columns + "WHERE id = $1", [.integer(id.value)]).rows.first
      .flatMap { try account($0, in: tables) }
  }

  static func account(named name: AccountName, in tables: any SideTables) throws -> Account? {
    try tables.run(columns + "WHERE folded = $1", [.text(name.folded)]).rows.first
      .flatMap { try account($0, in: tables) }
  }

  static func account(of person: String, in tables: any SideTables) throws -> Account? {
    try tables.run(columns + "WHERE person = $1", [.text(person)]).rows.first
      .flatMap { try account($0, in: tables) }
  }

  private static func account(_ row: [Field], in tables: any SideTables) throws -> Account? {
    guard let id = row[0].integer, let name = row[1].text, let person = row[2].text,
      let created = row[4].integer
    else { return nil }
    let roles = try tables.run(
      "SELECT role FROM account_role WHERE account = $1 ORDER BY role", [.integer(id)])
    return Account(
      id: Account.ID(id), name: name, person: person,
      roles: roles.rows.compactMap { $0[0].text }, party: row[3].text, created: created)
  }

  /// Inserts an account, or nothing when the name is taken.
  static func insert(
    _ new: NewAccount, name: AccountName, password: Password?, at seconds: Int64,
    in tables: any SideTables
  ) throws -> Account? {
    let person = new.person ?? PersonCode.fresh()
    let made = try tables.run(
      """
      INSERT INTO account (folded, name, display, party, method, salt, hash, created, person)
      VALUES ($1, $2, '', $3, $4, $5, $6, $7, $8) ON CONFLICT DO NOTHING RETURNING id
      """,
      [
        .text(name.folded), .text(name.text), Field(new.party),
        .text(password?.method.text ?? noMethod), .bytes(password?.salt ?? []),
        .bytes(password?.hash ?? []), .integer(seconds), .text(person),
      ])
    guard let id = made.rows.first?[0].integer.map(Account.ID.init) else { return nil }
    try set(new.roles, of: id, in: tables)
    return Account(
      id: id, name: name.text, person: person, roles: new.roles.sorted(),
      party: new.party, created: seconds)
  }

  /// What stands for the method of an account that has no password yet: it fits none.
  static let noMethod = "none"

  static func set(
    _ roles: Set<String>, of account: Account.ID, in tables: any SideTables
  ) throws {
    try tables.run("DELETE FROM account_role WHERE account = $1", [.integer(account.value)])
    for role in roles.sorted() {
      try tables.run(
        "INSERT INTO account_role (account, role) VALUES ($1, $2)",
        [.integer(account.value), .text(role)])
    }
  }

  static func password(of account: Account.ID, in tables: any SideTables) throws -> Password? {
    let found = try tables.run(
      "SELECT method, salt, hash FROM account WHERE id = $1", [.integer(account.value)])
    guard let row = found.rows.first, let method = row[0].text.flatMap(Password.Method.init),
      let salt = row[1].bytes, let hash = row[2].bytes
    else { return nil }
    return Password(method: method, salt: salt, hash: hash)
  }

  static func set(
    _ password: Password, of account: Account.ID, in tables: any SideTables
  ) throws {
    let changed = try tables.run(
      "UPDATE account SET method = $1, salt = $2, hash = $3 WHERE id = $4",
      [
        .text(password.method.text), .bytes(password.salt), .bytes(password.hash),
        .integer(account.value),
      ]
    ).changed
    guard changed == 1 else { throw AccountFailure.unknown }
  }

  static func remove(_ account: Account.ID, in tables: any SideTables) throws -> Bool {
    try tables.run("DELETE FROM account WHERE id = $1", [.integer(account.value)]).changed == 1
  }
}
