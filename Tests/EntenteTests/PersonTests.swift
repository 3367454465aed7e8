import Foundation
import Testing

@Suite struct `A person's account` {
  @Test func `is added, listed, given another password and removed`() throws {
    let scratch = try Scratch()
    let store = try scratch.office()
    func person(_ deed: String, _ more: String..., given: String = "") throws -> Tool.Outcome {
      try Tool.run(["person", deed, "--store", store] + more, given: given)
    }
    let added = try person(
      "add", "--name", "anna", "--role", "registrar", "--party", "SWE", "--password-stdin",
      given: "a long password\n")
    #expect(added.output == "Added anna.\n", "\(added.errors)")
    #expect(try person("list").output == "anna\tregistrar\tSWE\n")
    let again = try person(
      "add", "--name", "ANNA", "--password-stdin", given: "a long password\n")
    #expect(again.code == 1)
    #expect(
      try person("password", "--name", "anna", "--password-stdin", given: "another password\n").code
        == 0)
    #expect(try person("remove", "--name", "anna").code == 0)
    #expect(try person("list").output.isEmpty)
  }

  @Test(arguments: ["short\n", ""])
  func `is not made without a fit password`(typed: String) throws {
    let scratch = try Scratch()
    let store = try scratch.office()
    let outcome = try Tool.run(
      "person", "add", "--name", "anna", "--password-stdin", on: store, given: typed)
    #expect(outcome.code == 2)
    #expect(try Tool.run("person", "list", on: store).output.isEmpty)
  }
}
