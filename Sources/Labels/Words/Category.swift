/// Values of one tag on a label or a clearance: who may read, what must be held, what is said.
public struct Category: Hashable, Sendable {
  /// What values of a tag do in the decision.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// Every value of the label must be held.
    case restrictive = "RESTRICTIVE"
    /// One value of the label must be held.
    case permissive = "PERMISSIVE"
    /// Without effect on the decision.
    case informative = "INFORMATIVE"
  }

  /// The object identifier of the tag set, nil where only a name was written.
  public let tagSet: String?
  /// The name of the tag, or of its set as the standards write it: `Releasable To`.
  public let tag: String
  /// What the values do.
  public let kind: Kind
  /// The values' names, in the order of their folded spelling; repeats are kept, to be found.
  public let values: [String]

  /// Values of one tag; their order does not matter.
  public init(tagSet: String? = nil, tag: String, kind: Kind, values: [String]) {
    self.tagSet = tagSet
    self.tag = tag
    self.kind = kind
    self.values = values.map { ($0.folded, $0) }.sorted { $0 < $1 }.map(\.1)
  }

  private var order: [String] { key + [tag] }

  private var key: [String] {
    [tagSet ?? "", tag.folded, kind.rawValue, values.isEmpty ? "empty" : ""]
  }

  /// The categories in their one order, those of one tag made one.
  ///
  /// An empty one is not merged away: it is a mistake that has to be found.
  static func canonical(_ categories: [Category]) -> [Category] {
    var merged: [[String]: Category] = [:]
    for category in categories {
      merged[category.key] = merged[category.key]?.joined(with: category) ?? category
    }
    return merged.values.sorted { $0.order.lexicographicallyPrecedes($1.order) }
  }

  private func joined(with other: Category) -> Category {
    let held = Set(values.map(\.folded))
    let added = other.values.filter { !held.contains($0.folded) }
    return Category(tagSet: tagSet, tag: tag, kind: kind, values: values + added)
  }
}
