/// A node of a ``SortedTree``: a leaf of elements, or a branch over other nodes.
///
/// In a branch each element is at most the least of its child's, and above all of the child before.
struct SortedNode<Element: Comparable & Sendable>: Sendable {
  private var elements: [Element] = []
  private var children: [SortedNode] = []

  /// Small enough to be copied when a reader holds it, large enough for few levels.
  private static var countMax: Int { 32 }

  init() {}

  /// A branch over nodes that hold at least an element each.
  init(over children: [SortedNode]) {
    elements = children.compactMap(\.elements.first)
    self.children = children
  }

  /// The tree of elements that ascend.
  init(sorted elements: [Element]) {
    if elements.count <= Self.countMax {
      self.elements = elements
      return
    }
    // Not full, so that the next few find room.
    let size = Self.countMax * 3 / 4
    var level = stride(from: 0, to: elements.count, by: size).map { start in
      var leaf = SortedNode()
      leaf.elements = Array(elements[start..<min(start + size, elements.count)])
      return leaf
    }
    while level.count > 1 {
      level = stride(from: 0, to: level.count, by: size).map { start in
        SortedNode(over: Array(level[start..<min(start + size, level.count)]))
      }
    }
    self = level[0]
  }

  var least: Element? { children.isEmpty ? elements.first : children[0].least }

  /// The one child of a branch that needs no other.
  var onlyChild: SortedNode? { children.count == 1 ? children[0] : nil }

  func element(equalTo element: Element) -> Element? {
    if !children.isEmpty { return children[child(of: element)].element(equalTo: element) }
    let place = elements.place(of: element)
    return place < elements.count && elements[place] == element ? elements[place] : nil
  }

  /// Puts an element in its place; gives back the second half where there is too much for one.
  mutating func insert(_ element: Element, _ old: inout Element?) -> SortedNode? {
    if !children.isEmpty {
      let child = child(of: element)
      // Below the first child too: its second half must not come before what stands here.
      if element < elements[child] { elements[child] = element }
      guard let sibling = children[child].insert(element, &old) else { return nil }
      elements.insert(sibling.elements[0], at: child + 1)
      children.insert(sibling, at: child + 1)
      return elements.count > Self.countMax ? split() : nil
    }
    let place = elements.place(of: element)
    if place < elements.count, elements[place] == element {
      old = elements[place]
      elements[place] = element
      return nil
    }
    elements.insert(element, at: place)
    return elements.count > Self.countMax ? split() : nil
  }

  private mutating func split() -> SortedNode {
    let middle = elements.count / 2
    var second = SortedNode()
    second.elements = Array(elements[middle...])
    elements.removeSubrange(middle...)
    if !children.isEmpty {
      second.children = Array(children[middle...])
      children.removeSubrange(middle...)
    }
    return second
  }

  mutating func remove(_ element: Element) -> Element? {
    if children.isEmpty {
      let place = elements.place(of: element)
      guard place < elements.count, elements[place] == element else { return nil }
      return elements.remove(at: place)
    }
    let child = child(of: element)
    guard let old = children[child].remove(element) else { return nil }
    if children[child].elements.isEmpty {
      children.remove(at: child)
      elements.remove(at: child)
    }
    return old
  }

  /// Whether it came to the end without being told to stop.
  func visit(_ body: (Element) -> Bool) -> Bool {
    if children.isEmpty { return elements.allSatisfy(body) }
    return children.allSatisfy { $0.visit(body) }
  }

  /// The same, past the elements that come before what is looked for.
  func visit(past isBefore: (Element) -> Bool, _ body: (Element) -> Bool) -> Bool {
    let place = elements.place(past: isBefore)
    if children.isEmpty { return elements[place...].allSatisfy(body) }
    // The child before may hold some too.
    let child = max(0, place - 1)
    return children[child].visit(past: isBefore, body)
      && children[(child + 1)...].allSatisfy { $0.visit(body) }
  }

  /// Below which child the element belongs.
  private func child(of element: Element) -> Int {
    let place = elements.place(of: element)
    if place < elements.count, elements[place] == element { return place }
    return max(0, place - 1)
  }
}
