import HTTPTypes
import Hummingbird
public import Logging
import NIOCore
import ServiceLifecycle
public import Web

/// The site on a socket.
///
/// It hands each request whole to ``Site`` and sends back what that answers; it decides nothing
/// but how much it reads and how long it waits.
public enum Server {
  /// The header fields of a request may take this many bytes; more is answered with 431.
  static let headBytesMax = 16 << 10
  /// A connection that is silent for so long is closed, in seconds.
  static let idleSeconds: Int64 = 30

  /// Serves a site until the task is cancelled or the process is asked to stop, then lets running
  /// requests finish.
  ///
  /// `port` 0 takes any free one; `onReady` is told which.
  public static func run(
    site: Site, host: String = "127.0.0.1", port: Int,
    logger: Logger = Logger(label: "entente"),
    onReady: @escaping @Sendable (Int) async -> Void = { _ in }
  ) async throws {
    let configuration = ApplicationConfiguration(
      address: .hostname(host, port: port), serverName: nil)
    let application = Application(
      responder: SiteResponder(site: site),
      server: .http1(
        configuration: .init(idleTimeout: .seconds(idleSeconds))),
      configuration: configuration,
      onServerRunning: { channel in await onReady(channel.localAddress?.port ?? port) },
      logger: logger)
    try await application.runService()
  }
}
