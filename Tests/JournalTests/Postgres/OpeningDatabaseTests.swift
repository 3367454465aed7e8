import Foundation
import Testing

@testable import Journal

@Suite(.enabled(if: Cluster.shared != nil)) struct `Opening a database` {
  @Test func `makes a store where there is none, and finds it again`() throws {
    try withDatabase { database in
      let journal = try PostgresJournal(database.address)
      let entries = try journal.append(drafts(1...3), after: .empty)
      try journal.close()
      #expect(throws: JournalFailure.unavailable("the store is closed")) { try journal.head() }
      let again = try PostgresJournal(database.address)
      #expect(try again.entries() == entries)
      try again.append([draft(4)], after: entries[2].head)
      try again.close()
    }
  }

  @Test func `makes one store when many servers begin at once`() throws {
    try withDatabase { database in
      race(4) { _ in
        let journal = try PostgresJournal(database.address)
        #expect(try journal.head() == .empty)
        try journal.close()
      }
    }
  }

  @Test func `commits durably`() throws {
    try withDatabase { database in
      let name = database.name
      try database.alter("ALTER DATABASE \(name) SET synchronous_commit = off")
      let journal = try PostgresJournal(database.address)
      let mode = try journal.store.write { connection in
        try connection.run("SELECT current_setting('synchronous_commit')", .init()).text(0, 0)
      }
      #expect(mode == "on")
      try journal.close()
    }
  }

  @Test func `for reading makes nothing and writes nothing`() throws {
    try withDatabase { database in
      #expect(throws: JournalFailure.unavailable("there is no store")) {
        try PostgresJournal(database.address, for: .reading)
      }
      let journal = try PostgresJournal(database.address)
      let head = try journal.append([draft(1)], after: .empty)[0].head
      let reading = try PostgresJournal(database.address, for: .reading)
      #expect(try reading.head() == head)
      #expect(throws: JournalFailure.readOnly) { try reading.append([draft(2)], after: head) }
      #expect(throws: AccountFailure.store(.readOnly)) {
        try reading.accounts.remove(Account.ID(1))
      }
      try reading.close()
      try journal.close()
    }
  }

  @Test func `refuses a server that may lose commits, or is a standby`() throws {
    try withDatabase { database in
      try PostgresJournal(database.address).close()
      try database.alter(
        "ALTER DATABASE \(database.name) SET default_transaction_read_only = on")
      #expect(throws: JournalFailure.readOnly) { try PostgresJournal(database.address) }
      try PostgresJournal(database.address, for: .reading).close()
    }
  }

  @Test func `refuses what another program or a later version wrote`() throws {
    try withDatabase { database in
      try PostgresJournal(database.address).close()
      try database.alter("UPDATE format SET version = 7")
      for purpose in [StorePurpose.reading, .writing] {
        #expect(throws: JournalFailure.newerFormat(found: 7, known: 3)) {
          try PostgresJournal(database.address, for: purpose)
        }
      }
      try database.alter("DROP TABLE format")
      for purpose in [StorePurpose.reading, .writing] {
        #expect(throws: JournalFailure.foreign) {
          try PostgresJournal(database.address, for: purpose)
        }
      }
    }
  }

  @Test func `is refused when the journal does not end as it is marked`() throws {
    try withDatabase { database in
      let journal = try PostgresJournal(database.address)
      try journal.append(drafts(1...5), after: .empty)
      try journal.close()
      try database.alter("DELETE FROM entry WHERE number = 5")
      let truncated = Damage.truncated(last: 4, head: 5)
      #expect(throws: JournalFailure.damaged(truncated)) { try PostgresJournal(database.address) }
      #expect(try database.damage() == [truncated])
    }
  }

  @Test func `fails at once where nothing answers`() throws {
    try withFolder { folder in
      let cluster = try #require(Cluster.shared)
      let address = try cluster.address("nowhere", through: folder.path)
      for purpose in [StorePurpose.reading, .writing] {
        let failure = #expect(throws: JournalFailure.self) {
          try PostgresJournal(address, for: purpose)
        }
        guard case .unavailable = failure else {
          Issue.record("\(String(describing: failure))")
          continue
        }
      }
    }
  }
}

@Suite struct `The address of a database` {
  @Test func `is shown without its password`() throws {
    let text = "postgres://anna:s3cr3t@db.example.org:6432/office?application_name=s3cr3t"
    let address = try #require(PostgresAddress(text))
    #expect(address.description == "postgres://anna@db.example.org:6432/office")
    var dumped = ""
    dump(address, to: &dumped)
    for shown in ["\(address)", String(reflecting: address), dumped] {
      #expect(!shown.contains("s3cr3t"))
    }
    #expect(StorePlace(text) == .database(address))
  }

  @Test(arguments: ["postgres://a:%zz@host/x", "postgres://host/x?nonsense=1", "postgres://[::1/x"])
  func `is refused when it is malformed`(_ text: String) {
    #expect(PostgresAddress(text) == nil)
    #expect(StorePlace(text) == nil)
  }

  @Test(arguments: ["entente.db", "folder/postgres.db", "postgres.db"])
  func `is told from a path`(_ text: String) {
    #expect(StorePlace(text) == .file(text))
  }
}
