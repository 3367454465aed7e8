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
  /// Serves a site until the process is asked to stop (SIGTERM, SIGINT) or the task is cancelled;
  /// requests that are being answered then are finished.
  ///
  /// `place` names a port; 0 takes any free one, and `onReady` is told which. Fails when the port
  /// is taken.
  public static func run(
    site: Site, at place: Place, within limits: Limits = Limits(),
    logger: Logger = Logger(label: "entente"),
    onReady: @escaping @Sendable (Int) async -> Void = { _ in }
  ) async throws {
    let patience = limits.patienceSeconds
    let application = Application(
      responder: SiteResponder(site: site, limits: limits),
      server: .http1(
        configuration: .init(
          additionalChannelHandlers: [TakerWatch(seconds: patience * Limits.answerPatience)],
          idleTimeout: .seconds(patience),
          httpDecoderConfiguration: .init(
            maxHeaderFieldSize: Limits.headBytesMax, maxHeaderListSize: Limits.headBytesMax,
            maxHeaderFieldCount: Limits.headFieldsMax))),
      configuration: ApplicationConfiguration(
        address: .hostname(place.host, port: place.port), backlog: Limits.backlog,
        availableConnectionsDelegate: MaximumAvailableConnections(limits.connections)),
      onServerRunning: { channel in await onReady(channel.localAddress?.port ?? place.port) },
      logger: logger)
    try await application.runService()
  }

  /// Where to listen.
  public struct Place: Sendable {
    /// A name or address of this machine.
    public var host: String
    /// The port; 0 for any free one.
    public var port: Int

    /// A place; this machine alone unless a host is named.
    public init(host: String = "127.0.0.1", port: Int) {
      self.host = host
      self.port = port
    }
  }
}
