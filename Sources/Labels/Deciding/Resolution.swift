/// A label or a clearance in the policy's own numbers, and what could not be found there.
struct Resolution: Hashable {
  /// The values of each tag, by the tags' numbers; nil where the tag is not there.
  var held: [ValueSet?]
  /// Tags with a value or a name that the policy does not know, with their kind.
  var unknown: [Unknown] = []
  var findings: [Finding] = []

  struct Unknown: Hashable {
    var tag: String
    var kind: Category.Kind
  }

  init(_ categories: [Category], in index: PolicyIndex) {
    held = Array(repeating: nil, count: index.tags.count)
    for category in categories { add(category, index) }
  }

  private mutating func add(_ category: Category, _ index: PolicyIndex) {
    let tags = index.tags(meant: category)
    guard !tags.isEmpty else { return miss(category, .unknownTag(category.tag)) }
    if category.values.isEmpty { findings.append(.emptyTag(category.tag)) }
    for name in category.values { add(name, of: category, tags, index) }
  }

  private mutating func add(
    _ name: String, of category: Category, _ tags: [Int], _ index: PolicyIndex
  ) {
    let places = tags.compactMap { tag in
      index.value(name, of: tag).map { PlacedValue(tag: tag, value: $0) }
    }
    guard let place = places.first, places.count == 1 else {
      return miss(category, .unknownValue(tag: category.tag, value: name))
    }
    if held[place.tag]?.contains(place.value) == true {
      findings.append(.repeatedValue(tag: category.tag, value: name))
    }
    held[place.tag, default: ValueSet()].insert(place.value)
  }

  private mutating func miss(_ category: Category, _ finding: Finding) {
    findings.append(finding)
    unknown.append(Unknown(tag: category.tag, kind: category.kind))
  }

  func holds(_ place: PlacedValue) -> Bool { held[place.tag]?.contains(place.value) == true }
}

extension Array {
  /// The element of a number, made first where there is none.
  fileprivate subscript<Inner>(index: Int, default value: Inner) -> Inner
  where Element == Inner? {
    get { self[index] ?? value }
    set { self[index] = newValue }
  }
}
