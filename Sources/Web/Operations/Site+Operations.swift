import Domain
public import HTTPTypes
import Registry

/// What machines ask: is the office alive, may it be sent work, how is it doing.
extension Site {
  func answer(_ operation: Operation, _ request: Request) async throws(Problem) -> Response {
    if case .metrics = operation, watch.token == nil { throw .notFound }
    guard request.isReading else { throw .wrongMethod(allow: "GET, HEAD") }
    switch operation {
    case .health: return .plain(.ok, "alive\n")
    case .ready:
      return await registrar.mayWrite()
        ? .plain(.ok, "ready\n") : .plain(.serviceUnavailable, "the record cannot be written\n")
    case .metrics:
      let field = request.head.headerFields[.authorization] ?? ""
      guard let token = watch.token, isEqualInConstantTime(field, "Bearer \(token)") else {
        return .plain(.unauthorized, "unauthorised\n").with(.wwwAuthenticate, "Bearer")
      }
      return .plain(.ok, metrics)
    }
  }

  /// Notes a request that was not whole when its time or room was over.
  public func noteUnfinished(_ head: HTTPRequest, status: HTTPResponse.Status, seconds: Double) {
    note(
      RequestLine(
        at: clock().milliseconds, method: head.method.rawValue, route: .unfinished,
        status: status.code, seconds: seconds))
  }

  func note(_ line: RequestLine) {
    tally.note(line)
    watch.tell?(line)
  }
}

extension Response {
  fileprivate static func plain(_ status: HTTPResponse.Status, _ text: String) -> Response {
    Response(status, type: "text/plain; charset=utf-8", Array(text.utf8))
      .with(.cacheControl, "no-store")
  }
}
