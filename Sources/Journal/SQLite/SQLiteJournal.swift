import GRDB

/// The journal in one SQLite file, for one writing process and any number of reading ones.
public final class SQLiteJournal: Store {
  /// What a store is opened for.
  public typealias Purpose = StorePurpose

  let store: SQLiteStore

  /// Opens the store at a path.
  ///
  /// Opening for writing fails with `damaged` when the journal does not end as its head marker
  /// says; opening for reading does not look, so that `verify` can say what is wrong.
  public init(path: String, for purpose: Purpose = .writing) throws(JournalFailure) {
    switch purpose {
    case .writing:
      store = try .writing(path)
      _ = try store.read(EntryTable.checkTail)
    case .reading:
      store = try .reading(path)
    }
  }

  /// Where the journal ends now.
  public func head() throws(JournalFailure) -> Head {
    try store.read(EntryTable.head)
  }

  /// Appends all drafts in one durable commit, or none.
  @discardableResult
  public func append(
    _ drafts: [Draft], after head: Head
  ) throws(JournalFailure) -> [Entry] {
    let entries = try drafts.chained(after: head)
    let next = entries.last?.head ?? head
    return try store.write { db in
      guard try EntryTable.moveHead(from: head, to: next, in: db) else {
        throw JournalFailure.behind(try EntryTable.head(db))
      }
      try EntryTable.insert(entries, in: db)
      return entries
    }
  }

  /// The entry that records this action, if any does.
  public func entry(for key: ActionKey) throws(JournalFailure) -> Entry? {
    try store.read { db in try EntryTable.entry(for: key, in: db) }
  }

  /// The entry with this number, if the journal reaches so far.
  public func entry(_ number: EntryNumber) throws(JournalFailure) -> Entry? {
    try store.read { db in try EntryTable.entry(number, in: db) }
  }

  /// Visits entries in order, in batches, so that a slow visitor holds no transaction open:
  /// one would keep the write-ahead log from being emptied.
  public func read(
    after number: UInt64, limit: Int?, _ body: (Entry) -> Bool
  ) throws(JournalFailure) {
    var reached = number
    var left = limit ?? .max
    while left > 0 {
      let batch = try store.read { db in
        try EntryTable.batch(
          after: reached, count: min(left, Self.batchCount), bytesMax: Self.batchBytes, in: db)
      }
      guard let last = batch.last else { return }
      for entry in batch {
        guard body(entry) else { return }
      }
      reached = last.number.value
      left -= batch.count
    }
  }

  /// Checks that entries follow one another, in the bytes as SQLite lends them.
  public func stretch(
    after head: Head, upTo end: UInt64
  ) throws(JournalFailure) -> ChainStretch? {
    try store.read { db in try EntryTable.stretch(after: head, upTo: end, in: db) }
  }

  /// The accounts and sessions that stand in the same file.
  public var accounts: Accounts { Accounts(store: store) }

  private static let batchCount = 1024
  private static let batchBytes = 1 << 20

  /// Asks SQLite to check its pages, indexes and constraints, and looks whether the tables are
  /// defined as they should be. Takes about as long as reading all.
  public func inspect() throws(JournalFailure) -> [Damage] {
    do {
      return try store.read { db in
        try String.fetchAll(db, sql: "PRAGMA integrity_check").filter { $0 != "ok" }
          .map(Damage.engine) + StoreFormat.schemaDamage(db)
      }
    } catch .damaged(let damage) {
      return [damage]
    }
  }

  /// Moves what the write-ahead log holds into the store's file and empties the log, so that
  /// the one file is a whole copy until the next append.
  public func checkpoint() throws(JournalFailure) {
    try store.checkpoint()
  }

  /// Ends all connections and lets others write; nothing may be called afterwards.
  public func close() throws(JournalFailure) {
    try store.close()
  }
}
