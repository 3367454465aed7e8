import Drawing
import Foundation

/// What is drawn by chance, the same for the same seed.
struct Chance: RandomNumberGenerator {
  private var random: SplitMix64

  init(seed: UInt64) { random = SplitMix64(seed: seed) }

  mutating func next() -> UInt64 { random.next() }

  mutating func below(_ bound: Int) -> Int { Int(next() % UInt64(bound)) }

  mutating func happens(oneIn count: Int) -> Bool { below(count) == 0 }

  mutating func pick<Item>(_ items: [Item]) -> Item { items[below(items.count)] }

  /// Some of the items, in their order.
  mutating func some<Item>(_ items: [Item], oneIn count: Int = 2) -> [Item] {
    items.filter { _ in happens(oneIn: count) }
  }

  /// Some of the items, at least one.
  mutating func few<Item>(_ items: [Item]) -> [Item] {
    let some = some(items, oneIn: 3)
    return some.isEmpty ? [pick(items)] : some
  }
}

/// How many cases a property is tried on: few here, as many as the environment asks for in the
/// long form of the check.
let cases = ProcessInfo.processInfo.environment["ENTENTE_CASES"].flatMap(Int.init) ?? 400
