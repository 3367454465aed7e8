/// A generator whose every run from one seed is the same, on every machine.
struct SplitMix64: RandomNumberGenerator, Sendable {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  /// The generator of one step of a run: steps draw apart from each other, so that leaving one
  /// out while shrinking changes what the others find, never what they draw.
  init(seed: UInt64, step: Int) {
    var mixer = SplitMix64(seed: seed)
    state = mixer.next() ^ (UInt64(bitPattern: Int64(step)) &* 0xd134_2543_de82_ef95)
    _ = next()
  }

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }

  /// A number from 0 to one less than `bound`.
  mutating func below(_ bound: Int) -> Int {
    Int(next().multipliedFullWidth(by: UInt64(bound)).high)
  }

  /// True once in so many times.
  mutating func oneIn(_ times: Int) -> Bool { below(times) == 0 }

  /// One of several; nil of none.
  mutating func one<Element>(of choices: [Element]) -> Element? {
    choices.isEmpty ? nil : choices[below(choices.count)]
  }

  /// One of the cases of a closed set.
  mutating func any<Choice: CaseIterable>(_ type: Choice.Type = Choice.self) -> Choice
  where Choice.AllCases == [Choice] {
    Choice.allCases[below(Choice.allCases.count)]
  }

  /// A generator of its own for a part of a step.
  mutating func split() -> SplitMix64 { SplitMix64(seed: next()) }
}
