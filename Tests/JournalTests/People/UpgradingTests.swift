import Foundation
import GRDB
import Testing

@testable import Journal

/// The tables of the first form, with one account, as an older program left them.
@Suite struct `A store of the first form` {
  private func make(_ path: String) throws {
    let queue = try DatabaseQueue(path: path)
    try queue.write { db in
      try db.execute(sql: EntryTable.schema + AccountTable.sqlite)
      try EntryTable.mark(.empty, in: db)
      try db.execute(sql: "PRAGMA application_id = \(StoreFormat.application)")
      try db.execute(sql: "PRAGMA user_version = 1")
      let kept = try password()
      try db.execute(sql: Self.account, arguments: [kept.method.text, kept.salt, kept.hash])
      try db.execute(sql: "INSERT INTO account_role (account, role) VALUES (7, 'registrar')")
    }
    try queue.close()
  }

  private static let account = """
    INSERT INTO account (id, folded, name, display, party, method, salt, hash, created)
    VALUES (7, 'anna', 'Anna', 'Anna Berg', 'SWE', ?, ?, ?, 5)
    """

  private func password() throws -> (method: Password.Method, salt: Data, hash: Data) {
    var random = SystemRandomNumberGenerator()
    let made = try Password.made(of: "old word", method: .fleeting, random: &random)
    return (made.method, Data(made.salt), Data(made.hash))
  }

  @Test func `is brought up with its accounts, and named as the record names them`() throws {
    try withFolder { folder in
      try make(folder.store)
      let journal = try SQLiteJournal(path: folder.store)
      let accounts = try journal.accounts(under: MasterKey())
      let anna = try #require(try accounts.account(named: "anna"))
      #expect(anna.person == "account-7")
      #expect(anna.roles == ["registrar"])
      #expect(anna.party == "SWE")
      #expect(try accounts.verify(name: "anna", password: "old word") == anna)
      #expect(try accounts.vault.name(of: anna.person) == .known("Anna Berg"))
      #expect(try journal.inspect().isEmpty)
      try journal.append(drafts(1...3), after: .empty)
      try journal.close()
      let bytes = try Data(contentsOf: URL(fileURLWithPath: folder.store))
      #expect(bytes.range(of: Data("Anna Berg".utf8)) == nil)
      let again = try SQLiteJournal(path: folder.store)
      #expect(try again.verify().isWhole)
      try again.close()
    }
  }

  @Test func `can be read, verified and copied as it is, but for its accounts`() throws {
    try withFolder { folder in
      try make(folder.store)
      let reading = try SQLiteJournal(path: folder.store, for: .reading)
      #expect(try reading.head() == .empty)
      #expect(try reading.inspect().isEmpty)
      #expect(throws: JournalFailure.olderFormat(found: 1, known: 3)) {
        try reading.accounts.all()
      }
      _ = try reading.backUp(to: folder.file("copy.db"))
      try reading.close()
      try SQLiteJournal(path: folder.file("copy.db")).close()
    }
  }

  @Test(.enabled(if: Cluster.shared != nil)) func `is brought up in a database too`() throws {
    try withDatabase { database in
      try PostgresJournal(database.address).close()
      for table in [
        "second_factor", "recovery_code", "half_session", "api_token", "invitation",
        "access_note", "vault", "vault_field", "vault_person", "paper", "mailing", "webhook",
      ] {
        try database.alter("DROP TABLE \(table)")
      }
      try database.alter("ALTER TABLE account DROP COLUMN person")
      try database.alter("ALTER TABLE session DROP COLUMN place")
      try database.alter("UPDATE format SET version = 1")
      try database.alter(
        """
        INSERT INTO account (folded, name, display, method, salt, hash, created)
        VALUES ('anna', 'Anna', 'Anna Berg', 'none', '', '', 5)
        """)
      #expect(throws: JournalFailure.olderFormat(found: 1, known: 3)) {
        try PostgresJournal(database.address, for: .reading)
      }
      race(3) { _ in
        let journal = try PostgresJournal(database.address)
        try journal.close()
      }
      let journal = try PostgresJournal(database.address)
      let accounts = try journal.accounts(under: MasterKey())
      let anna = try #require(try accounts.account(named: "anna"))
      #expect(anna.person == "account-1")
      #expect(try accounts.vault.name(of: anna.person) == .known("Anna Berg"))
      try journal.close()
    }
  }
}
