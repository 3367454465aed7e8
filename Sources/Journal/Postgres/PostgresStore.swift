/// One PostgreSQL database with the right to read it and perhaps to write it.
///
/// Shared by the journal and the accounts. Unlike a file's, its failed commits need not stop it:
/// the server itself starts anew after one whose outcome it does not know, so asking again tells.
final class PostgresStore: Sendable {
  let address: PostgresAddress
  let purpose: StorePurpose
  private let writers: PostgresPool
  private let readers: PostgresPool

  /// Connects nothing yet.
  init(_ address: PostgresAddress, for purpose: StorePurpose) {
    self.address = address
    self.purpose = purpose
    let connect: @Sendable () throws(JournalFailure) -> PostgresConnection = {
      () throws(JournalFailure) in try PostgresSession.open(address, for: purpose)
    }
    writers = PostgresPool(of: 1, connect)
    readers = PostgresPool(of: 4, connect)
  }

  /// Lends a connection for statements that each see one state of the store; once more from the
  /// start when the connection is lost.
  func read<Result>(
    _ body: (PostgresConnection) throws -> Result
  ) throws(JournalFailure) -> Result {
    do {
      do {
        return try readers.lend(body)
      } catch let error as PostgresError where error.isLoss {
        return try readers.lend(body)
      }
    } catch {
      throw JournalFailure(error)
    }
  }

  /// Lends the writing connection outside of any transaction.
  func write<Result>(_ body: (PostgresConnection) throws -> Result) throws -> Result {
    guard purpose == .writing else { throw JournalFailure.readOnly }
    return try writers.lend(body)
  }

  /// Lends the writing connection inside one transaction, durable when this returns.
  func transaction<Result>(_ body: (PostgresConnection) throws -> Result) throws -> Result {
    try write { connection in
      try connection.run("BEGIN")
      let result: Result
      do {
        result = try body(connection)
      } catch {
        // A connection that cannot undo is not kept, and the server undoes what it left.
        if connection.isAlive { try? connection.run("ROLLBACK") }
        throw error
      }
      do throws(PostgresError) {
        try connection.run("COMMIT")
      } catch let error where error.isLoss {
        throw JournalFailure.uncertain
      }
      return result
    }
  }

  /// Ends all connections.
  func close() {
    writers.close()
    readers.close()
  }
}
