internal import HashTreeCollections

/// How many records there are, without looking at each.
public struct Tally: Hashable, Sendable {
  /// Every party.
  public let parties: Int
  /// Every body.
  public let bodies: Int
  /// Every spell.
  public let memberships: Int
  /// Every restriction, lifted ones too.
  public let restrictions: Int
  /// Every decision.
  public let decisions: Int
  /// Every source.
  public let sources: Int
  /// Every term.
  public let terms: Int
}

extension Sight {
  /// How many records of each kind may be seen.
  public var tally: Tally {
    Tally(
      parties: alliance.parties.count, bodies: alliance.bodies.count,
      memberships: alliance.memberships.count, restrictions: alliance.restrictions.count,
      decisions: alliance.decisions.count, sources: alliance.sources.count,
      terms: alliance.terms.count)
  }
}
