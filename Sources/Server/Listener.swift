import Hummingbird
import HummingbirdCore
public import Logging
import NIOCore
public import Web

/// The site on a socket.
///
/// It hands each request whole to ``Site`` and sends back what that answers; it decides nothing
/// but how much it reads and how long it waits.
public enum Listener {
  /// A request's header fields together may take this many bytes.
  static let headBytesMax = 32 << 10
  /// A connection on which nothing happens for so long is closed, in seconds.
  static let idleSeconds: Int64 = 30
  /// A body must have arrived within so long, in seconds, however slowly it comes.
  static let bodySeconds = 30

  /// Serves a site until the process is asked to stop (SIGTERM, SIGINT) or the task is cancelled;
  /// requests that are being answered then are finished.
  ///
  /// `port` 0 takes any free one; `onReady` is told which. Fails when the port is taken.
  public static func run(
    site: Site, host: String = "127.0.0.1", port: Int,
    logger: Logger = Logger(label: "entente"),
    onReady: @escaping @Sendable (Int) async -> Void = { _ in }
  ) async throws {
    let application = Application(
      responder: SiteResponder(site: site),
      server: .http1(
        configuration: .init(
          idleTimeout: .seconds(idleSeconds),
          httpDecoderConfiguration: .init(
            maxHeaderFieldSize: headBytesMax, maxHeaderListSize: headBytesMax,
            maxHeaderFieldCount: 100))),
      configuration: ApplicationConfiguration(address: .hostname(host, port: port)),
      onServerRunning: { channel in await onReady(channel.localAddress?.port ?? port) },
      logger: logger)
    try await application.runService()
  }
}
