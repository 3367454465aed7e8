import Foundation
import GRDB
import Testing

@testable import Journal

@Suite struct `Verifying a store` {
  @Test(arguments: Engine.allCases)
  func `finds nothing wrong with what was appended`(_ engine: Engine) throws {
    try engine.withJournal { journal in
      #expect(try journal.verify().isWhole)
      let entries = try journal.append(drafts(1...9000), after: .empty)
      var told: [VerificationProgress] = []
      let found = try journal.verify { told.append($0) }
      #expect(found.isWhole)
      #expect(found.entries == 9000)
      #expect(found.bytes == entries.reduce(0) { $0 + UInt64($1.payload.count) })
      #expect(found.head == entries.last?.head)
      #expect(told.map(\.entries) == [4096, 8192, 9000])
      #expect(told.allSatisfy { $0.total == 9000 })
      #expect(try journal.inspect().isEmpty)
    }
  }

  @Test(arguments: Engine.allCases)
  func `finds nothing wrong with several threads either`(_ engine: Engine) throws {
    try engine.withJournal { journal in
      #expect(try journal.verify(threads: 3).isWhole)
      let last = try journal.append(drafts(1...17_000), after: .empty).last
      var told: [UInt64] = []
      let found = try journal.verify(threads: 3) { told.append($0.entries) }
      #expect(found == (try journal.verify()))
      #expect(found.isWhole && found.head == last?.head && found.entries == 17_000)
      #expect(told == [12_288, 17_000])
    }
  }

  @Test(arguments: [1, 4095, 4096, 4097, 8192, 8193, 9000])
  func `finds with several threads what it finds with one`(_ number: Int) throws {
    try withFolder { folder in
      let store = try Tampering(in: folder, entries: 9000)
      for column in ["payload", "digest"] {
        var value = try store.value(column, of: number)
        value[0] ^= 1
        let update = "UPDATE entry SET \(column) = ? WHERE number = ?"
        try store.alter(update, [Data(value), number])
        #expect(try store.damage(threads: 3) == [.changed(EntryNumber(UInt64(number)))])
        value[0] ^= 1
        try store.alter(update, [Data(value), number])
      }
      try store.alter("DELETE FROM entry WHERE number = ?", [number])
      #expect(try store.damage(threads: 3) == store.damage())
      #expect(try !store.damage(threads: 3).isEmpty)
    }
  }

  @Test(arguments: ["key", "payload", "digest"])
  func `finds every flipped byte and says in which entry`(_ column: String) throws {
    try withFolder { folder in
      let store = try Tampering(in: folder)
      for number in 1...Tampering.count {
        let whole = try store.value(column, of: number)
        let update = "UPDATE entry SET \(column) = ? WHERE number = ?"
        for index in whole.indices {
          var flipped = whole
          flipped[index] ^= 1 << UInt8(index % 8)
          try store.alter(update, [Data(flipped), number])
          #expect(try store.damage() == [.changed(EntryNumber(UInt64(number)))])
        }
        try store.alter(update, [Data(whole), number])
      }
      #expect(try store.damage().isEmpty)
    }
  }

  @Test func `finds every flipped bit of every number`() throws {
    try withFolder { folder in
      let store = try Tampering(in: folder)
      let update = "UPDATE entry SET number = ? WHERE number = ?"
      for number in 1...Tampering.count {
        // A number that another entry bears already cannot be given twice.
        for moved in (0..<64).map({ number ^ (1 << $0) })
        where !(1...Tampering.count).contains(moved) {
          try store.alter(update, [moved, number])
          #expect(try names(number, in: store.damage()), "\(number) became \(moved)")
          try store.alter(update, [number, moved])
        }
      }
      #expect(try store.damage().isEmpty)
    }
  }

  private func names(_ number: Int, in damage: [Damage]) -> Bool {
    let entry = EntryNumber(UInt64(number))
    return damage.contains { found in
      switch found {
      case .missing(let range): range.contains(entry)
      case .truncated(let last, _): last < entry.value
      default: false
      }
    }
  }

  @Test func `finds every flipped byte of the head marker`() throws {
    try withFolder { folder in
      let store = try Tampering(in: folder)
      let digest = try store.value("digest", of: Tampering.count)
      for index in digest.indices {
        var flipped = digest
        flipped[index] ^= 0x80
        try store.alter("UPDATE head SET digest = ?", [Data(flipped)])
        #expect(try store.damage() == [.headChanged])
      }
      #expect(store.refusal() == .damaged(.headChanged))
      try store.alter("UPDATE head SET digest = ?, number = 7", [Data(digest)])
      #expect(try store.damage() == [.truncated(last: 5, head: 7)])
      try store.alter("UPDATE head SET number = 4")
      #expect(try store.damage() == [.beyondHead(EntryNumber(5))])
      try store.alter("DELETE FROM head")
      #expect(try store.damage() == [.headMissing])
      #expect(store.refusal() == .damaged(.headMissing))
    }
  }

  @Test(arguments: 1...4)
  func `finds a removed entry`(_ number: Int) throws {
    try withFolder { folder in
      let store = try Tampering(in: folder)
      try store.alter("DELETE FROM entry WHERE number = ?", [number])
      let gone = EntryNumber(UInt64(number))
      #expect(try store.damage() == [.missing(gone...gone)])
    }
  }

  @Test(arguments: 0...4)
  func `finds that the end was cut off`(_ last: Int) throws {
    try withFolder { folder in
      let store = try Tampering(in: folder)
      try store.alter("DELETE FROM entry WHERE number > ?", [last])
      let truncated = Damage.truncated(last: UInt64(last), head: 5)
      #expect(try store.damage() == [truncated])
      #expect(store.refusal() == .damaged(truncated))
    }
  }

  @Test func `finds an entry put after the head`() throws {
    try withFolder { folder in
      let store = try Tampering(in: folder)
      try store.alter(
        "INSERT INTO entry SELECT 6, randomblob(16), payload, digest FROM entry WHERE number = 5")
      let damage = try store.damage()
      #expect(damage == [.changed(EntryNumber(6)), .beyondHead(EntryNumber(6))])
      #expect(store.refusal() == .damaged(.beyondHead(EntryNumber(6))))
    }
  }

  @Test(arguments: [(1, 2), (2, 3), (1, 5), (2, 4), (4, 5), (3, 5)])
  func `finds two exchanged entries and which they are`(_ one: Int, _ other: Int) throws {
    try withFolder { folder in
      let store = try Tampering(in: folder)
      try store.alter("UPDATE entry SET number = 99 WHERE number = ?", [one])
      try store.alter("UPDATE entry SET number = ? WHERE number = ?", [one, other])
      try store.alter("UPDATE entry SET number = ? WHERE number = 99", [other])
      let first = EntryNumber(UInt64(one))
      let second = EntryNumber(UInt64(other))
      #expect(
        try store.damage() == [
          .misplaced(first, foundAt: second), .misplaced(second, foundAt: first),
        ])
    }
  }

  @Test func `finds columns of a length that nobody wrote and reads on`() throws {
    try withFolder { folder in
      let store = try Tampering(in: folder)
      try store.alter("UPDATE entry SET key = x'00' WHERE number = 2")
      try store.alter("UPDATE entry SET payload = x'00' WHERE number = 4")
      #expect(
        try store.damage() == [.malformed(EntryNumber(2)), .changed(EntryNumber(4))])
    }
  }

  @Test func `tells each of several wrong entries`() throws {
    try withFolder { folder in
      let store = try Tampering(in: folder)
      try store.alter("UPDATE entry SET payload = x'00' WHERE number IN (1, 5)")
      try store.alter("DELETE FROM entry WHERE number = 3")
      let three = EntryNumber(3)
      #expect(
        try store.damage() == [
          .changed(EntryNumber(1)), .missing(three...three), .changed(EntryNumber(5)),
        ])
    }
  }

  @Test func `survives a broken page and says that the engine found one`() throws {
    try withFolder { folder in
      let journal = try SQLiteJournal(path: folder.store)
      try journal.append(drafts(1...200), after: .empty)
      try journal.close()
      let file = URL(fileURLWithPath: folder.store)
      let whole = try Data(contentsOf: file)
      var findings = 0
      for page in stride(from: 2048, to: whole.count, by: 2048) {
        var broken = whole
        broken.replaceSubrange(page..<(page + 2048), with: Data(repeating: 0xa5, count: 2048))
        try broken.write(to: file)
        findings += try isFound(in: folder.store) ? 1 : 0
      }
      #expect(findings == whole.count / 2048 - 1)
    }
  }

  /// Opening finds the pages that hold the tables' definitions, reading and inspecting the rest.
  private func isFound(in path: String) throws -> Bool {
    do throws(JournalFailure) {
      let reading = try SQLiteJournal(path: path, for: .reading)
      let found = try reading.verify().damage + reading.inspect()
      try reading.close()
      return !found.isEmpty
    } catch .damaged {
      return true
    }
  }

  @Test func `finds the same in memory`() throws {
    let journal = MemoryJournal()
    let entries = try journal.append(drafts(1...5), after: .empty)
    let head = entries[4].head
    func damage(_ entries: [Entry]) throws -> [Damage] {
      try MemoryJournal(entries: entries, head: head).verify().damage
    }
    let two = EntryNumber(2)
    #expect(try damage(entries).isEmpty)
    #expect(try damage([entries[0]] + entries[2...]) == [.missing(two...two)])
    #expect(try damage(entries.dropLast()) == [.truncated(last: 4, head: 5)])
    var changed = entries
    changed[1] = Entry(
      number: two, key: entries[1].key, payload: [1], digest: entries[1].digest)
    #expect(try damage(changed) == [.changed(two)])
  }

  @Test func `ends after so many findings that reading on is of no use`() throws {
    let journal = MemoryJournal()
    let entries = try journal.append(drafts(1...300), after: .empty)
    let wrong = entries.map {
      Entry(number: $0.number, key: $0.key, payload: [1], digest: $0.digest)
    }
    let found = try MemoryJournal(entries: wrong, head: entries[299].head).verify()
    #expect(found.damage.count == Verification.damageMax)
    #expect(found.damage.first == .changed(.first))
  }
}
