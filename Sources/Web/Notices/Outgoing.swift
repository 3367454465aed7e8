public import Domain
public import Exchange

/// What the office sends of its own accord; nothing unless it is told to.
public struct Outgoing: Sendable {
  /// Digests by mail; nil while the office sends none.
  public var mail: Mail?
  /// Webhooks; nil while the office calls none.
  public var hooks: Hooks?

  /// Nothing is sent.
  public init() {}

  /// How mail is written.
  public struct Mail: Sendable {
    /// Who sends.
    public var from: MailAddress
    /// The office's address for browsers, without a slash at its end.
    public var origin: String
    /// How highly marked what a mail names may be.
    public var ceiling: MailCeiling

    /// Mail of an office that names only what everybody may read.
    public init(from: MailAddress, origin: String, ceiling: MailCeiling = .open) {
      self.from = from
      self.origin = origin
      self.ceiling = ceiling
    }
  }

  /// Whom webhooks may call.
  public struct Hooks: Sendable {
    /// Whether machines of private networks may be called, and this one without encryption.
    public var mayBePrivate: Bool

    /// Webhooks; machines that the internet reaches unless told otherwise.
    public init(mayBePrivate: Bool = false) { self.mayBePrivate = mayBePrivate }
  }
}
