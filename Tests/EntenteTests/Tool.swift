import Foundation

/// The built tool, run as a process of its own.
enum Tool {
  /// How a run ended.
  struct Outcome {
    var code: Int32
    var output: String
    var errors: String

    /// The output's lines.
    var lines: [Substring] { output.split(separator: "\n") }
  }

  /// The repository's root.
  static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The reference pack.
  static let pack = root.appendingPathComponent("Packs/nato").path

  /// The tool stands beside the program that runs the tests.
  static let path = URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath()
    .deletingLastPathComponent().appendingPathComponent("entente")

  /// Runs the tool to its end.
  static func run(_ arguments: [String], given input: String = "") throws -> Outcome {
    let process = Process()
    process.executableURL = path
    process.arguments = arguments
    let scratch = try Scratch()
    let output = try scratch.file("output")
    let errors = try scratch.file("errors")
    let given = try scratch.file("input", holding: input)
    // Files and not pipes: a full pipe that nobody empties would stop the tool.
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = try FileHandle(forWritingTo: errors)
    process.standardInput = try FileHandle(forReadingFrom: given)
    try process.run()
    process.waitUntilExit()
    return Outcome(
      code: process.terminationStatus,
      output: String(decoding: try Data(contentsOf: output), as: UTF8.self),
      errors: String(decoding: try Data(contentsOf: errors), as: UTF8.self))
  }

  /// Runs the tool on a store.
  static func run(
    _ arguments: String..., on store: String, given input: String = ""
  ) throws -> Outcome {
    try run(arguments + ["--store", store], given: input)
  }
}

/// A folder that is gone with the value.
final class Scratch {
  let place: URL

  init() throws {
    place = FileManager.default.temporaryDirectory
      .appendingPathComponent("entente-tests-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: place) }

  /// The path of a store that is not there yet.
  var store: String { place.appendingPathComponent("office.db").path }

  /// Makes a file.
  @discardableResult
  func file(_ name: String, holding text: String = "") throws -> URL {
    let file = place.appendingPathComponent(name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
    return file
  }

  /// A store that holds the reference pack, copied from one that all tests share.
  func office() throws -> String {
    try Self.imported.get().write(to: URL(fileURLWithPath: store))
    return store
  }

  private static let imported = Result { () throws -> Data in
    let scratch = try Scratch()
    let outcome = try Tool.run("import", Tool.pack, on: scratch.store)
    guard outcome.code == 0 else { throw Failure(errors: outcome.errors) }
    return try Data(contentsOf: URL(fileURLWithPath: scratch.store))
  }

  private struct Failure: Error {
    var errors: String
  }
}
