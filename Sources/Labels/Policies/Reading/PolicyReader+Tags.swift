extension PolicyReader {
  mutating func tagSets(_ root: Place) -> [TagSet] {
    guard let list = one("securityCategoryTagSets", in: root) else { return [] }
    expect(list, children: ["securityCategoryTagSet"])
    return children("securityCategoryTagSet", in: list).map { tagSet($0) }
  }

  private mutating func tagSet(_ place: Place) -> TagSet {
    expect(
      place,
      children: [
        "securityCategoryTag", "equivalentSecurityCategoryTagSet", "markingData",
        "markingQualifier",
      ])
    expect(place, attributes: ["name", "id"])
    let name = required("name", in: place).collapsed
    let oid = identifier("id", in: place)
    let places = children("securityCategoryTag", in: place)
    if places.isEmpty { fault(place, "securityCategoryTag", .missing) }
    return TagSet(name: name, oid: oid, tags: places.map { tag($0, in: (name, oid)) })
  }

  private mutating func tag(_ place: Place, in set: (name: String, oid: String)) -> Tag {
    expect(place, children: ["tagCategory", "markingQualifier", "markingData"])
    expect(
      place,
      attributes: [
        "name", "tagType", "enumType", "tag7Encoding", "singleSelection", "minSelection",
        "maxSelection",
      ])
    let encoding = encoding(place)
    let values = children("tagCategory", in: place).map { value($0) }
    let (fewest, most) = selection(place)
    let name = place.attribute("name")?.collapsed ?? ""
    return Tag(
      name: name.isEmpty ? set.name : name, setName: set.name, setOID: set.oid,
      kind: encoding.kind, fewest: fewest, most: most, values: values, encoding: encoding,
      marking: markingSet(place))
  }

  /// How many values a label with the tag may hold.
  private mutating func selection(_ place: Place) -> (fewest: Int, most: Int?) {
    let fewest = selection("minSelection", in: place) ?? 0
    var most = selection("maxSelection", in: place)
    if flag("singleSelection", in: place) {
      if let most, most != 1 { fault(place, "@singleSelection", .contradiction) }
      most = 1
    }
    if let most, most < max(1, fewest) { fault(place, "@maxSelection", .contradiction) }
    return (fewest, most)
  }

  private mutating func selection(_ name: String, in place: Place) -> Int? {
    guard place.attribute(name)?.collapsed != "unbounded" else { return nil }
    guard let number = number(name, in: place) else { return nil }
    guard (0...1_000_000).contains(number) else {
      fault(place, "@\(name)", .number, String(number))
      return nil
    }
    return Int(number)
  }

  private mutating func value(_ place: Place) -> Value {
    expect(
      place,
      children: [
        "equivalentSecCategoryTag", "markingData", "markingQualifier", "excludedClass",
        "requiredCategory", "excludedCategory",
      ])
    expect(
      place,
      attributes: [
        "name", "lacv", "requiredClass", "obsolete", "userInput", "dateFormat", "notBefore",
        "notAfter", "color",
      ])
    let demanded = place.attribute("requiredClass").map { [$0.folded] } ?? []
    return Value(
      name: required("name", in: place).collapsed, lacv: lacv(in: place),
      isObsolete: flag("obsolete", in: place), validity: validity(place),
      requiredClasses: demanded,
      excludedClasses: children("excludedClass", in: place).map(\.element.text.folded),
      required: demands(place),
      excluded: children("excludedCategory", in: place).map { reference($0) },
      equivalents: children("equivalentSecCategoryTag", in: place).map { valueEquivalent($0) },
      marking: markingSet(place))
  }

  private mutating func valueEquivalent(_ place: Place) -> ValueEquivalent {
    let policy = required("policyRef", in: place).collapsed
    let action = place.attribute("action")?.collapsed
    let isForWriting = isForWriting(place)
    guard action == nil else {
      if action != "discard" { fault(place, "@action", .unknown, action ?? "") }
      return ValueEquivalent(policy: policy, target: nil, isForWriting: isForWriting)
    }
    let target = ValueEquivalent.Target(
      tagSet: identifier("tagSetId", in: place),
      encoding: place.attribute("tagType") == nil ? nil : encoding(place), lacv: lacv(in: place))
    return ValueEquivalent(policy: policy, target: target, isForWriting: isForWriting)
  }
}
