/// Markup that is safe to send: what a programmer wrote as a literal, and everything else escaped.
///
/// A literal is trusted; an interpolated string or number is escaped so that it can stand
/// between tags and inside a quoted attribute; an interpolated `HTML` goes in as it is. There is
/// no way to turn a `String` that came from outside into markup.
///
/// ```swift
/// let row: HTML = "<td>\(party.name)</td>"
/// ```
public struct HTML: Sendable, Hashable {
  /// The markup in UTF-8.
  public private(set) var bytes: [UInt8]

  /// Nothing.
  public init() { bytes = [] }

  init(bytes: [UInt8]) { self.bytes = bytes }

  /// Text, escaped.
  public init(text: String) {
    bytes = []
    bytes.appendEscaped(text)
  }

  /// Whether there is nothing to show.
  public var isEmpty: Bool { bytes.isEmpty }

  /// Makes room, so that a long page grows its buffer once.
  public mutating func reserveCapacity(_ count: Int) { bytes.reserveCapacity(count) }

  /// Adds markup at the end.
  public mutating func append(_ more: HTML) { bytes.append(contentsOf: more.bytes) }

  /// Adds markup at the end.
  public static func += (html: inout HTML, more: HTML) { html.append(more) }

  /// One fragment after the other.
  public static func + (first: consuming HTML, second: HTML) -> HTML {
    first.append(second)
    return first
  }
}

extension HTML: CustomStringConvertible {
  /// The markup as a string, for tests and for those who need one.
  public var description: String { String(decoding: bytes, as: UTF8.self) }
}

extension Sequence<HTML> {
  /// The fragments in order with a separator between them.
  public func joined(_ separator: HTML = HTML()) -> HTML {
    var all = HTML()
    var isFirst = true
    for fragment in self {
      if !isFirst { all.append(separator) }
      isFirst = false
      all.append(fragment)
    }
    return all
  }
}
