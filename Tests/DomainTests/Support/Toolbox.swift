import Domain
import Labels

/// A process with a beginning, a decision, a paper and an end.
func pathway() -> Instrument {
  var instrument = Instrument(
    id: "path", names: [DatedName("The path to recognition")], short: "PATH",
    purpose: "Recognises a partner of an operation")
  instrument.life = Span(from: "1999-04-24")
  var rule = Eligibility(bodies: ["pfp"])
  rule.unlessRestricted = [.practical]
  instrument.openings = [
    Instrument.Opening(Span(from: "1999-04-24", to: "2010-02-08"), rule),
    Instrument.Opening(
      Span(from: "2010-02-08"),
      changed(rule) { $0.bodies = ["md", "pfp"] }),
  ]
  instrument.subjectKind = .operation
  instrument.artefacts = [Instrument.Artefact(id: "intent", .offer, "Statement of intent")]
  instrument.stages = [
    stage("interest", [.officer, .committee], within: 30, isEntry: true),
    changed(stage("potential", [.partner], within: 60)) {
      $0.produces = ["intent"]
      $0.rights = [.readsPlanning]
    },
    changed(stage("recognised", [.partner])) { $0.rights = [.commentsSilence] },
    changed(stage("ended", [])) { $0.isEnd = true },
  ]
  instrument.moves = [
    move("interest", "potential", [.committee], needs: "nac"),
    changed(move("potential", "recognised", [.committee], needs: "nac")) {
      $0.requires = ["intent"]
    },
    move("potential", "ended", [.partner, .officer]), move("recognised", "ended", [.partner]),
  ]
  return instrument
}

func stage(
  _ id: Instrument.Stage.ID, _ actors: [Instrument.Doer], within: Int? = nil,
  isEntry: Bool = false
) -> Instrument.Stage {
  changed(Instrument.Stage(id: id, Bilingual(id.text))) {
    $0.actors = actors
    $0.within = within
    $0.isEntry = isEntry
  }
}

func move(
  _ from: Instrument.Stage.ID, _ to: Instrument.Stage.ID, _ by: [Instrument.Doer],
  needs: Committee.ID? = nil
) -> Instrument.Move {
  changed(Instrument.Move(from: from, to: to, "On")) {
    $0.by = by
    $0.needs = needs
  }
}

/// An office with the process above, an operation, and everyone who has to do with a case.
struct ToolboxOffice {
  var office: ConsensusOffice

  static let start = ConsensusOffice.start
  static let swiss = delegate("CHE", "SECRET")
  static let egyptian = delegate("EGY", "SECRET")

  init() throws {
    office = try ConsensusOffice()
    try network(.found(body("kfor", .operation, founded: "1999-06-10")))
    try perform(.declare(pathway()), as: keeper)
  }

  var alliance: Alliance { office.alliance }

  mutating func network(_ action: Action, as principal: Principal = keeper) throws {
    try office.menu.network.perform(
      action, as: principal, on: Self.start, reason: "", label: nil)
  }

  /// What opens Switzerland's case, readable by the Allies and Switzerland.
  func opening(_ id: Case.ID = 1, of party: Party.ID = "CHE") -> CaseOpening {
    let label = nato("RESTRICTED", "NATO", to: [party.text], on: Self.start)
    return changed(
      CaseOpening(id, of: party, through: "path", at: "interest", marking: marked(label))
    ) {
      $0.on = Self.start
      $0.subject = "kfor"
    }
  }

  @discardableResult
  mutating func perform(
    _ action: ToolboxAction, as principal: Principal, at moment: Instant = noon(start)
  ) throws(Refusal) -> [Fact] {
    let facts = try alliance.decide(
      .toolbox(action), on: Occasion(by: principal, at: moment))
    office.menu.network.alliance.apply(facts)
    return facts
  }

  func answer(
    _ action: ToolboxAction, as principal: Principal, at moment: Instant = noon(start)
  ) -> Refusal? {
    do throws(Refusal) {
      _ = try alliance.decide(.toolbox(action), on: Occasion(by: principal, at: moment))
      return nil
    } catch {
      return error
    }
  }

  func sight(_ principal: Principal, at moment: Instant = noon(start)) -> Sight {
    office.sight(principal, at: moment)
  }

  /// Puts a step of a case under silence for two days and lets it end.
  mutating func decide(
    _ proposal: Proposal.ID, _ actions: [Action], at moment: Instant = noon(start)
  ) throws {
    let paper = try office.file(to: ["CHE"], as: ben)
    var draft = Proposal.Draft(
      in: Version.ID(paper.value * 100),
      [
        changed(Proposal.Part(id: "CHE", party: "CHE")) { $0.actions = actions }
      ], Stamp(by: ben.id, at: moment))
    draft.title = "A step of a case"
    let brought = Proposal(
      id: proposal, before: "nac", in: Paper(id: paper, origin: .alliance), draft)
    try office.perform(.bring(brought), as: ben, at: moment)
    try office.perform(
      .setSilence(proposal, until: moment.later(hours: 48), consulting: []),
      as: ConsensusOffice.chair, at: moment)
    let end = moment.later(hours: 48)
    for settlement in alliance.settlements(by: end) {
      office.menu.network.alliance.apply(settlement.facts)
    }
  }
}

/// The step of a case as a proposal holds it.
func advance(_ id: Case.ID, to stage: Instrument.Stage.ID) -> Action {
  .toolbox(.advance(id, CaseMove(to: stage)))
}
