/// What lets a program act for a person: named, limited in scope and time, shown once.
public struct APIToken: Hashable, Sendable {
  /// What names it to its owner; proves nothing.
  public let code: String
  /// Whose it is.
  public let account: Account
  /// What its owner calls it.
  public let label: String
  /// What it may do, in words that the journal does not interpret, sorted.
  public let scopes: [String]
  /// When it was made, in seconds since 1970.
  public let created: Int64
  /// From when it no longer counts, in seconds since 1970.
  public let expires: Int64

  /// What every token's text begins with, so that one that strayed is recognised.
  public static let prefix = "ent_"

  /// The bytes of a token's text: `ent_` and sixty-four hexadecimal digits.
  static func bytes(_ text: String) -> [UInt8]? {
    guard text.hasPrefix(prefix), let bytes = Hex.bytes(String(text.dropFirst(prefix.count))),
      bytes.count == 32
    else { return nil }
    return bytes
  }
}

/// The statements over tokens.
enum APITokenRows {
  private static let columns = "SELECT code, account, label, scopes, created, expires "

  static func insert(
    _ token: APIToken, digest: Digest32, in tables: any SideTables
  ) throws {
    try tables.run(
      """
      INSERT INTO api_token (code, digest, account, label, scopes, created, expires)
      VALUES ($1, $2, $3, $4, $5, $6, $7)
      """,
      [
        .text(token.code), .bytes(digest.bytes), .integer(token.account.id.value),
        .text(token.label), .text(token.scopes.joined(separator: " ")),
        .integer(token.created), .integer(token.expires),
      ])
  }

  static func token(
    _ digest: Digest32, at seconds: Int64, in tables: any SideTables
  ) throws -> APIToken? {
    try tables.run(
      columns + "FROM api_token WHERE digest = $1 AND expires > $2",
      [.bytes(digest.bytes), .integer(seconds)]
    ).rows.first.flatMap { try token($0, in: tables) }
  }

  static func all(of account: Account.ID, in tables: any SideTables) throws -> [APIToken] {
    try tables.run(
      columns + "FROM api_token WHERE account = $1 ORDER BY created DESC, code",
      [.integer(account.value)]
    ).rows.compactMap { try token($0, in: tables) }
  }

  private static func token(_ row: [Field], in tables: any SideTables) throws -> APIToken? {
    guard let code = row[0].text, let id = row[1].integer, let label = row[2].text,
      let scopes = row[3].text, let created = row[4].integer, let expires = row[5].integer,
      let account = try AccountRows.account(Account.ID(id), in: tables)
    else { return nil }
    return APIToken(
      code: code, account: account, label: label,
      scopes: scopes.split(separator: " ").map(String.init), created: created,
      expires: expires)
  }

  static func remove(
    _ code: String, of account: Account.ID, in tables: any SideTables
  ) throws -> Bool {
    try tables.run(
      "DELETE FROM api_token WHERE code = $1 AND account = $2",
      [.text(code), .integer(account.value)]
    ).changed == 1
  }
}

extension Accounts {
  /// The most tokens that an account may have.
  public static let tokensMax = 50

  /// Makes a token and hands out its text, which cannot be read again.
  public func makeToken(
    _ label: String, scopes: Set<String>, for account: Account, during span: Range<Int64>,
    noting note: AccessNote? = nil
  ) throws(AccountFailure) -> (text: String, token: APIToken) {
    let bytes = Token.bytes(32)
    let code = String(PersonCode.fresh().dropFirst(2))
    let token = APIToken(
      code: code, account: account, label: String(label.prefix(100)), scopes: scopes.sorted(),
      created: span.lowerBound, expires: span.upperBound)
    try write(noting: note) { tables in
      guard try APITokenRows.all(of: account.id, in: tables).count < Self.tokensMax else {
        throw VaultFailure.tooLarge
      }
      try APITokenRows.insert(token, digest: Token.digest(bytes), in: tables)
    }
    return (APIToken.prefix + Hex.text(bytes), token)
  }

  /// The token of this text, unless it is unknown, revoked or expired.
  public func token(
    _ text: String, at seconds: Int64
  ) throws(JournalFailure) -> APIToken? {
    guard let bytes = APIToken.bytes(text) else { return nil }
    return try store.reading {
      try APITokenRows.token(Token.digest(bytes), at: seconds, in: $0)
    }
  }

  /// An account's tokens, the latest first, expired ones too.
  public func tokens(of account: Account.ID) throws(JournalFailure) -> [APIToken] {
    try store.reading { try APITokenRows.all(of: account, in: $0) }
  }

  /// Revokes a token of an account, and says whether there was one.
  public func revoke(
    token code: String, of account: Account.ID, noting note: AccessNote? = nil
  ) throws(JournalFailure) -> Bool {
    try record { tables in
      guard try APITokenRows.remove(code, of: account, in: tables) else { return false }
      if let note { try AccessRows.insert(note, in: tables) }
      return true
    }
  }
}
