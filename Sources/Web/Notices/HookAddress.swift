/// The address of a webhook: `https`, a machine, a path.
///
/// Whatever a program that opens addresses might read in a way of its own is refused here: names
/// and passwords in front of the machine, numbers that stand for addresses in older ways, spaces,
/// quotes, other alphabets.
public struct HookAddress: Hashable, Sendable {
  /// The address as it is called.
  public let text: String
  /// Whether it is called encrypted.
  public let isSecure: Bool
  /// The machine's name or address; of version 6 without brackets.
  public let host: String
  /// The port.
  public let port: Int
  /// The machine's address, where it is called by that.
  public let literal: NetworkAddress?

  /// Why a text is none.
  public enum Fault: Error, Hashable, Sendable {
    /// It is no address, or longer than 1,000 bytes.
    case unreadable
    /// It is not encrypted.
    case notSecure
    /// The machine is one of a private network, or this one.
    case closed
  }

  private static let bytesMax = 1000

  /// Reads an address that may be called. `mayBePrivate` lets private networks in, and this
  /// machine without encryption.
  public init(_ typed: String, mayBePrivate: Bool) throws(Fault) {
    guard typed.utf8.count <= Self.bytesMax, typed.utf8.allSatisfy(Self.isPlain) else {
      throw .unreadable
    }
    let lower = typed.lowercased()
    guard lower.hasPrefix("https://") || lower.hasPrefix("http://") else { throw .unreadable }
    isSecure = lower.hasPrefix("https://")
    let rest = typed.dropFirst(isSecure ? 8 : 7)
    let place = rest.prefix { $0 != "/" && $0 != "?" }
    guard let (host, port) = Self.parts(place, isSecure ? 443 : 80) else { throw .unreadable }
    self.host = host
    self.port = port
    literal =
      place.hasPrefix("[") ? Self.longAddress(host) : NetworkAddress(fourNumbers: host)
    if literal == nil, !Self.isName(host) { throw .unreadable }
    let path = rest.dropFirst(place.count)
    text =
      (isSecure ? "https://" : "http://") + place.lowercased()
      + (path.hasPrefix("/") ? "" : "/") + path
    if !isSecure {
      guard mayBePrivate, literal?.isLoopback == true else { throw .notSecure }
    }
    if let literal, !literal.isPublic, !mayBePrivate { throw .closed }
    if Self.isLocalName(host), !mayBePrivate { throw .closed }
  }

  /// Whether a machine at these addresses may be called: all of them, since any may be taken.
  public func isAllowed(_ addresses: [NetworkAddress], mayBePrivate: Bool) -> Bool {
    guard !addresses.isEmpty else { return false }
    if !isSecure { return mayBePrivate && addresses.allSatisfy(\.isLoopback) }
    return mayBePrivate || addresses.allSatisfy(\.isPublic)
  }

  /// Printable ASCII without what has a meaning in quotes, brackets apart.
  private static func isPlain(_ byte: UInt8) -> Bool {
    (0x21...0x7e).contains(byte) && !"\"'\\<>`^{}|#@".utf8.contains(byte)
  }

  private static func parts(_ place: Substring, _ usual: Int) -> (host: String, port: Int)? {
    let isBracketed = place.hasPrefix("[")
    let host = isBracketed ? place.dropFirst().prefix { $0 != "]" } : place.prefix { $0 != ":" }
    let rest = place.dropFirst(host.count + (isBracketed ? 1 : 0))
    let tail = isBracketed ? rest.dropFirst() : rest
    guard !host.isEmpty, !isBracketed || rest.hasPrefix("]") else { return nil }
    if tail.isEmpty { return (host.lowercased(), usual) }
    guard tail.hasPrefix(":"), tail.count <= 6, let port = UInt16(tail.dropFirst()), port > 0
    else { return nil }
    return (host.lowercased(), Int(port))
  }

  /// Labels of letters, digits and hyphens; the last begins with a letter and is no number, so
  /// that nothing takes the whole for an address.
  private static func isName(_ host: String) -> Bool {
    guard host.utf8.count <= 253 else { return false }
    let labels = host.split(separator: ".", omittingEmptySubsequences: false)
    guard let last = labels.last, last.first?.isLetter == true else { return false }
    return labels.allSatisfy { label in
      (1...63).contains(label.utf8.count) && !label.hasPrefix("-") && !label.hasSuffix("-")
        && label.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }
    }
  }

  private static func isLocalName(_ host: String) -> Bool {
    host == "localhost"
      || [".localhost", ".local", ".internal", ".home.arpa"].contains {
        host.hasSuffix($0)
      }
  }

  /// Eight groups of digits, one run of zeros perhaps left out.
  private static func longAddress(_ text: String) -> NetworkAddress? {
    guard text.contains(":"), text.allSatisfy({ $0 == ":" || $0.isHexDigit }) else { return nil }
    let halves = text.split(separator: "::", maxSplits: 2, omittingEmptySubsequences: false)
    guard halves.count <= 2 else { return nil }
    let groups = halves.map { half in
      half.isEmpty ? [] : half.split(separator: ":", omittingEmptySubsequences: false)
    }
    let count = groups.reduce(0) { $0 + $1.count }
    guard halves.count == 2 ? count <= 7 : count == 8 else { return nil }
    let zeros = [Substring](repeating: "0", count: 8 - count)
    let all = halves.count == 2 ? groups[0] + zeros + groups[1] : groups[0]
    let numbers = all.compactMap { $0.count <= 4 ? UInt16($0, radix: 16) : nil }
    guard numbers.count == 8 else { return nil }
    return NetworkAddress(bytes: numbers.flatMap { [UInt8($0 >> 8), UInt8($0 & 255)] })
  }
}
