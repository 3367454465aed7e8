import Crypto

/// How one entry is chained to the one before it.
///
///     SHA-256( tag 16 | previous digest 32 | number 8 | key 16 | payload length 8 | payload )
///
/// Numbers are big-endian. All parts but the last have a fixed length, so no two different
/// entries can give the same input; the tag keeps these digests apart from any other use of
/// SHA-256 over the same bytes.
enum Link {
  /// The sixteen bytes "entente.entry.1" and a line feed.
  static let tag: (UInt64, UInt64) = (0x656e_7465_6e74_652e, 0x656e_7472_792e_310a)

  /// What the first entry names as its previous digest: SHA-256 of "entente.journal.1" and a
  /// line feed.
  static let genesis: Digest32 = {
    var hash = SHA256()
    hash.update(data: Array("entente.journal.1\n".utf8))
    return Digest32(hash.finalize())
  }()

  static func digest(
    after previous: Digest32, number: UInt64, key: ActionKey, payload: [UInt8]
  ) -> Digest32 {
    payload.withUnsafeBytes { payload in
      digest(after: previous, number: number, key: key, payload: payload)
    }
  }

  static func digest(
    after previous: Digest32, number: UInt64, key: ActionKey, payload: UnsafeRawBufferPointer
  ) -> Digest32 {
    var hash = SHA256()
    withStart(after: previous, number: number, key: key, length: payload.count) {
      hash.update(bufferPointer: $0)
    }
    hash.update(bufferPointer: payload)
    return Digest32(hash.finalize())
  }

  /// Lends what is hashed before the payload.
  static func withStart(
    after previous: Digest32, number: UInt64, key: ActionKey, length: Int,
    _ body: (UnsafeRawBufferPointer) -> Void
  ) {
    let start = Start(
      tag: (tag.0.bigEndian, tag.1.bigEndian), previous: previous.words,
      number: number.bigEndian, key: (key.high.bigEndian, key.low.bigEndian),
      length: UInt64(length).bigEndian)
    withUnsafeBytes(of: start, body)
  }

  /// The parts before the payload, each in big-endian order, as they lie one after another.
  private struct Start: BitwiseCopyable {
    var tag: (UInt64, UInt64)
    var previous: Digest32.Words
    var number: UInt64
    var key: (UInt64, UInt64)
    var length: UInt64
  }
}

extension Digest32 {
  init(_ digest: SHA256.Digest) {
    precondition(SHA256.Digest.byteCount == 32, "SHA-256 gives thirty-two bytes.")
    self.init(words: digest.withUnsafeBytes { $0.loadUnaligned(as: Words.self) })
  }
}
