import Foundation
import Testing

/// The part of the tool by which a store is held against what was signed, and brought back.
@Suite struct `Evidence` {
  private struct Signed {
    var scratch: Scratch
    var store: String
    var key: String
    var head: String

    init() throws {
      scratch = try Scratch()
      store = scratch.store
      key = scratch.place.appendingPathComponent("office.pem").path
      head = scratch.place.appendingPathComponent("office.head").path
      let pack = try SmallPack.write(in: scratch)
      for arguments in [
        ["import", pack, "--store", store], ["head", "keygen", "--output", key],
        [
          "head", "sign", "--key", key, "--output", head, "--office", "An office", "--store", store,
        ],
      ] {
        let outcome = try Tool.run(arguments)
        try #require(outcome.code == 0, "\(arguments): \(outcome.errors)")
      }
    }

    func file(_ name: String) -> String { scratch.place.appendingPathComponent(name).path }

    /// Adds to the record as an office does.
    func grow() throws {
      let pack = try SmallPack.write(in: scratch, replacing: "en: Aland,", with: "en: Alandia,")
      let outcome = try Tool.run("import", pack, on: store)
      try #require(outcome.code == 0, "\(outcome.errors)")
    }

    func verify(_ arguments: [String] = [], on store: String? = nil) throws -> Tool.Outcome {
      try Tool.run(["verify", "--against", head, "--store", store ?? self.store] + arguments)
    }
  }

  @Test func `shows that a store extends what was signed`() throws {
    let signed = try Signed()
    for _ in 1...2 {
      let outcome = try signed.verify(["--public-key", signed.key + ".pub"])
      #expect(outcome.code == 0, "\(outcome.errors)")
      #expect(outcome.lines.last?.hasPrefix("extends ") == true, "\(outcome.output)")
      try signed.grow()
    }
    #expect(try signed.verify().output.contains("was not compared with a known one"))
  }

  @Test func `shows that a store is another, or ends too early, and where`() throws {
    let signed = try Signed()
    let other = try Signed()
    let outcome = try signed.verify(["--beside", signed.store], on: other.store)
    #expect(outcome.code == 3)
    #expect(outcome.output.contains("departs from "), "\(outcome.output)")
    #expect(outcome.output.contains("from entry 1 on"), "\(outcome.output)")
    try signed.grow()
    let later = signed.file("later.head")
    _ = try Tool.run(
      "head", "sign", "--key", signed.key, "--output", later, on: signed.store)
    let copy = signed.file("copy.db")
    #expect(try Tool.run("backup", "--output", copy, on: signed.store).code == 0)
    let queue = try Tool.run("verify", "--against", later, on: copy)
    #expect(queue.code == 0, "\(queue.output)\(queue.errors)")
  }

  @Test func `that was altered, or is somebody else's, is not taken`() throws {
    let signed = try Signed()
    let text = try String(contentsOfFile: signed.head, encoding: .utf8)
    let altered = text.replacingOccurrences(of: "An office", with: "An 0ffice")
    try altered.write(toFile: signed.file("altered.head"), atomically: true, encoding: .utf8)
    let outcome = try Tool.run(
      "verify", "--against", signed.file("altered.head"), on: signed.store)
    #expect(outcome.code == 3)
    #expect(outcome.errors.contains("was altered"))
    let other = try Signed()
    #expect(try signed.verify(["--public-key", other.key + ".pub"]).code == 3)
    let none = try Tool.run("verify", "--against", signed.key, on: signed.store)
    #expect(none.code == 2)
    #expect(none.errors.contains("no signed head"))
  }

  @Test func `is never written over, and a key is its owner's alone`() throws {
    let signed = try Signed()
    let before = try Data(contentsOf: URL(fileURLWithPath: signed.key))
    #expect(try Tool.run(["head", "keygen", "--output", signed.key]).code == 1)
    #expect(
      try Tool.run("head", "sign", "--key", signed.key, "--output", signed.head, on: signed.store)
        .code == 1)
    #expect(try Data(contentsOf: URL(fileURLWithPath: signed.key)) == before)
    let mode = try FileManager.default.attributesOfItem(atPath: signed.key)[.posixPermissions]
    #expect((mode as? NSNumber)?.intValue == 0o600)
  }

  /// Nobody has to believe our own tool: the same file by another program.
  @Test func `is accepted by OpenSSL as well`() throws {
    let openssl = URL(fileURLWithPath: "/usr/bin/openssl")
    guard FileManager.default.isExecutableFile(atPath: openssl.path) else {
      return print("left out: there is no /usr/bin/openssl")
    }
    let signed = try Signed()
    let text = try String(contentsOfFile: signed.head, encoding: .utf8)
    let mark = try #require(text.range(of: "signature: "))
    try String(text[..<mark.lowerBound]).write(
      toFile: signed.file("statement"), atomically: true, encoding: .utf8)
    let digits = Array(text[mark.upperBound...].utf8.dropLast())
    let bytes = stride(from: 0, to: digits.count, by: 2).compactMap {
      UInt8(String(decoding: digits[$0..<$0 + 2], as: UTF8.self), radix: 16)
    }
    try Data(bytes).write(to: URL(fileURLWithPath: signed.file("signature")))
    let process = Process()
    process.executableURL = openssl
    process.arguments = [
      "pkeyutl", "-verify", "-rawin", "-pubin", "-inkey", signed.key + ".pub",
      "-in", signed.file("statement"), "-sigfile", signed.file("signature"),
    ]
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
  }

  /// What an office does when its machine is gone, step by step.
  @Test func `brings an office back: the restore drill`() throws {
    let signed = try Signed()
    _ = try Tool.run(
      "person", "add", "--name", "anna", "--role", "registrar", "--password-stdin",
      on: signed.store, given: "correct horse\n")
    let backup = signed.file("backup.db")
    #expect(try Tool.run("backup", "--output", backup, on: signed.store).code == 0)
    let before = try Tool.run("export", "--format", "json", on: signed.store).output
    #expect(try Tool.run("restore", "--from", backup, on: signed.store).code == 1)
    for suffix in ["", "-wal", "-shm", ".lock", ".snapshot"] {
      try? FileManager.default.removeItem(atPath: signed.store + suffix)
    }
    let restored = try Tool.run(
      ["restore", "--from", backup, "--against", signed.head, "--store", signed.store])
    #expect(restored.code == 0, "\(restored.errors)")
    #expect(try signed.verify().code == 0)
    #expect(try Tool.run("export", "--format", "json", on: signed.store).output == before)
    #expect(try Tool.run("person", "list", on: signed.store).output.contains("anna"))
    try signed.grow()
    #expect(try signed.verify().code == 0)
  }

  @Test func `keeps a backup that does not hold what was signed from being restored`() throws {
    let signed = try Signed()
    let backup = signed.file("backup.db")
    #expect(try Tool.run("backup", "--output", backup, on: signed.store).code == 0)
    try signed.grow()
    let later = signed.file("later.head")
    _ = try Tool.run(
      "head", "sign", "--key", signed.key, "--output", later, on: signed.store)
    let store = signed.file("new.db")
    let outcome = try Tool.run("restore", "--from", backup, "--against", later, on: store)
    #expect(outcome.code == 3)
    #expect(outcome.errors.contains("the record ends at"), "\(outcome.errors)")
    #expect(!FileManager.default.fileExists(atPath: store))
  }

  @Test func `keeps a damaged backup from being restored`() throws {
    let signed = try Signed()
    let backup = signed.file("backup.db")
    #expect(try Tool.run("backup", "--output", backup, on: signed.store).code == 0)
    var bytes = try Data(contentsOf: URL(fileURLWithPath: backup))
    let place = try #require(bytes.firstRange(of: Data("Aland".utf8)))
    bytes[place.lowerBound] ^= 1
    try bytes.write(to: URL(fileURLWithPath: backup))
    let outcome = try Tool.run("restore", "--from", backup, on: signed.file("new.db"))
    #expect(outcome.code == 3)
    #expect(!FileManager.default.fileExists(atPath: signed.file("new.db")))
  }
}
