import Crypto
import Foundation

/// The papers' bytes, named by their SHA-256 and sealed at rest: what the record calls by a
/// digest, and nothing of what it says about them.
public struct PaperBytes: Sendable {
  /// Why bytes could not be kept or given. Earlier cases win when several hold.
  public enum Failure: Error, Hashable, Sendable {
    /// More than ``PaperBytes/bytesMax``.
    case tooLarge
    /// What is stored under the digest was altered.
    case altered
    /// The vault cannot seal or open.
    case vault(VaultFailure)
  }

  /// The most bytes that one paper may have.
  public static let bytesMax = 20 << 20
  let vault: Vault

  /// Keeps bytes, and says under which digest. Keeping the same again changes nothing.
  @discardableResult
  public func put(_ bytes: [UInt8], at seconds: Int64) throws(Failure) -> Digest32 {
    guard bytes.count <= Self.bytesMax else { throw .tooLarge }
    let digest = Token.digest(bytes)
    do {
      let sealed = try Seal.closed(
        bytes, under: key(of: digest), bound: Self.context(digest))
      try vault.store.writing { tables in
        try tables.run(
          """
          INSERT INTO paper (digest, size, sealed, stored) VALUES ($1, $2, $3, $4)
          ON CONFLICT (digest) DO NOTHING
          """,
          [
            .bytes(digest.bytes), .integer(Int64(bytes.count)), .bytes(sealed),
            .integer(seconds),
          ])
      }
    } catch {
      throw Failure(error)
    }
    return digest
  }

  /// The bytes of a digest, once they are found to have it; nil when none are kept.
  public func bytes(of digest: Digest32) throws(Failure) -> [UInt8]? {
    do {
      let found = try vault.store.reading { tables in
        try tables.run(
          "SELECT sealed FROM paper WHERE digest = $1", [.bytes(digest.bytes)]
        ).rows.first?[0].bytes
      }
      guard let found else { return nil }
      let opened = Seal.opened(found, under: try key(of: digest), bound: Self.context(digest))
      guard let opened, Token.digest(opened) == digest else { throw Failure.altered }
      return opened
    } catch {
      throw Failure(error)
    }
  }

  /// Whether bytes of this digest are kept, without looking at them.
  public func holds(_ digest: Digest32) throws(JournalFailure) -> Bool {
    try vault.store.reading { tables in
      try !tables.run("SELECT size FROM paper WHERE digest = $1", [.bytes(digest.bytes)])
        .rows.isEmpty
    }
  }

  /// The digests of all bytes that are kept, in their order.
  public func digests() throws(JournalFailure) -> [Digest32] {
    try vault.store.reading { tables in
      try tables.run("SELECT digest FROM paper ORDER BY digest", []).rows
        .compactMap { $0[0].bytes.flatMap { Digest32(bytes: $0) } }
    }
  }

  /// Those whose bytes cannot be given any more, by opening every one.
  public func altered() throws(Failure) -> [Digest32] {
    let all: [Digest32]
    do { all = try digests() } catch { throw Failure(error) }
    var altered: [Digest32] = []
    for digest in all {
      do throws(Failure) { _ = try bytes(of: digest) } catch .altered { altered.append(digest) }
    }
    return altered
  }

  private static func context(_ digest: Digest32) -> String { "entente.paper.1\n\(digest)" }

  /// Each paper's key comes of the papers' key, which the master key wraps.
  private func key(of digest: Digest32) throws -> SymmetricKey {
    guard let settings = try vault.store.reading(VaultRows.settings) else {
      throw VaultFailure.locked
    }
    let papers = try vault.unwrapped(settings.papers, of: VaultRows.papers)
    return HKDF<SHA256>.deriveKey(
      inputKeyMaterial: papers, info: Data(Self.context(digest).utf8), outputByteCount: 32)
  }
}

extension PaperBytes.Failure {
  init(_ error: any Error) {
    self = error as? Self ?? .vault(VaultFailure(error))
  }
}
