@testable import Journal

/// Runs a test over each engine that can hold accounts, with passwords derived in few rounds.
func withAccounts(_ body: (Accounts) throws -> Void) throws {
  try body(.inMemory())
  guard Cluster.shared != nil else { return }
  try withDatabase { database in
    let journal = try PostgresJournal(database.address)
    try body(Accounts(store: journal.store, method: .fleeting))
    try journal.close()
  }
}

/// An account about to be made, by name.
func new(_ name: String, password: String = "a long password") -> NewAccount {
  NewAccount(
    name: name, display: "Registrar of the day", roles: ["registrar", "reader"], party: "SWE",
    password: password)
}
