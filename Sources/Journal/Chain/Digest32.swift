/// Thirty-two bytes of SHA-256.
///
/// Held as four words so that hashing, comparing and copying one needs no allocation: a replay
/// handles a million of them.
public struct Digest32: Hashable, Sendable {
  /// The bytes as they lie in memory.
  let words: Words

  struct Words: Hashable, BitwiseCopyable, Sendable {
    var first: UInt64
    var second: UInt64
    var third: UInt64
    var fourth: UInt64
  }

  init(words: Words) {
    self.words = words
  }

  /// Reads exactly thirty-two bytes; any other count gives nil.
  public init?(bytes: some Collection<UInt8>) {
    guard bytes.count == 32 else { return nil }
    var words = Words(first: 0, second: 0, third: 0, fourth: 0)
    withUnsafeMutableBytes(of: &words) { $0.copyBytes(from: bytes) }
    self.words = words
  }

  /// Reads sixty-four hexadecimal digits of either case.
  public init?(hex: String) {
    guard let bytes = Hex.bytes(hex) else { return nil }
    self.init(bytes: bytes)
  }

  /// The thirty-two bytes, in order.
  public var bytes: [UInt8] {
    withUnsafeBytes { Array($0) }
  }

  /// Lends the bytes without copying them.
  public func withUnsafeBytes<Result>(
    _ body: (UnsafeRawBufferPointer) throws -> Result
  ) rethrows -> Result {
    try Swift.withUnsafeBytes(of: words, body)
  }
}

extension Digest32: CustomStringConvertible {
  /// Sixty-four lower-case hexadecimal digits.
  public var description: String {
    Hex.text(bytes)
  }
}
