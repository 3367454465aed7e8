public import Journal

/// A mail that is to be handed over now; it is on record that this was begun.
public struct Letter: Sendable {
  /// Whose it is.
  public let account: Account.ID
  /// The address of who sends, checked.
  public let from: String
  /// The address of who gets it, checked.
  public let to: String
  /// The whole message.
  public let bytes: [UInt8]
  let sort: Sort

  enum Sort: Sendable {
    case code
    /// A digest for a period, and what it tells.
    case digest(Int64, told: [String])
  }

  /// What became of a mail.
  public enum Fate: Sendable {
    /// The machine's mail program took it.
    case taken
    /// It surely was not taken.
    case refused
    /// Nobody knows.
    case unknown
  }
}
