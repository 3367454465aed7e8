import Domain
import Testing

@Suite struct `Changes in the world` {
  @Test func `are told of a day`() throws {
    let sight = try network().on("2024-03-07")
    let kinds = sight.changes(on: "2024-03-07").map(\.kind)
    let ids: [Membership.ID] = [3, 8, 17]
    let spells = ids.compactMap(sight.membership)
    #expect(
      Set(kinds) == [
        .membershipBegan(spells[0]), .membershipEnded(spells[1]), .membershipEnded(spells[2]),
      ])
    #expect(kinds == sight.changes(on: "2024-03-07").map(\.kind))
    #expect(sight.changes(on: "2024-03-08") == [])
    let founding = sight.changes(on: "1997-05-30").map(\.kind)
    #expect(founding.prefix(2) == [.bodyFounded("eapc"), .bodyEnded("nacc")])
  }

  @Test func `are of every kind`() throws {
    let alliance = try small(
      .party(.rename("SWE", DatedName(from: "2001", "New Sweden"))),
      .body(.rename("pfp", DatedName(from: "2001", "Partnership"))),
      .add(decision("d2", on: "2001")), .add(state("NEW", from: "2001")),
      .restrict(restriction(1, on: "SWE", from: "2000", to: "2001")))
    let kinds = alliance.on("2001-01-01").changes(on: "2001-01-01").map(\.kind)
    #expect(kinds.count == 5)
    #expect(
      kinds.prefix(4) == [
        .partyBegan("NEW"), .partyRenamed("SWE"), .bodyRenamed("pfp"), .decided("d2"),
      ])
    let ended = alliance.on("2001-01-01").changes(on: "1991-12-26").map(\.kind)
    #expect(ended == [.partyEnded("SUN")])
  }

  @Test func `lead from day to day`() throws {
    let alliance = try network()
    #expect(alliance.on("2024-03-07").nextChange == nil)
    #expect(alliance.on("2024-03-06").nextChange == Day("2024-03-07"))
    #expect(alliance.on("2024-03-07").previousChange == Day("2023-04-04"))
    #expect(alliance.on(.earliest).previousChange == nil)
    #expect(alliance.on(.latest).previousChange == Day("2024-03-07"))
    #expect(alliance.on(.earliest).nextChange == Day("1922-12-30"))
    var (forward, backward): ([Day], [Day]) = ([], [])
    var day: Day? = .earliest
    while let next = day.flatMap({ alliance.on($0).nextChange }) {
      forward.append(next)
      day = next
    }
    day = .latest
    while let previous = day.flatMap({ alliance.on($0).previousChange }) {
      backward.append(previous)
      day = previous
    }
    #expect(forward == backward.reversed())
    #expect(forward.allSatisfy { !alliance.on($0).changes(on: $0).isEmpty })
  }

  @Test func `are told latest first, those of the day itself among them`() throws {
    let alliance = try network()
    let latest = alliance.on("2023-04-04").latestChanges(limit: 4)
    #expect(latest.map(\.dated) == ["2023-04-04", "2023-04-04", "2023-04-04", "2022-06-29"])
    #expect(alliance.on("2026-11-21").latestChanges(limit: 0) == [])
    let last = try small(.add(decision("d2", on: "2199-12-31")))
    #expect(last.on(.latest).latestChanges(limit: 1).map(\.kind) == [.decided("d2")])
  }

  @Test func `leave the index with what is corrected and struck`() throws {
    var alliance = try small(.begin(spell(1, "SWE", in: "pfp", from: "2010", to: "2011")))
    #expect(alliance.on("2005-01-01").nextChange == Day("2010-01-01"))
    let other = spell(1, "SWE", in: "pfp", from: "2012")
    try alliance.perform(.membership(.correct(other)))
    #expect(alliance.on("2005-01-01").nextChange == Day("2012-01-01"))
    try alliance.perform(.membership(.strike(1)))
    #expect(alliance.on("2005-01-01").nextChange == nil)
  }
}

@Suite struct `Differences` {
  @Test func `name what a fact changed, before and after`() throws {
    let before = try small(.begin(spell(1, "SWE", in: "pfp", from: "2010")))
    var after = before
    after.apply(Fact.membership(.ended(1, .init(on: "2012", manner: .withdrew, decision: "d1"))))
    let day: Day = "2026-11-21"
    let differences = before.on(day).differences(to: after.on(day), in: .membership(1))
    #expect(differences.map(\.field) == [.to, .ending, .endDecision])
    #expect(differences.map(\.before) == [.none, .none, .none])
    #expect(
      differences.map(\.after) == [
        .dated("2012"), .ending(.withdrew), .subjects([.decision("d1")]),
      ])
    #expect(before.on(day).differences(to: before.on(day), in: .party("SWE")) == [])
  }

  @Test func `of a new and of a struck record are all its parts`() throws {
    let (empty, full) = (Alliance().on("2026-11-21"), try network().on("2026-11-21"))
    let subjects: [Subject] = [.party("FIN"), .body("eapc"), .membership(1)]
    for subject in subjects {
      let added = empty.differences(to: full, in: subject)
      let struck = full.differences(to: empty, in: subject)
      #expect(!added.isEmpty)
      #expect(added.map(\.field) == struck.map(\.field))
      #expect(added.map(\.after) == struck.map(\.before))
      #expect(struck.allSatisfy { $0.after == .none })
    }
  }

  @Test func `are told of every kind of record`() throws {
    var alliance = try small(.restrict(restriction(1, on: "SWE", from: "2000")))
    let edition = Edition(
      code: "x", title: "X", day: "2026-11-21", licence: "CC0-1.0", notice: "Nobody's")
    try alliance.perform(.reference(.nameEdition(edition)))
    let sight = alliance.on("2026-11-21")
    let kinds: [Subject] = [
      .party("SWE"), .body("pfp"), .restriction(1), .decision("d1"), .source("s1"),
      .term("north"), .edition,
    ]
    for subject in kinds { #expect(!sight.details(of: subject).isEmpty, "\(subject)") }
    #expect(sight.details(of: .membership(9)) == [])
  }
}

@Suite struct `Tables` {
  @Test func `stand in a fixed order`() throws {
    let alliance = try small(
      .add(source("s10")), .add(source("s2")), .add(source("s2a")),
      .add(decision("d0", on: "1980")), .add(Term(id: "a", scheme: "area", name: "A")),
      .begin(spell(2, "SWE", in: "pfp", from: "2010", to: "2011")),
      .begin(spell(1, "SWE", in: "pfp", from: "2012")),
      .begin(spell(3, "FIN", in: "nato", from: "2012")))
    let sight = alliance.on("2026-11-21")
    #expect(sight.sources.map(\.id) == ["s1", "s2", "s2a", "s10"])
    #expect(sight.decisions.map(\.id) == ["d0", "d1"])
    #expect(sight.parties.map(\.id) == ["FIN", "SUN", "SWE"])
    #expect(sight.bodies.map(\.id) == ["nacc", "nato", "pfp"])
    #expect(sight.memberships.map(\.id) == [3, 2, 1])
    #expect(sight.memberships(of: "pfp" as Body.ID).map(\.id) == [2, 1])
    #expect(sight.terms.map(\.id) == ["a", "north"])
    #expect(sight.terms(of: "region").map(\.id) == ["north"])
    #expect(sight.allianceBody == "nato")
    #expect(alliance.size == 5 + 1 + 1 + 3 + 3 + 3 + 1)
  }
}
