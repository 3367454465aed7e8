import Foundation
import GRDB
import Testing

@testable import Journal

/// Every bit of a small store, or a sample of them, turned over one at a time.
///
/// A change is *found* when opening, verifying or inspecting says so. It is *harmless* when, for
/// all that, every row of every table reads as before: it fell on a byte that holds nothing.
/// Nothing may be neither.
@Suite struct `A store in which one bit was turned over` {
  private struct Counts {
    var found = 0
    var harmless = 0
    var missed: [Int] = []
  }

  /// A store of a few pages, and one whose trees have inner pages and whose payloads have pages
  /// of their own; of each so many bits are turned over in every run. ENTENTE_EVERY_BIT asks for
  /// others: 1 for every bit of the small one, 7 for each seventh, and of the large one for an
  /// eighth of that.
  @Test(arguments: [Store(entries: 20, length: 10), Store(entries: 300, length: 260)])
  func `is found out, or holds what it held`(_ store: Store) throws {
    let asked = ProcessInfo.processInfo.environment["ENTENTE_EVERY_BIT"].flatMap { Int($0) }
    try withFolder { folder in
      let size = try Self.make(store, in: folder)
      let step = max(1, asked.map { store.entries > 20 ? $0 * 8 + 1 : $0 } ?? size * 8 / 1000)
      let before = try Self.rows(folder.store)
      var counts = Counts()
      for bit in stride(from: 0, to: size * 8, by: step) {
        try Self.flip(bit, of: folder.store)
        if Self.isFoundOut(folder.store) {
          counts.found += 1
        } else if (try? Self.rows(folder.store)) == before {
          counts.harmless += 1
        } else {
          counts.missed.append(bit)
        }
        // A log that a reader made would outlive the bit that it was made beside.
        for suffix in ["-wal", "-shm"] { unlink(folder.store + suffix) }
        try Self.flip(bit, of: folder.store)
      }
      print(
        "bits \(counts.found + counts.harmless + counts.missed.count) of \(size * 8):",
        "found \(counts.found), harmless \(counts.harmless), missed \(counts.missed.count)")
      #expect(counts.missed.isEmpty)
      #expect(counts.found > counts.harmless / 20)
    }
  }

  struct Store: CustomTestStringConvertible {
    var entries: Int
    var length: Int

    var testDescription: String { "\(entries) entries" }
  }

  /// Makes a store as one file and gives its size in bytes; without accounts, which the chain
  /// does not cover. Every tenth payload is so long that it needs pages of its own.
  private static func make(_ store: Store, in folder: Folder) throws -> Int {
    let journal = try SQLiteJournal(path: folder.store)
    let drafts = (1...store.entries).map { number in
      let length = number % 10 == 0 ? store.length * 10 : store.length
      return Draft(key: key(number), payload: (0..<length).map { UInt8(($0 * number) & 0xff) })
    }
    try journal.append(drafts, after: .empty)
    try journal.close()
    for suffix in ["-wal", "-shm"] { unlink(folder.store + suffix) }
    return try Data(contentsOf: URL(fileURLWithPath: folder.store)).count
  }

  /// Turns one bit over, in place: writing the whole file each time takes longer than looking.
  private static func flip(_ bit: Int, of path: String) throws {
    let file = try FileHandle(forUpdating: URL(fileURLWithPath: path))
    defer { try? file.close() }
    try file.seek(toOffset: UInt64(bit / 8))
    let byte = try #require(try file.read(upToCount: 1)?.first)
    try file.seek(toOffset: UInt64(bit / 8))
    try file.write(contentsOf: [byte ^ 1 << UInt8(bit % 8)])
  }

  private static func isFoundOut(_ path: String) -> Bool {
    do throws(JournalFailure) {
      let journal = try SQLiteJournal(path: path, for: .reading)
      guard try journal.verify().isWhole else { return true }
      return try !journal.inspect().isEmpty
    } catch {
      return true
    }
  }

  /// Everything that the file says, by table.
  private static func rows(_ path: String) throws -> [[Row]] {
    var configuration = Configuration()
    configuration.readonly = true
    let queue = try DatabaseQueue(path: path, configuration: configuration)
    return try queue.read { db in
      let tables = try String.fetchAll(
        db, sql: "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
      return try tables.map { try Row.fetchAll(db, sql: "SELECT * FROM \"\($0)\"") }
        + [try Row.fetchAll(db, sql: "SELECT type, name, tbl_name, sql FROM sqlite_schema")]
    }
  }
}
