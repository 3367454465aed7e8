import Domain
import Foundation
import Testing

@testable import Registry

/// Facts about programmes, and actions about them that a proposal may hold, as they were first
/// stored, a line each. The file never changes once it is in use; what comes later goes into
/// another.
@Suite struct `The golden facts of the partner's programme` {
  private static let file = HexLines(name: "facts-2.hex")

  /// The subjects whose facts stand in the file, each with the tags that it must show. A subject
  /// of the same issue is added here by a line.
  private struct Subject: Sendable {
    var tags: ClosedRange<UInt64>
    var draw: @Sendable (inout RandomRecords) -> [Fact]
  }

  private static let subjects: [Subject] = [
    Subject(tags: 0x120...0x12B) { $0.everyProgrammeFact() }
  ]

  /// Actions stand in a proposal that holds them.
  private static let actions: [UInt64: @Sendable (inout RandomRecords) -> [Action]] = [
    0x126: { $0.everyProgrammeAction() }
  ]

  private static var drawn: [[UInt8]] {
    var records = RandomRecords(seed: 72)
    return subjects.flatMap { subject in subject.draw(&records).map { bytes($0) } }
  }

  private static var drawnActions: [[UInt8]] {
    var records = RandomRecords(seed: 73)
    return actions.keys.sorted().flatMap { tag in
      (actions[tag]?(&records) ?? []).map { bytes($0) }
    }
  }

  private static func tag(of bytes: [UInt8]) throws -> UInt64 {
    var reader = ByteReader(bytes)
    return try reader.number()
  }

  @Test(.enabled(if: ProcessInfo.processInfo.environment["ENTENTE_WRITE_GOLDEN"] == "facts-2"))
  func `are written when the environment says so, and never otherwise`() throws {
    try Self.file.write(Self.drawn, Self.drawnActions)
  }

  @Test func `are read, and written again to the same bytes`() throws {
    for stored in try Self.file.lines("fact") {
      #expect(bytes(try read(Fact.self, stored)) == stored)
    }
    for stored in try Self.file.lines("action") {
      #expect(bytes(try read(Action.self, stored)) == stored)
    }
  }

  @Test func `are of every kind that there was`() throws {
    let stored = Set(try Self.file.lines("fact").map { try Self.tag(of: $0) })
    for subject in Self.subjects { #expect(stored.isSuperset(of: subject.tags)) }
    let actions = Set(try Self.file.lines("action").map { try Self.tag(of: $0) })
    #expect(actions == Set(Self.actions.keys))
  }
}

/// Lines of a word and bytes in hexadecimal.
struct HexLines {
  /// The name of the file beside this one.
  let name: String

  private var url: URL {
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(name)
  }

  func write(_ facts: [[UInt8]], _ actions: [[UInt8]]) throws {
    let lines = facts.map { "fact \(Self.hex($0))" } + actions.map { "action \(Self.hex($0))" }
    try Data((lines.joined(separator: "\n") + "\n").utf8).write(to: url)
  }

  /// The bytes of the lines that begin with a word.
  func lines(_ word: String) throws -> [[UInt8]] {
    try String(contentsOf: url, encoding: .utf8).split(separator: "\n")
      .filter { $0.hasPrefix(word + " ") }
      .map { line in
        let digits = line.dropFirst(word.count + 1).compactMap(\.hexDigitValue)
        return stride(from: 0, to: digits.count - 1, by: 2).map {
          UInt8(digits[$0] * 16 + digits[$0 + 1])
        }
      }
  }

  private static func hex(_ bytes: [UInt8]) -> String {
    bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }
}
