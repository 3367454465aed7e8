import Foundation

/// Numbers that look like chance and are the same for the same seed (SplitMix64).
struct Chance: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

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
