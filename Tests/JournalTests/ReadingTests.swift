import Journal
import Testing

@Suite struct `Reading the journal` {
  @Test(arguments: Engine.allCases)
  func `finds an entry by its key and by its number`(_ engine: Engine) throws {
    try engine.withJournal { journal in
      let entries = try journal.append(drafts(1...3), after: .empty)
      #expect(try journal.entry(for: key(2)) == entries[1])
      #expect(try journal.entry(for: key(9)) == nil)
      #expect(try journal.entry(EntryNumber(3)) == entries[2])
      #expect(try journal.entry(EntryNumber(4)) == nil)
      #expect(try journal.entry(EntryNumber(.max)) == nil)
    }
  }

  @Test(arguments: Engine.allCases)
  func `begins after a number and ends at a limit`(_ engine: Engine) throws {
    try engine.withJournal { journal in
      try journal.append(drafts(1...10), after: .empty)
      func numbers(_ after: UInt64, _ limit: Int?) throws -> [UInt64] {
        try journal.entries(after: after, limit: limit).map(\.number.value)
      }
      #expect(try numbers(7, nil) == [8, 9, 10])
      #expect(try numbers(3, 2) == [4, 5])
      #expect(try numbers(0, 0) == [])
      #expect(try numbers(10, nil) == [])
      #expect(try numbers(.max, nil) == [])
    }
  }

  @Test(arguments: Engine.allCases)
  func `ends when the visitor has seen enough`(_ engine: Engine) throws {
    try engine.withJournal { journal in
      try journal.append(drafts(1...10), after: .empty)
      var seen: [UInt64] = []
      try journal.read(after: 0, limit: nil) { entry in
        seen.append(entry.number.value)
        return entry.number.value < 4
      }
      #expect(seen == [1, 2, 3, 4])
    }
  }

  @Test(arguments: Engine.allCases)
  func `goes through more entries than one batch holds`(_ engine: Engine) throws {
    try engine.withJournal { journal in
      try journal.append(drafts(1...5000), after: .empty)
      #expect(try journal.entries().map(\.number.value) == Array(1...5000))
      #expect(try journal.entries(limit: 3001).count == 3001)
    }
  }

  @Test(arguments: Engine.allCases)
  func `lets the visitor call the journal and sees what it appends`(_ engine: Engine) throws {
    try engine.withJournal { journal in
      try journal.append(drafts(1...3), after: .empty)
      var seen = 0
      try journal.read(after: 0, limit: nil) { entry in
        seen += 1
        guard let found = try? journal.entry(entry.number), found == entry else { return false }
        guard seen == 1, let head = try? journal.head() else { return true }
        return (try? journal.append(drafts(4...3000), after: head)) != nil
      }
      #expect(seen == 3000)
      #expect(try journal.entries().count == 3000)
    }
  }

  @Test(arguments: Engine.allCases)
  func `sees whole batches only, while another thread writes`(_ engine: Engine) throws {
    try engine.withJournal { journal in
      race(2) { thread in
        guard thread == 0 else { return try expectWholeBatches(journal) }
        var head = Head.empty
        for batch in 0..<40 {
          let numbers = (batch * 10 + 1)...(batch * 10 + 10)
          head = try journal.append(drafts(numbers), after: head).last?.head ?? head
        }
      }
    }
  }

  private func expectWholeBatches(_ journal: any Chronicle) throws {
    var last: UInt64 = 0
    while last < 400 {
      let head = try journal.head().number
      #expect(head >= last && head.isMultiple(of: 10))
      last = head
    }
    #expect(try journal.entries().count == 400)
  }

  @Test(arguments: Engine.allCases)
  func `replays with every link checked, from the start or from a head`(
    _ engine: Engine
  ) throws {
    try engine.withJournal { journal in
      let entries = try journal.append(drafts(1...5), after: .empty)
      var seen = 0
      let count = { (_: Entry) -> Bool in
        seen += 1
        return true
      }
      #expect(try journal.replay(count) == entries[4].head)
      #expect(try journal.replay(after: entries[2].head, count) == entries[4].head)
      #expect(seen == 7)
      let forged = Head(number: 3, digest: entries[3].digest)
      #expect(throws: JournalFailure.damaged(.changed(EntryNumber(4)))) {
        try journal.replay(after: forged, count)
      }
    }
  }
}
