extension Policy {
  /// The clearance that follows from a party's groups on a moment, nil where the policy has no
  /// tags that name parties.
  ///
  /// Levels are closed downward: who holds one holds those below. An Ally holds the alliance and
  /// the groups it is in; a partner its groups; any other party itself alone. The standing is that
  /// of now, so an Ally that has left holds nothing of the alliance even as of a day before.
  public func clearance(
    of holder: Holder, in releases: some Releases, at moment: Moment
  ) -> Clearance? {
    guard let release else { return nil }
    let groups = groups(of: holder, in: releases, at: moment)
    var only = [holder.party]
    if groups.contains(where: { $0.folded == release.alliance.folded }) {
      only.append(release.alliance)
    }
    let permissive = [
      category(release.owner, .permissive, groups + [release.opening]),
      category(release.release, .permissive, groups + [holder.party]),
      category(release.only, .permissive, only),
    ]
    return Clearance(
      policy: name, classifications: closedDownward(holder.levels),
      categories: permissive.compactMap { $0 } + held(by: holder, release))
  }

  /// What the holder holds of tags that do not follow from the registry; a value of one that
  /// does counts for nothing here, or a hand-made entry could make a member.
  private func held(by holder: Holder, _ release: ReleaseRoles) -> [Category] {
    let derived = Set([release.owner, release.release, release.only].map(\.folded))
    let restrictive = holder.restrictive.keys.sorted().compactMap { tag in
      category(tag, .restrictive, holder.restrictive[tag, default: []].sorted())
    }
    let permissive = holder.permissive.keys.sorted().compactMap { tag in
      derived.contains(tag.folded)
        ? nil : category(tag, .permissive, holder.permissive[tag, default: []].sorted())
    }
    return restrictive + permissive
  }

  /// The groups of the policy that count for the holder, in the policy's order and spelling.
  private func groups(
    of holder: Holder, in releases: some Releases, at moment: Moment
  ) -> [String] {
    guard let release, holder.standing != .other else { return [] }
    let tokens = Set(releases.tokens(of: holder.party, on: moment).map(\.folded))
    let isAlly = holder.standing == .ally && tokens.contains(release.alliance.folded)
    return release.groups.filter { group in
      if group.name.folded == release.alliance.folded { return isAlly }
      return tokens.contains(group.name.folded) || (isAlly && group.includesAllies)
    }
    .map(\.name)
  }

  /// Every level that is held or stands below one that is.
  public func closedDownward(_ levels: Set<String>) -> Set<String> {
    let held = levels.compactMap(index.level).map { classifications[$0].hierarchy }
    guard let top = held.max() else { return [] }
    let below = classifications.filter { level in
      level.hierarchy < top || levels.contains { $0.folded == level.name.folded }
    }
    return Set(below.map(\.name))
  }

  /// The values of a tag that the policy knows, in its spelling; nil when none is left.
  func category(_ set: String, _ kind: Category.Kind, _ names: [String]) -> Category? {
    let tags = index.tags(ofSet: set).filter { index.tags[$0].kind == kind }
    guard let tag = tags.first, tags.count == 1 else { return nil }
    let known = Set(names.compactMap { index.value($0, of: tag) }).sorted()
    guard !known.isEmpty else { return nil }
    let values = known.map { index.tags[tag].values[$0].name }
    return Category(
      tagSet: index.tags[tag].setOID, tag: index.tags[tag].setName, kind: kind, values: values)
  }

  /// Whether a holder may read what the label stands on, by the registry's days.
  ///
  /// The level and restrictive values are those held now; groups count as of the moments that
  /// the rule says.
  public func verdict(
    on label: Label, for holder: Holder, in releases: some Releases, at now: Moment,
    asOf: AsOf = .both
  ) -> Verdict {
    let made = label.effective(at: now).created
    guard let today = clearance(of: holder, in: releases, at: now),
      let then = clearance(of: holder, in: releases, at: made)
    else { return .deny(.unmapped) }
    return asOf.verdict(
      now: verdict(on: label, for: today, at: now),
      creation: verdict(on: label, for: then, at: now))
  }
}
