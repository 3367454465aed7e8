internal import HashTreeCollections
public import Labels

/// The labels of wholes.
extension Sight {
  /// The label of a page or print that shows parts with these labels; nil where no one label is
  /// right, so that a person has to decide or each part has to speak for itself.
  public func combined(_ labels: [Label]) -> Label? {
    guard let first = labels.first, labels.allSatisfy({ $0.policyName == first.policyName }),
      let adoption = judge.adoptions[first.policyName]
    else { return nil }
    let release = Release(alliance: judge, adoption: adoption)
    do throws(CombinationProblem) {
      return try adoption.policy.combination(
        of: labels, in: release, at: now.moment, asOf: adoption.asOf)
    } catch {
      return nil
    }
  }
}
