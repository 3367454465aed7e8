/// A QR code after ISO/IEC 18004: bytes at error correction level M, in versions 1 to 10.
///
/// That is enough for the 213 bytes of an address; longer text gives none.
public struct QRCode: Sendable {
  /// The modules, row by row; true is dark.
  public private(set) var modules: [[Bool]]
  /// Which modules belong to the patterns and not to the data.
  private var isFixed: [[Bool]]
  private var version: Int

  /// How many modules a side has.
  public var size: Int { modules.count }

  /// The code of a text; nil when it is too long.
  public init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard let version = (1...10).first(where: { QRBlocks($0).bytesMax >= bytes.count }) else {
      return nil
    }
    self.version = version
    let size = 17 + version * 4
    modules = Array(repeating: Array(repeating: false, count: size), count: size)
    isFixed = modules
    drawPatterns()
    place(QRBlocks(version).codewords(of: bytes))
    let best = (0..<8).map { masked($0) }.enumerated().min { left, right in
      left.element.penalty < right.element.penalty
    }
    if let best { self = best.element }
  }
}

/// Patterns.
extension QRCode {
  private mutating func set(_ x: Int, _ y: Int, _ isDark: Bool) {
    modules[y][x] = isDark
    isFixed[y][x] = true
  }

  private mutating func drawPatterns() {
    for place in 0..<size {
      set(6, place, place.isMultiple(of: 2))
      set(place, 6, place.isMultiple(of: 2))
    }
    for (x, y) in [(3, 3), (size - 4, 3), (3, size - 4)] { drawFinder(x, y) }
    let places = alignments
    let corners = [(6, 6), (6, places.last ?? 6), (places.last ?? 6, 6)]
    for x in places {
      for y in places where !corners.contains(where: { $0 == (x, y) }) { drawAlignment(x, y) }
    }
    drawFormat(mask: 0)
    drawVersion()
  }

  /// The centres of the alignment patterns, in both directions.
  private var alignments: [Int] {
    switch version {
    case 1: []
    case 2...6: [6, size - 7]
    default: [6, (size - 1) / 2, size - 7]
    }
  }

  private mutating func drawFinder(_ x: Int, _ y: Int) {
    for dy in -4...4 {
      for dx in -4...4 {
        let (column, row) = (x + dx, y + dy)
        guard (0..<size).contains(column), (0..<size).contains(row) else { continue }
        let ring = max(abs(dx), abs(dy))
        set(column, row, ring != 2 && ring != 4)
      }
    }
  }

  private mutating func drawAlignment(_ x: Int, _ y: Int) {
    for dy in -2...2 {
      for dx in -2...2 { set(x + dx, y + dy, max(abs(dx), abs(dy)) != 1) }
    }
  }

  /// Level and mask, with their fifteen bits of Bose and Chaudhuri, twice.
  private mutating func drawFormat(mask: Int) {
    // Level M is 00.
    var rest = mask
    for _ in 0..<10 { rest = rest << 1 ^ (rest >> 9) * 0x537 }
    let bits = (mask << 10 | rest) ^ 0x5412
    let isSet = { (bit: Int) in bits >> bit & 1 == 1 }
    for bit in 0...5 { set(8, bit, isSet(bit)) }
    set(8, 7, isSet(6))
    set(8, 8, isSet(7))
    set(7, 8, isSet(8))
    for bit in 9..<15 { set(14 - bit, 8, isSet(bit)) }
    for bit in 0..<8 { set(size - 1 - bit, 8, isSet(bit)) }
    for bit in 8..<15 { set(8, size - 15 + bit, isSet(bit)) }
    set(8, size - 8, true)
  }

  /// The version, with its eighteen bits, twice; versions below 7 say it by their size.
  private mutating func drawVersion() {
    guard version >= 7 else { return }
    var rest = version
    for _ in 0..<12 { rest = rest << 1 ^ (rest >> 11) * 0x1f25 }
    let bits = version << 12 | rest
    for bit in 0..<18 {
      let isDark = bits >> bit & 1 == 1
      set(size - 11 + bit % 3, bit / 3, isDark)
      set(bit / 3, size - 11 + bit % 3, isDark)
    }
  }
}

/// Data.
extension QRCode {
  /// Fills what is free in columns of two, from the right, upwards and downwards in turn.
  private mutating func place(_ codewords: [UInt8]) {
    var bit = 0
    var right = size - 1
    while right >= 1 {
      if right == 6 { right = 5 }
      let isUpward = (right + 1) & 2 == 0
      for step in 0..<size {
        let y = isUpward ? size - 1 - step : step
        for x in [right, right - 1] where !isFixed[y][x] && bit < codewords.count * 8 {
          modules[y][x] = codewords[bit >> 3] >> UInt8(7 - bit & 7) & 1 == 1
          bit += 1
        }
      }
      right -= 2
    }
  }

  private func masked(_ mask: Int) -> QRCode {
    var code = self
    for y in 0..<size {
      for x in 0..<size where !isFixed[y][x] && Self.inverts(mask, x, y) {
        code.modules[y][x].toggle()
      }
    }
    code.drawFormat(mask: mask)
    return code
  }

  private static func inverts(_ mask: Int, _ x: Int, _ y: Int) -> Bool {
    switch mask {
    case 0: (x + y) % 2 == 0
    case 1: y % 2 == 0
    case 2: x % 3 == 0
    case 3: (x + y) % 3 == 0
    case 4: (x / 3 + y / 2) % 2 == 0
    case 5: x * y % 2 + x * y % 3 == 0
    case 6: (x * y % 2 + x * y % 3) % 2 == 0
    default: ((x + y) % 2 + x * y % 3) % 2 == 0
    }
  }

  /// How hard the code is to read: long runs, blocks, false finders, unequal shades.
  private var penalty: Int {
    let columns = (0..<size).map { x in modules.map { $0[x] } }
    let lines = (modules + columns).reduce(0) { $0 + Self.penalty(of: $1) }
    var blocks = 0
    for y in 1..<size {
      for x in 1..<size {
        let shade = modules[y][x]
        let isBlock =
          shade == modules[y - 1][x] && shade == modules[y][x - 1]
          && shade == modules[y - 1][x - 1]
        if isBlock { blocks += 3 }
      }
    }
    let dark = modules.reduce(0) { $0 + $1.count { $0 } }
    let unequal = abs(dark * 20 - size * size * 10) / (size * size) * 10
    return lines + blocks + unequal
  }

  private static func penalty(of line: [Bool]) -> Int {
    var penalty = 0
    var run = 0
    for place in line.indices {
      run = place > 0 && line[place] == line[place - 1] ? run + 1 : 1
      if run == 5 { penalty += 3 } else if run > 5 { penalty += 1 }
    }
    let finder = [true, false, true, true, true, false, true]
    let light = [Bool](repeating: false, count: 4)
    for pattern in [finder + light, light + finder] where line.count >= pattern.count {
      for start in 0...(line.count - pattern.count)
      where line[start..<(start + pattern.count)].elementsEqual(pattern) {
        penalty += 40
      }
    }
    return penalty
  }
}

extension QRCode {
  /// The code as a picture, dark on light in every look, with its quiet zone of four modules.
  public func svg(_ label: String) -> HTML {
    var path: HTML = ""
    for (y, row) in modules.enumerated() {
      for (x, isDark) in row.enumerated() where isDark {
        path += "M\(x + 4) \(y + 4)h1v1h-1z"
      }
    }
    return """
      <svg class="qr" role="img" aria-label="\(label)" viewBox="0 0 \(size + 8) \(size + 8)" \
      width="\((size + 8) * 4)" height="\((size + 8) * 4)" shape-rendering="crispEdges">\
      <path fill="#fff" d="M0 0h\(size + 8)v\(size + 8)h-\(size + 8)z"/>\
      <path fill="#000" d="\(path)"/></svg>
      """
  }
}
