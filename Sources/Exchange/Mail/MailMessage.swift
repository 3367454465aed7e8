public import Domain
import Foundation

/// A message of plain text after RFC 5322, with MIME for what is beyond ASCII.
///
/// Its lines end in LF alone, as programs that take mail on their input expect.
public struct MailMessage: Hashable, Sendable {
  /// Who sends.
  public var from: MailAddress
  /// Who gets it; one.
  public var to: MailAddress
  /// What it is about; control characters count as spaces.
  public var subject: String
  /// What it says; lines end in LF.
  public var text: String
  /// When it was written.
  public var date: Instant
  /// What tells it from every other: letters, digits, points and hyphens.
  public var id: String
  /// The language of the text.
  public var language: String
  /// Where its reader stops it; nil for what is sent once. Printable ASCII without `<>`.
  public var unsubscribe: String?

  /// A message.
  public init(
    from: MailAddress, to: MailAddress, subject: String, text: String, date: Instant
  ) {
    self.from = from
    self.to = to
    self.subject = subject
    self.text = text
    self.date = date
    id = ""
    language = "en"
  }

  /// The whole message, header and body.
  public var bytes: [UInt8] {
    var lines = [
      "Date: \(Self.date(date))", "From: <\(from.text)>", "To: <\(to.text)>",
      "Message-ID: <\(Self.token(id))@\(from.host)>",
      "Subject: \(EncodedWords.text(subject))", "MIME-Version: 1.0",
      "Content-Type: text/plain; charset=utf-8", "Content-Transfer-Encoding: quoted-printable",
      "Content-Language: \(Self.token(language))", "Auto-Submitted: auto-generated",
    ]
    if let unsubscribe, Self.isAddress(unsubscribe) {
      lines.append("List-Unsubscribe: <\(unsubscribe)>")
    }
    return Array(lines.joined(separator: "\n").utf8) + Array("\n\n".utf8)
      + QuotedPrintable.bytes(text)
  }

  private static func token(_ text: String) -> String {
    text.filter { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "." || $0 == "-") }
  }

  private static func isAddress(_ text: String) -> Bool {
    text.utf8.allSatisfy { (0x21...0x7e).contains($0) && $0 != 0x3c && $0 != 0x3e }
  }

  /// A moment as RFC 5322 writes it, in UTC.
  private static func date(_ instant: Instant) -> String {
    let days = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
    let months = [
      "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
    let (year, month, day) = instant.day.parts
    // 1970-01-01 was a Thursday.
    let weekday = days[((Int(instant.day.number) % 7) + 10) % 7]
    return "\(weekday), \(day) \(months[month - 1]) \(year) \(instant.clock) +0000"
  }
}

/// Text beyond ASCII in a header (RFC 2047).
enum EncodedWords {
  /// So many bytes that the word around them keeps to 75 characters.
  private static let bytesMax = 39
  /// The longest line of plain text that needs no folding.
  private static let plainMax = 60

  /// The text as it stands in a header: as it is, or as words in base 64, one a line.
  static func text(_ text: String) -> String {
    let clean = String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { $0.properties.generalCategory == .control ? " " : $0 }))
    let isPlain =
      clean.utf8.count <= plainMax && clean.utf8.allSatisfy { (0x20...0x7e).contains($0) }
      && !clean.contains("=?")
    if isPlain { return clean }
    return parts(of: clean).map { "=?UTF-8?B?\(Data($0.utf8).base64EncodedString())?=" }
      .joined(separator: "\n ")
  }

  /// Runs of whole characters.
  private static func parts(of text: String) -> [String] {
    var parts = [""]
    for scalar in text.unicodeScalars {
      let next = String(scalar)
      if parts[parts.count - 1].utf8.count + next.utf8.count > bytesMax { parts.append("") }
      parts[parts.count - 1] += next
    }
    return parts
  }
}

/// Text as quoted-printable (RFC 2045, 6.7): ASCII that any machine passes on unchanged.
enum QuotedPrintable {
  private static let columnsMax = 75
  private static let digits = Array("0123456789ABCDEF".utf8)

  /// The text, line by line; a last LF ends it.
  static func bytes(_ text: String) -> [UInt8] {
    text.utf8.split(separator: 0x0a, omittingEmptySubsequences: false)
      .map { line(Array($0)) }.joined(separator: [0x0a]) + [0x0a]
  }

  private static func line(_ bytes: [UInt8]) -> [UInt8] {
    var line: [UInt8] = []
    var column = 0
    // Some machines mark a line that begins so.
    let isFrom = bytes.starts(with: "From ".utf8)
    for (place, byte) in bytes.enumerated() {
      let isLast = place == bytes.count - 1
      let mustHide = (isFrom && place == 0) || (byte == 0x2e && place == 0)
      let piece = isPlain(byte, isLast) && !mustHide ? [byte] : escaped(byte)
      if column + piece.count > columnsMax {
        line += Array("=\n".utf8)
        column = 0
      }
      line += piece
      column += piece.count
    }
    return line
  }

  private static func isPlain(_ byte: UInt8, _ isLast: Bool) -> Bool {
    if byte == 0x20 || byte == 0x09 { return !isLast }
    return (0x21...0x7e).contains(byte) && byte != UInt8(ascii: "=")
  }

  private static func escaped(_ byte: UInt8) -> [UInt8] {
    [UInt8(ascii: "="), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
  }
}
