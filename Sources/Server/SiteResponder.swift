import HTTPTypes
import Hummingbird
import HummingbirdCore
import Logging
import NIOCore
import Web

/// What Hummingbird knows of a request beside the request: here, whom it comes from.
struct Connection: InitializableFromSource {
  let remote: String

  init(source: ApplicationRequestContextSource) {
    remote = source.channel.remoteAddress?.ipAddress ?? ""
  }
}

/// Hands requests to the site.
struct SiteResponder: HTTPResponder {
  let site: Site

  func respond(
    to request: HummingbirdCore.Request, context: Connection
  ) async throws -> HummingbirdCore.Response {
    guard let body = await Self.body(of: request) else {
      // What is left of the body is not read: the connection ends with this answer.
      let refusal = site.refuseBody(of: Web.Request(request.head, from: context.remote))
      return Self.response(refusal, endsConnection: true)
    }
    let response = await site.respond(
      to: Web.Request(request.head, body: body, from: context.remote))
    return Self.response(response)
  }

  private static func response(
    _ response: Web.Response, endsConnection: Bool = false
  ) -> HummingbirdCore.Response {
    var response = response
    if endsConnection { response.head.headerFields[.connection] = "close" }
    return HummingbirdCore.Response(
      status: response.head.status, headers: response.head.headerFields,
      body: ResponseBody(byteBuffer: ByteBuffer(bytes: response.body)))
  }

  /// The body, if it is not too long and comes within its time.
  private static func body(of request: HummingbirdCore.Request) async -> [UInt8]? {
    if let length = request.headers[.contentLength].flatMap({ Int($0) }),
      length > Site.bodyBytesMax
    {
      return nil
    }
    return await withTaskGroup(of: [UInt8]?.self) { group in
      group.addTask {
        let buffer = try? await request.body.collect(upTo: Site.bodyBytesMax)
        return buffer.map { Array(buffer: $0) }
      }
      group.addTask {
        try? await Task.sleep(for: .seconds(Listener.bodySeconds))
        return nil
      }
      let first = await group.next() ?? nil
      group.cancelAll()
      return first
    }
  }
}
