import Foundation
import Testing

@testable import Journal

private let person = "p-0000000000001"

private func data() -> PersonalData {
  var data = PersonalData(name: "Élodie Dupont")
  data[.rank] = "Major"
  data[.email] = "elodie@example.org"
  data.certificates = [
    PersonalData.Certificate(title: "English 3332", issuer: "BILC", from: "2025-01-01")
  ]
  data.remarks = [PersonalData.Remark("Diet", "no nuts"), PersonalData.Remark("Kin", "a sister")]
  return data
}

@Suite struct `The vault` {
  @Test func `gives back what it was given, once it is noted who looked and why`() throws {
    try withAccounts { accounts in
      let vault = accounts.vault
      try vault.set(data(), of: person, at: 10, noting: note(.vaultChanged, about: person))
      #expect(try vault.read(person, noting: note(.vaultRead, about: person)) == data())
      #expect(try vault.name(of: person) == .known("Élodie Dupont"))
      #expect(throws: VaultFailure.reasonMissing) {
        try vault.read(person, noting: note(.vaultRead, about: person, because: " "))
      }
      let deeds = try accounts.notes(concerning: person).map(\.deed)
      #expect(deeds == [.vaultRead, .vaultChanged])
      #expect(try vault.read("p-nobody", noting: note(.vaultRead)) == PersonalData())
      #expect(try vault.name(of: "p-nobody") == .unknown)
    }
  }

  @Test func `keeps only the latest`() throws {
    try withAccounts { accounts in
      try accounts.vault.set(data(), of: person, at: 10)
      let less = PersonalData(name: "Élodie Martin")
      try accounts.vault.set(less, of: person, at: 20)
      #expect(try accounts.vault.read(person, noting: note(.vaultRead)) == less)
    }
  }

  @Test func `refuses more than it takes`() throws {
    try withAccounts { accounts in
      var much = PersonalData(name: String(repeating: "x", count: 65_537))
      #expect(throws: VaultFailure.tooLarge) {
        try accounts.vault.set(much, of: person, at: 1)
      }
      much = PersonalData(name: "x")
      much.remarks = (0...200).map { PersonalData.Remark("\($0)", "") }
      #expect(throws: VaultFailure.tooLarge) {
        try accounts.vault.set(much, of: person, at: 1)
      }
      let name = try accounts.vault.name(of: person)
      #expect(name == .unknown)
    }
  }

  @Test func `holds nothing that can be read in the store`() throws {
    try withFolder { folder in
      let journal = try SQLiteJournal(path: folder.store)
      let accounts = try journal.accounts(under: MasterKey())
      try accounts.vault.set(data(), of: person, at: 10)
      try journal.close()
      let bytes = try Data(contentsOf: URL(fileURLWithPath: folder.store))
      #expect(bytes.range(of: Data(person.utf8)) != nil)
      for clear in ["lodie", "Dupont", "Major", "example.org", "BILC", "nuts", "Kin"] {
        #expect(bytes.range(of: Data(clear.utf8)) == nil, "\(clear)")
      }
    }
  }

  /// Puts a field back as it was.
  private func put(
    _ field: (name: String, sealed: [UInt8]), in store: any SideStore
  ) throws {
    _ = try store.writing {
      try VaultRows.set(field.sealed, field.name, of: person, at: 10, in: $0)
    }
  }

  @Test func `finds out what was altered, or put in another's place`() throws {
    try withAccounts { accounts in
      try accounts.vault.set(data(), of: person, at: 10)
      try accounts.vault.set(data(), of: "p-other", at: 10)
      let store = accounts.store
      let read = { try accounts.vault.read(person, noting: note(.vaultRead)) }
      func swapped(_ sql: String) throws {
        let before = try store.reading { try VaultRows.fields(of: person, in: $0) }
        _ = try store.writing { try $0.run(sql, []) }
        #expect(throws: VaultFailure.altered) { try read() }
        try before.forEach { try put($0, in: store) }
        #expect(try read() == data())
      }
      // Another person's name, another field's content, and one byte less.
      try swapped(
        """
        UPDATE vault_field SET sealed = (SELECT sealed FROM vault_field
          WHERE person = 'p-other' AND field = 'name')
        WHERE person = 'p-0000000000001' AND field = 'name'
        """)
      try swapped(
        """
        UPDATE vault_field SET sealed = (SELECT sealed FROM vault_field
          WHERE person = 'p-0000000000001' AND field = 'email')
        WHERE person = 'p-0000000000001' AND field = 'rank'
        """)
      try swapped(
        """
        UPDATE vault_field SET sealed = substr(sealed, 1, 20)
        WHERE person = 'p-0000000000001' AND field = 'name'
        """)
    }
  }
}

@Suite struct `Erasing a person` {
  @Test func `destroys their key for good and says so`() throws {
    try withAccounts { accounts in
      let account = try accounts.add(new("anna"), at: 0)
      try accounts.vault.set(data(), of: account.person, at: 10)
      let (token, _) = try accounts.begin(sessionOf: account.id, at: 10, lasting: 50)
      try accounts.erase(account.person, at: 20, noting: note(.erased, about: account.person))
      #expect(try accounts.vault.name(of: account.person) == .erased)
      #expect(throws: VaultFailure.erased) {
        try accounts.vault.read(account.person, noting: note(.vaultRead))
      }
      #expect(throws: VaultFailure.erased) {
        try accounts.vault.set(data(), of: account.person, at: 30)
      }
      #expect(try accounts.account(of: account.person) == nil)
      #expect(try accounts.session(token, at: 20) == nil)
      #expect(try accounts.notes(concerning: account.person).first?.deed == .erased)
      // Again, and of somebody who was never known: nothing more happens.
      try accounts.erase(account.person, at: 40)
      try accounts.erase("p-stranger", at: 40)
      #expect(try accounts.vault.name(of: "p-stranger") == .erased)
    }
  }

  @Test func `leaves neither key nor fields in the file or its log`() throws {
    try withFolder { folder in
      let journal = try SQLiteJournal(path: folder.store)
      let accounts = try journal.accounts(under: MasterKey())
      try accounts.vault.set(data(), of: person, at: 10)
      let (key, field) = try accounts.store.reading { tables in
        (
          try tables.run("SELECT wrapped FROM vault_person", []).rows.first?[0].bytes ?? [],
          try VaultRows.sealed("name", of: person, in: tables) ?? []
        )
      }
      func remains(_ bytes: [UInt8]) throws -> Bool {
        try ["", "-wal"].contains { suffix in
          let file = try Data(contentsOf: URL(fileURLWithPath: folder.store + suffix))
          return file.range(of: Data(bytes)) != nil
        }
      }
      #expect(key.count == 60)
      #expect(try remains(key) && remains(field))
      try accounts.erase(person, at: 20)
      #expect(try !remains(key))
      #expect(try !remains(field))
      try journal.close()
    }
  }
}

@Suite struct `A master key` {
  @Test func `is read back from its text, and never shown otherwise`() throws {
    let key = MasterKey()
    #expect(MasterKey(text: key.text + "\n")?.proof == key.proof)
    var dumped = ""
    dump(key, to: &dumped)
    for shown in ["\(key)", String(reflecting: key), dumped] { #expect(!shown.contains(key.text)) }
    let zeros = String(repeating: "0", count: 64)
    for wrong in ["", "12", key.text + "00", zeros, "z" + key.text.dropFirst()] {
      #expect(MasterKey(text: wrong) == nil)
    }
  }

  @Test func `that is another is refused`() throws {
    try withAccounts { accounts in
      try accounts.vault.set(data(), of: person, at: 10)
      #expect(throws: VaultFailure.wrongKey) { try Vault(accounts.store, under: MasterKey()) }
      let key = try #require(accounts.vault.key)
      #expect(try Vault(accounts.store, under: key).name(of: person) == .known("Élodie Dupont"))
    }
  }

  @Test func `that is missing leaves the vault locked, and erasing possible`() throws {
    try withAccounts { accounts in
      try accounts.vault.set(data(), of: person, at: 10)
      let locked = Accounts(store: accounts.store, method: .fleeting)
      #expect(locked.vault.isLocked)
      #expect(try locked.vault.name(of: person) == .unknown)
      #expect(throws: VaultFailure.locked) {
        try locked.vault.read(person, noting: note(.vaultRead))
      }
      #expect(throws: AccountFailure.vault(.locked)) { try locked.add(new("bert"), at: 0) }
      #expect(try locked.account(named: "bert") == nil)
      try locked.erase(person, at: 20)
      #expect(try accounts.vault.name(of: person) == .erased)
    }
  }

  @Test func `is replaced by another, and the old one is worth nothing then`() throws {
    try withAccounts { accounts in
      let account = try accounts.add(new("anna"), at: 0)
      try accounts.vault.set(data(), of: person, at: 10)
      try accounts.erase("p-gone", at: 10)
      let paper = try accounts.papers.put([1, 2, 3], at: 10)
      let factor = OneTimeCode()
      _ = try accounts.add(
        factor: factor, provenBy: factor.digits(at: 3000), to: account, at: 3000)
      let old = try #require(accounts.vault.key)
      let fresh = MasterKey()
      let vault = try accounts.vault.rotate(to: fresh, noting: note(.keyRotated))
      let now = Accounts(store: accounts.store, vault: vault, method: .fleeting)
      #expect(try vault.read(person, noting: note(.vaultRead)) == data())
      #expect(try vault.name(of: "p-gone") == .erased)
      #expect(try now.papers.bytes(of: paper) == [1, 2, 3])
      #expect(try now.proof(by: factor.digits(at: 3060), of: account, at: 3060) == .oneTimeCode)
      #expect(throws: VaultFailure.wrongKey) { try Vault(accounts.store, under: old) }
      #expect(try accounts.vault.name(of: person) == .unknown)
      #expect(throws: VaultFailure.wrongKey) { try accounts.vault.rotate(to: MasterKey()) }
    }
  }
}

@Suite struct `What is held on a person` {
  @Test func `is given whole and without what proves them`() throws {
    try withAccounts { accounts in
      let account = try accounts.add(new("anna"), at: 0)
      try accounts.vault.set(data(), of: account.person, at: 10)
      let (token, _) = try accounts.begin(
        sessionOf: account.id, at: 10, lasting: 5000, from: "loopback")
      let (text, _) = try accounts.makeToken(
        "the report", scopes: ["read"], for: account, during: 10..<5000)
      let access = try accounts.subjectAccess(
        to: account.person, at: 20, noting: note(.exported, about: account.person))
      let json = String(decoding: access.json(), as: UTF8.self)
      for part in [
        account.person, "Élodie Dupont", "Major", "English 3332", "no nuts", "anna", "SWE",
        "loopback", "the report", "exported", "1970-01-01T00:00:20Z",
      ] {
        #expect(json.contains(part), "\(part)")
      }
      for secret in [token.text, text] { #expect(!json.contains(secret)) }
    }
  }
}
