/// An address that the office calls when something happens to what its owner may know.
public struct Webhook: Hashable, Sendable {
  /// What names it to its owner; proves nothing.
  public let code: String
  /// Whose it is.
  public let account: Account
  /// What its owner calls it.
  public let label: String
  /// When it was made, in seconds since 1970.
  public let created: Int64
  /// Where it is and what signs its deliveries.
  public let secret: Secret
  /// How far the deliveries are.
  public var state: State

  /// What lies sealed under the person's key.
  public struct Secret: Hashable, Sendable, Codable {
    /// The address that is called.
    public let address: String
    /// What signs: its bytes as text are the key.
    public let key: String

    /// An address and its key.
    public init(address: String, key: String) {
      self.address = address
      self.key = key
    }
  }

  /// How far the deliveries are; words that the journal does not interpret.
  public struct State: Hashable, Sendable, Codable {
    /// The number of the last entry whose news were delivered, or were none.
    public var entry: UInt64
    /// What was told of what is still to be seen.
    public var told: [String]
    /// Why nothing is sent: `owner`, `failed`; empty while it is.
    public var paused = ""
    /// Whether a delivery without content is asked for.
    public var isTesting = false
    /// What is being delivered, the same until it arrives.
    public var batch: Batch?
    /// Until when one server has it in hand, in seconds since 1970.
    public var lease: Int64 = 0
    /// The latest deliveries, the last first.
    public var deliveries: [Delivery] = []

    /// Nothing was delivered up to an entry.
    public init(entry: UInt64, told: [String]) {
      self.entry = entry
      self.told = told
    }
  }

  /// What is being delivered: which news, not what they say.
  public struct Batch: Hashable, Sendable, Codable {
    /// What the receiver knows it by.
    public var id: String
    /// When it was put together, in milliseconds since 1970.
    public var at: Int64
    /// What is in it.
    public var keys: [String]
    /// The entry whose news it holds.
    public var entry: UInt64
    /// How often it was tried.
    public var tries = 0
    /// When it was first tried, in seconds since 1970.
    public var first: Int64 = 0
    /// From when it may be tried again.
    public var next: Int64 = 0

    /// A batch of news that was not tried yet.
    public init(id: String, at: Int64, keys: [String], entry: UInt64) {
      self.id = id
      self.at = at
      self.keys = keys
      self.entry = entry
    }
  }

  /// What became of a delivery.
  public struct Delivery: Hashable, Sendable, Codable {
    /// What the receiver knows it by.
    public var id: String
    /// When it was last tried, in seconds since 1970.
    public var at: Int64
    /// The receiver's status; 0 where it gave none.
    public var status: Int
    /// The word for what happened.
    public var fate: String
    /// How often it was tried.
    public var tries: Int
    /// How many news it held.
    public var count: Int

    /// A delivery that was tried once, as it went.
    public init(id: String, at: Int64, status: Int, fate: String) {
      self.id = id
      self.at = at
      self.status = status
      self.fate = fate
      tries = 1
      count = 0
    }
  }
}

/// A webhook about to be made.
public struct NewWebhook: Sendable {
  /// What its owner calls it.
  public var label: String
  /// Where it is and what signs its deliveries.
  public var secret: Webhook.Secret
  /// From where on it tells.
  public var state: Webhook.State

  /// A description of a webhook.
  public init(_ label: String, _ secret: Webhook.Secret, from state: Webhook.State) {
    self.label = String(label.prefix(100))
    self.secret = secret
    self.state = state
  }
}

/// The statements over webhooks.
enum WebhookRows {
  typealias Kept = (
    code: String, account: Account.ID, label: String, sealed: [UInt8], created: Int64,
    state: String
  )

  private static let columns = "SELECT code, account, label, sealed, created, state FROM webhook "

  static func insert(_ kept: Kept, in tables: any SideTables) throws {
    try tables.run(
      """
      INSERT INTO webhook (code, account, label, sealed, created, state)
      VALUES ($1, $2, $3, $4, $5, $6)
      """,
      [
        .text(kept.code), .integer(kept.account.value), .text(kept.label), .bytes(kept.sealed),
        .integer(kept.created), .text(kept.state),
      ])
  }

  static func kept(_ code: String, in tables: any SideTables) throws -> Kept? {
    try tables.run(columns + "WHERE code = $1", [.text(code)]).rows.first.flatMap(kept)
  }

  static func all(of account: Account.ID, in tables: any SideTables) throws -> [Kept] {
    try tables.run(
      columns + "WHERE account = $1 ORDER BY created DESC, code", [.integer(account.value)]
    ).rows.compactMap(kept)
  }

  static func codes(in tables: any SideTables) throws -> [String] {
    try tables.run("SELECT code FROM webhook ORDER BY code", []).rows.compactMap { $0[0].text }
  }

  private static func kept(_ row: [Field]) -> Kept? {
    guard let code = row[0].text, let account = row[1].integer, let label = row[2].text,
      let sealed = row[3].bytes, let created = row[4].integer, let state = row[5].text
    else { return nil }
    return (code, Account.ID(account), label, sealed, created, state)
  }

  /// Holds the row until the transaction ends, so that two servers do not change it at once.
  static func hold(_ code: String, in tables: any SideTables) throws {
    try tables.run("UPDATE webhook SET code = code WHERE code = $1", [.text(code)])
  }

  static func set(_ state: String, of code: String, in tables: any SideTables) throws {
    try tables.run(
      "UPDATE webhook SET state = $1 WHERE code = $2", [.text(state), .text(code)])
  }

  static func remove(
    _ code: String, of account: Account.ID, in tables: any SideTables
  ) throws -> Bool {
    try tables.run(
      "DELETE FROM webhook WHERE code = $1 AND account = $2",
      [.text(code), .integer(account.value)]
    ).changed == 1
  }
}
