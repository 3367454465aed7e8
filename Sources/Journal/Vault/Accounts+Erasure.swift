extension Accounts {
  /// Erases a person: destroys their key with all that the vault holds, and removes their account
  /// with sessions, factors and tokens, in one durable commit. The record keeps the code.
  public func erase(
    _ person: String, at seconds: Int64, noting note: AccessNote? = nil
  ) throws(AccountFailure) {
    try write(noting: note) { tables in
      try VaultRows.erase(person, at: seconds, in: tables)
      if let account = try AccountRows.account(of: person, in: tables) {
        _ = try AccountRows.remove(account.id, in: tables)
      }
    }
    do { try store.wipe() } catch { throw .store(error) }
  }

  /// Erases those whom the record says are erased and who are not, as after restoring a backup
  /// that was made before; says who they were.
  public func catchUp(
    erased people: some Sequence<String>, at seconds: Int64
  ) throws(AccountFailure) -> [String] {
    var caught: [String] = []
    for person in people {
      let holding: VaultRows.Holding
      do throws(JournalFailure) {
        holding = try store.reading { try VaultRows.holding(of: person, in: $0) }
      } catch {
        throw .store(error)
      }
      if case .erased = holding { continue }
      let note = AccessNote(
        at: seconds, .erased, by: "-", about: person, from: "tool", because: "record")
      try erase(person, at: seconds, noting: note)
      caught.append(person)
    }
    return caught
  }
}
