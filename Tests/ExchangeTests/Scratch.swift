import Domain
import Exchange
import Foundation
import Labels
import Testing

/// A folder with the files of a pack, gone when the test is.
final class Scratch {
  let folder: String

  init(_ files: [String: [UInt8]]) throws {
    folder =
      FileManager.default.temporaryDirectory
      .appendingPathComponent("pack-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    for (name, bytes) in files {
      try Data(bytes).write(to: URL(fileURLWithPath: folder).appendingPathComponent(name))
    }
  }

  convenience init(_ text: String) throws {
    try self.init(["pack.yaml": Array(text.utf8)])
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  var reading: PackReading { PackReader.read(folder: folder) }

  /// Problems with the folder's own path left out.
  var problems: [String] {
    reading.problems.map {
      $0.description.replacingOccurrences(of: folder + "/", with: "")
        .replacingOccurrences(of: folder, with: ".")
    }
  }
}

/// The repository's root.
let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
  .deletingLastPathComponent().deletingLastPathComponent()

let registrar = Code<Principal>("importer").map {
  Principal(id: $0, seat: .alliance, roles: [.registrar, .securityOfficer])
}

func occasion(_ reason: String = "") throws -> Occasion {
  Occasion(by: try #require(registrar), at: Instant(milliseconds: 0), reason: reason)
}

extension Alliance {
  /// Everything that the registrar sees on a day.
  func seen(on day: String) throws -> Sight {
    seen(
      by: try #require(registrar), on: try #require(Day(day)), at: Instant(milliseconds: 0))
  }

  /// Takes every step of a plan.
  mutating func take(_ plan: ImportPlan) throws {
    for step in plan.steps {
      var occasion = try occasion(step.reason)
      occasion.label = plan.openLabel
      apply(try decide(step.action, on: occasion))
    }
  }

  /// The record after the import of a pack into nothing.
  static func holding(_ pack: Pack) throws -> Alliance {
    var alliance = Alliance()
    try alliance.take(ImportPlan(pack, for: alliance.seen(on: "2026-11-21")))
    return alliance
  }
}

extension ImportPlan {
  /// The label of reasons: open to all by the policy that the pack brings.
  var openLabel: Label? {
    steps.lazy.compactMap { step -> Label? in
      guard case .access(.adopt(let adoption)) = step.action else { return nil }
      return adoption.openLabel(at: Instant(milliseconds: 0))
    }.first
  }
}

/// The example of docs/PACKS.md.
func example() throws -> String {
  let text = try String(
    contentsOf: root.appendingPathComponent("docs/PACKS.md"), encoding: .utf8)
  let start = try #require(text.range(of: "```yaml\n"))
  let end = try #require(text.range(of: "\n```", range: start.upperBound..<text.endIndex))
  return String(text[start.upperBound..<end.lowerBound]) + "\n"
}
