import Foundation
import Testing

@Suite struct `A store` {
  @Test func `that is another file is refused and left as it is`() throws {
    let scratch = try Scratch()
    let file = try scratch.file("notes.db", holding: "Not a store at all, only some notes.\n")
    let before = try Data(contentsOf: file)
    for arguments in [["verify"], ["import", Tool.pack], ["count", "--body", "pfp"]] {
      let outcome = try Tool.run(arguments + ["--store", file.path])
      #expect(outcome.code == 3)
      #expect(outcome.errors.contains("no store of this program"))
    }
    #expect(try Data(contentsOf: file) == before)
    #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.place.path).count == 1)
  }

  @Test func `that is open for writing elsewhere is refused for writing and can be read`() throws {
    let scratch = try Scratch()
    let store = try scratch.office()
    let holder = open(store + ".lock", O_RDWR | O_CREAT, 0o600)
    defer { close(holder) }
    try #require(flock(holder, LOCK_EX | LOCK_NB) == 0)
    let writing = try Tool.run("import", Tool.pack, on: store)
    #expect(writing.code == 3)
    #expect(writing.errors.contains("open for writing elsewhere"))
    #expect(try Tool.run("verify", on: store).code == 0)
    #expect(try Tool.run("count", "--body", "allies", on: store).code == 0)
  }

  @Test func `in which an entry was changed fails verification at that entry`() throws {
    let scratch = try Scratch()
    let store = try scratch.office()
    var bytes = try Data(contentsOf: URL(fileURLWithPath: store))
    let place = try #require(bytes.firstRange(of: Data("Partnership for Peace".utf8)))
    bytes[place.lowerBound] = UInt8(ascii: "p")
    try bytes.write(to: URL(fileURLWithPath: store))
    let outcome = try Tool.run("verify", on: store)
    #expect(outcome.code == 3)
    #expect(outcome.lines.contains { $0.hasSuffix("was changed") })
    #expect(!outcome.lines.contains("whole"))
    #expect(try Tool.run("count", "--body", "pfp", on: store).code == 3)
  }

  @Test func `that is whole says entries, bytes and head`() throws {
    let scratch = try Scratch()
    let outcome = try Tool.run("verify", on: try scratch.office())
    #expect(outcome.lines.map { $0.prefix { $0 != " " } } == ["entries", "bytes", "head", "whole"])
    #expect(outcome.errors.isEmpty)
  }

  @Test func `that is not there is set up by any question that names a pack`() throws {
    let scratch = try Scratch()
    let pack = try SmallPack.write(in: scratch)
    let outcome = try Tool.run(
      "members", "--body", "core", "--on", "2000", "--pack", pack, on: scratch.store)
    #expect(outcome.output == "AAA\nBBB\n", "\(outcome.errors)")
    #expect(try Tool.run("count", "--body", "core", on: scratch.store).output == "2\n")
  }

  @Test func `replays to what its snapshot gives`() throws {
    let scratch = try Scratch()
    let store = try scratch.office()
    #expect(try Tool.run("replay", on: store).lines.last == "snapshot none")
    #expect(try Tool.run("snapshot", on: store).code == 0)
    let outcome = try Tool.run("replay", on: store)
    #expect(outcome.lines.last == "snapshot agrees", "\(outcome.errors)")
  }
}
