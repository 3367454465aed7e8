/// The sixteen bytes by which an action is known, so that sending it twice records it once.
///
/// A journal holds each key at most once. The journal gives the bytes no meaning.
public struct ActionKey: Hashable, Sendable {
  /// The first eight bytes, read as a big-endian number.
  public let high: UInt64
  /// The last eight bytes, read as a big-endian number.
  public let low: UInt64

  /// Makes a key of its two halves.
  public init(high: UInt64, low: UInt64) {
    self.high = high
    self.low = low
  }

  /// Reads exactly sixteen bytes; any other count gives nil.
  public init?(bytes: some Collection<UInt8>) {
    guard bytes.count == 16 else { return nil }
    var pair: (UInt64, UInt64) = (0, 0)
    Swift.withUnsafeMutableBytes(of: &pair) { $0.copyBytes(from: bytes) }
    self.init(high: UInt64(bigEndian: pair.0), low: UInt64(bigEndian: pair.1))
  }

  /// The sixteen bytes, in order.
  public var bytes: [UInt8] {
    withUnsafeBytes { Array($0) }
  }

  /// Lends the bytes without copying them.
  public func withUnsafeBytes<Result>(
    _ body: (UnsafeRawBufferPointer) throws -> Result
  ) rethrows -> Result {
    try Swift.withUnsafeBytes(of: (high.bigEndian, low.bigEndian), body)
  }
}

extension ActionKey: CustomStringConvertible {
  /// Thirty-two lower-case hexadecimal digits.
  public var description: String {
    Hex.text(bytes)
  }

  /// Reads what ``description`` prints, and nothing else.
  public init?(hexadecimal text: String) {
    guard let bytes = Hex.bytes(text) else { return nil }
    self.init(bytes: bytes)
    guard description == text else { return nil }
  }
}
