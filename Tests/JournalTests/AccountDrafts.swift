import Journal

func withAccounts(_ body: (Accounts) throws -> Void) throws {
  try body(.inMemory())
}

/// An account about to be made, by name.
func new(_ name: String, password: String = "a long password") -> NewAccount {
  NewAccount(
    name: name, display: "Registrar of the day", roles: ["registrar", "reader"], party: "SWE",
    password: password)
}
