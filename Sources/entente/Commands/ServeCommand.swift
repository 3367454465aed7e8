import ArgumentParser
import Foundation
import Logging
import Registry
import Server

/// `entente serve`.
struct ServeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract: "Serves the office to browsers until it is told to stop.",
    discussion: """
      SIGTERM and SIGINT let what is being answered finish; a snapshot is written then. \
      Listening on anything but this machine needs a proxy in front that speaks https.
      """)

  @Option(help: "The port to listen on; 0 takes any free one.")
  var port = 8080
  @Option(help: "The address to listen on.")
  var host = "127.0.0.1"
  @Flag(help: "Browsers reach the office over https: its cookies are kept from anything else.")
  var secure = false
  @OptionGroup var store: StoreOptions
  @OptionGroup var pack: PackOption
  @OptionGroup var answer: AnswerOption

  func validate() throws {
    guard (0...65_535).contains(port) else { throw ValidationError("A port is 0 to 65535.") }
  }

  func run() async throws {
    let office = try await Office.writing(store, settingUpWith: pack)
    let entry = office.registrar.latest.number
    let (host, answer) = (host, answer)
    // Other servers may write the same database; a file has one writer.
    let following = Task { await office.registrar.follow(report: Self.tell) }
    defer { following.cancel() }
    do {
      try await Listener.run(
        site: office.site(isSecure: secure), host: host, port: port, logger: Self.log()
      ) { port in
        let address = "http://\(host.contains(":") ? "[\(host)]" : host):\(port)"
        // Said at once, also where the output is a file that is written in blocks.
        defer { fflush(nil) }
        guard answer.json else { return print("Entente answers on \(address) (entry \(entry))") }
        Terminal.answer(Served(address: address, entry: entry))
      }
    } catch {
      throw ToolFailure(.unreachable, "\(host):\(port) cannot be served: \(error)")
    }
    await office.registrar.saveSnapshot()
    try office.close(store)
  }

  /// Says once that the journal is out of reach, and once that all is well again.
  @Sendable private static func tell(_ fault: RegistryFault?) {
    guard let fault else { return Terminal.complain("entente: the journal answers again") }
    Terminal.complain("entente: \(ToolFailure(fault, at: "the journal").sentence)")
  }

  private struct Served: Encodable {
    var address: String
    var entry: UInt64
  }

  /// Plain lines on the error output; what people typed is never in them.
  private static func log() -> Logger {
    var logger = Logger(label: "entente") { StreamLogHandler.standardError(label: $0) }
    logger.logLevel = .notice
    return logger
  }
}
