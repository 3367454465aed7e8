import Foundation
import GRDB
import Testing

@testable import Journal

@Suite struct `Opening a store` {
  @Test func `makes one where there is none, and finds it again`() throws {
    try withFolder { folder in
      let journal = try SQLiteJournal(path: folder.store)
      let entries = try journal.append(drafts(1...3), after: .empty)
      try journal.close()
      let again = try SQLiteJournal(path: folder.store)
      #expect(try again.entries() == entries)
      try again.append([draft(4)], after: entries[2].head)
      try again.close()
    }
  }

  @Test func `commits durably in a write-ahead log`() throws {
    try withFolder { folder in
      let journal = try SQLiteJournal(path: folder.store)
      try journal.store.transaction { db in
        let mode = try String.fetchOne(db, sql: "PRAGMA journal_mode")
        #expect(mode == "wal")
        #expect(try Int.fetchOne(db, sql: "PRAGMA synchronous") == 2)
        #expect(try Int.fetchOne(db, sql: "PRAGMA page_size") == 2048)
        #expect(try Int.fetchOne(db, sql: "PRAGMA foreign_keys") == 1)
      }
      try journal.close()
    }
  }

  @Test func `recovers what only the log holds`() throws {
    try withFolder { folder in
      let journal = try SQLiteJournal(path: folder.store)
      let entries = try journal.append(drafts(1...3), after: .empty)
      // What a killed process leaves: the store and its log, without the shared memory.
      let left = folder.file("left.db")
      for suffix in ["", "-wal"] {
        try FileManager.default.copyItem(atPath: folder.store + suffix, toPath: left + suffix)
      }
      try journal.close()
      let reading = try SQLiteJournal(path: left, for: .reading)
      #expect(try reading.entries() == entries)
      try reading.close()
      let again = try SQLiteJournal(path: left)
      #expect(try again.verify().isWhole)
      #expect(try again.head() == entries[2].head)
      try again.close()
    }
  }

  @Test func `loses the unfinished end of a torn log and nothing before it`() throws {
    try withFolder { folder in
      let journal = try SQLiteJournal(path: folder.store)
      var heads = [Head.empty]
      for number in 1...8 {
        heads.append(try journal.append([draft(number)], after: heads[number - 1])[0].head)
      }
      let log = try Data(contentsOf: URL(fileURLWithPath: folder.store + "-wal"))
      let store = try Data(contentsOf: URL(fileURLWithPath: folder.store))
      try journal.close()
      for cut in stride(from: log.count, to: log.count - 12_000, by: -500) {
        let torn = folder.file("torn-\(cut).db")
        try store.write(to: URL(fileURLWithPath: torn))
        try log.prefix(cut).write(to: URL(fileURLWithPath: torn + "-wal"))
        let again = try SQLiteJournal(path: torn)
        #expect(heads.contains(try again.head()))
        #expect(try again.verify().isWhole)
        try again.close()
      }
    }
  }

  @Test func `is refused while another instance may write`() throws {
    try withFolder { folder in
      let journal = try SQLiteJournal(path: folder.store)
      #expect(throws: JournalFailure.locked) { try SQLiteJournal(path: folder.store) }
      try journal.append([draft(1)], after: .empty)
      try journal.close()
      try SQLiteJournal(path: folder.store).close()
    }
  }

  @Test func `for reading works while another writes, and sees what is appended`() throws {
    try withFolder { folder in
      let writing = try SQLiteJournal(path: folder.store)
      let first = try writing.append([draft(1)], after: .empty)
      let reading = try SQLiteJournal(path: folder.store, for: .reading)
      #expect(try reading.entries() == first)
      let second = try writing.append([draft(2)], after: first[0].head)
      #expect(try reading.entries() == first + second)
      #expect(try reading.verify().isWhole)
      #expect(throws: JournalFailure.readOnly) {
        try reading.append([draft(3)], after: second[0].head)
      }
      #expect(throws: JournalFailure.readOnly) { try reading.checkpoint() }
      try writing.close()
      #expect(try reading.entries() == first + second)
      try reading.close()
    }
  }

  @Test func `for reading needs a store`() throws {
    try withFolder { folder in
      #expect(throws: JournalFailure.unavailable("there is no store")) {
        try SQLiteJournal(path: folder.store, for: .reading)
      }
      #expect(!FileManager.default.fileExists(atPath: folder.store))
    }
  }

  @Test func `leaves one whole file after a checkpoint`() throws {
    try withFolder { folder in
      let journal = try SQLiteJournal(path: folder.store)
      let entries = try journal.append(drafts(1...3), after: .empty)
      try journal.checkpoint()
      let copy = folder.file("copy.db")
      try FileManager.default.copyItem(atPath: folder.store, toPath: copy)
      let reading = try SQLiteJournal(path: copy, for: .reading)
      #expect(try reading.entries() == entries)
      try reading.close()
      try journal.append([draft(4)], after: entries[2].head)
      try journal.close()
    }
  }

  @Test func `leaves one whole file when it is closed`() throws {
    try withFolder { folder in
      let journal = try SQLiteJournal(path: folder.store)
      let entries = try journal.append(drafts(1...3), after: .empty)
      try journal.close()
      let copy = folder.file("copy.db")
      try FileManager.default.copyItem(atPath: folder.store, toPath: copy)
      let reading = try SQLiteJournal(path: copy, for: .reading)
      #expect(try reading.entries() == entries)
      try reading.close()
    }
  }

  @Test func `keeps the file from other people of the machine`() throws {
    try withFolder { folder in
      try SQLiteJournal(path: folder.store).close()
      let found = try FileManager.default.attributesOfItem(atPath: folder.store)
      #expect(found[.posixPermissions] as? Int == 0o600)
    }
  }
}
