import Domain
import Exchange
import Foundation
import Testing

@Suite struct `Open data` {
  private let odd = [
    "plain", "a, b", "\"quoted\"", "two\nlines", "=1+1", "+cmd", "-cmd", "@sum", "-5", "+5.2",
    "Türkiye", "’\u{1F1EA}\u{1F1FA}", "",
  ]

  /// A record whose sources have odd titles.
  private func sight() throws -> Sight {
    var alliance = Alliance()
    for (number, title) in odd.enumerated() {
      let id = try #require(Source.ID("S\(number)"))
      let source = Source(id: id, title: title, publisher: "p")
      alliance.apply([.reference(.sourceAdded(source))])
    }
    return try alliance.seen(on: "2026-11-21")
  }

  @Test func `comes back from CSV as it went in, formulas disarmed`() throws {
    let dataset = try Dataset(.sources, of: sight())
    let table = records(String(decoding: dataset.csv, as: UTF8.self))
    #expect(table.first == dataset.columns.map(\.name))
    let disarmed = odd.map { ["=1+1", "+cmd", "-cmd", "@sum"].contains($0) ? "'" + $0 : $0 }
    #expect(table.dropFirst().map { $0[1] } == disarmed)
    #expect(table.allSatisfy { $0.count == dataset.columns.count })
  }

  @Test func `has every row as long as its columns, in every table`() throws {
    let pack = try #require(try Scratch(example()).reading.pack)
    let sight = try Alliance.holding(pack).seen(on: "2005-01-01")
    for table in Dataset.Table.allCases {
      let dataset = Dataset(table, of: sight)
      let isMenu = [.providers, .activities, .iterations, .nominations, .plans, .planLines]
        .contains(table)
      #expect(dataset.rows.isEmpty == isMenu, "\(table)")
      #expect(dataset.rows.allSatisfy { $0.count == dataset.columns.count }, "\(table)")
      let json = try JSON.parse(dataset.json(edition: sight.edition))
      #expect(json["table"] == .string(table.rawValue))
      #expect(json["count"] == .number(dataset.rows.count))
      #expect(json["licence"] == "CC0-1.0")
      #expect(json["rows"]?.elements?.count == dataset.rows.count)
    }
    let whole = try JSON.parse(Dataset.json(of: sight))
    #expect(whole["edition"]?["code"] == "league")
    #expect(whole["members"]?.elements?.first?["party"] == "AVA")
    #expect(whole["members"]?.elements?.first?["via"] == "league")
    #expect(whole["parties"]?.elements?.first?["tile_column"] == 3)
  }

  @Test func `is the same bytes for the same record`() throws {
    let pack = try #require(try Scratch(example()).reading.pack)
    let first = try Dataset.json(of: Alliance.holding(pack).seen(on: "2005-01-01"))
    let second = try Dataset.json(of: Alliance.holding(pack).seen(on: "2005-01-01"))
    #expect(first == second)
  }

  /// The records of a CSV text, read as RFC 4180 says.
  private func records(_ text: String) -> [[String]] {
    var records: [[String]] = []
    var record: [String] = []
    var cell = ""
    var isQuoted = false
    var scalars = Array(text.unicodeScalars)[...]
    while let scalar = scalars.popFirst() {
      switch scalar {
      case "\"" where isQuoted && scalars.first == "\"":
        cell.unicodeScalars.append(scalar)
        scalars.removeFirst()
      case "\"": isQuoted.toggle()
      case "," where !isQuoted:
        record.append(cell)
        cell = ""
      case "\r" where !isQuoted && scalars.first == "\n":
        scalars.removeFirst()
        records.append(record + [cell])
        (record, cell) = ([], "")
      default: cell.unicodeScalars.append(scalar)
      }
    }
    return records
  }
}
