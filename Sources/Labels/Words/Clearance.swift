/// What someone may be shown: levels and categories of one policy.
public struct Clearance: Hashable, Sendable {
  /// The policy in whose words it speaks.
  public let policy: PolicyName
  /// Every level held, by name: holding a level does not hold those below unless they stand here.
  public let classifications: Set<String>
  /// What is held of each tag, in canonical order.
  public let categories: [Category]
  /// What others wrote into the clearance's XML, kept for them and ignored here.
  public var foreign = ForeignContent()

  /// A clearance of a policy's levels and categories.
  public init(
    policy: PolicyName, classifications: Set<String>, categories: [Category] = []
  ) {
    self.policy = policy
    self.classifications = classifications
    self.categories = Category.canonical(categories)
  }
}
