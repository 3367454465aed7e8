/// Several parts on one line, apart by `|`, for records that hold lists of dated things.
///
/// A backslash before `|`, `n` or another backslash stands for the bar, a line end and itself.
public enum FormLine {
  /// The parts on one line.
  public static func joined(_ parts: [String]) -> String {
    parts.map(escaped).joined(separator: " | ")
  }

  /// The parts of a line, without the spaces around them.
  public static func parts(_ line: String) -> [String] {
    var parts = [""]
    var isEscaped = false
    for character in line {
      if isEscaped {
        parts[parts.count - 1].append(character == "n" ? "\n" : character)
        isEscaped = false
      } else if character == "\\" {
        isEscaped = true
      } else if character == "|" {
        parts.append("")
      } else {
        parts[parts.count - 1].append(character)
      }
    }
    return parts.map(trimmed)
  }

  private static func escaped(_ part: String) -> String {
    var text = ""
    for character in part {
      switch character {
      case "\\", "|": text += "\\\(character)"
      case "\n": text += "\\n"
      default: text.append(character)
      }
    }
    return text
  }

  private static func trimmed(_ text: String) -> String {
    let rest = text.drop { $0 == " " || $0 == "\t" }
    let last = rest.lastIndex { $0 != " " && $0 != "\t" }
    return last.map { String(rest[...$0]) } ?? ""
  }
}
