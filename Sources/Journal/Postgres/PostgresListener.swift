import Foundation
import Synchronization

/// One connection that hears when any server appends.
///
/// What it hears is only a reason to look: the head says what is so. A word that was missed, for
/// instance by a pooler that does not pass them on, costs a second.
final class PostgresListener: Sendable {
  private struct State {
    var connection: PostgresConnection?
    var isClosed = false
  }

  private let address: PostgresAddress
  private let state = Mutex(State())

  private static let lookEvery = Duration.seconds(1)

  init(_ address: PostgresAddress) {
    self.address = address
  }

  /// The head when it is another than the stated one, or when the time is over.
  func wait(after head: Head, atMost timeout: Duration) throws(JournalFailure) -> Head {
    let end = ContinuousClock.now + timeout
    do {
      // Taken out meanwhile: whoever else waits makes a connection of its own.
      let connection = try taken() ?? made()
      while true {
        // Listening came first and looking now: no change falls between the two.
        let present = try PostgresEntries.head(connection)
        let left = end - .now
        guard present == head, left > .zero, !isClosed else {
          keep(connection)
          return present
        }
        connection.awaitNotice(atMost: min(left, Self.lookEvery))
      }
    } catch {
      throw JournalFailure(error)
    }
  }

  /// Ends the connection, and every wait within a second.
  func close() {
    state.withLock { $0 = State(isClosed: true) }
  }

  private var isClosed: Bool { state.withLock { $0.isClosed } }

  private func taken() -> PostgresConnection? {
    let connection = state.withLock { state in
      defer { state.connection = nil }
      return state.connection
    }
    return connection.flatMap { $0.hasEnded ? nil : $0 }
  }

  private func made() throws -> PostgresConnection {
    let connection = try PostgresSession.open(address, for: .reading)
    try connection.run("LISTEN \(PostgresEntries.channel)")
    return connection
  }

  private func keep(_ connection: PostgresConnection) {
    state.withLock { state in
      if !state.isClosed { state.connection = connection }
    }
  }
}
