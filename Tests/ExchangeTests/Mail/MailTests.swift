import Domain
import Foundation
import Testing

@testable import Exchange

@Suite struct `An address of mail` {
  @Test(arguments: [
    "office@example.org", "first.last+tag@sub.example.org", "x@localhost", "o'neill@example.org",
  ]) func `is a name and a machine`(_ text: String) {
    #expect(MailAddress(text)?.text == text)
  }

  @Test(arguments: [
    "", "@", "a@", "@b.org", "a@b@c.org", "a b@example.org", "a@exam ple.org",
    "a@example.org\r\nBcc: b@example.org", "a\nb@example.org", "a@example.org\n",
    "a@example.org,b@example.org", "<a@example.org>", "\"a\"@example.org", "-oQ@example.org",
    "a..b@example.org", ".a@example.org", "a.@example.org", "a@-example.org", "a@example-.org",
    "a@example..org", "a@[127.0.0.1]", "ä@example.org", "a@exämple.org", "a\0@example.org",
    "a(comment)@example.org", "a;b@example.org", "a\\@example.org",
  ]) func `is nothing that a header or a program could read otherwise`(_ text: String) {
    #expect(MailAddress(text) == nil)
  }

  @Test func `has its length counted first`() {
    #expect(MailAddress(String(repeating: "a", count: 10_000_000) + "@example.org") == nil)
    #expect(MailAddress(String(repeating: "a", count: 65) + "@example.org") == nil)
    #expect(MailAddress("a@" + String(repeating: "b", count: 64) + ".org") == nil)
    let long =
      "a@" + Array(repeating: String(repeating: "b", count: 60), count: 5).joined(separator: ".")
    #expect(MailAddress(long) == nil)
  }
}

@Suite struct `A mail` {
  private func message(_ subject: String, _ text: String) throws -> MailMessage {
    var message = MailMessage(
      from: try #require(MailAddress("office@example.org")),
      to: try #require(MailAddress("anna@example.org")), subject: subject, text: text,
      date: Instant(milliseconds: 1_795_262_400_000))
    message.id = "digest.1"
    return message
  }

  private func parts(_ message: MailMessage) -> (head: [String], body: String) {
    let text = String(decoding: message.bytes, as: UTF8.self)
    let halves = text.firstRange(of: "\n\n").map {
      (text[..<$0.lowerBound], text[$0.upperBound...])
    }
    let head = (halves?.0 ?? "").replacing("\n ", with: "\u{1}").split(separator: "\n")
    return (head.map(String.init), String(halves?.1 ?? ""))
  }

  @Test func `says who, when and that a machine wrote it`() throws {
    var message = try message("News", "Body")
    message.unsubscribe = "https://office.example.org/account/digest"
    let (head, body) = parts(message)
    #expect(
      head == [
        "Date: Sat, 21 Nov 2026 12:00:00 +0000", "From: <office@example.org>",
        "To: <anna@example.org>", "Message-ID: <digest.1@example.org>", "Subject: News",
        "MIME-Version: 1.0", "Content-Type: text/plain; charset=utf-8",
        "Content-Transfer-Encoding: quoted-printable", "Content-Language: en",
        "Auto-Submitted: auto-generated",
        "List-Unsubscribe: <https://office.example.org/account/digest>",
      ])
    #expect(body == "Body\n")
  }

  @Test func `is ASCII alone, in lines of at most 76, and reads back`() throws {
    let text = "From here\n.\nÉté = là \n" + String(repeating: "ä€😀 word ", count: 60) + "\nend\t"
    let subject = "Bureau\u{202F}: " + String(repeating: "été ", count: 30)
    let message = try message(subject, text)
    #expect(message.bytes.allSatisfy { $0 == 10 || (0x20...0x7e).contains($0) })
    let lines = message.bytes.split(separator: 10, omittingEmptySubsequences: false)
    #expect(lines.allSatisfy { $0.count <= 76 })
    let (head, body) = parts(message)
    #expect(decoded(quoted: body) == text + "\n")
    let line = try #require(head.first { $0.hasPrefix("Subject: ") })
    #expect(decoded(words: String(line.dropFirst(9))) == subject)
  }

  @Test func `gets no line more by what is written into it`() throws {
    var message = try message("News\r\nBcc: b@example.org\u{2028}x\u{0}", "a\r\n.\r\nb")
    message.id = "x>\r\nBcc: c@example.org"
    message.language = "en\nX: y"
    message.unsubscribe = "https://x\r\nBcc: d@example.org"
    let (head, body) = parts(message)
    #expect(head.count == 10)
    #expect(!head.contains { $0.lowercased().hasPrefix("bcc") })
    #expect(!body.split(separator: "\n").contains("."))
  }

  private func decoded(quoted text: String) -> String {
    var bytes: [UInt8] = []
    let source = Array(text.replacing("=\n", with: "").utf8)
    var place = 0
    while place < source.count {
      if source[place] == UInt8(ascii: "=") {
        let digits = String(decoding: source[(place + 1)...(place + 2)], as: UTF8.self)
        bytes.append(UInt8(digits, radix: 16) ?? 0)
        place += 3
      } else {
        bytes.append(source[place])
        place += 1
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private func decoded(words text: String) -> String {
    text.split(separator: "\u{1}").map { word in
      let code = word.dropFirst("=?UTF-8?B?".count).dropLast(2)
      return String(decoding: Data(base64Encoded: String(code)) ?? Data(), as: UTF8.self)
    }.joined()
  }
}
