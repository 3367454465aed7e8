/// A number with so many decimals, exactly as it was written: `2.10` is 210 hundredths.
///
/// The record holds no floating point: a share computed twice must come out the same.
public struct Quantity: Hashable, Sendable {
  /// How many decimals a number has at most.
  public static let decimalsMax = 6
  /// How large its digits may be, so that no sum over all parties overflows.
  public static let digitsMax: Int64 = 100_000_000_000_000

  /// The number without its decimal point.
  public let digits: Int64
  /// How many of the digits are decimals.
  public let decimals: Int

  /// A number of digits and decimals; nil when it has too many of either.
  public init?(_ digits: Int64, decimals: Int = 0) {
    guard (0...Self.decimalsMax).contains(decimals),
      (-Self.digitsMax...Self.digitsMax).contains(digits)
    else { return nil }
    self.digits = digits
    self.decimals = decimals
  }

  /// Reads `1500`, `-3` or `2.10`, with a full stop and nothing else.
  public init?(_ text: some StringProtocol) {
    var bytes = Substring(text).utf8[...]
    let isNegative = bytes.first == UInt8(ascii: "-")
    if isNegative { bytes = bytes.dropFirst() }
    let parts = bytes.split(
      separator: UInt8(ascii: "."), maxSplits: 2, omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), !parts[0].isEmpty, parts[0].count <= 16 else {
      return nil
    }
    let decimals = parts.count == 2 ? parts[1].count : 0
    guard parts.count == 1 || decimals > 0, decimals <= Self.decimalsMax else { return nil }
    var digits: Int64 = 0
    for byte in parts.joined() {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
      let (shifted, isTooLarge) = digits.multipliedReportingOverflow(by: 10)
      if isTooLarge { return nil }
      digits = shifted + Int64(byte - UInt8(ascii: "0"))
      guard digits <= Self.digitsMax else { return nil }
    }
    self.init(isNegative ? -digits : digits, decimals: decimals)
  }

  /// Its digits with as many decimals as a number may have, so that all are comparable.
  public var scaled: Int128 {
    (decimals..<Self.decimalsMax).reduce(Int128(digits)) { value, _ in value * 10 }
  }

  /// Whether it is less than another, whatever decimals either was written with.
  public func isBelow(_ other: Quantity) -> Bool { scaled < other.scaled }
}

extension Quantity: CustomStringConvertible {
  /// As it was written: `2.10`.
  public var description: String {
    let sign = digits < 0 ? "-" : ""
    let text = String(digits.magnitude)
    guard decimals > 0 else { return sign + text }
    let padded = String(repeating: "0", count: max(0, decimals + 1 - text.count)) + text
    return "\(sign)\(padded.dropLast(decimals)).\(padded.suffix(decimals))"
  }
}
