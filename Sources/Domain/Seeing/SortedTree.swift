/// Elements in order, of which copies share what has not changed.
///
/// Finding, adding and removing one costs by the logarithm of how many there are, also while a
/// reader holds a copy; a sorted list becomes a tree in a single pass. An array would be copied
/// whole whenever one thing is added to it while somebody reads, and a hash table would hash
/// identifiers that are random already.
struct SortedTree<Element: Comparable & Sendable>: Sendable {
  private var root = SortedNode<Element>()
  private(set) var count = 0

  init() {}

  /// From elements that ascend, each once.
  init(sorted elements: [Element]) {
    count = elements.count
    root = SortedNode(sorted: elements)
  }

  var isEmpty: Bool { count == 0 }
  var least: Element? { root.least }

  /// The element that stands where this one would.
  func element(equalTo element: Element) -> Element? { root.element(equalTo: element) }

  /// Puts an element in its place and gives back what stood there.
  @discardableResult
  mutating func insert(_ element: Element) -> Element? {
    var old: Element?
    if let sibling = root.insert(element, &old) { root = SortedNode(over: [root, sibling]) }
    if old == nil { count += 1 }
    return old
  }

  /// Takes an element out and gives it back.
  @discardableResult
  mutating func remove(_ element: Element) -> Element? {
    guard let old = root.remove(element) else { return nil }
    count -= 1
    if let only = root.onlyChild { root = only }
    return old
  }

  /// Visits elements in order, until told to stop by false.
  func visit(_ body: (Element) -> Bool) { _ = root.visit(body) }

  /// Visits elements in order, past those that come before what is looked for, until told to stop
  /// by false.
  func visit(past isBefore: (Element) -> Bool, _ body: (Element) -> Bool) {
    _ = root.visit(past: isBefore, body)
  }

  /// All in order.
  var elements: [Element] {
    var found: [Element] = []
    found.reserveCapacity(count)
    visit { element in
      found.append(element)
      return true
    }
    return found
  }
}
