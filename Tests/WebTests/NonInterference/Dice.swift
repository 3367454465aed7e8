import Drawing
import Synchronization

/// Chance with a seed.
struct Dice {
  private var random: SplitMix64

  /// Seeds that lie beside one another draw apart.
  init(_ seed: UInt64) { random = SplitMix64(seed: seed &* 0x9e37_79b9_7f4a_7c15 &+ 1) }

  mutating func next() -> UInt64 { random.next() }

  mutating func below(_ count: Int) -> Int { Int(next() % UInt64(max(1, count))) }

  mutating func oneIn(_ count: Int) -> Bool { below(count) == 0 }

  mutating func one<Element>(of list: [Element]) -> Element? {
    list.isEmpty ? nil : list[below(list.count)]
  }
}

/// What a site of a test draws by: begun anew for each request, so that what one request draws
/// cannot shift what another shows.
final class Chance: Sendable {
  private let dice = Mutex(Dice(0))

  func begin(_ path: String) {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in path.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    dice.withLock { $0 = Dice(hash) }
  }

  @Sendable func draw(_ count: Int) -> [UInt8] {
    dice.withLock { dice in (0..<count).map { _ in UInt8(truncatingIfNeeded: dice.next()) } }
  }
}
