import Crypto

/// One signed-in browser or program.
public struct Session: Hashable, Sendable {
  /// Who signed in.
  public let account: Account
  /// The thirty-two bytes that forms must carry back, so that no other site can post them.
  public let secret: [UInt8]
  /// When it began, in seconds since 1970.
  public let created: Int64
  /// From when it no longer counts, in seconds since 1970.
  public let expires: Int64
  /// When it was last noted as used, in seconds since 1970.
  public let seen: Int64
  /// The sort of place that it began from; never an address.
  public let place: String
  /// What names it to its owner, and proves nothing: the start of the kept digest.
  public let handle: String
}

/// What proves a session: thirty-two random bytes, handed out once; the store keeps a digest.
public struct SessionToken: Hashable, Sendable {
  /// The bytes.
  public let bytes: [UInt8]

  /// Makes a fresh token.
  init(from random: inout some RandomNumberGenerator) {
    bytes = Token.bytes(32, from: &random)
  }

  /// Reads what `text` gives: sixty-four hexadecimal digits.
  public init?(text: String) {
    guard let bytes = Hex.bytes(text), bytes.count == 32 else { return nil }
    self.bytes = bytes
  }

  /// Sixty-four hexadecimal digits, for a cookie.
  public var text: String { Hex.text(bytes) }

  /// What the store keeps: whoever reads the file cannot make a token of it.
  var digest: Digest32 { Token.digest(bytes) }

  /// How much of a digest names a session.
  static let handleBytes = 12
}

/// Random bytes, and what is kept of them.
enum Token {
  static func digest(_ bytes: [UInt8]) -> Digest32 { Digest32(SHA256.hash(data: bytes)) }

  /// Fresh random bytes.
  static func bytes(_ count: Int) -> [UInt8] {
    var random = SystemRandomNumberGenerator()
    return bytes(count, from: &random)
  }

  static func bytes(_ count: Int, from random: inout some RandomNumberGenerator) -> [UInt8] {
    (0..<count).map { _ in UInt8.random(in: .min ... .max, using: &random) }
  }
}
