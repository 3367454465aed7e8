@testable import Journal

/// Runs a test over each engine that can hold accounts, with passwords derived in few rounds.
func withAccounts(_ body: (Accounts) throws -> Void) throws {
  try body(.inMemory())
  guard Cluster.shared != nil else { return }
  try withDatabase { database in
    let journal = try PostgresJournal(database.address)
    let vault = try Vault(journal.store, under: MasterKey())
    try body(Accounts(store: journal.store, vault: vault, method: .fleeting))
    try journal.close()
  }
}

/// An account about to be made, by name.
func new(_ name: String, password: String = "a long password") -> NewAccount {
  NewAccount(
    name: name, display: "Registrar of the day", roles: ["registrar", "reader"], party: "SWE",
    password: password)
}

/// Runs a test over each engine's accounts whose vault nobody set up, as a copy's target has it.
func withBlank(_ body: (Accounts) throws -> Void) throws {
  try body(Accounts(store: SQLiteStore.inMemory(), method: .fleeting))
  guard Cluster.shared != nil else { return }
  try withDatabase { database in
    let journal = try PostgresJournal(database.address)
    try body(Accounts(store: journal.store, method: .fleeting))
    try journal.close()
  }
}

/// A line of the audit trail.
func note(
  _ deed: AccessNote.Deed, about person: String = "p-0", because reason: String = "a test"
) -> AccessNote {
  AccessNote(at: 1, deed, by: "p-clerk", about: person, from: "loopback").because(reason)
}

extension Accounts {
  /// ``prove(_:of:at:noting:)`` with its error untyped, which the macros of tests need here.
  func proof(by typed: String, of account: Account, at seconds: Int64) throws -> Proof? {
    try prove(typed, of: account, at: seconds)
  }
}
