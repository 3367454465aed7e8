extension Policy {
  /// The label in the words of another policy, nil where this policy does not say how.
  ///
  /// A value that the other policy lacks is left out only where that lets in nobody new: never a
  /// restrictive one, and of a permissive tag never the last.
  public func equivalent(of label: Label, in other: Policy) -> Label? {
    guard label.policy.means(name), speaks(other) else { return nil }
    guard let level = index.level(label.classification).map({ classifications[$0] }) else {
      return nil
    }
    let levels = level.equivalents.filter { $0.isForWriting && other.isNamed($0.policy) }
    guard let mapped = levels.first, levels.count == 1,
      let target = other.classifications.first(where: { $0.lacv == mapped.lacv }),
      let placed = values(of: label, in: other)
    else { return nil }
    var places = placed
    for demand in mapped.required {
      // A value added to a permissive tag that is there would let its holders in.
      guard let added = other.demanded(demand),
        added.allSatisfy({ place in
          other.index.tags[place.tag].kind != .permissive || placed.contains(place)
            || !placed.contains { $0.tag == place.tag }
        })
      else { return nil }
      places.formUnion(added)
    }
    var result = Label(
      policy: other.name, classification: target.name,
      categories: places.map(other.category(of:)), created: label.created)
    result.role = .alternative
    result.originator = label.originator
    result.reviewDue = [label.reviewDue, label.succession?.at].compactMap { $0 }.min()
    let spelled = other.spelled(result)
    return other.findings(in: spelled, at: label.created).isEmpty ? spelled : nil
  }

  /// Whether this policy names the other as one that it has equivalents in.
  private func speaks(_ other: Policy) -> Bool {
    equivalents.contains { $0.means(other.name) }
  }

  private func isNamed(_ reference: String) -> Bool { name.name.folded == reference.folded }

  /// The other policy's values for a label's, nil where one that matters has none.
  ///
  /// Kinds must agree, and two permissive tags may not meet in one: both had to be held, and one
  /// of their values would be enough.
  private func values(of label: Label, in other: Policy) -> Set<PlacedValue>? {
    let resolution = Resolution(label.categories, in: index)
    guard resolution.unknown.isEmpty else { return nil }
    var places: Set<PlacedValue> = []
    var taken: Set<Int> = []
    for (number, held) in resolution.held.enumerated() {
      guard let held else { continue }
      let tag = index.tags[number]
      let mapped = held.numbers.map { counterpart(of: tag.values[$0], in: other) }
      guard isSafe(mapped, tag.kind, in: other) else { return nil }
      let targets = Set(mapped.joined().map(\.tag))
      if tag.kind == .permissive {
        guard taken.isDisjoint(with: targets) else { return nil }
        taken.formUnion(targets)
      }
      places.formUnion(mapped.joined())
    }
    return places
  }

  private func isSafe(
    _ mapped: [[PlacedValue]], _ kind: Category.Kind, in other: Policy
  ) -> Bool {
    guard mapped.joined().allSatisfy({ other.index.tags[$0.tag].kind == kind }) else {
      return false
    }
    return switch kind {
    case .restrictive: mapped.allSatisfy { !$0.isEmpty }
    case .permissive: mapped.contains { !$0.isEmpty }
    case .informative: true
    }
  }

  /// The values of the other policy for one value; none where it has none or is left out.
  private func counterpart(of value: Value, in other: Policy) -> [PlacedValue] {
    value.equivalents.filter { $0.isForWriting && other.isNamed($0.policy) }
      .compactMap(\.target).flatMap { target -> [PlacedValue] in
        let set = other.tagSets.first { $0.oid == target.tagSet }?.name ?? ""
        return other.index.values(
          meant: CategoryReference(
            tagSet: set, encoding: target.encoding, lacv: target.lacv))
      }
  }

  /// The values that a demand adds, nil where it leaves a choice.
  private func demanded(_ demand: CategoryDemand) -> [PlacedValue]? {
    let groups = demand.groups.map(index.values(meant:))
    guard groups.allSatisfy({ $0.count == 1 }), demand.operation == .all || groups.count == 1
    else { return nil }
    return Array(groups.joined())
  }

  private func category(of place: PlacedValue) -> Category {
    let tag = index.tags[place.tag]
    return Category(
      tagSet: tag.setOID, tag: tag.name, kind: tag.kind,
      values: [tag.values[place.value].name])
  }
}
