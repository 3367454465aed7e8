import Testing

private let system: Set = ["Foundation", "FoundationEssentials", "Dispatch", "Synchronization"]

/// What each target may import. A row is widened only together with docs/ARCHITECTURE.md.
private let allowedImports: [String: Set<String>] = [
  "Labels": [],
  // What was decided of late is remembered behind a lock; nothing else of the system.
  "Domain": ["Labels", "HashTreeCollections", "Synchronization"],
  "Analysis": ["Domain"],
  "Journal": system.union([
    "CPostgres", "GRDB", "GRDBSQLite", "Crypto", "CryptoExtras", "Glibc",
  ]),
  "Registry": system.union(["Labels", "Domain", "Journal", "Crypto"]),
  "Exchange": ["CZip", "Labels", "Domain", "Yams", "Foundation", "FoundationEssentials"],
  "Pages": ["Labels", "Domain", "Analysis"],
  "Web": system.union([
    "Labels", "Domain", "Journal", "Registry", "Exchange", "Pages", "HTTPTypes", "Crypto",
    "CryptoExtras",
  ]),
  "Server": system.union([
    "Web", "Hummingbird", "HummingbirdCore", "NIOCore", "ServiceLifecycle", "Logging", "HTTPTypes",
  ]),
  "Simulation": ["Labels", "Domain", "Registry", "Journal", "Synchronization"],
  "entente": system.union([
    "Labels", "Domain", "Analysis", "Journal", "Registry", "Exchange", "Pages", "Web", "Server",
    "Simulation", "ArgumentParser", "HTTPTypes", "Logging", "Glibc",
  ]),
]

extension SourceFile {
  /// The modules that the file imports, one token each.
  fileprivate var imports: [Token] {
    let kinds: Set = ["struct", "class", "enum", "protocol", "func", "var", "let", "typealias"]
    return tokens.indices.dropLast(2).compactMap { index in
      guard tokens[index].text == "import", index == 0 || tokens[index - 1].text != "." else {
        return nil
      }
      return tokens[kinds.contains(tokens[index + 1].text) ? index + 2 : index + 1]
    } + lastImport
  }

  private var lastImport: [Token] {
    guard tokens.count > 1, tokens[tokens.count - 2].text == "import" else { return [] }
    return [tokens[tokens.count - 1]]
  }
}

extension Rule {
  static let importsAllowed = Rule.perFile("importsAllowed") { file in
    guard file.isSource else { return [] }
    guard let allowed = allowedImports[file.target] else {
      let remedy = "\(file.target) has no row in ImportTests.swift: say what it may import"
      return [Finding(path: file.path, line: 1, remedy: remedy)]
    }
    return file.imports.filter { !allowed.contains($0.text) }.map {
      Finding(
        path: file.path, line: $0.line,
        remedy: "\(file.target) may not import \($0.text): move the code to a target that may")
    }
  }

  static let imports = [importsAllowed]
}

@Suite struct `Imports` {
  @Test func `go one way between targets`() {
    expectTidy(.importsAllowed)
    let bad = "import HashTreeCollections\npublic import Foundation\nimport struct GRDB.Row\n"
    #expect(Rule.importsAllowed.findings(bad).map(\.line) == [2, 3])
    #expect(Rule.importsAllowed.findings("import GRDB").count == 1)
    let page = "Sources/Pages/A.swift"
    #expect(Rule.importsAllowed.findings("import Registry\n", in: page).count == 1)
    #expect(Rule.importsAllowed.findings("public import Domain\n", in: page).isEmpty)
    #expect(Rule.importsAllowed.findings("", in: "Sources/Attic/A.swift").count == 1)
  }
}
