/// Walks through XML step by step, for texts too long to hold as a tree: as strict as
/// ``MarkupReader`` about what makes XML dangerous, with names as they were written.
package struct MarkupWalk {
  /// What stands next.
  package enum Step: Hashable, Sendable {
    /// An element begins; its name without a prefix.
    case start(String)
    /// The element begun last ends.
    case end(String)
    case text(String)
    case finish
  }

  /// How deep elements may stand in one another.
  private static let depthMax = 64
  private static let attributesMax = 128

  private var scanner: MarkupScanner
  private var open: [String] = []
  private var isEmptyElement = false
  private var hasRoot = false
  private let textMax: Int
  /// The attributes of the element begun last, names as they were written.
  package private(set) var attributes: [(name: String, value: String)] = []

  /// A walk through UTF-8; `textMax` bounds each piece of text and each value, in bytes.
  package init(_ source: [UInt8], textMax: Int) throws(MarkupProblem) {
    let bytes = source.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(source.dropFirst(3)) : source
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw MarkupProblem(reason: .notUTF8, offset: 0)
    }
    // One control character anywhere is enough to refuse; most texts have none of the rare ones.
    guard text.unicodeScalars.allSatisfy(isAllowed) else {
      throw MarkupProblem(reason: .malformed, offset: 0)
    }
    scanner = MarkupScanner(bytes)
    self.textMax = textMax
    if scanner.isAt("<?xml"), bytes.count > 5, isSpace(bytes[5]) {
      let declaration = try scanner.text(upTo: "?>")
      let words = String(decoding: declaration, as: UTF8.self).lowercased()
      guard !words.contains("encoding") || words.contains("utf-8") else {
        throw MarkupProblem(reason: .notUTF8, offset: 0)
      }
    }
  }

  /// How many bytes have been walked.
  package var offset: Int { scanner.index }

  /// An attribute of the element begun last, by its name as written.
  package func value(of name: String) -> String? {
    attributes.first { $0.name == name }?.value
  }

  /// An attribute of the element begun last, whatever its prefix.
  package func value(ofLocal name: String) -> String? {
    attributes.first { $0.name == name || $0.name.hasSuffix(":\(name)") }?.value
  }

  /// The next step; `finish` for ever after the end.
  package mutating func next() throws(MarkupProblem) -> Step {
    if isEmptyElement {
      isEmptyElement = false
      return .end(Self.local(open.removeLast()))
    }
    while let byte = scanner.byte {
      guard byte == UInt8(ascii: "<") else {
        if let text = try text() { return .text(text) }
        continue
      }
      if scanner.skip("<!--") {
        _ = try scanner.text(upTo: "-->")
      } else if scanner.isAt("<![CDATA[") {
        return .text(try section())
      } else if scanner.isAt("<!") {
        throw scanner.problem(.documentType)
      } else if scanner.skip("<?") {
        _ = try scanner.text(upTo: "?>")
      } else if scanner.skip("</") {
        return try end()
      } else {
        scanner.index += 1
        return try start()
      }
    }
    guard open.isEmpty, hasRoot else { throw scanner.problem(.malformed) }
    return .finish
  }

  /// Passes over the rest of the element begun last, its end too.
  package mutating func skip() throws(MarkupProblem) {
    var depth = 1
    while depth > 0 {
      switch try next() {
      case .start: depth += 1
      case .end: depth -= 1
      case .text: break
      case .finish: throw scanner.problem(.malformed)
      }
    }
  }

  private static func local(_ name: String) -> String {
    guard let colon = name.utf8.firstIndex(of: UInt8(ascii: ":")) else { return name }
    return String(name[name.index(after: colon)...])
  }

  private mutating func start() throws(MarkupProblem) -> Step {
    guard !open.isEmpty || !hasRoot else { throw scanner.problem(.malformed) }
    hasRoot = true
    guard open.count < Self.depthMax else { throw scanner.problem(.tooDeep) }
    let name = try scanner.name()
    attributes.removeAll(keepingCapacity: true)
    while true {
      let spaced = scanner.skipSpace()
      if scanner.skip(">") { break }
      if scanner.skip("/>") {
        isEmptyElement = true
        break
      }
      guard spaced else { throw scanner.problem(.malformed) }
      try readAttribute()
    }
    open.append(name)
    return .start(Self.local(name))
  }

  private mutating func readAttribute() throws(MarkupProblem) {
    let name = try scanner.name()
    scanner.skipSpace()
    try scanner.expect("=")
    scanner.skipSpace()
    guard let quote = scanner.byte, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
      throw scanner.problem(.malformed)
    }
    scanner.index += 1
    var value: [UInt8] = []
    while let byte = scanner.byte, byte != quote {
      guard byte != UInt8(ascii: "<") else { throw scanner.problem(.malformed) }
      guard value.count < textMax else { throw scanner.problem(.tooLong) }
      try take(byte, into: &value)
    }
    try scanner.expect(quote == UInt8(ascii: "'") ? "'" : "\"")
    guard !attributes.contains(where: { $0.name == name }) else {
      throw scanner.problem(.repeatedAttribute)
    }
    guard attributes.count < Self.attributesMax else { throw scanner.problem(.tooManyAttributes) }
    attributes.append((name, String(decoding: value, as: UTF8.self)))
  }

  /// Text up to the next mark; nil for white space outside the root.
  private mutating func text() throws(MarkupProblem) -> String? {
    guard !open.isEmpty else {
      guard scanner.skipSpace() else { throw scanner.problem(.malformed) }
      return nil
    }
    var text: [UInt8] = []
    while let byte = scanner.byte, byte != UInt8(ascii: "<") {
      guard text.count < textMax else { throw scanner.problem(.tooLong) }
      try take(byte, into: &text)
    }
    return String(decoding: text, as: UTF8.self)
  }

  private mutating func section() throws(MarkupProblem) -> String {
    guard !open.isEmpty else { throw scanner.problem(.malformed) }
    _ = scanner.skip("<![CDATA[")
    let bytes = try scanner.text(upTo: "]]>")
    guard bytes.count <= textMax else { throw scanner.problem(.tooLong) }
    return String(decoding: bytes, as: UTF8.self)
  }

  private mutating func end() throws(MarkupProblem) -> Step {
    let name = try scanner.name()
    scanner.skipSpace()
    try scanner.expect(">")
    guard open.popLast() == name else { throw scanner.problem(.malformed) }
    return .end(Self.local(name))
  }

  /// One character; every end of line becomes one line feed.
  private mutating func take(_ byte: UInt8, into bytes: inout [UInt8]) throws(MarkupProblem) {
    scanner.index += 1
    if byte == UInt8(ascii: "&") {
      bytes += try Array(String(Character(scanner.reference())).utf8)
    } else if byte == 13 {
      if scanner.byte != 10 { bytes.append(10) }
    } else {
      bytes.append(byte)
    }
  }
}
