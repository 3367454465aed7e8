import Foundation

/// One text file of the repository, read once for all rules.
struct SourceFile: Sendable {
  var path: String
  var lines: [Substring]
  /// Only for Swift: its words, free of comments and strings.
  var tokens: [Token] = []
  /// Only for Swift: its comments alone, line by line.
  var comments: [Substring] = []

  init(path: String, text: String) {
    self.path = path
    lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard path.hasSuffix(".swift") else { return }
    let (code, comments) = Lexer.split(text)
    tokens = Lexer.tokens(code)
    self.comments = String(decoding: comments, as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false)
  }

  var isSwift: Bool { path.hasSuffix(".swift") }
  var isSource: Bool { isSwift && path.hasPrefix("Sources/") }
  var name: String { path.split(separator: "/").last.map(String.init) ?? path }

  /// The target that the file belongs to, by its folder: `Domain` for `Sources/Domain/…`.
  var target: String {
    let parts = path.split(separator: "/")
    return parts.count > 2 ? String(parts[1]) : ""
  }
}

/// The repository as the rules see it: its text files, and the paths of all files.
struct Tree: Sendable {
  var files: [SourceFile]
  var paths: Set<String>
  /// What version control holds; empty where there is no version control to ask.
  var tracked: [String] = []

  var swift: [SourceFile] { files.filter(\.isSwift) }
  var sources: [SourceFile] { files.filter(\.isSource) }

  /// A made-up tree, for the rules' own tests.
  init(_ texts: [String: String], tracked: [String] = []) {
    files = texts.keys.sorted().map { SourceFile(path: $0, text: texts[$0] ?? "") }
    paths = Set(texts.keys)
    self.tracked = tracked
  }

  /// Whether a file or folder of that path is there.
  func holds(_ path: String) -> Bool {
    let folder = path.hasSuffix("/") ? path : path + "/"
    return paths.contains(path) || paths.contains { $0.hasPrefix(folder) }
  }

  static let repository = Tree(root: root)

  private static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  private static let textSuffixes = [
    ".swift", ".md", ".py", ".sh", ".yaml", ".yml", ".txt", ".css", ".html", ".json",
  ]
  private static let scripts = ["run", "test", "check", ".ci/run", "Makefile", ".gitignore"]
  private static let notOurs = ["artifacts", "__pycache__"]

  private init(root: URL) {
    var found: [String] = []
    let all = FileManager.default.enumerator(atPath: root.path)
    while let path = all?.nextObject() as? String {
      let name = path.split(separator: "/").last.map(String.init) ?? path
      let isHidden = name.hasPrefix(".") && name != ".ci" && !name.hasPrefix(".git")
      if name == ".git" || isHidden || Tree.notOurs.contains(name) {
        all?.skipDescendants()
        if name.hasPrefix(".swift-format") { found.append(path) }
      } else {
        found.append(path)
      }
    }
    paths = Set(found)
    let texts = found.sorted().filter { path in
      Tree.scripts.contains(path) || Tree.textSuffixes.contains { path.hasSuffix($0) }
    }
    files = texts.compactMap { path in
      // A folder may bear a file's suffix; what cannot be read as text is not for these rules.
      (try? String(contentsOf: root.appending(path: path), encoding: .utf8))
        .map { SourceFile(path: path, text: $0) }
    }
    tracked = Tree.trackedPaths(in: root)
  }

  private static func trackedPaths(in root: URL) -> [String] {
    let git = Process()
    git.executableURL = URL(filePath: "/usr/bin/env")
    git.arguments = ["git", "-C", root.path, "ls-files"]
    let output = Pipe()
    git.standardOutput = output
    git.standardError = FileHandle.nullDevice
    guard (try? git.run()) != nil else { return [] }
    let listed = output.fileHandleForReading.readDataToEndOfFile()
    git.waitUntilExit()
    return String(decoding: listed, as: UTF8.self).split(separator: "\n").map(String.init)
  }
}
