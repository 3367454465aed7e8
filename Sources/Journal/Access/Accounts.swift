/// The local accounts and sessions of one store, beside its chain and no part of it.
///
/// Time is always an argument, in seconds since 1970. How often a name may be tried is for the
/// caller to limit: each try costs a scrypt of 32 MiB and about an eighth of a second. Whoever
/// changes something may hand over the line that the audit trail gets in the same commit.
public struct Accounts: Sendable {
  let store: any SideStore
  let method: Password.Method
  /// The personal data of those who have accounts, and of others.
  public let vault: Vault

  init(store: any SideStore, vault: Vault? = nil, method: Password.Method = .present) {
    self.store = store
    self.method = method
    self.vault = vault ?? Vault(locked: store)
  }

  /// Accounts without a file, gone with the value; for tests and simulations.
  ///
  /// Passwords are derived in few rounds, since there is nothing to steal.
  public static func inMemory() throws(JournalFailure) -> Accounts {
    let store = try SQLiteStore.inMemory()
    do throws(VaultFailure) {
      return Accounts(
        store: store, vault: try Vault(store, under: MasterKey()), method: .fleeting)
    } catch {
      throw .unavailable("the vault cannot be made")
    }
  }

  /// The papers' bytes, under the same master key.
  public var papers: PaperBytes { PaperBytes(vault: vault) }

  /// Makes an account.
  @discardableResult
  public func add(
    _ new: NewAccount, at seconds: Int64, noting note: AccessNote? = nil
  ) throws(AccountFailure) -> Account {
    guard let name = AccountName(new.name) else { throw .unfitName }
    var password: Password?
    if let clear = new.password { password = try made(clear, for: new.name) }
    let display = new.display
    return try write(noting: nil) { tables in
      let made = try AccountRows.insert(
        new, name: name, password: password, at: seconds, in: tables)
      guard let made else { throw AccountFailure.nameTaken }
      if !display.isEmpty {
        try vault.set(PersonalData(name: display), of: made.person, at: seconds, in: tables)
      }
      if var note {
        note.subject = made.person
        try AccessRows.insert(note, in: tables)
      }
      return made
    }
  }

  /// Whether a name may be typed to sign in; not whether it is free.
  public static func isFit(_ name: String) -> Bool { AccountName(name) != nil }

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

  /// The account of the person whom the record names by this code, if they have one.
  public func account(of person: String) throws(JournalFailure) -> Account? {
    try store.reading { tables in try AccountRows.account(of: person, in: tables) }
  }

  /// The account whose name and password these are; nil when either is wrong, which takes as
  /// long as when both are right.
  ///
  /// A password that was derived in an older way is derived anew, now that it is known.
  public func verify(name: String, password: String) throws(JournalFailure) -> Account? {
    let found = try account(named: name)
    let kept = try store.reading { tables in
      try found.map { try AccountRows.password(of: $0.id, in: tables) } ?? nil
    }
    guard try matches(password, kept), let found, let kept else { return nil }
    if kept.method != method { try rehash(password, of: found.id) }
    return found
  }

  /// Whether this is the account's password, for what asks for it once more.
  public func isPassword(
    _ clear: String, of account: Account.ID
  ) throws(JournalFailure) -> Bool {
    let kept = try store.reading { try AccountRows.password(of: account, in: $0) }
    return try matches(clear, kept)
  }

  private func matches(_ clear: String, _ kept: Password?) throws(JournalFailure) -> Bool {
    do {
      return try (kept ?? .dummy(method)).matches(clear) && kept != nil
    } catch {
      throw .unavailable("scrypt failed")
    }
  }

  /// A store that cannot be written keeps the older form: signing in matters more.
  private func rehash(_ clear: String, of account: Account.ID) throws(JournalFailure) {
    var random = SystemRandomNumberGenerator()
    do {
      let fresh = try Password.made(of: clear, method: method, random: &random)
      try store.writing { try AccountRows.set(fresh, of: account, in: $0) }
    } catch {
      guard case .readOnly = JournalFailure(error) else { throw JournalFailure(error) }
    }
  }

  /// Sets another password and ends all of the account's sessions.
  public func change(
    password: String, of account: Account.ID, noting note: AccessNote? = nil
  ) throws(AccountFailure) {
    let password = try made(password, for: name(of: account))
    try write(noting: note) { tables in
      try AccountRows.set(password, of: account, in: tables)
      try SessionRows.remove(account: account, in: tables)
      try InvitationRows.remove(account: account, in: tables)
    }
  }

  /// Sets another password for who states the present one.
  public func change(
    password: String, from present: String, of account: Account.ID,
    noting note: AccessNote? = nil
  ) throws(AccountFailure) {
    let isPresent: Bool
    do { isPresent = try isPassword(present, of: account) } catch { throw .store(error) }
    guard isPresent else { throw .unproven }
    try change(password: password, of: account, noting: note)
  }

  /// Sets other roles.
  public func change(
    roles: Set<String>, of account: Account.ID, noting note: AccessNote? = nil
  ) throws(AccountFailure) {
    try write(noting: note) { tables in
      guard try AccountRows.account(account, in: tables) != nil else {
        throw AccountFailure.unknown
      }
      try AccountRows.set(roles, of: account, in: tables)
    }
  }

  /// Removes an account with its sessions, factors and tokens. Its number is not given again.
  public func remove(
    _ account: Account.ID, noting note: AccessNote? = nil
  ) throws(AccountFailure) {
    try write(noting: note) { tables in
      guard try AccountRows.remove(account, in: tables) else { throw AccountFailure.unknown }
    }
  }

  private func name(of account: Account.ID) throws(AccountFailure) -> String {
    do throws(JournalFailure) { return try self.account(account)?.name ?? "" } catch {
      throw .store(error)
    }
  }

  func made(_ clear: String, for name: String) throws(AccountFailure) -> Password {
    if let fault = Password.fault(of: clear, for: name) { throw fault }
    var random = SystemRandomNumberGenerator()
    do {
      return try .made(of: clear, method: method, random: &random)
    } catch {
      throw .store(.unavailable("scrypt failed"))
    }
  }

  /// One transaction that also adds a line to the audit trail, its failures as this type has them.
  func write<Result>(
    noting note: AccessNote? = nil, _ body: (any SideTables) throws -> Result
  ) throws(AccountFailure) -> Result {
    do {
      return try store.writing { tables in
        let result = try body(tables)
        if let note { try AccessRows.insert(note, in: tables) }
        return result
      }
    } catch {
      throw AccountFailure(error)
    }
  }
}

extension AccountFailure {
  init(_ error: any Error) {
    switch error {
    case let failure as AccountFailure: self = failure
    case VaultFailure.store(let failure): self = .store(failure)
    case let failure as VaultFailure: self = .vault(failure)
    default: self = .store(JournalFailure(error))
    }
  }
}
