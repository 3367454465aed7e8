/// Elements in order, of which copies share what has not changed.
struct SortedSet<Element: Comparable & Sendable>: Sendable {
  private struct Present: Sendable {}

  private var map = SortedMap<Element, Present>()

  init() {}

  /// From elements that ascend, each once.
  init(sorted elements: [Element]) {
    map = SortedMap(
      keys: elements, values: Array(repeating: Present(), count: elements.count))
  }

  var isEmpty: Bool { map.isEmpty }
  var count: Int { map.count }
  var least: Element? { map.least }
  var elements: [Element] { map.keys }

  mutating func insert(_ element: Element) { map.updateValue(Present(), forKey: element) }
  mutating func remove(_ element: Element) { map.removeValue(forKey: element) }

  /// The elements from one on, for as long as they are wanted.
  func elements(from first: Element, while isWanted: (Element) -> Bool) -> [Element] {
    var found: [Element] = []
    map.visit(from: first) { element, _ in
      guard isWanted(element) else { return false }
      found.append(element)
      return true
    }
    return found
  }
}
