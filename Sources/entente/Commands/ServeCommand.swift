import ArgumentParser
import Foundation
import Logging
import Registry
import Server
import Web

/// `entente serve`.
struct ServeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract: "Serves the office to browsers until it is told to stop.",
    discussion: """
      SIGTERM and SIGINT let what is being answered finish; a snapshot is written then. \
      Listening on anything but this machine needs a proxy in front that speaks https. \
      Notes each request as a line of JSON on the error output, without names or what was typed.
      """)

  @Option(help: "The port to listen on; 0 takes any free one.")
  var port = 8080
  @Option(help: "The address to listen on.")
  var host = "127.0.0.1"
  @Flag(help: "Browsers reach the office over https: its cookies are kept from anything else.")
  var secure = false
  @Flag(help: "Do not note requests.")
  var quiet = false
  @Option(help: "Connections at a time; more wait.")
  var connections = 256
  @Option(help: "Seconds that a client has for its request, and may rest between two.")
  var patience: Int64 = 30
  @Option(
    help: ArgumentHelp(
      "Show figures at /metrics to whoever brings this file's token.", valueName: "path"))
  var metrics: String?
  @OptionGroup var store: StoreOptions
  @OptionGroup var key: KeyOptions
  @OptionGroup var post: PostOptions
  @OptionGroup var pack: PackOption
  @OptionGroup var answer: AnswerOption

  func validate() throws {
    guard (0...65_535).contains(port) else { throw ValidationError("A port is 0 to 65535.") }
    guard (1...100_000).contains(connections) else {
      throw ValidationError("Connections are 1 to 100000.")
    }
    guard (1...3600).contains(patience) else { throw ValidationError("Patience is 1 to 3600.") }
  }

  func run() async throws {
    let token = try metricsToken()
    let office = try await Office.writing(store, settingUpWith: pack)
    let entry = office.registrar.latest.number
    let (host, answer) = (host, answer)
    let accounts = try key.accounts(of: office.journal, in: store)
    var site = office.site(isSecure: secure, accounts: accounts)
    site.watch.token = token
    site.outgoing = post.outgoing
    if !quiet { site.watch.tell = { Terminal.complain($0.json) } }
    // Other servers may write the same database; a file has one writer.
    let following = Task { await office.registrar.follow(report: Self.tell) }
    defer { following.cancel() }
    // Silences end by themselves; this only sees to it that the record says so in good time.
    let settling = Task { await office.registrar.settleAsTimePasses { Clock.now } }
    defer { settling.cancel() }
    let postOffice = post.postOffice(of: site)
    let posting = Task { await postOffice?.run() }
    do {
      try await Listener.run(
        site: site, at: Listener.Place(host: host, port: port),
        within: Limits(connections: connections, patienceSeconds: patience),
        logger: JSONLines.logger()
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
    // What is being sent is cut off and noted before the store closes.
    posting.cancel()
    await posting.value
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

  private func metricsToken() throws(ToolFailure) -> String? {
    guard let metrics else { return nil }
    let text = try SmallFile.read(metrics)
    let token = String(text.prefix { !$0.isNewline })
    guard token.utf8.count >= 16, token.utf8.allSatisfy({ (0x21...0x7e).contains($0) }) else {
      throw ToolFailure(
        .badInput, "\(metrics): a token is one line of 16 printable letters or more.")
    }
    return token
  }
}
