/// A short name that people gave to something and use for it: `FIN`, `eapc`, `washington-treaty`.
///
/// Codes are typed by what they name, so that a body's cannot stand where a party's is asked for.
public struct Code<Subject>: Hashable, Comparable, Sendable {
  /// Letters, digits, hyphens and full stops; at most 48 bytes.
  public let text: String

  /// A code; nil unless it is 1 to 48 letters, digits, `-` or `.` of ASCII and begins with a
  /// letter or digit.
  public init?(_ text: some StringProtocol) {
    let bytes = text.utf8
    guard (1...48).contains(bytes.count), let first = bytes.first, Self.isWord(first),
      bytes.allSatisfy({ Self.isWord($0) || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ".") })
    else { return nil }
    self.text = String(text)
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: false
    }
  }

  /// By their text, capitals before small letters.
  public static func < (left: Code, right: Code) -> Bool { left.text < right.text }
}

extension Code: CustomStringConvertible {
  /// The text.
  public var description: String { text }
}
