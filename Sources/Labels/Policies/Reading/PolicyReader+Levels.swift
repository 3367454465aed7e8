extension PolicyReader {
  mutating func classifications(_ root: Place) -> [Classification] {
    guard let list = one("securityClassifications", in: root) else {
      fault(root, "securityClassifications", .missing)
      return []
    }
    expect(list, children: ["securityClassification", "markingData", "markingQualifier"])
    let levels = children("securityClassification", in: list)
    if levels.isEmpty { fault(list, "securityClassification", .missing) }
    return levels.map { classification($0) }
  }

  private mutating func classification(_ place: Place) -> Classification {
    expect(
      place,
      children: [
        "equivalentClassification", "markingData", "markingQualifier", "requiredCategory",
      ])
    expect(place, attributes: ["name", "lacv", "hierarchy", "color", "obsolete"])
    if place.attribute("hierarchy") == nil { fault(place, "@hierarchy", .missing) }
    return Classification(
      name: required("name", in: place).collapsed, lacv: lacv(in: place),
      hierarchy: number("hierarchy", in: place) ?? 0, isObsolete: flag("obsolete", in: place),
      color: place.attribute("color"), required: demands(place),
      equivalents: children("equivalentClassification", in: place).map { levelEquivalent($0) },
      marking: markingSet(place))
  }

  private mutating func levelEquivalent(_ place: Place) -> LevelEquivalent {
    expect(place, children: ["requiredCategory"])
    return LevelEquivalent(
      policy: required("policyRef", in: place).collapsed, lacv: lacv(in: place),
      isForWriting: isForWriting(place), required: demands(place))
  }

  /// Whether an equivalence serves for writing a label in the other policy.
  mutating func isForWriting(_ place: Place) -> Bool {
    let applied = required("applied", in: place).collapsed
    if !["encrypt", "decrypt", "both", ""].contains(applied) {
      fault(place, "@applied", .unknown, applied)
    }
    return applied == "encrypt" || applied == "both"
  }

  // MARK: What must stand beside

  mutating func demands(_ place: Place) -> [CategoryDemand] {
    children("requiredCategory", in: place).map { demand($0) }
  }

  private mutating func demand(_ place: Place) -> CategoryDemand {
    expect(place, children: ["categoryGroup"])
    expect(place, attributes: ["operation"])
    let written = required("operation", in: place).collapsed
    let operation = CategoryDemand.Operation(rawValue: written)
    if operation == nil, !written.isEmpty { fault(place, "@operation", .unknown, written) }
    let groups = children("categoryGroup", in: place).map { reference($0) }
    if groups.isEmpty { fault(place, "categoryGroup", .missing) }
    return CategoryDemand(operation: operation ?? .all, groups: groups)
  }

  /// A reference to one value of a tag set, or to all of one type's values.
  mutating func reference(_ place: Place) -> CategoryReference {
    expect(place, attributes: ["tagSetRef", "tagType", "enumType", "lacv", "all"])
    let isAll = flag("all", in: place)
    let hasNumber = place.attribute("lacv") != nil
    if isAll == hasNumber { fault(place, "@all", isAll ? .contradiction : .missing) }
    return CategoryReference(
      tagSet: required("tagSetRef", in: place).collapsed,
      encoding: place.attribute("tagType") == nil ? nil : encoding(place),
      lacv: hasNumber && !isAll ? lacv(in: place) : nil)
  }

  /// The type of a tag; one that is not known is a fault and reads as the strictest.
  mutating func encoding(_ place: Place) -> TagEncoding {
    let type = required("tagType", in: place).collapsed
    let inner = place.attribute("enumType")?.collapsed
    switch (type, inner) {
    case ("restrictive", nil): return .restrictive
    case ("permissive", nil): return .permissive
    case ("enumerated", "restrictive"): return .enumeratedRestrictive
    case ("enumerated", "permissive"): return .enumeratedPermissive
    case ("tagType7", nil): return .informative
    default:
      fault(place, "@tagType", .unknown, inner.map { "\(type) \($0)" } ?? type)
      return .restrictive
    }
  }
}
