import Crypto
import Foundation

/// The secret with which an office signs its heads: an Ed25519 key.
public struct SigningKey: Sendable {
  private let key: Curve25519.Signing.PrivateKey

  /// Draws a key.
  public init() {
    key = Curve25519.Signing.PrivateKey()
  }

  /// Reads a PEM text as ``pem`` gives it, and as other programs write Ed25519 keys (RFC 8410).
  public init?(pem: String) {
    guard let seed = PEM.body(of: pem, label: "PRIVATE KEY", after: PEM.privateStart),
      let key = try? Curve25519.Signing.PrivateKey(rawRepresentation: seed)
    else { return nil }
    self.key = key
  }

  /// The key as PEM (PKCS #8, RFC 8410): to be kept where only the signer reads.
  public var pem: String {
    PEM.text(label: "PRIVATE KEY", PEM.privateStart + Array(key.rawRepresentation))
  }

  /// The half that everybody may have.
  public var verifying: VerifyingKey { VerifyingKey(key.publicKey) }

  func signature(over bytes: [UInt8]) -> [UInt8]? {
    (try? key.signature(for: bytes)).map { Array($0) }
  }
}

/// What proves a signature: the half of a key that everybody may have.
public struct VerifyingKey: Hashable, Sendable {
  private let bytes: [UInt8]

  init(_ key: Curve25519.Signing.PublicKey) {
    bytes = Array(key.rawRepresentation)
  }

  /// Reads sixty-four hexadecimal digits.
  public init?(hex: String) {
    guard let bytes = Hex.bytes(hex), bytes.count == 32 else { return nil }
    self.bytes = bytes
  }

  /// Reads a PEM text as ``pem`` gives it.
  public init?(pem: String) {
    guard let bytes = PEM.body(of: pem, label: "PUBLIC KEY", after: PEM.publicStart) else {
      return nil
    }
    self.bytes = bytes
  }

  /// The key as PEM (RFC 8410), which other programs read too.
  public var pem: String { PEM.text(label: "PUBLIC KEY", PEM.publicStart + bytes) }

  func accepts(_ signature: [UInt8], over message: [UInt8]) -> Bool {
    guard let key = try? Curve25519.Signing.PublicKey(rawRepresentation: bytes) else {
      return false
    }
    return key.isValidSignature(signature, for: message)
  }
}

extension VerifyingKey: CustomStringConvertible {
  /// Sixty-four lower-case hexadecimal digits.
  public var description: String { Hex.text(bytes) }
}

/// Ed25519 keys in the form of RFC 8410: a fixed start, then thirty-two bytes.
private enum PEM {
  static let privateStart: [UInt8] = [
    0x30, 0x2e, 0x02, 0x01, 0x00, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x04, 0x22, 0x04, 0x20,
  ]
  static let publicStart: [UInt8] = [
    0x30, 0x2a, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x03, 0x21, 0x00,
  ]

  static func text(label: String, _ bytes: [UInt8]) -> String {
    "-----BEGIN \(label)-----\n\(Data(bytes).base64EncodedString())\n-----END \(label)-----\n"
  }

  static func body(of text: String, label: String, after start: [UInt8]) -> [UInt8]? {
    let lines = text.split(whereSeparator: \.isNewline)
    guard lines.count >= 3, lines.first == "-----BEGIN \(label)-----",
      lines.last == "-----END \(label)-----",
      let data = Data(base64Encoded: lines.dropFirst().dropLast().joined())
    else { return nil }
    let bytes = Array(data)
    guard bytes.count == start.count + 32, bytes.starts(with: start) else { return nil }
    return Array(bytes.dropFirst(start.count))
  }
}
