extension Accounts {
  /// Copies every account with its number, password and roles, and says how many.
  ///
  /// The numbers are kept because the record names accounts by them. Sessions are not copied:
  /// everyone signs in anew. Fails with `nameTaken` where the target has another account of the
  /// same number or name, and then changes nothing; accounts that were copied before are passed
  /// over.
  @discardableResult
  public func copy(to target: Accounts) throws(AccountFailure) -> Int {
    let found: (accounts: [StoredAccount], last: Int64)
    do throws(JournalFailure) {
      found = try store.reading { tables in
        (try AccountRows.stored(tables), try tables.lastAccount())
      }
    } catch {
      throw .store(error)
    }
    return try target.write { tables in
      var count = 0
      for stored in found.accounts where try AccountRows.insert(stored, in: tables) { count += 1 }
      try tables.skipAccounts(upTo: max(found.last, tables.lastAccount()))
      return count
    }
  }
}

/// An account as it stands in a store.
struct StoredAccount: Equatable {
  var account: Account
  var password: Password
}

extension AccountRows {
  /// All accounts with their passwords' hashes.
  static func stored(_ tables: any SideTables) throws -> [StoredAccount] {
    try all(tables).compactMap { account in
      try password(of: account.id, in: tables).map {
        StoredAccount(account: account, password: $0)
      }
    }
  }

  /// Inserts an account under its own number, and says whether it was not there before.
  static func insert(_ stored: StoredAccount, in tables: any SideTables) throws -> Bool {
    let account = stored.account
    guard let name = AccountName(account.name) else { throw AccountFailure.unfitName }
    let made = try tables.run(
      """
      INSERT INTO account (id, folded, name, display, party, method, salt, hash, created)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT DO NOTHING
      """,
      [
        .integer(account.id.value), .text(name.folded), .text(name.text),
        .text(account.display), Field(account.party), .text(stored.password.method.text),
        .bytes(stored.password.salt), .bytes(stored.password.hash), .integer(account.created),
      ])
    guard made.changed == 1 else {
      let present = try AccountRows.account(account.id, in: tables)
      guard present?.name == account.name else { throw AccountFailure.nameTaken }
      return false
    }
    try set(Set(account.roles), of: account.id, in: tables)
    return true
  }
}
