import ArgumentParser
import Domain
import Exchange
import Foundation
import Registry

/// `entente export`.
struct ExportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Writes every table as open data, with sources, licence and day.")

  /// The forms in which data leave.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case json, csv
  }

  @Option(help: "json for one document, csv for one file a table.")
  var format: Format
  @Option(help: "Where to: a file for JSON, a folder for CSV; the output when left out.")
  var output: String?
  @OptionGroup var view: ViewOptions
  @OptionGroup var store: StoreOptions
  @OptionGroup var pack: PackOption
  @OptionGroup var answer: AnswerOption

  func run() async throws {
    throw ToolFailure(.refused, "Not yet.")
  }
}
