extension Policy {
  /// The label of a whole, for its printed marking and for what is newly made of the parts.
  ///
  /// Who may read a whole is decided part by part and not by this label. Permissive tags are
  /// combined by the parties that they let in and never left out, so whoever the whole's label
  /// permits is permitted by every part; where nothing fits, a person decides.
  public func combination(
    of labels: [Label], in releases: some Releases, at now: Moment, asOf: AsOf = .both
  ) throws(CombinationProblem) -> Label {
    guard !labels.isEmpty else { throw .nothing }
    var parts: [Combiner.Part] = []
    for (number, label) in labels.enumerated() {
      let found = findings(in: label, at: now)
      guard found.isEmpty else { throw .invalid(part: number, found) }
      parts.append(Combiner.Part(label.effective(at: now), self, now))
    }
    let combiner = Combiner(policy: self, parts: parts, now: now, asOf: asOf)
    let combined = try combiner.label(in: releases)
    let found = findings(in: combined, at: now)
    guard found.isEmpty else { throw .result(found) }
    return combined
  }
}

/// Combines valid labels of one policy.
struct Combiner {
  let policy: Policy
  let parts: [Part]
  let now: Moment
  let asOf: AsOf

  /// One label in force and what it says in the policy's numbers.
  struct Part {
    let label: Label
    let resolution: Resolution
    let level: Int

    /// A label in force; where nothing says when to look at it again, that is now.
    init(_ effective: Label, _ policy: Policy, _ now: Moment) {
      var label = effective
      label.reviewDue = [label.reviewDue, label.succession?.at].compactMap { $0 }.min() ?? now
      self.label = label
      resolution = Resolution(label.categories, in: policy.index)
      level = policy.index.level(label.classification) ?? 0
    }
  }

  func label(in releases: some Releases) throws(CombinationProblem) -> Label {
    let level = try level()
    var categories = try permissive(in: releases)
    for (number, tag) in policy.index.tags.enumerated() {
      switch tag.kind {
      case .restrictive: categories += category(number, union(number))
      case .informative: categories += category(number, informative(number, upTo: level))
      case .permissive: continue
      }
    }
    var combined = Label(
      policy: policy.name, classification: policy.classifications[level].name,
      categories: categories, created: now)
    combined.reviewDue = parts.compactMap(\.label.reviewDue).min()
    let marks = Set(parts.map(\.label.privacyMark))
    if let mark = marks.first, marks.count == 1 { combined.privacyMark = mark }
    return policy.spelled(combined)
  }

  /// The highest level; two of one height have no higher.
  private func level() throws(CombinationProblem) -> Int {
    let levels = policy.classifications
    let top = parts.map { levels[$0.level].hierarchy }.max() ?? 0
    let highest = Set(parts.map(\.level).filter { levels[$0].hierarchy == top })
    guard let level = highest.first, highest.count == 1 else {
      throw .incomparable(highest.sorted().map { levels[$0].name })
    }
    return level
  }

  private func union(_ tag: Int) -> ValueSet {
    parts.compactMap { $0.resolution.held[tag] }.reduce(ValueSet()) { $0.union($1) }
  }

  /// Informative values that may stand at every level from their part's own up to the whole's:
  /// asked so, the order in which parts are combined makes no difference.
  private func informative(_ tag: Int, upTo top: Int) -> ValueSet {
    let levels = policy.classifications
    var kept = ValueSet()
    for part in parts {
      let heights = levels[part.level].hierarchy...levels[top].hierarchy
      for value in part.resolution.held[tag]?.numbers ?? [] {
        let between = levels.indices.filter { heights.contains(levels[$0].hierarchy) }
        if between.allSatisfy({ mayStand(value, of: tag, at: $0) }) { kept.insert(value) }
      }
    }
    return kept
  }

  private func mayStand(_ value: Int, of tag: Int, at level: Int) -> Bool {
    let name = policy.classifications[level].name.folded
    let tag = policy.index.tags[tag]
    let value = tag.values[value]
    let isRuled = policy.rules.contains { rule in
      guard case .levels(let ruled, let classes) = rule, ruled.folded == tag.setName.folded
      else { return false }
      return !classes.contains { $0.folded == name }
    }
    return !isRuled && !value.excludedClasses.contains(name)
      && (value.requiredClasses.isEmpty || value.requiredClasses.contains(name))
  }

  private func category(_ tag: Int, _ values: ValueSet) -> [Category] {
    guard !values.isEmpty else { return [] }
    let place = policy.index.tags[tag]
    return [
      Category(
        tagSet: place.setOID, tag: place.name, kind: place.kind,
        values: values.numbers.map { place.values[$0].name })
    ]
  }

  // MARK: Permissive tags

  private func permissive(
    in releases: some Releases
  ) throws(CombinationProblem) -> [Category] {
    let roles = policy.release
    let ours = [roles?.owner, roles?.release, roles?.only].compactMap { $0 }
      .compactMap(policy.permissiveTag)
    var categories: [Category] = []
    for (number, tag) in policy.index.tags.enumerated()
    where tag.kind == .permissive && !ours.contains(number) {
      categories += try category(number, inCommon(number))
    }
    guard let roles else { return categories }
    let readers = ReaderNames(roles, policy)
    let today = try Roll(readers, in: releases, on: now)
    let audience = try audience(readers, today, in: releases)
    return try categories + cover(audience, readers, today)
  }

  /// The values that all parts share which have the tag at all; never none, because a tag left
  /// out lets in everyone.
  private func inCommon(_ tag: Int) throws(CombinationProblem) -> ValueSet {
    let held = parts.compactMap { $0.resolution.held[tag] }
    guard let first = held.first else { return ValueSet() }
    let common = held.dropFirst().reduce(first) { $0.intersection($1) }
    guard !common.isEmpty else {
      throw .nothingInCommon(tag: policy.index.tags[tag].setName)
    }
    return common
  }

  /// The parties that every part lets in, nil where no part asks for any.
  private func audience(
    _ readers: ReaderNames, _ today: Roll, in releases: some Releases
  ) throws(CombinationProblem) -> Set<String>? {
    var rolls: [Moment: Roll] = [:]
    var audience: Set<String>?
    for part in parts {
      let wants = policy.wants(of: part.resolution, readers)
      guard wants.isAnything else { continue }
      let made = part.label.created
      let then: Roll
      if let known = rolls[made] {
        then = known
      } else {
        then = try Roll(readers, in: releases, on: made, today: today)
        rolls[made] = then
      }
      let asked = audience ?? policy.namedParties(readers).union(today.everyone)
      audience = asked.filter { party in
        switch asOf {
        case .now: today.admits(party, wants)
        case .creation: then.admits(party, wants)
        case .both: today.admits(party, wants) && then.admits(party, wants)
        }
      }
    }
    return audience
  }

  private func cover(
    _ audience: Set<String>?, _ readers: ReaderNames, _ today: Roll
  ) throws(CombinationProblem) -> [Category] {
    guard let audience else { return [] }
    guard !audience.isEmpty else { throw .nobody }
    let owners = parts.flatMap { part in
      (policy.wants(of: part.resolution, readers).owners?.groups ?? []).map { $0 }
    }
    let cover = Cover(
      audience: audience, owner: policy.first(of: owners, in: readers), roll: today,
      readers: readers, policy: policy)
    return try cover.categories()
  }
}

extension Policy {
  /// Every party that the release tags can name.
  func namedParties(_ readers: ReaderNames) -> Set<String> {
    let groups = Set(readers.roles.groups.map(\.name))
    let tags = [readers.roles.release, readers.roles.only].compactMap(permissiveTag)
    let names = tags.flatMap { index.tags[$0].values.map { readers.name($0.name) } }
    return Set(names).subtracting(groups)
  }

  /// The owner that stands first in the policy.
  func first(of names: [String], in readers: ReaderNames) -> String? {
    guard let tag = permissiveTag(readers.roles.owner) else { return nil }
    return names.compactMap { index.value($0, of: tag) }.min().map {
      readers.name(index.tags[tag].values[$0].name)
    }
  }
}
