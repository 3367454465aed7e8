/// Where a link or form may lead: a path of this site, a query, a fragment, `https` or `mailto`.
///
/// A `javascript:` or `data:` address, or one that leaves for another site without saying so
/// (`//host`, `/\host`), cannot be made.
public struct Address: Sendable, Hashable {
  /// The address as it stands in an attribute, before escaping.
  public let text: String

  /// An address from outside, if it is one that a page may show.
  public init?(_ text: String) {
    guard Address.isSafe(text) else { return nil }
    self.text = text
  }

  /// A path of this site made of segments, each percent-encoded.
  public init(path segments: [String], query: [Query] = [], fragment: String? = nil) {
    var text = ""
    // An empty segment at the head would make "//host", which leads to another site.
    for segment in segments where !segment.isEmpty { text += "/" + percentEncoded(segment) }
    if text.isEmpty { text = "/" }
    self.text = Address.adding(query, fragment: fragment, to: text)
  }

  private init(trusted text: String) { self.text = text }

  /// The same address with more in its query.
  public func adding(_ query: [Query]) -> Address {
    let parts = text.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let fragment = parts.count > 1 ? "#" + parts[1] : ""
    return Address(trusted: Address.adding(query, to: String(parts[0])) + fragment)
  }

  /// One `name=value` of a query.
  public struct Query: Sendable, Hashable {
    /// The name as the form field has it.
    public var name: String
    /// The value, not yet encoded.
    public var value: String

    /// A name and its value.
    public init(_ name: String, _ value: String) {
      self.name = name
      self.value = value
    }
  }

  private static func adding(
    _ query: [Query], fragment: String? = nil, to path: String
  ) -> String {
    var text = path
    for item in query {
      text += text.utf8.contains(UInt8(ascii: "?")) ? "&" : "?"
      text += percentEncoded(item.name) + "=" + percentEncoded(item.value)
    }
    if let fragment { text += "#" + percentEncoded(fragment) }
    return text
  }

  private static func isSafe(_ text: String) -> Bool {
    // Browsers drop tabs and line ends inside addresses and read "\" as "/", so none may occur.
    let isPlain = text.utf8.allSatisfy { $0 > 0x20 && $0 != 0x7F && $0 != UInt8(ascii: "\\") }
    guard isPlain, let first = text.utf8.first else { return false }
    switch first {
    case UInt8(ascii: "?"), UInt8(ascii: "#"): return true
    case UInt8(ascii: "/"): return !text.hasPrefix("//")
    default:
      let start = text.prefix(8).lowercased()
      return start == "https://" && text.utf8.count > 8 || start.hasPrefix("mailto:")
    }
  }
}

extension Address: ExpressibleByStringLiteral {
  /// A literal of the source.
  public init(stringLiteral literal: String) {
    precondition(Address.isSafe(literal), "an address literal must be one that a page may show")
    text = literal
  }
}

/// Text with everything but the unreserved characters of RFC 3986 as `%XX`.
func percentEncoded(_ text: String) -> String {
  // Codes and dates, which nearly all addresses are made of, are their own encoding.
  if text.utf8.allSatisfy(isUnreserved) { return text }
  let digits = Array("0123456789ABCDEF".utf8)
  var bytes: [UInt8] = []
  for byte in text.utf8 {
    if isUnreserved(byte) {
      bytes.append(byte)
    } else {
      bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
    }
  }
  return String(decoding: bytes, as: UTF8.self)
}

private func isUnreserved(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
    UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
    UInt8(ascii: "_"), UInt8(ascii: "~"):
    true
  default: false
  }
}
