/// The codewords of a QR code: the data in blocks, each with its own error correction.
struct QRBlocks {
  private let version: Int

  /// For versions 1 to 10 at level M: all codewords, blocks, and correction codewords a block.
  private static let layouts: [(total: Int, blocks: Int, correction: Int)] = [
    (26, 1, 10), (44, 1, 16), (70, 1, 26), (100, 2, 18), (134, 2, 24), (172, 4, 16),
    (196, 4, 18), (242, 4, 22), (292, 5, 22), (346, 5, 26),
  ]

  init(_ version: Int) {
    self.version = version
  }

  private var layout: (total: Int, blocks: Int, correction: Int) { Self.layouts[version - 1] }
  private var dataCount: Int { layout.total - layout.blocks * layout.correction }
  private var countBits: Int { version < 10 ? 8 : 16 }

  /// The most bytes of text.
  var bytesMax: Int { (dataCount * 8 - 4 - countBits) / 8 }

  /// All codewords in the order in which they are drawn.
  func codewords(of bytes: [UInt8]) -> [UInt8] {
    let data = padded(bytes)
    let layout = layout
    let short = dataCount / layout.blocks
    let shortBlocks = layout.blocks - dataCount % layout.blocks
    let divisor = Self.divisor(degree: layout.correction)
    var start = 0
    let blocks = (0..<layout.blocks).map { number in
      let length = short + (number < shortBlocks ? 0 : 1)
      defer { start += length }
      let part = Array(data[start..<(start + length)])
      return (data: part, correction: Self.remainder(of: part, by: divisor))
    }
    var all: [UInt8] = []
    for place in 0...short {
      for block in blocks where place < block.data.count { all.append(block.data[place]) }
    }
    for place in 0..<layout.correction {
      for block in blocks { all.append(block.correction[place]) }
    }
    return all
  }

  /// Mode, count, bytes and padding.
  private func padded(_ bytes: [UInt8]) -> [UInt8] {
    var bits: [Bool] = []
    func append(_ value: Int, _ count: Int) {
      for bit in (0..<count).reversed() { bits.append(value >> bit & 1 == 1) }
    }
    append(4, 4)
    append(bytes.count, countBits)
    for byte in bytes { append(Int(byte), 8) }
    append(0, min(4, dataCount * 8 - bits.count))
    append(0, (8 - bits.count % 8) % 8)
    var words = stride(from: 0, to: bits.count, by: 8).map { start in
      bits[start..<(start + 8)].reduce(UInt8(0)) { $0 << 1 | ($1 ? 1 : 0) }
    }
    let padding: [UInt8] = [0xec, 0x11]
    let filled = words.count
    while words.count < dataCount { words.append(padding[(words.count - filled) % 2]) }
    return words
  }
}

/// Reed and Solomon's codes over the 256 numbers modulo x^8 + x^4 + x^3 + x^2 + 1.
extension QRBlocks {
  private static func product(_ left: UInt8, _ right: UInt8) -> UInt8 {
    var product = 0
    for bit in (0..<8).reversed() {
      product = product << 1 ^ (product >> 7) * 0x11d
      if right >> UInt8(bit) & 1 == 1 { product ^= Int(left) }
    }
    return UInt8(product)
  }

  private static func divisor(degree: Int) -> [UInt8] {
    var divisor = [UInt8](repeating: 0, count: degree)
    divisor[degree - 1] = 1
    var root: UInt8 = 1
    for _ in 0..<degree {
      for place in 0..<degree {
        divisor[place] = product(divisor[place], root)
        if place + 1 < degree { divisor[place] ^= divisor[place + 1] }
      }
      root = product(root, 2)
    }
    return divisor
  }

  private static func remainder(of data: [UInt8], by divisor: [UInt8]) -> [UInt8] {
    var rest = [UInt8](repeating: 0, count: divisor.count)
    for byte in data {
      let factor = byte ^ rest[0]
      rest.removeFirst()
      rest.append(0)
      for place in rest.indices { rest[place] ^= product(divisor[place], factor) }
    }
    return rest
  }
}
