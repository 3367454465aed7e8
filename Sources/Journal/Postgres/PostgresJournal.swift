/// The journal in a PostgreSQL database, for any number of writing and reading processes.
///
/// A connection that is lost is made anew at the next call, so the instance goes on by itself
/// when the database is back.
public final class PostgresJournal: Store {
  let store: PostgresStore
  private let listener: PostgresListener

  /// Opens the store at an address.
  ///
  /// Opening for writing makes the store when the database has none, and fails with `damaged`
  /// when the journal does not end as its head marker says; opening for reading does not look, so
  /// that `verify` can say what is wrong.
  public init(
    _ address: PostgresAddress, for purpose: StorePurpose = .writing
  ) throws(JournalFailure) {
    store = PostgresStore(address, for: purpose)
    listener = PostgresListener(address)
    switch purpose {
    case .reading:
      switch try store.read(PostgresFormat.found) {
      case 0: throw .unavailable("there is no store")
      case PostgresFormat.version: break
      case let version:
        throw .olderFormat(found: Int(version), known: Int(PostgresFormat.version))
      }
    case .writing:
      try setUp()
    }
  }

  private func setUp() throws(JournalFailure) {
    do {
      if try store.write(PostgresFormat.found) < PostgresFormat.version {
        try store.transaction(PostgresFormat.bringUp)
      }
      let (head, last) = try store.transaction { connection in
        // Held still, since another server may be appending.
        try connection.run("SELECT FROM head FOR SHARE")
        return (try PostgresEntries.head(connection), try PostgresEntries.last(connection))
      }
      let damage = Damage.atEnd(head: head, last: last?.head ?? .empty)
      if let damage { throw JournalFailure.damaged(damage) }
    } catch {
      throw JournalFailure(error)
    }
  }

  /// Where the journal ends now.
  public func head() throws(JournalFailure) -> Head {
    try store.read(PostgresEntries.head)
  }

  /// Appends all drafts in one durable commit, or none.
  ///
  /// A connection that is lost meanwhile is sought anew for a few seconds, to learn what became
  /// of the commit; only if that fails too is the answer `uncertain`.
  @discardableResult
  public func append(
    _ drafts: [Draft], after head: Head
  ) throws(JournalFailure) -> [Entry] {
    try PostgresAppend(entries: drafts.chained(after: head), head: head, store: store).run()
  }

  /// The entry that records this action, if any does.
  public func entry(for key: ActionKey) throws(JournalFailure) -> Entry? {
    try store.read { try PostgresEntries.entry(for: key, on: $0) }
  }

  /// The entry with this number, if the journal reaches so far.
  public func entry(_ number: EntryNumber) throws(JournalFailure) -> Entry? {
    try store.read { try PostgresEntries.entry(number, on: $0) }
  }

  /// Visits entries in order, in batches, so that a slow visitor holds no connection.
  public func read(
    after number: UInt64, limit: Int?, _ body: (Entry) -> Bool
  ) throws(JournalFailure) {
    var reached = number
    var left = limit ?? .max
    while left > 0 {
      let batch = try store.read {
        try PostgresEntries.batch(
          after: reached, count: min(left, Self.batchCount), bytesMax: Self.batchBytes, on: $0)
      }
      guard let last = batch.last else { return }
      for entry in batch {
        guard body(entry) else { return }
      }
      reached = last.number.value
      left -= batch.count
    }
  }

  private static let batchCount = 1024
  private static let batchBytes = 1 << 20

  /// Waits for another server's word that the head has moved; looks once a second all the same.
  public func waitForChange(
    after head: Head, atMost timeout: Duration
  ) throws(JournalFailure) -> Head {
    try listener.wait(after: head, atMost: timeout)
  }

  /// Asks PostgreSQL to check its indexes against the tables, where `amcheck` is installed.
  public func inspect() throws(JournalFailure) -> [Damage] {
    do {
      return try store.read(PostgresInspection.findings)
    } catch .damaged(let damage) {
      return [damage]
    }
  }

  /// The accounts and sessions that stand in the same database.
  public var accounts: Accounts { Accounts(store: store) }

  /// Ends all connections; nothing may be called afterwards.
  public func close() throws(JournalFailure) {
    listener.close()
    store.close()
  }
}
