/// Numbers that look random and are the same for the same seed, on every machine.
public struct Chance: RandomNumberGenerator, Sendable {
  private var state: UInt64

  /// Numbers from a seed on.
  public init(seed: UInt64) { state = seed }

  /// The next number, by SplitMix64.
  public mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }

  /// A number below a bound, which is at least 1.
  public mutating func below(_ bound: Int) -> Int { Int(next() % UInt64(max(1, bound))) }

  /// A number of a range.
  public mutating func among(_ range: ClosedRange<Int>) -> Int {
    range.lowerBound + below(range.upperBound - range.lowerBound + 1)
  }

  /// Whether something happens that happens so often in a hundred times.
  public mutating func happens(_ percent: Double) -> Bool {
    Double(next() >> 11) / Double(UInt64(1) << 53) * 100 < percent
  }

  /// One of several; nil of none.
  public mutating func pick<Element>(_ elements: [Element]) -> Element? {
    elements.isEmpty ? nil : elements[below(elements.count)]
  }

  /// The place of one of several, each as often as its weight; nil where nothing weighs.
  mutating func place(by weights: [Double]) -> Int? {
    let total = weights.reduce(0, +)
    guard total > 0 else { return nil }
    var rest = Double(next() >> 11) / Double(UInt64(1) << 53) * total
    for (place, weight) in weights.enumerated() where weight > 0 {
      rest -= weight
      if rest < 0 { return place }
    }
    return weights.lastIndex { $0 > 0 }
  }

  /// Some of several, in another order.
  public mutating func some<Element>(_ count: Int, of elements: [Element]) -> [Element] {
    var rest = elements
    var chosen: [Element] = []
    while chosen.count < count, !rest.isEmpty { chosen.append(rest.remove(at: below(rest.count))) }
    return chosen
  }
}
