import Foundation
import Synchronization
import Testing

@testable import Journal

@Suite(.enabled(if: Cluster.shared != nil)) struct `Losing the connection` {
  /// A journal behind a wire that can be cut, with two entries.
  private func withWire(
    _ body: (PostgresJournal, Wire, Database, Head) throws -> Void
  ) throws {
    try withFolder { folder in
      try withDatabase { database in
        let wire = try Wire(to: database.cluster, in: folder)
        defer { wire.close() }
        let address = try database.cluster.address(database.name, through: wire.folder)
        let journal = try PostgresJournal(address)
        let head = try journal.append(drafts(1...2), after: .empty)[1].head
        try body(journal, wire, database, head)
        #expect(try database.damage().isEmpty)
        try journal.close()
      }
    }
  }

  @Test func `after the commit and before its answer, an append still answers rightly`() throws {
    try withWire { journal, wire, _, head in
      wire.next(.answerLost)
      let entries = try journal.append(drafts(3...4), after: head)
      #expect(try journal.entries(after: 2) == entries)
    }
  }

  @Test func `before anything was sent, an append is made good`() throws {
    try withWire { journal, wire, _, head in
      wire.next(.neverSent)
      let entries = try journal.append(drafts(3...4), after: head)
      #expect(try journal.entries(after: 2) == entries)
    }
  }

  @Test(arguments: [1, 150, 600])
  func `an append that arrives late is not recorded twice`(_ milliseconds: UInt32) throws {
    try withWire { journal, wire, _, head in
      wire.next(.late(milliseconds: milliseconds))
      let entries = try journal.append(drafts(3...4), after: head)
      usleep((milliseconds + 100) * 1000)
      #expect(try journal.entries(after: 2) == entries)
    }
  }

  @Test func `while another writer is first, an append is told that it is behind`() throws {
    try withWire { journal, wire, database, head in
      let other = try PostgresJournal(database.address)
      let taken = try other.append([draft(9)], after: head)[0].head
      wire.next(.answerLost)
      #expect(throws: JournalFailure.behind(taken)) {
        try journal.append([draft(3)], after: head)
      }
      wire.next(.answerLost)
      #expect(throws: JournalFailure.repeated(key(9))) {
        try journal.append([draft(9)], after: taken)
      }
      try other.close()
    }
  }

  @Test func `for good, an append is uncertain and can be sent again`() throws {
    try withFolder { folder in
      try withDatabase { database in
        let wire = try Wire(to: database.cluster, in: folder)
        let address = try database.cluster.address(database.name, through: wire.folder)
        let journal = try PostgresJournal(address)
        let first = try journal.append([draft(1)], after: .empty)[0].head
        wire.next(.answerLost)
        wire.close()
        try FileManager.default.removeItem(atPath: folder.file(".s.PGSQL.5432"))
        #expect(throws: JournalFailure.uncertain) {
          try journal.append([draft(2)], after: first)
        }
        let direct = try PostgresJournal(database.address)
        let head = try direct.head()
        #expect(head.number == 2)
        #expect(throws: JournalFailure.behind(head)) {
          try direct.append([draft(2)], after: first)
        }
        try direct.close()
        try journal.close()
      }
    }
  }

  @Test func `is not noticed by who reads`() throws {
    try withWire { journal, wire, _, head in
      _ = try journal.head()
      wire.next(.answerLost)
      #expect(try journal.head() == head)
      wire.next(.neverSent)
      #expect(try journal.entries().count == 2)
    }
  }

  @Test func `again and again loses and doubles nothing`() throws {
    try withDatabase { database in
      let left = Writers()
      let journals = try (1...2).map { _ in try PostgresJournal(database.address) }
      race(3) { thread in
        guard thread > 0 else { return try cut(database, while: left) }
        defer { left.count.subtract(1, ordering: .acquiringAndReleasing) }
        try appendAll(60, by: thread, to: journals[thread - 1])
      }
      for journal in journals { try journal.close() }
      let reading = try PostgresJournal(database.address, for: .reading)
      #expect(Set(try reading.entries().map(\.key)).count == 120)
      #expect(try reading.verify().isWhole)
      try reading.close()
    }
  }

  /// Ends every connection to the database, as often as it can.
  private func cut(_ database: Database, while left: Writers) throws {
    let connection = try PostgresConnection(to: database.cluster.address("postgres"))
    while left.count.load(ordering: .acquiring) > 0 {
      try connection.run(
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '\(database.name)'")
      usleep(20_000)
    }
  }
}

/// How many writers are still at it, shared by the threads of a test.
final class Writers: Sendable {
  let count = Atomic(2)
}

/// Appends as a server does that shares its journal, and notes which drafts were acknowledged.
func appendAll(_ count: Int, by writer: Int, to journal: any Chronicle) throws {
  var next = 0
  var head = Head.empty
  while next < count {
    do {
      head = try journal.append([draft(writer * 10_000 + next)], after: head)[0].head
      next += 1
    } catch JournalFailure.behind(let present) {
      head = present
    } catch JournalFailure.repeated {
      // A try whose outcome was uncertain had recorded it.
      next += 1
    } catch JournalFailure.unavailable, JournalFailure.uncertain {
      usleep(50_000)
    }
  }
}
