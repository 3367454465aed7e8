/// Whether someone may read something, and why not.
public enum Verdict: Hashable, Sendable {
  /// They may.
  case permit
  /// They may not.
  case deny(Reason)

  /// Why the answer is no; the first reason found, in the order of the decision.
  public enum Reason: Hashable, Sendable {
    /// There is no label.
    case unlabelled
    /// The label speaks in a policy that is not known here.
    case unmapped
    /// The label breaks its policy, so nobody can say what it means.
    case invalid([Finding])
    /// Label, clearance and policy are not of one policy.
    case policy
    /// The level is not held.
    case level
    /// A value of a restrictive tag is not held.
    case restrictive(tag: String)
    /// No value of a permissive tag is held.
    case permissive(tag: String)
  }

  /// Whether the answer is yes.
  public var isPermit: Bool { self == .permit }
}

/// One thing that makes a label invalid, or that has to be known about it.
public enum Finding: Hashable, Sendable {
  /// The label is not of this policy.
  case foreignPolicy
  /// The policy's own time is over, or has not begun.
  case policyNotInForce
  /// No such level.
  case unknownLevel(String)
  /// A level that new labels may no longer use.
  case obsoleteLevel(String)
  /// No such tag of that kind, or more than one.
  case unknownTag(String)
  /// A tag without values, which reads as no restriction at all.
  case emptyTag(String)
  /// No such value of the tag.
  case unknownValue(tag: String, value: String)
  /// A value that stands twice.
  case repeatedValue(tag: String, value: String)
  /// A value that new labels may no longer use.
  case obsoleteValue(tag: String, value: String)
  /// A value before or after its time.
  case valueNotInForce(tag: String, value: String)
  /// The tag holds too few or too many values.
  case selection(tag: String)
  /// The level demands values that are not there.
  case levelDemand(String)
  /// The value may not stand at this level.
  case valueAtLevel(tag: String, value: String)
  /// The value may not stand beside another that is there.
  case excluded(tag: String, value: String)
  /// The value demands others that are not there.
  case valueDemand(tag: String, value: String)
  /// A rule of the policy that its format cannot express.
  case rule(PolicyRule)
  /// Neither a review nor a succession is set, one of which the standard demands.
  case reviewMissing
  /// A succession that does not lie after the label it succeeds.
  case successionOrder
  /// The label that succeeds is itself not valid.
  case successor([Finding])
  /// More successors than anyone plans.
  case successionTooLong

  /// Whether the policy file's own format carries the control that was broken, so that any
  /// other implementation finds it too.
  public var isOfFormat: Bool {
    switch self {
    case .rule, .reviewMissing, .successionOrder, .successor, .successionTooLong, .emptyTag,
      .repeatedValue:
      false
    default: true
    }
  }
}
