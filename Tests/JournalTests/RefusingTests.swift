import Foundation
import GRDB
import Testing

@testable import Journal

@Suite struct `Refusing a file` {
  private static let garbage: [[UInt8]] = [
    Array("This is a letter, not a store.".utf8),
    [UInt8](repeating: 0, count: 5000),
    [1],
    Array("SQLite format 3\0 and then nothing that makes sense".utf8),
  ]

  @Test(arguments: garbage, [SQLiteJournal.Purpose.reading, .writing])
  func `that is not a database, and leaves it untouched`(
    _ garbage: [UInt8], _ purpose: SQLiteJournal.Purpose
  ) throws {
    try withFolder { folder in
      let file = URL(fileURLWithPath: folder.store)
      try Data(garbage).write(to: file)
      #expect(throws: JournalFailure.foreign) {
        try SQLiteJournal(path: folder.store, for: purpose)
      }
      #expect(try Data(contentsOf: file) == Data(garbage))
      let left = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      #expect(left == ["store.db"])
    }
  }

  @Test(arguments: [SQLiteJournal.Purpose.reading, .writing])
  func `that is another program's database`(_ purpose: SQLiteJournal.Purpose) throws {
    try withFolder { folder in
      let queue = try DatabaseQueue(path: folder.store)
      try queue.write { try $0.execute(sql: "CREATE TABLE recipe (name TEXT)") }
      try queue.close()
      let before = try Data(contentsOf: URL(fileURLWithPath: folder.store))
      #expect(throws: JournalFailure.foreign) {
        try SQLiteJournal(path: folder.store, for: purpose)
      }
      #expect(try Data(contentsOf: URL(fileURLWithPath: folder.store)) == before)
    }
  }

  @Test(arguments: [SQLiteJournal.Purpose.reading, .writing])
  func `that a later version wrote`(_ purpose: SQLiteJournal.Purpose) throws {
    try withFolder { folder in
      let store = try Tampering(in: folder)
      try store.alter("PRAGMA user_version = 7")
      #expect(throws: JournalFailure.newerFormat(found: 7, known: 3)) {
        try SQLiteJournal(path: folder.store, for: purpose)
      }
    }
  }

  @Test func `that is a folder`() throws {
    try withFolder { folder in
      #expect(throws: JournalFailure.self) { try SQLiteJournal(path: folder.path) }
    }
  }

  @Test func `in a folder that is not there`() throws {
    try withFolder { folder in
      #expect(throws: JournalFailure.self) {
        try SQLiteJournal(path: folder.file("nowhere/store.db"))
      }
    }
  }
}
