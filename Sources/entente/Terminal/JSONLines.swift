import Domain
import Foundation
import Logging

/// Warnings of the server's parts as lines of JSON on the error output, beside the requests'.
struct JSONLines: LogHandler {
  var metadata: Logger.Metadata = [:]
  var logLevel = Logger.Level.notice

  static func logger() -> Logger {
    Logger(label: "entente") { _ in JSONLines() }
  }

  subscript(metadataKey key: String) -> Logger.Metadata.Value? {
    get { metadata[key] }
    set { metadata[key] = newValue }
  }

  private struct Line: Encodable {
    var at: Int64
    var kind: String
    var message: String
  }

  func log(event: LogEvent) {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let line = Line(
      at: Clock.now.milliseconds, kind: event.level.rawValue, message: "\(event.message)")
    guard let data = try? encoder.encode(line) else { return }
    Terminal.complain(String(decoding: data, as: UTF8.self))
  }
}
