extension Accounts {
  /// What there is of a second factor.
  public struct SecondFactor: Hashable, Sendable {
    /// When it was set up, in seconds since 1970.
    public let made: Int64
    /// How many recovery codes are left.
    public let recoveryCodes: Int
  }

  /// What was typed at the second step proved to be.
  public enum Proof: Hashable, Sendable {
    /// A code of the person's program.
    case oneTimeCode
    /// A recovery code, which is used up now.
    case recoveryCode
  }

  /// How many recovery codes are handed out.
  public static let recoveryCodesCount = 10
  private static let factorField = "second-factor"

  /// The account's second factor; nil when a password is enough.
  public func secondFactor(of account: Account.ID) throws(JournalFailure) -> SecondFactor? {
    try store.reading { tables in
      guard let kept = try FactorRows.factor(of: account, in: tables) else { return nil }
      return SecondFactor(
        made: kept.made,
        recoveryCodes: try FactorRows.recoveryCount(of: account, in: tables))
    }
  }

  /// Sets a second factor up, once a code shows that the person's program has the secret, and
  /// hands out recovery codes, which cannot be read again. Ends the account's other sessions.
  public func add(
    factor: OneTimeCode, provenBy typed: String, to account: Account, at seconds: Int64,
    noting note: AccessNote? = nil
  ) throws(AccountFailure) -> [String] {
    guard let step = factor.step(of: typed, near: seconds, after: -1) else { throw .unproven }
    let codes = Self.freshRecoveryCodes()
    try write(noting: note) { tables in
      let own = try vault.keyMade(for: account.person, at: seconds, in: tables)
      let sealed = try Seal.closed(
        factor.secret, under: own,
        bound: VaultRows.context(Self.factorField, of: account.person))
      try FactorRows.set(
        FactorRows.Kept(sealed: sealed, step: step, made: seconds), of: account.id, in: tables)
      try FactorRows.set(recovery: codes.map(Self.digest), of: account.id, in: tables)
    }
    return codes
  }

  /// Whether what was typed is the code of this moment, or a recovery code; each works once.
  ///
  /// Recovery codes work also while the vault is locked.
  public func prove(
    _ typed: String, of account: Account, at seconds: Int64, noting note: AccessNote? = nil
  ) throws(AccountFailure) -> Proof? {
    try write(noting: nil) { tables in
      guard let kept = try FactorRows.factor(of: account.id, in: tables) else { return nil }
      if try FactorRows.take(recovery: Self.digest(typed), of: account.id, in: tables) {
        if let note { try AccessRows.insert(note, in: tables) }
        return .recoveryCode
      }
      guard let own = try vault.key(of: account.person, in: tables),
        let secret = Seal.opened(
          kept.sealed, under: own,
          bound: VaultRows.context(Self.factorField, of: account.person))
      else { throw VaultFailure.altered }
      let factor = OneTimeCode(secret: secret)
      guard let step = factor.step(of: typed, near: seconds, after: kept.step),
        try FactorRows.take(step, of: account.id, in: tables)
      else { return nil }
      return .oneTimeCode
    }
  }

  /// Hands out fresh recovery codes in place of the old ones.
  public func renewRecoveryCodes(
    of account: Account.ID, noting note: AccessNote? = nil
  ) throws(AccountFailure) -> [String] {
    let codes = Self.freshRecoveryCodes()
    try write(noting: note) { tables in
      guard try FactorRows.factor(of: account, in: tables) != nil else {
        throw AccountFailure.unknown
      }
      try FactorRows.set(recovery: codes.map(Self.digest), of: account, in: tables)
    }
    return codes
  }

  /// Takes the second factor and the recovery codes away.
  public func removeFactor(
    of account: Account.ID, noting note: AccessNote? = nil
  ) throws(AccountFailure) {
    try write(noting: note) { try FactorRows.remove(of: account, in: $0) }
  }

  /// Twenty-four characters of Crockford's base 32: 120 bits, so that a plain digest is enough.
  private static func freshRecoveryCodes() -> [String] {
    (0..<recoveryCodesCount).map { _ in
      let text = Crockford.text(Token.bytes(24))
      return stride(from: 0, to: 24, by: 4).map { start in
        String(text.dropFirst(start).prefix(4))
      }
      .joined(separator: "-")
    }
  }

  private static func digest(_ code: String) -> Digest32 {
    Token.digest(Array(Crockford.folded(code).utf8))
  }
}
