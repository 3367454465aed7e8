/// A demand of a policy that the XML SPIF cannot express, written in the file's extensions.
///
/// A tag is named by its set, as labels name it.
public enum PolicyRule: Hashable, Sendable {
  /// Every label holds the tag: without it the plain decision would let in anyone of the level.
  case present(tag: String)
  /// The tag holds exactly one value beside those excepted.
  case single(tag: String, except: [String])
  /// The tag holds the value exactly when the other tag is there.
  case paired(tag: String, value: String, with: String)
  /// The tag holds the single value of the other, and so many more; where the mirrored tag stands
  /// too, that rule takes its place.
  case covers(tag: String, owner: String, more: Int, unless: String?)
  /// The tag stands only at these levels.
  case levels(tag: String, classes: [String])
  /// When both tags stand they hold the same values.
  case mirrored(tag: String, other: String)
}

/// Which tags say who may read by naming parties and groups of them.
public struct ReleaseRoles: Hashable, Sendable {
  /// The tag whose values are owners: groups, and the opening.
  public let owner: String
  /// The value of the owner's tag that opens it to those named in the release tag.
  public let opening: String
  /// The tag that adds readers to the owner.
  public let release: String
  /// The tag that narrows readers inside the owner.
  public let only: String
  /// The group whose members are Allies: the alliance itself.
  public let alliance: String
  /// Every group that the tags may name; other values are parties.
  public let groups: [ReleaseGroup]
}

/// A group of parties as release tags name it.
public struct ReleaseGroup: Hashable, Sendable {
  /// Its value in the tags: `EAPC`.
  public let name: String
  /// The code of the registry's body whose members it means, nil where none is given.
  public let body: String?
  /// Whether Allies are in it by being Allies, so that the registry lists the others alone.
  public let includesAllies: Bool
}
