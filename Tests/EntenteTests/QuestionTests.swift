import Foundation
import Testing

@Suite struct `Questions of a day` {
  struct Row: Sendable {
    var on: String
    var body: String
    var count: Int

    init(_ on: String, _ body: String, _ count: Int) {
      self.on = on
      self.body = body
      self.count = count
    }
  }

  /// What the alliance published of itself at the time.
  static let rows = [
    Row("1991-12-20", "nacc", 25), Row("1994-08-03", "pfp", 22),
    Row("1998-07-31", "allies", 16), Row("1998-07-31", "pfp", 27), Row("1998-07-31", "eapc", 44),
    Row("2005-07-01", "pfp", 20), Row("2010-09", "allies", 28), Row("2010-09", "eapc", 50),
    Row("2018-07", "allies", 29), Row("2020-12", "allies", 30), Row("2020-12", "eapc", 50),
    Row("2023-06-01", "allies", 31), Row("2023-06-01", "pfp", 19), Row("2023-06-01", "md", 7),
    Row("2023-06-01", "ici", 4), Row("2023-06-01", "patg", 9), Row("2023-06-01", "eop", 5),
    Row("2023-06-01", "dcb", 5), Row("2024-03-07", "allies", 32), Row("2024-03-07", "pfp", 18),
  ]

  @Test func `are answered as was published then`() throws {
    let scratch = try Scratch()
    let store = try scratch.office()
    for row in Self.rows {
      let outcome = try Tool.run("count", "--body", row.body, "--on", row.on, on: store)
      #expect(outcome.output == "\(row.count)\n", "\(row.body) on \(row.on): \(outcome.errors)")
    }
  }

  @Test func `list one party's code a line, sorted`() throws {
    let scratch = try Scratch()
    let store = try scratch.office()
    func members(_ body: String) throws -> [Substring] {
      try Tool.run("members", "--body", body, "--on", "2023-06-01", on: store).lines
    }
    #expect(try members("eop") == ["AUS", "GEO", "JOR", "SWE", "UKR"])
    #expect(try members("dcb") == ["GEO", "IRQ", "JOR", "MDA", "TUN"])
    let allies = try members("allies")
    #expect(allies == allies.sorted())
  }

  @Test func `of an unknown body name those like it`() throws {
    let scratch = try Scratch()
    let outcome = try Tool.run("count", "--body", "PFP", on: try scratch.office())
    #expect(outcome.code == 1)
    #expect(outcome.errors.contains("There is no body 'PFP'. Similar: pfp"))
  }

  @Test func `are answered in JSON`() throws {
    let scratch = try Scratch()
    let outcome = try Tool.run(
      "members", "--body", "ici", "--on", "2023-06-01", "--json", on: try scratch.office())
    let answer = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8))
    let roll = try #require(answer as? [String: Any])
    #expect(Set(roll.keys) == ["body", "on", "entry", "count", "members"])
    #expect(roll["members"] as? [String] == ["ARE", "BHR", "KWT", "QAT"])
    #expect(roll["on"] as? String == "2023-06-01")
  }

  @Test func `are answered with every table as open data`() throws {
    let scratch = try Scratch()
    let store = try scratch.office()
    let whole = try Tool.run("export", "--format", "json", "--on", "2023-06-01", on: store)
    let answer = try JSONSerialization.jsonObject(with: Data(whole.output.utf8))
    let tables = try #require(answer as? [String: Any])
    #expect(tables["day"] as? String == "2023-06-01")
    #expect((tables["parties"] as? [Any])?.isEmpty == false)
    let folder = scratch.place.appendingPathComponent("data").path
    #expect(try Tool.run("export", "--format", "csv", "--output", folder, on: store).code == 0)
    let about = try Data(contentsOf: URL(fileURLWithPath: folder + "/about.json"))
    let named = try JSONSerialization.jsonObject(with: about) as? [String: Any]
    for table in try #require(named?["tables"] as? [String]) {
      let bytes = try Data(contentsOf: URL(fileURLWithPath: folder + "/" + table))
      #expect(bytes.contains(0x0A), "\(table) has no line")
    }
  }
}
