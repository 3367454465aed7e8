/// The text of an address in parts: segments of the path and pairs of the query, decoded.
struct PathText: Sendable {
  /// Why an address cannot be read.
  enum Fault: Error, Hashable, Sendable {
    case tooLong, notText, noSuchPath, tooManyFields
  }

  static let bytesMax = 8 << 10
  static let fieldsMax = 100

  let segments: [String]
  let pairs: [(String, String)]
  /// Whether a slash ends the path, which the canonical address has not.
  let hasTrailingSlash: Bool
  /// The query as it was sent.
  let rawQuery: String?

  init(_ target: String) throws(Fault) {
    guard target.utf8.count <= Self.bytesMax else { throw .tooLong }
    let parts = target.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    guard let path = parts.first, path.utf8.first == UInt8(ascii: "/") else { throw .noSuchPath }
    var raw = path.dropFirst().split(separator: "/", omittingEmptySubsequences: false)
    hasTrailingSlash = raw.count > 1 && raw.last?.isEmpty == true
    if raw.last?.isEmpty == true { raw.removeLast() }
    segments = try raw.map(Self.segment)
    rawQuery = parts.count > 1 ? String(parts[1]) : nil
    pairs = try Self.pairs(of: rawQuery ?? "")
  }

  private static func segment(_ raw: Substring) throws(Fault) -> String {
    guard let text = PercentCoding.decoded(raw, plusIsSpace: false) else { throw .notText }
    let isPlain = !text.isEmpty && text != "." && text != ".." && !text.contains("/")
    guard isPlain, !text.utf8.contains(0) else { throw .noSuchPath }
    return text
  }

  /// The pairs of a query or of a form's body.
  static func pairs(
    of query: some StringProtocol, limit: Int = fieldsMax
  ) throws(Fault) -> [(String, String)] {
    var pairs: [(String, String)] = []
    for item in query.split(separator: "&") {
      guard pairs.count < limit else { throw .tooManyFields }
      let parts = item.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard let name = PercentCoding.decoded(parts[0], plusIsSpace: true),
        let value = PercentCoding.decoded(parts.count > 1 ? parts[1] : "", plusIsSpace: true),
        !name.utf8.contains(0), !value.utf8.contains(0)
      else { throw .notText }
      pairs.append((name, value))
    }
    return pairs
  }
}

/// `%XX` and what it stands for.
enum PercentCoding {
  /// The text; nil when a `%` is not followed by two digits or the bytes are not UTF-8.
  static func decoded(_ text: some StringProtocol, plusIsSpace: Bool) -> String? {
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    bytes.reserveCapacity(rest.count)
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "+"), plusIsSpace {
        bytes.append(UInt8(ascii: " "))
      } else if byte == UInt8(ascii: "%") {
        guard let high = rest.popFirst().flatMap(value), let low = rest.popFirst().flatMap(value)
        else { return nil }
        bytes.append(high << 4 | low)
      } else {
        bytes.append(byte)
      }
    }
    return String(validating: bytes, as: UTF8.self)
  }

  private static func value(_ digit: UInt8) -> UInt8? {
    switch digit {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): digit - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): digit - UInt8(ascii: "A") + 10
    default: nil
    }
  }
}
