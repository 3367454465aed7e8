import HTTPTypes
import Hummingbird
import HummingbirdCore
import Logging
import NIOCore
import Web

/// What Hummingbird knows of a request beside the request: here, whom it comes from.
struct Connection: InitializableFromSource {
  let channel: any Channel

  init(source: ApplicationRequestContextSource) {
    channel = source.channel
  }

  var remote: String { channel.remoteAddress?.ipAddress ?? "" }

  /// Ends the connection after a while, whatever is going on there.
  func close(after seconds: Int64) {
    let channel = channel
    channel.eventLoop.scheduleTask(in: .seconds(seconds)) { channel.close(promise: nil) }
  }
}

/// Hands requests to the site.
struct SiteResponder: HTTPResponder {
  let site: Site
  let limits: Limits
  let uploads = Uploads()

  /// How the reading of a body ended.
  private enum Body {
    case whole([UInt8])
    case tooLarge
    case tooLate
    case tooMany
  }

  func respond(
    to request: HummingbirdCore.Request, context: Connection
  ) async throws -> HummingbirdCore.Response {
    let begun = ContinuousClock.now
    var refusal: Web.Response
    switch await body(of: request) {
    case .whole(let body):
      let response = await site.respond(
        to: Web.Request(request.head, body: body, from: context.remote))
      return answer(response)
    case .tooLarge: refusal = site.refuseBody(of: Web.Request(request.head, from: context.remote))
    case .tooLate: refusal = Web.Response(.requestTimeout)
    case .tooMany:
      refusal = Web.Response(.serviceUnavailable)
      refusal.head.headerFields[.retryAfter] = "\(limits.patienceSeconds)"
    }
    // What is left of the body is not read: the connection ends soon after this answer.
    let seconds = (ContinuousClock.now - begun) / .seconds(1)
    site.noteUnfinished(request.head, status: refusal.status, seconds: seconds)
    context.close(after: Limits.farewellSeconds)
    refusal.head.headerFields[.connection] = "close"
    return answer(refusal)
  }

  /// The site's answer. How long its taker may let it wait, ``TakerWatch`` sees to.
  private func answer(_ response: Web.Response) -> HummingbirdCore.Response {
    HummingbirdCore.Response(
      status: response.head.status, headers: response.head.headerFields,
      body: ResponseBody(byteBuffer: ByteBuffer(bytes: response.body)))
  }

  /// The body, if it is not too long and comes within its time.
  private func body(of request: HummingbirdCore.Request) async -> Body {
    let most = site.bodyBytesMax(of: request.head)
    let length = request.headers[.contentLength].flatMap { Int($0) }
    if let length, length > most { return .tooLarge }
    guard most > Site.bodyBytesMax, length ?? most > Site.bodyBytesMax else {
      return await body(of: request, upTo: most, patience: limits.patienceSeconds)
    }
    // A paper: a few at a time, so that all of them together stay within the office's memory.
    guard uploads.begin() else { return .tooMany }
    defer { uploads.end() }
    return await body(
      of: request, upTo: most, patience: limits.patienceSeconds * Limits.uploadPatience)
  }

  private func body(
    of request: HummingbirdCore.Request, upTo most: Int, patience: Int64
  ) async -> Body {
    await withTaskGroup(of: Body.self) { group in
      group.addTask {
        do {
          return .whole(Array(buffer: try await request.body.collect(upTo: most)))
        } catch is NIOTooManyBytesError {
          return .tooLarge
        } catch {
          return .tooLate
        }
      }
      group.addTask {
        try? await Task.sleep(for: .seconds(patience))
        return .tooLate
      }
      let first = await group.next() ?? .tooLate
      group.cancelAll()
      return first
    }
  }
}
