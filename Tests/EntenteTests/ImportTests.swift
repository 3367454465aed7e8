import Foundation
import Testing

@Suite struct `Importing a pack` {
  @Test func `a second time changes nothing`() throws {
    let scratch = try Scratch()
    let pack = try SmallPack.write(in: scratch)
    let first = try Tool.run("import", pack, on: scratch.store)
    #expect(first.output.hasPrefix("Recorded "), "\(first.errors)")
    let second = try Tool.run("import", pack, on: scratch.store)
    #expect(second.output.hasPrefix("Nothing changed"))
    #expect(second.code == 0)
  }

  @Test func `that changed records corrections and keeps what was`() throws {
    let scratch = try Scratch()
    let pack = try SmallPack.write(in: scratch)
    _ = try Tool.run("import", pack, on: scratch.store)
    let before = try Tool.run("verify", "--json", on: scratch.store)
    _ = try SmallPack.write(in: scratch, replacing: "1999-03-12", with: "1999-04-12")
    #expect(try Tool.run("import", pack, on: scratch.store).output.hasPrefix("Recorded 1 entry"))
    func count(_ more: String...) throws -> String {
      try Tool.run(
        ["count", "--body", "core", "--on", "1999-03-20", "--store", scratch.store] + more
      ).output
    }
    #expect(try count() == "1\n")
    let answer = try JSONSerialization.jsonObject(with: Data(before.output.utf8))
    let entries = try #require((answer as? [String: Any])?["entries"] as? Int)
    #expect(try count("--at", "\(entries)") == "2\n")
  }

  @Test func `can be undone and done again`() throws {
    let scratch = try Scratch()
    let pack = try SmallPack.write(in: scratch)
    for day in ["1999-03-12", "1999-04-12", "1999-03-12", "1999-04-12"] {
      _ = try SmallPack.write(in: scratch, replacing: "1999-03-12", with: day)
      let outcome = try Tool.run("import", pack, on: scratch.store)
      #expect(outcome.output.hasPrefix("Recorded"), "\(outcome.errors)")
    }
  }

  @Test func `without writing says what it would do`() throws {
    let scratch = try Scratch()
    let pack = try SmallPack.write(in: scratch)
    let outcome = try Tool.run("import", pack, "--dry-run", on: scratch.store)
    #expect(outcome.lines.contains("small/party/AAA"))
    #expect(outcome.lines.last?.hasPrefix("Would record") == true)
    #expect(!FileManager.default.fileExists(atPath: scratch.store))
  }

  @Test func `that is broken names every line and records nothing`() throws {
    let scratch = try Scratch()
    let pack = try SmallPack.write(in: scratch, replacing: "1999-03-12", with: "1999-13-12")
    let outcome = try Tool.run("import", pack, on: scratch.store)
    #expect(outcome.code == 2)
    let line =
      SmallPack.text.prefix(
        through: SmallPack.text.firstRange(of: "1999-03")?.lowerBound
          ?? SmallPack.text.startIndex
      ).count { $0 == "\n" } + 1
    #expect(outcome.errors.contains("pack.yaml:\(line): "), "\(outcome.errors)")
    #expect(!FileManager.default.fileExists(atPath: scratch.store))
  }

  @Test func `that the rules refuse records nothing`() throws {
    let scratch = try Scratch()
    let pack = try SmallPack.write(in: scratch)
    _ = try Tool.run("import", pack, on: scratch.store)
    _ = try SmallPack.write(
      in: scratch, replacing: "party: BBB, from: 1999-03-12", with: "party: AAA, from: 1995-01-01")
    let outcome = try Tool.run("import", pack, on: scratch.store)
    #expect(outcome.code == 2)
    #expect(outcome.errors.contains("refused"))
    #expect(try Tool.run("count", "--body", "core", on: scratch.store).output == "2\n")
  }
}
