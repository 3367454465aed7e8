import Domain
import Labels

/// Two committees of the Allies of a test, with papers that all of them may read.
struct ConsensusOffice {
  var menu: MenuOffice
  private var papers: UInt64 = 0

  static let start: Day = "2026-05-04"
  static let chair = cleared("chair", .alliance, [.chair], "SECRET")

  init(activities: [Activity] = [course()]) throws {
    menu = try MenuOffice(activities: activities)
    var committee = Committee(
      id: "nac", names: [DatedName("North Atlantic Council")], short: "NAC",
      clock: "Europe/Brussels")
    committee.holidays = ["2026-05-14", "2026-12-25"]
    committee.rules = [
      Committee.Rule(.restriction, roles: [.countryOfficer, .planner], isForAllies: true),
      Committee.Rule(.membership, roles: [.countryOfficer]),
      Committee.Rule(.menu, roles: [.planner]), Committee.Rule(.text, roles: [.planner]),
      Committee.Rule(.release, roles: [.planner]), Committee.Rule(.format, roles: [.planner]),
      Committee.Rule(.instrument, roles: [.countryOfficer]),
    ]
    try perform(.constitute(committee), as: keeper)
  }

  var alliance: Alliance { menu.network.alliance }

  /// Files a paper that the Allies may read, and others where they are named.
  mutating func file(to others: [String] = [], as principal: Principal = anna) throws -> Paper.ID {
    papers += 1
    let id = Paper.ID(papers)
    let paper = Paper(id: id, origin: principal.seat)
    let first = version(
      Version.ID(papers * 100), of: id,
      marked(nato("RESTRICTED", "NATO", to: others, on: Self.start)), by: principal,
      on: Self.start)
    try menu.network.perform(.paper(.file(paper, first)), as: principal, on: Self.start)
    return id
  }

  /// Files another version of a paper.
  mutating func revise(_ paper: Paper.ID, _ number: UInt64) throws -> Version.ID {
    let next = version(
      Version.ID(paper.value * 100 + number), of: paper,
      marked(nato("RESTRICTED", "NATO", on: Self.start)), by: anna, on: Self.start)
    try menu.network.perform(.paper(.revise(next)), as: anna, on: Self.start)
    return next.id
  }

  /// A proposal in the first version of a paper.
  func proposal(
    _ id: Proposal.ID, in paper: Paper.ID, _ parts: [Proposal.Part],
    runs: [Iteration.ID] = [], title: Bilingual? = nil
  ) -> Proposal {
    var draft = Proposal.Draft(
      in: Version.ID(paper.value * 100), parts,
      Stamp(by: anna.id, at: noon(Self.start)))
    draft.runs = runs
    draft.title = title
    return Proposal(id: id, before: "nac", in: Paper(id: paper, origin: .alliance), draft)
  }

  @discardableResult
  mutating func perform(
    _ action: ProposalAction, as principal: Principal, at moment: Instant = noon(start)
  ) throws(Refusal) -> [Fact] {
    let facts = try menu.network.alliance.decide(
      .proposal(action), on: Occasion(by: principal, at: moment))
    menu.network.alliance.apply(facts)
    return facts
  }

  func answer(
    _ action: ProposalAction, as principal: Principal, at moment: Instant = noon(start)
  ) -> Refusal? {
    do throws(Refusal) {
      _ = try alliance.decide(.proposal(action), on: Occasion(by: principal, at: moment))
      return nil
    } catch {
      return error
    }
  }

  /// Says something for a party while silence runs.
  func position(
    _ id: Proposal.Position.ID, of party: Party.ID, _ kind: Proposal.Position.Kind,
    text: String = "", at moment: Instant
  ) -> Proposal.Position {
    changed(
      Proposal.Position(
        id: id, of: party, kind, marking: marked(nato("RESTRICTED", "NATO", on: moment.day)),
        Stamp(by: delegate(party, "SECRET").id, at: moment))
    ) { $0.text = text }
  }

  mutating func say(
    _ id: Proposal.Position.ID, of party: Party.ID, _ kind: Proposal.Position.Kind,
    text: String = "", at moment: Instant
  ) throws(Refusal) {
    let position = position(id, of: party, kind, text: text, at: moment)
    try perform(.speak(1, position), as: delegate(party, "SECRET"), at: moment)
  }

  func sight(_ principal: Principal, at moment: Instant) -> Sight {
    alliance.seen(by: principal, on: moment.day, at: moment)
  }
}

/// A part that restricts a party's practical cooperation from a day on.
func suspension(of party: Party.ID, from day: Dated = "2026-06-01") -> Proposal.Part {
  changed(Proposal.Part(id: .init(stringLiteral: party.text), party: party)) {
    let limit = restriction(
      Restriction.ID(path: "suspend/\(party)/\(day.day)"), on: party, from: day)
    $0.actions = [.restrict(limit)]
  }
}

/// A part that opens the proposal's runs to a party.
func opening(for party: Party.ID) -> Proposal.Part {
  changed(Proposal.Part(id: .init(stringLiteral: party.text), party: party)) {
    $0.opensRuns = true
  }
}

extension Instant {
  /// So many hours later.
  func later(hours: Int64, milliseconds: Int64 = 0) -> Instant {
    Instant(milliseconds: self.milliseconds + hours * 3_600_000 + milliseconds)
  }
}
