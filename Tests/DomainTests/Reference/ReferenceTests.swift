import Domain
import Testing

private let north = Term(id: "north", scheme: "region", name: "North")
private let edition = Edition(
  code: "nato", title: "NATO", day: "2026-11-21", licence: "CC-BY-4.0", notice: "Nobody's own")

@Suite struct `Sources` {
  @Test func `are added and corrected`() throws {
    let alliance = try small()
    let other = changed(source("s1")) { $0.title = "Another book" }
    expect([.reference(.sourceAdded(source("s2")))], from: .add(source("s2")), in: alliance)
    expect(
      [.reference(.sourceCorrected(other))], from: .reference(.correctSource(other)),
      in: alliance)
  }

  @Test func `stand once, and are corrected for a reason and to another content`() throws {
    let alliance = try small()
    let correct = { Action.reference(.correctSource($0)) }
    expect(.alreadyExists(.source("s1")), for: .add(source("s1")), in: alliance)
    expect(.reasonMissing, for: correct(source("s1")), in: alliance, reason: " ")
    expect(.unknown(.source("s9"), .code), for: correct(source("s9")), in: alliance)
    expect(.nothingChanged, for: correct(source("s1")), in: alliance)
  }

  @Test(arguments: [
    "http://a.example", "javascript:alert(1)", "HTTPS://a.example", "https:/a", " https://a",
    "https://a b", "https://a\">", "https://a'", "https://a\\b", "https://a`", "https://a<b",
    "https://a\nb", "ftp://a",
  ])
  func `have plain addresses alone`(address: String) throws {
    let action = Action.add(changed(source("s2")) { $0.address = address })
    expect(.unsafeAddress, for: action, in: try small())
  }

  @Test func `may have an address`() throws {
    let action = Action.add(changed(source("s2")) { $0.address = "https://a.example/é?b=c#d" })
    #expect(try small().answer(action).isSuccess)
  }
}

@Suite struct `Decisions` {
  @Test func `are added and corrected`() throws {
    let alliance = try small()
    let other = changed(decision("d1")) { $0.reference = "C-M(94)1" }
    expect([.reference(.decisionAdded(decision("d2")))], from: .add(decision("d2")), in: alliance)
    expect(
      [.reference(.decisionCorrected(other))], from: .reference(.correctDecision(other)),
      in: alliance)
  }

  @Test func `stand once, and are corrected for a reason and to another content`() throws {
    let alliance = try small()
    let correct = { Action.reference(.correctDecision($0)) }
    expect(.alreadyExists(.decision("d1")), for: .add(decision("d1")), in: alliance)
    expect(.reasonMissing, for: correct(decision("d1")), in: alliance, reason: "")
    expect(.unknown(.decision("d9"), .code), for: correct(decision("d9")), in: alliance)
    expect(.nothingChanged, for: correct(decision("d1")), in: alliance)
  }

  @Test func `name bodies, parties and sources that there are`() throws {
    let alliance = try small()
    func added(_ how: (inout Decision) -> Void) -> Action { .add(changed(decision("d2"), how)) }
    expect(.unknown(.body("x"), .body), for: added { $0.body = "x" }, in: alliance)
    expect(.unknown(.party("X"), .party), for: added { $0.party = "X" }, in: alliance)
    let cites = added { $0.evidence.sources = ["x"] }
    expect(.unknown(.source("x"), .sources), for: cites, in: alliance)
    let claims = added { $0.evidence.confidence = .read }
    expect(.sourceMissing, for: claims, in: alliance)
    let emptyReference = added { $0.reference = "" }
    expect(.unfitText(.empty, .reference), for: emptyReference, in: alliance)
  }
}

@Suite struct `Terms` {
  @Test func `are added and corrected`() throws {
    let alliance = try small()
    let south = Term(id: "south", scheme: "region", name: "South")
    let far = Term(id: "north", scheme: "region", name: "Far north")
    expect([.reference(.termAdded(south))], from: .add(south), in: alliance)
    expect([.reference(.termCorrected(far))], from: .reference(.correctTerm(far)), in: alliance)
  }

  @Test func `stand once, and are corrected for a reason and to another content`() throws {
    let alliance = try small()
    let correct = Action.reference(.correctTerm(north))
    expect(.alreadyExists(.term("north")), for: .add(north), in: alliance)
    expect(.reasonMissing, for: correct, in: alliance, reason: "")
    expect(.nothingChanged, for: correct, in: alliance)
    let unknown = Term(id: "x", scheme: "region", name: "X")
    expect(.unknown(.term("x"), .code), for: .reference(.correctTerm(unknown)), in: alliance)
  }
}

@Suite struct `The edition` {
  @Test func `is named, and named again when it is another`() throws {
    var alliance = try small()
    let name = Action.reference(.nameEdition(edition))
    #expect(try alliance.perform(name) == [.reference(.editionNamed(edition))])
    #expect(alliance.on("2026-11-21").edition == edition)
    expect(.nothingChanged, for: name, in: alliance)
    let later = changed(edition) { $0.day = "2026-12-01" }
    #expect(alliance.answer(.reference(.nameEdition(later))).isSuccess)
  }

  @Test func `has a fit code, title, licence and notice`() throws {
    let alliance = try small()
    func named(_ how: (inout Edition) -> Void) -> Action {
      .reference(.nameEdition(changed(edition, how)))
    }
    expect(.unfitText(.empty, .code), for: named { $0.code = "" }, in: alliance)
    expect(.unfitText(.empty, .title), for: named { $0.title = "" }, in: alliance)
    expect(.unfitText(.empty, .licence), for: named { $0.licence = "" }, in: alliance)
    expect(.unfitText(.empty, .notice), for: named { $0.notice = "" }, in: alliance)
  }
}
