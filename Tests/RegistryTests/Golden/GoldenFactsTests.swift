import Domain
import Foundation
import Testing

@testable import Registry

/// Facts about meetings, operations, the toolbox, dialogues and observations as they were first
/// stored, a line each. The file never changes; what comes later goes into another.
@Suite struct `The golden facts` {
  private static let url = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("facts-1.hex")

  private static func bytes(of line: Substring) -> [UInt8] {
    let digits = line.compactMap(\.hexDigitValue)
    return stride(from: 0, to: digits.count - 1, by: 2).map {
      UInt8(digits[$0] * 16 + digits[$0 + 1])
    }
  }

  private static func text(of facts: [Fact]) -> String {
    facts.map { fact in
      RegistryTests.bytes(fact).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined() + "\n"
    }.joined()
  }

  private static var drawn: [Fact] {
    var records = RandomRecords(seed: 71)
    return records.everyMeetingFact() + records.everyOperationFact() + records.everyToolboxFact()
      + records.everyDialogueFact()
  }

  private static func tag(of bytes: [UInt8]) throws -> UInt64 {
    var reader = ByteReader(bytes)
    return try reader.number()
  }

  @Test func `are read, and written again to the same bytes`() throws {
    if ProcessInfo.processInfo.environment["ENTENTE_WRITE_GOLDEN"] == "facts" {
      try Self.text(of: Self.drawn).write(to: Self.url, atomically: true, encoding: .utf8)
    }
    let lines = try String(contentsOf: Self.url, encoding: .utf8).split(separator: "\n")
    for line in lines {
      let stored = Self.bytes(of: line)
      let fact = try read(Fact.self, stored)
      #expect(RegistryTests.bytes(fact) == stored)
    }
  }

  @Test func `are of every kind that there was`() throws {
    let lines = try String(contentsOf: Self.url, encoding: .utf8).split(separator: "\n")
    let stored = Set(try lines.map { try Self.tag(of: Self.bytes(of: $0)) })
    let known = Set(try Self.drawn.map { try Self.tag(of: RegistryTests.bytes($0)) })
    #expect(known.isSubset(of: stored))
    #expect(stored.map { $0 >> 4 }.min() == 0xD && stored.map { $0 >> 4 }.max() == 0x11)
  }
}
