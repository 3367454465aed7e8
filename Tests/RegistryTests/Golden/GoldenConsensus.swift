import Domain
import Journal
import Labels
import Registry

/// The orders of the golden journal of proposals: together their facts are of every kind that
/// there is of them, and their parts hold every action that a proposal may hold.
enum GoldenConsensus {
  /// The office before anything is proposed in it.
  static let office: [Order] = GoldenMenu.network + allies + runs + papers

  static let orders: [Order] = office + first + spoken + again + others

  static let chair = GoldenMenu.hand("chair", .alliance, .chair)
  static let planner = GoldenMenu.planner
  static let american = GoldenMenu.hand("american", .party("USA"), .delegation)
  static let norwegian = GoldenMenu.hand("norwegian", .party("NOR"), .delegation)
  private static let swede = GoldenMenu.hand("envoy", .party("SWE"), .delegation)

  static func day(_ number: Int32) -> Day { Day(number: number) ?? .earliest }

  static func plain(_ id: Body.ID, _ kind: Body.Kind) -> Body {
    Body(
      id: id, kind: kind, names: [DatedName(Bilingual("Body \(id)"))],
      short: Bilingual(id.text), founded: "1949")
  }

  static func spell(_ id: Membership.ID, _ party: Party.ID, in body: Body.ID) -> Action {
    .membership(
      .begin(Membership(id: id, party: party, body: body, from: "1950", beginning: .founded)))
  }

  static func limit(_ id: Restriction.ID, on party: Party.ID, from: Dated = "1970-01-20")
    -> Restriction
  {
    Restriction(id: id, party: party, scopes: [.practical], from: from)
  }

  /// Two Allies, a committee of theirs, and what its proposals will be about.
  static let allies: [Order] = {
    var committee = Committee(
      id: "nac", names: [DatedName(Bilingual("Council", french: "Conseil"))],
      short: Bilingual("NAC", french: "CAN"), clock: "Europe/Brussels")
    committee.holidays = [day(20), day(21)]
    // Those that there were when this journal was written.
    let matters: [Committee.Matter] = [.restriction, .membership, .body, .menu, .release, .text]
    committee.rules = matters.map { matter in
      Committee.Rule(matter, roles: [.planner], isForAllies: matter == .text)
    }
    return [
      GoldenMenu.asks(registrar, 0, GoldenMenu.state("USA"), 101),
      GoldenMenu.asks(registrar, 0, GoldenMenu.state("NOR"), 102),
      GoldenMenu.asks(registrar, 0, .body(.found(plain("nato", .alliance))), 103),
      GoldenMenu.asks(registrar, 0, .body(.found(plain("old", .format))), 104),
      GoldenMenu.asks(registrar, 0, spell(11, "USA", in: "nato"), 105),
      GoldenMenu.asks(registrar, 0, spell(12, "NOR", in: "nato"), 106),
      GoldenMenu.asks(registrar, 0, spell(13, "FIN", in: "old"), 107),
      GoldenMenu.asks(registrar, 1, .restriction(.restrict(limit(21, on: "FIN"))), 108),
      GoldenMenu.asks(registrar, 1, .proposal(.constitute(committee)), 109),
      GoldenMenu.asks(registrar, 1, .proposal(.keepClock("USA", "America/New_York")), 110),
    ]
  }()

  private static let runs: [Order] =
    GoldenMenu.offers + [
      GoldenMenu.asks(
        GoldenMenu.school, 2,
        .activity(
          .propose([GoldenMenu.run(1, town: "Helsinki"), GoldenMenu.run(2, town: "Oulu")])), 120),
      GoldenMenu.asks(planner, 3, .activity(.check(["FIN.1.1", "FIN.1.2"])), 121),
    ]

  static func version(_ id: Version.ID, of paper: Paper.ID, _ title: String) -> Version {
    Version(
      id: id, of: paper,
      Version.Content(
        title: Bilingual(title), digest: String(repeating: "0", count: 64), size: 9,
        type: "text/plain", fileName: "text.txt"), marking: GoldenMenu.marking,
      Stamp(by: planner.id, at: GoldenMenu.at(4)))
  }

  static func file(_ paper: Paper.ID, _ title: String) -> Action {
    .paper(
      .file(Paper(id: paper, origin: .alliance), version(.init(paper.value * 10), of: paper, title))
    )
  }

  private static let papers: [Order] = [
    GoldenMenu.asks(planner, 4, file(50, "Decision sheet"), 130),
    GoldenMenu.asks(planner, 4, .paper(.revise(version(501, of: 50, "Decision sheet 1"))), 131),
    GoldenMenu.asks(planner, 4, .paper(.revise(version(502, of: 50, "Decision sheet 2"))), 132),
    GoldenMenu.asks(planner, 4, file(60, "Report"), 133),
    GoldenMenu.asks(planner, 4, file(70, "Note"), 134),
  ]

  static func part(
    _ id: Proposal.Part.ID, of party: Party.ID? = nil, _ actions: [Action]
  ) -> Proposal.Part {
    var part = Proposal.Part(id: id, party: party, title: "Part \(id)")
    part.actions = actions
    return part
  }

  private static let parts: [Proposal.Part] = {
    var cluster = plain("cluster", .cluster)
    cluster.founded = "1970-01-10"
    var spell = Membership(
      id: 31, party: "SWE", body: "cluster", from: "1970-01-10", beginning: .joined)
    spell.decision = Proposal.decision(in: 500)
    let report = Marking(
      GoldenMenu.marking.label, reason: "As all Allies agreed.", guide: "2")
    var opening = Proposal.Part(id: "runs", party: "SWE")
    opening.opensRuns = true
    return [
      part(
        "bodies",
        [
          .body(.found(cluster)), .body(.include("cluster", Body.Inclusion("old"))),
          .membership(.begin(spell)),
        ]),
      part(
        "close",
        [
          .membership(.end(13, Membership.Close(on: "1970-01-12", manner: .bodyEnded))),
          .body(.end("old", Body.Ending(on: "1970-01-12", manner: .dissolved))),
        ]),
      part("lift", of: "FIN", [.restriction(.lift(21, on: "1970-02-01", by: nil))]),
      part("limit", of: "SWE", [.restriction(.restrict(limit(22, on: "SWE")))]),
      part("report", [.review(.relabel(.version(600), report, as: 41, decision: nil))]),
      opening,
    ]
  }()

  static func draft(
    _ version: Version.ID, _ parts: [Proposal.Part], on day: Int64,
    _ revision: Proposal.Revision? = nil
  ) -> Proposal.Draft {
    var draft = Proposal.Draft(
      in: version, parts, Stamp(by: planner.id, at: GoldenMenu.at(day)))
    draft.revision = revision
    if parts.contains(where: \.opensRuns) { draft.runs = ["FIN.1.1", "FIN.1.2"] }
    return draft
  }

  private static let first: [Order] = {
    var sheet = draft(500, parts, on: 5)
    sheet.title = Bilingual("What was decided", french: "Ce qui fut décidé")
    let proposal = Proposal(id: 54, before: "nac", in: Paper(id: 50, origin: .alliance), sheet)
    return [
      GoldenMenu.asks(planner, 5, .proposal(.bring(proposal)), 140),
      silence(54, until: 7, on: 5, consulting: ["SWE"], 141),
    ]
  }()

  static func silence(
    _ id: Proposal.ID, until ends: Int64, on day: Int64, consulting: [Party.ID] = [],
    _ number: UInt64
  ) -> Order {
    let action = ProposalAction.setSilence(
      id, until: GoldenMenu.at(ends), consulting: consulting)
    return GoldenMenu.asks(chair, day, .proposal(action), number)
  }

  static func says(
    _ principal: Principal, _ day: Int64, _ kind: Proposal.Position.Kind, on proposal: Proposal.ID,
    _ number: UInt64
  ) -> Order {
    var position = Proposal.Position(
      id: .init(number), of: principal.party ?? "USA", kind,
      marking: GoldenMenu.marking, Stamp(by: principal.id, at: GoldenMenu.at(day)))
    position.text = "So we say."
    return GoldenMenu.asks(principal, day, .proposal(.speak(proposal, position)), number)
  }

  private static let spoken: [Order] = [
    says(american, 6, .agrees, on: 54, 150),
    says(norwegian, 6, .needsTime(GoldenMenu.at(8)), on: 54, 151),
    says(swede, 6, .comments, on: 54, 152),
    GoldenMenu.asks(chair, 6, .proposal(.extend(54, until: GoldenMenu.at(8))), 153),
    says(norwegian, 7, .objects(.runs(["FIN.1.2"], in: ["runs"])), on: 54, 154),
    says(american, 7, .objects(.parts(["close"])), on: 54, 155),
  ]

  /// The first silence has ended; what was stopped comes again, and again.
  private static let again: [Order] = [
    GoldenMenu.asks(
      planner, 9, .proposal(.redraft(54, draft(501, [parts[1]], on: 9, .revision))), 160),
    silence(54, until: 12, on: 9, 161),
    says(norwegian, 10, .objects(.whole), on: 54, 162),
    GoldenMenu.asks(
      planner, 10, .proposal(.redraft(54, draft(502, [parts[1]], on: 10, .addition))), 163),
    silence(54, until: 12, on: 10, 164),
    GoldenMenu.asks(chair, 11, .proposal(.escalate(54)), 165),
    GoldenMenu.asks(planner, 11, .proposal(.withdraw(54)), 166),
  ]

  private static let others: [Order] = {
    let text = Proposal(
      id: 55, before: "nac", in: Paper(id: 60, origin: .alliance),
      draft(600, [part("text", [])], on: 12))
    let waiting = Proposal(
      id: 56, before: "nac", in: Paper(id: 70, origin: .alliance),
      draft(
        700,
        [
          part(
            "limit", of: "SWE", [.restriction(.restrict(limit(23, on: "FIN", from: "1970-03-01")))])
        ], on: 12))
    return [
      GoldenMenu.asks(planner, 12, .proposal(.bring(text)), 170),
      GoldenMenu.asks(planner, 12, .proposal(.bring(waiting)), 171),
      silence(55, until: 14, on: 12, 172), silence(56, until: 20, on: 12, 173),
      // The clock has adopted the text by now, which is recorded before what follows.
      says(norwegian, 15, .agrees, on: 56, 174),
    ]
  }()

  /// Makes the journal anew, as this program writes it.
  static func journal() async throws -> MemoryJournal {
    let journal = MemoryJournal()
    let registry = try Registrar(journal)
    for order in orders { _ = try await registry.perform(order) }
    return journal
  }
}
