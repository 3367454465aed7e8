import ArgumentParser
import Domain
import Foundation
import Labels

/// `entente label …`.
struct LabelCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "label",
    abstract: "Checks, decides, marks and combines confidentiality labels, without a store.",
    discussion: """
      A POLICY is an XML SPIF 2.1; labels and clearances are XML of ADatP-4774. An INSTANT is \
      2026-11-21T21:04:00Z; now when left out.
      """,
    subcommands: [
      LabelCheckCommand.self, LabelDecideCommand.self, LabelMarkCommand.self,
      LabelCombineCommand.self, LabelBatchCommand.self,
    ])
}

/// A policy and the moment to look at it.
struct PolicyOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The policy's file.", valueName: "path"))
  var policy: String
  @Option(help: ArgumentHelp("As of when; now when left out.", valueName: "instant"))
  var at: MomentArgument?

  var now: Moment { at?.moment ?? Moment(seconds: Clock.now.milliseconds / 1000) }

  func read() throws -> Policy {
    do {
      return try Policy(spif: LabelFile.bytes(of: policy))
    } catch let problem as PolicyProblem {
      throw ToolFailure(
        .badInput, "\(policy) is no policy that can be relied on.",
        details: problem.faults.map { Sentence.fault($0) })
    }
  }
}

/// A moment as typed.
struct MomentArgument: ExpressibleByArgument {
  let moment: Moment

  init?(argument: String) {
    guard let moment = Moment(dateTime: argument) else { return nil }
    self.moment = moment
  }
}

/// Labels named on the command line.
struct LabelsOptions: ParsableArguments {
  @Option(help: ArgumentHelp("A label's file.", valueName: "path"))
  var label: [String] = []
  @Option(help: ArgumentHelp("A further label's file; may be repeated.", valueName: "path"))
  var label2: [String] = []

  func validate() throws {
    if label.isEmpty { throw ValidationError("--label is missing.") }
  }

  var paths: [String] { label + label2 }
}

/// Files that hold labels, clearances and policies.
enum LabelFile {
  static let bytesMax = 8 << 20

  static func bytes(of path: String) throws(ToolFailure) -> Data {
    guard let file = FileHandle(forReadingAtPath: path),
      let data = try? file.read(upToCount: bytesMax + 1)
    else { throw ToolFailure(.badInput, "\(path) cannot be read.") }
    return data
  }

  static func label(_ path: String) throws -> Label {
    do {
      return try Label(xml: bytes(of: path))
    } catch let problem as FormProblem {
      throw ToolFailure(.badInput, "\(path) holds no label: \(Sentence.form(problem))")
    }
  }

  static func clearance(_ path: String) throws -> Clearance {
    do {
      return try Clearance(xml: bytes(of: path))
    } catch let problem as FormProblem {
      throw ToolFailure(.badInput, "\(path) holds no clearance: \(Sentence.form(problem))")
    }
  }
}
