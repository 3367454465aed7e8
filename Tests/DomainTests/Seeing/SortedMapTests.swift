import Testing

@testable import Domain

@Suite struct `Values in the order of their keys` {
  @Test(arguments: 1...6 as ClosedRange<UInt64>)
  func `are those that a dictionary would hold, in every copy`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    var map = SortedMap<Int, Int>()
    var twin: [Int: Int] = [:]
    var copies: [(SortedMap<Int, Int>, [Int: Int])] = []
    for step in 0..<12_000 {
      let key = random.below(seed.isMultiple(of: 2) ? 300 : 6000)
      if random.oneIn(step < 7000 ? 4 : 2) {
        #expect(map.removeValue(forKey: key) == twin.removeValue(forKey: key))
      } else {
        #expect(map.updateValue(step, forKey: key) == twin.updateValue(step, forKey: key))
      }
      if step.isMultiple(of: 1500) { copies.append((map, twin)) }
    }
    for (map, twin) in copies + [(map, twin)] {
      let keys = twin.keys.sorted()
      #expect(map.count == twin.count && map.isEmpty == twin.isEmpty)
      #expect(map.keys == keys && map.least == keys.first)
      #expect(map.values == keys.map { twin[$0] ?? -1 })
      #expect(keys.allSatisfy { map[$0] == twin[$0] } && map[-1] == nil)
      let from = random.below(6000)
      var visited: [Int] = []
      map.visit(from: from) { key, _ in
        visited.append(key)
        return visited.count < 70
      }
      #expect(visited == Array(keys.filter { $0 >= from }.prefix(70)))
    }
  }

  @Test(arguments: [0, 1, 64, 65, 2304, 2305, 20_000])
  func `are the same when they come in order at once`(count: Int) {
    let keys = (0..<count).map { $0 * 3 }
    var map = SortedMap(keys: keys, values: keys)
    #expect(map.keys == keys && map.count == count)
    for key in stride(from: 1, to: count * 3, by: 7) { map.updateValue(key, forKey: key) }
    for key in keys { map.removeValue(forKey: key) }
    let left = stride(from: 1, to: count * 3, by: 7).filter { !$0.isMultiple(of: 3) }
    #expect(map.values == left)
    for key in left { map.removeValue(forKey: key) }
    #expect(map.isEmpty && map.keys.isEmpty && map.least == nil)
  }
}
