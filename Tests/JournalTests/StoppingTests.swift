import GRDB
import Testing

@testable import Journal

@Suite struct `A store whose commit failed` {
  @Test func `appends nothing more until it is opened anew`() throws {
    try withFolder { folder in
      let journal = try SQLiteJournal(path: folder.store)
      let head = try journal.append([draft(1)], after: .empty)[0].head
      // What a failed fsync gives, to the journal's eyes.
      #expect(throws: JournalFailure.self) {
        try journal.store.write { _ in throw SQLiteError(code: 1034, detail: "disk I/O error") }
      }
      #expect(throws: JournalFailure.stopped) { try journal.append([draft(2)], after: head) }
      #expect(throws: AccountFailure.store(.stopped)) {
        try journal.accounts.change(roles: [], of: Account.ID(1))
      }
      #expect(try journal.entries().count == 1)
      try journal.close()
      let again = try SQLiteJournal(path: folder.store)
      #expect(try again.append([draft(2)], after: head).count == 1)
      #expect(try again.verify().isWhole)
      try again.close()
    }
  }

  @Test func `for lack of room goes on when there is room again`() throws {
    try withFolder { folder in
      let journal = try SQLiteJournal(path: folder.store)
      let head = try journal.append([draft(1)], after: .empty)[0].head
      // A limit of the connection's own: one that is opened anew has room.
      try journal.store.transaction { db in
        try db.execute(sql: "PRAGMA max_page_count = 1")
      }
      let large = Draft(key: key(2), payload: [UInt8](repeating: 1, count: 1_000_000))
      #expect(throws: JournalFailure.full) { try journal.append([large], after: head) }
      #expect(try journal.entries().count == 1)
      #expect(try journal.append([large], after: head).count == 1)
      #expect(try journal.entries().count == 2)
      #expect(try journal.verify().isWhole)
      let sync = try journal.store.transaction { try Int.fetchOne($0, sql: "PRAGMA synchronous") }
      #expect(sync == 2)
      try journal.close()
    }
  }

  @Test func `is not stopped by refusing a draft`() throws {
    try withFolder { folder in
      let journal = try SQLiteJournal(path: folder.store)
      let head = try journal.append([draft(1)], after: .empty)[0].head
      #expect(throws: JournalFailure.repeated(key(1))) {
        try journal.append([draft(1)], after: head)
      }
      try journal.append([draft(2)], after: head)
      try journal.close()
    }
  }
}
