public import Domain

/// What must be done to a record so that it says what a pack says.
///
/// The steps stand in an order in which each may rest on those before it. Importing the same
/// pack again gives no steps. What the record holds and the pack does not is left alone.
public struct ImportPlan: Sendable {
  /// One action, and where in the pack it comes from.
  public struct Step: Hashable, Sendable {
    /// What to ask for.
    public var action: Action
    /// The record that it is about.
    public var subject: Subject
    /// Why: the edition of the pack.
    public var reason: String
    /// A name that this step has whenever this edition is imported, for idempotency keys:
    /// `nato/party/FIN` to add, `nato/party/FIN@2026-11-21` to correct.
    public var path: String
    /// The file and line.
    public var origin: PackSpot
  }

  /// The actions, in order.
  public private(set) var steps: [Step] = []
  /// Why some records could not be put in order; the steps are not to be taken then.
  public private(set) var problems: [PackProblem] = []

  private let pack: Pack
  private let sight: Sight
  private var reason: String { "Edition \(pack.edition.day) of pack \(pack.edition.code)" }

  /// Plans the import of a pack into what a sight sees.
  public init(_ pack: Pack, for sight: Sight) {
    self.pack = pack
    self.sight = sight
    planSourcesAndTerms()
    planNetwork()
    planMemberships()
    planRestrictions()
    for body in pack.bodies { planEnding(of: body) }
    planCommittees()
    planFigures()
    planToolbox()
    planQuestionnaires()
    // Last: from then on every reason bears a label.
    for adoption in pack.adoptions where !sight.policies.contains(adoption) {
      add(.access(.adopt(adoption)), .policy(adoption.name), again: true)
    }
    if sight.edition != pack.edition {
      add(.reference(.nameEdition(pack.edition)), .edition, again: true)
    }
  }

  private mutating func add(
    _ action: Action, _ subject: Subject, again: Bool, suffix: String = ""
  ) {
    let place = pack.place(of: subject)
    let path = place.path + suffix + (again ? "@\(pack.edition.day)" : "")
    steps.append(
      Step(
        action: action, subject: subject, reason: reason, path: path, origin: place.spot))
  }

  private mutating func planSourcesAndTerms() {
    for source in pack.sources {
      let old = sight.source(source.id)
      if old == source { continue }
      let action = old == nil ? ReferenceAction.addSource(source) : .correctSource(source)
      add(.reference(action), .source(source.id), again: old != nil)
    }
    for term in pack.terms {
      let old = sight.term(term.id)
      if old == term { continue }
      let action = old == nil ? ReferenceAction.addTerm(term) : .correctTerm(term)
      add(.reference(action), .term(term.id), again: old != nil)
    }
  }

  private mutating func planNetwork() {
    let order = PackOrder(pack)
    for cycle in order.cycles {
      guard let first = cycle.first else { continue }
      let named = cycle.map { subject in
        "\(subject.kindWord) '\(subject.codeText)' (\(pack.place(of: subject).spot))"
      }
      problems.append(
        PackProblem(
          .cycle(named), at: pack.place(of: first).spot,
          remedy: "leave out one of these references"))
    }
    let parties = Dictionary(pack.parties.map { ($0.id, $0) }) { first, _ in first }
    let bodies = Dictionary(pack.bodies.map { ($0.id, $0) }) { first, _ in first }
    let decisions = Dictionary(pack.decisions.map { ($0.id, $0) }) { first, _ in first }
    for subject in order.subjects {
      switch subject {
      case .party(let id): parties[id].map { plan($0) }
      case .body(let id): bodies[id].map { plan($0) }
      case .decision(let id):
        decisions[id].map { plan($0, withoutBody: order.founding.contains(id)) }
      default: break
      }
    }
    for decision in pack.decisions where order.founding.contains(decision.id) {
      planBody(of: decision)
    }
  }

  private mutating func plan(_ party: Party) {
    let old = sight.party(party.id)
    if old == party { return }
    let action = old == nil ? PartyAction.add(party) : .correct(party)
    add(.party(action), .party(party.id), again: old != nil)
  }

  private mutating func plan(_ decision: Decision, withoutBody: Bool) {
    var decision = decision
    let old = sight.decision(decision.id)
    if withoutBody, let body = decision.body, sight.body(body) == nil { decision.body = nil }
    if old == decision { return }
    let action = old == nil ? ReferenceAction.addDecision(decision) : .correctDecision(decision)
    add(.reference(action), .decision(decision.id), again: old != nil)
  }

  /// Says of a decision which body it is of, once the body that it founded is there.
  private mutating func planBody(of decision: Decision) {
    guard let body = decision.body, sight.body(body) == nil else { return }
    let action = ReferenceAction.correctDecision(decision)
    add(.reference(action), .decision(decision.id), again: false, suffix: "/body")
  }

  /// Founds or corrects a body, its ending left for later: that may name bodies not yet there.
  private mutating func plan(_ body: Body) {
    var open = body
    let old = sight.body(body.id)
    open.ending = ending(of: body, after: old)
    if old == open { return }
    let action = old == nil ? BodyAction.found(open) : .correct(open)
    add(.body(action), .body(body.id), again: old != nil)
  }

  /// The ending that a body has while its memberships are put in: none that would cut off
  /// what the pack lets go on.
  private func ending(of body: Body, after old: Body?) -> Body.Ending? {
    guard let new = body.ending, let old = old?.ending else { return nil }
    guard old.on.day < new.on.day else { return old }
    return Body.Ending(on: new.on, manner: new.manner, into: old.into)
  }

  private mutating func planEnding(of body: Body) {
    guard let ending = body.ending else { return }
    guard let old = sight.body(body.id)?.ending else {
      return add(.body(.end(body.id, ending)), .body(body.id), again: false, suffix: "/ending")
    }
    if old == ending { return }
    add(.body(.correct(body)), .body(body.id), again: true, suffix: "/ending")
  }

  /// Corrections first: a spell that now ends earlier makes room for the next one.
  private mutating func planMemberships() {
    for spell in pack.memberships {
      guard let old = sight.membership(spell.id), old != spell else { continue }
      add(.membership(.correct(spell)), .membership(spell.id), again: true)
    }
    for spell in pack.memberships where sight.membership(spell.id) == nil {
      add(.membership(.begin(spell)), .membership(spell.id), again: false)
    }
  }

  private mutating func planCommittees() {
    for committee in pack.committees where sight.committee(committee.id) != committee {
      let isKnown = sight.committee(committee.id) != nil
      add(.proposal(.constitute(committee)), .committee(committee.id), again: isKnown)
    }
    for clock in pack.clocks where sight.clock(of: clock.party) != clock.zone {
      let isKnown = sight.clock(of: clock.party) != nil
      add(
        .proposal(.keepClock(clock.party, clock.zone)), .party(clock.party), again: isKnown,
        suffix: "/clock")
    }
  }

  private mutating func planFigures() {
    for indicator in pack.indicators where sight.indicator(indicator.id) != indicator {
      let isKnown = sight.indicator(indicator.id) != nil
      add(.observation(.define(indicator)), .indicator(indicator.id), again: isKnown)
    }
    for value in pack.observations where sight.observation(value.id) != value {
      let isKnown = sight.observation(value.id) != nil
      add(
        .observation(isKnown ? .correct(value) : .observe(value)), .observation(value.id),
        again: isKnown)
    }
  }

  /// Instruments in the order in which one took another's place, then the cases of the past.
  private mutating func planToolbox() {
    var waiting = pack.instruments
    var known: Set<Instrument.ID> = []
    while !waiting.isEmpty {
      let names = Set(waiting.map(\.id))
      let ready = waiting.filter { names.isDisjoint(with: $0.predecessors) }
      if ready.isEmpty {
        let named = waiting.map {
          "instrument '\($0.id)' (\(pack.place(of: .instrument($0.id)).spot))"
        }
        problems.append(
          PackProblem(
            .cycle(named), at: pack.place(of: .instrument(waiting[0].id)).spot,
            remedy: "leave out one of these references"))
        return
      }
      for instrument in ready where sight.instrument(instrument.id) != instrument {
        let isKnown = sight.instrument(instrument.id) != nil
        add(.toolbox(.declare(instrument)), .instrument(instrument.id), again: isKnown)
      }
      known.formUnion(ready.map(\.id))
      waiting.removeAll { known.contains($0.id) }
    }
    for one in pack.cases {
      let old = sight.caseFile(one.id)
      if old?.unstamped == one.unstamped { continue }
      add(.toolbox(.record(one)), .case(one.id), again: old != nil)
    }
  }

  /// After instruments and indicators, which they name.
  private mutating func planQuestionnaires() {
    for questionnaire in pack.questionnaires {
      let old = sight.questionnaire(questionnaire.id)
      if old == questionnaire { continue }
      add(
        .questionnaire(.declare(questionnaire)), .questionnaire(questionnaire.id),
        again: old != nil)
    }
  }

  private mutating func planRestrictions() {
    for restriction in pack.restrictions {
      guard let old = sight.restriction(restriction.id), old != restriction else { continue }
      add(.restriction(.correct(restriction)), .restriction(restriction.id), again: true)
    }
    for restriction in pack.restrictions where sight.restriction(restriction.id) == nil {
      add(.restriction(.restrict(restriction)), .restriction(restriction.id), again: false)
    }
  }
}
