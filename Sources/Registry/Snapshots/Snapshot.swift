import Crypto
import Domain
package import Journal

/// The form of a state that is kept so that a start replays only what came later.
///
/// It is a convenience and never evidence: one that is damaged, of another form, or of another
/// chain is passed over and the journal replayed whole.
package enum Snapshot {
  private static let magic = Array("ENTSNAP1".utf8)

  /// The bytes of a standpoint, with a digest over them.
  package static func bytes(of point: Standpoint) -> [UInt8] {
    var writer = ByteWriter()
    writer.write(word: point.number)
    writer.append(point.head.digest.bytes)
    point.alliance.holdings.write(to: &writer)
    return magic + Array(SHA256.hash(data: writer.bytes)) + writer.bytes
  }

  /// The standpoint that bytes hold, if they are whole and belong to this journal.
  package static func standpoint(in bytes: [UInt8], of journal: any Chronicle) -> Standpoint? {
    let start = magic.count + 32
    guard bytes.count > start, Array(bytes.prefix(magic.count)) == magic else { return nil }
    let sum = SHA256.hash(data: bytes[start...])
    guard sum.elementsEqual(bytes[magic.count..<start]) else { return nil }
    var reader = ByteReader(bytes, at: start)
    guard let point = try? read(&reader), reader.isAtEnd else { return nil }
    guard let number = point.number == 0 ? nil : EntryNumber(point.number),
      let entry = try? journal.entry(number), entry.head == point.head
    else { return nil }
    return point
  }

  private static func read(_ reader: inout ByteReader) throws(StoredFault) -> Standpoint {
    let number = try reader.word()
    var bytes: [UInt8] = []
    for _ in 0..<32 { bytes.append(try reader.byte()) }
    guard let digest = Digest32(bytes: bytes) else { throw .malformed }
    let holdings = try Holdings(from: &reader)
    return Standpoint(Alliance(holdings), at: Head(number: number, digest: digest))
  }
}
