import Foundation
import Testing

@Suite struct `The sources of pages` {
  /// The folder of the target, found from this file.
  static let folder = URL(filePath: #filePath).resolvingSymlinksInPath()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Sources/Pages")

  static var files: [(name: String, text: String)] {
    get throws {
      let names = try FileManager.default.subpathsOfDirectory(atPath: folder.path).sorted()
      return try names.filter { $0.hasSuffix(".swift") }.map { name in
        (name, try String(contentsOf: folder.appending(path: name), encoding: .utf8))
      }
    }
  }

  /// What markup shows to be read: what is neither a tag, an interpolation nor code.
  static func words(in markup: String) -> String {
    var rest = markup.replacing("\\\"", with: "'").replacing(#"\n"#, with: "")
    rest = rest.replacing(#/<code>[^<]*<\/code>/#, with: "<code></code>")
    rest = rest.replacing(
      #/\\\((?:[^()]|\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\))*\)/#, with: "")
    let shown = rest.matches(of: #/>([^<>"{}]*)</#).map(\.output.1).joined()
    return shown.filter(\.isLetter)
  }

  /// The literals of a file: those of several lines whole, the others line by line.
  static func literals(in text: String) -> [String] {
    let parts = text.split(separator: "\"\"\"", omittingEmptySubsequences: false)
    return parts.enumerated().flatMap { index, part in
      index % 2 == 1
        ? [String(part)]
        : part.split(separator: "\n").map(String.init).filter { line in
          line.contains("\"") && !line.drop(while: { $0 == " " }).hasPrefix("//")
        }
    }
  }

  @Test func `hold no words outside the catalogue`() throws {
    let files = try Self.files
    #expect(files.count > 20)
    for file in files where !file.name.hasPrefix("Wording/") {
      for literal in Self.literals(in: file.text) where literal.contains("<") {
        #expect(Self.words(in: literal).isEmpty, "\(file.name): \(literal)")
      }
    }
  }

  @Test func `finds a word when there is one`() {
    #expect(Self.words(in: #""<p>Hello \(name)</p>""#) == "Hello")
    #expect(Self.words(in: #""<p class=\"a\">\(say(Wording.Days.show))</p>""#).isEmpty)
    #expect(Self.words(in: "<p>one\n two</p>") == "onetwo")
  }

  @Test func `list every subject of the catalogue`() throws {
    let files = try Self.files
    let catalogue = try #require(files.first { $0.name == "Wording/Wording.swift" }).text
    for file in files where file.name.hasPrefix("Wording/Wording+") {
      for match in file.text.matches(of: #/enum (\w+): Worded/#) {
        #expect(catalogue.contains("\(match.output.1).self"), "\(match.output.1)")
      }
    }
  }

  @Test func `hold no inline style, script or handler`() throws {
    for file in try Self.files where !file.name.hasPrefix("Assets/") {
      #expect(!file.text.contains(#/ style=\\?"/#), "\(file.name)")
      #expect(!file.text.contains("<style"), "\(file.name)")
      #expect(!file.text.contains(#/\son[a-z]+=\\?"/#), "\(file.name)")
      #expect(!file.text.contains("import Foundation"), "\(file.name)")
    }
  }
}
