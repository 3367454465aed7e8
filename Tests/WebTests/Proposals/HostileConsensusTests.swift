import Domain
import HTTPTypes
import Journal
import Registry
import Testing
import Web

private let nowhere = "/proposals/0000000000001"

/// What a form of a proposal may be sent with, well-formed or not.
private let deeds: [[(String, String)]] = [
  [("deed", "speak"), ("kind", "object"), ("text", "No"), ("readers", "NATO|RESTRICTED|NATO")],
  [("deed", "silence"), ("day", "2026-11-25"), ("hour", "17:00")],
  [("deed", "extend"), ("day", "2026-11-30"), ("hour", "17:00")],
  [("deed", "escalate")], [("deed", "withdraw")], [("deed", "nonsense")], [],
  [("deed", "redraft"), ("version", "0000000000001"), ("revision", "revision")],
  [("deed", "redraft"), ("add", "yes"), ("adding", "text")],
]

@Suite struct `Consensus under fire` {
  @Test func `answers what is hidden as what is missing, whatever is asked`() async throws {
    let council = try await Council()
    let office = council.office
    let path = try await council.brought()
    _ = await council.silence(path)
    let number = office.registrar.latest.number
    let token = try #require(
      office.hidden("token", in: await office.get("/inbox", cookie: council.table.sweden)))
    for cookie in [council.table.sweden, nil] {
      for end in ["", "/redraft", "/sheets/1", "/sheets/0", "/sheets/1/2"] {
        let hidden = await office.get(path + end, cookie: cookie)
        let missing = await office.get(nowhere + end, cookie: cookie)
        #expect(hidden.status == .notFound && hidden.text == missing.text, "\(end)")
        for deed in deeds {
          let key = ("key", ActionKey(high: 3, low: 4).description)
          let pairs = deed + [("token", token), key]
          let hidden = await office.post(path + end, pairs, cookie: cookie)
          let missing = await office.post(nowhere + end, pairs, cookie: cookie)
          #expect(hidden.status == missing.status && hidden.text == missing.text, "\(deed)")
          #expect(hidden.status != .internalServerError && hidden.status != .seeOther)
        }
      }
    }
    #expect(office.registrar.latest.number == number)
  }

  @Test func `changes nothing without the token of the form`() async throws {
    let council = try await Council()
    let office = council.office
    let path = try await council.brought()
    let number = office.registrar.latest.number
    for deed in deeds {
      for token in [[], [("token", "")], [("token", String(repeating: "0", count: 43))]] {
        let response = await office.post(path, deed + token, cookie: council.chair)
        #expect(response.status.code >= 400 && response.status.code < 500, "\(deed)")
      }
    }
    #expect(office.registrar.latest.number == number)
  }

  @Test func `does once what is sent twice`() async throws {
    let council = try await Council()
    let office = council.office
    let paper = try await council.table.filed("Twice", LabelledOffice.label(owner: "NATO"))
    let version = try await council.table.version(on: paper, council.table.anna)
    let form = "/proposals/new?version=\(version)&matter=text"
    let page = await office.get(form, cookie: council.table.anna)
    let hidden = ["token", "key"].map { ($0, office.hidden($0, in: page) ?? "") }
    let pairs = hidden + [("deed", "bring"), ("committee", "nac"), ("part", "Agreed")]
    let first = await office.post(form, pairs, cookie: council.table.anna)
    let number = office.registrar.latest.number
    let again = await office.post(form, pairs, cookie: council.table.anna)
    #expect(first.status == .seeOther && again.status == .seeOther, "\(again.text)")
    #expect(first.head.headerFields[.location] == again.head.headerFields[.location])
    #expect(office.registrar.latest.number == number)
    // The key of another is nobody else's.
    let other = await office.post(form, pairs, cookie: council.chair)
    #expect(other.status != .seeOther)
    #expect(office.registrar.latest.number == number)
  }

  @Test(arguments: [
    ("day", "9999-99-99"), ("day", "2026-02-30"), ("day", "-1"), ("day", "2026-11-25T12:00"),
    ("day", "2026-11-19"), ("day", "2030-01-04"), ("hour", "24:00"), ("hour", "17:0"),
    ("hour", "-1:00"), ("hour", "17:00:00"), ("hour", "noon"), ("hour", ""),
    ("ends", "2026-11-25T16:00:00"), ("ends", "9999-12-31T23:59:59Z"),
    ("ends", "2020-01-01T00:00:00Z"), ("ends", "99999999999999999999"), ("consult", "nobody here"),
    ("consult", "FRA"), ("consult", "ZZZ"),
  ])
  func `refuses times and partners that are none`(field: String, value: String) async throws {
    let council = try await Council()
    let path = try await council.brought()
    let number = council.office.registrar.latest.number
    var typed = ["day": "2026-11-25", "hour": "17:00"]
    typed[field] = value
    let response = await council.office.submit(
      path, [("deed", "silence")] + typed.map { ($0.key, $0.value) }, cookie: council.chair)
    #expect((400..<500).contains(response.status.code), "\(field) \(value)")
    #expect(council.office.registrar.latest.number == number)
  }

  @Test func `refuses those who have not the role`() async throws {
    let council = try await Council()
    let office = council.office
    let path = try await council.brought(LabelledOffice.label(owner: "NATO", groups: ["EAPC"]))
    let table = council.table
    for (cookie, deed) in [
      (table.anna, deeds[1]), (council.france, deeds[1]), (table.sweden, deeds[1]),
      (council.france, deeds[4]), (table.sweden, deeds[4]),
    ] {
      let response = await office.submit(path, deed, cookie: cookie)
      #expect(response.status == .forbidden, "\(deed) \(response.status)")
    }
    #expect(await council.silence(path).status == .seeOther)
    let number = office.registrar.latest.number
    for (cookie, deed) in [
      (table.sweden, deeds[0]), (table.anna, deeds[0]), (council.chair, deeds[0]),
      (council.norway, deeds[2]), (table.sweden, deeds[3]), (table.anna, deeds[3]),
    ] {
      let response = await office.submit(path, deed, cookie: cookie)
      #expect((400..<500).contains(response.status.code), "\(deed) \(response.status)")
    }
    #expect(office.registrar.latest.number == number)
    let page = await office.get(path, cookie: table.sweden).text
    #expect(!page.contains("name=\"deed\" value=\"speak\""))
  }

  @Test func `bears huge and senseless input`() async throws {
    let council = try await Council()
    let office = council.office
    let paper = try await council.table.filed("Huge", LabelledOffice.label(owner: "NATO"))
    let version = try await council.table.version(on: paper, council.table.anna)
    let form = "/proposals/new?version=\(version)&matter=text"
    let number = office.registrar.latest.number
    let long = String(repeating: "a", count: 200_000)
    let many = (1...3000).map { ("lines", "\($0):text") }
    for pairs in [
      [("part", long)], [("part", "x"), ("title", long)], many, [("lines", "0:text")],
      [("lines", "1:nonsense")], [("lines", "-5:text"), ("lines", "٣:text")],
      [("part", "a\u{202E}b")], [("committee", "../../etc")],
      [("committee", "zzz"), ("part", "x")],
    ] {
      let typed = [("deed", "bring")] + pairs + [("committee", "nac")]
      let response = await office.submit(form, typed, cookie: council.table.anna)
      #expect((400..<500).contains(response.status.code), "\(pairs.prefix(2))")
    }
    #expect(office.registrar.latest.number == number)
    for address in [
      "/proposals/new?version=\(version)&matter=zzz", "/proposals/new?version=zzz",
      "/proposals/new", "/committees/zzz", "/committees/", "/proposals?committee=zzz",
      "\(nowhere)/sheets/99999999999999999999999", "\(nowhere)/sheets/-1",
    ] {
      let response = await office.get(address, cookie: council.table.anna)
      #expect(response.status.code < 500, "\(address)")
    }
  }
}
