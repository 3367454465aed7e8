/// Values in the order of their keys, of which copies share what has not changed.
///
/// A tree with many keys to a node: finding, adding and removing one costs by the logarithm of how
/// many there are, also while a reader holds a copy; a sorted list becomes one in a single pass.
/// Hashing keys that are random already, and a copy of a long list whenever one thing is added to
/// it, are what it saves.
struct SortedMap<Key: Comparable & Sendable, Value: Sendable>: Sendable {
  private var root = SortedNode<Key, Value>()
  private(set) var count = 0

  init() {}

  /// From keys that ascend, each once, and the value of each.
  init(keys: [Key], values: [Value]) {
    precondition(keys.count == values.count, "each key has a value")
    count = keys.count
    root = SortedNode(keys: keys[...], values: values[...])
  }

  var isEmpty: Bool { count == 0 }

  subscript(key: Key) -> Value? { root.value(of: key) }

  /// Puts a value in a key's place and gives back what stood there.
  @discardableResult
  mutating func updateValue(_ value: Value, forKey key: Key) -> Value? {
    var old: Value?
    if let sibling = root.update(value, of: key, &old) { root = SortedNode(over: [root, sibling]) }
    if old == nil { count += 1 }
    return old
  }

  /// Takes a key out and gives back what stood in its place.
  @discardableResult
  mutating func removeValue(forKey key: Key) -> Value? {
    guard let old = root.remove(key) else { return nil }
    count -= 1
    if let only = root.onlyChild { root = only }
    return old
  }

  /// Visits keys and values in order from a key on, until told to stop by false.
  func visit(from key: Key, _ body: (Key, Value) -> Bool) { _ = root.visit(from: key, body) }

  /// Every value, in the order of keys.
  var values: [Value] {
    var found: [Value] = []
    found.reserveCapacity(count)
    root.gather(into: &found, \.values)
    return found
  }

  /// Every key in order.
  var keys: [Key] {
    var found: [Key] = []
    found.reserveCapacity(count)
    root.gather(into: &found, \.keys)
    return found
  }

  /// The least key.
  var least: Key? { root.least }
}

extension SortedMap: Equatable where Value: Equatable {
  static func == (left: SortedMap, right: SortedMap) -> Bool {
    left.count == right.count && left.keys == right.keys && left.values == right.values
  }
}
