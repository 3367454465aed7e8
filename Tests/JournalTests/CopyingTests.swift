import Testing

@testable import Journal

@Suite struct `Copying a journal` {
  /// Every engine into every other and into its like.
  private static let pairs = Engine.allCases.flatMap { one in
    Engine.allCases.map { (one, $0) }
  }

  private func withPair(
    _ pair: (Engine, Engine), _ body: (any Chronicle, any Chronicle) throws -> Void
  ) throws {
    try pair.0.withJournal { source in
      try pair.1.withJournal { target in try body(source, target) }
    }
  }

  @Test(arguments: pairs)
  func `gives the same entries and the same head`(_ pair: (Engine, Engine)) throws {
    try withPair(pair) { source, target in
      #expect(try source.copy(to: target) == .empty)
      let entries = try source.append(drafts(1...2500), after: .empty)
      var told: [UInt64] = []
      #expect(try source.copy(to: target) { told.append($0.entries) } == entries.last?.head)
      #expect(told == [1024, 2048, 2500])
      #expect(try target.entries() == entries)
      #expect(try target.verify().isWhole)
      #expect(try source.copy(to: target) == entries.last?.head)
    }
  }

  @Test(arguments: pairs)
  func `goes on where an earlier copy ended`(_ pair: (Engine, Engine)) throws {
    try withPair(pair) { source, target in
      let entries = try source.append(drafts(1...20), after: .empty)
      try target.append(drafts(1...7), after: .empty)
      try source.copy(to: target)
      #expect(try target.entries() == entries)
      let more = try source.append(drafts(21...22), after: entries[19].head)
      try source.copy(to: target)
      #expect(try target.entries() == entries + more)
      // And back again there is nothing to do.
      #expect(try target.copy(to: source) == more[1].head)
    }
  }

  @Test(arguments: 1...8)
  func `into another history changes nothing and names the first difference`(
    _ different: Int
  ) throws {
    let source = MemoryJournal()
    let target = MemoryJournal()
    try source.append(drafts(1...12), after: .empty)
    let other = (1...8).map { draft($0 == different ? 100 : $0) }
    let kept = try target.append(other, after: .empty)
    #expect(throws: CopyFailure.departs(EntryNumber(UInt64(different)))) {
      try source.copy(to: target)
    }
    #expect(try target.entries() == kept)
  }

  @Test func `into a journal that goes on after the end is refused`() throws {
    let source = MemoryJournal()
    let target = MemoryJournal()
    #expect(throws: Never.self) { try target.append(drafts(1...5), after: .empty) }
    #expect(throws: CopyFailure.ahead(5)) { try source.copy(to: target) }
    try source.append(drafts(1...3), after: .empty)
    #expect(throws: CopyFailure.ahead(5)) { try source.copy(to: target) }
  }

  @Test func `stops at a damaged entry and copies nothing from there on`() throws {
    var entries = try MemoryJournal().append(drafts(1...5), after: .empty)
    let head = entries[4].head
    entries[3] = Entry(
      number: entries[3].number, key: entries[3].key, payload: [1], digest: entries[3].digest)
    let target = MemoryJournal()
    #expect(throws: CopyFailure.source(.damaged(.changed(EntryNumber(4))))) {
      try MemoryJournal(entries: entries, head: head).copy(to: target)
    }
    #expect(try target.verify().isWhole)
  }

  @Test func `says which side cannot go on`() throws {
    try withFolder { folder in
      let source = MemoryJournal()
      try source.append(drafts(1...5), after: .empty)
      try SQLiteJournal(path: folder.store).close()
      let reading = try SQLiteJournal(path: folder.store, for: .reading)
      #expect(throws: CopyFailure.target(.readOnly)) { try source.copy(to: reading) }
      try reading.close()
    }
  }
}

@Suite struct `Copying accounts` {
  @Test func `keeps numbers, passwords and roles, and no sessions`() throws {
    try withAccounts { source in
      let anna = try source.add(new("anna"), at: 1)
      let bert = try source.add(new("bert"), at: 2)
      let gone = try source.add(new("carl"), at: 3)
      let (token, _) = try source.begin(sessionOf: bert.id, at: 3, lasting: 50)
      try source.remove(anna.id)
      try source.remove(gone.id)
      try withBlank { (target: Accounts) throws in
        #expect(try source.copy(to: target) == 1)
        #expect(try target.all() == [bert])
        #expect(try target.verify(name: "bert", password: "a long password") == bert)
        #expect(try target.session(token, at: 4) == nil)
        // The record may name the account that is gone: its number is nobody else's.
        let dora = NewAccount(name: "dora", password: "a long password")
        #expect(try target.add(dora, at: 5).id.value == gone.id.value + 1)
        #expect(try source.copy(to: target) == 0)
      }
    }
  }

  @Test func `is refused where another account has the number or the name`() throws {
    try withAccounts { source in
      try source.add(new("bert"), at: 1)
      try source.add(new("carl"), at: 1)
      try withBlank { (target: Accounts) throws in
        try target.add(NewAccount(name: "anna", password: "a long password"), at: 1)
        #expect(throws: AccountFailure.nameTaken) { try source.copy(to: target) }
        #expect(try target.all().map(\.name) == ["anna"])
      }
    }
  }

  @Test func `takes factors, tokens, the vault, the trail and the papers along, still sealed`()
    throws
  {
    try withAccounts { source in
      let anna = try source.add(new("anna"), at: 1, noting: note(.enrolled))
      try source.vault.set(PersonalData(name: "Bert Berg"), of: "p-bert", at: 1)
      try source.erase("p-gone", at: 2, noting: note(.erased, about: "p-gone"))
      let factor = OneTimeCode()
      let codes = try source.add(
        factor: factor, provenBy: factor.digits(at: 3000), to: anna, at: 3000)
      let (text, token) = try source.makeToken(
        "one", scopes: ["read"], for: anna, during: 1..<9000)
      let papers = try [[1, 2, 3], [UInt8](repeating: 9, count: 100_000)].map {
        try source.papers.put($0, at: 1)
      }
      let key = try #require(source.vault.key)
      try withBlank { blank in
        #expect(try source.copy(to: blank) == 1)
        #expect(throws: VaultFailure.wrongKey) { try Vault(blank.store, under: MasterKey()) }
        let target = Accounts(
          store: blank.store, vault: try Vault(blank.store, under: key), method: .fleeting)
        #expect(try target.vault.name(of: "p-bert") == source.vault.name(of: "p-bert"))
        #expect(try target.vault.name(of: "p-gone") == .erased)
        #expect(try target.proof(by: factor.digits(at: 3060), of: anna, at: 3060) == .oneTimeCode)
        #expect(try target.proof(by: codes[0], of: anna, at: 3060) == .recoveryCode)
        #expect(try target.token(text, at: 10) == token)
        #expect(try target.notes() == source.notes())
        #expect(try target.papers.bytes(of: papers[0]) == [1, 2, 3])
        #expect(try target.papers.digests() == source.papers.digests())
        // A later erasure goes over with the next copy, and no used code comes back.
        try source.erase("p-bert", at: 4000)
        #expect(try source.copy(to: blank) == 0)
        #expect(try target.vault.name(of: "p-bert") == .erased)
        #expect(try target.proof(by: codes[0], of: anna, at: 3060) == nil)
        try target.record(note(.signedIn))
        #expect(try target.notes().count == source.notes().count + 1)
      }
    }
  }

  @Test func `is refused where the vault has another key`() throws {
    try withAccounts { source in
      try source.vault.set(PersonalData(name: "Bert Berg"), of: "p-bert", at: 1)
      try withAccounts { target in
        #expect(throws: AccountFailure.vault(.wrongKey)) { try source.copy(to: target) }
      }
    }
  }
}
