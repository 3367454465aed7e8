import Domain
import Exchange
import HTTPTypes
import Journal
import Testing
import Web

@Suite struct `A digest by mail` {
  @Test func `comes once a day to a proven address, and tells what waits and what happened`()
    async throws
  {
    let mail = try await MailOffice(.level(policy: "NATO", "RESTRICTED"))
    try await mail.subscribe("fiona", mail.nomination.fiona)
    _ = try await mail.nomination.nominated(try await mail.nomination.registered())
    #expect(try mail.letter("fiona") == nil)
    #expect(await mail.nomination.seat("fill").status == .seeOther)
    mail.pass(days: 1)
    let letter = try #require(try mail.letter("fiona"))
    #expect(letter.to == "fiona@example.org")
    #expect(letter.text.contains("a nomination: confirmed"))
    #expect(letter.text.contains("SWE.7.1 Rescue in snow"))
    // Names stay in the office.
    #expect(!letter.text.contains("Aino") && !letter.text.contains("fiona of"))
    #expect(letter.lines.first == letter.lines.last)
    #expect(letter.lines.first?.contains("RESTRICTED") == true)
    #expect(try mail.letter("fiona") == nil)
    mail.office.site.settle(letter, .taken)
    mail.pass(days: 1)
    // Nothing new, nothing that waits: no mail.
    #expect(try mail.letter("fiona") == nil)
  }

  @Test func `names nothing above the office's ceiling`() async throws {
    let mail = try await MailOffice()
    try await mail.subscribe("astrid", mail.nomination.astrid, language: "fr")
    try await mail.subscribe("fiona", mail.nomination.fiona)
    _ = try await mail.nomination.nominated(try await mail.nomination.registered())
    mail.pass(days: 1)
    let letter = try #require(try mail.letter("astrid"))
    #expect(!letter.text.contains("SWE.7") && !letter.text.contains("snow"))
    #expect(letter.lines.contains { $0.contains("1 autre affaire vous attend au bureau.") })
    #expect(letter.lines.first == "PUBLIC" && letter.lines.last == "PUBLIC")
    // Their own nomination is no news to Ireland: nobody else touched it.
    #expect(try mail.letter("fiona") == nil)
  }

  @Test func `differs by what its reader may know, and by nothing else`() async throws {
    let mail = try await MailOffice(.level(policy: "NATO", "SECRET"))
    let secret = try await mail.office.person("sven", "SWE", [.provider], "SECRET")
    try await mail.subscribe("astrid", mail.nomination.astrid)
    try await mail.subscribe("sven", secret)
    _ = try await mail.nomination.nominated(try await mail.nomination.registered())
    mail.pass(days: 1)
    let accounts = mail.office.accounts
    let astrid = try mail.account("astrid")
    let kept = try #require(try accounts.mailing(of: astrid)).state
    let before = try #require(try mail.letter("astrid"))
    // A run that Astrid may not read waits for the same school.
    try await hide(mail)
    try accounts.changeMailing(of: astrid.id, at: 0) { mailing, _ in mailing?.state = kept }
    let after = try #require(try mail.letter("astrid"))
    #expect(before.bytes == after.bytes)
    let sven = try #require(try mail.letter("sven"))
    #expect(sven.bytes != after.bytes)
    #expect(sven.text.contains("SWE.8.1 Hidden snow"))
    #expect(sven.lines.first?.contains("CONFIDENTIAL") == true)
  }

  /// An approved run above RESTRICTED, which waits to be published.
  private func hide(_ mail: MailOffice) async throws {
    let office = mail.office
    let cookie = try #require(await office.signIn("sven", "word of sven is long"))
    let anna = try #require(await office.signIn("anna", "word of anna is long"))
    let petra = try #require(await office.signIn("petra", "word of petra is long"))
    let changes = [("number", "8"), ("title", "Hidden snow")]
    let names = Set(changes.map(\.0) + ["level"])
    let pairs =
      MenuOffice.activity.filter { !names.contains($0.0) } + changes
      + [("level", "NATO|CONFIDENTIAL")]
    let made = await office.submit(
      "/providers/SWE/new", [("deed", "activity")] + pairs, cookie: cookie)
    #expect(made.status == .seeOther, "\(made.text)")
    let first = office.clock.instant.day.adding(80)
    let proposed = await office.submit(
      "/activities/SWE.8/propose",
      [
        ("deed", "propose"), ("runs", "\(first) \(first.adding(2)) Kiruna SWE 5"),
        ("allocation", "arrival"), ("tells", "yes"), ("timeZone", "Europe/Stockholm"),
      ], cookie: cookie)
    #expect(proposed.status == .seeOther, "\(proposed.text)")
    for (deed, cookie) in [("check", petra), ("approve", anna)] {
      let response = await office.submit(
        "/iterations/SWE.8.1", [("deed", deed), ("scope", "all")], cookie: cookie)
      #expect(response.status == .seeOther, "\(deed): \(response.text)")
    }
  }

  @Test func `is not sent twice after a crash, and loses nothing`() async throws {
    let mail = try await MailOffice(.level(policy: "NATO", "RESTRICTED"))
    try await mail.subscribe("fiona", mail.nomination.fiona)
    _ = try await mail.nomination.nominated(try await mail.nomination.registered())
    #expect(await mail.nomination.seat("fill").status == .seeOther)
    mail.pass(days: 1)
    let begun = try #require(try mail.letter("fiona"))
    // Nobody said what became of it: the server died.
    #expect(try mail.letter("fiona") == nil)
    mail.office.clock.advance(seconds: 3600)
    #expect(try mail.letter("fiona") == nil)
    mail.pass(days: 1)
    let next = try #require(try mail.letter("fiona"))
    #expect(next.text.contains("a nomination: confirmed"))
    #expect(next.bytes != begun.bytes)
    // A mail of which nobody knows is not sent again either.
    mail.office.site.settle(next, .unknown)
    mail.office.clock.advance(seconds: 7200)
    #expect(try mail.letter("fiona") == nil)
  }

  @Test func `that was not taken is tried again, a few times`() async throws {
    let mail = try await MailOffice()
    try await mail.subscribe("astrid", mail.nomination.astrid)
    _ = try await mail.nomination.nominated(try await mail.nomination.registered())
    mail.pass(days: 1)
    var count = 0
    for _ in 0..<12 {
      if let letter = try mail.letter("astrid") {
        count += 1
        mail.office.site.settle(letter, .refused)
        #expect(try mail.letter("astrid") == nil)
      }
      mail.office.clock.advance(seconds: 3600)
    }
    #expect(count == 5)
  }

  @Test func `goes to nobody who has left, and not without a proof`() async throws {
    let mail = try await MailOffice()
    let office = mail.office
    let chosen = await office.submit(
      "/account/digest", [("deed", "keep"), ("pace", "daily"), ("address", "anna@example.org")],
      cookie: mail.nomination.anna)
    #expect(chosen.status == .seeOther)
    let code = try #require(try mail.letter("anna"))
    #expect(!code.text.contains("What waits"))
    office.site.settle(code, .refused)
    #expect(
      await office.get("/account/digest", cookie: mail.nomination.anna).text
        .contains("could not be sent to a…@example.org"))
    for _ in 0..<6 {
      let wrong = await office.submit(
        "/account/digest", [("deed", "confirm"), ("code", "0000 0000")],
        cookie: mail.nomination.anna)
      #expect(wrong.status == .unprocessableContent)
    }
    mail.pass(days: 2)
    #expect(try mail.letter("anna") == nil)
    try await mail.subscribe("astrid", try #require(await again("astrid", office)))
    let code2: Principal.ID = try WebTests.code(try mail.account("astrid").person)
    try await office.act(.access(.dismiss(code2, on: office.clock.instant.day)))
    mail.pass(days: 1)
    #expect(try mail.letter("astrid") == nil)
  }

  private func again(_ name: String, _ office: Office) async -> String? {
    await office.signIn(name, "word of \(name) is long")
  }

  @Test(arguments: [
    "anna@example.org\r\nBcc: x@example.org", "a b@example.org", "", "-t@example.org",
    "a@b.org, c@d.org", String(repeating: "a", count: 200_000) + "@example.org",
  ]) func `takes no address that is none`(_ address: String) async throws {
    let mail = try await MailOffice()
    let response = await mail.office.submit(
      "/account/digest", [("deed", "keep"), ("pace", "daily"), ("address", address)],
      cookie: mail.nomination.anna)
    #expect(response.status == .unprocessableContent)
    #expect(response.text.contains("no address that the office can write to"))
    #expect(try mail.letter("anna") == nil)
  }

  @Test func `asks for three codes a day at most, and can be forgotten`() async throws {
    let mail = try await MailOffice()
    let office = mail.office
    let anna = mail.nomination.anna
    for (place, name) in ["a", "b", "c", "d"].enumerated() {
      let response = await office.submit(
        "/account/digest",
        [("deed", "keep"), ("pace", "weekly"), ("address", "\(name)@example.org")], cookie: anna)
      #expect(response.status == (place < 3 ? .seeOther : .unprocessableContent))
    }
    let page = await office.get("/account/digest", cookie: anna)
    #expect(page.text.contains("c…@example.org") && !page.text.contains("d…@example.org"))
    let data = await office.submit("/account/data", [], cookie: anna)
    #expect(data.status == .ok && data.text.contains("c@example.org"))
    _ = await office.submit("/account/digest", [("deed", "remove")], cookie: anna)
    #expect(try office.accounts.mailing(of: try mail.account("anna")) == nil)
  }

  @Test func `is not offered by an office that sends none`() async throws {
    let nomination = try await NominationOffice()
    let page = await nomination.office.get("/account/digest", cookie: nomination.anna)
    #expect(page.text.contains("This office sends no mail."))
    let response = await nomination.office.submit(
      "/account/digest", [("deed", "keep"), ("pace", "daily"), ("address", "a@example.org")],
      cookie: nomination.anna)
    #expect(response.status == .unprocessableContent)
    #expect(nomination.office.site.mailings().isEmpty)
  }
}
