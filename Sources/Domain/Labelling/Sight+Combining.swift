internal import HashTreeCollections
public import Labels

/// The labels of wholes.
extension Sight {
  /// The label of a page or print that shows parts with these labels; nil where no one label is
  /// right, so that a person has to decide or each part has to speak for itself.
  public func combined(_ labels: [Label]) -> Label? {
    judge.permits.whole(of: labels, on: now.day) { findCombined(labels) }
  }

  private func findCombined(_ labels: [Label]) -> Label? {
    guard let first = labels.first, labels.allSatisfy({ $0.policyName == first.policyName }),
      let adoption = judge.adoptions[first.policyName]
    else { return nil }
    let release = EveryGroup(release: Release(alliance: judge, adoption: adoption))
    do throws(CombinationProblem) {
      return try adoption.policy.combination(
        of: labels, in: release, at: now.moment, asOf: adoption.asOf)
    } catch {
      return nil
    }
  }
}

/// The registry with every group of a policy in it: one that is no body here has no members, so
/// that it lets nobody in and need not stand in the way of what does not name it.
private struct EveryGroup: Releases {
  let release: Release

  func tokens(of party: String, on moment: Moment) -> Set<String> {
    release.tokens(of: party, on: moment)
  }

  func members(of group: String, on moment: Moment) -> Set<String>? {
    release.members(of: group, on: moment) ?? []
  }
}
