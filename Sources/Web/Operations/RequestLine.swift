/// What is noted of a request once it is answered: nothing that someone typed, and nobody's name
/// or address.
public struct RequestLine: Sendable {
  /// When it was answered, in milliseconds since 1970.
  public let at: Int64
  /// GET, HEAD, POST, DELETE, or OTHER.
  public let method: String
  /// Its sort.
  public let route: RouteClass
  /// The status of the answer.
  public let status: Int
  /// How long the answer took, in seconds.
  public let seconds: Double

  /// Notes a request.
  public init(at: Int64, method: String, route: RouteClass, status: Int, seconds: Double) {
    self.at = at
    self.method = ["GET", "HEAD", "POST", "DELETE"].contains(method) ? method : "OTHER"
    self.route = route
    self.status = status
    self.seconds = seconds
  }

  /// One line of JSON, without a line feed.
  public var json: String {
    let milliseconds = Int((seconds * 100_000).rounded())
    let duration = "\(milliseconds / 100).\(String(milliseconds % 100 + 100).dropFirst())"
    return """
      {"at":\(at),"kind":"request","method":"\(method)","route":"\(route.rawValue)",\
      "status":\(status),"ms":\(duration)}
      """
  }
}
