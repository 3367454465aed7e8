import ArgumentParser

/// `entente serve`.
struct ServeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract: "Serves the office to browsers until it is told to stop.")

  @Option(help: "The port to listen on.")
  var port = 8080
  @Option(help: "The address to listen on.")
  var host = "127.0.0.1"
  @OptionGroup var store: StoreOptions
  @OptionGroup var pack: PackOption

  func run() async throws {
    throw ToolFailure(.refused, "Not yet.")
  }
}
