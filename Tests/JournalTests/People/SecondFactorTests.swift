import Testing

@testable import Journal

@Suite struct `A one-time code` {
  /// RFC 6238, appendix B, the column of SHA-1.
  @Test(arguments: [
    (59, "94287082"), (1_111_111_109, "07081804"), (1_111_111_111, "14050471"),
    (1_234_567_890, "89005924"), (2_000_000_000, "69279037"), (20_000_000_000, "65353130"),
  ])
  func `is what RFC 6238 says`(_ seconds: Int64, _ digits: String) {
    let factor = OneTimeCode(secret: Array("12345678901234567890".utf8))
    #expect(factor.code(of: OneTimeCode.step(at: seconds), digits: 8) == digits)
    #expect(factor.digits(at: seconds) == String(digits.suffix(6)))
  }

  /// RFC 4648, section 10.
  @Test(arguments: [
    ("", ""), ("f", "MY"), ("fo", "MZXQ"), ("foo", "MZXW6"), ("foob", "MZXW6YQ"),
    ("fooba", "MZXW6YTB"), ("foobar", "MZXW6YTBOI"),
  ])
  func `has its secret in base 32`(_ clear: String, _ text: String) {
    #expect(Base32.text(Array(clear.utf8)) == text)
    #expect(Base32.bytes(text) == Array(clear.utf8))
  }

  @Test func `has a secret that is read back, and nothing shorter`() {
    let factor = OneTimeCode()
    #expect(OneTimeCode(text: factor.text)?.secret == factor.secret)
    #expect(factor.text.utf8.count == 32)
    #expect(OneTimeCode(text: "MZXW6YTB") == nil)
    #expect(OneTimeCode(text: "0189") == nil)
  }

  @Test func `is taken one period early or late, no more`() {
    let factor = OneTimeCode()
    let code = factor.digits(at: 3000)
    #expect(factor.step(of: code, near: 2971, after: -1) == 100)
    #expect(factor.step(of: code, near: 3059, after: -1) == 100)
    #expect(factor.step(of: code, near: 3000, after: 100) == nil)
    let far = [2930, 3095].compactMap { factor.step(of: code, near: $0, after: -1) }
    // By chance another period's code may be the same, once in a few hundred thousand times.
    #expect(!far.contains(100))
  }
}

@Suite struct `A second factor` {
  private func withFactor(
    _ body: (Accounts, Account, OneTimeCode, [String]) throws -> Void
  ) throws {
    try withAccounts { accounts in
      let account = try accounts.add(new("anna"), at: 0)
      let factor = OneTimeCode()
      #expect(try accounts.secondFactor(of: account.id) == nil)
      let codes = try accounts.add(
        factor: factor, provenBy: factor.digits(at: 3000), to: account, at: 3000)
      try body(accounts, account, factor, codes)
    }
  }

  @Test func `is set up only by who can show a code`() throws {
    try withAccounts { accounts in
      let account = try accounts.add(new("anna"), at: 0)
      #expect(throws: AccountFailure.unproven) {
        try accounts.add(factor: OneTimeCode(), provenBy: "", to: account, at: 3000)
      }
      #expect(try accounts.secondFactor(of: account.id) == nil)
    }
  }

  @Test func `takes each code once`() throws {
    try withFactor { accounts, account, factor, _ in
      // The code by which it was set up is used.
      let used = try accounts.prove(factor.digits(at: 3000), of: account, at: 3000)
      let next = factor.digits(at: 3030)
      let first = try accounts.prove(next, of: account, at: 3030)
      let second = try accounts.prove(next, of: account, at: 3031)
      #expect([used, first, second] == [nil, .oneTimeCode, nil])
      for wrong in ["", "000", "abcdef", "1234567"] {
        let proof = try accounts.prove(wrong, of: account, at: 3060)
        #expect(proof == nil)
      }
    }
  }

  @Test func `can be replaced by each recovery code, once`() throws {
    try withFactor { accounts, account, _, codes in
      #expect(codes.count == 10 && Set(codes).count == 10)
      let typed = codes[3].uppercased().filter { $0 != "-" }
      #expect(try accounts.proof(by: typed, of: account, at: 3000) == .recoveryCode)
      #expect(try accounts.proof(by: codes[3], of: account, at: 3000) == nil)
      #expect(try accounts.secondFactor(of: account.id)?.recoveryCodes == 9)
      let fresh = try accounts.renewRecoveryCodes(of: account.id)
      #expect(try accounts.proof(by: codes[4], of: account, at: 3000) == nil)
      #expect(try accounts.proof(by: fresh[4], of: account, at: 3000) == .recoveryCode)
    }
  }

  @Test func `does not prove another's account`() throws {
    try withFactor { accounts, _, factor, codes in
      let bert = try accounts.add(new("bert"), at: 0)
      #expect(try accounts.proof(by: factor.digits(at: 3090), of: bert, at: 3090) == nil)
      #expect(try accounts.proof(by: codes[0], of: bert, at: 3090) == nil)
    }
  }

  @Test func `is kept neither as it is nor with its codes`() throws {
    try withFactor { accounts, account, factor, codes in
      let kept = try accounts.store.reading { try FactorRows.factor(of: account.id, in: $0) }
      let sealed = try #require(kept?.sealed)
      #expect(!sealed.indices.contains { sealed[$0...].starts(with: factor.secret) })
      let digests = try accounts.store.reading { tables in
        try tables.run("SELECT digest FROM recovery_code", []).rows.compactMap { $0[0].bytes }
      }
      #expect(digests.count == 10)
      #expect(!digests.contains(Array(codes[0].utf8)))
      try accounts.removeFactor(of: account.id)
      #expect(try accounts.secondFactor(of: account.id) == nil)
    }
  }

  @Test func `leaves recovery codes to who has lost the master key`() throws {
    try withFactor { accounts, account, factor, codes in
      let locked = Accounts(store: accounts.store, method: .fleeting)
      #expect(throws: AccountFailure.vault(.locked)) {
        try locked.proof(by: factor.digits(at: 3030), of: account, at: 3030)
      }
      let proof = try locked.prove(codes[0], of: account, at: 3030)
      #expect(proof == .recoveryCode)
    }
  }
}

@Suite struct `A sign-in of two steps` {
  @Test func `ends when it is too late, tried too often, or done`() throws {
    try withAccounts { accounts in
      let account = try accounts.add(new("anna"), at: 0)
      let token = try accounts.beginHalf(of: account.id, at: 100, lasting: 50)
      #expect(try accounts.half(token, at: 149) == account)
      #expect(try accounts.half(token, at: 150) == nil)
      #expect(try accounts.session(token, at: 100) == nil)
      for _ in 1...5 { try accounts.countTry(ofHalf: token) }
      #expect(try accounts.half(token, at: 100) == nil)
      let other = try accounts.beginHalf(of: account.id, at: 100, lasting: 50)
      try accounts.endHalf(other)
      #expect(try accounts.half(other, at: 100) == nil)
    }
  }
}
