/// Reads XML into a tree: strict, bounded, without document types, entities or other files.
///
/// Written here and not left to a general parser, because what is left out is what makes those
/// dangerous, and because every limit must hold before memory is spent.
struct MarkupReader {
  private var scanner: MarkupScanner
  private let limits: MarkupLimits
  private var open: [MarkupElement] = []
  /// The names of the open elements as they were written, to be met again where they end.
  private var written: [String] = []
  /// Text of the innermost element that is not yet a node, gathered so that many small pieces
  /// cost no more than one.
  private var pending: [UInt8] = []
  private var textBytes: [Int] = []
  private var count = 0
  private var declared = 0
  private var root: MarkupElement?

  private init(_ bytes: [UInt8], _ limits: MarkupLimits) {
    scanner = MarkupScanner(bytes)
    self.limits = limits
  }

  /// The root element of an XML text.
  static func root(
    of source: [UInt8], within limits: MarkupLimits
  ) throws(MarkupProblem) -> MarkupElement {
    guard source.count <= limits.bytes else {
      throw MarkupProblem(reason: .tooLarge, offset: limits.bytes)
    }
    let bytes = source.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(source.dropFirst(3)) : source
    try checkCharacters(bytes)
    var reader = MarkupReader(bytes, limits)
    try reader.readDeclaration()
    while !reader.scanner.isAtEnd { try reader.readNext() }
    guard reader.open.isEmpty, let root = reader.root else {
      throw reader.scanner.problem(.malformed)
    }
    return root
  }

  private static func checkCharacters(_ bytes: [UInt8]) throws(MarkupProblem) {
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw MarkupProblem(reason: .notUTF8, offset: 0)
    }
    guard text.unicodeScalars.allSatisfy(isAllowed) else {
      throw MarkupProblem(reason: .malformed, offset: 0)
    }
  }

  /// `<?xml version="1.0" encoding="UTF-8"?>`, which may be left out.
  private mutating func readDeclaration() throws(MarkupProblem) {
    guard scanner.isAt("<?xml"), scanner.bytes.count > 5, isSpace(scanner.bytes[5]) else { return }
    scanner.index += 5
    var given: [String] = []
    while !scanner.skip("?>") {
      let spaced = scanner.skipSpace()
      if scanner.skip("?>") { break }
      guard spaced else { throw scanner.problem(.malformed) }
      let (name, value) = try readPair()
      guard value.known(for: name) else {
        throw scanner.problem(name == "encoding" ? .notUTF8 : .malformed)
      }
      given.append(name)
    }
    let order = ["version", "encoding", "standalone"].filter(given.contains)
    guard given == order, given.first == "version" else { throw scanner.problem(.malformed) }
  }

  private mutating func readNext() throws(MarkupProblem) {
    guard scanner.byte == UInt8(ascii: "<") else { return try readText() }
    if scanner.skip("<!--") {
      _ = try scanner.text(upTo: "--")
      return try scanner.expect(">")
    }
    if scanner.isAt("<![CDATA[") { return try readSection() }
    if scanner.isAt("<!") { throw scanner.problem(.documentType) }
    if scanner.skip("<?") { return try skipInstruction() }
    if scanner.skip("</") { return try readEnd() }
    scanner.index += 1
    try readStart()
  }

  private mutating func skipInstruction() throws(MarkupProblem) {
    let target = try scanner.name()
    guard target.lowercased() != "xml", !target.contains(":") else {
      throw scanner.problem(.malformed)
    }
    if scanner.skip("?>") { return }
    guard scanner.skipSpace() else { throw scanner.problem(.malformed) }
    _ = try scanner.text(upTo: "?>")
  }

  private mutating func readSection() throws(MarkupProblem) {
    guard !open.isEmpty else { throw scanner.problem(.malformed) }
    _ = scanner.skip("<![CDATA[")
    let bytes = try scanner.text(upTo: "]]>")
    try append(bytes)
  }

  private mutating func readText() throws(MarkupProblem) {
    guard !open.isEmpty else {
      guard scanner.skipSpace() else { throw scanner.problem(.malformed) }
      return
    }
    let start = scanner.index
    while let byte = scanner.byte, byte != UInt8(ascii: "<"), byte != UInt8(ascii: "&") {
      if scanner.isAt("]]>") { throw scanner.problem(.malformed) }
      scanner.index += 1
    }
    try append(scanner.bytes[start..<scanner.index])
    if scanner.skip("&") {
      pending += try Array(String(Character(scanner.reference())).utf8)
    }
  }

  /// Takes text as written; every end of line becomes one line feed.
  private mutating func append(_ text: ArraySlice<UInt8>) throws(MarkupProblem) {
    guard pending.count + text.count <= limits.value else { throw scanner.problem(.tooLong) }
    var before: UInt8 = 0
    for byte in text {
      if byte == 13 {
        pending.append(10)
      } else if byte != 10 || before != 13 {
        pending.append(byte)
      }
      before = byte
    }
  }

  private mutating func keepText() throws(MarkupProblem) {
    guard !pending.isEmpty, !open.isEmpty else { return }
    let last = open.count - 1
    textBytes[last] += pending.count
    guard textBytes[last] <= limits.value else { throw scanner.problem(.tooLong) }
    open[last].children.append(.text(String(decoding: pending, as: UTF8.self)))
    pending.removeAll(keepingCapacity: true)
  }

  // MARK: Elements

  private mutating func readStart() throws(MarkupProblem) {
    guard root == nil || !open.isEmpty else { throw scanner.problem(.malformed) }
    try keepText()
    count += 1
    guard count <= limits.elements else { throw scanner.problem(.tooManyElements) }
    guard open.count < limits.depth else { throw scanner.problem(.tooDeep) }
    let name = try scanner.name()
    let pairs = try readPairs()
    declared += pairs.count { $0.0.hasPrefix("xmlns") }
    guard declared <= limits.declarations else { throw scanner.problem(.tooManyAttributes) }
    var resolver = NamespaceResolver(scope: open.last?.scope ?? [:], at: scanner.index)
    let element = try resolver.element(name, pairs)
    if open.isEmpty { root = element }
    open.append(element)
    written.append(name)
    textBytes.append(0)
    if scanner.skip("/>") { return try close() }
    try scanner.expect(">")
  }

  private mutating func readPairs() throws(MarkupProblem) -> [(String, String)] {
    var pairs: [(String, String)] = []
    while true {
      let spaced = scanner.skipSpace()
      if scanner.isAt(">") || scanner.isAt("/>") { return pairs }
      guard spaced else { throw scanner.problem(.malformed) }
      let pair = try readPair()
      guard !pairs.contains(where: { $0.0 == pair.0 }) else {
        throw scanner.problem(.repeatedAttribute)
      }
      pairs.append(pair)
      guard pairs.count <= limits.attributes else { throw scanner.problem(.tooManyAttributes) }
    }
  }

  private mutating func readPair() throws(MarkupProblem) -> (String, String) {
    let name = try scanner.name()
    scanner.skipSpace()
    try scanner.expect("=")
    scanner.skipSpace()
    guard let quote = scanner.byte, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
      throw scanner.problem(.malformed)
    }
    scanner.index += 1
    return (name, try readValue(upTo: quote))
  }

  private mutating func readValue(upTo quote: UInt8) throws(MarkupProblem) -> String {
    var value: [UInt8] = []
    while let byte = scanner.byte, byte != quote {
      guard byte != UInt8(ascii: "<") else { throw scanner.problem(.malformed) }
      scanner.index += 1
      if byte == UInt8(ascii: "&") {
        value += try Array(String(Character(scanner.reference())).utf8)
      } else if isSpace(byte) {
        if byte == 13, scanner.byte == 10 { scanner.index += 1 }
        value.append(32)
      } else {
        value.append(byte)
      }
      guard value.count <= limits.value else { throw scanner.problem(.tooLong) }
    }
    guard !scanner.isAtEnd else { throw scanner.problem(.malformed) }
    scanner.index += 1
    return String(decoding: value, as: UTF8.self)
  }

  private mutating func readEnd() throws(MarkupProblem) {
    let name = try scanner.name()
    scanner.skipSpace()
    try scanner.expect(">")
    guard written.last == name else { throw scanner.problem(.malformed) }
    try close()
  }

  private mutating func close() throws(MarkupProblem) {
    try keepText()
    guard let element = open.popLast() else { throw scanner.problem(.malformed) }
    written.removeLast()
    textBytes.removeLast()
    if open.isEmpty {
      root = element
    } else {
      open[open.count - 1].children.append(.element(element))
    }
  }
}

extension String {
  /// Whether this is a value that an XML declaration may give to a name.
  fileprivate func known(for name: String) -> Bool {
    switch name {
    case "version": self == "1.0"
    case "encoding": lowercased() == "utf-8"
    case "standalone": self == "yes" || self == "no"
    default: false
    }
  }
}
