import GRDB
import Testing

@testable import Journal

@Suite struct `A store whose commit failed` {
  @Test func `appends nothing more until it is opened anew`() throws {
    try withFolder { folder in
      let journal = try SQLiteJournal(path: folder.store)
      let head = try journal.append([draft(1)], after: .empty)[0].head
      // An engine that has no room fails inside the transaction or at its commit.
      try journal.store.transaction { db in
        try db.execute(sql: "PRAGMA max_page_count = 1")
      }
      let large = Draft(key: key(2), payload: [UInt8](repeating: 1, count: 1_000_000))
      #expect(throws: JournalFailure.full) { try journal.append([large], after: head) }
      #expect(throws: JournalFailure.stopped) { try journal.append([draft(3)], after: head) }
      #expect(throws: AccountFailure.store(.stopped)) {
        try journal.accounts.change(roles: [], of: Account.ID(1))
      }
      #expect(try journal.entries().count == 1)
      try journal.close()
      let again = try SQLiteJournal(path: folder.store)
      #expect(try again.append([large], after: head).count == 1)
      #expect(try again.verify().isWhole)
      try again.close()
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
