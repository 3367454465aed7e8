public import Labels

/// Who is acting: someone or something, for a party, in roles, with clearances.
///
/// The record keeps only the identifier; names of people are personal data and stay outside.
public struct Principal: Hashable, Sendable, Identifiable {
  /// An opaque code that only principals bear.
  public typealias ID = Code<Principal>

  /// What a principal may do.
  public enum Role: UInt8, Hashable, Sendable, CaseIterable {
    /// May read what its clearances permit.
    case reader = 1
    /// May change the network: parties, bodies, memberships, restrictions.
    case registrar = 2
    /// May enrol people and give them posts.
    case administrator = 3
    /// Looks after single partners at headquarters.
    case countryOfficer = 4
    /// Plans across partners at headquarters.
    case planner = 5
    /// Offers activities: a school, a centre, a nation.
    case provider = 6
    /// Speaks for its party.
    case delegation = 7
    /// Grants clearances, settles challenges, answers who could read what.
    case securityOfficer = 8
    /// Looks after money.
    case budgetOfficer = 9
    /// Puts its party's people forward; a delegation's focal points alone may.
    case focalPoint = 10
    /// Chairs committees and sets silences, at the alliance's own seat.
    case chair = 11
  }

  /// For whom a principal acts.
  public enum Seat: Hashable, Sendable {
    /// For nobody: a visitor.
    case none
    /// For the alliance itself.
    case alliance
    /// For a party.
    case party(Party.ID)

    /// The party, if it is one.
    public var party: Party.ID? {
      if case .party(let id) = self { id } else { nil }
    }
  }

  /// An opaque identifier.
  public let id: ID
  /// For whom it acts.
  public var seat: Seat
  /// What it may do.
  public var roles: Set<Role>
  /// What it is cleared for, by policy.
  public var clearances: [Person.Grant]

  /// The party it acts for, if it is one.
  public var party: Party.ID? { seat.party }

  /// A principal with roles, cleared for nothing.
  public init(
    id: ID, seat: Seat = .none, roles: Set<Role> = [.reader], clearances: [Person.Grant] = []
  ) {
    self.id = id
    self.seat = seat
    self.roles = roles
    self.clearances = clearances
  }
}

/// Who did something, and when.
public struct Stamp: Hashable, Sendable {
  /// Who.
  public var by: Principal.ID
  /// When.
  public var at: Instant

  /// Someone at a moment.
  public init(by: Principal.ID, at: Instant) {
    self.by = by
    self.at = at
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
  /// Who may read the reason; needed where an office has a policy and a reason is given.
  public var label: Label?

  /// Who asks, and when.
  public var stamp: Stamp { Stamp(by: principal.id, at: at) }

  /// Who asks, when, and why.
  public init(
    by principal: Principal, at: Instant, reason: String = "", label: Label? = nil
  ) {
    self.principal = principal
    self.at = at
    self.reason = reason
    self.label = label
  }
}

extension Principal.ID where Subject == Principal {
  /// The program itself, which has no code that anybody could bear.
  public static let nobody: Principal.ID = {
    guard let code = Principal.ID("nobody") else { preconditionFailure("a plain word is a code") }
    return code
  }()
}

extension Principal {
  /// Whether it is the office itself, which does what was adopted: nobody else bears its code.
  var isOffice: Bool { id == .nobody && seat == .alliance }
}
