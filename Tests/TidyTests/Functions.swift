/// A function, initializer, subscript or computed property with a body.
struct Function: Equatable {
  var name: String
  var line: Int
  var lines: Int
  var parameters: Int
  /// The deepest block inside the body: 1 for an `if` that stands alone.
  var nesting: Int
}

extension SourceFile {
  /// Every function with a body, in the order of the file.
  var functions: [Function] {
    let closings = braces()
    return tokens.indices.compactMap { function(at: $0, closings: closings) }
  }

  /// For each opening brace, by index, the index of the brace that closes it.
  private func braces() -> [Int: Int] {
    var open: [Int] = []
    var closings: [Int: Int] = [:]
    for (index, token) in tokens.enumerated() {
      if token.text == "{" { open.append(index) }
      if token.text == "}", let opening = open.popLast() { closings[opening] = index }
    }
    return closings
  }

  private func function(at index: Int, closings: [Int: Int]) -> Function? {
    guard let head = head(at: index), let body = head.body, let end = closings[body] else {
      return nil
    }
    let start = tokens[index].line
    return Function(
      name: head.name, line: start, lines: tokens[end].line - start + 1,
      parameters: head.parameters, nesting: nesting(from: body, to: end, closings: closings))
  }

  private func nesting(from body: Int, to end: Int, closings: [Int: Int]) -> Int {
    var open: [Int] = []
    var deepest = 0
    for index in body + 1..<max(end, body + 1) {
      while let last = open.last, last < index { open.removeLast() }
      guard tokens[index].text == "{", let closing = closings[index] else { continue }
      // A block on one line does not push anything to the right.
      guard tokens[closing].line > tokens[index].line else { continue }
      open.append(closing)
      deepest = max(deepest, open.count)
    }
    return deepest
  }

  private struct Head {
    var name: String
    var parameters = 0
    var body: Int?
  }

  private func head(at index: Int) -> Head? {
    let follows = index > 0 ? tokens[index - 1].text : ""
    guard follows != ".", index + 1 < tokens.count else { return nil }
    switch tokens[index].text {
    case "func":
      return callable(tokens[index + 1].text, after: index + 2)
    case "init", "subscript":
      guard ["(", "<", "?"].contains(tokens[index + 1].text) else { return nil }
      return callable(tokens[index].text, after: index + 1)
    case "deinit":
      return Head(name: "deinit", body: index + 1)
    case "var":
      return computed(tokens[index + 1].text, after: index + 2)
    default:
      return nil
    }
  }

  private func computed(_ name: String, after start: Int) -> Head? {
    guard start < tokens.count, tokens[start].text == ":" else { return nil }
    let end = tokens[start...].firstIndex {
      $0.line > tokens[start].line || $0.text == "=" || $0.text == "{"
    }
    guard let end, tokens[end].text == "{" else { return nil }
    return Head(name: name, body: end)
  }

  private func callable(_ name: String, after start: Int) -> Head? {
    guard let opening = tokens[start...].firstIndex(where: { $0.text == "(" }) else { return nil }
    var head = Head(name: name)
    var depth = 0
    var closing = opening
    for index in opening..<tokens.count {
      if opens(index) { depth += 1 }
      if closes(index) { depth -= 1 }
      if depth == 1, tokens[index].text == ":" { head.parameters += 1 }
      closing = index
      if depth == 0 { break }
    }
    head.body = body(after: closing + 1)
    return head
  }

  private func opens(_ index: Int) -> Bool {
    let text = tokens[index].text
    return ["(", "[", "{"].contains(text) || (text == "<" && tokens[index].glued)
  }

  private func closes(_ index: Int) -> Bool {
    let text = tokens[index].text
    let isArrow = index > 0 && ["-", "="].contains(tokens[index - 1].text)
    return [")", "]", "}"].contains(text) || (text == ">" && tokens[index].glued && !isArrow)
  }

  /// Where the body opens, or nil for a requirement of a protocol, which has none.
  private func body(after start: Int) -> Int? {
    let next = ["func", "var", "let", "init", "subscript", "static", "mutating", "case", "@", "}"]
    guard start < tokens.count,
      let end = tokens[start...].firstIndex(where: { $0.text == "{" || next.contains($0.text) })
    else { return nil }
    return tokens[end].text == "{" ? end : nil
  }
}
