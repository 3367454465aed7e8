import Testing

@testable import Journal

@Suite struct `Keeping sessions` {
  private func withSession(
    _ body: (Accounts, Account, SessionToken) throws -> Void
  ) throws {
    try withAccounts { accounts in
      let account = try accounts.add(new("anna"), at: 0)
      let (token, session) = try accounts.begin(sessionOf: account.id, at: 100, lasting: 50)
      #expect(session.account == account)
      #expect(session.expires == 150)
      #expect(session.secret.count == 32)
      try body(accounts, account, token)
    }
  }

  @Test func `knows a session by its token until it expires`() throws {
    try withSession { accounts, account, token in
      let session = try accounts.session(token, at: 100)
      #expect(session?.account == account)
      #expect(try accounts.session(token, at: 149) != nil)
      #expect(try accounts.session(token, at: 150) == nil)
      #expect(SessionToken(text: token.text) == token)
    }
  }

  @Test func `does not know any other token`() throws {
    try withSession { accounts, _, token in
      var bytes = token.bytes
      bytes[0] ^= 1
      let other = try #require(SessionToken(text: Hex.text(bytes)))
      #expect(try accounts.session(other, at: 100) == nil)
      for text in ["", "12", token.text + "00", String(repeating: "z", count: 64)] {
        #expect(SessionToken(text: text) == nil)
      }
    }
  }

  @Test func `keeps no token`() throws {
    try withSession { accounts, _, token in
      let stored = try accounts.store.reading { tables in
        try tables.run("SELECT token FROM session", []).rows.map { $0[0].bytes }
      }
      #expect(stored.count == 1)
      #expect(stored != [token.bytes])
    }
  }

  @Test func `notes when a session was used, and never an earlier moment`() throws {
    try withSession { accounts, _, token in
      try accounts.note(token, seenAt: 120)
      try accounts.note(token, seenAt: 110)
      #expect(try accounts.session(token, at: 130)?.seen == 120)
    }
  }

  @Test func `ends one session, or all of an account`() throws {
    try withSession { accounts, account, token in
      let (second, _) = try accounts.begin(sessionOf: account.id, at: 100, lasting: 50)
      let (third, _) = try accounts.begin(sessionOf: account.id, at: 100, lasting: 50)
      try accounts.end(token)
      #expect(try accounts.session(token, at: 100) == nil)
      #expect(try accounts.session(second, at: 100) != nil)
      try accounts.end(sessionsOf: account.id)
      #expect(try accounts.session(second, at: 100) == nil)
      #expect(try accounts.session(third, at: 100) == nil)
    }
  }

  @Test func `ends with the account and with a new password`() throws {
    try withSession { accounts, account, token in
      try accounts.change(password: "another password", of: account.id)
      #expect(try accounts.session(token, at: 100) == nil)
      let (second, _) = try accounts.begin(sessionOf: account.id, at: 100, lasting: 50)
      try accounts.remove(account.id)
      #expect(try accounts.session(second, at: 100) == nil)
      #expect(throws: AccountFailure.unknown) {
        try accounts.begin(sessionOf: account.id, at: 100, lasting: 50)
      }
    }
  }

  @Test func `purges what has expired`() throws {
    try withSession { accounts, account, _ in
      let (later, _) = try accounts.begin(sessionOf: account.id, at: 140, lasting: 50)
      #expect(try accounts.purge(at: 150) == 1)
      #expect(try accounts.purge(at: 150) == 0)
      #expect(try accounts.session(later, at: 150) != nil)
    }
  }
}
