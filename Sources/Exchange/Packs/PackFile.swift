import Foundation
import Yams

/// What a pack may at most be. Whoever imports a pack may not have written it.
enum PackLimit {
  static let bytes = 4 << 20
  static let nodes = 200_000
  static let depth = 40
  static let files = 2000
}

/// One file of a pack as its tree of nodes.
struct PackFile {
  var name: String
  var root: Node
  /// Held because nodes refer to what it owns.
  let parser: Parser

  /// The YAML files of a folder and its subfolders in order of their paths.
  static func paths(in folder: String, _ notes: PackNotes) -> [String] {
    let whole = PackSpot(file: folder)
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder),
      isFolder.boolValue, let walk = FileManager.default.enumerator(atPath: folder)
    else {
      notes.note(.unreadable, at: whole, "name a folder that holds a pack's YAML files")
      return []
    }
    var found: [String] = []
    while let path = walk.nextObject() as? String {
      guard path.hasSuffix(".yaml") else { continue }
      found.append(path)
      if found.count > PackLimit.files {
        notes.note(.tooLarge("over \(PackLimit.files) files"), at: whole, "merge some of them")
        return []
      }
    }
    return found.sorted()
  }

  /// Reads and parses one file; nil when there is nothing in it or a problem was noted.
  static func read(_ path: String, in folder: String, _ notes: PackNotes) -> PackFile? {
    let name = "\(folder)/\(path)"
    let whole = PackSpot(file: name)
    guard let traits = try? FileManager.default.attributesOfItem(atPath: name),
      traits[.type] as? FileAttributeType == .typeRegular,
      let size = (traits[.size] as? NSNumber)?.intValue
    else {
      notes.note(.unreadable, at: whole, "put a regular file there")
      return nil
    }
    guard size <= PackLimit.bytes else {
      notes.note(.tooLarge("over \(PackLimit.bytes >> 20) MiB"), at: whole, "split the file")
      return nil
    }
    guard let bytes = FileManager.default.contents(atPath: name),
      bytes.count <= PackLimit.bytes
    else {
      notes.note(.unreadable, at: whole, "make the file readable")
      return nil
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      notes.note(.notUnicode, at: whole, "save the file as UTF-8")
      return nil
    }
    return parse(text, name: name, notes)
  }

  /// Parses a text; nil when there is nothing in it or a problem was noted.
  static func parse(_ text: String, name: String, _ notes: PackNotes) -> PackFile? {
    if let (alias, line) = Self.alias(in: text) {
      let spot = PackSpot(file: name, line: line)
      notes.note(.alias(alias), at: spot, "write out what it stands for")
      return nil
    }
    do {
      // The basic resolver leaves every scalar a text: NO stays a country.
      let parser = try Parser(yaml: text, resolver: .basic, encoding: .utf8)
      guard let root = try parser.singleRoot() else { return nil }
      if let excess = excess(of: root) {
        let spot = PackSpot(file: name, line: excess.line)
        notes.note(.tooLarge(excess.what), at: spot, "split the file or nest less")
        return nil
      }
      return PackFile(name: name, root: root, parser: parser)
    } catch {
      notes.noteUnparsable(error, in: name, text: text)
      return nil
    }
  }

  /// The first alias of an anchor in the text and its line.
  ///
  /// This runs before the parser, which would take copies of what an alias stands for. A star
  /// in prose is none, unless an ampersand stands before the same word somewhere.
  private static func alias(in text: String) -> (name: String, line: Int)? {
    var anchors: Set<String> = []
    var aliases: [(name: String, line: Int)] = []
    var line = 1
    var rest = Substring(text).utf8
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "\n") { line += 1 }
      guard byte == UInt8(ascii: "&") || byte == UInt8(ascii: "*") else { continue }
      let word = rest.prefix { $0.isAnchorByte }
      guard !word.isEmpty, word.count < 200 else { continue }
      let name = String(decoding: word, as: UTF8.self)
      if byte == UInt8(ascii: "&") { anchors.insert(name) } else { aliases.append((name, line)) }
    }
    return aliases.first { anchors.contains($0.name) }
  }

  private static func excess(of root: Node) -> (what: String, line: Int)? {
    var waiting = [(node: root, depth: 1)]
    var count = 0
    while let (node, depth) = waiting.popLast() {
      count += 1
      let line = node.mark?.line ?? 0
      if count > PackLimit.nodes { return ("over \(PackLimit.nodes) nodes", line) }
      if depth > PackLimit.depth { return ("over \(PackLimit.depth) levels", line) }
      switch node {
      case .scalar, .alias: break
      case .sequence(let sequence): waiting += sequence.map { ($0, depth + 1) }
      case .mapping(let mapping):
        waiting += mapping.flatMap { [($0.key, depth + 1), ($0.value, depth + 1)] }
      }
    }
    return nil
  }
}

extension UInt8 {
  fileprivate var isAnchorByte: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"):
      true
    default: false
    }
  }
}
