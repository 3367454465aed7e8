extension [UInt8] {
  /// Appends text so that it means itself between tags and in a quoted attribute.
  ///
  /// Copies whole runs between the few bytes that need care. Control characters, which HTML
  /// forbids, become the replacement character instead of ending up in a page.
  mutating func appendEscaped(_ text: String) {
    var text = text
    text.withUTF8 { utf8 in
      var start = 0
      for index in utf8.indices {
        guard let entity = entity(for: utf8[index]) else { continue }
        append(contentsOf: utf8[start..<index])
        append(contentsOf: entity.utf8)
        start = index + 1
      }
      append(contentsOf: utf8[start...])
    }
  }
}

/// What stands for a byte that may not stand for itself.
@inline(__always)
private func entity(for byte: UInt8) -> String? {
  if byte > UInt8(ascii: ">") { return byte == 0x7F ? "\u{FFFD}" : nil }
  switch byte {
  case UInt8(ascii: "&"): return "&amp;"
  case UInt8(ascii: "<"): return "&lt;"
  case UInt8(ascii: ">"): return "&gt;"
  case UInt8(ascii: "\""): return "&quot;"
  case UInt8(ascii: "'"): return "&#39;"
  case 0x09, 0x0A, 0x0D: return nil
  case 0..<0x20: return "\u{FFFD}"
  default: return nil
  }
}
