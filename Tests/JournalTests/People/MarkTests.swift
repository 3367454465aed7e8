import Testing

@testable import Journal

@Suite struct `Marks in the vault` {
  private let likeness = "FIN\n1990-02-03\naino\nvirta"

  private func keep(
    _ person: String, _ likeness: String?, in vault: Vault, name: String = "Aino Virta"
  ) throws {
    try vault.change(person, at: 10, noting: note(.vaultChanged, about: person)) { data in
      data[.name] = name
      return likeness
    }
  }

  @Test func `find a second record of the same person`() throws {
    try withAccounts { accounts in
      let vault = accounts.vault
      #expect(try vault.known(by: likeness).isEmpty)
      try keep("c-1", likeness, in: vault)
      try keep("c-2", likeness, in: vault)
      #expect(try vault.known(by: likeness) == ["c-1", "c-2"])
      #expect(try vault.known(by: "SWE\n1990-02-03\naino\nvirta").isEmpty)
      try keep("c-1", "FIN\n1991-01-01\naino\nvirta", in: vault)
      #expect(try vault.known(by: likeness) == ["c-2"])
    }
  }

  @Test func `stay when the rest changes, and when the master key does`() throws {
    try withAccounts { accounts in
      try keep("c-1", likeness, in: accounts.vault)
      try keep("c-1", nil, in: accounts.vault, name: "Aino Salo")
      #expect(try accounts.vault.known(by: likeness) == ["c-1"])
      let fresh = try accounts.vault.rotate(to: MasterKey())
      #expect(try fresh.known(by: likeness) == ["c-1"])
      #expect(try fresh.name(of: "c-1") == .known("Aino Salo"))
    }
  }

  @Test func `go with whoever is erased`() throws {
    try withAccounts { accounts in
      let vault = accounts.vault
      try keep("c-1", likeness, in: vault)
      try keep("c-2", likeness, in: vault)
      try vault.erase("c-1", at: 20)
      #expect(try vault.known(by: likeness) == ["c-2"])
      try accounts.erase("c-2", at: 20)
      #expect(try vault.known(by: likeness).isEmpty)
      let left = try accounts.store.reading { tables in
        try tables.run("SELECT person FROM vault_person WHERE person LIKE 'mark-%'", []).rows
      }
      #expect(left.isEmpty)
      #expect(throws: VaultFailure.erased) { try keep("c-1", likeness, in: vault) }
    }
  }

  @Test func `keep what hosts have to know, journey by journey`() throws {
    try withAccounts { accounts in
      let vault = accounts.vault
      try keep("c-1", likeness, in: vault)
      let journey = PersonalData.Journey(travel: "SK 715", visa: "", diet: "no nuts", emergency: "")
      try vault.change("c-1", at: 20) { data in
        data.journeys["0000000000001"] = journey
        return nil
      }
      let data = try vault.read("c-1", noting: note(.vaultRead, about: "c-1"))
      #expect(data.journeys == ["0000000000001": journey] && data[.name] == "Aino Virta")
      let told = try accounts.subjectAccess(
        to: "c-1", at: 30, noting: note(.exported, about: "c-1"))
      #expect(String(decoding: told.json(), as: UTF8.self).contains("no nuts"))
    }
  }
}
