import Crypto
import Foundation

/// The one secret under which everything personal stands: 256 bits, kept outside the store.
///
/// Nothing is sealed with it directly. Each use takes a key of its own, derived by HKDF-SHA-256.
public struct MasterKey: Sendable {
  private let key: SymmetricKey

  /// Draws a key.
  public init() {
    key = SymmetricKey(size: .bits256)
  }

  /// Reads what ``text`` gives: sixty-four hexadecimal digits, perhaps with white space around.
  public init?(text: String) {
    let digits = text.trimmingCharacters(in: .whitespacesAndNewlines)
    guard let bytes = Hex.bytes(digits), bytes.count == 32, Set(bytes).count > 1 else {
      return nil
    }
    key = SymmetricKey(data: bytes)
  }

  /// Sixty-four hexadecimal digits, for a file that only its owner reads.
  public var text: String { key.withUnsafeBytes { Hex.text(Array($0)) } }

  /// Seals other keys.
  var wrapping: SymmetricKey { derived("wrap") }

  /// What a store keeps to tell whether a key is the one that it was set up with. It helps nobody
  /// to find the key.
  var proof: [UInt8] {
    let code = HMAC<SHA256>.authenticationCode(
      for: Data("entente.vault.1".utf8), using: derived("proof"))
    return Array(code)
  }

  /// Whether a kept proof is this key's, in a time that does not tell where they differ.
  func proves(_ kept: [UInt8]) -> Bool {
    SymmetricKey(data: kept) == SymmetricKey(data: proof)
  }

  private func derived(_ purpose: String) -> SymmetricKey {
    HKDF<SHA256>.deriveKey(
      inputKeyMaterial: key, info: Data("entente.\(purpose).1".utf8), outputByteCount: 32)
  }
}

extension MasterKey: CustomStringConvertible, CustomReflectable {
  /// Never the key.
  public var description: String { "a master key" }
  /// Never the key.
  public var customMirror: Mirror { Mirror(self, children: []) }
}

/// AES-256-GCM with a random nonce: nonce, ciphertext and tag in one run of bytes.
enum Seal {
  /// Seals bytes and binds them to a context that must be stated again to open them.
  static func closed(
    _ bytes: some DataProtocol, under key: SymmetricKey, bound context: String
  ) throws -> [UInt8] {
    let box = try AES.GCM.seal(bytes, using: key, authenticating: Data(context.utf8))
    guard let combined = box.combined else { throw VaultFailure.unsealable }
    return Array(combined)
  }

  /// Opens what ``closed(_:under:bound:)`` made; nil when a bit, the key or the context differs.
  static func opened(
    _ sealed: [UInt8], under key: SymmetricKey, bound context: String
  ) -> [UInt8]? {
    guard let box = try? AES.GCM.SealedBox(combined: sealed),
      let data = try? AES.GCM.open(box, using: key, authenticating: Data(context.utf8))
    else { return nil }
    return Array(data)
  }
}
