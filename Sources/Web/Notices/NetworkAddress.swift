/// An address of a machine on the internet's protocol, version 4 or 6.
public struct NetworkAddress: Hashable, Sendable {
  /// Four bytes or sixteen.
  public let bytes: [UInt8]

  /// An address of four bytes or sixteen; nil for any other number. Version 4 dressed as version 6
  /// is version 4.
  public init?(bytes: [UInt8]) {
    guard bytes.count == 4 || bytes.count == 16 else { return nil }
    let dress: [UInt8] = [UInt8](repeating: 0, count: 10) + [0xff, 0xff]
    self.bytes = bytes.count == 16 && bytes.starts(with: dress) ? Array(bytes.suffix(4)) : bytes
  }

  /// Reads four whole numbers parted by points, and no shorter or older way to write them.
  init?(fourNumbers text: some StringProtocol) {
    let parts = text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard parts.count == 4 else { return nil }
    let numbers = parts.compactMap { part -> UInt8? in
      guard (1...3).contains(part.count), part.count == 1 || part.first != UInt8(ascii: "0"),
        part.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) })
      else { return nil }
      return UInt8(String(decoding: part, as: UTF8.self))
    }
    guard numbers.count == 4 else { return nil }
    bytes = numbers
  }

  /// Whether it is this machine.
  public var isLoopback: Bool {
    bytes.count == 4 ? bytes[0] == 127 : bytes == [UInt8](repeating: 0, count: 15) + [1]
  }

  /// Whether it is one machine that the whole internet reaches: no private, local, shared,
  /// reserved or group address, and none that stands for another.
  public var isPublic: Bool {
    let blocks = bytes.count == 4 ? Self.closed4 : Self.closed6
    // Of version 6 only one eighth is given out at all.
    guard bytes.count == 4 || bytes[0] & 0xe0 == 0x20 else { return false }
    return !blocks.contains { block in
      zip(bytes, block.bytes).enumerated().allSatisfy { place, pair in
        let left = block.bits - place * 8
        guard left > 0 else { return true }
        let mask: UInt8 = left >= 8 ? 0xff : ~(0xff >> UInt8(left))
        return pair.0 & mask == pair.1 & mask
      }
    }
  }

  /// What the registries of special addresses keep apart (RFC 6890 and its followers).
  private static let closed4: [(bytes: [UInt8], bits: Int)] = [
    ([0, 0, 0, 0], 8), ([10, 0, 0, 0], 8), ([100, 64, 0, 0], 10), ([127, 0, 0, 0], 8),
    ([169, 254, 0, 0], 16), ([172, 16, 0, 0], 12), ([192, 0, 0, 0], 24), ([192, 0, 2, 0], 24),
    ([192, 88, 99, 0], 24), ([192, 168, 0, 0], 16), ([198, 18, 0, 0], 15),
    ([198, 51, 100, 0], 24), ([203, 0, 113, 0], 24), ([224, 0, 0, 0], 4), ([240, 0, 0, 0], 4),
  ]

  /// Assignments with a meaning of their own, documentation, and what wraps version 4.
  private static let closed6: [(bytes: [UInt8], bits: Int)] = [
    ([0x20, 0x01, 0, 0], 23), ([0x20, 0x01, 0x0d, 0xb8], 32), ([0x20, 0x02, 0, 0], 16),
    ([0x3f, 0xff, 0, 0], 20),
  ]
}

extension NetworkAddress: CustomStringConvertible {
  /// `192.0.2.1`, or eight groups of digits.
  public var description: String {
    if bytes.count == 4 { return bytes.map { "\($0)" }.joined(separator: ".") }
    return stride(from: 0, to: 16, by: 2).map { place in
      String(UInt16(bytes[place]) << 8 | UInt16(bytes[place + 1]), radix: 16)
    }.joined(separator: ":")
  }
}
