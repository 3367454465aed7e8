/// A set of small numbers, as bits in words: what one value of a facet holds in a year's menu.
struct Bits: Hashable, Sendable {
  private(set) var words: [UInt64] = []

  init() {}

  /// The numbers below a count.
  init(below count: Int) {
    words = Array(repeating: .max, count: (count + 63) / 64)
    if count % 64 != 0, !words.isEmpty { words[words.count - 1] = (1 << UInt64(count % 64)) - 1 }
  }

  var isEmpty: Bool { words.allSatisfy { $0 == 0 } }

  /// How many numbers there are.
  var count: Int { words.reduce(0) { $0 + $1.nonzeroBitCount } }

  func contains(_ number: Int) -> Bool {
    number / 64 < words.count && words[number / 64] >> UInt64(number % 64) & 1 == 1
  }

  mutating func insert(_ number: Int) {
    let place = number / 64
    if place >= words.count {
      words += Array(repeating: 0, count: place + 1 - words.count)
    }
    words[place] |= 1 << UInt64(number % 64)
  }

  mutating func remove(_ number: Int) {
    guard number / 64 < words.count else { return }
    words[number / 64] &= ~(1 << UInt64(number % 64))
  }

  mutating func formUnion(_ other: Bits) {
    if other.words.count > words.count {
      words += Array(repeating: 0, count: other.words.count - words.count)
    }
    for place in other.words.indices { words[place] |= other.words[place] }
  }

  mutating func formIntersection(_ other: Bits) {
    if words.count > other.words.count { words.removeLast(words.count - other.words.count) }
    for place in words.indices { words[place] &= other.words[place] }
  }

  mutating func subtract(_ other: Bits) {
    for place in 0..<min(words.count, other.words.count) { words[place] &= ~other.words[place] }
  }

  /// How many numbers both hold, without making the set.
  func countShared(with other: Bits) -> Int {
    var found = 0
    for place in 0..<min(words.count, other.words.count) {
      found += (words[place] & other.words[place]).nonzeroBitCount
    }
    return found
  }

  /// The least number.
  var first: Int? {
    for (place, word) in words.enumerated() where word != 0 {
      return place * 64 + word.trailingZeroBitCount
    }
    return nil
  }

  /// The numbers, ascending.
  var numbers: [Int] {
    var found: [Int] = []
    for (place, word) in words.enumerated() {
      var rest = word
      while rest != 0 {
        found.append(place * 64 + rest.trailingZeroBitCount)
        rest &= rest - 1
      }
    }
    return found
  }
}
