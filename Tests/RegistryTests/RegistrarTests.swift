import Domain
import Foundation
import Journal
import Registry
import Testing

/// Runs a test on each engine of the journal.
private func onEachEngine(_ body: (any Chronicle) async throws -> Void) async throws {
  try await body(MemoryJournal())
  try await withFolder { folder in
    let journal = try SQLiteJournal(path: folder + "/store.db")
    try await body(journal)
    try journal.close()
  }
}

@Suite struct `Performing an order` {
  @Test func `records it, publishes it and gives a receipt`() async throws {
    try await onEachEngine { journal in
      let registry = try Registrar(journal)
      #expect(registry.latest.number == 0)
      let receipt = try await registry.perform(add(1))
      #expect(receipt.number == 1)
      #expect(receipt.at == Instant(milliseconds: 1000))
      #expect(receipt.facts.map(\.subject) == [.party("P1")])
      #expect(!receipt.wasKnown)
      #expect(registry.latest.number == 1)
      #expect(registry.latest.digest == receipt.digest)
      #expect(try journal.head().digest.description == receipt.digest)
      #expect(registry.latest.alliance.holdings.parties.map(\.id) == ["P1"])
      #expect(registry.canWrite)
    }
  }

  @Test func `leaves a journal that replays to the same value`() async throws {
    try await onEachEngine { journal in
      let registry = try Registrar(journal)
      for number in 1...40 { _ = try await registry.perform(add(number)) }
      _ = try await registry.perform(order(.party(.end("P3", on: "2000")), 41))
      _ = try await registry.perform(order(.party(.strike("P4")), 42))
      #expect(try replayed(journal) == registry.latest.alliance)
      let again = try Registrar(journal)
      #expect(again.latest.digest == registry.latest.digest)
      #expect(try await again.perform(add(43)).number == 43)
    }
  }

  @Test func `that the rules forbid records nothing`() async throws {
    try await onEachEngine { journal in
      let registry = try Registrar(journal)
      _ = try await registry.perform(add(1))
      await #expect(throws: Registrar.Failure.refused(.alreadyExists(.party("P1")))) {
        try await registry.perform(order(adding(1), 2))
      }
      #expect(try journal.head().number == 1)
      // The key was not used up: the same order may be mended and sent again.
      #expect(try await registry.perform(order(adding(2), 2)).number == 2)
    }
  }

  @Test func `under a key of someone else is refused`() async throws {
    try await onEachEngine { journal in
      let registry = try Registrar(journal)
      _ = try await registry.perform(add(1))
      await #expect(throws: Registrar.Failure.keyTaken) {
        try await registry.perform(add(1, by: other))
      }
      await #expect(throws: Registrar.Failure.keyTaken) {
        try await registry.perform(all: [add(2), order(adding(3), 2, by: other)])
      }
      #expect(try journal.head().number == 1)
    }
  }
}

@Suite struct `The same key` {
  @Test func `sent again gives the earlier receipt`() async throws {
    try await onEachEngine { journal in
      let first = try await Registrar(journal).perform(add(1))
      for registry in [try Registrar(journal), try Registrar(journal)] {
        let again = try await registry.perform(add(1))
        #expect(again.wasKnown)
        #expect(
          [again.number, 1] == [first.number, 1] && again.digest == first.digest
            && again.facts == first.facts && again.at == first.at)
      }
      #expect(try journal.head().number == 1)
    }
  }

  @Test func `twice among orders that are sent together is recorded once`() async throws {
    let journal = MemoryJournal()
    let receipts = try await Registrar(journal).perform(all: [add(1), add(2), add(1)])
    #expect(receipts.map(\.number) == [1, 2, 1])
    #expect(receipts.map(\.wasKnown) == [false, false, true])
    #expect(try journal.head().number == 2)
  }

  @Test func `from 64 senders at once is recorded once`() async throws {
    try await onEachEngine { journal in
      let registry = try Registrar(journal)
      let receipts = try await withThrowingTaskGroup(of: Receipt.self) { group in
        for _ in 0..<64 { group.addTask { try await registry.perform(add(1)) } }
        return try await group.reduce(into: []) { $0.append($1) }
      }
      #expect(receipts.count == 64)
      #expect(receipts.filter { !$0.wasKnown }.count == 1)
      #expect(Set(receipts.map(\.number)) == [1])
      #expect(try journal.head().number == 1)
    }
  }
}

@Suite struct `Orders that are sent together` {
  @Test func `are recorded in one commit`() async throws {
    let journal = WatchedJournal()
    let receipts = try await Registrar(journal).perform(all: (1...100).map { add($0) })
    #expect(receipts.map(\.number) == Array(1...100))
    #expect(journal.commits == 1)
    #expect(try await Registrar(journal).perform(all: []) == [])
  }

  @Test func `see one another`() async throws {
    let end = order(.party(.end("P1", on: "2000")), 2)
    let receipts = try await Registrar(MemoryJournal()).perform(all: [add(1), end])
    #expect(receipts.map(\.number) == [1, 2])
  }

  @Test func `are recorded all or none, and it is said which was refused`() async throws {
    try await onEachEngine { journal in
      let registry = try Registrar(journal)
      _ = try await registry.perform(add(1))
      let before = registry.latest
      let refusal = Refusal.alreadyExists(.party("P1"))
      await #expect(throws: Registrar.Failure.refusedOne(index: 2, refusal)) {
        try await registry.perform(all: [add(2), add(3), order(adding(1), 4), add(5)])
      }
      #expect(registry.latest.number == 1)
      #expect(registry.latest.alliance == before.alliance)
      #expect(try journal.head().number == 1)
      #expect(try await registry.perform(all: [add(2), add(3)]).map(\.wasKnown) == [false, false])
    }
  }

  @Test func `from many senders share commits, and one refused hinders no other`() async throws {
    let journal = WatchedJournal()
    let registry = try Registrar(journal)
    journal.delay(by: 20_000)
    let numbers = await withTaskGroup(of: UInt64?.self) { group in
      for number in 1...64 {
        group.addTask {
          let refused = order(.party(.strike("XXX")), number)
          return try? await registry.perform(number % 8 == 0 ? refused : add(number)).number
        }
      }
      return await group.reduce(into: []) { $0.append($1) }
    }
    #expect(Set(numbers.compactMap(\.self)) == Set(1...56))
    #expect(numbers.filter { $0 == nil }.count == 8)
    #expect(journal.commits < 20)
    #expect(try replayed(journal) == registry.latest.alliance)
  }
}

@Suite struct `Two registrars of one journal` {
  @Test func `each learn what the other wrote, and lose and double nothing`() async throws {
    let journal = MemoryJournal()
    let both = [try Registrar(journal), try Registrar(journal)]
    let receipts = try await withThrowingTaskGroup(of: Receipt.self) { group in
      for number in 1...200 {
        group.addTask { try await both[number % 2].perform(add(number)) }
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(Set(receipts.map(\.number)) == Set(1...200))
    #expect(try journal.head().number == 200)
    #expect(try journal.replay { _ in true }.number == 200)
    for registry in both {
      // Being refused is told from the journal as it is: so both have caught up.
      _ = try? await registry.perform(order(.party(.strike("XXX")), 999))
      #expect(registry.latest.number == 200)
      #expect(try registry.latest.alliance == replayed(journal))
    }
  }

  @Test func `decide anew upon what the other wrote`() async throws {
    let journal = MemoryJournal()
    let (one, two) = (try Registrar(journal), try Registrar(journal))
    _ = try await one.perform(add(1))
    await #expect(throws: Registrar.Failure.refused(.alreadyExists(.party("P1")))) {
      try await two.perform(order(adding(1), 2))
    }
    #expect(try await one.perform(add(3)).number == 2)
    let ended = try await two.perform(order(.party(.end("P3", on: "2000")), 4))
    #expect(ended.number == 3)
    #expect(try await one.perform(order(.party(.end("P3", on: "2000")), 4)).wasKnown)
  }

  @Test func `stop at what they cannot read`() async throws {
    let journal = MemoryJournal()
    let registry = try Registrar(journal)
    try journal.append([Draft(key: key(1), payload: [9])], after: .empty)
    let fault = RegistryFault.stored(.newer("entry 9"), entry: 1)
    await #expect(throws: Registrar.Failure.unreadable(fault)) {
      try await registry.perform(add(2))
    }
    #expect(registry.latest.number == 0)
    #expect(throws: fault) { try Registrar(journal) }
  }
}

@Suite struct `A journal that fails` {
  @Test func `leaves the published value as it was`() async throws {
    let journal = WatchedJournal()
    let registry = try Registrar(journal)
    _ = try await registry.perform(add(1))
    let before = registry.latest
    journal.fail(with: .full)
    await #expect(throws: Registrar.Failure.unrecorded(.full)) {
      try await registry.perform(add(2))
    }
    #expect(!registry.canWrite)
    #expect(registry.latest.number == before.number)
    #expect(registry.latest.alliance == before.alliance)
    journal.fail(with: nil)
    #expect(try await registry.perform(add(2)).number == 2)
    #expect(registry.canWrite)
    #expect(try replayed(journal) == registry.latest.alliance)
  }

  @Test func `still says what was refused, and what had been recorded before`() async throws {
    let journal = WatchedJournal()
    let registry = try Registrar(journal)
    _ = try await registry.perform(add(1))
    journal.fail(with: .stopped)
    await #expect(throws: Registrar.Failure.refused(.unknown(.party("XXX"), .party))) {
      try await registry.perform(order(.party(.strike("XXX")), 2))
    }
    let known = try await registry.perform(add(1))
    #expect(known.wasKnown && known.number == 1)
  }
}
