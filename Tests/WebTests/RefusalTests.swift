import Domain
import HTTPTypes
import Labels
import Pages
import Registry
import Testing

@testable import Web

@Suite struct `Refusals` {
  static func all() throws -> [Refusal] {
    let party: Party.ID = try code("FIN")
    let body: Body.ID = try code("council")
    return [
      .notPermitted(.registrar), .reasonMissing, .unknown(.party(party), .party),
      .alreadyExists(.body(body)), .unfitText(.empty, .name), .unfitText(.tooLong(300), .name),
      .unfitText(.unprintable, .note), .unsafeAddress, .endsBeforeBeginning(.to), .sourceMissing,
      .choiceMissing(.scopes), .outsideLife(.body(body), .from),
      .overlaps(.membership(Membership.ID(3))), .alreadyEnded(.restriction(Restriction.ID(4))),
      .cycle(body), .tileTaken(party), .secondAlliance(body), .inUse(.decision(try code("treaty"))),
      .nothingChanged, .notYours, .policyMissing("NATO"), .policyUnfit,
      .labelMissing(.reasonLabel), .labelUnfit([.reviewMissing], .marking),
      .beyondClearance(.marking), .sameHands, .notNow,
    ]
  }

  @Test func `have a sentence in both languages and a status`() async throws {
    let office = try await Office()
    let sight = office.registrar.latest.alliance.seen(
      by: Principal(id: try code("test")), on: office.clock.instant.day, at: office.clock.instant)
    var sentences: Set<String> = []
    for refusal in try Self.all() {
      let english = refusal.sentence(on: nil, sight: sight, in: .english)
      let french = refusal.sentence(on: nil, sight: sight, in: .french)
      #expect(english != french)
      for sentence in [english, french] {
        #expect(sentence.hasSuffix(".") && !sentence.contains("{"), "\(sentence)")
        #expect(sentences.insert(sentence).inserted, "\(sentence)")
      }
      #expect([403, 409, 422].contains(refusal.status.code))
    }
  }

  @Test func `come back to a blank of every form that can meet them`() throws {
    for kind in AmendmentKind.allCases where kind.needsReason {
      let id =
        kind.rawValue.hasSuffix("membership") || kind.rawValue.hasSuffix("restriction")
        ? "0000000000003" : "x"
      let amendment = try #require(Amendment(kind, id: id))
      #expect(amendment.blank(for: .reason) == .reason)
    }
    #expect(Amendment.correctParty(try code("x")).blank(for: .name) == .names)
    #expect(Amendment.includeBody(try code("x")).blank(for: .inclusions) == .body)
    #expect(Amendment.foundBody.blank(for: .from) == .founded)
  }
}
