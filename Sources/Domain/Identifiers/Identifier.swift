/// The name of a record that people have no word for, minted outside the domain.
///
/// It is 64 bits without order or meaning: numbers in sequence would tell a reader how many
/// records lie between two that it may see.
public struct Identifier<Subject>: Hashable, Comparable, Sendable {
  /// The 64 bits.
  public let value: UInt64

  /// An identifier from 64 bits drawn by the caller.
  public init(_ value: UInt64) { self.value = value }

  /// The identifier that a path always gives, such as `nato/pfp/MLT/member/2`.
  ///
  /// A pack names its records by paths, so that reading it again finds the same ones.
  /// FNV-1a over the bytes, then the finish of SplitMix64.
  public init(path: String) {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in path.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    hash = (hash ^ (hash >> 30)) &* 0xbf58_476d_1ce4_e5b9
    hash = (hash ^ (hash >> 27)) &* 0x94d0_49bb_1331_11eb
    value = hash ^ (hash >> 31)
  }

  /// By their 64 bits: a fixed order without meaning.
  public static func < (left: Identifier, right: Identifier) -> Bool { left.value < right.value }
}

extension Identifier: CustomStringConvertible {
  /// Thirteen characters of Crockford's base 32, lower case.
  public var description: String {
    var text = [UInt8](repeating: 0, count: 13)
    var rest = value
    for place in text.indices.reversed() {
      text[place] = crockford[Int(rest & 31)]
      rest >>= 5
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// Reads what ``description`` prints.
  public init?(_ text: some StringProtocol) {
    guard text.utf8.count == 13 else { return nil }
    var value: UInt64 = 0
    for (place, byte) in text.utf8.enumerated() {
      guard let digit = crockford.firstIndex(of: byte), place > 0 || digit < 16 else {
        return nil
      }
      value = value << 5 | UInt64(digit)
    }
    self.value = value
  }
}

private let crockford = Array("0123456789abcdefghjkmnpqrstvwxyz".utf8)
