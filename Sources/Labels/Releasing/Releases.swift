/// The dated registry as labels see it: which groups a party is in on a moment.
///
/// Groups have the codes that the policy's release tags use, the alliance itself among them;
/// parties have their trigrams. A membership that is suspended then is none.
public protocol Releases: Sendable {
  /// The groups that the party is in on that moment, groups inside groups followed, and itself.
  func tokens(of party: String, on moment: Moment) -> Set<String>

  /// The parties in the group on that moment, nil where there is no such group.
  func members(of group: String, on moment: Moment) -> Set<String>?
}

/// Someone whose clearance follows from the registry: for which party, and what is held besides.
public struct Holder: Hashable, Sendable {
  /// What a party is to the alliance.
  public enum Standing: String, Hashable, Sendable, CaseIterable {
    /// A member of the alliance.
    case ally
    /// In one of its bodies.
    case partner
    /// Neither; only what names the party itself is open to it.
    case other
  }

  /// The trigram of the party.
  public let party: String
  /// What the party is now.
  public let standing: Standing
  /// The levels that the person is cleared for, by name.
  public let levels: Set<String>
  /// The values held of restrictive tags, by the name of the tag set.
  public let restrictive: [String: Set<String>]
  /// The values held of permissive tags that name no parties, by the name of the tag set.
  public let permissive: [String: Set<String>]

  /// Someone for a party, cleared for levels and holding values of tags.
  public init(
    party: String, standing: Standing, levels: Set<String>,
    restrictive: [String: Set<String>] = [:], permissive: [String: Set<String>] = [:]
  ) {
    self.party = party
    self.standing = standing
    self.levels = levels
    self.restrictive = restrictive
    self.permissive = permissive
  }
}

/// As of which moment a party must be in a group that may read.
public enum AsOf: String, Hashable, Sendable, CaseIterable {
  /// When the label was made and now: who joins later does not open older material, and who
  /// leaves or is suspended loses it at once.
  case both
  /// Now alone.
  case now
  /// When the label was made alone.
  case creation

  /// One verdict from those with the clearance of now and with that of the label's making.
  public func verdict(now: Verdict, creation: Verdict) -> Verdict {
    switch self {
    case .now: now
    case .creation: creation
    case .both: now.isPermit ? creation : now
    }
  }
}
