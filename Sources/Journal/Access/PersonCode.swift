/// The code by which the record names a person: `p-` and thirteen characters of Crockford's
/// base 32. Numbers in sequence would tell a reader how many people there are.
public enum PersonCode {
  /// A code drawn at random from 2^64.
  public static func fresh() -> String {
    var random = SystemRandomNumberGenerator()
    return fresh(from: &random)
  }

  /// The code of a certificate: twenty-six characters from 128 bits.
  public static func freshCertificate() -> String {
    var random = SystemRandomNumberGenerator()
    return (0..<2).map { _ in Crockford.text(UInt64.random(in: .min ... .max, using: &random)) }
      .joined()
  }

  /// A certificate's code as it was typed, in its one form.
  public static func foldedCertificate(_ typed: String) -> String { Crockford.folded(typed) }

  static func fresh(from random: inout some RandomNumberGenerator) -> String {
    "p-" + Crockford.text(UInt64.random(in: .min ... .max, using: &random))
  }
}

/// Crockford's base 32 in lower case: digits and letters that cannot be taken for one another.
enum Crockford {
  private static let digits = Array("0123456789abcdefghjkmnpqrstvwxyz".utf8)

  /// Thirteen characters.
  static func text(_ number: UInt64) -> String {
    text((0..<13).map { UInt8(truncatingIfNeeded: number >> UInt64((12 - $0) * 5)) & 31 })
  }

  /// One character for each of some numbers below 32.
  static func text(_ values: [UInt8]) -> String {
    String(decoding: values.map { digits[Int($0 & 31)] }, as: UTF8.self)
  }

  /// What was typed in its one form: lower case, without hyphens and spaces, and with the letters
  /// that are often confused read as the digits they stand for.
  static func folded(_ typed: String) -> String {
    let kept = typed.lowercased().filter { $0 != "-" && $0 != " " }
    return String(kept.map { $0 == "o" ? "0" : $0 == "i" || $0 == "l" ? "1" : $0 })
  }
}
