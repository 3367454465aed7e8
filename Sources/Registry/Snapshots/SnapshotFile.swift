import Crypto
import Domain
import Foundation
import Journal

/// A state written beside the journal so that a start replays only what came later.
///
/// It is a convenience and never evidence: one that is damaged, of another form, or of another
/// chain is passed over and the journal replayed whole.
struct SnapshotFile: Sendable {
  let path: String

  private static let magic = Array("ENTSNAP1".utf8)

  /// The standpoint that the file holds, if it belongs to this journal.
  func load(for journal: any Chronicle) -> Standpoint? {
    guard let file = FileManager.default.contents(atPath: path) else { return nil }
    let bytes = [UInt8](file)
    let start = Self.magic.count + 32
    guard bytes.count > start, Array(bytes.prefix(Self.magic.count)) == Self.magic else {
      return nil
    }
    let sum = SHA256.hash(data: bytes[start...])
    guard sum.elementsEqual(bytes[Self.magic.count..<start]) else { return nil }
    var reader = ByteReader(bytes, at: start)
    guard let point = try? Self.read(&reader), reader.isAtEnd else { return nil }
    guard let number = point.number == 0 ? nil : EntryNumber(point.number),
      let entry = try? journal.entry(number), entry.head == point.head
    else { return nil }
    return point
  }

  /// Writes a standpoint whole or not at all: to a file beside, flushed, then moved in place.
  func save(_ point: Standpoint) throws {
    var writer = ByteWriter()
    writer.write(word: point.number)
    writer.append(point.head.digest.bytes)
    point.alliance.holdings.write(to: &writer)
    let sum = SHA256.hash(data: writer.bytes)
    let beside = URL(fileURLWithPath: path + ".new")
    var file = Data(capacity: writer.bytes.count + 48)
    file.append(contentsOf: Self.magic)
    file.append(contentsOf: sum)
    file.append(contentsOf: writer.bytes)
    try file.write(to: beside)
    let handle = try FileHandle(forUpdating: beside)
    try handle.synchronize()
    try handle.close()
    guard rename(beside.path, path) == 0 else { throw CocoaError(.fileWriteUnknown) }
  }

  /// Writes a standpoint, or leaves what there was: the journal has everything.
  func saveIfPossible(_ point: Standpoint) {
    do { try save(point) } catch { return }
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

extension Holdings: Stored {
  init(from reader: inout ByteReader) throws(StoredFault) {
    try reader.version(1, of: "snapshot")
    self.init()
    edition = try reader.optional()
    sources = try reader.list()
    decisions = try reader.list()
    terms = try reader.list()
    parties = try reader.list()
    bodies = try reader.list()
    memberships = try reader.list()
    restrictions = try reader.list()
  }

  func write(to writer: inout ByteWriter) {
    writer.write(1)
    writer.write(edition)
    writer.write(sources)
    writer.write(decisions)
    writer.write(terms)
    writer.write(parties)
    writer.write(bodies)
    writer.write(memberships)
    writer.write(restrictions)
  }
}
