import Domain
import HTTPTypes
import Journal
import Pages
import Registry
import Testing
import Web

@Suite struct `Forms of the registrar` {
  static let paths = [
    "party/new", "party/FIN/rename", "party/FIN/end", "party/FIN/correct", "party/FIN/strike",
    "body/new", "body/council/rename", "body/council/end", "body/council/include",
    "body/council/correct", "body/council/strike", "membership/new?party=FIN&body=council",
    "membership/0000000000003/end", "membership/0000000000003/correct",
    "membership/0000000000003/strike", "restriction/new?party=FIN",
    "restriction/0000000000004/lift", "restriction/0000000000004/correct",
    "restriction/0000000000004/strike", "decision/new", "decision/treaty/correct", "source/new",
    "source/S1/correct", "term/new", "term/north/correct",
  ]

  @Test func `show in both languages, and for nobody else's records`() async throws {
    let office = try await Office()
    let cookie = try #require(await office.signIn())
    for path in Self.paths {
      #expect(await office.get("/change/" + path, cookie: cookie).status == .ok, "\(path)")
      #expect(await office.get("/fr/change/" + path, cookie: cookie).status == .ok, "\(path)")
    }
    for path in ["party/XXX/end", "membership/0000000000009/end", "term/south/correct"] {
      #expect(await office.get("/change/" + path, cookie: cookie).status == .notFound)
    }
  }

  @Test func `record what they ask and lead to its page`() async throws {
    let office = try await Office()
    let cookie = try #require(await office.signIn())
    let response = await office.submit(
      "/change/party/new",
      [
        ("code", "SWE"), ("kind", "state"), ("name", "Sweden"), ("nameFrench", "Suède"),
        ("sources", "S1"), ("confidence", "read"), ("reason", "It was missing"),
      ], cookie: cookie)
    #expect(response.status == .seeOther)
    let address = try #require(response.head.headerFields[.location])
    let key = try await office.key(of: office.registrar.latest.number)
    #expect(address == "/parties/SWE?recorded=\(key)")
    let page = await office.get(address, cookie: cookie)
    #expect(page.text.contains("Recorded."))
    #expect(page.text.contains("Sweden"))
  }

  @Test func `keep what was typed and mark what is wrong`() async throws {
    let office = try await Office()
    let cookie = try #require(await office.signIn())
    let response = await office.submit(
      "/change/membership/new",
      [
        ("party", "FIN"), ("body", "council"), ("role", "member"), ("from", "2014-13"),
        ("beginning", "flown in"), ("note", "<b>typed</b>"), ("confidence", "known"),
      ], cookie: cookie)
    #expect(response.status == .unprocessableContent)
    let text = response.text
    #expect(text.contains("id=\"from-error\"") && text.contains("id=\"beginning-error\""))
    #expect(text.contains("href=\"#from\""))
    #expect(text.contains("value=\"2014-13\"") && text.contains("flown in"))
    #expect(text.contains("&lt;b&gt;typed&lt;/b&gt;"))
  }

  @Test func `say what the rules refuse at the field and name what is in the way`() async throws {
    let office = try await Office()
    let cookie = try #require(await office.signIn())
    let spell = [
      ("party", "FIN"), ("body", "council"), ("role", "member"), ("from", "1995"),
      ("beginning", "joined"), ("confidence", "known"),
    ]
    let response = await office.submit("/change/membership/new", spell, cookie: cookie)
    #expect(response.status == .unprocessableContent)
    #expect(response.text.contains("id=\"from-error\""))
    #expect(response.text.contains("Some of these days are covered already: FIN in Council"))
    #expect(response.text.contains("href=\"/parties/FIN\""))
    let french = await office.submit("/fr/change/membership/new", spell, cookie: cookie)
    #expect(french.text.contains("déjà couverte"))
  }

  @Test func `sent twice happen once`() async throws {
    let office = try await Office()
    let cookie = try #require(await office.signIn())
    let page = await office.get("/change/membership/new", cookie: cookie)
    let pairs = [
      ("token", office.hidden("token", in: page) ?? ""),
      ("key", office.hidden("key", in: page) ?? ""), ("party", "NOR"), ("body", "council"),
      ("role", "member"), ("from", "1992"), ("beginning", "joined"), ("confidence", "known"),
    ]
    let first = await office.post("/change/membership/new", pairs, cookie: cookie)
    let number = office.registrar.latest.number
    let second = await office.post("/change/membership/new", pairs, cookie: cookie)
    #expect(first.status == .seeOther && second.status == .seeOther)
    #expect(first.head.headerFields[.location] == second.head.headerFields[.location])
    #expect(office.registrar.latest.number == number)
  }

  @Test func `correct only with a reason and only when something changes`() async throws {
    let office = try await Office()
    let cookie = try #require(await office.signIn())
    let same = [("scheme", "region"), ("name", "North")]
    let bare = await office.submit("/change/term/north/correct", same, cookie: cookie)
    #expect(bare.text.contains("id=\"reason-error\""))
    let reasoned = same + [("reason", "Because")]
    let idle = await office.submit("/change/term/north/correct", reasoned, cookie: cookie)
    #expect(idle.text.contains("This is what the record says already."))
    let better = reasoned + [("nameFrench", "Nord")]
    let done = await office.submit("/change/term/north/correct", better, cookie: cookie)
    #expect(done.status == .seeOther)
  }

  @Test func `prefilled and sent as they are change nothing`() async throws {
    let office = try await Office()
    let sight = office.registrar.latest.alliance.seen(
      by: Principal(id: try code("test")), on: office.clock.instant.day, at: office.clock.instant)
    let token = try await office.bearer()
    for (word, id) in [
      ("correct-party", "FIN"), ("correct-body", "council"),
      ("correct-membership", "0000000000003"), ("correct-restriction", "0000000000004"),
      ("correct-decision", "treaty"), ("correct-source", "S1"), ("correct-term", "north"),
    ] {
      let kind = try #require(AmendmentKind(rawValue: word))
      let amendment = try #require(Amendment(kind, id: id))
      #expect(amendment.subject.map { sight.details(of: $0).isEmpty } == false)
      let response = await office.act(
        "{\"action\":\"\(word)\",\"id\":\"\(id)\",\"reason\":\"none\"}", token: token)
      #expect(response.status == .conflict, "\(word)")
      #expect(response.text.contains("This is what the record says already."), "\(word)")
    }
  }
}
