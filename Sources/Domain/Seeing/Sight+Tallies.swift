internal import HashTreeCollections

/// How many records there are, without looking at each.
public struct Tally: Hashable, Sendable {
  public let parties: Int
  public let bodies: Int
  public let memberships: Int
  public let restrictions: Int
  public let decisions: Int
  public let sources: Int
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
