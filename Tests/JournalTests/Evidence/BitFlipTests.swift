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

  @Test func `is found out, or holds what it held`() throws {
    // A sample, unless ENTENTE_EVERY_BIT asks for every bit (1) or every so many.
    let asked = ProcessInfo.processInfo.environment["ENTENTE_EVERY_BIT"].flatMap { Int($0) }
    let step = max(1, asked ?? 127)
    try withFolder { folder in
      let whole = try Self.store(in: folder)
      let before = try Self.rows(folder.store)
      var counts = Counts()
      for bit in stride(from: 0, to: whole.count * 8, by: step) {
        var bytes = whole
        bytes[bit / 8] ^= 1 << UInt8(bit % 8)
        let path = folder.file("flipped.db")
        try Data(bytes).write(to: URL(fileURLWithPath: path))
        if Self.isFoundOut(path) {
          counts.found += 1
        } else if (try? Self.rows(path)) == before {
          counts.harmless += 1
        } else {
          counts.missed.append(bit)
        }
        for suffix in ["-wal", "-shm"] { unlink(path + suffix) }
      }
      print(
        "bits \(counts.found + counts.harmless + counts.missed.count) of \(whole.count * 8):",
        "found \(counts.found), harmless \(counts.harmless), missed \(counts.missed.count)")
      #expect(counts.missed.isEmpty)
      #expect(counts.found > counts.harmless / 20)
    }
  }

  /// A store of a few entries as one file; without accounts, which the chain does not cover.
  private static func store(in folder: Folder) throws -> [UInt8] {
    let journal = try SQLiteJournal(path: folder.store)
    try journal.append(drafts(1...20), after: .empty)
    try journal.close()
    return Array(try Data(contentsOf: URL(fileURLWithPath: folder.store)))
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
