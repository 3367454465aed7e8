/// For which parties an activity is, as a rule that is resolved on the day.
///
/// A party is in when it belongs to one of the bodies or is named, unless it is excepted, belongs
/// to an excepted body, is restricted in one of the scopes, or lacks the agreement. Audience
/// classes are bodies of the pack and named like any other.
public struct Eligibility: Hashable, Sendable {
  /// The bodies whose members are in, sorted.
  public var bodies: [Body.ID]
  /// Parties that are in by name, sorted.
  public var parties: [Party.ID]
  /// Bodies whose members are out, sorted.
  public var exceptBodies: [Body.ID]
  /// Parties that are out by name, sorted.
  public var exceptParties: [Party.ID]
  /// Whoever is restricted in one of these is out, in the enumeration's order.
  public var unlessRestricted: [Restriction.Scope]
  /// A body whose members alone may come: those with the agreement that the activity asks for.
  public var agreement: Body.ID?

  /// A rule that lets members of bodies and named parties in.
  public init(bodies: [Body.ID] = [], parties: [Party.ID] = []) {
    self.bodies = bodies.sorted()
    self.parties = parties.sorted()
    exceptBodies = []
    exceptParties = []
    unlessRestricted = []
  }
}

/// Why a party may, or may not, come to an activity on a day.
public enum Ground: Hashable, Sendable {
  /// It belongs to a body of the rule.
  case memberOf(Body.ID)
  /// The rule names it.
  case named
  /// It belongs to no body of the rule and is not named.
  case notListed
  /// The rule excepts it by name.
  case excepted
  /// It belongs to a body that the rule excepts.
  case exceptedWith(Body.ID)
  /// It is restricted on the day.
  case restricted(Restriction.ID)
  /// It is not in the body of those with the agreement.
  case noAgreement(Body.ID)
  /// The activity was not approved for it.
  case notApproved
  /// It does not exist on the day.
  case absent
}

/// Whether a party may come, and why.
public struct Admission: Hashable, Sendable {
  /// Whether it may.
  public var isIn: Bool
  /// The one ground that settles it, the weightiest first: absence, exception, restriction,
  /// agreement, then what lets it in.
  public var ground: Ground
}
