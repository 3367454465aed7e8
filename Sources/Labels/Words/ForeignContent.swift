/// What others wrote into a label's XML: ignored by every decision, and kept for them.
public struct ForeignContent: Hashable, Sendable {
  /// Attributes by the place where they stood.
  var attributes: [String: [MarkupAttribute]] = [:]
  /// Elements by the place where they stood.
  var elements: [String: [MarkupElement]] = [:]

  /// Nothing foreign.
  public init() {}

  /// Whether nothing foreign was there.
  public var isEmpty: Bool { attributes.isEmpty && elements.isEmpty }

  mutating func keep(_ new: [MarkupAttribute], at place: String) {
    let known = Set(attributes[place, default: []].map(\.name))
    let added = new.filter { !known.contains($0.name) }
    if !added.isEmpty { attributes[place, default: []] += added }
  }

  mutating func keep(_ new: [MarkupElement], at place: String) {
    if !new.isEmpty { elements[place, default: []] += new }
  }
}
