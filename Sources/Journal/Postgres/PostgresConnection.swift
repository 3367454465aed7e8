import CPostgres
import Glibc
import Synchronization

/// One connection to a PostgreSQL server, used by one thread at a time: the pool sees to it.
final class PostgresConnection: Sendable {
  /// The library's handle, as a number: a pointer may not pass from thread to thread, and the
  /// pool passes connections on.
  private let address: Int
  /// The statements prepared on this connection, and the names that they got.
  private let prepared = Mutex<[String: String]>([:])

  /// Connects and waits until the server has answered.
  init(to target: PostgresAddress) throws(PostgresError) {
    // What the address itself says wins over what stands before it.
    var options: [(name: String, value: String)] = [
      ("connect_timeout", "5"), ("keepalives_idle", "10"), ("keepalives_interval", "5"),
      ("keepalives_count", "3"), ("tcp_user_timeout", "20000"), ("client_encoding", "UTF8"),
      ("fallback_application_name", "entente"),
    ]
    options.append(("dbname", target.text))
    guard let made = Self.connect(options) else {
      throw PostgresError(state: "", message: "out of memory")
    }
    address = Int(bitPattern: made)
    PQsetNoticeProcessor(made, { _, _ in }, nil)
    guard PQstatus(made) == CONNECTION_OK else { throw lastError(isLoss: false) }
  }

  deinit {
    PQfinish(handle)
  }

  private static func connect(_ options: [(name: String, value: String)]) -> OpaquePointer? {
    var names: [UnsafePointer<CChar>?] = []
    var values: [UnsafePointer<CChar>?] = []
    func lend(_ rest: ArraySlice<(name: String, value: String)>) -> OpaquePointer? {
      guard let option = rest.first else {
        names.append(nil)
        values.append(nil)
        return PQconnectdbParams(names, values, 1)
      }
      return option.name.withCString { name in
        option.value.withCString { value in
          names.append(name)
          values.append(value)
          return lend(rest.dropFirst())
        }
      }
    }
    return lend(options[...])
  }

  private var handle: OpaquePointer {
    guard let handle = OpaquePointer(bitPattern: address) else {
      preconditionFailure("A connection keeps its handle until it ends.")
    }
    return handle
  }

  /// Whether the connection was in order when it was last used.
  var isAlive: Bool { PQstatus(handle) == CONNECTION_OK }

  /// Whether the connection waits for a statement, outside of any transaction.
  var isIdle: Bool { isAlive && PQtransactionStatus(handle) == PQTRANS_IDLE }

  /// Whether the server has hung up while nobody looked.
  var hasEnded: Bool { PQconsumeInput(handle) == 0 || !isAlive }

  /// Runs statements without parameters, separated by semicolons.
  func run(_ sql: String) throws(PostgresError) {
    _ = try rows(PQexec(handle, sql))
  }

  /// Runs one statement, prepared when it is first used on this connection.
  @discardableResult
  func run(
    _ sql: String, _ parameters: PostgresParameters
  ) throws(PostgresError) -> PostgresRows {
    let name = try name(of: sql)
    let result = parameters.withPointers { pointers, lengths, formats in
      PQexecPrepared(handle, name, Int32(pointers.count), pointers, lengths, formats, 1)
    }
    return try rows(result)
  }

  private func name(of sql: String) throws(PostgresError) -> String {
    let (known, count) = prepared.withLock { ($0[sql], $0.count) }
    if let known { return known }
    let name = "s\(count)"
    _ = try rows(PQprepare(handle, name, sql, 0, nil))
    prepared.withLock { $0[sql] = name }
    return name
  }

  /// Waits until the server says something that it was not asked, or the time is over.
  func awaitNotice(atMost timeout: Duration) {
    var place = pollfd(fd: PQsocket(handle), events: Int16(POLLIN), revents: 0)
    let (seconds, fraction) = timeout.components
    let milliseconds = seconds * 1000 + fraction / 1_000_000_000_000_000
    poll(&place, 1, Int32(clamping: max(milliseconds, 1)))
    PQconsumeInput(handle)
    while let notice = PQnotifies(handle) { PQfreemem(notice) }
  }

  private func rows(_ result: OpaquePointer?) throws(PostgresError) -> PostgresRows {
    guard let result else { throw lastError(isLoss: true) }
    switch PQresultStatus(result) {
    case PGRES_COMMAND_OK, PGRES_TUPLES_OK:
      return PostgresRows(result)
    default:
      defer { PQclear(result) }
      throw PostgresError(result, isLoss: !isAlive)
    }
  }

  private func lastError(isLoss: Bool) -> PostgresError {
    PostgresError(state: "", message: String(cString: PQerrorMessage(handle)), isLoss: isLoss)
  }
}
