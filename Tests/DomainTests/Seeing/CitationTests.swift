import Domain
import Testing

@Suite struct `What rests on what` {
  static let source: Source.ID = "S1"

  static func cited(_ spell: Membership, by decision: Decision.ID) -> Membership {
    changed(spell) {
      $0.decision = decision
      $0.evidence.sources = [source, source]
    }
  }

  static func network() throws -> Alliance {
    try Alliance([
      .add(Domain.Source(id: source, title: "A book", publisher: "A press")),
      .add(decision("d1")), .add(decision("d2")), .add(state("FIN")), .add(state("SWE")),
      .found(changed(body("pfp")) { $0.decision = "d1" }),
      .begin(cited(spell(1, "FIN", in: "pfp", from: "1994"), by: "d1")),
      .begin(cited(spell(2, "SWE", in: "pfp", from: "1994"), by: "d2")),
    ])
  }

  @Test func `is known of decisions and sources, each record once`() throws {
    let sight = try Self.network().on(.latest)
    #expect(Set(sight.resting(on: "d1")) == [.body("pfp"), .membership(1)])
    #expect(sight.countResting(on: "d1") == 2)
    #expect(sight.resting(on: "d2") == [.membership(2)])
    #expect(sight.countCiting(Self.source) == 2)
    #expect(Set(sight.citing(Self.source)) == [.membership(1), .membership(2)])
  }

  @Test func `follows ends, corrections and strikes`() throws {
    var alliance = try Self.network()
    let close = Membership.Close(on: "1999", manner: .withdrew, decision: "d1")
    try alliance.perform(.membership(.end(2, close)))
    #expect(alliance.on(.latest).countResting(on: "d1") == 3)
    try alliance.perform(.membership(.strike(2)))
    #expect(alliance.on(.latest).resting(on: "d2").isEmpty)
    #expect(alliance.on(.latest).citing(Self.source) == [.membership(1)])
    try alliance.perform(
      .membership(.correct(spell(1, "FIN", in: "pfp", from: "1994"))))
    #expect(alliance.on(.latest).citing(Self.source).isEmpty)
    #expect(alliance.on(.latest).resting(on: "d1") == [.body("pfp")])
  }

  @Test func `is the same after a start from lists`() throws {
    let alliance = try Self.network()
    let again = Alliance(alliance.holdings)
    for id in ["d1", "d2"] as [Decision.ID] {
      #expect(again.on(.latest).resting(on: id) == alliance.on(.latest).resting(on: id))
    }
    #expect(again.on(.latest).citing(Self.source) == alliance.on(.latest).citing(Self.source))
  }

  @Test func `counts every kind of record`() throws {
    let tally = try Self.network().on(.latest).tally
    #expect(tally.parties == 2 && tally.bodies == 1 && tally.memberships == 2)
    #expect(tally.decisions == 2 && tally.sources == 1 && tally.restrictions == 0)
    #expect(tally.terms == 0)
  }
}
