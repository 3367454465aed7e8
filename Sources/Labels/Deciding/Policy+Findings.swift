extension Policy {
  /// What is wrong with a label at a moment, with its successors; empty when it is valid.
  ///
  /// Obsolete levels and values are refused in new labels only, see `findings(inNew:at:)`.
  public func findings(in label: Label, at now: Moment) -> [Finding] {
    let chain = label.chain
    guard chain.count <= Self.longestChain else { return [.successionTooLong] }
    let times = times(of: chain, at: now)
    var found = findings(inOne: label, at: times[0])
    if label.reviewDue == nil, label.succession == nil { found.append(.reviewMissing) }
    for (before, after) in zip(chain, chain.dropFirst()) {
      if let at = before.succession?.at, at <= before.created { found.append(.successionOrder) }
      let next = after.succession.map(\.at)
      if let at = before.succession?.at, let next, next <= at { found.append(.successionOrder) }
    }
    for (after, time) in zip(chain, times).dropFirst() {
      let inner = findings(inOne: after, at: time)
      if !inner.isEmpty { found.append(.successor(inner)) }
    }
    return found
  }

  /// When each label of a chain is looked at: now if it is in force, else at the nearest moment
  /// at which it is. A value that ends with a label does not make what succeeds it invalid.
  private func times(of chain: [Label], at now: Moment) -> [Moment] {
    var start: Moment?
    return chain.map { label in
      let end = label.succession?.at
      defer { start = end }
      if let start, now < start { return start }
      if let end, end <= now { return Moment(seconds: end.seconds &- 1) }
      return now
    }
  }

  /// What is wrong with a label that is about to be given: also levels and values out of use.
  public func findings(inNew label: Label, at now: Moment) -> [Finding] {
    findings(in: label, at: now) + label.chain.flatMap(obsolete)
  }

  /// No plan for a label has more steps.
  static var longestChain: Int { 16 }

  private func obsolete(in label: Label) -> [Finding] {
    var found: [Finding] = []
    if let level = index.level(label.classification), classifications[level].isObsolete {
      found.append(.obsoleteLevel(label.classification))
    }
    eachValue(of: Resolution(label.categories, in: index)) { tag, value in
      if value.isObsolete { found.append(.obsoleteValue(tag: tag.setName, value: value.name)) }
    }
    return found
  }

  /// What is wrong with one label apart from its successors.
  private func findings(inOne label: Label, at now: Moment) -> [Finding] {
    guard label.policy.means(name) else { return [.foreignPolicy] }
    let resolution = Resolution(label.categories, in: index)
    var found = resolution.findings
    if !validity.contains(now) { found.append(.policyNotInForce) }
    guard let level = index.level(label.classification) else {
      return [.unknownLevel(label.classification)] + found
    }
    if !classifications[level].required.allSatisfy({ isMet($0, by: resolution) }) {
      found.append(.levelDemand(classifications[level].name))
    }
    found += selections(in: resolution)
    eachValue(of: resolution) { tag, value in
      found += findings(in: value, of: tag, at: level, beside: resolution)
      if !value.validity.contains(now) {
        found.append(.valueNotInForce(tag: tag.setName, value: value.name))
      }
    }
    return found + brokenRules(resolution, level: level).map(Finding.rule)
  }

  private func selections(in resolution: Resolution) -> [Finding] {
    resolution.held.enumerated().compactMap { number, values in
      guard let count = values?.count else { return nil }
      let tag = index.tags[number]
      let fits = count >= tag.fewest && count <= tag.most ?? count
      return fits ? nil : .selection(tag: tag.setName)
    }
  }

  private func findings(
    in value: Value, of tag: Tag, at level: Int, beside resolution: Resolution
  ) -> [Finding] {
    var found: [Finding] = []
    let name = index.foldedLevels[level]
    if value.excludedClasses.contains(name)
      || !(value.requiredClasses.isEmpty || value.requiredClasses.contains(name))
    {
      found.append(.valueAtLevel(tag: tag.setName, value: value.name))
    }
    let excluded = value.excluded.flatMap(index.values(meant:)).filter(resolution.holds)
    if excluded.contains(where: { !isSame($0, value, tag) }) {
      found.append(.excluded(tag: tag.setName, value: value.name))
    }
    if !value.required.allSatisfy({ isMet($0, by: resolution) }) {
      found.append(.valueDemand(tag: tag.setName, value: value.name))
    }
    return found
  }

  /// A value may exclude the rest of its own tag; it does not exclude itself.
  private func isSame(_ place: PlacedValue, _ value: Value, _ tag: Tag) -> Bool {
    let other = index.tags[place.tag]
    return other.setOID == tag.setOID && other.name == tag.name && other.kind == tag.kind
      && other.values[place.value].name == value.name
  }

  /// Whether the values that are demanded are there.
  private func isMet(_ demand: CategoryDemand, by resolution: Resolution) -> Bool {
    let present = demand.groups.map { index.values(meant: $0).filter(resolution.holds).count }
    switch demand.operation {
    case .onlyOne: return present.reduce(0, +) == 1
    case .oneOrMore: return present.contains { $0 > 0 }
    case .all: return present.allSatisfy { $0 > 0 }
    }
  }

  private func eachValue(of resolution: Resolution, _ look: (Tag, Value) -> Void) {
    for (number, values) in resolution.held.enumerated() {
      guard let values else { continue }
      for value in values.numbers { look(index.tags[number], index.tags[number].values[value]) }
    }
  }
}
