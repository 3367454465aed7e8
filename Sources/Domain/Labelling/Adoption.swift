public import Labels

/// That the office works by a security policy, and which of its groups are which bodies.
public struct Adoption: Hashable, Sendable {
  /// A release group of the policy, and the body that it is.
  public struct Group: Hashable, Sendable {
    /// Its name in labels.
    public var name: String
    /// The body whose members it has.
    public var body: Body.ID

    /// A group that is a body.
    public init(_ name: String, is body: Body.ID) {
      self.name = name
      self.body = body
    }
  }

  /// The policy.
  public let policy: Policy
  /// Its groups, by name.
  public let groups: [Group]
  /// Which days' members count: those of the label's, of the present, or of both.
  public let asOf: AsOf
  /// The level that everybody holds, visitors too; nil where every reader needs a clearance.
  public let open: String?

  /// A policy whose groups are bodies.
  public init(_ policy: Policy, groups: [Group], asOf: AsOf = .both, open: String? = nil) {
    self.policy = policy
    self.groups = groups.sorted { $0.name < $1.name }
    self.asOf = asOf
    self.open = open
  }

  /// The label of what everybody may read; nil where the policy has no such level.
  ///
  /// Its review is set ten years on: the standard wants one for every label.
  public func openLabel(at moment: Instant) -> Label? {
    guard let open else { return nil }
    var label = Label(policy: policy.name, classification: open, created: moment.moment)
    label.reviewDue = Moment(seconds: label.created.seconds + 3653 * 86_400)
    return label
  }

  /// The policy's name, by which labels and clearances refer to it.
  public var name: String { policy.name.name }
}

extension Label {
  var policyName: String { policy.name }
}
