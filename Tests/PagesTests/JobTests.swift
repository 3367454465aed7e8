import Foundation
import Pages
import Testing

/// Every address that the table of jobs names, held against the program's own.
@Suite struct `The table of the thirty jobs` {
  /// What stands for the words in braces.
  private static let samples = [
    "run": "FIN.2732.34", "id": "0000000000001", "provider": "FIN", "activity": "FIN.2732",
    "operation": "kfor", "party": "MLT",
  ]

  private static func table() throws -> String {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    return try String(contentsOf: root.appending(path: "docs/JOBS.md"), encoding: .utf8)
  }

  private static func route(_ address: String) -> Route? {
    var filled = address
    for (word, sample) in samples { filled = filled.replacing("{\(word)}", with: sample) }
    let parts = filled.split(separator: "?", maxSplits: 1).map(String.init)
    let query = parts.dropFirst().joined().split(separator: "&").map { pair in
      let sides = pair.split(separator: "=", maxSplits: 1).map(String.init)
      return (sides[0], sides.dropFirst().joined())
    }
    return Route(
      segments: parts[0].split(separator: "/").map(String.init), query: RouteQuery(query))
  }

  @Test func `names addresses that there are`() throws {
    let text = try Self.table()
    let named = text.matches(of: /`(?:GET |POST )?(\/[^`]*)`/).map { String($0.1) }
    #expect(named.count > 60)
    for address in named where !["/fr", "/api/v1"].contains(address) {
      #expect(!address.contains("…"), "\(address)")
      let found = Self.route(address)
      #expect(found != nil, "\(address)")
      // A filter that no page knows would be passed over in silence.
      let asked = Set(address.matches(of: /[?&]([a-z]+)=/).map { String($0.1) })
      let known = Set((found?.query ?? []).map(\.0))
      #expect(asked.isSubset(of: known.union(["year"])), "\(address): \(known)")
    }
  }

  @Test func `has all thirty in order`() throws {
    let numbers = try Self.table().matches(of: /(?m)^\| (\d+) \|/).compactMap { Int($0.1) }
    #expect(numbers == Array(1...30))
  }
}
