import Foundation

/// What an office says of its record and cannot take back: that at this entry it bore this digest.
///
/// Given to someone outside, it later shows whether the record still holds everything that it held
/// then. It is a small text that people can read; `docs/JOURNAL.md` gives its form.
public struct SignedHead: Hashable, Sendable {
  /// The last entry's number and digest when it was signed.
  public let head: Head
  /// The moment by the signer's clock, in seconds since 1970: a claim, proved by nothing.
  public let signedAt: Int64
  /// The office's name for itself, of 1 to 100 printable characters.
  public let office: String
  /// Whose signature it is.
  public let key: VerifyingKey
  /// The sixty-four bytes of the signature over ``statement``.
  public let signature: [UInt8]

  /// Signs a head; nil when the name is not printable on one line.
  public init?(_ head: Head, of office: String, at seconds: Int64, by signer: SigningKey) {
    guard Self.isFit(office) else { return nil }
    let key = signer.verifying
    let statement = Self.statement(head, office: office, at: seconds, key: key)
    guard let signature = signer.signature(over: Array(statement.utf8)) else { return nil }
    self.init(head: head, signedAt: seconds, office: office, key: key, signature: signature)
  }

  init(head: Head, signedAt: Int64, office: String, key: VerifyingKey, signature: [UInt8]) {
    self.head = head
    self.signedAt = signedAt
    self.office = office
    self.key = key
    self.signature = signature
  }

  /// What is signed: all lines but the last, to the byte.
  public var statement: String { Self.statement(head, office: office, at: signedAt, key: key) }

  /// Whether the signature is that of the named key over the statement.
  public var isSignatureGood: Bool {
    key.accepts(signature, over: Array(statement.utf8))
  }

  static let title = "entente signed head 1"

  private static func statement(
    _ head: Head, office: String, at seconds: Int64, key: VerifyingKey
  ) -> String {
    """
    \(title)
    office: \(office)
    entry: \(head.number)
    digest: \(head.digest)
    signed: \(Moment.text(seconds))
    key: \(key)

    """
  }

  static func isFit(_ office: String) -> Bool {
    (1...100).contains(office.count) && office.utf8.count <= 400
      && office.first != " " && office.last != " "
      && office.unicodeScalars.allSatisfy { $0.properties.isPrintable }
  }
}

extension Unicode.Scalar.Properties {
  /// Whether the character stands on one line and can be seen: signed text must hide nothing.
  fileprivate var isPrintable: Bool {
    switch generalCategory {
    case .control, .format, .surrogate, .unassigned, .privateUse, .lineSeparator,
      .paragraphSeparator:
      false
    default: true
    }
  }
}

/// A moment in the text of a signed head: ISO 8601 in UTC, to the second.
enum Moment {
  static func text(_ seconds: Int64) -> String {
    Date(timeIntervalSince1970: Double(seconds)).formatted(.iso8601)
  }

  static func seconds(_ text: String) -> Int64? {
    guard let date = try? Date(text, strategy: .iso8601) else { return nil }
    return Int64(exactly: date.timeIntervalSince1970)
  }
}
