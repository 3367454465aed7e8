import Testing

@testable import Journal

@Suite struct `Keeping accounts` {
  @Test func `finds an account by number and by name in any case`() throws {
    try withAccounts { accounts in
      let made = try accounts.add(new("Élodie"), at: 1000)
      #expect(made.roles == ["reader", "registrar"])
      #expect(made.party == "SWE")
      #expect(made.created == 1000)
      #expect(try accounts.account(made.id) == made)
      #expect(made.person.hasPrefix("p-") && made.person.utf8.count == 15)
      #expect(try accounts.account(of: made.person) == made)
      #expect(try accounts.vault.name(of: made.person) == .known("Registrar of the day"))
      #expect(try accounts.account(named: "ÉLODIE") == made)
      #expect(try accounts.account(named: "e\u{301}lodie") == made)
      #expect(try accounts.account(named: "nobody") == nil)
      #expect(try accounts.all() == [made])
    }
  }

  @Test func `refuses a name that is taken in another case`() throws {
    try withAccounts { accounts in
      try accounts.add(new("anna"), at: 0)
      #expect(throws: AccountFailure.nameTaken) { try accounts.add(new("ANNA"), at: 0) }
    }
  }

  @Test(arguments: ["", "two words", "line\nbreak", "zero\u{200b}width", "\u{202e}turned"])
  func `refuses a name that cannot be typed or told apart`(_ name: String) throws {
    try withAccounts { accounts in
      #expect(throws: AccountFailure.unfitName) { try accounts.add(new(name), at: 0) }
    }
  }

  @Test func `refuses a name or password of unfit length`() throws {
    try withAccounts { accounts in
      let long = String(repeating: "x", count: 65)
      #expect(throws: AccountFailure.unfitName) { try accounts.add(new(long), at: 0) }
      for password in ["", "elevenlette", String(repeating: "x", count: 1025)] {
        #expect(throws: AccountFailure.unfitPassword) {
          try accounts.add(new("anna", password: password), at: 0)
        }
      }
    }
  }

  @Test func `verifies the right password only`() throws {
    try withAccounts { accounts in
      let made = try accounts.add(new("anna", password: "caf\u{e9} au lait"), at: 0)
      #expect(try accounts.verify(name: "Anna", password: "cafe\u{301} au lait") == made)
      for wrong in ["", " ", "cafe au lait", String(repeating: "x", count: 5000)] {
        #expect(try accounts.verify(name: "anna", password: wrong) == nil)
      }
      #expect(try accounts.verify(name: "nobody", password: "cafe\u{301} au lait") == nil)
      #expect(try accounts.verify(name: "", password: "") == nil)
    }
  }

  @Test func `derives passwords as hard as documented`() throws {
    let accounts = Accounts(store: try SQLiteStore.inMemory())
    let made = try accounts.add(
      NewAccount(name: "anna", password: "a long password"), at: 0)
    let kept = try accounts.store.reading { try AccountRows.password(of: made.id, in: $0) }
    #expect(kept?.method.text == "scrypt:15:8:3")
  }

  /// The third test vector of RFC 7914, section 12, as far as we keep of it.
  @Test func `derives what RFC 7914 says`() throws {
    let hash = "fdbabe1c9d3472007856e7190d01e9fe7c6ad7cbc8237830e77376634b373162"
    let kept = Password(
      method: try #require(Password.Method("scrypt:10:8:16")), salt: Array("NaCl".utf8),
      hash: try #require(Hex.bytes(hash)))
    #expect(try kept.matches("password"))
    #expect(try !kept.matches("Password"))
  }

  @Test func `gives equal passwords unequal salts and hashes`() throws {
    try withAccounts { accounts in
      let ids = [
        try accounts.add(new("anna"), at: 0).id, try accounts.add(new("bert"), at: 0).id,
      ]
      let kept = try accounts.store.reading { tables in
        try ids.compactMap { try AccountRows.password(of: $0, in: tables) }
      }
      #expect(Set(kept.map(\.salt)).count == 2)
      #expect(Set(kept.map(\.hash)).count == 2)
    }
  }

  @Test func `changes password and roles, and removes`() throws {
    try withAccounts { accounts in
      let id = try accounts.add(new("anna"), at: 0).id
      try accounts.change(password: "another password", of: id)
      #expect(try accounts.verify(name: "anna", password: "a long password") == nil)
      #expect(try accounts.verify(name: "anna", password: "another password") != nil)
      try accounts.change(roles: ["planner"], of: id)
      #expect(try accounts.account(id)?.roles == ["planner"])
      try accounts.remove(id)
      #expect(try accounts.account(id) == nil)
      #expect(throws: AccountFailure.unknown) { try accounts.remove(id) }
      #expect(throws: AccountFailure.unknown) { try accounts.change(roles: [], of: id) }
      #expect(throws: AccountFailure.unknown) {
        try accounts.change(password: "another password", of: id)
      }
      #expect(try accounts.add(new("anna"), at: 0).id != id)
    }
  }

  @Test func `asks for the present password before it is changed`() throws {
    try withAccounts { accounts in
      let id = try accounts.add(new("anna"), at: 0).id
      #expect(throws: AccountFailure.unproven) {
        try accounts.change(password: "another password", from: "wrong", of: id)
      }
      try accounts.change(password: "another password", from: "a long password", of: id)
      #expect(try accounts.verify(name: "anna", password: "another password") != nil)
    }
  }

  @Test(arguments: [
    "password1234", "P@ssw0rd2026!", "123456789012", "aaaaaaaaaaaa", "qwertyuiopas", "abcdefghijkl",
    "entente-2026", "magdalena123", "letmein-letmein", "abcabcabcabc",
  ])
  func `refuses a password that is guessed first`(_ password: String) throws {
    try withAccounts { accounts in
      #expect(throws: AccountFailure.self) {
        try accounts.add(new("magdalena", password: password), at: 0)
      }
    }
  }

  @Test(arguments: [
    "correct horse", "just looking", "un deux trois soleil", "x7Kd-93mQ-vv0p", "another password",
  ])
  func `takes several words, and what chance made`(_ password: String) throws {
    try withAccounts { accounts in
      #expect(throws: Never.self) { try accounts.add(new("anna", password: password), at: 0) }
    }
  }

  @Test func `derives an older password anew once it is known`() throws {
    let old = Accounts(store: try SQLiteStore.inMemory(), method: .fleeting)
    let made = try old.add(
      NewAccount(name: "anna", password: "a long password"), at: 0)
    let harder = Password.Method(logarithmOfRounds: 5, blockSize: 8, parallelism: 1)
    let now = Accounts(store: old.store, method: harder)
    func method() throws -> Password.Method? {
      try old.store.reading { try AccountRows.password(of: made.id, in: $0)?.method }
    }
    #expect(try now.verify(name: "anna", password: "wrong") == nil)
    #expect(try method() == .fleeting)
    #expect(try now.verify(name: "anna", password: "a long password") == made)
    #expect(try method() == harder)
    #expect(try now.verify(name: "anna", password: "a long password") == made)
  }

  @Test(arguments: ["", "scrypt", "scrypt:99:8:1", "scrypt:15:8", "md5:15:8:3", "scrypt:x:8:3"])
  func `does not take another method of derivation`(_ text: String) {
    #expect(Password.Method(text) == nil)
  }

  @Test func `stands in the journal's own store`() throws {
    try withFolder { folder in
      let journal = try SQLiteJournal(path: folder.store)
      let accounts = Accounts(
        store: journal.store, vault: try Vault(journal.store, under: MasterKey()),
        method: .fleeting)
      let made = try accounts.add(new("anna"), at: 0)
      try journal.close()
      let reading = try SQLiteJournal(path: folder.store, for: .reading)
      #expect(try reading.accounts.account(named: "anna") == made)
      #expect(throws: AccountFailure.store(.readOnly)) {
        try reading.accounts.remove(made.id)
      }
      try reading.close()
    }
  }
}
