import Testing

/// Words that name no idea: a type that needs one is two types, or has not been understood.
private let emptyWords: Set = [
  "Manager", "Managers", "Helper", "Helpers", "Util", "Utils", "Utility", "Utilities", "Common",
  "Misc", "Base", "Impl",
]

/// Words with another meaning in the field; each with the word to use.
private let takenWords = [
  "Event": "Activity, Iteration or Fact", "User": "Principal", "Actor": "Principal",
  "Command": "Action",
]

extension SourceFile {
  /// The types that the file declares, aliases included.
  var types: [Token] {
    let keywords: Set = ["struct", "class", "enum", "actor", "protocol", "typealias"]
    let modifiers: Set = ["func", "var", "let", "init", "subscript"]
    return tokens.indices.dropLast().compactMap { index in
      let name = tokens[index + 1]
      guard keywords.contains(tokens[index].text), name.isWord, !modifiers.contains(name.text),
        index == 0 || tokens[index - 1].text != "."
      else { return nil }
      return name
    }
  }
}

private func words(of name: String) -> [String] {
  name.reduce(into: [String]()) { words, letter in
    if letter.isUppercase || words.isEmpty {
      words.append(String(letter))
    } else {
      words[words.count - 1].append(letter)
    }
  }
}

extension Rule {
  static let emptyNames = Rule.perFile("emptyNames") { file in
    guard file.isSwift else { return [] }
    let stem = String(file.name.dropLast(6).prefix { $0 != "+" })
    let named = file.types + [Token(text: stem, line: 1, glued: false)]
    return named.filter { !emptyWords.isDisjoint(with: words(of: $0.text)) }.map {
      Finding(path: file.path, line: $0.line, remedy: "\($0.text): name it for what it is")
    }
  }

  static let moduleNames = Rule("moduleNames") { tree in
    let modules = Set(tree.sources.map(\.target))
    return tree.sources.flatMap { file in
      file.types.filter { modules.contains($0.text) }.map {
        Finding(
          path: file.path, line: $0.line,
          remedy: "\($0.text) bears a module's name, which hides the module: rename it")
      }
    }
  }

  static let takenNames = Rule.perFile("takenNames") { file in
    guard file.isSource, file.target == "Domain" else { return [] }
    return file.types.flatMap { type in
      words(of: type.text).compactMap { word in
        takenWords[word].map {
          Finding(path: file.path, line: type.line, remedy: "\(type.text): say \($0) instead")
        }
      }
    }
  }

  static let names = [emptyNames, moduleNames, takenNames]
}

@Suite struct `Names` {
  @Test func `say what a thing is`() {
    expectTidy(.emptyNames)
    let bad = "struct A {\n final class PartyManager {}\n}\nenum DateUtils {}\nactor Base {}"
    #expect(Rule.emptyNames.findings(bad).map(\.line) == [2, 4, 5])
    #expect(Rule.emptyNames.findings("struct Database {}; class func helper() {}").isEmpty)
    #expect(Rule.emptyNames.findings("", in: "Sources/Web/Helpers.swift").count == 1)
  }

  @Test func `of types are not names of modules`() {
    expectTidy(.moduleNames)
    #expect(Rule.moduleNames.findings("public struct Domain {}").count == 1)
    #expect(Rule.moduleNames.findings("public struct Alliance {}").isEmpty)
  }

  @Test func `in the domain keep to one word for one thing`() {
    expectTidy(.takenNames)
    #expect(Rule.takenNames.findings("struct EventLog {}").count == 1)
    #expect(Rule.takenNames.findings("struct Eventual {}").isEmpty)
  }
}
