/// The local accounts and sessions of one store, beside its chain and no part of it.
///
/// Time is always an argument, in seconds since 1970. How often a name may be tried is for the
/// caller to limit: each try costs a scrypt of 32 MiB and about an eighth of a second.
public struct Accounts: Sendable {
  let store: any SideStore
  let method: Password.Method

  init(store: any SideStore, method: Password.Method = .present) {
    self.store = store
    self.method = method
  }

  /// Accounts without a file, gone with the value; for tests and simulations.
  ///
  /// Passwords are derived in few rounds, since there is nothing to steal.
  public static func inMemory() throws(JournalFailure) -> Accounts {
    Accounts(store: try SQLiteStore.inMemory(), method: .fleeting)
  }

  /// Makes an account.
  @discardableResult
  public func add(_ new: NewAccount, at seconds: Int64) throws(AccountFailure) -> Account {
    guard let name = AccountName(new.name) else { throw .unfitName }
    let password = try made(new.password)
    return try write { tables in
      let made = try AccountRows.insert(
        new, name: name, password: password, at: seconds, in: tables)
      guard let made else { throw AccountFailure.nameTaken }
      return made
    }
  }

  /// All accounts, by name.
  public func all() throws(JournalFailure) -> [Account] {
    try store.reading(AccountRows.all)
  }

  /// The account with this number, if there is one.
  public func account(_ id: Account.ID) throws(JournalFailure) -> Account? {
    try store.reading { tables in try AccountRows.account(id, in: tables) }
  }

  /// The account with this name in any case, if there is one.
  public func account(named name: String) throws(JournalFailure) -> Account? {
    guard let name = AccountName(name) else { return nil }
    return try store.reading { tables in try AccountRows.account(named: name, in: tables) }
  }

  /// The account whose name and password these are; nil when either is wrong, which takes as
  /// long as when both are right.
  public func verify(name: String, password: String) throws(JournalFailure) -> Account? {
    let found = try account(named: name)
    let kept = try store.reading { tables in
      try found.map { try AccountRows.password(of: $0.id, in: tables) } ?? nil
    }
    let matches: Bool
    do {
      matches = try (kept ?? .dummy(method)).matches(password)
    } catch {
      throw .unavailable("scrypt failed")
    }
    return matches && kept != nil ? found : nil
  }

  /// Sets another password and ends all of the account's sessions.
  public func change(
    password: String, of account: Account.ID
  ) throws(AccountFailure) {
    let password = try made(password)
    try write { tables in
      try AccountRows.set(password, of: account, in: tables)
      try SessionRows.remove(account: account, in: tables)
    }
  }

  /// Sets other roles.
  public func change(roles: Set<String>, of account: Account.ID) throws(AccountFailure) {
    try write { tables in
      guard try AccountRows.account(account, in: tables) != nil else {
        throw AccountFailure.unknown
      }
      try AccountRows.set(roles, of: account, in: tables)
    }
  }

  /// Removes an account and its sessions. Its number is not given again.
  public func remove(_ account: Account.ID) throws(AccountFailure) {
    try write { tables in
      guard try AccountRows.remove(account, in: tables) else { throw AccountFailure.unknown }
    }
  }

  private func made(_ clear: String) throws(AccountFailure) -> Password {
    guard Password.isFit(clear) else { throw .unfitPassword }
    var random = SystemRandomNumberGenerator()
    do {
      return try .made(of: clear, method: method, random: &random)
    } catch {
      throw .store(.unavailable("scrypt failed"))
    }
  }

  /// One transaction, its failures as this type has them.
  func write<Result>(
    _ body: (any SideTables) throws -> Result
  ) throws(AccountFailure) -> Result {
    do {
      return try store.writing(body)
    } catch {
      throw error as? AccountFailure ?? .store(JournalFailure(error))
    }
  }
}
