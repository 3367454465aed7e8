/// How somebody wants to hear from the office by mail.
public struct Mailing: Hashable, Sendable {
  /// Whose it is.
  public let account: Account
  /// Where mail goes, and the code that proves that it arrives there.
  public var secret: Secret
  /// What was chosen, and how far the sending is.
  public var state: State

  /// A choice of an account.
  public init(account: Account, secret: Secret, state: State) {
    self.account = account
    self.secret = secret
    self.state = state
  }

  /// What lies sealed under the person's key.
  public struct Secret: Hashable, Sendable, Codable {
    /// The address.
    public var address: String
    /// The code that is to be typed from a mail; nil once it was.
    public var code: String?

    /// An address and the code that will prove it.
    public init(address: String, code: String?) {
      self.address = address
      self.code = code
    }
  }

  /// What was chosen, and how far the sending is; words that the journal does not interpret.
  public struct State: Hashable, Sendable, Codable {
    /// How often.
    public var pace: String
    /// In which language.
    public var language: String
    /// When the address was proven, in seconds since 1970.
    public var confirmed: Int64?
    /// The mail with the code.
    public var proof = Proof()
    /// The number of the last day or week for which a digest was begun.
    public var period: Int64 = 0
    /// What became of it: `begun`, `sent`, `failed`, `unknown`, `empty`.
    public var step = ""
    /// How often it was tried.
    public var tries = 0
    /// From when it may be tried again, in seconds since 1970.
    public var retry: Int64 = 0
    /// When the last one was handed over.
    public var sent: Int64?
    /// What the last digest told, so that the next one tells the rest.
    public var told: [String] = []

    /// A choice of which nothing was sent yet.
    public init(pace: String, language: String) {
      self.pace = pace
      self.language = language
    }
  }

  /// How far the mail with the code is.
  public struct Proof: Hashable, Sendable, Codable {
    /// `waiting`, `begun`, `sent`, `failed`; empty when none is wanted.
    public var step = ""
    /// Until when the code counts, in seconds since 1970.
    public var expires: Int64 = 0
    /// How many wrong codes were typed.
    public var misses = 0
    /// The day, as a number, of the last request, and how many came on it.
    public var day: Int64 = 0
    /// How many codes were asked for on that day.
    public var count = 0

    /// None wanted.
    public init() {}
  }
}

/// The statements over mailings.
enum MailingRows {
  static func insert(
    _ account: Account.ID, sealed: [UInt8], state: String, in tables: any SideTables
  ) throws {
    try tables.run(
      """
      INSERT INTO mailing (account, sealed, state) VALUES ($1, $2, $3)
      ON CONFLICT (account) DO UPDATE SET sealed = excluded.sealed, state = excluded.state
      """, [.integer(account.value), .bytes(sealed), .text(state)])
  }

  static func kept(
    _ account: Account.ID, in tables: any SideTables
  ) throws -> (sealed: [UInt8], state: String)? {
    let row = try tables.run(
      "SELECT sealed, state FROM mailing WHERE account = $1", [.integer(account.value)]
    ).rows.first
    guard let row, let sealed = row[0].bytes, let state = row[1].text else { return nil }
    return (sealed, state)
  }

  static func accounts(in tables: any SideTables) throws -> [Account.ID] {
    try tables.run("SELECT account FROM mailing ORDER BY account", []).rows
      .compactMap { $0[0].integer.map(Account.ID.init) }
  }

  /// Holds the row until the transaction ends, so that two servers do not change it at once.
  static func hold(_ account: Account.ID, in tables: any SideTables) throws {
    try tables.run(
      "UPDATE mailing SET account = account WHERE account = $1", [.integer(account.value)])
  }

  static func remove(_ account: Account.ID, in tables: any SideTables) throws {
    try tables.run("DELETE FROM mailing WHERE account = $1", [.integer(account.value)])
  }
}

extension Accounts {
  /// The accounts that chose something about mail, by number.
  public func mailings() throws(JournalFailure) -> [Account.ID] {
    try store.reading(MailingRows.accounts)
  }

  /// What an account chose about mail; nil when nothing, or when its person was erased.
  public func mailing(of account: Account) throws(AccountFailure) -> Mailing? {
    do {
      return try store.reading { try mailing(of: account, in: $0) }
    } catch {
      throw AccountFailure(error)
    }
  }

  /// Changes what an account chose about mail, durably and in one go; nil removes it. Nobody
  /// else changes it meanwhile. What the body returns comes back; what it throws undoes all.
  public func changeMailing<Result>(
    of account: Account.ID, at seconds: Int64, noting note: AccessNote? = nil,
    _ body: (inout Mailing?, Account) throws -> Result
  ) throws(AccountFailure) -> Result {
    try write(noting: note) { tables in
      try MailingRows.hold(account, in: tables)
      guard let owner = try AccountRows.account(account, in: tables) else {
        throw AccountFailure.unknown
      }
      let before = try mailing(of: owner, in: tables)
      var present = before
      let result = try body(&present, owner)
      guard present != before else { return result }
      guard let present else {
        try MailingRows.remove(account, in: tables)
        return result
      }
      let bytes = try sealed(present.secret, Self.mailField, of: owner, at: seconds, in: tables)
      try MailingRows.insert(
        account, sealed: bytes, state: try NoticeForm.text(present.state), in: tables)
      return result
    }
  }

  private static let mailField = "mailing"

  private func mailing(of account: Account, in tables: any SideTables) throws -> Mailing? {
    guard let kept = try MailingRows.kept(account.id, in: tables) else { return nil }
    let secret: Mailing.Secret = try opened(
      kept.sealed, Self.mailField, of: account, in: tables)
    return Mailing(
      account: account, secret: secret, state: try NoticeForm.value(kept.state))
  }
}
