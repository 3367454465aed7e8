import Domain
import Foundation
import Journal
import Server
import Testing
import Web

/// A stand-in for the machine's mail program: a script that keeps what it gets.
private final class MailProgram {
  let place: URL
  var path: String { place.appendingPathComponent("sendmail").path }

  init(_ then: String) throws {
    place = FileManager.default.temporaryDirectory
      .appendingPathComponent("entente-mail-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
    let script = """
      #!/bin/sh
      printf '%s\\n' "$@" >> "\(place.path)/arguments"
      cat >> "\(place.path)/mails"
      \(then)
      """
    try Data(script.utf8).write(to: URL(fileURLWithPath: path))
    try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: path)
  }

  deinit { try? FileManager.default.removeItem(at: place) }

  func kept(_ name: String) -> String {
    (try? String(contentsOf: place.appendingPathComponent(name), encoding: .utf8)) ?? ""
  }
}

@Suite struct `The post office` {
  private func ready() async throws -> MailOffice {
    let mail = try await MailOffice(.level(policy: "NATO", "RESTRICTED"))
    try await mail.subscribe("astrid", mail.nomination.astrid)
    _ = try await mail.nomination.nominated(try await mail.nomination.registered())
    mail.pass(days: 1)
    return mail
  }

  @Test func `hands a mail to the machine's program once`() async throws {
    let mail = try await ready()
    let program = try MailProgram("exit 0")
    let post = PostOffice(mail.office.site, sendmail: Sendmail(program.path), curl: nil)
    await post.mailRound()
    await post.mailRound()
    #expect(program.kept("arguments") == "-i\n-f\noffice@example.org\n--\nastrid@example.org\n")
    let text = program.kept("mails")
    #expect(text.components(separatedBy: "Message-ID:").count == 2)
    #expect(text.contains("Auto-Submitted: auto-generated"))
    let state = try mail.office.accounts.mailing(of: try mail.account("astrid"))?.state
    #expect(state?.step == "sent")
  }

  @Test func `tries again when the program refuses`() async throws {
    let mail = try await ready()
    let program = try MailProgram("exit 75")
    let post = PostOffice(mail.office.site, sendmail: Sendmail(program.path), curl: nil)
    await post.mailRound()
    await post.mailRound()
    mail.office.clock.advance(seconds: 301)
    await post.mailRound()
    #expect(program.kept("mails").components(separatedBy: "Message-ID:").count == 3)
    let missing = PostOffice(mail.office.site, sendmail: Sendmail("/no/such/program"), curl: nil)
    mail.office.clock.advance(seconds: 901)
    await missing.mailRound()
    let state = try mail.office.accounts.mailing(of: try mail.account("astrid"))?.state
    #expect(state?.step == "failed" && state?.tries == 3)
  }

  @Test func `waits for no program that hangs, and does not send again`() async throws {
    let mail = try await ready()
    let program = try MailProgram("exec sleep 600")
    var sendmail = Sendmail(program.path)
    sendmail.seconds = 1
    let post = PostOffice(mail.office.site, sendmail: sendmail, curl: nil)
    await post.mailRound()
    let state = try mail.office.accounts.mailing(of: try mail.account("astrid"))?.state
    #expect(state?.step == "unknown")
    mail.office.clock.advance(seconds: 4000)
    await post.mailRound()
    #expect(program.kept("mails").components(separatedBy: "Message-ID:").count == 2)
  }

  @Test func `stops when it is told to, also in the middle`() async throws {
    let mail = try await ready()
    let program = try MailProgram("exec sleep 600")
    let post = PostOffice(mail.office.site, sendmail: Sendmail(program.path), curl: nil)
    let task = Task { await post.run() }
    while program.kept("mails").isEmpty { try await Task.sleep(for: .milliseconds(20)) }
    task.cancel()
    await task.value
    #expect(try mail.letter("astrid") == nil)
  }
}
