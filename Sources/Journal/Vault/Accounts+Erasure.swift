extension Accounts {
  /// Erases a person: destroys their key with all that the vault holds, and removes their account
  /// with sessions, factors and tokens, in one durable commit. The record keeps the code.
  public func erase(
    _ person: String, at seconds: Int64, noting note: AccessNote? = nil
  ) throws(AccountFailure) {
    try write(noting: note) { tables in
      try vault.unmark(person, in: tables)
      try VaultRows.erase(person, at: seconds, in: tables)
      if let account = try AccountRows.account(of: person, in: tables) {
        _ = try AccountRows.remove(account.id, in: tables)
      }
    }
    do { try store.wipe() } catch { throw .store(error) }
  }
}
