/// What can only be checked when all is read: names that stand twice, references that lead nowhere.
extension PolicyReader {
  mutating func check(_ draft: PolicyDraft) {
    let levels = Place(MarkupElement(MarkupName("", "")), "/SPIF/securityClassifications")
    refuseRepeats(of: draft.classifications.map(\.name.folded), in: levels, "@name")
    refuseRepeats(of: draft.classifications.map(\.lacv), in: levels, "@lacv")
    let sets = Place(MarkupElement(MarkupName("", "")), "/SPIF/securityCategoryTagSets")
    refuseRepeats(of: draft.tagSets.map(\.name.folded), in: sets, "@name")
    refuseRepeats(of: draft.tagSets.map(\.oid), in: sets, "@id")
    refuseRepeats(of: draft.equivalents.map(\.name.folded), in: sets, "equivalentPolicy")
    for set in draft.tagSets { check(set, in: "\(sets.path)/\(set.name)") }
    for level in draft.classifications { check(level, draft, in: levels) }
    for set in draft.tagSets {
      for tag in set.tags {
        let place = Place(sets.element, "\(sets.path)/\(set.name)/\(tag.name)")
        for value in tag.values { check(value, draft, in: place) }
      }
    }
  }

  private mutating func refuseRepeats(of texts: [String], in place: Place, _ part: String) {
    var seen: Set<String> = []
    for text in texts where !text.isEmpty && !seen.insert(text).inserted {
      fault(place, part, .repeated, text)
    }
  }

  /// Names and numbers inside one set: labels give the set's name and the kind, and no more.
  private mutating func check(_ set: TagSet, in path: String) {
    let place = Place(MarkupElement(MarkupName("", "")), path)
    refuseRepeats(
      of: set.tags.map { "\($0.kind.rawValue) \($0.name.folded)" }, in: place,
      "securityCategoryTag/@name")
    let values = set.tags.flatMap { tag in tag.values.map { (tag, $0) } }
    refuseRepeats(
      of: values.map { "\($0.0.kind.rawValue) \($0.1.name.folded)" }, in: place,
      "tagCategory/@name")
    refuseRepeats(
      of: values.map { "\($0.0.encoding) \($0.1.lacv)" }, in: place, "tagCategory/@lacv")
    for tag in set.tags where tag.fewest > tag.values.count {
      fault(place, "\(tag.name)/@minSelection", .contradiction, String(tag.fewest))
    }
  }

  private mutating func check(_ level: Classification, _ draft: PolicyDraft, in place: Place) {
    let place = Place(place.element, "\(place.path)/\(level.name)")
    check(level.required, draft, in: place)
    check(level.equivalents.map(\.policy), draft, in: place)
  }

  private mutating func check(_ value: Value, _ draft: PolicyDraft, in place: Place) {
    let place = Place(place.element, "\(place.path)/\(value.name)")
    for name in value.requiredClasses + value.excludedClasses
    where draft.index.level(name) == nil {
      fault(place, "excludedClass", .unresolved, name)
    }
    refuseRepeats(of: value.excludedClasses, in: place, "excludedClass")
    if !Set(value.requiredClasses).isDisjoint(with: value.excludedClasses) {
      fault(place, "@requiredClass", .contradiction)
    }
    check(value.required, draft, in: place)
    for reference in value.excluded where draft.index.values(meant: reference).isEmpty {
      fault(place, "excludedCategory", .unresolved, reference.tagSet)
    }
    check(value.equivalents.map(\.policy), draft, in: place)
  }

  private mutating func check(
    _ demands: [CategoryDemand], _ draft: PolicyDraft, in place: Place
  ) {
    for reference in demands.flatMap(\.groups)
    where draft.index.values(meant: reference).isEmpty {
      fault(place, "requiredCategory", .unresolved, reference.tagSet)
    }
  }

  private mutating func check(_ policies: [String], _ draft: PolicyDraft, in place: Place) {
    let known = Set(draft.equivalents.map(\.name.folded))
    for name in policies where !known.contains(name.folded) {
      fault(place, "@policyRef", .unresolved, name)
    }
  }
}
