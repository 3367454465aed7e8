/// A registry that knows nothing: every group is one reader of its own name.
///
/// Labels can be combined without a registry by it: what parts share by name is shared whoever
/// the members are, and nothing else is.
public struct Unregistered: Releases {
  /// A registry that knows nothing.
  public init() {}

  /// The party itself alone.
  public func tokens(of party: String, on moment: Moment) -> Set<String> { [party] }

  /// The group itself alone.
  public func members(of group: String, on moment: Moment) -> Set<String>? { [group] }
}
