/// How much a listener takes at once and how long it waits, so that nobody can use it up.
public struct Limits: Sendable {
  /// Connections at a time; more wait until one ends.
  public var connections: Int
  /// Seconds within which a request's head must be whole and, counted anew, its body; and for
  /// which a connection may rest between two requests.
  public var patienceSeconds: Int64

  /// The connections that have not been accepted yet; more are turned away by the system.
  static let backlog = 256
  /// The fields of a request's head together, in bytes.
  static let headBytesMax = 32 << 10
  /// The fields of a request's head.
  static let headFieldsMax = 100
  /// How many times as long as a request may take, a client may take to fetch the answer.
  static let answerPatience: Int64 = 4
  /// How many times as long as another body a paper may take to come.
  static let uploadPatience: Int64 = 4
  /// Papers that come in at a time.
  static let uploadsMax = 8
  /// How long a client whose request was cut off has to fetch the answer that says so, in seconds.
  static let farewellSeconds: Int64 = 1

  /// Limits; those of the defaults keep an office below about half a gigabyte, whoever calls.
  public init(connections: Int = 256, patienceSeconds: Int64 = 30) {
    self.connections = connections
    self.patienceSeconds = patienceSeconds
  }
}
