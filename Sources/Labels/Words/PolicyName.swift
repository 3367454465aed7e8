/// Which security policy a label or a clearance speaks of: its name, and its identifier if given.
public struct PolicyName: Hashable, Sendable {
  /// The policy's name as written: `NATO`.
  public let name: String
  /// Its object identifier in dotted form, nil where none was written.
  public let oid: String?

  /// A policy's name, with its object identifier where it is known.
  public init(_ name: String, oid: String? = nil) {
    self.name = name
    self.oid = oid
  }

  /// Whether the name means that policy: the names agree, and the identifiers where both stand.
  ///
  /// A right identifier beside a wrong name is no match: one of the two is a mistake, and nobody
  /// can say which.
  func means(_ other: PolicyName) -> Bool {
    guard name == other.name || name.folded == other.name.folded else { return false }
    guard let oid, let theirs = other.oid else { return true }
    return oid == theirs
  }
}
