import Crypto
import Domain
import Foundation
import HTTPTypes
import Journal
import Server
import Testing
import Web

@Suite struct `A webhook` {
  private static let curl = "/usr/bin/curl"
  static var hasCurl: Bool { FileManager.default.isExecutableFile(atPath: curl) }

  private func made(
    _ mail: MailOffice, _ address: String, as cookie: String
  ) async throws -> String {
    let page = await mail.office.submit(
      "/account/webhooks", [("deed", "make"), ("address", address), ("label", "Mine")],
      cookie: cookie)
    #expect(page.status == .ok, "\(page.text)")
    let key = try #require(page.text.firstMatch(of: /ent_hook_[0-9a-f]{64}/)).output
    let again = await mail.office.get("/account/webhooks", cookie: cookie)
    #expect(again.text.contains("Mine") && !again.text.contains(key))
    return String(key)
  }

  /// One of Ireland's people is confirmed by Sweden.
  private func confirm(_ mail: MailOffice, _ name: String = "Aino Virta") async throws {
    _ = try await mail.nomination.nominated(try await mail.nomination.registered(name))
    let response = await mail.nomination.seat("fill")
    #expect(response.status == .seeOther, "\(response.text)")
  }

  /// The hash by its own definition (RFC 2104), not by the library's code for it.
  private func signature(_ call: Receiver.Call, _ key: String) -> String {
    let time = call.fields["entente-timestamp"] ?? ""
    // The key is longer than a block of 64 bytes, so that its digest stands for it.
    var block = Array(SHA256.hash(data: Data(key.utf8)))
    block += [UInt8](repeating: 0, count: 64 - block.count)
    let inner = SHA256.hash(
      data: Data(block.map { $0 ^ 0x36 } + Array("\(time).".utf8) + call.body))
    let outer = SHA256.hash(data: Data(block.map { $0 ^ 0x5c } + Array(inner)))
    return "v1=" + outer.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }

  @Test(.enabled(if: hasCurl)) func `is called until it takes what happened, signed`()
    async throws
  {
    let mail = try await MailOffice()
    let receiver = try Receiver([
      "500 No", "301 Elsewhere\r\nLocation: http://127.0.0.1:1/", "204 Yes",
    ])
    defer { receiver.stop() }
    let key = try await made(
      mail, "http://127.0.0.1:\(receiver.port)/in?a=b&c=%20", as: mail.nomination.fiona)
    let post = PostOffice(mail.office.site, sendmail: nil, curl: Curl(Self.curl))
    await post.hookRound()
    #expect(receiver.calls.isEmpty)
    try await confirm(mail)
    for _ in 0..<4 {
      await post.hookRound()
      mail.office.clock.advance(seconds: 61)
    }
    let calls = receiver.calls
    #expect(calls.count == 3)
    #expect(Set(calls.map { $0.fields["entente-delivery"] }).count == 1)
    #expect(calls.allSatisfy { $0.fields[""] == "POST /in?a=b&c=%20 HTTP/1.1" })
    #expect(calls.allSatisfy { $0.fields["entente-signature"] == signature($0, key) })
    let tidings = calls.last?.json["tidings"] as? [[String: Any]] ?? []
    #expect(tidings.map { $0["kind"] as? String } == ["turned"])
    #expect(tidings.first?["status"] as? String == "confirmed")
    #expect(calls.last?.json["id"] as? String == calls[0].fields["entente-delivery"])
    let page = await mail.office.get("/account/webhooks", cookie: mail.nomination.fiona)
    #expect(page.text.contains("taken (204)"))
  }

  @Test func `holds what the interface shows its owner, and nothing of others`() async throws {
    let mail = try await MailOffice()
    _ = try await made(mail, "https://hooks.example.org/fiona", as: mail.nomination.fiona)
    _ = try await made(mail, "https://hooks.example.org/urs", as: mail.nomination.menu.urs)
    try await confirm(mail)
    let fiona = try hook(of: "fiona", mail)
    let call = try #require(mail.office.site.call(to: fiona))
    let body = String(decoding: call.body, as: UTF8.self)
    let inbox = await api(.get, "/api/v1/inbox", mail, "fiona").text
    let tiding = try #require(inbox.firstMatch(of: /\{"kind":"turned".*?"labels".*?\]\}/)).output
    #expect(body.contains(tiding))
    // Switzerland speaks for none of Ireland's people.
    #expect(mail.office.site.call(to: try hook(of: "urs", mail)) == nil)
  }

  @Test func `gets it again after a crash, under the same name, and in order`() async throws {
    let mail = try await MailOffice()
    _ = try await made(mail, "https://hooks.example.org/", as: mail.nomination.fiona)
    let code = try hook(of: "fiona", mail)
    let site = mail.office.site
    try await confirm(mail)
    let first = try #require(site.call(to: code))
    // In hand: no other server takes it.
    #expect(site.call(to: code) == nil)
    mail.office.clock.advance(seconds: 31)
    try await confirm(mail, "Saana Koski")
    let again = try #require(site.call(to: code))
    #expect(again.id == first.id && again.body == first.body)
    site.settle(again, .answered(200))
    let next = try #require(site.call(to: code))
    #expect(next.id != first.id)
    #expect(next.body != first.body)
    site.settle(next, .answered(299))
    #expect(site.call(to: code) == nil)
  }

  @Test func `tells nothing that its owner may no longer read`() async throws {
    let mail = try await MailOffice()
    _ = try await made(mail, "https://hooks.example.org/", as: mail.nomination.fiona)
    let code = try hook(of: "fiona", mail)
    try await confirm(mail)
    let call = try #require(mail.office.site.call(to: code))
    mail.office.site.settle(call, .late)
    let person: Person.ID = try WebTests.code(try mail.account("fiona").person)
    try await mail.office.act(
      .access(
        .withdraw(person, Identifier(path: "fiona"), on: mail.office.clock.instant.day)))
    mail.office.clock.advance(seconds: 100)
    #expect(mail.office.site.call(to: code) == nil)
  }

  @Test func `is paused after a day of failures, says so in the inbox, and goes on`() async throws {
    let mail = try await MailOffice()
    _ = try await made(mail, "https://hooks.example.org/", as: mail.nomination.fiona)
    let code = try hook(of: "fiona", mail)
    let site = mail.office.site
    try await confirm(mail)
    var tries = 0
    for _ in 0..<30 {
      if let call = site.call(to: code) {
        tries += 1
        site.settle(call, .unreachable)
      }
      mail.office.clock.advance(seconds: 3600)
    }
    #expect((10...30).contains(tries))
    #expect(site.call(to: code) == nil)
    let fiona = try #require(await mail.office.signIn("fiona", "word of fiona is long"))
    let inbox = await mail.office.get("/inbox", cookie: fiona)
    #expect(inbox.text.contains("took no delivery for a day and is paused"))
    let resumed = await mail.office.submit(
      "/account/webhooks", [("deed", "resume"), ("hook", code)], cookie: fiona)
    #expect(resumed.status == .seeOther)
    let call = try #require(site.call(to: code))
    site.settle(call, .answered(200))
    #expect(await !mail.office.get("/inbox", cookie: fiona).text.contains("is paused"))
  }

  @Test(.enabled(if: hasCurl)) func `is not called where its name leads into a private network`()
    async throws
  {
    // This machine's own name stands for an address of its own, which is none of the internet's.
    let name = ProcessInfo.processInfo.hostName
    guard let address = try? HookAddress("https://\(name)/", mayBePrivate: false) else { return }
    var mail = try await MailOffice()
    mail.office.site.outgoing.hooks = Outgoing.Hooks()
    _ = try await made(mail, address.text, as: mail.nomination.fiona)
    try await confirm(mail)
    await PostOffice(mail.office.site, sendmail: nil, curl: Curl(Self.curl)).hookRound()
    let hook = try #require(
      try mail.office.accounts.webhooks(of: try mail.account("fiona")).first)
    let fates = hook.state.deliveries.map(\.fate)
    #expect(fates == ["closed"] || fates == ["unknown"], "\(fates)")
  }

  @Test func `is its owner's alone: paused, tested, deleted`() async throws {
    let mail = try await MailOffice()
    let office = mail.office
    _ = try await made(mail, "https://hooks.example.org/", as: mail.nomination.fiona)
    let code = try hook(of: "fiona", mail)
    for deed in ["pause", "test", "delete"] {
      let other = await office.submit(
        "/account/webhooks", [("deed", deed), ("hook", code)], cookie: mail.nomination.anna)
      #expect(other.status == .notFound)
    }
    _ = await office.submit(
      "/account/webhooks", [("deed", "pause"), ("hook", code)], cookie: mail.nomination.fiona)
    try await confirm(mail)
    #expect(office.site.call(to: code) == nil)
    _ = await office.submit(
      "/account/webhooks", [("deed", "test"), ("hook", code)], cookie: mail.nomination.fiona)
    let test = try #require(office.site.call(to: code))
    #expect(String(decoding: test.body, as: UTF8.self).contains("\"test\":true"))
    office.site.settle(test, .answered(200))
    #expect(office.site.call(to: code) == nil)
    // A form without its token changes nothing.
    let forged = await office.post(
      "/account/webhooks", [("deed", "delete"), ("hook", code)], cookie: mail.nomination.fiona)
    #expect(forged.status == .forbidden)
    let gone = await office.submit(
      "/account/webhooks", [("deed", "delete"), ("hook", code)], cookie: mail.nomination.fiona)
    #expect(gone.status == .seeOther)
    #expect(try office.accounts.webhooks().isEmpty)
  }

  @Test func `is made and looked after by programs too`() async throws {
    let mail = try await MailOffice()
    let made = await api(
      .post, "/api/v1/webhooks", mail, "fiona",
      #"{"address":"https://hooks.example.org/secret-path","label":"A"}"#)
    #expect(made.status == .created, "\(made.text)")
    #expect(made.text.contains("ent_hook_") && !made.text.contains("secret-path"))
    let code = try hook(of: "fiona", mail)
    let path = "/api/v1/webhooks/\(code)"
    let paused = await api(.post, path, mail, "fiona", #"{"deed":"pause"}"#)
    #expect(paused.text.contains(#""standing":"paused""#))
    #expect(await api(.post, path, mail, "fiona", #"{"deed":"fly"}"#).status == .badRequest)
    #expect(await api(.get, path, mail, "urs").status == .notFound)
    #expect(await mail.office.get(path).status == .unauthorized)
    #expect(await api(.delete, path, mail, "fiona").status == .noContent)
    #expect(await api(.delete, path, mail, "fiona").status == .notFound)
    let wrong = await api(.post, "/api/v1/webhooks", mail, "fiona", #"{"address":"ftp://x"}"#)
    #expect(wrong.status == .unprocessableContent)
    let chosen = await api(
      .put, "/api/v1/digest", mail, "fiona",
      #"{"pace":"weekly","language":"fr","address":"fiona@example.org"}"#)
    #expect(chosen.text.contains(#""pace":"weekly""#) && chosen.text.contains(#""proven":false"#))
    let bad = await api(
      .put, "/api/v1/digest", mail, "fiona", #"{"pace":"daily","address":"a\r\nb@c.org"}"#)
    #expect(bad.status == .unprocessableContent)
  }

  private func hook(of name: String, _ mail: MailOffice) throws -> String {
    try #require(try mail.office.accounts.webhooks(of: try mail.account(name)).first).code
  }

  private func api(
    _ method: HTTPRequest.Method, _ path: String, _ mail: MailOffice, _ name: String,
    _ body: String = ""
  ) async -> Response {
    let signedIn = await mail.office.ask(
      .post, "/api/v1/session", fields: [("Content-Type", "application/json")],
      body: #"{"name":"\#(name)","password":"word of \#(name) is long"}"#)
    let token = signedIn.text.firstMatch(of: /"token":"([^"]+)"/)?.1 ?? ""
    return await mail.office.ask(
      method, path,
      fields: [("Content-Type", "application/json"), ("Authorization", "Bearer \(token)")],
      body: body)
  }
}
