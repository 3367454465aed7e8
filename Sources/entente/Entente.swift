import ArgumentParser
import Foundation

/// The tool: every way into an office that is not a browser.
@main struct Entente: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "entente",
    abstract: "An alliance's partnerships: who belonged to what on any day, and why.",
    discussion: """
      Exit codes: 0 done; 1 refused, or not found; 2 bad usage or input; \
      3 the store is damaged or unreachable.

      A DAY is 2026-11-21, or 2026-11 or 2026 for the first day of that month or year.
      """,
    version: "0.1.0",
    subcommands: [
      ServeCommand.self, ImportCommand.self, ExportCommand.self, MembersCommand.self,
      CountCommand.self, VerifyCommand.self, ReplayCommand.self, SnapshotCommand.self,
      HeadCommand.self, BackupCommand.self, RestoreCommand.self, PersonCommand.self,
      KeyCommand.self, DemonstrateCommand.self, DemoCommand.self,
      CopyCommand.self, LabelCommand.self, SimulateCommand.self,
      BenchCommand.self,
    ])

  static func main() async {
    do {
      var command = try parseAsRoot()
      if var asynchronous = command as? any AsyncParsableCommand {
        try await asynchronous.run()
      } else {
        try command.run()
      }
    } catch let failure as ToolFailure {
      failure.tell(asJSON: CommandLine.arguments.contains("--json"))
      Foundation.exit(failure.code.rawValue)
    } catch {
      leave(with: error)
    }
  }

  /// The parser's own refusals and answers: bad usage is 2 here, and not the parser's 64.
  private static func leave(with error: any Error) -> Never {
    let text = fullMessage(for: error)
    guard exitCode(for: error).isSuccess else {
      let unexpected = exitCode(for: error) != .validationFailure
      let failure = ToolFailure(unexpected ? .unreachable : .badInput, text)
      failure.tell(asJSON: CommandLine.arguments.contains("--json"), marked: unexpected)
      Foundation.exit(failure.code.rawValue)
    }
    if !text.isEmpty { print(text) }
    Foundation.exit(0)
  }
}
