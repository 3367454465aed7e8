extension Policy {
  /// The label in the policy's own spelling and with its identifiers, successors too; what the
  /// policy does not know stays as it was.
  public func spelled(_ label: Label) -> Label {
    guard label.policy.means(name) else { return label }
    let level = index.level(label.classification).map { classifications[$0].name }
    var result = Label(
      policy: name, classification: level ?? label.classification,
      categories: label.categories.flatMap(spelled), created: label.created)
    result.role = label.role
    result.reviewDue = label.reviewDue
    result.originator = label.originator
    result.privacyMark = label.privacyMark
    result.foreign = label.foreign
    result.succession = label.succession.map {
      Succession(at: $0.at, label: spelled($0.label))
    }
    return result
  }

  /// The clearance in the policy's own spelling and with its identifiers.
  public func spelled(_ clearance: Clearance) -> Clearance {
    guard clearance.policy.means(name) else { return clearance }
    let levels = clearance.classifications.map { level in
      index.level(level).map { classifications[$0].name } ?? level
    }
    var result = Clearance(
      policy: name, classifications: Set(levels),
      categories: clearance.categories.flatMap(spelled))
    result.foreign = clearance.foreign
    return result
  }

  /// A category by the sets that its values stand in; one that is not known whole stays.
  private func spelled(_ category: Category) -> [Category] {
    let tags = index.tags(meant: category)
    let places = category.values.map { name in
      tags.compactMap { tag in index.value(name, of: tag).map { (tag, $0) } }
    }
    guard !category.values.isEmpty, places.allSatisfy({ $0.count == 1 }) else {
      return [category]
    }
    let found = places.compactMap(\.first)
    return Set(found.map(\.0)).sorted().map { number in
      let tag = index.tags[number]
      return Category(
        tagSet: tag.setOID, tag: spelledName(of: tag), kind: tag.kind,
        values: found.filter { $0.0 == number }.map { tag.values[$0.1].name })
    }
  }

  /// The set's name, as the standards write it, unless the set holds more tags of the kind.
  private func spelledName(of tag: Tag) -> String {
    let alike = index.tags.count { $0.setOID == tag.setOID && $0.kind == tag.kind }
    return alike == 1 ? tag.setName : tag.name
  }
}
