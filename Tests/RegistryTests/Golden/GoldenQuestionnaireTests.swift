import Domain
import Foundation
import Testing

@testable import Registry

/// Facts about questionnaires and rounds as they were first stored, a line each. The file never
/// changes; what comes later goes into another.
@Suite struct `The golden questionnaires` {
  private static let url = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("questionnaires-1.hex")

  private static func bytes(of line: Substring) -> [UInt8] {
    let digits = line.compactMap(\.hexDigitValue)
    return stride(from: 0, to: digits.count - 1, by: 2).map {
      UInt8(digits[$0] * 16 + digits[$0 + 1])
    }
  }

  private static var drawn: [Fact] {
    var records = RandomRecords(seed: 135)
    return (0..<3).flatMap { _ in records.everyQuestionnaireFact() }
  }

  private static func text(of facts: [Fact]) -> String {
    facts.map { fact in
      RegistryTests.bytes(fact).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined() + "\n"
    }.joined()
  }

  @Test func `are read, and written again to the same bytes`() throws {
    if ProcessInfo.processInfo.environment["ENTENTE_WRITE_GOLDEN"] == "questionnaires" {
      try Self.text(of: Self.drawn).write(to: Self.url, atomically: true, encoding: .utf8)
    }
    let lines = try String(contentsOf: Self.url, encoding: .utf8).split(separator: "\n")
    var tags: Set<UInt64> = []
    for line in lines {
      let stored = Self.bytes(of: line)
      let fact = try read(Fact.self, stored)
      #expect(RegistryTests.bytes(fact) == stored)
      var reader = ByteReader(stored)
      tags.insert(try reader.number())
    }
    #expect(tags == [0x130, 0x131, 0x132, 0x133, 0x134])
  }
}
