import Foundation
import Synchronization
import Testing

@testable import Journal

@Suite struct `A backup` {
  @Test func `holds entries and accounts, and no sessions`() throws {
    try withFolder { folder in
      let journal = try SQLiteJournal(path: folder.store)
      try journal.append(drafts(1...40), after: .empty)
      let account = try journal.accounts.add(
        NewAccount(name: "anna", password: "correct horse"), at: 0)
      let token = try journal.accounts.begin(sessionOf: account.id, at: 0, lasting: 100).token
      let found = try journal.backUp(to: folder.file("copy.db"))
      #expect(found.head == (try journal.head()))
      let copy = try SQLiteJournal(path: folder.file("copy.db"), for: .reading)
      #expect(try copy.entries() == journal.entries())
      #expect(try copy.accounts.verify(name: "anna", password: "correct horse") == account)
      #expect(try copy.accounts.session(token, at: 1) == nil)
      #expect(try journal.accounts.session(token, at: 1) != nil)
      try copy.close()
      try journal.close()
      let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
      #expect(files.filter { $0.hasPrefix("copy") } == ["copy.db"])
      let mode = try FileManager.default.attributesOfItem(atPath: folder.file("copy.db"))
      #expect((mode[.posixPermissions] as? NSNumber)?.intValue == 0o600)
    }
  }

  @Test func `can be written to as a store`() throws {
    try withFolder { folder in
      let journal = try SQLiteJournal(path: folder.store)
      let head = try journal.append(drafts(1...3), after: .empty)[2].head
      _ = try journal.backUp(to: folder.file("copy.db"))
      try journal.close()
      let copy = try SQLiteJournal(path: folder.file("copy.db"))
      try copy.append([draft(4)], after: head)
      #expect(try copy.verify().isWhole)
      try copy.close()
    }
  }

  @Test func `of a journal that grows meanwhile is what stood there at one moment`() throws {
    try withFolder { folder in
      let journal = try SQLiteJournal(path: folder.store)
      var heads: [Head] = [.empty]
      let isOver = Atomic(false)
      let copies = Mutex<[Result<Verification, any Error>]>([])
      let thread = Thread {
        let found = (1...5).map { number in copy(of: folder.store, to: "\(number).db", in: folder) }
        copies.withLock { $0 = found }
        isOver.store(true, ordering: .releasing)
      }
      thread.start()
      while !isOver.load(ordering: .acquiring) || heads.count < 5 {
        let last = heads[heads.count - 1]
        heads.append(try journal.append([draft(heads.count)], after: last)[0].head)
      }
      for copy in copies.withLock({ $0 }) {
        let found = try copy.get()
        #expect(found.isWhole)
        #expect(heads[Int(found.head.number)] == found.head)
      }
      try journal.close()
    }
  }

  private func copy(
    of store: String, to name: String, in folder: Folder
  ) -> Result<Verification, any Error> {
    Result {
      let reading = try SQLiteJournal(path: store, for: .reading)
      return try reading.backUp(to: folder.file(name))
    }
  }

  @Test func `writes over nothing`() throws {
    try withFolder { folder in
      let journal = try SQLiteJournal(path: folder.store)
      try journal.append(drafts(1...3), after: .empty)
      for name in ["copy.db", "copy.db-wal"] {
        try Data("mine".utf8).write(to: URL(fileURLWithPath: folder.file(name)))
        #expect(throws: BackupFailure.taken) { try journal.backUp(to: folder.file("copy.db")) }
        try FileManager.default.removeItem(atPath: folder.file(name))
      }
      #expect(throws: BackupFailure.taken) { try journal.backUp(to: folder.store) }
      try journal.close()
    }
  }

  @Test func `of a damaged store is not made`() throws {
    try withFolder { folder in
      let store = try Tampering(in: folder)
      try store.alter("UPDATE entry SET payload = x'00' WHERE number = 3")
      let journal = try SQLiteJournal(path: folder.store, for: .reading)
      #expect(throws: BackupFailure.unfit([.changed(EntryNumber(3))])) {
        try journal.backUp(to: folder.file("copy.db"))
      }
      let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      #expect(!files.contains { $0.hasPrefix("copy") })
    }
  }
}
