import Domain
import Exchange
import Foundation
import Journal
import Labels
import Registry

/// Invented meetings before the pack's committees: some held and closed, one with partners who were
/// chosen by criteria and let in by a decision, one that decided what a silence could not, one that
/// waits to be closed, and those of the coming weeks.
struct InventedMeetings: Sendable {
  let office: Office
  let accounts: Accounts

  /// Who acts.
  private struct Hands {
    var planner: Principal
    var chair: Principal
    var germany: Principal
  }

  /// A meeting as it is told in a line.
  private struct Line {
    var code: String
    var committee: String
    var title: Bilingual
    /// Days from today.
    var days: Int
    /// Minutes after midnight in UTC.
    var minutes: Int
    var items: [String]
  }

  private static let lines: [Line] = [
    Line(
      code: "north", committee: "nac",
      title: Bilingual("The north (invented)", french: "Le Nord (inventé)"), days: -40,
      minutes: 540, items: ["Situation", "What partners of the region could add"]),
    Line(
      code: "plans", committee: "pcsc",
      title: Bilingual("Plans of next year (invented)", french: "Plans de l’an prochain (inventé)"),
      days: -27, minutes: 840,
      items: ["Draft menu", "Seats for the coming year", "Any other item"]),
    Line(
      code: "cables", committee: "pcsc",
      title: Bilingual("Cables under the sea (invented)", french: "Câbles sous-marins (inventé)"),
      days: -13, minutes: 510, items: ["What happened", "Who repairs, and how fast"]),
    Line(
      code: "guidance", committee: "nac",
      title: Bilingual("Open matters (invented)", french: "Questions en suspens (inventé)"),
      days: -6, minutes: 600, items: ["Matters that silence did not settle"]),
    Line(
      code: "week", committee: "pcsc",
      title: Bilingual("Weekly round (invented)", french: "Tour hebdomadaire (inventé)"), days: -1,
      minutes: 540, items: ["Reports", "Calendar"]),
    Line(
      code: "next", committee: "pcsc",
      title: Bilingual("Weekly round (invented)", french: "Tour hebdomadaire (inventé)"), days: 6,
      minutes: 540, items: ["Reports", "Calendar"]),
    Line(
      code: "council", committee: "nac",
      title: Bilingual("Council (invented)", french: "Conseil (inventé)"), days: 3,
      minutes: 570, items: ["Partnerships: state of play", "Any other item"]),
    Line(
      code: "grain", committee: "pcsc",
      title: Bilingual("Safe sea lanes (invented)", french: "Voies maritimes sûres (inventé)"),
      days: 10, minutes: 780, items: ["Where ships wait", "Who could watch which waters"]),
    Line(
      code: "ukraine", committee: "nac",
      title: Bilingual("Training together (invented)", french: "Se former ensemble (inventé)"),
      days: 16, minutes: 600, items: ["Needs", "Offers of schools"]),
    Line(
      code: "budget", committee: "pcsc",
      title: Bilingual("Money for partners (invented)", french: "Crédits partenaires (inventé)"),
      days: 20, minutes: 840, items: ["Where the year stands"]),
    Line(
      code: "gulf", committee: "nac",
      title: Bilingual("Talks in the Gulf (invented)", french: "Entretiens du Golfe (inventé)"),
      days: 24, minutes: 540, items: ["Programme"]),
    Line(
      code: "year", committee: "nac",
      title: Bilingual("The year ahead (invented)", french: "L’année à venir (inventé)"), days: 30,
      minutes: 540, items: ["Priorities", "Calendar of the committees"]),
  ]

  /// Records them, dated by the present; nothing where the pack has no such committees or people.
  func perform() async throws {
    let now = Clock.now
    let sight = office.registrar.latest.alliance.seen(
      by: Principal(id: .named("demonstration")), on: now.day, at: now)
    let known = Set(sight.committees.map(\.id.text))
    guard known.isSuperset(of: Self.lines.map(\.committee)), let hands = try hands(at: now) else {
      return
    }
    for line in Self.lines { try await plan(line, hands, now) }
    try await choosePartners(of: "cables", hands, now)
    try await choosePartners(of: "grain", hands, now)
    try await inviteBody("ukraine", hands, now)
    try await decide(hands, now)
    try await move(hands, now)
    for line in Self.lines where line.days < -1 { try await conclude(line, hands, now) }
  }

  private func hands(at now: Instant) throws -> Hands? {
    func principal(_ name: String) throws -> Principal? {
      guard let account = try accounts.account(named: name), let id = Person.ID(account.person)
      else { return nil }
      return office.registrar.latest.alliance.principal(id, at: now)
    }
    guard let planner = try principal("demo-planner"), let chair = try principal("demo-chair"),
      let germany = try principal("demo-deu")
    else { return nil }
    return Hands(planner: planner, chair: chair, germany: germany)
  }

  private func id(_ code: String) -> Meeting.ID {
    Meeting.ID(path: "demonstration/meeting/\(code)")
  }

  private func item(_ code: String, _ place: Int) -> AgendaItem.ID {
    AgendaItem.ID(path: "demonstration/meeting/\(code)/\(place)")
  }

  private func begins(_ line: Line, _ now: Instant) -> Instant {
    // Committees do not sit at weekends: what is past was before, what is ahead comes after.
    var day = now.day.adding(line.days)
    while day.weekday > 4 { day = line.days < 0 ? day.previous : day.next }
    return Instant(
      milliseconds: Int64(day.number) * 86_400_000 + Int64(line.minutes) * 60_000)
  }

  private func line(_ code: String) -> Line {
    Self.lines.first { $0.code == code } ?? Self.lines[0]
  }

  /// The moment at which a meeting is called together: five weeks before, or today.
  private func called(_ line: Line, _ now: Instant) -> Instant {
    let wanted = begins(line, now).later(hours: -35 * 24)
    return min(wanted, now.later(hours: -30))
  }

  private func plan(_ line: Line, _ hands: Hands, _ now: Instant) async throws {
    guard let committee = Committee.ID(line.committee) else { return }
    let at = called(line, now)
    let isOpen = ["cables", "grain", "ukraine"].contains(line.code)
    let call = Meeting.Call(
      line.title, begins: begins(line, now), place: "Room \(2 + line.items.count) (invented)",
      marking: marking(at: at, isReleased: isOpen))
    var meeting = Meeting(
      id: id(line.code), of: committee, call, Stamp(by: hands.planner.id, at: at))
    meeting.agenda = line.items.enumerated().map { place, title in
      let isInner = isOpen && place == 0
      return AgendaItem(
        id: item(line.code, place), Bilingual("\(title) (invented)"),
        marking: marking(at: at, isReleased: isOpen && !isInner))
    }
    try await act(.plan(meeting), hands.planner, "\(line.code)/plan", at)
  }

  /// Ranks partners, keeps the choice with one departure, and lets them in by silence.
  private func choosePartners(
    of code: String, _ hands: Hands, _ now: Instant
  ) async throws {
    let line = line(code)
    let at = called(line, now).later(hours: 2)
    let sight = office.registrar.latest.alliance.seen(by: hands.planner, on: at.day, at: at)
    guard let meeting = sight.meeting(id(code)) else { return }
    let criteria = Composition.Criteria(
      [
        Composition.Weight(.contribution, 35), Composition.Weight(.capability, 30),
        Composition.Weight(.interest, 20), Composition.Weight(.balance, 15),
      ], count: 7)
    let ranked = sight.ranking(by: criteria, for: meeting).ranked.map(\.party)
    guard ranked.count > 8 else { return }
    // The seventh is left out for the eighth, so that there is a departure to be read.
    let chosen = (ranked.prefix(6) + [ranked[7]]).sorted()
    var choice = Composition.Choice(
      criteria, chosen: chosen, marking: marking(at: at, isReleased: false))
    choice.reasons = [ranked[6], ranked[7]].sorted().map { party in
      let why =
        party == ranked[7]
        ? "It keeps the repair ships of the region (invented)."
        : "It asked to come next time instead (invented)."
      return Composition.Reason(party, why)
    }
    try await act(.compose(meeting.id, choice), hands.planner, "\(code)/compose", at)
    let parts = chosen.compactMap { party -> Proposal.Part? in
      guard let part = Proposal.Part.ID(party.text) else { return nil }
      var made = Proposal.Part(id: part, party: party)
      made.actions = [
        .meeting(.invite(meeting.id, .party(party), by: decision(of: code + "-guests")))
      ]
      return made
    }
    try await invite(parts, to: line, hands, at)
  }

  private func inviteBody(_ code: String, _ hands: Hands, _ now: Instant) async throws {
    let line = line(code)
    let at = called(line, now).later(hours: 2)
    guard let body = Body.ID("nuc-council"), let id = Proposal.Part.ID("council"),
      office.registrar.latest.sight(on: now.day).body(body) != nil
    else { return }
    var part = Proposal.Part(id: id, title: "The council as a whole (invented)")
    part.actions = [
      .meeting(.invite(self.id(code), .body(body), by: decision(of: code + "-guests")))
    ]
    try await invite([part], to: line, hands, at)
  }

  private func invite(
    _ parts: [Proposal.Part], to line: Line, _ hands: Hands, _ at: Instant
  ) async throws {
    let title = "Partners at “\(line.title.english)”"
    let proposal = try await bring(
      (line.code + "-guests", title), before: line.committee, hands, at
    ) { draft in
      draft.parts = parts
      draft.title = Bilingual(title)
    }
    guard let proposal else { return }
    try await record(
      .proposal(.setSilence(proposal, until: at.later(hours: 24), consulting: [])), hands.chair,
      "\(line.code)/guests/silence", at)
  }

  /// A proposal that silence could not settle, taken to the meeting that decided it.
  private func decide(_ hands: Hands, _ now: Instant) async throws {
    let line = line("guidance")
    let at = called(line, now).later(hours: 30)
    let title = "Common rules for visits (invented)"
    let proposal = try await bring(("rules", title), before: line.committee, hands, at) { draft in
      draft.parts = ["annex", "rules"].compactMap { code in
        Proposal.Part.ID(code).map {
          Proposal.Part(
            id: $0, title: code == "rules" ? "The rules (invented)" : "The annex (invented)")
        }
      }
      draft.title = Bilingual(title)
    }
    guard let proposal, let party = hands.germany.party else { return }
    try await record(
      .proposal(.setSilence(proposal, until: at.later(hours: 48), consulting: [])), hands.chair,
      "rules/silence", at)
    var position = Proposal.Position(
      id: Proposal.Position.ID(path: "demonstration/rules/deu"), of: party, .objects(.whole),
      marking: marking(at: at.later(hours: 20), isReleased: false),
      Stamp(by: hands.germany.id, at: at.later(hours: 20)))
    position.text = "We would rather talk about it (invented)."
    try await record(
      .proposal(.speak(proposal, position)), hands.germany, "rules/deu", at.later(hours: 20))
    try await record(
      .proposal(.escalate(proposal)), hands.chair, "rules/escalate", at.later(hours: 22))
    var point = AgendaItem(
      id: item(line.code, 9), Bilingual(title, french: "Règles communes de visite (inventé)"),
      marking: marking(at: at.later(hours: 23), isReleased: false))
    point.proposal = proposal
    point.papers = [Version.ID(path: "demonstration/meeting/paper/rules/1")]
    try await act(
      .add(meeting(line), point, before: nil), hands.planner, "\(line.code)/add",
      at.later(hours: 23))
    var conclusion = Meeting.Conclusion(.agreed)
    conclusion.adopting = [Proposal.Part.ID("rules")].compactMap(\.self)
    conclusion.arising = [
      task(line, "Redraft the annex (invented)", .alliance, due: now.day.adding(12))
    ]
    try await act(
      .conclude(meeting(line), point.id, conclusion), hands.chair, "\(line.code)/rules",
      begins(line, now).later(hours: 1))
  }

  private func meeting(_ line: Line) -> Meeting.ID { id(line.code) }

  /// One ahead is moved, another called off.
  private func move(_ hands: Hands, _ now: Instant) async throws {
    let at = now.later(hours: -5)
    let line = line("budget")
    let sight = office.registrar.latest.alliance.seen(by: hands.chair, on: at.day, at: at)
    if var call = sight.meeting(id(line.code))?.call {
      call.begins = call.begins.later(hours: 24)
      try await act(.change(id(line.code), call), hands.chair, "\(line.code)/move", at)
    }
    try await act(.cancel(id("gulf")), hands.chair, "gulf/cancel", at)
  }

  /// Says what came of a meeting, who came, and closes it.
  private func conclude(_ line: Line, _ hands: Hands, _ now: Instant) async throws {
    let after = begins(line, now).later(hours: 3)
    let sight = office.registrar.latest.alliance.seen(by: hands.chair, on: after.day, at: after)
    guard let told = sight.meeting(id(line.code)) else { return }
    let (allies, guests) = sight.participants(in: told)
    let attendance = (allies + guests).sorted().enumerated().compactMap { place, party in
      place % 9 == 8 ? nil : Meeting.Attendance(party, people: 1 + place % 3)
    }
    try await act(.attend(told.id, attendance), hands.chair, "\(line.code)/attend", after)
    let outcomes: [AgendaItem.Outcome] = [.noted, .agreed, .deferred]
    for (place, item) in told.agenda.enumerated() where item.outcome == nil {
      var conclusion = Meeting.Conclusion(outcomes[place % 3])
      if place == 1, let owner = (line.code == "plans" ? Party.ID("FIN") : Party.ID("DEU")) {
        conclusion.arising = [
          task(line, "Send figures to the staff (invented)", .party(owner), due: now.day.adding(5))
        ]
      }
      try await act(
        .conclude(told.id, item.id, conclusion), hands.chair, "\(line.code)/item\(place)", after)
    }
    try await act(
      .close(told.id, record: nil), hands.chair, "\(line.code)/close", after.later(hours: 1))
  }

  private func task(
    _ line: Line, _ text: String, _ owner: Principal.Seat, due: Day
  ) -> AgendaItem.Arising {
    AgendaItem.Arising(
      id: .init(path: "demonstration/meeting/\(line.code)/\(text)"), text, owner: owner, due: due)
  }
}

/// What they stand on: papers, proposals, labels.
extension InventedMeetings {
  private func decision(of code: String) -> Decision.ID? {
    Proposal.decision(in: Version.ID(path: "demonstration/meeting/paper/\(code)/1"))
  }

  /// For the Allies alone, or for partners of every framework too.
  private func marking(at moment: Instant, isReleased: Bool) -> Marking {
    let owner = isReleased ? ["NATO", "Releasable"] : ["NATO"]
    var categories = [Category(tag: "Context", kind: .permissive, values: owner)]
    if isReleased {
      categories.append(
        Category(
          tag: "Releasable To", kind: .permissive, values: ["NATO", "EAPC", "MD", "ICI", "IP"]))
    }
    var label = Label(
      policy: PolicyName("NATO", oid: "1.3.26.1.3.1"), classification: "RESTRICTED",
      categories: categories, created: moment.labelMoment)
    label.reviewDue = moment.day.adding(3650).labelMoment
    let reason =
      isReleased ? "Partners may come (invented)." : "Deliberations of Allies (invented)."
    return Marking(label, reason: reason)
  }

  private func bring(
    _ named: (code: String, title: String), before committee: String, _ hands: Hands,
    _ moment: Instant, _ fill: (inout Proposal.Draft) -> Void
  ) async throws -> Proposal.ID? {
    guard let committee = Committee.ID(committee) else { return nil }
    let (code, title) = named
    let path = "demonstration/meeting/paper/\(code)"
    let bytes = Array("\(title)\n\nInvented for the demonstration.\n".utf8)
    let digest = try accounts.papers.put(bytes, at: moment.milliseconds / 1000).description
    let paper = Paper(
      id: Paper.ID(path: path), series: "DEMO-M(\(moment.day.year))", origin: .alliance)
    let stamp = Stamp(by: hands.planner.id, at: moment)
    let version = Version(
      id: Version.ID(path: path + "/1"), of: paper.id,
      Version.Content(
        title: Bilingual(title), digest: digest, size: bytes.count, type: "text/plain",
        fileName: "\(code).txt"),
      marking: marking(at: moment, isReleased: false), stamp)
    try await record(.paper(.file(paper, version)), hands.planner, code + "/paper", moment)
    var draft = Proposal.Draft(in: version.id, [], stamp)
    fill(&draft)
    let proposal = Proposal(id: Proposal.ID(path: path), before: committee, in: paper, draft)
    try await record(.proposal(.bring(proposal)), hands.planner, code + "/bring", moment)
    return proposal.id
  }

  private func act(
    _ action: MeetingAction, _ principal: Principal, _ path: String, _ moment: Instant
  ) async throws {
    try await record(.meeting(action), principal, path, moment)
  }

  private func record(
    _ action: Action, _ principal: Principal, _ path: String, _ moment: Instant
  ) async throws {
    try await office.record(action, principal, "demonstration/meeting/" + path, moment)
  }
}

extension Instant {
  /// So many hours later.
  fileprivate func later(hours: Int64) -> Instant {
    Instant(milliseconds: milliseconds + hours * 3_600_000)
  }
}
