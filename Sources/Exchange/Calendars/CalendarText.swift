/// The lines of an iCalendar text (RFC 5545): escaped, and folded at 75 bytes.
struct CalendarText {
  private(set) var bytes: [UInt8] = []

  /// A line as it stands: names, days, rules.
  mutating func put(_ line: String) {
    var width = 0
    for scalar in line.unicodeScalars {
      let units = UTF8.encode(scalar).map(Array.init) ?? []
      // A character is never split; what goes on begins with a space, which counts.
      if width + units.count > 75 {
        bytes += [13, 10, 32]
        width = 1
      }
      bytes += units
      width += units.count
    }
    bytes += [13, 10]
  }

  /// A property whose value is text.
  mutating func put(_ name: String, text: String) { put("\(name):\(text.inCalendar)") }
}

extension String {
  /// The text as iCalendar holds it: marks with a backslash, ends of lines as `\n`, other control
  /// characters left out.
  fileprivate var inCalendar: String {
    var text = ""
    var previous: Unicode.Scalar?
    for scalar in unicodeScalars {
      defer { previous = scalar }
      switch scalar {
      case "\\", ";", ",":
        text += "\\"
        text.unicodeScalars.append(scalar)
      case "\n" where previous == "\r": continue
      case "\n", "\r", "\u{2028}", "\u{2029}", "\u{85}": text += "\\n"
      case "\t": text += "\t"
      case _ where scalar.value < 32 || (0x7F...0x9F).contains(scalar.value): continue
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text
  }
}
