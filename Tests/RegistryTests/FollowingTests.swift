import Domain
import Foundation
import Journal
import Synchronization
import Testing

@testable import Registry

@Suite struct `Following what other servers record` {
  @Test func `brings a server abreast without an order of its own`() async throws {
    let journal = MemoryJournal()
    let one = try Registrar(journal)
    let two = try Registrar(journal)
    try await withFollowing(two) {
      for number in 1...5 { _ = try await one.perform(add(number)) }
      try await until { two.latest.number == 5 }
      #expect(two.latest.alliance == one.latest.alliance)
      #expect(try await two.perform(add(6)).number == 6)
    }
  }

  @Test func `says that the journal cannot be reached, and goes on when it can`() async throws {
    let journal = BrokenJournal()
    let one = try Registrar(journal.whole)
    let two = try Registrar(journal)
    let heard = Heard()
    try await withFollowing(two, report: heard.take) {
      journal.isBroken.store(true, ordering: .releasing)
      try await until { !two.canWrite }
      _ = try await one.perform(add(1))
      await #expect(throws: Registrar.Failure.unconfirmed(.unavailable("broken"))) {
        try await two.perform(add(2))
      }
      #expect(two.latest.number == 0)
      journal.isBroken.store(false, ordering: .releasing)
      try await until { two.canWrite && two.latest.number == 1 }
    }
    #expect(heard.faults == [.journal(.unavailable("broken")), nil])
  }

  @Test func `finds that the journal was set back`() async throws {
    let journal = BrokenJournal()
    let server = try Registrar(journal)
    for number in 1...3 { _ = try await server.perform(add(number)) }
    let shorter = MemoryJournal()
    _ = try await Registrar(shorter).perform(add(1))
    journal.replace(with: shorter)
    let lost = JournalFailure.damaged(.truncated(last: 1, head: 3))
    await #expect(throws: Registrar.Failure.unrecorded(lost)) {
      try await server.perform(add(4))
    }
    let heard = Heard()
    try await withFollowing(server, report: heard.take) {
      try await until { !heard.faults.isEmpty }
    }
    #expect(heard.faults == [.journal(lost)])
  }

  private func withFollowing(
    _ server: Registrar, report: @escaping @Sendable (RegistryFault?) -> Void = { _ in },
    _ body: () async throws -> Void
  ) async throws {
    let task = Task { await server.follow(lookingEvery: .milliseconds(50), report: report) }
    do { try await body() } catch { Issue.record(error) }
    task.cancel()
    await task.value
  }

  private func until(_ isSo: () -> Bool) async throws {
    while !isSo() { try await Task.sleep(for: .milliseconds(10)) }
  }
}

/// What a following told, in order.
private final class Heard: Sendable {
  private let list = Mutex<[RegistryFault?]>([])

  var faults: [RegistryFault?] { list.withLock { $0 } }

  func take(_ fault: RegistryFault?) { list.withLock { $0.append(fault) } }
}

/// A journal that can be out of reach for a while, or become another one.
private final class BrokenJournal: Chronicle {
  let isBroken = Atomic(false)
  private let present = Mutex(MemoryJournal())

  /// The same journal by a way that does not break.
  var whole: MemoryJournal { present.withLock { $0 } }

  func replace(with other: MemoryJournal) { present.withLock { $0 = other } }

  private func reached() throws(JournalFailure) -> MemoryJournal {
    if isBroken.load(ordering: .acquiring) { throw .unavailable("broken") }
    return whole
  }

  func head() throws(JournalFailure) -> Head { try reached().head() }

  func append(_ drafts: [Draft], after head: Head) throws(JournalFailure) -> [Journal.Entry] {
    try reached().append(drafts, after: head)
  }

  func entry(for key: ActionKey) throws(JournalFailure) -> Journal.Entry? {
    try reached().entry(for: key)
  }

  func entry(_ number: EntryNumber) throws(JournalFailure) -> Journal.Entry? {
    try reached().entry(number)
  }

  func read(
    after number: UInt64, limit: Int?, _ body: (Journal.Entry) -> Bool
  ) throws(JournalFailure) {
    try reached().read(after: number, limit: limit, body)
  }
}
