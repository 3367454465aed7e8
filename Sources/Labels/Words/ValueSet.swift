/// A set of small numbers as bits: values of one tag, levels of one policy.
struct ValueSet: Hashable, Sendable {
  private var words: [UInt64] = []

  init() {}

  init(_ numbers: some Sequence<Int>) { for number in numbers { insert(number) } }

  mutating func insert(_ number: Int) {
    let word = number >> 6
    while words.count <= word { words.append(0) }
    words[word] |= 1 << UInt64(number & 63)
  }

  func contains(_ number: Int) -> Bool {
    let word = number >> 6
    return word < words.count && words[word] & (1 << UInt64(number & 63)) != 0
  }

  var isEmpty: Bool { words.allSatisfy { $0 == 0 } }

  var count: Int { words.reduce(0) { $0 + $1.nonzeroBitCount } }

  func isSubset(of other: ValueSet) -> Bool {
    for (index, word) in words.enumerated() where word & ~other.word(index) != 0 { return false }
    return true
  }

  func meets(_ other: ValueSet) -> Bool {
    for (index, word) in words.enumerated() where word & other.word(index) != 0 { return true }
    return false
  }

  private func word(_ index: Int) -> UInt64 { index < words.count ? words[index] : 0 }

  /// The numbers, ascending.
  var numbers: [Int] {
    words.indices.flatMap { word in
      (0..<64).compactMap { words[word] & (1 << UInt64($0)) != 0 ? word * 64 + $0 : nil }
    }
  }

  func union(_ other: ValueSet) -> ValueSet { ValueSet(numbers + other.numbers) }

  func intersection(_ other: ValueSet) -> ValueSet {
    ValueSet(numbers.filter(other.contains))
  }

  static func == (left: ValueSet, right: ValueSet) -> Bool {
    left.isSubset(of: right) && right.isSubset(of: left)
  }

  func hash(into hasher: inout Hasher) { hasher.combine(numbers) }
}
