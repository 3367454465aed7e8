internal import Labels

/// A workbook's parts, walked element by element.
enum SheetMarkup {
  /// Calls `body` at the beginning of every element; what goes wrong is told with the part's name.
  static func walk(
    _ name: String, _ part: [UInt8],
    _ body: (inout MarkupWalk, String) throws(MarkupProblem) -> Void
  ) throws(SheetProblem) {
    do throws(MarkupProblem) {
      var walk = try MarkupWalk(part, textMax: 1 << 17)
      while true {
        switch try walk.next() {
        case .start(let element): try body(&walk, element)
        case .end, .text: continue
        case .finish: return
        }
      }
    } catch {
      throw SheetProblem(.markup, sheet: name)
    }
  }
}

extension MarkupWalk {
  /// The text of the element begun last up to its end: all its runs, without how they are read
  /// aloud.
  mutating func richText() throws(MarkupProblem) -> String {
    var text = ""
    var depth = 1
    var isText = false
    while depth > 0 {
      switch try next() {
      case .start("rPh"): try skip()
      case .start(let name):
        depth += 1
        isText = name == "t"
      case .end:
        depth -= 1
        isText = false
      case .text(let piece): if isText { text += piece }
      case .finish: return text.outOfCell
      }
    }
    return text.outOfCell
  }
}
