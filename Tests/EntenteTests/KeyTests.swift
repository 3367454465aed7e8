import Foundation
import Testing

@Suite struct `The vault by the tool` {
  private func person(_ deed: String, _ more: String..., on store: String) throws -> Tool.Outcome {
    try Tool.run(["person", deed, "--store", store] + more, given: "a long password\n")
  }

  private func code(on store: String) throws -> String {
    let text = try Tool.run(["person", "list", "--store", store, "--json"]).output
    return String(try #require(text.firstMatch(of: /p-[0-9a-z]{13}/)?.0))
  }

  @Test func `makes its key once, beside the store, and wants it back`() throws {
    let scratch = try Scratch()
    let store = try scratch.office()
    let added = try person(
      "add", "--name", "anna", "--display", "Anna Berg", "--password-stdin", on: store)
    #expect(added.code == 0, "\(added.errors)")
    #expect(added.errors.contains("\(store).key"))
    let mode = try FileManager.default.attributesOfItem(atPath: store + ".key")
    #expect((mode[.posixPermissions] as? NSNumber)?.intValue == 0o600)
    let key = try String(contentsOfFile: store + ".key", encoding: .utf8)
    try FileManager.default.moveItem(atPath: store + ".key", toPath: store + ".kept")
    let code = try code(on: store)
    let missing = try person("data", "--person", code, "--reason", "x", on: store)
    #expect(missing.code == 3)
    #expect(missing.errors.contains("is missing"))
    #expect(!FileManager.default.fileExists(atPath: store + ".key"))
    let other = store + ".other"
    #expect(try Tool.run(["key", "make", "--output", other]).code == 0)
    let wrong = try person(
      "data", "--person", code, "--reason", "x", "--master-key", other, on: store)
    #expect(wrong.code == 3)
    #expect(wrong.errors.contains("another master key"))
    #expect(!(missing.errors + wrong.errors + added.errors).contains(key.prefix(64)))
    let data = try person(
      "data", "--person", code, "--reason", "x", "--master-key", store + ".kept", on: store)
    #expect(data.output.contains("Anna Berg"))
  }

  @Test func `stands under another key after it was replaced`() throws {
    let scratch = try Scratch()
    let store = try scratch.office()
    _ = try person("add", "--name", "anna", "--display", "Anna Berg", "--password-stdin", on: store)
    let fresh = store + ".fresh"
    #expect(try Tool.run(["key", "make", "--output", fresh]).code == 0)
    #expect(try Tool.run("key", "rotate", "--to", fresh, on: store).code == 0)
    let code = try code(on: store)
    #expect(try person("data", "--person", code, "--reason", "x", on: store).code == 3)
    let data = try person(
      "data", "--person", code, "--reason", "x", "--master-key", fresh, on: store)
    #expect(data.output.contains("Anna Berg"))
  }

  @Test func `erases somebody and says who did what`() throws {
    let scratch = try Scratch()
    let store = try scratch.office()
    _ = try person("add", "--name", "anna", "--display", "Anna Berg", "--password-stdin", on: store)
    let code = try code(on: store)
    #expect(try person("roles", "--name", "anna", "--role", "planner", on: store).code == 0)
    #expect(try person("erase", "--person", code, "--reason", "asked", on: store).code == 2)
    let erased = try person("erase", "--person", code, "--reason", "asked", "--yes", on: store)
    #expect(erased.code == 0, "\(erased.errors)")
    #expect(try person("list", on: store).output.isEmpty)
    #expect(try person("data", "--person", code, "--reason", "x", on: store).code == 1)
    let trail = try person("audit", on: store).output
    let deeds = trail.split(separator: "\n").map { $0.split(separator: "\t")[1] }
    #expect(deeds == ["erased", "roles-changed", "enrolled"])
  }
}
