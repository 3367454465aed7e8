import Crypto
import Foundation

/// A time-based one-time password: RFC 6238 over RFC 4226, in the form that every program for it
/// takes (HMAC-SHA-1, six digits, thirty seconds).
public struct OneTimeCode: Sendable {
  /// Twenty random bytes that the office and the person's program share.
  let secret: [UInt8]

  static let period: Int64 = 30
  /// How many periods a person's clock may be off, either way.
  static let drift: Int64 = 1

  init(secret: [UInt8]) {
    self.secret = secret
  }

  /// Draws a secret.
  public init() {
    secret = Token.bytes(20)
  }

  /// A secret that was drawn elsewhere; nil unless it is twenty bytes.
  public init?(drawn bytes: [UInt8]) {
    guard bytes.count == 20 else { return nil }
    secret = bytes
  }

  /// Reads what ``text`` gives; nil unless it is twenty bytes.
  public init?(text: String) {
    guard let bytes = Base32.bytes(text), bytes.count == 20 else { return nil }
    secret = bytes
  }

  /// The secret in base 32 (RFC 4648), for typing into a program.
  public var text: String { Base32.text(secret) }

  /// The period that a moment lies in.
  static func step(at seconds: Int64) -> Int64 { seconds / period }

  /// The digits of a moment, as the person's program shows them.
  public func digits(at seconds: Int64) -> String { code(of: Self.step(at: seconds)) }

  /// The last digits of a period; six unless a test asks for more.
  func code(of step: Int64, digits: Int = 6) -> String {
    let message = withUnsafeBytes(of: UInt64(bitPattern: step).bigEndian) { Data($0) }
    let mac = Array(
      HMAC<Insecure.SHA1>.authenticationCode(for: message, using: SymmetricKey(data: secret)))
    let offset = Int(mac[mac.count - 1] & 15)
    let number = mac[offset..<(offset + 4)].reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
    let modulus = (0..<digits).reduce(UInt32(1)) { product, _ in product * 10 }
    let text = String((number & 0x7fff_ffff) % modulus)
    return String(repeating: "0", count: digits - text.count) + text
  }

  /// The period that a typed code belongs to, if it is near this moment and after the last one
  /// that was used.
  func step(of typed: String, near seconds: Int64, after used: Int64) -> Int64? {
    let typed = typed.filter { $0 != " " }
    guard typed.utf8.count == 6 else { return nil }
    let now = Self.step(at: seconds)
    return ((now - Self.drift)...(now + Self.drift)).first { step in
      step > used && Self.isEqual(code(of: step), typed)
    }
  }

  /// In a time that does not tell where they differ.
  private static func isEqual(_ left: String, _ right: String) -> Bool {
    SymmetricKey(data: Array(left.utf8)) == SymmetricKey(data: Array(right.utf8))
  }
}

/// Base 32 as RFC 4648 has it, without padding.
enum Base32 {
  private static let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".utf8)

  static func text(_ bytes: [UInt8]) -> String {
    var text: [UInt8] = []
    var held = 0
    var bits = 0
    for byte in bytes {
      held = (held << 8 | Int(byte)) & 0xfff
      bits += 8
      while bits >= 5 {
        bits -= 5
        text.append(letters[held >> bits & 31])
      }
    }
    if bits > 0 { text.append(letters[held << (5 - bits) & 31]) }
    return String(decoding: text, as: UTF8.self)
  }

  static func bytes(_ text: String) -> [UInt8]? {
    var bytes: [UInt8] = []
    var held = 0
    var bits = 0
    for letter in text.uppercased().utf8 {
      guard let value = letters.firstIndex(of: letter) else { return nil }
      held = (held << 5 | value) & 0xfff
      bits += 5
      if bits >= 8 {
        bits -= 8
        bytes.append(UInt8(held >> bits & 0xff))
      }
    }
    return bytes
  }
}
