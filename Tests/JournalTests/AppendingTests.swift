import Journal
import Testing

@Suite struct `Appending to the journal` {
  @Test(arguments: Engine.allCases)
  func `numbers entries from one and chains them`(_ engine: Engine) throws {
    try engine.withJournal { journal in
      #expect(try journal.head() == .empty)
      let first = try journal.append(drafts(1...2), after: .empty)
      let second = try journal.append([draft(3)], after: first[1].head)
      let entries = try journal.entries()
      #expect(entries == first + second)
      #expect(entries.map(\.number.value) == [1, 2, 3])
      #expect(entries.map(\.payload) == drafts(1...3).map(\.payload))
      #expect(entries[0].follows(.empty))
      #expect(entries[2].follows(entries[1].head))
      #expect(try journal.head() == entries[2].head)
    }
  }

  @Test(arguments: Engine.allCases)
  func `refuses a stale head and says where the journal ends`(_ engine: Engine) throws {
    try engine.withJournal { journal in
      let entries = try journal.append(drafts(1...2), after: .empty)
      for stale in [Head.empty, entries[0].head] {
        #expect(throws: JournalFailure.behind(entries[1].head)) {
          try journal.append([draft(3)], after: stale)
        }
      }
      #expect(try journal.entries() == entries)
      try journal.append([draft(3)], after: entries[1].head)
    }
  }

  @Test(arguments: Engine.allCases)
  func `refuses a head with the right number and another digest`(_ engine: Engine) throws {
    try engine.withJournal { journal in
      let entry = try journal.append([draft(1)], after: .empty)[0]
      let forged = Head(number: 1, digest: Head.empty.digest)
      #expect(throws: JournalFailure.behind(entry.head)) {
        try journal.append([draft(2)], after: forged)
      }
    }
  }

  @Test(arguments: Engine.allCases)
  func `records a batch whole or not at all`(_ engine: Engine) throws {
    try engine.withJournal { journal in
      let head = try journal.append([draft(1)], after: .empty)[0].head
      #expect(throws: JournalFailure.repeated(key(1))) {
        try journal.append([draft(2), draft(3), draft(1)], after: head)
      }
      #expect(throws: JournalFailure.repeated(key(2))) {
        try journal.append([draft(2), draft(3), draft(2)], after: head)
      }
      #expect(try journal.head() == head)
      #expect(try journal.entries().count == 1)
      #expect(try journal.append([draft(2)], after: head)[0].number.value == 2)
    }
  }

  @Test(arguments: Engine.allCases)
  func `does nothing for no drafts, but looks at the head`(_ engine: Engine) throws {
    try engine.withJournal { journal in
      #expect(try journal.append([], after: .empty).isEmpty)
      let head = try journal.append([draft(1)], after: .empty)[0].head
      #expect(throws: JournalFailure.behind(head)) { try journal.append([], after: .empty) }
    }
  }

  @Test(arguments: Engine.allCases)
  func `keeps payloads byte for byte`(_ engine: Engine) throws {
    let payloads: [[UInt8]] = [
      [], [0], Array(0...255), [UInt8](repeating: 0xff, count: 3_000_000),
    ]
    try engine.withJournal { journal in
      let drafts = payloads.enumerated().map { Draft(key: key($0), payload: $1) }
      try journal.append(drafts, after: .empty)
      #expect(try journal.entries().map(\.payload) == payloads)
      #expect(try journal.verify().isWhole)
    }
  }

  @Test(arguments: Engine.allCases)
  func `refuses a payload that is too large`(_ engine: Engine) throws {
    let large = Draft(
      key: key(1), payload: [UInt8](repeating: 0, count: Draft.payloadBytesMax + 1))
    try engine.withJournal { journal in
      #expect(throws: JournalFailure.tooLarge(key(1))) {
        try journal.append([large], after: .empty)
      }
    }
  }

  @Test(arguments: Engine.allCases)
  func `lets exactly one of many racing writers have each place`(_ engine: Engine) throws {
    try engine.withJournal { journal in
      let writers = 4
      let each = 25
      race(writers) { writer in try append(each, by: writer, to: journal) }
      let head = try journal.head()
      #expect(head.number == UInt64(writers * each))
      #expect(try journal.verify().isWhole)
    }
  }

  /// Appends as a server does that shares its journal: a loser catches up and tries again.
  private func append(_ count: Int, by writer: Int, to journal: any Chronicle) throws {
    var next = 0
    while next < count {
      do {
        try journal.append([draft(writer * 1000 + next)], after: journal.head())
        next += 1
      } catch JournalFailure.behind {
        continue
      }
    }
  }
}
