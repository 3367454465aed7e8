import Crypto

/// The bytes of a chain in memory, hashed without a store and without comparing: what checking it
/// costs at the least. For benches alone.
public struct PlainChain: Sendable {
  private var buffer: [UInt8] = []
  private var ends: [Int] = []

  /// Copies what the entries' digests are over.
  public init(of journal: any Chronicle) throws(JournalFailure) {
    var bytes: [UInt8] = []
    var ends: [Int] = []
    var previous = Link.genesis
    try journal.read(after: 0, limit: nil) { entry in
      Link.withStart(
        after: previous, number: entry.number.value, key: entry.key, length: entry.payload.count
      ) { bytes.append(contentsOf: $0) }
      bytes.append(contentsOf: entry.payload)
      ends.append(bytes.count)
      previous = entry.digest
      return true
    }
    buffer = bytes
    self.ends = ends
  }

  /// How many bytes are hashed.
  public var bytes: Int { buffer.count }

  /// How many entries they are of.
  public var entries: Int { ends.count }

  /// One SHA-256 over all bytes in one piece; the first byte of it, so that nobody leaves it out.
  public func hashedWhole() -> UInt8 {
    buffer.withUnsafeBytes { bytes in
      var hash = SHA256()
      hash.update(bufferPointer: bytes)
      return Digest32(hash.finalize()).bytes[0]
    }
  }

  /// One SHA-256 for each entry, as the chain needs it; the first bytes of all, exclusively or-ed.
  public func hashedEach() -> UInt8 {
    buffer.withUnsafeBytes { bytes in
      var found: UInt8 = 0
      var start = 0
      for end in ends {
        var hash = SHA256()
        hash.update(bufferPointer: UnsafeRawBufferPointer(rebasing: bytes[start..<end]))
        found ^= Digest32(hash.finalize()).withUnsafeBytes { $0[0] }
        start = end
      }
      return found
    }
  }
}
