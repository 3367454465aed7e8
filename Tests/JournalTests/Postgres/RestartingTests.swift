import Foundation
import Synchronization
import Testing

@testable import Journal

@Suite(.enabled(if: Cluster.shared != nil), .serialized)
struct `Killing and restarting the database` {
  @Test func `during appends loses nothing that was acknowledged, and doubles nothing`() throws {
    let cluster = try #require(Cluster())
    try withDatabase(in: cluster) { database in
      let left = Writers()
      let journals = try (1...2).map { _ in try PostgresJournal(database.address) }
      race(3) { thread in
        guard thread > 0 else { return disturb(cluster, while: left) }
        defer { left.count.subtract(1, ordering: .acquiringAndReleasing) }
        try appendAll(150, by: thread, to: journals[thread - 1])
      }
      for journal in journals { try journal.close() }
      let reading = try PostgresJournal(database.address, for: .reading)
      #expect(Set(try reading.entries().map(\.key)).count == 300)
      #expect(try reading.verify().isWhole)
      #expect(try reading.inspect().isEmpty)
      try reading.close()
    }
  }

  private func disturb(_ cluster: Cluster, while left: Writers) {
    while left.count.load(ordering: .acquiring) > 0 {
      usleep(400_000)
      cluster.kill()
      cluster.start()
    }
  }

  @Test func `an instance that lost it says so and goes on when it is back`() throws {
    let cluster = try #require(Cluster())
    try withDatabase(in: cluster) { database in
      let journal = try PostgresJournal(database.address)
      let head = try journal.append([draft(1)], after: .empty)[0].head
      cluster.kill()
      #expect(throws: JournalFailure.self) { try journal.head() }
      #expect(throws: JournalFailure.self) { try journal.append([draft(2)], after: head) }
      #expect(throws: JournalFailure.self) {
        try journal.waitForChange(after: head, atMost: .seconds(30))
      }
      cluster.start()
      usleep(300_000)
      #expect(try journal.append([draft(2)], after: head)[0].number.value == 2)
      #expect(try journal.waitForChange(after: head, atMost: .seconds(30)).number == 2)
      try journal.close()
    }
  }
}
