import Domain
import Exchange
import HTTPTypes
import Journal
import Pages
import Testing
import Web

/// An office that sends mail, with one of Ireland's people put forward for a Swedish run.
struct MailOffice {
  var nomination: NominationOffice
  var office: Office

  init(_ ceiling: MailCeiling = .open) async throws {
    nomination = try await NominationOffice()
    office = nomination.office
    let from = try #require(MailAddress("office@example.org"))
    office.site.outgoing.mail = Outgoing.Mail(
      from: from, origin: "https://office.example.org", ceiling: ceiling)
    office.site.outgoing.hooks = Outgoing.Hooks(mayBePrivate: true)
  }

  /// The account of somebody.
  func account(_ name: String) throws -> Account {
    try #require(try office.accounts.account(named: name))
  }

  /// Chooses a digest as somebody and proves the address by the code that was mailed there.
  func subscribe(
    _ name: String, _ cookie: String, pace: String = "daily", language: String = "en"
  ) async throws {
    let chosen = await office.submit(
      "/account/digest",
      [
        ("deed", "keep"), ("pace", pace), ("language", language),
        ("address", "\(name)@example.org"),
      ], cookie: cookie)
    #expect(chosen.status == .seeOther, "\(chosen.text)")
    let letter = try #require(office.site.letter(to: try account(name).id))
    let code = try #require(letter.text.firstMatch(of: /\n {2}(\d{4} \d{4})\n/)?.1)
    office.site.settle(letter, .taken)
    let proven = await office.submit(
      "/account/digest", [("deed", "confirm"), ("code", String(code))], cookie: cookie)
    #expect(proven.status == .seeOther, "\(proven.text)")
  }

  /// The mail that is due to somebody now.
  func letter(_ name: String) throws -> Letter? {
    office.site.letter(to: try account(name).id)
  }

  /// Days pass.
  func pass(days: Int64) { office.clock.advance(seconds: days * 86_400) }
}

extension Letter {
  /// The message with its body in clear.
  var text: String {
    let whole = String(decoding: bytes, as: UTF8.self).replacing("=\n", with: "")
    return whole.replacing(/(?:=[0-9A-F]{2})+/) { found in
      let numbers = found.output.split(separator: "=").compactMap { UInt8($0, radix: 16) }
      return String(decoding: numbers, as: UTF8.self)
    }
  }

  /// The lines of the body.
  var lines: [Substring] {
    let text = self.text
    guard let start = text.firstRange(of: "\n\n")?.upperBound else { return [] }
    return text[start...].split(separator: "\n")
  }
}
