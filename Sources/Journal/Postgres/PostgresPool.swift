import Dispatch
import Synchronization

/// A few connections, lent to one thread each and kept for the next.
final class PostgresPool: Sendable {
  private struct State {
    var idle: [PostgresConnection] = []
    var isClosed = false
    /// The last failure to connect, and when that was.
    var refusal: (at: ContinuousClock.Instant, failure: JournalFailure)?
  }

  private let connect: @Sendable () throws(JournalFailure) -> PostgresConnection
  private let state = Mutex(State())
  private let free: DispatchSemaphore

  /// For so long after a failure to connect nobody tries again: without a database every page
  /// would otherwise wait for one.
  private static let pause = Duration.milliseconds(250)

  init(
    of count: Int, _ connect: @escaping @Sendable () throws(JournalFailure) -> PostgresConnection
  ) {
    self.connect = connect
    free = DispatchSemaphore(value: count)
  }

  /// Lends a connection, waiting until one is free; it is made first when there is none.
  ///
  /// One that is left in the midst of something is not kept.
  func lend<Result>(_ body: (PostgresConnection) throws -> Result) throws -> Result {
    free.wait()
    defer { free.signal() }
    let connection = try kept() ?? made()
    defer { keep(connection) }
    return try body(connection)
  }

  /// Ends all connections that nobody uses; those in use end when they are given back.
  func close() {
    let idle = state.withLock { state in
      defer { state.idle = [] }
      state.isClosed = true
      return state.idle
    }
    _ = consume idle
  }

  private func kept() throws(JournalFailure) -> PostgresConnection? {
    while let connection = try next() {
      if !connection.hasEnded { return connection }
    }
    return nil
  }

  private func next() throws(JournalFailure) -> PostgresConnection? {
    let (connection, isClosed) = state.withLock { ($0.idle.popLast(), $0.isClosed) }
    guard !isClosed else { throw .unavailable("the store is closed") }
    return connection
  }

  private func made() throws(JournalFailure) -> PostgresConnection {
    if let refusal = state.withLock({ $0.refusal }), .now - refusal.at < Self.pause {
      throw refusal.failure
    }
    do {
      let connection = try connect()
      state.withLock { $0.refusal = nil }
      return connection
    } catch {
      state.withLock { $0.refusal = (.now, error) }
      throw error
    }
  }

  private func keep(_ connection: PostgresConnection) {
    guard connection.isIdle else { return }
    state.withLock { state in
      if !state.isClosed { state.idle.append(connection) }
    }
  }
}
