/// A node of a ``SortedMap``: a leaf of keys and values, or a branch over other nodes.
///
/// In a branch each key is at most the least key of its child, and above every key of the child
/// before.
struct SortedNode<Key: Comparable & Sendable, Value: Sendable>: Sendable {
  private(set) var keys: [Key] = []
  private(set) var values: [Value] = []
  private var children: [SortedNode] = []

  /// Small enough to be copied when a reader holds it, large enough for few levels.
  private static var keysMax: Int { 64 }

  init() {}

  /// A branch over nodes that hold at least a key each.
  init(over children: [SortedNode]) {
    keys = children.compactMap(\.keys.first)
    self.children = children
  }

  /// The tree of keys that ascend.
  init(keys: ArraySlice<Key>, values: ArraySlice<Value>) {
    // Not full, so that the next few keys find room.
    let size = Self.keysMax * 3 / 4
    if keys.count <= Self.keysMax {
      self.keys = Array(keys)
      self.values = Array(values)
      return
    }
    var level: [SortedNode] = []
    for start in stride(from: 0, to: keys.count, by: size) {
      var leaf = SortedNode()
      leaf.keys = Array(keys.dropFirst(start).prefix(size))
      leaf.values = Array(values.dropFirst(start).prefix(size))
      level.append(leaf)
    }
    while level.count > 1 {
      level = stride(from: 0, to: level.count, by: size).map { start in
        SortedNode(over: Array(level[start..<min(start + size, level.count)]))
      }
    }
    self = level[0]
  }

  var least: Key? { children.isEmpty ? keys.first : children.first?.least }

  /// The one child of a branch that needs no other.
  var onlyChild: SortedNode? { children.count == 1 ? children[0] : nil }

  func value(of key: Key) -> Value? {
    if !children.isEmpty { return children[child(of: key)].value(of: key) }
    let place = place(of: key)
    return place < keys.count && keys[place] == key ? values[place] : nil
  }

  /// Puts a value in a key's place; gives back the second half where there is too much for one.
  mutating func update(_ value: Value, of key: Key, _ old: inout Value?) -> SortedNode? {
    if !children.isEmpty {
      let child = child(of: key)
      // Below the first child too: its second half must not come before what stands here.
      if key < keys[child] { keys[child] = key }
      guard let sibling = children[child].update(value, of: key, &old) else { return nil }
      keys.insert(sibling.keys[0], at: child + 1)
      children.insert(sibling, at: child + 1)
      return keys.count > Self.keysMax ? split() : nil
    }
    let place = place(of: key)
    if place < keys.count, keys[place] == key {
      old = values[place]
      values[place] = value
      return nil
    }
    keys.insert(key, at: place)
    values.insert(value, at: place)
    return keys.count > Self.keysMax ? split() : nil
  }

  private mutating func split() -> SortedNode {
    // What comes in order is mostly followed by what comes after it.
    let middle = keys.count / 2
    var second = SortedNode()
    second.keys = Array(keys[middle...])
    keys.removeSubrange(middle...)
    if children.isEmpty {
      second.values = Array(values[middle...])
      values.removeSubrange(middle...)
    } else {
      second.children = Array(children[middle...])
      children.removeSubrange(middle...)
    }
    return second
  }

  mutating func remove(_ key: Key) -> Value? {
    if children.isEmpty {
      let place = place(of: key)
      guard place < keys.count, keys[place] == key else { return nil }
      keys.remove(at: place)
      return values.remove(at: place)
    }
    let child = child(of: key)
    guard let old = children[child].remove(key) else { return nil }
    if children[child].keys.isEmpty {
      children.remove(at: child)
      keys.remove(at: child)
    }
    return old
  }

  /// Whether it came to the end without being told to stop.
  func visit(from key: Key, _ body: (Key, Value) -> Bool) -> Bool {
    if children.isEmpty {
      for place in place(of: key)..<keys.count where !body(keys[place], values[place]) {
        return false
      }
      return true
    }
    for place in child(of: key)..<children.count {
      guard children[place].visit(from: key, body) else { return false }
    }
    return true
  }

  func gather<Element>(
    into found: inout [Element], _ part: (SortedNode) -> [Element]
  ) {
    if children.isEmpty { return found.append(contentsOf: part(self)) }
    for child in children { child.gather(into: &found, part) }
  }

  /// Where the key stands in a leaf, or would.
  private func place(of key: Key) -> Int { keys.place(of: key) }

  /// Below which child the key belongs.
  private func child(of key: Key) -> Int {
    let place = keys.place(of: key)
    if place < keys.count, keys[place] == key { return place }
    return max(0, place - 1)
  }
}
