import Domain
import Exchange
import Foundation
import Journal
import Labels
import Registry

/// Invented proposals before the pack's council: one adopted, one that was stopped for one partner,
/// one under silence, one that waits for a silence.
struct InventedDecisions: Sendable {
  let office: Office
  let accounts: Accounts

  /// Who acts, by account, before which committee.
  private struct Table {
    var committee: Committee
    var planner: Principal
    var chair: Principal
    var finland: Principal
    var germany: Principal
  }

  /// Records them, dated by the present; nothing where the pack has no such council or people.
  func perform() async throws {
    let now = Clock.now
    let alliance = office.registrar.latest.alliance
    let sight = alliance.seen(by: Principal(id: .named("demonstration")), on: now.day, at: now)
    guard let council = Committee.ID("nac"), let committee = sight.committee(council),
      let table = try table(of: committee, at: now)
    else { return }
    let format = Body.ID("ip")
    let eyes = alliance.seen(by: table.planner, on: now.day, at: now)
    let waiting = eyes.iterations(MenuQuery(year: now.day.year + 1)).filter { run in
      run.mayBeOpened && !(run.approval?.isGeneral ?? false)
    }
    let runs = eyes.forAllAllies(waiting).map(\.id).sorted().prefix(400)
    try await adopted(at: table, now)
    if let format { try await stopped(at: table, joining: format, now) }
    try await running(at: table, Array(runs), now)
    _ = try await bring(
      "cold", "Guidance on training in the cold (invented)", at: table,
      now.later(hours: -6)
    ) { draft in draft.parts = text("The guidance is agreed (invented)") }
  }

  private func table(of committee: Committee, at now: Instant) throws -> Table? {
    func principal(_ name: String) throws -> Principal? {
      guard let account = try accounts.account(named: name), let id = Person.ID(account.person)
      else { return nil }
      return office.registrar.latest.alliance.principal(id, at: now)
    }
    guard let planner = try principal("demo-planner"), let chair = try principal("demo-chair"),
      let finland = try principal("demo-fin"), let germany = try principal("demo-deu")
    else { return nil }
    return Table(
      committee: committee, planner: planner, chair: chair, finland: finland, germany: germany)
  }

  private func text(_ title: String) -> [Proposal.Part] {
    Proposal.Part.ID("text").map { [Proposal.Part(id: $0, title: title)] } ?? []
  }

  private func adopted(at table: Table, _ now: Instant) async throws {
    let start = now.later(hours: -24 * 9)
    let id = try await bring(
      "harbours", "Statement on safe harbours (invented)", at: table, start
    ) { draft in
      draft.parts = text("The statement is agreed (invented)")
      draft.title = Bilingual("Statement on safe harbours (invented)")
    }
    let ends = start.later(hours: 72)
    try await act(
      .setSilence(id, until: ends, consulting: []), table.chair, "harbours/silence", start)
    try await speak(
      on: id, .agrees, "", "harbours/fin", Occasion(by: table.finland, at: start.later(hours: 5)))
  }

  private func stopped(
    at table: Table, joining body: Body.ID, _ now: Instant
  ) async throws {
    let start = now.later(hours: -24 * 5)
    let id = try await bring(
      "platform", "Two partners join the platform (invented)", at: table, start
    ) { draft in
      draft.parts = ["COL", "MLT"].compactMap { joining(body, $0, from: now.day.adding(30)) }
      draft.title = Bilingual("A partner joins the platform (invented)")
    }
    let ends = start.later(hours: 48)
    try await act(
      .setSilence(id, until: ends, consulting: []), table.chair, "platform/silence", start)
    guard let part = Proposal.Part.ID("MLT") else { return }
    let words = "Our capital has asked for the assessment first (invented)."
    try await speak(
      on: id, .objects(.parts([part])), words, "platform/deu",
      Occasion(by: table.germany, at: start.later(hours: 30)))
  }

  private func running(
    at table: Table, _ runs: [Iteration.ID], _ now: Instant
  ) async throws {
    guard !runs.isEmpty else { return }
    let start = now.later(hours: -20)
    let id = try await bring(
      "menu", "Courses of next year for six partners (invented)", at: table, start
    ) { draft in
      draft.parts = ["ARM", "AUT", "CHE", "JOR", "JPN", "UKR"].compactMap { code in
        guard let id = Proposal.Part.ID(code), let party = Party.ID(code) else { return nil }
        var part = Proposal.Part(id: id, party: party)
        part.opensRuns = true
        return part
      }
      draft.runs = runs
      draft.title = Bilingual("Courses of next year for partners (invented)")
    }
    let day = table.committee.workingDay(2, after: now.day)
    let ends = Instant(milliseconds: Int64(day.number) * 86_400_000 + 16 * 3_600_000)
    try await act(.setSilence(id, until: ends, consulting: []), table.chair, "menu/silence", start)
    try await speak(
      on: id, .agrees, "", "menu/fin", Occasion(by: table.finland, at: start.later(hours: 8)))
  }

  private func joining(_ body: Body.ID, _ code: String, from day: Day) -> Proposal.Part? {
    guard let id = Proposal.Part.ID(code), let party = Party.ID(code) else { return nil }
    var spell = Membership(
      id: Membership.ID(path: "demonstration/platform/\(code)"), party: party, body: body,
      from: Dated(day), beginning: .joined)
    spell.note = Bilingual("Invented.")
    var part = Proposal.Part(id: id, party: party)
    part.actions = [.membership(.begin(spell))]
    return part
  }

  private func speak(
    on id: Proposal.ID, _ kind: Proposal.Position.Kind, _ text: String, _ path: String,
    _ occasion: Occasion
  ) async throws {
    let (principal, moment) = (occasion.principal, occasion.at)
    guard let party = principal.party else { return }
    var position = Proposal.Position(
      id: Proposal.Position.ID(path: "demonstration/\(path)"), of: party, kind,
      marking: marking(at: moment), Stamp(by: principal.id, at: moment))
    position.text = text
    try await act(.speak(id, position), principal, path, moment)
  }

  private func marking(at moment: Instant) -> Marking {
    var label = Label(
      policy: PolicyName("NATO", oid: "1.3.26.1.3.1"), classification: "RESTRICTED",
      categories: [Category(tag: "Context", kind: .permissive, values: ["NATO"])],
      created: moment.labelMoment)
    label.reviewDue = moment.day.adding(3650).labelMoment
    return Marking(label, reason: "Deliberations of Allies (invented).")
  }

  private func bring(
    _ code: String, _ title: String, at table: Table, _ moment: Instant,
    _ fill: (inout Proposal.Draft) -> Void
  ) async throws -> Proposal.ID {
    let path = "demonstration/decision/\(code)"
    let bytes = Array("\(title)\n\nInvented for the demonstration.\n".utf8)
    let digest = try accounts.papers.put(bytes, at: moment.milliseconds / 1000).description
    let paper = Paper(
      id: Paper.ID(path: path), series: "DEMO-WP(\(moment.day.year))", origin: .alliance)
    let stamp = Stamp(by: table.planner.id, at: moment)
    let version = Version(
      id: Version.ID(path: path + "/1"), of: paper.id,
      Version.Content(
        title: Bilingual(title), digest: digest, size: bytes.count, type: "text/plain",
        fileName: "\(code).txt"),
      marking: marking(at: moment), stamp)
    try await record(.paper(.file(paper, version)), table.planner, path + "/paper", moment)
    var draft = Proposal.Draft(in: version.id, [], stamp)
    fill(&draft)
    let proposal = Proposal(
      id: Proposal.ID(path: path), before: table.committee.id, in: paper, draft)
    try await act(.bring(proposal), table.planner, code + "/bring", moment)
    return proposal.id
  }

  private func act(
    _ action: ProposalAction, _ principal: Principal, _ path: String, _ moment: Instant
  ) async throws {
    try await record(.proposal(action), principal, "demonstration/decision/" + path, moment)
  }

  private func record(
    _ action: Action, _ principal: Principal, _ path: String, _ moment: Instant
  ) async throws {
    try await office.record(action, principal, path, moment)
  }
}

extension Instant {
  /// So many hours later.
  fileprivate func later(hours: Int64) -> Instant {
    Instant(milliseconds: milliseconds + hours * 3_600_000)
  }
}
