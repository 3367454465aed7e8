import Testing

@testable import Journal

@Suite struct `The papers' bytes` {
  @Test func `are kept under their digest, once`() throws {
    try withAccounts { accounts in
      let papers = accounts.papers
      let bytes = Array("A note to members.".utf8)
      let digest = try papers.put(bytes, at: 1)
      #expect(digest == Token.digest(bytes))
      #expect(try papers.put(bytes, at: 2) == digest)
      let empty = try papers.put([], at: 3)
      #expect(try papers.bytes(of: digest) == bytes)
      #expect(try papers.bytes(of: empty) == [])
      #expect(try papers.holds(digest))
      #expect(try Set(papers.digests()) == [digest, empty])
      #expect(try papers.digests().count == 2)
      let unknown = Token.digest([1])
      #expect(try papers.bytes(of: unknown) == nil)
      #expect(try !papers.holds(unknown))
    }
  }

  @Test func `may be twenty mebibytes and no more`() throws {
    try withAccounts { accounts in
      var bytes = [UInt8](repeating: 7, count: PaperBytes.bytesMax)
      let digest = try accounts.papers.put(bytes, at: 1)
      #expect(try accounts.papers.bytes(of: digest) == bytes)
      bytes.append(7)
      #expect(throws: PaperBytes.Failure.tooLarge) { try accounts.papers.put(bytes, at: 1) }
    }
  }

  @Test func `are not given when one of them was turned over, or all exchanged`() throws {
    try withAccounts { accounts in
      let papers = accounts.papers
      let digest = try papers.put(Array("one".utf8), at: 1)
      let other = try papers.put(Array("two".utf8), at: 1)
      let sealed = try accounts.store.reading { tables in
        try tables.run("SELECT sealed FROM paper WHERE digest = $1", [.bytes(digest.bytes)])
          .rows[0][0].bytes ?? []
      }
      for place in sealed.indices {
        var flipped = sealed
        flipped[place] ^= 1
        _ = try accounts.store.writing { tables in
          try tables.run(
            "UPDATE paper SET sealed = $1 WHERE digest = $2",
            [.bytes(flipped), .bytes(digest.bytes)])
        }
        #expect(throws: PaperBytes.Failure.altered) { try papers.bytes(of: digest) }
      }
      _ = try accounts.store.writing { tables in
        try tables.run(
          "UPDATE paper SET sealed = $1 WHERE digest = $2", [.bytes(sealed), .bytes(other.bytes)])
      }
      #expect(throws: PaperBytes.Failure.altered) { try papers.bytes(of: other) }
      #expect(try Set(papers.altered()) == [digest, other])
    }
  }

  @Test func `are not given without the master key`() throws {
    try withAccounts { accounts in
      let digest = try accounts.papers.put([1], at: 1)
      let locked = Accounts(store: accounts.store, method: .fleeting)
      #expect(throws: PaperBytes.Failure.vault(.locked)) { try locked.papers.bytes(of: digest) }
      #expect(throws: PaperBytes.Failure.vault(.locked)) { try locked.papers.put([2], at: 1) }
    }
  }
}
