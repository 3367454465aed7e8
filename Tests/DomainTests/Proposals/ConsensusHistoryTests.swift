import Domain
import Testing

private let chair = ConsensusOffice.chair

/// The office on a day of the past, with a paper of that day and what is proposed in it.
private struct PastOffice {
  var office: ConsensusOffice

  init() throws { office = try ConsensusOffice() }

  /// Brings parts in a new paper that Allies, and others where they are named, may read.
  mutating func bring(
    _ id: Proposal.ID, _ parts: [Proposal.Part], to others: [String] = [], at moment: Instant
  ) throws {
    let number = id.value * 1000
    let paper = Paper(id: Paper.ID(number), origin: .alliance)
    let filed = version(
      Version.ID(number), of: paper.id,
      marked(nato("RESTRICTED", "NATO", to: others, on: moment.day)), by: anna, on: moment.day)
    try office.menu.network.perform(.paper(.file(paper, filed)), as: anna, on: moment.day)
    let draft = Proposal.Draft(in: filed.id, parts, Stamp(by: anna.id, at: moment))
    let proposal = Proposal(id: id, before: "nac", in: paper, draft)
    try office.perform(.bring(proposal), as: anna, at: moment)
  }

  func answer(
    _ party: Party.ID, _ kind: Proposal.Position.Kind, on id: Proposal.ID, at moment: Instant
  ) -> Refusal? {
    let said = changed(office.position(77, of: party, kind, text: "We think", at: moment)) {
      $0.marking = marked(nato("RESTRICTED", "NATO", to: [party.text], on: moment.day))
    }
    return office.answer(.speak(id, said), as: delegate(party, "SECRET"), at: moment)
  }
}

/// Milliseconds of a moment in UTC.
private func utc(_ day: Day, _ hour: Int64, _ minute: Int64 = 0) -> Instant {
  Instant(
    milliseconds: Int64(day.number) * 86_400_000 + hour * 3_600_000 + minute * 60_000)
}

private func text(_ title: String) -> Proposal.Part { Proposal.Part(id: "text", title: title) }

/// Papers of the Council whose days and hours are public (the table in the reference, section 4);
/// Brussels is one hour before UTC in winter and two in summer.
struct RealSilence: Sendable {
  var paper: String
  var set: Instant
  var ends: Instant
  var isBroken = false

  static let all = [
    RealSilence(
      paper: "C-M(2015)0030", set: utc("2015-04-28", 8), ends: utc("2015-04-30", 16)),
    RealSilence(
      paper: "C-M(2015)0043", set: utc("2015-06-08", 8), ends: utc("2015-06-11", 16)),
    RealSilence(
      paper: "C-M(2016)0081 (INV)", set: utc("2016-12-19", 9), ends: utc("2016-12-20", 16)),
    RealSilence(
      paper: "C-M(2017)0049", set: utc("2017-10-04", 8), ends: utc("2017-10-12", 15, 30),
      isBroken: true),
    RealSilence(
      paper: "On Turkey, 2003", set: utc("2003-02-06", 9), ends: utc("2003-02-10", 9),
      isBroken: true),
    RealSilence(paper: "A day", set: utc("2016-03-01", 9), ends: utc("2016-03-02", 9)),
    RealSilence(paper: "Three days", set: utc("2016-03-01", 9), ends: utc("2016-03-04", 9)),
  ]
}

@Suite struct `The history of consensus` {
  @Test(arguments: RealSilence.all)
  func `is told with the real lengths of its silences`(silence: RealSilence) throws {
    var past = try PastOffice()
    try past.bring(1, [text("The text is agreed")], at: silence.set)
    try past.office.perform(
      .setSilence(1, until: silence.ends, consulting: []), as: chair, at: silence.set)
    let last = silence.ends.later(hours: 0, milliseconds: -1)
    if silence.isBroken {
      try past.office.say(5, of: "USA", .objects(.whole), text: "To a meeting", at: last)
    }
    #expect(past.office.alliance.settlements(by: last).isEmpty, "\(silence.paper)")
    let after = past.office.sight(delegate("USA", "SECRET"), at: silence.ends)
    let told = try #require(after.proposal(1))
    #expect(told.adopted.isEmpty == silence.isBroken)
    #expect(told.sheets.map(\.suffix) == (silence.isBroken ? [] : ["-AS1"]))
    #expect(told.sheets.allSatisfy { $0.at == silence.ends })
  }

  @Test(
    arguments: [
      ("MNE", "2016-07-01", "2017-06-05"), ("FIN", "2022-09-01", "2023-04-04"),
      ("SWE", "2022-09-01", "2024-03-07"), ("MKD", "2019-06-03", "2020-03-27"),
    ] as [(Party.ID, Day, Day)])
  func `lets an invitee comment, and an Ally of the day break silence`(
    party: Party.ID, invited: Day, acceded: Day
  ) throws {
    var past = try PastOffice()
    if party == "MKD" {
      // Its protocol was signed on 6 February 2019; it acceded on 27 March 2020.
      let (protocolDay, day): (Dated, Dated) = ("2019-02-06", "2020-03-27")
      var spells = [
        spell(901, "MKD", in: "accession", from: protocolDay, to: day),
        spell(902, "MKD", in: "nato", from: day),
      ]
      spells[0].role = .invitee
      try past.office.menu.network.perform(.add(state("MKD")), as: keeper, on: "2026-01-05")
      for spell in spells {
        try past.office.menu.network.perform(.begin(spell), as: keeper, on: "2026-01-05")
      }
    }
    let then = noon(invited)
    try past.bring(1, [text("Agreed")], to: [party.text], at: then)
    try past.office.perform(
      .setSilence(1, until: then.later(hours: 72), consulting: [party]), as: chair, at: then)
    let later = then.later(hours: 5)
    #expect(past.answer(party, .comments, on: 1, at: later) == nil)
    #expect(past.answer(party, .agrees, on: 1, at: later) == .notYours)
    #expect(past.answer(party, .objects(.whole), on: 1, at: later) == .notYours)
    // A silence that runs into the day of the accession: before it no Ally, from it on one.
    let eve = noon(acceded.adding(-1))
    try past.bring(2, [text("Agreed too")], to: [party.text], at: eve)
    try past.office.perform(
      .setSilence(2, until: eve.later(hours: 48), consulting: [party]), as: chair, at: eve)
    #expect(past.answer(party, .objects(.whole), on: 2, at: eve.later(hours: 1)) == .notYours)
    #expect(past.answer(party, .objects(.whole), on: 2, at: noon(acceded)) == nil)
    #expect(past.answer(party, .comments, on: 1, at: noon(acceded)) != nil)
  }

  @Test func `blocks a suspension first, and adopts it later with its scope`() throws {
    // Spring 2021: the suspension of Belarus, blocked by one Ally (which one is of no matter
    // here). November 2021: practical cooperation suspended.
    var past = try PastOffice()
    try past.office.menu.network.perform(
      .restriction(.strike(Restriction.ID(path: "BLR"))), as: keeper, on: "2026-01-05",
      reason: "The test begins before it", label: openLabel(on: "2026-01-05"))
    let spring = noon("2021-05-28")
    func suspension(_ scopes: [Restriction.Scope], from day: Dated) -> Proposal.Part {
      changed(Proposal.Part(id: "BLR", party: "BLR")) {
        let limit = Restriction(
          id: Restriction.ID(path: "suspend/\(day)"), party: "BLR", scopes: scopes, from: day)
        $0.actions = [.restriction(.restrict(limit))]
      }
    }
    let wide = suspension([.practical, .civil, .military, .access, .meetings], from: "2021-06-01")
    try past.bring(1, [wide], at: spring)
    try past.office.perform(
      .setSilence(1, until: spring.later(hours: 48), consulting: []), as: chair, at: spring)
    try past.office.say(
      5, of: "MNE", .objects(.whole), text: "Not so wide", at: spring.later(hours: 20))
    let june = past.office.sight(reader, at: noon("2021-06-15"))
    #expect(june.restrictions.filter { $0.party == "BLR" }.isEmpty)

    let autumn = noon("2021-11-15")
    let paper = Paper.ID(1000)
    let next = version(
      1001, of: paper, marked(nato("RESTRICTED", "NATO", on: "2021-11-15")), by: anna,
      on: "2021-11-15")
    try past.office.menu.network.perform(.paper(.revise(next)), as: anna, on: "2021-11-15")
    var draft = Proposal.Draft(
      in: 1001, [suspension([.practical], from: "2021-11-17")], Stamp(by: anna.id, at: autumn))
    draft.revision = .revision
    draft.title = "Practical cooperation suspended"
    try past.office.perform(.redraft(1, draft), as: anna, at: autumn)
    try past.office.perform(
      .setSilence(1, until: autumn.later(hours: 48), consulting: []), as: chair, at: autumn)
    let after = past.office.sight(reader, at: autumn.later(hours: 48))
    let limits = after.restrictions.filter { $0.party == "BLR" }
    #expect(limits.map(\.scopes) == [[.practical]] && limits.map(\.from) == ["2021-11-17"])
    let told = try #require(
      past.office.sight(delegate("USA", "SECRET"), at: autumn.later(hours: 48)).proposal(1))
    #expect(told.sheets.map { told.suffix(of: $0) } == ["-REV1-AS1"])
    #expect(after.decision(try #require(Proposal.decision(in: 1001))) != nil)
  }

  @Test func `opens the menu to forty partners when one Ally objects about the forty-first`()
    throws
  {
    var past = try PastOffice()
    let names = (1...41).map { "Q" + ($0 < 10 ? "0" : "") + "\($0)" }
    let partners = names.map { Party.ID(stringLiteral: $0) }
    for party in partners {
      try past.office.menu.network.perform(.add(state(party)), as: keeper, on: "2026-01-05")
    }
    let teacher = MenuOffice.staff(of: course())
    let runs: [Iteration.ID] = ["FIN.1.1", "FIN.1.2"]
    try past.office.menu.perform(.propose(runs.map { run($0) }), as: teacher)
    try past.office.menu.perform(.check(runs), as: anna)
    let set = noon(ConsensusOffice.start)
    let paper = try past.office.file()
    let proposal = past.office.proposal(1, in: paper, partners.map(opening), runs: runs)
    try past.office.perform(.bring(proposal), as: anna)
    let ends = set.later(hours: 72)
    try past.office.perform(.setSilence(1, until: ends, consulting: []), as: chair)
    try past.office.say(
      2, of: "FIN", .objects(.parts(["Q17"])), text: "Not this one", at: set.later(hours: 3))
    let sight = past.office.sight(anna, at: ends)
    let open = sight.iteration("FIN.1.1")?.approval?.parties ?? []
    #expect(open == partners.filter { $0 != "Q17" } && open.count == 40)
    let sheet = try #require(sight.proposal(1)?.sheets.first)
    #expect(sheet.adopted.count == 40 && sheet.left == ["Q17"])
  }
}
