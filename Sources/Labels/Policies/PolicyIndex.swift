/// Where things stand in a policy, by the names that labels use.
struct PolicyIndex: Sendable {
  /// All tags, numbered through.
  private(set) var tags: [Tag] = []
  /// Levels by name as spelled and by folded name.
  private(set) var levels: [String: Int] = [:]
  /// Tags by the folded name of their set or their own, and kind.
  private var byName: [TagKey: [Int]] = [:]
  private(set) var values: [[String: Int]] = []
  /// Tags by the name of their set.
  private var bySet: [String: [Int]] = [:]
  /// Folded names, made once: folding costs more than all the rest of a decision.
  private(set) var foldedLevels: [String] = []
  private(set) var foldedValues: [[String]] = []
  private var foldedSets: [String] = []

  private struct TagKey: Hashable {
    var name: String
    var kind: Category.Kind
  }

  init(_ classifications: [Classification], _ tagSets: [TagSet]) {
    for (number, level) in classifications.enumerated() {
      levels[level.name] = number
      levels[level.name.folded] = number
      foldedLevels.append(level.name.folded)
    }
    for tag in tagSets.flatMap(\.tags) {
      for name in Set([tag.setName, tag.setName.folded, tag.name, tag.name.folded]) {
        byName[TagKey(name: name, kind: tag.kind), default: []].append(tags.count)
      }
      for name in Set([tag.setName, tag.setName.folded]) {
        bySet[name, default: []].append(tags.count)
      }
      tags.append(tag)
      foldedSets.append(tag.setName.folded)
      foldedValues.append(tag.values.map(\.name.folded))
      var numbers: [String: Int] = [:]
      for (number, value) in tag.values.enumerated() {
        numbers[value.name] = number
        numbers[value.name.folded] = number
      }
      values.append(numbers)
    }
  }

  func level(_ name: String) -> Int? { levels[name] ?? levels[name.folded] }

  func value(_ name: String, of tag: Int) -> Int? {
    values[tag][name] ?? values[tag][name.folded]
  }

  /// The tags that a category may mean: those of its set if it gives one, else those whose set
  /// has the name, else those that have it themselves.
  func tags(meant category: Category) -> [Int] {
    let exact = byName[TagKey(name: category.tag, kind: category.kind)]
    let named = exact ?? byName[TagKey(name: category.tag.folded, kind: category.kind)] ?? []
    if let set = category.tagSet { return named.filter { tags[$0].setOID == set } }
    if named.count == 1 { return named }
    let name = category.tag.folded
    let ofSet = named.filter { foldedSets[$0] == name }
    return ofSet.isEmpty ? named : ofSet
  }

  /// The tags of a set by the set's name.
  func tags(ofSet name: String) -> [Int] {
    bySet[name] ?? bySet[name.folded] ?? []
  }

  /// The values that a reference of the policy means.
  func values(meant reference: CategoryReference) -> [PlacedValue] {
    tags(ofSet: reference.tagSet).flatMap { tag -> [PlacedValue] in
      if let encoding = reference.encoding, encoding != tags[tag].encoding { return [] }
      return tags[tag].values.enumerated().compactMap { number, value in
        guard reference.lacv == nil || reference.lacv == value.lacv else { return nil }
        return PlacedValue(tag: tag, value: number)
      }
    }
  }
}

/// A value by the numbers of its tag and its place there.
struct PlacedValue: Hashable, Sendable {
  var tag: Int
  var value: Int
}
