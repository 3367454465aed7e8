private let letters = Array(
  "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

/// Bytes as base64, padded.
func base64(_ bytes: [UInt8]) -> String {
  var text: [UInt8] = []
  for start in stride(from: 0, to: bytes.count, by: 3) {
    let group = bytes[start..<min(start + 3, bytes.count)]
    let padded = Array(group) + [0, 0]
    let bits = UInt32(padded[0]) << 16 | UInt32(padded[1]) << 8 | UInt32(padded[2])
    for place in 0..<4 {
      let letter = letters[Int(bits >> UInt32(18 - 6 * place)) & 63]
      text.append(place <= group.count ? letter : UInt8(ascii: "="))
    }
  }
  return String(decoding: text, as: UTF8.self)
}

/// The bytes of a padded base64 text, nil where it is none or not the one way to write them.
func bytes(base64 text: String) -> [UInt8]? {
  let padding = text.utf8.reversed().prefix { $0 == UInt8(ascii: "=") }.count
  guard text.utf8.count % 4 == 0, padding <= 2 else { return nil }
  var bytes: [UInt8] = []
  var bits: UInt32 = 0
  for (place, letter) in text.utf8.dropLast(padding).enumerated() {
    guard let value = letters.firstIndex(of: letter) else { return nil }
    bits = bits << 6 | UInt32(value)
    if place % 4 == 3 {
      bytes += [UInt8(bits >> 16 & 255), UInt8(bits >> 8 & 255), UInt8(bits & 255)]
    }
  }
  if padding == 2 { bytes.append(UInt8(bits >> 4 & 255)) }
  if padding == 1 { bytes += [UInt8(bits >> 10 & 255), UInt8(bits >> 2 & 255)] }
  return Labels.base64(bytes) == text ? bytes : nil
}
