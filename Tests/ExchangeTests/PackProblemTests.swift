import Domain
import Exchange
import Foundation
import Testing

/// A change to the example pack and the one problem that it brings.
struct Slip: Sendable, CustomTestStringConvertible {
  var find: String
  var replace: String
  var problem: String

  init(_ find: String, _ replace: String, _ problem: String) {
    self.find = find
    self.replace = replace
    self.problem = problem
  }

  var testDescription: String { problem }
}

private let slips = [
  Slip(
    "edition: 2026-11-21", "edition: 2026-11",
    "pack.yaml:4: '2026-11' is no date; write a whole day, 1994-05-09"),
  Slip(
    "  licence: CC0-1.0\n", "",
    "pack.yaml:2: missing key 'licence'; add 'licence'"),
  Slip(
    "  alliance: league", "  alliance: circle",
    "pack.yaml:2: 'circle' is no body of kind alliance; "
      + "say 'kind: alliance' of that body, or name another"),
  Slip(
    "scheme: region", "shceme: region",
    "pack.yaml:10: unknown key 'shceme'; did you mean 'scheme'?"),
  Slip(
    "    dated: 1996", "    dated: 31.12.1996",
    "pack.yaml:17: '31.12.1996' is no date; write 1994-05-09, 1994-05 or 1994, 1800 to 2199"),
  Slip(
    "    kind: treaty", "    kind: traety",
    "pack.yaml:23: unknown kind 'traety'; did you mean 'treaty'?"),
  Slip(
    "title: {en: Treaty of Ava, fr: Traité d’Ava}", "title: {en: Treaty of Ava}",
    "pack.yaml:24: warning: English without French; add 'fr'"),
  Slip(
    "title: {en: Treaty of Ava, fr: Traité d’Ava}", "title: Treaty of Ava",
    "pack.yaml:24: not a mapping of keys; give 'title' that, or leave it out"),
  Slip(
    "    iso2: AV", "    iso2: av",
    "pack.yaml:40: 'av' is no code; write the two capital letters of ISO 3166"),
  Slip(
    "    region: north", "    region: nroth",
    "pack.yaml:41: unknown term 'nroth'; did you mean 'north'?"),
  Slip(
    "    tile: [3, 4]", "    tile: [3, 64]",
    "pack.yaml:42: '[3, 64]' is no number that fits; write [column, row], each 0 to 63"),
  Slip(
    "    tile: [3, 4]", "    tile: [3, four]",
    "pack.yaml:42: 'four' is no number that fits; write a whole number"),
  Slip(
    "succeeds: [OLD]", "succeeds: [ÖLD]",
    "pack.yaml:50: 'ÖLD' is no code; "
      + "use up to 48 letters, digits, hyphens and full stops of ASCII"),
  Slip(
    "  - code: OLD", "  - code: AVA",
    "pack.yaml:56: party 'AVA' is there already; it is in pack.yaml:38; keep one of them"),
  Slip(
    "purposes: [dialogue, interoperability]", "purposes: [dialogue, dialogue]",
    "pack.yaml:77: 'dialogue' stands twice; keep one of them"),
  Slip(
    "how: replaced, decision", "decision",
    "pack.yaml:82: missing key 'how'; add 'how'"),
  Slip(
    "into: [forum]", "into: [forvm]",
    "pack.yaml:82: unknown body 'forvm'; did you mean 'forum'?"),
  Slip(
    "    sources: [S1]\n    confidence: read\n    spells:", "    confidence: read\n    spells:",
    "pack.yaml:106: read, but in no source; cite a source or say 'confidence: known'"),
  Slip(
    "from: 1990-06-01}", "from: 1990-05-31}",
    "pack.yaml:107: days outside the life of body 'league'; keep within 1990-06-01 to …"),
  Slip(
    "to: 2001-02, ended", "to: 2001-03, ended",
    "pack.yaml:110: days outside the life of body 'circle'; keep within 1993 to 2001-02"),
  Slip(
    "to: 2001-02, ended: replaced", "ended: replaced",
    "pack.yaml:110: missing key 'to'; add 'to' or leave out 'ended'"),
  Slip(
    "endDecision: circle-closed, sources: [S1]", "endDecision: circle-closed, sources: [S2]",
    "pack.yaml:110: unknown source 'S2'; did you mean 'S1'?"),
  Slip(
    "    confidence: known\n    spells", "    spells",
    "pack.yaml:114: missing key 'confidence'; add 'confidence'"),
  Slip(
    "    role: observer", "    role: watcher",
    "pack.yaml:112: unknown role 'watcher'; use one of member, observer, contributor, "
      + "beneficiary, participant, invitee, aspirant, host, lead"),
  Slip(
    "scope: [practical, military]", "scope: practical",
    "pack.yaml:120: not a list; give 'scope' that, or leave it out"),
]

@Suite struct `Problems of a pack` {
  @Test(arguments: slips) func `are told at their line with the remedy`(slip: Slip) throws {
    let text = try example()
    let place = try #require(text.range(of: slip.find), "the example has no '\(slip.find)'")
    let scratch = try Scratch(text.replacingCharacters(in: place, with: slip.replace))
    #expect(scratch.problems.contains(slip.problem), "\(scratch.problems)")
  }

  @Test func `are all told at once, in order of lines`() throws {
    let text = try example().replacing("kind: state", with: "kind: realm")
    let problems = try Scratch(text).reading.problems
    #expect(problems.map(\.spot.line) == [39, 48, 57])
  }

  @Test func `leave a pack without French fit for import, and no other`() throws {
    let text = try example()
    let poorer = try Scratch(text.replacing(", fr: Nord", with: "")).reading
    #expect(poorer.pack != nil)
    #expect(poorer.problems.map(\.severity) == [.warning])
    #expect(try Scratch(text.replacing("kind: state", with: "kind: realm")).reading.pack == nil)
  }

  @Test func `say when nothing or two things say which pack it is`() throws {
    let files = ["a.yaml", "b.yaml"].map { ($0, Array("pack: {code: x}\n".utf8)) }
    let twice = try Scratch(Dictionary(uniqueKeysWithValues: files)).problems
    #expect(twice.contains("b.yaml:1: a second 'pack'; it is in a.yaml:1; keep one of them"))
    let none = try Scratch("terms: []\n").problems
    #expect(none.count == 1 && none[0].hasPrefix(".: nothing says which pack this is; "))
    #expect(PackReader.read(folder: "no such folder").errors.map(\.what).contains(.unreadable))
  }

  @Test func `name every record of a ring with its file and line`() throws {
    let text = try example().replacing(
      "    region: north", with: "    region: north\n    succeeds: [BRO]"
    ).replacing("exists: {to: 1992-01-01}", with: "succeeds: [AVA]")
    let pack = try #require(try Scratch(text).reading.pack)
    let problems = try ImportPlan(pack, for: Alliance().seen(on: "2026-11-21")).problems
    let told = try #require(problems.first).description
    for code in ["AVA", "BRO", "OLD"] { #expect(told.contains("party '\(code)'")) }
  }
}
