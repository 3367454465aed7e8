extension Policy {
  /// The plain decision of the standards, without validation: pure and total.
  ///
  /// It says what a label means as it stands. An invalid label can pass here, which is why
  /// nothing but a comparison with other implementations may rest on it; see `verdict`.
  public func bare(_ label: Label, _ clearance: Clearance) -> Verdict {
    guard label.policy.means(name), clearance.policy.means(name) else { return .deny(.policy) }
    guard let level = index.level(label.classification),
      clearance.classifications.contains(where: { index.level($0) == level })
    else { return .deny(.level) }
    return decide(
      Resolution(label.categories, in: index), Resolution(clearance.categories, in: index))
  }

  /// What the categories allow: of restrictive tags all, of permissive tags one of each.
  ///
  /// A tag is its set's identifier and its own name, so equal names in two sets stay two tags.
  /// What the policy does not know can be held by nobody.
  func decide(_ label: Resolution, _ clearance: Resolution) -> Verdict {
    for unknown in label.unknown {
      switch unknown.kind {
      case .restrictive: return .deny(.restrictive(tag: unknown.tag))
      case .permissive: return .deny(.permissive(tag: unknown.tag))
      case .informative: continue
      }
    }
    for (number, values) in label.held.enumerated() {
      guard let values, !values.isEmpty else { continue }
      let tag = index.tags[number]
      let held = clearance.held[number] ?? ValueSet()
      switch tag.kind {
      case .restrictive:
        guard values.isSubset(of: held) else { return .deny(.restrictive(tag: tag.setName)) }
      case .permissive:
        guard values.meets(held) else { return .deny(.permissive(tag: tag.setName)) }
      case .informative: continue
      }
    }
    return .permit
  }

  /// Whether someone may read what the label stands on, at a moment.
  ///
  /// The label is the one in force then; one that breaks its policy is denied to everyone.
  public func verdict(on label: Label, for clearance: Clearance, at now: Moment) -> Verdict {
    let effective = label.effective(at: now)
    let found = findings(in: label, at: now)
    guard found.isEmpty else { return .deny(.invalid(found)) }
    return bare(effective, clearance)
  }
}

extension Label {
  /// The label in force at a moment: while a succession has come, the successor is the label.
  public func effective(at now: Moment) -> Label {
    var label = self
    while let succession = label.succession, succession.at <= now {
      label = succession.label
      label.role = role
    }
    return label
  }

  /// Whether a review of the label in force has fallen due; it opens a task and changes nothing.
  public func isReviewDue(at now: Moment) -> Bool {
    effective(at: now).reviewDue.map { $0 <= now } ?? false
  }

  /// The labels from this one on, each the successor of the one before.
  var chain: [Label] {
    var labels = [self]
    while let next = labels[labels.count - 1].succession?.label { labels.append(next) }
    return labels
  }
}
