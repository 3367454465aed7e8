/// One word or mark of Swift source, with where it stood.
struct Token: Sendable, Equatable {
  var text: String
  var line: Int
  /// Whether nothing stood between this token and the one before it: tells `try!` from `try !x`.
  var glued: Bool

  var isWord: Bool { text.first.map { $0 == "_" || $0.isLetter || $0.isNumber } ?? false }
}

/// A light reading of Swift: just enough to tell code from comments and strings.
///
/// The rules must not trip over a forbidden word in a sentence. Names in backticks become
/// underscores, so that a test's sentence is one word; text in interpolations counts as code.
/// Bare `/regex/` literals are not known: ours are written `#/…/#`.
struct Lexer {
  private let bytes: [UInt8]
  private var code: [UInt8] = []
  private var comments: [UInt8] = []
  private var index = 0

  private init(_ text: String) { bytes = Array(text.utf8) }

  /// The text twice over, of the same shape: once with only code, once with only comments.
  static func split(_ text: String) -> (code: [UInt8], comments: [UInt8]) {
    var lexer = Lexer(text)
    while lexer.index < lexer.bytes.count { lexer.step() }
    return (lexer.code, lexer.comments)
  }

  private func sees(_ text: StaticString) -> Bool {
    guard index + text.utf8CodeUnitCount <= bytes.count else { return false }
    return (0..<text.utf8CodeUnitCount).allSatisfy { bytes[index + $0] == text.utf8Start[$0] }
  }

  private enum Kind { case code, comment, blank, name }

  private mutating func take(_ kind: Kind, _ count: Int = 1) {
    for byte in bytes[index..<min(index + count, bytes.count)] {
      let isNewline = byte == UInt8(ascii: "\n")
      let blank = isNewline ? byte : UInt8(ascii: " ")
      let name = kind == .name && !isNewline ? UInt8(ascii: "_") : blank
      code.append(kind == .code ? byte : name)
      comments.append(kind == .comment ? byte : blank)
    }
    index += count
  }

  private mutating func step() {
    if sees("//") {
      while index < bytes.count, bytes[index] != UInt8(ascii: "\n") { take(.comment) }
    } else if sees("/*") {
      blockComment()
    } else if sees("`") {
      take(.name)
      while index < bytes.count, !sees("`"), !sees("\n") { take(.name) }
      take(.name)
    } else if sees("\"") {
      string(pounds: 0)
    } else if sees("#") {
      pound()
    } else {
      take(.code)
    }
  }

  private mutating func blockComment() {
    var depth = 0
    repeat {
      if sees("/*") { depth += 1 }
      if sees("*/") { depth -= 1 }
      take(.comment, sees("/*") || sees("*/") ? 2 : 1)
    } while depth > 0 && index < bytes.count
  }

  private mutating func pound() {
    var count = 0
    while index + count < bytes.count, bytes[index + count] == UInt8(ascii: "#") { count += 1 }
    let next = index + count < bytes.count ? bytes[index + count] : 0
    guard next == UInt8(ascii: "\"") || next == UInt8(ascii: "/") else { return take(.code) }
    take(.blank, count)
    if next == UInt8(ascii: "\"") { return string(pounds: count) }
    take(.blank)
    while index < bytes.count, !ends(with: "/", pounds: count) { take(.blank) }
    take(.blank, 1 + count)
  }

  private func ends(with quote: StaticString, pounds: Int) -> Bool {
    let after = index + quote.utf8CodeUnitCount
    guard sees(quote), after + pounds <= bytes.count else { return false }
    return bytes[after..<after + pounds].allSatisfy { $0 == UInt8(ascii: "#") }
  }

  private mutating func string(pounds: Int) {
    let isLong = sees("\"\"\"")
    let quote: StaticString = isLong ? "\"\"\"" : "\""
    // One quote mark stays, so that a string still counts as something.
    take(.code)
    take(.blank, quote.utf8CodeUnitCount - 1)
    while index < bytes.count, !ends(with: quote, pounds: pounds) {
      if !isLong, sees("\n") { return }
      sees("\\") ? escape(pounds: pounds) : take(.blank)
    }
    take(.blank, quote.utf8CodeUnitCount + pounds)
  }

  private mutating func escape(pounds: Int) {
    let after = index + 1 + pounds
    guard after < bytes.count,
      bytes[index + 1..<after].allSatisfy({ $0 == UInt8(ascii: "#") })
    else { return take(.blank) }
    guard bytes[after] == UInt8(ascii: "(") else { return take(.blank, 2 + pounds) }
    take(.blank, 1 + pounds)
    var depth = 0
    repeat {
      if sees("(") { depth += 1 }
      if sees(")") { depth -= 1 }
      step()
    } while depth > 0 && index < bytes.count
  }
}

extension Lexer {
  /// The words and marks of a text that `split` has cleared of comments and strings.
  static func tokens(_ code: [UInt8]) -> [Token] {
    var tokens: [Token] = []
    var line = 1
    var index = 0
    var glued = false
    while index < code.count {
      let start = index
      while index < code.count, isWordByte(code[index]) { index += 1 }
      if index == start { index += 1 }
      let byte = code[start]
      if byte == UInt8(ascii: "\n") { line += 1 }
      let isSpace = byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\n")
      if !isSpace {
        let text = String(decoding: code[start..<index], as: UTF8.self)
        tokens.append(Token(text: text, line: line, glued: glued))
      }
      glued = !isSpace
    }
    return tokens
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), 128...: true
    default: false
    }
  }
}
