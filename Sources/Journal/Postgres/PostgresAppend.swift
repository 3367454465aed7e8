import Foundation

/// One append, repeated until its outcome is known.
///
/// When a connection ends before the answer comes, the commit may have happened, may not have,
/// or may still happen: the server may not yet have read what was sent. Sending the same again
/// settles it. An append moves the head from the one that it states, so of all times that it is
/// sent at most one takes effect. If the head has moved, either our entries stand there, with
/// our digests, or another writer's, and then ours can never follow.
struct PostgresAppend {
  let entries: [Entry]
  let head: Head
  let store: PostgresStore

  /// How long a lost connection is sought anew before the outcome is called uncertain.
  static let patience = Duration.seconds(5)
  private static let chunkCount = 4096
  private static let chunkBytes = 4 << 20

  /// The entries as recorded.
  func run() throws(JournalFailure) -> [Entry] {
    var lost: ContinuousClock.Instant?
    while true {
      do {
        return try store.write { try attempt(on: $0, isRepeated: lost != nil) }
      } catch let error as PostgresError where error.isLoss {
        lost = lost ?? .now
      } catch {
        let failure = JournalFailure(error)
        guard lost != nil, !failure.isAnswer else { throw failure }
        // What else refuses now says nothing about what was sent before.
        guard case .unavailable = failure else { throw .uncertain }
      }
      guard let lost, .now - lost < Self.patience else { throw .uncertain }
      Thread.sleep(forTimeInterval: 0.1)
    }
  }

  private func attempt(
    on connection: PostgresConnection, isRepeated: Bool
  ) throws -> [Entry] {
    guard let last = entries.last else {
      let present = try PostgresEntries.head(connection)
      guard present == head else { throw JournalFailure.behind(present) }
      return []
    }
    do {
      if try record(upTo: last.head, on: connection) { return entries }
    } catch let error where error.isRepetition {
      throw try cause(of: error, on: connection)
    }
    if isRepeated, try isRecorded(on: connection) { return entries }
    throw JournalFailure.behind(try PostgresEntries.head(connection))
  }

  /// Records all entries, in one statement if they are few, and says whether the head was there.
  private func record(
    upTo next: Head, on connection: PostgresConnection
  ) throws(PostgresError) -> Bool {
    let chunks = entries.chunks(of: Self.chunkCount, bytes: Self.chunkBytes)
    guard chunks.count > 1 else {
      return try PostgresEntries.move(
        from: head, to: next, inserting: entries[...], on: connection)
    }
    try connection.run("BEGIN")
    do throws(PostgresError) {
      let isMoved = try PostgresEntries.move(
        from: head, to: next, inserting: chunks[0], on: connection)
      if isMoved {
        for chunk in chunks.dropFirst() { try PostgresEntries.insert(chunk, on: connection) }
      }
      try connection.run(isMoved ? "COMMIT" : "ROLLBACK")
      return isMoved
    } catch {
      // A lost connection's transaction is undone by the server, if it did not commit.
      if !error.isLoss { try connection.run("ROLLBACK") }
      throw error
    }
  }

  /// What a broken unique index means.
  private func cause(
    of error: PostgresError, on connection: PostgresConnection
  ) throws -> any Error {
    guard error.constraint == PostgresEntries.keyConstraint else {
      let last = try PostgresEntries.last(connection)
      return last.map { JournalFailure.damaged(.beyondHead($0.number)) } ?? error
    }
    var taken = try PostgresEntries.recorded(entries, on: connection)
    let repeated = entries.first { !taken.insert($0.key).inserted }
    return repeated.map { JournalFailure.repeated($0.key) } ?? error
  }

  /// Whether exactly these entries stand in their places. A digest vouches for all before it.
  private func isRecorded(on connection: PostgresConnection) throws -> Bool {
    for entry in [entries.first, entries.last].compactMap(\.self) {
      guard try PostgresEntries.entry(entry.number, on: connection) == entry else { return false }
    }
    return true
  }
}

extension JournalFailure {
  /// Whether it says for certain that the drafts were not and will not be recorded.
  fileprivate var isAnswer: Bool {
    switch self {
    case .behind, .repeated: true
    default: false
    }
  }
}

extension [Entry] {
  /// Slices of at most so many entries and about so many bytes.
  fileprivate func chunks(of countMax: Int, bytes bytesMax: Int) -> [ArraySlice<Entry>] {
    var chunks: [ArraySlice<Entry>] = []
    var start = 0
    var bytes = 0
    for (index, entry) in enumerated() {
      bytes += entry.payload.count
      guard index + 1 - start == countMax || bytes >= bytesMax else { continue }
      chunks.append(self[start...index])
      (start, bytes) = (index + 1, 0)
    }
    return start < count ? chunks + [self[start...]] : chunks
  }
}
