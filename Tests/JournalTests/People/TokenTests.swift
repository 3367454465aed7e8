import Testing

@testable import Journal

@Suite struct `A program's token` {
  @Test func `is known until it expires or is revoked`() throws {
    try withAccounts { accounts in
      let account = try accounts.add(new("anna"), at: 0)
      let (text, token) = try accounts.makeToken(
        "the report", scopes: ["write", "read"], for: account, during: 100..<200)
      #expect(text.hasPrefix("ent_") && text.utf8.count == 68)
      #expect(token.scopes == ["read", "write"])
      #expect(try accounts.token(text, at: 199) == token)
      #expect(try accounts.token(text, at: 200) == nil)
      #expect(try accounts.tokens(of: account.id) == [token])
      #expect(try !accounts.revoke(token: "other", of: account.id))
      let bert = try accounts.add(new("bert"), at: 0)
      #expect(try !accounts.revoke(token: token.code, of: bert.id))
      #expect(try accounts.revoke(token: token.code, of: account.id))
      #expect(try accounts.token(text, at: 150) == nil)
    }
  }

  @Test func `is kept as a digest, and ends with its account`() throws {
    try withAccounts { accounts in
      let account = try accounts.add(new("anna"), at: 0)
      let (text, _) = try accounts.makeToken(
        "one", scopes: [], for: account, during: 0..<200)
      let kept = try accounts.store.reading { tables in
        try tables.run("SELECT digest FROM api_token", []).rows.first?[0].bytes
      }
      #expect(kept?.count == 32)
      #expect(kept != APIToken.bytes(text))
      for wrong in ["", "ent_", String(text.dropFirst(4)), text + "0", "ENT_" + text.dropFirst(4)] {
        #expect(try accounts.token(wrong, at: 100) == nil)
      }
      try accounts.remove(account.id)
      #expect(try accounts.token(text, at: 100) == nil)
    }
  }
}

@Suite struct `An invitation` {
  private func withInvited(_ body: (Accounts, Account, SessionToken) throws -> Void) throws {
    try withAccounts { accounts in
      var draft = new("anna")
      draft.password = nil
      let account = try accounts.add(draft, at: 0)
      #expect(try accounts.verify(name: "anna", password: "") == nil)
      let token = try accounts.invite(account.id, at: 100, lasting: 50)
      try body(accounts, account, token)
    }
  }

  @Test func `lets its bearer choose a password, once`() throws {
    try withInvited { accounts, account, token in
      #expect(try accounts.invited(by: token, at: 149) == account)
      #expect(throws: AccountFailure.unfitPassword) {
        try accounts.take(invitation: token, choosing: "short", at: 120) { _ in note(.invited) }
      }
      let taken = try accounts.take(
        invitation: token, choosing: "my own password", at: 120
      ) { note(.invitationTaken, about: $0.person) }
      #expect(taken == account)
      #expect(try accounts.verify(name: "anna", password: "my own password") == account)
      #expect(throws: AccountFailure.unknown) {
        try accounts.take(invitation: token, choosing: "another password", at: 120) { _ in
          note(.invited)
        }
      }
      #expect(try accounts.notes(concerning: account.person).map(\.deed) == [.invitationTaken])
    }
  }

  @Test func `ends with time, and with a later one`() throws {
    try withInvited { accounts, account, token in
      #expect(try accounts.invited(by: token, at: 150) == nil)
      let later = try accounts.invite(account.id, at: 100, lasting: 50)
      #expect(try accounts.invited(by: token, at: 100) == nil)
      #expect(try accounts.invited(by: later, at: 100) == account)
      try accounts.change(password: "another password", of: account.id)
      #expect(try accounts.invited(by: later, at: 100) == nil)
    }
  }
}

@Suite struct `An account's sessions` {
  @Test func `are listed without what proves them, and revoked one by one`() throws {
    try withAccounts { accounts in
      let account = try accounts.add(new("anna"), at: 0)
      let (first, session) = try accounts.begin(
        sessionOf: account.id, at: 100, lasting: 50, from: "loopback")
      let (second, _) = try accounts.begin(
        sessionOf: account.id, at: 110, lasting: 50, from: "public")
      let listed = try accounts.sessions(of: account, at: 120)
      #expect(listed.map(\.place) == ["public", "loopback"])
      #expect(listed[1] == session)
      #expect(!first.text.contains(session.handle))
      let bert = try accounts.add(new("bert"), at: 0)
      #expect(try !accounts.end(sessionNamed: session.handle, of: bert.id))
      for wrong in ["", "zz", first.text] {
        #expect(try !accounts.end(sessionNamed: wrong, of: account.id))
      }
      #expect(try accounts.end(sessionNamed: session.handle, of: account.id))
      #expect(try accounts.session(first, at: 120) == nil)
      #expect(try accounts.session(second, at: 120) != nil)
    }
  }
}

@Suite struct `The audit trail` {
  @Test func `keeps its lines in order and holds one with each deed`() throws {
    try withAccounts { accounts in
      let account = try accounts.add(new("anna"), at: 0, noting: note(.enrolled))
      try accounts.change(
        roles: ["reader"], of: account.id, noting: note(.rolesChanged, about: account.person))
      try accounts.record(note(.signInRefused, about: "-"))
      let all = try accounts.notes()
      #expect(all.map(\.deed) == [.signInRefused, .rolesChanged, .enrolled])
      #expect(all[2].subject == account.person)
      #expect(
        try accounts.notes(concerning: account.person).map(\.deed) == [.rolesChanged, .enrolled])
      #expect(try accounts.notes(limit: 1).count == 1)
    }
  }

  @Test func `holds nothing of what was refused`() throws {
    try withAccounts { accounts in
      let account = try accounts.add(new("anna"), at: 0)
      #expect(throws: AccountFailure.unfitPassword) {
        try accounts.change(
          password: "short", of: account.id, noting: note(.passwordChanged))
      }
      #expect(try accounts.notes().isEmpty)
    }
  }
}
