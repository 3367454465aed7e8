import Domain
import Exchange
import Foundation
import Testing

@Suite struct `A hostile pack` {
  private func problem(_ text: String) throws -> PackProblem.What? {
    try problem(Array(text.utf8))
  }

  private func problem(_ bytes: [UInt8]) throws -> PackProblem.What? {
    try Scratch(["pack.yaml": bytes]).reading.errors.first?.what
  }

  @Test func `of aliases of aliases is refused before they unfold`() throws {
    var text = "terms:\n- &a0 [x, x]\n"
    for step in 1...40 { text += "- &a\(step) [*a\(step - 1), *a\(step - 1)]\n" }
    #expect(try problem(text) == .alias("a0"))
    #expect(try problem(text + "? *a40\n: x\n") == .alias("a0"))
  }

  @Test func `with stars and ampersands in prose is none`() throws {
    let text = try example().replacing(
      "An invented alliance.", with: "\"R &D, *nobody's\"")
    #expect(try Scratch(text).reading.pack != nil)
  }

  @Test func `nested ten thousand deep is refused`() throws {
    let deep = String(repeating: "[", count: 10_000) + String(repeating: "]", count: 10_000)
    #expect(try problem("terms: " + deep) != nil)
    let fifty = String(repeating: "[", count: 50) + String(repeating: "]", count: 50)
    #expect(try problem("terms: " + fifty) == .tooLarge("over 40 levels"))
  }

  @Test func `beyond its size is not even read`() throws {
    let text = "terms: \"" + String(repeating: "x", count: 5 << 20) + "\"\n"
    #expect(try problem(text) == .tooLarge("over 4 MiB"))
    let many = "terms: [" + String(repeating: "a,", count: 250_000) + "]\n"
    #expect(try problem(many) == .tooLarge("over 200000 nodes"))
  }

  @Test func `with bytes that are no text is refused`() throws {
    #expect(try problem([0x74, 0xFF, 0xFE]) == .notUnicode)
    #expect(try problem([0xED, 0xA0, 0x80]) == .notUnicode)
    for text in ["terms: \"a\u{0}b\"\n", "terms:\n\t- x\n", "terms: [\n", "a: {b: c]\n", "%x\n"] {
      guard case .notYAML = try problem(text) else {
        Issue.record("taken: \(text.debugDescription)")
        continue
      }
    }
  }

  @Test func `of two documents or of doubled keys is refused at the line`() throws {
    let twice = try Scratch("terms: []\nterms: []\n").problems
    #expect(twice.first?.contains("the key 'terms' stands twice") == true)
    guard case .notYAML = try problem("terms: []\n---\nterms: []\n") else {
      Issue.record("two documents taken")
      return
    }
  }

  @Test(arguments: ["", "# nothing\n", "~\n", "x\n", "- x\n", "{[a]: b}\n", "terms: {}\n"])
  func `of odd shapes never makes a pack`(text: String) throws {
    #expect(try Scratch(text).reading.pack == nil)
  }

  @Test func `keeps words that YAML would take for truths and numbers`() throws {
    let text = try example().replacing("iso2: AV", with: "iso2: NO")
      .replacing("code: north", with: "code: 007").replacing("region: north", with: "region: 007")
    let pack = try #require(try Scratch(text).reading.pack)
    #expect(pack.parties.first?.alpha2 == "NO")
    #expect(pack.terms.first?.id.text == "007")
  }
}
