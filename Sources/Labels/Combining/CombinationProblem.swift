/// Why labels cannot be combined by rule: a person has to decide.
public enum CombinationProblem: Error, Hashable, Sendable {
  /// There is no label.
  case nothing
  /// A part breaks the policy.
  case invalid(part: Int, [Finding])
  /// Levels of one height, neither of which is the higher.
  case incomparable([String])
  /// A group that the registry does not know.
  case unknownGroup(String)
  /// Nobody may read all parts.
  case nobody
  /// Parties that may read all parts, but that no value of the policy names.
  case unnameable([String])
  /// Parts with no value of a permissive tag in common; leaving the tag out would let others in.
  case nothingInCommon(tag: String)
  /// What came out breaks the policy.
  case result([Finding])
}
