/// Who is acting: someone or something, for a party, in roles.
///
/// The record keeps only the identifier; names of people are personal data and stay outside.
public struct Principal: Hashable, Sendable, Identifiable {
  /// An opaque code that only principals bear.
  public typealias ID = Code<Principal>

  /// What a principal may do.
  public enum Role: UInt8, Hashable, Sendable, CaseIterable {
    /// May read what is open to all.
    case reader = 1
    /// May change the network: parties, bodies, memberships, restrictions.
    case registrar = 2
    /// May manage accounts.
    case administrator = 3
  }

  /// An opaque identifier.
  public let id: ID
  /// The party it acts for.
  public var party: Party.ID?
  /// What it may do.
  public var roles: Set<Role>

  /// A principal with roles.
  public init(id: ID, party: Party.ID? = nil, roles: Set<Role> = [.reader]) {
    self.id = id
    self.party = party
    self.roles = roles
  }
}

/// The circumstances of an action: who asks, when, and why.
public struct Occasion: Sendable {
  /// Who asks.
  public var principal: Principal
  /// When the office received it.
  public var at: Instant
  /// Why, in the words of who asks; may be empty except for corrections.
  public var reason: String

  /// Who asks, when, and why.
  public init(by principal: Principal, at: Instant, reason: String = "") {
    self.principal = principal
    self.at = at
    self.reason = reason
  }
}
