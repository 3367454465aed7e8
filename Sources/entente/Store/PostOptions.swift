import ArgumentParser
import Domain
import Exchange
import Foundation
import Server
import Web

/// What a served office sends of its own accord: nothing unless it is told to.
struct PostOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Send digests by this program, which takes a mail on its input.",
      discussion: "Needs --mail-from and --address.", valueName: "path"))
  var sendmail: String?
  @Option(help: ArgumentHelp("The address that mails come from.", valueName: "address"))
  var mailFrom: String?
  @Option(
    help: ArgumentHelp(
      "The office's address for browsers, for links in mails: https://office.example.org.",
      valueName: "address"))
  var address: String?
  @Option(
    help: ArgumentHelp(
      "Name in mails what is marked up to this level; without it, what everybody may read.",
      discussion: "A policy and a level: 'NATO UNCLASSIFIED'.", valueName: "level"))
  var mailUpTo: String?
  @Flag(help: "Call webhooks that people make.")
  var webhooks = false
  @Flag(help: "Webhooks may call private networks, and this machine without encryption.")
  var privateWebhooks = false
  @Option(help: ArgumentHelp("The curl that calls webhooks.", valueName: "path"))
  var curl = "/usr/bin/curl"

  func validate() throws {
    if sendmail != nil {
      guard let mailFrom, MailAddress(mailFrom) != nil else {
        throw ValidationError("--sendmail needs --mail-from, an address: office@example.org")
      }
      guard let address, Self.isOrigin(address) else {
        throw ValidationError("--sendmail needs --address: https://office.example.org")
      }
      guard mailUpTo.map({ Self.ceiling($0) != nil }) ?? true else {
        throw ValidationError("--mail-up-to is a policy and a level: 'NATO UNCLASSIFIED'")
      }
    }
    for program in [sendmail, webhooks ? curl : nil].compactMap(\.self) {
      guard program.hasPrefix("/"), FileManager.default.isExecutableFile(atPath: program) else {
        throw ValidationError("\(program) is no program: its whole path is needed")
      }
    }
  }

  /// What the site is told.
  var outgoing: Outgoing {
    var outgoing = Outgoing()
    if sendmail != nil, let from = mailFrom.flatMap({ MailAddress($0) }), let address {
      outgoing.mail = Outgoing.Mail(
        from: from, origin: address.hasSuffix("/") ? String(address.dropLast()) : address,
        ceiling: mailUpTo.flatMap(Self.ceiling) ?? .open)
    }
    if webhooks { outgoing.hooks = Outgoing.Hooks(mayBePrivate: privateWebhooks) }
    return outgoing
  }

  /// Who sends it; nil where nothing is sent.
  func postOffice(of site: Site) -> PostOffice? {
    guard sendmail != nil || webhooks else { return nil }
    var office = PostOffice(
      site, sendmail: sendmail.map { Sendmail($0) }, curl: webhooks ? Curl(curl) : nil)
    // Whose mail it was is said nowhere.
    office.report = { fate in
      switch fate {
      case .taken: break
      case .refused: Terminal.complain("entente: the mail program did not take a mail")
      case .unknown: Terminal.complain("entente: the mail program did not end in time")
      }
    }
    return office
  }

  private static func isOrigin(_ text: String) -> Bool {
    guard let found = text.wholeMatch(of: /https?:\/\/[A-Za-z0-9.:\[\]-]+\/?/) else { return false }
    return found.output.utf8.count <= 300
  }

  private static func ceiling(_ text: String) -> MailCeiling? {
    let parts = text.split(separator: " ", maxSplits: 1)
    return parts.count == 2 ? .level(policy: String(parts[0]), String(parts[1])) : nil
  }
}
