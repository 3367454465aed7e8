/// An address of electronic mail: `name@host`, in the letters that every machine takes.
///
/// What the standards allow beyond that (quoted names, comments, other alphabets) is refused: an
/// address is written into headers and handed to another program, and nothing that could end a
/// line, begin an option or name a second recipient is ever one.
public struct MailAddress: Hashable, Sendable {
  /// The address as it is written.
  public let text: String
  /// What follows the `@`.
  public let host: String

  /// The most bytes of an address (RFC 5321, 4.5.3.1).
  public static let bytesMax = 254
  private static let nameBytesMax = 64
  private static let labelBytesMax = 63

  /// Reads an address as somebody typed it; nil when it is none.
  public init?(_ typed: String) {
    // Counted before anything is looked for: a text of megabytes costs nothing.
    guard typed.utf8.count <= Self.bytesMax else { return nil }
    let parts = typed.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, Self.isName(parts[0]), Self.isHost(parts[1]) else { return nil }
    text = typed
    host = String(parts[1])
  }

  /// An atom or several, parted by single points (RFC 5322, 3.2.3); it does not begin as an option.
  private static func isName(_ name: Substring) -> Bool {
    guard (1...nameBytesMax).contains(name.utf8.count), !name.hasPrefix("-") else { return false }
    let atoms = name.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    return atoms.allSatisfy { !$0.isEmpty && $0.allSatisfy(isAtomic) }
  }

  private static func isAtomic(_ byte: UInt8) -> Bool {
    isAlphanumeric(byte) || "!#$%&'*+-/=?^_`{|}~".utf8.contains(byte)
  }

  private static func isHost(_ host: Substring) -> Bool {
    let labels = host.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    return labels.allSatisfy { label in
      (1...labelBytesMax).contains(label.count) && label.first != UInt8(ascii: "-")
        && label.last != UInt8(ascii: "-")
        && label.allSatisfy { isAlphanumeric($0) || $0 == UInt8(ascii: "-") }
    }
  }

  private static func isAlphanumeric(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: false
    }
  }
}

extension MailAddress {
  /// The address with most of its name left out, for pages that others may see over a shoulder.
  public var veiled: String { "\(text.prefix(1))…@\(host)" }
}
