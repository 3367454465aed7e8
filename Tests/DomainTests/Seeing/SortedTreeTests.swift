import Drawing
import Testing

@testable import Domain

@Suite struct `Elements in order` {
  /// A number under which something stands.
  private struct Slot: Comparable, Sendable {
    var key: Int
    var value = 0

    static func < (left: Slot, right: Slot) -> Bool { left.key < right.key }
    static func == (left: Slot, right: Slot) -> Bool { left.key == right.key }
  }

  @Test(arguments: 1...6 as ClosedRange<UInt64>)
  func `are those that a dictionary would hold, in every copy`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    var tree = SortedTree<Slot>()
    var twin: [Int: Int] = [:]
    var copies: [(SortedTree<Slot>, [Int: Int])] = []
    for step in 0..<12_000 {
      let key = random.below(seed.isMultiple(of: 2) ? 300 : 6000)
      if random.oneIn(step < 7000 ? 4 : 2) {
        #expect(tree.remove(Slot(key: key))?.value == twin.removeValue(forKey: key))
      } else {
        let old = tree.insert(Slot(key: key, value: step))
        #expect(old?.value == twin.updateValue(step, forKey: key))
      }
      if step.isMultiple(of: 1500) { copies.append((tree, twin)) }
    }
    for (tree, twin) in copies + [(tree, twin)] {
      let keys = twin.keys.sorted()
      #expect(tree.count == twin.count && tree.isEmpty == twin.isEmpty)
      #expect(tree.elements.map(\.key) == keys && tree.least?.key == keys.first)
      #expect(tree.elements.map(\.value) == keys.map { twin[$0] ?? -1 })
      #expect(keys.allSatisfy { tree.element(equalTo: Slot(key: $0))?.value == twin[$0] })
      #expect(tree.element(equalTo: Slot(key: -1)) == nil)
      let from = random.below(6000)
      var visited: [Int] = []
      tree.visit(past: { $0.key < from }) { slot in
        visited.append(slot.key)
        return visited.count < 70
      }
      #expect(visited == Array(keys.filter { $0 >= from }.prefix(70)))
    }
  }

  @Test(arguments: [0, 1, 32, 33, 576, 577, 20_000])
  func `are the same when they come in order at once`(count: Int) {
    let numbers = (0..<count).map { $0 * 3 }
    var tree = SortedTree(sorted: numbers)
    #expect(tree.elements == numbers && tree.count == count)
    for number in stride(from: count * 3, to: 0, by: -7) { tree.insert(number) }
    for number in numbers { tree.remove(number) }
    let left = stride(from: count * 3, to: 0, by: -7).filter { $0 % 3 != 0 || $0 == count * 3 }
    #expect(tree.elements == left.reversed())
    for number in left { tree.remove(number) }
    #expect(tree.isEmpty && tree.elements.isEmpty && tree.least == nil)
  }
}
