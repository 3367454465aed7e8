import Domain
import Foundation
import Testing

@testable import Registry

/// Facts about what cases hold as they were first stored, a line each. The file never changes.
@Suite struct `The golden facts of what cases hold` {
  private static let url = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("facts-cases.hex")

  private static func bytes(of line: Substring) -> [UInt8] {
    let digits = line.compactMap(\.hexDigitValue)
    return stride(from: 0, to: digits.count - 1, by: 2).map {
      UInt8(digits[$0] * 16 + digits[$0 + 1])
    }
  }

  @Test func `are read, and written again to the same bytes`() throws {
    if ProcessInfo.processInfo.environment["ENTENTE_WRITE_GOLDEN"] == "facts-cases" {
      var records = RandomRecords(seed: 73)
      let text = records.everyHeldFact().map { fact in
        RegistryTests.bytes(fact).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
          + "\n"
      }
      try text.joined().write(to: Self.url, atomically: true, encoding: .utf8)
    }
    let lines = try String(contentsOf: Self.url, encoding: .utf8).split(separator: "\n")
    #expect(lines.count == 12)
    for line in lines {
      let stored = Self.bytes(of: line)
      #expect(RegistryTests.bytes(try read(Fact.self, stored)) == stored)
    }
  }
}
