extension Policy {
  /// The rules of the policy that a label breaks.
  func brokenRules(_ label: Resolution, level: Int) -> [PolicyRule] {
    rules.filter { !isKept($0, label, level) }
  }

  private func isKept(_ rule: PolicyRule, _ label: Resolution, _ level: Int) -> Bool {
    switch rule {
    case .present(let tag): return !names(of: tag, in: label).isEmpty
    case .single(let tag, let except):
      let names = names(of: tag, in: label)
      return names.isEmpty || names.subtracting(except.map(\.folded)).count == 1
    case .paired(let tag, let value, let other):
      let isOpen = names(of: tag, in: label).contains(value.folded)
      return isOpen == !names(of: other, in: label).isEmpty
    case .covers(let tag, let owner, let more, let unless):
      return isCovered(tag, owner, more, unless, label)
    case .levels(let tag, let classes):
      return names(of: tag, in: label).isEmpty
        || classes.contains { $0.folded == index.foldedLevels[level] }
    case .mirrored(let tag, let other):
      let (left, right) = (names(of: tag, in: label), names(of: other, in: label))
      return left.isEmpty || right.isEmpty || left == right
    }
  }

  private func isCovered(
    _ tag: String, _ owner: String, _ more: Int, _ unless: String?, _ label: Resolution
  ) -> Bool {
    let names = names(of: tag, in: label)
    if names.isEmpty { return true }
    if let unless, !self.names(of: unless, in: label).isEmpty { return true }
    let known = Set(index.tags(ofSet: tag).flatMap { index.foldedValues[$0] })
    let owners = self.names(of: owner, in: label).filter(known.contains)
    return owners.isSubset(of: names) && !owners.isEmpty
      && names.subtracting(owners).count >= more
  }

  /// The folded names of the values that a label holds of a tag set.
  private func names(of set: String, in label: Resolution) -> Set<String> {
    Set(
      index.tags(ofSet: set).flatMap { tag in
        (label.held[tag]?.numbers ?? []).map { index.foldedValues[tag][$0] }
      })
  }
}
