/// Reads marks, names and characters from the bytes of an XML text, from the left.
struct MarkupScanner {
  let bytes: [UInt8]
  var index = 0

  /// Takes bytes that are UTF-8 and hold only characters that XML allows.
  init(_ bytes: [UInt8]) { self.bytes = bytes }

  var isAtEnd: Bool { index >= bytes.count }
  var byte: UInt8? { index < bytes.count ? bytes[index] : nil }

  func problem(_ reason: MarkupProblem.Reason) -> MarkupProblem {
    MarkupProblem(reason: reason, offset: index)
  }

  func isAt(_ mark: StaticString) -> Bool {
    guard bytes.count - index >= mark.utf8CodeUnitCount else { return false }
    return mark.withUTF8Buffer { expected in
      for offset in expected.indices where bytes[index + offset] != expected[offset] {
        return false
      }
      return true
    }
  }

  mutating func skip(_ mark: StaticString) -> Bool {
    guard isAt(mark) else { return false }
    index += mark.utf8CodeUnitCount
    return true
  }

  mutating func expect(_ mark: StaticString) throws(MarkupProblem) {
    guard skip(mark) else { throw problem(.malformed) }
  }

  /// Skips white space; says whether there was any.
  @discardableResult
  mutating func skipSpace() -> Bool {
    let start = index
    while let byte, isSpace(byte) { index += 1 }
    return index > start
  }

  /// Goes behind the next such mark, and gives what stood before it.
  mutating func text(upTo mark: StaticString) throws(MarkupProblem) -> ArraySlice<UInt8> {
    let start = index
    while !isAtEnd {
      if isAt(mark) {
        defer { index += mark.utf8CodeUnitCount }
        return bytes[start..<index]
      }
      index += 1
    }
    throw problem(.malformed)
  }

  /// A name, which may hold a colon.
  mutating func name() throws(MarkupProblem) -> String {
    let start = index
    while let byte, byte >= 0x80 || isNameByte(byte) {
      index += 1
      guard index - start <= 512 else { throw problem(.tooLong) }
    }
    let name = String(decoding: bytes[start..<index], as: UTF8.self)
    guard let first = name.unicodeScalars.first, isNameStart(first),
      name.unicodeScalars.allSatisfy({ isNameStart($0) || isNameRest($0) })
    else { throw problem(.malformed) }
    return name
  }

  /// The character that a reference stands for; the ampersand has been read.
  mutating func reference() throws(MarkupProblem) -> Unicode.Scalar {
    let start = index
    while let byte, byte != UInt8(ascii: ";"), index - start < 12 { index += 1 }
    let body = String(decoding: bytes[start..<index], as: UTF8.self)
    try expect(";")
    switch body {
    case "lt": return "<"
    case "gt": return ">"
    case "amp": return "&"
    case "quot": return "\""
    case "apos": return "'"
    default: break
    }
    guard let scalar = scalar(numbered: body), isAllowed(scalar) else {
      throw problem(.malformed)
    }
    return scalar
  }

  private func scalar(numbered body: String) -> Unicode.Scalar? {
    guard body.hasPrefix("#") else { return nil }
    let isHexadecimal = body.hasPrefix("#x")
    let digits = body.dropFirst(isHexadecimal ? 2 : 1)
    guard let first = digits.utf8.first, first != UInt8(ascii: "+"), first != UInt8(ascii: "-"),
      let number = UInt32(digits, radix: isHexadecimal ? 16 : 10)
    else { return nil }
    return Unicode.Scalar(number)
  }
}

func isSpace(_ byte: UInt8) -> Bool { byte == 32 || byte == 10 || byte == 9 || byte == 13 }

/// Whether XML 1.0 allows the character at all.
func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 9, 10, 13, 0x20...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF: true
  default: false
  }
}

private func isNameByte(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
    UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"),
    UInt8(ascii: "."), UInt8(ascii: ":"):
    true
  default: false
  }
}

private func isNameStart(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar {
  case "a"..."z", "A"..."Z", "_", ":": true
  default:
    switch scalar.value {
    case 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x2FF, 0x370...0x37D, 0x37F...0x1FFF, 0x200C...0x200D,
      0x2070...0x218F, 0x2C00...0x2FEF, 0x3001...0xD7FF, 0xF900...0xFDCF, 0xFDF0...0xFFFD,
      0x10000...0xEFFFF:
      true
    default: false
    }
  }
}

private func isNameRest(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar {
  case "0"..."9", "-", ".": true
  default:
    switch scalar.value {
    case 0xB7, 0x300...0x36F, 0x203F...0x2040: true
    default: false
    }
  }
}
