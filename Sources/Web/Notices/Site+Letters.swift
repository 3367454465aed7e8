import Crypto
import Domain
import Exchange
import Foundation
public import Journal
import Pages

/// Mails that are due, and what became of them.
extension Site {
  /// The accounts to which a mail may be due; none while the store or its vault is out of reach.
  public func mailings() -> [Account.ID] {
    guard outgoing.mail != nil, !accounts.vault.isLocked else { return [] }
    return (try? accounts.mailings()) ?? []
  }

  /// The mail that is due to an account now, once it is durable that it was begun; nil when none
  /// is, another server has it, or the store cannot be written.
  public func letter(to id: Account.ID) -> Letter? {
    guard let mail = outgoing.mail else { return nil }
    let now = clock()
    // A look that writes nothing: mostly nothing is due.
    guard let account = try? accounts.account(id),
      let mailing = try? accounts.mailing(of: account), Self.isDue(mailing, at: now)
    else { return nil }
    let letter = try? accounts.changeMailing(of: id, at: now.seconds) { known, account in
      guard var mailing = known, Self.isDue(mailing, at: now) else { return nil as Letter? }
      let letter = begin(&mailing, of: account, mail, at: now)
      known = mailing
      return letter
    }
    return letter.flatMap(\.self)
  }

  private static func isDue(_ mailing: Mailing, at now: Instant) -> Bool {
    mailing.state.proof.step == "waiting" || DigestClock.due(mailing.state, at: now) != nil
  }

  private func begin(
    _ mailing: inout Mailing, of account: Account, _ mail: Outgoing.Mail, at now: Instant
  ) -> Letter? {
    guard let to = MailAddress(mailing.secret.address) else { return nil }
    if mailing.state.proof.step == "waiting" {
      mailing.state.proof.step = "begun"
      guard let code = mailing.secret.code else { return nil }
      let say = Language(rawValue: mailing.state.language) ?? .english
      var message = MailMessage(
        from: mail.from, to: to, subject: say(Wording.DigestTexts.codeSubject),
        text: Self.codeText(code, mail, say), date: now)
      message.id = Self.messageID("code", account, "\(mailing.state.proof.day).\(code)")
      message.language = say.tag
      return Letter(
        account: account.id, from: mail.from.text, to: to.text, bytes: message.bytes, sort: .code)
    }
    guard let period = DigestClock.due(mailing.state, at: now) else { return nil }
    if period > mailing.state.period { mailing.state.tries = 0 }
    mailing.state.period = period
    guard let news = news(for: account, at: now) else {
      mailing.state.step = "empty"
      return nil
    }
    let told = news.tidings.map(\.key)
    guard let bytes = digest(mailing, to: to, news, mail) else {
      mailing.state.step = "empty"
      mailing.state.told = told
      return nil
    }
    mailing.state.step = "begun"
    mailing.state.tries += 1
    return Letter(
      account: account.id, from: mail.from.text, to: to.text, bytes: bytes,
      sort: .digest(period, told: told))
  }

  /// Notes what became of a mail.
  public func settle(_ letter: Letter, _ fate: Letter.Fate) {
    let seconds = clock().seconds
    _ = try? accounts.changeMailing(of: letter.account, at: seconds) { known, _ in
      guard var mailing = known else { return }
      switch letter.sort {
      case .code: mailing.state.proof.step = fate == .refused ? "failed" : "sent"
      case .digest(let period, let told):
        guard mailing.state.period == period else { return }
        switch fate {
        case .taken:
          mailing.state.step = "sent"
          mailing.state.sent = seconds
          mailing.state.told = told
        case .refused:
          mailing.state.step = "failed"
          mailing.state.retry = DigestClock.retry(after: mailing.state.tries, at: seconds)
        case .unknown: mailing.state.step = "unknown"
        }
      }
      known = mailing
    }
  }
}

/// What mails say.
extension Site {
  private static func codeText(
    _ code: String, _ mail: Outgoing.Mail, _ say: Language
  ) -> String {
    [
      say(Wording.DigestTexts.codeText), "", "  \(code)", "",
      "  " + mail.origin + Route.account(.digest).address(in: say).text, "",
      say(Wording.DigestTexts.codeWhy),
    ].joined(separator: "\n")
  }

  /// The bytes of a digest; nil when nothing waits and nothing happened.
  private func digest(
    _ mailing: Mailing, to address: MailAddress, _ news: News, _ mail: Outgoing.Mail
  ) -> [UInt8]? {
    let told = Set(mailing.state.told)
    let fresh = news.tidings.filter { !told.contains($0.key) }
    guard !news.duties.isEmpty || !fresh.isEmpty else { return nil }
    let say = Language(rawValue: mailing.state.language) ?? .english
    let reading = Reading(news.sight, in: Frame(say, title: ""))
    let text = DigestText(news.duties, fresh, upTo: mail.ceiling, origin: mail.origin)
    let pace = DigestPace(rawValue: mailing.state.pace) ?? .daily
    var message = MailMessage(
      from: mail.from, to: address, subject: text.subject(reading),
      text: text.text(reading, pace), date: news.sight.now)
    message.id = Self.messageID(
      "digest", mailing.account, "\(pace.rawValue).\(mailing.state.period)")
    message.language = say.tag
    message.unsubscribe = mail.origin + Route.account(.digest).address(in: say).text
    return message.bytes
  }

  /// A name for a message that tells nobody whose it is.
  private static func messageID(_ sort: String, _ account: Account, _ part: String) -> String {
    let digest = SHA256.hash(data: Data("\(sort)\n\(account.person)\n\(part)".utf8))
    return "\(sort)." + hex(Array(digest.prefix(16)))
  }
}

extension Instant {
  /// Seconds since 1970.
  var seconds: Int64 { milliseconds / 1000 }
}
