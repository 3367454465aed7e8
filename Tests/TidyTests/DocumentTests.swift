import Testing

/// A path that a document names, from the repository's root.
private struct Mention {
  var path: String
  var line: Int
}

extension SourceFile {
  private var isDocument: Bool {
    path.hasSuffix(".md") && (!path.contains("/") || path.hasPrefix("docs/"))
  }

  private var folder: [Substring] { path.split(separator: "/").dropLast() }

  /// The targets of links, as paths from the root; addresses elsewhere are left out.
  fileprivate var links: [Mention] {
    guard isDocument else { return [] }
    return proseLines.flatMap { number, line in
      line.split(separator: "](", omittingEmptySubsequences: false).dropFirst().compactMap { rest in
        let target = rest.prefix { $0 != ")" && $0 != " " && $0 != "#" }
        guard !target.isEmpty, !target.contains(":") else { return nil }
        return Mention(path: resolved(target), line: number)
      }
    }
  }

  /// The paths in code spans that begin with one of our folders.
  fileprivate var spans: [Mention] {
    guard isDocument else { return [] }
    let folders = ["Sources/", "Tests/", "Packs/", "docs/", ".ci/", "./"]
    return proseLines.flatMap { number, line in
      let parts = line.split(separator: "`", omittingEmptySubsequences: false).enumerated()
      return parts.filter { $0.offset % 2 == 1 }.compactMap { part -> Mention? in
        let path = part.element.prefix { $0 != " " && $0 != ":" }
        let isPattern = path.contains { "*<>{}…$".contains($0) }
        guard !isPattern, folders.contains(where: path.hasPrefix) else { return nil }
        return Mention(path: resolved(path, inRoot: true), line: number)
      }
    }
  }

  /// Numbered lines outside fenced code.
  private var proseLines: [(Int, Substring)] {
    var isFenced = false
    return lines.enumerated().compactMap { number, line in
      if line.hasPrefix("```") { isFenced.toggle() }
      return isFenced ? nil : (number + 1, line)
    }
  }

  private func resolved(_ target: Substring, inRoot: Bool = false) -> String {
    var parts = inRoot || target.hasPrefix("/") ? [] : folder
    for part in target.split(separator: "/") where part != "." {
      if part == ".." { _ = parts.popLast() } else { parts.append(part) }
    }
    return parts.joined(separator: "/")
  }
}

extension Rule {
  static let publicDocumented = Rule.perFile("publicDocumented") { file in
    guard file.isSource else { return [] }
    return file.lines.indices.filter { index in
      let line = file.lines[index].drop { $0 == " " }
      let isPublic = line.hasPrefix("public ") || line.hasPrefix("open ")
      guard isPublic, !line.contains(" import "), !line.contains("extension ") else { return false }
      let above = file.lines[..<index].reversed().lazy.map { $0.drop { $0 == " " } }
      let doc = above.first { !$0.hasPrefix("@") }
      return !(doc?.hasPrefix("///") ?? false)
    }
    .map {
      let remedy = "public and undocumented: say in one line what it is"
      return Finding(path: file.path, line: $0 + 1, remedy: remedy)
    }
  }

  static let linksLead = Rule("linksLead") { tree in
    tree.files.flatMap { file in
      (file.links + file.spans).filter { !tree.holds($0.path) }.map {
        let remedy = "\($0.path) is not there: mend the path, or write the file"
        return Finding(path: file.path, line: $0.line, remedy: remedy)
      }
    }
  }

  static let documentsThere = Rule("documentsThere") { tree in
    guard tree.holds("docs") else { return [] }
    let wanted = ["ARCHITECTURE", "WALK", "JOURNAL", "STYLE", "HACKING", "PACKS"]
    let missing = (["README.md"] + wanted.map { "docs/\($0).md" }).filter { !tree.holds($0) }
    return missing.map { Finding(path: $0, line: 1, remedy: "write it") } + emptyWalk(tree)
  }

  static let documents = [publicDocumented, linksLead, documentsThere]

  private static func emptyWalk(_ tree: Tree) -> [Finding] {
    tree.files.filter { $0.path == "docs/WALK.md" }.compactMap { walk in
      let isWalk = (walk.spans + walk.links).contains { $0.path.hasSuffix(".swift") }
      let remedy = "names no source file: walk one request through them"
      return isWalk ? nil : Finding(path: walk.path, line: 1, remedy: remedy)
    }
  }
}

@Suite struct `Documentation` {
  @Test func `stands at every public declaration`() {
    expectTidy(.publicDocumented)
    let bad = "public import A\n\npublic struct B {\n  /// C.\n  @D\n  public var c = 1\n}"
    #expect(Rule.publicDocumented.findings(bad).map(\.line) == [3])
  }

  @Test func `names only files that are there`() {
    expectTidy(.linksLead)
    let tree = Tree([
      "docs/WALK.md": "[a](../README.md#x) [b](gone.md) [c](https://d.e) `Sources/Web/F.swift:3`",
      "README.md": "`Sources/*/G.swift` `docs/` ![h](docs/h.png)\n```\n[i](j)\n```",
    ])
    let gone = Rule.linksLead.findings(tree).map(\.remedy).map { $0.prefix { $0 != " " } }
    #expect(gone == ["docs/h.png", "docs/gone.md", "Sources/Web/F.swift"])
  }

  @Test func `is complete and walks one request`() {
    expectTidy(.documentsThere)
    let findings = Rule.documentsThere.findings(Tree(["docs/WALK.md": "Nothing."]))
    #expect(findings.count == 7)
    #expect(findings.contains { $0.path == "docs/WALK.md" })
  }
}
