import Domain
import Foundation
import Journal
import Registry
import Testing

private func office(_ count: Int, offset: Int = 0) async throws -> WatchedJournal {
  let journal = WatchedJournal()
  _ = try await Registrar(journal).perform(all: (1...count).map { add($0 + offset) })
  return journal
}

@Suite struct `A snapshot` {
  @Test func `spares the replay of what it holds and leads to the same value`() async throws {
    try await withFolder { folder in
      let (path, journal) = (folder + "/store.snapshot", try await office(100))
      let registry = try Registrar(journal, snapshotPath: path)
      await registry.saveSnapshot()
      for number in 101...110 { _ = try await registry.perform(add(number)) }
      let before = journal.visited
      var stages: [Registry.Progress.Stage] = []
      let again = try Registrar(journal, snapshotPath: path) { stages.append($0.stage) }
      #expect(journal.visited - before == 10)
      #expect(again.latest.number == 110)
      #expect(again.latest.digest == registry.latest.digest)
      #expect(try again.latest.alliance == replayed(journal))
      #expect(stages == [.readingSnapshot, .replaying])
      #expect(try await again.perform(add(111)).number == 111)
    }
  }

  @Test func `of nothing is not written, and one that cannot be written is no loss`() async throws {
    try await withFolder { folder in
      let path = folder + "/store.snapshot"
      try await Registrar(MemoryJournal(), snapshotPath: path).saveSnapshot()
      #expect(!FileManager.default.fileExists(atPath: path))
      let registry = try Registrar(try await office(1), snapshotPath: folder + "/none/snapshot")
      await registry.saveSnapshot()
      #expect(try await registry.perform(add(2)).number == 2)
    }
  }
}

@Suite struct `A snapshot that does not fit` {
  /// Writes a snapshot, spoils it, and expects the journal to be replayed whole all the same.
  private func expectIgnored(_ spoil: (Data) -> Data) async throws {
    try await withFolder { folder in
      let (path, journal) = (folder + "/store.snapshot", try await office(20))
      try await Registrar(journal, snapshotPath: path).saveSnapshot()
      let url = URL(fileURLWithPath: path)
      try spoil(try Data(contentsOf: url)).write(to: url)
      let before = journal.visited
      let registry = try Registrar(journal, snapshotPath: path)
      #expect(journal.visited - before == 20)
      #expect(try registry.latest.alliance == replayed(journal))
    }
  }

  @Test(arguments: [0, 7, 8, 30, 40, 45, 48, 70, 80, 100, 200])
  func `is passed over when a byte changed`(place: Int) async throws {
    try await expectIgnored { data in
      var data = data
      data[place] ^= 1
      return data
    }
  }

  @Test(arguments: [0, 1, 8, 39, 40, 41, 80, 100]) func `is passed over when it is cut off`(
    count: Int
  ) async throws {
    try await expectIgnored { $0.prefix(count) }
    try await expectIgnored { $0.dropLast(count + 1) }
  }

  @Test func `is passed over when it is foreign, older or newer`() async throws {
    try await expectIgnored { _ in Data("A letter to the editor".utf8) }
    try await expectIgnored { _ in Data(count: 5000) }
    try await expectIgnored { $0 + Data([0]) }
    try await expectIgnored { Data("ENTSNAP0".utf8) + $0.dropFirst(8) }
    try await expectIgnored { Data("ENTSNAP2".utf8) + $0.dropFirst(8) }
  }

  @Test func `is passed over when it is of another chain or of a longer one`() async throws {
    try await withFolder { folder in
      let path = folder + "/store.snapshot"
      try await Registrar(try await office(20, offset: 50), snapshotPath: path).saveSnapshot()
      for count in [20, 30, 10] {
        let journal = try await office(count)
        let registry = try Registrar(journal, snapshotPath: path)
        #expect(registry.latest.number == UInt64(count))
        #expect(try registry.latest.alliance == replayed(journal))
      }
      let empty = try Registrar(MemoryJournal(), snapshotPath: path)
      #expect(empty.latest.number == 0)
      #expect(empty.latest.alliance == Alliance())
    }
  }
}
